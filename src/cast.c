/* cast.c - see cast.h. */
#include "cast.h"
#include "blame.h"
#include "role.h"
#include "target.h"

typedef enum { PART_ACTOR, PART_OBJECT, PART_PARTICIPANT } Part;

/* A phrase that plays a part: a bomb is no object of its explosion. */
static void push_member(Arena *arena, const View *v, const Trigger *t, Mention *m, Part part, Range r) {
    Texts *const lists[] = { &m->actors, &m->objects, &m->participants };
    bool aside = r.first && v->words[r.first - 1].tag == TAG_OPEN && r.limit < v->count && v->words[r.limit].tag == TAG_CLOSE; /* "[TEXT] Troops" */
    if (aside || (t->class == CLASS_bombing && target_is_instrument(v, role_head(v, r)))) return;
    texts_add(arena, lists[part], role_text(arena, v, r));
    if (part == PART_OBJECT || t->class == CLASS_death) target_note(arena, v, t, r, m);
    else target_bodies(arena, v, r, &m->organisations);
    if (part == PART_ACTOR) blame_actor(arena, v, t, r, m);
}

/* Each member of "A, B and C" on its own. */
static void push_members(Arena *arena, const View *v, const Trigger *t, Mention *m, Part part, Range r) {
    Range member;
    for (unsigned at = r.first; role_member(v, r, &at, &member);)
        if (!view_noun(v, member.first)->pronoun) push_member(arena, v, t, m, part, member);
}

/* Words before the event noun in its own phrase: "rebel attack", "Russia's offensive", "US-led air strikes". */
static void actors_in_phrase(Arena *arena, const View *v, const Trigger *t, Mention *m) {
    const NounPhrase *p = view_noun(v, t->word);
    if (!p || p->first >= t->word) return;
    unsigned possessive = 0;
    for (unsigned i = p->first; i < t->word; i++)
        if (v->words[i].tag == TAG_POS) possessive = i;
    if (possessive > p->first) {
        Range whose = { p->first, (uint16_t)possessive };
        if (t->class == CLASS_killing || t->class == CLASS_kidnapping || t->class == CLASS_death) { /* "the judge's murder" */
            push_members(arena, v, t, m, PART_OBJECT, whose);
            return;
        }
        if (!view_timed(v, possessive - 1)) texts_add(arena, &m->actors, role_text(arena, v, whose));
        target_bodies(arena, v, whose, &m->organisations);
        blame_actor(arena, v, t, whose, m);
        return;
    }
    for (unsigned i = p->first; i < t->word; i++) {
        if (view_timed(v, i) || v->words[i].tag == TAG_HYPH) continue;
        bool named = tag_is_name(v->words[i].tag);
        bool people = tag_is_noun(v->words[i].tag) && (role_is_person(v, i) || view_in(v, i, LIST_SOURCES));
        if (!named && !people) continue;
        unsigned end = i + 1;
        while (named && end < t->word && tag_is_name(v->words[end].tag)) end++;
        texts_add(arena, &m->actors, view_text(v, i, end));
        Range who = { (uint16_t)i, (uint16_t)end };
        target_bodies(arena, v, who, &m->organisations);
        blame_actor(arena, v, t, who, m);
        return;
    }
}

/* "She reported progress after talks with the envoy": whose talks they were is told by who does what the clause tells. */
static void push_partner(Arena *arena, const View *v, const Trigger *t, Mention *m) {
    if (t->class != CLASS_talks && t->class != CLASS_meeting) return;
    for (unsigned i = v->verb_count; i-- > 0;) {
        const VerbGroup *g = &v->verbs[i];
        Range subject = role_subject(v, g);
        if (g->head > t->word || g->passive || range_empty(subject)) continue;
        push_members(arena, v, t, m, PART_PARTICIPANT, subject);
        return;
    }
}

