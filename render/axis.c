/* axis.c - see axis.h. */
#include "axis.h"
#include "../src/calendar.h"
#include <math.h>
#include <stdlib.h>

/* ---- pieces ------------------------------------------------------------------------------------------------- */

enum { BREAK_DAYS = 60, BREAK_TIMES = 12 }; /* a gap is broken when longer than both: days, medians */

static int compare_int64(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

int64_t moment_middle(const Moment *m) { return m->first + (m->last - m->first) / 2; }

/* Minutes between the spans of neighbours; of years that follow each other none. */
static int64_t gap_between(const Moment *before, const Moment *m) { return m->first > before->last ? m->first - before->last : 0; }

static int64_t break_threshold(Arena *arena, const Moment *moments, size_t count) {
    int64_t *gaps = arena_alloc(arena, (count + 1) * sizeof *gaps), least = (int64_t)BREAK_DAYS * MINUTES_PER_DAY;
    size_t n = 0;
    for (size_t i = 1; i < count; i++)
        if (moment_middle(&moments[i]) - moment_middle(&moments[i - 1]) >= MINUTES_PER_DAY) gaps[n++] = moment_middle(&moments[i]) - moment_middle(&moments[i - 1]);
    if (n < 2) return least * 6;
    qsort(gaps, n, sizeof *gaps, compare_int64);
    return gaps[(n - 1) / 2] * BREAK_TIMES > least ? gaps[(n - 1) / 2] * BREAK_TIMES : least;
}

static int64_t start_of_day(int64_t t) { return minutes_from_days(days_from_minutes(t)); }

static int64_t start_of_hour(int64_t t) { return t - ((t % 60) + 60) % 60; }

/* Width for each piece: what one moment needs, and of the rest a share by number of moments. */
static void share_width(Axis *axis, const size_t *moments) {
    double room = axis->right - axis->left - (double)(axis->count - 1) * AXIS_BREAK, weights = 0;
    double single = fmin(AXIS_SINGLE, room / (double)axis->count);
    for (size_t i = 0; i < axis->count; i++) weights += moments[i] > 1 ? (double)moments[i] : 0;
    double rest = room - single * (double)axis->count, x = axis->left;
    for (size_t i = 0; i < axis->count; i++) {
        double share = weights > 0 ? (moments[i] > 1 ? (double)moments[i] / weights : 0) : 1.0 / (double)axis->count;
        axis->pieces[i].left = x;
        axis->pieces[i].right = x + single + rest * share;
        x = axis->pieces[i].right + AXIS_BREAK;
    }
}

/* Whole days, or, for what is known to the hour, whole hours. */
static void extend(Piece *piece, const Moment *m) {
    bool hours = m->grain < DL_DAY;
    int64_t first = hours ? start_of_hour(m->first) - 60 : start_of_day(m->first);
    int64_t last = hours ? start_of_hour(m->last) + 120 : start_of_day(m->last) + MINUTES_PER_DAY;
    if (first < piece->first) piece->first = first;
    if (last > piece->last) piece->last = last;
    if (m->grain < piece->grain) piece->grain = m->grain;
}

Axis axis_of(Arena *arena, const Moment *moments, size_t count, double left, double right) {
    Axis axis = { .left = left, .right = right, .pieces = arena_alloc(arena, (count + 1) * sizeof(Piece)) };
    size_t *held = arena_alloc(arena, (count + 1) * sizeof *held), most = (size_t)((right - left) / (2 * AXIS_BREAK));
    int64_t threshold = break_threshold(arena, moments, count);
    for (size_t i = 0; i < count; i++) {
        const Moment *m = &moments[i];
        Piece *piece = axis.count ? &axis.pieces[axis.count - 1] : NULL;
        bool broken = i && gap_between(&moments[i - 1], m) > threshold && m->first > piece->last && axis.count < most;
        if (!i || broken) {
            int64_t gap = i ? moment_middle(m) - moment_middle(&moments[i - 1]) : 0;
            axis.pieces[axis.count++] = (Piece){ .first = m->first, .last = m->last, .grain = m->grain, .gap_before = gap };
        }
        extend(&axis.pieces[axis.count - 1], m);
        held[axis.count - 1]++;
    }
    share_width(&axis, held);
    return axis;
}

double axis_x(const Axis *axis, int64_t t) {
    for (size_t i = 0; i < axis->count; i++) {
        const Piece *p = &axis->pieces[i];
        if (t < p->first) {
            if (!i) return p->left;
            const Piece *before = &axis->pieces[i - 1];
            return before->right + (p->left - before->right) * (double)(t - before->last) / (double)(p->first - before->last);
        }
        if (t <= p->last) return p->left + (p->right - p->left) * (double)(t - p->first) / (double)(p->last - p->first);
    }
    return axis->right;
}

/* ---- ticks ---------------------------------------------------------------------------------------------------- */

/* Steps of the calendar from fine to coarse; after these, years in steps of 1, 2 and 5 times powers of ten. */
typedef struct {
    dl_grain grain;
    int count; /* of the unit: hours, days, months, years */
} Step;

static const Step steps[] = { { DL_HOUR, 1 }, { DL_HOUR, 3 }, { DL_HOUR, 6 }, { DL_DAY, 1 }, { DL_DAY, 2 }, { DL_DAY, 7 },
                              { DL_MONTH, 1 }, { DL_MONTH, 3 }, { DL_MONTH, 6 }, { DL_YEAR, 1 }, { DL_YEAR, 2 }, { DL_YEAR, 5 },
                              { DL_YEAR, 10 }, { DL_YEAR, 20 }, { DL_YEAR, 50 }, { DL_YEAR, 100 }, { DL_YEAR, 200 },
                              { DL_YEAR, 500 }, { DL_YEAR, 1000 }, { DL_YEAR, 2000 }, { DL_YEAR, 5000 } };
enum { STEPS = sizeof steps / sizeof *steps };

static int floor_to(int n, int step) { return n - ((n % step) + step) % step; }

/* Years that are multiples of the step as people count them: 250 BC is -249. From 1 to the first multiple is a
 * short cell. */
static int floor_year(int year, int step) {
    if (year <= 0) return 1 + floor_to(year - 1, step);
    return year < step ? 1 : floor_to(year, step);
}

static int next_year(int year, int step) { return year > 0 ? floor_to(year, step) + step : year + step; }

/* The begin of the step's cell that holds `t`; weeks begin on Monday. */
static int64_t floor_step(int64_t t, Step step) {
    int32_t day = days_from_minutes(t);
    Ymd d = ymd_from_days(day);
    switch (step.grain) {
    case DL_HOUR: return t - (t - minutes_from_days(day)) % ((int64_t)step.count * 60);
    case DL_DAY: return minutes_from_days(step.count == 7 ? day - weekday_of(day) + 1 : floor_to(day, step.count));
    case DL_MONTH: return minutes_from_days(days_from_ymd(d.year, floor_to(d.month - 1, step.count) + 1, 1));
    default: return minutes_from_days(days_from_ymd(floor_year(d.year, step.count), 1, 1));
    }
}

static int64_t next_step(int64_t t, Step step) {
    int32_t day = days_from_minutes(t);
    Ymd d = ymd_from_days(day);
    switch (step.grain) {
    case DL_HOUR: return t + (int64_t)step.count * 60;
    case DL_DAY: return t + minutes_from_days(step.count);
    case DL_MONTH: return minutes_from_days(days_from_ymd(d.year, d.month + step.count, 1));
    default: return minutes_from_days(days_from_ymd(next_year(d.year, step.count), 1, 1));
    }
}

static double days_of(Step step) {
    return step.count * (step.grain == DL_HOUR ? 1.0 / 24 : step.grain == DL_DAY ? 1 : step.grain == DL_MONTH ? 30.4 : 365.24);
}

static Step choose_step(const Piece *piece, TickWidth *width, void *to) {
    double per_day = (piece->right - piece->left) / ((double)(piece->last - piece->first) / MINUTES_PER_DAY);
    size_t i = 0;
    dl_grain finest = piece->grain < DL_DAY ? DL_HOUR : piece->grain < DL_MONTH ? DL_DAY : piece->grain < DL_YEAR ? DL_MONTH : DL_YEAR;
    while (i + 1 < STEPS && (steps[i].grain < finest || days_of(steps[i]) * per_day < width(to, steps[i].grain))) i++;
    return steps[i];
}

dl_grain axis_step(const Piece *piece, TickWidth *width, void *to) { return choose_step(piece, width, to).grain; }

Ticks axis_ticks(Arena *arena, const Piece *piece, TickWidth *width, void *to) {
    Ticks ticks = { 0 };
    Step step = choose_step(piece, width, to);
    for (int64_t t = floor_step(piece->first, step); t < piece->last;) {
        int64_t next = next_step(t, step);
        Tick tick = { .from = t < piece->first ? piece->first : t, .to = next > piece->last ? piece->last : next, .unit_from = t,
                      .grain = step.grain, .centred = step.count == 1 };
        *array_push(arena, &ticks) = tick;
        t = next;
    }
    return ticks;
}
