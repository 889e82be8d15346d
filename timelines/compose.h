/* compose.h - from clusters of mentions to the events of a timeline. */
#ifndef COMPOSE_H
#define COMPOSE_H
#include "adopt.h"

enum {
    MAIN_LINE = 42, /* an event of this salience or more stands on the main line */
    PER_ORIGIN = 6, /* salience added for each further report that is no near copy, up to MORE_ORIGINS */
    MORE_ORIGINS = 3
};

/* Adds an event for each cluster, or evidence to the one by hand that it tells of, or entries in `unplaced` where it has
 * no place on the line, and notes in each cluster which. `adoption` may be NULL. Sorts nothing. */
void compose_events(Timeline *timeline, const Readings *readings, const Adoption *adoption, Clusters *clusters);
#endif
