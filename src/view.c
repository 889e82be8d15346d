/* view.c - see view.h. */
#include "view.h"
#include "clause.h"

Text view_text(const View *v, unsigned first, unsigned limit) {
    return first < limit ? tokens_text(v->prose, v->base + first, v->base + limit) : (Text){ 0 };
}
const Name *view_name(const View *v, unsigned i) {
    int32_t name = i < v->count && v->names ? v->names->of_token[v->base + i] : -1;
    return name >= 0 ? &v->names->items[name] : NULL;
}

/* ---- words ------------------------------------------------------------------------------------------ */

static const Meaning no_meaning;

static bool is_hyphen(const View *v, unsigned i) { return i < v->count && v->words[i].tag == TAG_HYPH; }

static bool is_word(const View *v, unsigned i, const WordInfo *word) { return v->words[i].form == word || v->words[i].lemma == word; }

/* Where the object ends for which the expression leaves room: "set A SMALL HOTEL on fire". */
static unsigned pass_object(const View *v, unsigned at, const WordInfo *next) {
    enum { OBJECT_MOST = 8 };
    for (unsigned limit = at + OBJECT_MOST; at < limit && at < v->count; at++) {
        unsigned tag = v->words[at].tag;
        if (is_word(v, at, next)) return at;
        if (tag_is_finite(tag) || tag == TAG_COMMA || tag == TAG_MD) break;
    }
    return v->count;
}

/* Words that the expression takes from i on; 0 when it is another one. Hyphens between its words are passed. */
static unsigned match_idiom(const View *v, unsigned i, const Idiom *p) {
    unsigned at = p->open ? pass_object(v, i + 2, p->rest[0]) : i + 1;
    for (size_t k = 0; k < p->length; k++, at++) {
        if (is_hyphen(v, at) || (at < v->count && view_is(v, at, '-'))) at++;
        if (at >= v->count || !is_word(v, at, p->rest[k])) return 0;
    }
    return at - i;
}

/* "A missile STRUCK the dam" is no missile strike. */
static bool ends_in_past(const View *v, unsigned last) { return v->words[last].tag == TAG_VBD && v->words[last].form != v->words[last].lemma; }

static void match_expression(View *v, unsigned i) {
    Word *w = &v->words[i];
    const WordInfo *starts[2] = { w->lemma, w->form };
    for (int s = 0; s < 2; s++) {
        if (!starts[s] || (s && starts[1] == starts[0])) continue;
        for (const Idiom *p = starts[s]->idioms; p; p = p->next) {
            bool of_verb = p->meaning.verb && !p->meaning.noun && tag_is_noun(w->tag) && w->meaning->noun; /* "a FIRE at the mill" is not fired at it */
            bool misread = p->open && !tag_is_verb(w->tag); /* only a verb has an object */
            unsigned length = of_verb || misread ? 0 : match_idiom(v, i, p);
            if (length <= w->length || (p->meaning.noun && ends_in_past(v, i + length - 1))) continue;
            w->length = (uint8_t)(p->open ? 1 : length); /* its object is a phrase of its own */
            for (unsigned k = p->open ? i + length - (unsigned)p->length : i + length; k < i + length; k++) v->words[k].apart = true;
            w->meaning = &p->meaning;
        }
    }
    w->means = w->meaning->has;
    v->means |= w->means;
    list_join(&v->lists, &w->meaning->lists);
}

/* "talks" and "hostilities" are lemmas of their own in word lists; the tables have the singular. */
static const WordInfo *singular(const View *v, Text word) {
    char room[LEMMA_ROOM];
    Text base = lexicon_singular(v->prose->lexicon, word, room, sizeof room);
    return base.len ? vocabulary_find(v->vocabulary, base) : NULL;
}

static const WordInfo *lemma_of(const View *v, unsigned i) {
    char room[LEMMA_ROOM];
    Text base = token_lemma(v->prose, v->base + i, room);
    const WordInfo *lemma = vocabulary_find(v->vocabulary, base);
    return !lemma && v->prose->tokens[v->base + i].tag == TAG_NNS ? singular(v, base) : lemma;
}

