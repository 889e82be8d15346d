"""muc4_roles.py - who did it and what it was done to: the fills of an incident of muc4.py.

Everything here takes mentions (what `dateline events` printed) and gives lists of names as the task writes them."""
import re

EFFECTS = {'killed': 'DEATH', 'wounded': 'INJURY', 'kidnapped': None}
ON_PEOPLE = {'killing': 'DEATH', 'death': 'DEATH', 'damage': 'INJURY'}
# The task leaves out harm to those who fight the state and to its soldiers in combat, and what is no name for anybody.
FIGHTERS = re.compile(r'\b(guerrillas?|terrorists?|rebels?|subversives?|extremists?|insurgents?|traffickers?|delinquents?)\b', re.I)
SOLDIERS = re.compile(r'\b(soldiers?|troops|patrol(men)?|guardsmen|casualties|members|number)\b', re.I)
STATE = re.compile(r'\b(army|government|police|forces?|navy|military|embassy|court|university|party|radio|united|guard|church|congress|ministry)\b', re.I)
NOBODY = re.compile(r'^(those|ones?|others?|another|place|text|people|it|them)$', re.I)
# So are these, unless it is told how many, and of nobody else.
COUNTED = re.compile(r'^(others?|people)$', re.I)
# Words that say nothing of who is meant.
SMALL = set('the a an of from in at who which that on for with to near by and his her their its some several other others about least at more than '
            'one two three four five six seven eight nine ten'.split())
DEEDS = re.compile(r'bomb|attack|explos|report|offensive|incident|violence', re.I)


def is_victim(text):
    return not FIGHTERS.search(text) and not SOLDIERS.search(text) and not NOBODY.match(text)


def words(text):
    """The words that tell whom or what a text names, each in its singular: "three Jesuit priests" are jesuit, priest."""
    found = {w[:-1] if len(w) > 3 and w.endswith('s') and not w.endswith('ss') else w for w in re.findall(r'[^\W_]+', text.lower())}
    return {w for w in found - SMALL if not w.isdigit()}


def same(a, b):
    """One says all that the other does: "the Jesuits" and "six Jesuit priests"."""
    a, b = words(a), words(b)
    return bool(a and b) and (a <= b or b <= a)


def people(m):
    """The persons an event is done to, and how many, as far as it says."""
    one = any(v.get('low') == 1 for v in m.get('victims', []))  # a figure of one is who it is
    counted = [t for t in m.get('tolls', []) if t['kind'] in EFFECTS and not (one and t['low'] == 1)]
    for t in counted:
        yield t.get('what') or 'people', t['low'], EFFECTS[t['kind']]
    for victim in m.get('victims', []):
        text = victim['who']
        if not any(same(text, t.get('what') or 'people') for t in counted) and (words(text) or not counted):
            yield text, victim.get('low'), ON_PEOPLE.get(m['class'])


def add(found, slot, values):
    slots = found.setdefault(slot, [])
    slots += [v for v in values if v not in slots]


def add_names(found, slot, names):
    """Each only once, in its longest form."""
    slots = found.setdefault(slot, [])
    for name in names:
        known = next((i for i, other in enumerate(slots) if same(name, other)), None)
        if known is None:
            slots.append(name)
        elif len(words(name)) > len(words(slots[known])):
            slots[known] = name


def agree(a, b):
    return a is None or b is None or a == b


def add_person(found, text, number, effect):
    """Whoever was told of before under another name gets what is new: "two priests" were killed, "the Jesuit priests"."""
    people = found.setdefault('victims', [])
    known = next((v for v in people if same(v['text'], text) and agree(v.get('number'), number)), None)
    if known is None:
        people.append({k: v for k, v in (('text', text), ('number', number), ('effect', effect)) if v})
        return
    if len(words(text)) > len(words(known['text'])):
        known['text'] = text
    known.update({k: v for k, v in (('number', number), ('effect', effect)) if v and known.get(k) != 'DEATH'})


def is_perpetrator(text):
    return not NOBODY.match(text) and not DEEDS.search(text) and not STATE.search(text)


def who(culprit):
    """The people of "fighters of the Front"."""
    text = culprit.get('who', '')
    return text.partition(' OF THE ')[0] if 'body' in culprit else text


def fill(found, m, is_outcome):
    """Adds to an incident what one of its mentions says of the people and things in it."""
    for text, number, effect in people(m):
        if is_victim(text):
            add_person(found, text, number, effect)
        elif number and COUNTED.match(text):
            found.setdefault('counted', {})[effect] = {'text': text, 'number': number}
    add_names(found, 'targets', m.get('targets', []))
    told = [c for c in m.get('culprits', []) if c['how'] not in ('story', 'denied', 'named')]  # "the killers" tells nobody
    add_names(found, 'organizations', [c['body'] for c in told if 'body' in c])
    add_names(found, 'perpetrators', [who(c) for c in told if 'who' in c and is_perpetrator(c['who'])])


def share(found, mentions):
    """A report that is a story of one armed group holds it to have done all it tells of."""
    body = [c['body'] for m in mentions for c in m.get('culprits', []) if c['how'] == 'story'][:1]
    for x in found:
        if body and not x.get('organizations'):
            x['organizations'] = body


def initials(body, text):
    """What the text calls a body for short: FLK in "Front for the Liberation of Karam (FLK)"."""
    short = re.search(re.escape(body) + r"(?:'S)?\s*[\[(]\s*([A-Z][A-Z0-9-]{1,6})\s*[\])]", text, re.I)
    return short.group(1) if short else body


def settle(found, text):
    """People not counted only where no others are; counts of people none of whom is named; and bodies as the task's keys
    mostly have them: by their initials."""
    text = ' '.join(text.split())
    for x in found:
        if any(v.get('number') for v in x.get('victims', [])):
            x['victims'] = [v for v in x['victims'] if v.get('number')]
        counted = [dict(v, effect=effect) if effect else v for effect, v in x.pop('counted', {}).items()]
        if counted and 'victims' not in x:
            x['victims'] = counted
        if 'organizations' in x:
            x['organizations'] = [initials(body, text) for body in x['organizations']]
    return found
