/* role.c - see role.h. */
#include "role.h"
#include "lexicon.h"
#include "target.h"

enum { PEOPLE_MOST = 4 }; /* eighths of a word's senses */

bool role_is_person(const View *v, unsigned head) {
    const Name *name = view_name(v, head);
    if (name) return name->kind == NAME_PERSON;
    if (view_in(v, head, LIST_PERSONS)) return true;
    WordFacts f = token_facts(v->prose, v->base + head);
    return f.people >= PEOPLE_MOST && f.noun_kind == NOUN_PERSON;
}

static bool is_known_place(const View *v, unsigned first, unsigned limit) {
    const Places *places = lexicon_places(v->prose->lexicon);
    return places && place_find(places, view_text(v, first, limit)) != NULL;
}

/* ---- phrases ---------------------------------------------------------------------------------------- */

static bool is_of(const View *v, unsigned i) { return view_in(v, i, LIST_OF); }

/* "... (SOHR)": past a bracket of at most six words. */
static unsigned skip_bracket(const View *v, unsigned i) {
    if (i >= v->count || v->words[i].tag != TAG_OPEN) return i;
    for (unsigned k = i + 1; k < v->count && k < i + 7; k++)
        if (v->words[k].tag == TAG_CLOSE) return k + 1;
    return i;
}

/* "The FOOD AND DRUG ADMINISTRATION": one word with the article and a body's name without one make one name. Returns where it
 * ends, or 0. */
static unsigned body_limit(const View *v, const NounPhrase *p) {
    unsigned i = p->limit;
    bool word = i == p->first + 2u && v->words[p->first].tag == TAG_DT && is_upper(view_word(v, p->head).ptr[0]) && !v->sentence->caseless;
    if (!word || i + 1 >= v->count || v->words[i].tag != TAG_CC) return 0;
    const NounPhrase *q = view_noun(v, i + 1);
    bool body = q && q->first == i + 1 && tag_is_name(v->words[q->first].tag) && view_uses(v, q->head, USE(ORGANISATION));
    return body && !is_known_place(v, p->head, i) ? q->limit : 0;
}

/* One phrase with "of ..." and "for ..." inside names behind it. */
static unsigned single_limit(const View *v, unsigned first) {
    const NounPhrase *p = view_noun(v, first);
    unsigned body = body_limit(v, p), limit = body ? body : p->limit;
    while (limit + 1 < v->count) {
        unsigned i = skip_bracket(v, limit);
        if (i > limit) {
            limit = i;
            continue;
        }
        bool name_for = view_in(v, i, LIST_FOR) && tag_is_name(v->words[limit - 1].tag) && i + 1 < v->count && tag_is_name(v->words[i + 1].tag);
        if (!is_of(v, i) && !name_for) break;
        const NounPhrase *next = view_noun(v, i + 1);
        if (!next || next->first != i + 1) break;
        limit = next->limit;
    }
    return limit;
}

/* What follows "and" or a comma is the next member, not the subject of the next clause: that has a verb, but so has the
 * clause before it, "the murder of Ruiz and VEGA was condemned". */
static bool is_member(const View *v, unsigned first) {
    const NounPhrase *p = view_noun(v, first);
    if (!p || p->first != first || view_timed(v, first)) return false;
    unsigned limit = single_limit(v, first);
    const VerbGroup *g = view_verb(v, limit);
    return !g || g->form > GROUP_MODAL || v->clauses[v->words[first].clause].verb == v->words[limit].verb;
}

/* What parts the members of a list: a semicolon where commas stand within them. */
static bool parts_members(const View *v, unsigned i) { return i < v->count && (v->words[i].tag == TAG_COMMA || view_is(v, i, ';')); }

static unsigned skip_conjunction(const View *v, unsigned i) {
    unsigned at = i;
    if (parts_members(v, at)) at++;
    if (at < v->count && v->words[at].tag == TAG_CC && !view_in(v, at, LIST_SUBORDINATOR)) return at + 1;
    return at;
}

