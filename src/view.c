/* view.c - see view.h. */
#include "view.h"
#include <string.h>

Text view_word(const View *v, unsigned i) { return token_text(v->prose, v->base + i); }
Text view_text(const View *v, unsigned first, unsigned limit) {
    return first < limit ? tokens_text(v->prose, v->base + first, v->base + limit) : (Text){ 0 };
}
uint32_t view_start(const View *v, unsigned i) { return v->prose->tokens[v->base + i].start; }
uint32_t view_end(const View *v, unsigned i) { return v->prose->tokens[v->base + i].end; }

bool view_in(const View *v, unsigned i, WordList list) {
    return i < v->count && (word_in(v->words[i].form, list) || word_in(v->words[i].lemma, list));
}

bool view_is(const View *v, unsigned i, char c) {
    if (i >= v->count) return false;
    const Token *t = &v->prose->tokens[v->base + i];
    return t->end - t->start == 1 && v->prose->text.ptr[t->start] == c;
}

const NounPhrase *view_noun(const View *v, unsigned i) {
    return i < v->count && v->words[i].noun >= 0 ? &v->nouns[v->words[i].noun] : NULL;
}

const Name *view_name(const View *v, unsigned i) {
    int32_t name = i < v->count && v->names ? v->names->of_token[v->base + i] : -1;
    return name >= 0 ? &v->names->items[name] : NULL;
}

const VerbGroup *view_verb(const View *v, unsigned i) {
    return i < v->count && v->words[i].verb >= 0 ? &v->verbs[v->words[i].verb] : NULL;
}

/* ---- words ------------------------------------------------------------------------------------------ */

static const Meaning no_meaning;

static bool is_hyphen(const View *v, unsigned i) { return i < v->count && v->words[i].tag == TAG_HYPH; }

/* Words that the expression takes from i on; 0 when it is another one. Hyphens between its words are passed. */
static unsigned match_idiom(const View *v, unsigned i, const Idiom *p) {
    unsigned at = i + 1;
    for (size_t k = 0; k < p->length; k++, at++) {
        if (is_hyphen(v, at) || (at < v->count && view_is(v, at, '-'))) at++;
        if (at >= v->count || (v->words[at].form != p->rest[k] && v->words[at].lemma != p->rest[k])) return 0;
    }
    return at - i;
}

static void match_expression(View *v, unsigned i) {
    Word *w = &v->words[i];
    w->length = 1;
    w->meaning = w->lemma ? &w->lemma->meaning : &no_meaning;
    const WordInfo *starts[2] = { w->lemma, w->form };
    for (int s = 0; s < 2; s++) {
        if (!starts[s] || (s && starts[1] == starts[0])) continue;
        for (const Idiom *p = starts[s]->idioms; p; p = p->next) {
            unsigned length = match_idiom(v, i, p);
            if (length <= w->length) continue;
            w->length = (uint8_t)length;
            w->meaning = &p->meaning;
        }
    }
}

/* "talks" and "hostilities" are lemmas of their own in word lists; the tables have the singular. */
static const WordInfo *singular(const View *v, Text word) {
    char room[LEMMA_ROOM];
    Text base = lexicon_singular(v->prose->lexicon, word, room, sizeof room);
    return base.len ? vocabulary_find(v->vocabulary, base) : NULL;
}

static void look_up(const View *v, unsigned i, Looked *found) {
    const Token *t = &v->prose->tokens[v->base + i];
    *found = (Looked){ .hash = t->hash, .tag = t->tag, .uses = token_uses(v->prose, v->base + i) };
    found->form = vocabulary_find(v->vocabulary, view_word(v, i));
    found->lemma = found->form;
    if (!(t->shape & SHAPE_LETTER)) return;
    char room[LEMMA_ROOM];
    Text base = token_lemma(v->prose, v->base + i, room);
    const WordInfo *lemma = vocabulary_find(v->vocabulary, base);
    if (!lemma && t->tag == TAG_NNS) lemma = singular(v, base);
    if (lemma) found->lemma = lemma;
}

