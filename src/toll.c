/* toll.c - see toll.h. */
#include "toll.h"
#include "count.h"
#include "when.h"

enum { CHAIN_MOST = 8, MEMORY = 120 /* tokens through which "the figure" is that of what was counted last */ };

/* ---- what is counted --------------------------------------------------------------------------------- */

static bool is_article_number(const View *v, unsigned i) { return v->words[i].tag == TAG_DT; }

/* The head noun of what the figure counts; -1 when it stands alone. *ret_limit: past the phrase. */
static int counted_noun(const View *v, const Figure *f, unsigned *ret_limit) {
    unsigned i = f->limit;
    *ret_limit = f->limit;
    const NounPhrase *p = view_noun(v, f->limit - 1u);
    if (p && p->head >= f->limit) {
        *ret_limit = p->limit;
        return p->head;
    }
    if (view_in(v, i, LIST_OF)) { /* "dozens of people", "three of them" */
        const NounPhrase *of = view_noun(v, i + 1);
        if (of && of->first == i + 1 && !of->pronoun) {
            *ret_limit = of->limit;
            return of->head;
        }
        if (of && of->pronoun) *ret_limit = of->limit;
        return -1;
    }
    if (p && p->limit > f->limit) *ret_limit = p->limit;
    while (view_in(v, *ret_limit, LIST_OTHERS)) ++*ret_limit;
    return -1;
}

static int toll_kind(unsigned flags) { return (int)(flags >> WORD_TOLL_SHIFT) - 1; }

/* "fatally shot", "shot to death": a shot that kills. */
static int kind_of_verb(const View *v, unsigned word) {
    int kind = toll_kind(v->words[word].meaning->verb->flags);
    if (kind != TOLL_casualties) return kind;
    unsigned next = word + v->words[word].length;
    bool fatal = (word && view_in(v, word - 1, LIST_FATALLY)) || view_in(v, next, LIST_FATALLY);
    return fatal ? TOLL_killed : kind;
}

/* The toll that an adjective or participle at word i gives to what stands before it: "dead", "wounded". */
static int kind_after(const View *v, unsigned i) {
    if (i >= v->count) return -1;
    const Meaning *m = v->words[i].meaning;
    const VerbGroup *g = view_verb(v, i);
    if (g) {
        bool participle = g->form == GROUP_PARTICIPLE || (g->form == GROUP_PAST && !g->passive && g->first == g->head);
        if (!participle || g->head != i || !m->verb) return -1;
        if (m->verb->flags & WORD_HARM || m->verb->flags & WORD_OUTCOME) {
            /* "45 people killed in": no object of its own behind it */
            if (!range_empty(role_object(v, g))) return -1;
        }
        return kind_of_verb(v, i);
    }
    if (m->adjective) return toll_kind(m->adjective->flags);
    bool participle = v->words[i].tag == TAG_VBN || v->words[i].tag == TAG_VBD || v->words[i].tag == TAG_JJ;
    return participle && m->verb ? kind_of_verb(v, i) : -1;
}

static bool set_kind(Figure *f, int kind, unsigned predicate) {
    if (kind < 0) return false;
    f->toll.kind = (TollKind)kind;
    f->predicate = (int16_t)predicate;
    return true;
}

/* "45 people dead", "dozens wounded", "two others seriously hurt". */
static bool kind_beside(const View *v, Figure *f) {
    if (view_in(v, f->counted, LIST_FATALLY) && !view_verb(v, f->counted + 1u)) return set_kind(f, TOLL_killed, f->counted); /* "three were shot, one fatally" */
    for (unsigned i = f->limit; i < f->counted; i++)
        if (set_kind(f, kind_after(v, i), i)) return true;
    unsigned i = f->counted;
    while (i < v->count && (tag_is_adverb(v->words[i].tag) || view_in(v, i, LIST_OTHERS))) i++;
    return set_kind(f, kind_after(v, i), i);
}

/* The verb group that says something of the figure, past what is in brackets, behind "of" or between commas. */
static const VerbGroup *verb_of(const View *v, const Figure *f) {
    int clause = v->words[f->first].clause;
    for (unsigned i = f->counted; i < v->count; i++) {
        if (view_is(v, i, ';') || view_is(v, i, ':')) return NULL;
        if (v->words[i].clause != clause) {
            if (v->words[i].tag == TAG_CC) return NULL;
            continue;
        }
        if (v->words[i].verb >= 0) return &v->verbs[v->words[i].verb];
    }
    return NULL;
}

static bool intransitive(const EventRow *row) { return !(row->flags & WORD_HARM) && row->class != CLASS_damage; }

