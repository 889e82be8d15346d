/* clause.c - see clause.h. */
#include "clause.h"

static bool is_finite(const VerbGroup *g) { return g->form <= GROUP_MODAL; }

/* The first verb group from i on, a comma passed unless `strict`; -1. */
static int verb_ahead(const View *v, unsigned i, unsigned reach, bool strict) {
    for (unsigned at = i; at < v->count && at < i + reach; at++) {
        if (v->words[at].verb >= 0) return v->words[at].verb;
        if (strict && v->words[at].tag == TAG_COMMA) break;
        if (view_is(v, at, ';') || view_is(v, at, ':')) break;
    }
    return -1;
}

/* Its verb is finite, or one behind infinitives that tell more of its subject: "as a PLEA TO HALT work WAS ignored". */
static bool has_finite(const View *v, int verb) {
    const VerbGroup *g = &v->verbs[verb];
    for (; verb < (int)v->verb_count; verb++, g++) {
        if (is_finite(g)) return true;
        if (g->form != GROUP_INFINITIVE || !g->first || v->words[g->first - 1].noun < 0) return false;
    }
    return false;
}

/* "demanded a vote and the envoy SAID": another act of saying, not what was demanded. */
static bool says_beside(const View *v, unsigned from, const VerbGroup *g) {
    if (!v->words[g->head].meaning->say_verb) return false;
    for (unsigned i = from; i < g->first; i++)
        if (v->words[i].tag == TAG_CC) return true;
    return false;
}

/* "declared a curfew AND CLOSED the bridge": what follows the conjunction is no verb of the object before it. */
static bool is_joined(const View *v, const VerbGroup *g) {
    unsigned i = g->first;
    while (i && tag_is_adverb(v->words[i - 1].tag)) i--;
    return i && v->words[i - 1].tag == TAG_CC;
}

static bool opens_content(const View *v, unsigned i) {
    if (!i) return false;
    const VerbGroup *g = view_verb(v, i - 1);
    unsigned at = i;
    if (!g) { /* past an expression or an addressee: "said on Monday it was", "told reporters that" */
        unsigned back = i - 1;
        if (!view_timed(v, back)) return false;
        while (back && (view_timed(v, back) || v->words[back].tag == TAG_IN) && v->words[back].verb < 0) back--;
        g = view_verb(v, back);
        if (!g) return false;
    }
    const SayingRow *row = v->words[g->head].meaning->say_verb;
    if (!row || v->words[at].noun < 0) return false;
    bool bare = g->first + 1u == g->limit && (!g->first || v->words[g->first - 1u].tag == TAG_COMMA);
    if (bare && row->content != STATUS_happened) return false; /* "SUSPECTED rebels shelled the town" */
    const NounPhrase *subject = view_noun(v, at);
    if (subject->first != at) return false;
    int verb = verb_ahead(v, at, 30, true);
    if (verb < 0 || !is_finite(&v->verbs[verb]) || says_beside(v, subject->limit, &v->verbs[verb])) return false;
    return row->class == CLASS_statement || !is_joined(v, &v->verbs[verb]);
}

typedef struct {
    bool opens;
    SegmentKind kind;
} Opening;

/* "Russia AND the United States failed", "..., the envoy AND two aides said": no verb between it and the comma or the
 * clause's begin before it, so that it joins two subjects. */
static bool joins_subjects(const View *v, unsigned i) {
    if (v->words[i - 1].noun < 0 || v->words[i + 1].noun < 0) return false;
    unsigned first = v->clauses[v->words[i - 1].clause].first;
    for (unsigned k = i; k-- > first;) {
        if (v->words[k].verb >= 0) return false;
        if (v->words[k].tag == TAG_COMMA) return true;
    }
    return true;
}

