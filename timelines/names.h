/* names.h - the names that an event has from many mentions: each once, in its longest form. */
#ifndef NAMES_H
#define NAMES_H
#include "timeline.h"

/* Whether every word of `part` stands in `whole`, in either case: "Kerry", "John Kerry". */
bool name_is_part(Text part, Text whole);
/* Adds a name unless it, or a longer form of it, is there; replaces a shorter form. */
void names_add(Arena *arena, Texts *names, Text name);
void names_add_all(Arena *arena, Texts *names, const Texts *more);
#endif
