/* Layouts: what must hold for every picture holds for the sample, for 200 timelines made by chance, and for
 * the large; and the sample's pictures are those kept in tests/scenes. `layout accept` rewrites these. */
#include "../../render/layout.h"
#include "../../render/story.h"
#include "../../src/file.h"
#include "../../timelines/chronicle.h"
#include "../sample_story.h"
#include "../scene_checks.h"
#include "../test.h"
#include <string.h>

static Scenes lay_out_as(Arena *arena, const Timeline *t, const PictureOptions *options, Medium medium) {
    return layout_picture(arena, metrics_fixed(arena), t, options, medium);
}

static Scenes lay_out(Arena *arena, const Timeline *t, LayoutKind layout, double width) {
    PictureOptions *options = ARENA_NEW(arena, PictureOptions);
    *options = (PictureOptions){ .layout = layout, .width = width };
    return lay_out_as(arena, t, options, MEDIUM_SHEET);
}

static size_t main_line(const Timeline *t) {
    size_t count = 0;
    for (size_t i = 0; i < t->events.count; i++) count += t->events.items[i].main_line;
    return count;
}

static void check_as(Arena *arena, const Timeline *t, const PictureOptions *options, Medium medium, const char *name) {
    Scenes pages = lay_out_as(arena, t, options, medium);
    CHECK_TEXT(check_pages(arena, &pages), "", "%s, layout %d, medium %d, %s", name, (int)options->layout, (int)medium, options->paper.name ? options->paper.name : "no paper");
    CHECK(count_events(&pages) == main_line(t), "%s, layout %d: %zu events in, %zu out", name, (int)options->layout, main_line(t), count_events(&pages));
    for (size_t i = 0; medium == MEDIUM_PAPER && i < pages.count; i++)
        CHECK(pages.items[i].height == pages.items[0].height && pages.items[i].points == pages.items[0].points, "%s: pages are of one size", name);
}

static void check_picture(Arena *arena, const Timeline *t, LayoutKind layout, Medium medium, const char *name) {
    check_as(arena, t, &(PictureOptions){ .layout = layout }, medium, name);
}

/* ---- the sample ------------------------------------------------------------------------------------------------ */

static void check_golden(Arena *arena, LayoutKind layout, const char *path, bool accept) {
    Scenes pages = lay_out(arena, sample_story(arena), layout, 0);
    Buffer out = { 0 };
    Text kept = { 0 };
    scene_write(&pages.items[0], &out);
    if (accept) CHECK(file_write(path, buffer_text(&out), NULL) == DL_OK, "%s is written", path);
    CHECK(file_read(arena, path, &kept, NULL) == DL_OK, "%s can be read", path);
    size_t at = 0, line = 1;
    while (at < kept.len && at < out.len && kept.ptr[at] == out.bytes[at]) line += kept.ptr[at++] == '\n';
    CHECK(text_equal(kept, buffer_text(&out)), "%s differs from line %zu on", path, line);
    buffer_free(&out);
}

static double y_of_text(const Scene *scene, const char *text) {
    for (size_t i = 0; i < scene->shapes.count; i++)
        if (scene->shapes.items[i].kind == SHAPE_TEXT && text_starts(scene->shapes.items[i].as.text.text, text_of(text))) return scene->shapes.items[i].as.text.at.y;
    return -1;
}

static size_t count_ink(const Scene *scene, ShapeKind kind, bool dashed) {
    size_t count = 0;
    for (size_t i = 0; i < scene->shapes.count; i++) count += scene->shapes.items[i].kind == kind && (scene->shapes.items[i].dash > 0) == dashed;
    return count;
}

static size_t count_spines(const Scene *scene) {
    size_t count = 0;
    for (size_t i = 0; i < scene->shapes.count; i++) count += scene->shapes.items[i].kind == SHAPE_LINE && scene->shapes.items[i].stroke_width == 2;
    return count;
}