/* What a verb of finding or being says became of its subject: "was found DEAD", "were found SHOT TO DEATH", "are dead"; -1. */
static int kind_of_complement(const View *v, const VerbGroup *g) {
    bool open = (g->passive && view_in(v, g->head, LIST_FOUND)) || (!g->passive && g->form <= GROUP_PRESENT && view_uses(v, g->head, USE(BE)));
    if (!open || g->limit >= v->count) return -1;
    const Meaning *m = v->words[g->limit].meaning;
    if (m->adjective && v->words[g->limit].verb < 0) return toll_kind(m->adjective->flags);
    const VerbGroup *next = view_verb(v, g->limit);
    return next && next->form == GROUP_PARTICIPLE && next->head == g->limit && m->verb ? kind_of_verb(v, g->limit) : -1;
}

static bool kind_as_subject(const View *v, Figure *f) {
    const VerbGroup *g = verb_of(v, f);
    bool place = f->first && view_in(v, f->first - 1, LIST_PLACE) && !view_in(v, f->first - 1, LIST_BETWEEN); /* "in three provinces" */
    if (!g || place) return false;
    const VerbGroup *next = view_verb(v, g->limit); /* "are known to have died" */
    if (next && next->form == GROUP_INFINITIVE && next->first == g->limit) g = next;
    const Meaning *m = v->words[g->head].meaning;
    if (m->verb && (g->passive || g->form == GROUP_PARTICIPLE || intransitive(m->verb)))
        return set_kind(f, kind_of_verb(v, g->head), g->head);
    if (g->passive && !m->verb && m->adjective) return set_kind(f, toll_kind(m->adjective->flags), g->head); /* "were unaccounted for" */
    int found = kind_of_complement(v, g);
    if (found >= 0) return set_kind(f, found, g->limit);
    for (unsigned i = g->limit; i < v->count && i < g->limit + 3u; i++) /* "were dead", "remain missing" */
        if (v->words[i].meaning->adjective && (tag_is_adjective(v->words[i].tag) || v->words[i].tag == TAG_VBN || v->words[i].tag == TAG_VBG))
            return set_kind(f, toll_kind(v->words[i].meaning->adjective->flags), i);
    return false;
}

static bool kind_as_object(const View *v, Figure *f) {
    unsigned i = f->first;
    for (unsigned guard = 0; i && guard < CHAIN_MOST; guard++) {
        const Word *w = &v->words[i - 1];
        if (w->verb >= 0) {
            const VerbGroup *g = &v->verbs[w->verb];
            const Meaning *m = v->words[g->head].meaning;
            if (g->passive || !m->verb) return false;
            if (g->form == GROUP_PARTICIPLE && guard) return false;
            return set_kind(f, kind_of_verb(v, g->head), g->head);
        }
        if (!tag_is_adverb(w->tag) && w->tag != TAG_DT && w->tag != TAG_HYPH && w->tag != TAG_PRP_POSS) return false;
        i--;
    }
    return false;
}

/* "the killing of 10 farmers", "the arrest of two men": what the act does to whom it is done to. */
static bool kind_from_act(const View *v, Figure *f) {
    static const struct {
        EventClass class;
        TollKind kind;
    } acts[] = { { CLASS_killing, TOLL_killed },
                 { CLASS_death, TOLL_killed },
                 { CLASS_kidnapping, TOLL_kidnapped },
                 { CLASS_arrest, TOLL_arrested },
                 { CLASS_displacement, TOLL_displaced } };
    if (f->first < 2 || !view_in(v, f->first - 1, LIST_OF)) return false;
    const EventRow *row = v->words[f->first - 2].meaning->noun;
    if (!row || !tag_is_noun(v->words[f->first - 2].tag)) return false;
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
        if (acts[i].class == row->class) return set_kind(f, (int)acts[i].kind, f->first - 2u);
    return false;
}

/* "Found the bodies of TWO GIRLS"; "TWO BODIES were found". */
static bool kind_from_corpse(const View *v, Figure *f, int head) {
    if (f->first > 1 && view_in(v, f->first - 1, LIST_OF) && view_in(v, f->first - 2, LIST_CORPSES)) return set_kind(f, TOLL_killed, f->first - 2u);
    if (head < 0 || !view_in(v, (unsigned)head, LIST_CORPSES)) return false;
    const VerbGroup *g = verb_of(v, f);
    if (g && view_in(v, g->head, LIST_RECOVERED)) return set_kind(f, TOLL_killed, g->head);
    for (unsigned i = f->first; i-- > 0 && v->words[i].clause == v->words[f->first].clause;)
        if (view_in(v, i, LIST_RECOVERED)) return set_kind(f, TOLL_killed, v->words[i].verb >= 0 && !v->words[i].meaning->say_verb ? i : (unsigned)head);
    return false;
}

