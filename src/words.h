/* words.h - the different words of one text. Each is looked up in the lexicon once, however often it stands there; a
 * token holds its number, and whoever finds out more about a word keeps that by the number. */
#ifndef WORDS_H
#define WORDS_H
#include "lexicon.h"

typedef struct {
    uint32_t hash;   /* word_hash(); 0: free */
    uint32_t number; /* from 0, in the order of the text */
    uint32_t entry;  /* in the lexicon; 0 when not there */
    uint16_t forms;  /* bits FORM_ of what the lexicon takes it for; 0 when not there */
    uint16_t use;    /* number of its set of uses */
} WordForm;

typedef struct {
    Arena *arena;
    const Lexicon *lexicon;
    const uint64_t *use_sets; /* of the lexicon, by number */
    WordForm *slots; /* an open hash, at most half full */
    uint32_t mask, count;
} Words;

/* For a text of `bytes`; only a guess of how many words it has. */
Words *words_new(Arena *arena, const Lexicon *lexicon, size_t bytes);

/* The word with that hash; `letters`: it holds some, so that the lexicon may have it. Holds until the next call. */
const WordForm *words_add(Words *words, uint32_t hash, bool letters);
static inline const WordForm *words_find(Words *words, uint32_t hash, bool letters) {
    uint32_t at = hash & words->mask;
    while (words->slots[at].hash && words->slots[at].hash != hash) at = (at + 1) & words->mask;
    return words->slots[at].hash ? &words->slots[at] : words_add(words, hash, letters);
}
#endif
