/* story.c - see story.h. */
#include "story.h"
#include "../src/calendar.h"
#include "../src/when.h"
#include "wrap.h"
#include <stdlib.h>

/* ---- lanes -------------------------------------------------------------------------------------------- */

/* Lanes that look the same on every picture; the others take what is left, in order. */
static const struct {
    const char *name;
    Ink ink, text_ink;
    Form form;
} known_lanes[] = {
    { "diplomacy", INK_blue, INK_blue_text, FORM_CIRCLE },
    { "military", INK_red, INK_red_text, FORM_SQUARE },
    { "humanitarian", INK_indigo, INK_indigo_text, FORM_DIAMOND },
    { "background", INK_grey, INK_grey_text, FORM_HEXAGON },
    { "politics", INK_blue, INK_blue_text, FORM_TRIANGLE },
    { "disaster", INK_red, INK_red_text, FORM_PENTAGON },
    { "justice", INK_indigo, INK_indigo_text, FORM_TRIANGLE_DOWN },
    { "society", INK_grey, INK_grey_text, FORM_CROSS },
    { "", INK_grey, INK_grey_text, FORM_CIRCLE }, /* no lane */
    /* the looks of other lanes, each unlike its neighbours without colour too */
    { NULL, INK_blue, INK_blue_text, FORM_CIRCLE },     { NULL, INK_red, INK_red_text, FORM_SQUARE },
    { NULL, INK_indigo, INK_indigo_text, FORM_DIAMOND }, { NULL, INK_grey, INK_grey_text, FORM_TRIANGLE },
    { NULL, INK_blue, INK_blue_text, FORM_PENTAGON },   { NULL, INK_red, INK_red_text, FORM_TRIANGLE_DOWN },
    { NULL, INK_indigo, INK_indigo_text, FORM_CROSS },  { NULL, INK_grey, INK_grey_text, FORM_HEXAGON },
};
enum { NAMED_LANES = 9, LANE_LOOKS = sizeof known_lanes / sizeof *known_lanes };

static size_t known_look(Text name) {
    for (size_t i = 0; i < NAMED_LANES; i++)
        if (text_equal_fold(name, text_of(known_lanes[i].name))) return i;
    return SIZE_MAX;
}

static bool is_taken(const Story *story, Ink ink, Form form, bool by_colour) {
    for (size_t i = 0; i < story->lanes.count; i++) {
        const StoryLane *lane = &story->lanes.items[i];
        if (lane->dressed && lane->ink == ink && (by_colour || lane->form == form)) return true;
    }
    return false;
}

static void dress(StoryLane *lane, size_t look, Form form) {
    lane->ink = known_lanes[look].ink;
    lane->text_ink = known_lanes[look].text_ink;
    lane->form = form;
    lane->dressed = true;
}

/* A look whose colour nobody has, else one that nobody has, else any form in any colour that nobody has: more
 * lanes than that are told apart by name. */
static void dress_freely(const Story *story, StoryLane *lane) {
    for (int by_colour = 1; by_colour >= 0; by_colour--)
        for (size_t i = NAMED_LANES; i < LANE_LOOKS; i++)
            if (!is_taken(story, known_lanes[i].ink, known_lanes[i].form, by_colour)) {
                dress(lane, i, known_lanes[i].form);
                return;
            }
    for (size_t n = 0; n < (LANE_LOOKS - NAMED_LANES) * FORM_COUNT; n++) {
        size_t look = NAMED_LANES + n % (LANE_LOOKS - NAMED_LANES);
        Form form = (Form)(n / (LANE_LOOKS - NAMED_LANES));
        if (is_taken(story, known_lanes[look].ink, form, false)) continue;
        dress(lane, look, form);
        return;
    }
    dress(lane, NAMED_LANES, FORM_CIRCLE);
}

/* The lanes in use get their looks: first the built-in ones theirs, then the others what is free. */
static void dress_lanes(Story *story) {
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < story->lanes.count; i++) {
            StoryLane *lane = &story->lanes.items[i];
            size_t look = known_look(lane->name);
            if (!lane->used || lane->dressed || (!round && look == SIZE_MAX)) continue;
            if (look == SIZE_MAX) dress_freely(story, lane);
            else dress(lane, look, known_lanes[look].form);
        }
}

