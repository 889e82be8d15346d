/* heading.h - a title for a timeline that nobody has named. */
#ifndef HEADING_H
#define HEADING_H
#include "timeline.h"

/* Where most of it happened and when: "Aleppo, Sept 2016"; empty when no event names a place. */
Text heading_of(Arena *arena, const Timeline *timeline);
#endif
