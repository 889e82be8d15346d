# Every input gets a clear answer; a bad one is exit 1.
$ dateline build missing.txt -o page.svg
dateline: missing.txt: cannot be opened: No such file or directory
? 1
$ dateline build . -o page.svg
dateline: .: is a folder
? 1
$ : > empty.txt; dateline build empty.txt -o page.svg
dateline: empty.txt: is empty
? 1
$ printf '\177ELF\002\001\001\000\000\000\000text\000\000\003' > bytes.txt; dateline build bytes.txt -o page.svg
dateline: bytes.txt: is not text (a program)
? 1
$ printf 'dateline: 1\nreprots:\n  - file: quiet.txt\n' > typo.yaml; dateline build typo.yaml -o page.svg
dateline: typo.yaml:2:1: 'reprots' is no key of a project or timeline file; did you mean 'reports'?
    reprots:
    ^
? 1
# Nothing was written by any of these.
$ ls page.svg 2>/dev/null
? 2
# A report without any date is no error: it says what is missing.
$ dateline build quiet.txt -o page.svg && test -s page.svg
dateline: quiet: no publication date is given and none can be inferred; give it with --published or in a project file
# A file that cannot be written is the system's failure, and leaves nothing behind.
$ dateline build quiet.txt -q -o nowhere/page.svg
dateline: nowhere/page.svg: cannot be written: No such file or directory
? 3
# A report of absurd length is refused at once, not worked on for minutes.
$ head -c 9000000 /dev/zero | tr '\0' a > long.txt; dateline build long.txt -o long.svg
dateline: long.txt: the report is longer than 8 MB of text; split it
? 1
# Looking for events alone, it is read in pieces.
$ dateline events long.txt
long

# A full disk is the system's failure too, wherever it is met.
$ dateline build report.txt -d 1998-02-13 --to csv -o /dev/full
dateline: /dev/full: cannot be written: No space left on device
? 3
$ dateline tag report.txt -d 1998-02-13 >/dev/full
dateline: standard output: cannot be written: No space left on device
? 3
$ dateline formats >/dev/full
dateline: standard output cannot be written
? 3
$ echo 'Die Polizei hat am Montag drei Männer in der Stadt festgenommen; das Gericht wird am Dienstag und nicht am Mittwoch entscheiden.' >de.txt; dateline events de.txt -d 2016-09-23 >out.txt
dateline: de.txt: written in German, it seems; so far events are read in English only
$ cp de.txt de2.txt; dateline build -d 2016-09-23 de.txt de2.txt -o out.md
dateline: de.txt and 1 more: written in German, it seems; so far events are read in English only
$ dateline events --quiet de.txt -d 2016-09-23 >out.txt; dateline events --language en de.txt -d 2016-09-23 >out.txt; dateline tag de.txt -d 2016-09-23 >out.txt
