"""muc4_roles.py - who did it and what it was done to: the fills of an incident of muc4.py.

Everything here takes mentions (what `dateline events` printed) and gives lists of names as the task writes them."""
import collections, re

VIOLENCE = {'attack', 'shooting', 'killing', 'shelling', 'bombing', 'kidnapping', 'arson', 'hijacking', 'robbery',
            'clash', 'offensive', 'capture', 'damage', 'death'}
EFFECTS = {'killed': 'DEATH', 'wounded': 'INJURY', 'kidnapped': None}
ON_PEOPLE = {'killing': 'DEATH', 'death': 'DEATH', 'damage': 'INJURY'}
# The task leaves out harm to those who fight the state and to its soldiers in combat, and what is no name for anybody.
FIGHTERS = re.compile(r'\b(guerrillas?|terrorists?|rebels?|subversives?|extremists?|insurgents?|traffickers?|delinquents?)\b', re.I)
SOLDIERS = re.compile(r'\b(soldiers?|troops|patrol(men)?|guardsmen|casualties|members|number)\b', re.I)
STATE = re.compile(r'\b(army|government|police|forces?|navy|military|embassy|court|university|party|radio|united|guard|church|congress|ministry)\b', re.I)
NOBODY = re.compile(r'^(those|ones?|others?|another|place|text|people|it|them)$', re.I)
DEEDS = re.compile(r'bomb|attack|explos|report|offensive|incident|violence', re.I)


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


def fill(found, m, is_outcome):
    """Adds to an incident what one of its mentions says of the people and things in it."""
    add(found, 'victims', people(m))
    add(found, 'targets', m.get('targets', []))
    if not is_outcome:
        bodies = m.get('organisations', [])
        add(found, 'organizations', bodies)
        add(found, 'perpetrators', [who(a, bodies) for a in m.get('actors', []) if a not in bodies and is_someone(a)])


def most_named(mentions, field, wanted):
    """The one that the report's tales of violence name most; none when they name none."""
    named = collections.Counter(t.upper() for m in mentions if m['class'] in VIOLENCE for t in m.get(field, []) if wanted(t))
    return [text for text, _ in named.most_common(1)]


def share(found, mentions):
    """A report that names one armed group holds it to have done all it tells of."""
    body = most_named(mentions, 'organisations', lambda t: not STATE.search(t))
    fighters = most_named(mentions, 'actors', FIGHTERS.search)
    for x in found:
        x.update({k: v for k, v in (('organizations', body), ('perpetrators', fighters)) if v and k not in x})
