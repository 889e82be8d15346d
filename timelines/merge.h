/* merge.h - which mentions, within one report and across reports, tell of the same event. */
#ifndef MERGE_H
#define MERGE_H
#include "cluster.h"

/* The words of each report as bags to compare stories by (signs_cosine). */
Signs *merge_stories(Arena *arena, const Timeline *timeline);
/* 0 for two reports that have in common what any two have, 1 for such as nobody would take for different stories. */
double merge_story_degree(const Signs *a, const Signs *b);
/* How often words stand in the sentences of all reports. */
Frequencies *merge_frequencies(Arena *arena, const Timeline *timeline);

/* *ret_looks (may be NULL) says how often a cluster was looked at for another one: the work, whatever the machine. */
Clusters merge_mentions(Arena *arena, const Timeline *timeline, const Readings *readings, size_t *ret_looks);
#endif
