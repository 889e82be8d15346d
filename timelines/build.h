/* build.h - from files to one timeline: the chain of all stages. */
#ifndef BUILD_H
#define BUILD_H
#include "../src/event.h"
#include "timeline.h"

/* Adds a file: a report (text, HTML, JSON Lines, TimeML), a project file or a timeline file, told apart by
 * content. `context` fills what reports do not say themselves. */
Status build_add(Timeline *timeline, const char *path, const Context *context, Error *err);
/* Finds the events of all reports added, merges them, infers missing publication dates, reasons about their
 * times, replays the edits and sorts. What cannot be placed goes to `unplaced`, what people should know to
 * `warnings`. Events already there (from timeline files) are kept and merged with. */
Status build_run(Timeline *timeline, Error *err);
/* The same with tables that the caller has compiled, of the language that is read where none is named: for many runs of one
 * process. They must outlive the timeline. */
Status build_run_with(Timeline *timeline, const Tagger *tagger, const Reader *reader, Error *err);
#endif
