/* lookup.c - see lookup.h. */
#include "lookup.h"

/* FNV-1a of 64 bits (Fowler, Noll, Vo 1991). */
uint64_t lookup_hash(Text t) {
    uint64_t h = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < t.len; i++) h = (h ^ (unsigned char)t.ptr[i]) * UINT64_C(1099511628211);
    return h;
}

static void put_in_chain(Lookup *l, uint32_t entry) {
    LookupEntry *e = &l->entries.items[entry];
    uint32_t *chain = &l->chains[e->hash & (l->room - 1)];
    e->next = *chain;
    *chain = entry + 1;
}

static void grow(Arena *arena, Lookup *l) {
    l->room = l->room ? 4 * l->room : 64;
    l->chains = arena_alloc(arena, l->room * sizeof *l->chains);
    for (uint32_t i = 0; i < l->entries.count; i++) put_in_chain(l, i);
}

void lookup_add(Arena *arena, Lookup *l, uint64_t hash, int32_t number) {
    if (l->entries.count == l->room) grow(arena, l);
    *array_push(arena, &l->entries) = (LookupEntry){ .hash = hash, .number = number };
    put_in_chain(l, (uint32_t)l->entries.count - 1);
}

int32_t lookup_find(const Lookup *l, uint64_t hash, LookupIs *is, const void *context) {
    for (uint32_t at = l->room ? l->chains[hash & (l->room - 1)] : 0; at; at = l->entries.items[at - 1].next) {
        const LookupEntry *e = &l->entries.items[at - 1];
        if (e->hash == hash && is(context, e->number)) return e->number;
    }
    return -1;
}
