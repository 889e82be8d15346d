/* The display list: what it prints, where texts stand, what a mirror does to it. */
#include "../../render/scene.h"
#include "../test.h"

static void check_number(double value, const char *expected) {
    Buffer out = { 0 };
    put_number(&out, value);
    CHECK_TEXT(buffer_text(&out), expected, "%f", value);
    buffer_free(&out);
}

static void check_numbers(void) {
    check_number(0, "0");
    check_number(12, "12");
    check_number(12.5, "12.5");
    check_number(12.345, "12.35");
    check_number(12.05, "12.05");
    check_number(-0.75, "-0.75");
    check_number(-0.001, "0");
    check_number(1234567.891, "1234567.89");
    check_number(0.0 / 0.0, "0");
    check_number(1e300, "0");
}

static Scene small_scene(Arena *arena) {
    Scene scene = { .arena = arena, .width = 200, .height = 100, .title = TEXT("A \"small\" page") };
    scene_rect(&scene, INK_page, 0, 0, 200, 100);
    scene_group(&scene, ROLE_ITEM, TEXT("event-1"), TEXT("Monday: rain"));
    Shape *bar = scene_rect(&scene, INK_blue, 10, 20, 5, 40);
    bar->as.rect.radius = 2.5;
    bar->as.rect.fade_end = 8;
    scene_line(&scene, INK_spine, 2, (Point){ 20, 0 }, (Point){ 20, 100 });
    Shape *ring = scene_rect(&scene, INK_page, 15, 15, 10, 10);
    ring->stroke = INK_red;
    ring->stroke_width = 2;
    ring->dash = 2.2;
    scene_path(&scene, INK_red, (Point[]){ { 1, 2 }, { 3, 4 }, { 5, 2 } }, 3, true);
    Shape *text = scene_text(&scene, STYLE_head, ANCHOR_START, (Point){ 40, 30 }, TEXT("Rain\tall day"), 80);
    text->as.text.notes = TEXT("1 4");
    scene_link(&scene, TEXT("https://example.org"));
    scene_text(&scene, STYLE_date, ANCHOR_END, (Point){ 190, 30 }, TEXT("12 Sept"), 50);
    scene_end(&scene);
    scene_end(&scene);
    return scene;
}

static void check_printing(void) {
    Arena *arena = arena_new();
    Scene scene = small_scene(arena);
    Buffer out = { 0 };
    scene_write(&scene, &out);
    CHECK_TEXT(buffer_text(&out),
               "scene 200 100 \"A \\\"small\\\" page\"\n"
               "  rect 0 0 200 100 fill page\n"
               "  group item #event-1 \"Monday: rain\"\n"
               "    rect 10 20 5 40 radius 2.5 fade-end 8 fill blue\n"
               "    line 20 0 20 100 stroke spine 2\n"
               "    rect 15 15 10 10 fill page stroke red 2 dashed\n"
               "    polygon 1 2 3 4 5 2 fill red\n"
               "    text head 40 30 \"Rain\\tall day\" notes \"1 4\"\n"
               "    link \"https://example.org\"\n"
               "      text date end 190 30 \"12 Sept\"\n"
               "    end\n"
               "  end\n",
               "a scene as text");
    buffer_free(&out);
    arena_free(arena);
}

static void check_boxes(void) {
    static const struct {
        Anchor anchor;
        double left;
    } rows[] = { { ANCHOR_START, 100 }, { ANCHOR_MIDDLE, 75 }, { ANCHOR_END, 50 } };
    for (size_t i = 0; i < 3; i++) {
        Label t = { .at = { 100, 50 }, .anchor = rows[i].anchor, .style = STYLE_head, .width = 40, .notes_width = 10 };
        Rect box = label_box(&t);
        CHECK(box.x == rows[i].left && box.w == 50, "anchor %d: %g %g", (int)rows[i].anchor, box.x, box.w);
        CHECK(box.y < 50 && box.y + box.h > 50 && box.h == styles[STYLE_head].size, "the baseline lies inside");
    }
}