/* What tells more about the member that ends at `limit` and is none itself, ", 45," and ", a member of the council,":
 * its end, before the comma that closes it; `limit` when there is none. */
static unsigned skip_aside(const View *v, unsigned limit) {
    if (!limit || limit + 1 >= v->count || v->words[limit].tag != TAG_COMMA || !tag_is_name(v->words[limit - 1].tag)) return limit;
    const NounPhrase *p = view_noun(v, limit + 1);
    if (!p || p->first != limit + 1) return limit;
    bool age = p->limit - p->first == 1 && v->words[p->first].tag == TAG_CD;
    bool more = v->words[p->first].tag == TAG_DT && !view_in(v, p->first, LIST_OTHERS) && !tag_is_name(v->words[p->head].tag) && role_is_person(v, p->head);
    unsigned end = age ? p->limit : more ? single_limit(v, p->first) : limit;
    bool closed = end >= v->count || parts_members(v, end) || (age && v->words[end].tag == TAG_CC) || v->words[end].verb >= 0;
    return closed ? end : limit;
}

/* "A, B and C" counts as a list only when a conjunction closes it: else the comma opens an apposition. */
static unsigned list_limit(const View *v, unsigned first) {
    unsigned limit = single_limit(v, first), sure = limit;
    for (unsigned guard = 0; guard < 12; guard++) {
        unsigned told = skip_aside(v, limit), next = skip_conjunction(v, told);
        if (next > told && next < v->count && v->words[next - 1].tag == TAG_CC && view_in(v, next, LIST_OF)) return limit; /* "of A, B, and OF C" */
        if (next == told || !is_member(v, next)) break;
        int clause = v->words[next].clause;
        if (clause != v->words[first].clause && v->clauses[clause].verb >= 0) break; /* "near Olmo, and two men DIED" */
        bool conjunction = v->words[next - 1].tag == TAG_CC;
        limit = single_limit(v, next);
        if (conjunction) {
            sure = limit;
            if (v->words[next - 1].tag == TAG_CC) break;
        }
    }
    return sure;
}

Range role_phrase(const View *v, unsigned first) {
    const NounPhrase *p = view_noun(v, first);
    if (!p) return (Range){ 0, 0 };
    return (Range){ p->first, (uint16_t)list_limit(v, p->first) };
}

unsigned role_head(const View *v, Range r) {
    const NounPhrase *p = view_noun(v, r.first);
    return p && r.limit > p->head ? p->head : r.limit - 1u;
}

static bool is_name_phrase(const View *v, const NounPhrase *p) { return tag_is_name(v->words[p->head].tag) || v->words[p->head].name; }

/* "US Secretary of State, John Kerry" and "Jan Novak, head of a hospital": the part that is the name. */
static bool split_apposition(const View *v, Range r, Range *ret_name, Range *ret_office) {
    for (unsigned i = r.first + 1; i + 1 < r.limit; i++) {
        if (v->words[i].tag != TAG_COMMA) continue;
        const NounPhrase *left = view_noun(v, r.first), *right = view_noun(v, i + 1);
        if (!left || !right) return false;
        unsigned office_limit = i + 1;
        while (office_limit < r.limit && v->words[office_limit].tag != TAG_COMMA) office_limit++;
        Range a = { r.first, (uint16_t)i }, b = { (uint16_t)(i + 1), (uint16_t)office_limit };
        bool left_name = is_name_phrase(v, left) && left->limit >= i;
        bool right_name = is_name_phrase(v, right) && right->limit >= office_limit;
        if (right_name && !(left_name && !role_is_person(v, left->head))) {
            *ret_name = b;
            *ret_office = a;
            return true;
        }
        *ret_name = a;
        *ret_office = b;
        return left_name;
    }
    return false;
}

/* "The mayor of Olmo, Ana Ruiz": without a conjunction further on the comma adds another name of the same. */
static bool is_apposed(const View *v, unsigned comma, unsigned limit) {
    if (comma >= limit || v->words[comma].tag != TAG_COMMA) return false;
    for (unsigned i = comma; i < limit; i++)
        if (v->words[i].tag == TAG_CC) return false;
    return true;
}

