/* vertical.h - the chronology from top to bottom: dates left, the spine, what happened right. */
#ifndef VERTICAL_H
#define VERTICAL_H
#include "layout.h"
#include "page.h"

enum { VERTICAL_WIDTH = 880 }; /* px, unless asked */
/* On pages that are wide enough it runs in several columns. */
Scenes vertical_layout(Arena *arena, Metrics *metrics, const Story *story, Sheet sheet);
#endif
