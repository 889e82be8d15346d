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

#define array_push(arena, array)                                                                              \
    ((array)->items = array_grow((arena), (array)->items, (array)->count, &(array)->room, sizeof *(array)->items), \
     &(array)->items[(array)->count++])

/* Room for one more item, zeroed: the same items, moved if they had to be. Used by array_push only. */
void *array_grow(Arena *arena, void *items, size_t count, size_t *room, size_t item_size);
#endif
