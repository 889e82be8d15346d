/* array.h - a typed growable array in an arena.
 *
 *     Array(Event) events = { 0 };
 *     Event *e = array_push(arena, &events);      a new zeroed item at the end
 *     for (size_t i = 0; i < events.count; i++) use(&events.items[i]);
 *
 * Growing copies the items within the arena, so pointers to items hold only until the next push. A named
 * array type is `typedef Array(Event) Events;`. */
#ifndef ARRAY_H
#define ARRAY_H
#include "arena.h"

#define Array(Type)          \
    struct {                 \
        Type *items;         \
        size_t count, room;  \
    }

#define array_push(arena, array)                                                                                   \
    ((array)->items = array_room((arena), (array)->items, (array)->count, &(array)->room, sizeof *(array)->items), \
     &(array)->items[(array)->count++])

/* The items with twice the room, moved if they had to be. */
void *array_grow(Arena *arena, void *items, size_t count, size_t *room, size_t item_size);

/* Room for one more item, zeroed: the same items, moved if they had to be. What array_push does with a type. */
static inline void *array_room(Arena *arena, void *items, size_t count, size_t *room, size_t item_size) {
    if (count >= *room) items = array_grow(arena, items, count, room, item_size);
    memset((char *)items + count * item_size, 0, item_size);
    return items;
}
#endif
