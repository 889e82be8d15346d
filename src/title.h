/* title.h - a short headline for an event, made of the text's own words. */
#ifndef TITLE_H
#define TITLE_H
#include "attribution.h"

enum { TITLE_MOST = 92, SAYING_MOST = 120 }; /* bytes, about; words that were said need more room */

/* The title of an act of saying whose speaker tells its own next step; empty when it cannot be made. */
Text title_of_own_act(Arena *arena, const View *view, const Trigger *said, Text speaker);
/* The clause around the trigger, or its noun phrase, without dates, articles in front, auxiliaries of the passive,
 * brackets, attribution and what trails behind. `speaker` stands in for a pronoun. `said` is the trigger's own act of
 * saying, NULL for others: then who says it and the words that were said, cut with an ellipsis. */
Text title_make(Arena *arena, const View *view, const Trigger *trigger, const Saying *said, Text speaker);
/* "Talks in Geneva between Anna Berg and Pavel Lind", for talks told with one of their parties ("after talks with Pavel
 * Lind") whose others `mention` has; empty for all else. The words between names are those of the language's phrases. */
Text title_of_parties(Arena *arena, const View *view, const Trigger *trigger, const Mention *mention, Text language);
#endif
