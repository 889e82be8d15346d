/* webpage_row.c - see webpage_row.h.
 *
 * Cells and rows say their roles, because the style sheet makes a grid of the table, which takes them away in some
 * browsers. */
#include "webpage_row.h"
#include "../src/calendar.h"
#include "../src/edtf.h"
#include "../timelines/clean.h"
#include "svg.h"
#include "webpage_filter.h"
#include "wrap.h"

static Text language_of(const Webpage *page) { return page->timeline->language; }

static const Report *report_of(const Webpage *page, int32_t report) {
    return report >= 0 && (size_t)report < page->timeline->reports.count ? &page->timeline->reports.items[report] : NULL;
}

static void put_subheading(const Webpage *page, Phrase id) {
    web_put(page, "<h3>");
    web_phrase(page, id);
    web_put(page, "</h3>");
}

/* As on the picture, with the zone of clock times. */
static Text when_text(const Webpage *page, const When *w) {
    Text said = wording_of(page->arena, w, &page->story->words), zone = citation_zone(page->timeline, w);
    if (!w->known || w->grain >= DL_DAY || !zone.len) return said;
    return web_say(page, PHRASE_comma_list, said, wording_zone(page->arena, language_of(page), zone));
}

/* ---- the time -------------------------------------------------------------------------------------------- */

static Text instant_text(const Webpage *page, const When *w, unsigned bit, int64_t minute) {
    if (w->open & bit) return phrase(language_of(page), PHRASE_page_open);
    Wording wording = page->story->words;
    wording.no_weekday = true;
    Text day = wording_unit(page->arena, minute, DL_DAY, &wording);
    if (w->grain >= DL_DAY) return day;
    return web_say(page, PHRASE_clock_on, wording_clock(page->arena, minute, &wording), day);
}

/* "22 Sept 2016 – 24 Sept 2016"; one of them where both are the same. */
static void put_bounds(const Webpage *page, Phrase label, Text earliest, Text latest) {
    web_put(page, "<dt>");
    web_phrase(page, label);
    web_put(page, "</dt><dd>");
    web_text(page, earliest);
    if (!text_equal(earliest, latest)) web_put(page, " – "), web_text(page, latest);
    web_put(page, "</dd>");
}

static void put_instants(const Webpage *page, const When *w) {
    Text edtf = edtf_print(page->arena, w);
    put_bounds(page, PHRASE_page_starts, instant_text(page, w, DL_OPEN_EARLIEST_START, w->earliest_start),
               instant_text(page, w, DL_OPEN_LATEST_START, w->latest_start));
    put_bounds(page, PHRASE_page_ends, instant_text(page, w, DL_OPEN_EARLIEST_END, w->earliest_end),
               instant_text(page, w, DL_OPEN_LATEST_END, w->latest_end));
    if (!edtf.len) return;
    web_put(page, "<dt>EDTF</dt><dd><code>");
    web_text(page, edtf);
    web_put(page, "</code></dd>");
}

/* ---- facts ------------------------------------------------------------------------------------------------ */

static void put_fact(const Webpage *page, Phrase label, Text value) {
    if (!value.len) return;
    web_put(page, "<dt>");
    web_phrase(page, label);
    web_put(page, "</dt>");
    web_told(page, "dd", NULL, value);
}

static Text names_of(const Webpage *page, const Event *event) {
    Texts names = { 0 };
    for (size_t i = 0; i < event->actors.count; i++) *array_push(page->arena, &names) = event->actors.items[i];
    return phrase_list(page->arena, language_of(page), names);
}

static void put_facts(const Webpage *page, const Event *event) {
    Text names = names_of(page, event);
    bool status = event->status != STATUS_happened;
    if (!event->when.known && !names.len && !status) return;
    web_put(page, "<dl>");
    if (event->when.known) put_instants(page, &event->when);
    if (status) put_fact(page, PHRASE_status, phrase_status(language_of(page), event->status));
    put_fact(page, PHRASE_page_named, names);
    web_put(page, "</dl>");
}

