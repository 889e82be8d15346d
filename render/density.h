/* density.h - a strip that shows where in time a page of many lies: how many events each stretch of the whole
 * holds, those of the page dark. */
#ifndef DENSITY_H
#define DENSITY_H
#include "page.h"

enum { DENSITY_HEIGHT = 48, DENSITY_BINS = 160 };

typedef struct {
    int64_t begin, end;        /* of the whole; when they are the same there is no strip */
    size_t counts[DENSITY_BINS], most;
} Density;

Density density_of(const Story *story);
/* From the first to before the end: of the story's dated items, those on the page. */
void density_draw(Pen *pen, const Density *density, double top, size_t first, size_t end);
#endif
