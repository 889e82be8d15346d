/* blame.c - see blame.h. Each rule is a word that puts somebody and a deed into a relation, and where from there the
 * somebody stands: subject, object, or behind a preposition. The deed is the harm named nearest, else the last told. */
#include "blame.h"
#include "described.h"
#include "role.h"
#include "target.h"

typedef struct {
    Range who;
    unsigned at; /* the word that says so: the deed is looked for from there */
    BlameHow how;
} Finding;

/* In the list by itself or as an expression: "carried out". */
static bool meant(const View *v, unsigned i, WordList list) { return view_begins(v, i, list) || view_in(v, i, list); }

static const VerbGroup *head_group(const View *v, unsigned i) {
    const VerbGroup *g = view_verb(v, i);
    return g && g->head == i ? g : NULL;
}

/* The phrase behind the next preposition of what is aimed at, or with `to` behind the next "to", within a few words. */
static Range behind(const View *v, unsigned from, bool to) {
    enum { REACH = 8 };
    for (unsigned i = from; i + 1 < v->count && i < from + REACH; i++) {
        if (v->words[i].verb >= 0 || v->words[i].tag == TAG_STOP) break;
        if (!(to ? v->words[i].tag == TAG_TO : view_in(v, i, LIST_TARGET))) continue;
        const NounPhrase *p = view_noun(v, i + 1);
        if (p && p->first == i + 1) return role_phrase(v, i + 1);
    }
    return (Range){ 0, 0 };
}

/* Who the verb says something of; for "it" and "they" in what somebody says, the one who says it. */
static Range subject_of(const View *v, const VerbGroup *g) {
    Range r = role_subject(v, g);
    const NounPhrase *p = range_empty(r) ? NULL : view_noun(v, r.first);
    if (!p || !p->pronoun || !view_in(v, p->first, LIST_IT)) return r;
    for (int k = v->words[g->first].verb - 1; k >= 0; k--) {
        const VerbGroup *above = &v->verbs[k];
        bool says = v->words[above->head].meaning->say_verb && above->form <= GROUP_MODAL;
        if (says && clause_within(v, v->words[g->head].clause, v->words[above->head].clause)) return role_subject(v, above);
    }
    return r;
}

/* "The front CLAIMED responsibility", by any verb; "DENIED responsibility". */
static bool read_responsibility(const View *v, unsigned i, Finding *ret) {
    if (!view_in(v, i, LIST_RESPONSIBLE)) return false;
    const NounPhrase *p = view_noun(v, i);
    if (!p || !p->first || p->head != i) return false;
    const VerbGroup *g = view_verb(v, p->first - 1u);
    if (!g || g->negated || g->modal || g->passive) return false;
    const SayingRow *says = v->words[g->head].meaning->say_verb;
    bool denies = says && (says->content == STATUS_denied || says->content == STATUS_hypothetical);
    *ret = (Finding){ subject_of(v, g), i, denies ? BLAME_DENIED : BLAME_CLAIMED };
    return true;
}

/* "was RESPONSIBLE for", "held the rebels RESPONSIBLE for". */
static bool read_responsible(const View *v, unsigned i, Finding *ret) {
    if (!view_in(v, i, LIST_RESPONSIBLE) || tag_is_noun(v->words[i].tag) || !(view_in(v, i + 1, LIST_FOR) || view_in(v, i + 1, LIST_OF))) return false;
    for (unsigned k = i; k-- > 0 && k + 6 > i;) {
        const VerbGroup *g = view_verb(v, k);
        if (!g) continue;
        if (g->negated) return false;
        bool is = view_uses(v, g->head, USE(BE));
        Range object = is ? (Range){ 0, 0 } : role_object(v, g);
        *ret = (Finding){ is || g->passive ? subject_of(v, g) : object, i, BLAME_BLAMED };
        return true;
    }
    return false;
}

