#!/usr/bin/env python3
"""timeset.py - which events of a report deserve the line, and their order. usage: timeset.py DATA"""
import json, os, sys
import dateline

ASIDE = 0  # of 100; what is only said is told by what it is said of


def told_of(mentions):
    """The mentions of each event, in text order."""
    events, of = {}, {}
    for m in mentions:
        of[m['mention']] = of.get(m.get('same'), m['mention'])
        events.setdefault(of[m['mention']], []).append(m)
    return events.values()


def chosen(document, mentions):
    """An event is marked once, where the report itself first tells of it: its headline is not marked."""
    for told in told_of(mentions):
        body = [m for m in told if m['start'] >= len(document['title'].encode())]
        if body and body[0]['salience'] > ASIDE and body[0]['class'] != 'statement':
            yield body[0], told


def came_before(x, y, afters):
    """Whether event x was before y: by their days, else by what the text says, else because y is still to come."""
    (first_x, last_x), (first_y, last_y) = dateline.days(x.get('when')), dateline.days(y.get('when'))
    if last_x and first_y and last_x < first_y:
        return True
    if last_y and first_x and last_y < first_x:
        return False
    return (x['mention'], y['mention']) in afters or (x['status'] == 'happened' and y['status'] == 'planned')


def answer(document, mentions):
    offset, picked, event_of = dateline.characters(document['text']), [], {}
    for m, told in chosen(document, mentions):
        picked.append(m)
        event_of.update((t['mention'], m['mention']) for t in told)
    afters = {(event_of.get(m['after']), event_of.get(m['mention'])) for m in mentions if 'after' in m}
    return {'events': [{'id': str(m['mention']), 'start': offset[m['start']], 'end': offset[m['end']]} for m in picked],
            'before': [(str(x['mention']), str(y['mention'])) for x in picked for y in picked if came_before(x, y, afters)]}


def main(data):
    folder = os.path.join(data, 'timeset')
    documents = dateline.documents(folder)
    fields = [{k: d[k] for k in ('id', 'title', 'published', 'text')} for d in documents]
    mentions = dateline.by_document(dateline.run('events', fields))
    system = {d['id']: answer(d, mentions.get(d['id'], [])) for d in documents}
    figures = json.loads(dateline.score(os.path.join(folder, 'score_timeset.py'), system, '--format', 'json'))
    for measure in ('events', 'order'):
        dateline.show('timeset', measure + '-f1', 100 * figures[measure][2])


main(sys.argv[1])
