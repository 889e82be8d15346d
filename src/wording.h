/* wording.h - dates as readers want them: "late on Thu 22 Sept 2016", "12 to c. 19 Sept 2016", "since 2012".
 *
 * Never more precise than the source: what is a day is said as a day, what is a month as a month. The
 * words come from language/, their order from the date style. */
#ifndef WORDING_H
#define WORDING_H
#include "phrase.h"
#include "when.h"

typedef struct {
    Text language; /* ISO 639; empty is English */
    DateStyle style;
    bool no_year, no_weekday; /* leave them out of days */
} Wording;

/* The time in one line; never empty ("not dated"). */
Text wording_when(Arena *arena, Text language, const When *w, DateStyle style);
Text wording_of(Arena *arena, const When *w, const Wording *wording);

/* The same for the date column of a picture, in two lines; the year is apart, so that a layout can print it
 * once per change. */
typedef struct {
    Text date;      /* "Thu 22 Sept", "c. 2011", "since 2012" */
    Text qualifier; /* "late in the day", "20:30", "to c. 19 Sept"; mostly empty */
    Text year;      /* "2016"; empty when `date` holds the year itself or there is none */
} DateColumn;
DateColumn wording_column(Arena *arena, const When *w, const Wording *wording);

/* The day, month, year ... of `grain` that holds the minute: for axes and for publication dates. */
Text wording_unit(Arena *arena, int64_t minute, dl_grain grain, const Wording *wording);
Text wording_clock(Arena *arena, int64_t minute, const Wording *wording); /* "20:30" */
/* "2016-09-23 15:04" as far as known, in the style; empty when not known. */
Text wording_published(Arena *arena, const dl_context *context, const Wording *wording);
/* "UTC+3", "Damascus time"; empty for an empty zone. */
Text wording_zone(Arena *arena, Text language, Text zone);
#endif
