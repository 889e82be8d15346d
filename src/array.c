/* array.c - see array.h. */
#include "array.h"
#include <string.h>

void *array_grow(Arena *arena, void *items, size_t count, size_t *room, size_t item_size) {
    if (count >= *room) {
        *room = count ? 2 * count : 8;
        char *moved = arena_room(arena, *room * item_size);
        if (count) memcpy(moved, items, count * item_size);
        items = moved;
    }
    memset((char *)items + count * item_size, 0, item_size);
    return items;
}
