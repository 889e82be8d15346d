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

/* What rows say about a word or an expression; NULL where they say nothing. */
typedef struct {
    const EventRow *noun, *verb, *adjective;
    const SayingRow *say_noun, *say_verb;
    const ControlRow *control, *light, *aspect; /* a word may be support verb and more */
    const ModalRow *modal;
    const NumberRow *number;
    const BoundRow *bound;
    ListSet lists;
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
