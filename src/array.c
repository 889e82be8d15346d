/* array.c - see array.h. */
#include "array.h"

enum { FEW_SIZE = 64 }; /* bytes: of what is larger there is often no second */

void *array_grow(Arena *arena, void *items, size_t count, size_t *room, size_t item_size) {
    size_t more = count ? 2 * count : item_size > FEW_SIZE ? 1 : 4;
    items = arena_extend(arena, items, *room * item_size, more * item_size);
    *room = more;
    return items;
}
