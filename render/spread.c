/* spread.c - see spread.h.
 *
 * With y[i] = centre[i] - (room taken by the labels before i), "labels do not meet" becomes "y does not
 * decrease": least-squares isotonic regression, solved exactly by pooling adjacent violators in one pass
 * (Ayer et al. 1955; Kruskal 1964). Same optimum as labella's VPSC on a chain (Dwyer, Marriott, Stuckey). */
#include "spread.h"

typedef struct {
    double sum;
    size_t count;
} Pool;

static double mean(Pool p) { return p.sum / (double)p.count; }

static double clamp(double value, double low, double high) {
    if (value > high) value = high;
    return value < low ? low : value;
}

void spread_labels(Arena *arena, double *centre, const double *width, size_t count, double gap, double low, double high) {
    if (!count) return;
    Pool *pools = arena_alloc(arena, count * sizeof *pools);
    size_t used = 0;
    double before = 0; /* room that the labels up to i take, from the centre of the first */
    for (size_t i = 0; i < count; i++) {
        if (i) before += (width[i - 1] + width[i]) / 2 + gap;
        pools[used++] = (Pool){ centre[i] - before, 1 };
        while (used > 1 && mean(pools[used - 2]) > mean(pools[used - 1])) {
            pools[used - 2].sum += pools[used - 1].sum;
            pools[used - 2].count += pools[used - 1].count;
            used--;
        }
    }
    double last = high - width[count - 1] / 2 - before, at = 0;
    for (size_t p = 0, i = 0; p < used; p++)
        for (size_t k = 0; k < pools[p].count; k++, i++) {
            if (i) at += (width[i - 1] + width[i]) / 2 + gap;
            centre[i] = clamp(mean(pools[p]), low + width[0] / 2, last) + at;
        }
}
