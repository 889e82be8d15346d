/* event.c - see event.h. Finds the mentions of each sentence, then relates them across the text. */
#include "event.h"
#include "attach.h"
#include "blame.h"
#include "cast.h"
#include "narrative.h"
#include "order.h"
#include "country.h"
#include "described.h"
#include "setting.h"
#include "target.h"
#include "title.h"
#include "toll.h"

struct Reader {
    const Vocabulary *vocabulary;
    const Lexicon *lexicon;
};

Reader *reader_new(Arena *arena, Text language) {
    Lexicon *lexicon = lexicon_new(arena, language);
    if (!lexicon) return NULL;
    Reader *reader = ARENA_NEW(arena, Reader);
    reader->lexicon = lexicon;
    reader->vocabulary = vocabulary_new(arena, lexicon_events(lexicon));
    return reader;
}

void foreign_note(Foreign *foreign, Text file, Text text) {
    Text language = lexicon_foreign(text);
    if (language.len && !foreign->count++) foreign->first = file, foreign->language = language;
}

Text foreign_warning(Arena *arena, const Foreign *f) {
    if (!f->count) return (Text){ 0 };
    Text others = f->count > 1 ? arena_format(arena, " and %zu more", f->count - 1) : (Text){ 0 };
    return arena_format(arena, "%.*s%.*s: written in %.*s, it seems; so far events are read in English only", TEXT_ARG(f->first),
                        TEXT_ARG(others), TEXT_ARG(f->language));
}

/* ---- pronouns --------------------------------------------------------------------------------------- */

/* The subjects of the sentences just before, for "he" and "it". */
typedef struct {
    Text person, other;
    uint32_t person_sentence, other_sentence;
    bool several; /* `other` is in the plural: no "it" */
} Antecedents;

/* A sentence and what is found in it. */
typedef struct {
    View view;
    Triggers triggers;
    Sayings sayings;
    Figures figures;
    Attachment attachments[SENTENCE_LIMIT];
    uint32_t number; /* of the sentence */
    size_t base;     /* index of its first mention */
} Sheet;

/* Sentences are read some at a time, one stage after the other: the code of all stages is many times what the processor
 * keeps at hand, that of one is not. Three to five parts in a hundred faster than sentence by sentence. */
enum { SHEETS = 16 };

/* Working room for one document; too big for the stack. */
typedef struct {
    Sheet *sheets;
    unsigned count;
    Speakers speakers;
    Antecedents antecedents;
    Described described;
    LastFigure figure;
    Narrative narrative;
    BlameMemory blame;
} Desk;

static Text lemma_of(Arena *arena, const View *v, const Trigger *t) {
    if (v->words[t->word].lemma && t->limit == t->word + 1) return v->words[t->word].lemma->word;
    char room[LEMMA_ROOM];
    return arena_text(arena, token_lemma(v->prose, v->base + t->word, room));
}

static void set_said_by(const Sheet *sheet, unsigned t, Mention *m) {
    int s = attribution_of(&sheet->sayings, sheet->triggers.items[t].word, (int)t);
    const NounPhrase *p = sheet->triggers.items[t].part == WORD_NOUN ? view_noun(&sheet->view, sheet->triggers.items[t].word) : NULL;
    bool known = p && p->definite && sheet->triggers.items[t].flags & WORD_LASTING; /* "end the war": that there is a war is no claim */
    int by = s >= 0 ? sheet->sayings.items[s].trigger : -1;
    bool done = by >= 0 && sheet->triggers.items[by].light && sheet->triggers.items[t].support == sheet->triggers.items[by].verb; /* "declared a curfew": by saying so */
    if (s < 0 || known || done) return;
    m->said_by = sheet->sayings.items[s].speaker;
    if (by >= 0 && sheet->attachments[by].expression >= 0) m->said = &sheet->view.expressions->items[sheet->attachments[by].expression].when;
}

/* What is done to whom: the object of a verb, its subject in the passive; NULL for none. */
static const NounPhrase *patient_of(const View *v, const Trigger *t) {
    if (t->part != WORD_VERB || t->verb < 0) return NULL;
    const VerbGroup *g = &v->verbs[t->verb];
    Range r = g->passive ? role_subject(v, g) : role_object(v, g);
    return range_empty(r) ? NULL : view_noun(v, r.first);
}