static void add_lane(Story *story, Text name, Text label) {
    Text shown = clean_text(story->arena, label.len ? label : phrase_lane(story->language, name));
    *array_push(story->arena, &story->lanes) = (StoryLane){ .name = name, .label = shown };
}

/* ---- what lanes are made of ------------------------------------------------------------------------------ */

/* What the event has in common with others, as the options ask; empty for nothing. */
static Text trait_of(Story *story, const Event *event) {
    const Timeline *timeline = story->timeline;
    switch (story->options->lanes) {
    case LANES_OF_FILE: return event->lane;
    case LANES_NONE: break;
    case LANES_CLASS: return text_of(lane_name(class_lane(event->class)));
    case LANES_PLACE: return event->places.count ? event->places.items[0] : (Text){ 0 };
    case LANES_ACTOR: return event->actors.count ? event->actors.items[0] : (Text){ 0 };
    case LANES_SOURCE:
        for (size_t i = 0; i < event->evidence.count; i++) {
            int32_t report = event->evidence.items[i].report;
            if (report >= 0 && (size_t)report < timeline->reports.count) return label_publisher(&timeline->reports.items[report]);
        }
        return event->sources.count ? event->sources.items[0] : (Text){ 0 };
    }
    return (Text){ 0 };
}

typedef struct {
    Text name;
    size_t count;
} Trait;

static int compare_names(const void *a, const void *b) { return text_compare(((const Trait *)a)->name, ((const Trait *)b)->name); }

static int compare_counts(const void *a, const void *b) {
    const Trait *x = a, *y = b;
    return x->count != y->count ? (x->count < y->count ? 1 : -1) : compare_names(a, b);
}

/* The traits that most events have become lanes, as many as marks can tell apart; the rest is one lane more. */
enum { TRAITS_MAX = 6 };

static void add_trait_lanes(Story *story) {
    const Events *events = &story->timeline->events;
    Trait *traits = arena_alloc(story->arena, (events->count + 1) * sizeof *traits);
    size_t count = 0, kept = 0;
    for (size_t i = 0; i < events->count; i++) {
        Text name = events->items[i].main_line ? clean_text(story->arena, trait_of(story, &events->items[i])) : (Text){ 0 };
        if (name.len) traits[count++] = (Trait){ name, 1 };
    }
    if (count) qsort(traits, count, sizeof *traits, compare_names);
    for (size_t i = 0; i < count; i++) {
        if (kept && text_equal(traits[kept - 1].name, traits[i].name)) traits[kept - 1].count++;
        else traits[kept++] = traits[i];
    }
    if (kept) qsort(traits, kept, sizeof *traits, compare_counts);
    for (size_t i = 0; i < kept && i < TRAITS_MAX; i++) add_lane(story, traits[i].name, (Text){ 0 });
    if (story->options->lanes == LANES_NONE) add_lane(story, TEXT("all"), (Text){ 0 });
    else add_lane(story, (Text){ 0 }, phrase(story->language, PHRASE_lane_other));
}

static int trait_lane(Story *story, const Event *event) {
    Text name = clean_text(story->arena, trait_of(story, event));
    size_t i = 0;
    while (i + 1 < story->lanes.count && !text_equal(story->lanes.items[i].name, name)) i++;
    return (int)i;
}

/* Index of the lane, added when the timeline's table does not have it. Timelines have few lanes; a hostile
 * one has at most LANES_MAX here, the rest share the last. */
enum { LANES_MAX = 64 };
static int lane_of(Story *story, Text name) {
    for (size_t i = 0; i < story->lanes.count; i++)
        if (text_equal(story->lanes.items[i].name, name)) return (int)i;
    if (story->lanes.count < LANES_MAX) add_lane(story, name, (Text){ 0 });
    return (int)story->lanes.count - 1;
}

/* ---- sources ------------------------------------------------------------------------------------------- */

static bool is_url(Text t) { return text_starts(t, TEXT("https://")) || text_starts(t, TEXT("http://")); }

static int compare_sources(const void *a, const void *b) {
    const Source *x = a, *y = b;
    return (x->number > y->number) - (x->number < y->number);
}

