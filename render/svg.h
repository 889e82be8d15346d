/* svg.h - a scene as SVG 1.1 that is text: real <text>, a title and a description for those who do not see,
 * roles, ids, links. No script, no style sheet, nothing from outside; texts cannot break out of it. */
#ifndef SVG_H
#define SVG_H
#include "scene.h"

void svg_write(const Scene *scene, const Theme *theme, Buffer *out);
#endif
