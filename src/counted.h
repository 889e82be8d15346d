/* counted.h - times counted from an anchor, the day of speaking or the time told of: "two weeks ago", "last year's third
 * quarter", "next Friday", "the previous spring". */
#ifndef COUNTED_H
#define COUNTED_H
#include "resolver.h"

/* A shift by whole units, then the finer fields inside: "last year's third quarter". */
bool shifted_point(Resolver *r, const Meaning *m, Point *p);
/* A length away; the grain is the unit's: "two weeks ago". */
bool point_away(Resolver *r, const Meaning *m, Point *p);
/* The last, this or next one of a name: "next Friday". */
bool named_point(Resolver *r, const Meaning *m, Point *p);

/* Decades and longer are counted in years. */
int year_per(Unit unit);
#endif
