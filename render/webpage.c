/* webpage.c - see webpage.h.
 *
 * All text goes through put_text(), which leaves nothing that HTML could take for markup; links are those that
 * clean_is_link() lets through. The content security policy forbids scripts and all loading, should that fail. */
#include "webpage.h"
#include "../timelines/chronicle.h"
#include "../timelines/clean.h"
#include "picture.h"

typedef struct {
    Arena *arena;
    const Timeline *timeline;
    Chronicle chronicle;
    Buffer *out;
} Writer;

static const char style[] =
    ":root{color-scheme:light dark;--ink:#1a1a1a;--soft:#595959;--line:#d9d9d9;--page:#fff;--link:#00528a}"
    "@media (prefers-color-scheme:dark){:root{--ink:#eee;--soft:#b0b0b0;--line:#444;--page:#161616;--link:#8ec7ff}}"
    "body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 Inter,'Noto Sans','Noto Sans Arabic','DejaVu Sans',sans-serif}"
    "main{max-width:1100px;margin:0 auto;padding:24px 16px}h1,h2{font-family:'Noto Serif','Noto Naskh Arabic','DejaVu Serif',serif;line-height:1.25}"
    "h1{font-size:1.75rem;margin:0 0 .25em}h2{font-size:1.25rem;margin:2em 0 .5em}p{margin:.25em 0}a{color:var(--link)}"
    ".soft{color:var(--soft)}figure{margin:24px 0;overflow-x:auto}figure svg{max-width:100%;height:auto}"
    ".table{overflow-x:auto}table{border-collapse:collapse;width:100%}caption{text-align:start;color:var(--soft);padding-bottom:.5em}"
    "th,td{text-align:start;vertical-align:top;padding:8px 12px 8px 0;border-top:1px solid var(--line)}thead th{border-top:0}"
    "tbody th{font-variant-numeric:tabular-nums;color:var(--soft);font-weight:400}.date{min-width:9em;font-variant-numeric:tabular-nums}"
    "tr:target,li:target{outline:2px solid var(--link);outline-offset:-2px}td ul{margin:.25em 0;padding-inline-start:1.2em}"
    "blockquote{margin:.5em 0;padding-inline-start:.8em;border-inline-start:3px solid var(--line)}summary{cursor:pointer;color:var(--soft)}"
    ".skip{position:absolute;inset-inline-start:-999em}.skip:focus{position:static}"
    "@media print{body{font-size:10pt}.skip{display:none}tr,blockquote,li{break-inside:avoid}thead{display:table-header-group}a{color:inherit}}";

/* ---- text ----------------------------------------------------------------------------------------------- */

static void put(Writer *w, const char *markup) { buffer_string(w->out, markup); }

static void put_text(Writer *w, Text text) {
    Text line = clean_line(w->arena, text);
    for (size_t i = 0; i < line.len; i++) {
        char c = line.ptr[i];
        if (c == '&') put(w, "&amp;");
        else if (c == '<') put(w, "&lt;");
        else if (c == '>') put(w, "&gt;");
        else if (c == '"') put(w, "&quot;");
        else if (c == '\'') put(w, "&#39;");
        else buffer_char(w->out, c);
    }
}

static void put_phrase(Writer *w, Phrase id) { put_text(w, phrase(w->timeline->language, id)); }

/* <tag dir="auto">text</tag>: right-to-left names set themselves. */
static void put_tagged(Writer *w, const char *tag, Text text) {
    if (!text.len) return;
    buffer_format(w->out, "<%s dir=\"auto\">", tag);
    put_text(w, text);
    buffer_format(w->out, "</%s>", tag);
}

static void put_heading(Writer *w, Phrase id, const char *anchor) {
    buffer_format(w->out, "<h2 id=\"%s\">", anchor);
    put_phrase(w, id);
    put(w, "</h2>\n");
}

/* ---- the head --------------------------------------------------------------------------------------------- */

static Text title_of(const Timeline *timeline) {
    return timeline->title.len ? timeline->title : phrase(timeline->language, PHRASE_untitled);
}

