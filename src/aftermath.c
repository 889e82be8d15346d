/* aftermath.c - see aftermath.h. Local reports often open with the deed and leave its day to a later sentence, in which
 * help comes or "it happened": that sentence dates all that was told before it, as far back as the last deed with a time.
 * Where no deed of the text has a time, the first scene that it sets has that of the deed: "The boy was at home on Sunday
 * night when the gun went off". */
#include "aftermath.h"
#include "calendar.h"
#include "when.h"

enum { LONGEST = 60 /* days between what is dated so and the report */ };

/* "It", "this", and nothing more. */
static bool points_back(const View *v, const NounPhrase *p) {
    return p && p->limit == p->first + 1 && (view_in(v, p->first, LIST_IT) || view_in(v, p->first, LIST_DEFINITE));
}

/* "CALLED 911", "called the POLICE". */
static bool calls_for_help(const View *v, const Trigger *t) {
    if (!view_in(v, t->word, LIST_CALL) || v->verbs[t->verb].passive) return false;
    Range r = role_object(v, &v->verbs[t->verb]);
    for (unsigned i = r.first; i < r.limit; i++)
        if (view_in(v, i, LIST_HELP) || view_in(v, i, LIST_HELPERS)) return true;
    return false;
}

Retold aftermath_of(const View *v, const Trigger *t) {
    if (t->part != WORD_VERB || t->verb < 0 || t->negated || t->status != STATUS_happened) return RETOLD_NOT;
    bool happens = view_in(v, t->word, LIST_HAPPEN), comes = view_in(v, t->word, LIST_COME_TO);
    Range r = happens || comes ? role_subject(v, &v->verbs[t->verb]) : (Range){ 0, 0 };
    const NounPhrase *p = range_empty(r) ? NULL : view_noun(v, r.first);
    if (happens) return points_back(v, p) ? RETOLD_ITSELF : RETOLD_NOT;
    if (calls_for_help(v, t)) return RETOLD_BY_HELP;
    if (p && comes && view_in(v, p->head, LIST_HELPERS)) return RETOLD_BY_HELP;
    return view_in(v, t->word, LIST_FOUND) && v->verbs[t->verb].passive ? RETOLD_BY_HELP : RETOLD_NOT;
}

/* ", WHEN the gun went off": a clause of time behind the verb. */
static bool is_cut_short(const View *v, const VerbGroup *g) {
    for (unsigned i = g->limit; i < v->count; i++)
        if (view_in(v, i, LIST_WHEN) && v->words[i].tag == TAG_WRB) return true;
    return false;
}

/* "AFTER a guard shot him": a clause behind the verb that tells what came before. */
static bool follows_deed(const View *v, const VerbGroup *g) {
    for (unsigned i = g->limit; i < v->count && view_has(v, LIST_AFTER); i++)
        if (view_in(v, i, LIST_AFTER) && v->clauses[v->words[i].clause].first == i) return true;
    return false;
}

/* A person, or for a clock time "it": "It was 10 p.m. on Monday". Those who come to help, and people who only are
 * somewhere, are as likely there afterwards: "Teachers were at the school on Monday"; and nobody is in court or in hospital before. */
static bool sets_scene(const View *v, const VerbGroup *g, const When *w) {
    for (unsigned i = g->limit; i < v->count && view_has(v, LIST_AFTERWARDS); i++)
        if (view_in(v, i, LIST_AFTERWARDS) && v->words[i].clause == v->words[g->head].clause) return false;
    const Range r = role_subject(v, g);
    const NounPhrase *p = range_empty(r) || follows_deed(v, g) ? NULL : view_noun(v, r.first);
    if (!p) return false;
    bool it = p->pronoun && p->limit == p->first + 1 && view_in(v, p->first, LIST_IT) && w->grain <= DL_DAYPART;
    if (it || p->pronoun) return it || view_in(v, p->first, LIST_HE);
    bool after = view_in(v, p->head, LIST_HELPERS) || (v->words[p->head].tag == TAG_NNS && !g->progressive);
    return role_is_person(v, p->head) && (!after || is_cut_short(v, g));
}

/* "Was at home", "were driving": neither done to somebody nor over. */
static bool is_imperfect(const View *v, const VerbGroup *g) {
    bool be = g->form == GROUP_PAST && view_uses(v, g->first, USE(BE)) && !g->passive && !g->perfect && !g->negated;
    return be && (g->progressive || view_uses(v, g->head, USE(BE)));
}

Scene aftermath_scene(const View *v) {
    Scene none = { .expression = -1 };
    for (unsigned k = 0; k < v->verb_count && !v->sentence->headline && !v->sentence->caption; k++) {
        const VerbGroup *g = &v->verbs[k];
        if (!is_imperfect(v, g)) continue;
        int clause = v->words[g->head].clause;
        for (unsigned i = v->clauses[clause].first; i < v->count && clause_within(v, v->words[i].clause, clause); i++) {
            int32_t e = v->words[i].expression;
            if (e < 0 || v->words[i].clause != clause || v->words[i].quoted) continue;
            const When *w = &v->expressions->items[e].when;
            if (sets_scene(v, g, w)) return (Scene){ .expression = e, .when = w, .verb = view_start(v, g->head) };
        }
    }
    return none;
}

