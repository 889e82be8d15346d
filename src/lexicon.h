/* lexicon.h - what is known about the words of a language, compiled for reading.
 *
 * Joins three sources: the word table made from WordNet (forms, lemmas, what nouns and verbs are about),
 * the rows of src/language/grammar.h (titles, abbreviations, small words with a job), and the gazetteer
 * of places. A word is known by the hash of its lower-cased letters. */
#ifndef LEXICON_H
#define LEXICON_H
#include "arena.h"
#include "language/grammar.h"
#include "language/places.h"

typedef struct Lexicon Lexicon; /* immutable, may be shared by threads */

/* The lexicon for an ISO 639 code ("" is "en"); NULL when the language is not known. Lives in `arena`. */
Lexicon *lexicon_new(Arena *arena, Text language);
/* The name of the language that a text is in by its words, when there is no lexicon of it; empty otherwise. */
Text lexicon_foreign(Text text);

/* Equal for words that differ in the case of ASCII letters only; never 0. */
uint32_t word_hash(Text word);

/* The same letter by letter. FNV-1a, then the finaliser of MurmurHash3 to spread it over all bits. */
#define HASH_START 2166136261u
static inline uint32_t hash_add(uint32_t hash, char letter) { return (hash ^ (unsigned char)to_lower(letter)) * 16777619u; }
static inline uint32_t hash_end(uint32_t hash) {
    hash = (hash ^ hash >> 16) * 0x85EBCA6Bu;
    hash = (hash ^ hash >> 13) * 0xC2B2AE35u;
    hash ^= hash >> 16;
    return hash ? hash : 1;
}

/* Forms a word can have, as bits. */
enum {
    FORM_NN = 1 << 0,
    FORM_NNS = 1 << 1,
    FORM_VB = 1 << 2,
    FORM_VBZ = 1 << 3,
    FORM_VBD = 1 << 4,
    FORM_VBN = 1 << 5,
    FORM_VBG = 1 << 6,
    FORM_JJ = 1 << 7,
    FORM_JJR = 1 << 8,
    FORM_JJS = 1 << 9,
    FORM_RB = 1 << 10,
    FORM_NNP = 1 << 11,
    FORM_NOUN = FORM_NN | FORM_NNS,
    FORM_VERB = FORM_VB | FORM_VBZ | FORM_VBD | FORM_VBN | FORM_VBG
};

/* What a noun is (WordNet's files, the first sense), in WordNet's order. */
typedef enum {
    NOUN_UNKNOWN, NOUN_TOP, NOUN_ACT, NOUN_ANIMAL, NOUN_ARTIFACT, NOUN_ATTRIBUTE, NOUN_BODY, NOUN_COGNITION,
    NOUN_COMMUNICATION, NOUN_EVENT, NOUN_FEELING, NOUN_FOOD, NOUN_GROUP, NOUN_LOCATION, NOUN_MOTIVE, NOUN_OBJECT,
    NOUN_PERSON, NOUN_PHENOMENON, NOUN_PLANT, NOUN_POSSESSION, NOUN_PROCESS, NOUN_QUANTITY, NOUN_RELATION,
    NOUN_SHAPE, NOUN_STATE, NOUN_SUBSTANCE, NOUN_TIME
} NounKind;

typedef enum {
    VERB_UNKNOWN, VERB_BODY, VERB_CHANGE, VERB_COGNITION, VERB_COMMUNICATION, VERB_COMPETITION, VERB_CONSUMPTION,
    VERB_CONTACT, VERB_CREATION, VERB_EMOTION, VERB_MOTION, VERB_PERCEPTION, VERB_POSSESSION, VERB_SOCIAL,
    VERB_STATIVE, VERB_WEATHER
} VerbKind;

/* All that the word table holds about one form. Shares are of the word's senses as a noun, weighted by
 * how often they were counted, in eighths: 0 to 7. */
typedef struct {
    uint16_t forms;    /* bits FORM_ */
    uint8_t noun_kind; /* NounKind */
    uint8_t verb_kind; /* VerbKind */
    uint8_t happening; /* share of the senses act, event, process, phenomenon */
    uint8_t people;    /* person, group */
    uint8_t place;     /* location */
} WordFacts;

/* The entry of a word in the word table, by its hash; 0 when it is not there. */
uint32_t lexicon_entry(const Lexicon *lexicon, uint32_t hash);
WordFacts lexicon_facts(const Lexicon *lexicon, uint32_t entry); /* all zero for entry 0 */
uint16_t lexicon_forms(const Lexicon *lexicon, uint32_t entry);  /* only the bits FORM_ */

/* The lemma of an entry's form: `part` is 'n', 'v' or 'a'; writes at most room bytes, lower-cased, and
 * returns it as a slice of `out`. A word without such a part of speech is its own lemma. */
Text lexicon_lemma(const Lexicon *lexicon, uint32_t entry, char part, Text form, char *out, size_t room);

/* The uses (bits USE() of grammar.h) of a word, by its hash; 0 for most words. Which sets of uses there are is
 * numbered, so that a token holds its set in two bytes. */
uint64_t lexicon_uses(const Lexicon *lexicon, uint32_t hash);
uint16_t lexicon_use_number(const Lexicon *lexicon, uint32_t hash); /* 0 is the empty set */
const uint64_t *lexicon_use_sets(const Lexicon *lexicon); /* by number */

const Grammar *lexicon_grammar(const Lexicon *lexicon);
const struct EventLanguage *lexicon_events(const Lexicon *lexicon);
/* The organisation that has a name or alias, by its hash; NULL when none has. The hash is of letters and digits in either
 * case, so that line ends, hyphens and quotation marks inside a name make no difference; it starts with ALIAS_HASH. */
enum { ALIAS_HASH = 17 };
uint32_t alias_hash(uint32_t hash, Text part);
const AliasRow *lexicon_alias(const Lexicon *lexicon, uint32_t hash);
Text lexicon_model(const Lexicon *lexicon); /* the tagger's weights */
Text lexicon_singular(const Lexicon *lexicon, Text plural, char *out, size_t room); /* by its ending; empty when it has none */
const Places *lexicon_places(const Lexicon *lexicon);
#endif
