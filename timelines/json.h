/* json.h - a timeline as one JSON object: for programs. FORMAT.md, "JSON". */
#ifndef JSON_H
#define JSON_H
#include "../src/buffer.h"
#include "timeline.h"

/* The same keys as a timeline file (yaml_schema.c is the table of both), always in full: every time is an object with
 * its instants to the minute, its EDTF and the words for readers; booleans and enums are never left out. Empty texts and
 * lists are. Edits are not in it. */
Status json_write(const Timeline *timeline, Buffer *out, Error *err);
#endif
