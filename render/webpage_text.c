/* webpage_text.c - see webpage_text.h. */
#include "webpage_text.h"
#include "../timelines/clean.h"

void web_put(const Webpage *page, const char *markup) { buffer_string(page->out, markup); }

void web_text(const Webpage *page, Text text) {
    Text line = clean_line(page->arena, text);
    for (size_t i = 0; i < line.len; i++) {
        char c = line.ptr[i];
        if (c == '&') web_put(page, "&amp;");
        else if (c == '<') web_put(page, "&lt;");
        else if (c == '>') web_put(page, "&gt;");
        else if (c == '"') web_put(page, "&quot;");
        else if (c == '\'') web_put(page, "&#39;");
        else buffer_char(page->out, c);
    }
}

void web_phrase(const Webpage *page, Phrase id) { web_text(page, phrase(page->timeline->language, id)); }

Text web_say(const Webpage *page, Phrase id, Text first, Text second) {
    return phrase_with(page->arena, page->timeline->language, id, first, second);
}

void web_attribute(const Webpage *page, const char *name, Text value) {
    buffer_format(page->out, " %s=\"", name);
    web_text(page, value);
    buffer_char(page->out, '"');
}

void web_told(const Webpage *page, const char *tag, const char *class, Text text) {
    if (!text.len) return;
    buffer_format(page->out, "<%s", tag);
    if (class) buffer_format(page->out, " class=\"%s\"", class);
    web_put(page, " dir=\"auto\"");
    if (page->told_in.len) web_attribute(page, "lang", page->told_in);
    buffer_char(page->out, '>');
    web_text(page, text);
    buffer_format(page->out, "</%s>", tag);
}

void web_heading(const Webpage *page, Phrase id, const char *anchor) {
    buffer_format(page->out, "<h2 id=\"%s\" tabindex=\"-1\">", anchor);
    web_phrase(page, id);
    web_put(page, "</h2>\n");
}

void web_list(const Webpage *page, const char *class, Texts texts) {
    if (!texts.count) return;
    buffer_format(page->out, "<ul class=\"%s\">", class);
    for (size_t i = 0; i < texts.count; i++) web_told(page, "li", NULL, texts.items[i]);
    web_put(page, "</ul>");
}

void web_source_number(const Webpage *page, int32_t report) {
    if (report < 0 || (size_t)report >= page->timeline->reports.count) return;
    size_t number = page->chronicle->citations.of_report[report];
    buffer_format(page->out, "<a class=\"number\" href=\"#source-%zu\">[%zu]</a>", number, number);
}

void web_link(const Webpage *page, Text url, Text text) {
    bool link = clean_is_link(url);
    if (link) web_put(page, "<a"), web_attribute(page, "href", url), web_put(page, ">");
    web_text(page, text);
    if (link) web_put(page, "</a>");
}
