#!/usr/bin/env python3
"""muc4.py - incidents of a report: kind, day, place, perpetrators, targets, victims. usage: muc4.py DATA

An incident of the task is what a report tells of one kind of violence on one day; those it names without a day belong
to that of their kind. Of one kind and day there are several when it is told sentences away, or elsewhere, that others
were hit. What became of people and things is told by mentions of its own (deaths, damage): they join the incident they
belong to, or that of their sentence, or the nearest before. What lies more than two months back is history, what is
done only to armies and their things is war, and what is told of many, uncounted, on no day, is no incident. A night is
the day it begins on; of a longer time only its end counts."""
import datetime, json, os, re, sys
import dateline, muc4_roles

# Our classes as the task's kinds of incident. Combat between armies is none of them.
KINDS = {'attack': 'ATTACK', 'shooting': 'ATTACK', 'killing': 'ATTACK', 'shelling': 'ATTACK', 'bombing': 'BOMBING',
         'kidnapping': 'KIDNAPPING', 'arson': 'ARSON', 'hijacking': 'HIJACKING', 'robbery': 'ROBBERY', 'threat': 'ATTACK'}
OUTCOMES = {'damage', 'death', 'fire'}
TOLD = {'happened', 'claimed', 'threatened'}  # the task asks for threats too
RECENT = 62  # days before the report
LONG = 3     # days of a time that tells no day
APART = 6    # sentences between two tales of one kind and day with nobody in common: two incidents
# The law's search of a house, a theft, and words for what is told in general: "the bombing of the villages".
NO_DEED = {'raid', 'steal', 'bombing', 'incident'}
SMALL = {'THE', 'AND', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'OTHER', 'OTHERS'}
ACCIDENTS = {'accident', 'disaster', 'earthquake', 'flood', 'storm'}
# The task leaves out fights: what is done to these people and things alone, and to a people as a whole.
FORCES = re.compile(r"\b(police(m[ae]n)?|officers?|noncommissioned|pilots?|crew(m[ae]n|members?)?|cadets?|sergeants?|lieutenants?|corporals?|agents?|"
                    r"enemy|marines?|battalion|units?|commandos?|guardsm[ae]n|detectives?|recruits?|paratroopers?|advisers?|combatants?|fighters?|"
                    r"forces?|patrols?|garrisons?)\b|^(the |our )?\w+ (people|population|society|nation)$", re.I)
ARMS = re.compile(r"\b(helicopters?|military|army|barracks|garrisons?|trench(es)?|posts?|positions?|fortifications?|weapons?|rifles?|ammunition|"
                  r"carbines?|revolvers?|grenades?|aircraft|warplanes?|tanks?|command|battalion|patrols?|convoy|base|ship|troop|police|air force|"
                  r"navy|brigade|combat|infantry|armou?red)\b", re.I)
# Words around a place's own name: "the northern city of Tarasco", "Olmo neighborhood".
AROUND = (r'\b(the|departments?|municipality|neighborhood|district|towns?|city|cities|canton|jurisdiction|province|village|sector|area|region|'
          r'hamlet|suburb|streets?|avenue|capital|county|port|outskirts|state|valley|downtown|metropolitan|residential|exclusive|upper-class|working-class|remote|small|'
          r'(north|south)?(eastern|western)|northern|southern|central)\b')


def kind_of(m, mentions=()):
    parent = mentions[m['parent']] if 'parent' in m and mentions else None
    if m['lemma'] in NO_DEED or not (m['status'] in TOLD or 'attempted' in m) or (parent and parent['class'] in ACCIDENTS):
        return None
    return 'BOMBING' if m['class'] == 'threat' and 'bomb' in m['lemma'] else KINDS.get(m['class'])


def is_outcome(m, mentions=()):
    return (m['class'] in OUTCOMES and m['status'] in TOLD) or is_by_bomb(m, mentions)


def is_by_bomb(m, mentions):
    """Killed, or attacked, by the bomb or fire of the same sentence: one incident, of the bomb's kind."""
    parent = mentions[m['parent']] if 'parent' in m and mentions else None
    return bool(parent and KINDS.get(m['class']) == 'ATTACK' and kind_of(parent) in ('BOMBING', 'ARSON') and parent['sentence'] == m['sentence'])


