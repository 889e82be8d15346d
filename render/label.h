/* label.h - what a picture says in words: dates for the column, gaps, statuses, figures. The words
 * themselves are rows of src/language/; here they are put together for the page. */
#ifndef LABEL_H
#define LABEL_H
#include "../src/phrase.h"
#include "../src/wording.h"
#include "../timelines/timeline.h"

typedef struct {
    Text main;  /* "Mon 12 Sept"; empty when the row above has said it */
    Text year;  /* "2016", when the date needs it and does not hold it */
    Text minor; /* "to c. 19 Sept", "late evening"; may be empty */
} DateLabel;

typedef struct {
    Text language;
    DateStyle style;
    bool year;     /* the date needs its year: no heading above says it */
    bool weekday;  /* the story is so dense that weekdays help */
    bool same_day; /* the row above has the same day */
} DateContext;

DateLabel label_date(Arena *arena, const Event *event, DateContext context);
/* The same on one line with everything: for descriptions and flags. */
Text label_date_line(Arena *arena, const Event *event, DateContext context);
Text label_year(Arena *arena, const Wording *words, int year);
/* The stretch of time that a page covers, in the unit that suits it: "2019", "May 2019", "Jan–May 2019". */
Text label_stretch(Arena *arena, const Wording *words, int64_t first, int64_t last);

/* "According to the agency; claimed." What the page says under the headline when nobody wrote a note. */
Text label_body(Arena *arena, Text language, const Event *event);
/* "18 events from 2 reports"; empty when there is no report. */
Text label_counts(Arena *arena, Text language, size_t events, size_t reports);
/* "12 statements and asides are not drawn here ..."; empty for none. */
Text label_left_out(Arena *arena, Text language, size_t count);
/* "3 events before May 2019 are not drawn here"; empty for none. Open ends are INT64_MIN and INT64_MAX. */
Text label_outside(Arena *arena, const Wording *words, size_t count, int64_t from, int64_t to);
/* "Agency: Headline, 23 Sept 2016 (inferred)", as much of it as is known. */
Text label_source(Arena *arena, const Wording *words, const Report *report);
Text label_publisher(const Report *report); /* who published it, or what it is called */
Text label_toll_caption(Arena *arena, Text language, const Toll *toll); /* of a strip: "Killed, Al-Bab" */
Text label_toll(Arena *arena, Text language, const Toll *toll, Text source); /* "at least 45 killed in Al-Bab (agency)" */
/* With a capital at the beginning, or without one that only begins a sentence ("Dozens", not "UN"); other scripts
 * than Latin stay as they are. */
Text label_capital(Arena *arena, Text t);
Text label_small(Arena *arena, Text t);
#endif
