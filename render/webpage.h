/* webpage.h - a timeline as one HTML file that works offline: the picture, search and filters, a card for each event, a
 * table that a screen reader reads in order, quotes, sources, and what was left out. Readable without its script;
 * nothing loaded from elsewhere. */
#ifndef WEBPAGE_H
#define WEBPAGE_H
#include "output.h"

Status webpage_write(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err);
#endif
