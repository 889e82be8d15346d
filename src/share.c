/* share.c - see share.h. A harm has the time of what did it, what is said at a meeting that of the meeting, all else that
 * of the nearest dated trigger of its clause, or of the clause it hangs below. */
#include "share.h"

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

static bool is_outcome(const Trigger *t) {
    return t->flags & WORD_OUTCOME || class_is_outcome(t->class);
}

/* A participle or relative clause tells of what stands in the clause above it. */
static bool hangs_below(const View *v, int low, int high) {
    if (low == high || v->clauses[low].parent != high) return false;
    SegmentKind kind = v->clauses[low].kind;
    if (v->words[v->clauses[low].first].tag == TAG_CC) return false; /* "the state counted 57 on Monday, BUT a union says" */
    return kind == SEGMENT_PARTICIPLE || kind == SEGMENT_RELATIVE || kind == SEGMENT_ADVERBIAL;
}

/* "Came home on Monday AND SHOT his wife": the clause goes on with the same subject. */
static bool goes_on(const View *v, int low, int high) {
    const Segment *k = &v->clauses[low];
    bool joined = k->kind == SEGMENT_COORDINATE || v->words[k->first].tag == TAG_CC;
    if (low == high || !joined || k->parent != high || k->verb < 0) return false;
    for (unsigned i = k->first; i < v->verbs[k->verb].first; i++)
        if (v->words[i].noun >= 0) return false;
    return true;
}

/* ", killing three and FREEING six": joined to what hangs below. */
static bool hangs_beside(const View *v, int low, int high) {
    return low != high && v->clauses[low].kind == SEGMENT_COORDINATE && v->clauses[low].parent >= 0 && hangs_below(v, v->clauses[low].parent, high);
}

/* Died some time after the harm: it says so, or is counted from it. */
static bool is_late(const Triggers *all, const Attachment *out, unsigned t) {
    const Offset *offset = &out[t].offset;
    bool after = out[t].from == WHEN_COUNTED && offset->side > 0 && class_is_harm(all->items[offset->anchor].class);
    return after ? class_is_outcome(all->items[t].class) : all->items[t].late;
}

/* "Nine dead AFTER A BOAT SANK": the clause tells what came before. */
static bool comes_after(const View *v, int low, int high) {
    const Segment *k = &v->clauses[low];
    if (goes_on(v, low, k->parent)) k = &v->clauses[low = k->parent]; /* "after a boat hit a pier AND SANK" */
    return low != high && k->kind == SEGMENT_ADVERBIAL && k->parent == high && view_in(v, k->first, LIST_AFTER);
}

/* "Killed nine AS THEY SLEPT ON MONDAY": the clause tells what went on at that very time. */
static bool is_meanwhile(const View *v, int low, int high) {
    const Segment *k = &v->clauses[low];
    return low != high && k->kind == SEGMENT_ADVERBIAL && k->parent == high && k->first > v->clauses[high].first + 1u && view_in(v, k->first, LIST_WHEN);
}

/* A finite verb stands between: "Rockets kill three, army ANSWERS with air strikes". */
static bool tells_on(const View *v, unsigned from, unsigned to) {
    for (unsigned i = from; i < to; i++) {
        const VerbGroup *g = view_verb(v, i);
        if (g && g->head == i && g->form <= GROUP_PRESENT) return true;
    }
    return false;
}