/* A source has the number that the tables give it, whichever is drawn first. */
static void check_numbers(Arena *arena, const Timeline *t) {
    PictureOptions options = { .layout = LAYOUT_AUTO };
    Story story = story_of(arena, t, &options);
    Chronicle chronicle = chronicle_of(arena, t);
    CHECK(story.sources.count > 1, "the sample has several sources");
    for (size_t i = 0; i < story.sources.count; i++) {
        const Source *source = &story.sources.items[i];
        CHECK(source->number == i + 1, "no number is left out: source %zu is %zu", i, source->number);
        int32_t index = chronicle.citations.items.items[i].report;
        const Report *report = &t->reports.items[index < 0 ? 0 : index];
        if (index >= 0) CHECK(text_find(source->text, report->title) != SIZE_MAX || text_find(source->text, report->source) != SIZE_MAX, "source %zu is its report", i);
    }
}

/* Reports that nothing on the picture cites leave no gaps in its numbers, and names by hand stand among the reports. */
static void check_cited_first(Arena *arena) {
    Timeline *t = ARENA_NEW(arena, Timeline);
    t->arena = arena;
    static const char *const papers[] = { "Unread Post", "Aside Post", "Late Post", "Early Post" }, *const drawn[] = { "Early Post", "Town hall", "Late Post" };
    for (size_t i = 0; i < 4; i++) sample_report(t, papers[i], "", 20);
    sample_event(t, "A bridge opens", sample_on(2014, 7, 1), "society", "");
    sample_evidence(t, 3);
    *array_push(arena, &t->events.items[0].sources) = TEXT("Town hall");
    sample_event(t, "A dog barks", sample_on(2014, 7, 2), "society", "")->main_line = false;
    sample_evidence(t, 1);
    Event *closed = sample_event(t, "The bridge is closed", sample_on(2014, 7, 3), "society", "");
    sample_evidence(t, 2);
    *array_push(arena, &closed->sources) = TEXT("Town hall");
    check_numbers(arena, t);
    PictureOptions options = { .layout = LAYOUT_VERTICAL };
    Story story = story_of(arena, t, &options);
    CHECK(story.sources.count == 3, "three are cited: %zu", story.sources.count);
    for (size_t i = 0; i < story.sources.count && i < 3; i++) CHECK(text_starts(story.sources.items[i].text, text_of(drawn[i])), "source %zu is %s", i + 1, drawn[i]);
    CHECK_TEXT(story.items.items[1].notes, "2 3", "the second event's numbers");
    Chronicle chronicle = chronicle_of(arena, t);
    CHECK(chronicle.sources.count == 5 && text_starts(chronicle.sources.items[3], TEXT("Aside Post")) && text_starts(chronicle.sources.items[4], TEXT("Unread Post")),
          "the tables list the others behind them");
    CHECK(chronicle.rows.items[1].references.count && text_starts(chronicle.rows.items[1].references.items[0], TEXT("[3]")), "and give the same numbers");
}

static void check_sample(Arena *arena) {
    const Timeline *t = sample_story(arena);
    Scenes pages = lay_out(arena, t, LAYOUT_VERTICAL, 0);
    const Scene *page = &pages.items[0];
    static const char *const order[] = { "Harran, autumn", "What five", "War along", "Harran divided", "4 years later", "2016", "Truce on both", "Aid lorries", "River Conf",
                                         "Air strikes on", "Army announces", "At least 30", "27 killed is not there", "Foreign", "Ground", "Old town", "Events stand in their order", "Sources" };
    double last = 0;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        double y = y_of_text(page, order[i]);
        if (strstr(order[i], "not there")) {
            CHECK(y < 0, "a text that is not there is not found");
            continue;
        }
        CHECK(y > last, "\"%s\" stands at %g, after %g", order[i], y, last);
        last = y;
    }
    CHECK(y_of_text(page, "late evening") == y_of_text(page, "Army announces"), "what happened the same day has its time beside it");
    CHECK(y_of_text(page, "at least 27") == y_of_text(page, "54") && y_of_text(page, "54") == y_of_text(page, "91"), "figures that differ stand side by side");
    CHECK(y_of_text(page, "River Observatory") > y_of_text(page, "54"), "with their sources below");
    CHECK(count_ink(page, SHAPE_RECT, true) == 2, "what is placed by its report, and its row in the legend, are dashed: %zu", count_ink(page, SHAPE_RECT, true));
    CHECK(page->width == 880, "a page is 880 wide");
    check_numbers(arena, t);
    Scenes narrow = lay_out(arena, t, LAYOUT_VERTICAL, 480);
    CHECK_TEXT(check_pages(arena, &narrow), "", "a narrow page");
}

