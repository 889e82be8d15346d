# What cannot be read gets a clear answer: 1 for bad input, 2 for bad usage, 3 when the system fails.
$ dateline tag missing.txt
dateline: missing.txt: cannot be opened: No such file or directory
? 1
$ dateline tag .
dateline: .: is a folder
? 1
$ : >empty.txt; dateline tag empty.txt
dateline: empty.txt: is empty
? 1
$ printf '\001\002\003\004\005\006\000\000' >noise.txt; dateline tag noise.txt
dateline: noise.txt: is not text (binary data)
? 1
$ printf '%%PDF-1.4 and more' >file.txt; dateline build file.txt
dateline: file.txt: is not text (a PDF file)
? 1
$ printf '{"text":"On Monday."}\n{"text": Monday}\n' >bad.jsonl; dateline tag bad.jsonl -d 2016-09-23
bad-1:1:4: Monday	DATE 2016-09-19	the Monday before Friday 2016-09-23
dateline: bad.jsonl:2:10: is not a JSON object on one line
    {"text": Monday}
             ^
? 1
$ printf '<html><script>x</script></html>' >bare.html; dateline tag bare.html
dateline: bare.html: holds no text
? 1

$ dateline
usage: dateline COMMAND ...

Reads news reports and gives back one timeline.

  build    build one timeline from reports, project files and timelines
  tag      find and resolve temporal expressions
  events   find event mentions
  resolve  resolve one temporal expression
  explain  why each date, merge and figure is what it is
  check    validate project and timeline files, name contradictions
  formats  list the output formats

'dateline COMMAND --help' shows the options of a command.
? 2
$ dateline frobnicate
dateline: unknown command 'frobnicate'; 'dateline --help' lists them
? 2
$ dateline tag --frobnicate report.txt
dateline: unknown option --frobnicate; --help lists them
? 2
$ dateline tag
dateline: which files? - is standard input
? 2
$ dateline tag report.txt -d yesterday
dateline: not a date as YYYY-MM-DD[Thh:mm[zone]]: 'yesterday'
? 2
$ dateline tag report.txt --from word
dateline: unknown input format 'word': text, jsonl, html or timeml
? 2
$ dateline tag report.txt --to xml
dateline: unknown format 'xml' for tag: text, jsonl or timeml
? 2
$ dateline build report.txt -o story.doc
dateline: unknown format 'doc'; 'dateline formats' lists them
? 2
$ dateline resolve 'purple' -d 2016-09-23
dateline: not one temporal expression: 'purple'
? 1
$ dateline resolve 'late on Thursday' -d 2015-02-29
dateline: not a date as YYYY-MM-DD[Thh:mm[zone]]: '2015-02-29'
? 2
$ dateline build report.txt -d 1998-02-13 -o missing/folder/out.yaml
dateline: missing/folder/out.yaml: cannot be written: No such file or directory
? 3

# A typo in a file people wrote is shown with its place.
$ printf 'title: T\nevents:\n  - titel: x\n' >typo.yaml; dateline check typo.yaml
dateline: typo.yaml:3:5: 'titel' is no key of an event; did you mean 'title'?
      - titel: x
        ^
? 1
$ printf 'title: T\nevents:\n  - title: x\n    when: 2016-02-30\n' >day.yaml; dateline check day.yaml
dateline: day.yaml:4:11: '2016-02-30' is no date: that month has 29 days
        when: 2016-02-30
              ^
? 1
$ printf 'title: T\nreports:\n  - file: missing.txt\n' >project.yaml; dateline build project.yaml
dateline: project.yaml:3:5: missing.txt: cannot be opened: No such file or directory
? 1

# A calendar is lines of text, but no report.
$ printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n' > old.ics; dateline build old.ics
dateline: old.ics: is not text (a calendar)
? 1

# A zone that there is not is refused where a person writes it, and named and left out where a report's metadata have it.
$ printf 'title: Dam\ntimezone: Mars/Base\nevents: [{title: It broke, when: 2019-03-04}]\n' > zone.yaml; dateline check zone.yaml
dateline: zone.yaml:2:11: 'timezone': there is no time zone 'Mars/Base': give a name such as Asia/Damascus, or an offset such as +03:00
    timezone: Mars/Base
              ^
? 1
$ printf 'title: Dam\nevents:\n- title: It broke\n  when: {earliest: 2019-03-04T05:00, zone: Mars/Base}\n' > zone.yaml; dateline check zone.yaml
dateline: zone.yaml:4:44: 'zone': there is no time zone 'Mars/Base': give a name such as Asia/Damascus, or an offset such as +03:00
      when: {earliest: 2019-03-04T05:00, zone: Mars/Base}
                                               ^
? 1
$ printf '{"id":"a","text":"The dam near Marlow collapsed on Monday.","published":"2019-03-05T10:00 IST"}\n' > ist.jsonl
$ dateline build ist.jsonl -o ist.yaml
dateline: ist.jsonl:1: there is no time zone 'IST'; the report is read without one
$ dateline build ist.yaml -o again.yaml && cmp ist.yaml again.yaml
