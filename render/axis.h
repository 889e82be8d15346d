/* axis.h - time along a line: pieces that are each true to scale, long gaps between them broken out, and
 * the calendar's units marked where they fit. Knows no fonts: widths of labels are asked of the caller. */
#ifndef AXIS_H
#define AXIS_H
#include "../src/array.h"

typedef struct {
    int64_t first, last; /* minutes; the span drawn, whole units; `last` is excluded */
    dl_grain grain;      /* the finest of what it holds: no tick is finer */
    double left, right;  /* px */
    int64_t gap_before;  /* minutes from what came before to what begins here; 0 for the first piece */
} Piece;

/* Something to be placed: a span known to the grain, drawn at its middle. */
typedef struct {
    int64_t first, last; /* minutes; `last` is included */
    dl_grain grain;
} Moment;

typedef struct {
    double left, right;
    Piece *pieces;
    size_t count;
} Axis;

enum { AXIS_BREAK = 110, AXIS_SINGLE = 130 }; /* px: room of a break; of a piece with one moment */

/* The axis for moments in order of their middles, between `left` and `right`. */
Axis axis_of(Arena *arena, const Moment *moments, size_t count, double left, double right);
int64_t moment_middle(const Moment *moment);
/* Where an instant lies; in a break, at its edge in proportion. */
double axis_x(const Axis *axis, int64_t minutes);

typedef struct {
    int64_t from, to; /* the unit it names, cut to the piece */
    int64_t unit_from; /* where the unit begins on the calendar */
    dl_grain grain;
    bool centred;     /* names the whole cell; otherwise the moment where it begins */
} Tick;
typedef Array(Tick) Ticks;

/* The ticks of a piece: the finest unit whose cells are at least as wide as `width` tells for its labels. */
typedef double TickWidth(void *to, dl_grain grain);
dl_grain axis_step(const Piece *piece, TickWidth *width, void *to); /* that unit */
Ticks axis_ticks(Arena *arena, const Piece *piece, TickWidth *width, void *to);
#endif
