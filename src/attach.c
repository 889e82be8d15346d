/* attach.c - see attach.h.
 *
 * Inside a sentence a time expression goes to the trigger with the highest score over shallow features:
 * nearness, clause, the words between. (Of such features a learned ranker reaches 89 % on annotated news, the
 * nearest event 84 %.) Then the triggers that stand in the same clause, or are argument, cause or result of a
 * dated one, share its time. */
#include "attach.h"
#include "calendar.h"
#include "when.h"

/* ---- weights ---------------------------------------------------------------------------------------- */

/* What speaks for a trigger as the one that an expression dates, and against it. Set by hand, not
 * learned; the sentences of tests/unit/event.c and the scores on annotated news hold them. Their order matters more than
 * their size: a clause outweighs some words of distance, a quotation nearly everything. */
enum {
    FAR = 20,               /* words: further apart is no worse */
    VERB_BETWEEN = -3,      /* each verb that stands between the two */
    SAME_CLAUSE = 12,
    CLAUSE_WITHIN = -2,     /* one clause hangs below the other */
    CLAUSE_APART = -8,
    QUOTED_APART = -30,     /* one stands in a quotation, the other not */
    IN_NOUN_PHRASE = 16,    /* "Monday's attack" */
    RIGHT_BEHIND_NOUN = 5,  /* "the attack on Monday" */
    BEHIND_NOUN = 3,        /* with nothing but phrases between */
    LATER_THAN_NOUN = -1,
    BEFORE_NOUN = -6,
    FINITE_VERB = 2,        /* or a participle */
    OPENS_VERBS_CLAUSE = 12, /* "On Monday, troops ..." */
    BEHIND_SAYING = 6,      /* "said on Monday" */
    LOOSE_WORD = -2,        /* a word that names an event only now and then */
    OTHER_KIND = -1,
    SCORE_LEAST = -19       /* below, an expression dates nothing of the sentence */
};

/* ---- expressions ------------------------------------------------------------------------------------ */

typedef struct {
    unsigned first, limit; /* words */
    int32_t index;
} Timed;

static bool next_timed(const View *v, unsigned *i, Timed *ret) {
    while (*i < v->count && v->words[*i].expression < 0) ++*i;
    if (*i >= v->count) return false;
    ret->first = *i;
    ret->index = v->words[*i].expression;
    while (*i < v->count && v->words[*i].expression == ret->index) ++*i;
    ret->limit = *i;
    return true;
}

/* "now" and "recently" date nothing. */
static bool is_reference(const When *w) { return text_ends(w->value, TEXT("_REF")); }

static unsigned segment_distance(const View *v, int a, int b) {
    if (a == b) return 0;
    return clause_within(v, a, b) || clause_within(v, b, a) ? 1 : 2;
}

static unsigned verbs_between(const View *v, unsigned a, unsigned b) { return b > a ? (unsigned)(v->words[b].heads - v->words[a].heads) : 0; }

static bool only_phrases_between(const View *v, unsigned a, unsigned b) { return b <= a || v->words[b].breaks == v->words[a].breaks; }

static int nearness(const View *v, const Trigger *t, Timed e) {
    unsigned w = t->word;
    unsigned from = w < e.first ? t->limit : e.limit, to = w < e.first ? e.first : w;
    unsigned distance = to > from ? to - from : 0;
    return -(int)(distance > FAR ? FAR : distance) + VERB_BETWEEN * (int)verbs_between(v, from, to);
}

static int noun_score(const View *v, const Trigger *t, Timed e) {
    const NounPhrase *p = view_noun(v, t->word);
    if (p && e.first >= p->first && e.limit <= t->word) return IN_NOUN_PHRASE;
    if (e.first > t->word && only_phrases_between(v, t->limit, e.first)) return e.first - t->limit <= 2 ? RIGHT_BEHIND_NOUN : BEHIND_NOUN;
    return e.first < t->word ? BEFORE_NOUN : LATER_THAN_NOUN;
}

static int verb_score(const View *v, const Trigger *t, Timed e) {
    const VerbGroup *g = &v->verbs[t->verb];
    const Segment *segment = &v->clauses[v->words[t->word].clause];
    int score = g->form <= GROUP_MODAL || g->form == GROUP_PARTICIPLE ? FINITE_VERB : 0;
    if (e.first >= segment->first && e.first <= segment->first + 1u && segment->verb == t->verb) score += OPENS_VERBS_CLAUSE;
    if (t->saying && e.first >= g->limit && e.first <= g->limit + 1u) score += BEHIND_SAYING;
    return score;
}

