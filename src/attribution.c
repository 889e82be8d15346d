/* attribution.c - see attribution.h. */
#include "attribution.h"

/* ---- speakers ---------------------------------------------------------------------------------------- */

/* The last word of a name phrase's first part: "Novak" of "Mr Novak" and of "Jan Novak, head of ...". */
static Text last_word(Text name) {
    Text first = role_name(name);
    size_t begin = first.len;
    while (begin && first.ptr[begin - 1] != ' ') begin--;
    return text_slice(first, begin, first.len);
}

/* A short form of a name told in full before stands for it. */
static Text full_name(Arena *arena, Speakers *s, Text name, bool named) {
    if (!named || !name.len) return name;
    Text last = last_word(name);
    if (!text_has_words(name, 3))
        for (size_t i = 0; i < s->full.count; i++)
            if (s->surnames.items[i].len == last.len && text_equal_fold(s->surnames.items[i], last)) return s->full.items[i];
    enum { NAMES_MOST = 256 };
    if (!text_has_words(name, 2) || s->full.count >= NAMES_MOST) return name;
    *array_push(arena, &s->full) = name;
    *array_push(arena, &s->surnames) = last;
    return name;
}

static Text speaker_text(Arena *arena, const View *v, Range r, Speakers *s) {
    if (range_empty(r)) return (Text){ 0 };
    const NounPhrase *p = view_noun(v, r.first);
    if (view_in(v, r.first, LIST_NEGATION)) return (Text){ 0 }; /* "nobody warned us" */
    if (p && p->pronoun) return view_in(v, p->first, LIST_HE) && s->person.len ? s->person : s->last;
    bool named = false;
    for (unsigned i = r.first; i < r.limit; i++) named |= tag_is_name(v->words[i].tag) != 0;
    Text name = full_name(arena, s, role_speaker(arena, v, r), named);
    s->last = name;
    if (p && (v->words[p->head].tag == TAG_NN || v->words[p->head].tag == TAG_NNP) && role_is_person(v, p->head)) s->person = name;
    return name;
}

/* A name that is of no country, place or body. */
static bool may_be_person(const View *v, Range r) {
    const NounPhrase *p = range_empty(r) ? NULL : view_noun(v, r.first);
    const Name *name = p ? view_name(v, p->head) : NULL;
    return p && v->words[p->head].tag == TAG_NNP && (!name || name->kind == NAME_PERSON || name->kind == NAME_OTHER);
}

/* ---- scope ---------------------------------------------------------------------------------------------- */

/* "..., who SAID the road was open": a relative clause in which somebody else speaks. */
static bool relates_speaker(const View *v, const Segment *k) {
    if (k->kind != SEGMENT_RELATIVE || k->verb < 0) return false;
    const VerbGroup *g = &v->verbs[k->verb];
    return v->words[g->head].meaning->say_verb && g->form <= GROUP_PRESENT && !g->passive && g->first == k->first + 1u;
}

/* A later clause where somebody else speaks ends what is covered. */
static unsigned scope_limit(const View *v, unsigned from, int clause) {
    for (unsigned i = from; i < v->count; i++) {
        int c = v->words[i].clause;
        if (!clause_within(v, c, clause)) return i;
        const Segment *k = &v->clauses[c];
        if (k->first == i && relates_speaker(v, k)) return i;
        if (k->first != i || (k->kind != SEGMENT_COORDINATE && k->kind != SEGMENT_ADVERBIAL) || k->verb < 0) continue;
        const VerbGroup *g = &v->verbs[k->verb];
        if (!v->words[g->head].meaning->say_verb || g->form > GROUP_PRESENT) continue;
        if ((i + 1 < v->count && v->words[i + 1].noun >= 0) || g->first == i + 1) return i;
    }
    return v->count;
}

/* The clause that reports what was said, right of the verb; -1. */
static int content_clause(const View *v, const VerbGroup *g) {
    int clause = v->words[g->head].clause;
    for (unsigned i = g->limit; i < v->count; i++) {
        int c = v->words[i].clause;
        if (c != clause) return v->clauses[c].kind == SEGMENT_CONTENT && v->clauses[c].first == i ? c : -1;
        if (v->words[i].verb >= 0) return -1;
    }
    return -1;
}

static unsigned same_clause_limit(const View *v, unsigned from, int clause) {
    unsigned i = from;
    while (i < v->count && clause_within(v, v->words[i].clause, clause)) {
        const Segment *k = &v->clauses[v->words[i].clause];
        if (k->first == i && (k->kind == SEGMENT_COORDINATE || relates_speaker(v, k))) break;
        i++;
    }
    return i;
}

/* Nothing but time, place and full stop follows: what was said stands before it. */
static bool stands_last(const View *v, unsigned from) {
    for (unsigned i = from; i < v->count; i++) {
        const Word *w = &v->words[i];
        if (w->verb >= 0 || w->quoted) return false;
        bool small = w->expression >= 0 || w->tag == TAG_STOP || w->tag == TAG_COMMA || w->tag == TAG_RQUOTE || w->tag == TAG_IN ||
                     w->noun >= 0 || tag_is_adverb(w->tag) || w->tag == TAG_POS || w->tag == TAG_TO;
        if (!small) return false;
    }
    return true;
}

