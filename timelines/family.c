/* family.c - see family.h. */
#include "family.h"
#include <stdlib.h>

static int compare_ids(const void *a, const void *b) {
    const Event *const *x = a, *const *y = b;
    int order = text_compare((*x)->id, (*y)->id);
    return order ? order : (*x > *y) - (*x < *y);
}

static int compare_parents(const void *a, const void *b) {
    const Event *const *x = a, *const *y = b;
    int order = text_compare((*x)->parent, (*y)->parent);
    return order ? order : (*x > *y) - (*x < *y);
}

Family family_of(Arena *arena, const Timeline *timeline) {
    size_t count = timeline->events.count;
    Family family = { .count = count };
    family.by_id = arena_alloc(arena, count * sizeof *family.by_id + 1);
    family.by_parent = arena_alloc(arena, count * sizeof *family.by_parent + 1);
    for (size_t i = 0; i < count; i++) {
        const Event *event = &timeline->events.items[i];
        family.by_id[i] = event;
        if (event->parent.len) family.by_parent[family.children++] = event;
    }
    if (count) qsort(family.by_id, count, sizeof *family.by_id, compare_ids);
    if (family.children) qsort(family.by_parent, family.children, sizeof *family.by_parent, compare_parents);
    return family;
}

const Event *family_find(const Family *family, Text id) {
    size_t low = 0, high = family->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (text_compare(family->by_id[middle]->id, id) < 0) low = middle + 1;
        else high = middle;
    }
    return low < family->count && text_equal(family->by_id[low]->id, id) ? family->by_id[low] : NULL;
}

const Event *family_parent(const Family *family, const Event *event) {
    return event->parent.len ? family_find(family, event->parent) : NULL;
}

const Event *const *family_children(const Family *family, const Event *event, size_t *ret_count) {
    size_t low = 0, high = family->children;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (text_compare(family->by_parent[middle]->parent, event->id) < 0) low = middle + 1;
        else high = middle;
    }
    size_t end = low;
    while (end < family->children && text_equal(family->by_parent[end]->parent, event->id)) end++;
    *ret_count = event->id.len ? end - low : 0;
    return family->by_parent + low;
}
