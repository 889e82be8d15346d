/* network.c - what follows from constraints on instants, and which of them cannot hold together. */
#include "../../timelines/network.h"
#include "../../src/calendar.h"
#include "../test.h"

enum { HOUR = 60, DAY = 24 * HOUR, WEEK = 7 * DAY };

typedef struct {
    Arena *arena;
    size_t count;
    Sources sources;
    int32_t given_up;
} Conflicts;

static void note_conflict(void *to, const Sources *sources, int32_t given_up) {
    Conflicts *c = to;
    c->count++;
    c->sources = *sources;
    c->given_up = given_up;
}

static int64_t at(int year, int month, int day) { return minutes_from_days(days_from_ymd(year, month, day)); }

/* A truce of a week that ends with an attack on a Monday began on the Monday before. */
static void check_length(Arena *arena) {
    Network *n = network_new(arena);
    int32_t start = network_point(n), end = network_point(n);
    network_between(n, NETWORK_ORIGIN, end, at(2016, 9, 19), at(2016, 9, 20) - 1, 1, 1);
    network_between(n, start, end, WEEK, WEEK, 2, 1);
    network_solve(n, NULL, NULL);
    int64_t minutes = 0;
    Sources sources;
    CHECK(network_earliest(n, start, &minutes, &sources) && minutes == at(2016, 9, 12), "start from %lld", (long long)minutes);
    CHECK(sources.count == 2 && sources.items[0] == 1 && sources.items[1] == 2, "both sentences are named");
    CHECK(network_latest(n, start, &minutes, NULL) && minutes == at(2016, 9, 13) - 1, "start until %lld", (long long)minutes);
}

/* Two things of one day: knowing one's day is knowing the other's. */
static void check_same_day(Arena *arena) {
    Network *n = network_new(arena);
    int32_t day = network_day_point(n), meeting = network_point(n), strike = network_point(n);
    network_between(n, day, meeting, 0, DAY - 1, 1, 1);
    network_between(n, day, strike, 0, DAY - 1, 1, 1);
    network_between(n, NETWORK_ORIGIN, strike, at(2016, 9, 22), at(2016, 9, 23) - 1, 2, 1);
    network_solve(n, NULL, NULL);
    int64_t early = 0, late = 0;
    CHECK(network_earliest(n, meeting, &early, NULL) && early == at(2016, 9, 22), "from %lld", (long long)early);
    CHECK(network_latest(n, meeting, &late, NULL) && late == at(2016, 9, 23) - 1, "until %lld", (long long)late);
}

static void check_unbounded(Arena *arena) {
    Network *n = network_new(arena);
    int32_t a = network_point(n), b = network_point(n);
    network_at_most(n, a, b, -HOUR, 1, 1); /* b at least an hour before a */
    network_at_most(n, NETWORK_ORIGIN, a, at(2016, 9, 22), 2, 1);
    network_solve(n, NULL, NULL);
    int64_t minutes = 0;
    CHECK(!network_earliest(n, b, &minutes, NULL), "nothing bounds it from below");
    CHECK(network_latest(n, b, &minutes, NULL) && minutes == at(2016, 9, 22) - HOUR, "an hour before");
}

/* Of five statements three contradict each other; exactly these are named and the weakest is given up. */
static void check_contradiction(Arena *arena) {
    Network *n = network_new(arena);
    Conflicts conflicts = { .arena = arena };
    int32_t a = network_point(n), b = network_point(n), c = network_point(n);
    network_between(n, NETWORK_ORIGIN, a, at(2016, 9, 1), at(2016, 9, 2), 1, 3);
    network_at_most(n, b, a, 0, 2, 3);                          /* a not after b */
    network_between(n, NETWORK_ORIGIN, b, at(2016, 8, 1), at(2016, 8, 2), 3, 1);
    network_between(n, b, c, DAY, WEEK, 4, 3);                  /* c after b: no part of it */
    network_at_most(n, NETWORK_ORIGIN, c, at(2016, 12, 1), 5, 3);
    network_solve(n, note_conflict, &conflicts);
    CHECK(conflicts.count == 1, "%zu contradictions", conflicts.count);
    CHECK(conflicts.sources.count == 3, "%zu sentences", conflicts.sources.count);
    for (size_t i = 0; i < conflicts.sources.count; i++)
        CHECK(conflicts.sources.items[i] == (int32_t)i + 1, "sentence %d", conflicts.sources.items[i]);
    CHECK(conflicts.given_up == 3, "gave up %d", conflicts.given_up);
    int64_t minutes = 0;
    CHECK(network_earliest(n, b, &minutes, NULL) && minutes == at(2016, 9, 1), "the others still hold");
}

/* An order that goes round in a circle is found even where no date is known. */
static void check_circle(Arena *arena) {
    Network *n = network_new(arena);
    Conflicts conflicts = { .arena = arena };
    int32_t p[4];
    for (int i = 0; i < 4; i++) p[i] = network_point(n);
    for (int i = 0; i < 3; i++) network_at_most(n, p[(i + 1) % 3], p[i], -1, i, 1);
    network_at_most(n, p[3], p[0], -1, 3, 1);
    network_solve(n, note_conflict, &conflicts);
    CHECK(conflicts.count == 1 && conflicts.sources.count == 3, "%zu with %zu", conflicts.count, conflicts.sources.count);
}

/* Each event after the one before, and pairs of dates that agree: 200,000 points in well under a second. */
static void check_size(Arena *arena) {
    Network *n = network_new(arena);
    enum { GROUPS = 20000, SIZE = 10 };
    int32_t first = 0;
    for (int g = 0; g < GROUPS; g++)
        for (int i = 0; i < SIZE; i++) {
            int32_t p = network_point(n);
            if (!i) network_between(n, NETWORK_ORIGIN, p, g, g, g, 1);
            else network_between(n, p - 1, p, 1, 2, g, 1);
            if (!first) first = p;
        }
    network_solve(n, NULL, NULL);
    int64_t minutes = 0;
    CHECK(network_latest(n, first + SIZE - 1, &minutes, NULL) && minutes == 2 * (SIZE - 1), "%lld", (long long)minutes);
}

int main(void) {
    Arena *arena = arena_new();
    check_length(arena);
    check_same_day(arena);
    check_unbounded(arena);
    check_contradiction(arena);
    check_circle(arena);
    check_size(arena);
    arena_free(arena);
    return test_end();
}
