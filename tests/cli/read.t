# Reading reports: text, standard input, JSON Lines, HTML; each names its documents.
$ dateline tag report.txt -d 1998-02-13
report:1:15: Feb 12	DATE 1998-02-12	the day of that name nearest to Friday 1998-02-13
report:1:62: late on Tuesday	DATE 1998-02-10 END	the Tuesday before Friday 1998-02-13, because 'killed' is past
report:3:19: Wednesday	DATE 1998-02-11	the Wednesday before Friday 1998-02-13, because 'said' is past
report:3:52: three weeks ago	DATE 1998-W04	3 weeks before Friday 1998-02-13
$ dateline tag - -d 1998-02-13 <report.txt
-:1:15: Feb 12	DATE 1998-02-12	the day of that name nearest to Friday 1998-02-13
-:1:62: late on Tuesday	DATE 1998-02-10 END	the Tuesday before Friday 1998-02-13, because 'killed' is past
-:3:19: Wednesday	DATE 1998-02-11	the Wednesday before Friday 1998-02-13, because 'said' is past
-:3:52: three weeks ago	DATE 1998-W04	3 weeks before Friday 1998-02-13
$ dateline tag report.txt -d 1998-02-13 --to jsonl
{"doc":"report","start":14,"end":20,"text":"Feb 12","type":"DATE","value":"1998-02-12","edtf":"1998-02-12","earliest":"1998-02-12T00:00","latest":"1998-02-12T23:59","why":"the day of that name nearest to Friday 1998-02-13"}
{"doc":"report","start":61,"end":76,"text":"late on Tuesday","type":"DATE","value":"1998-02-10","mod":"END","edtf":"1998-02-10","earliest":"1998-02-10T18:00","latest":"1998-02-10T23:59","why":"the Tuesday before Friday 1998-02-13, because 'killed' is past"}
{"doc":"report","start":152,"end":161,"text":"Wednesday","type":"DATE","value":"1998-02-11","edtf":"1998-02-11","earliest":"1998-02-11T00:00","latest":"1998-02-11T23:59","why":"the Wednesday before Friday 1998-02-13, because 'said' is past"}
{"doc":"report","start":185,"end":200,"text":"three weeks ago","type":"DATE","value":"1998-W04","edtf":"[1998-01-19..1998-01-25]","earliest":"1998-01-19T00:00","latest":"1998-01-25T23:59","why":"3 weeks before Friday 1998-02-13"}
$ dateline tag report.txt -d 1998-02-13 --to timeml
<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
<DOCID>report</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="1998-02-13" temporalFunction="false" functionInDocument="CREATION_TIME">1998-02-13</TIMEX3></DCT>
<TEXT>HARBOUR TOWN, <TIMEX3 tid="t1" type="DATE" value="1998-02-12" temporalFunction="true" anchorTimeID="t0">Feb 12</TIMEX3> (Wire) - At least 14 people were killed <TIMEX3 tid="t2" type="DATE" value="1998-02-10" mod="END" temporalFunction="true" anchorTimeID="t0">late on Tuesday</TIMEX3> when a bomb went off near the fish market, police said.

The mayor said on <TIMEX3 tid="t3" type="DATE" value="1998-02-11" temporalFunction="true" anchorTimeID="t0">Wednesday</TIMEX3> that the truce, agreed <TIMEX3 tid="t4" type="DATE" value="1998-W04" temporalFunction="true" anchorTimeID="t0">three weeks ago</TIMEX3>, was over.
</TEXT>
</TimeML>
$ printf '{"id":"a","text":"It rained on Monday.","published":"1998-02-13"}\n{"id":"b","text":"It rained on Monday.","published":"1998-02-20"}\n' | dateline tag - --to jsonl
{"doc":"a","start":13,"end":19,"text":"Monday","type":"DATE","value":"1998-02-09","edtf":"1998-02-09","earliest":"1998-02-09T00:00","latest":"1998-02-09T23:59","why":"the Monday before Friday 1998-02-13, because 'rained' is past"}
{"doc":"b","start":13,"end":19,"text":"Monday","type":"DATE","value":"1998-02-16","edtf":"1998-02-16","earliest":"1998-02-16T00:00","latest":"1998-02-16T23:59","why":"the Monday before Friday 1998-02-20, because 'rained' is past"}
$ printf '<html><head><meta property="article:published_time" content="1998-02-13"></head><body><nav>Sunday</nav><p>It rained on Monday.</p></body></html>' >page.html; dateline tag page.html
page:1:14: Monday	DATE 1998-02-09	the Monday before Friday 1998-02-13, because 'rained' is past
$ dateline resolve 'late on Tuesday' -d 1998-02-13
DATE 1998-02-10 END
  EDTF   1998-02-10
  starts 1998-02-10T18:00 to 1998-02-10T23:59
  ends   1998-02-10T18:00 to 1998-02-10T23:59
  why    the Tuesday before Friday 1998-02-13
  rule   WEEKDAY
