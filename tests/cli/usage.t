# Bad usage is one line that says what would be right, and exit 2.
$ dateline frobnicate
dateline: unknown command 'frobnicate'; 'dateline --help' lists them
? 2
$ dateline tag
dateline: which files? - is standard input
? 2
$ dateline tag --frob x
dateline: unknown option --frob; --help lists them
? 2
$ dateline tag -d
dateline: -d needs a value: DATE
? 2
$ dateline tag -d 2016-02-30 quiet.txt
dateline: not a date as YYYY-MM-DD[Thh:mm[zone]]: '2016-02-30'
? 2
$ dateline build quiet.txt -o page.doc
dateline: unknown format 'doc'; 'dateline formats' lists them
? 2
$ dateline build quiet.txt -o page
dateline: 'page' names no format: give it a suffix, or --to FORMAT
? 2
$ dateline build quiet.txt --width nan -o page.svg
dateline: --width takes 320 to 16000 pixels, not 'nan'
? 2
$ dateline build quiet.txt --layout round -o page.svg
dateline: unknown layout 'round': vertical, horizontal or auto
? 2
$ dateline resolve Monday Tuesday -d 2016-09-23
dateline: one expression, in quotes: dateline resolve 'EXPRESSION' -d DATE
? 2
$ dateline tag --language xx quiet.txt
dateline: unknown language 'xx'
? 2
$ dateline events --language de quiet.txt
dateline: in 'de' only times are read so far, no events
? 2
$ dateline tag --timezone Mars/Base quiet.txt
dateline: unknown time zone 'Mars/Base': a name such as Asia/Damascus, or an offset such as +03:00
? 2
$ dateline --version
dateline 0.1.0
$ ls page* 2>/dev/null
? 2

# --to beside -o writes to standard output as well; a file without a suffix takes it for itself.
$ printf 'title: Flood\nevents:\n  - {title: The dam breaks, when: 2019-03-02}\n' >flood.yaml; dateline build flood.yaml -o flood.svg --to md; ls flood.svg
# Flood

one event

| No. | Date | Event | Source |
| ---: | --- | --- | --- |
| 1 | Sat 2 March 2019 | **The dam breaks** |  |
flood.svg
$ dateline build flood.yaml -o flood --to md; grep -c 'The dam breaks' flood
1
$ dateline formats --help | head -1 | sed 's/$/./'
usage: dateline formats.

# No output takes the place of what was read, whatever name leads to it.
$ cp report.txt story.txt; cp report.txt story.md; dateline build ./story.md -d 1998-02-13 -o story.md
dateline: story.md: is also an input, and would be overwritten; choose another name for the output
? 2
$ ln -s story.txt link.md; dateline build story.txt -d 1998-02-13 -o link.md
dateline: link.md: is also an input, and would be overwritten; choose another name for the output
? 2
$ printf 'reports:\n  - file: story.txt\n' > story.yaml; dateline build story.yaml -o other.yaml -o story.yaml
dateline: story.yaml: is also an input, and would be overwritten; choose another name for the output
? 2
$ ln story.txt hard.md; dateline build story.yaml -o other.yaml -o hard.md
dateline: story: no publication date is given and none can be inferred; give it with --published or in a project file
dateline: hard.md: is also an input, and would be overwritten; choose another name for the output
? 2
$ cmp report.txt story.txt && ls other.yaml
ls: cannot access 'other.yaml': No such file or directory
? 2

# What can be asked of a picture, and what cannot.
$ dateline build flood.yaml --page B9 -o flood.svg
dateline: unknown page 'B9': A2, A3, A4, A5, letter, legal or tabloid, with -portrait or -landscape if wanted; or none
? 2
$ dateline build flood.yaml --lanes colour -o flood.svg
dateline: unknown lanes 'colour': file, none, class, place, actor or source
? 2
$ dateline build flood.yaml --locale mars -o flood.svg
dateline: unknown locale 'mars': uk, us, economist or iso
? 2
$ dateline build flood.yaml --from yesterday -o flood.svg
dateline: --from takes a year, a month or a day such as 2016, 2016-09 or 2016-09-22, not 'yesterday'
? 2
$ dateline build flood.yaml --from 2020 --to-date 2019-05 -o flood.svg
dateline: --from lies after --to-date: nothing could be drawn
? 2
$ dateline build flood.yaml --page a5-landscape --locale us --theme print -o flood.svg; head -c 70 flood.svg; echo; grep -o 'March 2, 2019' flood.svg | head -1
<svg xmlns="http://www.w3.org/2000/svg" width="595.28pt" height="419.5
March 2, 2019

# Many events are several pages, each a file of its own; those of an earlier run are replaced only with leave.
$ (echo 'title: Meetings'; echo 'events:'; for i in $(seq 1 70); do echo "  - {title: Meeting $i, when: $((1900 + i))}"; done) >many.yaml; dateline build many.yaml -o many.svg; ls many*
dateline: 3 pages, written as many-1.svg to many-3.svg
many-1.svg
many-2.svg
many-3.svg
many.yaml
$ dateline build many.yaml -o many.svg
dateline: many-1.svg: is there already; --overwrite replaces the pages of an earlier run, --page none makes one file
? 2
$ dateline build many.yaml -q --overwrite -o many.svg; ls many*
many-1.svg
many-2.svg
many-3.svg
many.yaml
$ dateline build many.yaml --page none -o many.svg; ls many.svg
many.svg
$ dateline build many.yaml --to svg | grep -c '>Meeting '
70
# A layout that cannot hold them on a sheet is not replaced by the other without a word.
$ dateline build many.yaml --layout horizontal -o many.pdf
dateline: many.pdf: too many events for the horizontal layout; drawn vertically
$ dateline build many.yaml --layout horizontal --to svg | grep -c '>Meeting '
70

# A file that is written again stays as private as it was.
$ umask 022; dateline build flood.yaml -o own.json; chmod 600 own.json; dateline build flood.yaml -o own.json -o new.json; stat -c '%a %n' own.json new.json
600 own.json
644 new.json
