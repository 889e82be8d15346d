/* webpage_filter.c - see webpage_filter.h. */
#include "webpage_filter.h"
#include "../src/when.h"
#include "../timelines/clean.h"
#include <stdlib.h>

typedef enum { FACET_LANE, FACET_SOURCE, FACET_CERTAINTY, FACET_PLACE, FACET_COUNT } Facet;

/* A value that events can have: `value` is compared and stands in addresses, `label` is shown. */
typedef struct {
    size_t rank; /* for the order in the list; then that of the values */
    Text value, label;
    size_t count; /* of events */
} Choice;
typedef Array(Choice) Choices;

static void add_choice(const Webpage *page, Choices *choices, size_t rank, Text value, Text label) {
    value = clean_line(page->arena, value);
    if (value.len) *array_push(page->arena, choices) = (Choice){ rank, value, label, 1 };
}

/* ---- lanes ---------------------------------------------------------------------------------------------- */

/* The lane the event is drawn in; for others that of its file, or the number of lanes when none is drawn with that name. */
static size_t lane_index(const Webpage *page, const Event *event) {
    const Story *story = page->story;
    size_t i = page->lane_of[event - page->timeline->events.items];
    if (i || story->options->lanes != LANES_OF_FILE) return i ? i - 1 : story->lanes.count;
    while (i < story->lanes.count && !text_equal(story->lanes.items[i].name, event->lane)) i++;
    return i;
}

Text filter_lane_label(const Webpage *page, const Event *event) {
    size_t lane = lane_index(page, event);
    if (lane < page->story->lanes.count) return page->story->lanes.items[lane].label;
    return page->story->options->lanes == LANES_OF_FILE ? phrase_lane(page->timeline->language, event->lane) : (Text){ 0 };
}

size_t *filter_lanes(Arena *arena, const Story *story) {
    size_t *lane_of = arena_alloc(arena, (story->timeline->events.count + 1) * sizeof *lane_of);
    for (size_t i = 0; i < story->items.count; i++)
        lane_of[story->items.items[i].event - story->timeline->events.items] = (size_t)story->items.items[i].lane + 1;
    return lane_of;
}

Text filter_lane_class(const Webpage *page, const Event *event) {
    static const char *const forms[FORM_COUNT] = { "circle", "square", "diamond", "triangle", "triangle-down", "pentagon", "hexagon", "cross" };
    size_t lane = lane_index(page, event);
    const StoryLane *found = lane < page->story->lanes.count ? &page->story->lanes.items[lane] : NULL;
    if (!found || !found->dressed) return TEXT("ink-grey form-circle");
    return arena_format(page->arena, "ink-%s form-%s", ink_name(found->ink), forms[found->form]);
}

static void add_lane(const Webpage *page, const Event *event, Choices *choices) {
    size_t lane = lane_index(page, event);
    Text name = lane < page->story->lanes.count ? page->story->lanes.items[lane].name : event->lane, label = filter_lane_label(page, event);
    if (label.len) add_choice(page, choices, lane, name, label);
}

/* ---- sources -------------------------------------------------------------------------------------------- */

static void add_sources(const Webpage *page, const Event *event, Choices *choices) {
    ReportIndexes reports = citation_reports(page->arena, event);
    for (size_t i = 0; i < reports.count; i++) {
        size_t report = (size_t)reports.items[i];
        if (report >= page->timeline->reports.count) continue;
        Text name = citation_name(&page->timeline->reports.items[report]);
        size_t number = page->chronicle->citations.of_report[report];
        add_choice(page, choices, number, arena_format(page->arena, "%zu", number), arena_format(page->arena, "[%zu] %.*s", number, TEXT_ARG(name)));
    }
    for (size_t i = 0; i < event->sources.count; i++)
        add_choice(page, choices, page->chronicle->sources.count + 1, event->sources.items[i], event->sources.items[i]);
}

/* ---- certainty ------------------------------------------------------------------------------------------ */

/* How sure the date is, whether it happened, and whether the reports agree. */
enum { SURE_EXACT, SURE_ABOUT_HOUR, SURE_ABOUT, SURE_PLACED, SURE_UNDATED, SURE_STATUS, SURE_DISPUTED = SURE_STATUS + STATUS_COUNT };

static void add_date_certainty(const Webpage *page, const Event *event, Choices *choices) {
    Text language = page->timeline->language;
    const When *w = &event->when;
    bool placed = w->uncertain || event->when_from == WHEN_REPORT || event->when_from == WHEN_SAYING;
    if (!w->known) add_choice(page, choices, SURE_UNDATED, TEXT("undated"), phrase(language, PHRASE_undated_events));
    else if (placed) add_choice(page, choices, SURE_PLACED, TEXT("placed"), phrase(language, PHRASE_no_own_date));
    else if (w->approximate && when_is_within_day(w)) add_choice(page, choices, SURE_ABOUT_HOUR, TEXT("about-hour"), phrase(language, PHRASE_time_not_exact));
    else if (w->approximate || w->grain >= DL_WEEKEND) add_choice(page, choices, SURE_ABOUT, TEXT("about"), phrase(language, PHRASE_day_not_exact));
    else add_choice(page, choices, SURE_EXACT, TEXT("exact"), phrase(language, PHRASE_page_exact));
}

static void add_certainty(const Webpage *page, const Event *event, Choices *choices) {
    Text language = page->timeline->language;
    add_date_certainty(page, event, choices);
    if (event->status != STATUS_happened)
        add_choice(page, choices, SURE_STATUS + (size_t)event->status, text_of(status_name(event->status)), phrase_status(language, event->status));
    if (event->disagreements.count || citation_figures_differ(event))
        add_choice(page, choices, SURE_DISPUTED, TEXT("disputed"), phrase(language, PHRASE_page_disputed));
}