static void check_choice(Arena *arena) {
    Timeline *few = sample_story(arena);
    CHECK(lay_out(arena, few, LAYOUT_AUTO, 0).items[0].width == 880, "a crowded story goes down the page");
    few->events.count = 4;
    CHECK(lay_out(arena, few, LAYOUT_AUTO, 0).items[0].width == 1600, "a few events go across it");
    CHECK(lay_out(arena, few, LAYOUT_VERTICAL, 0).items[0].width == 880, "unless asked");
}

/* ---- timelines made by chance -------------------------------------------------------------------------------------- */

static uint32_t next(uint32_t *random, uint32_t below) {
    *random = *random * 1664525u + 1013904223u;
    return (*random >> 8) % below;
}

static const char *const words[] = { "bridge", "closed", "after", "the", "Convoy", "shelled", "in", "Krasnoarmeysk-Yuzhny", "talks", "of", "a", "مدينة", "Алеппо", "联合国秘书长呼吁停火", "withdrawal", "11" };

static Text phrase_of(Arena *arena, uint32_t *random, uint32_t most) {
    Text t = { 0 };
    for (uint32_t n = next(random, most + 1); n; n--) t = arena_format(arena, "%.*s%s%s", TEXT_ARG(t), t.len ? " " : "", words[next(random, sizeof words / sizeof *words)]);
    return t;
}

static When when_by_chance(uint32_t *random, int year) {
    int month = (int)next(random, 12) + 1, day = (int)next(random, 28) + 1;
    When when = next(random, 6) ? sample_on(year, month, day) : sample_year(year);
    switch (next(random, 9)) {
    case 0: return (When){ 0 };
    case 1: return sample_since(when);
    case 2: return sample_from_to(when, sample_year(year + (int)next(random, 3)));
    case 3: return sample_about(when);
    case 4: return sample_at(sample_on(year, month, day), 18, 24, DL_DAYPART);
    case 5: return when_happened_by(when.latest_end, when.grain);
    default: return when;
    }
}

static Timeline *timeline_by_chance(Arena *arena, uint32_t seed, size_t count) {
    uint32_t random = seed;
    static const char *const lanes[] = { "military", "diplomacy", "humanitarian", "justice", "Strange lane", "" };
    Timeline *t = ARENA_NEW(arena, Timeline);
    t->arena = arena;
    t->title = phrase_of(arena, &random, 12);
    t->subtitle = phrase_of(arena, &random, 30);
    for (int i = (int)next(&random, 9); i >= 0; i--) sample_report(t, "Agency", phrase_of(arena, &random, 20).ptr, i + 1);
    for (size_t i = 0; i < count; i++) {
        int spread = seed % 3 == 0 ? 1 : seed % 3 == 1 ? 12 : 2000;
        Event *e = sample_event(t, "", when_by_chance(&random, 2016 - (int)next(&random, (uint32_t)spread)), lanes[next(&random, 6)], "");
        e->title = phrase_of(arena, &random, 16);
        e->note = phrase_of(arena, &random, 25);
        e->status = (EventStatus)next(&random, STATUS_COUNT);
        if (next(&random, 3)) sample_evidence(t, (int32_t)next(&random, (uint32_t)t->reports.count));
        for (uint32_t n = next(&random, 4) ? 0 : next(&random, 8); n; n--)
            sample_toll(t, next(&random, 1000), (Bound)next(&random, 6), "", n % 2 ? "" : "Kafr", phrase_of(arena, &random, 4).ptr);
    }
    return t;
}

/* Paper, lanes, dates, direction and width by turns, so that each meets each. */
static PictureOptions options_by_chance(uint32_t seed) {
    static const char *const papers[] = { "A4", "A5", "A4-landscape", "letter", "A3", "none", "legal-landscape" };
    PictureOptions options = { .layout = (LayoutKind)(seed % 3), .lanes = (LaneKind)(seed % 6), .dates = (DateStyle)(seed / 2 % DATE_STYLE_COUNT) };
    if (seed % 5) paper_named(text_of(papers[seed % 7]), &options.paper);
    else options.width = 320 + (double)(seed * 37 % 1500);
    options.has_from = seed % 11 == 0;
    options.from = sample_day(2010, 1, 1);
    return options;
}

