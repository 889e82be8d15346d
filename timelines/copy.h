/* copy.h - near copies: reports that print the same agency text count as one origin. */
#ifndef COPY_H
#define COPY_H
#include "timeline.h"

/* Sets Report.origin of near copies to the id of the report they copy. */
void copy_find(Timeline *timeline);
#endif