struct Looked {
    const WordInfo *form, *lemma;
    uint64_t uses;
    ListSet lists;
    const Meaning *meaning; /* of the lemma */
    Looked *next;           /* the same word with another tag */
    uint8_t tag;
    bool begins;
};

static Looked *look_up(View *v, unsigned i) {
    const Token *t = &v->prose->tokens[v->base + i];
    Looked *found = ARENA_NEW(v->arena, Looked), **first = &v->looked[t->word];
    *found = (Looked){ .tag = t->tag, .uses = token_uses(v->prose, v->base + i), .meaning = &no_meaning, .next = *first };
    found->form = vocabulary_find(v->vocabulary, view_word(v, i));
    found->lemma = t->shape & SHAPE_LETTER ? lemma_of(v, i) : NULL;
    if (!found->lemma) found->lemma = found->form;
    if (found->lemma) found->meaning = &found->lemma->meaning;
    found->lists = word_lists(found->form);
    list_join(&found->lists, &found->meaning->lists);
    found->begins = (found->form && found->form->idioms) || (found->lemma && found->lemma->idioms);
    return *first = found;
}

static void read_word(View *v, unsigned i) {
    const Token *t = &v->prose->tokens[v->base + i];
    const Looked *found = v->looked[t->word];
    while (found && found->tag != t->tag) found = found->next;
    if (!found) found = look_up(v, i);
    v->words[i] = (Word){ .form = found->form, .lemma = found->lemma, .meaning = found->meaning, .uses = found->uses, .lists = found->lists, .means = found->meaning->has,
                          .begins = found->begins, .length = 1, .tag = t->tag, .mark = !t->shape, .expression = -1, .noun = -1, .verb = -1,
                          .quoted = (t->flags & TOKEN_QUOTED) != 0, .name = (t->flags & TOKEN_NAME) != 0 };
    list_join(&v->lists, &found->lists);
    v->uses |= found->uses;
    v->means |= found->meaning->has;
}

static void read_words(View *v) {
    v->lists = (ListSet){ { 0 } };
    v->uses = v->means = 0;
    for (unsigned i = 0; i < v->count; i++) read_word(v, i);
    v->words[v->count] = (Word){ .meaning = &no_meaning, .tag = TAG_STOP, .expression = -1, .noun = -1, .verb = -1 };
    for (unsigned i = 0; i < v->count; i++)
        if (v->words[i].begins) match_expression(v, i);
}

static unsigned tag_of_token(const View *v, unsigned i) { return i < v->count ? v->prose->tokens[v->base + i].tag : TAG_STOP; }

/* "A man SHOT his neighbour": a noun that could be a past tense stands between two phrases without a verb, or behind one
 * and a conjunction: "came to the village and SHOT two men". */
static void repair_past(View *v) {
    bool finite = false, verb = false;
    for (unsigned i = 0; i < v->count; i++) {
        unsigned tag = tag_of_token(v, i);
        finite |= tag_in(tag, TAG_BIT(VBP) | TAG_BIT(VBZ) | TAG_BIT(VBD) | TAG_BIT(MD));
        bool base = tag == TAG_VB && !verb; /* "the Red Cross PUT the number at" */
        verb |= tag_is_verb(tag) || tag == TAG_MD || tag == TAG_TO;
        if (tag != TAG_NN && tag != TAG_JJ && !base) continue;
        unsigned before = i ? tag_of_token(v, i - 1) : TAG_STOP, after = tag_of_token(v, i + 1);
        bool more = after == TAG_JJR || after == TAG_RBR;
        if (tag == TAG_JJ && !(finite && before == TAG_CC && (after == TAG_CD || more))) continue; /* "killed 5 people and INJURED 9" */
        bool subject = tag_is_noun(before) || before == TAG_RQUOTE;
        if (!(finite ? before == TAG_CC : subject)) continue;
        if (after != TAG_DT && after != TAG_PRP_POSS && after != TAG_PRP && after != TAG_CD && after != TAG_JJ && !more) continue;
        if (!(base && before == TAG_NNP && after == TAG_DT) && !(v->prose->tokens[v->base + i].forms & FORM_VBD)) continue;
        v->prose->tokens[v->base + i].tag = TAG_VBD;
        finite = true;
    }
}

static bool tag_is_auxiliary_word(const View *v, unsigned i) {
    return view_uses(v, i, USE(BE) | USE(HAVE));
}