static bool is_person_name(const View *v, unsigned i) {
    const Name *name = view_name(v, i);
    return name && name->kind == NAME_PERSON;
}

static bool next_member(const View *v, Range list, unsigned *at, Range *ret_member) {
    if (range_empty(list) || *at >= list.limit || v->words[*at].noun < 0) return false;
    unsigned limit = single_limit(v, *at);
    if (limit > list.limit) limit = list.limit;
    if (limit <= *at) return false;
    *ret_member = (Range){ (uint16_t)*at, (uint16_t)limit };
    const NounPhrase *next = limit + 1u < list.limit ? view_noun(v, limit + 1u) : NULL;
    bool people = next && is_person_name(v, limit - 1u) && is_person_name(v, next->head); /* "of Ruiz, Vega, and of Sosa" */
    if (people || !is_apposed(v, limit, list.limit)) {
        *at = skip_conjunction(v, skip_aside(v, limit));
        return true;
    }
    Range name, office;
    if (role_is_person(v, view_noun(v, *at)->head) && split_apposition(v, (Range){ (uint16_t)*at, list.limit }, &name, &office)) *ret_member = name;
    *at = list.limit;
    return true;
}

bool role_member(const View *v, Range list, unsigned *at, Range *ret_member) {
    while (next_member(v, list, at, ret_member))
        if (!view_noun(v, ret_member->first)->apposed || (ret_member->first == list.first && *at >= list.limit)) return true;
    return false;
}

/* ---- subject, object, agent ------------------------------------------------------------------------------ */

/* A participle or gerund right behind a noun only tells more about it, and so does an infinitive behind one of these: "the plan
 * TO RAISE taxes was", "a firm HIRED TO BUILD the dam went". */
static bool modifies(const View *v, const VerbGroup *g, unsigned stop) {
    if (g->first <= stop) return false;
    if (v->words[g->first - 1].noun >= 0) return g->form == GROUP_INFINITIVE || g->form == GROUP_GERUND || g->form == GROUP_PARTICIPLE;
    const VerbGroup *before = g->form == GROUP_INFINITIVE ? view_verb(v, g->first - 1u) : NULL;
    return before && before->form == GROUP_PARTICIPLE && before->first > stop && v->words[before->first - 1].noun >= 0;
}

/* The bracket that word `close` closes stands in front of all: "SERAT, 3 May -- [Excerpt] Troops ..." */
static bool opens_editorially(const View *v, unsigned close, unsigned stop) {
    unsigned i = close;
    while (i > stop && v->words[i].tag != TAG_OPEN) i--;
    unsigned before = i > stop ? v->words[i - 1].tag : TAG_STOP;
    return i <= stop + 1 || (before != TAG_OPEN && v->words[i - 1].noun < 0 && v->words[i - 1].verb < 0);
}

/* The word before a phrase and what goes with its number: "carrying [ABOUT 120 people]", "[MORE THAN 40 men]". */
static unsigned before_number(const View *v, unsigned first, unsigned stop) {
    if (v->words[first].tag != TAG_CD) return first;
    while (first > stop && v->words[first - 1].verb < 0 &&
           (tag_is_adverb(v->words[first - 1].tag) || v->words[first - 1].tag == TAG_IN || tag_is_adjective(v->words[first - 1].tag)))
        first--;
    return first;
}

/* The leftmost phrase that may be the subject of a verb whose left neighbour is word i - 1: not behind a preposition;
 * going left over "of ..." and "in ..." behind it, over conjunctions, brackets and commas. -1 for none. */
