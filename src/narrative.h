/* narrative.h - the mentions of a text related to each other: which tell of the same event, which is part or outcome
 * of which, what time an event without a time of its own inherits, and what matters. */
#ifndef NARRATIVE_H
#define NARRATIVE_H
#include "attach.h"
#include "event.h"

/* Whether a verb tells of a deed without naming it. */
typedef enum { RETOLD_NOT, RETOLD_ITSELF /* "it happened" */, RETOLD_BY_HELP /* "officers were called", "he called the police" */ } Retold;

/* What is remembered of a mention beside the mention itself. */
typedef struct {
    uint32_t sentence, paragraph;
    int32_t giver; /* the mention of the same sentence whose time it shares, -1 */
    WhenFrom from; /* as the sentence alone gives it */
    int32_t anchor;       /* the mention that its time is counted from, -1 */
    int8_t side;          /* -1 before it, 1 after it */
    const When *distance; /* how far */
    Text counted;         /* all of it: "two weeks after the truce" */
    bool told;       /* by the finite verb of a main clause */
    bool added;      /* by a relative clause */
    bool ahead;      /* by the main clause, as what is to come */
    bool performs;   /* a verb of saying that does what it says: "pledged a million" */
    bool ends;       /* "ending a siege" */
    bool apart;      /* of another time than all that is told around it */
    bool headline, caption, quoted, noun, definite, loose, light, aspect, failed, saying, negated, other;
    bool former;   /* an earlier one than that of the story, told to measure it: "the LAST storm killed 100" */
    bool pointing; /* "THAT storm" */
    bool total;    /* only counts: "the toll" */
    bool of_toll;  /* named by a count of its dead: "the death toll from the ERUPTION" */
    bool past;     /* told in a narrative tense */
    bool over;     /* told as known or over already when this is told: "the attack", "had fled" */
    bool background; /* an attribute or an adjective */
    bool announces_action, announced, agent_of_breach; /* an army that announces an offensive; that offensive */
    unsigned flags; /* WORD_ */
    Retold retold;
} Note;

typedef Array(uint32_t) Indices;

/* A sentence in the imperfect that says when it was so: "He was at home on Sunday night". */
typedef struct {
    size_t mention;      /* how many stand before it */
    int32_t expression;  /* index; -1 for none */
    uint32_t verb;       /* byte at which the verb's last word begins */
    const When *when;
} Scene;

/* Zeroed for each document but for its arena. */
typedef struct {
    Arena *scratch; /* for all of it */
    Array(Note) notes; /* one for each mention */
    Indices again; /* the mentions that tell of an event told before, when they are known */
    Array(Scene) scenes;
} Narrative;

/* Whether violence, harm or a disaster is told of that happened, or is said to have. */
bool narrative_is_deed(const Mention *mention, const Note *note);

/* It happened, and a word that means little else names it. */
bool narrative_is_weighty(const Mention *mention, const Note *note);
/* A time that others can have too. */
bool narrative_is_shareable(const When *when);
/* Known, and longer ago than the month of which a report tells as of news. */
bool narrative_is_old(const When *when, const Context *context);
/* Takes the time of another; a guess stays one. */
void narrative_inherit(Mention *mention, const Mention *from, WhenFrom how);

/* Remembers the mentions of a sentence: those from `base` on, one for each trigger, in order. */
void narrative_sentence(Narrative *narrative, const View *view, const Triggers *triggers, const Attachment *attachments,
                        Mentions *mentions, size_t base);
/* Hangs what an announcement announces on it. */
void narrative_announcements(Narrative *narrative, Mentions *mentions, const Sayings *sayings, const Triggers *triggers, size_t base);
/* When all sentences are read: fills when, when_from, same, parent, linked, salience and why. `setting`: the town
 * the story is set in (setting.h), or empty. */
void narrative_finish(Arena *arena, Narrative *narrative, const Document *document, const Lexicon *lexicon, Text setting,
                      Mentions *mentions);
#endif
