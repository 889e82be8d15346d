/* narrative.c - see narrative.h. */
#include "narrative.h"
#include "aftermath.h"
#include "carry.h"
#include "setting.h"
#include "share.h"
#include "calendar.h"
#include "offset.h"
#include "phrase.h"
#include "salience.h"
#include "when.h"

enum {
    ANCHOR_REACH = 400,  /* mentions searched, each way, for the event that a time is counted from */
    LOOK_BACK = 48,      /* mentions looked back for the same event or a cause */
    OUTCOME_REACH = 6,   /* sentences between an attack and its dead */
    FIRST_SENTENCES = 2, /* the headline and the one behind it: what the story is about */
    CHAIN_MOST = 8
};

/* ---- remembering a sentence ------------------------------------------------------------------------- */

static bool is_narrative(const View *v, const Trigger *t) {
    int main = v->clauses[v->words[t->word].clause].verb;
    if (t->part == WORD_ADJECTIVE && main >= 0) return v->verbs[main].form != GROUP_PRESENT; /* "are still missing" */
    if (t->verb < 0) return true;
    const VerbGroup *g = &v->verbs[t->verb];
    if (t->part == WORD_NOUN) return true;
    return (g->form == GROUP_PAST || g->form == GROUP_PARTICIPLE || g->form == GROUP_GERUND) && !(g->form == GROUP_PAST && g->perfect);
}

/* "THE ATTACK", "had fled": whenever it was, the text does not tell it as news. */
static bool is_over(const View *v, const Trigger *t, const NounPhrase *p) {
    if (p) return p->definite;
    if (t->part != WORD_VERB || t->verb < 0) return false;
    const VerbGroup *g = &v->verbs[t->verb];
    return g->perfect && g->form <= GROUP_PRESENT && !g->progressive;
}

/* "A teen shot ANOTHER teen": another one than who did it. */
static bool is_other_than_doer(const View *v, const Trigger *t, unsigned i) {
    if (t->part != WORD_VERB || t->verb < 0 || v->verbs[t->verb].passive) return false;
    Range object = role_object(v, &v->verbs[t->verb]);
    return i >= object.first && i < object.limit;
}

/* "dozens of OTHER civilians", "ANOTHER blast": not the one told of before. */
static bool tells_of_another(const View *v, const Trigger *t) {
    if (!view_has(v, LIST_OTHERS)) return false;
    unsigned from = t->word > 8 ? t->word - 8u : 0, to = t->word + 6u < v->count ? t->word + 6u : v->count;
    for (unsigned i = from; i < to; i++)
        if (v->words[i].clause == v->words[t->word].clause && view_in(v, i, LIST_OTHERS) && !is_other_than_doer(v, t, i)) return true;
    return false;
}

/* "In retaliation for the KILLING of two men" */
static bool is_motive(const View *v, const NounPhrase *p) {
    enum { LONGEST = 4 };
    for (unsigned i = p->first; i-- > 0 && i + LONGEST > p->first;)
        if (view_begins(v, i, LIST_OWING) && i + v->words[i].length == p->first) return true;
    return false;
}

/* "The LAST big storm", but not "last Monday's storm": what the story's own is measured by; nor is its
 * motive what it tells of, when that has a day of its own. */
static bool is_former(const View *v, const NounPhrase *p, const Trigger *t, bool dated) {
    if (!p) return false;
    if (dated && view_has(v, LIST_OWING) && is_motive(v, p)) return true;
    if (!view_has(v, LIST_FORMER)) return false;
    for (unsigned i = p->first; i < t->word; i++)
        if (view_in(v, i, LIST_FORMER) && !view_timed(v, i)) return true;
    return false;
}

static bool is_told_plainly(const View *v, const Trigger *t) {
    if (t->part == WORD_NOUN || t->verb < 0 || v->words[t->word].quoted || v->sentence->headline) return false; /* "nine were reported MISSING" tells too */
    SegmentKind kind = v->clauses[v->words[t->word].clause].kind;
    return v->verbs[t->verb].form <= GROUP_PRESENT && (kind == SEGMENT_MAIN || kind == SEGMENT_COORDINATE);
}

/* "Ruiz, who RESIGNED on Monday": told beside the main clause. */
static bool is_told_beside(const View *v, const Trigger *t) {
    if (t->part != WORD_VERB || v->words[t->word].quoted || v->sentence->headline) return false;
    return v->verbs[t->verb].form == GROUP_PAST && v->clauses[v->words[t->word].clause].kind == SEGMENT_RELATIVE;
}

/* "Will appear in court on Monday", "is expected to travel": the main clause tells of what is to come. */
static bool is_told_ahead(const View *v, const Trigger *t, EventStatus status) {
    if (t->verb < 0 || status != STATUS_planned || v->words[t->word].quoted || v->sentence->headline || (t->part == WORD_NOUN && !t->direct)) return false;
    SegmentKind kind = v->clauses[v->words[t->word].clause].kind;
    return kind == SEGMENT_MAIN || kind == SEGMENT_COORDINATE;
}

