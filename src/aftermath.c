/* aftermath.c - see aftermath.h. Local reports often open with the deed and leave its day to a later sentence, in which
 * help comes or "it happened": that sentence dates all that was told before it, as far back as the last deed with a time. */
#include "aftermath.h"
#include "calendar.h"
#include "when.h"

enum { LONGEST = 60 /* days between what is dated so and the report */ };

/* "It", "this", and nothing more. */
static bool points_back(const View *v, const NounPhrase *p) {
    return p && p->limit == p->first + 1 && (view_in(v, p->first, LIST_IT) || view_in(v, p->first, LIST_DEFINITE));
}

Retold aftermath_of(const View *v, const Trigger *t) {
    if (t->part != WORD_VERB || t->verb < 0 || t->negated || t->status != STATUS_happened) return RETOLD_NOT;
    bool happens = view_in(v, t->word, LIST_HAPPEN), comes = view_in(v, t->word, LIST_COME_TO);
    Range r = happens || comes ? role_subject(v, &v->verbs[t->verb]) : (Range){ 0, 0 };
    const NounPhrase *p = range_empty(r) ? NULL : view_noun(v, r.first);
    if (happens) return points_back(v, p) ? RETOLD_ITSELF : RETOLD_NOT;
    if (p && comes && view_in(v, p->head, LIST_HELPERS)) return RETOLD_BY_HELP;
    return view_in(v, t->word, LIST_FOUND) && v->verbs[t->verb].passive ? RETOLD_BY_HELP : RETOLD_NOT;
}

/* A day or less of the weeks before the report. */
static bool is_dating(const Mention *m, const Context *context) {
    const When *w = &m->when;
    if (!w->known || m->when_from != WHEN_OWN || w->lasting || w->open || w->grain > DL_DAY) return false;
    if (!context->has_published) return true;
    int64_t before = context->published - when_first(w);
    return before > -MINUTES_PER_DAY && before < LONGEST * MINUTES_PER_DAY;
}

/* Help comes after the deed, mostly on the same day. */
static When day_of(const When *w) {
    When day = when_within(span_around(when_first(w), DL_DAY), DL_DAY);
    day.value = text_slice(w->value, 0, sizeof "YYYY-MM-DD" - 1);
    day.wording = w->wording;
    day.why = w->why;
    day.zone = w->zone;
    return day;
}

/* Back from mention `at` to the last deed that has a time. */
static void date_before(const Narrative *s, Mentions *all, size_t at) {
    const Mention *from = &all->items[at];
    bool itself = s->notes.items[at].retold == RETOLD_ITSELF;
    for (size_t k = at; k-- > 0;) {
        Mention *m = &all->items[k];
        if (!narrative_is_deed(m, &s->notes.items[k])) continue;
        bool guess = m->when_from == WHEN_SAYING && when_first(&m->when) > when_last(&from->when); /* "killed, police said Friday" */
        if (((m->when.known || m->when.value.len) && !guess) || s->notes.items[k].other) return;
        m->when = itself ? from->when : day_of(&from->when);
        m->when_from = WHEN_LINKED;
        m->linked = (int32_t)at;
    }
}

void aftermath_dates(const Narrative *s, Mentions *all, const Context *context) {
    for (size_t i = 1; i < all->count; i++)
        if (s->notes.items[i].retold && is_dating(&all->items[i], context)) date_before(s, all, i);
}
