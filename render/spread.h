/* spread.h - moving labels apart along a line, as little as possible. */
#ifndef SPREAD_H
#define SPREAD_H
#include "../src/arena.h"

/* `centre[i]`, in increasing order, are where labels of `width[i]` want to stand; moves them so that `gap` lies
 * between neighbours and all lie within [low, high] as far as there is room, at the least sum of squared moves.
 * Order is kept, so leaders to the labels cannot cross. */
void spread_labels(Arena *arena, double *centre, const double *width, size_t count, double gap, double low, double high);
#endif