$ dateline resolve 'three weeks ago' -d 1998-02-13 --to json
{"start":0,"end":15,"text":"three weeks ago","type":"DATE","value":"1998-W04","edtf":"[1998-01-19..1998-01-25]","earliest":"1998-01-19T00:00","latest":"1998-01-25T23:59","why":"3 weeks before Friday 1998-02-13"}

# The same bytes twice, and building again from the timeline gives the same outputs.
$ dateline build report.txt -d 1998-02-13 -o a.yaml -o a.svg -o a.ics && dateline build report.txt -d 1998-02-13 -o b.yaml -o b.svg -o b.ics
dateline: a.ics: 3 minor events are not in the calendar
dateline: b.ics: 3 minor events are not in the calendar
$ cmp a.yaml b.yaml && cmp a.svg b.svg && cmp a.ics b.ics
$ dateline build a.yaml -o c.yaml -o c.svg -o c.ics && cmp a.yaml c.yaml && cmp a.svg c.svg && cmp a.ics c.ics
dateline: c.ics: 3 minor events are not in the calendar
$ dateline check a.yaml
a.yaml: good

# Events of one day keep the order of the file that lists them.
$ printf 'title: Flood\nevents:\n  - {title: The water rises, when: 2019-03-02}\n  - {title: The dam breaks, when: 2019-03-02}\n  - {title: Help comes, when: 2019-03-02}\n' | dateline build - --to md | grep '^|'
| No. | Date | Event | Source |
| ---: | --- | --- | --- |
| 1 | Sat 2 March 2019 | **The water rises** |  |
| 2 | Sat 2 March 2019 | **The dam breaks** |  |
| 3 | Sat 2 March 2019 | **Help comes** |  |

# A long text is read in pieces; places are those of the whole.
$ { head -c 17000000 /dev/zero | tr '\0' '\n'; echo 'It rained on Monday.'; } >long.txt; dateline tag long.txt -d 2016-09-23; dateline tag long.txt -d 2016-09-23 --to jsonl | cut -c 1-60
long:17000001:14: Monday	DATE 2016-09-19	the Monday before Friday 2016-09-23, because 'rained' is past
{"doc":"long","start":17000013,"end":17000019,"text":"Monday

# Nothing that steers a terminal, or turns the direction of writing, reaches it: neither in words nor in names.
$ printf 'events:\n  - title: "Rain \\e[2J\\x9B2J \\u202eover"\n    when: 2016-09-22\n' >odd.yaml; dateline explain odd.yaml
Rain [2J2J over  [rain-2j-2j-over-62d89a]
  when: Thu 22 Sept 2016
$ dateline tag "$(printf 'a\342\200\256b\302\233\033.txt')"
dateline: a???b???.txt: cannot be opened: No such file or directory
? 1
$ printf '{"text":"Am Montag wurde die Br\303\274cke gesperrt."}\n{"text":"On Monday the bridge was shut."}\n' | dateline tag - --from jsonl -d 1998-02-13
--1:1:4: Montag	DATE 1998-02-09	der Montag vor Freitag 1998-02-13, weil „wurde“ zurückblickt
--2:1:4: Monday	DATE 1998-02-09	the Monday before Friday 1998-02-13, because 'was' is past
$ dateline resolve 'letzte Woche' -d 1998-02-13
DATE 1998-W06
  EDTF   [1998-02-02..1998-02-08]
  starts 1998-02-02T00:00 to 1998-02-08T23:59
  ends   1998-02-02T00:00 to 1998-02-08T23:59
  why    die Woche davor, von Freitag 1998-02-13 aus gesehen
  rule   WHICH UNIT
