/* arena.h - memory that is freed all at once.
 *
 * Whoever takes an Arena * allocates, whoever does not, does not. A document and a timeline own one
 * arena each. Compile with -DDEBUG_ARENA to give every allocation its own malloc, so that sanitizers
 * see overruns inside a block. */
#ifndef ARENA_H
#define ARENA_H
#include "text.h"

typedef struct Arena Arena;

Arena *arena_new(void);
void arena_free(Arena *arena);  /* NULL does nothing */
void arena_reset(Arena *arena); /* forgets everything allocated; keeps the blocks, so that the next round need not ask again */
/* An arena beside it for what is needed only meanwhile; emptied when the next one asks for it, freed with its owner. */
Arena *arena_scratch(Arena *arena);
size_t arena_used(const Arena *arena); /* bytes handed out since the start or the last reset */

/* Zeroed memory, aligned for any object; never NULL. */
void *arena_alloc(Arena *arena, size_t size);
/* The same without the zeros, for what is filled at once. */
void *arena_room(Arena *arena, size_t size);
/* The block of `old_size` bytes, from arena_room(), with more room behind; moved only if it is not the newest one. */
void *arena_extend(Arena *arena, void *old, size_t old_size, size_t size);
#define ARENA_NEW(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))

/* Copies; both end with a NUL byte that is not counted. */
Text arena_text(Arena *arena, Text t);
Text arena_join(Arena *arena, const Text *parts, size_t count); /* one behind the other */
Text arena_format(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Memory outside arenas, for the few growable buffers: like realloc(), but never NULL. */
void *memory_resize(void *old, size_t size);
#endif
