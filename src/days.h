/* days.h - the days of a month that go on behind a date: "May 2-3, 9-10 and 16-17, 2024". */
#ifndef DAYS_H
#define DAYS_H
#include "matcher.h"

enum { DAYS_MAX = 16 }; /* in one list */

/* `parts` holds the dates that the match `whole` was cut into, `count` of them, and has room for DAYS_MAX more. Those of
 * the list behind it are added, in the same month; a year at its end is that of all. Returns how many there are now. */
int days_listed(const Matcher *matcher, Text text, const Match *whole, Match *parts, int count);
#endif
