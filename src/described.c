/* described.c - see described.h. A person has the nouns of the phrase that names him, and those apposed to it; the phrase
 * with the same noun means whoever had it last. */
#include "described.h"
#include "role.h"

enum {
    LOOK_BACK = 64, /* descriptions */
    AHEAD = 6       /* sentences to where a victim is named */
};

/* A noun for one person, who has no name in it. */
static bool is_one(const View *v, unsigned noun) {
    unsigned tag = v->words[noun].tag;
    return tag != TAG_NNS && tag != TAG_NNPS && tag != TAG_CD && !view_name(v, noun) && role_is_person(v, noun);
}

static bool tells_of_one(const View *v, const NounPhrase *p) { return !p->pronoun && is_one(v, p->head); }

/* "Teacher", "former judge": without an article one person is told more of, not named as another. */
static bool is_bare(const View *v, const NounPhrase *p) {
    unsigned tag = v->words[p->first].tag;
    return tag != TAG_DT && tag != TAG_CD && tag != TAG_PRP_POSS && tag != TAG_POS;
}

static void add(Arena *arena, const View *v, unsigned noun, Text who, Described *d) {
    *array_push(arena, &d->said) = (Description){ view_word(v, noun), who };
}

static void add_apposed(Arena *arena, View *v, const NounPhrase *p, Text who, Described *d) {
    add(arena, v, p->head, who, d);
    v->nouns[v->words[p->head].noun].apposed = true;
}

/* "MINISTER Ana Ruiz", "SENATOR and candidate Ana Ruiz" */
static void read_front(Arena *arena, View *v, const NounPhrase *p, const Name *name, Described *d) {
    bool told = false;
    for (unsigned i = p->first; i < p->head && v->base + i < name->first; i++) {
        if (!tag_is_noun(v->words[i].tag) || !role_is_person(v, i)) continue;
        add(arena, v, i, name->full, d);
        told = true;
    }
    const NounPhrase *q = told && p->first > 1 && v->words[p->first - 1].tag == TAG_CC ? view_noun(v, p->first - 2u) : NULL;
    if (q && tells_of_one(v, q) && is_bare(v, q) && is_bare(v, p)) add_apposed(arena, v, q, name->full, d);
}

/* "the MINISTER of justice, Ana Ruiz", "his COMPANION, Ana Ruiz" */
static void read_before(Arena *arena, View *v, const NounPhrase *p, const Name *name, Described *d) {
    const NounPhrase *q = p->first > 1 && v->words[p->first - 1].tag == TAG_COMMA ? view_noun(v, p->first - 2u) : NULL;
    while (q && q->first > 1 && view_in(v, q->first - 1u, LIST_OF)) q = view_noun(v, q->first - 2u);
    if (q && q->definite && tells_of_one(v, q)) add(arena, v, q->head, name->full, d);
}

/* Past "of ..." behind a phrase. */
static unsigned end_of(const View *v, const NounPhrase *p) {
    const NounPhrase *of = view_in(v, p->limit, LIST_OF) ? view_noun(v, p->limit + 1u) : NULL;
    return of && of->first == p->limit + 1u ? end_of(v, of) : p->limit;
}

/* Behind a list a verb in the singular tells of one person: "Ruiz, a judge and poet, WAS shot". */
static bool has_singular_verb(const View *v, unsigned i) {
    if (v->words[i].tag == TAG_COMMA) i++;
    const VerbGroup *g = view_verb(v, i);
    return g && g->first == i && view_uses(v, i, USE(BE) | USE(HAVE)) && view_in(v, i, LIST_SINGULAR);
}

/* "Ana Ruiz, 45, a JUDGE and MEMBER of the council," */
static void read_behind(Arena *arena, View *v, const NounPhrase *p, const Name *name, Described *d) {
    enum { PHRASES_MOST = 4 };
    const NounPhrase *found[PHRASES_MOST];
    unsigned count = 0, i = p->limit;
    bool bare = false, joined = false;
    if (v->words[i].tag == TAG_COMMA && v->words[i + 1u].tag == TAG_CD && i + 2u < v->count) i += 2;
    while (count < PHRASES_MOST && i + 1u < v->count) {
        unsigned at = i;
        if (v->words[at].tag == TAG_COMMA) at++;
        if (count && v->words[at].tag == TAG_CC) at++, joined = true;
        const NounPhrase *q = at > i ? view_noun(v, at) : NULL;
        if (!q || q->first != at || !tells_of_one(v, q)) break;
        bare |= is_bare(v, q);
        found[count++] = q;
        i = end_of(v, q);
    }
    bool others = v->words[i].tag == TAG_CC; /* "Ruiz, a judge and two guards" */
    bool one = bare || has_singular_verb(v, i) || (count == 1 && !joined && !others);
    for (unsigned k = 0; k < count && one; k++) add_apposed(arena, v, found[k], name->full, d);
}

void described_sentence(Arena *arena, View *v, Described *d) {
    for (unsigned k = 0; k < v->noun_count; k++) {
        const NounPhrase *p = &v->nouns[k];
        const Name *name = v->words[p->head].name ? view_name(v, p->head) : NULL;
        if (!name || name->kind != NAME_PERSON) continue;
        read_front(arena, v, p, name, d);
        read_before(arena, v, p, name, d);
        read_behind(arena, v, p, name, d);
    }
}

/* Whoever had the noun last, of the descriptions before `limit`. */
static Text last_with(const Described *d, size_t limit, Text noun) {
    for (size_t i = limit; i-- > 0 && limit - i <= LOOK_BACK;)
        if (text_equal_fold(d->said.items[i].noun, noun)) return d->said.items[i].who;
    return (Text){ 0 };
}

Text described_person(const View *v, const NounPhrase *p, unsigned noun) {
    if (!v->described || !p->definite || !is_one(v, noun)) return (Text){ 0 };
    return last_with(v->described, v->described->said.count, view_word(v, noun));
}

static bool has_victim(const Mention *m, Text who) {
    for (size_t i = 0; i < m->victims.count; i++)
        if (text_equal_fold(m->victims.items[i].who, who)) return true;
    return false;
}

/* The one victim of the mentions behind number i who has the noun; empty when there is none, or another. */
static Text named_later(const Described *d, const Mentions *all, size_t i, Text noun) {
    Text found = { 0 };
    for (size_t k = i + 1; k < all->count && all->items[k].sentence <= all->items[i].sentence + AHEAD; k++) {
        for (size_t n = 0; n < all->items[k].victims.count; n++) {
            const Victim *victim = &all->items[k].victims.items[n];
            if (victim->noun.len || victim->low != 1) continue;
            for (size_t s = 0; s < d->said.count && s < LOOK_BACK; s++) {
                const Description *said = &d->said.items[s];
                if (!text_equal_fold(said->noun, noun) || text_find(victim->who, said->who) == SIZE_MAX) continue;
                if (found.len && !text_equal_fold(found, said->who)) return (Text){ 0 };
                found = said->who;
            }
        }
    }
    return found;
}

void described_finish(const Described *d, Mentions *all) {
    for (size_t i = 0; d->said.count && i < all->count; i++) {
        Mention *m = &all->items[i];
        for (size_t n = 0; n < m->victims.count; n++) {
            Victim *victim = &m->victims.items[n];
            Text name = victim->noun.len && victim->low == 1 ? named_later(d, all, i, victim->noun) : (Text){ 0 };
            if (name.len && !has_victim(m, name)) victim->who = name;
        }
    }
}
