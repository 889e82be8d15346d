/* timeline.h - the model: reports, and the events they tell of. Knows no English.
 *
 * One arena owns all of it. Events point at reports by index; evidence points into the text of a report by
 * byte span. The YAML file (FORMAT.md) holds exactly this model: writing and reading it gives the same. */
#ifndef TIMELINE_H
#define TIMELINE_H
#include "../src/document.h"
#include "../src/event.h"
#include "lookup.h"

typedef struct {
    Text id;        /* unique, from the file name */
    Text file, title, source, url, place, language; /* file: as the project names it, or as given */
    Text path;      /* where to open it, when that is not `file`: seen from the project's folder; never written */
    bool cited;     /* stands in a file with events: a source of those, not read for more */
    Text sha256;    /* hex, of the report's file; empty for timelines by hand */
    Text text;      /* empty when read from a timeline file */
    Context context;               /* published, zone */
    PublishedFrom published_from;
    Text published_why;            /* for inferred dates: from what */
    Texts published_others;        /* other dates that fit, "2022-09-23" */
    Text origin;                   /* id of the report this one is a near copy of; empty for none */
    Text listed_in;                /* the file that lists it and the place there, for messages; never written */
    uint32_t line, column;
} Report;
typedef Array(Report) Reports;

/* One place in one report that tells of the event. */
typedef struct {
    int32_t report;           /* index; -1 for an event by hand without a report */
    uint32_t start, end;      /* bytes of the quote in the report's text */
    Text quote;               /* the sentence */
    uint32_t words_start, words_end; /* bytes of the time expression; equal when there is none */
    Text words;               /* the expression: "late September 22" */
    Text trigger, rule, why;  /* the event word; the rule row; the explanation */
    When when;                /* what this report alone says; kept beside the event's merged time */
    WhenFrom when_from;
    EventStatus status;
    Text said_by;
} Evidence;

/* A toll in an event keeps where it comes from. */
typedef struct {
    Toll toll;
    int32_t evidence; /* index into the event's evidence, -1 for tolls by hand */
} EventToll;

typedef struct {
    Text id;       /* stable: made of content, not of position */
    Text title;
    Text note;     /* written by people */
    When when;
    WhenFrom when_from;
    Text lane;     /* the name of a lane; class_lane()'s for events from reports */
    EventClass class;
    bool class_given; /* by the file it stands in; never written */
    EventStatus status;
    Texts places, actors, objects;
    Array(EventToll) tolls;
    Text said_by;  /* set when the event is a claim of one voice */
    When said;     /* when it was said; known false when not stated */
    Array(Evidence) evidence;
    Texts reasons; /* why these mentions are one event, why its time was tightened: sentences for readers */
    Texts disagreements; /* what the reports disagree about */
    Text parent;   /* id of the larger event it belongs to; empty for none */
    int salience;
    int64_t told;   /* of events of one time and rank, those told of earlier have the lower; set by timeline_sort() */
    int32_t rank;   /* of events with one time, those told of as earlier have the lower; what is still to come has the highest */
    bool main_line; /* stands on the picture; otherwise it hangs under its parent or in the list of asides */
    Texts sources;  /* further sources by hand: names or URLs */
    Text file;      /* the file by hand it stands in and the place there, for messages; never written */
    uint32_t line, column;
} Event;
typedef Array(Event) Events;

/* What could not be placed, or was left out, and why: never dropped silently. */
typedef struct {
    int32_t report;
    uint32_t start, end;
    Text quote, title, reason;
} LeftOut;

typedef struct {
    Text name, label; /* of a lane; the label is what the picture prints */
} LaneRow;

/* A human decision, replayed on every build. */
typedef enum { EDIT_MERGE, EDIT_SPLIT, EDIT_SET, EDIT_DROP, EDIT_ADD } EditKind;
typedef struct {
    EditKind kind;
    Texts events;     /* ids */
    Text field, value; /* set: "title", "when", "lane", "place", "class", "status", "note" */
    Event add;        /* add: the event to add */
    Text why;         /* the editor's reason, if given */
    bool applied;   /* replayed by the build that wrote the file: kept for the record, not replayed again */
    Text file;      /* where it stands, for messages; never written */
    uint32_t line, column;
} Edit;

typedef struct {
    Lookup lookup;
    size_t known; /* of the reports, how many are in it */
} ReportIds;

/* An event that an edit took away, and the id of the one that has its parts now; empty for none. */
typedef struct {
    Text id, heir;
} Removed;

typedef struct dl_timeline {
    Arena *arena;
    Text title, subtitle, timezone, language;
    bool titled;           /* the title is that of a project file; titles of timelines do not join it */
    Reports reports;
    ReportIds report_ids;  /* where an id stands among the reports; asked by timeline_find_report_id() and timeline_free_report_id() */
    struct Joined *joined; /* what timeline_join() knows of the files before; NULL when something else may have changed them */
    struct EventIds *event_ids; /* where ids stand among the events, while edits are replayed; else NULL: sorting moves them */
    Array(Removed) removed; /* by the edits that are being replayed, in their order */
    Array(LaneRow) lanes;
    Events events;         /* in order of time, then of id */
    Array(LeftOut) unplaced;
    Array(Edit) edits;
    Texts contradictions;  /* found by reasoning, with the sentences that cause them */
    Array(dl_rules *) rules; /* of project files; freed with it */
    Texts warnings;        /* for standard error: an edit that names no event ... */
} Timeline;

Timeline *timeline_new(void);
void timeline_free(Timeline *timeline); /* NULL does nothing */
/* Makes ids unique: of events that share one, those later in the list get "-2", "-3" ... */
void timeline_number_ids(Timeline *timeline);
/* Sorts events by time (earliest start, then latest end, then the place in their file, then id), their ids made unique before. */
void timeline_sort(Timeline *timeline);
/* Index of the report that has the id; -1 for none. */
int32_t timeline_find_report_id(Timeline *timeline, Text id);
/* The id, or where a report has it already the id with a number, "-2", "-3" ...: thousands of files may be called alike. */
Text timeline_free_report_id(Timeline *timeline, Text id);
Event *timeline_find(const Timeline *timeline, Text id); /* NULL when there is none */
/* Makes timeline_find() quick as long as events are only added, or taken away by losing their id; until the second call. */
void timeline_index_events(Timeline *timeline);
void timeline_forget_index(Timeline *timeline);
/* A stable id: a short readable slug and six hex digits of a hash of the key. */
Text timeline_id(Arena *arena, Text slug, Text key);
/* The same with twelve digits, for events that share an id of six. */
Text timeline_long_id(Arena *arena, Text slug, Text key);
#endif
