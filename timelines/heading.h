/* heading.h - a title for a timeline that nobody has named. */
#ifndef HEADING_H
#define HEADING_H
#include "timeline.h"

/* Where most of it happened and when: "Aleppo, Sept 2016"; where few events name that place, the title of the
 * one report, or of several who has the greater part in them: "Harlow, 2022"; empty when none names either. */
Text heading_of(Arena *arena, const Timeline *timeline);
#endif
