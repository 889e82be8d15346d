/* webpage.h - a timeline as one HTML file that works offline: the picture, a table that a screen reader reads in order,
 * quotes, sources, and what was left out. No script, nothing loaded from elsewhere. */
#ifndef WEBPAGE_H
#define WEBPAGE_H
#include "output.h"

Status webpage_write(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err);
#endif
