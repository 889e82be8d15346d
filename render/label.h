/* label.h - what a picture says in words: dates for the column, gaps, statuses, figures. The words
 * themselves are the language's. */
#ifndef LABEL_H
#define LABEL_H
#include "../timelines/timeline.h"

typedef struct {
    Text main;  /* "Mon 12 Sept"; empty when the row above has said it */
    Text minor; /* "to c. 19 Sept", "late evening"; may be empty */
} DateLabel;

typedef struct {
    bool year;     /* the date needs its year: no heading above says it */
    bool weekday;  /* the story is so dense that weekdays help */
    bool same_day; /* the row above has the same day */
} DateContext;

/* Fixed phrases of the page. */
typedef enum {
    PHRASE_UNTITLED,     /* a page without a title */
    PHRASE_SOURCES,      /* "Sources" */
    PHRASE_UNDATED,      /* heading of the events without a date */
    PHRASE_APPROXIMATE,  /* legend: hollow mark */
    PHRASE_UNCERTAIN,    /* legend: dashed mark */
    PHRASE_FADED,        /* legend: faded end of a bar */
    PHRASE_NOT_STATED,   /* in the date column, of an event placed by its report */
    PHRASE_SCALE,        /* legend: breaks */
    PHRASE_COUNT
} Phrase;
Text label_phrase(Phrase phrase);

DateLabel label_date(Arena *arena, const Event *event, DateContext context);
/* The same on one line with everything: for descriptions and flags. */
Text label_date_line(Arena *arena, const Event *event, bool year);
Text label_year(Arena *arena, int year);
Text label_day(Arena *arena, int64_t minutes); /* "23 Sept 2016" */
Text label_gap(Arena *arena, int64_t days);    /* "4 years later" */
Text label_span(Arena *arena, int64_t days);   /* "4 years" */
/* "12 statements and asides are not on this page; they are in the data"; empty for none. */
Text label_left_out(Arena *arena, size_t asides, size_t unplaced);
Text label_status(EventStatus status);                 /* "Planned"; empty for what happened */
Text label_said_by(Arena *arena, Text who);            /* "according to ..." */
Text label_lane(Text name);                            /* of a lane without a label of its own */
Text label_published(Arena *arena, const Report *report); /* "23 Sept 2016 (inferred)" */
Text label_figure(Arena *arena, const Toll *toll);     /* "at least 45" */
Text label_toll_caption(Arena *arena, const Toll *toll); /* of a strip: "Killed, Al-Bab" */
Text label_toll(Arena *arena, const Toll *toll, Text source); /* in words: "at least 45 killed in Al-Bab (agency)" */
Text label_zone(Arena *arena, Text zone);              /* "Times are local (Asia/Damascus)" */
#endif