static size_t add_source(Story *story, Text text, Text url, size_t number) {
    *array_push(story->arena, &story->sources) = (Source){ clean_text(story->arena, text), url, number };
    story->listed[number] = true;
    return number;
}

static size_t number_of_report(Story *story, size_t report) {
    const Report *r = &story->timeline->reports.items[report];
    size_t number = story->citations.of_report[report];
    return story->listed[number] ? number : add_source(story, label_source(story->arena, &story->words, r), r->url, number);
}

static size_t number_of_name(Story *story, Text name) {
    size_t number = citation_number_of(&story->citations, name);
    return story->listed[number] ? number : add_source(story, name, is_url(name) ? name : (Text){ 0 }, number);
}

static int compare_numbers(const void *a, const void *b) {
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return (x > y) - (x < y);
}

enum { NOTES_MAX = 8 }; /* numbers behind one headline */

static Text notes_of(Story *story, const Event *event) {
    size_t found[NOTES_MAX], count = 0;
    for (size_t i = 0; i < event->evidence.count + event->sources.count && count < NOTES_MAX; i++) {
        bool named = i >= event->evidence.count;
        int32_t report = named ? 0 : event->evidence.items[i].report;
        if (report < 0 || (!named && (size_t)report >= story->timeline->reports.count)) continue;
        size_t n = named ? number_of_name(story, event->sources.items[i - event->evidence.count])
                         : number_of_report(story, (size_t)report);
        bool known = false;
        for (size_t k = 0; k < count; k++) known |= found[k] == n;
        if (!known) found[count++] = n;
    }
    qsort(found, count, sizeof *found, compare_numbers);
    Text notes = { 0 };
    for (size_t i = 0; i < count; i++) notes = arena_format(story->arena, "%.*s%s%zu", TEXT_ARG(notes), i ? " " : "", found[i]);
    return notes;
}

/* ---- time ------------------------------------------------------------------------------------------------ */

/* What happened within a day stands at the middle of what is known: "early morning" before the day's other
 * events, "late evening" behind them. "About the 12th" stands at the 12th. What is coarser or lasts stands at its begin. */
static int64_t instant_of(const When *w) {
    Span about;
    bool open_start = w->open & (DL_OPEN_EARLIEST_START | DL_OPEN_LATEST_START);
    if (w->approximate && w->grain >= DL_DAY && !open_start && span_find_middle(when_start(w), w->grain, &about)) return about.first;
    bool within = w->grain <= DL_DAY && !w->lasting && !open_start;
    if (within && w->latest_start > w->earliest_start && w->latest_start - w->earliest_start < MINUTES_PER_DAY)
        return w->earliest_start + (w->latest_start - w->earliest_start) / 2;
    if (!(w->open & DL_OPEN_EARLIEST_START)) return w->earliest_start;
    if (!(w->open & DL_OPEN_LATEST_START)) return w->latest_start;
    return w->open & DL_OPEN_LATEST_END ? w->earliest_end : w->latest_end;
}

static Bar bar_of(const When *w) {
    Bar bar = { .open_start = w->open & (DL_OPEN_EARLIEST_START | DL_OPEN_LATEST_START),
                .open_end = w->open & (DL_OPEN_EARLIEST_END | DL_OPEN_LATEST_END) };
    bar.start_from = bar.open_start ? instant_of(w) : w->earliest_start;
    bar.start_to = bar.open_start ? bar.start_from : w->latest_start;
    bar.end_from = w->open & DL_OPEN_EARLIEST_END ? bar.start_to : w->earliest_end;
    bar.end_to = w->open & DL_OPEN_LATEST_END ? bar.end_from : w->latest_end;
    if (bar.end_from < bar.start_to) bar.end_from = bar.start_to;
    bar.drawn = w->lasting && (bar.open_end || bar.open_start || bar.end_to - bar.start_from > MINUTES_PER_DAY);
    bar.fades_in = bar.open_start || bar.start_to - bar.start_from > MINUTES_PER_DAY;
    bar.fades_out = bar.open_end || bar.end_to - bar.end_from > MINUTES_PER_DAY;
    if (w->approximate && !bar.fades_in && !bar.fades_out) bar.fades_in = bar.fades_out = true;
    return bar;
}