/* "the dam NEAR Marlow", "sank OFF Lesbos": before a name it leads to a place, unless the verb takes it: "took over". */
static bool leads_to_place(const View *v, unsigned i) {
    unsigned tag = v->words[i].tag;
    if (!(tag_is_adverb(tag) || tag == TAG_JJ || tag == TAG_RP) || !view_in(v, i, LIST_PLACE) || i + 1 >= v->count) return false;
    bool taken = i && v->words[i - 1].length > 1;
    return !taken && tag_is_name(v->words[i + 1].tag) && !view_uses(v, i + 1, USE(CALENDAR));
}

/* Small words that the tagger takes for others: "FOLLOWING the meeting", "Fail ON Syrian Truce", "WERE WOUNDED DURING". */
static void repair_small(View *v, unsigned i) {
    Word *w = &v->words[i];
    bool behind_auxiliary = i && tag_is_auxiliary_word(v, i - 1);
    bool preposition = w->tag == TAG_VBG && (view_in(v, i, LIST_AFTER) || view_in(v, i, LIST_INCLUDING) || view_begins(v, i, LIST_ACCORDING));
    if (preposition && !behind_auxiliary) w->tag = TAG_IN;
    if (leads_to_place(v, i)) w->tag = TAG_IN;
    unsigned next = i + 1 < v->count ? v->words[i + 1].tag : TAG_STOP; /* "the POLICE said": of two verbs in a row one is none */
    bool doubled = (w->tag == TAG_VBP || w->tag == TAG_VB) && (next == TAG_VBD || next == TAG_VBZ) && !view_uses(v, i, USE(BE) | USE(HAVE) | USE(DO) | USE(GET));
    if (doubled && v->prose->tokens[v->base + i].forms & FORM_NOUN) w->tag = TAG_NN;
    bool aged = next == TAG_CD && i + 2 < v->count && v->words[i + 2].tag == TAG_HYPH; /* "HER 30-year-old son" */
    if (w->tag == TAG_PRP && aged && view_in(v, i, LIST_DEFINITE)) w->tag = TAG_PRP_POSS;
    if (v->sentence->caseless && tag_is_name(w->tag) && (view_in(v, i, LIST_SUBORDINATOR) || view_in(v, i, LIST_PLACE) || view_in(v, i, LIST_OF))) w->tag = TAG_IN;
    if (v->sentence->caseless && !tag_is_verb(w->tag) && view_in(v, i, LIST_CAUSE)) w->tag = TAG_IN;
    if (w->tag == TAG_JJ && view_in(v, i, LIST_INVOLVED) && next == TAG_IN && v->prose->tokens[v->base + i].forms & FORM_VBN) w->tag = TAG_VBN; /* "were INVOLVED in" */
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

/* "The murder COMMITTED on 3 May in Serat by armed men", "KIDNAPPED by rebels": what has a doer behind "by" and no object
 * is no past tense. */
static bool has_doer_behind(const View *v, unsigned i) {
    enum { REACH = 10 };
    const EventRow *row = v->words[i].meaning->verb;
    bool deed = (row && row->flags & (WORD_HARM | WORD_OUTCOME)) || view_in(v, i, LIST_INVOLVED);
    if (!deed || !i || v->words[i].tag != TAG_VBD || !(v->words[i - 1].tag == TAG_COMMA || v->words[i - 1].tag == TAG_CC || tag_is_noun(v->words[i - 1].tag))) return false;
    for (unsigned k = i + v->words[i].length; k < v->count && k < i + REACH; k++) {
        unsigned tag = v->words[k].tag, before = v->words[k - 1].tag;
        if (view_in(v, k, LIST_BY)) return true;
        bool object = before != TAG_IN && before != TAG_DT && !tag_is_name(before) && !view_timed(v, k) && tag != TAG_IN && !tag_is_adverb(tag);
        if (object || tag == TAG_COMMA || tag_is_verb(tag)) return false;
    }
    return false;
}

/* Event nouns that the tagger takes for verbs or adjectives: "the TALKS ended", "an OFFENSIVE in the north". */
static void repair_tag(View *v, unsigned i) {
    Word *w = &v->words[i];
    repair_small(v, i);
    if (has_doer_behind(v, i)) w->tag = TAG_VBN;
    bool by_lemma = w->means & MEANS_NOUN, by_form = w->form && w->form->meaning.noun; /* "shelling", not its verb "shell" */
    if (i && by_lemma && w->tag == TAG_IN && v->words[i - 1].tag == TAG_DT) w->tag = TAG_NN;
    if (!i || !(by_lemma || by_form) || !tag_in(w->tag, TAGS_VERB | TAG_BIT(JJ)) || !stands_as_noun(v, i)) return;
    w->tag = TAG_NN;
    if (by_lemma) return;
    w->lemma = w->form;
    w->lists = word_lists(w->form);
    w->meaning = &w->form->meaning;
    w->means = w->meaning->has;
    v->means |= w->means;
}

/* The tags that repair_tag() asks about; words with others need no look, where capitals tell names. */
static const uint64_t repairable = TAGS_VERB | TAGS_ADVERB | TAG_BIT(JJ) | TAG_BIT(RP) | TAG_BIT(IN) | TAG_BIT(PRP);

/* "The flood COST 40 lives": a noun by its looks. */
static void repair_costing(View *v) {
    for (unsigned i = 1; i + 2 < v->count; i++)
        if (v->words[i].tag == TAG_NN && view_in(v, i, LIST_COSTING) && v->words[i + 1].tag == TAG_CD && view_in(v, i + 2, LIST_LIVES)) v->words[i].tag = TAG_VBD;
}

static void repair_tags(View *v) {
    if (view_has(v, LIST_LIVES)) repair_costing(v);
    for (unsigned i = 0; i < v->count; i++)
        if (tag_in(v->words[i].tag, repairable) || v->sentence->caseless) repair_tag(v, i);
}

/* "The 19 April MOVEMENT": a date that is the name of a body dates nothing. */
static bool names_body(const View *v, unsigned first, unsigned limit) {
    unsigned before = first ? v->words[first - 1].tag : TAG_STOP;
    bool named = limit < v->count && view_uses(v, limit, USE(ORGANISATION)) && tag_is_noun(v->words[limit].tag) && !tag_is_noun(v->words[limit + 1u].tag);
    return named && before == TAG_DT;
}

static void mark_expressions(View *v, size_t *next) {
    const Expressions *e = v->expressions;
    while (*next < e->count && e->items[*next].end <= v->sentence->start) ++*next;
    size_t at = *next;
    for (unsigned i = 0; i < v->count && at < e->count && e->items[at].start < v->sentence->end; i++) {
        while (at < e->count && e->items[at].end <= view_start(v, i)) at++;
        if (at < e->count && e->items[at].start < view_end(v, i)) v->words[i].expression = (int32_t)at;
    }
    for (unsigned i = 0, first = 0; i < v->count; i++) {
        if (v->words[i].expression < 0) first = i + 1;
        else if (v->words[i + 1u].expression < 0 && names_body(v, first, i + 1))
            while (first <= i) v->words[first++].expression = -1;
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
    unsigned second = i > 1 ? v->words[i - 2].tag : TAG_STOP;
    bool degree = (before == TAG_RB || before == TAG_RBS) && (second == TAG_IN || second == TAG_DT || second == TAG_CD); /* "by newly ARMED rebels" */
    if (w->tag == TAG_VBN) opened |= before == TAG_IN || degree;                                  /* "by ALLEGED rebels" */
    if (w->tag == TAG_VBD) opened = before == TAG_PRP_POSS || before == TAG_POS;
    if (before == TAG_COMMA && after == TAG_NN && tag_of_token(v, i + 2) == TAG_NNP) return true; /* ", RETIRED judge Ana Bell," */
    bool number = after == TAG_CD && before == TAG_DT && w->tag == TAG_VBN; /* "an ESTIMATED four million" */
    return opened && (tag_is_noun(after) || after == TAG_JJ || number);
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

/* "at least", "as many as" before a number open its phrase: "over a hundred", but not "a quarrel OVER A BRIDGE". */
static unsigned bound_length(const View *v, unsigned i) {
    const Word *w = &v->words[i];
    unsigned after = i + w->length;
    if (!(w->means & MEANS_BOUND) || after >= v->count) return 0;
    if (v->words[after].tag == TAG_DT && !(v->words[after + 1].form && v->words[after + 1].form->meaning.number)) return 0;
    return v->words[after].tag == TAG_CD || (v->words[after].form && v->words[after].form->meaning.number) ? w->length : 0;
}

/* What stands behind word i is its object. */
static bool has_object(const View *v, unsigned i) {
    unsigned after = tag_of_token(v, i + 1);
    bool phrase = after == TAG_DT || after == TAG_CD || after == TAG_PRP_POSS || after == TAG_PRP || tag_is_noun(after) || tag_is_adjective(after);
    return (phrase || (i + 1 < v->count && bound_length(v, i + 1))) && !view_timed(v, i + 1);
}

/* "... and SHELLED the town", "a court on Friday RELEASED Jan Novak": a past tense that the tagger took for a participle,
 * which would have no object. */
static bool is_finite_participle(const View *v, unsigned i) {
    const EventRow *row = v->words[i].meaning->verb;
    bool says = v->words[i].meaning->say_verb && v->words[i + 1].tag == TAG_IN && view_in(v, i + 1, LIST_COMPLEMENTER); /* "the envoy today CHARGED that" */
    if (!i || !(has_object(v, i) || says)) return false;
    unsigned before = v->words[i - 1].tag, after = tag_of_token(v, i + 1);
    if (says) return tag_is_noun(before) || view_timed(v, i - 1);
    if (before == TAG_CC) return true;
    if (row && row->flags & (WORD_HARM | WORD_OUTCOME)) return tag_is_noun(before) || before == TAG_RQUOTE;
    bool sure = after == TAG_DT || after == TAG_PRP_POSS || after == TAG_NNP;
    return row && sure && !v->sentence->headline && (tag_is_noun(before) || view_timed(v, i - 1));
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
        if (tag_in(v->words[i].tag, TAGS_VERB | TAG_BIT(MD) | TAG_BIT(TO)) && starts_group(v, i) && !is_attribute(v, i)) i = read_group(v, i);
        else i++;
    }
}

/* ---- noun phrases -------------------------------------------------------------------------------------------- */

/* "HEAVILY armed men": an adverb of the adjective behind it, where only a noun phrase can go on. */
static bool is_degree(const View *v, unsigned i) {
    if ((v->words[i].tag != TAG_RB && v->words[i].tag != TAG_RBS) || view_timed(v, i) || !i || i + 2 >= v->count) return false;
    unsigned before = v->words[i - 1].tag, after = v->words[i + 1].tag, last = v->words[i + 2].tag;
    bool opened = before == TAG_IN || before == TAG_DT || before == TAG_CD || before == TAG_JJ;
    return opened && v->words[i + 1].verb < 0 && (after == TAG_JJ || after == TAG_VBN) && (tag_is_noun(last) || last == TAG_JJ);
}

static const uint64_t nominal = TAGS_NOUN | TAGS_ADJECTIVE | TAG_BIT(DT) | TAG_BIT(PDT) | TAG_BIT(PRP_POSS) | TAG_BIT(CD) | TAG_BIT(DOLLAR);

static bool opens_noun(const View *v, unsigned i) {
    unsigned tag = v->words[i].tag;
    if (v->words[i].apart) return false;
    return tag_in(tag, nominal) || is_degree(v, i) || (tag_is_verb(tag) && is_attribute(v, i));
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

/* "On Monday rebels shelled": behind a preposition an expression stands for itself; where it ends, else `first`. */
static unsigned timed_limit(const View *v, unsigned first) {
    unsigned i = first;
    while (view_timed(v, i)) i++;
    bool whose = i < v->count && (v->words[i].tag == TAG_POS || v->words[i].tag == TAG_HYPH);
    return first && v->words[first - 1].tag == TAG_IN && !whose ? i : first;
}

/* "Two days after the raid MARLOW closed its port": behind "after" and the name of an event another name begins the clause. */
static bool names_another(const View *v, unsigned first, unsigned i) {
    const Word *w = &v->words[i - 1];
    if (!first || v->words[first].tag != TAG_DT || !tag_is_name(v->words[i].tag) || w->tag != TAG_NN || v->sentence->caseless) return false;
    return w->meaning->noun && w->meaning->noun->class != CLASS_other && (view_in(v, first - 1, LIST_AFTER) || view_in(v, first - 1, LIST_BEFORE));
}

/* "As a result of the blast 20 PEOPLE were hurt": a number behind a noun and before a plural opens a phrase of its own. */
static bool opens_count(const View *v, unsigned i) {
    if (v->words[i].tag != TAG_CD || v->words[i - 1].tag != TAG_NN || view_timed(v, i) || i + 1 >= v->count) return false;
    return v->words[i + 1].tag == TAG_NNS;
}

/* "30 TO 40 men" */
static bool joins_numbers(const View *v, unsigned i) {
    bool between = v->words[i - 1].tag == TAG_CD && v->words[i + 1].tag == TAG_CD && !view_timed(v, i + 1);
    return between && view_in(v, i, LIST_TO) && (tag_is_noun(v->words[i + 2].tag) || tag_is_adjective(v->words[i + 2].tag));
}

static unsigned noun_limit(const View *v, unsigned first) {
    unsigned timed = v->words[first].expression >= 0 ? timed_limit(v, first) : first;
    if (timed > first) return timed;
    unsigned i = first + 1 + bound_length(v, first);
    if (i > v->count) i = v->count;
    while (i < v->count && (continues_noun(v, i) || joins_numbers(v, i))) {
        if (ends_before(v, i) || names_another(v, first, i) || opens_count(v, i)) return i;
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

/* "troops LOYAL to the colonel", "a town CLOSE to the border": what tells more behind its noun is no phrase of its own;
 * its end, else `i`. */
static unsigned skip_trailing(const View *v, unsigned i) {
    unsigned at = i;
    while (at && at < v->count && tag_is_noun(v->words[i - 1].tag) && tag_is_adjective(v->words[at].tag) && v->words[at].verb < 0) at++;
    return at < v->count && (v->words[at].tag == TAG_IN || v->words[at].tag == TAG_TO) && !view_timed(v, at + 1) ? at : i;
}

static void read_nouns(View *v) {
    for (unsigned i = 0; i < v->count;) {
        if (v->words[i].verb >= 0) {
            i++;
        } else if (tag_in(v->words[i].tag, TAG_BIT(PRP) | TAG_BIT(EX) | TAG_BIT(WP))) {
            read_noun(v, i, i + 1);
            i++;
        } else if (opens_noun(v, i) || bound_length(v, i)) {
            unsigned limit = noun_limit(v, i), end = cut_tail(v, i, limit);
            if (end > i) read_noun(v, i, end);
            i = skip_trailing(v, limit);
        } else {
            i++;
        }
    }
}

static bool is_break(const Word *w) { return w->verb >= 0 || w->tag == TAG_COMMA || w->tag == TAG_CC; }

static void count_before(View *v) {
    v->words[0].heads = v->words[0].breaks = 0;
    for (unsigned i = 0; i < v->count; i++) {
        const Word *w = &v->words[i];
        v->words[i + 1].heads = (uint16_t)(w->heads + (w->verb >= 0 && v->verbs[w->verb].head == i));
        v->words[i + 1].breaks = (uint16_t)(w->breaks + is_break(w));
    }
}

Looked **view_looked(Arena *arena, const Prose *prose) { return arena_alloc(arena, (prose->words->count + 1) * sizeof(Looked *)); }

void view_open(Arena *arena, View *v, Prose *prose, const Vocabulary *vocabulary, const Expressions *expressions, const Names *names, Looked **looked) {
    v->arena = arena;
    v->prose = prose;
    v->vocabulary = vocabulary;
    v->expressions = expressions;
    v->names = names;
    v->looked = looked;
}

void view_read(View *v, const Sentence *sentence, size_t *expression) {
    v->sentence = sentence;
    v->base = sentence->first;
    v->count = sentence->limit - sentence->first;
    if (v->count > SENTENCE_LIMIT) v->count = SENTENCE_LIMIT;
    v->noun_count = v->verb_count = 0;
    repair_past(v);
    read_words(v);
    mark_expressions(v, expression);
    repair_tags(v);
    read_groups(v);
    read_nouns(v);
    clauses_read(v);
    count_before(v);
}
