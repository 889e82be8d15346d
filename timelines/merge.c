/* merge.c - from mentions to clusters, in three steps.
 *
 * 1. Within each report (cluster.c).
 * 2. Across reports: clusters are taken with the surest first (dated, then salient, then published earlier) and
 *    each joins the likest of those already there. Candidates come from an index of signs, so that nobody is
 *    compared with everybody (blocking).
 * 3. Once more with the clusters of step 2, which know more than their members did.
 *
 * Nothing here depends on the order in which reports were given. Clusters whose times or kinds exclude each other
 * are never joined. */
#include "merge.h"
#include "../src/calendar.h"
#include "../src/when.h"
#include <stdlib.h>
#include <string.h>

enum {
    SAME_REPORT_EXTRA = 18, /* points more for two that one report told of apart */
    CANDIDATES = 12,       /* clusters of other reports it is compared with */
    LONGEST_LIST = 400,    /* clusters a sign leads to: the first ones, which are the surest */
    STORY_LIMIT = 96,      /* words that a report's story is made of */
    STORY_BYTES = 3000,    /* read for them: the top of a report tells the story */
    TOP_BYTES = 1 << 16,   /* of a report are read for the frequency of words */
    PIECES = 40            /* that frequencies are counted over, at least */
};

/* Cosines of reports that have nothing to do with each other, and of such that tell one story. */
static const double STRANGERS = 0.05, ONE_STORY = 0.20;

typedef struct {
    Arena *arena;
    const Timeline *timeline;
    const Readings *readings;
    Frequencies *frequencies;
    Signs *stories; /* by report */
    size_t looks;   /* at clusters, for one that was to be joined */
} Merger;

/* ---- 2. across reports --------------------------------------------------------------------------- */

typedef struct {
    const Cluster *cluster;
    const Report *report; /* of its first member */
} Ranked;

static int compare_published(const Report *a, const Report *b) {
    if (a->context.has_published != b->context.has_published) return b->context.has_published - a->context.has_published;
    if (a->context.published != b->context.published) return a->context.published < b->context.published ? -1 : 1;
    return text_compare(a->id, b->id);
}

static int compare_ranked(const void *a, const void *b) {
    const Ranked *x = a, *y = b;
    const Member *p = &x->cluster->members.items[0], *q = &y->cluster->members.items[0];
    int dated = y->cluster->profile.firm.known - x->cluster->profile.firm.known;
    if (dated) return dated;
    if (p->mention->salience != q->mention->salience) return q->mention->salience - p->mention->salience;
    int published = compare_published(x->report, y->report);
    if (published) return published;
    return (p->mention->start > q->mention->start) - (p->mention->start < q->mention->start);
}

/* Which clusters have a sign: open addressing over the signs' hashes. */
typedef struct {
    uint32_t hash;
    bool used;
    Array(int32_t) clusters;
} IndexSlot;

typedef struct {
    Arena *arena;
    IndexSlot *slots;
    size_t room, used; /* room is a power of two */
    float *scores;     /* by cluster; work space, zero between uses */
    int32_t *touched;
    size_t looks; /* at clusters so far */
} Index;

static IndexSlot *index_slot(const Index *index, uint32_t hash) {
    size_t at = hash & (index->room - 1);
    while (index->slots[at].used && index->slots[at].hash != hash) at = (at + 1) & (index->room - 1);
    return &index->slots[at];
}

static void index_grow(Index *index) {
    Index old = *index;
    index->room *= 2;
    index->slots = arena_alloc(index->arena, index->room * sizeof *index->slots);
    for (size_t i = 0; i < old.room; i++)
        if (old.slots[i].used) *index_slot(index, old.slots[i].hash) = old.slots[i];
}

static Index index_new(Arena *arena, size_t clusters) {
    Index index = { .arena = arena, .room = 1024 };
    index.slots = arena_alloc(arena, index.room * sizeof *index.slots);
    index.scores = arena_alloc(arena, (clusters + 1) * sizeof *index.scores);
    index.touched = arena_alloc(arena, (clusters + 1) * sizeof *index.touched);
    return index;
}

