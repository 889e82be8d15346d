/* target.c - see target.h. A thing is told by its noun's kind in the word table (WordNet's noun.artifact and the like). */
#include "target.h"
#include "described.h"

bool target_is_instrument(const View *v, unsigned head) { return view_in(v, head, LIST_INSTRUMENTS); }

bool target_is_thing(const View *v, unsigned head) {
    if (role_is_person(v, head) || target_is_instrument(v, head) || view_in(v, head, LIST_PLACE_NOUNS)) return false;
    unsigned kind = token_facts(v->prose, v->base + head).noun_kind;
    return kind == NOUN_ARTIFACT || kind == NOUN_OBJECT || view_in(v, head, LIST_STRUCK);
}

void texts_add(Arena *arena, Texts *list, Text t) {
    if (!t.len) return;
    for (size_t i = 0; i < list->count; i++)
        if (text_equal_fold(list->items[i], t)) return;
    *array_push(arena, list) = t;
}

/* The word tells of what was done to things: "destroyed". */
static bool is_of_things(const Trigger *t) { return t->flags >> WORD_TOLL_SHIFT == WORD_TOLL(destroyed) >> WORD_TOLL_SHIFT; }

/* People by their noun, and names that are no thing's, no place's and no body's. */
static bool is_victim(const View *v, const Trigger *t, unsigned head) {
    if (view_in(v, head, LIST_NEGATION)) return false; /* "nobody was hurt" */
    if (role_is_person(v, head)) return true;
    const Name *name = view_name(v, head);
    bool count = (v->words[head].tag == TAG_CD || v->words[head].meaning->number) && !is_of_things(t); /* "killed three" */
    bool people = t->class == CLASS_killing || t->class == CLASS_kidnapping || t->class == CLASS_death; /* no thing, so a name alone is a person's */
    if (name && name->kind == NAME_PEOPLE && head && v->words[head - 1].tag == TAG_CD) return true; /* "two Bolivians" */
    return count || (name && people && name->kind == NAME_PLACE) || (name && name->kind == NAME_OTHER && (people || name->limit - name->first > 1));
}

static bool is_harm(const Trigger *t) { return t->flags & (WORD_HARM | WORD_OUTCOME) || class_is_harm(t->class); }

/* How many a phrase says they are: by its number, else one for a name or a singular. */
static Victim victim_of(Arena *arena, const View *v, Range r) {
    unsigned head = role_head(v, r);
    Victim victim = { .who = role_text(arena, v, r), .high = -1 };
    for (unsigned i = r.first; i <= head; i++) {
        const NumberRow *number = v->words[i].meaning->number;
        bool article = i < head && v->words[i].tag == TAG_DT; /* "a", "some": no number */
        int64_t value;
        bool age = view_timed(v, i) || (i + 2 <= head && v->words[i + 1].tag == TAG_HYPH); /* "the 70-year-old farmer" */
        if (age) continue;
        if (text_to_int(view_word(v, i), &value) && value > 0) return victim.low = victim.high = value, victim;
        if (number && !article && number->low > 0) return victim.low = number->low, victim.high = number->high, victim;
    }
    unsigned tag = v->words[head].tag, kind = token_facts(v->prose, v->base + head).noun_kind;
    bool one = tag_is_name(tag) ? view_name(v, head) && view_name(v, head)->kind != NAME_PEOPLE : tag == TAG_NN && kind != NOUN_GROUP;
    if (!one || view_in(v, head, LIST_PEOPLE)) return victim;
    victim.low = victim.high = 1;
    const NounPhrase *p = view_noun(v, r.first);
    Text name = described_person(v, p, head);
    if (name.len) victim.who = name;
    else if (!tag_is_name(tag) && head == p->head) victim.noun = view_word(v, head);
    return victim;
}

/* A thing with whose it is: "offices of the harbour union". */
static Text thing_text(Arena *arena, const View *v, Range r) {
    Range first = r;
    unsigned at = r.first;
    if (!role_member(v, r, &at, &first)) first.limit = view_noun(v, r.first)->limit;
    return role_text(arena, v, first);
}

/* Whoever stands on the list already is not added. */
static void push_victim(Arena *arena, Victim victim, Victims *list) {
    for (size_t i = 0; i < list->count; i++)
        if (text_equal_fold(list->items[i].who, victim.who)) return;
    if (victim.who.len) *array_push(arena, list) = victim;
}

void target_note_person(Arena *arena, const Trigger *t, Text who, Mention *m) {
    if (is_harm(t)) push_victim(arena, (Victim){ .who = who, .low = 1, .high = 1 }, &m->victims);
}

/* "The newspaper El Norte", "the tanker ANA MARIA": a thing with a name of its own. */
static bool is_named_thing(const View *v, const NounPhrase *p, unsigned head) {
    const Name *name = view_name(v, head);
    unsigned before = name && name->first > v->base + p->first ? name->first - v->base - 1u : v->count;
    return before < v->count && v->words[before].tag == TAG_NN && target_is_thing(v, before);
}

