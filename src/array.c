/* array.c - see array.h. */
#include "array.h"
#include <string.h>

void *array_grow(Arena *arena, void *items, size_t count, size_t *room, size_t item_size) {
    if (count < *room) return items;
    size_t more = *room ? *room * 2 : 8;
    char *moved = arena_room(arena, more * item_size);
    if (count) memcpy(moved, items, count * item_size);
    memset(moved + count * item_size, 0, (more - count) * item_size);
    *room = more;
    return moved;
}
