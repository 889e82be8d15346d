#!/usr/bin/env python3
"""semeval2015_task4.py - the timeline of one entity over several reports. usage: semeval2015_task4.py DATA

A row for each mention that has a time and in which the entity plays a part, by its full name or the last word of it
("Jobs"); the gold leaves out what nobody could place."""
import json, os, re, sys
import dateline

STOP = {'of', 'the', 'and', 'inc', 'index', 'us'}


def key_words(name):
    return [w for w in re.findall(r'\w+', name.lower()) if w not in STOP]


def plays(mention, entity):
    """Whether the entity is who does it, to whom it is done, or who takes part."""
    for text in (t for part in ('actors', 'objects', 'participants') for t in mention.get(part, [])):
        words = set(re.findall(r'\w+', text.lower()))
        if words.issuperset(entity) or (entity[-1].isalpha() and entity[-1] in words):
            return True
    return False


def token_at(sentence, offset):
    """The token that holds the character, as the gold names it; tokens are apart by spaces."""
    begin = sentence.rfind(' ', 0, offset) + 1
    return sentence[begin:].split(' ', 1)[0]


def anchor(when):
    first, last = dateline.days(when)
    if not first or not last:
        return None
    if first == last:
        return first
    if first[:7] == last[:7]:
        return first[:7]
    return first[:4] if first[:4] == last[:4] else None


def rows_of(document, mentions, entity):
    """Sort key, anchor and name of each mention that tells of the entity."""
    sentences, text = document['sentences'], '\n\n'.join(document['sentences'])
    offset, starts = dateline.characters(text), [0]
    for s in sentences:
        starts.append(starts[-1] + len(s) + 2)
    for m in mentions:
        at, when = offset[m['start']], anchor(m.get('when'))
        index = max(i for i in range(len(sentences)) if starts[i] <= at)
        if when and plays(m, entity):
            yield when, '%s-%s-%s' % (document['id'], document['sids'][index], token_at(sentences[index], at - starts[index]))


def main(data):
    folder = os.path.join(data, 'semeval2015_task4')
    documents = dateline.documents(folder)
    fields = [{'id': d['id'], 'title': d['title'], 'published': d['dct'], 'text': '\n\n'.join(d['sentences'])} for d in documents]
    mentions = dateline.by_document(dateline.run('events', fields))
    with open(os.path.join(folder, 'gold.json'), encoding='utf-8') as f:
        targets = {k: v['entity'] for k, v in json.load(f).items()}  # which entities are asked for, not the answers
    system = {}
    for key, entity in targets.items():
        rows = [row for d in documents if d['corpus'] == key.split('/')[0]
                for row in rows_of(d, mentions.get(d['id'], []), key_words(entity))]
        order = sorted({when for when, _ in rows})
        system[key] = [[order.index(when) + 1, when, [name]] for when, name in sorted(rows)]
    figures = json.loads(dateline.score(os.path.join(folder, 'score_timeline.py'), system, '--format', 'json'))
    dateline.show('semeval2015_task4', 'micro-f1', 100 * figures['micro'][2])


main(sys.argv[1])
