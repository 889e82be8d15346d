/* copy.c - near copies by shingles (Broder, "On the resemblance and containment of documents", 1997).
 *
 * A report is a set of shingles, runs of six words; of these a sample is kept, the hashes that a fixed number
 * divides, so that the samples of two reports can be compared. A report most of whose sample another one holds
 * is its near copy. Candidates share a shingle, found in one sorted list of all samples. Of two copies the one
 * published first is the origin, then the longer one, then the one whose id comes first. */
#include "copy.h"
#include "clue.h"
#include <stdlib.h>

enum {
    SHINGLE = 6,       /* words */
    SAMPLE = 4,        /* one shingle in so many is kept */
    FEWEST = 8,        /* shingles of the sample that say anything */
    COMMON = 60,       /* more reports than this share a shingle: boiler-plate, of no use for finding candidates */
    CONTAINED = 60     /* per cent of the shorter sample */
};

typedef struct {
    uint32_t hash;
    int32_t report;
} Shingle;
typedef Array(Shingle) Shingles;

typedef struct {
    int32_t report, other;
} Candidate;

typedef struct {
    Arena *arena;
    Timeline *timeline;
    Shingles shingles;
    size_t *sample; /* shingles kept, by report */
} Copies;

static int compare_shingles(const void *a, const void *b) {
    const Shingle *x = a, *y = b;
    if (x->hash != y->hash) return x->hash < y->hash ? -1 : 1;
    return (x->report > y->report) - (x->report < y->report);
}

static void add_shingles(Copies *c, int32_t report) {
    uint32_t last[SHINGLE] = { 0 };
    size_t words = 0;
    Text text = c->timeline->reports.items[report].text, word;
    while (word_next(&text, &word)) {
        last[words++ % SHINGLE] = sign_hash(word);
        if (words < SHINGLE) continue;
        uint32_t h = 0;
        for (size_t i = 0; i < SHINGLE; i++) h = (h ^ last[(words + i) % SHINGLE]) * UINT32_C(2654435761) + 1;
        if ((h >> 16) % SAMPLE == 0) *array_push(c->arena, &c->shingles) = (Shingle){ h, report };
    }
}

/* Sorts, and leaves each shingle once per report. */
static void settle(Copies *c) {
    Shingle *s = c->shingles.items;
    if (c->shingles.count) qsort(s, c->shingles.count, sizeof *s, compare_shingles);
    size_t kept = 0;
    for (size_t i = 0; i < c->shingles.count; i++) {
        if (kept && s[kept - 1].hash == s[i].hash && s[kept - 1].report == s[i].report) continue;
        s[kept++] = s[i];
        c->sample[s[i].report]++;
    }
    c->shingles.count = kept;
}

static int compare_candidates(const void *a, const void *b) {
    const Candidate *x = a, *y = b;
    if (x->report != y->report) return x->report < y->report ? -1 : 1;
    return (x->other > y->other) - (x->other < y->other);
}

/* Whether `a` was there before `b`, as far as can be told. */
static bool comes_first(const Report *a, const Report *b) {
    if (a->context.has_published && b->context.has_published && a->context.published != b->context.published)
        return a->context.published < b->context.published;
    if (a->text.len != b->text.len) return a->text.len > b->text.len;
    return text_compare(a->id, b->id) < 0;
}

static void note_copy(Copies *c, int32_t one, int32_t other) {
    Report *reports = c->timeline->reports.items;
    bool first = comes_first(&reports[one], &reports[other]);
    Report *copy = &reports[first ? other : one];
    const Report *origin = &reports[first ? one : other];
    if (copy->origin.len) return;
    copy->origin = origin->id;
}

/* A pair for each shingle that two reports share. */
static size_t list_candidates(const Copies *c, Candidate **ret) {
    Array(Candidate) all = { 0 };
    const Shingle *s = c->shingles.items;
    for (size_t i = 0, next; i < c->shingles.count; i = next) {
        for (next = i + 1; next < c->shingles.count && s[next].hash == s[i].hash;) next++;
        if (next - i > COMMON) continue;
        for (size_t a = i; a < next; a++)
            for (size_t b = a + 1; b < next; b++) *array_push(c->arena, &all) = (Candidate){ s[a].report, s[b].report };
    }
    if (all.count) qsort(all.items, all.count, sizeof(Candidate), compare_candidates);
    *ret = all.items;
    return all.count;
}

static void judge(Copies *c, const Candidate *pairs, size_t count) {
    for (size_t i = 0, next; i < count; i = next) {
        for (next = i + 1; next < count && !compare_candidates(&pairs[next], &pairs[i]);) next++;
        size_t a = c->sample[pairs[i].report], b = c->sample[pairs[i].other], fewer = a < b ? a : b;
        if (fewer >= FEWEST && (next - i) * 100 >= fewer * CONTAINED) note_copy(c, pairs[i].report, pairs[i].other);
    }
}

/* The origin of an origin is the origin. */
static void follow_origins(Timeline *timeline) {
    for (size_t i = 0; i < timeline->reports.count; i++) {
        Report *report = &timeline->reports.items[i];
        for (size_t k = 0; report->origin.len && k < timeline->reports.count; k++) {
            const Report *origin = &timeline->reports.items[k];
            if (text_equal(origin->id, report->origin) && origin->origin.len && !text_equal(origin->origin, report->id))
                report->origin = origin->origin;
        }
    }
}

void copy_find(Timeline *timeline) {
    Arena *scratch = arena_new();
    Copies c = { .arena = scratch, .timeline = timeline };
    size_t reports = timeline->reports.count;
    c.sample = arena_alloc(scratch, (reports + 1) * sizeof *c.sample);
    for (size_t r = 0; r < reports; r++) add_shingles(&c, (int32_t)r);
    settle(&c);
    Candidate *pairs;
    size_t count = list_candidates(&c, &pairs);
    judge(&c, pairs, count);
    follow_origins(timeline);
    arena_free(scratch);
}
