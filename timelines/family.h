/* family.h - which events belong to which: looked up by id in logarithmic time. */
#ifndef FAMILY_H
#define FAMILY_H
#include "timeline.h"

typedef struct {
    const Event **by_id;     /* all events, by id */
    const Event **by_parent; /* those with a parent, by the parent's id and then in order of time */
    size_t count, children;
} Family;

Family family_of(Arena *arena, const Timeline *timeline);
const Event *family_find(const Family *family, Text id);              /* the first of that id; NULL for none */
const Event *family_parent(const Family *family, const Event *event); /* NULL for none */
/* The events whose parent is `event`; *ret_count of them, one after the other. */
const Event *const *family_children(const Family *family, const Event *event, size_t *ret_count);
#endif
