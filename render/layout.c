/* layout.c - see layout.h. Chooses between the layouts. */
#include "layout.h"
#include "horizontal.h"
#include "vertical.h"

Scenes layout_picture(Arena *arena, Metrics *metrics, const Timeline *timeline, const PictureOptions *options, double page_shape) {
    Story *story = ARENA_NEW(arena, Story);
    *story = story_of(arena, timeline);
    story->bare = options->bare;
    bool few = story->dated <= HORIZONTAL_MAX && story->dated > 0;
    bool horizontal = options->layout == LAYOUT_HORIZONTAL ? few : options->layout == LAYOUT_AUTO && horizontal_suits(arena, story);
    if (horizontal) return horizontal_layout(arena, metrics, story, options->width, page_shape);
    return vertical_layout(arena, metrics, story, options->width, page_shape);
}