static int score_of(const View *v, const Trigger *t, Timed e) {
    static const int apart[3] = { SAME_CLAUSE, CLAUSE_WITHIN, CLAUSE_APART };
    int score = nearness(v, t, e) + apart[segment_distance(v, v->words[t->word].clause, v->words[e.first].clause)];
    if (v->words[t->word].quoted != v->words[e.first].quoted) score += QUOTED_APART;
    if (t->part == WORD_NOUN) score += noun_score(v, t, e);
    else if (t->verb >= 0 && t->part == WORD_VERB) score += verb_score(v, t, e);
    if (t->loose) score += LOOSE_WORD;
    if (t->class == CLASS_other) score += OTHER_KIND;
    return score;
}

/* "the collapse OF MARCH 2": says which one it was, and dates nothing else. */
static int owner_of(const View *v, const Triggers *all, Timed e) {
    const NounPhrase *p = e.first > 1 && view_in(v, e.first - 1, LIST_OF) ? view_noun(v, e.first - 2) : NULL;
    for (unsigned t = 0; p && p->limit == e.first - 1u && t < all->count; t++)
        if (all->items[t].part == WORD_NOUN && all->items[t].limit == e.first - 1u) return (int)t;
    return -1;
}

/* The trigger that an expression dates; the words from `first` on, up to `limit`, are not asked. */
static int best_trigger(const View *v, const Triggers *all, Timed e, unsigned first, unsigned limit) {
    int best = -1, best_score = INT32_MIN;
    for (unsigned t = 0; t < all->count; t++) {
        if (all->items[t].word >= first && all->items[t].word < limit) continue;
        if (view_timed(v, all->items[t].word) && v->words[all->items[t].word].expression == e.index) continue;
        int score = score_of(v, &all->items[t], e);
        if (score <= best_score) continue;
        best = (int)t;
        best_score = score;
    }
    return best_score >= SCORE_LEAST ? best : -1;
}

/* ---- lengths and relations --------------------------------------------------------------------------------- */

/* The noun phrase that an expression stands in, before its head: "a WEEK-LONG truce". */
static int length_of(const View *v, const Triggers *all, Timed e, bool *ret_aged) {
    *ret_aged = false;
    for (unsigned t = 0; t < all->count; t++) {
        const NounPhrase *p = all->items[t].part == WORD_NOUN ? view_noun(v, all->items[t].word) : NULL;
        if (!p || e.first < p->first || e.limit > all->items[t].word) continue;
        for (unsigned i = e.first; i < all->items[t].word; i++) *ret_aged |= view_in(v, i, LIST_AGE);
        return (int)t;
    }
    return -1;
}

static void read_relation(const View *v, Timed e, Attachment *a) {
    unsigned before = e.first ? e.first - 1 : e.first;
    a->since = view_in(v, before, LIST_SINCE) || view_in(v, e.first, LIST_SINCE);
    a->until = view_in(v, before, LIST_UNTIL) || view_in(v, e.first, LIST_UNTIL);
    a->by = !a->since && (view_in(v, before, LIST_BEFORE) || (e.first && view_in(v, before, LIST_BY)));
    a->after = !a->since && view_in(v, before, LIST_AFTER);
    a->near = a->after || (a->by && !view_in(v, before, LIST_BY));
}

static bool is_point(const View *v, int32_t expression) {
    const When *w = &v->expressions->items[expression].when;
    return (w->type == DL_DATE || w->type == DL_TIME) && !is_reference(w);
}

/* The event that a noun phrase is about: its last trigger. */
static int trigger_of_noun(const Triggers *all, const NounPhrase *p) {
    for (unsigned t = all->count; t-- > 0;)
        if (all->items[t].word >= p->first && all->items[t].word < p->limit) return (int)t;
    return -1;
}

/* The event that a verb group is about: "after the dam COLLAPSED". */
static int trigger_of_verb(const Triggers *all, const VerbGroup *g) {
    for (unsigned t = 0; t < all->count; t++)
        if (all->items[t].word < g->limit && all->items[t].limit > g->first) return (int)t;
    return -1;
}