static int chain_start(const View *v, unsigned i, unsigned stop) {
    int found = -1;
    while (i > stop) {
        const Word *w = &v->words[i - 1];
        if (w->noun >= 0) {
            i = v->nouns[w->noun].first;
            unsigned before = i > stop ? v->words[i - 1].tag : TAG_STOP;
            unsigned front = before_number(v, i, stop);
            if (front > stop && v->words[front - 1].verb >= 0 && modifies(v, &v->verbs[v->words[front - 1].verb], stop)) { /* its object */
                i = front;
                continue;
            }
            if (before != TAG_IN && before != TAG_TO) found = (int)i;
            if (before == TAG_CLOSE && opens_editorially(v, i - 1, stop)) break;
            if (i <= stop || (before != TAG_IN && before != TAG_TO && before != TAG_CC && before != TAG_COMMA && before != TAG_CLOSE && before != TAG_OPEN)) break;
            i--;
            continue;
        }
        if (w->verb >= 0 && modifies(v, &v->verbs[w->verb], stop)) { /* "units GUARDING the bridge" */
            i = v->verbs[w->verb].first;
            found = -1;
            continue;
        }
        if (w->tag == TAG_CLOSE && opens_editorially(v, i - 1, stop)) break;
        bool passes = w->tag == TAG_COMMA || w->tag == TAG_CLOSE || w->tag == TAG_OPEN || w->tag == TAG_RQUOTE || w->tag == TAG_LQUOTE ||
                      (found < 0 && (tag_is_adverb(w->tag) || tag_is_adjective(w->tag) || w->expression >= 0));
        if (!passes || w->verb >= 0) break;
        i--;
    }
    return found;
}

static bool passes_front(const View *v, unsigned i) {
    unsigned tag = v->words[i].tag;
    return tag_is_adverb(tag) || tag == TAG_COMMA || tag == TAG_CC || tag == TAG_LQUOTE || tag == TAG_HYPH || tag == TAG_CLOSE || view_timed(v, i) ||
           (tag == TAG_IN && view_timed(v, i + 1));
}

/* "in Alpine, Texas": the comma between a place and what it lies in. */
static bool joins_place(const View *v, unsigned comma) {
    const NounPhrase *p = view_noun(v, comma + 1);
    return comma && p && tag_is_name(v->words[comma - 1].tag) && p->limit - p->first <= 2 && is_known_place(v, p->first, p->limit);
}

/* "In March, the army said", "took the town, the army said": what a comma parts from the rest of the sentence is no
 * apposition unless it begins the clause, and behind a verb it is that one's object ("killing two, police said"). */
static int own_start(const View *v, unsigned start, unsigned end, unsigned stop) {
    unsigned before = start;
    while (before > stop) {
        bool editorial = v->words[before - 1].tag == TAG_CLOSE && opens_editorially(v, before - 1, stop);
        if (!editorial && !passes_front(v, before - 1)) break;
        before--;
        while (editorial && before > stop && v->words[before].tag != TAG_OPEN) before--;
    }
    bool object = stop && v->words[stop - 1].verb >= 0;
    bool time = stop && (view_in(v, stop - 1, LIST_AFTER) || view_in(v, stop - 1, LIST_BEFORE)); /* "After the raid, troops ..." */
    if (before <= stop && !object && !time) return (int)start;
    bool list = false; /* ", A JUDGE, and two guards were shot": commas that a conjunction closes */
    for (unsigned i = end; i-- > start + 1;) {
        if (v->words[i].tag != TAG_COMMA || joins_place(v, i)) continue;
        bool member = list && v->words[i - 1].noun >= 0 && v->words[i + 1].noun >= 0;
        list |= v->words[i + 1].tag == TAG_CC && v->words[i - 1].noun >= 0;
        if (!list || !(member || v->words[i + 1].tag == TAG_CC)) return (int)(i + 1);
    }
    return (int)start;
}

