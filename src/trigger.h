/* trigger.h - the words of a sentence that name events, each with its class and its standing: whether what it
 * names happened, is planned, failed, is only spoken of. */
#ifndef TRIGGER_H
#define TRIGGER_H
#include "view.h"

typedef struct {
    uint16_t word, limit; /* words of the view */
    uint8_t part;         /* WORD_NOUN, WORD_VERB or WORD_ADJECTIVE */
    bool tried;           /* somebody set about it: "tried to kill", "an attempt to kidnap" */
    bool failed;          /* it took place and brought nothing, or was tried in vain */
    bool negated, light;  /* light: a support verb, its object names the event */
    bool aspect;          /* "began", "continued" */
    bool total;           /* a noun that only counts: "the death toll" */
    bool loose;           /* an event of weight only in good company */
    bool late;                  /* a death that came some time after the harm: "died of his wounds" */
    bool legal;                 /* the name of a crime in a charge or verdict */
    bool direct;                /* a noun: subject or object of its verb, not behind a preposition */
    EventClass class;
    EventStatus status;
    unsigned flags;            /* of its row */
    const EventRow *row;       /* NULL when no row names it */
    const SayingRow *saying;   /* NULL when it is no word of saying */
    int16_t verb;              /* the verb group it is or depends on, -1 */
    int16_t support;           /* the support verb group of a noun, -1 */
    int16_t before;            /* the noun that governs it: "START of an offensive", a word, -1 */
} Trigger;

typedef struct {
    Trigger items[SENTENCE_LIMIT];
    unsigned count;
} Triggers;

void trigger_find(const View *view, Triggers *triggers);
/* Word i counts the dead: "the death TOLL", but no "toll road". */
bool trigger_is_toll(const View *view, unsigned i);
/* A noun that only counts what was done: "the TOLL reached 30". Nothing when the word is a trigger. */
void trigger_add_count(const View *view, Triggers *triggers, unsigned word, EventClass class);
/* The trigger of word i, or of the expression that begins there; -1. */
int trigger_at(const Triggers *triggers, unsigned word);
/* Whether the verb is an answer to what has happened: "condemned the raid", "will investigate the murder". */
bool trigger_answers(const View *v, const VerbGroup *verb);
/* Whether the clause stands inside `outer` (or is it). */
static inline bool clause_within(const View *v, int clause, int outer) { return outer >= 0 && clause >= outer && clause <= v->clauses[outer].last; }
#endif