/* Prepositions right of an event noun: by whom, on whom, between whom. */
static void roles_behind_noun(Arena *arena, const View *v, const Trigger *t, Mention *m) {
    unsigned i = t->limit;
    bool harm = (t->flags & WORD_HARM) != 0, of_people = harm || t->class == CLASS_death;
    for (unsigned guard = 0; guard < 6 && i + 1 < v->count; guard++) {
        while (view_timed(v, i) || (v->words[i].tag == TAG_IN && view_timed(v, i + 1))) i++;
        if (v->words[i].tag == TAG_COMMA && i + 3 < v->count && v->words[i + 1].tag == TAG_CC && v->words[i + 2].tag == TAG_IN) i++;
        if (v->words[i].tag == TAG_CC && i + 2 < v->count && v->words[i + 1].tag == TAG_IN) i++; /* "of Ruiz and OF Vega" */
        const NounPhrase *p = view_noun(v, i + 1);
        if (!p || p->first != i + 1) break;
        Range r = role_phrase(v, i + 1);
        if (view_in(v, i, LIST_BY)) push_members(arena, v, t, m, PART_ACTOR, r);
        else if (view_in(v, i, LIST_OF))
            push_members(arena, v, t, m, !harm && (t->class == CLASS_talks || t->class == CLASS_meeting) ? PART_PARTICIPANT : PART_OBJECT, r);
        else if (view_in(v, i, LIST_BETWEEN)) push_members(arena, v, t, m, PART_PARTICIPANT, r);
        else if (view_in(v, i, LIST_WITH)) {
            push_partner(arena, v, t, m);
            push_members(arena, v, t, m, PART_PARTICIPANT, r);
        } else if ((harm && view_in(v, i, LIST_TARGET)) || (m->class == CLASS_damage && view_in(v, i, LIST_TO))) push_members(arena, v, t, m, PART_OBJECT, r);
        else if (v->words[i].tag != TAG_IN) break;
        else if (of_people && !view_in(v, p->head, LIST_PLACE_NOUNS)) r.limit = p->limit; /* "the murder in Serat OF two envoys" */
        i = r.limit;
    }
}

/* "inside a Nairobi home": the place named before the head of the phrase. */
static void place_in_phrase(Arena *arena, const View *v, Mention *m, unsigned i) {
    const NounPhrase *p = view_noun(v, i);
    for (unsigned k = p && p->first == i ? p->first : v->count; k < v->count && k < p->head; k++) {
        const Name *name = view_name(v, k);
        if (!name || name->kind != NAME_PLACE || name->limit > v->base + p->head) continue;
        texts_add(arena, &m->places, name->full);
        return;
    }
}

static void places_from(Arena *arena, const View *v, Mention *m, unsigned from, int clause) {
    for (unsigned i = from; i + 1 < v->count && m->places.count < 3; i++) {
        if (v->words[i].clause != clause && !clause_within(v, v->words[i].clause, clause)) break;
        if (v->words[i].verb >= 0 || view_in(v, i, LIST_INCLUDING)) break;
        if (!view_in(v, i, LIST_PLACE)) continue;
        Range r = role_place(v, i + 1);
        if (!range_empty(r)) texts_add(arena, &m->places, role_text(arena, v, r));
        else place_in_phrase(arena, v, m, i + 1);
    }
}

/* A place in front of the sentence holds for all of it: "In the port of Serat, ..." */
static void place_in_front(Arena *arena, const View *v, Mention *m) {
    for (unsigned i = 0; i < 2 && i + 1 < v->count; i++) {
        if (!view_in(v, i, LIST_PLACE)) continue;
        Range r = role_place(v, i + 1);
        if (!range_empty(r)) texts_add(arena, &m->places, role_text(arena, v, r));
    }
}

static void places_before(Arena *arena, const View *v, const Trigger *t, Mention *m) {
    int clause = v->words[t->word].clause;
    for (unsigned i = t->word; i-- > 0 && v->words[i].clause == clause && m->places.count < 2;) {
        if (!view_in(v, i, LIST_PLACE)) continue;
        Range r = role_place(v, i + 1);
        if (!range_empty(r) && r.limit <= t->word) texts_add(arena, &m->places, role_text(arena, v, r));
    }
}

/* "Also injured WERE two nurses": what stands behind the verb that an opening participle belongs to. */
static Range inverted_object(const View *v, const VerbGroup *g) {
    unsigned next = (unsigned)(v->words[g->head].verb + 1);
    if (g->form != GROUP_PARTICIPLE || next >= v->verb_count) return (Range){ 0, 0 };
    const VerbGroup *is = &v->verbs[next];
    bool opens = is->form <= GROUP_PRESENT && view_uses(v, is->head, USE(BE)) && v->words[is->head].clause == v->words[g->head].clause;
    return opens ? role_object(v, is) : (Range){ 0, 0 };
}

