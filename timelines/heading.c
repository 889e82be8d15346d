/* heading.c - see heading.h. The place is the one that the reports tell most of, or, where few events have that place, who
 * they tell most of; the time is the finest unit that holds all of them, what lasts left out (a war of years is the background of a story, not its
 * date). */
#include "heading.h"
#include "../src/calendar.h"
#include "../src/wording.h"

enum { FAIR_PART = 4 }; /* of so many tellings one names the place or the actor that stands for all */

static bool counts(const Event *e) { return e->main_line && e->when.known && !e->when.lasting; }

/* "eastern Harran" and "the town of Harran" name Harran; so does "Harran Bank" when it is one who acts. */
static bool is_within(Text name, Text place) {
    if (name.len == place.len) return text_equal(name, place);
    return name.len > place.len && text_ends(name, place) && name.ptr[name.len - place.len - 1] == ' ';
}

static bool begins_with(Text name, Text word) {
    return name.len > word.len && text_starts(name, word) && name.ptr[word.len] == ' ';
}

static bool any_within(const Texts *names, Text name, bool or_begins) {
    for (size_t i = 0; i < names->count; i++)
        if (is_within(names->items[i], name) || (or_begins && begins_with(names->items[i], name))) return true;
    return false;
}

typedef enum { PLACE, ACTOR } Topic;

static const Texts *names_of(const Event *e, Topic topic) { return topic == PLACE ? &e->places : &e->actors; }

static size_t tellings(const Event *e) { return e->evidence.count ? e->evidence.count : 1; }

static bool starts_upper(Text name) { return name.len && is_upper(name.ptr[0]); }

/* How often the reports tell of an event there, or of one that it has a part in. */
static size_t tellings_of(const Timeline *timeline, Text name, Topic topic) {
    size_t n = 0;
    for (size_t i = 0; i < timeline->events.count; i++) {
        const Event *e = &timeline->events.items[i];
        bool named = any_within(names_of(e, topic), name, topic == ACTOR) || (topic == ACTOR && any_within(&e->objects, name, true));
        if (named && (topic == PLACE || e->main_line)) n += tellings(e);
    }
    return n;
}

/* Of those told of equally often, the one named first in time. The first few tell; a long timeline is not searched. */
static Text most_told(const Timeline *timeline, Topic topic, size_t *ret_tellings) {
    enum { LOOK_AT = 64 };
    Text best = { NULL, 0 };
    size_t looked = 0;
    *ret_tellings = 0;
    for (size_t i = 0; i < timeline->events.count && looked < LOOK_AT; i++) {
        const Event *e = &timeline->events.items[i];
        const Texts *names = names_of(e, topic);
        if (!counts(e) || !names->count || (topic == ACTOR && !starts_upper(names->items[0]))) continue;
        looked++;
        size_t n = tellings_of(timeline, names->items[0], topic);
        if (n <= *ret_tellings) continue;
        *ret_tellings = n;
        best = names->items[0];
    }
    return best;
}

/* Who has the greater part in what the timeline tells; empty for nobody. */
static Text main_actor(const Timeline *timeline, size_t all, size_t there) {
    size_t by = 0;
    Text actor = most_told(timeline, ACTOR, &by);
    return by * FAIR_PART >= all && by > there ? actor : (Text){ 0 };
}

static bool span_of(const Timeline *timeline, Span *ret_span) {
    bool any = false;
    for (size_t i = 0; i < timeline->events.count; i++) {
        const Event *e = &timeline->events.items[i];
        if (!counts(e) || when_is_open(&e->when, DL_OPEN_EARLIEST_START | DL_OPEN_LATEST_END)) continue;
        Span extent = when_extent(&e->when);
        *ret_span = any ? span_join(*ret_span, extent) : extent;
        any = true;
    }
    return any;
}

static Text span_words(Arena *arena, const Timeline *timeline, Span span) {
    static const dl_grain grains[] = { DL_DAY, DL_MONTH, DL_YEAR };
    Wording wording = { .language = timeline->language, .no_weekday = true };
    for (size_t i = 0; i < sizeof grains / sizeof *grains; i++)
        if (span_equal(span_around(span.first, grains[i]), span_around(span.last, grains[i])))
            return wording_unit(arena, span.first, grains[i], &wording);
    When years = when_lasting(span_around(span.first, DL_YEAR), span_around(span.last, DL_YEAR), DL_YEAR);
    return wording_of(arena, &years, &wording);
}

Text heading_of(Arena *arena, const Timeline *timeline) {
    size_t all = 0, there = 0;
    for (size_t i = 0; i < timeline->events.count; i++) all += timeline->events.items[i].main_line ? tellings(&timeline->events.items[i]) : 0;
    Text place = most_told(timeline, PLACE, &there), subject = place;
    if (there * FAIR_PART < all) {
        if (timeline->reports.count == 1 && timeline->reports.items[0].title.len) return timeline->reports.items[0].title;
        Text actor = main_actor(timeline, all, there);
        if (actor.len) subject = actor;
    }
    Span span;
    if (!subject.len || !span_of(timeline, &span)) return subject;
    return arena_format(arena, "%.*s, %.*s", TEXT_ARG(subject), TEXT_ARG(span_words(arena, timeline, span)));
}
