/* event_words.h - what a language tells about events: its event words, its words of saying, of modality, of
 * number. Words are lemmas in lower case, separated by spaces; '_' joins the parts of one expression, '~' behind the
 * first leaves room for an object. */
#ifndef EVENT_WORDS_H
#define EVENT_WORDS_H
#include "../event.h"

enum { WORD_NOUN = 1, WORD_VERB = 2, WORD_ADJECTIVE = 4 }; /* parts of speech, as bits */

enum {
    WORD_LASTING = 1, /* what it names goes on for a while: a war, a truce */
    WORD_LOOSE = 2,   /* it has other meanings: an event of weight only with a date, a toll or a victim beside it */
    WORD_OUTCOME = 4, /* what comes of another event: deaths, damage */
    WORD_HARM = 8,    /* its object is hit by it: what stands behind "on" or "against" is the victim */
    WORD_SELF = 16,   /* who does it does it to himself */
    WORD_TOLL_SHIFT = 8
};
/* The toll that a number beside the word gives: "three DEATHS". */
#define WORD_TOLL(kind) (((unsigned)TOLL_##kind + 1U) << WORD_TOLL_SHIFT)

typedef struct {
    unsigned part;
    EventClass class;
    unsigned flags;
    const char *words;
    const char *example; /* tests find in it an event of this class, named by one of the words */
} EventRow;

/* What a word of saying makes of what is said. */
typedef struct {
    unsigned part;
    EventClass class;    /* of the act of saying itself */
    EventStatus content; /* of the finite clause it reports */
    EventStatus action;  /* of the infinitive it governs: "vowed TO FIGHT" */
    const char *words;
    const char *example;
} SayingRow;

/* A word that changes the standing of the action it governs: "planned to", "failed to", "an attempt to". */
typedef enum { CONTROL_STATUS, CONTROL_TRY, CONTROL_FAIL, CONTROL_FOIL, CONTROL_ASPECT, CONTROL_END, CONTROL_LIGHT } ControlKind;
typedef struct {
    ControlKind kind;
    EventStatus status; /* of what is governed, for CONTROL_STATUS and CONTROL_TRY */
    const char *words;
} ControlRow;

typedef struct {
    EventStatus status, perfect; /* "would meet"; "would have met" */
    const char *words;
} ModalRow;

typedef struct {
    int64_t low, high; /* high -1: open; equal: exact */
    bool scale;        /* multiplies what stands before it: "three HUNDRED", "two DOZEN" */
    const char *words;
} NumberRow;

typedef struct {
    Bound bound;
    const char *words;
} BoundRow;

