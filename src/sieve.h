/* sieve.h - passes over the words of a text that no expression can hold; most of a text.
 *
 * A sieve knows words by a hash alone, so it may now and then take an ordinary word for one of its own, never the other
 * way round. Known to scanner.c, and to cue.c for the hash. */
#ifndef SIEVE_H
#define SIEVE_H
#include "text.h"

enum { SIEVE_BITS = 16 };

/* Two bits for each value of the hash: what of WordLook its words are. */
typedef struct {
    uint64_t pairs[1 << (SIEVE_BITS - 5)];
} Sieve;
/* WORD_PART: an expression may hold it; WORD_TELLING: each holds one. Two words that hash alike look like both. */
typedef enum { WORD_LISTED = 1, WORD_PART = 2, WORD_TELLING = 3 } WordLook;

/* Words are runs of letters; bytes from 0x80 on are letters but for those that lead in dashes, quotes and hard spaces. */
static inline bool is_letter_byte(char c) { return is_alpha(c) || ((unsigned char)c >= 0x80 && c != '\xE2' && c != '\xC2'); }

static inline uint64_t load_four(const char *p) {
    const unsigned char *b = (const unsigned char *)p;
    return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24;
}
static inline uint64_t load_eight(const char *p) { return load_four(p) | load_four(p + 4) << 32; }

/* A word's first eight letters, the first one lowest, with bit 5 set so that case does not count; zeros behind a shorter
 * one. What is readable up to `end` is read at once. */
static inline uint64_t word_head(const char *word, size_t len, const char *end) {
    const uint64_t lower = UINT64_C(0x2020202020202020);
    int missing = 64 - 8 * (int)len; /* bits; how long a word is no processor foresees, so no branch hangs on it */
    uint64_t mask = ~UINT64_C(0) >> (missing & ~(missing >> 31));
    if (end - word >= 8) return (load_eight(word) | lower) & mask;
    if (len >= 4) return (load_four(word) | load_four(word + len - 4) << 8 * (len - 4) | lower) & mask;
    const unsigned char *b = (const unsigned char *)word;
    return ((uint64_t)b[0] | (uint64_t)b[len / 2] << 8 * (len / 2) | (uint64_t)b[len - 1] << 8 * (len - 1) | lower) & mask;
}
static inline uint32_t sieve_hash(uint64_t head, size_t len) {
    return (uint32_t)((head ^ (uint64_t)len << 59) * UINT64_C(0x9E3779B97F4A7C15) >> 32);
}

static inline unsigned sieve_look(const Sieve *sieve, uint32_t hash) {
    return sieve->pairs[hash >> (37 - SIEVE_BITS)] >> (hash >> (31 - SIEVE_BITS) & 62) & 3;
}
/* A word of one letter at least; of either case. */
void sieve_add(Sieve *sieve, Text word, WordLook look);

typedef struct {
    const char *run;       /* behind the last word that is no part: what surrounds the find begins here at the earliest */
    const char *at, *next; /* a figure, or a word that looks like a telling one; where to go on */
} Find;
/* Goes on from `find->next`; the caller starts with `run` and `next` at a place where nothing is pending. False: no more. */
bool sieve_next(const Sieve *sieve, const char *end, Find *find);
#endif