static void index_put(Index *index, uint32_t hash, int32_t cluster) {
    IndexSlot *slot = index_slot(index, hash);
    if (!slot->used) {
        *slot = (IndexSlot){ .hash = hash, .used = true };
        if (++index->used * 2 > index->room) index_grow(index);
        slot = index_slot(index, hash);
    }
    if (slot->clusters.count == LONGEST_LIST) return;
    for (size_t i = slot->clusters.count; i; i--)
        if (slot->clusters.items[i - 1] == cluster) return;
    *array_push(index->arena, &slot->clusters) = cluster;
}

/* The day and the kind together find what shares no word. */
static uint32_t day_sign(const Profile *p) {
    const When *w = p->firm.known ? &p->firm : &p->loose;
    if (!w->known) return 0;
    int64_t day = days_from_minutes(when_first(w));
    return (uint32_t)(day * 64 + (int64_t)class_lane(p->class)) * UINT32_C(2246822519) | 1;
}

static void index_add(Index *index, const Cluster *c, int32_t at) {
    for (size_t f = 0; f < FIELD_COUNT; f++)
        for (size_t i = 0; i < c->profile.fields[f].count; i++)
            index_put(index, c->profile.fields[f].items[i].hash, at);
    if (day_sign(&c->profile)) index_put(index, day_sign(&c->profile), at);
}

static size_t touch(Index *index, uint32_t hash, float weight, size_t touched) {
    const IndexSlot *slot = index_slot(index, hash);
    if (!slot->used) return touched;
    index->looks += slot->clusters.count;
    for (size_t i = 0; i < slot->clusters.count; i++) {
        int32_t at = slot->clusters.items[i];
        if (index->scores[at] <= 0.0F) index->touched[touched++] = at;
        index->scores[at] += weight + 1e-6F;
    }
    return touched;
}

static bool is_better(const Index *index, int32_t a, int32_t b) {
    if (index->scores[a] > index->scores[b]) return true;
    return index->scores[a] >= index->scores[b] && a < b;
}

/* Leaves the best at the front of `touched`, in order; forgets all scores. */
static size_t take_best(Index *index, size_t touched) {
    int32_t best[CANDIDATES];
    size_t kept = 0;
    for (size_t i = 0; i < touched; i++) {
        int32_t at = index->touched[i];
        if (kept == CANDIDATES && !is_better(index, at, best[kept - 1])) continue;
        size_t k = kept < CANDIDATES ? kept++ : kept - 1;
        for (; k && is_better(index, at, best[k - 1]); k--) best[k] = best[k - 1];
        best[k] = at;
    }
    for (size_t i = 0; i < touched; i++) index->scores[index->touched[i]] = 0.0F;
    memcpy(index->touched, best, kept * sizeof *best);
    return kept;
}

static size_t find_candidates(Index *index, const Cluster *c) {
    size_t touched = 0;
    for (size_t f = 0; f < FIELD_COUNT; f++)
        for (size_t i = 0; i < c->profile.fields[f].count; i++)
            touched = touch(index, c->profile.fields[f].items[i].hash, c->profile.fields[f].items[i].weight, touched);
    if (day_sign(&c->profile)) touched = touch(index, day_sign(&c->profile), 0.7F, touched);
    return take_best(index, touched);
}

static bool share_report(const Cluster *a, const Cluster *b) {
    const Cluster *few = a->report_count < b->report_count ? a : b, *many = few == a ? b : a;
    for (size_t i = 0; i < few->report_count; i++)
        if (cluster_has_report(many, few->reports[i])) return true;
    return false;
}

double merge_story_degree(const Signs *a, const Signs *b) {
    double degree = ((double)signs_cosine(a, b) - STRANGERS) / (ONE_STORY - STRANGERS);
    return degree < 0.0 ? 0.0 : degree > 1.0 ? 1.0 : degree;
}

/* The likest two stories that the clusters stand in, of a few of each. */
static double story_of(const Merger *m, const Cluster *a, const Cluster *b) {
    enum { FEW = 2 };
    double best = 0;
    for (size_t i = 0; i < a->report_count && i < FEW; i++)
        for (size_t k = 0; k < b->report_count && k < FEW; k++) {
            if (a->reports[i] == b->reports[k]) continue;
            double degree = merge_story_degree(&m->stories[a->reports[i]], &m->stories[b->reports[k]]);
            if (degree > best) best = degree;
        }
    return best;
}

