/* tolls.h - the figures of an event: side by side when sources differ, as a strip of dots from zero; each
 * with who gives it. Never averaged, never the largest alone. */
#ifndef TOLLS_H
#define TOLLS_H
#include "page.h"

typedef struct {
    const EventToll *toll;
    Text figure, source; /* "at least 27"; who says so, empty for the event's own voice */
    Text notes;          /* the number of the report that says so itself and has no name */
    double value, low, high;
    double x, figure_x, source_x, figure_width, source_width; /* of a strip: from its left; texts are centred */
    Lines figure_lines, source_lines; /* of a row */
    double height;
} Dot;

/* Figures of one kind and place: a strip, or rows when the texts of a strip would meet, or one line of words. */
typedef enum { TOLLS_WORDS, TOLLS_STRIP, TOLLS_ROWS } TollForm;
typedef struct {
    TollForm form;
    Text caption;
    Lines lines; /* words */
    Dot *dots;
    size_t count;
    double scale, height;
    bool cut; /* something did not fit and ends in an ellipsis */
} TollGroup;

typedef struct {
    TollGroup *groups;
    size_t count;
    double height;
    bool cut;
} TollBox;

/* All figures in one run of words; empty for none. */
Text tolls_words(Pen *pen, const Event *event);
TollBox tolls_measure(Pen *pen, const Event *event, double width, bool words_only);
double tolls_draw(Pen *pen, const TollBox *box, Ink ink, double x, double top, double width); /* returns the bottom */
#endif