/* "The eve" of something is the day before it. */
static const When eve = { .type = DL_DATE, .value = { "XXXX-XX-XX", 10 } };

/* *ret_side: -1 for "before", "the eve of"; 0 for "the day of"; 1 for "after". False when the word at `i` is none of them.
 * *ret_event is where the event begins. */
static bool side_at(const View *v, unsigned i, const When *distance, unsigned *ret_event, int *ret_side) {
    *ret_event = i + v->words[i].length;
    if (view_in(v, i, LIST_OF) && offset_is_needed(distance)) return *ret_side = distance == &eve ? -1 : 0, true;
    if (distance == &eve) return false;
    *ret_side = view_in(v, i, LIST_BEFORE) ? -1 : 1;
    return *ret_side < 0 || (view_in(v, i, LIST_AFTER) && !view_in(v, i, LIST_SINCE));
}

/* The distance that an expression gives. False when no event stands behind it. */
static bool find_offset(const View *v, const Triggers *all, Timed e, const When *distance, Offset *ret) {
    unsigned event;
    bool lasting = e.first && view_in(v, e.first - 1, LIST_FOR); /* "for hours after" */
    if (e.limit + 1 >= v->count || lasting) return false;
    int side;
    if (!side_at(v, e.limit, distance, &event, &side) || event >= v->count || view_timed(v, event)) return false;
    const NounPhrase *p = view_noun(v, event);
    const VerbGroup *g = p && p->limit < v->count ? view_verb(v, p->limit) : !p ? view_verb(v, event) : NULL; /* that the noun is subject of; "after LEAVING" */
    int anchor = g ? trigger_of_verb(all, g) : -1;
    bool of_verb = anchor >= 0;
    if (!of_verb && p) anchor = trigger_of_noun(all, p);
    if (anchor < 0) return false;
    unsigned end = of_verb ? g->limit : p->limit;
    *ret = (Offset){ distance, (int16_t)anchor, (int8_t)side, view_start(v, e.first), view_end(v, end - 1), e.limit, end };
    return true;
}

/* "Resigned ON MONDAY, two weeks after the flood": of the two the flood is the one that is counted. */
static void count_back(Attachment *out, int dated, Offset offset) {
    Attachment *anchor = &out[offset.anchor];
    if (anchor->expression >= 0 || anchor->offset.distance || dated == offset.anchor) return;
    anchor->offset = offset;
    anchor->offset.anchor = (int16_t)dated;
    anchor->offset.side = (int8_t)-offset.side;
    anchor->from = WHEN_COUNTED;
}

/* "Two weeks after the truce talks resumed": the talks are dated by the truce. */
static bool give_offset(const View *v, const Triggers *all, Timed e, const When *distance, Attachment *out) {
    Offset offset;
    if (!find_offset(v, all, e, distance, &offset)) return false;
    Timed whole = { e.first, offset.limit, e.index };
    int t = best_trigger(v, all, whole, offset.first, offset.limit);
    if (t < 0) return false;
    if (out[t].expression >= 0) return count_back(out, t, offset), true;
    out[t].offset = offset;
    out[t].from = WHEN_COUNTED;
    return true;
}

/* "Called for an INQUIRY on Monday", which is over: the day is that of the call. */
static int asking_verb(const View *v, const Triggers *all, int t, const When *w, const Context *context) {
    const Trigger *noun = &all->items[t];
    bool open = noun->status == STATUS_hypothetical || noun->status == STATUS_planned;
    if (noun->part != WORD_NOUN || !open || noun->verb < 0 || !context->has_published || !w->known || w->latest_end >= context->published) return t;
    int verb = trigger_of_verb(all, &v->verbs[noun->verb]);
    return verb >= 0 && all->items[verb].status == STATUS_happened ? verb : t;
}

/* "A HEARING is planned for Monday": the day is that of what is planned, not of the planning. */
static int planned_noun(const Triggers *all, int t) {
    const Trigger *verb = &all->items[t];
    bool plans = verb->part == WORD_VERB && (verb->class == CLASS_other || verb->saying);
    for (unsigned k = 0; k < all->count && plans; k++) {
        const Trigger *noun = &all->items[k];
        if (noun->part == WORD_NOUN && noun->verb == verb->verb && noun->direct && noun->status == STATUS_planned && noun->class != CLASS_other) return (int)k;
    }
    return t;
}