/* "Cost 144 LIVES", "claimed its first victim". */
static bool kind_from_lives(const View *v, Figure *f, int head) {
    if (head < 0 || !view_in(v, (unsigned)head, LIST_LIVES) || !f->first) return false;
    const VerbGroup *g = view_verb(v, f->first - 1u);
    return g && view_in(v, g->head, LIST_COSTING) && set_kind(f, TOLL_killed, g->head);
}

/* What "the number OF PEOPLE KILLED" counts: the first word behind `of` that gives a toll; -1 when none does. */
static int kind_of_number(const View *v, unsigned of, unsigned limit, unsigned *ret_word) {
    for (unsigned i = of + 1; i < limit && i < of + 4u; i++) {
        const Meaning *m = v->words[i].meaning;
        const EventRow *row = m->adjective ? m->adjective : m->verb ? m->verb : m->noun;
        if (!row || toll_kind(row->flags) < 0) continue;
        *ret_word = i;
        return toll_kind(row->flags);
    }
    return -1;
}

/* Nothing but such a verb, adverbs, times and a preposition stands between a noun that counts and its number: "TOLL rose on
 * Monday TO 50", "figure IS CLOSER TO 200", "dead AT 12"; what the noun is of may come before them. */
static bool leads_to_number(const View *v, unsigned noun, const Figure *f) {
    unsigned i = f->first;
    while (i > noun + 1 && (tag_is_adverb(v->words[i - 1].tag) || v->words[i - 1].tag == TAG_DT || view_in(v, i - 1, LIST_BETWEEN))) i--;
    if (i <= noun + 1) return i < f->first; /* "toll now 88" */
    const VerbGroup *g = view_verb(v, i - 1);
    return view_in(v, i - 1, LIST_REACHING) || (g && (view_in(v, g->head, LIST_REACH) || view_uses(v, g->head, USE(BE))));
}

/* "put THE DEAD at 12", "DEATHS pass 150": a phrase of those to whom something was done. */
static int kind_of_phrase(const View *v, unsigned i) {
    const NounPhrase *p = view_noun(v, i);
    const Meaning *m = v->words[i].meaning;
    const EventRow *row = m->adjective ? m->adjective : m->noun;
    if (!p || p->head != i || !row || count_row(v, p->first)) return -1;
    return toll_kind(row->flags);
}

static bool set_total(Figure *f, int kind, unsigned predicate) { return f->total = set_kind(f, kind, predicate); }

/* "THE NUMBER OF DEAD, first given as eight, ROSE TO ten and REACHED 11": the subject of the verb before the number. */
static bool kind_from_subject(const View *v, Figure *f) {
    unsigned i = f->first, word = 0;
    while (i && (view_in(v, i - 1, LIST_TO) || tag_is_adverb(v->words[i - 1].tag))) i--;
    const VerbGroup *g = i ? view_verb(v, i - 1) : NULL;
    Range r = g && view_in(v, g->head, LIST_REACH) ? role_subject(v, g) : (Range){ 0, 0 };
    for (unsigned k = r.first; k < r.limit && k < f->first; k++) {
        if (trigger_is_toll(v, k)) return set_total(f, TOLL_killed, k);
        int kind = count_row(v, k) && count_is_told_elsewhere(v, k) ? kind_of_number(v, k + 1, f->first, &word) : -1;
        if (kind >= 0) return set_total(f, kind, word);
    }
    return false;
}

/* "the death toll rose to 50", "puts the number of injured at 19", "put the figure at 19": a noun that counts, on the left. */
static bool kind_from_noun(const View *v, Figure *f, const LastFigure *told) {
    enum { REACH = 18 }; /* words: "the number of people killed when the ferry sank on Sunday has risen to 41" */
    unsigned from = f->first > REACH ? f->first - REACH : 0, word = 0;
    for (unsigned i = f->first; i-- > from;) {
        if (view_is(v, i, ',') || view_is(v, i, ';')) return false;
        if (!tag_is_noun(v->words[i].tag) && !v->words[i].meaning->adjective) continue;
        if (count_is_told_elsewhere(v, i) && !trigger_is_toll(v, i)) {
            int kind = kind_of_number(v, i + 1, f->first, &word);
            return kind >= 0 && leads_to_number(v, word, f) && set_total(f, kind, word);
        }
        bool next = i + v->words[i].length <= f->first && leads_to_number(v, i + v->words[i].length - 1u, f);
        if (next && trigger_is_toll(v, i)) return set_total(f, TOLL_killed, i);
        if (next && view_in(v, i, LIST_COUNTS) && told->kind > 0 && v->base - told->base < MEMORY) return set_total(f, told->kind - 1, i);
        bool near = next && f->first - i <= 3;
        if (near && set_total(f, kind_of_phrase(v, i), i)) return true;
    }
    return false;
}

