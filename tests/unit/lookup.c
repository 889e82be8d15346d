/* lookup.c - things found by name, spans found by what they meet, and files joined by both: right, and with work that grows
 * no faster than the number of things. Work is counted in comparisons and bytes, for a clock would tell of the machine, too. */
#include "../../timelines/lookup.h"
#include "../../src/buffer.h"
#include "../../timelines/intervals.h"
#include "../../timelines/join.h"
#include "../../timelines/yaml.h"
#include "../test.h"

/* ---- names ---------------------------------------------------------------------------------------------- */

typedef struct {
    int32_t wanted;
    size_t comparisons;
} Counted;

static bool is_wanted(const void *context, int32_t number) {
    Counted *counted = *(Counted *const *)context;
    counted->comparisons++;
    return number == counted->wanted;
}

static Text name_of(Arena *arena, int32_t number) { return arena_format(arena, "report number %d of the flood", number); }

static void check_lookup(Arena *arena) {
    enum { COUNT = 20000 };
    Lookup lookup = { 0 };
    Counted counted = { 0 }, *context = &counted;
    CHECK(lookup_find(&lookup, lookup_hash(TEXT("x")), is_wanted, &context) == -1, "an empty one has nothing");
    for (int32_t i = 0; i < COUNT; i++) lookup_add(arena, &lookup, lookup_hash(name_of(arena, i)), i);
    int missing = 0;
    for (int32_t i = 0; i < COUNT; i++) {
        counted.wanted = i;
        missing += lookup_find(&lookup, lookup_hash(name_of(arena, i)), is_wanted, &context) != i;
    }
    CHECK(!missing && counted.comparisons == COUNT, "%d of %d not found; %zu comparisons", missing, COUNT, counted.comparisons);
    counted.comparisons = 0;
    for (int32_t i = COUNT; i < 2 * COUNT; i++) missing += lookup_find(&lookup, lookup_hash(name_of(arena, i)), is_wanted, &context) != -1;
    CHECK(!missing && !counted.comparisons, "%d found that are not there, %zu comparisons", missing, counted.comparisons);
}

/* ---- spans ---------------------------------------------------------------------------------------------- */

typedef struct {
    bool *found;
    size_t visits, most;
} Found;

static bool note(void *context, int32_t number) {
    Found *found = context;
    found->found[number] = true;
    return ++found->visits < found->most;
}

static uint32_t next(uint32_t *seed) { return *seed = *seed * 1664525u + 1013904223u, *seed >> 8; }

/* What the tree finds is what a look at each span finds, open ones, equal ones and long ones among them. */
static void check_intervals(Arena *arena, size_t count, uint32_t seed) {
    Interval *items = arena_alloc(arena, (count + 1) * sizeof *items);
    Span *spans = arena_alloc(arena, (count + 1) * sizeof *spans);
    for (size_t i = 0; i < count; i++) {
        int64_t first = next(&seed) % 1000, length = next(&seed) % 9 ? next(&seed) % 20 : next(&seed) % 900;
        spans[i] = (Span){ next(&seed) % 31 ? first : INT64_MIN, next(&seed) % 37 ? first + length : INT64_MAX };
        items[i] = (Interval){ .span = spans[i], .number = (int32_t)i };
    }
    intervals_settle(items, count);
    int wrong = 0;
    for (int n = 0; n < 50; n++) {
        Span span = { next(&seed) % 1000, 0 };
        span.last = span.first + next(&seed) % 30;
        Found found = { .found = arena_alloc(arena, count + 1), .most = SIZE_MAX };
        intervals_meeting(items, count, span, note, &found);
        size_t meeting = 0;
        for (size_t i = 0; i < count; i++) {
            bool meets = spans[i].first <= span.last && span.first <= spans[i].last;
            meeting += meets;
            wrong += meets != found.found[i];
        }
        wrong += meeting != found.visits;
    }
    CHECK(!wrong, "%zu spans: %d answers are wrong", count, wrong);
    Found few = { .found = arena_alloc(arena, count + 1), .most = 3 };
    intervals_meeting(items, count, (Span){ INT64_MIN, INT64_MAX }, note, &few);
    CHECK(few.visits == (count < 3 ? count : 3), "asked to stop at three of %zu, it stopped at %zu", count, few.visits);
}

/* ---- files ---------------------------------------------------------------------------------------------- */