/* "ACCUSED the rebels of", "was CHARGED with"; "BLAMED the attack on the rebels". */
static bool read_accusation(const View *v, unsigned i, Finding *ret) {
    const VerbGroup *g = meant(v, i, LIST_BLAME) ? head_group(v, i) : NULL;
    if (!g || g->negated) return false;
    Range on = behind(v, g->limit, false), object = role_object(v, g);
    bool passive = g->passive || g->form == GROUP_PARTICIPLE;
    *ret = (Finding){ !range_empty(on) ? on : passive ? subject_of(v, g) : object, i, BLAME_BLAMED };
    return true;
}

/* "was ATTRIBUTED to the cartel", "ATTRIBUTED the murder to the cartel". */
static bool read_attribution(const View *v, unsigned i, Finding *ret) {
    const VerbGroup *g = meant(v, i, LIST_ATTRIBUTED) ? head_group(v, i) : NULL;
    if (!g || g->negated) return false;
    *ret = (Finding){ behind(v, g->limit, true), i, BLAME_BLAMED };
    return true;
}

/* "was the WORK of the cartel". */
static bool read_work(const View *v, unsigned i, Finding *ret) {
    const NounPhrase *p = view_in(v, i, LIST_WORK) ? view_noun(v, i) : NULL;
    if (!p || !p->first || !view_in(v, i + 1, LIST_OF) || !view_noun(v, i + 2)) return false;
    unsigned at = p->first - 1u;
    while (at && tag_is_adverb(v->words[at].tag)) at--; /* "was apparently the work of" */
    const VerbGroup *g = view_verb(v, at);
    if (!g || g->negated || !view_uses(v, g->head, USE(BE))) return false;
    *ret = (Finding){ role_phrase(v, i + 2), i, BLAME_BLAMED };
    return true;
}

/* "PARTICIPATED in", "was INVOLVED in", "CARRIED OUT the attack", "the murder COMMITTED by". */
static bool read_part(const View *v, unsigned i, Finding *ret) {
    const VerbGroup *g = head_group(v, i);
    if (!g || g->negated || !meant(v, i, LIST_INVOLVED)) return false;
    bool passive = g->passive || g->form == GROUP_PARTICIPLE;
    Range agent = passive ? role_agent(v, g->limit, v->words[g->head].clause) : (Range){ 0, 0 };
    *ret = (Finding){ range_empty(agent) ? subject_of(v, g) : agent, i, g->modal ? BLAME_BLAMED : BLAME_TOLD };
    return true;
}

/* "The murder was ORDERED by the colonel" */
static bool read_planned(const View *v, unsigned i, Finding *ret) {
    const VerbGroup *g = view_in(v, i, LIST_PLANNED) ? head_group(v, i) : NULL;
    if (!g || g->negated || !(g->passive || g->form == GROUP_PARTICIPLE)) return false;
    *ret = (Finding){ role_agent(v, g->limit, v->words[g->head].clause), i, BLAME_BLAMED };
    return true;
}

/* "The cartel is BEHIND the murder" */
static bool read_backing(const View *v, unsigned i, Finding *ret) {
    const VerbGroup *g = view_in(v, i, LIST_BACKING) && i ? view_verb(v, i - 1u) : NULL;
    const NounPhrase *p = g ? view_noun(v, i + 1) : NULL;
    if (!p || g->negated || g->limit != i || !view_uses(v, g->head, USE(BE)) || !v->words[p->head].meaning->noun) return false;
    *ret = (Finding){ subject_of(v, g), i, BLAME_BLAMED };
    return class_is_harm(v->words[p->head].meaning->noun->class);
}

/* "PLANTED the bomb", "the bomb was HURLED by": what harm is done with was in somebody's hands. */
static bool read_instrument(const View *v, unsigned i, Finding *ret) {
    const VerbGroup *g = head_group(v, i);
    if (!g || g->negated || g->modal || meant(v, i, LIST_DEFUSED) || v->words[i].meaning->say_verb) return false;
    bool passive = g->passive || g->form == GROUP_PARTICIPLE;
    Range thing = passive ? subject_of(v, g) : role_object(v, g);
    const NounPhrase *p = range_empty(thing) ? NULL : view_noun(v, thing.first);
    if (!p || !target_is_instrument(v, p->head)) return false;
    *ret = (Finding){ passive ? role_agent(v, g->limit, v->words[g->head].clause) : subject_of(v, g), i, BLAME_TOLD };
    return true;
}