/* Who rules for a time decides nothing: "had RULED since 1990", "RULED the country for ten years". */
static bool is_reign(const View *v, const Trigger *t, const NounPhrase *patient) {
    if (t->part != WORD_VERB || !(t->flags & WORD_LOOSE) || t->verb < 0) return false;
    unsigned i = patient ? patient->limit : v->verbs[t->verb].limit;
    return view_timed(v, i + 1) && (view_in(v, i, LIST_SINCE) || view_in(v, i, LIST_FOR));
}

/* A drug, a bill: no troops, tanks or envoys. */
static bool is_bare_thing(const View *v, const NounPhrase *p) {
    unsigned kind = token_facts(v->prose, v->base + p->head).noun_kind;
    return kind == NOUN_COMMUNICATION || kind == NOUN_SUBSTANCE || kind == NOUN_COGNITION || kind == NOUN_POSSESSION || kind == NOUN_FOOD;
}

/* "held up A BANK", but "the truce held up" and "traffic was held up". */
static bool is_robbable(const View *v, const NounPhrase *p) { return p && (p->pronoun || role_is_person(v, p->head) || target_is_thing(v, p->head)); }

/* The noun phrase of what a verb or a noun without an agent tells of: the dam of "the dam collapsed", "collapse of
 * the dam"; NULL for none, and for what somebody did to it. */
static const NounPhrase *undergoer_of(const View *v, const Trigger *t) {
    if (t->part == WORD_NOUN) {
        const NounPhrase *p = t->limit + 1u < v->count && view_in(v, t->limit, LIST_OF) ? view_noun(v, t->limit + 1u) : NULL;
        return p && p->first == t->limit + 1u ? p : NULL;
    }
    if (t->verb < 0 || v->verbs[t->verb].passive || !range_empty(role_object(v, &v->verbs[t->verb]))) return NULL;
    Range subject = role_subject(v, &v->verbs[t->verb]);
    return range_empty(subject) ? NULL : view_noun(v, subject.first);
}

/* The thing named right before an event noun, in its own phrase: "the DAM collapse". */
static bool is_of_thing(const View *v, const Trigger *t) {
    const NounPhrase *p = t->part == WORD_NOUN ? view_noun(v, t->word) : NULL;
    return p && t->word > p->first && tag_is_noun(v->words[t->word - 1].tag) && target_is_thing(v, t->word - 1);
}

/* A name of one that owns or is owned: a firm. */
static bool may_be_firm(const View *v, const NounPhrase *p) {
    const Name *name = p && tag_is_name(v->words[p->head].tag) ? view_name(v, p->head) : NULL;
    return p && tag_is_name(v->words[p->head].tag) && (!name || name->kind == NAME_ORGANISATION || name->kind == NAME_OTHER);
}

/* "Rebels took over the town" with arms, "Harlow took over Denby" with money, "Ruth Amsler took over" in an office. */
static EventClass kind_of_takeover(const View *v, const Trigger *t, const NounPhrase *taken) {
    bool verb = t->part == WORD_VERB && t->verb >= 0;
    bool active = verb && !v->verbs[t->verb].passive;
    unsigned behind = verb ? v->verbs[t->verb].limit : taken ? taken->limit : t->limit;
    Range by = active ? role_subject(v, &v->verbs[t->verb]) : role_agent(v, behind, v->words[t->word].clause);
    const NounPhrase *taker = range_empty(by) ? NULL : view_noun(v, by.first);
    const Name *name = taker ? view_name(v, taker->head) : NULL;
    bool one = taker && v->words[taker->head].tag == TAG_NNP && (!name || name->kind == NAME_PERSON || name->kind == NAME_OTHER);
    if (verb && !taken) return one ? CLASS_appointment : CLASS_capture;
    if (!taken) return is_of_thing(v, t) || (taker && !may_be_firm(v, taker)) ? CLASS_capture : CLASS_economy;
    bool group = token_facts(v->prose, v->base + taken->head).noun_kind == NOUN_GROUP, firm = may_be_firm(v, taken) || group;
    if (verb && one && group) return CLASS_appointment; /* "Ruiz took over the company" */
    return firm && (taker ? may_be_firm(v, taker) : !verb) ? CLASS_economy : CLASS_capture;
}

