/* order.c - see order.h. Every mention has at most one that it came after: what the words say goes before what its kind
 * lets expect. */
#include "order.h"
#include "role.h"
#include "when.h"

enum { LOOK_BACK = 48 }; /* mentions looked back for the deed that something answers */

/* What remains to be told of one sentence. */
typedef struct {
    const View *view;
    const Triggers *triggers;
    Mentions *mentions;
    size_t base;
} Sentenced;

static void came_after(const Sentenced *s, int later, int earlier) {
    if (later < 0 || earlier < 0 || later == earlier) return;
    Mention *m = &s->mentions->items[s->base + (size_t)later];
    const Mention *e = &s->mentions->items[s->base + (size_t)earlier];
    if (m->after < 0 && e->after != (int32_t)(s->base + (size_t)later)) m->after = (int32_t)(s->base + (size_t)earlier);
}

/* ---- which event a phrase or a clause is about ---------------------------------------------------------- */

/* Of the triggers among these words the one that says most; a name for the act before a light verb. */
static int event_among(const Sentenced *s, unsigned first, unsigned limit) {
    int best = -1;
    for (unsigned t = 0; t < s->triggers->count; t++) {
        const Trigger *x = &s->triggers->items[t];
        if (x->word < first || x->word >= limit || x->light || x->aspect) continue;
        if (best < 0 || (s->triggers->items[best].class == CLASS_other && x->class != CLASS_other && !x->saying)) best = (int)t;
    }
    return best;
}

static int event_in(const Sentenced *s, Range r) { return event_among(s, r.first, r.limit); }

/* What a clause tells of: its verb, or the noun of a light verb. */
static int event_of_clause(const Sentenced *s, int clause) {
    int verb = s->view->clauses[clause].verb, noun = -1;
    for (unsigned t = 0; verb >= 0 && t < s->triggers->count; t++) {
        const Trigger *x = &s->triggers->items[t];
        if (x->verb != verb || x->saying) continue;
        if (x->part != WORD_NOUN && !x->light && !x->aspect) return (int)t;
        if (x->part == WORD_NOUN && x->direct) noun = (int)t;
    }
    return noun;
}

/* The event that a preposition or conjunction at word i governs; *ret_limit is where it ends. */
static int governed_by(const Sentenced *s, unsigned i, unsigned *ret_limit) {
    const View *v = s->view;
    unsigned next = i + v->words[i].length;
    if (next >= v->count || view_timed(v, next)) return -1;
    int clause = v->words[next].clause;
    bool opens = v->clauses[clause].first == i || v->clauses[clause].first == next;
    if (opens && v->clauses[clause].verb >= 0 && v->clauses[clause].parent >= 0) {
        for (*ret_limit = next; *ret_limit < v->count && v->words[*ret_limit].clause == clause;) ++*ret_limit;
        return event_of_clause(s, clause);
    }
    const NounPhrase *p = view_noun(v, next);
    *ret_limit = p ? p->limit : next + 1;
    return p ? event_among(s, p->first, p->limit) : s->triggers->count ? event_among(s, next, next + 1) : -1;
}

/* The event that such a phrase at words i to limit says something of: that of the clause it stands in. */
static int event_around(const Sentenced *s, unsigned i, unsigned limit) {
    const View *v = s->view;
    int clause = v->words[i].clause;
    if (v->clauses[clause].first == i && v->clauses[clause].parent >= 0 && v->clauses[clause].kind != SEGMENT_RELATIVE) clause = v->clauses[clause].parent;
    const NounPhrase *p = i ? view_noun(v, i - 1) : NULL;
    int noun = p && p->limit == i ? event_among(s, p->first, p->limit) : -1;
    int verb = event_of_clause(s, clause);
    if (verb >= 0 && s->triggers->items[verb].word >= i && s->triggers->items[verb].word < limit) verb = -1;
    return noun >= 0 && (verb < 0 || s->triggers->items[noun].class != CLASS_other) ? noun : verb;
}

/* ---- what the words say ---------------------------------------------------------------------------------- */

static void read_word(const Sentenced *s, unsigned i) {
    const View *v = s->view;
    bool before = view_begins(v, i, LIST_BEFORE), after = view_begins(v, i, LIST_AFTER) || view_begins(v, i, LIST_OWING);
    if (!before && !after) return;
    unsigned limit;
    int there = governed_by(s, i, &limit);
    if (there < 0) return;
    int here = event_around(s, i, limit);
    if (after) came_after(s, here, there);
    else came_after(s, there, here);
}

