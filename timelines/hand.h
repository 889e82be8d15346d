/* hand.h - what people write: a time in EDTF or in words, a count such as "45+". */
#ifndef HAND_H
#define HAND_H
#include "timeline.h"

/* Reads `text` as EDTF ("2016-09-12/2016-09-19") or else, as a whole, as words ("late on Thursday") against
 * `context` (may be NULL). The When's wording is `text`; its why says what words were read against.
 * DL_BAD_INPUT, with a message that quotes the text, when it is neither, or when the words need a
 * publication date that `context` does not have. */
Status hand_when(Arena *arena, Text text, const Context *context, When *ret_when, Error *err);

/* Resolves the events by hand whose words wait for the publication date of a report that the build reads
 * (Event.when not known, evidence with words). To be called when those dates are known, before merging;
 * an event that still has no date gets a warning. */
void hand_resolve(Timeline *timeline);
#endif