/* The picture as text, all pages. */
static Text printed(Arena *arena, const Scenes *pages) {
    Buffer out = { 0 };
    for (size_t i = 0; i < pages->count; i++) scene_write(&pages->items[i], &out);
    Text text = arena_text(arena, buffer_text(&out));
    buffer_free(&out);
    return text;
}

static bool printed_has(Arena *arena, const Scenes *pages, Text said) { return text_find(printed(arena, pages), said) != SIZE_MAX; }

static void check_options_by_chance(Arena *arena, Timeline *t, uint32_t seed) {
    static const char *const languages[] = { "en", "de", "ar", "he" };
    PictureOptions options = options_by_chance(seed);
    Medium medium = (Medium)(seed / 3 % 3);
    t->language = text_of(languages[seed % 4]);
    Scenes pages = lay_out_as(arena, t, &options, medium), again = lay_out_as(arena, t, &options, medium);
    CHECK_TEXT(check_pages(arena, &pages), "", "timeline %u in %s, medium %d, paper %s, width %g", seed, languages[seed % 4], (int)medium, options.paper.name ? options.paper.name : "-", options.width);
    CHECK(text_equal(printed(arena, &pages), printed(arena, &again)), "timeline %u: the same twice", seed);
    Story story = story_of(arena, t, &options);
    CHECK(count_events(&pages) + story.outside == main_line(t), "timeline %u: %zu drawn and %zu left out of %zu", seed, count_events(&pages), story.outside, main_line(t));
    CHECK(!story.outside || printed_has(arena, &pages, phrase_count(arena, t->language, PHRASE_count_events, (int64_t)story.outside)), "timeline %u names what it left out", seed);
}

static void check_chance(void) {
    for (uint32_t seed = 1; seed <= 200; seed++) {
        Arena *arena = arena_new();
        Timeline *t = timeline_by_chance(arena, seed, seed % 45);
        Text name = arena_format(arena, "timeline %u", seed);
        check_picture(arena, t, LAYOUT_VERTICAL, MEDIUM_SCREEN, name.ptr);
        check_picture(arena, t, LAYOUT_HORIZONTAL, MEDIUM_SCREEN, name.ptr);
        if (seed % 4 == 0) check_picture(arena, t, LAYOUT_VERTICAL, MEDIUM_PAPER, name.ptr);
        check_options_by_chance(arena, timeline_by_chance(arena, seed, seed % 45), seed);
        if (seed % 20 == 0) check_options_by_chance(arena, timeline_by_chance(arena, seed, 60 + seed), seed / 20);
        arena_free(arena);
    }
}

/* ---- the large ------------------------------------------------------------------------------------------------------- */

static void check_large(void) {
    Arena *arena = arena_new();
    Timeline *t = timeline_by_chance(arena, 7, 3000);
    Scenes pages = lay_out_as(arena, t, &(PictureOptions){ .layout = LAYOUT_AUTO }, MEDIUM_PAPER);
    CHECK(count_events(&pages) == 3000, "three thousand events in, %zu out", count_events(&pages));
    for (size_t i = 0; i < pages.count; i++) CHECK(check_nesting(arena, &pages.items[i]).len == 0, "page %zu", i);
    Timeline empty = { .arena = arena };
    Scenes none = lay_out(arena, &empty, LAYOUT_AUTO, 0);
    CHECK(none.count == 1 && y_of_text(&none.items[0], "Timeline") > 0, "nothing is a page with a title");
    arena_free(arena);
}

/* ---- what can be asked for ---------------------------------------------------------------------------------------------- */

static PictureOptions asked(const char *name, const char *value) {
    PictureOptions options = { .layout = LAYOUT_AUTO };
    Error err = { 0 };
    CHECK(picture_option(&options, name, value, &err) == DL_OK, "--%s %s: %s", name, value, err.message);
    return options;
}

