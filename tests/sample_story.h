/* sample_story.h - a timeline made by hand for the tests of pictures: one of everything that a picture has to
 * show. The story is invented, the town too. */
#ifndef SAMPLE_STORY_H
#define SAMPLE_STORY_H
#include "../src/calendar.h"
#include "../src/when.h"
#include "../timelines/timeline.h"

static inline int64_t sample_day(int year, int month, int day) { return minutes_from_days(days_from_ymd(year, month, day)); }

/* Within one day. */
static inline When sample_on(int year, int month, int day) {
    int64_t t = sample_day(year, month, day);
    return (When){ .earliest_start = t, .latest_start = t + 1439, .earliest_end = t, .latest_end = t + 1439, .known = true, .grain = DL_DAY };
}

/* Within hours [from, to) of a day. */
static inline When sample_at(When day, int from, int to, dl_grain grain) {
    int64_t t = day.earliest_start;
    day.earliest_start = day.earliest_end = t + from * 60;
    day.latest_start = day.latest_end = t + to * 60 - 1;
    day.grain = grain;
    return day;
}

static inline When sample_year(int year) {
    int64_t t = sample_day(year, 1, 1), end = sample_day(year + 1, 1, 1) - 1;
    return (When){ .earliest_start = t, .latest_start = end, .earliest_end = t, .latest_end = end, .known = true, .grain = DL_YEAR };
}

static inline When sample_since(When when) {
    when.lasting = true;
    when.open = DL_OPEN_LATEST_END | DL_OPEN_EARLIEST_END;
    return when;
}

static inline When sample_from_to(When from, When to) {
    from.lasting = true;
    from.earliest_end = to.earliest_start;
    from.latest_end = to.latest_end;
    return from;
}

/* Within the unit and its neighbours, as "about" is understood. */
static inline When sample_about(When when) {
    return when_about((Span){ when.earliest_start, when.latest_end }, when.grain);
}

/* A part of the day as a report names it: "2016-09-23TMO" with DL_START is "early morning". */
static inline When sample_part(When day, int from, int to, const char *value, dl_mod mod) {
    When when = sample_at(day, from, to, DL_DAYPART);
    when.value = text_of(value);
    when.mod = mod;
    return when;
}

static inline void sample_report(Timeline *t, const char *source, const char *title, int day) {
    Report *r = array_push(t->arena, &t->reports);
    r->id = r->file = text_of(source);
    r->source = text_of(source);
    r->title = text_of(title);
    r->url = arena_format(t->arena, "https://news.example/%d?a=1&b=2", day);
    r->context = (Context){ .has_published = true, .published = sample_day(2016, 9, day) };
}

static inline Event *sample_event(Timeline *t, const char *title, When when, const char *lane, const char *note) {
    Event *e = array_push(t->arena, &t->events);
    e->title = text_of(title);
    e->when = when;
    e->lane = text_of(lane);
    e->note = text_of(note);
    e->main_line = true;
    e->id = arena_format(t->arena, "event%zu", t->events.count);
    return e;
}

static inline void sample_evidence(Timeline *t, int32_t report) {
    Event *e = &t->events.items[t->events.count - 1];
    array_push(t->arena, &e->evidence)->report = report;
}

static inline void sample_toll(Timeline *t, int64_t n, Bound bound, const char *figure, const char *place, const char *who) {
    Event *e = &t->events.items[t->events.count - 1];
    EventToll *toll = array_push(t->arena, &e->tolls);
    toll->evidence = -1;
    toll->toll = (Toll){ .kind = TOLL_killed, .low = n, .high = bound == BOUND_AT_LEAST ? -1 : n, .bound = bound, .figure = text_of(figure),
                         .place = text_of(place), .said_by = text_of(who) };
}

/* From about the 12th to the 19th, which is known. */
static inline When sample_truce(void) {
    When when = sample_about(sample_on(2016, 9, 12)), end = sample_on(2016, 9, 19);
    when.lasting = true;
    when.earliest_end = end.earliest_start;
    when.latest_end = end.latest_end;
    return when;
}

