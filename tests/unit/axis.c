/* Time along a line: pieces, breaks, ticks; and what is placed on it: flags and labels. */
#include "../../render/axis.h"
#include "../../render/flag.h"
#include "../../render/spread.h"
#include "../../src/calendar.h"
#include "../test.h"

static Moment day(int y, int m, int d) {
    int64_t t = minutes_from_days(days_from_ymd(y, m, d));
    return (Moment){ t, t + 1439, DL_DAY };
}

static Moment year(int y) {
    return (Moment){ minutes_from_days(days_from_ymd(y, 1, 1)), minutes_from_days(days_from_ymd(y + 1, 1, 1)) - 1, DL_YEAR };
}

static double wide(void *to, dl_grain grain) {
    (void)grain;
    return *(double *)to;
}

static void check_pieces(Arena *arena) {
    Moment story[] = { year(2012), day(2016, 9, 12), day(2016, 9, 19), day(2016, 9, 22), day(2016, 9, 23) };
    Axis axis = axis_of(arena, story, 5, 0, 1000);
    CHECK(axis.count == 2, "four years are broken out: %zu pieces", axis.count);
    CHECK(axis.pieces[0].grain == DL_YEAR && axis.pieces[1].grain == DL_DAY, "each piece knows how fine it is");
    CHECK(axis.pieces[1].left - axis.pieces[0].right == AXIS_BREAK, "a break has its room");
    CHECK(axis.pieces[1].right == 1000, "the axis ends where it should");
    CHECK(axis.pieces[1].gap_before / MINUTES_PER_DAY == 1533, "the gap is counted from the middle of 2012: %lld",
          (long long)(axis.pieces[1].gap_before / MINUTES_PER_DAY));
    double last = -1;
    for (size_t i = 0; i < 5; i++) {
        double x = axis_x(&axis, moment_middle(&story[i]));
        CHECK(x > last, "order is kept");
        last = x;
    }
    Moment years[] = { year(2011), year(2012), year(2013) };
    CHECK(axis_of(arena, years, 3, 0, 1000).count == 1, "years that follow each other are not broken");
    Moment same[] = { day(2020, 1, 1), day(2020, 1, 1) };
    Axis point = axis_of(arena, same, 2, 0, 1000);
    CHECK(point.count == 1 && axis_x(&point, moment_middle(&same[0])) > 400 && axis_x(&point, moment_middle(&same[0])) < 600, "one day alone stands in the middle");
    CHECK(axis_of(arena, same, 0, 0, 1000).count == 0, "nothing has no piece");
}

/* The words of the ticks are the calendar's; here their begins. */
static void check_ticks(Arena *arena) {
    static const struct {
        int from, to; /* years */
        double width;
        dl_grain grain;
        int first, step;
    } rows[] = { { 2001, 2010, 80, DL_YEAR, 2001, 1 },   { 1900, 1999, 80, DL_YEAR, 1900, 10 }, { -263, -100, 40, DL_YEAR, -269, 10 },
                 { -4, 8, 150, DL_YEAR, -5, 2 } /* 6 BC */ };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Moment moments[] = { year(rows[i].from), year(rows[i].to) };
        Axis axis = axis_of(arena, moments, 2, 0, 1000);
        double width = rows[i].width;
        axis.pieces[0].last = moments[1].last + 1; /* without a break */
        axis.pieces[0].right = 1000;
        Ticks ticks = axis_ticks(arena, &axis.pieces[0], wide, &width);
        CHECK(ticks.count > 1 && ticks.items[0].grain == rows[i].grain, "row %zu: years", i);
        int first = ymd_from_days(days_from_minutes(ticks.items[0].unit_from)).year, second = ymd_from_days(days_from_minutes(ticks.items[1].unit_from)).year;
        CHECK(first == rows[i].first && second - first == rows[i].step, "row %zu: from %d by %d", i, first, second - first);
        for (size_t k = 1; k < ticks.count; k++) CHECK(ticks.items[k].from == ticks.items[k - 1].to, "ticks follow each other");
    }
    Moment days[] = { day(2016, 9, 12), day(2016, 9, 23) };
    Axis axis = axis_of(arena, days, 2, 0, 1200);
    double width = 90;
    Ticks ticks = axis_ticks(arena, &axis.pieces[0], wide, &width);
    CHECK(ticks.count == 12 && ticks.items[0].grain == DL_DAY && ticks.items[0].centred, "twelve days, each named: %zu", ticks.count);
    CHECK(axis_step(&axis.pieces[0], wide, &width) == DL_DAY, "never finer than what is known");
}

