/* join.c - see join.h. */
#include "join.h"
#include "../src/wording.h"
#include <stdlib.h>

/* An event that got another id because its own was taken. */
typedef struct {
    Text before, after;
} Renamed;

/* Where things stand in the timeline, kept from file to file, so that joining many takes no longer for each. Of reports that
 * are the same by one name only the first is in that table. */
typedef struct Joined {
    Lookup reports_by_hash;   /* of the file: those that have one */
    Lookup reports_by_name;   /* all */
    Lookup unhashed_by_name;  /* those without a hash */
    Lookup events, lanes;     /* by id; by name */
    size_t reports_known, events_known, lanes_known;
} Joined;

typedef struct {
    Timeline *into, *from;
    Joined *known;
    Text name;
    int32_t *reports; /* index in `into` by index in `from` */
    Events added;             /* appended to `into` at the end: those of one file are as many as it says */
    Array(Renamed) renamed;   /* by old id */
} Join;

/* ---- reports ----------------------------------------------------------------------------------- */

static Text path_of(const Report *report) { return report->path.len ? report->path : report->file; }

static bool is_named_alike(const Report *a, const Report *b) {
    Text x = path_of(a), y = path_of(b);
    if (x.len || y.len) return text_equal(x, y);
    return text_equal(a->id, b->id) && text_equal(a->title, b->title);
}

static uint64_t hash_of_name(const Report *report) {
    return path_of(report).len ? lookup_hash(path_of(report)) : lookup_hash(report->id) ^ ~lookup_hash(report->title);
}

typedef struct {
    const Timeline *timeline;
    const Report *report;
} WantedReport;

static bool has_hash(const void *context, int32_t at) {
    const WantedReport *wanted = context;
    return text_equal(wanted->timeline->reports.items[at].sha256, wanted->report->sha256);
}

static bool has_name(const void *context, int32_t at) {
    const WantedReport *wanted = context;
    return is_named_alike(&wanted->timeline->reports.items[at], wanted->report);
}

static bool has_name_and_no_hash(const void *context, int32_t at) {
    const WantedReport *wanted = context;
    return !wanted->timeline->reports.items[at].sha256.len && has_name(context, at);
}

static void add_unless_there(Join *j, Lookup *lookup, uint64_t hash, LookupIs *is, int32_t at) {
    WantedReport same = { j->into, &j->into->reports.items[at] };
    if (lookup_find(lookup, hash, is, &same) < 0) lookup_add(j->into->arena, lookup, hash, at);
}

/* Puts the report in by all that it can be found by now. */
static void know_report(Join *j, size_t at) {
    const Report *report = &j->into->reports.items[at];
    uint64_t name = hash_of_name(report);
    if (report->sha256.len) add_unless_there(j, &j->known->reports_by_hash, lookup_hash(report->sha256), has_hash, (int32_t)at);
    else add_unless_there(j, &j->known->unhashed_by_name, name, has_name_and_no_hash, (int32_t)at);
    add_unless_there(j, &j->known->reports_by_name, name, has_name, (int32_t)at);
}

/* The report that came with other files and is the same: by its hash where both have one, else by its name; -1. */
static int32_t find_same_report(const Join *j, const Report *report) {
    WantedReport wanted = { j->into, report };
    if (!report->sha256.len) return lookup_find(&j->known->reports_by_name, hash_of_name(report), has_name, &wanted);
    int32_t by_hash = lookup_find(&j->known->reports_by_hash, lookup_hash(report->sha256), has_hash, &wanted);
    int32_t by_name = lookup_find(&j->known->unhashed_by_name, hash_of_name(report), has_name_and_no_hash, &wanted);
    return by_hash < 0 || (by_name >= 0 && by_name < by_hash) ? by_name : by_hash;
}

/* What one file knows of a report and the other does not. A report that is to be read stays so. */
static void complete_report(Report *report, const Report *more) {
    report->cited = report->cited && more->cited;
    if (!report->path.len) report->path = more->path;
    if (!report->sha256.len) report->sha256 = more->sha256;
    if (!report->title.len) report->title = more->title;
    if (!report->source.len) report->source = more->source;
    if (!report->url.len) report->url = more->url;
    if (!report->place.len) report->place = more->place;
    if (report->context.has_published || !more->context.has_published) return;
    report->context = more->context;
    report->published_from = more->published_from;
    report->published_why = more->published_why;
    report->published_others = more->published_others;
}

static void join_reports(Join *j) {
    size_t count = j->from->reports.count;
    j->reports = arena_alloc(j->into->arena, (count + 1) * sizeof *j->reports);
    for (; j->known->reports_known < j->into->reports.count; j->known->reports_known++) know_report(j, j->known->reports_known);
    for (size_t i = 0; i < count; i++) {
        Report *report = &j->from->reports.items[i];
        int32_t same = find_same_report(j, report);
        if (same >= 0) {
            complete_report(&j->into->reports.items[same], report);
            know_report(j, (size_t)same);
        } else {
            same = (int32_t)j->into->reports.count;
            report->id = timeline_free_report_id(j->into, report->id);
            *array_push(j->into->arena, &j->into->reports) = *report;
        }
        j->reports[i] = same;
    }
}

