/* earnings.h - times of a report about a firm's earnings, which is about one quarter and says only "the quarter", "the
 * latest year", "a year earlier". */
#ifndef EARNINGS_H
#define EARNINGS_H
#include "resolver.h"

/* "The quarter", "the latest year", "the quarter ended July 31". */
bool earnings_point(Resolver *r, const Meaning *m, Point *p);

/* Whether "a year earlier" means the same quarter of the year before the one told of; and that quarter. */
bool is_year_before_quarter(const Resolver *r, const Meaning *m);
bool quarter_year_before(Resolver *r, Point *p);

/* A quarter was told of: it may be the one that the report is about. */
void remember_quarter(Resolver *r, const Meaning *m, const Point *p);
#endif
