/* array.c - see array.h. */
#include "array.h"
#include <string.h>

void *array_grow(Arena *arena, void *items, size_t count, size_t *room, size_t item_size) {
    if (count >= *room) {
        size_t more = count ? 2 * count : 8;
        items = arena_extend(arena, items, *room * item_size, more * item_size);
        *room = more;
    }
    memset((char *)items + count * item_size, 0, item_size);
    return items;
}