static void map_report(const Join *j, int32_t *report) {
    if (*report >= 0) *report = j->reports[*report];
}

/* ---- events ------------------------------------------------------------------------------------ */

typedef struct {
    const Timeline *timeline;
    Text name;
} WantedName;

static bool has_event_id(const void *context, int32_t at) {
    const WantedName *wanted = context;
    return text_equal(wanted->timeline->events.items[at].id, wanted->name);
}

/* The event of another file that has the id; NULL when none has. */
static Event *find_event(const Join *j, Text id) {
    int32_t at = lookup_find(&j->known->events, lookup_hash(id), has_event_id, &(WantedName){ j->into, id });
    return at >= 0 ? &j->into->events.items[at] : NULL;
}

static void know_events(Join *j) {
    for (size_t i = j->known->events_known; i < j->into->events.count; i++)
        if (!find_event(j, j->into->events.items[i].id)) lookup_add(j->into->arena, &j->known->events, lookup_hash(j->into->events.items[i].id), (int32_t)i);
    j->known->events_known = j->into->events.count;
}

static bool shares_quote(const Event *a, const Event *b) {
    for (size_t i = 0; i < a->evidence.count; i++)
        for (size_t k = 0; k < b->evidence.count && k < 16; k++) /* enough: merged events share nearly all */
            if (a->evidence.items[i].quote.len && text_equal(a->evidence.items[i].quote, b->evidence.items[k].quote)) return true;
    return false;
}

static bool is_same_event(const Event *a, const Event *b) {
    return (text_equal_fold(a->title, b->title) || shares_quote(a, b)) && when_may_be_same(&a->when, &b->when);
}

static void add_text(Arena *arena, Texts *texts, Text t) {
    for (size_t i = 0; i < texts->count; i++)
        if (text_equal(texts->items[i], t)) return;
    if (t.len) *array_push(arena, texts) = t;
}

static void add_texts(Arena *arena, Texts *texts, const Texts *more) {
    for (size_t i = 0; i < more->count; i++) add_text(arena, texts, more->items[i]);
}

static bool is_same_evidence(const Evidence *a, const Evidence *b) {
    return a->report == b->report && a->start == b->start && text_equal(a->quote, b->quote) && text_equal(a->trigger, b->trigger);
}

/* Index of the evidence in the event, added when it is not there. */
static int32_t add_evidence(Arena *arena, Event *event, const Evidence *evidence) {
    for (size_t i = 0; i < event->evidence.count; i++)
        if (is_same_evidence(&event->evidence.items[i], evidence)) return (int32_t)i;
    *array_push(arena, &event->evidence) = *evidence;
    return (int32_t)event->evidence.count - 1;
}

static bool is_same_toll(const EventToll *a, const EventToll *b) {
    return a->evidence == b->evidence && a->toll.kind == b->toll.kind && a->toll.low == b->toll.low &&
           a->toll.high == b->toll.high && text_equal(a->toll.figure, b->toll.figure) && text_equal(a->toll.what, b->toll.what) &&
           text_equal(a->toll.place, b->toll.place) && text_equal(a->toll.said_by, b->toll.said_by);
}

static void add_toll(Arena *arena, Event *event, const EventToll *toll) {
    for (size_t i = 0; i < event->tolls.count; i++)
        if (is_same_toll(&event->tolls.items[i], toll)) return;
    *array_push(arena, &event->tolls) = *toll;
}

static void note_difference(const Join *j, Event *event, const Event *other) {
    Arena *arena = j->into->arena;
    if (!when_is_same(&event->when, &other->when) && other->when.known) {
        Wording wording = { .language = j->into->language };
        Text when = wording_of(arena, &other->when, &wording);
        add_text(arena, &event->disagreements, arena_format(arena, "%.*s: when: %.*s", TEXT_ARG(j->name), TEXT_ARG(when)));
    }
    if (!text_equal(event->title, other->title))
        add_text(arena, &event->disagreements, arena_format(arena, "%.*s: title: %.*s", TEXT_ARG(j->name), TEXT_ARG(other->title)));
}

static void unite(const Join *j, Event *event, const Event *other) {
    Arena *arena = j->into->arena;
    note_difference(j, event, other);
    int32_t *moved = arena_alloc(arena, (other->evidence.count + 1) * sizeof *moved);
    for (size_t i = 0; i < other->evidence.count; i++) moved[i] = add_evidence(arena, event, &other->evidence.items[i]);
    for (size_t i = 0; i < other->tolls.count; i++) {
        EventToll toll = other->tolls.items[i];
        if (toll.evidence >= 0) toll.evidence = moved[toll.evidence];
        add_toll(arena, event, &toll);
    }
    add_texts(arena, &event->places, &other->places);
    add_texts(arena, &event->actors, &other->actors);
    add_texts(arena, &event->objects, &other->objects);
    add_texts(arena, &event->sources, &other->sources);
    add_texts(arena, &event->reasons, &other->reasons);
    add_texts(arena, &event->disagreements, &other->disagreements);
    if (!event->note.len) event->note = other->note;
}