/* "at least 15 in A, three in B": the kind of the figure before, with a place of its own. */
static bool kind_from_list(Arena *arena, const View *v, Figure *f, const Figure *last) {
    if (!last) return false;
    bool place = f->counted == f->limit && view_in(v, f->counted, LIST_PLACE) && f->counted + 1u < v->count;
    if (place) {
        Range r = role_place(v, f->counted + 1u);
        if (range_empty(r)) return false;
        f->toll.place = role_text(arena, v, r);
        f->counted = r.limit;
        return set_kind(f, (int)last->toll.kind, last->predicate < 0 ? 0 : (unsigned)last->predicate);
    }
    /* "killing two soldiers and three civilians" */
    if (!f->first || v->words[f->first - 1].tag != TAG_CC || last->predicate < 0 || last->predicate > f->first) return false;
    if (f->first > last->counted + 2u) return false;
    return set_kind(f, (int)last->toll.kind, (unsigned)last->predicate);
}

/* ---- what is no toll ------------------------------------------------------------------------------------- */

/* "Jan Novak, 24, was", "a boy, 8, died": a bare number between commas behind a person. */
static bool is_age(const View *v, const Figure *f, int head) {
    if (head >= 0 || f->first < 2 || f->toll.low > 120 || f->limit != f->first + 1u || v->words[f->first - 1].tag != TAG_COMMA) return false;
    unsigned after = f->limit < v->count ? v->words[f->limit].tag : TAG_STOP;
    return (after == TAG_COMMA || after == TAG_STOP || after == TAG_COLON || after == TAG_CC || view_is(v, f->limit, '(')) &&
           (tag_is_name(v->words[f->first - 2].tag) || (tag_is_noun(v->words[f->first - 2].tag) && role_is_person(v, f->first - 2u)));
}

/* "three men, AGES 17, 19 and 20": bare numbers behind such a word. */
static bool is_in_ages(const View *v, const Figure *f) {
    bool bare = f->limit == f->first + 1u && f->toll.low <= 120;
    for (unsigned i = f->first, guard = 0; bare && i-- > 0 && guard < CHAIN_MOST; guard++) {
        if (view_in(v, i, LIST_AGE)) return true;
        if (v->words[i].tag != TAG_COMMA && v->words[i].tag != TAG_CC && v->words[i].tag != TAG_CD) return false;
    }
    return false;
}

/* "the 2024 elections": four digits that are a year. */
static bool is_year(const View *v, const Figure *f) {
    return f->limit == f->first + 1u && view_word(v, f->first).len == 4 && f->toll.low >= 1800 && f->toll.low < 2100 && f->toll.bound == BOUND_EXACT;
}

/* "15-member"; not "killed 15 - a priest among them". */
static bool is_hyphenated(const View *v, const Figure *f) {
    unsigned i = f->limit;
    return i < v->count && (v->words[i].tag == TAG_HYPH || view_is(v, i, '-')) && view_start(v, i) == view_end(v, i - 1);
}

static bool is_measure(const View *v, const Figure *f, int head) {
    if (is_hyphenated(v, f)) return true;
    if (f->first && v->words[f->first - 1].tag == TAG_DOLLAR) return true;
    bool name = f->first > 1 && (v->words[f->first - 1].tag == TAG_HYPH || view_is(v, f->first - 1u, '-')) && tag_is_name(v->words[f->first - 2].tag);
    if (name && v->prose->tokens[v->base + f->first].flags & TOKEN_GLUED) return true; /* "the M-18" */
    if (is_age(v, f, head) || is_in_ages(v, f) || is_year(v, f)) return true;
    if (view_is(v, f->first, '$') || view_is(v, f->limit, '%')) return true;
    if (head >= 0 && view_in(v, (unsigned)head, LIST_NOT_COUNTED)) return true;
    return f->limit < v->count && view_in(v, f->limit, LIST_NOT_COUNTED);
}