/* What the harm of trigger `self` came of, in the same sentence: "killed by an AIR STRIKE", "ATTACKED, killing". */
static int cause_of(const View *v, const Triggers *all, const Attachment *out, unsigned self) {
    int best = -1, segment = v->words[all->items[self].word].clause, then = out[self].at_start ? out[self].relative : -1;
    for (unsigned t = 0; t < all->count; t++) {
        const Trigger *c = &all->items[t];
        bool aside = c->part == WORD_VERB && v->clauses[segment].kind == SEGMENT_PARTICIPLE && role_tells_of_noun(v, &v->verbs[c->verb]);
        if (t == self || aside || !class_causes(c->class, CAUSE_IN_SENTENCE) || is_outcome(c) || c->status != all->items[self].status) continue;
        int other = v->words[c->word].clause;
        if (then >= 0 && !clause_within(v, other, then)) continue; /* "the worst FIRE since 1998, when 31 DIED" */
        bool below = hangs_below(v, segment, other) || hangs_beside(v, segment, other) || comes_after(v, other, segment) || is_meanwhile(v, other, segment);
        bool here = other == segment && !(c->word > all->items[self].word && tells_on(v, all->items[self].limit, c->word)) && view_heads_between(v, c->word < all->items[self].word ? c->limit : all->items[self].limit,
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

bool share_is_charged(const View *v, const Trigger *t) {
    if (t->part != WORD_VERB || t->verb < 0 || v->verbs[t->verb].form != GROUP_GERUND) return false;
    unsigned first = v->verbs[t->verb].first;
    while (first && tag_is_adverb(v->words[first - 1].tag)) first--; /* "for accidentally SHOOTING" */
    if (!first) return false;
    bool before = (class_lane(t->class) == LANE_disaster || view_in(v, t->word, LIST_BURN)) && view_in(v, first - 1, LIST_AFTER); /* "were put out on Sunday after BURNING for days" */
    return before || view_in(v, first - 1, LIST_OF) || view_in(v, first - 1, LIST_WITH) || view_in(v, first - 1, LIST_FOR);
}

bool share_is_of_toll(const View *v, const Trigger *t) {
    const NounPhrase *p = t->part == WORD_NOUN ? view_noun(v, t->word) : NULL;
    if (!p || p->first < 2 || v->words[p->first - 1].tag != TAG_IN) return false;
    for (unsigned i = p->first - 1u, guard = 0; i-- > 0 && guard < 4 && v->words[i].verb < 0 && v->words[i].tag != TAG_COMMA; guard++) {
        if (trigger_is_toll(v, i)) return true;
    }
    return false;
}

bool share_is_over(const View *v, const Trigger *t) {
    if (t->part != WORD_NOUN || !t->direct || t->verb < 0 || class_lane(t->class) != LANE_disaster) return false;
    const ControlRow *row = v->words[v->verbs[t->verb].head].meaning->aspect;
    return row && row->kind == CONTROL_END;
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

/* A relative clause without a comma says whom the verb behind it is told of, at whatever time that was: "the men who
 * ESCAPED were caught on Monday". */
static bool tells_which(const View *v, int clause, int above) {
    const Segment *k = &v->clauses[clause];
    return k->kind == SEGMENT_RELATIVE && k->parent == above && k->first && v->words[k->first - 1].tag != TAG_COMMA;
}

/* "IN 1995 the army seized the island, and the king fled": what opens a clause dates the one joined to it too. */
static bool is_opened_by(const View *v, int low, int high, int32_t expression) {
    const Segment *k = &v->clauses[low];
    if (expression < 0 || k->kind != SEGMENT_COORDINATE || k->parent != high) return false;
    unsigned first = v->clauses[high].first > v->body ? v->clauses[high].first : v->body;
    unsigned at = v->words[first].expression == expression ? first : first + 1;
    const NounPhrase *p = view_noun(v, at);
    return v->words[at].expression == expression && (!p || v->words[p->head].expression == expression); /* not "the MONDAY raid" */
}

/* "A funeral IS ON MONDAY for a boy who was SHOT": what the relative clause tells was over by then. */
static bool was_before(const View *v, int clause, const Trigger *self) {
    const Segment *above = &v->clauses[clause];
    bool past = self->verb >= 0 && (v->verbs[self->verb].form == GROUP_PAST || self->part != WORD_VERB);
    return past && v->clauses[v->words[self->word].clause].kind == SEGMENT_RELATIVE && above->verb >= 0 &&
           (v->verbs[above->verb].form == GROUP_PRESENT || v->verbs[above->verb].form == GROUP_MODAL);
}

/* "Friends met on Monday to remember a baker WHO WAS KILLED", "visited a clerk WHO WAS SHOT": what had come to a person by then. */
static bool is_of_person(const View *v, const Trigger *t, const Trigger *self) {
    int clause = v->words[self->word].clause;
    const Segment *k = &v->clauses[clause];
    if (clause_within(v, v->words[t->word].clause, clause)) return false; /* "who was shot as he SLEPT on Monday" */
    return class_is_harm(self->class) && (t->class == CLASS_meeting || t->class == CLASS_visit) && k->kind == SEGMENT_RELATIVE && v->words[k->first].tag == TAG_WP;
}

/* "Was shot AFTER HE FOUND a gun on Monday": one thing came of the other, unless the clause tells what is a deed itself. */
static bool comes_of(const View *v, const Trigger *t, const Trigger *self) {
    bool deed = class_is_harm(self->class) && self->class != CLASS_death && self->part == WORD_VERB;
    return deed && !class_is_harm(t->class) && !deals_with_deed(t) && comes_after(v, v->words[t->word].clause, v->words[self->word].clause);
}

/* The dated trigger t stands in the clause of trigger `self`, or in the one that this hangs below or goes on. */
static bool is_neighbour(const View *v, const Trigger *t, int32_t expression, const Trigger *self) {
    int segment = v->words[self->word].clause, other = v->words[t->word].clause;
    if (tells_which(v, segment, other) && t->word > self->word) return false;
    if (other != segment && (was_before(v, other, self) || is_of_person(v, t, self))) return false;
    if (other == segment || hangs_below(v, segment, other) || hangs_beside(v, segment, other)) return true;
    if (is_meanwhile(v, other, segment) || comes_of(v, t, self) || is_opened_by(v, segment, other, expression)) return true;
    bool reported = self->saying && v->clauses[other].kind == SEGMENT_CONTENT; /* "reported that it fell ON MONDAY and said" */
    return !reported && goes_on(v, segment, other);
}

/* The time of attachment `a` is one that trigger `self` can share. */
static bool is_shareable(const View *v, const Attachment *a, const Trigger *self) {
    if (a->from != WHEN_OWN && a->from != WHEN_COUNTED) return false;
    if (a->from == WHEN_COUNTED && self->word >= a->offset.first && self->word < a->offset.limit) return false;
    if (a->since || a->until || is_bound(v, a) || a->alone || (a->late && class_is_harm(self->class))) return false;
    return a->relative < 0 || clause_within(v, v->words[self->word].clause, a->relative); /* "an inquiry into the flood THAT HIT THE TOWN ON MONDAY" */
}

/* What happened does not date what did not, told in the same clause. */
static bool is_apart(const View *v, const Trigger *t, const Trigger *self) {
    bool unreal = !status_is_real(self->status) && !self->negated && !self->tried; /* an attempt was made */
    return t->status == STATUS_happened && unreal && v->words[t->word].clause == v->words[self->word].clause;
}

/* "SHOT a guard and threw him into the yard on Monday": of a clause that hangs below another, the verb that goes on from
 * this one and ends in a date; -1. Of a main clause only deeds do: "SHOT a guard and killed himself
 * on Monday", "KILLED nine and injured 20 two years ago". */
static int dated_partner(const View *v, const Triggers *all, const Attachment *out, unsigned at) {
    const Trigger *self = &all->items[at];
    int clause = v->words[self->word].clause;
    bool below = v->clauses[clause].kind == SEGMENT_ADVERBIAL, deed = is_outcome(self) || (class_is_harm(self->class) && self->status == STATUS_happened);
    if (self->part != WORD_VERB || !(below || deed)) return -1;
    for (unsigned t = at + 1; t < all->count; t++) {
        bool fits = below || is_outcome(&all->items[t]) || (class_is_harm(all->items[t].class) && all->items[t].part == WORD_VERB && !out[t].late);
        if (fits && out[t].from == WHEN_OWN && is_shareable(v, &out[t], self) && goes_on(v, v->words[all->items[t].word].clause, clause)) return (int)t;
    }
    return -1;
}

/* "Died on Monday of a WOUND suffered on Friday": the participle right behind the noun says when; -1. */
static int dated_participle(const View *v, const Triggers *all, const Attachment *out, unsigned at) {
    const Trigger *self = &all->items[at];
    const NounPhrase *p = self->part == WORD_NOUN ? view_noun(v, self->word) : NULL;
    const VerbGroup *g = p ? view_verb(v, p->limit) : NULL;
    bool received = g && (g->form == GROUP_PARTICIPLE || (g->form == GROUP_PAST && view_in(v, g->head, LIST_UNDERGO) && v->clauses[v->words[p->first].clause].verb != v->words[g->head].verb));
    for (unsigned t = at + 1; t < all->count && received; t++)
        if (all->items[t].word == g->head && out[t].from == WHEN_OWN && all->items[t].class == CLASS_other && is_shareable(v, &out[t], self)) return (int)t;
    return -1;
}

/* "For SHOOTING and killing a guard on Monday": what goes on from it has a time; -1. */
static int dated_sequel(const View *v, const Triggers *all, const Attachment *out, unsigned at) {
    const Trigger *self = &all->items[at];
    for (unsigned t = at + 1; t < all->count; t++) {
        const Trigger *u = &all->items[t];
        bool gerund = u->part == WORD_VERB && u->verb >= 0 && v->verbs[u->verb].form == GROUP_GERUND;
        if (gerund && is_shareable(v, &out[t], self) && goes_on(v, v->words[u->word].clause, v->words[self->word].clause)) return (int)t;
    }
    return -1;
}

/* The dated trigger of the same clause, or of the clause it hangs below. */
static int dated_neighbour(const View *v, const Triggers *all, const Attachment *out, unsigned at) {
    int joined = dated_partner(v, all, out, at);
    if (joined < 0) joined = dated_participle(v, all, out, at);
    if (joined >= 0) return joined;
    const Trigger *self = &all->items[at];
    bool harm = class_is_harm(self->class);
    if (harm && share_is_charged(v, self)) return dated_sequel(v, all, out, at);
    if (harm && share_is_of_toll(v, self)) return -1;
    int explained = dated_by_when(v, out, all->count, v->words[self->word].clause), best = -1;
    if (explained >= 0) return explained;
    for (unsigned t = 0; t < all->count; t++) {
        const Trigger *other = &all->items[t];
        if (!is_shareable(v, &out[t], self) || !may_share(other, self) || (harm && is_dealt_with(all, t, at))) continue;
        if (is_neighbour(v, other, out[t].expression, self) && !is_apart(v, other, self) && better(all, out, at, best, t)) best = (int)t;
    }
    return best;
}

/* "ISSUED a warning on Monday", "TOLD a news conference on Monday": the time behind the object of a verb is that of the verb
 * too; that of "Monday's warning" is not. */
static int dated_object(const View *v, const Triggers *all, const Attachment *out, unsigned self) {
    if (all->items[self].part != WORD_VERB) return -1;
    for (unsigned t = self + 1; t < all->count; t++) {
        const Trigger *noun = &all->items[t];
        const NounPhrase *p = noun->part == WORD_NOUN && noun->verb == all->items[self].verb && noun->direct ? view_noun(v, noun->word) : NULL;
        bool alike = noun->status == all->items[self].status || noun->status == STATUS_denied; /* "REJECTED an offer in May" */
        if (!p || !alike || out[t].from != WHEN_OWN || !is_shareable(v, &out[t], &all->items[self])) continue;
        for (unsigned i = p->limit; i < v->count; i++)
            if (v->words[i].expression == out[t].expression) return (int)t;
    }
    return -1;
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

/* "Described THE SHOOTING at a press conference on Monday": somebody speaks of it on the occasion of trigger `near`. */
static bool is_spoken_of(const View *v, const Triggers *all, unsigned near, unsigned at) {
    const Trigger *self = &all->items[at];
    if (self->part != WORD_NOUN || !class_is_harm(self->class)) return false;
    for (unsigned t = 0; t < at; t++)
        if (v->words[all->items[t].word].clause == v->words[self->word].clause && occasion_of(v, all, t) == (int)near) return true;
    return false;
}

/* `dated`: something in the sentence is. */
static void share(const View *v, const Triggers *all, const Sayings *sayings, bool dated, Attachment *out, unsigned t) {
    const Trigger *self = &all->items[t];
    int charge = charge_of(v, all, t);
    out[t].same = (int16_t)(charge >= 0 ? charge : elaborated_by(v, all, t));
    int cause = is_outcome(self) && !out[t].late ? cause_of(v, all, out, t) : -1;
    if (cause >= 0) out[t].parent = (int16_t)cause;
    if (out[t].from == WHEN_OWN || out[t].from == WHEN_COUNTED) return;
    int joined = cause >= 0 && dated ? dated_partner(v, all, out, t) : -1;
    if (joined >= 0) {
        out[t].expression = out[joined].expression;
        out[t].till = out[joined].till;
        out[t].between = out[joined].between;
        out[t].from = WHEN_OWN;
        return;
    }
    if (cause >= 0) {
        out[t].from = WHEN_PARENT;
        return;
    }
    if (self->total || share_is_over(v, self)) return; /* its day is that of what it counts, or an earlier one */
    int occasion = occasion_of(v, all, t);
    if (occasion >= 0) {
        out[t].parent = (int16_t)occasion;
        out[t].from = WHEN_PARENT;
        return;
    }
    if (!dated) return;
    int saying = dated_saying(all, sayings, out, t);
    int near = counted_neighbour(v, all, out, t);
    if (near < 0) near = dated_neighbour(v, all, out, t);
    int object = near >= 0 ? dated_object(v, all, out, t) : -1;
    if (near >= 0 && object < 0 && self->saying && says_of(sayings, t, all->items[near].word)) near = -1;
    if (object >= 0) near = object;
    if (near >= 0 && object < 0 && saying < 0 && is_spoken_of(v, all, (unsigned)near, t)) {
        out[t].parent = (int16_t)near;
        out[t].from = WHEN_SAYING;
    } else if (near >= 0 && near != saying && (object >= 0 || !all->items[near].saying)) {
        out[t].parent = (int16_t)near;
        out[t].from = WHEN_PARENT;
    } else if (saying >= 0 || (near >= 0 && all->items[near].saying && self->part == WORD_NOUN)) {
        out[t].parent = (int16_t)(saying >= 0 ? saying : near);
        out[t].from = WHEN_SAYING;
    }
}

/* A cause without a time takes that of the harm it did: "45 were killed on Monday by an air strike". */
static void share_upwards(const View *v, const Triggers *all, Attachment *out) {
    for (unsigned t = 0; t < all->count; t++) {
        int cause = out[t].parent;
        if (out[t].from != WHEN_OWN || cause < 0 || out[cause].from != WHEN_NONE || share_is_of_toll(v, &all->items[cause])) continue;
        int32_t parent = out[cause].parent;
        out[cause] = out[t];
        out[cause].parent = (int16_t)parent;
        out[t].from = WHEN_PARENT;
    }
}

void share_times(const View *v, const Triggers *all, const Sayings *sayings, Attachment *out) {
    bool dated = false;
    for (unsigned t = 0; t < all->count; t++) dated |= out[t].from == WHEN_OWN || out[t].from == WHEN_COUNTED;
    for (unsigned t = 0; t < all->count; t++) out[t].late = is_late(all, out, t);
    for (unsigned t = 0; t < all->count; t++) share(v, all, sayings, dated, out, t);
    share_upwards(v, all, out);
}
