/* point.h - a resolved place of the calendar at some granularity: its TIMEX3 value, its minutes, steps. */
#ifndef POINT_H
#define POINT_H
#include "language/language.h"
#include "when.h"

typedef struct {
    dl_grain grain;
    int year;    /* astronomical: 0 is 1 BC. Decades, centuries: the first year. Not used for days and weeks */
    int part;    /* which month, season, quarter, half; for DL_DAYPART enum DayPart */
    int32_t day; /* days and finer; the Monday of weeks and weekends */
    int minute;  /* of the day, for DL_HOUR and DL_MINUTE */
    int last;    /* days beyond the first: a holiday that lasts; mostly 0 */
    bool halves; /* early and late are its halves, not thirds */
    int doubt;   /* days by which it may be off either way: a feast by the moon; mostly 0 */
} Point;

enum { VALUE_MAX = 48 };

/* Points of a grain around a day. */
Point point_of_day(int32_t day);
Point point_around(int32_t day, dl_grain grain);
dl_grain grain_of_unit(Unit unit);

/* The same grain, so many units on; false when it leaves the years -9999 to 9999. */
bool point_step(Point *point, int64_t units);
int32_t point_first_day(const Point *point);
int point_year(const Point *point);

/* Whether the point, cut down to a minute span, is within reach of the calendar. */
bool point_is_valid(const Point *point);
/* All minutes of it, narrowed by START, MID and END. */
Span point_span(const Point *point, dl_mod mod);
/* Its TIMEX3 value, without zone; returns the length. */
int point_value(const Point *point, char out[VALUE_MAX]);

/* Length of a unit in minutes, for instants of durations; months and years by their mean. */
int64_t unit_minutes(Unit unit);
const char *part_code(int part); /* "MO" */
const char *season_code(int season); /* "SP" */
#endif