/* Who releases a report frees nobody; who dismisses an appeal dismisses no one from office. */
static void set_by_patient(const View *v, const Trigger *t, Mention *m) {
    const NounPhrase *p = patient_of(v, t);
    if (m->class == CLASS_verdict && is_reign(v, t, p)) m->class = CLASS_other;
    if (m->class == CLASS_robbery && t->part == WORD_VERB && t->flags & WORD_LOOSE && !is_robbable(v, p)) m->class = CLASS_other;
    if (m->class == CLASS_capture && view_begins(v, t->word, LIST_TAKEOVER)) m->class = kind_of_takeover(v, t, t->part == WORD_NOUN ? undergoer_of(v, t) : p);
    if (!p || p->pronoun) return;
    const EventRow *row = v->words[p->head].meaning->noun;
    bool person = role_is_person(v, p->head), thing = !tag_is_name(v->words[p->head].tag) && !person;
    if (m->class == CLASS_release && thing) m->class = CLASS_launch;
    else if (m->class == CLASS_resignation && row && (row->class == CLASS_trial || row->class == CLASS_accusation || row->class == CLASS_verdict))
        m->class = CLASS_verdict;
    else if (m->class == CLASS_resignation && thing && t->flags & WORD_LOOSE) m->class = CLASS_other;
    else if (m->class == CLASS_closure && person) m->class = CLASS_resignation;
    else if (m->class == CLASS_withdrawal && thing && is_bare_thing(v, p)) m->class = CLASS_closure;
}

/* "The fire burned the church", "the church burned down": nobody set it. */
static bool burns_by_itself(const View *v, const Trigger *t) {
    if (t->class != CLASS_arson || t->part != WORD_VERB || t->verb < 0 || !view_in(v, t->word, LIST_BURN)) return false;
    const VerbGroup *g = &v->verbs[t->verb];
    if (g->passive || g->form == GROUP_PARTICIPLE) return false;
    Range subject = role_subject(v, g);
    const NounPhrase *p = range_empty(subject) ? NULL : view_noun(v, subject.first);
    unsigned kind = p && !p->pronoun && !role_is_person(v, p->head) ? token_facts(v->prose, v->base + p->head).noun_kind : NOUN_UNKNOWN;
    return range_empty(role_object(v, g)) || (kind != NOUN_UNKNOWN && kind != NOUN_GROUP);
}

/* "The second AIRCRAFT lost this year": things stand for no election. */
static bool is_of_things(const View *v, const Trigger *t) {
    if (t->part != WORD_VERB || !(t->flags & WORD_LOOSE) || t->verb < 0) return false;
    const VerbGroup *g = &v->verbs[t->verb];
    if (!g->passive && g->form != GROUP_PARTICIPLE) return false;
    Range subject = role_subject(v, g);
    const NounPhrase *p = range_empty(subject) ? NULL : view_noun(v, subject.first);
    return p && !p->pronoun && target_is_thing(v, p->head);
}

/* "The death toll ROSE", "the number of injured CLIMBED": no matter of business. */
static bool is_of_toll(const View *v, const NounPhrase *p) {
    for (unsigned i = p->first; i < p->limit; i++) {
        const Meaning *m = v->words[i].meaning;
        if (m->noun && (m->noun->class == CLASS_death || m->noun->flags >> WORD_TOLL_SHIFT)) return true;
        if (m->number && view_in(v, i + 1, LIST_OF)) return true;
    }
    return false;
}

/* "Found the BODY of a guard", "two BODIES were found". */
static bool finds_corpse(const View *v, const Trigger *t) {
    if (t->part != WORD_VERB || t->verb < 0) return false;
    const VerbGroup *g = &v->verbs[t->verb];
    Range r = g->passive || g->form == GROUP_PARTICIPLE ? role_subject(v, g) : role_object(v, g);
    const NounPhrase *p = range_empty(r) ? NULL : view_noun(v, r.first);
    return p && view_in(v, p->head, LIST_CORPSES);
}

/* "The gun WENT OFF": whoever held it, somebody shot. */
static bool goes_off(const View *v, const Trigger *t) {
    if (t->part != WORD_VERB || !view_begins(v, t->word, LIST_GO_OFF)) return false;
    const NounPhrase *p = undergoer_of(v, t);
    return p && view_in(v, p->head, LIST_GUNS);
}

/* What happened tells less than to whom: things that fall and sink by themselves are accidents, a truce that does is
 * broken, talks have failed; where troops come they are deployed. */