/* "The KIDNAPPERS": by their deed; "Ruiz was the KILLER": who they are said to be. */
static bool read_doer(const View *v, unsigned i, Finding *ret) {
    const NounPhrase *p = view_in(v, i, LIST_DOERS) ? view_noun(v, i) : NULL;
    if (!p || p->head != i || p->apposed || view_in(v, p->first, LIST_NEGATION)) return false;
    const VerbGroup *is = p->first ? view_verb(v, p->first - 1u) : NULL;
    if (is && view_uses(v, is->head, USE(BE))) {
        *ret = (Finding){ subject_of(v, is), i, BLAME_BLAMED };
        return !is->negated && !range_empty(ret->who);
    }
    *ret = (Finding){ { p->first, p->limit }, i, BLAME_NAMED };
    return true;
}

typedef bool Rule(const View *v, unsigned i, Finding *ret);
static const struct {
    Rule *read;
    WordList list; /* some word of which must be there */
} rules[] = {
    { read_responsibility, LIST_RESPONSIBLE }, { read_responsible, LIST_RESPONSIBLE }, { read_accusation, LIST_BLAME },      { read_attribution, LIST_ATTRIBUTED },
    { read_work, LIST_WORK },                  { read_part, LIST_INVOLVED },           { read_instrument, LIST_INSTRUMENTS }, { read_doer, LIST_DOERS },
    { read_planned, LIST_PLANNED },            { read_backing, LIST_BACKING },
};
enum { RULES = sizeof rules / sizeof *rules };

/* ---- the deed ---------------------------------------------------------------------------------------- */

static bool is_deed(const Trigger *t) {
    return class_is_harm(t->class) && t->class != CLASS_damage && (status_is_real(t->status) || t->status == STATUS_denied) && !t->negated;
}

/* The harm named next right of the word, else next left of it, in this sentence; -1. */
static int deed_near(const Triggers *all, unsigned at) {
    int left = -1;
    for (unsigned t = 0; t < all->count; t++) {
        if (!is_deed(&all->items[t])) continue;
        if (all->items[t].word >= at) return (int)t;
        left = (int)t;
    }
    return left;
}

/* ---- who came away -------------------------------------------------------------------------------------- */

/* It may leave people unhurt: an attack, a bomb. */
static bool may_spare(EventClass c) { return class_is_harm(c) && !class_is_outcome(c) && c != CLASS_killing && c != CLASS_kidnapping && class_lane(c) != LANE_disaster; }

/* The deed of this sentence, else the one told last, that may have spared somebody: its mention; -1 for none. */
static int64_t spared_by(const Triggers *all, size_t base, const BlameMemory *memory, const Mentions *mentions) {
    for (unsigned t = 0; t < all->count; t++)
        if (is_deed(&all->items[t]) && may_spare(all->items[t].class)) return (int64_t)(base + t);
    int64_t last = (int64_t)memory->deed - 1;
    return last >= 0 && may_spare(mentions->items[last].class) ? last : -1;
}

/* "The mayor was UNHURT": whom a deed was aimed at. */
static void read_unhurt(Arena *arena, const View *v, const Triggers *all, const BlameMemory *memory, Mentions *mentions, size_t base) {
    for (unsigned i = 1; i < v->count && view_has(v, LIST_UNHURT); i++) {
        const VerbGroup *g = view_in(v, i, LIST_UNHURT) ? view_verb(v, i - 1u) : NULL;
        int64_t deed = g && !g->negated && view_uses(v, g->head, USE(BE)) ? spared_by(all, base, memory, mentions) : -1;
        Range who = deed >= 0 ? role_subject(v, g) : (Range){ 0, 0 }, member;
        for (unsigned at = who.first; role_member(v, who, &at, &member);) {
            const Trigger trigger = { .class = mentions->items[deed].class };
            if (role_is_person(v, role_head(v, member))) target_note(arena, v, &trigger, member, &mentions->items[deed]);
        }
    }
}

