#!/usr/bin/env python3
"""tlink.py - which came first, against the links of time that people drew in TimeML. usage: tlink.py DATA (dateline in $DATELINE)

The links are read as before, after or overlap, between an event and a time, an event and the publication (dct), and two
events. P is of those that both relate, R of all that people drew between events that were found or not."""
import datetime, os, re, sys
import xml.parsers.expat as expat
import dateline

RELATION = {'BEFORE': 'before', 'IBEFORE': 'before', 'AFTER': 'after', 'IAFTER': 'after'} # all others overlap
INVERSE = {'before': 'after', 'after': 'before', 'overlap': 'overlap'}


class Gold:
    """The text of a TimeML file, its events and times, and the links between them."""

    def __init__(self, path):
        self.text, self.inside, self.open, self.dct = '', False, [], None
        self.spans, self.times, self.instances, self.links = {}, {}, {}, []
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = self.start, self.end, self.data
        with open(path, 'rb') as f:
            parser.ParseFile(f)

    def start(self, name, a):
        if name == 'TEXT':
            self.inside = True
        elif name == 'TIMEX3':
            self.times[a['tid']] = a.get('value', '')
            if not self.dct and a.get('functionInDocument') in ('CREATION_TIME', 'PUBLICATION_TIME'):
                self.dct = a['tid']
        elif name == 'MAKEINSTANCE':
            self.instances.setdefault(a['eventID'], []).append(a['eiid'])
        elif name == 'TLINK':
            x, y = a.get('eventInstanceID') or a.get('timeID'), a.get('relatedToEventInstance') or a.get('relatedToTime')
            self.links.append((x, y, RELATION.get(a['relType'], 'overlap')))
        self.open.append((a.get('eid'), len(self.text.encode())))

    def end(self, name):
        eid, start = self.open.pop()
        if name == 'TEXT':
            self.inside = False
        elif name == 'EVENT' and eid:
            self.spans[eid] = (start, len(self.text.encode()))

    def data(self, text):
        if self.inside:
            self.text += text

    def published(self):
        day = self.times.get(self.dct, '')[:10]
        return day if re.fullmatch(r'\d{4}-\d\d-\d\d', day) else None


