/* markdown.h - a timeline as a table in Markdown (GitHub's, which pandoc turns into Word): number, date, event, source with
 * the place in it; below it notes with the quoted words, the sources, and what was left out. */
#ifndef MARKDOWN_H
#define MARKDOWN_H
#include "../src/buffer.h"
#include "timeline.h"

Status markdown_write(const Timeline *timeline, Buffer *out, Error *err);
#endif
