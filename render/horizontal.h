/* horizontal.h - the chronology from left to right: a band of time, labels on stems above and below. */
#ifndef HORIZONTAL_H
#define HORIZONTAL_H
#include "layout.h"
#include "page.h"

/* Whether there are few enough events, far enough apart, for readers to see them along one line. */
bool horizontal_suits(Arena *arena, const Story *story);
enum { HORIZONTAL_WIDTH = 1600 }; /* px, unless asked */
enum { HORIZONTAL_MAX = 100 }; /* events; more are not placed */
/* One page, higher than the sheet when it must be. */
Scenes horizontal_layout(Arena *arena, Metrics *metrics, const Story *story, Sheet sheet);
#endif