/* The subject stands first in the chain "phrase, apposition" before the verb. */
static Range left_subject(const View *v, const VerbGroup *g) {
    int clause = v->words[g->first].clause;
    unsigned stop = v->clauses[clause].first;
    if (v->clauses[clause].kind != SEGMENT_MAIN && stop < g->first && v->words[stop].noun < 0) stop++; /* the word that opens the clause */
    unsigned end = g->first;
    while (end > stop && (tag_is_adverb(v->words[end - 1].tag) || view_timed(v, end - 1) || v->words[end - 1].tag == TAG_COMMA ||
                          (v->words[end - 1].tag == TAG_IN && view_timed(v, end)))) end--; /* "a court ON FRIDAY released" */
    /* an embedded clause between subject and verb: "the army, which is ..., said" */
    while (end > stop && v->words[end - 1].clause != clause) end--;
    while (end > stop && v->words[end - 1].tag == TAG_COMMA) end--;
    int start = chain_start(v, end, stop);
    if (start < 0 && v->words[stop].noun >= 0 && stop < end) start = (int)stop;
    if (start < 0) return (Range){ 0, 0 };
    start = own_start(v, (unsigned)start, end, stop);
    while (end > (unsigned)start && v->words[end - 1].tag == TAG_COMMA) end--;
    return (Range){ (uint16_t)start, (uint16_t)end };
}

/* What a relative clause or reduced participle is about: the phrase just before the clause. */
static Range antecedent(const View *v, unsigned at, bool relative) {
    unsigned i = at;
    while (!relative && i && tag_is_adverb(v->words[i - 1].tag)) i--; /* "three shops PARTLY destroyed" */
    while (i && (v->words[i - 1].tag == TAG_COMMA || (relative && v->words[i - 1].tag == TAG_IN) || view_timed(v, i - 1) || v->words[i - 1].tag == TAG_CLOSE)) i--;
    bool age = i > 1 && v->words[i - 1].tag == TAG_CD && v->words[i - 2].tag == TAG_COMMA; /* "Ana Ruiz, 61, who" */
    while (age && i > 1 && (v->words[i - 1].tag == TAG_CD || v->words[i - 1].tag == TAG_COMMA)) i--;
    const NounPhrase *p = i ? view_noun(v, i - 1) : NULL;
    if (!p) return (Range){ 0, 0 };
    const NounPhrase *people = relative && at < v->count && v->words[at].tag == TAG_WP && p->first > 1 && v->words[p->first - 1].tag == TAG_IN ? view_noun(v, p->first - 2u) : NULL;
    if (people && role_is_person(v, people->head) && is_known_place(v, p->first, p->limit)) return (Range){ people->first, p->limit }; /* "the AUTHORITIES in Serat, who" */
    const NounPhrase *other = p->first > 1 && v->words[p->first - 1].tag == TAG_CC ? view_noun(v, p->first - 2u) : NULL;
    bool both = relative && other && tag_is_name(v->words[other->head].tag) && tag_is_name(v->words[p->head].tag); /* "Ruiz AND VEGA, who" */
    return (Range){ both ? other->first : p->first, p->limit };
}

/* Some verb of saying stands among the first k verb groups. */
static bool says_above(const View *v, unsigned k) {
    while (k-- > 0)
        if (v->words[v->verbs[k].head].meaning->say_verb && v->verbs[k].form <= GROUP_MODAL) return true;
    return false;
}

int role_accuser(const View *v, const VerbGroup *g) {
    if (g->form != GROUP_GERUND || g->first < 3 || v->words[g->first - 1].tag != TAG_IN) return -1;
    const NounPhrase *p = view_noun(v, g->first - 2u);
    int above = p && p->first ? v->words[p->first - 1].verb : -1;
    const SayingRow *row = above >= 0 ? v->words[v->verbs[above].head].meaning->say_verb : NULL;
    return row && row->class == CLASS_accusation ? above : -1;
}

bool role_tells_of_noun(const View *v, const VerbGroup *g) {
    return g->form == GROUP_GERUND && g->first && v->words[g->first - 1].noun >= 0 && !view_timed(v, g->first - 1);
}

