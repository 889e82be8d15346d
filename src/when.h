/* when.h - the time of an event as four instants: making, comparing and tightening it. Allocates nothing.
 *
 * Instants are inclusive minutes (dateline.h). A Span is a stretch of the calendar; a When is what a source
 * says: something happened within a span, or it lasted from one span to another. Comparisons are about
 * what is certain or possible given the four instants; times that are not known exclude nothing. */
#ifndef WHEN_H
#define WHEN_H
#include "text.h"

typedef dl_when When;

/* From the first to the last minute, both included. */
typedef struct {
    int64_t first, last;
} Span;

/* ---- spans of the calendar. Years from YEAR_MIN to YEAR_MAX; weeks are those of ISO 8601 ------- */

Span span_of_minute(int64_t minute);
Span span_of_clock(int32_t day, int from_minute, int to_minute); /* minutes of the day; `to` is excluded: 1080, 1440 */
Span span_of_day(int32_t day);
Span span_of_days(int32_t first, int32_t last); /* the last day included */
Span span_of_week(int year, int week);
Span span_of_weekend(int year, int week);  /* Saturday and Sunday */
Span span_of_month(int year, int month);   /* months outside 1 to 12 carry over */
Span span_of_season(int year, int season); /* 1 spring = March to May ... 4 winter = December to February after */
Span span_of_quarter(int year, int quarter);
Span span_of_half(int year, int half);
Span span_of_year(int year);
Span span_of_decade(int year);             /* of the year: 2016 is in 2010 to 2019 */
Span span_of_century(int year);            /* 1900 to 1999, as TIMEX3 and EDTF count */
Span span_of_millennium(int year);
Span span_join(Span a, Span b);            /* the least span that holds both */
/* The unit of `grain` that holds the minute; a day for day parts, an ISO week for weeks and weekends. */
Span span_around(int64_t minute, dl_grain grain);
bool span_equal(Span a, Span b);
/* The span one unit of `grain` wider at both sides: what "about" leaves open. */
Span span_widen(Span span, dl_grain grain);
/* The other way round: the unit of `grain` that was widened to the span; false when none was. */
bool span_find_middle(Span span, dl_grain grain, Span *ret_unit);

/* ---- making a When: known, of type DL_DATE or (finer than a day) DL_TIME, without words ---------- */

When when_unknown(void);
When when_within(Span span, dl_grain grain);                 /* "on", "in", "late on" */
When when_lasting(Span start, Span end, dl_grain grain);     /* "from the 12th to the 19th" */
When when_since(Span start, dl_grain grain);                 /* "since 2012": the end is open, not before the start */
When when_until(Span end, dl_grain grain);                   /* "until Monday": lasting, the start is open */
When when_happened_by(int64_t last, dl_grain grain);         /* "before": at some time up to this minute */
When when_happened_after(int64_t first, dl_grain grain);     /* "after": at some time from this minute on */
When when_about(Span span, dl_grain grain);                  /* within the span widened by a unit; approximate */

/* ---- reading it ------------------------------------------------------------------------------- */

bool when_is_open(const When *w, unsigned bits); /* any of DL_OPEN_... */
/* The first and the last minute it can have; INT64_MIN and INT64_MAX where nothing bounds it. */
int64_t when_first(const When *w);
int64_t when_last(const When *w);
Span when_extent(const When *w); /* both */
bool when_is_within_day(const When *w); /* known to one day, whatever is not known of its hour */
When when_day(const When *when); /* the day that it begins on, in the same words */
/* The span in which it starts, in which it ends; open sides as above. */
Span when_start(const When *w);
Span when_end(const When *w);
/* Whether the instants are in order: starts before they end, earliest before latest. Holds for open sides. */
bool when_is_sane(const When *w);
bool when_is_same(const When *a, const When *b); /* the same instants, open sides and kind; words do not matter */

/* ---- comparing ----------------------------------------------------------------------------------- */

/* The two can be the time of one and the same event. True when either is not known. */
bool when_may_be_same(const When *a, const When *b);
/* The two cannot be the time of one event: the opposite of when_may_be_same(). */
bool when_excludes(const When *a, const When *b);
/* Some minute may belong to both (a meeting during a truce). False when either is not known. */
bool when_overlaps(const When *a, const When *b);
bool when_before(const When *a, const When *b);   /* a is surely over before b starts */
/* For sorting: by earliest start, then latest end (shorter first), then finer grain; unknown times last. */
int when_order(const When *a, const When *b);

/* ---- tightening ---------------------------------------------------------------------------------- */

/* Narrows *w to what `by` allows as well; keeps the words of *w. True when anything changed. When the two
 * exclude each other nothing changes. The grain becomes the finer one when its unit decided. */
bool when_tighten(When *w, const When *by);
/* The time both allow, with the words of the more precise one; false (and *ret untouched) when there is none. */
bool when_intersect(const When *a, const When *b, When *ret);
/* The time that covers both, with the words of `a`. */
When when_join(const When *a, const When *b);
#endif
