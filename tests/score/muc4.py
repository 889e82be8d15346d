#!/usr/bin/env python3
"""muc4.py - incidents of a report: kind, day, place, perpetrators, targets, victims. usage: muc4.py DATA

An incident of the task is all that a report tells of one kind of violence on one day; those it names without
a day belong to that of their kind."""
import json, os, re, sys
import dateline

# Our classes as the task's kinds of incident. Combat between armies is none of them.
KINDS = {'attack': 'ATTACK', 'shooting': 'ATTACK', 'killing': 'ATTACK', 'shelling': 'ATTACK', 'bombing': 'BOMBING',
         'kidnapping': 'KIDNAPPING', 'arson': 'ARSON', 'hijacking': 'HIJACKING', 'robbery': 'ROBBERY'}
EFFECTS = {'killed': 'DEATH', 'wounded': 'INJURY'}
ON_PEOPLE = {'killing': 'DEATH', 'kidnapping': None}  # what such an event does to its objects
TOLD = {'happened', 'claimed'}
SALIENT = 25


def kind_of(m):
    return KINDS.get(m['class']) if m['status'] in TOLD and m['salience'] >= SALIENT else None


def groups_of(mentions):
    """Mentions by kind and day; those without a day join the first of their kind."""
    groups = {}
    dated = sorted((m for m in mentions if kind_of(m)), key=lambda m: dateline.days(m.get('when'))[1] is None)
    for m in dated:
        kind, day = kind_of(m), dateline.days(m.get('when'))
        if day[1] is None:
            day = next((d for k, d in groups if k == kind), day)
        groups.setdefault((kind, day), []).append(m)
    return groups


def people(m):
    """The persons an event is done to, and how many, as far as it says."""
    for t in m.get('tolls', []):
        if t['kind'] in EFFECTS:
            yield {'text': t.get('what') or t['figure'], 'number': t['low'], 'effect': EFFECTS[t['kind']]}
    if m['class'] in ON_PEOPLE and not m.get('tolls'):
        for o in m.get('objects', []):
            yield {k: v for k, v in (('text', o), ('effect', ON_PEOPLE[m['class']])) if v}


def add(found, slot, values):
    slots = found.setdefault(slot, [])
    slots += [v for v in values if v not in slots]


def incident(kind, day, mentions, published):
    found = {'type': kind}
    if day[1]:
        found['date'] = day[0] if day[0] == day[1] else list(day)
    elif published:
        found['date'] = [None, published]
    for m in mentions:
        add(found, 'place', m.get('places', []))
        add(found, 'victims', people(m))
        if m['class'] not in ON_PEOPLE:
            add(found, 'targets', m.get('objects', []))
        for actor in m.get('actors', []):  # "terrorists of the front": some people, and who they belong to
            who, _, whose = re.sub(r'\s*[\[(].*', '', actor).partition(' OF THE ')
            add(found, 'perpetrators', [who])
            add(found, 'organizations', [whose] if whose else [])
    return {k: v for k, v in found.items() if v}


def answer(mentions, published):
    return [incident(kind, day, group, published) for (kind, day), group in groups_of(mentions).items()]


def with_publication(document):
    """The message with the day and place of its dateline, which the data give."""
    known = document.get('dateline') or {}
    given = {'id': document['id'], 'text': document['text'], 'published': known.get('date'), 'place': known.get('place')}
    return {k: v for k, v in given.items() if v}


def main(data):
    folder = os.path.join(data, 'muc4')
    documents = [with_publication(d) for d in dateline.documents(folder)]
    mentions = dateline.by_document(dateline.run('events', documents))
    system = {d['id']: answer(mentions.get(d['id'], []), d.get('published')) for d in documents}
    figures = json.loads(dateline.score(os.path.join(folder, 'score_muc4.py'), system, '--format', 'json'))
    dateline.show('muc4', 'all-f1', 100 * figures['ALL']['f'])


if __name__ == '__main__':
    main(sys.argv[1])