static void rename_event(Join *j, Event *event) {
    Arena *arena = j->into->arena;
    Text id = arena_format(arena, "%.*s-%.*s", TEXT_ARG(j->name), TEXT_ARG(event->id));
    *array_push(arena, &j->into->warnings) = arena_format(arena, "%.*s: another event has the id '%.*s'; this one becomes '%.*s'",
                                                          TEXT_ARG(j->name), TEXT_ARG(event->id), TEXT_ARG(id));
    *array_push(arena, &j->renamed) = (Renamed){ event->id, id };
    event->id = id;
}

static void join_event(Join *j, Event *event) {
    for (size_t i = 0; i < event->evidence.count; i++) map_report(j, &event->evidence.items[i].report);
    Event *same = find_event(j, event->id);
    if (same && is_same_event(same, event)) {
        unite(j, same, event);
        return;
    }
    if (same) rename_event(j, event);
    *array_push(j->into->arena, &j->added) = *event;
}

static int compare_renamed(const void *a, const void *b) {
    const Renamed *x = a, *y = b;
    return text_compare(x->before, y->before);
}

/* Names of the file's own events follow their new ids. */
static void follow(const Join *j, Text *id) {
    Renamed key = { .before = *id };
    if (!j->renamed.count) return;
    const Renamed *found = bsearch(&key, j->renamed.items, j->renamed.count, sizeof key, compare_renamed);
    if (found) *id = found->after;
}

static void join_events(Join *j) {
    Arena *arena = j->into->arena;
    know_events(j);
    for (size_t i = 0; i < j->from->events.count; i++) join_event(j, &j->from->events.items[i]);
    if (j->renamed.count) qsort(j->renamed.items, j->renamed.count, sizeof *j->renamed.items, compare_renamed);
    for (size_t i = 0; i < j->added.count; i++) {
        follow(j, &j->added.items[i].parent);
        *array_push(arena, &j->into->events) = j->added.items[i];
    }
}

/* ---- the rest ---------------------------------------------------------------------------------- */

static void join_edits(Join *j) {
    for (size_t i = 0; i < j->from->edits.count; i++) {
        Edit edit = j->from->edits.items[i];
        for (size_t k = 0; k < edit.events.count; k++) follow(j, &edit.events.items[k]);
        for (size_t k = 0; k < edit.add.evidence.count; k++) map_report(j, &edit.add.evidence.items[k].report);
        *array_push(j->into->arena, &j->into->edits) = edit;
    }
}

static void join_unplaced(Join *j) {
    for (size_t i = 0; i < j->from->unplaced.count; i++) {
        LeftOut left_out = j->from->unplaced.items[i];
        map_report(j, &left_out.report);
        *array_push(j->into->arena, &j->into->unplaced) = left_out;
    }
}

static bool has_lane_name(const void *context, int32_t at) {
    const WantedName *wanted = context;
    return text_equal(wanted->timeline->lanes.items[at].name, wanted->name);
}

static bool has_lane(const Join *j, Text name) {
    return lookup_find(&j->known->lanes, lookup_hash(name), has_lane_name, &(WantedName){ j->into, name }) >= 0;
}

static void join_lanes(Join *j) {
    for (size_t i = j->known->lanes_known; i < j->into->lanes.count; i++)
        if (!has_lane(j, j->into->lanes.items[i].name)) lookup_add(j->into->arena, &j->known->lanes, lookup_hash(j->into->lanes.items[i].name), (int32_t)i);
    j->known->lanes_known = j->into->lanes.count;
    for (size_t i = 0; i < j->from->lanes.count; i++)
        if (!has_lane(j, j->from->lanes.items[i].name)) *array_push(j->into->arena, &j->into->lanes) = j->from->lanes.items[i];
}

/* A project names the whole. Timelines without one stand side by side in the title: "A · B". */
static void join_titles(Join *j) {
    enum { TITLE_LIMIT = 160 };
    Timeline *into = j->into, *from = j->from;
    bool project = !from->events.count;
    if (!into->title.len || (project && !into->titled && from->title.len)) {
        into->title = from->title;
    } else if (!into->titled && !project && from->title.len && !text_equal(into->title, from->title) &&
               into->title.len + from->title.len < TITLE_LIMIT) {
        into->title = arena_format(into->arena, "%.*s \u00B7 %.*s", TEXT_ARG(into->title), TEXT_ARG(from->title));
    }
    into->titled = into->titled || (project && from->title.len);
    if (!into->subtitle.len) into->subtitle = from->subtitle;
    if (!into->timezone.len) into->timezone = from->timezone;
    if (!into->language.len) into->language = from->language;
}

void timeline_join(Timeline *into, Timeline *from, Text name) {
    if (!into->joined) into->joined = ARENA_NEW(into->arena, Joined);
    Join join = { .into = into, .from = from, .known = into->joined, .name = name };
    join_titles(&join);
    join_reports(&join);
    join_events(&join);
    join_edits(&join);
    join_unplaced(&join);
    join_lanes(&join);
    for (size_t i = 0; i < from->contradictions.count; i++)
        *array_push(into->arena, &into->contradictions) = from->contradictions.items[i];
}
