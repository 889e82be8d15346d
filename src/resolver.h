/* resolver.h - what is known while the times of a text are resolved: the anchors it gives, the story it has told so far,
 * where a sentence looks, and why a time is the one it is.
 *
 * Shared by the files that resolve: field.c (what is written in full), counted.c (from an anchor), nearest.c (what leaves
 * its year or day out), earnings.c (quarters of a firm); resolve.c chooses among them and moves the story on. */
#ifndef RESOLVER_H
#define RESOLVER_H
#include "cue.h"
#include "point.h"
#include "reason.h"
#include "resolve.h"

/* What a report about a firm's earnings is about. */
typedef struct {
    bool known;
    Point quarter; /* the one last told of, when it was over */
    bool fiscal;   /* it was one of a firm's own year: when it ended does not say which */
    bool longer;   /* figures of more than a quarter were told of since: "the nine months" */
} Earnings;

typedef struct {
    Arena *arena;
    const CueTable *cues;
    Text text;
    bool published;    /* there is a publication date, and the text is told from it */
    bool history;      /* the text names its own years: they are the anchor */
    int32_t today;
    bool has_time;     /* the minute of publication is known */
    int minute;
    bool story_known, day_known;
    Point story;       /* the time last told of */
    Point day;         /* the last one of a day or finer */
    uint32_t day_at;   /* where that stood */
    bool past_known;
    int32_t past;      /* the last day told of that was over when the text was published */
    uint32_t past_at;  /* where that stood */
    bool weekday_last; /* it was a weekday by itself */
    bool said_known;
    Point said;        /* the time last named, even in passing */
    uint32_t said_at;  /* where that ended */
    Earnings earnings;
    uint32_t at;       /* where the expression in hand begins */
    uint32_t index;    /* DL_EXPRESSION + its number */
    uint32_t story_from, day_from, said_from, past_from; /* the ones that story, day, said and past were told by */
    uint32_t *anchor;  /* which of them, or the publication, was last counted from */
    Fault fault;       /* of what is being resolved */
    Reason why;
} Resolver;

/* ---- anchors: false when there is none ---- */

bool speech_day(const Resolver *r, int32_t *ret_day);                                  /* the day that "today" means */
bool story_point(const Resolver *r, dl_grain grain, Point *ret_point);                 /* the time last told of, fine enough */
bool pointed_at(const Resolver *r, const Meaning *m, dl_grain grain, Point *ret_from); /* what "that", "the same" mean */
bool origin_of(const Resolver *r, const Meaning *m, dl_grain grain, Point *ret_from);  /* what is counted from */

void count_from(const Resolver *r, uint32_t anchor); /* notes it */

/* ---- direction ---- */

typedef struct {
    int toward; /* -1 past, 1 future, 0 not told */
    Text word;
    bool aimed; /* past, but of what was to be done */
    bool over;  /* future, but a past verb follows: "planned for Monday was called off" */
} Direction;

Direction direction_of(const Resolver *r, const Found *f);
bool at_sentence_head(Text text, size_t at);
bool is_post(const Resolver *r); /* as short as one: it speaks of what is near */

/* ---- why a time is the one it is ---- */

void why_direction(Resolver *r, Text what, int32_t anchor, Direction d);
void why_of_day(Resolver *r, Phrase phrase, int32_t day);
void why_of_point(Resolver *r, Phrase phrase, const Point *point);
void why_of_year(Resolver *r, int year);
void why_shifted(Resolver *r, Unit unit, int32_t shift, const Point *from);
Phrase unit_phrase(Phrase first, Unit unit); /* a row of the phrases that go by unit */

/* ---- within the calendar; if not, that is the fault ---- */

bool in_reach(Resolver *r, const Point *p);
bool step_point(Resolver *r, Point *p, int64_t units);
#endif