static inline Timeline *sample_story(Arena *arena) {
    Timeline *t = ARENA_NEW(arena, Timeline);
    t->arena = arena;
    t->title = TEXT("Harran, autumn 2016: how a week of quiet on the river ended");
    t->subtitle = TEXT("What five newsrooms reported about the town’s bridges between the truce and the second siege. Local dates.");
    t->language = TEXT("en");
    sample_report(t, "River Post", "Bridges shelled as talks fail", 23);
    sample_report(t, "North Agency", "Second night of strikes on Harran", 23);
    sample_report(t, "Vesti Reki (Вести реки)", "Мост взорван", 20);
    sample_event(t, "War along the river", sample_since(sample_about(sample_year(2011))), "background", "");
    sample_evidence(t, 1);
    sample_event(t, "Harran divided into an old town and a river side", sample_since(sample_year(2012)), "background",
                 "The eastern bank is held by the opposition.");
    sample_evidence(t, 0);
    sample_event(t, "Truce on both banks holds for about a week", sample_truce(), "diplomacy", "");
    sample_evidence(t, 0);
    sample_event(t, "Aid lorries burnt at the northern bridge, and with them what was left of the truce", sample_on(2016, 9, 19), "military",
                 "Drivers from مدينة حران and Речной посёлок were among the dead.");
    sample_evidence(t, 0);
    sample_evidence(t, 2);
    sample_toll(t, 20, BOUND_ABOUT, "about 20", "", "Red Crescent");
    sample_event(t, "River Conference meets in Vienna without result", sample_on(2016, 9, 22), "diplomacy", "");
    sample_evidence(t, 0);
    sample_evidence(t, 1);
    Event *strike = sample_event(t, "Air strikes on the market quarter", sample_on(2016, 9, 22), "military", "");
    sample_evidence(t, 0);
    sample_toll(t, 45, BOUND_AT_LEAST, "at least 45", "", "");
    strike->tolls.items[0].evidence = 0;
    Event *army =
        sample_event(t, "Army announces a new push on the eastern bank", sample_part(sample_on(2016, 9, 22), 18, 24, "2016-09-22TEV", DL_END), "military", "");
    sample_evidence(t, 0);
    sample_evidence(t, 1);
    army->said_by = TEXT("the general staff");
    sample_event(t, "At least 30 strikes before dawn", sample_part(sample_on(2016, 9, 23), 0, 6, "2016-09-23TMO", DL_START), "military", "");
    sample_evidence(t, 1);
    sample_toll(t, 27, BOUND_AT_LEAST, "at least 27", "", "River Observatory");
    sample_toll(t, 54, BOUND_EXACT, "54", "", "forensic team");
    sample_toll(t, 91, BOUND_EXACT, "91", "", "hospital");
    sample_toll(t, 15, BOUND_EXACT, "15", "Bustan", "civil defence");
    sample_toll(t, 3, BOUND_EXACT, "3", "Kafr Zeit", "civil defence");
    sample_toll(t, 11, BOUND_EXACT, "11", "Al-Bahr", "civil defence");
    sample_event(t, "Foreign ministers talk again", sample_on(2016, 9, 23), "diplomacy", "“A little progress”, one of them says; nothing is signed.");
    sample_evidence(t, 1);
    Event *plan = sample_event(t, "Ground assault to follow the strikes", sample_on(2016, 9, 23), "military", "");
    sample_evidence(t, 1);
    plan->status = STATUS_planned;
    plan->said_by = TEXT("an army source");
    plan->when_from = WHEN_SAYING;
    Event *shelling = sample_event(t, "Old town shelled, several wounded", sample_on(2016, 9, 23), "military", "");
    sample_evidence(t, 1);
    shelling->when = when_happened_by(sample_day(2016, 9, 24) - 1, DL_DAY);
    shelling->when_from = WHEN_REPORT;
    for (int i = 0; i < 12; i++) sample_event(t, "aside", sample_on(2016, 9, 23), "diplomacy", "")->main_line = false;
    return t;
}
#endif