static void read_word(View *v, unsigned i) {
    const Token *t = &v->prose->tokens[v->base + i];
    Looked *found = &v->cache[(t->hash ^ t->tag * 2654435761U) % CACHE_SLOTS], once;
    if (!t->hash) found = &once;
    if (found == &once || found->hash != t->hash || found->tag != t->tag) look_up(v, i, found);
    v->words[i] = (Word){ .tag = t->tag, .expression = -1, .noun = -1, .verb = -1, .uses = found->uses, .form = found->form, .lemma = found->lemma,
                          .quoted = (t->flags & TOKEN_QUOTED) != 0, .name = (t->flags & TOKEN_NAME) != 0 };
}

static unsigned tag_of_token(const View *v, unsigned i) { return i < v->count ? v->prose->tokens[v->base + i].tag : TAG_STOP; }

/* "A man SHOT his neighbour": a noun that could be a past tense stands between two phrases without a verb. */
static void repair_past(View *v) {
    for (unsigned i = 0; i < v->count; i++) {
        unsigned tag = tag_of_token(v, i), before = i ? tag_of_token(v, i - 1) : TAG_STOP, after = tag_of_token(v, i + 1);
        if (tag_is_finite(tag) || tag == TAG_MD) return;
        if (tag != TAG_NN || (!tag_is_noun(before) && before != TAG_RQUOTE)) continue;
        if (after != TAG_DT && after != TAG_PRP_POSS && after != TAG_PRP && after != TAG_CD && after != TAG_JJ) continue;
        if (!(lexicon_forms(v->prose->lexicon, v->prose->tokens[v->base + i].entry) & FORM_VBD)) continue;
        v->prose->tokens[v->base + i].tag = TAG_VBD;
        return;
    }
}

static bool tag_is_auxiliary_word(const View *v, unsigned i) {
    return view_uses(v, i, USE(BE) | USE(HAVE));
}

/* Small words that the tagger takes for others: "FOLLOWING the meeting", "Fail ON Syrian Truce", "WERE WOUNDED DURING". */
static void repair_small(View *v, unsigned i) {
    Word *w = &v->words[i];
    bool behind_auxiliary = i && tag_is_auxiliary_word(v, i - 1);
    bool preposition = view_in(v, i, LIST_AFTER) || view_in(v, i, LIST_INCLUDING) || w->meaning->lists >> LIST_ACCORDING & 1;
    if (w->tag == TAG_VBG && preposition && !behind_auxiliary) w->tag = TAG_IN;
    if (v->sentence->caseless && tag_is_name(w->tag) && (view_in(v, i, LIST_SUBORDINATOR) || view_in(v, i, LIST_PLACE) || view_in(v, i, LIST_OF))) w->tag = TAG_IN;
    if (v->sentence->caseless && !tag_is_verb(w->tag) && view_in(v, i, LIST_CAUSE)) w->tag = TAG_IN;
    if (!behind_auxiliary || !tag_is_adverb(w->tag)) return;
    if (w->meaning->verb && w->meaning->verb->flags >> WORD_TOLL_SHIFT) w->tag = TAG_VBN;
    else if (w->meaning->adjective) w->tag = TAG_JJ;
}

/* What stands before and behind word i lets it be a noun only. */
static bool stands_as_noun(const View *v, unsigned i) {
    const Word *w = &v->words[i];
    unsigned before = v->words[i - 1].tag, after = i + 1 < v->count ? v->words[i + 1].tag : TAG_STOP;
    bool opened = before == TAG_DT || before == TAG_PRP_POSS || before == TAG_POS || (before == TAG_JJ && w->tag != TAG_VBN) ||
                  (w->tag == TAG_JJ && tag_is_noun(before));
    opened |= before == TAG_IN && w->tag == TAG_VBG && (view_in(v, i + 1, LIST_BY) || view_in(v, i + 1, LIST_OF)); /* "with shelling by" */
    return opened && !tag_is_noun(after) && !tag_is_adjective(after) && after != TAG_HYPH && after != TAG_VBG;
}

/* Event nouns that the tagger takes for verbs or adjectives: "the TALKS ended", "an OFFENSIVE in the north". */
static void repair_tag(View *v, unsigned i) {
    Word *w = &v->words[i];
    repair_small(v, i);
    if (i && w->meaning->noun && w->tag == TAG_IN && v->words[i - 1].tag == TAG_DT) w->tag = TAG_NN;
    bool by_form = w->form && w->form->meaning.noun; /* "shelling", not its verb "shell" */
    if (!i || !(w->meaning->noun || by_form) || !(tag_is_verb(w->tag) || w->tag == TAG_JJ) || !stands_as_noun(v, i)) return;
    w->tag = TAG_NN;
    if (w->meaning->noun) return;
    w->lemma = w->form;
    w->meaning = &w->form->meaning;
}

