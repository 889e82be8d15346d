/* trigger.c - see trigger.h. */
#include "trigger.h"
#include "role.h"

enum { HAPPENING_MOST = 7 }; /* eighths of a noun's senses that are acts and events, for nouns no row names */

/* ---- standing ------------------------------------------------------------------------------------------ */

/* The word left of `at` that may govern it, adverbs, expressions and an object skipped; -1. */
static int governor_before(const View *v, unsigned at) {
    unsigned i = at;
    while (i-- > 0) {
        const Word *w = &v->words[i];
        bool aside = w->tag == TAG_COMMA && i && (tag_is_adverb(v->words[i - 1].tag) || tag_is_adverb(v->words[i + 1].tag)); /* ", moreover, to" */
        if (w->expression >= 0 || tag_is_adverb(w->tag) || w->tag == TAG_RP || aside) continue;
        return (int)i;
    }
    return -1;
}

/* The verb or noun that governs an infinitive or gerund at `at`: "vowed to", "call on X to", "a plea to". */
static int controller_of(const View *v, unsigned at) {
    int i = governor_before(v, at);
    if (i < 0) return -1;
    if (v->words[i].verb >= 0 || v->words[i].meaning->control) return i;
    const NounPhrase *p = view_noun(v, (unsigned)i);
    if (!p) return v->words[i].tag == TAG_IN || v->words[i].tag == TAG_CC ? governor_before(v, (unsigned)i) : -1;
    if (v->words[p->head].meaning->control || v->words[p->head].meaning->say_noun) return p->head;
    /* an object between: "urged the council to act", "called on residents to avoid" */
    int before = governor_before(v, p->first);
    if (before >= 0 && v->words[before].tag == TAG_IN) before = governor_before(v, (unsigned)before);
    return before >= 0 && v->words[before].verb >= 0 ? before : (int)p->head;
}

typedef struct {
    EventStatus status;
    bool failed, tried;
} Standing;

/* The worse of two standings: what is only planned in a plan that is denied is denied. */
static EventStatus worse(EventStatus a, EventStatus b) {
    static const int ranks[STATUS_COUNT] = {
        [STATUS_happened] = 0, [STATUS_habitual] = 1,   [STATUS_claimed] = 2, [STATUS_planned] = 3,
        [STATUS_threatened] = 4, [STATUS_hypothetical] = 5, [STATUS_denied] = 6,
    };
    return ranks[a] >= ranks[b] ? a : b;
}

static const Meaning *meaning_at(const View *v, int i) { return v->words[i].meaning; }

static Standing standing_of(const View *v, const VerbGroup *g, unsigned depth);

/* "reported an explosion", where "announced a strike" is one to come. */
static bool reports_fact(const SayingRow *row) { return row->class == CLASS_statement && row->content == STATUS_happened; }

/* What the governing word makes of an infinitive or gerund. */
static Standing governed(const View *v, const VerbGroup *low, int governor, bool infinitive, unsigned depth) {
    Standing s = { .status = infinitive ? STATUS_hypothetical : STATUS_happened }; /* "After SHOOTING the driver, they fled" */
    if (governor < 0) return s;
    const VerbGroup *g = view_verb(v, (unsigned)governor);
    const Meaning *m = meaning_at(v, g ? g->head : governor);
    if (g && depth) s = standing_of(v, g, depth - 1);
    else s.status = STATUS_happened;
    if (m->control && m->control->kind == CONTROL_FAIL) return (Standing){ .status = STATUS_denied, .failed = true };
    if (m->aspect) return s;
    s.tried = m->control && m->control->kind == CONTROL_TRY && s.status == STATUS_happened;
    if (m->control) s.status = worse(s.status, m->control->status);
    else if (g && m->say_verb) s.status = worse(s.status, (infinitive ? low->perfect : reports_fact(m->say_verb)) ? m->say_verb->content : m->say_verb->action); /* "claim to HAVE SHOT", "admitted SHOOTING" */
    else if (!g && m->say_noun) s.status = worse(s.status, m->say_noun->action);
    else if (infinitive && g && g->limit == low->first && view_uses(v, g->head, USE(BE))) s.status = worse(s.status, STATUS_planned); /* "is to meet" */
    else if (infinitive) s.status = worse(s.status, STATUS_hypothetical); /* "after being shot" is a fact */
    return s;
}

static EventStatus modal_status(const VerbGroup *g) {
    return !g->modal ? STATUS_happened : g->perfect ? g->modal->perfect : g->modal->status;
}

