/* Colours: how far apart those of the lanes are for people who see red, green or blue otherwise, and that lanes are
 * told apart without colours too. */
#include "../../render/story.h"
#include "../../render/theme.h"
#include "../sample_story.h"
#include "../test.h"
#include <math.h>

static const double PI = 3.14159265358979323846;

typedef struct {
    double l, a, b;
} Lab;

/* ---- from sRGB to L*a*b*, D65 ------------------------------------------------------------------------------- */

static double linear(uint32_t byte) {
    double c = (double)(byte & 255) / 255;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double cube(double t) { return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116; }

static Lab lab_of(const double rgb[3]) {
    double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
    double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
    return (Lab){ 116 * cube(y) - 16, 500 * (cube(x) - cube(y)), 200 * (cube(y) - cube(z)) };
}

/* ---- CIEDE2000, in the form of Sharma, Wu and Dalal (2005) ----------------------------------------------------- */

static double hue(double a, double b) {
    if (a == 0 && b == 0) return 0;
    double h = atan2(b, a) * 180 / PI;
    return h < 0 ? h + 360 : h;
}

static double rad(double degrees) { return degrees * PI / 180; }

static double hue_difference(double c1, double c2, double h1, double h2) {
    double d = h2 - h1;
    if (c1 * c2 == 0) return 0;
    return d > 180 ? d - 360 : d < -180 ? d + 360 : d;
}

static double mean_hue(double c1, double c2, double h1, double h2) {
    if (c1 * c2 == 0) return h1 + h2;
    if (fabs(h1 - h2) <= 180) return (h1 + h2) / 2;
    return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

static double seventh(double c) { return sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7))); }

static double difference(Lab x, Lab y) {
    double g = 0.5 * (1 - seventh((hypot(x.a, x.b) + hypot(y.a, y.b)) / 2));
    double a1 = (1 + g) * x.a, a2 = (1 + g) * y.a, c1 = hypot(a1, x.b), c2 = hypot(a2, y.b), h1 = hue(a1, x.b), h2 = hue(a2, y.b);
    double dl = y.l - x.l, dc = c2 - c1, dh = 2 * sqrt(c1 * c2) * sin(rad(hue_difference(c1, c2, h1, h2)) / 2);
    double l = (x.l + y.l) / 2, c = (c1 + c2) / 2, h = mean_hue(c1, c2, h1, h2);
    double t = 1 - 0.17 * cos(rad(h - 30)) + 0.24 * cos(rad(2 * h)) + 0.32 * cos(rad(3 * h + 6)) - 0.20 * cos(rad(4 * h - 63));
    double sl = 1 + 0.015 * (l - 50) * (l - 50) / sqrt(20 + (l - 50) * (l - 50)), sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
    double rt = -sin(rad(60 * exp(-((h - 275) / 25) * ((h - 275) / 25)))) * 2 * seventh(c);
    return sqrt(dl / sl * (dl / sl) + dc / sc * (dc / sc) + dh / sh * (dh / sh) + rt * dc / sc * dh / sh);
}

/* Pairs of the paper's table 1. */
static void check_measure(void) {
    static const struct {
        Lab x, y;
        double expected;
    } rows[] = { { { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
                 { { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
                 { { 50, 2.5, 0 }, { 50, 3.2592, 0.3350 }, 1.0000 },
                 { { 50, -1, 2 }, { 50, 0, 0 }, 2.3669 },
                 { { 22.7233, 20.0904, -46.6940 }, { 23.0331, 14.9730, -42.5619 }, 2.0373 },
                 { { 2.0776, 0.0795, -1.1350 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK(fabs(difference(rows[i].x, rows[i].y) - rows[i].expected) < 0.0001, "pair %zu: %g", i, difference(rows[i].x, rows[i].y));
}

/* ---- ways of seeing: Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB ------------------------------- */

static const struct {
    const char *name;
    double m[3][3];
} eyes[] = { { "all three cones", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
             { "no red", { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } } },
             { "no green", { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } } },
             { "no blue", { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } } } };

static Lab seen(uint32_t colour, size_t eye) {
    double in[3] = { linear(colour >> 16), linear(colour >> 8), linear(colour) }, out[3];
    for (int i = 0; i < 3; i++) {
        double sum = 0;
        for (int k = 0; k < 3; k++) sum += eyes[eye].m[i][k] * in[k];
        out[i] = fmin(1, fmax(0, sum));
    }
    return lab_of(out);
}

static void check_lane_colours(void) {
    static const Ink lanes[] = { INK_blue, INK_red, INK_indigo, INK_grey };
    static const struct {
        const char *theme;
        double least;
    } rows[] = { { "light", 17 }, { "dark", 14 } };
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
        const Theme *theme = theme_named(text_of(rows[r].theme));
        double least = 100;
        for (size_t eye = 0; eye < sizeof eyes / sizeof *eyes; eye++)
            for (size_t i = 0; i < 4; i++)
                for (size_t k = 0; k < i; k++) {
                    double d = difference(seen(theme->inks[lanes[i]], eye), seen(theme->inks[lanes[k]], eye));
                    CHECK(d >= rows[r].least, "%s, %s: %s and %s are %.1f apart", rows[r].theme, eyes[eye].name, ink_name(lanes[i]), ink_name(lanes[k]), d);
                    least = fmin(least, d);
                }
        CHECK(least < 30, "%s: the least distance, %.1f, is one that can be", rows[r].theme, least);
    }
}

/* ---- without colour ------------------------------------------------------------------------------------------------------ */

/* Twelve lanes, named and not: no two of them have one form in one colour, and the first four have four colours. */
static void check_lane_forms(void) {
    Arena *arena = arena_new();
    static const char *const names[] = { "Harbour", "Court", "Union",    "Weather",   "Customs", "Bank",
                                         "Police",  "Press", "military", "diplomacy", "justice", "society" };
    static const PictureOptions options = { .layout = LAYOUT_AUTO };
    for (size_t count = 2; count <= sizeof names / sizeof *names; count++) {
        Timeline t = { .arena = arena };
        for (size_t i = 0; i < count; i++) sample_event(&t, "Event", sample_on(2016, 9, (int)i + 1), names[i], "");
        Story story = story_of(arena, &t, &options);
        size_t alike = 0, colours = 0, seen_inks = 0;
        for (size_t i = 0; i < story.lanes.count; i++) {
            const StoryLane *a = &story.lanes.items[i];
            colours += !(seen_inks >> a->ink & 1);
            seen_inks |= (size_t)1 << a->ink;
            for (size_t k = 0; k < i; k++) alike += a->form == story.lanes.items[k].form && a->ink == story.lanes.items[k].ink;
        }
        CHECK(alike == 0, "%zu lanes: %zu pairs look the same", count, alike);
        CHECK(count > 4 || colours == count, "%zu lanes have %zu colours", count, colours);
    }
    arena_free(arena);
}

int main(void) {
    check_measure();
    check_lane_colours();
    check_lane_forms();
    return test_end();
}