/* "The WORST flood since 1954" is of now: what went before only measures it. */
static bool only_measures(const View *v, Timed e) {
    for (unsigned i = e.first - 1; i-- > 0 && v->words[i].verb < 0;)
        if (v->words[i].tag == TAG_JJS) return true;
    return false;
}

/* "... since 1998, WHEN 31 people died": the clause that tells what happened then is dated, and stands alone. Returns
 * where it begins; the end of the sentence when there is none. */
static unsigned give_clause(const View *v, const Triggers *all, Timed e, Attachment *out) {
    unsigned i = e.limit + (e.limit < v->count && v->words[e.limit].tag == TAG_COMMA);
    if (i >= v->count || v->words[i].tag != TAG_WRB || !view_in(v, i, LIST_SUBORDINATOR) || v->clauses[v->words[i].clause].first != i) return v->count;
    int clause = v->words[i].clause, verb = v->clauses[clause].verb;
    int t = verb >= 0 ? trigger_of_verb(all, &v->verbs[verb]) : -1;
    if (t < 0 || out[t].from != WHEN_NONE) return v->count;
    out[t].expression = e.index;
    out[t].from = WHEN_OWN;
    out[t].relative = (int16_t)clause;
    out[t].at_start = true;
    return i;
}

/* The expression that the trigger has fits it no worse than this one. */
static bool has_better(const View *v, const Trigger *t, const Attachment *a, Timed e) {
    Timed old;
    if (a->expression < 0) return false;
    for (unsigned i = 0; next_timed(v, &i, &old);)
        if (old.index == a->expression) return score_of(v, t, old) >= score_of(v, t, e);
    return true;
}

static void give_expression(const View *v, const Triggers *all, Timed e, const Context *context, Attachment *out) {
    const When *w = &v->expressions->items[e.index].when;
    bool aged;
    if (w->type == DL_SET || is_reference(w)) return;
    if ((w->type == DL_DURATION || offset_is_needed(w)) && give_offset(v, all, e, w, out)) return;
    if (w->type == DL_DURATION) {
        int t = length_of(v, all, e, &aged);
        bool during = t < 0 && e.first && view_in(v, e.first - 1, LIST_FOR);
        if (during) t = best_trigger(v, all, e, 0, 0);
        if (t < 0 || (aged && !(all->items[t].flags & WORD_LASTING))) return;
        out[t].length = e.index;
        out[t].aged = aged;
        return;
    }
    bool since = e.first && view_in(v, e.first - 1, LIST_SINCE);
    unsigned then = since ? give_clause(v, all, e, out) : v->count;
    if (since && only_measures(v, e)) return;
    int owner = owner_of(v, all, e), t = owner >= 0 ? owner : best_trigger(v, all, e, then, v->count);
    if (owner < 0 && t >= 0) t = asking_verb(v, all, planned_noun(all, t), w, context);
    if (t < 0 || has_better(v, &all->items[t], &out[t], e)) return;
    out[t] = (Attachment){ .expression = e.index, .length = out[t].length, .aged = out[t].aged, .parent = -1, .same = -1 };
    int clause = v->words[e.first].clause;
    out[t].relative = (int16_t)(v->clauses[clause].kind == SEGMENT_RELATIVE ? clause : -1);
    out[t].alone = owner >= 0 && !all->items[t].light && all->items[t].support < 0;
    out[t].from = WHEN_OWN;
    read_relation(v, e, &out[t]);
}

/* "On the eve of the vote": days that have no expression of their own. */
static void give_eves(const View *v, const Triggers *all, Attachment *out) {
    for (unsigned i = v->body; i < v->count; i++)
        if (view_in(v, i, LIST_EVE) && !view_timed(v, i)) give_offset(v, all, (Timed){ i, i + 1, -1 }, &eve, out);
}

/* The time of a support verb is that of the noun it supports: "carried out an ATTACK on Monday". */
static void pass_to_noun(const Triggers *all, unsigned t, Attachment *out) {
    const Trigger *noun = &all->items[t];
    if (noun->support < 0 || out[t].expression >= 0) return;
    for (unsigned k = 0; k < all->count; k++)
        if (all->items[k].light && all->items[k].verb == noun->support && out[k].from == WHEN_OWN) out[t] = out[k];
}

