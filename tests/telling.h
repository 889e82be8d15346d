/* telling.h - reports and mentions made by hand, for tests of what comes after reading. */
#ifndef TELLING_H
#define TELLING_H
#include "../src/calendar.h"
#include "../src/when.h"
#include "../timelines/compose.h"
#include "../timelines/reason.h"
#include "../src/buffer.h"
#include "test.h"

typedef struct {
    Timeline *timeline;
    Readings readings;
    size_t looks; /* that merging took */
} Telling;

static inline Telling telling_new(void) { return (Telling){ .timeline = timeline_new() }; }
static inline void telling_free(Telling *t) { timeline_free(t->timeline); }

static inline int64_t minute_of(int year, int month, int day) { return minutes_from_days(days_from_ymd(year, month, day)); }

/* Adds a report published on that day; the day 0 is none. */
static inline int32_t add_report(Telling *t, const char *id, const char *text, int year, int month, int day) {
    Report *r = array_push(t->timeline->arena, &t->timeline->reports);
    r->id = text_of(id);
    r->text = text_of(text);
    r->context.has_published = day > 0;
    if (day) r->context.published = minute_of(year, month, day);
    array_push(t->timeline->arena, &t->readings);
    return (int32_t)t->timeline->reports.count - 1;
}

static inline size_t sentence_start(Text text, size_t at) {
    while (at && text.ptr[at - 1] != '.') at--;
    while (at < text.len && text.ptr[at] == ' ') at++;
    return at;
}

/* Adds a mention of the first `trigger` behind `after` (both words of the report); its title is its sentence. */
static inline Mention *add_mention(Telling *t, int32_t report, const char *after, const char *trigger, EventClass class) {
    Text text = t->timeline->reports.items[report].text;
    size_t from = text_find(text, text_of(after));
    size_t at = from + text_find(text_slice(text, from, text.len), text_of(trigger));
    Mention *m = array_push(t->timeline->arena, &t->readings.items[report].mentions);
    *m = (Mention){ .class = class, .salience = 60, .when_from = WHEN_REPORT, .expression = -1, .parent = -1, .same = -1, .linked = -1, .after = -1 };
    m->start = (uint32_t)at;
    m->end = (uint32_t)(at + text_of(trigger).len);
    m->trigger = m->lemma = text_slice(text, m->start, m->end);
    m->sentence_start = (uint32_t)sentence_start(text, at);
    size_t stop = text_find_byte(text_slice(text, at, text.len), '.');
    m->sentence_end = (uint32_t)(stop == SIZE_MAX ? text.len : at + stop + 1);
    for (size_t i = 0; i < m->sentence_start; i++) m->sentence += text.ptr[i] == '.';
    m->title = text_slice(text, m->sentence_start, m->sentence_end);
    const Context *context = &t->timeline->reports.items[report].context;
    if (context->has_published) m->when = when_within(span_of_day(days_from_minutes(context->published)), DL_DAY);
    return m;
}

static inline void dated(Mention *m, When when) {
    m->when = when;
    m->when_from = WHEN_OWN;
}

static inline void on_day(Mention *m, int year, int month, int day) {
    dated(m, when_within(span_of_day(days_from_ymd(year, month, day)), DL_DAY));
}

static inline void add_name(Telling *t, Texts *names, const char *name) { *array_push(t->timeline->arena, names) = text_of(name); }

static inline Toll *add_toll(Telling *t, Mention *m, TollKind kind, int64_t count, const char *said_by) {
    Toll *toll = array_push(t->timeline->arena, &m->tolls);
    *toll = (Toll){ .kind = kind, .low = count, .high = count, .bound = BOUND_EXACT, .said_by = text_of(said_by) };
    toll->figure = arena_format(t->timeline->arena, "%lld", (long long)count);
    return toll;
}

/* From mentions to ordered events. */
static inline void tell_all(Telling *t) {
    Clusters clusters = merge_mentions(t->timeline->arena, t->timeline, &t->readings, &t->looks);
    compose_events(t->timeline, &t->readings, NULL, &clusters);
    reason_times(t->timeline, &t->readings, &clusters);
    timeline_sort(t->timeline);
}

/* The event with evidence of that event word in that report; NULL when there is none. */
static inline const Event *event_of(const Telling *t, int32_t report, const char *trigger) {
    for (size_t i = 0; i < t->timeline->events.count; i++) {
        const Event *e = &t->timeline->events.items[i];
        for (size_t k = 0; k < e->evidence.count; k++)
            if (e->evidence.items[k].report == report && text_equal(e->evidence.items[k].trigger, text_of(trigger))) return e;
    }
    return NULL;
}
#endif
