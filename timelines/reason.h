/* reason.h - what the times of the events say about each other. */
#ifndef REASON_H
#define REASON_H
#include "merge.h"

/* Tightens the times of the events that were composed from `clusters`: same-day links, lengths ("a truce of a
 * week"), ends ("broken on Monday") and ages ("five years old") go into one temporal network. What it changes is
 * explained in the event's reasons; what cannot hold together goes to the timeline's contradictions. */
void reason_times(Timeline *timeline, const Readings *readings, const Clusters *clusters);
#endif
