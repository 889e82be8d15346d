/* story.h - what of a timeline stands on the page: its events in order of place, the lanes and sources they
 * use, numbered, and the count of what is not drawn. Between the model and the layouts; measures nothing. */
#ifndef STORY_H
#define STORY_H
#include "../timelines/citation.h"
#include "label.h"
#include "options.h"
#include "theme.h"

/* How an event is marked: what is known of its day, or, before that, whether it happened. */
typedef enum {
    MARK_FILLED,  /* the day is known */
    MARK_HOLLOW,  /* about that day, or known to the month or year only */
    MARK_DASHED,  /* doubtful, or not the event's own */
    MARK_CLAIMED, /* one side says that it happened */
    MARK_DENIED,
    MARK_PLANNED, /* planned, threatened */
    MARK_COUNT
} MarkKind;
typedef enum { REACH_NONE, REACH_BEFORE, REACH_AFTER } Reach; /* some time before or after where the mark stands */
typedef enum { FORM_CIRCLE, FORM_SQUARE, FORM_DIAMOND, FORM_TRIANGLE, FORM_TRIANGLE_DOWN, FORM_PENTAGON, FORM_HEXAGON, FORM_CROSS, FORM_COUNT } Form;

typedef struct {
    Text name, label;
    Ink ink, text_ink;
    Form form;
    bool used;    /* an event of it is drawn */
    bool dressed; /* ink and form are chosen */
} StoryLane;

/* A time that goes on, drawn as a bar; or the limits between which something happened once, drawn as a whisker.
 * Instants in minutes, each pair in order; open: no end is known. */
typedef struct {
    int64_t start_from, start_to, end_from, end_to;
    bool open_start, open_end, drawn, whisker;
    bool fades_in, fades_out; /* the begin, the end is not known to the day */
} Bar;

typedef struct {
    const Event *event;
    Text title, body; /* cleaned */
    Text notes;               /* numbers of its sources: "1 4" */
    bool dated;
    int64_t at;               /* the instant that places it */
    int year;                 /* of `at` */
    int lane;                 /* index into the lanes */
    MarkKind mark;
    Reach reach;
    Bar bar;
} Item;
typedef Array(Item) Items;

typedef struct {
    Text text, url; /* url empty when there is none */
    size_t number;  /* as in the tables */
} Source;
typedef Array(Source) Sources;

typedef struct {
    const Timeline *timeline;
    const PictureOptions *options;
    Arena *arena;
    Text title, subtitle, language, date;
    Wording words;       /* how dates are said */
    bool rtl;
    Items items;         /* dated ones first, in order of time; then the others */
    size_t dated;        /* how many have a date */
    Array(StoryLane) lanes;
    Sources sources;     /* by number; only those in use */
    Citations citations;
    bool *listed;        /* by number: stands among the sources */
    size_t asides, unplaced; /* events that are not on the main line; what the model could not place */
    size_t outside;          /* events that lie outside the time asked for */
} Story;

Story story_of(Arena *arena, const Timeline *timeline, const PictureOptions *options);
size_t story_lanes_used(const Story *story);
bool story_uses_mark(const Story *story, MarkKind mark);
bool story_has_inexact_hours(const Story *story); /* an event is known to the day, but only about when in it */
bool story_uses_reach(const Story *story);
bool story_has_whiskers(const Story *story);
bool story_has_fades(const Story *story);
bool story_has_clock_times(const Story *story);
#endif