/* "Between the 12th and the 15th": limits that are no unit of the calendar, which the date would name. */
static bool is_between(const When *w) {
    Span span = when_extent(w);
    if (w->lasting || w->approximate || w->open || span.last - span.first < MINUTES_PER_DAY) return false;
    return w->grain >= DL_DAY && !span_equal(span, span_around(span.first, w->grain));
}

static Bar whisker_of(const When *w) {
    Span span = when_extent(w);
    return (Bar){ .start_from = span.first, .start_to = span.first, .end_from = span.last, .end_to = span.last, .drawn = true, .whisker = true };
}

static Reach reach_of(const When *w) {
    if (w->lasting || !w->known) return REACH_NONE;
    if (w->open & DL_OPEN_EARLIEST_START) return REACH_BEFORE;
    return w->open & DL_OPEN_LATEST_END ? REACH_AFTER : REACH_NONE;
}

static MarkKind mark_of(const Event *event) {
    static const MarkKind by_status[STATUS_COUNT] = { [STATUS_planned] = MARK_PLANNED, [STATUS_threatened] = MARK_PLANNED, [STATUS_denied] = MARK_DENIED,
                                                      [STATUS_claimed] = MARK_CLAIMED, [STATUS_hypothetical] = MARK_DASHED, [STATUS_habitual] = MARK_DASHED };
    const When *w = &event->when;
    if (event->status != STATUS_happened) return by_status[event->status];
    if (!w->known || w->uncertain || event->when_from == WHEN_REPORT || event->when_from == WHEN_SAYING) return MARK_DASHED;
    return w->approximate || w->grain >= DL_WEEKEND || reach_of(w) || is_between(w) ? MARK_HOLLOW : MARK_FILLED;
}

static int compare_items(const void *a, const void *b) {
    const Item *x = a, *y = b;
    if (x->dated != y->dated) return x->dated ? -1 : 1;
    if (x->dated && x->at != y->at) return x->at < y->at ? -1 : 1;
    return x->event < y->event ? -1 : x->event > y->event; /* as in the timeline: they lie in one array */
}

/* ---- events ---------------------------------------------------------------------------------------------- */

/* A note takes the place of what we would say; the status of what did not surely happen is always said. */
static Text body_of(const Story *story, const Event *event) {
    Text body = label_body(story->arena, story->language, event);
    if (!event->note.len) return clean_text(story->arena, body);
    if (event->status == STATUS_happened) return clean_text(story->arena, event->note);
    return clean_text(story->arena, arena_format(story->arena, "%.*s. %.*s", TEXT_ARG(body), TEXT_ARG(event->note)));
}

/* Whether it may have happened in the time that was asked for. What is open at one side counts as going on, when it
 * lasts, and as lying at its known end otherwise; what has no date lies nowhere. */
static bool is_in_window(const PictureOptions *options, const When *w) {
    if (!options->has_from && !options->has_to) return true;
    if (!w->known) return false;
    int64_t first = when_first(w), last = when_last(w);
    if (!w->lasting && first == INT64_MIN) first = instant_of(w);
    if (!w->lasting && last == INT64_MAX) last = instant_of(w);
    return (!options->has_from || last >= options->from) && (!options->has_to || first <= options->to);
}

static void add_item(Story *story, const Event *event) {
    Item *item = array_push(story->arena, &story->items);
    *item = (Item){ .event = event, .title = clean_text(story->arena, event->title) };
    item->body = body_of(story, event);
    item->dated = event->when.known;
    item->at = item->dated ? instant_of(&event->when) : 0;
    item->year = ymd_from_days(days_from_minutes(item->at)).year;
    item->lane = story->options->lanes == LANES_OF_FILE ? lane_of(story, event->lane) : trait_lane(story, event);
    story->lanes.items[item->lane].used = true;
    item->mark = mark_of(event);
    item->reach = reach_of(&event->when);
    if (item->dated) item->bar = is_between(&event->when) ? whisker_of(&event->when) : bar_of(&event->when);
    story->dated += item->dated;
}

static Text newest_date(Arena *arena, const Timeline *timeline) {
    int64_t newest = INT64_MIN;
    for (size_t i = 0; i < timeline->reports.count; i++) {
        const Context *c = &timeline->reports.items[i].context;
        if (c->has_published && c->published > newest) newest = c->published;
    }
    if (newest == INT64_MIN) return (Text){ 0 };
    Ymd d = ymd_from_days(days_from_minutes(newest));
    return arena_format(arena, "%04d-%02d-%02d", d.year, d.month, d.day);
}