static void put_head(Writer *w) {
    put(w, "<!DOCTYPE html>\n<html lang=\"");
    put_text(w, w->timeline->language.len ? w->timeline->language : TEXT("en"));
    put(w, "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"Dateline " DL_VERSION "\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    put_text(w, title_of(w->timeline));
    put(w, "</title>\n<style>");
    put(w, style);
    put(w, "</style>\n</head>\n<body>\n<main>\n<header>\n<a class=\"skip\" href=\"#table\">");
    put_phrase(w, PHRASE_skip_to_table);
    put(w, "</a>\n");
    put_tagged(w, "h1", title_of(w->timeline));
    if (w->timeline->subtitle.len) put(w, "\n"), put_tagged(w, "p", w->timeline->subtitle);
    put(w, "\n<p class=\"soft\">");
    put_text(w, w->chronicle.head);
    put(w, "</p>\n</header>\n");
}

/* ---- rows -------------------------------------------------------------------------------------------------- */

static void put_items(Writer *w, Texts texts) {
    if (!texts.count) return;
    put(w, "<ul>");
    for (size_t i = 0; i < texts.count; i++) put_tagged(w, "li", texts.items[i]);
    put(w, "</ul>");
}

static void put_source_link(Writer *w, int32_t report) {
    if (report >= 0) buffer_format(w->out, "<a href=\"#source-%d\">[%d]</a>", report + 1, report + 1);
}

static void put_quotes(Writer *w, const Event *event) {
    if (!event->evidence.count) return;
    put(w, "<details><summary>");
    put_phrase(w, PHRASE_quotes);
    put(w, "</summary>");
    for (size_t i = 0; i < event->evidence.count; i++) {
        const Evidence *evidence = &event->evidence.items[i];
        put(w, "<blockquote dir=\"auto\">");
        put_text(w, citation_quote(w->arena, evidence->quote, 0));
        put(w, " ");
        put_source_link(w, evidence->report);
        put(w, "</blockquote>");
    }
    put(w, "</details>");
}

static void put_event(Writer *w, const ChronicleRow *row) {
    put_tagged(w, "strong", row->title);
    if (row->place.len) put(w, "<br>"), put_tagged(w, "span", row->place);
    if (row->voice.len) put(w, "<br>"), put_tagged(w, "span", row->voice);
    put_items(w, row->figures);
    put_items(w, row->remarks);
    put_quotes(w, row->event);
}

/* Each source once, then those by hand. */
static void put_row_sources(Writer *w, const Event *event) {
    ReportIndexes reports = citation_reports(w->arena, event);
    for (size_t i = 0; i < reports.count; i++) {
        if (i) put(w, " ");
        put_source_link(w, reports.items[i]);
    }
    for (size_t i = 0; i < event->sources.count; i++) {
        Text source = event->sources.items[i];
        if (i || reports.count) put(w, "<br>");
        if (clean_is_link(source)) put(w, "<a href=\""), put_text(w, source), put(w, "\">"), put_text(w, source), put(w, "</a>");
        else put_tagged(w, "span", source);
    }
}

static void put_row(Writer *w, const ChronicleRow *row) {
    buffer_format(w->out, "<tr id=\"row-%zu\"><th scope=\"row\">%zu</th><td class=\"date\">", row->number, row->number);
    put_text(w, row->date);
    put(w, "</td><td>");
    put_event(w, row);
    put(w, "</td><td>");
    put_row_sources(w, row->event);
    put(w, "</td></tr>\n");
}

static void put_table(Writer *w, size_t from, size_t to, Phrase caption, const char *anchor) {
    static const Phrase columns[] = { PHRASE_number_sign, PHRASE_date, PHRASE_event, PHRASE_source };
    if (from == to) return;
    put_heading(w, caption, anchor);
    put(w, "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"");
    put(w, anchor);
    put(w, "\">\n<table>\n<thead><tr>");
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) put(w, "<th scope=\"col\">"), put_phrase(w, columns[i]), put(w, "</th>");
    put(w, "</tr></thead>\n<tbody>\n");
    for (size_t i = from; i < to; i++) put_row(w, &w->chronicle.rows.items[i]);
    put(w, "</tbody>\n</table>\n</div>\n");
}

/* ---- lists below ---------------------------------------------------------------------------------------------- */

static void put_contradictions(Writer *w) {
    if (!w->timeline->contradictions.count) return;
    put_heading(w, PHRASE_contradictions, "contradictions");
    put_items(w, w->timeline->contradictions);
    put(w, "\n");
}

static void put_left_out(Writer *w) {
    if (!w->timeline->unplaced.count) return;
    put_heading(w, PHRASE_left_out, "left-out");
    put(w, "<ul>\n");
    for (size_t i = 0; i < w->timeline->unplaced.count; i++) {
        const LeftOut *left = &w->timeline->unplaced.items[i];
        put(w, "<li>");
        put_tagged(w, "span", left->title.len ? left->title : left->quote);
        put(w, ": ");
        put_text(w, left->reason);
        put(w, " ");
        put_source_link(w, left->report);
        if (left->title.len && left->quote.len) put_tagged(w, "blockquote", citation_quote(w->arena, left->quote, 0));
        put(w, "</li>\n");
    }
    put(w, "</ul>\n");
}

static void put_source(Writer *w, size_t i) {
    const Report *report = &w->timeline->reports.items[i];
    buffer_format(w->out, "<li id=\"source-%zu\" dir=\"auto\">", i + 1);
    if (clean_is_link(report->url)) put(w, "<a href=\""), put_text(w, report->url), put(w, "\">");
    put_text(w, w->chronicle.sources.items[i]);
    if (clean_is_link(report->url)) put(w, "</a>");
    if (report->published_why.len) put(w, "<br><span class=\"soft\">"), put_text(w, report->published_why), put(w, "</span>");
    if (report->sha256.len) put(w, "<br><span class=\"soft\">SHA-256 "), put_text(w, report->sha256), put(w, "</span>");
    put(w, "</li>\n");
}

static void put_sources(Writer *w) {
    if (!w->timeline->reports.count) return;
    put_heading(w, PHRASE_sources, "sources");
    put(w, "<ol>\n");
    for (size_t i = 0; i < w->timeline->reports.count; i++) put_source(w, i);
    put(w, "</ol>\n");
}

/* ---- the page --------------------------------------------------------------------------------------------------- */

static Status put_picture(Writer *w, const PictureOptions *options, Error *err) {
    put(w, "<figure>\n");
    Status status = picture_svg(w->timeline, options, w->out, err);
    put(w, "</figure>\n");
    return status;
}

Status webpage_write(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err) {
    Arena *arena = arena_new();
    Writer w = { arena, timeline, chronicle_of(arena, timeline), out };
    put_head(&w);
    Status status = put_picture(&w, options, err);
    put_table(&w, 0, w.chronicle.main_rows, PHRASE_events, "table");
    put_table(&w, w.chronicle.main_rows, w.chronicle.rows.count, PHRASE_also, "also");
    put_contradictions(&w);
    put_left_out(&w);
    put_sources(&w);
    put(&w, "</main>\n</body>\n</html>\n");
    arena_free(arena);
    return status;
}
