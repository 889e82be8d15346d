/* aftermath.h - deeds dated by what the text tells of them without naming them again: "It happened on Sunday", "officers
 * were called to the house on Sunday". */
#ifndef AFTERMATH_H
#define AFTERMATH_H
#include "narrative.h"

/* What a verb of a sentence says about the deed that was told of before it. */
Retold aftermath_of(const View *view, const Trigger *trigger);
/* The scene that the sentence sets; expression -1 when it sets none. */
Scene aftermath_scene(const View *view);
/* Gives deeds without a time the one that such verbs have. */
void aftermath_dates(const Narrative *narrative, Mentions *mentions, const Context *context);
#endif