/* What the clauses above make of a finite clause: reported with doubt, conditional. What a relative clause tells of is
 * taken for a fact, whatever is doubted of him: "if the rebels, WHO KILLED nine, gave up". */
static EventStatus clause_status(const View *v, int clause) {
    EventStatus status = STATUS_happened;
    for (int c = clause; c >= 0; c = v->clauses[c].parent) {
        const Segment *k = &v->clauses[c];
        if (k->kind == SEGMENT_RELATIVE) break;
        if (k->kind == SEGMENT_CONDITION) status = worse(status, STATUS_hypothetical);
        if (k->kind != SEGMENT_CONTENT) continue;
        int i = governor_before(v, k->first);
        const VerbGroup *g = i >= 0 ? view_verb(v, (unsigned)i) : NULL;
        const SayingRow *row = g ? meaning_at(v, g->head)->say_verb : i >= 0 ? meaning_at(v, i)->say_noun : NULL;
        if (row) status = worse(status, row->content);
        if (row && g && g->negated && row->content == STATUS_denied) status = STATUS_happened;
    }
    return status;
}

/* "the second editor TO BE SHOT this year": one counted among those to whom it has happened. */
static bool is_counted(const View *v, const VerbGroup *g) {
    const NounPhrase *p = g->form == GROUP_INFINITIVE && g->first ? view_noun(v, g->first - 1u) : NULL;
    if (!p || v->words[p->head].meaning->control) return false; /* "a first attempt TO TOPPLE him" */
    for (unsigned i = p->first; i < p->head; i++)
        if (view_in(v, i, LIST_ORDINALS)) return true;
    return false;
}

/* "Urged a truce before talks BEGIN": in a report the present tense behind such a word is of what is to come. */
static bool is_still_ahead(const View *v, const VerbGroup *g) {
    const Segment *k = &v->clauses[v->words[g->first].clause];
    bool time = k->kind == SEGMENT_ADVERBIAL && (view_in(v, k->first, LIST_BEFORE) || view_in(v, k->first, LIST_AFTER));
    return time && g->form == GROUP_PRESENT && !v->sentence->headline && k->parent >= 0;
}

static Standing standing_of(const View *v, const VerbGroup *g, unsigned depth) {
    Standing s = { .status = STATUS_happened };
    if (is_counted(v, g)) return s;
    if (g->form == GROUP_INFINITIVE || (g->form == GROUP_GERUND && g->first && v->words[g->first - 1].tag == TAG_IN)) {
        int accuser = role_accuser(v, g);
        s = governed(v, g, accuser >= 0 ? (int)v->verbs[accuser].head : controller_of(v, g->first), g->form == GROUP_INFINITIVE, depth);
        if (g->form == GROUP_GERUND && view_in(v, g->first - 1u, LIST_NEGATION)) s.status = STATUS_denied; /* "without FIRING" */
    } else if (g->form == GROUP_GERUND && g->first && view_verb(v, g->first - 1)) {
        s = governed(v, g, (int)g->first - 1, false, depth); /* "died SAVING a child" */
    }
    s.status = worse(s.status, modal_status(g));
    if (is_still_ahead(v, g)) s.status = worse(s.status, STATUS_planned);
    if (g->negated) s.status = s.status == STATUS_denied ? STATUS_happened : STATUS_denied;
    s.status = worse(s.status, clause_status(v, v->words[g->first].clause));
    for (unsigned i = g->first ? g->first - 1u : 0; i < g->limit; i++)
        if (view_in(v, i, LIST_HABIT) && g->form == GROUP_PRESENT) s.status = worse(s.status, STATUS_habitual);
        else if (view_in(v, i, LIST_HEDGES)) s.status = worse(s.status, STATUS_claimed);
    return s;
}

/* The status of a verb group and all that stands above it in the sentence. */
static Standing verb_standing(const View *v, const VerbGroup *g) {
    return standing_of(v, g, 4);
}

static void set_standing(Trigger *t, Standing s) {
    t->status = s.status;
    t->failed = s.failed;
    t->tried = s.tried;
}

/* ---- nouns ----------------------------------------------------------------------------------------------- */

/* Word i stands in a relative clause of that clause, which goes on behind it: "a vote THAT HAD BEEN SET was cancelled". */
static bool is_relative_to(const View *v, unsigned i, int clause) {
    const Segment *k = &v->clauses[v->words[i].clause];
    return k->kind == SEGMENT_RELATIVE && k->parent == clause;
}

