/* merge.c - from mentions to clusters, in three steps.
 *
 * 1. Within each report, in the order of telling: a mention that the text itself ties to an earlier one joins it,
 *    another joins the likest of the clusters told of before it.
 * 2. Across reports: clusters are taken with the surest first (dated, then salient, then published earlier) and
 *    each joins the likest of those already there. Candidates come from an index of signs, so that nobody is
 *    compared with everybody (blocking).
 * 3. Once more with the clusters of step 2, which know more than their members did.
 *
 * Nothing here depends on the order in which reports were given. Clusters whose times or kinds exclude each other
 * are never joined. */
#include "merge.h"
#include "../src/when.h"
#include <stdlib.h>
#include <string.h>

enum {
    ENOUGH_WITHIN = 52,    /* points for joining within a report */
    ENOUGH_ACROSS = 55,    /* and across reports */
    SAME_REPORT_EXTRA = 20, /* more for two that one report told of apart */
    REACH = 48,            /* clusters told of before that a mention is compared with */
    CANDIDATES = 12,       /* clusters of other reports it is compared with */
    LONGEST_LIST = 400,    /* clusters a sign leads to: the first ones, which are the surest */
    FIELD_LIMIT = 40,      /* signs a cluster keeps of each field */
    STORY_LIMIT = 64,      /* and a report of its words */
    STORY_BYTES = 1 << 16  /* read for them: the top of a report tells the story */
};

typedef struct {
    Arena *arena;
    const Timeline *timeline;
    const Readings *readings;
    Frequencies *frequencies;
    Signs *stories; /* by report */
} Merger;

/* ---- joining two clusters ------------------------------------------------------------------------ */

static void note_report(Arena *arena, Cluster *c, int32_t report) {
    size_t at = 0;
    while (at < c->report_count && c->reports[at] < report) at++;
    if (at < c->report_count && c->reports[at] == report) return;
    if ((c->report_count & (c->report_count - 1)) == 0) { /* room is the next power of two */
        int32_t *more = arena_alloc(arena, (c->report_count ? 2 * c->report_count : 1) * sizeof *more);
        if (c->report_count) memcpy(more, c->reports, c->report_count * sizeof *more);
        c->reports = more;
    }
    memmove(c->reports + at + 1, c->reports + at, (c->report_count - at) * sizeof *c->reports);
    c->reports[at] = report;
    c->report_count++;
}

static void join_times(Profile *into, const Profile *from) {
    if (!into->firm.known) {
        into->firm = from->firm;
        if (!into->loose.known) into->loose = from->loose;
        return;
    }
    When both;
    if (from->firm.known && when_intersect(&into->firm, &from->firm, &both)) into->firm = both;
}

/* `into` keeps its first member and its class; `likeness` is noted with the first member of `from`. */
static void join_clusters(Arena *arena, Cluster *into, const Cluster *from, Likeness likeness, bool refers_back) {
    for (size_t i = 0; i < from->members.count; i++) {
        Member *member = array_push(arena, &into->members);
        *member = from->members.items[i];
        if (i) continue;
        member->likeness = likeness;
        member->refers_back = refers_back;
    }
    for (size_t i = 0; i < FIELD_COUNT; i++)
        signs_join(arena, &into->profile.fields[i], &from->profile.fields[i], FIELD_LIMIT);
    join_times(&into->profile, &from->profile);
    for (size_t i = 0; i < from->report_count; i++) note_report(arena, into, from->reports[i]);
}

/* ---- 1. within a report -------------------------------------------------------------------------- */

static Cluster cluster_of(Merger *m, int32_t report, int32_t index) {
    const Mention *mention = &m->readings->items[report].mentions.items[index];
    Cluster c = { .profile = profile_of(m->arena, m->frequencies, mention, report) };
    *array_push(m->arena, &c.members) = (Member){ .report = report, .index = index, .mention = mention };
    note_report(m->arena, &c, report);
    return c;
}

static bool may_join(const Cluster *a, const Cluster *b) {
    return class_compatible(a->profile.class, b->profile.class) &&
           !(a->profile.firm.known && b->profile.firm.known && when_excludes(&a->profile.firm, &b->profile.firm));
}

/* Only what has happened, or is claimed to have, can be told of as the same; a plan only with a plan. */
static bool same_standing(const Mention *a, const Mention *b) {
    bool a_real = a->status == STATUS_happened || a->status == STATUS_claimed;
    bool b_real = b->status == STATUS_happened || b->status == STATUS_claimed;
    return a_real == b_real && (a_real || a->status == b->status);
}

/* The mention that the text itself ties this one to: it refers back to it, or it is the outcome of it. */
static int32_t tied_to(const Mentions *mentions, int32_t index) {
    const Mention *m = &mentions->items[index];
    if (m->same >= 0 && m->same < index) return m->same;
    if (m->parent < 0 || m->parent >= (int32_t)mentions->count) return -1;
    const Mention *parent = &mentions->items[m->parent];
    bool outcome = m->class == CLASS_killing || m->class == CLASS_death || m->class == CLASS_damage;
    return outcome && parent->class != m->class && class_lane(parent->class) != LANE_diplomacy ? m->parent : -1;
}

/* How near two sentences stand: 1 in the same, 1/2 in the next ... */
static double nearness(const Cluster *earlier, const Mention *mention) {
    const Mention *last = earlier->members.items[earlier->members.count - 1].mention;
    uint32_t apart = mention->sentence > last->sentence ? mention->sentence - last->sentence : last->sentence - mention->sentence;
    return 1.0 / (1.0 + apart);
}