/* A year of meetings, `count` of them, some days apart. */
static Timeline *meetings(Arena *arena, size_t count) {
    Timeline *t = ARENA_NEW(arena, Timeline);
    t->arena = arena;
    t->title = TEXT("Meetings");
    for (size_t i = 0; i < count; i++) {
        When day = sample_on(2018 + (int)(i * 7 / 336), (int)(i * 7 / 28 % 12) + 1, (int)(i * 7 % 28) + 1);
        Event *e = sample_event(t, arena_format(arena, "Meeting %zu in Orla, then in Harran", i + 1).ptr, day, i % 2 ? "politics" : "justice", "");
        *array_push(arena, &e->places) = i % 3 ? TEXT("Harran") : TEXT("Orla");
    }
    return t;
}

static bool has_text(const Scenes *pages, const char *text) {
    for (size_t i = 0; i < pages->count; i++)
        if (y_of_text(&pages->items[i], text) > 0) return true;
    return false;
}

static void check_papers(Arena *arena) {
    static const struct {
        const char *name;
        double points;   /* width of a page with sixty events */
        bool columns;    /* more than one */
    } rows[] = { { "A4", 595.28, false }, { "a4-landscape", 841.89, true }, { "A3", 841.89, true }, { "letter-portrait", 612, false }, { "A5", 419.53, false } };
    Timeline *t = meetings(arena, 60);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        PictureOptions options = asked("page", rows[i].name);
        for (Medium medium = MEDIUM_SCREEN; medium <= MEDIUM_PAPER; medium++) check_as(arena, t, &options, medium, rows[i].name);
        Scenes pages = lay_out_as(arena, t, &options, MEDIUM_PAPER);
        const Scene *page = &pages.items[0];
        CHECK(page->points > rows[i].points - 0.1 && page->points < rows[i].points + 0.1, "%s is %g points wide", rows[i].name, page->points);
        CHECK(page->points / page->width > 0.53, "%s: 12 px are %g points", rows[i].name, 12 * page->points / page->width);
        CHECK((count_spines(page) > 1) == rows[i].columns, "%s has %zu columns", rows[i].name, count_spines(page));
    }
    Error err = { 0 };
    CHECK(picture_option(&(PictureOptions){ 0 }, "page", "B9", &err) == DL_BAD_USAGE && strstr(err.message, "B9"), "an unknown paper is named");
    PictureOptions none = asked("page", "none");
    CHECK(lay_out_as(arena, meetings(arena, 200), &none, MEDIUM_SCREEN).count == 1, "no pages when none are wanted");
    CHECK(lay_out_as(arena, meetings(arena, 200), &none, MEDIUM_PAPER).count == 1, "nor in a PDF");
}

/* Sixty events are one picture, sixty-one several; pages break with the year, and say what they hold. */
static void check_paging(Arena *arena) {
    PictureOptions options = { .layout = LAYOUT_AUTO };
    CHECK(lay_out_as(arena, meetings(arena, 60), &options, MEDIUM_SCREEN).count == 1, "sixty on one page");
    CHECK(lay_out_as(arena, meetings(arena, 200), &options, MEDIUM_SHEET).count == 1, "one sheet where only one can be had");
    const Timeline *t = meetings(arena, 200);
    Scenes pages = lay_out_as(arena, t, &options, MEDIUM_SCREEN);
    check_picture(arena, t, LAYOUT_AUTO, MEDIUM_SCREEN, "two hundred meetings");
    CHECK(pages.count > 4 && pages.count < 14, "%zu pages", pages.count);
    size_t years = 0;
    for (size_t i = 1; i < pages.count; i++) {
        CHECK(has_text(&(Scenes){ &pages.items[i], 1, false }, arena_format(arena, "%zu/%zu", i + 1, pages.count).ptr), "page %zu has its number", i + 1);
        CHECK(pages.items[i].height <= pages.items[0].width * 1.5, "page %zu is no longer than a page", i + 1);
        years += y_of_text(&pages.items[i], "2019") > 0 || y_of_text(&pages.items[i], "2020") > 0;
    }
    CHECK(years >= 2, "a new year begins a new page");
    const Timeline *many = meetings(arena, 1000);
    pages = lay_out_as(arena, many, &options, MEDIUM_SCREEN);
    for (size_t i = 0; i < pages.count; i++) CHECK(pages.items[i].height * 2 < 32767, "page %zu of a thousand events is %g px high", i + 1, pages.items[i].height);
    CHECK(count_events(&pages) == 1000, "all thousand are drawn");
}