/* "including many women and children": part of a figure already told. */
static bool is_part(const View *v, const Figure *f) {
    for (unsigned i = f->first, guard = 0; i-- > 0 && guard < CHAIN_MOST; guard++) {
        if (view_in(v, i, LIST_INCLUDING)) return true;
        if (v->words[i].verb >= 0 || view_is(v, i, ',')) return false;
        if (i && v->words[i].length == 1 && v->words[i - 1].length == 2 && v->words[i - 1].form && view_in(v, i - 1, LIST_INCLUDING)) return true;
    }
    return false;
}

/* "47 people, 29 OF THEM civilians, died": of one verb with the figure before the comma. */
static bool is_share(const View *v, const Figure *f, const Figure *last) {
    const NounPhrase *of = view_in(v, f->limit, LIST_OF) ? view_noun(v, f->limit + 1u) : NULL;
    bool apart = f->first && v->words[f->first - 1].tag == TAG_COMMA;
    return last && apart && of && of->pronoun && last->predicate == f->predicate && last->toll.kind == f->toll.kind;
}

/* "five of THE SEVEN men": of how many. */
static bool is_whole(const View *v, const Figure *f) {
    unsigned i = f->first;
    if (i && v->words[i - 1].tag == TAG_DT) i--;
    if (i && i - 1 == v->body && view_in(v, i - 1, LIST_OF)) return true; /* "Of the 212 women aboard, 61 died" */
    return i > 1 && i < f->first && view_in(v, i - 1, LIST_OF) && count_may_begin(v, i - 2);
}

/* "one hostage, A CLERK, died": the same one. */
static bool names_again(const View *v, const Figure *f, const Figure *last) {
    return last && is_article_number(v, f->first) && f->first == last->counted + 1u && v->words[last->counted].tag == TAG_COMMA && last->toll.high == 1;
}

static bool counts_people(const View *v, int head) {
    return head < 0 || role_is_person(v, (unsigned)head) || view_in(v, (unsigned)head, LIST_OTHERS);
}

static Text what_is_counted(Arena *arena, const View *v, const Figure *f, int head) {
    if (head < 0 || view_in(v, (unsigned)head, LIST_OTHERS)) return (Text){ 0 };
    unsigned first = f->limit;
    bool of = view_in(v, first, LIST_OF);
    if (of) first++;
    while (first < (unsigned)head && ((of && v->words[first].tag == TAG_CD) || view_in(v, first, LIST_OTHERS) || v->words[first].tag == TAG_DT)) first++;
    for (unsigned i = first; i < (unsigned)head; i++)
        if (view_in(v, i, LIST_AGE)) first = i + 1; /* "a 25-year-old man" */
    Text what = role_text(arena, v, (Range){ (uint16_t)first, (uint16_t)(head + 1) });
    bool bare = first == (unsigned)head && (view_in(v, first, LIST_PEOPLE) || view_in(v, first, LIST_CORPSES) || view_in(v, first, LIST_LIVES) || f->predicate == head); /* nothing but people, "19 dead" */
    return bare ? (Text){ 0 } : what;
}

/* "A double homicide" has two dead. */
static bool counts_deaths(const View *v, Figure *f) {
    const EventRow *row = f->limit < v->count ? v->words[f->limit].meaning->noun : NULL;
    return row && (row->class == CLASS_killing || row->class == CLASS_death) && set_kind(f, TOLL_killed, f->limit);
}

/* A number before an event noun counts events: "at least 30 air strikes". */
static bool counts_events(const View *v, Figure *f, int head) {
    for (unsigned i = f->limit; head >= 0 && i <= (unsigned)head; i++) {
        const EventRow *row = v->words[i].meaning->noun;
        if (!row || i + v->words[i].length <= (unsigned)head) continue;
        int kind = toll_kind(row->flags);
        if (kind >= 0) return set_kind(f, kind, i);
        if (row->flags & WORD_LOOSE || f->toll.low < 2 || row->class == CLASS_vote) return false; /* "a margin of 4,112 VOTES" */
        return set_kind(f, TOLL_other, i);
    }
    return false;
}

static void place_behind(Arena *arena, const View *v, Figure *f) {
    if (f->toll.place.len || !view_in(v, f->counted, LIST_PLACE)) return;
    Range r = role_place(v, f->counted + 1u);
    if (!range_empty(r)) f->toll.place = role_text(arena, v, r);
}

/* Where words `from` on tell of another place than the story's: "in OTHER parts of the province", "ELSEWHERE in the
 * country"; empty when they do not, up to a comma, the next verb or the end of the clause. */