static void set_kind(const View *v, const Trigger *t, Mention *m) {
    if (burns_by_itself(v, t)) m->class = CLASS_fire;
    if (m->class == CLASS_vote && is_of_things(v, t)) m->class = CLASS_other;
    if (m->class == CLASS_other && goes_off(v, t)) m->class = CLASS_shooting;
    if (m->class == CLASS_threat && t->part == WORD_VERB && !m->victims.count) m->class = CLASS_statement; /* "threatens jobs" */
    bool found = m->class == CLASS_other && view_in(v, t->word, LIST_RECOVERED);
    if (m->class != CLASS_damage && m->class != CLASS_economy && m->class != CLASS_visit && !found) return;
    const NounPhrase *p = undergoer_of(v, t);
    bool falls = m->class == CLASS_damage && t->flags & WORD_LOOSE && !(t->flags & WORD_OUTCOME);
    bool downed = m->class == CLASS_economy && p && view_in(v, t->word, LIST_DOWN) && view_in(v, p->head, LIST_CRAFT);
    if (downed || (falls && (is_of_thing(v, t) || (p && !p->pronoun && target_is_thing(v, p->head))))) m->class = CLASS_accident;
    if (m->class == CLASS_economy && t->part == WORD_VERB && p && is_of_toll(v, p)) m->class = CLASS_other;
    if (found && finds_corpse(v, t)) m->class = CLASS_death;
    if (m->class == CLASS_visit && p && view_in(v, p->head, LIST_INSTRUMENTS)) m->class = CLASS_shelling; /* "shells LANDED on the market" */
    if (m->class == CLASS_visit && p && view_in(v, p->head, LIST_TROOPS)) m->class = CLASS_deployment;
    const EventRow *row = falls && p ? v->words[p->head].meaning->noun : NULL;
    if (row && row->class == CLASS_truce) m->class = CLASS_breach;
    if (row && (row->class == CLASS_talks || row->class == CLASS_agreement)) m->class = CLASS_failure;
}

/* An army that says it is starting something announces it. */
static void set_announcement(const Sheet *sheet, unsigned t, Mention *m) {
    for (unsigned i = 0; i < sheet->sayings.count; i++)
        if (sheet->sayings.items[i].trigger == (int)t && sheet->sayings.items[i].own_act && m->class == CLASS_statement) m->class = CLASS_announcement;
}

/* A man or woman, and no group of them. */
static bool is_one_person(const View *v, const NounPhrase *p) {
    unsigned tag = v->words[p->head].tag;
    return role_is_person(v, p->head) && tag != TAG_NNS && tag != TAG_CD;
}

/* The first subject of the sentence that is no pronoun is what the next sentence's pronoun stands for. */
static void remember_subject(Arena *arena, Antecedents *antecedents, const Sheet *sheet) {
    const View *v = &sheet->view;
    for (unsigned k = 0; k < v->verb_count; k++) {
        if (v->verbs[k].form > GROUP_MODAL) continue;
        Range r = role_subject(v, &v->verbs[k]);
        const NounPhrase *p = range_empty(r) ? NULL : view_noun(v, r.first);
        if (!p || p->pronoun) continue;
        Range name = { p->first, p->limit };
        unsigned at = r.first;
        if (is_one_person(v, p)) role_member(v, r, &at, &name); /* "the envoy, Ana Ruiz, said" */
        Text text = role_text(arena, v, name);
        if (is_one_person(v, p)) {
            antecedents->person = text;
            antecedents->person_sentence = sheet->number;
        } else {
            antecedents->other = text;
            antecedents->other_sentence = sheet->number;
            antecedents->several = v->words[p->head].tag == TAG_NNS;
        }
        return;
    }
}

/* Who speaks, when the pronoun stands in what is said: "she said she would", "the army said it was starting". */
static Text speaker_meant(const Sheet *sheet, unsigned word, bool person) {
    int s = attribution_of(&sheet->sayings, word, -1);
    if (s < 0 || sheet->sayings.items[s].trigger < 0) return (Text){ 0 };
    if (person && !sheet->sayings.items[s].person) return (Text){ 0 };
    Text name = sheet->sayings.items[s].speaker;
    return person || sheet->sayings.items[s].own_act ? role_name(name) : (Text){ 0 };
}

/* "He died on Monday, THE GOVERNOR SAID": he is rather whom the text told of before. */
static bool is_said_after(const Sheet *sheet, unsigned word) {
    int s = attribution_of(&sheet->sayings, word, -1);
    return s >= 0 && sheet->sayings.items[s].word > word;
}

