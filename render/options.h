/* options.h - what can be asked of a picture. Read from the words of a command line, one table row each. */
#ifndef RENDER_OPTIONS_H
#define RENDER_OPTIONS_H
#include "../src/error.h"
#include "../src/phrase.h"
#include "paper.h"

typedef enum { LAYOUT_AUTO, LAYOUT_VERTICAL, LAYOUT_HORIZONTAL } LayoutKind;
/* What events of one mark have in common: the lane their file gives them, or what is asked for instead. */
typedef enum { LANES_OF_FILE, LANES_NONE, LANES_CLASS, LANES_PLACE, LANES_ACTOR, LANES_SOURCE } LaneKind;

/* Zeroes are the defaults. */
typedef struct {
    LayoutKind layout;
    double width;   /* CSS px; 0 is the layout's own */
    double scale;   /* PNG pixels per CSS px; 0 is 2 */
    Text theme;     /* a row of theme.c; empty is "light" */
    Paper paper;
    LaneKind lanes;
    DateStyle dates;
    bool has_from, has_to;
    int64_t from, to; /* minutes: only what may have happened between these is drawn, both included */
    bool bare;      /* without title, sources and what is not drawn: the page around the picture has them */
} PictureOptions;

/* Sets the option `name`, "layout" or "page", to what `value` says. DL_BAD_USAGE when it says nothing that is known. */
Status picture_option(PictureOptions *options, const char *name, const char *value, Error *err);
/* What holds between options: the window is not empty, the theme exists. */
Status picture_options_check(const PictureOptions *options, Error *err);
#endif