/* Who pledges money or rejects a budget does more than say so, unless what is rejected was only said itself; so does who
 * is not named where "the first case was confirmed". */
static bool is_deed_in_words(const View *v, const Trigger *t) {
    const SayingRow *row = t->part == WORD_VERB ? t->saying : NULL;
    if (!row) return false;
    const VerbGroup *g = &v->verbs[t->verb];
    bool pledges = (row->action == STATUS_planned || row->action == STATUS_denied) && row->content != STATUS_happened && row->content != STATUS_denied;
    bool finds = row->action == STATUS_happened && row->content == STATUS_happened && (g->passive || row->class == CLASS_statement);
    Range r = g->passive ? role_subject(v, g) : role_object(v, g);
    const NounPhrase *p = range_empty(r) ? NULL : view_noun(v, r.first);
    if (!(pledges || finds) || !p || p->pronoun || role_is_person(v, p->head)) return false;
    const Meaning *m = v->words[p->head].meaning;
    return !m->say_noun && !(m->noun && (m->noun->class == CLASS_accusation || m->noun->class == CLASS_statement || m->noun->class == CLASS_trial));
}

static Note note_of(const View *v, const Trigger *t, const Attachment *a, EventStatus status, size_t base) {
    const NounPhrase *p = t->part == WORD_NOUN ? view_noun(v, t->word) : NULL;
    bool counted = a->offset.distance != NULL;
    return (Note){
        .anchor = counted ? (int32_t)(base + (size_t)a->offset.anchor) : -1, .side = a->offset.side,
        .distance = a->offset.distance,
        .apart = a->at_start, .told = is_told_plainly(v, t), .added = is_told_beside(v, t), .ahead = is_told_ahead(v, t, status),
        .performs = is_deed_in_words(v, t),
        .ends = t->aspect && v->words[t->word].meaning->aspect->kind == CONTROL_END,
        .counted = counted ? text_slice(v->prose->text, a->offset.start, a->offset.end) : (Text){ NULL, 0 },
        .sentence = v->sentence->first, .paragraph = v->sentence->paragraph, .from = a->from,
        .giver = a->parent < 0 ? -1 : (int32_t)(base + (size_t)a->parent), .other = tells_of_another(v, t),
        .headline = v->sentence->headline, .caption = v->sentence->caption, .quoted = v->words[t->word].quoted,
        .noun = p != NULL, .definite = p && p->definite, .over = is_over(v, t, p), .loose = t->loose, .light = t->light, .aspect = t->aspect,
        .failed = t->failed, .saying = t->saying != NULL, .negated = t->negated, .past = is_narrative(v, t),
        .background = t->part == WORD_ADJECTIVE || t->legal, .flags = t->flags, .of_toll = share_is_of_toll(v, t), .total = t->total,
        .former = is_former(v, p, t, a->from == WHEN_OWN), .pointing = p && view_in(v, p->first, LIST_DEFINITE) && view_in(v, p->first, LIST_RELATIVE), .retold = aftermath_of(v, t),
    };
}

static bool is_strong(const Trigger *t) { return !t->loose && !t->light && !t->saying && t->class != CLASS_other && t->class != CLASS_failure; }

static int strong_trigger(const View *v, const Triggers *all, unsigned from, unsigned to, int clause) {
    int best = -1;
    for (unsigned t = 0; t < all->count; t++) {
        const Trigger *x = &all->items[t];
        if (x->word < from || x->word >= to || (clause >= 0 && v->words[x->word].clause != clause)) continue;
        if (is_strong(x) && (best < 0 || !is_strong(&all->items[best]))) best = (int)t;
    }
    return best;
}

/* "held on the day that the city was shelled": the two happened on one day. */
static void link_same_day(const View *v, const Triggers *triggers, Mentions *mentions, size_t base) {
    for (unsigned i = 1; i + 1 < v->count && view_has(v, LIST_SAME_DAY); i++) {
        if (!view_in(v, i, LIST_SAME_DAY) || !view_in(v, i - 1, LIST_DEFINITE)) continue;
        int here = v->words[i].clause, there = v->words[i + 1].clause;
        if (there == here && !(v->words[i + 1].noun >= 0)) continue;
        int left = strong_trigger(v, triggers, 0, i, -1);
        int right = strong_trigger(v, triggers, i + 1, v->count, -1);
        if (left < 0 || right < 0) continue;
        Mention *m = &mentions->items[base + (size_t)left];
        m->on_day_of = true;
        m->linked = (int32_t)(base + (size_t)right);
    }
}

/* A cause that is named by a bare noun takes the title of what it did: "45 people killed by an air strike". */
static void lend_title(const Mention *outcome, Mention *cause) {
    if (text_has_words(cause->title, 3) || outcome->sentence != cause->sentence) return;
    if (text_find(outcome->title, cause->trigger) != SIZE_MAX) cause->title = outcome->title;
}