/* ---- sharing a time within the sentence ------------------------------------------------------------------------ */

static bool may_share(const Trigger *a, const Trigger *b) {
    return a != b && !(a->flags & WORD_LASTING && a->part == WORD_NOUN) && !(b->flags & WORD_LASTING && b->part == WORD_NOUN);
}

/* Of two dated or causing triggers the one that says more, else the nearer. */
static bool better(const Triggers *all, const Attachment *out, unsigned self, int best, unsigned t) {
    if (best < 0) return true;
    bool dated = out[t].from == WHEN_OWN, best_dated = out[best].from == WHEN_OWN;
    if (dated != best_dated) return dated;
    bool strong = !all->items[t].loose && all->items[t].class != CLASS_other;
    bool best_strong = !all->items[best].loose && all->items[best].class != CLASS_other;
    if (strong != best_strong) return strong;
    unsigned a = all->items[t].word, b = all->items[best].word, s = all->items[self].word;
    return (a > s ? a - s : s - a) < (b > s ? b - s : s - b);
}

static bool is_cause(EventClass c) {
    Lane lane = class_lane(c);
    return (lane == LANE_military || lane == LANE_disaster || c == CLASS_arson || c == CLASS_robbery || c == CLASS_hijacking || c == CLASS_coup ||
            c == CLASS_protest) && c != CLASS_deployment && c != CLASS_withdrawal;
}

static bool is_outcome(const Trigger *t) {
    return t->flags & WORD_OUTCOME || class_is_outcome(t->class);
}

/* A participle or relative clause tells of what stands in the clause above it. */
static bool hangs_below(const View *v, int low, int high) {
    if (low == high || v->clauses[low].parent != high) return false;
    SegmentKind kind = v->clauses[low].kind;
    return kind == SEGMENT_PARTICIPLE || kind == SEGMENT_RELATIVE || kind == SEGMENT_ADVERBIAL;
}

/* "Came home on Monday AND SHOT his wife": the clause goes on with the same subject. */
static bool goes_on(const View *v, int low, int high) {
    const Segment *k = &v->clauses[low];
    if (low == high || k->kind != SEGMENT_COORDINATE || k->parent != high || k->verb < 0) return false;
    for (unsigned i = k->first; i < v->verbs[k->verb].first; i++)
        if (v->words[i].noun >= 0) return false;
    return true;
}

/* ", killing three and FREEING six": joined to what hangs below. */
static bool hangs_beside(const View *v, int low, int high) {
    return low != high && v->clauses[low].kind == SEGMENT_COORDINATE && v->clauses[low].parent >= 0 && hangs_below(v, v->clauses[low].parent, high);
}

/* What the harm of trigger `self` came of, in the same sentence: "killed by an AIR STRIKE", "ATTACKED, killing". */
static int cause_of(const View *v, const Triggers *all, const Attachment *out, unsigned self) {
    int best = -1, segment = v->words[all->items[self].word].clause, then = out[self].at_start ? out[self].relative : -1;
    for (unsigned t = 0; t < all->count; t++) {
        const Trigger *c = &all->items[t];
        if (t == self || !is_cause(c->class) || is_outcome(c) || c->status != all->items[self].status) continue;
        int other = v->words[c->word].clause;
        if (then >= 0 && !clause_within(v, other, then)) continue; /* "the worst FIRE since 1998, when 31 DIED" */
        bool below = hangs_below(v, segment, other) || hangs_beside(v, segment, other);
        bool here = other == segment && verbs_between(v, c->word < all->items[self].word ? c->limit : all->items[self].limit,
                                                      c->word < all->items[self].word ? all->items[self].word : c->word) <= 1;
        if ((here || below) && better(all, out, self, best, t)) best = (int)t;
    }
    return best;
}

/* What the law, or the one who asks, makes of a harmful deed later: "charged on Tuesday with the SHOOTING", "autopsies on
 * Friday showed that all four DIED". */
static bool deals_with_deed(const Trigger *t) {
    return t->class == CLASS_arrest || t->class == CLASS_trial || t->class == CLASS_verdict || t->class == CLASS_investigation || t->class == CLASS_release ||
           t->class == CLASS_accusation;
}

