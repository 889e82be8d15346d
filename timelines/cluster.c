/* cluster.c - the events of one report, from its mentions in the order of telling.
 *
 * 1. A mention that the text ties to an earlier one joins its cluster: it refers back to it, or it is the outcome
 *    of it (the deaths of an attack). A bare one ("the meeting") can only mean what was told of before. Another
 *    joins the likest of the clusters before it, when that is like enough.
 * 2. Ties that lead to two clusters join these; then clusters that are like each other, now that each knows more.
 * 3. "On the day that ..." gives a cluster the day of another.
 *
 * Clusters whose times or kinds exclude each other are never joined. */
#include "cluster.h"
#include "../src/calendar.h"
#include "../src/when.h"
#include <stdlib.h>
#include <string.h>

enum {
    LEAST_OTHER = 30, /* salience from which an event of no known kind is one */
    REACH = 48,       /* clusters told of before that a mention is compared with */
    CAUSE_REACH = 2,  /* sentences back in which an outcome finds its cause */
    BARE_REACH = 4,   /* and a bare general word what it means */
    CONTENT_REACH = 12, /* mentions after an act of saying that can be what is said */
    TOP_SENTENCES = 4,
    FIELD_LIMIT = 64  /* signs a cluster keeps of each field */
};

static const double NEAR_TOP = 0.6;

/* ---- joining two clusters ------------------------------------------------------------------------ */

/* Where the report stands among the cluster's, or would stand. */
static size_t report_place(const Cluster *c, int32_t report) {
    size_t low = 0, high = c->report_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c->reports[middle] < report) low = middle + 1;
        else high = middle;
    }
    return low;
}

bool cluster_has_report(const Cluster *c, int32_t report) {
    size_t at = report_place(c, report);
    return at < c->report_count && c->reports[at] == report;
}