/* ---- places --------------------------------------------------------------------------------------------- */

static void add_places(const Webpage *page, const Event *event, Choices *choices) {
    for (size_t i = 0; i < event->places.count; i++) add_choice(page, choices, 0, event->places.items[i], event->places.items[i]);
}

/* ---- all of them ---------------------------------------------------------------------------------------- */

/* name in addresses and attributes, label, what an event has of it */
static const struct {
    const char *name;
    Phrase label;
    void (*add)(const Webpage *page, const Event *event, Choices *choices);
} facets[FACET_COUNT] = {
    [FACET_LANE] = { "lane", PHRASE_page_lane, add_lane },
    [FACET_SOURCE] = { "source", PHRASE_source, add_sources },
    [FACET_CERTAINTY] = { "certainty", PHRASE_page_certainty, add_certainty },
    [FACET_PLACE] = { "place", PHRASE_page_place, add_places },
};

static int compare_choices(const void *a, const void *b) {
    const Choice *x = a, *y = b;
    if (x->rank != y->rank) return x->rank < y->rank ? -1 : 1;
    return text_compare(x->value, y->value);
}

/* In order, each once, counts added up. */
static void sort_choices(Choices *choices) {
    size_t kept = 0;
    if (choices->count) qsort(choices->items, choices->count, sizeof *choices->items, compare_choices);
    for (size_t i = 0; i < choices->count; i++) {
        Choice *last = kept ? &choices->items[kept - 1] : NULL;
        if (last && text_equal(last->value, choices->items[i].value)) last->count += choices->items[i].count;
        else choices->items[kept++] = choices->items[i];
    }
    choices->count = kept;
}

static Choices choices_of(const Webpage *page, const Event *event, Facet facet) {
    Choices choices = { 0 };
    facets[facet].add(page, event, &choices);
    sort_choices(&choices);
    for (size_t i = 0; i < choices.count; i++) choices.items[i].count = 1;
    return choices;
}

static Choices choices_of_all(const Webpage *page, Facet facet) {
    Choices all = { 0 };
    for (size_t i = 0; i < page->chronicle->rows.count; i++) {
        Choices own = choices_of(page, page->chronicle->rows.items[i].event, facet);
        for (size_t k = 0; k < own.count; k++) *array_push(page->arena, &all) = own.items[k];
    }
    sort_choices(&all);
    return all;
}

void filter_put_values(const Webpage *page, const Event *event) {
    for (Facet facet = 0; facet < FACET_COUNT; facet++) {
        Choices choices = choices_of(page, event, facet);
        if (!choices.count) continue;
        buffer_format(page->out, " data-%s=\"", facets[facet].name);
        for (size_t i = 0; i < choices.count; i++) {
            if (i) web_put(page, "&#10;");
            web_text(page, choices.items[i].value);
        }
        buffer_char(page->out, '"');
    }
}

/* ---- controls ------------------------------------------------------------------------------------------- */

static void put_choice(const Webpage *page, Text value, Text label) {
    web_put(page, "<option");
    web_attribute(page, "value", value);
    web_put(page, ">");
    web_text(page, label);
    web_put(page, "</option>");
}

/* What all events have alike is no choice. */
static void put_choices(const Webpage *page, Facet facet) {
    Choices choices = choices_of_all(page, facet);
    if (choices.count < 2 && !(choices.count && choices.items[0].count < page->chronicle->rows.count)) return;
    web_put(page, "<label><span>");
    web_phrase(page, facets[facet].label);
    buffer_format(page->out, "</span><select name=\"%s\">", facets[facet].name);
    put_choice(page, (Text){ 0 }, phrase(page->timeline->language, PHRASE_page_all));
    for (size_t i = 0; i < choices.count; i++) {
        Text count = phrase_number(page->arena, page->timeline->language, (int64_t)choices.items[i].count);
        put_choice(page, choices.items[i].value, web_say(page, PHRASE_in_brackets, choices.items[i].label, count));
    }
    web_put(page, "</select></label>\n");
}

static void put_search(const Webpage *page) {
    web_put(page, "<label class=\"find\"><span>");
    web_phrase(page, PHRASE_page_search);
    web_put(page, "</span><input type=\"search\" name=\"find\" autocomplete=\"off\" spellcheck=\"false\"");
    web_attribute(page, "placeholder", phrase(page->timeline->language, PHRASE_page_search_hint));
    web_put(page, "></label>\n");
}

/* %1 and %2 are filled in by the script, as often as the number changes. */
static void put_count(const Webpage *page) {
    web_put(page, "<p class=\"state\"><output name=\"count\" role=\"status\" aria-live=\"polite\"");
    web_attribute(page, "data-text", phrase(page->timeline->language, PHRASE_page_shown));
    web_attribute(page, "data-none", phrase(page->timeline->language, PHRASE_page_none));
    web_put(page, "></output> <button type=\"reset\" hidden>");
    web_phrase(page, PHRASE_page_clear);
    web_put(page, "</button></p>\n");
}

void filter_put_controls(const Webpage *page) {
    web_put(page, "<form class=\"controls script\" role=\"search\"");
    web_attribute(page, "aria-label", phrase(page->timeline->language, PHRASE_page_find));
    web_put(page, ">\n");
    put_search(page);
    for (Facet facet = 0; facet < FACET_COUNT; facet++) put_choices(page, facet);
    put_count(page);
    web_put(page, "</form>\n");
}