void narrative_sentence(Narrative *s, const View *v, const Triggers *triggers, const Attachment *attachments, Mentions *mentions, size_t base) {
    for (unsigned t = 0; t < triggers->count; t++) *array_push(s->scratch, &s->notes) = note_of(v, &triggers->items[t], &attachments[t], mentions->items[base + t].status, base);
    link_same_day(v, triggers, mentions, base);
    Scene scene = aftermath_scene(v);
    scene.mention = base;
    if (scene.expression >= 0) *array_push(s->scratch, &s->scenes) = scene;
    for (unsigned t = 0; t < triggers->count; t++) {
        int above = attachments[t].parent;
        if (above >= 0 && mentions->items[base + (size_t)above].class == CLASS_breach &&
            text_find(mentions->items[base + (size_t)above].title, mentions->items[base + t].trigger) != SIZE_MAX)
            s->notes.items[base + t].agent_of_breach = true;
        if (attachments[t].same >= 0) mentions->items[base + t].same = (int32_t)(base + (size_t)attachments[t].same);
        if (attachments[t].parent >= 0 && class_is_outcome(triggers->items[t].class))
            lend_title(&mentions->items[base + t], &mentions->items[base + (size_t)attachments[t].parent]);
    }
}

/* What is announced is told by its announcement. */
void narrative_announcements(Narrative *s, Mentions *all, const Sayings *sayings, const Triggers *triggers, size_t base) {
    for (unsigned t = 0; t < triggers->count; t++) {
        int by = attribution_of(sayings, triggers->items[t].word, (int)t);
        int said = by < 0 ? -1 : sayings->items[by].trigger;
        Mention *m = &all->items[base + t];
        if (said < 0 || all->items[base + (size_t)said].class != CLASS_announcement || class_lane(m->class) != LANE_military || triggers->items[t].light) continue;
        s->notes.items[base + t].announced = true;
        if (m->status == STATUS_planned && triggers->items[t].part == WORD_NOUN && triggers->items[t].before < 0)
            m->status = STATUS_happened; /* who announces an offensive is about it */
        s->notes.items[base + (size_t)said].announces_action = true;
        if (m->parent < 0) m->parent = (int32_t)(base + (size_t)said);
    }
}

bool narrative_is_old(const When *w, const Context *context) {
    enum { NEWS = 31 * MINUTES_PER_DAY };
    return context->has_published && w->known && when_last(w) < context->published - NEWS;
}

bool narrative_is_shareable(const When *w) { return w->known && !w->lasting; }

/* A time that is a guess, as that of saying so is, stays one. */
void narrative_inherit(Mention *m, const Mention *from, WhenFrom how) {
    bool guess = from->when_from == WHEN_SAYING;
    m->when = from->when;
    m->when_from = guess ? from->when_from : how;
}

/* ---- the same event told again ------------------------------------------------------------------------- */

bool narrative_is_weighty(const Mention *m, const Note *n) {
    return status_is_real(m->status) && !n->loose && !n->light && !n->saying && m->class != CLASS_other && m->class != CLASS_failure;
}

bool narrative_is_deed(const Mention *m, const Note *n) {
    return narrative_is_weighty(m, n) && (class_causes(m->class, CAUSE_IN_TEXT) || class_is_outcome(m->class)) && !n->background && !n->quoted;
}

/* Words of one list in the other: places and actors are compared by their last words. */
static Text last_word(Text t) {
    size_t begin = t.len;
    while (begin && t.ptr[begin - 1] != ' ') begin--;
    return text_slice(t, begin, t.len);
}

static bool shares_word(const Texts *a, const Texts *b) {
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count; k++)
            if (text_equal_fold(last_word(a->items[i]), last_word(b->items[k]))) return true;
    return false;
}

static bool shares_figure(const Tolls *a, const Tolls *b) {
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count; k++)
            if (a->items[i].kind == b->items[k].kind && a->items[i].low == b->items[k].low && a->items[i].low > 1 && a->items[i].bound != BOUND_VAGUE) return true;
    return false;
}

/* The tolls of a mention and of the outcomes that hang on it in its sentence. */
static bool outcome_figures_match(const Mentions *all, size_t a, size_t b) {
    const Mention *x = &all->items[a], *y = &all->items[b];
    if (shares_figure(&x->tolls, &y->tolls)) return true;
    for (size_t i = a; i < all->count && all->items[i].sentence == x->sentence; i++)
        if (all->items[i].parent == (int32_t)a && shares_figure(&all->items[i].tolls, &y->tolls)) return true;
    return false;
}

/* What speaks for two mentions that tell of one event, and against it. Set by hand; tests/unit/event.c holds them. A kind and
 * a name in common are not enough, with a place or a party they are. */
