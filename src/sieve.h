/* sieve.h - passes over the words of a text that no expression can hold; most of a text.
 *
 * A sieve knows words by their length and three of their letters, so it may take an ordinary word for one of its own,
 * never the other way round. Known to scanner.c alone. */
#ifndef SIEVE_H
#define SIEVE_H
#include "text.h"

enum { SIEVE_WORD_MAX = 24 };

/* By length and first, by length and middle letter: a bit for each last letter, of known words in the lower half and
 * of telling ones in the upper. */
typedef struct {
    uint64_t first[SIEVE_WORD_MAX][32], middle[SIEVE_WORD_MAX][32];
} Sieve;

/* Words are runs of letters; bytes from 0x80 on are letters but for those that lead in dashes, quotes and hard spaces. */
static inline bool is_letter_byte(char c) { return is_alpha(c) || ((unsigned char)c >= 0x80 && c != '\xE2' && c != '\xC2'); }

/* `word` of letters alone; of either case. */
void sieve_add(Sieve *sieve, Text word, bool telling);

typedef struct {
    const char *run;       /* behind the last word that is not known: what surrounds the find begins here at the earliest */
    const char *at, *next; /* a figure, or a word that looks like a telling one; where to go on */
} Find;
/* Goes on from `find->next`; the caller starts with `run` and `next` at a place where nothing is pending. False: no more. */
bool sieve_next(const Sieve *sieve, const char *end, Find *find);
#endif