def days(value):
    """First and last day of a TIMEX3 value; None, None where it has none."""
    m = re.match(r'(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)|Q(\d)))?(?:T|$)', value)
    if not m:
        return None, None
    year, month, day, week, quarter = (int(g) if g else 0 for g in m.groups())
    try:
        if week:
            first = datetime.date.fromisocalendar(year, week, 1)
            return str(first), str(first + datetime.timedelta(6))
        first = datetime.date(year, month or quarter * 3 - 2 if quarter else month or 1, day or 1)
    except ValueError:
        return None, None
    months = 0 if day else 1 if month else 3 if quarter else 12
    after = first.month - 1 + months
    last = datetime.date(first.year + after // 12, after % 12 + 1, 1) - datetime.timedelta(1) if months else first
    return str(first), str(last)


def by_days(x, y):
    """What two spans of days say of their order; None for nothing."""
    (first_x, last_x), (first_y, last_y) = x, y
    if last_x and first_y and last_x < first_y:
        return 'before'
    if last_y and first_x and last_y < first_x:
        return 'after'
    if not first_x or not last_x or not first_y or not last_y:
        return None
    within = (first_y <= first_x and last_x <= last_y) or (first_x <= first_y and last_y <= last_x)
    return 'overlap' if within else None


class Told:
    """What the program tells of the order of a document's events."""

    def __init__(self, mentions):
        self.mentions = {m['mention']: m for m in mentions}
        self.earlier = {}
        for m in reversed(mentions):
            self.before(m['mention'])

    def before(self, i):
        """All that mention i came after, by links alone."""
        seen = self.earlier.setdefault(i, set())
        at, same = self.mentions[i].get('after'), self.mentions[i].get('same')
        for k in (at, same):
            if k is not None and k in self.mentions and k not in seen:
                if k == at:
                    seen.add(k)
                seen |= self.earlier[k] if k in self.earlier else self.before(k)
        return seen

    def to_time(self, i, span):
        m = self.mentions[i]
        return by_days(dateline.days(m.get('when')), span)

    def to_publication(self, i, published):
        """What has the day of the report and happened was over when it came out."""
        m = self.mentions[i]
        relation = self.to_time(i, (published, published))
        if relation != 'after' and dateline.days(m.get('when'))[1] == published and not m['when'].get('lasting'):
            relation = {'happened': 'before', 'claimed': 'before', 'planned': 'after'}.get(m['status'])
        return relation

    def to_event(self, i, k):
        x, y = self.mentions[i], self.mentions[k]
        if self.root(i) == self.root(k):
            return 'overlap'
        spans = dateline.days(x.get('when')), dateline.days(y.get('when'))
        relation = by_days(*spans)
        if relation in ('before', 'after'):
            return relation
        if k in self.earlier[i]:
            return 'after'
        if i in self.earlier[k]:
            return 'before'
        planned = (x['status'] == 'planned') - (y['status'] == 'planned')
        real = ('happened', 'claimed')
        if planned and (x if planned < 0 else y)['status'] in real:
            return 'after' if planned > 0 else 'before'
        lasting = x.get('when', {}).get('lasting') or y.get('when', {}).get('lasting')
        return relation if lasting else None

    def root(self, i):
        for _ in range(len(self.mentions)):
            if 'same' not in self.mentions[i]:
                break
            i = self.mentions[i]['same']
        return i


def found(gold, mentions):
    """The mention of each instance of an event, by overlap."""
    out, at = {}, 0
    for eid, (start, end) in sorted(gold.spans.items(), key=lambda e: e[1]):
        while at < len(mentions) and mentions[at]['end'] <= start:
            at += 1
        if at < len(mentions) and mentions[at]['start'] < end:
            for instance in gold.instances.get(eid, []):
                out[instance] = mentions[at]['mention']
    return out


def compare(gold, mentions):
    """Of each link: its kind, what people drew, what we say (None for nothing, False for an event not found)."""
    told, of, published = Told(mentions), found(gold, mentions), gold.published()
    for x, y, relation in gold.links:
        if x in gold.times:
            x, y, relation = y, x, INVERSE[relation]
        if x in gold.times:
            continue # two times
        kind = 'event-dct' if y == gold.dct else 'event-time' if y in gold.times else 'event-event'
        ours = False
        if x in of and (y in of or kind != 'event-event'):
            ours = (told.to_event(of[x], of[y]) if kind == 'event-event' else told.to_publication(of[x], published) if kind == 'event-dct'
                    else told.to_time(of[x], days(gold.times[y])))
        yield kind, relation, ours, (of.get(x), of.get(y, y))


def read(folder, half=None):
    """(name, gold, mentions) of each document; of the even or the odd ones, if asked."""
    names = sorted(f for f in os.listdir(folder) if f.endswith('.tml'))
    golds = {n[:-4]: Gold(os.path.join(folder, n)) for i, n in enumerate(names) if half is None or i % 2 == half}
    documents = [dict({'id': n, 'text': g.text}, **({'published': g.published()} if g.published() else {})) for n, g in golds.items()]
    mentions = dateline.by_document(dateline.run('events', documents))
    return [(n, g, mentions.get(n, [])) for n, g in golds.items()]


def main(data, half=None):
    for name in ('timebank', 'aquaint'):
        folder = os.path.join(data, 'timex', 'corpora', name)
        if not os.path.isdir(folder):
            continue
        links = [link for _, gold, mentions in read(folder, half) for link in compare(gold, mentions)]
        for kind in ('event-time', 'event-dct', 'event-event'):
            of_kind = [link for link in links if link[0] == kind]
            said = [link for link in of_kind if link[2]]
            right = sum(link[1] == link[2] for link in said)
            p, r = right / max(len(said), 1), right / max(len(of_kind), 1)
            measure = 'tlink/%s' % name
            dateline.show(measure, kind + '-precision', 100 * p)
            dateline.show(measure, kind + '-recall', 100 * r)
            dateline.show(measure, kind + '-f1', 100 * 2 * p * r / max(p + r, 1e-9))
            dateline.show(measure, kind + '-coverage', 100 * len(said) / max(len(of_kind), 1))


if __name__ == '__main__':
    main(sys.argv[1], {'even': 0, 'odd': 1}[sys.argv[2]] if len(sys.argv) > 2 else None)
