/* title.h - a short headline for an event, made of the text's own words. */
#ifndef TITLE_H
#define TITLE_H
#include "attribution.h"

enum { TITLE_MOST = 92 }; /* bytes, about */

/* The clause around the trigger, or its noun phrase, without dates, articles in front, auxiliaries of the passive,
 * brackets, attribution and what trails behind. `speaker` stands in for a pronoun. */
/* The title of an act of saying whose speaker tells its own next step; empty when it cannot be made. */
Text title_of_own_act(Arena *arena, const View *view, const Trigger *said, Text speaker);
Text title_make(Arena *arena, const View *view, const Trigger *trigger, Text speaker);
#endif