static bool is_dash(const View *v, unsigned i) {
    if (!v->words[i].mark) return false; /* nearly always */
    const Token *token = &v->prose->tokens[v->base + i];
    char first = v->prose->text.ptr[token->start];
    if (first != '-' && first != '\xE2') return false;
    Text t = view_word(v, i);
    bool apart = !(token->flags & TOKEN_GLUED) && i + 1 < v->count && !(token[1].flags & TOKEN_GLUED); /* no hyphen of "25-year-old" */
    return (apart && text_equal(t, TEXT("-"))) || text_equal(t, TEXT("--")) || text_equal(t, TEXT("\xE2\x80\x94")) || text_equal(t, TEXT("\xE2\x80\x93"));
}

enum { DATELINE_MOST = 24 }; /* words */

/* "GENEVA, 3 May (Agency) -- The ministers met": a dash near the start, no verb before it. */
static bool opens_report(const View *v, unsigned i) {
    if (i >= DATELINE_MOST) return false;
    for (unsigned k = 0; k < i; k++)
        if (v->words[k].verb >= 0) return false;
    return true;
}

static bool all_capitals(Text t) {
    for (size_t i = 0; i < t.len; i++)
        if (is_lower(t.ptr[i])) return false;
    return t.len > 1;
}

static unsigned find_body(const View *v) {
    if (!v->count || v->words[0].expression >= 0) return 0;
    unsigned dash = 1;
    while (dash < v->count && dash < DATELINE_MOST && !is_dash(v, dash)) dash++;
    if (dash >= v->count || !opens_report(v, dash)) return 0;
    if (!all_capitals(view_word(v, 0)) && !view_is(v, dash - 1, ')')) return 0;
    for (unsigned i = 1; i < dash; i++) /* a date there stands behind the place and a comma */
        if (v->words[i].expression >= 0 && v->words[i - 1].expression < 0 && v->words[i - 1].tag != TAG_COMMA) return 0;
    return dash + 1;
}

/* "BEFORE dawn on Thursday": a preposition, when no subject follows the time. */
static bool opens_time(const View *v, unsigned i) {
    unsigned at = i + 1;
    while (at < v->count && view_timed(v, at)) at++;
    return at > i + 1 && (at >= v->count || (v->words[at].noun < 0 && v->words[at].tag != TAG_VBG));
}

/* "wrote and, ON 20 OCTOBER, began": past commas and times. */
static unsigned past_time(const View *v, unsigned i) {
    while (i + 1 < v->count && (v->words[i].tag == TAG_COMMA || view_timed(v, i) || (v->words[i].tag == TAG_IN && view_timed(v, i + 1)))) i++;
    return i;
}

/* ", the agency said." and ", police said on Monday.": what closes the sentence belongs to all of it. */
static bool attributes_all(const View *v, unsigned i) {
    const NounPhrase *p = view_noun(v, i);
    const VerbGroup *g = p && p->first == i ? view_verb(v, p->limit) : NULL;
    if (!g || g->first != p->limit || g->form > GROUP_PRESENT || !v->words[g->head].meaning->say_verb) return false;
    i = g->limit;
    while (i < v->count && (view_timed(v, i) || (v->words[i].tag == TAG_IN && view_timed(v, i + 1)))) i++;
    return i >= v->count || v->words[i].tag == TAG_STOP;
}

/* "after a blast, the ministry SAYS.": the verb ahead is of the words that say whose all of it is. */
static bool is_attribution(const View *v, const VerbGroup *g) {
    const NounPhrase *p = g->first ? view_noun(v, g->first - 1u) : NULL;
    return p && p->first && v->words[p->first - 1u].tag == TAG_COMMA && attributes_all(v, p->first);
}

