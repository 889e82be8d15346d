/* alias.h - which names of a text are of the same thing. Used by name.c only. */
#ifndef ALIAS_H
#define ALIAS_H
#include "name.h"

/* What one mention says about its kind, by NameKind, and the name that the alias table gives it. */
typedef struct {
    int strength[NAME_KIND_COUNT];
    Text canonical; /* empty when the table does not have it */
} NameVote;

/* Sets entity, kind, full and place of all names; votes are parallel to them. */
void alias_link(Arena *arena, const Prose *prose, Names *names, const NameVote *votes);
#endif