/* Trigger t, or one between the two, deals with the deed: "on Friday continued to INVESTIGATE the shooting". */
static bool is_dealt_with(const Triggers *all, unsigned t, unsigned deed) {
    for (unsigned i = t; i < deed; i++)
        if (deals_with_deed(&all->items[i])) return true;
    return deals_with_deed(&all->items[t]);
}

/* "accused of SHOOTING", "wanted for KILLING": what somebody is held to have done at some time. */
static bool is_charged(const View *v, const Trigger *t) {
    if (t->part != WORD_VERB || t->verb < 0 || v->verbs[t->verb].form != GROUP_GERUND) return false;
    unsigned first = v->verbs[t->verb].first;
    return first && (view_in(v, first - 1, LIST_OF) || view_in(v, first - 1, LIST_WITH) || view_in(v, first - 1, LIST_FOR));
}

/* The event that others are told by their distance from, where the trigger stands in its clause: "two days after a FIRE
 * LEFT nine dead". Its time is another than that of the words before. */
static int counted_neighbour(const View *v, const Triggers *all, const Attachment *out, unsigned self) {
    for (unsigned t = 0; t < all->count; t++) {
        const Trigger *u = &all->items[t];
        bool anchor = out[t].from == WHEN_COUNTED && u->word >= out[t].offset.first && u->word < out[t].offset.limit;
        bool behind = anchor && all->items[self].word >= out[t].offset.first && t != self;
        if (behind && (all->items[self].word < out[t].offset.limit || v->words[u->word].clause == v->words[all->items[self].word].clause)) return (int)t;
    }
    return -1;
}

/* "By Tuesday", but not "before dawn on Friday": that is Friday. */
static bool is_bound(const View *v, const Attachment *a) {
    return (a->by || a->after) && (!a->near || a->expression < 0 || v->expressions->items[a->expression].when.grain >= DL_DAY);
}

/* "On 28 May, WHEN troops took the town": the word before the clause that is dated by the time which it explains; -1. */
static int dated_by_when(const View *v, const Attachment *out, unsigned count, int clause) {
    unsigned first = v->clauses[clause].first;
    if (!view_in(v, first, LIST_WHEN)) return -1;
    if (first && v->words[first - 1].tag == TAG_COMMA) first--;
    int32_t expression = first ? v->words[first - 1].expression : -1;
    for (unsigned t = 0; t < count && expression >= 0; t++)
        if (out[t].from == WHEN_OWN && out[t].expression == expression) return (int)t;
    return -1;
}

/* The dated trigger of the same clause, or of the clause it hangs below. */
static int dated_neighbour(const View *v, const Triggers *all, const Attachment *out, unsigned self) {
    int best = -1, segment = v->words[all->items[self].word].clause;
    if (class_is_harm(all->items[self].class) && is_charged(v, &all->items[self])) return -1;
    int explained = dated_by_when(v, out, all->count, segment);
    if (explained >= 0) return explained;
    for (unsigned t = 0; t < all->count; t++) {
        if ((out[t].from != WHEN_OWN && out[t].from != WHEN_COUNTED) || !may_share(&all->items[t], &all->items[self])) continue;
        if (out[t].from == WHEN_COUNTED && all->items[self].word >= out[t].offset.first && all->items[self].word < out[t].offset.limit) continue;
        if (out[t].since || out[t].until || is_bound(v, &out[t]) || out[t].alone) continue;
        if (class_is_harm(all->items[self].class) && is_dealt_with(all, t, self)) continue;
        if (out[t].relative >= 0 && !clause_within(v, segment, out[t].relative)) continue; /* "an inquiry into the flood THAT HIT THE TOWN ON MONDAY" */
        int other = v->words[all->items[t].word].clause;
        bool reported = all->items[self].saying && v->clauses[other].kind == SEGMENT_CONTENT; /* "reported that it fell ON MONDAY and said" */
        if (other != segment && !hangs_below(v, segment, other) && !hangs_beside(v, segment, other) && (reported || !goes_on(v, segment, other))) continue;
        if (all->items[t].status == STATUS_happened && all->items[self].status != STATUS_happened && all->items[self].status != STATUS_claimed && other == segment && !all->items[self].negated) continue;
        if (better(all, out, self, best, t)) best = (int)t;
    }
    return best;
}