/* ", Novak said" and ", said Novak": the speaker follows a comma or a quotation mark. */
static bool follows_content(const View *v, unsigned start) {
    if (start < 2) return false;
    unsigned tag = v->words[start - 1].tag;
    return tag == TAG_COMMA || tag == TAG_RQUOTE || tag == TAG_STOP;
}

/* '"We will wait," the mayor, Novak, said while ...': where the quotation right before the speaker ends, when no other
 * follows; 0 for none. */
static unsigned quotation_end(const View *v, unsigned start, unsigned behind) {
    unsigned end = start;
    while (end && (v->words[end - 1].noun >= 0 || v->words[end - 1].tag == TAG_COMMA)) end--;
    if (!end || v->words[end - 1].tag != TAG_RQUOTE) return 0;
    unsigned after = behind < v->count ? v->words[behind].tag : TAG_STOP;
    bool resumes = after == TAG_COLON || after == TAG_LQUOTE || (after == TAG_COMMA && behind + 1 < v->count && v->words[behind + 1].tag == TAG_LQUOTE);
    return resumes ? 0 : end;
}

/* "The toll has risen to 17, the ministry said, eight more than in March": the clause before the speaker is what was said,
 * and the comma behind goes on with it. */
static bool stands_within(const View *v, unsigned start, unsigned behind) {
    while (view_timed(v, behind) || (behind + 1 < v->count && v->words[behind].tag == TAG_IN && view_timed(v, behind + 1))) behind++;
    if (start < 2 || v->words[start - 1].tag != TAG_COMMA || behind >= v->count || v->words[behind].tag != TAG_COMMA) return false;
    for (unsigned k = 0; k < v->verb_count && v->verbs[k].limit < start; k++) {
        const VerbGroup *g = &v->verbs[k];
        if (g->form <= GROUP_MODAL && v->clauses[v->words[g->head].clause].kind == SEGMENT_MAIN && !v->words[g->head].meaning->say_verb) return true;
    }
    return false;
}

static Range inverted_subject(const View *v, const VerbGroup *g) {
    const NounPhrase *p = view_noun(v, g->limit);
    if (!p || p->first != g->limit || !g->first) return (Range){ 0, 0 };
    unsigned before = v->words[g->first - 1].tag;
    bool told = v->words[g->first].verb > 0 && v->verbs[0].form <= GROUP_MODAL; /* "The mayor, Jan Novak, told the council": not yet */
    bool after_content = (before == TAG_COMMA && told) || before == TAG_RQUOTE;
    const VerbGroup *next = view_verb(v, p->limit); /* "the envoy, said he had": that is what he said */
    if (next && next->form <= GROUP_MODAL) return (Range){ 0, 0 };
    bool person = tag_is_name(v->words[p->head].tag) || role_is_person(v, p->head) || view_in(v, p->head, LIST_SOURCES) || p->pronoun;
    return after_content && person && !g->passive ? role_phrase(v, g->limit) : (Range){ 0, 0 };
}

/* "said it was starting", "said it would begin": the speaker's own next act. */
static bool is_own_act(const View *v, int content) {
    if (content < 0 || v->clauses[content].verb < 0) return false;
    const VerbGroup *g = &v->verbs[v->clauses[content].verb];
    unsigned i = v->clauses[content].first;
    while (i < g->first && v->words[i].noun < 0) i++;
    const NounPhrase *p = view_noun(v, i);
    if (!p || !p->pronoun) return false;
    return (g->modal && g->modal->status == STATUS_planned) || (g->progressive && v->words[g->head].meaning->aspect);
}

/* "A notice ORDERING repairs WAS SERVED": a verb that only tells of a noun reports nothing of what the noun's own verb tells. */
static unsigned before_next_verb(const View *v, const VerbGroup *g, unsigned limit) {
    for (const VerbGroup *next = g + 1; next < v->verbs + v->verb_count && next->first < limit; next++)
        if (next->form <= GROUP_MODAL && v->words[next->first].clause == v->words[g->first].clause) return next->first;
    return limit;
}

static Saying *add(Sayings *all) {
    enum { SAYINGS_MOST = sizeof all->items / sizeof *all->items };
    if (all->count >= SAYINGS_MOST) return NULL;
    all->items[all->count] = (Saying){ .trigger = -1 };
    return &all->items[all->count++];
}

