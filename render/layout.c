/* layout.c - see layout.h. Chooses between the layouts. */
#include "layout.h"
#include "vertical.h"

Scenes layout_picture(Arena *arena, Metrics *metrics, const Timeline *timeline, const PictureOptions *options, double page_shape) {
    Story *story = ARENA_NEW(arena, Story);
    *story = story_of(arena, timeline);
    return vertical_layout(arena, metrics, story, options->width, page_shape);
}