/* The subject of a clause before, in the same sentence: "the STATE set up a panel, and in May it passed a law". */
static Text subject_before(Arena *arena, const View *v, int verb, bool person) {
    for (int k = verb - 1; k >= 0; k--) {
        SegmentKind kind = v->clauses[v->words[v->verbs[k].head].clause].kind;
        if (v->verbs[k].form > GROUP_MODAL || (kind != SEGMENT_MAIN && kind != SEGMENT_COORDINATE)) continue;
        Range r = role_subject(v, &v->verbs[k]);
        const NounPhrase *p = range_empty(r) ? NULL : view_noun(v, r.first);
        bool several = p && (v->words[p->head].tag == TAG_NNS || r.limit > p->limit + 1u); /* no "it" */
        if (p && !p->pronoun && (person || !several) && is_one_person(v, p) == person) return role_text(arena, v, (Range){ p->first, p->limit });
    }
    return (Text){ 0 };
}

/* What the pronoun that is the subject of the trigger's verb stands for; empty when it has another subject. */
static Text antecedent_of(Arena *arena, const Antecedents *a, const Sheet *sheet, const Trigger *t, bool *ret_person) {
    enum { REACH = 2 };
    if (t->verb < 0) return (Text){ 0 };
    Range r = role_subject(&sheet->view, &sheet->view.verbs[t->verb]);
    const NounPhrase *p = range_empty(r) ? NULL : view_noun(&sheet->view, r.first);
    if (!p || !p->pronoun) return (Text){ 0 };
    bool person = *ret_person = view_in(&sheet->view, p->first, LIST_HE);
    bool told_before = person && a->person.len && sheet->number - a->person_sentence <= REACH;
    Text speaker = told_before && is_said_after(sheet, p->first) ? (Text){ 0 } : speaker_meant(sheet, p->first, person);
    if (speaker.len) return speaker;
    Text before = person || view_in(&sheet->view, p->first, LIST_IT) ? subject_before(arena, &sheet->view, t->verb, person) : (Text){ 0 };
    if (before.len) return before;
    if (person) return sheet->number - a->person_sentence <= REACH ? a->person : (Text){ 0 };
    if (a->several && view_in(&sheet->view, p->first, LIST_ITSELF)) return (Text){ 0 };
    if (view_in(&sheet->view, p->first, LIST_IT)) return sheet->number - a->other_sentence <= REACH ? a->other : (Text){ 0 };
    return (Text){ 0 };
}

static const Saying *own_saying(const Sheet *sheet, unsigned t) {
    for (unsigned i = 0; i < sheet->sayings.count; i++)
        if (sheet->sayings.items[i].trigger == (int)t) return &sheet->sayings.items[i];
    return NULL;
}

/* '"We waited," said Novak': who speaks stands where an object does. */
static void set_speaker(Arena *arena, Mention *m, const Saying *said) {
    if (!said || !said->speaker.len || m->actors.count || m->objects.count != 1 || text_find(said->speaker, m->objects.items[0]) == SIZE_MAX) return;
    texts_add(arena, &m->actors, m->objects.items[0]);
    m->objects.count = 0;
}

static void fill_time(Arena *arena, const Sheet *sheet, const Context *context, unsigned t, Mention *m) {
    const Attachment *a = &sheet->attachments[t];
    m->expression = a->expression;
    m->late = a->late;
    m->when = attach_time(arena, &sheet->view, a, context);
    m->when_from = a->from == WHEN_OWN || m->when.known ? WHEN_OWN : WHEN_NONE;
    bool penalty = m->class == CLASS_verdict || m->class == CLASS_sanction; /* "jailed FOR THREE YEARS": what lasts is yet to come */
    if (a->length >= 0 && !penalty) m->length = &sheet->view.expressions->items[a->length].when;
}

/* What a clause beside it tells shares its time and is no part of it: "the minister resigned on Friday and the tax was
 * WITHDRAWN". */
static bool stands_beside(const View *v, const Trigger *t, const Trigger *other) {
    int clause = v->words[t->word].clause;
    bool told = t->part == WORD_VERB && t->verb >= 0 && v->verbs[t->verb].form <= GROUP_MODAL && v->clauses[clause].kind == SEGMENT_COORDINATE;
    return told && !t->saying && !class_is_outcome(t->class) && clause != v->words[other->word].clause;
}

