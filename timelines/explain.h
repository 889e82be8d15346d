/* explain.h - why each date, merge and figure is what it is, in text for people. */
#ifndef EXPLAIN_H
#define EXPLAIN_H
#include "../src/buffer.h"
#include "timeline.h"

/* Explains one event, or all of them when `id` is empty. DL_BAD_USAGE for an id that does not exist. */
Status explain_write(const Timeline *timeline, Text id, Buffer *out, Error *err);
#endif