/* Something of the form of BCP 47, "zh-Hant"; files may say anything. */
static bool is_language(Text t) {
    for (size_t i = 0; i < t.len; i++)
        if (!is_alpha(t.ptr[i]) && !(i && (is_digit(t.ptr[i]) || t.ptr[i] == '-'))) return false;
    return t.len > 1 && t.len < 36;
}

static bool language_is_rtl(Text language) {
    static const char *const codes[] = { "ar", "fa", "he", "ur", "ps", "yi", "ckb", "sd", "ug", "dv" };
    size_t dash = text_find_byte(language, '-');
    Text code = text_slice(language, 0, dash == SIZE_MAX ? language.len : dash);
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (text_equal_fold(code, text_of(codes[i]))) return true;
    return false;
}

static void add_events(Story *story) {
    const Events *events = &story->timeline->events;
    for (size_t i = 0; i < events->count; i++) {
        const Event *event = &events->items[i];
        if (!event->main_line) story->asides++;
        else if (!is_in_window(story->options, &event->when)) story->outside++;
        else add_item(story, event);
    }
}

Story story_of(Arena *arena, const Timeline *timeline, const PictureOptions *options) {
    Story story = { .timeline = timeline, .arena = arena, .options = options };
    story.title = clean_text(arena, timeline->title);
    story.subtitle = clean_text(arena, timeline->subtitle);
    story.language = is_language(timeline->language) ? timeline->language : TEXT("en");
    story.words = (Wording){ .language = story.language, .style = options->dates };
    story.rtl = language_is_rtl(story.language);
    story.date = newest_date(arena, timeline);
    story.unplaced = timeline->unplaced.count;
    story.citations = citation_numbers(arena, timeline);
    story.listed = arena_alloc(arena, (story.citations.items.count + 1) * sizeof *story.listed);
    bool own_lanes = options->lanes != LANES_OF_FILE;
    for (size_t i = 0; !own_lanes && i < timeline->lanes.count && i < LANES_MAX; i++)
        add_lane(&story, timeline->lanes.items[i].name, timeline->lanes.items[i].label);
    if (own_lanes) add_trait_lanes(&story);
    add_events(&story);
    dress_lanes(&story);
    if (story.items.count) qsort(story.items.items, story.items.count, sizeof(Item), compare_items);
    for (size_t i = 0; i < story.items.count; i++) story.items.items[i].notes = notes_of(&story, story.items.items[i].event);
    if (story.sources.count) qsort(story.sources.items, story.sources.count, sizeof(Source), compare_sources);
    return story;
}

size_t story_lanes_used(const Story *story) {
    size_t count = 0;
    for (size_t i = 0; i < story->lanes.count; i++) count += story->lanes.items[i].used;
    return count;
}

bool story_uses_mark(const Story *story, MarkKind mark) {
    for (size_t i = 0; i < story->items.count; i++)
        if (story->items.items[i].mark == mark) return true;
    return false;
}

bool story_has_inexact_hours(const Story *story) {
    for (size_t i = 0; i < story->items.count; i++) {
        const Item *item = &story->items.items[i];
        if (item->mark == MARK_HOLLOW && when_is_within_day(&item->event->when)) return true;
    }
    return false;
}

bool story_uses_reach(const Story *story) {
    for (size_t i = 0; i < story->items.count; i++)
        if (story->items.items[i].reach) return true;
    return false;
}

bool story_has_whiskers(const Story *story) {
    for (size_t i = 0; i < story->items.count; i++)
        if (story->items.items[i].bar.whisker) return true;
    return false;
}

bool story_has_fades(const Story *story) {
    for (size_t i = 0; i < story->items.count; i++) {
        const Bar *bar = &story->items.items[i].bar;
        if (bar->drawn && (bar->fades_in || bar->fades_out)) return true;
    }
    return false;
}

bool story_has_clock_times(const Story *story) {
    for (size_t i = 0; i < story->items.count; i++)
        if (story->items.items[i].dated && story->items.items[i].event->when.grain < DL_DAYPART) return true;
    return false;
}