static void note_report(Arena *arena, Cluster *c, int32_t report) {
    size_t at = report_place(c, report);
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

static void join_times(Cluster *into, const Cluster *from) {
    Profile *a = &into->profile;
    const Profile *b = &from->profile;
    When both;
    if (!a->symbol.len) a->symbol = b->symbol;
    if (!a->firm.known) {
        a->firm = b->firm;
        into->same_day = from->same_day;
        if (!a->loose.known) a->loose = b->loose;
    } else if (b->firm.known && when_intersect(&a->firm, &b->firm, &both)) {
        a->firm = both;
        into->same_day = into->same_day && from->same_day;
    }
}

static void join_words(Profile *into, const Profile *from) {
    for (size_t i = 0; i < from->lemma_count && into->lemma_count < LEMMA_LIMIT; i++) {
        bool known = false;
        for (size_t k = 0; k < into->lemma_count; k++) known |= into->lemmas[k] == from->lemmas[i];
        if (!known) into->lemmas[into->lemma_count++] = from->lemmas[i];
    }
}

/* A cause names the kind of an event better than its outcome does. */
static void join_kinds(Profile *into, const Profile *from) {
    into->classes |= from->classes;
    into->casualties = into->casualties || from->casualties;
    into->content |= from->content;
    if (from->salience > into->salience) into->salience = from->salience;
    into->lead = into->lead || from->lead;
    into->late = into->late || from->late;
    if (class_is_casualty(into->class) && !class_is_casualty(from->class)) into->class = from->class;
}

void cluster_join(Arena *arena, Cluster *into, const Cluster *from, Likeness likeness, bool refers_back) {
    for (size_t i = 0; i < from->members.count; i++) {
        Member *member = array_push(arena, &into->members);
        *member = from->members.items[i];
        if (i) continue;
        member->likeness = likeness;
        member->refers_back = refers_back;
    }
    for (size_t i = 0; i < FIELD_COUNT; i++)
        signs_join(arena, &into->profile.fields[i], &from->profile.fields[i], FIELD_LIMIT);
    signs_join(arena, &into->profile.setting, &from->profile.setting, FIELD_LIMIT);
    join_times(into, from);
    join_kinds(&into->profile, &from->profile);
    join_words(&into->profile, &from->profile);
    for (size_t i = 0; i < from->report_count; i++) note_report(arena, into, from->reports[i]);
}

bool cluster_same_standing(const Cluster *a, const Cluster *b) {
    const Mention *x = a->members.items[0].mention, *y = b->members.items[0].mention;
    return status_is_real(x->status) == status_is_real(y->status) && (status_is_real(x->status) || x->status == y->status);
}

/* ---- 1. mention by mention ----------------------------------------------------------------------- */

typedef struct {
    Arena *arena;
    const Frequencies *frequencies;
    Text text;
    const Mentions *mentions;
    Clusters *clusters;
    size_t first;   /* the report's first cluster */
    int32_t report;
    const Context *context; /* of the report */
    int32_t *where; /* by mention: its cluster, -1 while it has none */
    int32_t *moved; /* by cluster, counted from the first: the one it was joined to, itself when none */
} Telling;

static Cluster *cluster_at(const Telling *t, int32_t i) { return &t->clusters->items[i]; }

static const Mention *head_of(const Cluster *c) { return c->members.items[0].mention; }

/* Told of last: while a report is read, members stand in its order. */
static const Mention *last_of(const Cluster *c) { return c->members.items[c->members.count - 1].mention; }

static bool times_agree(const Cluster *a, const Cluster *b) { return clue_times_agree(&a->profile, &b->profile); }

static bool may_join(const Cluster *a, const Cluster *b) {
    return clue_kinds_agree(&a->profile, &b->profile) && times_agree(a, b) && cluster_same_standing(a, b);
}

/* What kills, wounds and destroys: outcomes belong to it. */
static bool is_cause(EventClass class) { return class_causes(class, CAUSE_IN_STORY); }

static int32_t valid(const Telling *t, int32_t index) { return index >= 0 && (size_t)index < t->mentions->count ? index : -1; }

/* The last cause told of in the same sentence before the mention; -1 for none. */
static int32_t cause_beside(const Telling *t, int32_t index) {
    const Mention *m = t->mentions->items;
    for (int32_t i = index; i-- > 0 && m[i].sentence == m[index].sentence;)
        if (is_cause(m[i].class) && m[i].status == m[index].status) return i;
    return -1;
}

/* The mention whose outcome this one is; -1 for none. A cause of its own sentence is nearer than what the text
 * seems to refer back to. */
static int32_t cause_of(const Telling *t, int32_t index) {
    const Mention *m = &t->mentions->items[index];
    int32_t parent = valid(t, m->parent);
    if (parent < 0 || !class_is_casualty(m->class) || !is_cause(t->mentions->items[parent].class)) return -1;
    int32_t beside = t->mentions->items[parent].sentence != m->sentence ? cause_beside(t, index) : -1;
    return beside >= 0 ? beside : parent;
}

static size_t reach_of(const Telling *t) {
    return t->clusters->count - t->first > REACH ? t->clusters->count - REACH : t->first;
}

/* A mention with no names, place, figures or time of its own can only mean what was told of before. */
static bool is_bare(const Cluster *c) {
    return !c->profile.fields[FIELD_WHO].count && !c->profile.fields[FIELD_WHERE].count &&
           !c->profile.fields[FIELD_FIGURES].count && head_of(c)->when_from != WHEN_OWN;
}

/* What a bare mention means: the last event of the same word, or for the most general word the last attack nearby. */
static int32_t meant_by(const Telling *t, const Cluster *c) {
    for (size_t i = t->clusters->count; i > reach_of(t); i--) {
        const Cluster *other = &t->clusters->items[i - 1];
        bool same_word = other->profile.class == c->profile.class && clue_shares_word(&other->profile, &c->profile);
        bool near = last_of(other)->sentence + BARE_REACH >= head_of(c)->sentence;
        if (may_join(other, c) && (same_word || (near && c->profile.class == CLASS_attack))) return (int32_t)i - 1;
    }
    return -1;
}

/* The cause that an outcome without one of its own belongs to: told of in its sentence or shortly before. */
static int32_t cause_before(const Telling *t, const Cluster *c) {
    for (size_t i = t->clusters->count; i > reach_of(t) && class_is_casualty(c->profile.class); i--) {
        const Cluster *other = &t->clusters->items[i - 1];
        float less, shared = signs_shared(&other->profile.fields[FIELD_WHERE], &c->profile.fields[FIELD_WHERE], &less);
        bool elsewhere = shared <= 0.0F && less > 0.0F;
        bool near = last_of(other)->sentence + CAUSE_REACH >= head_of(c)->sentence;
        if (is_cause(other->profile.class) && near && !elsewhere && cluster_same_standing(other, c) && times_agree(other, c))
            return (int32_t)i - 1;
    }
    return -1;
}

/* Words that only say that something began. */
static bool is_opening(EventClass class) { return class == CLASS_launch || class == CLASS_other; }

/* "Opened an inquiry": one act told by two words has one headline; -1 when it is told by one. */
static int32_t same_act(const Telling *t, int32_t index, const Cluster *c) {
    const Mention *m = t->mentions->items;
    for (int32_t i = index; i-- > 0 && m[i].sentence == m[index].sentence;) {
        bool one = t->where[i] >= 0 && m[i].title.len && text_equal(m[i].title, m[index].title) && is_opening(m[i].class) != is_opening(m[index].class);
        if (one && times_agree(cluster_at(t, t->where[i]), c) && cluster_same_standing(cluster_at(t, t->where[i]), c)) return t->where[i];
    }
    return -1;
}

static int32_t tied_cluster(const Telling *t, int32_t index, const Cluster *c) {
    int32_t act = same_act(t, index, c);
    if (act >= 0) return act;
    int32_t same = valid(t, t->mentions->items[index].same), cause = cause_of(t, index);
    if (same >= 0 && t->where[same] >= 0 && may_join(cluster_at(t, t->where[same]), c)) return t->where[same];
    if (cause >= 0 && t->where[cause] >= 0 && times_agree(cluster_at(t, t->where[cause]), c)) return t->where[cause];
    int32_t meant = is_bare(c) ? meant_by(t, c) : -1;
    return meant >= 0 ? meant : cause_before(t, c);
}

/* How near two clusters stand: 1 in one sentence, 1/2 in neighbouring ones ... The headline and the first sentences
 * tell what the rest is about: what only they have told of is near to all. */
static double nearness(const Cluster *earlier, const Cluster *later) {
    uint32_t a = last_of(earlier)->sentence, b = head_of(later)->sentence;
    double near = 1.0 / (1.0 + (a < b ? b - a : a - b));
    bool top = a < TOP_SENTENCES || b < TOP_SENTENCES;
    return top && near < NEAR_TOP ? NEAR_TOP : near;
}

static int32_t likest_before(const Telling *t, const Cluster *c, Likeness *ret) {
    int32_t at = -1;
    for (size_t i = reach_of(t); i < t->clusters->count; i++) {
        const Cluster *other = &t->clusters->items[i];
        if (!cluster_same_standing(other, c)) continue;
        Likeness l = clue_compare(&other->profile, &c->profile, nearness(other, c));
        if (!clue_joins(&l, 0) || (at >= 0 && l.total <= ret->total)) continue;
        *ret = l;
        at = (int32_t)i;
    }
    return at;
}

/* The kinds of event that an act of saying is about: those told of as part of it, near it. */
static uint64_t content_of(const Telling *t, int32_t index) {
    uint64_t content = 0;
    size_t until = (size_t)index + CONTENT_REACH < t->mentions->count ? (size_t)index + CONTENT_REACH : t->mentions->count;
    for (size_t i = (size_t)index + 1; i < until && class_is_saying(t->mentions->items[index].class); i++) {
        const Mention *m = &t->mentions->items[i];
        if (m->parent == index && m->class != CLASS_other && !class_is_saying(m->class)) content |= UINT64_C(1) << m->class;
    }
    return content;
}

static void tell(Telling *t, int32_t index) {
    const Mention *mention = &t->mentions->items[index];
    Cluster c = { .profile = profile_of(t->arena, t->frequencies, t->text, mention, t->report) };
    c.profile.content = content_of(t, index);
    *array_push(t->arena, &c.members) = (Member){ .report = t->report, .index = index, .mention = mention };
    note_report(t->arena, &c, t->report);
    Likeness l = { 0 };
    int32_t target = tied_cluster(t, index, &c);
    bool tied = target >= 0;
    if (!tied) target = likest_before(t, &c, &l);
    if (target >= 0) cluster_join(t->arena, cluster_at(t, target), &c, l, tied);
    else *array_push(t->arena, t->clusters) = c;
    t->where[index] = target >= 0 ? target : (int32_t)t->clusters->count - 1;
}

/* Words that only might be events, and that nobody could place, are no part of a timeline. */
static bool is_worth_placing(const Mention *m) { return m->class != CLASS_other || m->salience >= LEAST_OTHER; }

/* Sentence by sentence, causes before outcomes, so that these find them. */
static void tell_all(Telling *t) {
    const Mention *m = t->mentions->items;
    for (size_t from = 0, next; from < t->mentions->count; from = next) {
        for (next = from; next < t->mentions->count && m[next].sentence == m[from].sentence;) next++;
        for (int outcomes = 0; outcomes < 2; outcomes++)
            for (size_t i = from; i < next; i++)
                if (is_worth_placing(&m[i]) && class_is_casualty(m[i].class) == outcomes) tell(t, (int32_t)i);
    }
}

/* ---- 2. cluster by cluster ----------------------------------------------------------------------- */

/* The later of two clusters goes into the earlier one; it stays behind empty. */
static void join_two(Telling *t, int32_t a, int32_t b, Likeness l, bool tied) {
    int32_t into = a < b ? a : b, from = a < b ? b : a;
    cluster_join(t->arena, cluster_at(t, into), cluster_at(t, from), l, tied);
    cluster_at(t, from)->members.count = 0;
    t->moved[from - (int32_t)t->first] = into - (int32_t)t->first;
}

/* Where a cluster has gone by now. */
static int32_t now_at(const Telling *t, int32_t cluster) {
    int32_t at = cluster - (int32_t)t->first;
    while (t->moved[at] != at) at = t->moved[at] = t->moved[t->moved[at]];
    return at + (int32_t)t->first;
}

/* The cluster that a mention is in by now; -1 for none. */
static int32_t now_in(const Telling *t, int32_t mention) {
    return mention < 0 || t->where[mention] < 0 ? -1 : now_at(t, t->where[mention]);
}

static void join_tied(Telling *t) {
    for (int32_t i = 0; i < (int32_t)t->mentions->count; i++) {
        int32_t ties[2] = { valid(t, t->mentions->items[i].same), cause_of(t, i) };
        for (int k = 0; k < 2; k++) {
            int32_t own = now_in(t, i), other = now_in(t, ties[k]);
            if (own < 0 || other < 0 || own == other) continue;
            const Cluster *a = cluster_at(t, own), *b = cluster_at(t, other);
            if (times_agree(a, b) && cluster_same_standing(a, b) && (k || clue_kinds_agree(&a->profile, &b->profile)))
                join_two(t, own, other, (Likeness){ 0 }, true);
        }
    }
}

static void join_like(Telling *t) {
    for (size_t i = t->first + 1; i < t->clusters->count; i++) {
        for (size_t k = i > t->first + REACH ? i - REACH : t->first; k < i && t->clusters->items[i].members.count; k++) {
            const Cluster *a = &t->clusters->items[k], *b = &t->clusters->items[i];
            if (!a->members.count || !cluster_same_standing(a, b)) continue;
            Likeness l = clue_compare(&a->profile, &b->profile, nearness(a, b));
            if (clue_joins(&l, 0)) join_two(t, (int32_t)k, (int32_t)i, l, false);
        }
    }
}

static void drop_empty(Telling *t) {
    size_t kept = t->first;
    for (size_t i = t->first; i < t->clusters->count; i++)
        if (t->clusters->items[i].members.count) t->clusters->items[kept++] = t->clusters->items[i];
    t->clusters->count = kept;
    for (size_t i = t->first; i < kept; i++)
        for (size_t k = 0; k < t->clusters->items[i].members.count; k++)
            t->where[t->clusters->items[i].members.items[k].index] = (int32_t)i;
}

/* ---- 3. the same day ----------------------------------------------------------------------------- */

static bool is_one_day(const When *w) {
    return w->known && !w->lasting && !w->open && w->latest_end - w->earliest_start < MINUTES_PER_DAY;
}

static void take_day(Cluster *to, const Cluster *from) {
    if (to->profile.firm.known || !is_one_day(&from->profile.firm)) return;
    const When *w = &from->profile.firm;
    to->profile.firm = when_within(span_around(w->earliest_start, DL_DAY), DL_DAY);
    to->profile.firm.wording = w->wording;
    to->same_day = true;
}

static void share_days(Telling *t) {
    for (size_t i = 0; i < t->mentions->count; i++) {
        const Mention *m = &t->mentions->items[i];
        int32_t linked = m->on_day_of ? valid(t, m->linked) : -1;
        if (linked < 0 || t->where[i] < 0 || t->where[linked] < 0) continue;
        take_day(cluster_at(t, t->where[i]), cluster_at(t, t->where[linked]));
        take_day(cluster_at(t, t->where[linked]), cluster_at(t, t->where[i]));
    }
}

/* ---- 4. what the report is about ------------------------------------------------------------------- */

/* Points beside salience, found by trial on reports of known incidents. */
enum { LEAD_TELLING = 8, LEAD_TELLINGS = 5, LEAD_TOP = 20, LEAD_VAGUE = -25, LEAD_LONG_AGO = -20, LEAD_AHEAD = -30, LEAD_DATED = 50 };
enum { OTHERS_SHARE = 5 };
enum { VAGUE_DAYS = 2, LONG_AGO_DAYS = 60, TOP = 3 /* sentences */ };

static int lead_points_of_time(const When *w, const Context *context) {
    if (!w->known || !context->has_published || when_is_open(w, DL_OPEN_EARLIEST_START | DL_OPEN_LATEST_END)) return 0;
    int64_t first = when_first(w), last = when_last(w), day = MINUTES_PER_DAY;
    int points = last - first > VAGUE_DAYS * day ? LEAD_VAGUE : 0;
    if (first > context->published + day) return points + LEAD_AHEAD;
    return context->published - last > LONG_AGO_DAYS * day ? points + LEAD_LONG_AGO : points;
}

/* How much an event looks like the one that its report is about: weighty, told of at the top and again and again,
 * and not long past. */
static int lead_points(const Cluster *c, const Context *context) {
    size_t tellings = c->members.count < LEAD_TELLINGS ? c->members.count : LEAD_TELLINGS;
    int points = c->profile.salience + LEAD_TELLING * (int)tellings;
    if (head_of(c)->sentence < TOP) points += LEAD_TOP;
    return points + lead_points_of_time(c->profile.firm.known ? &c->profile.firm : &c->profile.loose, context);
}

static bool can_lead(const Cluster *c) {
    bool harms = is_cause(c->profile.class) || class_is_casualty(c->profile.class);
    return c->members.count && harms && status_is_real(head_of(c)->status);
}

static int32_t find_lead(const Telling *t) {
    int32_t lead = -1;
    int most = 0;
    for (size_t i = t->first; i < t->clusters->count; i++) {
        const Cluster *c = &t->clusters->items[i];
        int points = can_lead(c) ? lead_points(c, t->context) : 0;
        if (points <= most) continue;
        most = points;
        lead = (int32_t)i;
    }
    return lead;
}

/* A deed without a place or a time of its own that could be the lead's. */
static bool is_about_lead(const Cluster *lead, const Cluster *c) {
    float less, shared = signs_shared(&lead->profile.fields[FIELD_WHERE], &c->profile.fields[FIELD_WHERE], &less);
    bool elsewhere = c->profile.fields[FIELD_WHERE].count && shared <= 0.0F;
    bool placed = c->profile.firm.known && !lead->profile.firm.known;
    return can_lead(c) && !elsewhere && !placed && may_join(lead, c);
}

/* A headline and a first sentence often leave the day to the next: the dated deed that looks most like what the
 * report is about, of those that can be the same; -1 when none does. */
static int32_t dated_lead(const Telling *t, int32_t lead) {
    int32_t found = -1;
    int most = LEAD_DATED;
    for (size_t i = t->first; i < t->clusters->count; i++) {
        const Cluster *c = &t->clusters->items[i];
        if ((int32_t)i == lead || !can_lead(c) || !c->profile.firm.known || !may_join(cluster_at(t, lead), c)) continue;
        int points = lead_points(c, t->context);
        if (points <= most) continue;
        most = points;
        found = (int32_t)i;
    }
    return found;
}

/* A report of one deed comes back to it in ever other words. When all but few of its deeds can be the one it is
 * about, those without a time of their own are that one. */
static void join_lead(Telling *t, int32_t lead) {
    int32_t dated = cluster_at(t, lead)->profile.firm.known ? -1 : dated_lead(t, lead);
    if (dated >= 0) join_two(t, lead, dated, (Likeness){ 0 }, true);
    lead = now_at(t, lead);
    size_t deeds = 0, others = 0;
    for (size_t i = t->first; i < t->clusters->count; i++) {
        const Cluster *c = &t->clusters->items[i];
        if ((int32_t)i == lead || !can_lead(c)) continue;
        deeds++;
        others += !is_about_lead(cluster_at(t, lead), c);
    }
    if (!deeds || others * OTHERS_SHARE > deeds) return;
    for (size_t i = t->first; i < t->clusters->count; i++) {
        int32_t now = now_at(t, lead);
        if ((int32_t)i != now && is_about_lead(cluster_at(t, now), cluster_at(t, (int32_t)i))) join_two(t, now, (int32_t)i, (Likeness){ 0 }, true);
    }
}

/* ---- all ----------------------------------------------------------------------------------------- */

/* The best member to name an event: dated by its own words, salient, told of early. */
static int compare_members(const void *a, const void *b) {
    const Member *x = a, *y = b;
    int own = (y->mention->when_from == WHEN_OWN && !clue_is_running_count(y->mention)) -
              (x->mention->when_from == WHEN_OWN && !clue_is_running_count(x->mention));
    if (own) return own;
    if (x->mention->salience != y->mention->salience) return y->mention->salience - x->mention->salience;
    return (x->mention->start > y->mention->start) - (x->mention->start < y->mention->start);
}

void cluster_report(Arena *arena, const Frequencies *frequencies, const Report *report, const Mentions *mentions, int32_t number,
                    Clusters *clusters) {
    Telling t = { arena, frequencies, report->text, mentions, clusters, clusters->count, number, &report->context, NULL, NULL };
    t.where = arena_alloc(arena, (mentions->count + 1) * sizeof *t.where);
    for (size_t i = 0; i < mentions->count; i++) t.where[i] = -1;
    tell_all(&t);
    t.moved = arena_alloc(arena, (clusters->count - t.first + 1) * sizeof *t.moved);
    for (size_t i = t.first; i < clusters->count; i++) t.moved[i - t.first] = (int32_t)(i - t.first);
    join_tied(&t);
    join_like(&t);
    int32_t lead = find_lead(&t);
    if (lead >= 0) cluster_at(&t, lead)->profile.lead = true;
    if (lead >= 0) join_lead(&t, lead);
    drop_empty(&t);
    share_days(&t);
    for (size_t i = t.first; i < clusters->count; i++)
        qsort(clusters->items[i].members.items, clusters->items[i].members.count, sizeof(Member), compare_members);
}