/* People named beside those counted: "five people, INCLUDING a nurse, were hurt", "killed ALONG WITH two guards". */
static void push_included(Arena *arena, const View *v, const Trigger *t, Mention *m) {
    const unsigned reach = 20;
    if (!(t->flags & WORD_OUTCOME) && t->class != CLASS_killing && t->class != CLASS_kidnapping && t->class != CLASS_death) return;
    if (!view_has(v, LIST_INCLUDING) && !view_has(v, LIST_ALONG)) return;
    for (unsigned i = 0; i + 1 < v->count; i++) {
        if (!(view_begins(v, i, LIST_INCLUDING) || view_begins(v, i, LIST_ALONG)) || !clause_within(v, v->words[i].clause, v->words[t->word].clause)) continue;
        unsigned behind = i + v->words[i].length;
        const NounPhrase *p = view_noun(v, behind);
        bool far = i < t->word ? t->word > i + reach : i > t->word + reach;
        if (p && p->first == behind && !far) push_members(arena, v, t, m, PART_OBJECT, role_phrase(v, behind));
    }
}

/* "Opened fire ON the crowd", "shot AT the bus": whom a deed without an object is aimed at. */
static Range aimed_at(const View *v, const Trigger *t, const VerbGroup *g) {
    unsigned i = g->limit > t->limit ? g->limit : t->limit;
    if (t->limit > t->word + 1u && view_in(v, t->limit - 1u, LIST_TARGET)) i = t->limit - 1u; /* "fire at" is one word */
    const NounPhrase *p = class_is_harm(t->class) && view_in(v, i, LIST_TARGET) ? view_noun(v, i + 1) : NULL;
    return p && p->first == i + 1 && !view_timed(v, p->first) && v->words[p->head].tag != TAG_CD ? role_phrase(v, i + 1) : (Range){ 0, 0 };
}

/* What the verb does harm to: its object, or that of the verb it is joined to: "ATTACKED and looted the shops". */
static Range struck_by(const View *v, const Trigger *t, const VerbGroup *g) {
    Range own = role_object(v, g);
    bool whose = !range_empty(own) && v->words[own.limit].apart && view_in(v, own.limit + 1u, LIST_OF); /* "claimed the lives OF two men" */
    if (whose) return role_phrase(v, own.limit + 2u);
    if (range_empty(own) || own.first < t->limit) own = aimed_at(v, t, g); /* the fire of "opened fire" is no object */
    const VerbGroup *next = g->limit + 1u < v->count && v->words[g->limit].tag == TAG_CC ? view_verb(v, g->limit + 1u) : NULL;
    bool joined = next && next->first == g->limit + 1u && next->form == g->form && !next->passive && t->flags & WORD_HARM;
    return joined && range_empty(own) ? role_object(v, next) : own;
}

static void roles_of_verb(Arena *arena, const View *v, const Trigger *t, const VerbGroup *g, Mention *m) {
    Range subject = role_subject(v, g);
    if (range_empty(subject)) subject = inverted_object(v, g);
    bool passive = g->passive || g->form == GROUP_PARTICIPLE;
    bool mutual = t->class == CLASS_meeting || t->class == CLASS_talks || t->class == CLASS_clash || t->class == CLASS_agreement;
    push_members(arena, v, t, m, passive ? PART_OBJECT : PART_ACTOR, subject);
    const NounPhrase *thing = passive && !range_empty(subject) ? view_noun(v, subject.first) : NULL;
    if (thing && target_is_instrument(v, thing->head)) push_members(arena, v, t, m, PART_OBJECT, aimed_at(v, t, g)); /* "shots were fired AT a car" */
    if (passive) {
        push_members(arena, v, t, m, PART_ACTOR, role_agent(v, g->limit, v->words[g->head].clause));
    } else {
        push_members(arena, v, t, m, mutual ? PART_PARTICIPANT : PART_OBJECT, struck_by(v, t, g));
    }
    for (unsigned i = g->limit; mutual && i + 1 < v->count && i < g->limit + 6u; i++)
        if (view_in(v, i, LIST_WITH) && view_noun(v, i + 1)) push_members(arena, v, t, m, PART_PARTICIPANT, role_phrase(v, i + 1));
}

/* "The town suffered an attack": who suffers is no actor. */
static bool word_undergoes(const View *v, const VerbGroup *g) { return view_in(v, g->head, LIST_UNDERGO); }

/* A noun whose support verb tells who: "rebels launched an attack", "the attack was carried out by rebels". */
static void push_sufferer(Arena *arena, const View *v, const Trigger *t, Mention *m, Range subject) {
    if (range_empty(subject)) return;
    push_members(arena, v, t, m, PART_OBJECT, subject);
    Range place = role_place(v, subject.first);
    if (!range_empty(place)) texts_add(arena, &m->places, role_text(arena, v, place));
}

