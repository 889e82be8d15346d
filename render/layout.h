/* layout.h - a timeline and the widths of its texts in, one scene a page out. */
#ifndef LAYOUT_H
#define LAYOUT_H
#include "metrics.h"
#include "output.h"
#include "scene.h"
#include "story.h"

/* The pages live in `arena`. `page_shape` is the longer side of a page by the
 * shorter; 0 makes one page as large as it needs to be. */
Scenes layout_picture(Arena *arena, Metrics *metrics, const Timeline *timeline, const PictureOptions *options, double page_shape);
#endif
