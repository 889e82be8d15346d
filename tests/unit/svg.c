/* SVG: what comes from outside cannot break out of it, and what readers and machines rely on is there. */
#include "../../render/picture.h"
#include "../../render/svg.h"
#include "../../src/utf8.h"
#include "../sample_story.h"
#include "../test.h"
#include <libxml/parser.h>
#include <pthread.h>
#include <string.h>

/* ---- reading it back ------------------------------------------------------------------------------------- */

typedef struct {
    int elements, texts, links, scripts, handlers, outside, duplicates;
    xmlHashTablePtr ids;
} Found;

static bool is_name(const xmlChar *a, const char *b) { return strcmp((const char *)a, b) == 0; }

static void look_at_attributes(Found *found, xmlNode *node) {
    for (xmlAttr *a = node->properties; a; a = a->next) {
        xmlChar *value = xmlNodeListGetString(node->doc, a->children, 1);
        if (strncmp((const char *)a->name, "on", 2) == 0) found->handlers++;
        if (is_name(a->name, "href") && value && strncmp((const char *)value, "#", 1) && strncmp((const char *)value, "http", 4)) found->outside++;
        if (is_name(a->name, "id") && xmlHashAddEntry(found->ids, value, node)) found->duplicates++;
        xmlFree(value);
    }
}

static void look_at(Found *found, xmlNode *node) {
    for (; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE) {
            found->elements++;
            found->texts += is_name(node->name, "text");
            found->links += is_name(node->name, "a");
            found->scripts += is_name(node->name, "script") || is_name(node->name, "foreignObject") || is_name(node->name, "image") || is_name(node->name, "style");
            look_at_attributes(found, node);
        }
        look_at(found, node->children);
    }
}

static bool read_back(Text svg, Found *found) {
    *found = (Found){ .ids = xmlHashCreate(64) };
    xmlDoc *doc = xmlReadMemory(svg.ptr, (int)svg.len, "picture.svg", NULL, XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_HUGE);
    if (doc) look_at(found, xmlDocGetRootElement(doc));
    xmlFreeDoc(doc);
    xmlHashFree(found->ids, NULL);
    return doc != NULL;
}

static Text svg_of(const Timeline *timeline, Buffer *out) {
    Error err = { 0 };
    Status status = picture_svg(timeline, NULL, out, &err);
    CHECK(status == DL_OK, "%s", err.message);
    return buffer_text(out);
}

/* ---- checks ------------------------------------------------------------------------------------------------- */

static void check_hostile(void) {
    static const char *const strings[] = {
        "<script>alert(1)</script>", "\" onload=\"alert(1)", "' onclick='x", "]]><!-- <svg onload=x>", "&#x3C;script&#x3E;", "a\x01\x02\x1b[31mb",
        "\xFF\xFE\xC0\x80 bytes", "\xEF\xBF\xBE noncharacter", "turn \xE2\x80\xAE around", "&amp;lt;", "",
    };
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++) {
        Arena *arena = arena_new();
        Timeline *t = sample_story(arena);
        t->title = t->subtitle = t->language = text_of(strings[i]);
        for (size_t k = 0; k < t->events.count; k++) {
            Event *e = &t->events.items[k];
            e->title = e->note = e->said_by = e->lane = text_of(strings[i]);
            e->id = arena_format(arena, "%s%zu", strings[i], k);
            for (size_t n = 0; n < e->tolls.count; n++) e->tolls.items[n].toll.said_by = e->tolls.items[n].toll.figure = e->tolls.items[n].toll.place = e->title;
        }
        for (size_t k = 0; k < t->reports.count; k++) t->reports.items[k].source = t->reports.items[k].title = t->title;
        t->reports.items[0].url = TEXT("javascript:alert(1)");
        Buffer out = { 0 };
        Found found;
        Text svg = svg_of(t, &out);
        CHECK(read_back(svg, &found), "it can be read with \"%s\"", strings[i]);
        CHECK(!found.scripts && !found.handlers && !found.outside, "nothing runs with \"%s\"", strings[i]);
        CHECK(!found.duplicates, "ids are single with \"%s\"", strings[i]);
        CHECK(utf8_invalid(svg) == svg.len, "it is UTF-8 with \"%s\"", strings[i]);
        CHECK(text_find(svg, TEXT("\x01")) == SIZE_MAX && text_find(svg, TEXT("\xE2\x80\xAE")) == SIZE_MAX, "no control characters");
        buffer_free(&out);
        arena_free(arena);
    }
}