static void check_window(Arena *arena) {
    PictureOptions options = asked("from", "2018-03");
    CHECK(picture_option(&options, "to-date", "2018-04-07", NULL) == DL_OK && picture_options_check(&options, NULL) == DL_OK, "from March to 7 April");
    Scenes pages = lay_out_as(arena, meetings(arena, 60), &options, MEDIUM_SHEET);
    CHECK(count_events(&pages) == 5, "four weeks of March and one day of April: %zu", count_events(&pages));
    CHECK(has_text(&pages, "Shown here: 1 March to 7 April 2018. Left out: 55 events."), "the page says what it leaves out");
    picture_option(&options, "to-date", "2017", NULL);
    Error err = { 0 };
    CHECK(picture_options_check(&options, &err) == DL_BAD_USAGE, "a window that ends before it begins");
    static const char *const bad[] = { "yesterday", "2018-13", "2018/2019", "", "2018-02-30" };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) CHECK(picture_option(&options, "from", bad[i], &err) == DL_BAD_USAGE, "'%s' is no date", bad[i]);
}

static void check_lanes(Arena *arena) {
    Timeline *t = meetings(arena, 12);
    static const struct {
        const char *lanes;
        const char *there, *absent;
    } rows[] = { { "file", "Politics", "Harran" }, { "place", "Harran", "Politics" }, { "none", "Meetings", "Politics" }, { "actor", "Meetings", "Harran" } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        PictureOptions options = asked("lanes", rows[i].lanes);
        Scenes pages = lay_out_as(arena, t, &options, MEDIUM_SHEET);
        CHECK(has_text(&pages, rows[i].there) && !has_text(&pages, rows[i].absent), "lanes by %s", rows[i].lanes);
    }
    for (size_t i = 0; i < t->events.count; i++) {
        t->events.items[i].title = TEXT("Meeting in a Town");
        t->events.items[i].places.items[0] = arena_format(arena, "Town %02zu", i);
    }
    PictureOptions options = asked("lanes", "place");
    Scenes pages = lay_out_as(arena, t, &options, MEDIUM_SHEET);
    CHECK(has_text(&pages, "Town 05") && !has_text(&pages, "Town 06") && has_text(&pages, "Other"), "six towns have marks of their own, the rest share one");
}

static void check_locales(Arena *arena) {
    static const struct {
        const char *name, *date;
    } rows[] = { { "uk", "Mon 1 Jan" }, { "US", "Mon, Jan. 1" }, { "economist", "Mon January 1st" }, { "iso", "2018-01-01" } };
    Timeline *t = meetings(arena, 3);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        PictureOptions options = asked("locale", rows[i].name);
        options.layout = LAYOUT_VERTICAL;
        Scenes pages = lay_out_as(arena, t, &options, MEDIUM_SHEET);
        CHECK(has_text(&pages, rows[i].date), "%s says %s", rows[i].name, rows[i].date);
    }
}

/* A whole picture in Arabic: its words, its dates, and the page read from the right. */
static void check_arabic(Arena *arena) {
    Timeline *t = meetings(arena, 30);
    t->language = TEXT("ar");
    PictureOptions options = { .layout = LAYOUT_VERTICAL };
    Scenes pages = lay_out_as(arena, t, &options, MEDIUM_SHEET);
    CHECK(pages.items[0].rtl, "the page is read from the right");
    static const char *const said[] = { "الاثنين 1 يناير", "سياسة", "قضاء" };
    for (size_t i = 0; i < sizeof said / sizeof *said; i++) CHECK(has_text(&pages, said[i]), "it says %s", said[i]);
    for (size_t i = 0; i < pages.items[0].shapes.count; i++) {
        const Shape *s = &pages.items[0].shapes.items[i];
        if (s->kind == SHAPE_LINE && s->stroke_width == 2) CHECK(s->as.line.from.x > pages.items[0].width / 2, "the spine stands at the right");
    }
}