/* The verb group that the noun phrase depends on. *ret_direct: as its subject or object, not behind a preposition. */
static int verb_of_noun(const View *v, const NounPhrase *p, bool *ret_direct, int *ret_before) {
    *ret_direct = false;
    *ret_before = -1;
    int clause = v->words[p->first].clause;
    unsigned i = p->first;
    bool behind_preposition = false;
    while (i-- > v->clauses[clause].first) {
        const Word *w = &v->words[i];
        if (w->verb >= 0) {
            unsigned head = v->verbs[w->verb].head; /* "called for a truce": the preposition is part of the verb */
            *ret_direct = !behind_preposition || head + v->words[head].length == p->first;
            return w->verb;
        }
        if (i == v->clauses[clause].first && i) break; /* the word that opens the clause is no preposition */
        if (w->tag == TAG_COMMA) behind_preposition = true;
        if (w->tag == TAG_IN || w->tag == TAG_TO) {
            const NounPhrase *left = i ? view_noun(v, i - 1) : NULL;
            if (left && *ret_before < 0 && !behind_preposition) *ret_before = left->head;
            behind_preposition = true;
        } else if (w->noun < 0 && w->expression < 0 && w->tag != TAG_CC && w->tag != TAG_COMMA && w->tag != TAG_HYPH && !tag_is_adjective(w->tag) &&
                   !tag_is_adverb(w->tag) && w->tag != TAG_LQUOTE && w->tag != TAG_RQUOTE) {
            break;
        }
    }
    const Meaning *own = v->words[p->head].meaning;
    for (i = p->limit; i < v->count && (v->words[i].clause == clause || is_relative_to(v, i, clause)); i++)
        if (v->words[i].verb >= 0 && v->words[i].clause == clause) {
            const VerbGroup *g = &v->verbs[v->words[i].verb];
            if (g->form == GROUP_INFINITIVE && g->first == p->limit && (own->say_noun || own->control)) { /* "a plea TO HALT work was" */
                i = g->limit - 1u;
                continue;
            }
            *ret_direct = !behind_preposition;
            return v->words[i].verb;
        }
    return -1;
}

/* "The trial IS EXPECTED to begin", "is due TO BE HELD": of two verb groups the second tells that the subject takes place. */
static int raised_to(const View *v, const NounPhrase *p, int verb) {
    const VerbGroup *g = &v->verbs[verb];
    const Meaning *m = meaning_at(v, g->head);
    if (g->first < p->limit || !(view_uses(v, g->head, USE(BE)) || (g->passive && (m->control || m->say_verb)))) return verb;
    unsigned i = g->limit;
    while (i < v->count && v->words[i].verb < 0 && (tag_is_adjective(v->words[i].tag) || tag_is_adverb(v->words[i].tag) || v->words[i].tag == TAG_VBN)) i++;
    const VerbGroup *next = i < v->count ? view_verb(v, i) : NULL;
    if (!next || next->first != i || next->form != GROUP_INFINITIVE) return verb;
    const Meaning *what = meaning_at(v, next->head);
    bool occurs = what->aspect || list_has(&what->lists, LIST_OCCUR) || (next->passive && what->light);
    return occurs ? v->words[i].verb : verb;
}

/* "no deal", and "without a deal". */
static bool is_negated(const View *v, const NounPhrase *p) {
    if (view_in(v, p->first, LIST_NEGATION) && p->first < p->head) return true;
    return p->first > 0 && v->words[p->first - 1].tag == TAG_IN && view_in(v, p->first - 1, LIST_NEGATION);
}

/* "to protest an attack", "will investigate the murder", "condemned the raid": what is answered has happened. */
static bool answers_fact(const Meaning *m) {
    bool condemns = m->say_verb && m->say_verb->class == CLASS_accusation && m->say_verb->content == STATUS_happened;
    return condemns || (m->verb && !m->say_verb && !(m->verb->flags & WORD_LOOSE) && (m->verb->class == CLASS_protest || m->verb->class == CLASS_investigation));
}

/* "The police DEFUSED a bomb": others had set about it. */
static bool is_foiled(const Meaning *verb) { return verb->control && verb->control->kind == CONTROL_FOIL; }

/* What somebody called off takes no place, however well known it was. */
static bool is_undone(const Meaning *verb) {
    return is_foiled(verb) || (verb->control && verb->control->kind == CONTROL_STATUS && verb->control->status == STATUS_denied);
}

/* "A ban on GATHERINGS": that none may be held tells of none. */
static bool is_forbidden(const View *v, const NounPhrase *p) {
    const Meaning *m = p->first > 1 && view_in(v, p->first - 1u, LIST_TARGET) ? meaning_at(v, p->first - 2) : NULL;
    return m && m->noun && m->noun->class == CLASS_law && tag_is_noun(v->words[p->first - 2u].tag);
}

