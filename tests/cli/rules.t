# Words of one's own, for one run; and a rule that does not do what its example says.
$ printf 'words SEASON autumn: Michaelmas_term\n' > terms.rules
$ dateline resolve 'Michaelmas term 2015' -d 2016-09-23 --rules terms.rules
DATE 2015-FA
  EDTF   2015-23
  starts 2015-09-01T00:00 to 2015-11-30T23:59
  ends   2015-09-01T00:00 to 2015-11-30T23:59
  why    as written
  rule   SEASON OF? COMMA? YEAR
$ dateline resolve 'Michaelmas term 2015' -d 2016-09-23
dateline: not one temporal expression: 'Michaelmas term 2015'
? 1
$ printf 'language nl\nwords MONTH 3: maart\nrule DAY MONTH = POINT: "8 maart" 2024-03-09\n' > dutch.rules
$ dateline tag report.txt --rules dutch.rules
dateline: dutch.rules:3:25: this rule does not read its example so: '8 maart' is found, as 2024-03-08, by the rule DAY MONTH
    rule DAY MONTH = POINT: "8 maart" 2024-03-09
                            ^
? 1
$ dateline build report.txt --rules missing.rules
dateline: missing.rules: cannot be opened: No such file or directory
? 1
# A project names its rules, beside it; its reports and its own times are read with them.
$ mkdir court; printf 'words SEASON autumn: Michaelmas_term\n' > court/terms.rules; printf 'Oxford - The judge was sworn in during Michaelmas term 2015.\n' > court/sworn.txt
$ printf 'rules: terms.rules\npublished: 2016-09-23\nevents:\n  - title: The judge retires\n    when: Michaelmas term 2014\n' > court/hand.yaml; dateline build court/hand.yaml -o - --to csv | cut -d, -f2-5
date,earliest,latest,edtf
autumn 2014,2014-09-01,2014-11-30,2014-23
$ printf 'rules: terms.rules\nreports:\n  - file: sworn.txt\n    published: 2016-09-23\n' > court/project.yaml; dateline build court/project.yaml -o - --to csv | cut -d, -f2-5
date,earliest,latest,edtf
autumn 2015,2015-09-01,2015-11-30,2015-23
$ printf 'title: Terms\nrules: none.rules\nreports: [sworn.txt]\n' > court/project.yaml; dateline build court/project.yaml
dateline: court/project.yaml:2:8: 'rules': court/none.rules: cannot be opened: No such file or directory
    rules: none.rules
           ^
? 1
$ printf 'words SEASON autumn: Trinity_term\nrule SEASON = NOWHERE: "Trinity term" 2023-FA\n' > court/bad.rules; printf 'rules: bad.rules\nreports: [sworn.txt]\n' > court/project.yaml; dateline check court/project.yaml
dateline: court/bad.rules:2:15: no operation is named 'NOWHERE'
    rule SEASON = NOWHERE: "Trinity term" 2023-FA
                  ^
? 1
