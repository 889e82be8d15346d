/* metrics.h - how wide is this text in that style? Asked of Pango, or of a fixed table, so that layout can
 * be tested on machines without fonts. Answers are remembered: a text is measured once. */
#ifndef METRICS_H
#define METRICS_H
#include "../src/arena.h"
#include "theme.h"

typedef struct Metrics Metrics;
/* Both live in `arena`; metrics_close() gives back what Pango holds. */
Metrics *metrics_pango(Arena *arena);
Metrics *metrics_fixed(Arena *arena);
void metrics_close(Metrics *metrics);
/* Those of Pango, for drawing what was measured with them (fonts.h). */
struct Fonts *metrics_fonts(Metrics *metrics);

/* Width of one line in CSS px. `text` is valid UTF-8 without control characters. */
double metrics_width(Metrics *metrics, Style style, Text text);
#endif