static void check_mirror(void) {
    Arena *arena = arena_new();
    Scene scene = small_scene(arena);
    scene_mirror(&scene);
    CHECK(scene.shapes.items[2].as.rect.x == 185 && scene.shapes.items[2].as.rect.y == 20, "a bar at the left goes to the right");
    CHECK(scene.shapes.items[3].as.line.from.x == 180, "the line goes with it");
    CHECK(scene.shapes.items[5].as.path.points[0].x == 199, "and the path");
    CHECK(scene.shapes.items[6].as.text.at.x == 160 && scene.shapes.items[6].as.text.anchor == ANCHOR_END, "texts hang on their other end");
    CHECK(scene.rtl, "the page says so");
    scene_mirror(&scene);
    Buffer twice = { 0 }, once = { 0 };
    Scene fresh = small_scene(arena);
    scene_write(&scene, &twice);
    scene_write(&fresh, &once);
    CHECK(text_equal(buffer_text(&twice), buffer_text(&once)), "twice is not at all");
    buffer_free(&twice);
    buffer_free(&once);
    arena_free(arena);
}

/* ---- colours ---------------------------------------------------------------------------------------------- */

/* Relative luminance and contrast of WCAG 2.1. The 2.4th power is had by bisection, to do without libm. */
static double power_2_4(double x) { /* x^2.4 = (x^12)^(1/5) */
    double target = x * x * x * x * x * x * x * x * x * x * x * x, low = 0, high = 1;
    for (int i = 0; i < 60; i++) {
        double middle = (low + high) / 2;
        if (middle * middle * middle * middle * middle < target) low = middle;
        else high = middle;
    }
    return low;
}

static double channel(uint32_t byte) {
    double c = (double)(byte & 255) / 255;
    return c <= 0.03928 ? c / 12.92 : power_2_4((c + 0.055) / 1.055);
}

static double luminance(uint32_t rgb) { return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb); }

static double contrast(uint32_t a, uint32_t b) {
    double x = luminance(a), y = luminance(b);
    return x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
}

static void check_contrast(void) {
    static const Ink texts[] = { INK_text, INK_body, INK_muted, INK_blue_text, INK_red_text, INK_indigo_text, INK_grey_text };
    static const Ink marks[] = { INK_blue, INK_red, INK_indigo, INK_grey, INK_accent };
    CHECK(contrast(0, 0xFFFFFF) > 20.9 && contrast(0, 0xFFFFFF) < 21.1, "the measure: black on white is 21");
    for (const Theme *t = themes; t->name; t++) {
        for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
            CHECK(contrast(t->inks[texts[i]], t->inks[INK_page]) >= 4.5, "%s: %s", t->name, ink_name(texts[i]));
            CHECK(contrast(t->inks[texts[i]], t->inks[INK_band]) >= 4.5, "%s: %s on the band", t->name, ink_name(texts[i]));
        }
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
            CHECK(contrast(t->inks[marks[i]], t->inks[INK_page]) >= 3, "%s: %s", t->name, ink_name(marks[i]));
    }
}

static void check_styles(void) {
    for (int i = 0; i < STYLE_COUNT; i++) {
        CHECK(styles[i].name && styles[i].leading > styles[i].size, "style %d has a row", i);
        CHECK(styles[i].size >= (i == STYLE_notes ? 10 : 12), "%s can be read", styles[i].name);
    }
    CHECK(theme_named(TEXT("")) == &themes[0], "no name is the first theme");
    CHECK(theme_named(TEXT("dark")) && theme_named(TEXT("dark"))->inks[INK_page] < 0x202020, "dark is dark");
    CHECK(!theme_named(TEXT("pink")), "an unknown theme is none");
}

int main(void) {
    check_numbers();
    check_printing();
    check_boxes();
    check_mirror();
    check_contrast();
    check_styles();
    return test_end();
}
