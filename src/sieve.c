/* sieve.c - see sieve.h.
 *
 * Text is looked at in blocks of 64 bytes, whose letters and figures become a bit each; words are then the runs of
 * ones, found by counting zeros, and cost one test each, of a hash of their first letters. */
#include "sieve.h"
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { BLOCK = 64 };

void sieve_add(Sieve *sieve, Text word, WordLook look) {
    uint32_t hash = sieve_hash(word_head(word.ptr, word.len, word.ptr + word.len), word.len);
    sieve->pairs[hash >> (37 - SIEVE_BITS)] |= (uint64_t)look << (hash >> (31 - SIEVE_BITS) & 62);
}

typedef struct { /* a bit for each byte of a block */
    uint64_t letters, figures;
} Kinds;

#ifdef __SSE2__
/* Ranges are told by one signed comparison, their upper end moved to 127. */
static inline Kinds kinds_in(const uint8_t block[BLOCK]) {
    Kinds kinds = { 0, 0 };
    for (int i = 0; i < BLOCK; i += 16) {
        __m128i x = _mm_loadu_si128((const __m128i *)(const void *)(block + i)), small = _mm_or_si128(x, _mm_set1_epi8(0x20));
        __m128i letter = _mm_cmpgt_epi8(_mm_add_epi8(small, _mm_set1_epi8(127 - 'z')), _mm_set1_epi8(127 - 26));
        __m128i figure = _mm_cmpgt_epi8(_mm_add_epi8(x, _mm_set1_epi8(127 - '9')), _mm_set1_epi8(127 - 10));
        __m128i foreign = _mm_andnot_si128(_mm_cmpeq_epi8(small, _mm_set1_epi8((char)0xE2)), x); /* its high bit; 0xC2 becomes 0xE2 */
        kinds.letters |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_or_si128(letter, foreign)) << i;
        kinds.figures |= (uint64_t)(uint16_t)_mm_movemask_epi8(figure) << i;
    }
    return kinds;
}
#else
static Kinds kinds_in(const uint8_t block[BLOCK]) {
    Kinds kinds = { 0, 0 };
    for (int i = 0; i < BLOCK; i++) {
        kinds.letters |= (uint64_t)is_letter_byte((char)block[i]) << i;
        kinds.figures |= (uint64_t)is_digit((char)block[i]) << i;
    }
    return kinds;
}
#endif

static bool is_tail(char c) { return ((unsigned char)c & 0xC0) == 0x80; }

/* A letter by itself with a full stop behind it: an initial, or half of "a.m.". */
static bool is_initial(const char *stop, const char *end) { return stop < end && *stop == '.'; }
static bool is_dotted(const char *stop, const char *end) { return end - stop >= 3 && is_alpha(stop[1]) && stop[2] == '.'; }

/* Whether the word is one to stop at; one that is no part of any moves `run`. Of ordinary words a third are, which no
 * processor foresees: so no branch hangs on it. */
static inline bool take_word(const Sieve *sieve, const char **start, const char *stop, const char *end, const char **run) {
    const char *word = *start;
    while (is_tail(*word)) /* the rest of a dash or quote */
        if (++word == stop) return false;
    *start = word;
    size_t len = (size_t)(stop - word);
    unsigned look = sieve_look(sieve, sieve_hash(word_head(word, len, end), len));
    if (look == WORD_TELLING) return true;
    if (len == 1 && is_initial(stop, end)) return is_dotted(stop, end);
    *run = look & WORD_PART ? *run : stop;
    return false;
}

/* The last block, filled up with zeros. */
static const uint8_t *padded(const char *p, const char *end, uint8_t rest[BLOCK]) {
    memset(rest, 0, BLOCK);
    return memcpy(rest, p, (size_t)(end - p));
}

/* All bits up to the lowest one of `bits`, that one included. */
static uint64_t up_to_lowest(uint64_t bits) { return bits ^ (bits - 1); }

static const char *take_bit(const char *block, uint64_t *bits) {
    const char *at = block + __builtin_ctzll(*bits);
    *bits &= *bits - 1;
    return at;
}

static bool stop_at(Find *find, const char *at, const char *next, const char *run) {
    *find = (Find){ .run = run, .at = at, .next = next };
    return true;
}

bool sieve_next(const Sieve *sieve, const char *end, Find *find) {
    const char *word = NULL, *run = find->run; /* a word that goes on from the block before */
    uint8_t rest[BLOCK];
    for (const char *p = find->next; p < end; p += BLOCK) {
        const uint8_t *block = end - p < BLOCK ? padded(p, end, rest) : (const uint8_t *)p;
        Kinds kinds = kinds_in(block);
        uint64_t before = kinds.letters << 1 | (word != NULL), starts = kinds.letters & ~before;
        uint64_t stops = ~kinds.letters & before & up_to_lowest(kinds.figures);
        while (stops) {
            const char *from = word ? word : take_bit(p, &starts), *stop = take_bit(p, &stops);
            word = NULL;
            if (take_word(sieve, &from, stop, end, &run)) return stop_at(find, from, stop, run);
        }
        if (kinds.figures) return word = take_bit(p, &kinds.figures), stop_at(find, word, word + 1, run);
        if (!word && starts) word = take_bit(p, &starts);
    }
    return word && take_word(sieve, &word, end, end, &run) && stop_at(find, word, end, run);
}