/* "The quake CAUSED a landslide", "the march FOLLOWED the vote". */
static void read_verb(const Sentenced *s, const VerbGroup *g) {
    const View *v = s->view;
    bool causes = view_begins(v, g->head, LIST_CAUSING), follows = view_begins(v, g->head, LIST_FOLLOWING);
    if ((!causes && !follows) || g->negated) return;
    int subject = event_in(s, role_subject(v, g));
    int other = event_in(s, g->passive ? role_agent(v, g->limit, v->words[g->head].clause) : role_object(v, g));
    if (causes == g->passive) came_after(s, subject, other);
    else came_after(s, other, subject);
}

/* "Found a man who HAD VANISHED": told as gone before. */
static void read_perfect(const Sentenced *s, unsigned t) {
    const View *v = s->view;
    const Trigger *x = &s->triggers->items[t];
    if (!v->verbs[x->verb].perfect || v->verbs[x->verb].form != GROUP_PAST) return;
    int clause = v->words[x->word].clause;
    for (int above = v->clauses[clause].parent; above >= 0; above = v->clauses[above].parent) {
        int verb = v->clauses[above].verb, event = event_of_clause(s, above);
        if (event < 0 || v->verbs[verb].form != GROUP_PAST || v->verbs[verb].perfect) continue;
        came_after(s, event, (int)t);
        return;
    }
}

/* What is found out, told, judged or answered was before. */
static bool looks_back(const Meaning *m) {
    bool tells = m->say_verb && m->say_verb->content == STATUS_happened && m->say_verb->class != CLASS_announcement;
    EventClass c = m->verb ? m->verb->class : CLASS_other;
    return tells || c == CLASS_investigation || c == CLASS_protest || c == CLASS_trial || c == CLASS_verdict;
}

/* "CONFIRMED the deaths", "are investigating the FIRE". */
static void read_object(const Sentenced *s, unsigned t) {
    const View *v = s->view;
    const Trigger *x = &s->triggers->items[t];
    if (x->light || x->aspect || x->status != STATUS_happened || !looks_back(v->words[x->word].meaning)) return;
    const VerbGroup *g = &v->verbs[x->verb];
    int noun = event_in(s, g->passive ? role_subject(v, g) : role_object(v, g));
    const Trigger *n = noun < 0 ? NULL : &s->triggers->items[noun];
    if (n && n->part == WORD_NOUN && !n->saying && n->status == STATUS_happened) came_after(s, (int)t, noun);
}

/* "Officials SAID the dam had burst": a saying comes after what it tells of as past. */
static void read_content(const Sentenced *s, unsigned t) {
    const View *v = s->view;
    const Trigger *x = &s->triggers->items[t];
    const VerbGroup *g = &v->verbs[x->verb];
    const Segment *content = &v->clauses[v->words[x->word].clause];
    bool past = g->form == GROUP_PAST || (g->form == GROUP_PRESENT && g->perfect);
    if (content->kind != SEGMENT_CONTENT || content->parent < 0 || x->saying || x->status != STATUS_happened || !past || g->progressive) return;
    int verb = v->clauses[content->parent].verb;
    for (unsigned k = 0; verb >= 0 && k < t; k++) {
        const Trigger *u = &s->triggers->items[k];
        if (u->verb == verb && u->saying && u->part == WORD_VERB) came_after(s, (int)k, (int)t);
    }
}

/* What governs trigger t: the event told last before it in its clause, else that of the clause above; -1 for none. */
static int governor_of(const Sentenced *s, unsigned t) {
    const View *v = s->view;
    int clause = v->words[s->triggers->items[t].word].clause, above = v->clauses[clause].parent;
    for (int k = (int)t - 1; k >= 0; k--) {
        const Trigger *u = &s->triggers->items[k];
        int other = v->words[u->word].clause;
        if (u->light || u->aspect || (other != clause && other != above)) continue;
        if (other == clause || u->verb == v->clauses[above].verb) return k;
    }
    return -1;
}

/* "Sent troops to GUARD the port", "vowed to RESIGN", "said they would LEAVE": an aim, and what is to come, comes after what was
 * done or said for it. */
