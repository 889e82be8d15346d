/* cairo.h - scenes as PNG and PDF. */
#ifndef RENDER_CAIRO_H
#define RENDER_CAIRO_H
#include "../src/error.h"
#include "metrics.h"
#include "scene.h"

enum { PNG_SIDE_MAX = 32767 }; /* pixels; more than Cairo draws */

/* `scale`: pixels for each CSS px. Says so with its resolution, title and description. DL_LIMIT when too large. */
Status cairo_png(const Scene *scene, Metrics *metrics, const Theme *theme, double scale, Buffer *out, Error *err);

/* One page for each scene, `page_width` points wide. Tagged, with links, an outline of what happened, and a
 * creation date that is the newest report's, so that the bytes do not depend on the day of writing. */
Status cairo_pdf(const Scenes *pages, Metrics *metrics, const Theme *theme, double page_width, Buffer *out, Error *err);
#endif