static void remember(const Triggers *all, size_t base, BlameMemory *memory) {
    for (unsigned t = 0; t < all->count; t++)
        if (is_deed(&all->items[t]) && !all->items[t].loose && all->items[t].class != CLASS_death) memory->deed = (int32_t)(base + t) + 1;
}

/* ---- who ------------------------------------------------------------------------------------------------ */

/* "a group OF ARMED MEN" */
static bool is_of_people(const View *v, Range r) {
    const NounPhrase *p = view_noun(v, r.first);
    const NounPhrase *of = p->limit + 1u < r.limit && view_in(v, p->limit, LIST_OF) ? view_noun(v, p->limit + 1u) : NULL;
    unsigned kind = token_facts(v->prose, v->base + p->head).noun_kind;
    bool number = kind == NOUN_GROUP || kind == NOUN_QUANTITY || view_in(v, p->head, LIST_BANDS) || v->words[p->head].meaning->number; /* no "order of the judge" */
    return of && number && role_is_person(v, of->head);
}

/* People, a body or a name; no thing and no event. */
static bool can_act(const View *v, Range r) {
    unsigned head = role_head(v, r);
    if (view_noun(v, r.first)->pronoun || view_timed(v, head) || target_is_instrument(v, head)) return false;
    if (is_of_people(v, r)) return token_facts(v->prose, v->base + head).happening < 4; /* no "murder of two men" */
    if (role_is_person(v, head) || target_is_body(v, r.first, head) || view_in(v, head, LIST_DOERS) || view_in(v, head, LIST_TROOPS) || view_in(v, head, LIST_BANDS)) return true;
    const Name *name = view_name(v, head);
    if (name) return name->kind == NAME_PERSON || name->kind == NAME_ORGANISATION || (name->kind == NAME_OTHER && name->limit - name->first > 1);
    return token_facts(v->prose, v->base + head).noun_kind == NOUN_GROUP;
}

static bool is_listed(const Culprits *list, const Culprit *c) {
    for (size_t i = 0; i < list->count; i++)
        if (text_equal_fold(list->items[i].who, c->who) && text_equal_fold(list->items[i].body, c->body)) return true;
    return false;
}

/* A phrase that is all name of a body names no people. */
static bool is_body_only(const View *v, Range r, Text body) {
    unsigned head = role_head(v, r);
    const Name *name = view_name(v, head);
    bool named = name && name->kind == NAME_ORGANISATION && !view_in(v, head, LIST_PERSONS); /* "Front members" */
    return body.len && (named || target_is_body(v, r.first, head) || target_is_acronym(v, head));
}

/* The first body that the phrase names, in the fullest form that the text has. */
static Text body_of(Arena *arena, const View *v, Range r) {
    for (unsigned i = r.first; i < r.limit; i++) {
        const Name *name = view_name(v, i);
        if (name && name->kind == NAME_ORGANISATION && name->first == v->base + i) return name->longest;
    }
    Texts bodies = { 0 };
    target_bodies(arena, v, r, &bodies);
    return bodies.count ? bodies.items[0] : (Text){ 0 };
}

static void add_culprit(Arena *arena, const View *v, Range r, BlameHow how, uint32_t sentence, Culprits *list) {
    Culprit c = { .how = how, .sentence = sentence, .body = body_of(arena, v, r) };
    Text person = described_person(v, view_noun(v, r.first), role_head(v, r)); /* "Ruiz, the man who planned it" */
    if (!is_body_only(v, r, c.body)) c.who = person.len ? person : role_text(arena, v, r);
    if (!is_listed(list, &c)) *array_push(arena, list) = c;
}