/* "A walkout PARALYSED the ports": the verb tells what its subject did, which is no part of it. */
static bool is_told_by(const Trigger *t, const Trigger *other) {
    return t->part == WORD_NOUN && t->direct && t->class != CLASS_other && other->part == WORD_VERB && other->class == CLASS_other && other->verb == t->verb;
}

/* "Schools REOPEN on 2 September": the present tense with a day that is still to come. */
static bool is_timetabled(const View *v, const Trigger *t, const Mention *m, const Context *context) {
    if (t->part != WORD_VERB || t->verb < 0 || v->verbs[t->verb].form != GROUP_PRESENT || m->status != STATUS_happened || !context->has_published) return false;
    return m->when.known && !m->when.open && !m->when.lasting && when_first(&m->when) > span_around(context->published, DL_DAY).last;
}

static void add_mention(Arena *arena, const Antecedents *antecedents, const Context *context, Sheet *sheet, unsigned t, Mentions *all) {
    const View *v = &sheet->view;
    const Trigger *trigger = &sheet->triggers.items[t];
    Mention *m = array_push(arena, all);
    m->sentence = sheet->number;
    m->sentence_start = v->sentence->start;
    m->sentence_end = v->sentence->end;
    m->start = view_start(v, trigger->word);
    m->end = view_end(v, trigger->limit - 1u);
    m->class = trigger->class;
    m->status = trigger->status;
    m->attempted = trigger->tried || (trigger->failed && class_is_harm(trigger->class));
    m->parent = m->same = m->linked = m->after = -1;
    if (trigger->legal && sheet->attachments[t].same >= 0) m->class = sheet->triggers.items[sheet->attachments[t].same].class; /* the crime names the charge */
    m->trigger = view_text(v, trigger->word, trigger->limit);
    m->lemma = lemma_of(arena, v, trigger);
    cast_fill(arena, v, trigger, m);
    set_said_by(sheet, t, m);
    set_announcement(sheet, t, m);
    set_by_patient(v, trigger, m);
    set_kind(v, trigger, m);
    if (m->class == CLASS_accident && trigger->class == CLASS_damage) sheet->triggers.items[t].loose = false; /* a ship that sinks */
    fill_time(arena, sheet, context, t, m);
    if (is_timetabled(v, trigger, m, context)) m->status = STATUS_planned;
    int above = sheet->attachments[t].from != WHEN_SAYING ? sheet->attachments[t].parent : -1;
    const Trigger *over = above >= 0 ? &sheet->triggers.items[above] : NULL;
    if (over && !stands_beside(v, trigger, over) && !is_told_by(trigger, over)) m->parent = (int32_t)(sheet->base + (size_t)above);
    bool says = trigger->saying && trigger->part == WORD_VERB;
    bool person = false;
    Text antecedent = antecedent_of(arena, antecedents, sheet, trigger, &person);
    bool passive = trigger->verb >= 0 && v->verbs[trigger->verb].passive;
    if (person && trigger->part != WORD_NOUN && (passive || trigger->class == CLASS_death)) target_note_person(arena, trigger, antecedent, m);
    if (antecedent.len && trigger->part != WORD_NOUN) *array_push(arena, passive ? &m->objects : &m->actors) = antecedent;
    const Saying *said = says ? own_saying(sheet, t) : NULL;
    set_speaker(arena, m, said);
    int told = says ? attribution_of(&sheet->sayings, trigger->word, (int)t) : -1; /* "said he documented": one act */
    if (said && said->speaker.len && told >= 0 && sheet->sayings.items[told].trigger >= 0 && sheet->sayings.items[told].trigger < (int)t &&
        text_equal(said->speaker, sheet->sayings.items[told].speaker))
        m->same = (int32_t)(sheet->base + (size_t)sheet->sayings.items[told].trigger);
    Text speaker = says && said && said->speaker.len ? said->speaker : antecedent;
    if (m->class == CLASS_announcement && trigger->class == CLASS_statement) m->title = title_of_own_act(arena, v, trigger, speaker);
    if (!m->title.len) m->title = title_of_parties(arena, v, trigger, m, context->language);
    if (!m->title.len) m->title = title_make(arena, v, trigger, said, speaker);
}

