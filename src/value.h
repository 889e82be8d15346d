/* value.h - TIMEX3 values of what has no place on the calendar: lengths, and dates whose anchor is not known. */
#ifndef VALUE_H
#define VALUE_H
#include "normalise.h"

/* "XXXX-09-22", "XXXX-WXX-4"; empty for what only points ("the next day"). */
Text value_symbolic(Arena *arena, const Meaning *meaning);
/* "P2Y6M", "PXW", "PT30M". */
Text value_of_length(Arena *arena, const Meaning *meaning);
#endif
