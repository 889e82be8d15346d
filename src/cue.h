/* cue.h - which way the sentence looks: the verb that governs a time, as far as its form tells. */
#ifndef CUE_H
#define CUE_H
#include "arena.h"
#include "language/language.h"

typedef struct CueTable CueTable; /* a language's cues, compiled; immutable */
CueTable *cue_table_new(Arena *arena, const Language *language);

/* Whether something is set for the time: "called a strike for Monday", "moved the vote to Monday"; not "blamed them for
 * Monday's violence". *ret_word is what was done. */
bool cue_sets(const CueTable *table, Text text, uint32_t start, uint32_t end, Text *ret_word);

/* A past form that is listed or ends like one. */
bool cue_is_past(const CueTable *table, Text word);

/* The nearest cue in the sentence around the bytes [start, end): before it first, then after. CUE_NEUTRAL and
 * no word when there is none; *ret_aimed when an infinitive stands nearer: "agreed to meet in May". Reads a bounded stretch of text. */
CueClass cue_around(const CueTable *table, Text text, uint32_t start, uint32_t end, Text *ret_word, bool *ret_aimed);
#endif
