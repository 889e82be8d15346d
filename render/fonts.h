/* fonts.h - the one way texts are set with Pango, for measuring and for drawing alike. Includes Pango, so
 * only metrics.c and cairo.c may include it. */
#ifndef FONTS_H
#define FONTS_H
#include "theme.h"
#include <pango/pangocairo.h>

typedef struct Fonts {
    PangoFontMap *map;
    PangoContext *context;
    PangoLayout *layouts[STYLE_COUNT]; /* one for each style, made when first used */
} Fonts;

void fonts_open(Fonts *fonts);
void fonts_close(Fonts *fonts);
/* The style's layout holding `text`, which must be valid UTF-8; it belongs to `fonts`. */
PangoLayout *fonts_layout(Fonts *fonts, Style style, Text text, bool rtl);
#endif