static void read_aim(const Sentenced *s, unsigned t) {
    const View *v = s->view;
    const Trigger *x = &s->triggers->items[t];
    const VerbGroup *g = &v->verbs[x->verb];
    bool aim = g->form == GROUP_INFINITIVE && !g->perfect, told = g->form == GROUP_MODAL && !g->perfect && v->clauses[v->words[x->word].clause].kind == SEGMENT_CONTENT;
    if ((aim || told) && x->status != STATUS_happened) came_after(s, (int)t, governor_of(s, t));
}

/* A deed told in the simple past. */
static bool is_step(const View *v, const Trigger *t) {
    if (t->part != WORD_VERB || t->verb < 0 || t->status != STATUS_happened || t->saying || t->light || t->aspect) return false;
    const VerbGroup *g = &v->verbs[t->verb];
    return g->form == GROUP_PAST && !g->perfect && !g->progressive;
}

/* "Shot a guard and FLED": what a subject did is told in its order. */
static void read_sequence(const Sentenced *s, unsigned t) {
    const View *v = s->view;
    int clause = v->words[s->triggers->items[t].word].clause;
    if (v->clauses[clause].kind != SEGMENT_COORDINATE || !is_step(v, &s->triggers->items[t])) return;
    for (unsigned k = t; k-- > 0;) {
        const Trigger *u = &s->triggers->items[k];
        int other = v->words[u->word].clause;
        bool beside = other == v->clauses[clause].parent || v->clauses[other].parent == v->clauses[clause].parent;
        if (u->part != WORD_VERB || u->verb < 0 || other == clause || !beside) continue;
        if (is_step(v, u)) came_after(s, (int)t, (int)k);
        return;
    }
}

/* What a verb's form and kind say of when its deed was done. (Each reading was tried on the links of time in TimeBank and
 * AQUAINT before it was taken: of 589 that both tell, 503 agree, 71 are called simultaneous, 15 are the other way round.) */
static void read_deed(const Sentenced *s, unsigned t) {
    read_perfect(s, t);
    read_object(s, t);
    read_content(s, t);
    read_aim(s, t);
    read_sequence(s, t);
}

void order_sentence(const View *v, const Triggers *triggers, Mentions *mentions, size_t base) {
    Sentenced s = { v, triggers, mentions, base };
    if (triggers->count < 2) return;
    bool words = view_has(v, LIST_BEFORE) || view_has(v, LIST_AFTER) || view_has(v, LIST_OWING);
    bool verbs = view_has(v, LIST_CAUSING) || view_has(v, LIST_FOLLOWING);
    for (unsigned i = 0; words && i < v->count; i++) read_word(&s, i);
    for (unsigned i = 0; verbs && i < v->verb_count; i++) read_verb(&s, &v->verbs[i]);
    for (unsigned t = 0; t < triggers->count; t++)
        if (triggers->items[t].part == WORD_VERB && triggers->items[t].verb >= 0) read_deed(&s, t);
}

/* ---- what follows from what ---------------------------------------------------------------------------------- */

static bool is_deed(EventClass c) { return class_is_harm(c) || class_is_outcome(c) || class_causes(c, CAUSE_IN_SENTENCE); }

/* What others do because of a deed. */
static bool is_answer(EventClass c) {
    return c == CLASS_arrest || c == CLASS_trial || c == CLASS_verdict || c == CLASS_investigation || c == CLASS_rescue || c == CLASS_aid || c == CLASS_release ||
           c == CLASS_deployment || c == CLASS_closure || c == CLASS_sanction;
}

/* The deed that mention i answers: the nearest before it that their times allow. */
static int32_t answered_by(const Mentions *all, size_t i) {
    const Mention *m = &all->items[i];
    for (size_t k = i, guard = 0; k-- > 0 && guard < LOOK_BACK; guard++) {
        const Mention *e = &all->items[k];
        if (is_deed(e->class) && status_is_real(e->status) && e->salience > 0 && !when_excludes(&m->when, &e->when)) return (int32_t)k;
    }
    return -1;
}

void order_finish(Mentions *all) {
    for (size_t i = 0; i < all->count; i++) {
        Mention *m = &all->items[i];
        if (m->after >= 0 || !status_is_real(m->status)) continue;
        bool harmed = class_is_outcome(m->class) && m->parent >= 0 && is_deed(all->items[m->parent].class) && !class_is_outcome(all->items[m->parent].class);
        int32_t before = harmed ? m->parent : is_answer(m->class) ? answered_by(all, i) : -1;
        if (before >= 0 && all->items[before].after != (int32_t)i) m->after = before;
    }
}
