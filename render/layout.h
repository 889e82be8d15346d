/* layout.h - a timeline and the widths of its texts in, one scene a page out. */
#ifndef LAYOUT_H
#define LAYOUT_H
#include "metrics.h"
#include "options.h"
#include "scene.h"
#include "story.h"

/* What the pages are for. One sheet, as long as it has to be, goes into a web page or a pipe. A screen is the same
 * until there are too many events for one to take in: then pages. A printer has paper, A4 unless something else is
 * asked for. */
typedef enum { MEDIUM_SHEET, MEDIUM_SCREEN, MEDIUM_PAPER } Medium;

enum { PAGES_FROM = 61 }; /* events */

/* The pages live in `arena`; there is at least one, and all of them are on the same paper. */
Scenes layout_picture(Arena *arena, Metrics *metrics, const Timeline *timeline, const PictureOptions *options, Medium medium);
#endif
