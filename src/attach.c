/* attach.c - see attach.h.
 *
 * Inside a sentence a time expression goes to the trigger with the highest score over shallow features:
 * nearness, clause, the words between. (Of such features a learned ranker reaches 89 % on annotated news, the
 * nearest event 84 %.) What has none then may share that of another (share.c). */
#include "attach.h"
#include "calendar.h"
#include "share.h"
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
    SINCE_BEFORE_NOUN = -20, /* "has been in jail since May on CHARGES of fraud" */
    FINITE_VERB = 2,        /* or a participle */
    TELLS_OF_NOUN = -16,    /* a gerund behind a noun, where another verb tells the story: "met men GUARDING the gate on Monday" */
    BEFORE_PARTICIPLE = -6, /* a time told before the comma: "fired on Monday, KILLING nine" */
    OPENS_VERBS_CLAUSE = 12, /* "On Monday, troops ..." */
    NAMES_ONLY = -20,
    BEHIND_SAYING = 6,      /* "said on Monday" */
    OF_SPEAKER = 16,        /* "Monday's letter SAID" */
    BEFORE_CHARGE = -30,    /* "jailed on Monday for SHOOTING a guard" */
    AFTER_CLAUSE = -30,     /* "was in hospital on Monday after a rifle WENT OFF" */
    BEHIND_MAIN_VERB = -30, /* "the man accused of SHOOTING a guard was in court on Monday" */
    BEFORE_SPEAKER = -30,   /* "was shot on Monday, police said" */
    NOT_DONE = -10,         /* "had refused TO LICENSE it in 2015": that it was refused has a date */
    LOOSE_WORD = -2,        /* a word that names an event only now and then */
    OTHER_KIND = -1,
    STAMP = -16,            /* "17:30 A fire broke out at about 17:20": when it was told, where the words have no time of their own */
    SCORE_LEAST = -19       /* below, an expression dates nothing of the sentence */
};

/* ---- expressions ------------------------------------------------------------------------------------ */

typedef struct {
    unsigned first, limit; /* words, both ends of a range within */
    int32_t index;
    int32_t till; /* the expression that ends a range; -1 */
} Timed;

/* "now" and "recently" date nothing. */
static bool is_reference(const When *w) { return text_ends(w->value, TEXT("_REF")); }

static bool is_point(const View *v, int32_t expression) {
    const When *w = &v->expressions->items[expression].when;
    return (w->type == DL_DATE || w->type == DL_TIME) && !is_reference(w);
}

/* "MOVED the vote from Monday to Tuesday" */
static bool is_shifted(const View *v, unsigned from) {
    for (unsigned i = from; i-- > 0 && v->words[i].tag != TAG_COMMA;)
        if (v->words[i].verb >= 0) return view_in(v, v->verbs[v->words[i].verb].head, LIST_SHIFTING);
    return false;
}

/* "FROM May TO July", "BETWEEN May AND July": the two times are in order and make one. */
static bool joins_range(const View *v, unsigned first, unsigned limit) {
    if (!first || limit + 1 >= v->count || v->words[limit + 1].expression < 0) return false;
    bool from = view_in(v, first - 1, LIST_STARTING) && view_in(v, limit, LIST_TILL) && !is_shifted(v, first - 1);
    if (!from && !(view_in(v, first - 1, LIST_BETWEEN) && v->words[limit].tag == TAG_CC)) return false;
    int32_t one = v->words[first].expression, other = v->words[limit + 1].expression;
    if (!is_point(v, one) || !is_point(v, other)) return false;
    const When *a = &v->expressions->items[one].when, *b = &v->expressions->items[other].when;
    return a->known && b->known && !a->open && !b->open && a->earliest_start <= b->earliest_start && a->latest_end <= b->latest_end;
}

static unsigned expression_limit(const View *v, unsigned i) {
    int32_t index = v->words[i].expression;
    while (i < v->count && v->words[i].expression == index) i++;
    return i;
}

static bool next_timed(const View *v, unsigned *i, Timed *ret) {
    while (*i < v->count && v->words[*i].expression < 0) ++*i;
    if (*i >= v->count) return false;
    *ret = (Timed){ .first = *i, .limit = expression_limit(v, *i), .index = v->words[*i].expression, .till = -1 };
    if (joins_range(v, ret->first, ret->limit)) {
        ret->till = v->words[ret->limit + 1].expression;
        ret->limit = expression_limit(v, ret->limit + 1);
    }
    *i = ret->limit;
    return true;
}

