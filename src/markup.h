/* markup.h - what HTML and XML need before libxml2 may see them, and libxml2 before it may. */
#ifndef MARKUP_H
#define MARKUP_H
#include "arena.h"

enum { MARKUP_ATTRIBUTES = 500 }; /* of one tag; libxml2 compares each with all others */

/* A copy in which the attributes of a tag beyond MARKUP_ATTRIBUTES are blanked out. */
Text markup_tame(Arena *arena, Text bytes);

/* Whom libxml2 tells of faults in this thread: between the two calls nobody. Some, as those of encodings, it would print on
 * standard error whatever options a parser has. */
typedef struct {
    void (*handler)(void *context, const char *message, ...);
    void *context;
} MarkupHush;
MarkupHush markup_hush(void);
void markup_unhush(MarkupHush before);
#endif
