/* flag.c - see flag.h.
 *
 * A skyline: flags that point right are placed from right to left, those that have no room at the right
 * end point left and come first, from left to right. Each takes the lowest height where its box meets no
 * box and no stem and its own stem meets no box; both directions are tried where a
 * stem still to come cannot be in the way, and the lower is kept. */
#include "flag.h"

enum { GAP = 14, STEM_GAP = 8, CLEAR = 5 }; /* between boxes; stem to its text; stem to foreign text */

typedef struct {
    double left, right, bottom, top;
} Box;

static Box box_of(const Flag *f, double base, bool left) {
    double near = left ? f->x - STEM_GAP - f->width : f->x + STEM_GAP;
    return (Box){ near, near + f->width, base, base + f->height };
}

static bool boxes_meet(Box a, Box b) {
    return a.left < b.right + GAP && b.left < a.right + GAP && a.bottom < b.top + GAP && b.bottom < a.top + GAP;
}

/* A stem runs from the axis to the far edge of its box. */
static bool stem_meets(double x, double top, Box box) {
    return x > box.left - CLEAR && x < box.right + CLEAR && box.bottom < top;
}

static bool is_free(const Flag *flags, const size_t *placed, size_t count, const Flag *f, double base, bool left) {
    Box box = box_of(f, base, left);
    for (size_t i = 0; i < count; i++) {
        const Flag *other = &flags[placed[i]];
        Box theirs = box_of(other, other->base, other->left);
        if (boxes_meet(box, theirs) || stem_meets(other->x, theirs.top, box) || stem_meets(f->x, box.top, theirs)) return false;
    }
    return true;
}

/* The lowest free height in one direction: zero or right above one of those placed. */
static double lowest(const Flag *flags, const size_t *placed, size_t count, const Flag *f, bool left) {
    double best = is_free(flags, placed, count, f, 0, left) ? 0 : -1;
    for (size_t i = 0; best != 0 && i < count; i++) {
        double base = flags[placed[i]].base + flags[placed[i]].height + GAP;
        if ((best < 0 || base < best) && is_free(flags, placed, count, f, base, left)) best = base;
    }
    return best;
}

static bool place(Flag *flags, size_t *placed, size_t *count, size_t i, bool right, bool left) {
    Flag *f = &flags[i];
    double a = right ? lowest(flags, placed, *count, f, false) : -1, b = left ? lowest(flags, placed, *count, f, true) : -1;
    f->left = a < 0 || (b >= 0 && b < a);
    f->base = f->left ? b : a;
    placed[(*count)++] = i;
    return f->base >= 0;
}

/* The left end of a label that lies left of its stem. */
static double near_edge(const Flag *f) { return f->x - STEM_GAP - f->width; }

/* The first of those that point left: the ones without room at the right end, and those before them whose
 * stems would run through their labels. */
static size_t first_pointing_left(const Flag *flags, size_t count, double right) {
    double edge = right;
    size_t first = count;
    for (; first > 0; first--) {
        const Flag *f = &flags[first - 1];
        if (f->x + STEM_GAP + f->width <= right && f->x < edge) break;
        if (near_edge(f) - CLEAR < edge) edge = near_edge(f) - CLEAR;
    }
    return first;
}

double flag_place(Arena *arena, Flag *flags, size_t count, double left, double right) {
    size_t *placed = arena_alloc(arena, (count + 1) * sizeof *placed), n = 0, first = first_pointing_left(flags, count, right);
    bool fits = true;
    for (size_t i = first; i < count; i++) fits &= place(flags, placed, &n, i, false, near_edge(&flags[i]) >= left);
    for (size_t i = first; i-- > 0;) { /* left only when no stem that is still to come would run through it */
        bool clear = near_edge(&flags[i]) >= left && (!i || flags[i - 1].x + GAP < near_edge(&flags[i]));
        fits &= place(flags, placed, &n, i, flags[i].x + STEM_GAP + flags[i].width <= right, clear);
    }
    double height = 0;
    for (size_t i = 0; i < count; i++)
        if (flags[i].base + flags[i].height > height) height = flags[i].base + flags[i].height;
    return fits ? height : -1;
}