static unsigned segment_distance(const View *v, int a, int b) {
    if (a == b) return 0;
    return clause_within(v, a, b) || clause_within(v, b, a) ? 1 : 2;
}

static bool only_phrases_between(const View *v, unsigned a, unsigned b) { return b <= a || v->words[b].breaks == v->words[a].breaks; }

static int nearness(const View *v, const Trigger *t, Timed e) {
    unsigned w = t->word;
    unsigned from = w < e.first ? t->limit : e.limit, to = w < e.first ? e.first : w;
    unsigned distance = to > from ? to - from : 0;
    return -(int)(distance > FAR ? FAR : distance) + VERB_BETWEEN * (int)view_heads_between(v, from, to);
}

static int noun_score(const View *v, const Trigger *t, Timed e) {
    const NounPhrase *p = view_noun(v, t->word);
    if (p && e.first >= p->first && e.limit <= t->word) return IN_NOUN_PHRASE;
    if (e.first > t->word && only_phrases_between(v, t->limit, e.first)) return e.first - t->limit <= 2 ? RIGHT_BEHIND_NOUN : BEHIND_NOUN;
    if (e.first < t->word && e.first && view_in(v, e.first - 1u, LIST_SINCE)) return SINCE_BEFORE_NOUN;
    return e.first < t->word ? BEFORE_NOUN : LATER_THAN_NOUN;
}

/* A comma ends the clause of the time before a word of saying; one that opens the sentence says when it was said. */
static bool ends_what_is_said(const View *v, const Trigger *t, Timed e) {
    return t->saying && e.limit < t->word && v->words[e.limit].tag == TAG_COMMA && e.first > v->clauses[v->words[e.first].clause].first + 1u;
}

/* "Attacked WHAT the ministry called a camp": the clause only names what was attacked. */
static bool calls_it_so(const View *v, const Segment *segment) {
    unsigned i = segment->first;
    return segment->kind == SEGMENT_RELATIVE && v->words[i].tag == TAG_WP && i && view_verb(v, i - 1) && !view_in(v, i, LIST_RELATIVE);
}

/* The expression stands before the head of the verb's subject, and is no part of a name: "the March 9 Movement said". */
static bool is_in_subject(const View *v, const VerbGroup *g, Timed e) {
    Range r = role_subject(v, g);
    const NounPhrase *p = range_empty(r) ? NULL : view_noun(v, r.first);
    return p && e.first >= p->first && e.limit <= p->head && !is_upper(view_word(v, p->head).ptr[0]);
}

/* The trigger only says which one the subject is: it is no finite verb, and the one of the expression's clause stands
 * between the two. */
static bool stands_before_verb(const View *v, const Trigger *t, Timed e) {
    int clause = v->words[e.first].clause;
    if (v->verbs[t->verb].form < GROUP_GERUND || e.first < t->limit || !clause_within(v, v->words[t->word].clause, clause)) return false;
    for (unsigned k = 0; k < v->verb_count && v->verbs[k].head < e.first; k++) {
        const VerbGroup *g = &v->verbs[k];
        if (g->form <= GROUP_MODAL && v->words[g->head].clause == clause) return g->first >= t->limit;
    }
    return false;
}

/* The trigger stands in a clause that tells what came before, behind the expression. */
static bool came_before(const View *v, const Trigger *t, Timed e) {
    const Segment *k = &v->clauses[v->words[t->word].clause];
    bool counted = k->first && view_timed(v, k->first - 1u) && v->words[k->first - 1].expression != e.index; /* "on Monday, a day after" */
    return k->kind == SEGMENT_ADVERBIAL && k->parent == v->words[e.first].clause && e.limit <= k->first && !counted && view_in(v, k->first, LIST_AFTER);
}