/* A noun's standing: its determiner, the noun before "of", "for" or "to", the verb it depends on. */
static void read_noun_standing(const View *v, Trigger *t, const NounPhrase *p) {
    bool direct = false, definite = p->definite || view_timed(v, p->first); /* "Sunday's earthquake" */
    int before = -1;
    t->verb = (int16_t)verb_of_noun(v, p, &direct, &before);
    if (t->verb >= 0 && direct) t->verb = (int16_t)raised_to(v, p, t->verb);
    t->direct = direct;
    t->before = (int16_t)before;
    if (is_forbidden(v, p)) t->status = STATUS_hypothetical;
    bool lasting_fact = p->definite || (t->flags & WORD_LASTING);
    if (is_negated(v, p)) {
        t->negated = true;
        t->status = STATUS_denied;
    }
    const Meaning *b = before >= 0 ? meaning_at(v, before) : NULL;
    if (b && b->control && b->control->kind <= CONTROL_TRY && !p->definite) t->status = worse(t->status, b->control->status);
    t->tried = b && b->control && b->control->kind == CONTROL_TRY;
    if (b && b->say_noun && !p->definite) t->status = worse(t->status, b->say_noun->action);
    if (t->verb < 0) return;
    const VerbGroup *g = &v->verbs[t->verb];
    const Meaning *m = meaning_at(v, g->head);
    Standing whole = verb_standing(v, g);
    EventStatus above = whole.status;
    bool talking = t->class == CLASS_talks || t->class == CLASS_meeting;
    if (whole.failed || (m->control && m->control->kind == CONTROL_FAIL)) t->failed = true;
    if (talking && t->failed) return; /* they met, and failed */
    if (answers_fact(m)) return;
    if (direct && is_undone(m)) {
        t->tried |= is_foiled(m);
        t->status = STATUS_denied;
        return;
    }
    if (!direct && !(m->control && !definite && g->head < p->first)) {
        bool open = above == STATUS_planned || clause_status(v, v->words[p->first].clause) == STATUS_hypothetical; /* "if they come with proposals" */
        if (open && !definite) t->status = worse(t->status, above);
        return;
    }
    if (definite && lasting_fact && above != STATUS_planned && above != STATUS_denied) return;
    if (definite && above == STATUS_hypothetical) return;
    t->status = worse(t->status, above);
    if (m->control && m->control->kind <= CONTROL_TRY) t->status = worse(t->status, m->control->status);
    t->tried |= m->control && m->control->kind == CONTROL_TRY && above == STATUS_happened;
    if (m->say_verb && g->head < p->first) t->status = worse(t->status, reports_fact(m->say_verb) ? m->say_verb->content : m->say_verb->action);
}

/* "TYPHOON Amihan", "HURRICANE Ruiz": storms have names. */
static bool is_named_storm(const View *v, unsigned i, const EventRow *row) {
    const NounPhrase *p = view_noun(v, i);
    unsigned limit = i + v->words[i].length;
    return row->class == CLASS_storm && p && limit == p->head && p->limit == p->head + 1u && tag_is_name(v->words[p->head].tag) && !role_is_person(v, p->head);
}

/* Names hold event words too: "the Peace Talks Support Office". Only in headlines do capitals tell nothing. */
static bool noun_may_trigger(const View *v, unsigned i, const EventRow *row) {
    const Word *w = &v->words[i];
    if (!tag_is_noun(w->tag) && !tag_is_noun(v->words[i + w->length - 1u].tag)) return false; /* "EXPLOSIVE device" */
    if (!tag_is_name(w->tag) && !w->name) return true;
    if (v->sentence->caseless) return !(row->flags & WORD_LOOSE);
    if (is_named_storm(v, i, row)) return true;
    const NounPhrase *p = view_noun(v, i);
    return p && p->head == i && !(row->flags & WORD_LOOSE) && (v->sentence->headline || row->class == CLASS_war);
}

bool trigger_is_toll(const View *v, unsigned i) {
    const NounPhrase *p = view_noun(v, i);
    return view_has(v, LIST_TOLLS) && p && (v->words[i].length > 1 ? view_begins(v, i, LIST_TOLLS) : view_in(v, i, LIST_TOLLS) && p->head == i);
}

static Trigger bare_trigger(unsigned word, unsigned limit, unsigned part) {
    return (Trigger){ .word = (uint16_t)word, .limit = (uint16_t)limit, .part = (uint8_t)part, .class = CLASS_other, .verb = -1, .before = -1, .support = -1 };
}