def cause_of(m, mentions, incidents):
    """The incident that a death or damage belongs to."""
    for cause in (m.get('parent'), m.get('same')):
        if cause is not None and cause in incidents:
            return cause
    before = [i for i in incidents if mentions[i]['sentence'] <= m['sentence']]
    near = [i for i in incidents if mentions[i]['sentence'] == m['sentence']]
    return near[0] if near else before[-1] if before and m['sentence'] - mentions[before[-1]]['sentence'] <= 1 else None


def between(first, last):
    """Days from one to the other; None when either is open or beyond the calendar."""
    try:
        return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days
    except (TypeError, ValueError):
        return None


def day_of(m):
    """First and last day; a night that runs past midnight is one day."""
    first, last = dateline.days(m.get('when'))
    if last and m['when']['from'] == 'report':
        first = last # told as known already: no later than the report
    night = between(first, last) == 1 and m['when']['earliest'][11:] >= '12'
    return (first, first) if night else (first, last)


def is_history(day, published):
    age, length = between(day[1], published), between(*day)
    return published and day[1] and (age is None or age > RECENT or (length or 0) > RECENT / 2)


def groups_of(mentions):
    """Mentions by kind and day, with their outcomes; those without a day join the first of their kind."""
    incidents = [i for i, m in enumerate(mentions) if kind_of(m, mentions) and not is_by_bomb(m, mentions)]
    members = {i: [mentions[i]] for i in incidents}
    for m in mentions:
        cause = cause_of(m, mentions, incidents) if is_outcome(m, mentions) else None
        if cause is not None:
            members[cause].append(m)
    groups = {}
    for i in sorted(incidents, key=lambda i: day_of(mentions[i])[1] is None):
        kind, day = kind_of(mentions[i]), day_of(mentions[i])
        if day[1] is None:
            day = next((d for k, d in groups if k == kind), day)
        groups.setdefault((kind, day), []).extend(members[i])
    return groups


def words_of(names):
    """The words by which two lists of names may speak of the same."""
    return {w for name in names for w in re.findall(r'[A-Z0-9]{3,}', name.upper())} - SMALL


class Tale:
    """Mentions that may tell of one incident of a kind and day: who was hit, where, in which sentences."""
    def __init__(self, kind, day, mentions):
        self.kind, self.day, self.mentions = kind, day, mentions
        self.dated = bool(day[1]) and any(m['when']['from'] != 'report' for m in mentions)
        self.numbers = {m['mention'] for m in mentions}
        self.hit = words_of(v for m in mentions for v in [v['who'] for v in m.get('victims', [])] + m.get('targets', []))
        self.places = words_of(p for m in mentions if not m.get('at_setting') for p in m.get('places', []))
        self.sentences = [m['sentence'] for m in mentions]

    def near(self, other):
        """How well another fits: shared people, a reference, distance; None when it is another incident."""
        far = min(abs(a - b) for a in self.sentences for b in other.sentences)
        shared = bool(self.hit & other.hit)
        refers = any(m.get(link) in self.numbers for m in other.mentions for link in ('same', 'parent'))
        others = self.hit and other.hit and not shared
        elsewhere = self.places and other.places and not self.places & other.places
        if others and not refers and (far >= APART or (elsewhere and far)):
            return None
        return shared, refers, -far

    def is_more_of(self, other):
        """The same people were hit, of which one of the two tells more: the day, or that it was a bomb."""
        agree = self.kind == other.kind or {self.kind, other.kind} == {'ATTACK', 'BOMBING'}
        on_day = not (self.dated and other.dated) or (self.day == other.day and self.kind != other.kind)
        return agree and on_day and bool(self.hit & other.hit)

    def with_more(self, other):
        kind = other.kind if self.kind == 'ATTACK' else self.kind
        return Tale(kind, self.day if self.dated else other.day, self.mentions + other.mentions)


def tales_of(kind, day, group):
    """The mentions of one kind and day, parted into incidents."""
    parts, tales = [], []
    for m in group:  # each deed with its outcomes
        parts.append([m]) if not is_outcome(m) or not parts else parts[-1].append(m)
    for tale in sorted((Tale(kind, day, part) for part in parts), key=lambda t: t.sentences[0]):
        fits = [(t.near(tale), n) for n, t in enumerate(tales) if t.near(tale)]
        if fits:
            n = max(fits)[1]
            tale = Tale(kind, day, tales.pop(n).mentions + tale.mentions)
        tales.append(tale)
    return tales


