/* grammar.h - what a language tells the reader of its sentences: rows of words with a job, page furniture,
 * names. A language fills one Grammar; english_grammar.c and english_names.c are the pattern.
 * Words are compared without regard to ASCII case, unless a column says otherwise. */
#ifndef GRAMMAR_H
#define GRAMMAR_H
#include "../text.h"

/* Jobs of words, as bits; a word may have several. */
#define USES(X)                                                                                                     \
    X(ABBREVIATION)  /* may end in a full stop that ends no sentence: "Gen", "Sept", "Inc" */                       \
    X(NUMBER_ABBREVIATION) /* the same, but only before a number: "No" */                                           \
    X(NAME_ABBREVIATION) /* the same, but only with a capital: "Ill" */                                             \
    X(STARTER)       /* begins a sentence when capitalised after an abbreviation: "The", "But" */                   \
    X(TITLE)         /* stands before a person's name: "Mr", "President", "Gen" */                                  \
    X(OFFICE)        /* a person by office, alone or before a name: "minister", "spokesman" */                      \
    X(ORGANISATION)  /* makes a name an organisation: "Ministry", "Party", "Inc" */                                 \
    X(PLACE_NOUN)    /* makes a name a place: "village", "Province", "River" */                                     \
    X(INNER_PLACE)   /* makes a name a place within a town: "Street", "neighborhood", "Hospital" */                 \
    X(COMPASS)       /* "north", "downtown": before a town's name, a part of it */                                  \
    X(PLACE_PREPOSITION) /* "in", "near": a name after it is a place */                                             \
    X(TOWN_OFFICE)   /* "police", "firefighters": a name before it is that of their town */                          \
    X(FIRST_NAME)    /* a given name: "Maria", "Ahmed" */                                                           \
    X(NAME_LINK)     /* inside a person's name: "al", "de", "van", "bin" */                                         \
    X(ORGANISATION_LINK) /* inside an organisation's name: "of", "for", "and", "the" */                             \
    X(CALENDAR)      /* months and weekdays: capitalised, but no names */                                           \
    X(NEGATION)      /* "not", "n't", "never", "no" */                                                              \
    X(BE) X(HAVE) X(DO) X(GET) /* the forms of the auxiliaries */                                                   \
    X(LET)           /* a verb whose object does something: "let", "made", "saw" */                                 \
    X(FUTURE)        /* "will", "shall", "'ll" */                                                                   \
    X(CONDITIONAL)   /* "would", "could", "should", "may", "might", "must", "can" */                                \
    X(SUBORDINATOR)  /* begins a clause: "that", "because", "while" */                                              \
    X(SUBJECT)       /* a pronoun that is always a subject: "he", "they" */                                          \
    X(AGENT)         /* introduces who did it in a passive: "by" */                                                 \
    X(NAMELESS)      /* capitalised for other reasons: never a name alone: "I", "Mr" */                             \
    X(PEOPLE)        /* a people or its adjective; those of the country table have it by themselves */              \
    X(SPLIT) X(ALIAS) X(FURNITURE) X(INNER_FURNITURE) /* set from the rows of splits, aliases and furniture: a word */    \
                     /* that a row begins with; inner: one that may stand anywhere in its sentence */
typedef enum {
#define X(name) USE_BIT_##name,
    USES(X)
#undef X
    USE_BIT_COUNT
} UseBit;
#define USE(name) (UINT64_C(1) << USE_BIT_##name)

typedef struct {
    uint64_t uses;     /* USE(...) | ... */
    const char *words; /* separated by spaces */
} UseRow;

/* How a furniture row's words must stand in a sentence; a line is a paragraph. */
typedef enum {
    MATCH_END,     /* ends the table */
    MATCH_STARTS,  /* the sentence begins with them */
    MATCH_LINE,    /* a short line without closing punctuation begins with them, and two capitals follow */
    MATCH_WHOLE,   /* the sentence is them, closing punctuation aside */
    MATCH_CONTAINS /* a sentence of at most 200 bytes holds them */
} MatchHow;

typedef struct {
    MatchHow how;
    int furniture;       /* Furniture of sentence.h */
    const char *words;   /* an upper-case letter demands one in the text, a lower-case one takes both */
    const char *example; /* the tests find the furniture here */
} FurnitureRow;

/* A people, country or seat of power: what the words stand for. */
typedef struct {
    const char *country; /* ISO 3166 alpha-2 */
    const char *name;    /* the name to use in output: "United States" */
    const char *aliases; /* other names, separated by commas: "US, U.S., USA, America" */
    const char *peoples; /* adjectives and inhabitants: "American, Americans" */
    const char *seat;    /* the capital, which stands for the government as an actor: "Washington" */
} CountryRow;

/* Parts of countries, and lands across them, that the gazetteer does not have. */
typedef struct {
    const char *country; /* ISO 3166 alpha-2; "" for more than one */
    const char *names;   /* separated by commas */
} RegionRow;

/* One thing with several names. */
typedef enum { ALIAS_END, ALIAS_ORGANISATION, ALIAS_ARMED /* an organisation that fights */, ALIAS_PLACE } AliasKind;
typedef struct {
    AliasKind kind;
    const char *name;    /* to use in output; of a place, as the gazetteer has it, or one of the aliases is */
    const char *aliases; /* separated by commas */
} AliasRow;

typedef struct {
    const char *word; /* written together */
    int at;           /* but two tokens: the second begins here */
} SplitRow;

typedef struct Grammar {
    const char *negation; /* the clitic: a letter, an apostrophe (either kind matches), a letter */
    const char *initials; /* letters that an apostrophe joins to a name: "O" of "O'Brien" */
    const SplitRow *splits;
    const UseRow *uses;   /* the last has no words */
    const FurnitureRow *furniture;
    const CountryRow *countries; /* the last has no country */
    const AliasRow *aliases;     /* the last has no name */
    const RegionRow *regions;    /* the last has no country */
} Grammar;

extern const Grammar grammar_english;
extern const CountryRow english_countries[];
extern const AliasRow english_aliases[];
extern const RegionRow english_regions[];
#endif
