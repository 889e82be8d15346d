/* timeline.c - order of events, identity of events and reports. See timeline.h. */
#include "timeline.h"
#include "../src/when.h"
#include <stdlib.h>
#include <string.h>

Timeline *timeline_new(void) {
    Arena *arena = arena_new();
    Timeline *timeline = ARENA_NEW(arena, Timeline);
    timeline->arena = arena;
    return timeline;
}

void timeline_free(Timeline *timeline) {
    if (!timeline) return;
    for (size_t i = 0; i < timeline->rules.count; i++) dl_rules_free(timeline->rules.items[i]);
    arena_free(timeline->arena); /* it lives in its own arena */
}

static int compare_int64(int64_t a, int64_t b) { return (a > b) - (a < b); }

/* The instants events are ordered by: what went on since nobody says when began before all others, what happened by some
 * day stands at that day, an unknown time comes last. */
static int64_t order_start(const When *w) {
    if (!w->known) return INT64_MAX;
    if (!(w->open & DL_OPEN_EARLIEST_START)) return w->earliest_start;
    return w->lasting || w->open & DL_OPEN_LATEST_START ? INT64_MIN : span_around(w->latest_start, DL_DAY).first;
}

static int64_t order_end(const When *w) {
    return !w->known || w->open & DL_OPEN_LATEST_END ? INT64_MAX : w->latest_end;
}

static int compare_events(const void *a, const void *b) {
    const Event *x = a, *y = b;
    int order = compare_int64(order_start(&x->when), order_start(&y->when));
    if (!order) order = compare_int64(order_end(&x->when), order_end(&y->when));
    if (!order) order = compare_int64(x->rank, y->rank);
    if (!order) order = compare_int64(x->line, y->line); /* people list the events of a day in their order */
    if (!order) order = compare_int64(x->column, y->column);
    if (!order) order = compare_int64(x->told, y->told);
    return order ? order : text_compare(x->id, y->id);
}

static int compare_ids(const void *a, const void *b) {
    const Event *const *x = a, *const *y = b;
    int order = text_compare((*x)->id, (*y)->id);
    return order ? order : (*x > *y) - (*x < *y);
}

/* Of events that share an id the later ones get "-2", "-3" ... Returns whether one was renamed. */
static bool number_same_ids(Timeline *timeline, Event **by_id) {
    bool renamed = false;
    size_t same = 1;
    Text first = timeline->events.count ? by_id[0]->id : TEXT("");
    for (size_t i = 1; i < timeline->events.count; i++) {
        bool again = text_equal(by_id[i]->id, first);
        if (!again) first = by_id[i]->id;
        same = again ? same + 1 : 1;
        if (!again) continue;
        by_id[i]->id = arena_format(timeline->arena, "%.*s-%zu", TEXT_ARG(first), same);
        renamed = true;
    }
    return renamed;
}

void timeline_number_ids(Timeline *timeline) {
    size_t count = timeline->events.count;
    if (!count) return;
    Event **by_id = arena_alloc(timeline->arena, count * sizeof *by_id);
    bool renamed;
    do { /* "x-2" may be an id already: look again, each round makes at least one id longer */
        for (size_t i = 0; i < count; i++) by_id[i] = &timeline->events.items[i];
        qsort(by_id, count, sizeof *by_id, compare_ids);
        renamed = number_same_ids(timeline, by_id);
    } while (renamed);
}

/* Reports in the order of their publication, and in a report from its first byte on. */
static int64_t told_at(const Timeline *timeline, const Event *event) {
    int64_t first = INT64_MAX;
    for (size_t i = 0; i < event->evidence.count; i++) {
        const Evidence *e = &event->evidence.items[i];
        bool known = e->report >= 0 && (size_t)e->report < timeline->reports.count;
        const Context *context = known ? &timeline->reports.items[e->report].context : NULL;
        int64_t told = (context && context->has_published ? context->published * ((int64_t)1 << 24) : 0) + e->start % (1 << 24);
        if (told < first) first = told;
    }
    return first;
}

void timeline_sort(Timeline *timeline) {
    for (size_t i = 0; i < timeline->events.count; i++) timeline->events.items[i].told = told_at(timeline, &timeline->events.items[i]);
    timeline_number_ids(timeline);
    if (timeline->events.count) qsort(timeline->events.items, timeline->events.count, sizeof(Event), compare_events);
}

/* ---- ids of events --------------------------------------------------------------------------------------- */

struct EventIds {
    Lookup lookup;
    size_t known; /* of the events, how many are in it */
};

typedef struct {
    const Timeline *timeline;
    Text id;
} WantedId;