static Likeness likest_before(const Clusters *clusters, size_t first, const Cluster *c, size_t *ret_at) {
    Likeness best = { .never = true };
    size_t from = clusters->count - first > REACH ? clusters->count - REACH : first;
    for (size_t i = from; i < clusters->count; i++) {
        const Cluster *other = &clusters->items[i];
        if (!same_standing(other->members.items[0].mention, c->members.items[0].mention)) continue;
        Likeness l = clue_compare(&other->profile, &c->profile, nearness(other, c->members.items[0].mention));
        if (l.never || (!best.never && l.total <= best.total)) continue;
        best = l;
        *ret_at = i;
    }
    return best;
}

/* Adds the report's clusters. `where` (one for each mention) gets the cluster each mention is in. */
static void cluster_report(Merger *m, int32_t report, Clusters *clusters, int32_t *where) {
    const Mentions *mentions = &m->readings->items[report].mentions;
    size_t first = clusters->count;
    for (int32_t i = 0; i < (int32_t)mentions->count; i++) where[i] = -1;
    for (int32_t i = 0; i < (int32_t)mentions->count; i++) {
        Cluster c = cluster_of(m, report, i);
        int32_t tied = tied_to(mentions, i), target = tied >= 0 ? where[tied] : -1;
        if (target >= 0 && may_join(&clusters->items[target], &c)) {
            join_clusters(m->arena, &clusters->items[target], &c, (Likeness){ 0 }, true);
            where[i] = target;
            continue;
        }
        size_t at = 0;
        Likeness l = likest_before(clusters, first, &c, &at);
        bool joins = !l.never && l.total >= ENOUGH_WITHIN;
        if (joins) join_clusters(m->arena, &clusters->items[at], &c, l, false);
        else *array_push(m->arena, clusters) = c;
        where[i] = (int32_t)(joins ? at : clusters->count - 1);
    }
}

/* ---- 2. across reports --------------------------------------------------------------------------- */

/* The best of a cluster's members to name it: dated by its own words, salient, told of early. */
static int compare_members(const void *a, const void *b) {
    const Member *x = a, *y = b;
    int own = (y->mention->when_from == WHEN_OWN) - (x->mention->when_from == WHEN_OWN);
    if (own) return own;
    if (x->mention->salience != y->mention->salience) return y->mention->salience - x->mention->salience;
    return (x->mention->start > y->mention->start) - (x->mention->start < y->mention->start);
}

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
    int64_t day = when_first(w) / 1440;
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
    for (size_t i = 0, k = 0; i < a->report_count && k < b->report_count;) {
        if (a->reports[i] == b->reports[k]) return true;
        if (a->reports[i] < b->reports[k]) i++;
        else k++;
    }
    return false;
}

/* The likest two stories that the clusters stand in, of a few of each. */
static double story_of(const Merger *m, const Cluster *a, const Cluster *b) {
    enum { FEW = 4 };
    float best = 0;
    for (size_t i = 0; i < a->report_count && i < FEW; i++)
        for (size_t k = 0; k < b->report_count && k < FEW; k++) {
            float cosine = signs_cosine(&m->stories[a->reports[i]], &m->stories[b->reports[k]]);
            if (cosine > best) best = cosine;
        }
    return best;
}

static bool join_likest(Merger *m, Index *index, Clusters *done, const Cluster *c) {
    size_t candidates = find_candidates(index, c);
    Likeness best = { .never = true };
    int32_t at = -1;
    for (size_t i = 0; i < candidates; i++) {
        const Cluster *other = &done->items[index->touched[i]];
        if (!same_standing(other->members.items[0].mention, c->members.items[0].mention)) continue;
        Likeness l = clue_compare(&other->profile, &c->profile, story_of(m, other, c));
        int enough = ENOUGH_ACROSS + (share_report(other, c) ? SAME_REPORT_EXTRA : 0);
        if (l.never || l.total < enough || (!best.never && l.total <= best.total)) continue;
        best = l;
        at = index->touched[i];
    }
    if (at < 0) return false;
    join_clusters(m->arena, &done->items[at], c, best, false);
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
    return done;
}

/* ---- all together -------------------------------------------------------------------------------- */

Signs *merge_stories(Arena *arena, const Timeline *timeline, Frequencies *frequencies) {
    size_t reports = timeline->reports.count;
    Signs *stories = arena_alloc(arena, (reports + 1) * sizeof *stories);
    for (size_t r = 0; r < reports; r++)
        frequencies_add(frequencies, text_slice(timeline->reports.items[r].text, 0, STORY_BYTES));
    for (size_t r = 0; r < reports; r++) {
        Text text = text_slice(timeline->reports.items[r].text, 0, STORY_BYTES);
        stories[r] = signs_of_text(arena, frequencies, text, STORY_LIMIT);
    }
    return stories;
}

Clusters merge_mentions(Arena *arena, const Timeline *timeline, const Readings *readings) {
    Merger m = { .arena = arena, .timeline = timeline, .readings = readings, .frequencies = frequencies_new(arena) };
    m.stories = merge_stories(arena, timeline, m.frequencies);
    Clusters single = { 0 };
    for (size_t r = 0; r < readings->count; r++) {
        int32_t *where = arena_alloc(arena, (readings->items[r].mentions.count + 1) * sizeof *where);
        cluster_report(&m, (int32_t)r, &single, where);
    }
    for (size_t i = 0; i < single.count; i++) {
        Cluster *c = &single.items[i];
        qsort(c->members.items, c->members.count, sizeof(Member), compare_members);
    }
    Clusters first = cluster_across(&m, &single);
    return cluster_across(&m, &first);
}
