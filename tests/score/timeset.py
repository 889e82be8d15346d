#!/usr/bin/env python3
"""timeset.py - which events of a report deserve the line, and their order. usage: timeset.py DATA"""
import json, os, sys
import dateline

SALIENT = 10  # of 100: all that is not an aside; what is only said is told by what it is said of


def told_of(mentions):
    """The mentions of each event, in text order."""
    events, of = {}, {}
    for m in mentions:
        of[m['mention']] = of.get(m.get('same'), m['mention'])
        events.setdefault(of[m['mention']], []).append(m)
    return events.values()


def answer(document, mentions):
    """An event is marked once, where the report itself first tells of it: its headline is not marked."""
    offset, events = dateline.characters(document['text']), []
    for told in told_of(mentions):
        told = [m for m in told if m['start'] >= len(document['title'].encode())]
        if not told or told[0]['salience'] < SALIENT or told[0]['class'] == 'statement':
            continue
        m = told[0]
        first, last = dateline.days(m.get('when'))
        event = {'id': str(len(events)), 'start': offset[m['start']], 'end': offset[m['end']]}
        events.append({**event, 'from': first, 'to': last} if first and last else event)
    return {'events': events}


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
