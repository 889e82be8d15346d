/* webpage.c - see webpage.h.
 *
 * Without its script the page is a picture, a table with everything in it, and lists; each event of the picture is a link
 * to its row. The script (webpage.js) shows picture or table, hides what does not match, and shows a row as a card: it
 * makes no content of its own. Controls that need it have the class "script" and are hidden without it. */
#include "webpage.h"
#include "../timelines/clean.h"
#include "picture.h"
#include "webpage_filter.h"
#include "webpage_head.h"
#include "webpage_row.h"
#include "webpage_text.h"

enum {
    DRAWN_NARROW = 100,  /* up to so many events are drawn a second time, for narrow screens */
    PICTURE_FIRST = 300, /* from here on the page opens with the table, and with a script has no picture until asked for it */
    CHUNK = 40,          /* rows in one body of a table: browsers leave those out of sight alone */
    NARROW = 430, INSET = 40
};

/* ---- the head of the page --------------------------------------------------------------------------------- */

static void put_contents_link(const Webpage *page, const char *anchor, Phrase id, bool there) {
    if (!there) return;
    buffer_format(page->out, "<a href=\"#%s\">", anchor);
    web_phrase(page, id);
    web_put(page, "</a>\n");
}

static void put_contents(const Webpage *page) {
    const Timeline *timeline = page->timeline;
    bool also = page->chronicle->rows.count > page->chronicle->main_rows;
    if (!also && !timeline->unplaced.count && !timeline->contradictions.count && !page->chronicle->sources.count) return;
    web_put(page, "<nav");
    web_attribute(page, "aria-label", phrase(timeline->language, PHRASE_page_contents));
    web_put(page, ">\n");
    put_contents_link(page, "events", PHRASE_events, page->chronicle->main_rows);
    put_contents_link(page, "also", PHRASE_also, also);
    put_contents_link(page, "contradictions", PHRASE_contradictions, timeline->contradictions.count);
    put_contents_link(page, "left-out", PHRASE_left_out, timeline->unplaced.count);
    put_contents_link(page, "sources", PHRASE_sources, page->chronicle->sources.count);
    web_put(page, "</nav>\n");
}

static void put_header(const Webpage *page) {
    const Timeline *timeline = page->timeline;
    web_put(page, "<body>\n<a class=\"skip\" href=\"#events\">");
    web_phrase(page, PHRASE_skip_to_table);
    web_put(page, "</a>\n<header>\n");
    web_put(page, "<button type=\"button\" class=\"theme script\" aria-pressed=\"false\">"), web_phrase(page, PHRASE_page_dark), web_put(page, "</button>\n");
    web_told(page, "h1", NULL, timeline->title.len ? timeline->title : phrase(timeline->language, PHRASE_untitled));
    web_put(page, "\n");
    web_told(page, "p", "standfirst", timeline->subtitle);
    web_put(page, "<p class=\"soft\">");
    web_text(page, page->chronicle->head);
    web_put(page, "</p>\n");
    put_contents(page);
    web_put(page, "</header>\n");
}

/* ---- picture and tables ------------------------------------------------------------------------------------ */

static void put_view(const Webpage *page, const char *view, Phrase id) {
    buffer_format(page->out, "<button type=\"button\" name=\"view\" value=\"%s\" aria-pressed=\"false\">", view);
    web_phrase(page, id);
    web_put(page, "</button>\n");
}

static void put_views(const Webpage *page) {
    web_put(page, "<div class=\"views script\" role=\"group\"");
    web_attribute(page, "aria-label", phrase(page->timeline->language, PHRASE_page_view));
    web_put(page, ">\n");
    put_view(page, "picture", PHRASE_page_picture);
    put_view(page, "table", PHRASE_page_table);
    web_put(page, "</div>\n");
}

/* Down the page unless asked otherwise: pages scroll that way. */
static Status put_drawing(const Webpage *page, PictureOptions options, bool narrow, Error *err) {
    options.bare = true;
    if (options.layout == LAYOUT_AUTO || narrow) options.layout = LAYOUT_VERTICAL;
    if (narrow) options.width = NARROW;
    const char *class = narrow ? "narrow" : options.layout == LAYOUT_HORIZONTAL ? "wide across" : "wide";
    buffer_format(page->out, "<div class=\"%s\">\n", class);
    Status status = picture_inline(page->timeline, &options, narrow ? "narrow-" : "wide-", INSET, page->out, err);
    web_put(page, "</div>\n");
    return status;
}

