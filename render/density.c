/* density.c - see density.h. One silhouette for the whole, one for the page: two shapes however many events. */
#include "density.h"
#include <math.h>

enum { STRIP = 22, LEAST = 2 };

typedef struct {
    Pen *pen;
    const Density *density;
    double left, width, base; /* px */
} Strip;

static size_t bin_of(const Density *d, int64_t t) {
    size_t bin = (size_t)((double)(t - d->begin) / (double)(d->end - d->begin) * DENSITY_BINS);
    return bin < DENSITY_BINS ? bin : DENSITY_BINS - 1;
}

Density density_of(const Story *story) {
    Density d = { 0 };
    if (!story->dated) return d;
    d.begin = story->items.items[0].at;
    d.end = story->items.items[story->dated - 1].at;
    for (size_t i = 0; d.end > d.begin && i < story->dated; i++) {
        size_t *count = &d.counts[bin_of(&d, story->items.items[i].at)];
        if (++*count > d.most) d.most = *count;
    }
    return d;
}

/* A step of the silhouette; what is not empty is seen. */
static double height_of(const Strip *s, size_t count) {
    return count ? LEAST + (STRIP - LEAST) * (double)count / (double)s->density->most : 0;
}

/* The corners of one stretch that is nowhere empty are one polygon. */
static void draw_counts(const Strip *s, const size_t *counts, Ink ink) {
    Point corners[2 * DENSITY_BINS + 2];
    for (size_t i = 0; i < DENSITY_BINS;) {
        size_t n = 0, from = i;
        for (; i < DENSITY_BINS && counts[i]; i++) {
            double y = s->base - height_of(s, counts[i]), x = s->left + s->width * (double)i / DENSITY_BINS;
            corners[n++] = (Point){ x, y };
            corners[n++] = (Point){ x + s->width / DENSITY_BINS, y };
        }
        if (i++ == from) continue;
        corners[n] = (Point){ corners[n - 1].x, s->base }, n++;
        corners[n++] = (Point){ s->left + s->width * (double)from / DENSITY_BINS, s->base };
        scene_path(s->pen->scene, ink, corners, n, true);
    }
}

/* The first and the last day, month or year of the whole, under its ends. */
static void draw_ends(const Strip *s) {
    int64_t begin = s->density->begin, end = s->density->end, years = (end - begin) / 525949;
    dl_grain grain = years > 8 ? DL_YEAR : years > 0 ? DL_MONTH : DL_DAY;
    Wording words = s->pen->story->words;
    words.no_weekday = true;
    double y = s->base + 3 + baseline_of(STYLE_small);
    pen_text(s->pen, STYLE_small, ANCHOR_START, s->left, y, wording_unit(s->pen->arena, begin, grain, &words));
    pen_text(s->pen, STYLE_small, ANCHOR_END, s->left + s->width, y, wording_unit(s->pen->arena, end, grain, &words));
}

void density_draw(Pen *pen, const Density *density, double top, size_t first, size_t end) {
    if (density->end <= density->begin) return;
    Strip s = { pen, density, pen->margin, pen->sheet.width - 2 * pen->margin, top + STRIP };
    size_t page[DENSITY_BINS] = { 0 };
    for (size_t i = first; i < end; i++) page[bin_of(density, pen->story->items.items[i].at)]++;
    scene_group(pen->scene, ROLE_DECORATION, (Text){ 0 }, (Text){ 0 });
    draw_counts(&s, density->counts, INK_spine);
    draw_counts(&s, page, INK_accent);
    scene_line(pen->scene, INK_spine, 1, (Point){ s.left, s.base + 0.5 }, (Point){ s.left + s.width, s.base + 0.5 });
    draw_ends(&s);
    scene_end(pen->scene);
}