static void read_verb(Arena *arena, const View *v, const Triggers *triggers, int t, Speakers *speakers, Sayings *all) {
    const Trigger *trigger = &triggers->items[t];
    const VerbGroup *g = &v->verbs[trigger->verb];
    Range subject = g->passive ? role_agent(v, g->limit, v->words[g->head].clause) : inverted_subject(v, g);
    bool inverted = !g->passive && !range_empty(subject);
    if (range_empty(subject) && !g->passive) subject = role_subject(v, g);
    Saying *s = add(all);
    if (!s) return;
    s->trigger = (int16_t)t;
    s->word = trigger->word;
    s->speaker = speaker_text(arena, v, subject, speakers);
    s->person = s->speaker.len && (text_equal(s->speaker, speakers->person) || may_be_person(v, subject));
    int content = content_clause(v, g);
    unsigned behind = inverted ? subject.limit : g->limit;
    unsigned start = inverted || range_empty(subject) ? g->first : subject.first;
    unsigned quotation = quotation_end(v, start, behind);
    if (content < 0 && ((stands_last(v, behind) && follows_content(v, start)) || quotation || stands_within(v, start, behind))) {
        s->from = (uint16_t)v->body;
        s->to = (uint16_t)(quotation ? quotation : start);
        return;
    }
    s->from = (uint16_t)behind;
    int clause = v->words[g->head].clause;
    bool joined = behind + 1 < v->count && v->words[behind].tag == TAG_COMMA && v->words[behind + 1].tag == TAG_CC; /* "appealed, AND" */
    bool colon = behind < v->count && !joined && (v->words[behind].tag == TAG_COLON || v->words[behind].tag == TAG_LQUOTE || v->words[behind].tag == TAG_COMMA);
    s->to = (uint16_t)(content >= 0                                  ? scope_limit(v, v->clauses[content].first, content)
                       : colon && v->words[behind].tag != TAG_LQUOTE ? v->count
                                                                     : same_clause_limit(v, behind, clause));
    if (content < 0 && role_tells_of_noun(v, g)) s->to = (uint16_t)before_next_verb(v, g, s->to);
    s->own_act = is_own_act(v, content);
}

/* "reports of ...", "a statement that ...", "claims by the army that ..." */
static void read_noun(Arena *arena, const View *v, const Triggers *triggers, int t, Sayings *all) {
    const Trigger *trigger = &triggers->items[t];
    unsigned i = trigger->limit;
    if (!view_in(v, i, LIST_OF) && !view_in(v, i, LIST_COMPLEMENTER)) return;
    Saying *s = add(all);
    if (!s) return;
    const NounPhrase *p = view_noun(v, trigger->word);
    s->trigger = (int16_t)t;
    s->word = trigger->word;
    s->from = (uint16_t)i;
    s->to = (uint16_t)same_clause_limit(v, i, v->words[i].clause);
    if (p) s->speaker = role_text(arena, v, (Range){ p->first, p->limit });
}

static void read_according(Arena *arena, const View *v, unsigned i, Speakers *speakers, Sayings *all) {
    unsigned limit = i + v->words[i].length;
    const NounPhrase *p = view_noun(v, limit);
    Saying *s = p && p->first == limit ? add(all) : NULL;
    if (!s) return;
    s->word = (uint16_t)i;
    s->from = 0;
    s->to = (uint16_t)v->count;
    s->speaker = speaker_text(arena, v, role_phrase(v, limit), speakers);
}

/* "The RED CROSS put the number of missing at nine", "HE gave the toll as 40": who is the subject of such a verb says so. */
static void read_giving(Arena *arena, const View *v, const Trigger *total, Speakers *speakers, Sayings *all) {
    const VerbGroup *g = &v->verbs[total->verb];
    if (g->passive || g->form > GROUP_MODAL || g->head > total->word || !view_in(v, g->head, LIST_GIVING) || v->words[g->head].meaning->say_verb) return;
    Range subject = role_subject(v, g);
    Saying *s = range_empty(subject) ? NULL : add(all);
    if (!s) return;
    s->word = g->head;
    s->from = g->limit;
    s->to = (uint16_t)same_clause_limit(v, g->limit, v->words[g->head].clause);
    s->speaker = speaker_text(arena, v, subject, speakers);
}

void attribution_find(Arena *arena, const View *v, const Triggers *triggers, Speakers *speakers, Sayings *all) {
    all->count = 0;
    for (unsigned t = 0; t < triggers->count; t++) {
        const Trigger *trigger = &triggers->items[t];
        if (!trigger->saying) continue;
        if (trigger->part == WORD_VERB) read_verb(arena, v, triggers, (int)t, speakers, all);
        else read_noun(arena, v, triggers, (int)t, all);
    }
    for (unsigned t = 0; t < triggers->count && view_has(v, LIST_GIVING); t++)
        if (triggers->items[t].total && triggers->items[t].verb >= 0) read_giving(arena, v, &triggers->items[t], speakers, all);
    for (unsigned i = 0; i < v->count && view_has(v, LIST_ACCORDING); i++)
        if (view_begins(v, i, LIST_ACCORDING)) read_according(arena, v, i, speakers, all);
}

int attribution_of(const Sayings *all, unsigned word, int self) {
    int best = -1;
    unsigned width = UINT16_MAX;
    for (unsigned i = 0; i < all->count; i++) {
        const Saying *s = &all->items[i];
        if (word < s->from || word >= s->to || (s->trigger >= 0 && s->trigger == self) || !s->speaker.len) continue;
        if ((unsigned)(s->to - s->from) >= width) continue;
        width = s->to - s->from;
        best = (int)i;
    }
    return best;
}