/* "thousands of HOMES", "a section of the PIPELINE": of a number or a part that is no person the noun behind "of" tells what
 * it is. */
static unsigned part_of(const View *v, unsigned head, unsigned limit) {
    if (role_is_person(v, head) || target_is_thing(v, head) || !view_in(v, head + 1, LIST_OF) || head + 2 >= limit) return head;
    const NounPhrase *of = view_noun(v, head + 2);
    bool person = of && role_is_person(v, of->head) && !v->words[head].meaning->number && v->words[head].tag != TAG_CD; /* "the home of the judge" is told by its noun */
    return of && !of->pronoun && !person ? of->head : head;
}

void target_note(Arena *arena, const View *v, const Trigger *t, Range r, Mention *m) {
    const NounPhrase *p = view_noun(v, r.first);
    if (!p || !is_harm(t)) return;
    unsigned head = part_of(v, role_head(v, r), r.limit);
    if (target_is_thing(v, head) || is_named_thing(v, p, head)) texts_add(arena, &m->targets, thing_text(arena, v, r));
    else if (is_victim(v, t, head)) push_victim(arena, victim_of(arena, v, r), &m->victims);
}

bool target_is_acronym(const View *v, unsigned i) {
    const Token *t = &v->prose->tokens[v->base + i];
    Text word = view_word(v, i);
    if (!(t->shape & SHAPE_CAPITALS) || t->shape & (SHAPE_DIGIT | SHAPE_POINT) || t->entry || word.len < 3 || word.len > 6) return false;
    for (size_t k = 0; k < word.len; k++)
        if (text_find_byte(TEXT("AEIOUY"), word.ptr[k]) != SIZE_MAX) return false;
    return true;
}

bool target_is_body(const View *v, unsigned first, unsigned head) {
    for (unsigned i = first; i <= head; i++)
        if (view_begins(v, i, LIST_BODIES) && i + v->words[i].length == head + 1) return true;
    return false;
}

void target_bodies(Arena *arena, const View *v, Range r, Texts *list) {
    for (unsigned i = r.first; i < r.limit; i++) {
        const Name *name = view_name(v, i);
        if (name && name->kind == NAME_ORGANISATION && name->first == v->base + i) texts_add(arena, list, name->full);
        else if (target_is_acronym(v, i)) texts_add(arena, list, view_word(v, i));
    }
    const NounPhrase *p = r.first < r.limit ? view_noun(v, r.first) : NULL;
    if (p && target_is_body(v, p->first, p->head)) texts_add(arena, list, role_text(arena, v, (Range){ p->first, p->limit }));
}

/* Those of a list that are things; streets and the like tell where, not what: "on a road". */
static void add_things(Arena *arena, const View *v, Range list, Mention *m) {
    Range member;
    for (unsigned at = list.first; role_member(v, list, &at, &member);) {
        unsigned head = view_noun(v, member.first)->head;
        if (!view_uses(v, head, USE(PLACE_NOUN)) && target_is_thing(v, head)) texts_add(arena, &m->targets, role_text(arena, v, member));
    }
}

/* A participle right behind its noun: "a grenade THROWN at", "a bomb HIDDEN in". */
static bool tells_of_weapon(const View *v, unsigned i) {
    const VerbGroup *g = view_verb(v, i);
    return g && i && g->first == i && g->form == GROUP_PARTICIPLE && target_is_instrument(v, i - 1);
}

/* The phrases right of word `from` in its clause, each behind a preposition. */
static void read_right(Arena *arena, const View *v, unsigned from, Mention *m) {
    enum { TARGETS_MOST = 4 };
    int clause = v->words[from ? from - 1 : 0].clause;
    for (unsigned i = from; i + 1 < v->count && m->targets.count < TARGETS_MOST; i++) {
        if ((v->words[i].verb >= 0 && !tells_of_weapon(v, i)) || !clause_within(v, v->words[i].clause, clause)) break;
        const NounPhrase *p = v->words[i].tag == TAG_IN ? view_noun(v, i + 1) : NULL;
        if (view_in(v, i, LIST_BY) || view_in(v, i, LIST_WITH) || view_in(v, i, LIST_FROM) || !p || p->first != i + 1 || view_timed(v, p->head)) continue;
        const NounPhrase *before = view_in(v, i, LIST_OF) && i ? view_noun(v, i - 1) : NULL;
        if (before && target_is_thing(v, before->head)) continue; /* "the offices of a newspaper": not "in front of" */
        add_things(arena, v, role_phrase(v, p->first), m);
    }
}

void target_around(Arena *arena, const View *v, const Trigger *t, Mention *m) {
    bool people = t->class == CLASS_killing || t->class == CLASS_kidnapping; /* "shot dead at the airport" */
    bool strikes = t->class == CLASS_bombing || t->class == CLASS_arson || t->class == CLASS_robbery || t->flags & WORD_HARM;
    if (!strikes || people || t->class == CLASS_shooting || m->targets.count) return;
    read_right(arena, v, t->limit, m);
    if (t->support >= 0 && !m->targets.count) read_right(arena, v, v->verbs[t->support].limit, m);
}