/* Who a sentence says a deed was done to, though its verb is none of harm: "was the target of an attack", "escaped from
 * an attack", "an explosion shook the town", "was destroyed by a bomb". */
static bool read_sufferer(Arena *arena, const View *v, const Trigger *t, Mention *m) {
    if (t->verb < 0 || !class_is_harm(t->class)) return false;
    const VerbGroup *g = &v->verbs[t->verb];
    bool before = g->head < t->word, shakes = view_in(v, g->head, LIST_SHAKE);
    bool aim = before && t->before >= 0 && view_in(v, (unsigned)t->before, LIST_AIMED_AT) && view_uses(v, g->head, USE(BE));
    bool escapes = before && !g->passive && view_in(v, g->head, LIST_ESCAPE);
    bool by = before && g->passive && shakes && !m->objects.count && view_in(v, view_noun(v, t->word) ? view_noun(v, t->word)->first - 1u : 0, LIST_BY);
    if (aim || escapes || by) push_sufferer(arena, v, t, m, role_subject(v, g));
    else if (!before && t->direct && !g->passive && shakes) push_members(arena, v, t, m, PART_OBJECT, role_object(v, g));
    else return false;
    return true;
}

static void roles_of_support(Arena *arena, const View *v, const Trigger *t, Mention *m) {
    if (t->verb < 0) return;
    const VerbGroup *g = &v->verbs[t->support >= 0 ? t->support : t->verb];
    if (t->support < 0 && !v->words[g->head].meaning->aspect && !t->failed) return;
    if (g->form == GROUP_INFINITIVE && t->status != STATUS_happened && !t->failed) return;
    if (t->flags & WORD_LASTING) return;
    if (v->words[g->head].clause != v->words[t->word].clause) return;
    if (g->passive) push_members(arena, v, t, m, PART_ACTOR, role_agent(v, g->limit, v->words[g->head].clause));
    else if (g->head < t->word && word_undergoes(v, g)) push_sufferer(arena, v, t, m, role_subject(v, g));
    else if (g->head < t->word) push_members(arena, v, t, m, PART_ACTOR, role_subject(v, g));
    else if (t->flags & WORD_HARM) push_members(arena, v, t, m, PART_OBJECT, role_object(v, g));
}

/* "The dead ARE a nurse and a guard": who they are; empty when that is not told. */
static Range told_to_be(const View *v, const Trigger *t) {
    const NounPhrase *p = class_is_casualty(t->class) && t->part != WORD_VERB ? view_noun(v, t->word) : NULL;
    unsigned limit = p ? p->limit : t->limit;
    const VerbGroup *g = t->word && view_in(v, p ? p->first : t->word - 1u, LIST_DEFINITE) ? view_verb(v, limit) : NULL;
    bool is = g && g->first == limit && g->form <= GROUP_PRESENT && !g->negated && !g->passive;
    if (!is || !view_uses(v, g->head, USE(BE))) return (Range){ 0, 0 };
    const NounPhrase *who = view_noun(v, g->limit);
    return who && who->first == g->limit && !view_timed(v, who->first) ? role_phrase(v, g->limit) : (Range){ 0, 0 };
}

void cast_fill(Arena *arena, const View *v, const Trigger *t, Mention *m) {
    int clause = v->words[t->word].clause;
    Range named = told_to_be(v, t);
    if (!range_empty(named)) {
        push_members(arena, v, t, m, PART_OBJECT, named);
    } else if (t->part == WORD_ADJECTIVE) {
        if (t->verb >= 0) push_members(arena, v, t, m, PART_OBJECT, role_subject(v, &v->verbs[t->verb]));
    } else if (t->part == WORD_NOUN) {
        actors_in_phrase(arena, v, t, m);
        roles_behind_noun(arena, v, t, m);
        if (!read_sufferer(arena, v, t, m) && !m->actors.count) roles_of_support(arena, v, t, m);
    } else if (t->verb >= 0) {
        roles_of_verb(arena, v, t, &v->verbs[t->verb], m);
    }
    push_included(arena, v, t, m);
    target_around(arena, v, t, m);
    places_from(arena, v, m, t->limit, clause);
    if (t->support >= 0 && !m->places.count) places_from(arena, v, m, v->verbs[t->support].limit, v->words[v->verbs[t->support].head].clause);
    if (!m->places.count) places_before(arena, v, t, m);
    if (!m->places.count) place_in_front(arena, v, m);
}