enum {
    SAME_LEAST = 4,
    NEVER = -100,        /* their times exclude each other */
    SAME_KIND = 2,
    SAME_WORD = 1,
    WORD_AGAIN = 1,      /* in the next sentence */
    SAME_PLACE = 2,
    OTHER_PLACE = -1,
    SAME_PARTY = 2,      /* who did it, or whom it was done to */
    CHANGED_PARTY = 2,   /* an actor of the one takes part in the other */
    SAME_FIGURE = 5,     /* "the blast that killed 14" */
    OTHER_FIGURE = -3,   /* a harm is known by its count */
    ANOTHER = -5,        /* "another blast" */
    FORMER = -12,        /* "the last blast" */
    POINTED = 2,         /* "that blast", told of in the sentence before */
    POINTS_BACK = 2,     /* "the blast" */
    NOTHING_ELSE = 1,    /* and says no more of it */
    OF_HEADLINE = 1,
    LEAD = 1,            /* the first sentence tells what the headline did */
    BOTH_DATED = 1
};

static int sameness(const Mentions *all, const Narrative *s, size_t earlier, size_t later) {
    const Mention *a = &all->items[earlier], *b = &all->items[later];
    const Note *n = &s->notes.items[later], *e = &s->notes.items[earlier];
    if (when_excludes(&a->when, &b->when)) return NEVER;
    int score = a->class == b->class ? SAME_KIND : 0;
    bool word = text_equal_fold(a->lemma, b->lemma), place = shares_word(&a->places, &b->places), points_back = n->noun && n->definite;
    if (word) score += SAME_WORD;
    if (word && b->sentence - a->sentence == 1) score += WORD_AGAIN;
    if (place) score += SAME_PLACE;
    else if (a->places.count && b->places.count) score += OTHER_PLACE;
    if (shares_word(&a->actors, &b->actors) || shares_word(&a->participants, &b->participants) || shares_word(&a->objects, &b->objects)) score += SAME_PARTY;
    if (shares_word(&a->actors, &b->participants) || shares_word(&a->participants, &b->actors)) score += CHANGED_PARTY;
    bool figure = outcome_figures_match(all, earlier, later);
    if (figure || outcome_figures_match(all, later, earlier)) score += SAME_FIGURE;
    if (class_is_outcome(b->class) && !figure) score += OTHER_FIGURE;
    bool pointed = n->pointing && b->sentence - a->sentence == 1;
    if (n->other) score += ANOTHER;
    if (n->former || (e->former && !pointed)) score += FORMER;
    if (pointed) score += POINTED;
    if (points_back) score += POINTS_BACK;
    if (points_back && !b->places.count && !b->actors.count && !b->objects.count && !b->participants.count) score += NOTHING_ELSE;
    if (e->headline) score += OF_HEADLINE;
    if (e->headline && a->class == b->class && b->sentence == a->sentence + 1) score += LEAD;
    if (a->when.known && b->when.known) score += BOTH_DATED;
    return score;
}

/* Mentions of one event have one time: what is told later dates those before, so that none of them is joined to
 * another day's. */
static void date_alike(Mentions *all, size_t later) {
    const Mention *m = &all->items[later];
    for (int32_t k = m->same; k >= 0 && narrative_is_shareable(&m->when) && !all->items[k].when.known; k = all->items[k].same) narrative_inherit(&all->items[k], m, WHEN_PARENT);
    const Mention *e = &all->items[m->same];
    if (!m->when.known && narrative_is_shareable(&e->when)) narrative_inherit(&all->items[later], e, WHEN_PARENT);
}

/* The earlier mention that tells of the same event as mention i, of those that matter; -1 for none. */
static int32_t same_before(const Narrative *s, const Mentions *all, const Indices *weighty, size_t i) {
    const Mention *m = &all->items[i];
    int best = SAME_LEAST - 1;
    int32_t found = -1;
    for (size_t w = weighty->count; w-- > 0 && weighty->items[w] + LOOK_BACK >= i;) {
        size_t k = weighty->items[w];
        const Mention *e = &all->items[k];
        if (!class_compatible(e->class, m->class) || e->sentence == m->sentence || class_is_outcome(e->class) != class_is_outcome(m->class)) continue;
        int score = sameness(all, s, k, i);
        if (score <= best) continue;
        best = score;
        found = (int32_t)k;
    }
    return found;
}

/* "SHOT nine people before he was SHOT": a sentence that tells of the same event with two verbs tells of two events. */
static bool told_twice(const Narrative *s, const Mentions *all, size_t i) {
    const Mention *m = &all->items[i];
    if (s->notes.items[i].noun) return false;
    for (size_t k = i; k-- > 0 && all->items[k].sentence == m->sentence;)
        if (all->items[k].same == m->same && !s->notes.items[k].noun && text_equal(all->items[k].lemma, m->lemma)) return true;
    return false;
}

