/* check.h - what a timeline contradicts itself in, for `dateline check`. */
#ifndef CHECK_H
#define CHECK_H
#include "../src/error.h"
#include "timeline.h"

/* Looks for: times that end before they start; events that are said to have happened after the report that
 * tells of them was published; evidence that excludes the time of its event; parents that do not exist, go
 * round in a circle or exclude the time of their parts; edits of events that do not exist; near copies of
 * unknown reports; reports of a project that are not there; contradictions that the build found. Worth a look only: events
 * without a date, events that stand twice, reports that have changed since they were read.
 *
 * One finding each: DL_BAD_INPUT for a contradiction, DL_OK for what is only worth a look. File and line are
 * those of the event when it stands in a file; the excerpt comes from `bytes`, that file's (may be empty). */
typedef Array(Error) Findings;
Findings check_timeline(Arena *arena, const Timeline *timeline, Text bytes);
#endif