/* The act of saying that covers the trigger, when that is dated. */
static int dated_saying(const Triggers *all, const Sayings *sayings, const Attachment *out, unsigned self) {
    int s = attribution_of(sayings, all->items[self].word, (int)self);
    if (s < 0 || sayings->items[s].trigger < 0) return -1;
    int t = sayings->items[s].trigger;
    return out[t].from == WHEN_OWN ? t : -1;
}

/* The word stands in the relative clause right behind a noun: "the meeting WHERE France ... and Russia ...". */
static bool in_clause_of(const View *v, const Trigger *noun, unsigned word) {
    unsigned behind = noun->limit;
    if (behind < v->count && v->words[behind].tag == TAG_COMMA) behind++;
    if (behind >= v->count) return false;
    int clause = v->words[behind].clause;
    return v->clauses[clause].kind == SEGMENT_RELATIVE && v->clauses[clause].first == behind && clause_within(v, v->words[word].clause, clause);
}

/* The meeting or talks at which something is said, in the same clause or its own; -1. */
static int occasion_of(const View *v, const Triggers *all, unsigned self) {
    if (!all->items[self].saying) return -1;
    for (unsigned t = 0; t < all->count; t++) {
        EventClass c = all->items[t].class;
        if ((c == CLASS_meeting || c == CLASS_talks) && all->items[t].part == WORD_NOUN && all->items[t].status == STATUS_happened &&
            (v->words[all->items[t].word].clause == v->words[all->items[self].word].clause || in_clause_of(v, &all->items[t], all->items[self].word))) return (int)t;
    }
    return -1;
}

/* ", with shelling of ...": more about what the clause tells of. */
static int elaborated_by(const View *v, const Triggers *all, unsigned self) {
    const Trigger *t = &all->items[self];
    const NounPhrase *p = t->part == WORD_NOUN ? view_noun(v, t->word) : NULL;
    if (!p || !p->first || !view_in(v, p->first - 1, LIST_WITH) || is_outcome(t)) return -1;
    for (unsigned k = self; k-- > 0;) {
        const Trigger *u = &all->items[k];
        if (v->words[u->word].clause != v->words[t->word].clause || u->light || u->loose || u->status != t->status) continue;
        if (class_compatible(u->class, t->class) && !is_outcome(u)) return (int)k;
    }
    return -1;
}

/* The charge or verdict that a crime stands in: "CHARGED on Friday with murder"; -1. */
static int charge_of(const View *v, const Triggers *all, unsigned t) {
    for (unsigned k = t; all->items[t].legal && k-- > 0;) {
        const Trigger *u = &all->items[k];
        bool charge = u->class == CLASS_trial || u->class == CLASS_verdict || u->class == CLASS_arrest;
        if (charge && v->words[u->word].clause == v->words[all->items[t].word].clause) return (int)k;
    }
    return -1;
}

/* The act of saying tells of that word: its day is not that of the saying. */
static bool says_of(const Sayings *sayings, unsigned saying, unsigned word) {
    for (unsigned i = 0; i < sayings->count; i++)
        if (sayings->items[i].trigger == (int)saying && word >= sayings->items[i].from && word < sayings->items[i].to) return true;
    return false;
}

static void share(const View *v, const Triggers *all, const Sayings *sayings, Attachment *out, unsigned t) {
    const Trigger *self = &all->items[t];
    int charge = charge_of(v, all, t);
    out[t].same = (int16_t)(charge >= 0 ? charge : elaborated_by(v, all, t));
    int cause = is_outcome(self) ? cause_of(v, all, out, t) : -1;
    if (cause >= 0) out[t].parent = (int16_t)cause;
    if (out[t].from == WHEN_OWN || out[t].from == WHEN_COUNTED) return;
    if (cause >= 0) {
        out[t].from = WHEN_PARENT;
        return;
    }
    int occasion = occasion_of(v, all, t);
    if (occasion >= 0) {
        out[t].parent = (int16_t)occasion;
        out[t].from = WHEN_PARENT;
        return;
    }
    int saying = dated_saying(all, sayings, out, t);
    int near = counted_neighbour(v, all, out, t);
    if (near < 0) near = dated_neighbour(v, all, out, t);
    if (near >= 0 && self->saying && says_of(sayings, t, all->items[near].word)) near = -1;
    if (near >= 0 && near != saying && !all->items[near].saying) {
        out[t].parent = (int16_t)near;
        out[t].from = WHEN_PARENT;
    } else if (saying >= 0 || (near >= 0 && all->items[near].saying && self->part == WORD_NOUN)) {
        out[t].parent = (int16_t)(saying >= 0 ? saying : near);
        out[t].from = WHEN_SAYING;
    }
}

