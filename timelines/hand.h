/* hand.h - what people write: a time in EDTF or in words, a count such as "45+". */
#ifndef HAND_H
#define HAND_H
#include "timeline.h"

/* A reader of times; it compiles a language once for many. hand_free() it. */
typedef struct Hand Hand;
Hand *hand_new(void);
void hand_free(Hand *hand); /* NULL does nothing */

/* Reads `text` as EDTF ("2016-09-12/2016-09-19") or else, as a whole, as words ("late on Thursday") against
 * `context` (may be NULL). Words become the When's wording, and its why says what they were read against;
 * EDTF has no wording. What *ret_when points to lives in `arena`. DL_BAD_INPUT, with a message that quotes the
 * text, when it is neither, or when the words need a publication date that `context` does not have. */
Status hand_read(Hand *hand, Arena *arena, Text text, const Context *context, When *ret_when, Error *err);
/* The same for a single text. */
Status hand_when(Arena *arena, Text text, const Context *context, When *ret_when, Error *err);

/* Reads "45" (exactly), "45+" (at least), ">45", "..45" (up to), "~45" (about) or "24-99" into a toll's low,
 * high, bound and figure; `text` must outlive it. False for anything else. */
bool hand_count(Text text, Toll *toll);

/* Resolves the events by hand whose words wait for the publication date of a report that the build reads. To
 * be called when those dates are known, before merging; an event that still has no date gets a warning. */
void hand_resolve(Timeline *timeline);
/* Whether the event waits for it. */
bool hand_is_waiting(const Timeline *timeline, const Event *event);
#endif