static size_t count_text(const Scenes *pages, const char *text) {
    size_t count = 0;
    for (size_t i = 0; i < pages->count; i++)
        for (size_t k = 0; k < pages->items[i].shapes.count; k++) {
            const Shape *s = &pages->items[i].shapes.items[k];
            count += s->kind == SHAPE_TEXT && text_equal(s->as.text.text, text_of(text));
        }
    return count;
}

/* About an hour is not about a day: the events of the day stand under its date, and the legend says what is not known. */
static void check_hours(Arena *arena) {
    static const struct {
        int earlier; /* how many hours the first event's time reaches back from 03:00 */
        bool one_day;
        const char *legend;
    } rows[] = { { 1, true, "exact time not known" }, { 9, false, "exact day not known" } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Timeline *t = ARENA_NEW(arena, Timeline);
        t->arena = arena;
        When day = sample_on(2014, 7, 21), about = sample_at(day, 3 - rows[i].earlier, 5, DL_HOUR);
        about.approximate = true;
        sample_event(t, "Smoke is seen", about, "disaster", "");
        sample_event(t, "The crew leaves", sample_at(day, 9, 10, DL_HOUR), "disaster", "");
        sample_event(t, "A mayor visits", sample_on(2014, 7, 23), "disaster", "");
        Scenes pages = lay_out(arena, t, LAYOUT_VERTICAL, 0);
        if (rows[i].one_day) CHECK(count_text(&pages, "Mon 21 July") == 1, "one date for both");
        CHECK(count_text(&pages, "exact time not known") + count_text(&pages, "exact day not known") == 1, "one entry");
        CHECK(has_text(&pages, rows[i].legend), "the legend says '%s'", rows[i].legend);
    }
}

/* Who gives a figure is said whole, or stands whole in the event's title. */
static void check_voices(Arena *arena) {
    static const struct {
        int64_t first, second;
        const char *voice, *drawn;
        bool titled;
    } rows[] = {
        { 100, 300, "mill board, by count", "mill board, by count", false },
        { 100, 300, "memorial, by all of the death certificates", "memorial", true },
        { 290, 300, "memorial, by all of the death certificates", "memorial, by all of the death certificates", false }, /* rows: no room for a strip */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Timeline *t = ARENA_NEW(arena, Timeline);
        t->arena = arena;
        sample_event(t, "A hall burns", sample_on(2014, 7, 21), "disaster", "");
        sample_toll(t, rows[i].first, BOUND_EXACT, "", "", rows[i].voice);
        sample_toll(t, rows[i].second, BOUND_EXACT, "", "", "the fire brigade");
        Scenes pages = lay_out(arena, t, LAYOUT_VERTICAL, 0);
        CHECK(count_text(&pages, rows[i].drawn) == 1, "row %zu: '%s' is drawn", i, rows[i].drawn);
        Text whole = text_of(rows[i].voice);
        size_t at = text_find(printed(arena, &pages), whole);
        CHECK(at != SIZE_MAX, "row %zu: the whole is somewhere", i);
        CHECK((count_text(&pages, rows[i].voice) == 0) == rows[i].titled, "row %zu: in the title when not drawn", i);
    }
}

static void check_asked(Arena *arena) {
    check_hours(arena);
    check_voices(arena);
    check_papers(arena);
    check_paging(arena);
    check_window(arena);
    check_lanes(arena);
    check_locales(arena);
    check_arabic(arena);
}

int main(int argc, char **argv) {
    bool accept = argc > 1 && strcmp(argv[1], "accept") == 0;
    Arena *arena = arena_new();
    check_golden(arena, LAYOUT_VERTICAL, "tests/scenes/vertical.scene", accept);
    check_golden(arena, LAYOUT_HORIZONTAL, "tests/scenes/horizontal.scene", accept);
    check_sample(arena);
    check_choice(arena);
    check_picture(arena, sample_story(arena), LAYOUT_VERTICAL, MEDIUM_PAPER, "the sample");
    arena_free(arena);
    Arena *other = arena_new();
    check_cited_first(other);
    check_asked(other);
    arena_free(other);
    check_chance();
    check_large();
    return test_end();
}