/* Each member of "A, B and C" that can act. */
static void add_culprits(Arena *arena, const View *v, Range who, BlameHow how, uint32_t sentence, Mention *m) {
    Range member;
    if (view_in(v, who.first, LIST_NEGATION) || (who.first && view_in(v, who.first - 1u, LIST_NEGATION))) return; /* "no group" */
    for (unsigned at = who.first; role_member(v, who, &at, &member);)
        if (can_act(v, member)) add_culprit(arena, v, member, how, sentence, &m->culprits);
}

/* A harm that somebody does: no flood, and no death, which tells only what came of a deed. */
static bool has_doer(EventClass c) { return class_is_harm(c) && class_lane(c) != LANE_disaster && c != CLASS_death; }

void blame_actor(Arena *arena, const View *v, const Trigger *t, Range who, Mention *m) {
    if (has_doer(t->class)) add_culprits(arena, v, who, BLAME_TOLD, m->sentence, m);
}

/* "The murder of the judge": not who kills, whatever the rule, is who is killed. */
static bool is_victim(const Mention *m, Text who) {
    for (size_t i = 0; i < m->victims.count; i++)
        if (text_equal_fold(m->victims.items[i].who, who)) return true;
    return false;
}

static void drop_victims(Mention *m) {
    size_t kept = 0;
    for (size_t i = 0; i < m->culprits.count; i++)
        if (!is_victim(m, m->culprits.items[i].who)) m->culprits.items[kept++] = m->culprits.items[i];
    m->culprits.count = kept;
}

/* The rules of which the sentence has a word. */
static size_t rules_of(const View *v, Rule *ret[RULES]) {
    size_t count = 0;
    for (size_t k = 0; k < RULES; k++)
        if (view_has(v, rules[k].list)) ret[count++] = rules[k].read;
    return count;
}

void blame_sentence(Arena *arena, const View *v, const Triggers *all, uint32_t sentence, BlameMemory *memory, Mentions *mentions, size_t base) {
    Rule *read[RULES];
    size_t count = rules_of(v, read);
    for (unsigned i = 0; i < v->count && count; i++)
        for (size_t k = 0; k < count; k++) {
            Finding f;
            if (!read[k](v, i, &f) || range_empty(f.who)) continue;
            int deed = deed_near(all, f.at);
            size_t of = deed >= 0 ? base + (size_t)deed : (size_t)memory->deed - 1;
            if (deed < 0 && (!memory->deed || f.how == BLAME_TOLD)) continue; /* "took part in the talks" */
            add_culprits(arena, v, f.who, f.how, sentence, &mentions->items[of]);
            drop_victims(&mentions->items[of]);
        }
    read_unhurt(arena, v, all, memory, mentions, base);
    remember(all, base, memory);
}

/* ---- the story ---------------------------------------------------------------------------------------- */

/* The first name of the armed group that is named most; NULL when none is. */
static const Name *main_group(Arena *arena, const Names *names) {
    uint32_t *counts = arena_alloc(arena, (names->entity_count + 1) * sizeof *counts);
    const Name *best = NULL;
    for (uint32_t i = 0; i < names->count; i++) counts[names->items[i].entity] += names->items[i].armed;
    for (uint32_t i = 0; i < names->count; i++)
        if (names->items[i].armed && (!best || counts[names->items[i].entity] > counts[best->entity])) best = &names->items[i];
    return best;
}

static bool lacks_body(const Mention *m) {
    for (size_t i = 0; i < m->culprits.count; i++)
        if (m->culprits.items[i].body.len) return false;
    return has_doer(m->class) && m->class != CLASS_damage;
}

void blame_story(Arena *arena, const Names *names, Mentions *all) {
    const Name *group = main_group(arena, names);
    for (size_t i = 0; group && i < all->count; i++)
        if (lacks_body(&all->items[i]))
            *array_push(arena, &all->items[i].culprits) = (Culprit){ .body = group->longest, .how = BLAME_STORY, .sentence = group->sentence };
}
