/* vertical.h - the chronology from top to bottom: dates left, the spine, what happened right. */
#ifndef VERTICAL_H
#define VERTICAL_H
#include "layout.h"
#include "page.h"

/* `width` 0 is its own; `page_shape` is height by width, 0 for one page as high as it needs to be. */
Scenes vertical_layout(Arena *arena, Metrics *metrics, const Story *story, double width, double page_shape);
#endif
