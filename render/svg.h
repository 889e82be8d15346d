/* svg.h - a scene as SVG 1.1 that is text: real <text>, a title and a description for those who do not see,
 * roles, ids, links. No script, no style sheet, nothing from outside; texts cannot break out of it. */
#ifndef SVG_H
#define SVG_H
#include "scene.h"

void svg_write(const Scene *scene, const Theme *theme, Buffer *out);

/* The same as a part of a web page: colours are the page's, var(--NAME) for each ink; ids begin with `prefix`; `inset` px of
 * margin are cut off on all sides; each event is a link (class "open") to its place on the page, "#event-ID". */
void svg_write_inline(const Scene *scene, const Theme *theme, const char *prefix, double inset, Buffer *out);
/* An event's id in a form that stands in ids and addresses as it is; different ids stay different. */
void svg_put_anchor(Buffer *out, Text id);
#endif
