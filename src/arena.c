/* arena.c - a chain of blocks, each twice the one before up to BLOCK_MAX; a request larger than
 * the next block gets a block of its own. */
#include "arena.h"
#include <stdarg.h>
#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_MIN = 16 << 10, BLOCK_MAX = 4 << 20, ALIGN = alignof(max_align_t) };

typedef struct Block Block;
struct Block {
    Block *next;
    size_t size, used;
    alignas(max_align_t) char bytes[];
};

struct Arena {
    Block *blocks; /* newest first */
    size_t used, next_size;
};

static void (*out_of_memory)(void) = abort; /* set once at start-up, by dl_set_out_of_memory() */

void dl_set_out_of_memory(void (*hook)(void)) { out_of_memory = hook; }

void *memory_resize(void *old, size_t size) {
    void *new = realloc(old, size);
    if (!new) {
        out_of_memory();
        abort();
    }
    return new;
}

Arena *arena_new(void) {
    Arena *arena = memory_resize(NULL, sizeof *arena);
    *arena = (Arena){ .next_size = BLOCK_MIN };
    return arena;
}

static void free_blocks(Block *block, const Block *keep) {
    while (block != keep) {
        Block *next = block->next;
        free(block);
        block = next;
    }
}

void arena_free(Arena *arena) {
    if (!arena) return;
    free_blocks(arena->blocks, NULL);
    free(arena);
}

void arena_reset(Arena *arena) {
    Block *first = arena->blocks;
    while (first && first->next) first = first->next;
    free_blocks(arena->blocks, first);
    arena->blocks = first;
    if (first) first->used = 0;
    arena->used = 0;
    arena->next_size = BLOCK_MIN;
}

size_t arena_used(const Arena *arena) { return arena->used; }

static Block *add_block(Arena *arena, size_t need) {
    size_t size = need > arena->next_size ? need : arena->next_size;
    Block *block = memory_resize(NULL, sizeof *block + size);
    *block = (Block){ .next = arena->blocks, .size = size };
    arena->blocks = block;
    if (arena->next_size < BLOCK_MAX) arena->next_size *= 2;
    return block;
}

void *arena_alloc(Arena *arena, size_t size) {
    if (size > SIZE_MAX / 2) {
        out_of_memory();
        abort();
    }
    size_t rounded = (size + ALIGN - 1) / ALIGN * ALIGN;
    Block *block = arena->blocks;
#ifdef DEBUG_ARENA
    arena->next_size = 0;
    block = add_block(arena, rounded = size);
#else
    if (!block || block->size - block->used < rounded) block = add_block(arena, rounded);
#endif
    void *p = block->bytes + block->used;
    block->used += rounded;
    arena->used += rounded;
    return memset(p, 0, size);
}

Text arena_text(Arena *arena, Text t) {
    char *copy = arena_alloc(arena, t.len + 1);
    if (t.len) memcpy(copy, t.ptr, t.len);
    return (Text){ copy, t.len };
}

Text arena_format(Arena *arena, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len < 0) len = 0;
    char *copy = arena_alloc(arena, (size_t)len + 1);
    vsnprintf(copy, (size_t)len + 1, format, again);
    va_end(again);
    return (Text){ copy, (size_t)len };
}