static void check_spread(Arena *arena) {
    double centre[] = { 10, 12, 14, 200 }, width[] = { 20, 20, 20, 20 };
    spread_labels(arena, centre, width, 4, 5, 0, 300);
    CHECK(centre[0] == 10 && centre[1] == 35 && centre[2] == 60, "the left end holds them: %g %g %g", centre[0], centre[1], centre[2]);
    CHECK(centre[3] == 200, "what has room stays");
    double middle[] = { 100, 100, 100 }, widths[] = { 10, 10, 10 };
    spread_labels(arena, middle, widths, 3, 0, 0, 300);
    CHECK(middle[0] == 90 && middle[1] == 100 && middle[2] == 110, "equals are parted evenly");
}

/* ---- flags -------------------------------------------------------------------------------------------------- */

typedef struct {
    double left, right, bottom, top;
} Box;

static Box box_of(const Flag *f) {
    double left = f->left ? f->x - 8 - f->width : f->x + 8;
    return (Box){ left, left + f->width, f->base, f->base + f->height };
}

static bool is_clear(const Flag *flags, size_t count, double left, double right) {
    for (size_t i = 0; i < count; i++) {
        Box a = box_of(&flags[i]);
        if (a.left < left || a.right > right) return false;
        for (size_t k = 0; k < count; k++) {
            if (i == k) continue;
            Box b = box_of(&flags[k]);
            bool meet = a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
            bool stem = flags[k].x > a.left && flags[k].x < a.right && a.bottom < b.top;
            if (meet || stem) return false;
        }
    }
    return true;
}

static int compare_flags(const void *a, const void *b) {
    double x = ((const Flag *)a)->x, y = ((const Flag *)b)->x;
    return (x > y) - (x < y);
}

static void check_flags(Arena *arena) {
    uint32_t random = 1;
    for (int round = 0; round < 300; round++) {
        Flag flags[20];
        size_t count = (size_t)(round % 20) + 1;
        bool roomy = round % 2; /* with room at the right of the last */
        for (size_t i = 0; i < count; i++) {
            random = random * 1103515245u + 12345u;
            flags[i] = (Flag){ .x = (double)(random >> 16) / 65536 * (roomy ? 1000 : 1200), .width = 40 + (random >> 8) % 150, .height = 20 + (random >> 4) % 90 };
        }
        qsort(flags, count, sizeof *flags, compare_flags);
        double height = flag_place(arena, flags, count, 0, 1200);
        CHECK(!roomy || height >= 0, "round %d: with room there is a place for all", round);
        CHECK(height < 0 || is_clear(flags, count, 0, 1200), "round %d: no label and no stem meets another", round);
    }
    Flag one = { .x = 100, .width = 50, .height = 30 };
    CHECK(flag_place(arena, &one, 1, 0, 1200) == 30 && one.base == 0 && !one.left, "a label alone stands low and to the right");
    Flag last = { .x = 1190, .width = 50, .height = 30 };
    CHECK(flag_place(arena, &last, 1, 0, 1200) == 30 && last.left, "at the end it points back");
}

int main(void) {
    Arena *arena = arena_new();
    check_pieces(arena);
    check_ticks(arena);
    check_spread(arena);
    check_flags(arena);
    arena_free(arena);
    return test_end();
}
