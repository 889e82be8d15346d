/* arena.c - a chain of blocks, each twice the one before up to BLOCK_MAX; a request larger than
 * the next block gets a block of its own. */
#define _DEFAULT_SOURCE /* for madvise() */
#include "arena.h"
#include <stdalign.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { BLOCK_MIN = 16 << 10, BLOCK_MAX = 4 << 20, ALIGN = alignof(max_align_t) };

typedef struct Block Block;
struct Block {
    Block *next;
    size_t size, used;
    alignas(max_align_t) char bytes[];
};

struct Arena {
    Block *blocks; /* newest first */
    Block *spare;  /* of the rounds before the last reset, to be used again */
    size_t used, next_size;
    Arena *scratch; /* NULL until it is asked for */
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

static void free_blocks(Block *block) {
    for (Block *next; block; block = next) {
        next = block->next;
        free(block);
    }
}

void arena_free(Arena *arena) {
    if (!arena) return;
    free_blocks(arena->blocks);
    free_blocks(arena->spare);
    arena_free(arena->scratch);
    free(arena);
}

void arena_reset(Arena *arena) {
#ifdef DEBUG_ARENA
    free_blocks(arena->blocks);
#else
    for (Block *next, *block = arena->blocks; block; block = next) {
        next = block->next;
        *block = (Block){ .next = arena->spare, .size = block->size };
        arena->spare = block;
    }
#endif
    arena->blocks = NULL;
    arena->used = 0;
}

Arena *arena_scratch(Arena *arena) {
    if (!arena->scratch) arena->scratch = arena_new();
    arena_reset(arena->scratch);
    return arena->scratch;
}

/* Takes the first spare block with enough room; NULL when there is none. */
static Block *take_spare(Arena *arena, size_t need) {
    for (Block **link = &arena->spare, *block; (block = *link); link = &block->next) {
        if (block->size < need) continue;
        *link = block->next;
        return block;
    }
    return NULL;
}

size_t arena_used(const Arena *arena) { return arena->used; }

/* A block of many megabytes, a long text, in large pages where the system has them: most of reading it is fetching pages. */
static void advise(void *start, size_t size) {
#ifdef MADV_HUGEPAGE
    size_t page = (size_t)sysconf(_SC_PAGESIZE), skip = page - (size_t)start % page;
    if (size > BLOCK_MAX) madvise((char *)start + skip, (size - skip) / page * page, MADV_HUGEPAGE);
#else
    (void)start, (void)size;
#endif
}

static Block *new_block(Arena *arena, size_t need) {
    size_t size = need > arena->next_size ? need : arena->next_size;
    Block *block = memory_resize(NULL, sizeof *block + size);
    advise(block, size);
    *block = (Block){ .size = size };
    if (arena->next_size < BLOCK_MAX) arena->next_size *= 2;
    return block;
}

static Block *add_block(Arena *arena, size_t need) {
    Block *block = take_spare(arena, need);
    if (!block) block = new_block(arena, need);
    block->next = arena->blocks;
    return arena->blocks = block;
}

static size_t rounded(size_t size) { return (size + ALIGN - 1) / ALIGN * ALIGN; }

void *arena_room(Arena *arena, size_t size) {
    if (size > SIZE_MAX / 2) {
        out_of_memory();
        abort();
    }
    size_t need = rounded(size);
    Block *block = arena->blocks;
#ifdef DEBUG_ARENA
    arena->next_size = 0;
    block = add_block(arena, need = size);
#else
    if (!block || block->size - block->used < need) block = add_block(arena, need);
#endif
    void *p = block->bytes + block->used;
    block->used += need;
    arena->used += need;
    return p;
}

void *arena_extend(Arena *arena, void *old, size_t old_size, size_t size) {
    Block *block = arena->blocks;
    bool newest = old_size && (char *)old + rounded(old_size) == block->bytes + block->used;
    size_t more = rounded(size) - rounded(old_size);
    if (newest && size <= SIZE_MAX / 2 && block->size - block->used >= more) {
        block->used += more;
        arena->used += more;
        return old;
    }
    void *moved = arena_room(arena, size);
    return old_size ? memcpy(moved, old, old_size) : moved;
}

void *arena_alloc(Arena *arena, size_t size) { return memset(arena_room(arena, size), 0, size); }

Text arena_text(Arena *arena, Text t) {
    char *copy = arena_room(arena, t.len + 1);
    if (t.len) memcpy(copy, t.ptr, t.len);
    copy[t.len] = 0;
    return (Text){ copy, t.len };
}

Text arena_join(Arena *arena, const Text *parts, size_t count) {
    size_t len = 0;
    for (size_t i = 0; i < count; i++) len += parts[i].len;
    char *copy = arena_room(arena, len + 1), *end = copy;
    for (size_t i = 0; i < count; end += parts[i++].len)
        if (parts[i].len) memcpy(end, parts[i].ptr, parts[i].len);
    *end = 0;
    return (Text){ copy, len };
}

Text arena_format(Arena *arena, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    char brief[256]; /* most fit, and need no second reading of the format */
    int len = vsnprintf(brief, sizeof brief, format, args);
    va_end(args);
    if (len < 0) len = 0;
    char *copy = arena_room(arena, (size_t)len + 1);
    if ((size_t)len < sizeof brief) memcpy(copy, brief, (size_t)len + 1);
    else vsnprintf(copy, (size_t)len + 1, format, again);
    va_end(again);
    return (Text){ copy, (size_t)len };
}
