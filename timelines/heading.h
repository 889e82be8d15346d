/* heading.h - a title for a timeline that nobody has named. */
#ifndef HEADING_H
#define HEADING_H
#include "timeline.h"

/* Where most of it happened and when: "Aleppo, Sept 2016"; where few events name that place, who has the greater part in
 * them: "Harlow, 2022"; else the title of the one report, if it is only one; empty when none names either. */
Text heading_of(Arena *arena, const Timeline *timeline);
#endif