static Range other_place(const View *v, unsigned from) {
    unsigned i = from;
    for (; i + 1 < v->count && v->words[i].verb < 0 && v->words[i].tag != TAG_COMMA && v->words[i].clause == v->words[from].clause; i++) {
        const NounPhrase *p = view_in(v, i, LIST_PLACE) ? view_noun(v, i + 1) : NULL;
        bool elsewhere = view_in(v, i, LIST_ELSEWHERE);
        if (elsewhere && !(view_in(v, i + 1, LIST_PLACE) && view_noun(v, i + 2))) return (Range){ (uint16_t)i, (uint16_t)(i + 1) };
        if (elsewhere) return (Range){ (uint16_t)i, role_phrase(v, i + 2).limit };
        if (!p || p->first != i + 1) continue;
        for (unsigned k = p->first; k < p->head; k++)
            if (view_in(v, k, LIST_OTHER_PLACE)) return role_phrase(v, i + 1);
    }
    return (Range){ 0, 0 };
}

static void set_other_place(const View *v, Figure *f) {
    unsigned from = f->predicate >= (int)f->counted ? (unsigned)f->predicate + v->words[f->predicate].length : f->counted;
    if (f->toll.place.len || from >= v->count) return;
    Range r = other_place(v, from);
    if (!range_empty(r)) f->toll.place = view_text(v, r.first, r.limit);
}

static void set_since(const View *v, Figure *f) {
    f->toll.since = when_unknown();
    for (unsigned i = f->counted; i < v->count && i < f->counted + 6u; i++) {
        if (view_is(v, i, ',') || v->words[i].verb >= 0) return;
        if (!view_timed(v, i)) continue;
        const Expression *e = &v->expressions->items[v->words[i].expression];
        bool since = view_in(v, i, LIST_SINCE) || (i && view_in(v, i - 1, LIST_SINCE));
        if (since) f->toll.since = e->when;
        return;
    }
}

/* Fills kind, what and place; false when the figure counts nothing that matters. */
static bool read_figure(Arena *arena, const View *v, Figure *f, const Figure *last, const LastFigure *told) {
    unsigned counted;
    int head = counted_noun(v, f, &counted);
    f->counted = (uint16_t)counted;
    f->predicate = -1;
    if (is_measure(v, f, head) || is_whole(v, f) || names_again(v, f, last)) return false;
    bool place_list = head < 0 && f->counted == f->limit && view_in(v, f->limit, LIST_PLACE);
    if (is_part(v, f) && !place_list) return false;
    bool people = counts_people(v, head);
    if (is_article_number(v, f->first) && (head < 0 || !people) && f->limit == f->first + 1u) return false; /* "a third in Serat" is one */
    bool multiple = view_in(v, f->first, LIST_MULTIPLE), found = multiple ? counts_deaths(v, f) : counts_events(v, f, head);
    if (multiple && !found) return false;
    if (!found && place_list) found = kind_from_list(arena, v, f, last);
    if (!found)
        found = kind_beside(v, f) || kind_as_object(v, f) || kind_as_subject(v, f) || kind_from_act(v, f) || kind_from_corpse(v, f, head) ||
                kind_from_lives(v, f, head) || kind_from_noun(v, f, told) || kind_from_subject(v, f) || kind_from_list(arena, v, f, last);
    if (!found || f->toll.low == 0 || is_share(v, f, last)) return false;
    if (f->toll.kind == TOLL_killed && head >= 0 && view_in(v, (unsigned)head, LIST_LIVES)) people = true;
    if (!people && f->toll.kind != TOLL_destroyed && f->toll.kind != TOLL_other) {
        const EventRow *noun = head >= 0 ? v->words[head].meaning->noun : NULL;
        if (!noun && (unsigned)head >= f->limit) return false;
    }
    f->toll.what = f->toll.kind == TOLL_other || people || f->toll.kind == TOLL_destroyed ? what_is_counted(arena, v, f, head) : (Text){ 0 };
    if (f->toll.kind == TOLL_destroyed && people && head >= 0) return false;
    set_since(v, f);
    return true;
}

/* "dozens dead and wounded": the second kind has the same figure. */
static void add_second_kind(const View *v, Figures *all) {
    Figure f = all->items[all->count - 1];
    if (f.predicate < 0 || all->count >= sizeof all->items / sizeof *all->items) return;
    unsigned i = (unsigned)f.predicate + v->words[f.predicate].length;
    if (i + 1 >= v->count || v->words[i].tag != TAG_CC) return;
    int kind = kind_after(v, i + 1);
    if (kind < 0 || kind == (int)f.toll.kind || (unsigned)f.predicate < f.first) return;
    f.toll.kind = (TollKind)kind;
    f.predicate = (int16_t)(i + 1);
    all->items[all->count++] = f;
}