static bool join_likest(Merger *m, Index *index, Clusters *done, const Cluster *c) {
    size_t candidates = find_candidates(index, c);
    Likeness best = { .never = true };
    int32_t at = -1;
    for (size_t i = 0; i < candidates; i++) {
        const Cluster *other = &done->items[index->touched[i]];
        if (!cluster_same_standing(other, c)) continue;
        Likeness l = clue_compare(&other->profile, &c->profile, story_of(m, other, c));
        if (!clue_joins(&l, share_report(other, c) ? SAME_REPORT_EXTRA : 0) || (!best.never && l.total <= best.total)) continue;
        best = l;
        at = index->touched[i];
    }
    if (at < 0) return false;
    cluster_join(m->arena, &done->items[at], c, best, false);
    index_add(index, c, at);
    return true;
}

static Clusters cluster_across(Merger *m, const Clusters *single) {
    Clusters done = { 0 };
    Ranked *order = arena_alloc(m->arena, (single->count + 1) * sizeof *order);
    for (size_t i = 0; i < single->count; i++) {
        const Cluster *c = &single->items[i];
        order[i] = (Ranked){ c, &m->timeline->reports.items[c->members.items[0].report] };
    }
    if (single->count) qsort(order, single->count, sizeof *order, compare_ranked);
    Index index = index_new(m->arena, single->count);
    for (size_t i = 0; i < single->count; i++) {
        if (join_likest(m, &index, &done, order[i].cluster)) continue;
        *array_push(m->arena, &done) = *order[i].cluster;
        index_add(&index, order[i].cluster, (int32_t)done.count - 1);
    }
    m->looks += index.looks;
    return done;
}

/* ---- all together -------------------------------------------------------------------------------- */

static Text top_of(const Timeline *timeline, size_t report, size_t bytes) {
    return text_slice(timeline->reports.items[report].text, 0, bytes);
}

Frequencies *merge_frequencies(Arena *arena, const Timeline *timeline) {
    Frequencies *frequencies = frequencies_new(arena);
    for (size_t r = 0; r < timeline->reports.count; r++) frequencies_add(frequencies, top_of(timeline, r, TOP_BYTES));
    return frequencies;
}

/* Few reports are cut into pieces, so that a word that all of them use weighs less than one that stands once. */
static Frequencies *count_pieces(Arena *arena, const Timeline *timeline) {
    Frequencies *frequencies = frequencies_new(arena);
    size_t reports = timeline->reports.count, pieces = reports < PIECES ? PIECES / (reports ? reports : 1) : 1;
    for (size_t r = 0; r < reports; r++) {
        Text text = top_of(timeline, r, STORY_BYTES);
        for (size_t i = 0; i < pieces; i++)
            frequencies_add_piece(frequencies, text_slice(text, i * text.len / pieces, (i + 1) * text.len / pieces));
    }
    return frequencies;
}

/* The headline twice, so that it weighs more than what stands below it. */
static Text with_title(Arena *arena, const Report *report) {
    Text title = text_slice(report->title, 0, STORY_BYTES / 8);
    Text top = text_slice(report->text, 0, STORY_BYTES);
    return title.len ? arena_format(arena, "%.*s\n%.*s\n%.*s", TEXT_ARG(title), TEXT_ARG(title), TEXT_ARG(top)) : top;
}

Signs *merge_stories(Arena *arena, const Timeline *timeline) {
    Frequencies *frequencies = count_pieces(arena, timeline);
    Signs *stories = arena_alloc(arena, (timeline->reports.count + 1) * sizeof *stories);
    for (size_t r = 0; r < timeline->reports.count; r++)
        stories[r] = signs_of_text(arena, frequencies, with_title(arena, &timeline->reports.items[r]), STORY_LIMIT);
    return stories;
}

Clusters merge_mentions(Arena *arena, const Timeline *timeline, const Readings *readings, size_t *ret_looks) {
    Merger m = { .arena = arena, .timeline = timeline, .readings = readings, .frequencies = merge_frequencies(arena, timeline) };
    m.stories = merge_stories(arena, timeline);
    Clusters single = { 0 };
    for (size_t r = 0; r < readings->count; r++)
        cluster_report(arena, m.frequencies, &timeline->reports.items[r], &readings->items[r].mentions, (int32_t)r, &single);
    size_t told = 0;
    for (size_t r = 0; r < readings->count; r++) told += readings->items[r].mentions.count > 0;
    for (int round = 0; told > 1 && round < 2; round++) single = cluster_across(&m, &single);
    if (ret_looks) *ret_looks = m.looks;
    return single;
}