/* "THE INCIDENT took place at noon": the harm told last, a few sentences back at most, when the phrase says no more of it. */
static int32_t deed_meant(const Narrative *s, const Mentions *all, const Indices *weighty, size_t i) {
    enum { REACH = 3 }; /* sentences */
    const Mention *m = &all->items[i];
    const Note *n = &s->notes.items[i];
    if (!n->noun || !n->definite || n->other || n->former || n->quoted || !status_is_real(m->status) || !class_causes(m->class, CAUSE_IN_TEXT)) return -1;
    if (m->actors.count || m->objects.count || m->victims.count || m->targets.count) return -1; /* "the attack on the bank" */
    for (size_t w = weighty->count; w-- > 0;) {
        const Mention *e = &all->items[weighty->items[w]];
        if (m->sentence - e->sentence > REACH) break;
        bool general = m->class == CLASS_attack && class_lane(e->class) != LANE_disaster;
        if (e->sentence == m->sentence || !class_is_harm(e->class) || when_excludes(&m->when, &e->when)) continue;
        if (s->notes.items[weighty->items[w]].former && !(n->pointing && m->sentence - e->sentence == 1)) continue;
        if (general || class_is_outcome(e->class) || class_compatible(e->class, m->class)) return (int32_t)weighty->items[w];
    }
    return -1;
}

static void find_same(Narrative *s, Mentions *all) {
    Indices weighty = { 0 };
    for (size_t i = 0; i < all->count; i++) {
        Mention *m = &all->items[i];
        bool matters = narrative_is_weighty(m, &s->notes.items[i]), known = m->same >= 0;
        if (matters && !known) m->same = same_before(s, all, &weighty, i);
        if (m->same >= 0 && !known && told_twice(s, all, i)) m->same = -1;
        if (m->same < 0) m->same = deed_meant(s, all, &weighty, i);
        if (m->same >= 0 && !known) date_alike(all, i);
        if (m->same >= 0) *array_push(s->scratch, &s->again) = (uint32_t)i;
        if (matters) *array_push(s->scratch, &weighty) = (uint32_t)i;
    }
}

/* ---- inheriting a time ------------------------------------------------------------------------------------- */

/* A mention without a time takes the first that its chain of parents, or what it repeats, has. */
static void inherit_from_parents(const Narrative *s, Mentions *all) {
    bool changed = true;
    for (int round = 0; round < 3 && changed; round++) {
        changed = false;
        for (size_t i = 0; i < all->count; i++) {
            Mention *m = &all->items[i];
            int32_t giver = s->notes.items[i].giver >= 0 ? s->notes.items[i].giver : m->parent;
            if (m->when.known || giver < 0) continue;
            const Mention *p = &all->items[giver];
            if (!narrative_is_shareable(&p->when)) continue;
            bool said = s->notes.items[i].from == WHEN_SAYING;
            narrative_inherit(m, p, said ? WHEN_SAYING : WHEN_PARENT);
            changed = true;
        }
    }
}

/* What was harmed at a time was harmed by something at that time. */
static void inherit_from_outcomes(const Narrative *s, Mentions *all) {
    for (size_t i = 0; i < all->count; i++) {
        const Mention *m = &all->items[i];
        if (m->parent < 0 || !class_is_outcome(m->class) || !narrative_is_shareable(&m->when) || m->when.open) continue;
        Mention *cause = &all->items[m->parent];
        if (!cause->when.known && !s->notes.items[m->parent].of_toll && class_causes(cause->class, CAUSE_IN_TEXT)) narrative_inherit(cause, m, WHEN_PARENT);
    }
}

/* Both ways: a later mention may be the first to give the date. */
static void inherit_from_same(const Narrative *s, Mentions *all) {
    for (size_t i = 0; i < s->again.count; i++) {
        Mention *m = &all->items[s->again.items[i]];
        Mention *e = &all->items[m->same];
        if (!m->when.known && narrative_is_shareable(&e->when)) narrative_inherit(m, e, WHEN_PARENT);
        else if (!e->when.known && narrative_is_shareable(&m->when)) narrative_inherit(e, m, WHEN_PARENT);
    }
}

static void inherit_from_links(Mentions *all) {
    for (size_t i = 0; i < all->count; i++) {
        Mention *m = &all->items[i];
        if (m->linked < 0 || !m->on_day_of || m->when.known) continue;
        const Mention *l = &all->items[m->linked];
        if (narrative_is_shareable(&l->when)) narrative_inherit(m, l, WHEN_LINKED);
    }
}

/* ---- counting from an event ------------------------------------------------------------------------------- */

static bool is_told(const Mention *m) { return m->when.known && (m->when_from == WHEN_OWN || m->when_from == WHEN_COUNTED || m->when_from == WHEN_PARENT); }

