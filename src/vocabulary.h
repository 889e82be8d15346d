/* vocabulary.h - a language's event words, compiled for looking up by word.
 *
 * Each word of the tables is interned once; a token is looked up once and then carries a pointer to all that
 * the tables say about it. Expressions of several words hang on their first word. */
#ifndef VOCABULARY_H
#define VOCABULARY_H
#include "language/event_words.h"

typedef struct WordInfo WordInfo;

/* What rows say about a word or an expression; NULL where they say nothing. */
typedef struct {
    const EventRow *noun, *verb, *adjective;
    const SayingRow *say_noun, *say_verb;
    const ControlRow *control, *light, *aspect; /* a word may be support verb and more */
    const ModalRow *modal;
    const NumberRow *number;
    const BoundRow *bound;
    uint64_t lists; /* bit per WordList */
} Meaning;
_Static_assert(LIST_COUNT <= 64, "Meaning has a bit for each list");

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

static inline uint64_t word_lists(const WordInfo *w) { return w ? w->meaning.lists : 0; }
#endif
