/* sieve.c - see sieve.h.
 *
 * Text is looked at in blocks of 64 bytes, whose letters and figures become a bit each; words are then the runs of
 * ones, found by counting zeros, and cost one test each. The loops over a block are plain, for the compiler to vectorise. */
#include "sieve.h"
#include <string.h>

enum { BLOCK = 64 };

void sieve_add(Sieve *sieve, Text word, bool telling) {
    if (!word.len || word.len >= SIEVE_WORD_MAX) return;
    uint64_t bits = telling ? UINT64_C(0x100000001) : 1;
    int last = word.ptr[word.len - 1] & 31;
    sieve->first[word.len][word.ptr[0] & 31] |= bits << last;
    sieve->middle[word.len][word.ptr[word.len / 2] & 31] |= bits << last;
}

/* Eight bytes as a number, the first one lowest, on any machine. */
static uint64_t load_eight(const uint8_t *p) {
    return p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 |
           (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

/* A bit for each of the bytes, which are 0 or 1: the product has the lowest bits of eight bytes in its highest byte. */
static uint64_t gather(const uint8_t flags[BLOCK]) {
    uint64_t bits = 0;
    for (int i = 0; i < BLOCK / 8; i++) bits |= (load_eight(flags + 8 * i) * UINT64_C(0x0102040810204080) >> 56) << (8 * i);
    return bits;
}

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

/* A letter by itself with a full stop behind it: half of "a.m.", or an initial. */
static bool is_initial(const char *word, const char *stop, const char *end) { return stop - word == 1 && stop < end && *stop == '.'; }
static bool is_tail(char c) { return ((unsigned char)c & 0xC0) == 0x80; }
static bool is_dotted(const char *stop, const char *end) { return end - stop >= 3 && is_alpha(stop[1]) && stop[2] == '.'; }

/* Whether the word is one to stop at; one that is not known moves the run. */
static bool take_word(const Sieve *sieve, const char *word, const char *stop, const char *end, Find *find) {
    while (word < stop && is_tail(*word)) word++; /* the rest of a dash or quote */
    size_t len = (size_t)(stop - word);
    uint64_t looks = 0;
    if (!len) return false;
    if (len < SIEVE_WORD_MAX) looks = (sieve->first[len][*word & 31] & sieve->middle[len][word[len / 2] & 31]) >> (stop[-1] & 31);
    find->at = word;
    if (looks >> 32 & 1) return true;
    bool initial = is_initial(word, stop, end);
    if (!(looks & 1) && !initial) find->run = stop;
    return initial && is_dotted(stop, end);
}


/* The last block, filled up with zeros. */
static const uint8_t *padded(const char *p, const char *end, uint8_t rest[BLOCK]) {
    memset(rest, 0, BLOCK);
    return memcpy(rest, p, (size_t)(end - p));
}

bool sieve_next(const Sieve *sieve, const char *end, Find *find) {
    const char *word = NULL; /* that goes on from the block before */
    uint8_t rest[BLOCK];
    for (const char *p = find->next; p < end; p += BLOCK) {
        const uint8_t *block = end - p < BLOCK ? padded(p, end, rest) : (const uint8_t *)p;
        uint64_t letters = letters_in(block), figures = figures_in(block);
        uint64_t before = letters << 1 | (word != NULL), starts = letters & ~before, stops = ~letters & before;
        for (uint64_t events = stops | figures; events; events &= events - 1) {
            const char *at = p + __builtin_ctzll(events);
            if (stops & events & -events) {
                if (!word) word = p + __builtin_ctzll(starts), starts &= starts - 1;
                if (take_word(sieve, word, at, end, find)) return find->next = at, true;
                word = NULL;
            }
            if (figures & events & -events) return find->at = at, find->next = at + 1, true;
        }
        if (!word && starts) word = p + __builtin_ctzll(starts);
    }
    find->next = end;
    return word && take_word(sieve, word, end, end, find);
}
