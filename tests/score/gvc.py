#!/usr/bin/env python3
"""gvc.py - which reports tell of the same incident, and its day, town and toll. usage: gvc.py DATA

Each report is about one incident: its most prominent violent event. Reports that share such an event tell of one incident."""
import collections, datetime, json, os, re, subprocess, sys, tempfile
import dateline

VIOLENT = {'attack', 'bombing', 'shooting', 'clash', 'killing', 'death', 'kidnapping', 'robbery', 'arson', 'accident', 'disaster', 'damage'}
SALIENT = 20
TOP = 300  # bytes in which a report says what it is about
LEADING = 5  # violent events of a report that may be what it is about, the likeliest first


def build(documents):
    """The timeline of all reports, as `dateline build --to json` writes it."""
    with tempfile.TemporaryDirectory() as folder:
        lines, out = os.path.join(folder, 'docs.jsonl'), os.path.join(folder, 'timeline.json')
        with open(lines, 'w', encoding='utf-8') as f:
            f.writelines(json.dumps(d) + '\n' for d in documents)
        subprocess.run([os.environ['DATELINE'], 'build', '--quiet', lines, '-o', out], check=True, capture_output=True)
        with open(out, encoding='utf-8') as f:
            return json.load(f)


def with_headline(document):
    """The headline, without the station's name, is part of the report; some texts begin with it, others leave it out."""
    title, text = re.split(r' - | \| ', document.get('title', ''))[0], document['text']
    return text if title[:30] in text[:400] else title + '\n\n' + text


def reports_of(event):
    return list(dict.fromkeys(e['report'] for e in event.get('evidence', []) if 'report' in e))


def violent(event):
    return event['class'] in VIOLENT and event['status'] in ('happened', 'claimed') and event['salience'] >= SALIENT


def day(text):
    return datetime.date.fromisoformat(text[:10]) if text else None


def days(event):
    """First and last day of an event that is dated on both sides, else None. A night is that of its evening."""
    when = event['when']
    first, last = when.get('earliest_start'), when.get('latest_end')
    if not (when.get('known') and first and last) or first.startswith('-'):
        return None
    night = when.get('grain') == 'daypart' and (day(last) - day(first)).days == 1
    return day(first), day(first if night else last)


def prominence(event, report, published):
    """How much an event looks like what a report is about: weighty, told of at its top and again and again, not long past."""
    told = [e['span'][0] for e in event['evidence'] if e.get('report') == report]
    points = event['salience'] + 8 * min(len(told), 5) + 20 * (min(told) < TOP)
    first, last = days(event) or (published, published)
    return points - 25 * ((last - first).days > 2) - 20 * ((published - last).days > 60) - 30 * (last > published)


def leading_events(events, published):
    """For each report the violent events it may be about, the likeliest first."""
    told = collections.defaultdict(list)
    for e in filter(violent, events):
        for report in reports_of(e):
            told[report].append(e)
    return {report: sorted(found, key=lambda e: -prominence(e, report, published[report]))[:LEADING] for report, found in told.items()}


def clusters(leading):
    """Reports joined by shared events."""
    root = {report: report for report in leading}

    def find(x):
        while root[x] != x:
            x = root[x]
        return x
    first = {}
    for report, found in leading.items():
        for e in found:
            root[find(report)] = find(first.setdefault(e['id'], report))
    groups = collections.defaultdict(list)
    for report in leading:
        groups[find(report)].append(report)
    return list(groups.values())


def figure(events, *kinds):
    """The count that most sentences give, each the sum of what it lists; of those as frequent, the higher. Words like "many" are none."""
    counts = collections.Counter()
    for e in events:
        sums = collections.Counter()
        for t in e.get('tolls', []):
            if t['kind'] in kinds and t.get('bound') != 'vague':
                sums[t['kind'], t.get('evidence')] += t['low']
        counts.update(sums.values())
    several = {n: c for n, c in counts.items() if n > 1}  # "a boy was shot" may be one of them
    return max(several or counts, key=lambda n: (counts[n], n)) if counts else None


def date_of(reports, leading):
    """The days that the likeliest events of the most reports have, those of the texts before those of publication."""
    sure = {'own': 4, 'parent': 4, 'linked': 4, 'narrative': 2}
    votes = collections.Counter()
    for report in reports:
        for rank, e in enumerate(leading[report][:3]):
            found = days(e)
            if found:
                votes[found] += (3 - rank) * sure.get(e.get('when_from'), 1) * (5 if found[0] == found[1] else 1)
    return [d.isoformat() for d in max(votes, key=lambda d: votes[d])] if votes else None


def towns(events):
    """The places, the name within "the north Marlow home", and names as the key writes them: "Saint Marlow", "Marlow" for Marlow County."""
    places = [p for e in events for p in e.get('places', [])]
    places += [run for p in places for run in re.findall(r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*", p) if run != p]
    return places + [named for p in places for named in [re.sub(r' County\b.*', '', re.sub(r'^S[Tt]\. ', 'Saint ', p))] if named != p]


def at_one_time(event, date):
    """Not dated, or on the incident's day or so."""
    found = days(event)
    return not found or not date or (found[0].isoformat() <= date[1] and date[0] <= found[1].isoformat()) or event.get('when_from') == 'report'


def incident(reports, leading):
    date = date_of(reports, leading)
    events = [e for e in {e['id']: e for r in reports for e in leading[r]}.values() if at_one_time(e, date)]
    found = {'reports': reports, 'place': towns(events), 'date': date}
    found['killed'] = figure(events, 'killed')
    found['injured'] = figure(events, 'wounded')
    if found['killed'] is None and found['injured'] is not None:
        found['killed'] = 0
    if not found['killed']:
        found['injured'] = figure(events, 'wounded', 'casualties')  # of those shot nobody died
    if found['killed'] is None and any(e['class'] in ('killing', 'death') for e in events):
        found['killed'] = 1  # a killing without a figure is that of one
    shot = figure(events, 'casualties')  # killed or wounded
    if found['injured'] is None and (shot or found['killed'] is not None):
        found['injured'] = max(0, (shot or 0) - (found['killed'] or 0))
    return found


def main(data):
    folder = os.path.join(data, 'gvc')
    fields = ('id', 'title', 'published', 'text')
    documents = dateline.documents(folder)
    published = {d['id']: day(d['published']) for d in documents}
    leading = leading_events(build([{k: d[k] for k in fields if k in d} | {'text': with_headline(d)} for d in documents])['events'], published)
    system = {'events': [incident(reports, leading) for reports in clusters(leading)]}
    figures = json.loads(dateline.score(os.path.join(folder, 'score_events.py'), system, '--format', 'json'))
    dateline.show('gvc', 'conll', 100 * figures['merging']['conll'][2])
    for name, fact in (('day', 'date'), ('town', 'city'), ('toll2+', 'toll2+')):
        dateline.show('gvc', name, 100 * figures['facts'][fact][2])


if __name__ == '__main__':
    main(sys.argv[1])