/* The mention a figure belongs to: that of the word which says what became of them, else the nearest. */
static int trigger_of_figure(const Sheet *sheet, const Figure *f) {
    if (f->predicate >= 0) {
        int t = trigger_at(&sheet->triggers, (unsigned)f->predicate);
        if (t >= 0) return t;
    }
    int best = -1;
    unsigned nearest = UINT16_MAX;
    for (unsigned t = 0; t < sheet->triggers.count; t++) {
        const Trigger *trigger = &sheet->triggers.items[t];
        unsigned w = trigger->word, distance = w > f->first ? w - f->first : f->first - w;
        if (trigger->class == CLASS_other || trigger->light) distance += 100; /* only when there is no better one */
        if (trigger->saying || distance >= nearest) continue;
        nearest = distance;
        best = (int)t;
    }
    return best;
}

static void add_tolls(Arena *arena, Sheet *sheet, Mentions *all) {
    for (unsigned i = 0; i < sheet->figures.count; i++) {
        Figure *f = &sheet->figures.items[i];
        int t = trigger_of_figure(sheet, f);
        if (t < 0) continue;
        int s = attribution_of(&sheet->sayings, f->first, -1);
        if (s >= 0) f->toll.said_by = sheet->sayings.items[s].speaker;
        *array_push(arena, &all->items[sheet->base + (size_t)t].tolls) = f->toll;
    }
}

/* What a toll that nothing else in its sentence tells of makes of the word that counts. */
static EventClass class_of_kind(TollKind kind) {
    static const EventClass classes[TOLL_KIND_COUNT] = {
        [TOLL_killed] = CLASS_death,   [TOLL_wounded] = CLASS_damage, [TOLL_casualties] = CLASS_death, [TOLL_missing] = CLASS_disaster,
        [TOLL_arrested] = CLASS_arrest, [TOLL_displaced] = CLASS_displacement, [TOLL_kidnapped] = CLASS_kidnapping, [TOLL_trapped] = CLASS_damage,
        [TOLL_destroyed] = CLASS_damage, [TOLL_other] = CLASS_other,
    };
    return classes[kind];
}

static void add_counts(Sheet *sheet) {
    for (unsigned i = 0; i < sheet->figures.count; i++) {
        const Figure *f = &sheet->figures.items[i];
        bool bare = f->predicate >= 0 && f->toll.kind != TOLL_other && tag_is_noun(sheet->view.words[f->predicate].tag); /* "41 DEAD" */
        if (f->total || (bare && trigger_at(&sheet->triggers, (unsigned)f->predicate) < 0)) trigger_add_count(&sheet->view, &sheet->triggers, (unsigned)f->predicate, class_of_kind(f->toll.kind));
    }
}

/* The mentions of a sentence, each for itself. What they ask of the sentences before must be known when they do: who is
 * described, the last subject and deed. */
static void add_mentions(Arena *arena, Desk *desk, const Context *context, Sheet *sheet, Mentions *all) {
    sheet->base = all->count;
    described_sentence(arena, &sheet->view, &desk->described);
    for (unsigned t = 0; t < sheet->triggers.count; t++) add_mention(arena, &desk->antecedents, context, sheet, t, all);
    add_tolls(arena, sheet, all);
    blame_sentence(arena, &sheet->view, &sheet->triggers, sheet->number, &desk->blame, all, sheet->base);
    remember_subject(arena, &desk->antecedents, sheet);
}

/* What its mentions have to do with each other and with those before. */
static void relate_mentions(Desk *desk, const Sheet *sheet, Mentions *all) {
    narrative_sentence(&desk->narrative, &sheet->view, &sheet->triggers, sheet->attachments, all, sheet->base);
    order_sentence(&sheet->view, &sheet->triggers, all, sheet->base);
    narrative_announcements(&desk->narrative, all, &sheet->sayings, &sheet->triggers, sheet->base);
}

static void read_sheets(Arena *arena, Desk *desk, const Context *context, size_t *expression, Mentions *all) {
    Sheet *end = desk->sheets + desk->count;
    for (Sheet *s = desk->sheets; s < end; s++) view_read(&s->view, &s->view.prose->sentences[s->number], expression);
    for (Sheet *s = desk->sheets; s < end; s++) role_subjects(&s->view);
    for (Sheet *s = desk->sheets; s < end; s++) trigger_find(&s->view, &s->triggers);
    for (Sheet *s = desk->sheets; s < end; s++) toll_find(arena, &s->view, &desk->figure, &s->figures);
    for (Sheet *s = desk->sheets; s < end; s++) add_counts(s);
    for (Sheet *s = desk->sheets; s < end; s++) attribution_find(arena, &s->view, &s->triggers, &desk->speakers, &s->sayings);
    for (Sheet *s = desk->sheets; s < end; s++) attach_sentence(&s->view, &s->triggers, &s->sayings, context, s->attachments);
    for (Sheet *s = desk->sheets; s < end; s++) add_mentions(arena, desk, context, s, all);
    for (Sheet *s = desk->sheets; s < end; s++) relate_mentions(desk, s, all);
    desk->count = 0;
}

