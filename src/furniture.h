/* furniture.h - page furniture: credits, links, notices. Used by sentence.c only. */
#ifndef FURNITURE_H
#define FURNITURE_H
#include "sentence.h"

/* Marks the sentences of one paragraph that match a row of the language's furniture table, and as captions those
 * that share the paragraph with a credit. */
void furniture_mark(Prose *prose, uint32_t first, uint32_t limit);
#endif