static Trigger *add(Triggers *all, unsigned word, unsigned limit, unsigned part) {
    Trigger *t = &all->items[all->count++];
    *t = bare_trigger(word, limit, part);
    return t;
}

static void set_row(Trigger *t, const EventRow *row) {
    if (!row) return;
    t->row = row;
    t->class = row->class;
    t->flags = row->flags;
    t->loose = (row->flags & WORD_LOOSE) != 0;
}

static bool is_head(const View *v, unsigned i, unsigned limit) {
    const NounPhrase *p = view_noun(v, i);
    if (!p) return true;
    for (unsigned k = limit; k < p->limit; k++)
        if (tag_is_noun(v->words[k].tag) && v->words[k].expression < 0) return false;
    return true;
}

/* "charged with murder", "two counts of assault", "first-degree murder". */
static bool is_legal_term(const View *v, const Trigger *t, const NounPhrase *p) {
    enum { LEGAL_REACH = 7 };
    if (p->definite || !(t->class == CLASS_killing || t->class == CLASS_attack || t->class == CLASS_robbery || t->class == CLASS_kidnapping ||
                         t->class == CLASS_arson || t->class == CLASS_hijacking)) return false;
    for (unsigned i = t->word, guard = 0; i-- > 0 && guard < LEGAL_REACH; guard++) {
        if (view_in(v, i, LIST_LEGAL)) return true;
        if (v->words[i].tag == TAG_COMMA || v->words[i].tag == TAG_STOP) break;
    }
    return false;
}

/* "Sued for BREACH of contract": what somebody is held to have done is told by the act of law. */
static bool is_cause_of_action(const View *v, const NounPhrase *p, const EventRow *row) {
    const NounPhrase *whole = p && p->first > 1 && view_in(v, p->first - 1u, LIST_OF) ? view_noun(v, p->first - 2u) : NULL; /* "breach of CONTRACT" */
    if (whole) p = whole;
    const VerbGroup *g = p && p->first > 1 && view_in(v, p->first - 1u, LIST_FOR) ? view_verb(v, p->first - 2u) : NULL;
    const EventRow *verb = g ? v->words[g->head].meaning->verb : NULL;
    return verb && verb->class == CLASS_trial && (row->class == CLASS_breach || row->class == CLASS_agreement || row->class == CLASS_economy);
}

/* "said IN A STATEMENT": the verb tells it. */
static bool is_means_of_saying(const View *v, const NounPhrase *p) {
    if (!p || p->first < 2 || v->words[p->first - 1].tag != TAG_IN) return false;
    const VerbGroup *g = view_verb(v, p->first - 2u);
    return g && v->words[g->head].meaning->say_verb;
}

/* "Four people DIED in the strikes", "the strikes WOUNDED nine": no strike of workers. */
static bool kills_in_clause(const View *v, unsigned word) {
    int clause = v->words[word].clause;
    for (unsigned i = v->clauses[clause].first; i < v->count && clause_within(v, v->words[i].clause, clause); i++) {
        const Meaning *m = v->words[i].meaning;
        const EventRow *row = v->words[i].clause != clause ? NULL : v->words[i].verb >= 0 ? m->verb : m->adjective;
        unsigned kind = row ? row->flags >> WORD_TOLL_SHIFT : 0;
        if (kind == TOLL_killed + 1U || kind == TOLL_wounded + 1U || kind == TOLL_casualties + 1U) return true;
    }
    return false;
}

/* "By 46 VOTES to 41": votes that are counted were cast in one. */
static bool is_vote_count(const View *v, const NounPhrase *p, unsigned i, const EventRow *row) {
    if (!p || row->class != CLASS_vote || v->words[i].tag != TAG_NNS || p->first == i || v->words[i - 1].tag != TAG_CD) return false;
    return (p->first && view_in(v, p->first - 1u, LIST_BY)) || (i + 2 < v->count && v->words[i + 2].tag == TAG_CD);
}

