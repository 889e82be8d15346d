/* resolve.h - from meanings to times: which Monday, which March, the day after what.
 *
 * The context is the publication date, the tense around an expression, and the story: the time last told of.
 * A history that names its own years is read against those, not against its publication. */
#ifndef RESOLVE_H
#define RESOLVE_H
#include "array.h"
#include "cue.h"
#include "normalise.h"
#include "timex.h"

/* An expression on its way: found, joined, understood. */
typedef struct {
    uint32_t start, end;
    const Rule *rule;
    Meaning meaning;
    TokenClass lead; /* the word before that changes the time: SINCE, UNTIL, BEFORE, AFTER, BY, FROM, TO; THE when none */
} Found;
typedef Array(Found) Founds;

/* Times for all of them, in order. Values that need a date which is not known stay symbolic. */
Expressions resolve(Arena *arena, const CueTable *cues, Text text, const Founds *founds, const Context *context);
#endif