static Status put_picture(const Webpage *page, const PictureOptions *options, Error *err) {
    bool narrow = page->chronicle->main_rows <= DRAWN_NARROW;
    bool later = page->chronicle->main_rows >= PICTURE_FIRST;
    buffer_format(page->out, "<figure class=\"picture%s\">\n%s", narrow ? " fits" : "", later ? "<noscript>" : "");
    Status status = put_drawing(page, *options, false, err);
    if (!status && narrow) status = put_drawing(page, *options, true, err);
    if (later) web_put(page, "</noscript>\n");
    if (page->story->asides) {
        web_put(page, "<figcaption class=\"soft\">");
        web_text(page, phrase_count(page->arena, page->timeline->language, PHRASE_page_not_drawn, (int64_t)page->story->asides));
        web_put(page, "</figcaption>\n");
    }
    web_put(page, "</figure>\n");
    return status;
}

static void put_rows(const Webpage *page, const char *labelled_by, size_t from, size_t to) {
    static const Phrase columns[] = { PHRASE_number_sign, PHRASE_date, PHRASE_event, PHRASE_source };
    buffer_format(page->out, "<table role=\"table\" aria-labelledby=\"%s\">\n<thead role=\"rowgroup\"><tr role=\"row\">", labelled_by);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        web_put(page, "<th scope=\"col\" role=\"columnheader\">"), web_phrase(page, columns[i]), web_put(page, "</th>");
    web_put(page, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
    for (size_t i = from; i < to; i++) {
        if (i > from && (i - from) % CHUNK == 0) web_put(page, "</tbody>\n<tbody role=\"rowgroup\">\n");
        row_put(page, &page->chronicle->rows.items[i]);
    }
    web_put(page, "</tbody>\n</table>\n");
}

static Status put_events(const Webpage *page, const PictureOptions *options, Error *err) {
    web_put(page, "<section class=\"events\" aria-labelledby=\"events\">\n<div class=\"bar\">\n");
    web_heading(page, PHRASE_events, "events");
    if (page->chronicle->main_rows) put_views(page);
    web_put(page, "</div>\n");
    Status status = page->chronicle->main_rows ? put_picture(page, options, err) : DL_OK;
    if (page->chronicle->main_rows) put_rows(page, "events", 0, page->chronicle->main_rows);
    web_put(page, "</section>\n");
    return status;
}

static void put_asides(const Webpage *page) {
    if (page->chronicle->rows.count == page->chronicle->main_rows) return;
    web_put(page, "<section class=\"asides\" aria-labelledby=\"also\">\n");
    web_heading(page, PHRASE_also, "also");
    put_rows(page, "also", page->chronicle->main_rows, page->chronicle->rows.count);
    web_put(page, "</section>\n");
}

/* ---- lists below -------------------------------------------------------------------------------------------- */

static void put_contradictions(const Webpage *page) {
    if (!page->timeline->contradictions.count) return;
    web_put(page, "<section aria-labelledby=\"contradictions\">\n");
    web_heading(page, PHRASE_contradictions, "contradictions");
    web_list(page, "plain", page->timeline->contradictions);
    web_put(page, "\n</section>\n");
}

static void put_left_out(const Webpage *page) {
    if (!page->timeline->unplaced.count) return;
    web_put(page, "<section aria-labelledby=\"left-out\">\n");
    web_heading(page, PHRASE_left_out, "left-out");
    web_put(page, "<ul class=\"plain\">\n");
    for (size_t i = 0; i < page->timeline->unplaced.count; i++) {
        const LeftOut *left = &page->timeline->unplaced.items[i];
        web_put(page, "<li>");
        web_told(page, "span", NULL, left->title.len ? left->title : left->quote);
        web_put(page, ": ");
        web_text(page, left->reason);
        web_put(page, " ");
        web_source_number(page, left->report);
        if (left->title.len && left->quote.len) web_told(page, "blockquote", NULL, citation_quote(page->arena, left->quote, 0));
        web_put(page, "</li>\n");
    }
    web_put(page, "</ul>\n</section>\n");
}

static void put_soft(const Webpage *page, Text text) {
    if (text.len) web_put(page, "<br><span class=\"soft\">"), web_text(page, text), web_put(page, "</span>");
}

static void put_report(const Webpage *page, const Report *report, Text said) {
    Text language = page->timeline->language;
    web_link(page, report->url, said);
    put_soft(page, report->published_why);
    if (report->published_others.count)
        put_soft(page, web_say(page, PHRASE_why_published_others, phrase_list(page->arena, language, report->published_others), (Text){ 0 }));
    if (report->origin.len) put_soft(page, web_say(page, PHRASE_report_copies, report->origin, (Text){ 0 }));
    if (report->sha256.len) web_put(page, "<br><span class=\"soft hash\">SHA-256 "), web_text(page, report->sha256), web_put(page, "</span>");
}

/* All of them, so that the list's own numbers are theirs. */
static void put_sources(const Webpage *page) {
    const Chronicle *chronicle = page->chronicle;
    if (!chronicle->sources.count) return;
    web_put(page, "<section aria-labelledby=\"sources\">\n");
    web_heading(page, PHRASE_sources, "sources");
    web_put(page, "<ol class=\"sources\">\n");
    for (size_t i = 0; i < chronicle->sources.count; i++) {
        const CitedSource *source = &chronicle->citations.items.items[i];
        buffer_format(page->out, "<li id=\"source-%zu\" tabindex=\"-1\" dir=\"auto\">", i + 1);
        if (source->report < 0) web_link(page, source->name, chronicle->sources.items[i]);
        else put_report(page, &page->timeline->reports.items[source->report], chronicle->sources.items[i]);
        web_put(page, "</li>\n");
    }
    web_put(page, "</ol>\n</section>\n");
}

/* ---- the card and the foot ------------------------------------------------------------------------------------- */

static void put_card_button(const Webpage *page, const char *name, const char *sign, Phrase id) {
    buffer_format(page->out, "<button type=\"button\" name=\"%s\"", name);
    web_attribute(page, "aria-label", phrase(page->timeline->language, id));
    web_attribute(page, "title", phrase(page->timeline->language, id));
    buffer_format(page->out, ">%s</button>\n", sign);
}

static void put_card(const Webpage *page) {
    web_put(page, "<dialog class=\"card\" aria-labelledby=\"card-title\">\n<div class=\"bar\">\n<p class=\"soft\"");
    web_attribute(page, "data-text", phrase(page->timeline->language, PHRASE_page_position));
    web_put(page, "></p>\n");
    put_card_button(page, "previous", "‹", PHRASE_page_previous);
    put_card_button(page, "next", "›", PHRASE_page_next);
    put_card_button(page, "close", "×", PHRASE_page_close);
    web_put(page, "</div>\n<article></article>\n</dialog>\n");
}

static void put_keys(const Webpage *page) {
    web_put(page, "<footer class=\"script soft\"><p>");
    web_phrase(page, PHRASE_page_keys);
    web_put(page, " <label><input type=\"checkbox\" name=\"letters\" checked> ");
    web_phrase(page, PHRASE_page_letter_keys);
    web_put(page, "</label></p></footer>\n");
}

static Status put_page(const Webpage *page, const PictureOptions *options, Error *err) {
    Status status = head_put(page, options->theme, page->chronicle->main_rows < PICTURE_FIRST, err);
    if (status) return status;
    put_header(page);
    filter_put_controls(page);
    web_put(page, "<main>\n");
    status = put_events(page, options, err);
    put_asides(page);
    put_contradictions(page);
    put_left_out(page);
    put_sources(page);
    web_put(page, "</main>\n");
    put_keys(page);
    put_card(page);
    web_put(page, "</body>\n</html>\n");
    return status;
}

Status webpage_write(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err) {
    static const PictureOptions defaults = { .layout = LAYOUT_AUTO };
    if (!options) options = &defaults;
    Arena *arena = arena_new();
    Chronicle chronicle = chronicle_of(arena, timeline);
    Story story = story_of(arena, timeline, options);
    Text said_in = phrase_language(timeline->language);
    bool same = text_equal(text_slice(story.language, 0, said_in.len), said_in);
    Webpage page = { arena, timeline, &story, &chronicle, filter_lanes(arena, &story), out, same ? story.language : said_in, same ? (Text){ 0 } : story.language };
    Status status = put_page(&page, options, err);
    arena_free(arena);
    return status;
}