/* ---- victims without a number -------------------------------------------------------------------------- */

static bool has_figure(const Figures *all, unsigned first, unsigned limit) {
    for (unsigned i = 0; i < all->count; i++)
        if (all->items[i].first < limit && all->items[i].limit > first) return true;
    return false;
}

/* One person: "his wife", and in a list of several also "Ana Ruiz" and "the gunman". */
static bool is_one_victim(const View *v, const NounPhrase *p, bool listed) {
    unsigned tag = v->words[p->head].tag;
    if (token_facts(v->prose, v->base + p->head).noun_kind == NOUN_GROUP) return false; /* "his family" */
    if (p->pronoun || view_timed(v, p->head) || !(tag == TAG_NN || tag == TAG_NNP) || !role_is_person(v, p->head)) return false;
    for (unsigned i = p->first; i < p->head; i++)
        if (v->words[i].tag == TAG_PRP_POSS || v->words[i].tag == TAG_POS) return true;
    return listed;
}

static void add_victim(Arena *arena, const View *v, const VerbGroup *g, TollKind kind, Range r, Figures *all) {
    if (all->count >= sizeof all->items / sizeof *all->items) return;
    Figure *f = &all->items[all->count++];
    *f = (Figure){ .first = r.first, .limit = r.limit, .counted = r.limit, .predicate = (int16_t)g->head };
    f->toll = (Toll){ .kind = kind, .low = 1, .high = 1, .bound = BOUND_EXACT, .start = view_start(v, r.first), .end = view_end(v, r.limit - 1u) };
    f->toll.figure = role_text(arena, v, r);
    f->toll.since = when_unknown();
}

/* "his wife and TWO CHILDREN" */
static void add_counted(Arena *arena, const View *v, const VerbGroup *g, TollKind kind, const NounPhrase *p, Figures *all) {
    Figure f = { .first = p->first, .counted = p->limit, .predicate = (int16_t)g->head };
    unsigned limit;
    for (; f.first < p->head && v->words[f.first].tag == TAG_PRP_POSS; f.first++) {} /* "their two sons" */
    if (all->count >= sizeof all->items / sizeof *all->items || !count_read(v, f.first, &f.toll, &limit) || is_article_number(v, f.first)) return;
    f.limit = (uint16_t)limit;
    if (limit > p->head || !counts_people(v, p->head) || is_measure(v, &f, p->head) || is_part(v, &f)) return;
    f.toll.kind = kind;
    f.toll.what = what_is_counted(arena, v, &f, p->head);
    f.toll.since = when_unknown();
    all->items[all->count++] = f;
}

/* "The man killed HIMSELF", "turned the gun ON HIMSELF": it is the man. */
static void add_self(Arena *arena, const View *v, const VerbGroup *g, TollKind kind, unsigned self, Figures *all) {
    Range who = role_subject(v, g);
    const NounPhrase *p = range_empty(who) ? NULL : view_noun(v, who.first);
    const Name *name = p ? view_name(v, p->head) : NULL;
    bool place = name && name->kind == NAME_PLACE; /* "a boy in Marlow who shot himself" */
    if (p && (p->pronoun || place || p->head >= who.limit || v->words[p->head].tag == TAG_NNS || has_figure(all, p->first, p->limit))) p = NULL;
    Range own = { (uint16_t)self, (uint16_t)(self + v->words[self].length) };
    add_victim(arena, v, g, kind, p ? (Range){ p->first, p->limit } : own, all);
}

/* A list of them: those that have no number count one. "One hostage, a clerk" are one. */
static void add_members(Arena *arena, const View *v, const VerbGroup *g, TollKind kind, Range r, bool listed, Figures *all) {
    Range member;
    unsigned members = 0;
    bool list = false;
    for (unsigned i = r.first; i < r.limit; i++) list |= v->words[i].tag == TAG_CC || view_in(v, i, LIST_SELF);
    for (unsigned at = r.first; role_member(v, r, &at, &member);) members++;
    for (unsigned at = r.first; role_member(v, r, &at, &member) && (list || member.first == r.first);) {
        const NounPhrase *p = view_noun(v, member.first);
        if (has_figure(all, member.first, p->limit)) continue;
        if (view_in(v, member.first, LIST_SELF) && member.first < g->head) continue; /* "a boy who shot himself died" */
        if (view_in(v, member.first, LIST_SELF)) add_self(arena, v, g, kind, member.first, all);
        else if (is_one_victim(v, p, members > 1 || listed)) add_victim(arena, v, g, kind, (Range){ p->first, p->limit }, all);
        else add_counted(arena, v, g, kind, p, all);
    }
}

