/* lookup.h - numbers of things, found by a hash of what names them: chains in a growing table, all of it in an arena.
 *
 * It holds no names, so whoever asks compares; a thing that got another name since is not found by its old one. {0} is empty. */
#ifndef LOOKUP_H
#define LOOKUP_H
#include "../src/array.h"
#include "../src/text.h"

typedef struct {
    uint64_t hash;
    int32_t number;
    uint32_t next; /* entry of the same chain, plus one; 0 for none */
} LookupEntry;

typedef struct {
    Array(LookupEntry) entries;
    uint32_t *chains; /* the first entry, plus one */
    size_t room;      /* of chains: a power of two, or 0 */
} Lookup;

uint64_t lookup_hash(Text t);
void lookup_add(Arena *arena, Lookup *lookup, uint64_t hash, int32_t number);
/* Whether that number is the thing which is looked for; asked of those with the same hash alone, the last added first. */
typedef bool LookupIs(const void *context, int32_t number);
/* -1 when there is none. */
int32_t lookup_find(const Lookup *lookup, uint64_t hash, LookupIs *is, const void *context);
#endif
