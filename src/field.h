/* field.h - points made of the fields of a meaning: what is written in full, and what stands below a given year. */
#ifndef FIELD_H
#define FIELD_H
#include "resolver.h"

/* A day made of year, month and day; a day the month does not have is no day. */
bool set_day(Point *p, int year, int month, int day);
/* The fields below the year, inside the given year; false when that year has no such day. */
bool point_within_year(const Meaning *m, int year, Point *p);
/* The same; that the year has no such day is the fault. */
bool point_inside(Resolver *r, const Meaning *m, int year, Point *p);
/* "12 March 2021", "the 1980s", "the 3rd century BC". */
bool point_as_written(Resolver *r, const Meaning *m, Point *p);
#endif