/* Closed lists of words that play one part each; see the comments in english_events.c. */
typedef enum {
    LIST_NEGATION,
    LIST_CONDITION,
    LIST_COMPLEMENTER,
    LIST_RELATIVE,
    LIST_SUBORDINATOR,
    LIST_BY,
    LIST_TARGET,
    LIST_PLACE,
    LIST_TO,
    LIST_WITH,
    LIST_OF,
    LIST_BETWEEN,
    LIST_CAUSE,
    LIST_INCLUDING,
    LIST_TOLLS,       /* nouns: how many died */
    LIST_COUNTS,      /* nouns: how many, of what was counted before */
    LIST_REACH,       /* verbs between such a noun and its number */
    LIST_REACHING,    /* prepositions there */
    LIST_GIVING,      /* verbs: who does so to such a noun says how many there are */
    LIST_AND_UP,      /* behind a number: at least so many */
    LIST_FORMER,      /* before a noun: not the one told of, an earlier one */
    LIST_WARPLANES,   /* what strikes from the air */
    LIST_THAN,        /* what follows is only compared with */
    LIST_LIVES, LIST_COSTING, /* what is lost with people, and verbs of losing it */
    LIST_RECOVERED,   /* what is done to bodies */
    LIST_OTHERS,
    LIST_PERSONS,
    LIST_PEOPLE,
    LIST_NOT_COUNTED,
    LIST_AGE,
    LIST_CORPSES,     /* "of" whom they are was killed */
    LIST_PLACE_NOUNS,
    LIST_SOURCES,
    LIST_ACCORDING,
    LIST_SAME_DAY,
    LIST_LEGAL,
    LIST_AFTER,
    LIST_BEFORE,
    LIST_SINCE,
    LIST_UNTIL,
    LIST_STARTING,    /* before a time: that is where a range begins */
    LIST_TILL,        /* between two times of a range */
    LIST_TAKEOVER,    /* what armed men do to a town, and a firm to another */
    LIST_SHIFTING,    /* verbs: what is done so "from" one time "to" another only changes its date */
    LIST_ORDINALS,    /* words that count somebody among those to whom the same happened */
    LIST_EVE,
    LIST_FOR,
    LIST_DETERMINERS,
    LIST_DEFINITE,
    LIST_HABIT,
    LIST_OCCUR,
    LIST_HEDGES,
    LIST_UNDERGO,
    LIST_HE,
    LIST_IT,
    LIST_ITSELF, /* of these, for one thing only */
    LIST_SELF,
    LIST_FATALLY,
    LIST_INSTRUMENTS,
    LIST_GUNS,   /* of these, */
    LIST_GO_OFF, /* what they do, by whoever's hand: somebody shot */
    LIST_FROM,
    LIST_TROOPS, /* who is sent where there is fighting: their coming is no visit */
    LIST_DOWN,  /* ways to fall, */
    LIST_CRAFT, /* and what must not: an accident, where a price that does is business */
    LIST_ELSEWHERE,   /* an adverb: at another place than the one told of */
    LIST_OTHER_PLACE, /* before a noun of place: not the one told of */
    LIST_BODIES,
    LIST_HAPPEN,  /* of "it", they tell of the deed told before */
    LIST_HELPERS, /* who comes to a deed that was just done */
    LIST_COME_TO, /* what these do then, or is done to them: its time is the deed's */
    LIST_MULTIPLE, /* before a word for killing they number the dead */
    LIST_CALL,    /* what the people do then, */
    LIST_HELP,    /* and for what, beside those who come */
    LIST_AFTERWARDS, /* where people are who did a deed or came to harm */
    LIST_FOUND,   /* what is done to the victim then */
    LIST_WHEN,
    LIST_OWING,     /* before a cause: "because of" */
    LIST_CAUSING,   /* verbs: the subject came before the object */
    LIST_FOLLOWING, /* verbs: the object came before the subject */
    LIST_ALONG,          /* what follows met the same: "along with" */
    LIST_RESPONSIBLE,    /* nouns and adjectives: who claims it says he did it, who is it did it */
    LIST_BLAME,          /* verbs whose object is said to have done it */
    LIST_ATTRIBUTED,     /* verbs: who stands behind "to" did it */
    LIST_WORK,           /* nouns: it was theirs */
    LIST_INVOLVED,       /* verbs: who does so had a part in it */
    LIST_DEFUSED,        /* what is done to weapons by those who do not use them */
    LIST_BURN,           /* verbs: things do so by themselves too: "the church BURNED down" */
    LIST_DOERS,          /* people named by what they did */
    LIST_BANDS,          /* people in number, who act as one */
    LIST_AIMED_AT,       /* nouns: who is one of a deed is whom it was done to */
    LIST_ESCAPE,         /* verbs: who does so from a deed is whom it was done to */
    LIST_SHAKE,          /* verbs: what a blast does to what it strikes */
    LIST_STRUCK,         /* things, though the word table has them for places, bodies or words first */
    LIST_SINGULAR,
    LIST_UNHURT,          /* adjectives: who is so was in danger */
    LIST_PLANNED,         /* verbs: by whom a deed is, did it too */
    LIST_BACKING,         /* prepositions: who is so to a deed did it */
    LIST_COUNT
} WordList;

typedef struct EventLanguage {
    const EventRow *events;
    const SayingRow *sayings;
    const ControlRow *controls;
    const ModalRow *modals;
    const NumberRow *numbers;
    const BoundRow *bounds;
    const char *const *lists; /* LIST_COUNT of them */
    size_t event_count, saying_count, control_count, modal_count, number_count, bound_count;
} EventLanguage;

extern const EventLanguage english_events;
#endif