static Desk *open_desk(Arena *arena, Prose *prose, const Vocabulary *vocabulary, const Expressions *expressions, const Names *names) {
    Desk *desk = ARENA_NEW(arena, Desk);
    desk->narrative.scratch = arena;
    desk->sheets = arena_room(arena, SHEETS * sizeof *desk->sheets); /* not zeroed: most of it is never touched */
    Looked **looked = view_looked(arena, prose);
    for (Sheet *s = desk->sheets; s < desk->sheets + SHEETS; s++) {
        view_open(arena, &s->view, prose, vocabulary, expressions, names, looked);
        s->view.described = &desk->described;
    }
    return desk;
}

Text mention_why(Arena *arena, const Mention *m) {
    Text parts[] = { TEXT("\""), m->trigger, TEXT("\" ("), text_of(class_name(m->class)), TEXT(", "), text_of(status_name(m->status)), TEXT(")") };
    return m->trigger.len ? arena_join(arena, parts, sizeof parts / sizeof *parts) : m->trigger;
}

/* ---- pieces ------------------------------------------------------------------------------------------ */

static void shift_index(int32_t *index, uint32_t by) {
    if (*index >= 0) *index += (int32_t)by;
}

static void shift_mention(Mention *m, const PiecePlace *by) {
    m->sentence += by->sentences;
    m->sentence_start += by->bytes;
    m->sentence_end += by->bytes;
    m->start += by->bytes;
    m->end += by->bytes;
    for (size_t i = 0; i < m->tolls.count; i++) {
        m->tolls.items[i].start += by->bytes;
        m->tolls.items[i].end += by->bytes;
    }
    for (size_t i = 0; i < m->culprits.count; i++) m->culprits.items[i].sentence += by->sentences;
    shift_index(&m->expression, by->expressions);
    shift_index(&m->parent, by->mentions);
    shift_index(&m->same, by->mentions);
    shift_index(&m->linked, by->mentions);
    shift_index(&m->after, by->mentions);
}

enum { BYTES_PER_MENTION = 40 }; /* in running English */

Mentions event_find_piece(Arena *arena, const Reader *reader, const Document *piece, const Expressions *expressions, PiecePlace *place) {
    Mentions all = { .room = piece->text.len / BYTES_PER_MENTION + 4 };
    all.items = arena_room(arena, all.room * sizeof *all.items);
    Prose *prose = prose_read(arena, reader->lexicon, piece->text);
    pos_tag(arena, prose);
    const Names *names = name_find(arena, prose);
    Arena *scratch = arena_scratch(arena); /* the desk is larger than what is found in most reports */
    Desk *desk = open_desk(scratch, prose, reader->vocabulary, expressions, names);
    size_t expression = 0;
    for (uint32_t i = 0; i < prose->sentence_count; i++) {
        if (prose->sentences[i].furniture == FURNITURE_NONE) desk->sheets[desk->count++].number = i;
        if (desk->count == SHEETS) read_sheets(arena, desk, &piece->context, &expression, &all);
    }
    read_sheets(arena, desk, &piece->context, &expression, &all);
    described_finish(&desk->described, &all);
    narrative_finish(arena, &desk->narrative, piece, reader->lexicon, setting_find(arena, prose, names, piece), &all);
    order_finish(&all);
    blame_story(arena, names, &all);
    country_fill(arena, prose, names, piece, &all);
    for (size_t i = 0; place->bytes && i < all.count; i++) shift_mention(&all.items[i], place);
    place->bytes += (uint32_t)piece->text.len;
    place->sentences += prose->sentence_count;
    place->mentions += (uint32_t)all.count;
    place->expressions += (uint32_t)expressions->count;
    return all;
}

Mentions event_find(Arena *arena, const Reader *reader, const Document *document, const Expressions *expressions) {
    return event_find_piece(arena, reader, document, expressions, &(PiecePlace){ 0 });
}
