# Bad usage is one line that says what would be right, and exit 2.
$ dateline frobnicate
dateline: unknown command 'frobnicate'; 'dateline --help' lists them
? 2
$ dateline tag
dateline: which files? - is standard input
? 2
$ dateline tag --frob x
dateline: unknown option --frob
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
