#!/usr/bin/env python3
"""gvc.py - which reports tell of the same incident, and its day, town and toll. usage: gvc.py DATA

Each report is about one incident: that of its violent events which share an event with other reports, or
else its weightiest. Reports that share a violent event tell of one incident."""
import collections, json, os, re, subprocess, sys, tempfile
import dateline

VIOLENT = {'attack', 'bombing', 'shooting', 'clash', 'killing', 'death', 'kidnapping', 'robbery', 'arson'}
SALIENT = 20
LEADING = 5  # violent events of a report that count as what it is about


def build(documents):
    """The timeline of all reports, as `dateline build --to json` writes it."""
    with tempfile.TemporaryDirectory() as folder:
        lines, out = os.path.join(folder, 'docs.jsonl'), os.path.join(folder, 'timeline.json')
        with open(lines, 'w', encoding='utf-8') as f:
            f.writelines(json.dumps(d) + '\n' for d in documents)
        subprocess.run([os.environ['DATELINE'], 'build', '--quiet', lines, '-o', out], check=True, capture_output=True)
        with open(out, encoding='utf-8') as f:
            return json.load(f)


def reports_of(event):
    return list(dict.fromkeys(e['report'] for e in event.get('evidence', []) if 'report' in e))


def violent(event):
    return event['class'] in VIOLENT and event['status'] in ('happened', 'claimed') and event['salience'] >= SALIENT


def leading_events(events):
    """For each report the violent events it is about, the weightiest first."""
    told = collections.defaultdict(list)
    for e in sorted(filter(violent, events), key=lambda e: -e['salience']):
        for report in reports_of(e):
            told[report].append(e)
    return {report: found[:LEADING] for report, found in told.items()}


def clusters(leading):
    """Reports joined by shared events."""
    root = {report: report for report in leading}

    def find(x):
        while root[x] != x:
            x = root[x]
        return x
    first = {}
    for report, found in leading.items():
        for e in found:
            root[find(report)] = find(first.setdefault(e['id'], report))
    groups = collections.defaultdict(list)
    for report in leading:
        groups[find(report)].append(report)
    return list(groups.values())


def figure(events, kind):
    """The figure that most of the places give; of those as frequent, the higher."""
    counts = collections.Counter(t['low'] for e in events for t in e.get('tolls', []) if t['kind'] == kind)
    return max(counts, key=lambda n: (counts[n], n)) if counts else None


def incident(reports, leading):
    events = list({e['id']: e for r in reports for e in leading[r]}.values())
    found = {'reports': reports, 'place': [p for e in events for p in e.get('places', [])]}
    dated = [e for e in events if e['when'].get('known') and e.get('when_from') in ('own', 'parent', 'linked', 'narrative')]
    for e in (dated or events)[:1]:
        first, last = ((e['when'].get(k) or '')[:10] for k in ('earliest_start', 'latest_end'))
        if first and last:
            found['date'] = [first, last]
    for name, kind in (('killed', 'killed'), ('injured', 'wounded')):
        found[name] = figure(events, kind)
    if found['killed'] is None and found['injured'] is not None:
        found['killed'] = 0
    elif found['killed'] is None and any(e['class'] in ('killing', 'death') for e in events):
        found['killed'] = 1  # a killing without a figure is that of one
    if found['injured'] is None and found['killed'] is not None:
        found['injured'] = 0
    return found


def main(data):
    folder = os.path.join(data, 'gvc')
    fields = ('id', 'title', 'published', 'text')
    leading = leading_events(build([{k: d[k] for k in fields if k in d} for d in dateline.documents(folder)])['events'])
    system = {'events': [incident(reports, leading) for reports in clusters(leading)]}
    figures = json.loads(dateline.score(os.path.join(folder, 'score_events.py'), system, '--format', 'json'))
    dateline.show('gvc', 'conll', 100 * figures['merging']['conll'][2])
    for name, fact in (('day', 'date'), ('town', 'city'), ('toll2+', 'toll2+')):
        dateline.show('gvc', name, 100 * figures['facts'][fact][2])


if __name__ == '__main__':
    main(sys.argv[1])