/* "Died ALONG WITH her brother"; empty when the clause names nobody so. */
static Range beside_them(const View *v, const VerbGroup *g) {
    for (unsigned i = g->limit; i < v->count && v->words[i].verb < 0; i++) {
        unsigned behind = i + v->words[i].length;
        if (view_begins(v, i, LIST_ALONG) && behind < v->count && view_noun(v, behind)) return role_phrase(v, behind);
    }
    return (Range){ 0, 0 };
}

/* "shot his wife and two children", "killed himself": those of the list that have no number. */
static void add_victims_of(Arena *arena, const View *v, const VerbGroup *g, TollKind kind, Figures *all) {
    const EventRow *row = v->words[g->head].meaning->verb;
    if (row->flags & WORD_SELF) {
        add_self(arena, v, g, kind, g->head, all);
        return;
    }
    bool undergoes = g->passive || g->form == GROUP_PARTICIPLE;
    Range too = undergoes || intransitive(row) ? beside_them(v, g) : (Range){ 0, 0 };
    add_members(arena, v, g, kind, undergoes || intransitive(row) ? role_subject(v, g) : role_object(v, g), !range_empty(too), all);
    if (!range_empty(too)) add_members(arena, v, g, kind, too, true, all);
}

/* "A mother AND HER SON were found shot to death", "the boys are dead ALONG WITH THEIR FATHER". */
static void add_complement(Arena *arena, const View *v, const VerbGroup *g, Figures *all) {
    int kind = kind_of_complement(v, g);
    if (kind != TOLL_killed && kind != TOLL_wounded) return;
    Range too = beside_them(v, g);
    add_members(arena, v, g, (TollKind)kind, role_subject(v, g), !range_empty(too), all);
    if (!range_empty(too)) add_members(arena, v, g, (TollKind)kind, too, true, all);
}

/* "Found the bodies of the two girls AND THEIR MOTHER". */
static void add_corpses(Arena *arena, const View *v, const VerbGroup *g, Figures *all) {
    Range r = g->passive ? role_subject(v, g) : role_object(v, g);
    const NounPhrase *p = range_empty(r) ? NULL : view_noun(v, r.first);
    if (!p || !view_in(v, p->head, LIST_CORPSES) || !view_in(v, p->limit, LIST_OF) || !view_noun(v, p->limit + 1u)) return;
    Range whose = role_phrase(v, p->limit + 1u);
    if (g->passive && g->first > whose.limit) whose.limit = (uint16_t)g->first;
    add_members(arena, v, g, TOLL_killed, whose, true, all);
}

static void add_victims(Arena *arena, const View *v, Figures *all) {
    for (unsigned k = 0; k < v->verb_count && !v->sentence->caseless; k++) {
        if (view_in(v, v->verbs[k].head, LIST_FOUND)) add_corpses(arena, v, &v->verbs[k], all);
        add_complement(arena, v, &v->verbs[k], all);
        const EventRow *row = v->words[v->verbs[k].head].meaning->verb;
        int kind = row ? toll_kind(row->flags) : -1;
        if (kind == TOLL_killed || kind == TOLL_wounded || kind == TOLL_casualties || kind == TOLL_missing || kind == TOLL_kidnapped || kind == TOLL_arrested)
            add_victims_of(arena, v, &v->verbs[k], (TollKind)kind, all);
    }
}

void toll_find(Arena *arena, const View *v, LastFigure *told, Figures *all) {
    all->count = 0;
    for (unsigned i = 0; i < v->count && all->count < sizeof all->items / sizeof *all->items;) {
        Toll toll; /* not zeroed for each word, few of which are numbers */
        unsigned limit;
        if (!count_read(v, i, &toll, &limit)) {
            i++;
            continue;
        }
        Figure f = { .toll = toll, .first = (uint16_t)i, .limit = (uint16_t)limit, .predicate = -1 };
        const Figure *last = all->count ? &all->items[all->count - 1] : NULL;
        if (read_figure(arena, v, &f, last, told)) {
            place_behind(arena, v, &f);
            set_other_place(v, &f);
            all->items[all->count++] = f;
            add_second_kind(v, all);
        }
        i = limit;
    }
    add_victims(arena, v, all);
    bool tells = view_has(v, LIST_TOLLS); /* "the toll will rise" */
    if (!all->count && !tells) return;
    told->kind = tells ? TOLL_killed + 1 : (int)all->items[all->count - 1].toll.kind + 1;
    told->base = v->base;
}