static Opening opening_at(const View *v, unsigned i) {
    const Word *w = &v->words[i];
    Opening none = { 0 };
    if (w->expression >= 0 && !is_dash(v, i)) return none;
    unsigned left = i;
    while (left && tag_is_adverb(v->words[left - 1].tag)) left--;
    if (is_dash(v, i) && opens_report(v, i)) return (Opening){ true, SEGMENT_MAIN };
    bool after_comma = left && (v->words[left - 1].tag == TAG_COMMA || v->words[left - 1].tag == TAG_COLON);
    if (w->tag == TAG_WDT || w->tag == TAG_WP || w->tag == TAG_WP_POSS || (w->tag == TAG_WRB && view_in(v, i, LIST_RELATIVE)))
        return (Opening){ true, SEGMENT_RELATIVE };
    if (opens_content(v, i)) return (Opening){ true, SEGMENT_CONTENT };
    if (w->noun >= 0) return none; /* "as many as 40" */
    if (w->tag == TAG_IN && opens_time(v, i)) return none;
    if (w->tag == TAG_IN || w->tag == TAG_WRB || (w->tag == TAG_CC && view_in(v, i, LIST_SUBORDINATOR))) {
        int verb = verb_ahead(v, i + 1, 30, false);
        if (verb < 0) return none;
        bool whose = i && v->words[i - 1].noun >= 0 && v->words[i + 1].verb >= 0 && is_finite(&v->verbs[v->words[i + 1].verb]); /* "a vote THAT had been set" */
        if (whose && view_in(v, i, LIST_RELATIVE)) return (Opening){ true, SEGMENT_RELATIVE };
        if (view_in(v, i, LIST_COMPLEMENTER) && !view_in(v, i, LIST_CONDITION)) return (Opening){ is_finite(&v->verbs[verb]), SEGMENT_CONTENT };
        if (view_in(v, i, LIST_CONDITION) && view_timed(v, i + 1)) return none; /* "until Monday, the army ..." */
        if (view_in(v, i, LIST_CONDITION)) return (Opening){ is_finite(&v->verbs[verb]), SEGMENT_CONDITION };
        bool apart = !i || tag_is_verb(v->words[i - 1].tag) || v->words[i - 1].tag == TAG_LQUOTE;
        bool phrase = v->words[i + 1].noun >= 0 && ((apart && verb_ahead(v, i + 1, 30, true) < 0) || is_attribution(v, &v->verbs[verb])); /* "known AS the Fox, said" */
        if (view_in(v, i, LIST_SUBORDINATOR) && !phrase) return (Opening){ has_finite(v, verb) || v->verbs[verb].first == i + 1, SEGMENT_ADVERBIAL };
        return none;
    }
    if (w->tag == TAG_CC && i + 1 < v->count) {
        int verb = verb_ahead(v, i + 1, 16, false);
        if (joins_subjects(v, i)) return none;
        bool of_noun = verb >= 0 && !after_comma && v->words[i + 1].noun >= 0 && v->verbs[verb].form == GROUP_GERUND; /* "teachers and students MARCHING" */
        if (of_noun) return none;
        bool starts = verb >= 0 && (v->verbs[verb].first <= i + 2 || v->verbs[verb].first == past_time(v, i + 1));
        if (starts || (verb >= 0 && after_comma && is_finite(&v->verbs[verb]))) return (Opening){ true, SEGMENT_COORDINATE };
        return none;
    }
    if (w->verb >= 0 && v->verbs[w->verb].first == i && after_comma) {
        GroupForm t = v->verbs[w->verb].form;
        if (t == GROUP_GERUND || t == GROUP_PARTICIPLE) return (Opening){ true, SEGMENT_PARTICIPLE };
    }
    if (view_is(v, i, ';')) return (Opening){ true, SEGMENT_COORDINATE };
    return none;
}

static int add_clause(View *v, SegmentKind kind, unsigned first, int parent) {
    v->clauses[v->clause_count] = (Segment){ kind, (uint16_t)first, (int16_t)parent, -1, -1 };
    return (int)v->clause_count++;
}

/* "the mayor said the road was open, the governor SAID it was shut": the next speaker's own clause. */
static bool another_speaks(const View *v, unsigned i) {
    if (i < v->count && v->words[i].tag == TAG_CC) i++;
    const NounPhrase *p = view_noun(v, i);
    const VerbGroup *g = p ? view_verb(v, p->limit) : NULL;
    if (!g || !is_finite(g) || !v->words[g->head].meaning->say_verb || g->limit >= v->count) return false;
    unsigned after = v->words[g->limit].tag;
    return after != TAG_STOP && after != TAG_COMMA;
}

