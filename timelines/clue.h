/* clue.h - how likely two mentions tell of the same event, by a table of weighted clues.
 *
 * A mention is reduced to a profile: its time, its kind, and four bags of signs (hashed words) for who, where,
 * what and how many. The rarer a sign is in the sentences at hand, the more it weighs. Every clue gives points
 * for agreement and takes points for difference; clue.c holds the table. */
#ifndef CLUE_H
#define CLUE_H
#include "timeline.h"

/* ---- signs --------------------------------------------------------------------------------------- */

typedef struct {
    uint32_t hash;
    float weight; /* 0 (in every sentence) to 1 (nearly nowhere) */
} Sign;
typedef Array(Sign) Signs; /* in order of hash, each once */

uint32_t sign_hash(Text word); /* the same for either case of ASCII letters */
/* Cuts the next word off the front of *rest: letters, digits and all bytes of other scripts. */
bool word_next(Text *rest, Text *ret_word);
float signs_shared(const Signs *a, const Signs *b, float *ret_of_less); /* weight of the common signs; and of the lighter bag */
/* The bag of all words of a text, the `limit` heaviest by frequency in it and rarity, of length 1 as a vector. */
typedef struct Frequencies Frequencies;
Signs signs_of_text(Arena *arena, const Frequencies *frequencies, Text text, size_t limit);
float signs_cosine(const Signs *a, const Signs *b); /* of bags of length 1 */
void signs_join(Arena *arena, Signs *signs, const Signs *more, size_t limit); /* keeps the `limit` heaviest */

/* How many sentences hold each word. */
Frequencies *frequencies_new(Arena *arena);
void frequencies_add(Frequencies *frequencies, Text text); /* cut at line ends and at full stops before a space */
void frequencies_add_piece(Frequencies *frequencies, Text piece); /* as one sentence */

/* ---- profiles ------------------------------------------------------------------------------------ */

typedef enum { FIELD_WHO, FIELD_WHERE, FIELD_WHAT, FIELD_FIGURES, FIELD_COUNT } Field;

enum { LEMMA_LIMIT = 6 };

typedef struct {
    Signs fields[FIELD_COUNT];
    Signs setting; /* of the town its report's story is set in */
    When firm;  /* what the text says; known false when it says nothing */
    When loose; /* where else it is placed: by the story so far or its report; known false when `firm` is known */
    Text symbol; /* of a firm time that could not be resolved: "XXXX-09-22", "XXXX-WXX-4" */
    EventClass class;
    uint64_t classes; /* one bit for each kind that its mentions name */
    uint64_t content; /* of an act of saying: the kinds of event that it is about */
    uint32_t lemmas[LEMMA_LIMIT]; /* of its event words, the first ones */
    size_t lemma_count;
    int salience;     /* of the most salient mention */
    int32_t report;
    bool casualties;  /* some mention is of a killing, a death, damage */
    bool late;        /* a death of wounds, with a day of its own */
    bool lead;        /* what its report is mainly about */
} Profile;

Profile profile_of(Arena *arena, const Frequencies *frequencies, Text text, const Mention *mention, int32_t report);

/* ---- comparing ----------------------------------------------------------------------------------- */

typedef enum { CLUE_DAY, CLUE_KIND, CLUE_WHERE, CLUE_WHO, CLUE_FIGURES, CLUE_WHAT, CLUE_STORY, CLUE_COUNT } Clue;

typedef struct {
    int points[CLUE_COUNT];
    int total;
    bool never; /* their times or kinds exclude each other */
    bool vague; /* nothing but the story is common: not enough to join them */
} Likeness;

/* `story`: how near the two stand to each other, 0 to 1: what their reports have in common, or within one
 * report how close the sentences are. */
Likeness clue_compare(const Profile *a, const Profile *b, double story);
/* Whether the two tell of one event; `extra`: points it takes above what is enough elsewhere. */
bool clue_joins(const Likeness *likeness, int extra);
/* Whether the text itself gives such a time; others are placed by the order of telling or the report's date. */
bool clue_is_firm(WhenFrom from);
bool clue_shares_word(const Profile *a, const Profile *b); /* an event word, by its lemma */
/* "54 deaths since Thursday": such a time is that of the count, not that of one event. */
bool clue_is_running_count(const Mention *mention);
/* Their firm times can be those of one event; clock times and parts of days with some minutes to spare. */
bool clue_times_agree(const Profile *a, const Profile *b);
bool clue_kinds_agree(const Profile *a, const Profile *b);
#endif
