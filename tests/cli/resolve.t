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
# The standard input is read, and its expressions listed with line and column.
$ printf 'Two were hurt on Monday.\nThe bridge reopens tomorrow.\n' | dateline tag - -d 2016-09-23
-:1:18: Monday	DATE 2016-09-19	the Monday before Friday 2016-09-23, because 'were' is past
-:2:20: tomorrow	DATE 2016-09-24	the day after Friday 2016-09-23