static void mark_expressions(View *v, size_t *next) {
    const Expressions *e = v->expressions;
    while (*next < e->count && e->items[*next].end <= v->sentence->start) ++*next;
    size_t at = *next;
    for (unsigned i = 0; i < v->count && at < e->count; i++) {
        while (at < e->count && e->items[at].end <= view_start(v, i)) at++;
        if (at < e->count && e->items[at].start < view_end(v, i)) v->words[i].expression = (int32_t)at;
    }
}

/* ---- verb groups ---------------------------------------------------------------------------------------- */

static bool is_adverb(const View *v, unsigned i) { return i < v->count && tag_is_adverb(v->words[i].tag) && !view_timed(v, i); }

static bool uses(const View *v, unsigned i, uint64_t bits) { return view_uses(v, i, bits); }

static bool starts_group(const View *v, unsigned i) {
    const Word *w = &v->words[i];
    if (w->tag == TAG_MD || tag_is_verb(w->tag)) return w->expression < 0;
    if (w->tag != TAG_TO) return false;
    unsigned at = i + 1;
    while (is_adverb(v, at)) at++;
    return at < v->count && v->words[at].tag == TAG_VB;
}

/* A participle or gerund that stands before its noun belongs to the noun phrase. */
static bool is_attribute(const View *v, unsigned i) {
    const Word *w = &v->words[i];
    if (w->tag != TAG_VBN && w->tag != TAG_VBG && w->tag != TAG_VBD) return false;
    if (i && is_hyphen(v, i - 1)) return true; /* "rebel-held areas" */
    if (i + 1 < v->count && is_hyphen(v, i + 1) && w->tag != TAG_VBD) return true;
    if (!i || i + 1 >= v->count) return false;
    unsigned before = v->words[i - 1].tag, after = v->words[i + 1].tag;
    bool opened = before == TAG_DT || before == TAG_PRP_POSS || before == TAG_JJ || before == TAG_POS || before == TAG_CD;
    if (w->tag == TAG_VBD) opened = before == TAG_PRP_POSS || before == TAG_POS;
    return opened && (tag_is_noun(after) || after == TAG_JJ);
}

static bool is_auxiliary(const View *v, unsigned i) {
    return v->words[i].tag == TAG_MD || v->words[i].tag == TAG_TO || uses(v, i, USE(BE) | USE(HAVE) | USE(DO) | USE(GET));
}

/* The next verb of a group whose last word was an auxiliary; the end when there is none. */
static unsigned next_in_group(const View *v, unsigned i) {
    unsigned at = i + 1;
    while (is_adverb(v, at) || (at < v->count && view_timed(v, at) && v->words[at].tag == TAG_RB)) at++;
    if (at < v->count && v->words[at].tag == TAG_TO && starts_group(v, at) && !uses(v, i, USE(BE) | USE(DO))) return at;
    return at < v->count && tag_is_verb(v->words[at].tag) && !is_attribute(v, at) ? at : v->count;
}

/* "... and SHELLED the town": a past tense that the tagger took for a participle. */
static bool is_finite_participle(const View *v, unsigned i) {
    unsigned after = tag_of_token(v, i + 1);
    const EventRow *row = v->words[i].meaning->verb;
    bool harms = row && row->flags & (WORD_HARM | WORD_OUTCOME) && i && (tag_is_noun(v->words[i - 1].tag) || v->words[i - 1].tag == TAG_RQUOTE);
    bool object = after == TAG_DT || after == TAG_CD || after == TAG_PRP_POSS || after == TAG_PRP || tag_is_noun(after) || tag_is_adjective(after);
    return i && (v->words[i - 1].tag == TAG_CC || harms) && object && !view_timed(v, i + 1);
}

static GroupForm form_of(const View *v, unsigned first) {
    if (v->words[first].tag == TAG_VBN && is_finite_participle(v, first)) return GROUP_PAST;
    switch (v->words[first].tag) {
    case TAG_MD: return GROUP_MODAL;
    case TAG_VBD: return GROUP_PAST;
    case TAG_VBN: return GROUP_PARTICIPLE;
    case TAG_VBG: return GROUP_GERUND;
    case TAG_VBZ:
    case TAG_VBP: return GROUP_PRESENT;
    default: return GROUP_INFINITIVE;
    }
}

