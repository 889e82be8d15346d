/* sieve.c - see sieve.h.
 *
 * Text is looked at in blocks of 64 bytes, whose letters and figures become a bit each; words are then the runs of
 * ones, found by counting zeros, and cost one test each. The loops over a block are plain, for the compiler to vectorise. */
#include "sieve.h"
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { BLOCK = 64 };

void sieve_add(Sieve *sieve, Text word, bool telling) {
    if (!word.len || word.len >= SIEVE_WORD_MAX) return;
    uint64_t bits = telling ? UINT64_C(0x100000001) : 1;
    int last = word.ptr[word.len - 1] & 31;
    sieve->first[word.len][word.ptr[0] & 31] |= bits << last;
    sieve->middle[word.len][word.ptr[word.len / 2] & 31] |= bits << last;
}

/* A bit for each of the bytes, which are 0 or 1. */
#ifdef __SSE2__
static uint64_t gather(const uint8_t flags[BLOCK]) {
    uint64_t bits = 0;
    for (int i = 0; i < BLOCK; i += 16) {
        __m128i sixteen = _mm_loadu_si128((const __m128i *)(const void *)(flags + i));
        bits |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_slli_epi16(sixteen, 7)) << i;
    }
    return bits;
}
#else
static uint64_t gather(const uint8_t flags[BLOCK]) {
    uint64_t bits = 0;
    for (int i = 0; i < BLOCK; i++) bits |= (uint64_t)flags[i] << i;
    return bits;
}
#endif

static uint64_t letters_in(const uint8_t block[BLOCK]) {
    uint8_t flags[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
        uint8_t c = block[i];
        flags[i] = (uint8_t)((uint8_t)((c | 0x20) - 'a') < 26) | (uint8_t)((c >= 0x80) & (c != 0xE2) & (c != 0xC2));
    }
    return gather(flags);
}

static uint64_t figures_in(const uint8_t block[BLOCK]) {
    uint8_t flags[BLOCK];
    for (int i = 0; i < BLOCK; i++) flags[i] = (uint8_t)(block[i] - '0') < 10;
    return gather(flags);
}

static bool is_tail(char c) { return ((unsigned char)c & 0xC0) == 0x80; }

/* A letter by itself with a full stop behind it: an initial, or half of "a.m.". */
static bool is_initial(const char *stop, const char *end) { return stop < end && *stop == '.'; }
static bool is_dotted(const char *stop, const char *end) { return end - stop >= 3 && is_alpha(stop[1]) && stop[2] == '.'; }

/* Whether the word is one to stop at; one that is not known moves the run. Of ordinary words half are known, which no
 * processor foresees: so no branch hangs on it. */
static inline bool take_word(const Sieve *sieve, const char *word, const char *stop, const char *end, Find *find) {
    while (is_tail(*word)) /* the rest of a dash or quote */
        if (++word == stop) return false;
    size_t len = (size_t)(stop - word);
    uint64_t looks = 0;
    if (len < SIEVE_WORD_MAX) looks = (sieve->first[len][*word & 31] & sieve->middle[len][word[len / 2] & 31]) >> (stop[-1] & 31);
    find->at = word;
    find->next = stop;
    if (looks >> 32 & 1) return true;
    if (len == 1 && is_initial(stop, end)) return is_dotted(stop, end);
    find->run = looks & 1 ? find->run : stop;
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

bool sieve_next(const Sieve *sieve, const char *end, Find *find) {
    const char *word = NULL; /* that goes on from the block before */
    uint8_t rest[BLOCK];
    for (const char *p = find->next; p < end; p += BLOCK) {
        const uint8_t *block = end - p < BLOCK ? padded(p, end, rest) : (const uint8_t *)p;
        uint64_t letters = letters_in(block), figures = figures_in(block);
        uint64_t before = letters << 1 | (word != NULL), starts = letters & ~before;
        uint64_t stops = ~letters & before & up_to_lowest(figures);
        while (stops) {
            const char *from = word ? word : take_bit(p, &starts), *stop = take_bit(p, &stops);
            word = NULL;
            if (take_word(sieve, from, stop, end, find)) return true;
        }
        if (figures) return find->at = take_bit(p, &figures), find->next = find->at + 1, true;
        if (!word && starts) word = take_bit(p, &starts);
    }
    return word && take_word(sieve, word, end, end, find);
}
