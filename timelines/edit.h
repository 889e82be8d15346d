/* edit.h - human decisions, replayed on every build by event id. */
#ifndef EDIT_H
#define EDIT_H
#include "../src/error.h"
#include "timeline.h"

/* Replays what was not replayed yet: merge, split, set, drop, add. An edit that names no event is a warning with
 * its file and line, and stays as it was; a time that cannot be read is DL_BAD_INPUT. Splits of events that were
 * merged from reports were replayed before, where the mentions are still known (compose.h). */
Status edit_replay(Timeline *timeline, Error *err);
#endif
