# An event by hand and a report that tells of it are one event: the title stays, the report is its evidence.
$ printf 'title: Mill\nevents:\n- {title: Fire at the Otterbrook mill, when: 2021-06-14, place: Otterbrook}\n' > mill.yaml
$ echo 'A fire destroyed the old mill in Otterbrook on Monday, killing two workers.' > mill.txt
$ dateline build mill.yaml mill.txt -d 2021-06-18 -o mill.csv; cut -d, -f1,2,11,13 mill.csv | sed 's/^\xef\xbb\xbf//'
no,date,event,class
1,Mon 14 June 2021,Fire at the Otterbrook mill,fire
# A class that the file gives is kept, and then it is another event.
$ sed -i 's/place: Otterbrook/place: Otterbrook, class: statement/' mill.yaml
$ dateline build mill.yaml mill.txt -d 2021-06-18 -o mill.csv; cut -d, -f1,2,13 mill.csv | sed 1d
1,Mon 14 June 2021,fire
2,Mon 14 June 2021,statement
# So is one on another day.
$ sed -i 's/, class: statement//; s/06-14/06-13/' mill.yaml
$ dateline build mill.yaml mill.txt -d 2021-06-18 -o mill.csv; cut -d, -f1,2,13 mill.csv | sed 1d
1,Sun 13 June 2021,fire
2,Mon 14 June 2021,fire