/* ---- figures ---------------------------------------------------------------------------------------------- */

/* A figure on the left, who says so on the right: where they differ they stand below one another. */
static void put_toll(const Webpage *page, const Event *event, const EventToll *toll) {
    Text said = phrase_toll(page->arena, language_of(page), &toll->toll), voice = citation_voice(page->timeline, event, toll);
    if (toll->toll.since.known)
        said = web_say(page, PHRASE_toll_since, said, wording_of(page->arena, &toll->toll.since, &page->story->words));
    bool evidence = toll->evidence >= 0 && (size_t)toll->evidence < event->evidence.count;
    web_put(page, "<li>");
    web_told(page, "b", NULL, said);
    web_put(page, " <span class=\"voice\">");
    if (voice.len) web_text(page, web_say(page, PHRASE_according_to, voice, (Text){ 0 })), web_put(page, " ");
    if (evidence) web_source_number(page, event->evidence.items[toll->evidence].report);
    web_put(page, "</span></li>");
}

static void put_tolls(const Webpage *page, const Event *event) {
    if (!event->tolls.count) return;
    web_put(page, "<ul class=\"tolls\">");
    for (size_t i = 0; i < event->tolls.count; i++) put_toll(page, event, &event->tolls.items[i]);
    web_put(page, "</ul>");
}

/* ---- quotes ----------------------------------------------------------------------------------------------- */

/* The quote with its words of time marked. */
static void put_quote(const Webpage *page, const Evidence *evidence) {
    Text quote = citation_quote(page->arena, evidence->quote, 0), words = clean_line(page->arena, evidence->words);
    size_t at = words.len ? text_find(quote, words) : SIZE_MAX;
    if (at == SIZE_MAX) {
        web_text(page, quote);
        return;
    }
    Text before = text_slice(quote, 0, at), behind = text_slice(quote, at + words.len, quote.len);
    web_text(page, before);
    if (text_ends(before, TEXT(" "))) web_put(page, " ");
    web_put(page, "<mark>"), web_text(page, words), web_put(page, "</mark>");
    if (text_starts(behind, TEXT(" "))) web_put(page, " ");
    web_text(page, behind);
}

static void put_origin(const Webpage *page, const Evidence *evidence) {
    const Report *report = report_of(page, evidence->report);
    if (report) {
        web_put(page, "<cite>");
        web_link(page, report->url, citation_name(report));
        web_put(page, "</cite> ");
        web_source_number(page, evidence->report);
    }
    if (evidence->said_by.len) web_put(page, report ? ", " : ""), web_text(page, web_say(page, PHRASE_according_to, evidence->said_by, (Text){ 0 }));
}

/* "“Monday”: Mon 19 Sept 2016, the Monday before the report": how these words came to be that date. */
static void put_reading(const Webpage *page, const Evidence *evidence) {
    if (!evidence->when.known) return;
    bool own = evidence->when_from == WHEN_OWN;
    Text why = own ? evidence->when.why : phrase_when_from(language_of(page), evidence->when_from);
    web_put(page, "<br><span class=\"read\">");
    if (evidence->words.len) web_text(page, web_say(page, PHRASE_why_quoted, evidence->words, (Text){ 0 })), web_put(page, ": ");
    web_text(page, when_text(page, &evidence->when));
    if (why.len) web_put(page, " – "), web_text(page, why);
    web_put(page, "</span>");
}

static void put_evidence(const Webpage *page, const Evidence *evidence) {
    const Report *report = report_of(page, evidence->report);
    Text language = report && report->language.len ? report->language : page->told_in;
    web_put(page, "<blockquote>");
    if (evidence->quote.len) {
        web_put(page, "<p dir=\"auto\"");
        if (language.len) web_attribute(page, "lang", language);
        web_put(page, ">"), put_quote(page, evidence), web_put(page, "</p>");
    }
    web_put(page, "<p class=\"by\">");
    put_origin(page, evidence);
    put_reading(page, evidence);
    web_put(page, "</p></blockquote>");
}