static void note_auxiliary(const View *v, VerbGroup *g, unsigned i, unsigned next) {
    const Word *w = &v->words[i];
    if (w->meaning->modal && w->tag == TAG_MD) g->modal = w->meaning->modal;
    unsigned tag = v->words[next].tag;
    if (uses(v, i, USE(BE) | USE(GET)) && (tag == TAG_VBN || tag == TAG_VBD)) g->passive = true;
    if (uses(v, i, USE(BE)) && tag == TAG_VBG) g->progressive = true;
    if (uses(v, i, USE(HAVE)) && (tag == TAG_VBN || tag == TAG_VBD)) g->perfect = true;
}

static unsigned read_group(View *v, unsigned first) {
    VerbGroup *g = &v->verbs[v->verb_count];
    *g = (VerbGroup){ .first = (uint16_t)first, .form = form_of(v, first) };
    unsigned at = first;
    while (is_auxiliary(v, at)) {
        unsigned next = next_in_group(v, at);
        if (next >= v->count) break;
        note_auxiliary(v, g, at, next);
        at = next;
    }
    g->head = (uint16_t)at;
    unsigned limit = at + 1;
    if (limit < v->count && v->words[limit].tag == TAG_RP) limit++;
    if (at == first && uses(v, at, USE(BE) | USE(HAVE) | USE(DO)) && view_in(v, limit, LIST_NEGATION)) limit++;
    g->limit = (uint16_t)limit;
    for (unsigned i = first; i < limit; i++) {
        if (view_in(v, i, LIST_NEGATION) && v->words[i].tag != TAG_DT) g->negated = true;
        v->words[i].verb = (int16_t)v->verb_count;
    }
    if (first && view_in(v, first - 1, LIST_NEGATION) && is_adverb(v, first - 1)) g->negated = true;
    v->verb_count++;
    return limit;
}

static void read_groups(View *v) {
    for (unsigned i = 0; i < v->count;) {
        if (starts_group(v, i) && !is_attribute(v, i)) i = read_group(v, i);
        else i++;
    }
}

/* ---- noun phrases -------------------------------------------------------------------------------------------- */

static bool opens_noun(const View *v, unsigned i) {
    switch (v->words[i].tag) {
    case TAG_DT:
    case TAG_PDT:
    case TAG_PRP_POSS:
    case TAG_CD:
    case TAG_DOLLAR:
    case TAG_JJ:
    case TAG_JJR:
    case TAG_JJS: return true;
    default: return tag_is_noun(v->words[i].tag) || is_attribute(v, i);
    }
}

static bool continues_noun(const View *v, unsigned i) {
    const Word *w = &v->words[i];
    if (w->verb >= 0) return false;
    if (w->tag == TAG_HYPH || w->tag == TAG_POS || w->tag == TAG_AFX) return true;
    if (w->tag == TAG_DT || w->tag == TAG_PDT || w->tag == TAG_PRP_POSS) return false;
    return opens_noun(v, i);
}

/* Words of a temporal expression at the end are none of the phrase: "a meeting Monday". */
static unsigned cut_tail(const View *v, unsigned first, unsigned limit) {
    unsigned end = limit;
    while (end > first && view_timed(v, end - 1)) end--;
    return end;
}

static void read_noun(View *v, unsigned first, unsigned limit) {
    NounPhrase *p = &v->nouns[v->noun_count];
    *p = (NounPhrase){ .first = (uint16_t)first, .limit = (uint16_t)limit, .head = (uint16_t)(limit - 1) };
    for (unsigned i = limit; i-- > first;)
        if (tag_is_noun(v->words[i].tag)) {
            p->head = (uint16_t)i;
            break;
        }
    p->definite = view_in(v, first, LIST_DEFINITE);
    unsigned tag = v->words[first].tag;
    p->pronoun = tag == TAG_PRP || tag == TAG_WP || tag == TAG_EX;
    for (unsigned i = first; i < limit; i++) v->words[i].noun = (int16_t)v->noun_count;
    v->noun_count++;
}