static void check_contents(void) {
    Arena *arena = arena_new();
    Timeline *t = sample_story(arena);
    Buffer out = { 0 }, again = { 0 };
    Found found;
    Text svg = svg_of(t, &out);
    CHECK(read_back(svg, &found) && found.texts > 40 && !found.duplicates, "real text: %d", found.texts);
    static const char *const parts[] = {
        "<title id=\"picture-title\">Harran, autumn 2016: how a week of quiet on the river ended</title>",
        "<desc id=\"picture-desc\">", "lang=\"en\"", "role=\"list\"", "role=\"listitem\"", "aria-level=\"1\"", "id=\"event-event4\"", "id=\"source-1\"",
        "href=\"#source-1\"", "href=\"https://news.example/23?a=1&amp;b=2\"", "Foreign ministers talk again", "مدينة حران",
        "12 further statements", "stroke-dasharray", "linearGradient",
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) CHECK(text_find(svg, text_of(parts[i])) != SIZE_MAX, "%s", parts[i]);
    CHECK(text_equal(svg, svg_of(t, &again)), "the same bytes twice");
    buffer_free(&out);
    buffer_free(&again);
    arena_free(arena);
}

/* Every headline as text, and no event lost, whatever its time. */
static void check_nothing_lost(void) {
    Arena *arena = arena_new();
    Timeline *t = sample_story(arena);
    When strange[] = { { 0 }, { .known = true, .open = 15 }, { .known = true, .open = 15, .lasting = true }, sample_year(-9999), sample_on(9999, 12, 31),
                       { .known = true, .earliest_start = 100, .latest_start = 0, .earliest_end = -50, .latest_end = -100, .lasting = true } };
    for (size_t i = 0; i < sizeof strange / sizeof *strange; i++)
        sample_event(t, arena_format(arena, "Strange%zu", i).ptr, strange[i], "", "");
    for (int layout = LAYOUT_VERTICAL; layout <= LAYOUT_HORIZONTAL; layout++) {
        PictureOptions options = { .layout = (LayoutKind)layout };
        Buffer out = { 0 };
        CHECK(picture_svg(t, &options, &out, NULL) == DL_OK, "layout %d", layout);
        for (size_t i = 0; i < sizeof strange / sizeof *strange; i++)
            CHECK(text_find(buffer_text(&out), arena_format(arena, ">Strange%zu<", i)) != SIZE_MAX, "layout %d has event %zu", layout, i);
        buffer_free(&out);
    }
    arena_free(arena);
}

static void check_options(void) {
    Arena *arena = arena_new();
    Timeline *t = sample_story(arena);
    PictureOptions dark = { .theme = TEXT("dark"), .width = 700 }, pink = { .theme = TEXT("pink") };
    Buffer out = { 0 };
    Error err = { 0 };
    CHECK(picture_svg(t, &dark, &out, &err) == DL_OK, "dark");
    CHECK(text_find(buffer_text(&out), TEXT("#14171A")) != SIZE_MAX, "a dark page");
    CHECK(text_find(buffer_text(&out), TEXT("width=\"700\"")) != SIZE_MAX, "as wide as asked");
    CHECK(picture_svg(t, &pink, &out, &err) == DL_BAD_USAGE && strstr(err.message, "pink"), "an unknown theme is named: %s", err.message);
    buffer_free(&out);
    arena_free(arena);
}

static uint32_t number_at(Text png, size_t at) {
    uint32_t n = 0;
    for (size_t i = 0; i < 4; i++) n = n << 8 | (unsigned char)png.ptr[at + i];
    return n;
}