static void put_quotes(const Webpage *page, const Event *event) {
    if (!event->evidence.count) return;
    put_subheading(page, PHRASE_quotes);
    for (size_t i = 0; i < event->evidence.count; i++) put_evidence(page, &event->evidence.items[i]);
}

/* ---- reasons ---------------------------------------------------------------------------------------------- */

static bool evidence_says(const Event *event, Text why) {
    for (size_t i = 0; i < event->evidence.count; i++)
        if (text_equal(event->evidence.items[i].when.why, why)) return true;
    return false;
}

static void put_reasons(const Webpage *page, const Event *event) {
    Texts reasons = { 0 };
    Text why = event->when.why;
    if (why.len && !evidence_says(event, why)) *array_push(page->arena, &reasons) = why;
    for (size_t i = 0; i < event->reasons.count; i++) *array_push(page->arena, &reasons) = event->reasons.items[i];
    if (!reasons.count) return;
    put_subheading(page, PHRASE_page_reasons);
    web_list(page, "reasons", reasons);
}

/* To a browser that runs scripts all of this is one text, which makes a page of thousands of events load in a second;
 * the script makes a card of it when it is asked for. */
static void put_more(const Webpage *page, const Event *event) {
    web_put(page, "<noscript><details><summary>");
    web_phrase(page, PHRASE_page_more);
    web_put(page, "</summary>");
    put_facts(page, event);
    put_quotes(page, event);
    put_reasons(page, event);
    web_put(page, "</details></noscript>");
}

/* ---- cells ------------------------------------------------------------------------------------------------ */

static void put_headline(const Webpage *page, const ChronicleRow *row) {
    Text label = filter_lane_label(page, row->event);
    if (label.len) {
        buffer_format(page->out, "<span class=\"lane %.*s\"", TEXT_ARG(filter_lane_class(page, row->event)));
        web_put(page, " dir=\"auto\">"), web_text(page, label), web_put(page, "</span>");
    }
    web_put(page, "<a class=\"open\" href=\"#event-");
    svg_put_anchor(page->out, clean_text(page->arena, row->event->id));
    web_put(page, "\">");
    web_told(page, "strong", NULL, row->title);
    web_put(page, "</a>");
    if (!row->place.len && !row->voice.len) return;
    Text both = row->place.len && row->voice.len ? web_say(page, PHRASE_comma_list, row->place, row->voice) : row->place.len ? row->place : row->voice;
    web_told(page, "p", "place", both);
}

/* Each report once, then the sources by hand. */
static void put_sources(const Webpage *page, const Event *event) {
    ReportIndexes reports = citation_reports(page->arena, event);
    for (size_t i = 0; i < reports.count; i++) {
        if (i) web_put(page, " ");
        web_source_number(page, reports.items[i]);
    }
    for (size_t i = 0; i < event->sources.count; i++) {
        if (i || reports.count) web_put(page, "<br>");
        web_put(page, "<span dir=\"auto\">");
        web_link(page, event->sources.items[i], event->sources.items[i]);
        web_put(page, "</span>");
    }
}

void row_put(const Webpage *page, const ChronicleRow *row) {
    web_put(page, "<tr role=\"row\" id=\"event-");
    svg_put_anchor(page->out, clean_text(page->arena, row->event->id));
    web_put(page, "\"");
    filter_put_values(page, row->event);
    buffer_format(page->out, ">\n<th scope=\"row\" role=\"rowheader\" class=\"no\">%zu</th><td role=\"cell\" class=\"date\">", row->number);
    web_text(page, when_text(page, &row->event->when));
    web_put(page, "</td><td role=\"cell\" class=\"what\">");
    put_headline(page, row);
    put_tolls(page, row->event);
    web_list(page, "remarks", row->remarks);
    put_more(page, row->event);
    web_put(page, "</td><td role=\"cell\" class=\"from\">");
    put_sources(page, row->event);
    web_put(page, "</td></tr>\n");
}
