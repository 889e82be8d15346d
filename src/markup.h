/* markup.h - what HTML and XML need before libxml2 may see them. */
#ifndef MARKUP_H
#define MARKUP_H
#include "arena.h"

enum { MARKUP_ATTRIBUTES = 500 }; /* of one tag; libxml2 compares each with all others */

/* A copy in which the attributes of a tag beyond MARKUP_ATTRIBUTES are blanked out. */
Text markup_tame(Arena *arena, Text bytes);
#endif
