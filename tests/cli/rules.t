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