/* The clause that a sentence's last words ", police said." stand in, when clause `now` is told by its own verb; else `now`. */
static int clause_attributed(const View *v, unsigned comma, int now) {
    if (v->words[comma].quoted || v->clauses[now].verb < 0 || !attributes_all(v, comma + 1)) return now;
    while (v->clauses[now].parent >= 0 && v->clauses[now].kind != SEGMENT_CONTENT && v->clauses[now].kind != SEGMENT_COORDINATE) now = v->clauses[now].parent;
    return now;
}

/* Word i is the first of the sentence or of its body, or only a length of time stands before it: "HOURS before". */
static bool opens_sentence(const View *v, unsigned i) {
    enum { LENGTH_MOST = 4 }; /* words: "a day and a half" */
    if (i <= 1) return true;
    if (i > v->body + LENGTH_MOST) return false;
    for (unsigned k = v->body; k < i; k++)
        if (v->words[k].verb >= 0 || v->words[k].tag == TAG_COMMA) return false;
    return view_timed(v, i - 1) || view_in(v, i - 1, LIST_NOT_COUNTED);
}

/* A comma before a finite verb ends what a comma opened: "the truce, broken on Monday, was ..." */
static bool closes(const View *v, unsigned comma, int clause) {
    SegmentKind kind = v->clauses[clause].kind;
    if (kind == SEGMENT_CONTENT) return v->clauses[clause].verb >= 0 && another_speaks(v, comma + 1);
    if (kind != SEGMENT_RELATIVE && kind != SEGMENT_PARTICIPLE && kind != SEGMENT_ADVERBIAL && kind != SEGMENT_CONDITION) return false;
    if (v->clauses[clause].verb < 0) return false;
    const VerbGroup *g = comma + 1 < v->count ? view_verb(v, comma + 1) : NULL;
    if (g && is_finite(g)) return true;
    if (kind == SEGMENT_RELATIVE || kind == SEGMENT_PARTICIPLE) return false;
    return opens_sentence(v, v->clauses[clause].first); /* "When the raid began, the family ..." */
}

/* "Officers, asking who could have set the fire, SEARCHED": the clause above that still lacks the finite verb behind the
 * comma; -1 for none. */
static int lacking_above(const View *v, unsigned comma, int clause) {
    const VerbGroup *g = comma + 1 < v->count ? view_verb(v, comma + 1) : NULL;
    if (!g || !is_finite(g)) return -1;
    for (int above = v->clauses[clause].parent; above >= 0; above = v->clauses[above].parent) {
        const Segment *c = &v->clauses[above];
        bool whole = c->kind == SEGMENT_MAIN || c->kind == SEGMENT_CONTENT || c->kind == SEGMENT_COORDINATE;
        if (whole && c->verb < 0 && c->first < v->clauses[clause].first) return above;
    }
    return -1;
}

/* "The men who escaped WERE CAUGHT", "the flood that hit the town on 3 May OPENED old wounds": the verb that the clause
 * above still lacks. */
static bool returns_above(const View *v, unsigned i, int clause) {
    enum { REACH = 8 }; /* words from one verb to the other */
    const VerbGroup *g = v->words[i].verb >= 0 ? &v->verbs[v->words[i].verb] : NULL;
    const Segment *c = &v->clauses[clause];
    if (!g || g->first != i || !is_finite(g) || i < 2 || c->kind != SEGMENT_RELATIVE || c->verb < 0 || c->parent < 0) return false;
    if (v->clauses[c->parent].verb >= 0 || c->first == 0) return false;
    unsigned timed = i;
    while (timed && v->words[timed - 1].expression >= 0) timed--;
    if (timed < i && timed && v->words[timed - 1].tag == TAG_IN) return true;
    const VerbGroup *own = &v->verbs[c->verb];
    bool says = v->words[own->head].meaning->say_verb != NULL || own == g; /* "whom police SAY shot three" */
    if (says || !is_finite(own) || i - own->limit > REACH || tag_is_adverb(v->words[i - 1].tag)) return false;
    for (unsigned k = own->limit; k < i; k++)
        if (v->words[k].tag == TAG_CC || v->words[k].tag == TAG_COMMA) return false;
    return true;
}