static void read_noun_trigger(const View *v, Triggers *all, unsigned i) {
    const Word *w = &v->words[i];
    if (w->apart || (w->expression >= 0 && v->sentence->caseless)) return; /* "set a house on FIRE"; "12 MARCH" is no march */
    const Meaning *m = w->meaning;
    const NounPhrase *p = view_noun(v, i);
    unsigned limit = i + w->length;
    bool listed = m->noun && noun_may_trigger(v, i, m->noun);
    if (listed && (is_vote_count(v, p, i, m->noun) || is_cause_of_action(v, p, m->noun))) return;
    bool saying = m->say_noun && !tag_is_name(w->tag) && tag_is_noun(w->tag);
    if (saying && !listed && is_means_of_saying(v, p)) return;
    if (!listed && !saying) {
        if (tag_is_name(w->tag) || w->name || !tag_is_noun(w->tag)) return;
        if (token_facts(v->prose, v->base + i).happening < HAPPENING_MOST || !is_head(v, i, limit)) return;
    }
    if (!is_head(v, i, limit) && !(listed && is_named_storm(v, i, m->noun))) {
        /* part of the same phrase's later event word, or only an attribute */
        return;
    }
    Trigger *t = add(all, i, limit, WORD_NOUN);
    t->loose = true;
    if (saying && !listed) {
        t->saying = m->say_noun;
        t->class = m->say_noun->class;
        t->loose = t->class != CLASS_announcement;
        if (view_in(v, limit, LIST_OF) && t->class == CLASS_statement) t->class = CLASS_other; /* "reports of looting" tell of the looting */
    }
    if (listed) set_row(t, m->noun);
    t->total = trigger_is_toll(v, i);
    if (t->class == CLASS_strike && t->loose && kills_in_clause(v, i)) t->class = CLASS_air_strike;
    if (p) read_noun_standing(v, t, p);
    t->legal = p && is_legal_term(v, t, p);
}

/* ---- verbs and adjectives ------------------------------------------------------------------------------------- */

static bool is_be(const View *v, unsigned i) { return view_uses(v, i, USE(BE) | USE(HAVE) | USE(DO)); }

/* The phrase has an event noun of weight for its head: "a massive AIR ATTACK". */
static bool names_event(const View *v, const NounPhrase *p) {
    if (!p || view_timed(v, p->head)) return false;
    for (unsigned i = p->first; i <= p->head; i++) {
        const EventRow *row = v->words[i].meaning->noun;
        if (row && i + v->words[i].length > p->head) return row->class != CLASS_other;
    }
    return false;
}

/* The phrase left of a verb group, "of ..." and "in ..." behind its head passed. */
static const NounPhrase *phrase_before(const View *v, unsigned at) {
    const NounPhrase *p = NULL;
    for (unsigned i = at, guard = 0; i > 0 && guard < 5; guard++) {
        while (i && (tag_is_adverb(v->words[i - 1].tag) || v->words[i - 1].tag == TAG_WDT || (v->words[i - 1].tag == TAG_COMMA && i < at) ||
                     view_timed(v, i - 1) || (v->words[i - 1].tag == TAG_IN && view_timed(v, i))))
            i--;
        const NounPhrase *left = i ? view_noun(v, i - 1) : NULL;
        if (!left) break;
        p = left;
        i = left->first;
        if (!i || v->words[i - 1].tag != TAG_IN) break;
        i--;
    }
    return p;
}

/* Past a verb group and what belongs to its head: "hand IN". */
static unsigned group_end(const View *v, const VerbGroup *g) {
    unsigned end = g->head + v->words[g->head].length;
    return end > g->limit ? end : g->limit;
}

/* A support verb: its object, or its subject, names the event and it adds no more than that it took place. */
static bool supports(const View *v, const VerbGroup *g) {
    const Meaning *m = v->words[g->head].meaning;
    bool loose = m->verb && m->verb->flags & WORD_LOOSE && !m->say_verb;
    unsigned i = group_end(v, g);
    while (i < v->count && (tag_is_adverb(v->words[i].tag) || v->words[i].tag == TAG_RP)) i++;
    const NounPhrase *object = view_noun(v, i);
    if (m->light && object && object->first == i && names_event(v, object)) return true; /* "gave him" passive too: "was GIVEN a ban" */
    bool occurs = list_has(&m->lists, LIST_OCCUR), done = g->passive || g->form == GROUP_PARTICIPLE; /* "an agreement MADE on Monday" */
    return (done ? m->light != NULL : occurs || loose) && names_event(v, phrase_before(v, g->first));
}

/* "A verdict IS EXPECTED next week", "the king is expected to resign": of nobody's words; what is awaited is told as planned. */
static bool only_awaited(const View *v, const VerbGroup *g, const Meaning *m) {
    bool ahead = m->say_verb && m->say_verb->action == STATUS_planned && m->say_verb->content == STATUS_planned;
    return ahead && g->passive && g->form <= GROUP_MODAL && !view_in(v, g->limit, LIST_BY);
}

/* "NO COUNTRY agreed", "NOBODY was hurt", "NOBODY ELSE died". */
static bool is_nobody(const View *v, const VerbGroup *g) {
    Range subject = role_subject(v, g);
    if (range_empty(subject) || !view_in(v, subject.first, LIST_NEGATION)) return false;
    const NounPhrase *p = view_noun(v, subject.first);
    return v->words[subject.first].tag == TAG_DT || !p || p->limit == subject.first + 1u;
}

