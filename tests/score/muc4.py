#!/usr/bin/env python3
"""muc4.py - incidents of a report: kind, day, place, perpetrators, targets, victims. usage: muc4.py DATA

An incident of the task is all that a report tells of one kind of violence on one day; those it names without
a day belong to that of their kind. What became of people and things is told by mentions of its own (deaths, damage):
they join the incident they belong to, or that of their sentence, or the nearest before."""
import collections, json, os, re, sys
import dateline

# Our classes as the task's kinds of incident. Combat between armies is none of them.
KINDS = {'attack': 'ATTACK', 'shooting': 'ATTACK', 'killing': 'ATTACK', 'shelling': 'ATTACK', 'bombing': 'BOMBING',
         'kidnapping': 'KIDNAPPING', 'arson': 'ARSON', 'hijacking': 'HIJACKING', 'robbery': 'ROBBERY'}
VIOLENCE = set(KINDS) | {'clash', 'offensive', 'capture', 'damage', 'death'}
OUTCOMES = {'damage', 'death', 'fire'}
EFFECTS = {'killed': 'DEATH', 'wounded': 'INJURY', 'kidnapped': None}
ON_PEOPLE = {'killing': 'DEATH', 'death': 'DEATH', 'damage': 'INJURY'}
TOLD = {'happened', 'claimed', 'threatened'}  # the task asks for threats too
SALIENT = 10
# The task leaves out harm to those who fight the state and to its soldiers in combat, and what is no name for anybody.
FIGHTERS = re.compile(r'\b(guerrillas?|terrorists?|rebels?|subversives?|extremists?|insurgents?|traffickers?|delinquents?)\b', re.I)
SOLDIERS = re.compile(r'\b(soldiers?|troops|patrol(men)?|guardsmen|casualties|members|number)\b', re.I)
STATE = re.compile(r'\b(army|government|police|forces?|navy|military|embassy|court|university|party|radio|united|guard|church|congress|ministry)\b', re.I)
NOBODY = re.compile(r'^(those|ones?|others?|another|place|text|people|it|them)$', re.I)
DEEDS = re.compile(r'bomb|attack|explos|report|offensive|incident|violence', re.I)


def kind_of(m):
    return KINDS.get(m['class']) if m['status'] in TOLD and m['salience'] >= SALIENT else None


def is_outcome(m):
    return m['class'] in OUTCOMES and m['status'] in TOLD


def cause_of(m, mentions, incidents):
    """The incident that a death or damage belongs to."""
    for cause in (m.get('parent'), m.get('same')):
        if cause is not None and cause in incidents:
            return cause
    before = [i for i in incidents if mentions[i]['sentence'] <= m['sentence']]
    near = [i for i in incidents if mentions[i]['sentence'] == m['sentence']]
    return near[0] if near else before[-1] if before and m['sentence'] - mentions[before[-1]]['sentence'] <= 1 else None


def groups_of(mentions):
    """Mentions by kind and day, with their outcomes; those without a day join the first of their kind."""
    incidents = [i for i, m in enumerate(mentions) if kind_of(m)]
    members = {i: [mentions[i]] for i in incidents}
    for m in mentions:
        cause = cause_of(m, mentions, incidents) if is_outcome(m) else None
        if cause is not None:
            members[cause].append(m)
    groups = {}
    for i in sorted(incidents, key=lambda i: dateline.days(mentions[i].get('when'))[1] is None):
        kind, day = kind_of(mentions[i]), dateline.days(mentions[i].get('when'))
        if day[1] is None:
            day = next((d for k, d in groups if k == kind), day)
        groups.setdefault((kind, day), []).extend(members[i])
    return groups


def is_somebody(text):
    return not FIGHTERS.search(text) and not SOLDIERS.search(text) and not NOBODY.match(text)


def number_of(victim):
    """One, of a single name or noun: "the mayor"; none of what ends as plurals do."""
    return None if victim.lower().endswith('s') or ' of ' in victim.lower() else 1


def people(m):
    """The persons an event is done to, and how many, as far as it says."""
    for t in m.get('tolls', []):
        if t['kind'] in EFFECTS:
            text = t.get('what') or 'people'
            victim = {'text': text, 'number': t['low'], 'effect': EFFECTS[t['kind']]}
            if is_somebody(text):
                yield {k: v for k, v in victim.items() if v}
    for victim in [] if m.get('tolls') else m.get('victims', []):
        if is_somebody(victim):
            yield {k: v for k, v in (('text', victim), ('number', number_of(victim)), ('effect', ON_PEOPLE.get(m['class']))) if v}


def is_someone(text):
    return not NOBODY.match(text) and not DEEDS.search(text) and not STATE.search(text)


def who(actor, bodies):
    """The people of "fighters of the Front [FL]"."""
    actor = re.sub(r'\s*[\[(].*', '', actor)
    return actor.partition(' OF THE ')[0] if bodies else actor


def add(found, slot, values):
    slots = found.setdefault(slot, [])
    slots += [v for v in values if v not in slots]


def incident(kind, day, mentions, published):
    found = {'type': kind}
    if day[1] and any(m['when']['from'] != 'report' for m in mentions):  # else it is known only to be no later
        found['date'] = day[0] if day[0] == day[1] else list(day)
    elif published:
        found['date'] = [None, published]
    for m in mentions:
        add(found, 'place', [m['country']] if 'country' in m else [])
        add(found, 'place', m.get('places', []))
        add(found, 'victims', people(m))
        add(found, 'targets', m.get('targets', []))
        if not is_outcome(m):
            bodies = m.get('organisations', [])
            add(found, 'organizations', bodies)
            add(found, 'perpetrators', [who(a, bodies) for a in m.get('actors', []) if a not in bodies and is_someone(a)])
    return {k: v for k, v in found.items() if v}


def most_named(mentions, field, wanted):
    """The one that the report's tales of violence name most; none when they name none."""
    named = collections.Counter(t.upper() for m in mentions if m['class'] in VIOLENCE for t in m.get(field, []) if wanted(t))
    return [text for text, _ in named.most_common(1)]


def answer(mentions, published):
    found = [incident(kind, day, group, published) for (kind, day), group in groups_of(mentions).items()]
    body = most_named(mentions, 'organisations', lambda t: not STATE.search(t))
    fighters = most_named(mentions, 'actors', FIGHTERS.search)
    for x in found:  # a report that names one armed group holds it to have done all it tells of
        x.update({k: v for k, v in (('organizations', body), ('perpetrators', fighters)) if v and k not in x})
    return [x for x in found if 'victims' in x or 'targets' in x]


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