static void add_file(Timeline *timeline, const char *name, const char *yaml) {
    Error err = { .line = 0 };
    CHECK(yaml_read(timeline, name, text_of(yaml), NULL, &err) == DL_OK, "%s: %s", name, err.message);
}

#define HASH_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define HASH_B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
#define EVENT "events:\n  - {title: The dam breaks, when: 2019-03-02}\n"

static const struct {
    const char *first, *second;
    size_t reports; /* of both files */
} same_reports[] = {
    { "{id: a, file: dam.txt}", "{id: b, file: dam.txt}", 1 },
    { "{id: a, file: dam.txt}", "{id: a, file: weir.txt}", 2 },
    { "{id: a, file: dam.txt, sha256: " HASH_A "}", "{id: b, file: copy.txt, sha256: " HASH_A "}", 1 },
    { "{id: a, file: dam.txt, sha256: " HASH_A "}", "{id: b, file: dam.txt, sha256: " HASH_B "}", 2 },
    { "{id: a, file: dam.txt, sha256: " HASH_A "}", "{id: b, file: dam.txt}", 1 },
    { "{id: a, file: dam.txt}", "{id: b, file: dam.txt, sha256: " HASH_A "}", 1 },
    { "{id: a, title: The dam}", "{id: a, title: The dam}", 1 },
    { "{id: a, title: The dam}", "{id: a, title: The weir}", 2 },
};

static void check_same_reports(void) {
    for (size_t i = 0; i < sizeof same_reports / sizeof *same_reports; i++) {
        Timeline *t = timeline_new();
        Arena *arena = t->arena;
        add_file(t, "one.yaml", arena_format(arena, "reports:\n  - %s\n" EVENT, same_reports[i].first).ptr);
        add_file(t, "two.yaml", arena_format(arena, "reports:\n  - %s\n" EVENT, same_reports[i].second).ptr);
        CHECK(t->reports.count == same_reports[i].reports, "%s and %s are %zu", same_reports[i].first, same_reports[i].second, t->reports.count);
        timeline_free(t);
    }
}

/* The second file tells the hash of what the first only names; the third names it otherwise, by that hash. */
static void check_learned_hash(void) {
    Timeline *t = timeline_new();
    add_file(t, "one.yaml", "reports:\n  - {id: a, file: dam.txt}\n" EVENT);
    add_file(t, "two.yaml", "reports:\n  - {id: b, file: dam.txt, sha256: " HASH_A "}\n" EVENT);
    add_file(t, "three.yaml", "reports:\n  - {id: c, file: moved.txt, sha256: " HASH_A "}\n" EVENT);
    add_file(t, "four.yaml", "reports:\n  - {id: d, file: dam.txt, sha256: " HASH_B "}\n" EVENT);
    CHECK(t->reports.count == 2, "%zu reports", t->reports.count);
    timeline_free(t);
}

static size_t bytes_of(int files) {
    Timeline *t = timeline_new();
    for (int i = 0; i < files; i++) {
        Arena *scratch = arena_new();
        Text yaml = arena_format(scratch, "lanes:\n  - {name: lane-%d, label: Lane}\nreports:\n  - {id: r%d, file: r%d.txt}\n"
                                          "events:\n  - {id: e%d, title: Flood %d, when: 2019-03-02, lane: lane-%d}\n", i, i, i, i, i, i);
        add_file(t, "flood.yaml", yaml.ptr);
        arena_free(scratch);
    }
    CHECK(t->events.count == (size_t)files && t->reports.count == (size_t)files && t->lanes.count == (size_t)files, "%d files: %zu events, %zu reports, %zu lanes",
          files, t->events.count, t->reports.count, t->lanes.count);
    size_t bytes = arena_used(t->arena);
    timeline_free(t);
    return bytes;
}

/* A list made anew for each file would take sixteen times as much for four times as many. */
static void check_growth(void) {
    size_t small = bytes_of(250), large = bytes_of(1000);
    CHECK(large < 5 * small, "250 files take %zu bytes, 1000 files %zu", small, large);
}

int main(void) {
    Arena *arena = arena_new();
    check_lookup(arena);
    for (size_t count = 0; count < 40; count++) check_intervals(arena, count, 7u + (uint32_t)count);
    check_intervals(arena, 500, 3);
    check_same_reports();
    check_learned_hash();
    check_growth();
    arena_free(arena);
    return test_end();
}