/* Another mention of the text that may tell when the event of `a` was: of the same name, or else of its kind. */
static bool may_date(const Mention *k, const Mention *a, bool name) {
    if (k == a || !is_told(k) || !class_compatible(k->class, a->class)) return false;
    return name ? text_equal_fold(k->lemma, a->lemma) : a->class != CLASS_other && class_lane(a->class) == class_lane(k->class);
}

/* The last mention before the anchor that dates its event, else the first after it. */
static int named_anchor(const Mentions *all, int anchor) {
    for (int k = anchor, first = anchor - ANCHOR_REACH; k-- > 0 && k >= first;)
        if (may_date(&all->items[k], &all->items[anchor], true)) return k;
    for (int k = anchor + 1; k < (int)all->count && k <= anchor + ANCHOR_REACH; k++)
        if (may_date(&all->items[k], &all->items[anchor], true)) return k;
    return -1;
}

/* The one time that all mentions of the anchor's kind have. */
static int only_anchor(const Mentions *all, int anchor) {
    int found = -1;
    for (int k = anchor > ANCHOR_REACH ? anchor - ANCHOR_REACH : 0; k < (int)all->count && k <= anchor + ANCHOR_REACH; k++) {
        if (!may_date(&all->items[k], &all->items[anchor], false)) continue;
        if (found >= 0 && when_excludes(&all->items[k].when, &all->items[found].when)) return -1;
        if (found < 0 || all->items[k].when.grain < all->items[found].when.grain) found = k;
    }
    return found;
}

/* The mention that dates the event of `anchor`, which may be itself; -1 for none. */
static int dated_anchor(const Mentions *all, int anchor) {
    if (is_told(&all->items[anchor])) return anchor;
    int named = named_anchor(all, anchor);
    return named >= 0 ? named : only_anchor(all, anchor);
}

/* "Two weeks after the truce", where the text tells elsewhere when that was. What has no such date stays without one. */
static void count_from_events(Arena *arena, const Narrative *s, Mentions *all, Text language) {
    for (size_t i = 0; i < all->count; i++) {
        const Note *n = &s->notes.items[i];
        Mention *m = &all->items[i];
        if (n->anchor < 0 || m->when.known) continue;
        int from = dated_anchor(all, n->anchor);
        When w;
        bool found = from >= 0 && offset_apply(arena, n->distance, n->side, &all->items[from].when, &w);
        if (found) {
            m->when = w;
            m->when.why = phrase_with(arena, language, PHRASE_time_counted, n->counted, all->items[from].when.value);
            m->when_from = WHEN_COUNTED;
            m->linked = from;
            if (from != n->anchor && !all->items[n->anchor].when.known) narrative_inherit(&all->items[n->anchor], &all->items[from], WHEN_PARENT);
        } else if (offset_is_short(n->distance)) {
            continue; /* as near as what is told around it */
        } else {
            m->when = when_unknown();
            m->when.value = TEXT("XXXX-XX-XX");
            m->when.why = phrase_with(arena, language, PHRASE_time_counted_from_undated, n->counted, (Text){ NULL, 0 });
        }
        m->when.wording = n->counted;
    }
}

/* What the story's own harm is measured by has its own dead, in its sentence or the next one. */
static bool is_past_story(const Narrative *s, const Mention *m, const Mention *e, size_t i, size_t k) {
    if (!s->notes.items[k].former || m->sentence == e->sentence) return false;
    return m->sentence - e->sentence > 1 || s->notes.items[i].paragraph != s->notes.items[k].paragraph || s->notes.items[i].total;
}

/* The dead of mention i can have died in what mention k tells of. */
static bool may_cause(const Narrative *s, const Mentions *all, size_t i, size_t k) {
    const Mention *m = &all->items[i], *e = &all->items[k];
    if (!narrative_is_weighty(e, &s->notes.items[k]) || !class_causes(e->class, CAUSE_IN_TEXT) || s->notes.items[k].flags & WORD_OUTCOME) return false;
    if (e->sentence == m->sentence && e->status != m->status) return false;
    if (is_past_story(s, m, e, i, k) || (m->when.known && when_excludes(&m->when, &e->when))) return false;
    return !m->places.count || !e->places.count || shares_word(&m->places, &e->places) || shares_word(&m->places, &e->objects);
}

/* Its sentence tells already whom it harmed. */
static bool all_harmed(const Mentions *all, size_t k) {
    for (size_t i = k; i < all->count && all->items[i].sentence == all->items[k].sentence; i++)
        if (all->items[i].parent == (int32_t)k && all->items[i].tolls.count) return true;
    return all->items[k].tolls.count > 0;
}

