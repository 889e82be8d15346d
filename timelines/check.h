/* check.h - what a timeline contradicts itself in, for `dateline check`. */
#ifndef CHECK_H
#define CHECK_H
#include "../src/error.h"
#include "timeline.h"

/* One finding each: DL_BAD_INPUT for a contradiction, DL_OK for what is only worth a look. File and line
 * are those of the event when it stands in a file; the excerpt comes from `bytes`, that file's (may be
 * empty). */
typedef Array(Error) Findings;
Findings check_timeline(Arena *arena, const Timeline *timeline, Text bytes);
#endif