/* "WARPLANES struck the port", but "their HELICOPTER hit a cliff"; CLASS_other for all others. */
static EventClass class_of_striker(const View *v, const VerbGroup *g, bool falls) {
    if (!view_has(v, LIST_WARPLANES) && !view_has(v, LIST_CRAFT) && !view_has(v, LIST_INSTRUMENTS)) return CLASS_other;
    Range subject = g->passive ? role_agent(v, g->limit, v->words[g->head].clause) : role_subject(v, g);
    const NounPhrase *p = range_empty(subject) ? NULL : view_noun(v, subject.first);
    if (!p || p->pronoun) return CLASS_other;
    if (falls) return view_in(v, p->head, LIST_INSTRUMENTS) ? CLASS_shelling : CLASS_other; /* "SHELLS landed on the market" */
    if (v->words[p->head].tag == TAG_NNS) return view_in(v, p->head, LIST_WARPLANES) ? CLASS_air_strike : CLASS_other;
    return view_in(v, p->head, LIST_CRAFT) && view_in(v, g->head, LIST_OCCUR) && !g->passive ? CLASS_accident : CLASS_other;
}

static void read_verb_trigger(const View *v, Triggers *all, const VerbGroup *g) {
    unsigned i = g->head;
    const Word *w = &v->words[i];
    const Meaning *m = w->meaning;
    if (is_be(v, i) && !m->verb) return;
    if (v->words[i].expression >= 0) return;
    Trigger *t = add(all, i, i + w->length, WORD_VERB);
    t->loose = true;
    t->verb = w->verb;
    const VerbGroup *next = view_verb(v, g->limit);
    bool leads = m->control && m->control->kind != CONTROL_FAIL && next && next->first == g->limit && next->form == GROUP_INFINITIVE;
    if (m->verb && (!leads || m->verb->class == CLASS_agreement)) set_row(t, m->verb); /* "TRIED to escape" is no trial */
    bool falls = t->class == CLASS_economy || t->class == CLASS_visit;
    EventClass strike = m->verb && (falls || t->class == CLASS_attack) ? class_of_striker(v, g, falls) : CLASS_other;
    if (strike != CLASS_other) {
        t->class = strike;
        t->loose = false;
    }
    if (m->say_verb && (!m->verb || t->loose)) {
        t->saying = m->say_verb;
        t->class = m->say_verb->class;
        t->loose = t->class != CLASS_announcement;
    }
    bool tells_more = g->form == GROUP_PARTICIPLE && g->first && v->words[g->first - 1].noun >= 0 && view_in(v, g->limit, LIST_BY); /* "a plan PROPOSED by" */
    bool awaited = only_awaited(v, g, m) && t->class == CLASS_statement;
    if ((tells_more && t->class == CLASS_statement) || awaited) t->class = CLASS_other;
    t->aspect = m->aspect != NULL;
    t->light = supports(v, g);
    t->negated = g->negated;
    set_standing(t, verb_standing(v, g));
    if (awaited) t->status = worse(t->status, STATUS_planned);
    if (is_nobody(v, g)) t->status = STATUS_denied;
}

/* "four sailors are dead", "left dozens wounded", "six missing": not "the dead sailors". */
static void read_adjective_trigger(const View *v, Triggers *all, unsigned i) {
    const Word *w = &v->words[i];
    if (!w->meaning->adjective || w->verb >= 0) return;
    if (!tag_is_adjective(w->tag) && w->tag != TAG_VBN && w->tag != TAG_VBD && w->tag != TAG_NN) return;
    const NounPhrase *p = view_noun(v, i);
    if (p && p->head != i && i < p->head) return;
    if (i + 1 < v->count && tag_is_noun(v->words[i + 1].tag)) return;
    if (names_event(v, phrase_before(v, i))) return; /* "declared the truce dead" */
    Trigger *t = add(all, i, i + w->length, WORD_ADJECTIVE);
    set_row(t, w->meaning->adjective);
    int clause = v->words[i].clause;
    if (v->clauses[clause].verb >= 0) {
        t->verb = v->clauses[clause].verb;
        set_standing(t, verb_standing(v, &v->verbs[t->verb]));
        if (is_nobody(v, &v->verbs[t->verb])) t->status = STATUS_denied;
    }
}

