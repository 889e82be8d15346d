/* story.h - timelines built in C for the tests of the writers: a plain one, and one of everything nasty. */
#ifndef STORY_H
#define STORY_H
#include "../src/calendar.h"
#include "../src/edtf.h"
#include "../timelines/timeline.h"
#include <string.h>

static inline Event *story_event(Timeline *t, const char *id, const char *title, const char *edtf, const char *lane) {
    Event *event = array_push(t->arena, &t->events);
    event->id = text_of(id), event->title = text_of(title), event->lane = text_of(lane), event->main_line = true, event->class = CLASS_other;
    if (!edtf_parse(text_of(edtf), &event->when)) event->when = (When){ 0 };
    if (!event->when.known) event->when_from = WHEN_NONE;
    return event;
}

static inline void story_tell(Timeline *t, Event *event, int32_t report, const char *quote, const char *words) {
    Evidence *e = array_push(t->arena, &event->evidence);
    e->report = report, e->quote = text_of(quote), e->words = text_of(words), e->end = (uint32_t)strlen(quote);
    e->when = event->when;
}

static inline void story_toll(Timeline *t, Event *event, TollKind kind, int64_t low, Bound bound, const char *said_by, int32_t evidence) {
    EventToll *toll = array_push(t->arena, &event->tolls);
    toll->toll = (Toll){ .kind = kind, .low = low, .high = bound == BOUND_AT_LEAST ? -1 : low, .bound = bound, .said_by = text_of(said_by) };
    toll->evidence = evidence;
}

static inline void story_report(Timeline *t, const char *id, const char *source, const char *title, const char *url, const char *published) {
    Report *report = array_push(t->arena, &t->reports);
    When day;
    report->id = text_of(id), report->source = text_of(source), report->title = text_of(title), report->url = text_of(url);
    report->context.has_published = edtf_parse(text_of(published), &day);
    report->context.published = report->context.has_published ? day.earliest_start : 0;
    report->published_from = report->context.has_published ? PUBLISHED_GIVEN : PUBLISHED_UNKNOWN;
}

/* A flood in a made-up valley: two reports, figures in dispute, every common shape of date. */
static inline Timeline *story_plain(void) {
    Timeline *t = timeline_new();
    t->title = TEXT("The Orla flood"), t->timezone = TEXT("Europe/Warsaw"), t->language = TEXT("en");
    story_report(t, "wire", "River Wire", "Dam fails above Orla", "https://example.org/orla?a=1&b=2;c=3", "2019-05-23");
    story_report(t, "post", "Valley Post", "", "", "2019-05-24");
    Event *rain = story_event(t, "rain-0a1b2c", "Rain falls on the hills", "2019-05-12/2019-05-19~", "disaster");
    story_tell(t, rain, 0, "Rain had fallen for about a week.", "about a week");
    Event *dam = story_event(t, "dam-1b2c3d", "The upper dam fails", "2019-05-22", "disaster");
    dam->when = when_within(span_of_clock(days_from_ymd(2019, 5, 22), 1080, 1440), DL_DAYPART);
    dam->when.mod = DL_END, dam->when.value = TEXT("2019-05-22");
    story_tell(t, dam, 0, "The upper dam gave way late on Wednesday.", "late on Wednesday");
    story_tell(t, dam, 1, "On Wednesday evening the dam broke.", "Wednesday evening");
    story_toll(t, dam, TOLL_killed, 4, BOUND_AT_LEAST, "the fire brigade", 0);
    story_toll(t, dam, TOLL_killed, 11, BOUND_EXACT, "", 1);
    *array_push(t->arena, &dam->places) = TEXT("Orla");
    *array_push(t->arena, &dam->disagreements) = TEXT("The reports give 4 and 11 dead");
    Event *visit = story_event(t, "visit-2c3d4e", "The minister visits the valley", "2019-05-25", "politics");
    visit->status = STATUS_planned, visit->said_by = TEXT("her office"), visit->parent = TEXT("dam-1b2c3d");
    story_tell(t, visit, 1, "Her office said she would come on Saturday.", "Saturday");
    Event *aside = story_event(t, "aside-3d4e5f", "A bridge is closed", "2019-05-22", "disaster");
    aside->main_line = false, aside->parent = TEXT("dam-1b2c3d");
    story_event(t, "lone-4e5f60", "A shop reopens", "2019-05-22", "society")->main_line = false;
    story_event(t, "older-5f6071", "The dam is built", "1962", "background");
    story_event(t, "siren-607182", "Sirens sound", "2019-05-22T18:05", "disaster");
    story_event(t, "undated-718293", "A warning is ignored", "", "politics");
    story_event(t, "ancient-8293a4", "The valley is settled", "-0300", "background");
    story_event(t, "since-93a4b5", "The valley stays closed", "2019-05-23/..", "society");
    LeftOut *left = array_push(t->arena, &t->unplaced);
    *left = (LeftOut){ .report = 1, .quote = TEXT("Nobody denied it."), .title = TEXT("A denial"), .reason = TEXT("no time was found") };
    timeline_sort(t);
    return t;
}

/* What must not break a file: in titles, notes, quotes, places, lanes, sources, links. */
#define STORY_NASTY                                                                                                 \
    "=cmd|'/c calc'!A0,\"quoted\"; back\\slash\r\nBEGIN:VEVENT\nX\x07\x1B[31m \xE9\xFF <script>alert(1)</script> | pipe " \
    "أعلن هجوماً 日本語の長い行も正しく折り返される必要があります *_`[link](javascript:x)` &amp; \xC2\x85 # end"

static inline Timeline *story_nasty(void) {
    Timeline *t = timeline_new();
    t->title = TEXT(STORY_NASTY), t->subtitle = TEXT(STORY_NASTY), t->language = TEXT("en");
    story_report(t, STORY_NASTY, STORY_NASTY, STORY_NASTY, "https://example.org/\r\nATTENDEE:mailto:a@b", "2016-09-23");
    static const char *const starts[] = { STORY_NASTY, "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|", "", "plain" };
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        Event *event = story_event(t, starts[i], starts[i], "2016-09-22", STORY_NASTY);
        event->id = arena_format(t->arena, "nasty-%zu", i);
        event->note = event->said_by = TEXT(STORY_NASTY);
        *array_push(t->arena, &event->places) = TEXT(STORY_NASTY);
        *array_push(t->arena, &event->sources) = TEXT(STORY_NASTY);
        *array_push(t->arena, &event->reasons) = TEXT(STORY_NASTY);
        story_tell(t, event, 0, STORY_NASTY, STORY_NASTY);
        story_toll(t, event, TOLL_killed, 3, BOUND_EXACT, STORY_NASTY, 0);
    }
    return t;
}
#endif
