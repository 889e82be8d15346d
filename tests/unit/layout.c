/* Layouts: what must hold for every picture holds for the sample, for 200 timelines made by chance, and for
 * the large; and the sample's pictures are those kept in tests/scenes. `layout accept` rewrites these. */
#include "../../render/layout.h"
#include "../../render/story.h"
#include "../../src/file.h"
#include "../sample_story.h"
#include "../scene_checks.h"
#include "../test.h"
#include <string.h>

static Scenes lay_out(Arena *arena, const Timeline *t, LayoutKind layout, double width, double page_shape) {
    Metrics *metrics = metrics_fixed(arena);
    PictureOptions options = { .layout = layout, .width = width };
    return layout_picture(arena, metrics, t, &options, page_shape);
}

static size_t main_line(const Timeline *t) {
    size_t count = 0;
    for (size_t i = 0; i < t->events.count; i++) count += t->events.items[i].main_line;
    return count;
}

static void check_picture(Arena *arena, const Timeline *t, LayoutKind layout, double page_shape, const char *name) {
    Scenes pages = lay_out(arena, t, layout, 0, page_shape);
    CHECK_TEXT(check_pages(arena, &pages), "", "%s, layout %d, page %g", name, (int)layout, page_shape);
    CHECK(count_events(&pages) == main_line(t), "%s, layout %d: %zu events in, %zu out", name, (int)layout, main_line(t), count_events(&pages));
    for (size_t i = 0; page_shape > 0 && layout == LAYOUT_VERTICAL && i < pages.count; i++)
        CHECK(pages.items[i].height == pages.items[0].height, "%s: pages are of one size", name);
}

/* ---- the sample ------------------------------------------------------------------------------------------------ */

static void check_golden(Arena *arena, LayoutKind layout, const char *path, bool accept) {
    Scenes pages = lay_out(arena, sample_story(arena), layout, 0, 0);
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

/* A source has the number that the tables give its report, whichever is told of first. */
static void check_numbers(Arena *arena, const Timeline *t) {
    Story story = story_of(arena, t);
    CHECK(story.sources.count > 1, "the sample has several sources");
    for (size_t i = 0; i < story.sources.count; i++) {
        const Source *source = &story.sources.items[i];
        CHECK(!i || story.sources.items[i - 1].number < source->number, "sources stand in the order of their numbers");
        if (source->number > t->reports.count) continue;
        const Report *report = &t->reports.items[source->number - 1];
        CHECK(text_find(source->text, report->title) != SIZE_MAX || text_find(source->text, report->source) != SIZE_MAX, "source %zu is report %zu", i, source->number);
    }
}

static void check_sample(Arena *arena) {
    const Timeline *t = sample_story(arena);
    Scenes pages = lay_out(arena, t, LAYOUT_VERTICAL, 0, 0);
    const Scene *page = &pages.items[0];
    static const char *const order[] = { "Harran, autumn", "What five", "War along", "Harran divided", "4 years later", "2016", "Truce on both", "Aid lorries", "River Conf",
                                         "Air strikes on", "Army announces", "At least 30", "27 killed is not there", "Foreign", "Ground", "Old town", "12 further", "Sources" };
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
    CHECK(count_ink(page, SHAPE_RECT, true) == 3, "planned, undated, and their row in the legend are dashed: %zu", count_ink(page, SHAPE_RECT, true));
    CHECK(page->width == 880, "a page is 880 wide");
    check_numbers(arena, t);
    Scenes narrow = lay_out(arena, t, LAYOUT_VERTICAL, 480, 0);
    CHECK_TEXT(check_pages(arena, &narrow), "", "a narrow page");
}

static void check_choice(Arena *arena) {
    Timeline *few = sample_story(arena);
    CHECK(lay_out(arena, few, LAYOUT_AUTO, 0, 0).items[0].width == 880, "a crowded story goes down the page");
    few->events.count = 4;
    CHECK(lay_out(arena, few, LAYOUT_AUTO, 0, 0).items[0].width == 1600, "a few events go across it");
    CHECK(lay_out(arena, few, LAYOUT_VERTICAL, 0, 0).items[0].width == 880, "unless asked");
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

static void check_chance(void) {
    for (uint32_t seed = 1; seed <= 200; seed++) {
        Arena *arena = arena_new();
        Timeline *t = timeline_by_chance(arena, seed, seed % 45);
        Text name = arena_format(arena, "timeline %u", seed);
        check_picture(arena, t, LAYOUT_VERTICAL, 0, name.ptr);
        check_picture(arena, t, LAYOUT_HORIZONTAL, 0, name.ptr);
        if (seed % 4 == 0) check_picture(arena, t, LAYOUT_VERTICAL, 1.4142, name.ptr);
        arena_free(arena);
    }
}

/* ---- the large ------------------------------------------------------------------------------------------------------- */

static void check_large(void) {
    Arena *arena = arena_new();
    Timeline *t = timeline_by_chance(arena, 7, 3000);
    Scenes pages = lay_out(arena, t, LAYOUT_AUTO, 0, 1.4142);
    CHECK(count_events(&pages) == 3000, "three thousand events in, %zu out", count_events(&pages));
    for (size_t i = 0; i < pages.count; i++) CHECK(check_nesting(arena, &pages.items[i]).len == 0, "page %zu", i);
    Timeline empty = { .arena = arena };
    Scenes none = lay_out(arena, &empty, LAYOUT_AUTO, 0, 0);
    CHECK(none.count == 1 && y_of_text(&none.items[0], "Timeline") > 0, "nothing is a page with a title");
    arena_free(arena);
}

int main(int argc, char **argv) {
    bool accept = argc > 1 && strcmp(argv[1], "accept") == 0;
    Arena *arena = arena_new();
    check_golden(arena, LAYOUT_VERTICAL, "tests/scenes/vertical.scene", accept);
    check_golden(arena, LAYOUT_HORIZONTAL, "tests/scenes/horizontal.scene", accept);
    check_sample(arena);
    check_choice(arena);
    check_picture(arena, sample_story(arena), LAYOUT_VERTICAL, 1.4142, "the sample");
    arena_free(arena);
    check_chance();
    check_large();
    return test_end();
}