static void check_png_and_pdf(void) {
    Arena *arena = arena_new();
    Timeline *t = sample_story(arena);
    Buffer png = { 0 }, pdf = { 0 }, again = { 0 };
    CHECK(picture_png(t, NULL, &png, NULL) == DL_OK && picture_png(t, NULL, &again, NULL) == DL_OK, "png");
    CHECK(text_equal(buffer_text(&png), buffer_text(&again)), "the same PNG twice");
    CHECK(text_starts(buffer_text(&png), TEXT("\x89PNG\r\n")) && number_at(buffer_text(&png), 16) == 1760, "twice the width of the page");
    size_t phys = text_find(buffer_text(&png), TEXT("pHYs"));
    CHECK(phys != SIZE_MAX && number_at(buffer_text(&png), phys + 4) == 7559, "at 192 pixels an inch");
    buffer_free(&again);
    CHECK(picture_pdf(t, NULL, &pdf, NULL) == DL_OK && picture_pdf(t, NULL, &again, NULL) == DL_OK, "pdf");
    CHECK(text_equal(buffer_text(&pdf), buffer_text(&again)), "the same PDF twice");
    CHECK(text_starts(buffer_text(&pdf), TEXT("%PDF-")) && text_find(buffer_text(&pdf), TEXT("20160923")) != SIZE_MAX, "dated by the newest report");
    CHECK(text_find(buffer_text(&pdf), TEXT("/Lang (en)")) != SIZE_MAX && text_find(buffer_text(&pdf), TEXT("/DisplayDocTitle true")) != SIZE_MAX,
          "a PDF names its language");
    PictureOptions huge = { .scale = 100 };
    Error err = { 0 };
    buffer_free(&again);
    CHECK(picture_png(t, &huge, &again, &err) == DL_LIMIT && strstr(err.message, "32767"), "too large is said: %s", err.message);
    buffer_free(&png);
    buffer_free(&pdf);
    buffer_free(&again);
    arena_free(arena);
}

/* ---- threads ------------------------------------------------------------------------------------------------ */

typedef struct {
    const Timeline *timeline;
    Buffer svg, png, pdf;
    Status status;
} Work;

static void *draw_all(void *to) {
    Work *work = to;
    work->status = picture_svg(work->timeline, NULL, &work->svg, NULL);
    if (!work->status) work->status = picture_png(work->timeline, NULL, &work->png, NULL);
    if (!work->status) work->status = picture_pdf(work->timeline, NULL, &work->pdf, NULL);
    return NULL;
}

static bool same_bytes(const Buffer *a, const Buffer *b) { return a->len && text_equal(buffer_text(a), buffer_text(b)); }

/* One timeline, drawn by several threads at once: the pictures of each are those of one alone. */
static void check_threads(void) {
    Arena *arena = arena_new();
    Work works[4] = { 0 };
    pthread_t threads[4];
    for (size_t i = 0; i < 4; i++) works[i].timeline = sample_story(arena);
    draw_all(&works[0]);
    for (size_t i = 1; i < 4; i++) CHECK(pthread_create(&threads[i], NULL, draw_all, &works[i]) == 0, "thread %zu", i);
    for (size_t i = 1; i < 4; i++) pthread_join(threads[i], NULL);
    for (size_t i = 0; i < 4; i++) {
        CHECK(works[i].status == DL_OK && same_bytes(&works[i].svg, &works[0].svg) && same_bytes(&works[i].png, &works[0].png) &&
                  same_bytes(&works[i].pdf, &works[0].pdf),
              "thread %zu draws the same", i);
    }
    for (size_t i = 0; i < 4; i++) {
        buffer_free(&works[i].svg);
        buffer_free(&works[i].png);
        buffer_free(&works[i].pdf);
    }
    arena_free(arena);
}

int main(void) {
    check_hostile();
    check_contents();
    check_nothing_lost();
    check_options();
    check_png_and_pdf();
    check_threads();
    xmlCleanupParser();
    return test_end();
}