/* The head of the phrase names an event: it is told by the support verb, which is no attack where the event is none ("a storm HIT"). */
static bool support_phrase(const View *v, Triggers *all, Range r, Trigger *verb) {
    const NounPhrase *p = range_empty(r) ? NULL : view_noun(v, r.first);
    int t = p ? trigger_at(all, p->head) : -1;
    if (t < 0 || all->items[t].part != WORD_NOUN) return false;
    all->items[t].support = verb->verb;
    if (verb->class == CLASS_attack && class_lane(all->items[t].class) != LANE_military) verb->class = CLASS_other;
    return true;
}

static void give_support(const View *v, Triggers *all, Trigger *verb) {
    const VerbGroup *g = &v->verbs[verb->verb];
    Range object = role_object(v, g);
    const NounPhrase *behind = range_empty(object) ? view_noun(v, group_end(v, g)) : NULL;
    if (behind && behind->first == group_end(v, g)) object = (Range){ behind->first, behind->limit };
    if (!g->passive && support_phrase(v, all, object, verb)) return;
    support_phrase(v, all, role_subject(v, g), verb);
}

/* The wounds that stand behind a verb of dying: "from HIS INJURIES", "as a result of THE WOUNDS she suffered", "from INJURIES"; -1.
 * "Of a gunshot wound" only says how. */
static int wounds_behind(const View *v, const Trigger *t) {
    for (unsigned i = t->limit; i + 1 < v->count && v->words[i].verb < 0; i++) {
        const NounPhrase *p = v->words[i].tag == TAG_IN || v->words[i].tag == TAG_TO ? view_noun(v, i + 1) : NULL;
        const EventRow *row = p && p->first == i + 1 ? v->words[p->head].meaning->noun : NULL;
        if (!row || row->class != CLASS_damage) continue;
        bool told = v->words[p->first].tag == TAG_PRP_POSS || (v->words[p->head].tag == TAG_NNS && view_in(v, p->first, LIST_DEFINITE));
        return told || p->head == p->first ? p->head : -1;
    }
    return -1;
}

static void drop(Triggers *all, int t) {
    if (t < 0) return;
    all->count--;
    for (unsigned i = (unsigned)t; i < all->count; i++) all->items[i] = all->items[i + 1];
}

/* Who dies of his wounds was hurt before: one death, later than the deed, and no second harm. */
static void mark_late(const View *v, Triggers *all) {
    for (unsigned t = 0; t < all->count; t++) {
        bool dies = all->items[t].class == CLASS_death && all->items[t].part == WORD_VERB;
        int wounds = dies ? wounds_behind(v, &all->items[t]) : -1;
        if (wounds < 0) continue;
        all->items[t].late = true;
        drop(all, trigger_at(all, (unsigned)wounds));
    }
}

void trigger_find(const View *v, Triggers *all) {
    all->count = 0;
    for (unsigned i = 0; i < v->count;) {
        unsigned before = all->count;
        const Word *w = &v->words[i];
        if (w->verb >= 0 && v->verbs[w->verb].head == i) read_verb_trigger(v, all, &v->verbs[w->verb]);
        else if (w->verb < 0 && w->meaning->adjective && !tag_is_noun(w->tag)) read_adjective_trigger(v, all, i);
        else if (w->verb < 0) read_noun_trigger(v, all, i);
        i = all->count > before ? all->items[before].limit : i + 1;
    }
    for (unsigned t = 0; t < all->count; t++)
        if (all->items[t].light) give_support(v, all, &all->items[t]);
    mark_late(v, all);
}

bool trigger_answers(const View *v, const VerbGroup *verb) { return answers_fact(meaning_at(v, verb->head)); }

int trigger_at(const Triggers *all, unsigned word) {
    for (unsigned i = 0; i < all->count; i++)
        if (all->items[i].word <= word && word < all->items[i].limit) return (int)i;
    return -1;
}

void trigger_add_count(const View *v, Triggers *all, unsigned word, EventClass class) {
    unsigned at = 0;
    int known = trigger_at(all, word);
    if (known >= 0 && all->items[known].part != WORD_VERB) all->items[known].total = true;
    if (all->count >= SENTENCE_LIMIT || known >= 0) return;
    while (at < all->count && all->items[at].word < word) at++;
    for (unsigned i = all->count++; i > at; i--) all->items[i] = all->items[i - 1];
    Trigger *t = &all->items[at];
    *t = bare_trigger(word, word + 1, WORD_NOUN);
    t->class = class;
    t->flags = WORD_OUTCOME | WORD_LOOSE;
    t->loose = t->total = true;
    const NounPhrase *p = view_noun(v, word);
    if (p) read_noun_standing(v, t, p);
}