static bool has_event_id(const void *context, int32_t event) {
    const WantedId *wanted = context;
    return text_equal(wanted->timeline->events.items[event].id, wanted->id);
}

static Event *find_by_index(const Timeline *t, Text id) {
    int32_t at = lookup_find(&t->event_ids->lookup, lookup_hash(id), has_event_id, &(WantedId){ t, id });
    return at < 0 ? NULL : &t->events.items[at];
}

/* Those that are new since the last question are put in; of two with one id, the first. */
static void learn_event_ids(const Timeline *t) {
    for (size_t *known = &t->event_ids->known; *known < t->events.count; ++*known) {
        Text id = t->events.items[*known].id;
        if (!find_by_index(t, id)) lookup_add(t->arena, &t->event_ids->lookup, lookup_hash(id), (int32_t)*known);
    }
}

void timeline_index_events(Timeline *timeline) { timeline->event_ids = ARENA_NEW(timeline->arena, struct EventIds); }

void timeline_forget_index(Timeline *timeline) { timeline->event_ids = NULL; }

Event *timeline_find(const Timeline *timeline, Text id) {
    if (timeline->event_ids) {
        learn_event_ids(timeline);
        return id.len ? find_by_index(timeline, id) : NULL;
    }
    for (size_t i = 0; i < timeline->events.count; i++)
        if (text_equal(timeline->events.items[i].id, id)) return &timeline->events.items[i];
    return NULL;
}

/* FNV-1a of 32 bits (Fowler, Noll, Vo 1991). */
static uint32_t hash_of(Text t) {
    uint32_t h = UINT32_C(2166136261);
    for (size_t i = 0; i < t.len; i++) h = (h ^ (unsigned char)t.ptr[i]) * UINT32_C(16777619);
    return h;
}

/* Lower-case letters and digits, all else a hyphen; at most `room` bytes, cut at a hyphen where there is one. */
static size_t write_slug(char *out, size_t room, Text words) {
    size_t len = 0, cut = 0;
    for (size_t i = 0; i < words.len; i++) {
        char c = to_lower(words.ptr[i]);
        bool plain = is_lower(c) || is_digit(c);
        if (!plain && (!len || out[len - 1] == '-')) continue;
        if (len == room) return cut ? cut : len;
        if (!plain) cut = len;
        out[len++] = plain ? c : '-';
    }
    return len && out[len - 1] == '-' ? len - 1 : len;
}

/* The last `digits` of the hash, in hex. */
static Text id_of(Arena *arena, Text slug, uint64_t hash, int digits) {
    char words[40];
    size_t len = write_slug(words, sizeof words, slug);
    unsigned long long last = hash & ((UINT64_C(1) << (4 * digits)) - 1);
    if (!len) return arena_format(arena, "event-%0*llx", digits, last);
    return arena_format(arena, "%.*s-%0*llx", (int)len, words, digits, last);
}

Text timeline_id(Arena *arena, Text slug, Text key) { return id_of(arena, slug, hash_of(key), 6); }

Text timeline_long_id(Arena *arena, Text slug, Text key) { return id_of(arena, slug, lookup_hash(key), 12); }

/* ---- ids of reports ------------------------------------------------------------------------------------ */

static bool has_id(const void *context, int32_t report) {
    const WantedId *wanted = context;
    return text_equal(wanted->timeline->reports.items[report].id, wanted->id);
}

/* Reports are added in several places and never taken away: those that are new since the last question are put in. */
int32_t timeline_find_report_id(Timeline *t, Text id) {
    ReportIds *ids = &t->report_ids;
    for (; ids->known < t->reports.count; ids->known++)
        lookup_add(t->arena, &ids->lookup, lookup_hash(t->reports.items[ids->known].id), (int32_t)ids->known);
    return lookup_find(&ids->lookup, lookup_hash(id), has_id, &(WantedId){ t, id });
}

static Text numbered(Timeline *t, Text id, unsigned number) { return arena_format(t->arena, "%.*s-%u", TEXT_ARG(id), number); }

/* A number that is free behind one that is not is found by doubling and halving, not by counting. */
Text timeline_free_report_id(Timeline *timeline, Text id) {
    if (timeline_find_report_id(timeline, id) < 0) return id;
    unsigned taken = 1, open = 2;
    for (; timeline_find_report_id(timeline, numbered(timeline, id, open)) >= 0; open *= 2) taken = open;
    while (open - taken > 1) {
        unsigned middle = taken + (open - taken) / 2;
        if (timeline_find_report_id(timeline, numbered(timeline, id, middle)) >= 0) taken = middle;
        else open = middle;
    }
    return numbered(timeline, id, open);
}
