#!/usr/bin/env python3
"""muc4.py - incidents of a report: kind, day, place, perpetrators, targets, victims. usage: muc4.py DATA"""
import json, os, sys
import dateline

# Our classes as the task's kinds of incident.
KINDS = {'attack': 'ATTACK', 'shooting': 'ATTACK', 'killing': 'ATTACK', 'clash': 'ATTACK', 'shelling': 'ATTACK', 'offensive': 'ATTACK',
         'air_strike': 'ATTACK', 'bombing': 'BOMBING', 'kidnapping': 'KIDNAPPING', 'arson': 'ARSON', 'hijacking': 'HIJACKING',
         'robbery': 'ROBBERY'}
EFFECTS = {'killed': 'DEATH', 'wounded': 'INJURY'}
TOLD = {'happened', 'claimed'}


def incident(mentions):
    """One incident from the mentions of one event."""
    found = {'type': KINDS[mentions[0]['class']], 'perpetrators': [], 'targets': [], 'victims': []}
    for m in mentions:
        first, last = dateline.days(m.get('when'))
        if 'date' not in found and last and m['when'].get('from') != 'report':
            found['date'] = first if first == last else [first, last]
        found.setdefault('place', []).extend(p for p in m.get('places', []) if p not in found.get('place', []))
        found['perpetrators'] += [a for a in m.get('actors', []) if a not in found['perpetrators']]
        for t in m.get('tolls', []):
            if t['kind'] in EFFECTS and not t.get('what', '') == '':
                found['victims'].append({'text': t['what'], 'number': t['low'], 'effect': EFFECTS[t['kind']]})
        if not m.get('tolls'):
            found['targets'] += [o for o in m.get('objects', []) if o not in found['targets']]
    return {k: v for k, v in found.items() if v}


def answer(mentions):
    """Mentions that refer back to one another are one incident, and so are those of one kind and time."""
    groups = {}
    for number, m in enumerate(mentions):
        root = m
        while root.get('same') is not None:
            root = mentions[root['same']]
        if root['class'] in KINDS and m['class'] in KINDS and root['status'] in TOLD:
            groups.setdefault((KINDS[root['class']], dateline.days(root.get('when'))), []).append(m)
    return [incident(group) for group in groups.values()]


def main(data):
    folder = os.path.join(data, 'muc4')
    documents = [{'id': d['id'], 'text': d['text']} for d in dateline.documents(folder)]
    mentions = dateline.by_document(dateline.run('events', documents))
    system = {d['id']: answer(mentions.get(d['id'], [])) for d in documents}
    figures = json.loads(dateline.score(os.path.join(folder, 'score_muc4.py'), system, '--format', 'json'))
    dateline.show('muc4', 'all-f1', 100 * figures['ALL']['f'])


main(sys.argv[1])
