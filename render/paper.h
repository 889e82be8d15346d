/* paper.h - the sizes of paper that a picture can be made for. */
#ifndef PAPER_H
#define PAPER_H
#include "../src/text.h"

typedef enum { PAPER_UNTURNED, PAPER_PORTRAIT, PAPER_LANDSCAPE } PaperTurn; /* unturned: as the layout likes it */

typedef struct {
    const char *name;    /* NULL: nobody asked for paper */
    double width, height; /* points, the shorter side first; 0: one sheet as long as the picture */
    PaperTurn turn;
} Paper;

/* "A4", "a3-landscape", "letter-portrait", "none"; false when there is no such paper. */
bool paper_named(Text name, Paper *ret);
bool paper_is_sheet(const Paper *paper); /* of a size, so that a picture may need several */
#endif