def joined(tales):
    """Those of other kinds and days that tell more of the same put together."""
    found = []
    for tale in tales:
        n = next((n for n, other in enumerate(found) if tale.is_more_of(other)), None)
        if n is None:
            found.append(tale)
        else:
            found[n] = found[n].with_more(tale)
    return found


def is_fight(found):
    return (all(FORCES.search(v['text']) for v in found.get('victims', [])) and
            all(ARMS.search(t) for t in found.get('targets', [])))


def names_of(place):
    """A place as it is told and the names in it: "outskirts of Olmo, Tarasco district" is Olmo and Tarasco."""
    place = ' '.join(place.split())
    parts = (' '.join(re.sub(AROUND, ' ', part, flags=re.I).split()) for part in re.split(r" of | in | near |, |'s ", place, flags=re.I))
    return [place] + [part for part in parts if part]


def date_of(day, mentions, published):
    """One day, or a few; what is told without a day, or of a week or a month, is known only to be no later than the report.
    The day on which something was said is no day of it."""
    told = day[1] and any(m['when']['from'] not in ('report', 'saying') and day_of(m) == day for m in mentions)
    if not told or (published and (between(*day) or 0) >= LONG):
        return [None, published] if published else None
    return day[0] if day[0] == day[1] else list(day)


def is_placed(m):
    return 'places' in m and not m.get('at_setting')


def placed(mentions, report):
    """The mentions that tell its places: its own, else those of its sentences, or the next ones."""
    sentences = {m['sentence'] for m in mentions}
    near = ([m for m in report if is_placed(m) and m['sentence'] - later in sentences] for later in (0, 1))
    return next((found for found in ([m for m in mentions if is_placed(m)], *near) if found), [])


def places_of(mentions, report):
    """Countries and places; a bomb of which none is told went off in the town of the report."""
    tellers = placed(mentions, report)
    told = [place for m in tellers for place in m['places']]
    if not told and any(m['class'] == 'bombing' for m in mentions):
        told = [place for m in mentions for place in m.get('places', [])][:1]
    countries = [m['country'] for m in tellers or mentions if 'country' in m]
    return countries + [name for place in told for name in names_of(place)]


def is_vague(found):
    """People in the plural, not counted, on no day: "journalists have been murdered"."""
    people, date = found.get('victims', []), found.get('date')
    undated = not date or (isinstance(date, list) and not date[0])
    return undated and people and 'targets' not in found and not any('number' in v for v in people)


def incident(tale, published, report):
    found = {'type': tale.kind, 'date': date_of(tale.day, tale.mentions, published)}
    muc4_roles.add(found, 'place', places_of(tale.mentions, report))
    for m in tale.mentions:
        muc4_roles.fill(found, m, is_outcome(m))
    return {k: v for k, v in found.items() if v}


def answer(mentions, published, text=''):
    tales = [tale for (kind, day), group in groups_of(mentions).items() if not is_history(day, published) for tale in tales_of(kind, day, group)]
    found = [incident(t, published, mentions) for t in joined(tales)]
    muc4_roles.share(found, mentions)
    return muc4_roles.settle([x for x in found if not is_fight(x) and not is_vague(x)], text)  # nobody and nothing hit is none either


def with_publication(document):
    """The message with the day and place of its dateline, which the data give."""
    known = document.get('dateline') or {}
    given = {'id': document['id'], 'text': document['text'], 'published': known.get('date'), 'place': known.get('place')}
    return {k: v for k, v in given.items() if v}


def main(data):
    folder = os.path.join(data, 'muc4')
    documents = [with_publication(d) for d in dateline.documents(folder)]
    mentions = dateline.by_document(dateline.run('events', documents))
    system = {d['id']: answer(mentions.get(d['id'], []), d.get('published'), d['text']) for d in documents}
    figures = json.loads(dateline.score(os.path.join(folder, 'score_muc4.py'), system, '--format', 'json'))
    dateline.show('muc4', 'all-f1', 100 * figures['ALL']['f'])


if __name__ == '__main__':
    main(sys.argv[1])