/* The subjects of the groups before it are known; *ret_hops is how many of them it goes back over. */
static Range find_subject(const View *v, const VerbGroup *g, uint8_t *ret_hops) {
    enum { HOPS_MOST = 6 };
    Range none = { 0, 0 };
    int clause = v->words[g->first].clause;
    if (role_accuser(v, g) >= 0) return role_phrase(v, v->nouns[v->words[g->first - 2].noun].first);
    const Segment *c = &v->clauses[clause];
    bool first_of_clause = c->verb == v->words[g->first].verb;
    if (c->kind == SEGMENT_RELATIVE && first_of_clause) {
        Range own = c->first + 1 < g->first ? left_subject(v, g) : none;
        if (!range_empty(own) && own.first > c->first) return own;
        return antecedent(v, c->first, true);
    }
    if (g->form == GROUP_PARTICIPLE || (g->form == GROUP_GERUND && g->passive) || role_tells_of_noun(v, g)) {
        Range before = antecedent(v, g->first, false);
        if (!range_empty(before)) return before;
    }
    if (g->form <= GROUP_MODAL) {
        Range own = left_subject(v, g);
        if (!range_empty(own)) return own;
    }
    /* that of the verb before: coordination, an infinitive, ", killing dozens"; who says two things is one speaker */
    bool says = v->words[g->head].meaning->say_verb && g->form <= GROUP_MODAL;
    for (int k = v->words[g->first].verb - 1; k >= 0; k--) {
        const VerbGroup *above = &v->verbs[k];
        if (!clause_within(v, clause, v->words[above->first].clause)) continue;
        if (c->kind == SEGMENT_PARTICIPLE && role_tells_of_noun(v, above)) continue; /* "fired at students marching, KILLING nine" */
        if (says && !(v->words[above->head].meaning->say_verb && above->form <= GROUP_MODAL) && says_above(v, (unsigned)k)) continue;
        bool far = above->hops >= HOPS_MOST;
        *ret_hops = far ? HOPS_MOST : (uint8_t)(above->hops + 1);
        return far ? none : above->subject;
    }
    return none;
}

void role_subjects(View *v) {
    for (unsigned k = 0; k < v->verb_count; k++) {
        uint8_t hops = 0;
        v->verbs[k].subject = find_subject(v, &v->verbs[k], &hops);
        v->verbs[k].hops = hops;
    }
}

Range role_object(const View *v, const VerbGroup *g) {
    unsigned i = g->limit;
    while (i < v->count && (tag_is_adverb(v->words[i].tag) || (view_timed(v, i) && v->words[i].noun < 0))) i++;
    const NounPhrase *p = view_noun(v, i);
    if (!p || p->first != i || v->words[i].clause != v->words[g->head].clause) return (Range){ 0, 0 };
    return role_phrase(v, i);
}

Range role_agent(const View *v, unsigned from, int clause) {
    for (unsigned i = from; i + 1 < v->count && v->words[i].clause == clause; i++) {
        if (v->words[i].verb >= 0 && i > from + 1) break;
        if (!view_in(v, i, LIST_BY)) continue;
        const NounPhrase *p = view_noun(v, i + 1);
        if (p && p->first == i + 1) return role_phrase(v, i + 1);
    }
    return (Range){ 0, 0 };
}

/* ---- texts ------------------------------------------------------------------------------------------------------ */

static Text one_line(Arena *arena, Text t) {
    bool clean = true;
    for (size_t i = 0; i < t.len; i++)
        if ((unsigned char)t.ptr[i] < ' ' || (t.ptr[i] == ' ' && i && t.ptr[i - 1] == ' ')) clean = false;
    if (clean) return t;
    char *out = arena_alloc(arena, t.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < t.len; i++) {
        bool space = (unsigned char)t.ptr[i] <= ' ';
        if (space && (!len || out[len - 1] == ' ')) continue;
        out[len++] = space ? ' ' : t.ptr[i];
    }
    return (Text){ out, len };
}

static bool is_article(const View *v, unsigned i) { return v->words[i].tag == TAG_DT; }

