/* webpage_filter.h - by what the events of a web page can be chosen, and the controls to do it with. */
#ifndef WEBPAGE_FILTER_H
#define WEBPAGE_FILTER_H
#include "webpage_text.h"

/* ` data-lane="military" data-place="Orla&#10;Kfar Hamra"`: what the controls compare with, one value a line. */
void filter_put_values(const Webpage *page, const Event *event);
/* Search, one list of choices for everything that events differ in, and the count of what is shown. */
void filter_put_controls(const Webpage *page);
/* For each event of the timeline the lane it is drawn in, counted from 1; 0 for one that is not drawn. */
size_t *filter_lanes(Arena *arena, const Story *story);
/* The look of the event's lane, as classes of the style sheet: "ink-red form-square". */
Text filter_lane_class(const Webpage *page, const Event *event);
Text filter_lane_label(const Webpage *page, const Event *event);
#endif
