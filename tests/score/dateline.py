"""dateline.py - calling the command and the scorers that lie beside annotated data; shared by the adapters."""
import json, os, subprocess, sys, tempfile


def run(command, documents, *arguments):
    """The objects that `dateline COMMAND --from jsonl --to jsonl` prints for these documents."""
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as f:
        for d in documents:
            f.write(json.dumps(d, ensure_ascii=False) + '\n')
        f.flush()
        out = subprocess.run([os.environ['DATELINE'], command, f.name, '--from', 'jsonl', '--to', 'jsonl', *arguments],
                             capture_output=True)
    if out.returncode:
        sys.exit('dateline %s: %s' % (command, out.stderr.decode('utf-8', 'replace').strip()))
    return [json.loads(line) for line in out.stdout.decode('utf-8').splitlines()]


def documents(folder):
    """The documents of a data folder: docs.jsonl."""
    with open(os.path.join(folder, 'docs.jsonl'), encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


def score(scorer, system, *arguments):
    """What a scorer says about an answer, as text."""
    with tempfile.NamedTemporaryFile('w', suffix='.json', encoding='utf-8') as f:
        json.dump(system, f)
        f.flush()
        return scorer_output(scorer, *arguments, f.name)


def scorer_output(scorer, *arguments):
    return subprocess.run([sys.executable, scorer, *arguments], capture_output=True, text=True, check=True).stdout


def show(name, measure, percent):
    print('%s %s %.2f' % (name, measure, percent), flush=True)


def by_document(mentions):
    """Mentions by document, in text order."""
    found = {}
    for m in mentions:
        found.setdefault(m['doc'], []).append(m)
    return found


def characters(text):
    """From byte offsets in the UTF-8 of a text to character offsets."""
    offsets, at = [], 0
    for i, c in enumerate(text):
        width = len(c.encode('utf-8', 'surrogatepass'))
        offsets += [i] * width
        at += width
    return offsets + [len(text)]


def days(when):
    """First and last day of a time, None where it is open; None, None when it is not known."""
    if not when or not when.get('known'):
        return None, None
    return tuple((when.get(end) or '')[:10] or None for end in ('earliest', 'latest'))
