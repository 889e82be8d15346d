/* join.c - see join.h. */
#include "join.h"
#include "../src/wording.h"
#include <stdlib.h>

/* An event that got another id because its own was taken. */
typedef struct {
    Text before, after;
} Renamed;

typedef struct {
    Timeline *into, *from;
    Text name;
    int32_t *reports; /* index in `into` by index in `from` */
    Event **by_id;    /* events of `into` before joining, by id */
    size_t by_id_count;
    Events added;             /* appended to `into` at the end, so that by_id stays valid */
    Array(Renamed) renamed;   /* by old id */
} Join;

/* ---- reports ----------------------------------------------------------------------------------- */

static bool is_same_report(const Report *a, const Report *b) {
    if (a->sha256.len && b->sha256.len) return text_equal(a->sha256, b->sha256);
    Text x = a->path.len ? a->path : a->file, y = b->path.len ? b->path : b->file;
    if (x.len || y.len) return text_equal(x, y);
    return text_equal(a->id, b->id) && text_equal(a->title, b->title);
}

/* Among the first `count`, which came with other files: a file's own reports are as many as it says. */
static int32_t find_same_report(const Timeline *timeline, size_t count, const Report *report) {
    for (size_t i = 0; i < count; i++)
        if (is_same_report(&timeline->reports.items[i], report)) return (int32_t)i;
    return -1;
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
    size_t count = j->from->reports.count, before = j->into->reports.count;
    j->reports = arena_alloc(j->into->arena, (count + 1) * sizeof *j->reports);
    for (size_t i = 0; i < count; i++) {
        Report *report = &j->from->reports.items[i];
        int32_t same = find_same_report(j->into, before, report);
        if (same >= 0) {
            complete_report(&j->into->reports.items[same], report);
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

static int compare_ids(const void *a, const void *b) {
    const Event *const *x = a, *const *y = b;
    return text_compare((*x)->id, (*y)->id);
}

static void list_ids(Join *j) {
    j->by_id_count = j->into->events.count;
    j->by_id = arena_alloc(j->into->arena, (j->by_id_count + 1) * sizeof *j->by_id);
    for (size_t i = 0; i < j->by_id_count; i++) j->by_id[i] = &j->into->events.items[i];
    qsort(j->by_id, j->by_id_count, sizeof *j->by_id, compare_ids);
}

static Event *find_event(const Join *j, Text id) {
    Event key = { .id = id }, *wanted = &key;
    Event **found = bsearch(&wanted, j->by_id, j->by_id_count, sizeof *j->by_id, compare_ids);
    return found ? *found : NULL;
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
    list_ids(j);
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

static bool has_lane(const Timeline *timeline, size_t count, Text name) {
    for (size_t i = 0; i < count; i++)
        if (text_equal(timeline->lanes.items[i].name, name)) return true;
    return false;
}

static void join_lanes(Join *j) {
    size_t before = j->into->lanes.count;
    for (size_t i = 0; i < j->from->lanes.count; i++)
        if (!has_lane(j->into, before, j->from->lanes.items[i].name))
            *array_push(j->into->arena, &j->into->lanes) = j->from->lanes.items[i];
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
    Join join = { .into = into, .from = from, .name = name };
    join_titles(&join);
    join_reports(&join);
    join_events(&join);
    join_edits(&join);
    join_unplaced(&join);
    join_lanes(&join);
    for (size_t i = 0; i < from->contradictions.count; i++)
        *array_push(into->arena, &into->contradictions) = from->contradictions.items[i];
}