static int verb_score(const View *v, const Trigger *t, Timed e) {
    const VerbGroup *g = &v->verbs[t->verb];
    const Segment *segment = &v->clauses[v->words[t->word].clause];
    int score = g->form <= GROUP_MODAL || g->form == GROUP_PARTICIPLE ? FINITE_VERB : 0;
    bool other = segment->verb >= 0 && segment->verb != t->verb && v->verbs[segment->verb].form <= GROUP_MODAL;
    if (other && role_tells_of_noun(v, g)) score += TELLS_OF_NOUN;
    bool tells_more = g->form == GROUP_GERUND && segment->verb != t->verb && e.limit == g->first; /* "filed a brief on Monday ARGUING that" */
    bool purpose = g->form == GROUP_INFINITIVE && e.limit == g->first && t->status == STATUS_hypothetical; /* "shut it on Monday TO SAVE power" */
    if (tells_more || purpose || (segment->kind == SEGMENT_PARTICIPLE && e.first < segment->first)) score += BEFORE_PARTICIPLE;
    if (e.first >= segment->first && e.first <= segment->first + 1u && segment->verb == t->verb) score += OPENS_VERBS_CLAUSE;
    if (t->saying && calls_it_so(v, segment)) score += NAMES_ONLY;
    if (t->saying && e.first >= g->limit && e.first <= g->limit + 1u) score += BEHIND_SAYING;
    if (t->saying && is_in_subject(v, g, e)) score += OF_SPEAKER;
    if (e.first < t->word && class_is_harm(t->class) && share_is_charged(v, t)) score += BEFORE_CHARGE;
    if (class_is_harm(t->class) && came_before(v, t, e)) score += AFTER_CLAUSE;
    if (stands_before_verb(v, t, e)) score += BEHIND_MAIN_VERB;
    if (ends_what_is_said(v, t, e)) score += BEFORE_SPEAKER;
    if (g->form == GROUP_INFINITIVE && t->status == STATUS_denied) score += NOT_DONE;
    return score;
}

/* "17:30 Police close the road": a clock time by itself before the sentence is the stamp of a running report. */
static bool is_stamp(const View *v, Timed e) {
    if (e.first || e.limit >= v->count || v->expressions->items[e.index].when.type != DL_TIME) return false;
    return v->words[e.limit].tag == TAG_COLON || is_upper(view_word(v, e.limit).ptr[0]);
}

static int score_of(const View *v, const Trigger *t, Timed e) {
    static const int apart[3] = { SAME_CLAUSE, CLAUSE_WITHIN, CLAUSE_APART };
    int score = nearness(v, t, e) + apart[segment_distance(v, v->words[t->word].clause, v->words[e.first].clause)];
    if (v->words[t->word].quoted != v->words[e.first].quoted) score += QUOTED_APART;
    if (t->part == WORD_NOUN) score += noun_score(v, t, e);
    else if (t->verb >= 0 && t->part == WORD_VERB) score += verb_score(v, t, e);
    if (t->loose) score += LOOSE_WORD;
    if (t->class == CLASS_other) score += OTHER_KIND;
    if (is_stamp(v, e)) score += STAMP;
    return score;
}

/* "the collapse OF MARCH 2": says which one it was, and dates nothing else. */
static int owner_of(const View *v, const Triggers *all, Timed e) {
    const NounPhrase *p = e.first > 1 && view_in(v, e.first - 1, LIST_OF) ? view_noun(v, e.first - 2) : NULL;
    for (unsigned t = 0; p && p->limit == e.first - 1u && t < all->count; t++)
        if (all->items[t].part == WORD_NOUN && all->items[t].limit == e.first - 1u) return (int)t;
    return -1;
}

/* "From SATURDAY'S sinking" */
static bool is_within(const View *v, const Trigger *t, Timed e) {
    const NounPhrase *p = view_noun(v, t->word);
    return p && e.first >= p->first && e.limit <= t->word;
}

/* "Over FRIDAY'S close": whose phrase is no event. */
static bool dates_thing(const View *v, const Triggers *all, Timed e) {
    if (e.limit >= v->count || (v->words[e.limit].tag != TAG_POS && v->words[e.limit - 1].tag != TAG_POS)) return false;
    const NounPhrase *p = view_noun(v, e.limit);
    if (!p || p->limit <= e.limit + 1u || e.first <= v->body + 1u || v->words[e.first - 1].tag != TAG_IN) return false;
    for (unsigned t = 0; t < all->count; t++)
        if (all->items[t].word >= e.limit && all->items[t].word < p->limit) return false;
    return true;
}