/* The attack that the dead of mention i died in: the nearest before it in its sentence, else in the story. */
static int earlier_cause(const Narrative *s, const Mentions *all, size_t i, int lead) {
    const Mention *m = &all->items[i];
    for (size_t k = i, guard = 0; k-- > 0 && guard < LOOK_BACK; guard++) {
        const Mention *e = &all->items[k];
        if (m->sentence > e->sentence + OUTCOME_REACH) break;
        if (!may_cause(s, all, i, k)) continue;
        bool apart = s->notes.items[i].paragraph != s->notes.items[k].paragraph && lead >= 0 && lead < (int)k;
        if (apart && m->tolls.count && (s->notes.items[i].total || all_harmed(all, k)) && may_cause(s, all, i, (size_t)lead)) return lead;
        return (int)k;
    }
    return -1;
}

/* What the headline and the first sentence tell of: the first of them that can have cost lives; -1. */
static int lead_cause(const Narrative *s, const Mentions *all) {
    for (size_t i = 0; i < all->count && all->items[i].sentence < FIRST_SENTENCES; i++)
        if (narrative_is_weighty(&all->items[i], &s->notes.items[i]) && class_causes(all->items[i].class, CAUSE_IN_TEXT) && !s->notes.items[i].headline) return (int)i;
    return -1;
}

static void find_causes(const Narrative *s, Mentions *all) {
    int lead = lead_cause(s, all);
    for (size_t i = 0; i < all->count; i++) {
        Mention *m = &all->items[i];
        if (m->parent >= 0 || !class_is_outcome(m->class) || !status_is_real(m->status) || s->notes.items[i].apart) continue;
        if (!m->tolls.count && !s->notes.items[i].definite) continue;
        m->parent = earlier_cause(s, all, i, lead);
        if (m->parent >= 0 && !m->when.known && narrative_is_shareable(&all->items[m->parent].when)) narrative_inherit(m, &all->items[m->parent], WHEN_PARENT);
    }
}

/* ---- places ------------------------------------------------------------------------------------------------------ */

static bool lend_places(Mention *to, const Mention *from) {
    if (to->places.count || !from->places.count) return false;
    to->places = from->places;
    return true;
}

/* Mentions of one event share their list: it is copied before it grows. */
static void add_place(Arena *arena, Mention *m, Text place) {
    Texts places = { 0 };
    for (size_t i = 0; i < m->places.count; i++) *array_push(arena, &places) = m->places.items[i];
    *array_push(arena, &places) = place;
    m->places = places;
}

/* What is one event, or part of one, happened at one place. What is left happened in the town that
 * the story is set in, or where the report was written; streets and schools are in that town too. */
static void share_places(Arena *arena, const Narrative *s, const Lexicon *lexicon, Mentions *all, Text setting, const Context *context) {
    Text dateline = context->place;
    Text town = setting.len ? setting : dateline;
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < all->count; i++) {
            Mention *m = &all->items[i];
            if (m->same >= 0 && !lend_places(m, &all->items[m->same])) lend_places(&all->items[m->same], m);
            if (m->parent >= 0 && class_is_outcome(m->class) && !lend_places(m, &all->items[m->parent]) && class_causes(all->items[m->parent].class, CAUSE_IN_TEXT))
                lend_places(&all->items[m->parent], m);
        }
    for (size_t i = 0; i < all->count && town.len; i++) {
        Mention *m = &all->items[i];
        Lane lane = class_lane(m->class);
        bool local = lane == LANE_humanitarian || lane == LANE_justice || lane == LANE_disaster || lane == LANE_military;
        if (!local || !narrative_is_weighty(m, &s->notes.items[i]) || s->notes.items[i].background) continue;
        if (!setting.len && narrative_is_old(&m->when, context)) continue; /* where a report is written says nothing of it */
        bool inner = setting.len != 0;
        for (size_t k = 0; k < m->places.count; k++) inner &= setting_is_inner(lexicon, m->places.items[k], town);
        if (m->places.count && !inner) continue;
        m->at_setting = m->places.count == 0;
        add_place(arena, m, town);
    }
}

/* ---- truces: their length and their end ------------------------------------------------------------------------ */

/* Days of a length such as "P1W" or "P9D"; 0 when it is not told in days or weeks. */
static int64_t days_of(Text value) {
    int64_t count = 0;
    if (value.len < 3 || !text_to_int(text_slice(value, 1, value.len - 1), &count) || count > 36500) return 0;
    char unit = value.ptr[value.len - 1];
    return unit == 'D' ? count : unit == 'W' ? count * 7 : 0;
}

/* When what mention i tells of came to an end: the time of a breach behind it, or that of the sentence which says that
 * something ended; -1 for none. */
static int end_of(const Narrative *s, const Mentions *all, size_t i) {
    const Mention *m = &all->items[i];
    int dated = -1;
    bool ends = false;
    size_t first = i;
    while (first && all->items[first - 1].sentence == m->sentence) first--;
    for (size_t k = first; k < all->count && all->items[k].sentence == m->sentence; k++) {
        const Mention *b = &all->items[k];
        if (k > i && b->class == CLASS_breach && narrative_is_shareable(&b->when)) return (int)k;
        if (dated < 0 && k != i && b->when_from == WHEN_OWN && narrative_is_shareable(&b->when) && !b->when.open && status_is_real(b->status)) dated = (int)k;
        ends |= s->notes.items[k].ends && status_is_real(b->status);
    }
    return ends ? dated : -1;
}