/* An adjective behind its noun is no part of the phrase: "left dozens dead", "called the meeting long". */
static bool ends_before(const View *v, unsigned i) {
    if (!tag_is_noun(v->words[i - 1].tag) || view_timed(v, i)) return false;
    unsigned at = i;
    while (at < v->count && (tag_is_adjective(v->words[at].tag) || v->words[at].tag == TAG_VBN)) at++;
    return at > i && (at >= v->count || !(tag_is_noun(v->words[at].tag) || v->words[at].tag == TAG_HYPH || v->words[at].tag == TAG_CD));
}

/* "at least", "as many as" before a number open its phrase. */
static unsigned bound_length(const View *v, unsigned i) {
    const Word *w = &v->words[i];
    unsigned after = i + w->length;
    if (!w->meaning->bound || after >= v->count) return 0;
    return v->words[after].tag == TAG_CD || (v->words[after].form && v->words[after].form->meaning.number) ? w->length : 0;
}

static unsigned noun_limit(const View *v, unsigned first) {
    unsigned i = first + 1 + bound_length(v, first);
    if (i > v->count) i = v->count;
    while (i < v->count && continues_noun(v, i)) {
        if (ends_before(v, i)) return i;
        /* an expression that begins after the head ends the phrase, unless a noun follows it */
        if (view_timed(v, i) && !view_timed(v, i - 1) && tag_is_noun(v->words[i - 1].tag)) {
            unsigned after = i;
            while (view_timed(v, after)) after++;
            if (after >= v->count || !(continues_noun(v, after) && v->words[after].tag != TAG_CD)) return i;
            i = after;
            continue;
        }
        i++;
    }
    return i;
}

static void read_nouns(View *v) {
    for (unsigned i = 0; i < v->count;) {
        if (v->words[i].verb >= 0) {
            i++;
        } else if (v->words[i].tag == TAG_PRP || v->words[i].tag == TAG_EX || v->words[i].tag == TAG_WP) {
            read_noun(v, i, i + 1);
            i++;
        } else if (opens_noun(v, i) || bound_length(v, i)) {
            unsigned limit = noun_limit(v, i), end = cut_tail(v, i, limit);
            if (end > i) read_noun(v, i, end);
            i = limit;
        } else {
            i++;
        }
    }
}

/* ---- clauses ------------------------------------------------------------------------------------------------------ */

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

