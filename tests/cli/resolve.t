# One expression, explained: what it is, its bounds, and why.
$ dateline resolve 'late September 22' -d 2016-09-23 --to json
{"start":0,"end":17,"text":"late September 22","type":"DATE","value":"2016-09-22","mod":"END","edtf":"2016-09-22","earliest":"2016-09-22T18:00","latest":"2016-09-22T23:59","why":"the day of that name nearest to Friday 2016-09-23"}
$ dateline resolve 'since 2012' -d 2016-09-23
DATE 2012
  EDTF   2012/..
  starts 2012-01-01T00:00 to 2012-12-31T23:59
  ends   2012-01-01T00:00 to ..
  why    as written
  rule   YEAR
$ dateline resolve 'last Tuesday or so they say' -d 2016-09-23
dateline: not one temporal expression: 'last Tuesday or so they say'
? 1
# A list gives each of its times; what is counted from an event says what is missing.
$ dateline resolve 'April 4, 5 and 6, 2016' --to json
{"start":0,"end":7,"text":"April 4","type":"DATE","value":"2016-04-04","edtf":"2016-04-04","earliest":"2016-04-04T00:00","latest":"2016-04-04T23:59","why":"as written"}
{"start":9,"end":10,"text":"5","type":"DATE","value":"2016-04-05","edtf":"2016-04-05","earliest":"2016-04-05T00:00","latest":"2016-04-05T23:59","why":"as written"}
{"start":15,"end":22,"text":"6, 2016","type":"DATE","value":"2016-04-06","edtf":"2016-04-06","earliest":"2016-04-06T00:00","latest":"2016-04-06T23:59","why":"as written"}
$ dateline resolve 'two weeks after the truce' -d 2016-09-23
DATE XXXX-XX-XX
  why    two weeks after the truce: no date is told for what it is counted from
  rule   NUMBER|A MORE? UNIT|UNITS
# The standard input is read, and its expressions listed with line and column.
$ printf 'Two were hurt on Monday.\nThe bridge reopens tomorrow.\n' | dateline tag - -d 2016-09-23
-:1:18: Monday	DATE 2016-09-19	the Monday before Friday 2016-09-23, because 'were' is past
-:2:20: tomorrow	DATE 2016-09-24	the day after Friday 2016-09-23
