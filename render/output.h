/* output.h - the table of formats a timeline can be written in. A new one is a file and a row. */
#ifndef OUTPUT_H
#define OUTPUT_H
#include "../src/buffer.h"
#include "../timelines/timeline.h"

/* What the command line or the project says about the picture; zeroes are the defaults. */
typedef enum { LAYOUT_AUTO, LAYOUT_VERTICAL, LAYOUT_HORIZONTAL } LayoutKind;
typedef struct {
    LayoutKind layout;
    double width;      /* CSS px; 0 is the layout's own */
    double scale;      /* PNG pixels per CSS px; 0 is 2 */
    Text theme;        /* a row of theme.c; empty is "light" */
    bool bare;         /* without title, sources and what is left out: the page around the picture has them */
} PictureOptions;

typedef struct {
    const char *name, *help; /* --to NAME, also the file suffix */
    Status (*write)(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err);
    /* What the format cannot hold and leaves out, as sentences for standard error; NULL when it holds all. */
    Texts (*left_out)(Arena *arena, const Timeline *timeline);
} Output;
extern const Output outputs[]; /* a row without a name ends it */
const Output *output_named(Text name); /* NULL when there is none */
#endif
