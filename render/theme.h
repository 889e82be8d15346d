/* theme.h - every colour and every type size of the pictures, each in one table. A shape names its ink
 * and a text names its style; only the outputs look up what these mean. */
#ifndef THEME_H
#define THEME_H
#include "../src/text.h"

/* What is drawn with a colour; a theme gives each one. Columns of the table in theme.c. */
#define INKS(X)                                                                                            \
    X(page) X(text) X(body) X(muted) X(accent) X(spine) X(rule) X(band) X(blue) X(red) X(indigo) X(grey)     \
    X(blue_text) X(red_text) X(indigo_text) X(grey_text)
typedef enum {
#define X(name) INK_##name,
    INKS(X)
#undef X
    INK_COUNT,
    INK_none = INK_COUNT
} Ink;

typedef struct {
    const char *name, *help;
    uint32_t inks[INK_COUNT]; /* 0xRRGGBB */
    double weight;            /* factor for the width of lines */
} Theme;

extern const Theme themes[];          /* a row without a name ends it */
const Theme *theme_named(Text name);  /* "" is the first; NULL when there is none */
const char *ink_name(Ink ink);

/* How a text is set. Sizes in CSS px. */
#define STYLES(X)                                                                                          \
    X(title) X(standfirst) X(legend) X(year) X(date) X(time) X(head) X(notes) X(body) X(status) X(gap)       \
    X(figure) X(small) X(axis) X(axis_year) X(flag_date) X(flag_head) X(flag_body) X(source)
typedef enum {
#define X(name) STYLE_##name,
    STYLES(X)
#undef X
    STYLE_COUNT
} Style;

typedef struct {
    const char *name;
    bool serif, italic, tabular; /* tabular: all digits of one width */
    int weight;                  /* 400 regular, 600 semibold, 700 bold */
    double size, leading;        /* font size; distance of baselines */
    Ink ink;
} StyleRow;
extern const StyleRow styles[STYLE_COUNT];

/* Families in order of preference, as CSS and Pango both take them. */
extern const char font_serif[], font_sans[];
#endif
