/* citation.h - who tells of an event, in words for readers: sources, figures, quotes, dates.
 *
 * Shared by the calendar, the tables and whoever lists sources. Language is that of the timeline. */
#ifndef CITATION_H
#define CITATION_H
#include "../src/wording.h"
#include "timeline.h"

typedef Array(int32_t) ReportIndexes;

/* The reports that tell of the event, each once, in the order of its evidence. */
ReportIndexes citation_reports(Arena *arena, const Event *event);

/* A source by its number: a report, or what a file by hand names. */
typedef struct {
    int32_t report; /* -1 for a name */
    Text name;
} CitedSource;

typedef struct {
    Text name;
    size_t number;
} NumberedName;

/* All sources of a timeline, numbered from 1 in the order in which the events of the main line cite them, so that a picture
 * of these has no gap; then those of the other events, then the reports that no event cites. The same in every output. */
typedef struct {
    Array(CitedSource) items; /* by number, less one */
    size_t *of_report;        /* the number of each report */
    NumberedName *names;      /* by name */
    size_t name_count;
} Citations;
Citations citation_numbers(Arena *arena, const Timeline *timeline);
size_t citation_number_of(const Citations *citations, Text name); /* 0 for one that no event names */

/* The publisher, else the title, else the file's name, else the id. */
Text citation_name(const Report *report);
/* "Reuters, “Talks fail”, 23 Sept 2016 (inferred)"; without the link. */
Text citation_report(Arena *arena, const Timeline *timeline, const Report *report);
/* According to whom it happened; empty when nobody says so, or the title begins with who does: "Mayor denied the loss". */
Text citation_speaker(const Event *event);
/* Who gives the figure: its own voice, else the name of its report; may be empty. */
Text citation_voice(const Timeline *timeline, const Event *event, const EventToll *toll);
/* "at least 27 killed, according to SOHR"; the report when the figure has no voice of its own. */
Text citation_toll(Arena *arena, const Timeline *timeline, const Event *event, const EventToll *toll);
/* The figures of an event say the same kind of thing and do not agree. */
bool citation_figures_differ(const Event *event);
/* The event's title on one line; its id when it has none. */
Text citation_title(Arena *arena, const Event *event);
/* “...” on one line; at most `limit` bytes, cut between words with "…". 0 is no limit. */
Text citation_quote(Arena *arena, Text quote, size_t limit);
/* The zone an event's clock times are in: its own, else the timeline's. */
Text citation_zone(const Timeline *timeline, const When *w);
/* The date of the event in words, with its zone when it is finer than a day. */
Text citation_when(Arena *arena, const Timeline *timeline, const When *w);
#endif