/* "Ruiz, 45, AND Vega were seen": where no verb stands yet, there is no clause to which another could be joined. */
static bool goes_on_list(const View *v, unsigned i, SegmentKind kind, int clause) {
    const Segment *c = &v->clauses[clause];
    bool joins = kind == SEGMENT_COORDINATE && v->words[i].tag == TAG_CC && v->words[i + 1].noun >= 0;
    return joins && c->verb < 0 && (c->kind == SEGMENT_MAIN || c->kind == SEGMENT_CONTENT);
}

/* "denied that it was shut AND SAID that": who says one thing says the other, so that it stands beside the first act of
 * saying and is no part of what was said. Returns the clause that it stands in. */
static int clause_joined(const View *v, unsigned i, SegmentKind kind, int clause) {
    const Segment *c = &v->clauses[clause];
    if (kind != SEGMENT_COORDINATE || c->kind != SEGMENT_CONTENT || c->parent < 0 || v->words[i].tag != TAG_CC || v->words[i].quoted) return clause;
    unsigned at = i + 1;
    while (at < v->count && tag_is_adverb(v->words[at].tag)) at++;
    const VerbGroup *g = view_verb(v, at);
    if (!g || g->first != at || !is_finite(g) || !v->words[g->head].meaning->say_verb) return clause;
    int above = v->clauses[c->parent].verb;
    return above >= 0 && is_finite(&v->verbs[above]) && v->words[v->verbs[above].head].meaning->say_verb ? c->parent : clause;
}

/* A clause is left for one above and never entered again, so that those within it stand together behind it. */
static void set_last(View *v) {
    for (int c = 0; c < (int)v->clause_count; c++) v->clauses[c].last = (int16_t)c;
    for (int c = (int)v->clause_count - 1; c > 0; c--) {
        Segment *above = v->clauses[c].parent >= 0 ? &v->clauses[v->clauses[c].parent] : NULL;
        if (above && above->last < v->clauses[c].last) above->last = v->clauses[c].last;
    }
}

void clauses_read(View *v) {
    v->clause_count = 0;
    v->body = find_body(v);
    int now = add_clause(v, SEGMENT_MAIN, 0, -1);
    for (unsigned i = 0; i < v->count; i++) {
        Opening o = i || is_dash(v, 0) || v->words[i].tag == TAG_IN || v->words[i].tag == TAG_WRB ? opening_at(v, i) : (Opening){ 0 };
        if (o.opens && !goes_on_list(v, i, o.kind, now)) {
            int parent = clause_joined(v, i, o.kind, now);
            if (o.kind == SEGMENT_MAIN) parent = -1;
            now = add_clause(v, o.kind, i, parent);
        }
        if (returns_above(v, i, now)) now = v->clauses[now].parent;
        v->words[i].clause = (int16_t)now;
        if (v->words[i].verb >= 0 && v->clauses[now].verb < 0) v->clauses[now].verb = v->words[i].verb;
        int above = v->words[i].tag == TAG_COMMA ? lacking_above(v, i, now) : -1;
        if (above >= 0) {
            now = above;
        } else if (v->words[i].tag == TAG_COMMA && v->clauses[now].parent >= 0 && closes(v, i, now)) {
            if (v->clauses[now].first <= 1) {
                v->clauses[now].parent = -1;
                now = add_clause(v, SEGMENT_MAIN, i + 1, -1);
            } else {
                now = v->clauses[now].parent;
            }
        } else if (v->words[i].tag == TAG_COMMA) {
            now = clause_attributed(v, i, now);
        }
    }
    set_last(v);
}