/* The trigger that an expression dates; the words from `first` on, up to `limit`, are not asked. */
static int best_trigger(const View *v, const Triggers *all, Timed e, unsigned first, unsigned limit) {
    int best = -1, best_score = INT32_MIN;
    for (unsigned t = 0; t < all->count; t++) {
        if (all->items[t].word >= first && all->items[t].word < limit) continue;
        if (view_timed(v, all->items[t].word) && v->words[all->items[t].word].expression == e.index) continue;
        int score = score_of(v, &all->items[t], e);
        if (score <= best_score || all->items[t].total || share_is_over(v, &all->items[t]) || (!is_within(v, &all->items[t], e) && share_is_of_toll(v, &all->items[t]))) continue;
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
    Timed whole = { e.first, offset.limit, e.index, -1 };
    int t = best_trigger(v, all, whole, offset.first, offset.limit);
    if (t < 0) return false;
    if (out[t].expression >= 0) return count_back(out, t, offset), true;
    out[t].offset = offset;
    out[t].from = WHEN_COUNTED;
    return true;
}

/* "Called for an INQUIRY on Monday", "rejected an OFFER", which is over: the day is that of the call. */
static int asking_verb(const View *v, const Triggers *all, int t, Timed e, const When *w, const Context *context) {
    const Trigger *noun = &all->items[t];
    const NounPhrase *p = view_noun(v, noun->word);
    if (p && e.first >= p->first && e.first < p->limit) return t; /* "rejected Monday's OFFER" */
    bool open = noun->status == STATUS_hypothetical || noun->status == STATUS_planned || (noun->status == STATUS_denied && !noun->negated);
    if (noun->part != WORD_NOUN || !open || noun->verb < 0 || !context->has_published || !w->known || w->latest_end >= context->published) return t;
    int verb = trigger_of_verb(all, &v->verbs[noun->verb]);
    return verb >= 0 && all->items[verb].status == STATUS_happened ? verb : t;
}

/* "Condemned THE ATTACK on Monday", "is investigating the fire": the day is that of the answer; "Monday's attack" has its own. */
static int answering_verb(const View *v, const Triggers *all, int t, Timed e) {
    const Trigger *noun = &all->items[t];
    const NounPhrase *p = noun->part == WORD_NOUN ? view_noun(v, noun->word) : NULL;
    if (!p || !p->definite || !noun->direct || noun->verb < 0 || e.first < p->limit || v->verbs[noun->verb].head > p->first) return t;
    int verb = trigger_answers(v, &v->verbs[noun->verb]) ? trigger_of_verb(all, &v->verbs[noun->verb]) : -1;
    return verb >= 0 ? verb : t;
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

/* "Twice as many AS in the whole of LAST YEAR", "more THAN ON MONDAY", "up FROM 40 on Friday": only compares. */
static bool only_compares(const View *v, Timed e) {
    enum { REACH = 7 };
    if (!view_has(v, LIST_THAN)) return false;
    bool number = false; /* "more than 40 on Monday" compares no times, "up from 40 on Monday" does */
    for (unsigned i = e.first, guard = 0; i-- > 0 && guard < REACH && v->words[i].verb < 0 && v->words[i].tag != TAG_COMMA; guard++) {
        bool from = v->words[i].length == 2;
        if (view_begins(v, i, LIST_THAN) && (from || !number)) return true;
        number |= v->words[i].tag == TAG_CD;
    }
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
    out[t].till = -1;
    out[t].from = WHEN_OWN;
    out[t].relative = (int16_t)clause;
    out[t].at_start = true;
    return i;
}

/* "Some six months ago, ON MAY 1": right behind another time, and sharper. */
static bool sharpens(const View *v, Timed old, Timed e) {
    const When *wide = &v->expressions->items[old.index].when, *sharp = &v->expressions->items[e.index].when;
    if (e.first < old.limit || e.first > old.limit + 2u || v->words[old.limit].tag != TAG_COMMA) return false;
    return wide->known && sharp->known && sharp->grain < wide->grain && wide->grain > DL_DAY && v->words[old.first].clause == v->words[e.first].clause;
}

/* The expression that the trigger has fits it no worse than this one. */
static bool has_better(const View *v, const Trigger *t, const Attachment *a, Timed e) {
    Timed old;
    if (a->expression < 0) return false;
    for (unsigned i = 0; next_timed(v, &i, &old);)
        if (old.index == a->expression) return !sharpens(v, old, e) && score_of(v, t, old) >= score_of(v, t, e);
    return true;
}

static void give_expression(const View *v, const Triggers *all, Timed e, const Context *context, Attachment *out) {
    const When *w = &v->expressions->items[e.index].when;
    bool aged;
    if (w->type == DL_SET || is_reference(w) || only_compares(v, e)) return;
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
    if ((since && only_measures(v, e)) || dates_thing(v, all, e)) return;
    int owner = owner_of(v, all, e), t = owner >= 0 ? owner : best_trigger(v, all, e, then, v->count);
    if (owner < 0 && t >= 0) t = answering_verb(v, all, asking_verb(v, all, planned_noun(all, t), e, w, context), e);
    if (t < 0 || has_better(v, &all->items[t], &out[t], e)) return;
    out[t] = (Attachment){ .expression = e.index, .till = e.till, .length = out[t].length, .aged = out[t].aged, .parent = -1, .same = -1 };
    out[t].between = e.till >= 0 && view_in(v, e.first - 1, LIST_BETWEEN) && !(all->items[t].flags & WORD_LASTING);
    int clause = v->words[e.first].clause;
    out[t].relative = (int16_t)(v->clauses[clause].kind == SEGMENT_RELATIVE ? clause : -1);
    out[t].alone = owner >= 0 && !all->items[t].light && all->items[t].support < 0;
    out[t].from = WHEN_OWN;
    if (e.till < 0) read_relation(v, e, &out[t]);
}

/* "On the eve of the vote": days that have no expression of their own. */
static void give_eves(const View *v, const Triggers *all, Attachment *out) {
    for (unsigned i = v->body; i < v->count && view_has(v, LIST_EVE); i++)
        if (view_in(v, i, LIST_EVE) && !view_timed(v, i)) give_offset(v, all, (Timed){ i, i + 1, -1, -1 }, &eve, out);
}

/* The time of a support verb is that of the noun it supports: "carried out an ATTACK on Monday". */
static void pass_to_noun(const Triggers *all, unsigned t, Attachment *out) {
    const Trigger *noun = &all->items[t];
    if (noun->support < 0 || noun->total || out[t].expression >= 0) return;
    for (unsigned k = 0; k < all->count; k++)
        if (all->items[k].light && all->items[k].verb == noun->support && out[k].from == WHEN_OWN) out[t] = out[k];
}

void attach_sentence(const View *v, const Triggers *all, const Sayings *sayings, const Context *context, Attachment *out) {
    for (unsigned t = 0; t < all->count; t++) out[t] = (Attachment){ .expression = -1, .till = -1, .length = -1, .parent = -1, .same = -1, .relative = -1, .from = WHEN_NONE };
    Timed e;
    for (unsigned i = v->body; next_timed(v, &i, &e);) give_expression(v, all, e, context, out); /* a dateline dates the report */
    give_eves(v, all, out);
    for (unsigned t = 0; t < all->count; t++) pass_to_noun(all, t, out);
    share_times(v, all, sayings, out);
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

/* "From May to July" it went on; "between May and July" it was at some time. */
static When range_time(Arena *arena, const When *from, const When *till, bool between) {
    dl_grain grain = from->grain > till->grain ? from->grain : till->grain;
    Span whole = { when_first(from), when_last(till) };
    When out = between ? when_within(whole, grain) : when_lasting(when_start(from), when_end(till), grain);
    copy_words(&out, from);
    out.value = arena_format(arena, "%.*s/%.*s", TEXT_ARG(from->value), TEXT_ARG(till->value)); /* an interval of ISO 8601 */
    if (!text_equal(from->why, till->why)) out.why = arena_format(arena, "%.*s; %.*s", TEXT_ARG(from->why), TEXT_ARG(till->why));
    out.wording = (Text){ from->wording.ptr, (size_t)(till->wording.ptr + till->wording.len - from->wording.ptr) };
    return out;
}

When attach_time(Arena *arena, const View *v, const Attachment *a, const Context *context) {
    if (a->expression < 0) return a->length >= 0 && a->aged ? aged_time(v, a, context) : when_unknown();
    const When *w = &v->expressions->items[a->expression].when;
    if (a->till >= 0) return range_time(arena, w, &v->expressions->items[a->till].when, a->between);
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
    else if (a->after) out = when_happened_after(w->grain < DL_DAYPART ? when_first(w) : when_last(w) + 1, w->grain); /* "after 11 p.m." */
    copy_words(&out, w);
    return within_day(&out, a->near);
}