/* A day or less of the weeks before the report. */
static bool is_recent_day(const When *w, const Context *context) {
    if (!w->known || w->lasting || w->open || w->grain > DL_DAY || w->type == DL_SET || w->type == DL_DURATION) return false;
    if (!context->has_published) return true;
    int64_t before = context->published - when_first(w);
    return before > -MINUTES_PER_DAY && before < LONGEST * MINUTES_PER_DAY;
}

static bool is_dating(const Mention *m, const Context *context) { return m->when_from == WHEN_OWN && is_recent_day(&m->when, context); }

/* "Earlier this week" holds the day. */
static bool is_wider(const When *w, const When *day) {
    return w->known && !w->lasting && !w->open && when_first(w) <= when_first(day) && when_last(day) <= when_last(w) &&
           when_last(w) - when_first(w) >= MINUTES_PER_DAY;
}

/* Back from mention `at` to the last deed that has a time. */
static void date_before(const Narrative *s, Mentions *all, size_t at) {
    const Mention *from = &all->items[at];
    bool itself = s->notes.items[at].retold == RETOLD_ITSELF;
    for (size_t k = at; k-- > 0;) {
        Mention *m = &all->items[k];
        if (!narrative_is_deed(m, &s->notes.items[k])) continue;
        bool guess = m->when_from == WHEN_SAYING && when_first(&m->when) > when_last(&from->when); /* "killed, police said Friday" */
        if (((m->when.known || m->when.value.len) && !guess && !is_wider(&m->when, &from->when)) || s->notes.items[k].other) return;
        m->when = itself ? from->when : when_day(&from->when); /* help comes after the deed, mostly on the same day */
        m->when_from = WHEN_LINKED;
        m->linked = (int32_t)at;
    }
}

/* The expression belongs to something that has a name of its own: an arrest, a vigil. What goes on in the scene has none:
 * "The clerk was CLOSING the shop". */
static bool is_taken(const Narrative *s, const Mentions *all, const Scene *scene) {
    for (size_t i = scene->mention; i < all->count && all->items[i].sentence == all->items[scene->mention].sentence; i++) {
        const Mention *m = &all->items[i];
        if (m->expression == scene->expression && m->class != CLASS_other && m->start != scene->verb && !s->notes.items[i].saying) return true;
    }
    return false;
}

/* A deed whose day the text does not tell; *ret_dated becomes true when it does. */
static bool needs_day(const Mention *m, const Note *n, bool *ret_dated) {
    if (!narrative_is_deed(m, n) || m->late) return false;
    bool open = (!m->when.known && !m->when.value.len) || m->when_from == WHEN_SAYING;
    *ret_dated |= !open && !n->other;
    return open && !n->other;
}

/* The deeds told of before a scene, and just behind it. */
static void date_by_scene(const Narrative *s, Mentions *all, const Scene *scene) {
    enum { BEHIND = 2 /* sentences */ };
    for (size_t i = 0; i < all->count; i++) {
        Mention *m = &all->items[i];
        bool dated = false;
        if (i > scene->mention && m->sentence > all->items[scene->mention].sentence + BEHIND) return;
        if (!needs_day(m, &s->notes.items[i], &dated)) continue;
        m->when = when_day(scene->when);
        m->when.uncertain = true;
        m->when_from = WHEN_NARRATIVE;
    }
}

/* Help that comes before the text tells what for sets a scene too: "Officers were called to the mill on Sunday. They found
 * a guard who had been shot." */
static bool help_dates(const Narrative *s, Mentions *all, const Context *context) {
    for (size_t i = 0; i < all->count; i++) {
        if (s->notes.items[i].retold != RETOLD_BY_HELP || !is_dating(&all->items[i], context)) continue;
        When when = all->items[i].when;
        date_by_scene(s, all, &(Scene){ .mention = i, .expression = all->items[i].expression, .when = &when });
        return true;
    }
    return false;
}

/* Who is arrested for a deed is so after it, and mostly at once: the first arrest is nearer to it than the report. */
static void arrest_dates(const Narrative *s, Mentions *all, const Context *context) {
    size_t first = all->count;
    for (size_t i = 0; i < all->count; i++) {
        const Mention *m = &all->items[i];
        if (m->class != CLASS_arrest || m->status != STATUS_happened || s->notes.items[i].other || !is_dating(m, context)) continue;
        if (first == all->count || when_first(&m->when) < when_first(&all->items[first].when)) first = i;
    }
    if (first == all->count) return;
    When when = all->items[first].when;
    date_by_scene(s, all, &(Scene){ .mention = all->count, .expression = -1, .when = &when });
}

static void scene_dates(const Narrative *s, Mentions *all, const Context *context) {
    bool dated = false, undated = false;
    for (size_t i = 0; i < all->count && !dated; i++) undated |= needs_day(&all->items[i], &s->notes.items[i], &dated);
    if (!undated || dated || help_dates(s, all, context)) return;
    for (size_t i = 0; i < s->scenes.count; i++) {
        const Scene *scene = &s->scenes.items[i];
        if (!is_recent_day(scene->when, context) || is_taken(s, all, scene)) continue;
        date_by_scene(s, all, scene);
        return;
    }
    arrest_dates(s, all, context);
}

void aftermath_dates(const Narrative *s, Mentions *all, const Context *context) {
    for (size_t i = 1; i < all->count; i++)
        if (s->notes.items[i].retold && is_dating(&all->items[i], context)) date_before(s, all, i);
    scene_dates(s, all, context);
}