/* "Ending a nine-day STRIKE": right behind the word, and not yet dated for itself. */
static bool is_ended(const Narrative *s, const Mentions *all, size_t i) {
    return i && s->notes.items[i - 1].ends && all->items[i - 1].sentence == all->items[i].sentence && s->notes.items[i].noun && all->items[i].when_from != WHEN_OWN;
}

/* What lasted and was ended by something dated: it began its length before. */
static void end_lasting(const Narrative *s, Mentions *all) {
    for (size_t i = 0; i < all->count; i++) {
        Mention *m = &all->items[i];
        int64_t days = m->length ? days_of(m->length->value) : 0;
        bool lasting = s->notes.items[i].flags & WORD_LASTING && !m->when.known;
        if (!days || !(lasting || is_ended(s, all, i))) continue;
        int by = end_of(s, all, i);
        if (by < 0) continue;
        Span end = when_extent(&all->items[by].when);
        Span start = { end.first - days * MINUTES_PER_DAY, end.last - days * MINUTES_PER_DAY };
        m->when = when_lasting(span_widen(start, DL_DAY), end, DL_DAY);
        m->when.approximate = true;
        m->when_from = WHEN_PARENT;
        m->when.wording = m->length->wording;
        m->linked = by;
    }
}

/* "The meeting" is named in full where it was told of before, or later. */
static void lend_names(const Narrative *s, Mentions *all) {
    for (size_t i = 0; i < s->again.count; i++) {
        Mention *m = &all->items[s->again.items[i]];
        Mention *e = &all->items[m->same];
        if (m->class != e->class) continue;
        if (!text_has_words(m->title, 2) && text_has_words(e->title, 2)) m->title = e->title;
        else if (!text_has_words(e->title, 2) && text_has_words(m->title, 2)) e->title = m->title;
    }
}

/* ---- what the story is measured by ------------------------------------------------------------------------------- */

static bool deals_with_past(EventClass c) { return class_lane(c) == LANE_justice || c == CLASS_investigation; }

/* A harm of long ago: "In 1996 a ferry sank in the same waters". */
static bool is_long_past(const Mention *m, const Note *n, const Context *c) {
    enum { LONG = 300 * MINUTES_PER_DAY };
    bool own = m->when_from == WHEN_OWN && narrative_is_shareable(&m->when) && !m->when.open;
    return own && c->has_published && narrative_is_weighty(m, n) && class_is_harm(m->class) && when_last(&m->when) < c->published - LONG;
}

/* The first sentences tell what the story is about. When that is a harm of now, one of long ago that is told behind it and
 * does not point back to it is another. */
static void mark_former(Narrative *s, const Mentions *all, const Context *context) {
    bool harm = false;
    for (size_t i = 0; i < all->count; i++) {
        const Mention *m = &all->items[i];
        Note *n = &s->notes.items[i];
        bool past = is_long_past(m, n, context);
        if (m->sentence < FIRST_SENTENCES) {
            if (past || deals_with_past(m->class)) return;
            harm |= narrative_is_weighty(m, n) && class_is_harm(m->class);
        } else if (!harm) {
            return;
        } else if (past && !(n->noun && n->definite)) {
            n->former = true;
        }
    }
}

/* ---- all of it ------------------------------------------------------------------------------------------------ */

void narrative_finish(Arena *arena, Narrative *s, const Document *document, const Lexicon *lexicon, Text setting, Mentions *all) {
    mark_former(s, all, &document->context);
    inherit_from_parents(s, all);
    find_same(s, all);
    inherit_from_same(s, all);
    inherit_from_outcomes(s, all);
    inherit_from_same(s, all);
    inherit_from_links(all);
    inherit_from_same(s, all);
    count_from_events(arena, s, all, document->context.language);
    find_causes(s, all);
    inherit_from_parents(s, all);
    end_lasting(s, all);
    aftermath_dates(s, all, &document->context);
    inherit_from_same(s, all);
    inherit_from_parents(s, all);
    carry_on(s, all);
    carry_occasion_on(s, all);
    carry_report_day(s, all, &document->context);
    lend_names(s, all);
    share_places(arena, s, lexicon, all, setting, &document->context);
    size_t first = 0;
    while (first < all->count && (s->notes.items[first].headline || s->notes.items[first].caption)) first++;
    for (size_t i = 0; i < all->count; i++) {
        all->items[i].salience = salience_of(&all->items[i], &s->notes.items[i], first < all->count && all->items[i].sentence == all->items[first].sentence);
        all->items[i].setting = setting;
    }
    salience_of_dates(s, &document->context, all, first);
}
