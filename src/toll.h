/* toll.h - figures: how many were killed, wounded, arrested, how many strikes, how many houses.
 *
 * A figure is a number with what it counts and what became of them. Ages, prices, populations and lengths of
 * time are none; nor is a part of a figure already given ("including two children"). */
#ifndef TOLL_H
#define TOLL_H
#include "event.h"
#include "role.h"

typedef struct {
    Toll toll;
    uint16_t first, limit;   /* words of the number with its bound: "at least 45" */
    uint16_t counted;        /* past the phrase it counts: "at least 45 people" */
    int16_t predicate;       /* the word that says what became of them: "killed", "deaths"; -1 */
    bool total;              /* that word only counts: "the TOLL rose to 45" */
} Figure;

typedef struct {
    Figure items[64];
    unsigned count;
} Figures;

/* The last figure of a text, for "the figure" that is put lower elsewhere. Zeroed for each document. */
typedef struct {
    int kind;      /* 1 + TollKind; 0 for none yet */
    uint32_t base; /* the token at which its sentence begins */
} LastFigure;

/* All figures of the sentence that count victims, losses or events. */
void toll_find(Arena *arena, const View *view, LastFigure *told, Figures *figures);
#endif