/* The full name when the phrase is a name with no more than a title before it: "Mr Novak", "the U.S." */
static Text named_text(const View *v, Range r) {
    const Name *n = view_name(v, r.limit - 1u);
    if (!n || n->limit != v->base + r.limit || n->kind == NAME_PEOPLE || n->kind == NAME_OTHER) return (Text){ 0 };
    unsigned first = n->first > v->base ? n->first - v->base : 0;
    bool titled = n->title.len && n->title.ptr >= view_text(v, r.first, r.limit).ptr;
    for (unsigned i = r.first; titled && i < first && view_word(v, i).ptr < n->title.ptr; i++)
        if (is_of(v, i)) return (Text){ 0 }; /* "the house of Judge Bravo" is no judge */
    if (n->kind == NAME_PERSON && first > r.first && n->title.len && view_text(v, r.first, first).len <= n->title.len + 16) return n->full;
    return first <= r.first ? n->full : (Text){ 0 };
}

Text role_text(Arena *arena, const View *v, Range r) {
    if (range_empty(r)) return (Text){ 0 };
    while (r.first + 1 < r.limit && is_article(v, r.first)) r.first++;
    for (unsigned i = r.first + 1; i < r.limit; i++)
        if (v->words[i].tag == TAG_OPEN) r.limit = (uint16_t)i;
    for (unsigned tag; r.limit > r.first + 1 && ((tag = v->words[r.limit - 1].tag) == TAG_COMMA || tag == TAG_COLON || tag == TAG_POS);) r.limit--;
    Text name = named_text(v, r);
    return one_line(arena, name.len ? name : view_text(v, r.first, r.limit));
}

Text role_speaker(Arena *arena, const View *v, Range r) {
    Range name, office;
    if (!split_apposition(v, r, &name, &office)) return role_text(arena, v, r);
    Text a = role_text(arena, v, name), b = role_text(arena, v, office);
    return arena_join(arena, (Text[]){ a, TEXT(", "), b }, 3);
}

Text role_name(Text speaker) { return text_slice(speaker, 0, text_find(speaker, TEXT(", "))); }

/* ---- places --------------------------------------------------------------------------------------------------------- */

/* The head is a place by its name, or by its noun with a name in the phrase: "Aleppo Province", "the port of Serat". */
static bool head_is_place(const View *v, const NounPhrase *p, bool named) {
    if (view_in(v, p->head, LIST_PLACE_NOUNS)) return named;
    if (!tag_is_name(v->words[p->head].tag)) return false;
    const Name *name = view_name(v, p->head);
    if (name && (name->kind == NAME_PLACE || name->kind == NAME_COUNTRY)) return true;
    if (name && name->kind != NAME_OTHER && name->limit - name->first > 1) return false;
    for (unsigned i = p->first; i <= p->head; i++)
        if (tag_is_name(v->words[i].tag) && is_known_place(v, i, p->head + 1)) return true;
    return false;
}

static bool names_place(const View *v, unsigned first, unsigned limit) {
    bool named = false;
    for (unsigned i = first; i < limit; i++) named |= tag_is_name(v->words[i].tag) != 0;
    for (unsigned i = first; i < limit; i = view_noun(v, i) ? view_noun(v, i)->limit : i + 1)
        if (view_noun(v, i) && head_is_place(v, view_noun(v, i), named)) return true;
    return false;
}

Range role_place(const View *v, unsigned i) {
    const NounPhrase *p = view_noun(v, i);
    if (!p || p->first != i || p->pronoun || view_timed(v, p->head)) return (Range){ 0, 0 };
    const Name *own = view_name(v, p->head);
    bool whole = own && own->place && (own->kind == NAME_PLACE || own->kind == NAME_COUNTRY) && !view_in(v, p->head, LIST_PLACE_NOUNS);
    unsigned limit = whole ? p->limit : single_limit(v, i); /* "the murder in Serat OF two envoys" */
    unsigned head = p->head;
    unsigned first = v->words[i].tag == TAG_PRP_POSS ? i + 1 : i; /* "their Marlow home" */
    if (names_place(v, i, limit)) return (Range){ (uint16_t)first, (uint16_t)limit };
    const Name *name = view_name(v, head);
    if (name && name->kind != NAME_OTHER) return (Range){ 0, 0 };
    if (tag_is_name(v->words[head].tag) && !v->sentence->caseless && i + 2 >= limit - 1) return (Range){ (uint16_t)i, (uint16_t)limit };
    return (Range){ 0, 0 };
}
