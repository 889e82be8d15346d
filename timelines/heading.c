/* heading.c - see heading.h. The place is the one that the reports tell most of; the time is the
 * finest unit that holds all of them, what lasts left out (a war of years is the background of a story, not its
 * date). */
#include "heading.h"
#include "../src/calendar.h"
#include "../src/wording.h"

static bool counts(const Event *e) { return e->main_line && e->when.known && !e->when.lasting; }

/* "eastern Harran" and "the town of Harran" name Harran. */
static bool is_within(Text name, Text place) {
    if (!text_ends(name, place)) return false;
    return name.len == place.len || name.ptr[name.len - place.len - 1] == ' ';
}

static bool names(const Event *e, Text place) {
    for (size_t i = 0; i < e->places.count; i++)
        if (is_within(e->places.items[i], place)) return true;
    return false;
}

/* How often the reports tell of an event there. */
static size_t tellings_at(const Timeline *timeline, Text place) {
    size_t n = 0;
    for (size_t i = 0; i < timeline->events.count; i++) {
        const Event *e = &timeline->events.items[i];
        if (names(e, place)) n += e->evidence.count ? e->evidence.count : 1;
    }
    return n;
}

/* Of places told of equally often, the one named first in time. The first few tell; a long timeline is not searched. */
static Text main_place(const Timeline *timeline) {
    enum { LOOK_AT = 64 };
    Text best = { NULL, 0 };
    size_t most = 0, looked = 0;
    for (size_t i = 0; i < timeline->events.count && looked < LOOK_AT; i++) {
        const Event *e = &timeline->events.items[i];
        if (!counts(e) || !e->places.count) continue;
        looked++;
        size_t n = tellings_at(timeline, e->places.items[0]);
        if (n <= most) continue;
        most = n;
        best = e->places.items[0];
    }
    return best;
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
    Text place = main_place(timeline);
    Span span;
    if (!place.len || !span_of(timeline, &span)) return place;
    return arena_format(arena, "%.*s, %.*s", TEXT_ARG(place), TEXT_ARG(span_words(arena, timeline, span)));
}
