/* flag.h - placing labels on stems along an axis so that nothing meets anything. */
#ifndef FLAG_H
#define FLAG_H
#include "../src/arena.h"

/* A label that hangs on a stem at `x`: right of it or, near the right end, left. Heights count away from
 * the axis. */
typedef struct {
    double x, width, height; /* in */
    double base;             /* out: distance of the near edge from the axis */
    bool left;               /* out: the label lies left of its stem */
} Flag;

/* Sets base and left of flags, which are in order of x, within [left, right]. Time grows with the cube of
 * count in the worst case: for the few flags a reader can take in. Returns the greatest height, or -1 when
 * there is no such arrangement, which cannot be when all have room to their right. */
double flag_place(Arena *arena, Flag *flags, size_t count, double left, double right);
#endif
