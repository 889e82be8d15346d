/* horizontal.h - the chronology from left to right: a band of time, labels on stems above and below. */
#ifndef HORIZONTAL_H
#define HORIZONTAL_H
#include "layout.h"
#include "page.h"

/* Whether there are few enough events, far enough apart, for readers to see them along one line. */
bool horizontal_suits(Arena *arena, const Story *story);
enum { HORIZONTAL_MAX = 100 }; /* events; more are not placed */
/* One page; `width` 0 is its own. `page_shape`: width by height of the paper, 0 for none; higher when it must be. */
Scenes horizontal_layout(Arena *arena, Metrics *metrics, const Story *story, double width, double page_shape);
#endif
