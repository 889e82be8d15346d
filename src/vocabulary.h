/* vocabulary.h - a language's event words, compiled for looking up by word.
 *
 * Each word of the tables is interned once; a token is looked up once and then carries a pointer to all that
 * the tables say about it. Expressions of several words hang on their first word. */
#ifndef VOCABULARY_H
#define VOCABULARY_H
#include "language/event_words.h"

typedef struct WordInfo WordInfo;

/* A set of word lists: a bit for each. */
enum { LIST_WORDS = (LIST_COUNT + 63) / 64 };
typedef struct {
    uint64_t bits[LIST_WORDS];
} ListSet;

static inline bool list_has(const ListSet *set, WordList list) { return set->bits[list / 64] >> list % 64 & 1; }
static inline void list_add(ListSet *set, WordList list) { set->bits[list / 64] |= UINT64_C(1) << list % 64; }
static inline void list_join(ListSet *set, const ListSet *more) {
    for (size_t i = 0; i < LIST_WORDS; i++) set->bits[i] |= more->bits[i];
}

/* Which fields of a Meaning are set, as bits. */
enum {
    MEANS_NOUN = 1 << 0, MEANS_VERB = 1 << 1, MEANS_ADJECTIVE = 1 << 2, MEANS_SAY_NOUN = 1 << 3, MEANS_SAY_VERB = 1 << 4, MEANS_CONTROL = 1 << 5,
    MEANS_LIGHT = 1 << 6, MEANS_ASPECT = 1 << 7, MEANS_MODAL = 1 << 8, MEANS_NUMBER = 1 << 9, MEANS_BOUND = 1 << 10
};

/* What rows say about a word or an expression; NULL where they say nothing. */
typedef struct {
    const EventRow *noun, *verb, *adjective;
    const SayingRow *say_noun, *say_verb;
    const ControlRow *control, *light, *aspect; /* a word may be support verb and more */
    const ModalRow *modal;
    const NumberRow *number;
    const BoundRow *bound;
    ListSet lists;
    uint16_t has; /* bits MEANS_ */
} Meaning;

/* An expression of several words: the words after the first. */
typedef struct Idiom {
    struct Idiom *next; /* longer ones first */
    size_t length;             /* of `rest` */
    bool open;                 /* an object stands behind its first word: "set ... on fire" */
    const WordInfo **rest;
    Meaning meaning;
} Idiom;

struct WordInfo {
    Text word;
    Meaning meaning;
    Idiom *idioms;
};

typedef struct Vocabulary Vocabulary; /* immutable once made */
Vocabulary *vocabulary_new(Arena *arena, const EventLanguage *language);

/* The word in any case; NULL when no table has it. */
const WordInfo *vocabulary_find(const Vocabulary *vocabulary, Text word);

/* The lists that a word stands in; none when no table has it. */
static inline ListSet word_lists(const WordInfo *w) { return w ? w->meaning.lists : (ListSet){ { 0 } }; }
#endif
