/* offset.h - times told by their distance from an event: "two weeks after the truce", "the eve of the vote". */
#ifndef OFFSET_H
#define OFFSET_H
#include "arena.h"
#include "when.h"

/* An expression that has no time but by an event: "the day" of "the day before the vote". */
bool offset_is_needed(const When *distance);
/* Hours or minutes: it lies within a day of the event. */
bool offset_is_short(const When *distance);
/* The time that lies a distance before (side -1) or after (1) an event's. False when one of them is too vague. */
bool offset_apply(Arena *arena, const When *distance, int side, const When *anchor, When *ret_when);
#endif
