/* vertical.h - the chronology from top to bottom: dates left, the spine, what happened right. */
#ifndef VERTICAL_H
#define VERTICAL_H
#include "layout.h"
#include "page.h"

Scenes vertical_layout(Arena *arena, Metrics *metrics, const Story *story, double width, double page_height);
#endif