/* A cause without a time takes that of the harm it did: "45 were killed on Monday by an air strike". */
static void share_upwards(Attachment *out, unsigned count) {
    for (unsigned t = 0; t < count; t++) {
        int cause = out[t].parent;
        if (out[t].from != WHEN_OWN || cause < 0 || out[cause].from != WHEN_NONE) continue;
        int32_t parent = out[cause].parent;
        out[cause] = out[t];
        out[cause].parent = (int16_t)parent;
        out[t].from = WHEN_PARENT;
    }
}

void attach_sentence(const View *v, const Triggers *all, const Sayings *sayings, const Context *context, Attachment *out) {
    for (unsigned t = 0; t < all->count; t++) out[t] = (Attachment){ .expression = -1, .length = -1, .parent = -1, .same = -1, .relative = -1, .from = WHEN_NONE };
    Timed e;
    for (unsigned i = v->body; next_timed(v, &i, &e);) give_expression(v, all, e, context, out); /* a dateline dates the report */
    give_eves(v, all, out);
    for (unsigned t = 0; t < all->count; t++) pass_to_noun(all, t, out);
    for (unsigned t = 0; t < all->count; t++) share(v, all, sayings, out, t);
    share_upwards(out, all->count);
}

/* ---- times -------------------------------------------------------------------------------------------------------- */

static void copy_words(When *to, const When *from) {
    to->type = from->type;
    to->value = from->value;
    to->mod = from->mod;
    to->zone = from->zone;
    to->wording = from->wording;
    to->why = from->why;
}

/* The age of something at publication, in whole years, as the span of the year in which it began. */
static When aged_time(const View *v, const Attachment *a, const Context *context) {
    const When *length = &v->expressions->items[a->length].when;
    int64_t years = 0;
    Text number = text_slice(length->value, 1, length->value.len ? length->value.len - 1 : 0);
    if (!context->has_published || !text_ends(length->value, TEXT("Y")) || !text_to_int(number, &years) || years > 9000) return when_unknown();
    Ymd day = ymd_from_days(days_from_minutes(context->published));
    When w = when_since(span_of_year(day.year - (int)years), DL_YEAR);
    w.approximate = true;
    w.wording = length->wording;
    w.value = length->value;
    return w;
}

/* "Just after 5 p.m." and "before noon" are still that day; so is "before dawn", while "by the morning" may be days before. */
static When within_day(const When *w, bool near) {
    unsigned before = DL_OPEN_EARLIEST_START | DL_OPEN_EARLIEST_END, after = DL_OPEN_LATEST_START | DL_OPEN_LATEST_END;
    if (!w->known || w->lasting || w->grain >= (near ? DL_DAY : DL_DAYPART) || (w->open != before && w->open != after)) return *w;
    int64_t edge = w->open == before ? w->latest_end : w->earliest_start;
    Span day = span_around(edge, DL_DAY);
    When out = when_within(w->open == before ? (Span){ day.first, edge } : (Span){ edge, day.last }, w->grain);
    copy_words(&out, w);
    return out;
}

When attach_time(Arena *arena, const View *v, const Attachment *a, const Context *context) {
    (void)arena;
    if (a->expression < 0) return a->length >= 0 && a->aged ? aged_time(v, a, context) : when_unknown();
    const When *w = &v->expressions->items[a->expression].when;
    When out = *w;
    if (w->known && w->lasting && a->at_start) {
        out = when_within(when_start(w), w->grain);
        copy_words(&out, w);
        return out;
    }
    if (!w->known || w->lasting || w->open || !is_point(v, a->expression)) return within_day(w, a->near);
    if (a->since) out = when_since(when_start(w), w->grain);
    else if (a->until) out = when_until(when_end(w), w->grain);
    else if (a->by) out = when_happened_by(when_first(w) - 1, w->grain);
    else if (a->after) out = when_happened_after(when_last(w) + 1, w->grain);
    copy_words(&out, w);
    return within_day(&out, a->near);
}