static bool opens_content(const View *v, unsigned i) {
    if (!i) return false;
    const VerbGroup *g = view_verb(v, i - 1);
    unsigned at = i;
    if (!g) { /* past an expression or an addressee: "said on Monday it was", "told reporters that" */
        unsigned back = i - 1;
        while (back && (view_timed(v, back) || v->words[back].tag == TAG_IN) && v->words[back].verb < 0) back--;
        g = view_verb(v, back);
        if (!g || !view_timed(v, i - 1)) return false;
    }
    if (!v->words[g->head].meaning->say_verb || v->words[at].noun < 0) return false;
    const NounPhrase *subject = view_noun(v, at);
    if (subject->first != at) return false;
    int verb = verb_ahead(v, at, 30, true);
    return verb >= 0 && is_finite(&v->verbs[verb]);
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
    Text t = view_word(v, i);
    if (!t.len || (t.ptr[0] != '-' && t.ptr[0] != '\xE2')) return false; /* nearly always */
    const Token *token = &v->prose->tokens[v->base + i];
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

unsigned view_body(const View *v) {
    if (!v->count || v->words[0].expression >= 0) return 0;
    unsigned dash = 1;
    while (dash < v->count && dash < DATELINE_MOST && !is_dash(v, dash)) dash++;
    if (dash >= v->count || !opens_report(v, dash)) return 0;
    if (!all_capitals(view_word(v, 0)) && !view_is(v, dash - 1, ')')) return 0;
    for (unsigned i = 1; i < dash; i++) /* a date there stands behind the place and a comma */
        if (v->words[i].expression >= 0 && v->words[i - 1].expression < 0 && v->words[i - 1].tag != TAG_COMMA) return 0;
    return dash + 1;
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
    if (w->tag == TAG_IN || w->tag == TAG_WRB || (w->tag == TAG_CC && view_in(v, i, LIST_SUBORDINATOR))) {
        int verb = verb_ahead(v, i + 1, 30, false);
        if (verb < 0) return none;
        if (view_in(v, i, LIST_COMPLEMENTER) && !view_in(v, i, LIST_CONDITION)) return (Opening){ is_finite(&v->verbs[verb]), SEGMENT_CONTENT };
        if (view_in(v, i, LIST_CONDITION)) return (Opening){ is_finite(&v->verbs[verb]), SEGMENT_CONDITION };
        bool apart = !i || v->words[i - 1].tag == TAG_VBN || v->words[i - 1].tag == TAG_LQUOTE;
        bool phrase = apart && v->words[i + 1].noun >= 0 && verb_ahead(v, i + 1, 30, true) < 0; /* "known AS the Fox, said", "AFTER the talks, he said" */
        if (view_in(v, i, LIST_SUBORDINATOR) && !phrase) return (Opening){ has_finite(v, verb) || v->verbs[verb].first == i + 1, SEGMENT_ADVERBIAL };
        return none;
    }
    if (w->tag == TAG_CC && i + 1 < v->count) {
        int verb = verb_ahead(v, i + 1, 16, false);
        if (joins_subjects(v, i)) return none;
        if (verb >= 0 && (v->verbs[verb].first <= i + 2 || (after_comma && is_finite(&v->verbs[verb])))) return (Opening){ true, SEGMENT_COORDINATE };
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
    v->clauses[v->clause_count] = (Segment){ kind, (uint16_t)first, (int16_t)parent, -1 };
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

/* A comma before a finite verb ends what a comma opened: "the truce, broken on Monday, was ..." */
static bool closes(const View *v, unsigned comma, int clause) {
    SegmentKind kind = v->clauses[clause].kind;
    if (kind == SEGMENT_CONTENT) return v->clauses[clause].verb >= 0 && another_speaks(v, comma + 1);
    if (kind != SEGMENT_RELATIVE && kind != SEGMENT_PARTICIPLE && kind != SEGMENT_ADVERBIAL && kind != SEGMENT_CONDITION) return false;
    if (v->clauses[clause].verb < 0) return false;
    const VerbGroup *g = comma + 1 < v->count ? view_verb(v, comma + 1) : NULL;
    if (g && is_finite(g)) return true;
    if (v->clauses[clause].first > 1 || kind == SEGMENT_RELATIVE || kind == SEGMENT_PARTICIPLE) return false;
    return true; /* "When the raid began, the family ..." */
}

static void read_clauses(View *v) {
    v->clause_count = 0;
    int now = add_clause(v, SEGMENT_MAIN, 0, -1);
    for (unsigned i = 0; i < v->count; i++) {
        Opening o = i || is_dash(v, 0) || v->words[i].tag == TAG_IN || v->words[i].tag == TAG_WRB ? opening_at(v, i) : (Opening){ 0 };
        if (o.opens) {
            int parent = now;
            if (o.kind == SEGMENT_COORDINATE && v->clauses[now].kind == SEGMENT_PARTICIPLE && v->words[i].verb < 0) parent = now;
            if (o.kind == SEGMENT_MAIN) parent = -1;
            now = add_clause(v, o.kind, i, parent);
        }
        v->words[i].clause = (int16_t)now;
        if (v->words[i].verb >= 0 && v->clauses[now].verb < 0) v->clauses[now].verb = v->words[i].verb;
        if (v->words[i].tag == TAG_COMMA && v->clauses[now].parent >= 0 && closes(v, i, now)) {
            if (v->clauses[now].first <= 1) {
                v->clauses[now].parent = -1;
                now = add_clause(v, SEGMENT_MAIN, i + 1, -1);
            } else {
                now = v->clauses[now].parent;
            }
        }
    }
}

void view_read(View *v, const Sentence *sentence, size_t *expression) {
    v->sentence = sentence;
    v->base = sentence->first;
    v->count = sentence->limit - sentence->first;
    if (v->count > SENTENCE_LIMIT) v->count = SENTENCE_LIMIT;
    v->noun_count = v->verb_count = 0;
    repair_past(v);
    for (unsigned i = 0; i < v->count; i++) read_word(v, i);
    for (unsigned i = 0; i < v->count; i++) match_expression(v, i);
    for (unsigned i = 0; i < v->count; i++) repair_tag(v, i);
    mark_expressions(v, expression);
    read_groups(v);
    read_nouns(v);
    read_clauses(v);
}
