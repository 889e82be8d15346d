/* check.h - `dateline check`: is a project or timeline file what it claims to be? */
#ifndef CHECK_H
#define CHECK_H
#include "timeline.h"

/* Reads a project or timeline file into the (empty) timeline and validates it: schema, dates, ids, references,
 * reports that exist, and contradictions. Errors come back through `err`; what is only doubtful goes to
 * `warnings`. A file of another kind is DL_BAD_INPUT. */
Status check_file(Timeline *timeline, const char *path, Error *err);
#endif
