/* picture.c - see picture.h. */
#include "picture.h"
#include "cairo.h"
#include "layout.h"
#include "svg.h"
#include <math.h>

typedef struct {
    Arena *arena;
    Metrics *metrics;
    const Theme *theme;
    Scenes pages;
} Picture;

static Status picture_open(Picture *picture, const Timeline *timeline, const PictureOptions *options, double page_shape, Error *err) {
    static const PictureOptions defaults = { 0 };
    if (!options) options = &defaults;
    const Theme *theme = theme_named(options->theme);
    if (!theme) return error_set(err, DL_BAD_USAGE, NULL, "there is no theme '%.*s'", TEXT_ARG(options->theme));
    *picture = (Picture){ .arena = arena_new(), .theme = theme };
    picture->metrics = metrics_pango(picture->arena);
    picture->pages = layout_picture(picture->arena, picture->metrics, timeline, options, page_shape);
    return DL_OK;
}

static void picture_close(Picture *picture) {
    metrics_close(picture->metrics);
    arena_free(picture->arena);
}

Status picture_svg(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err) {
    Picture picture = { 0 };
    Status status = picture_open(&picture, timeline, options, 0, err);
    if (status) return status;
    svg_write(&picture.pages.items[0], picture.theme, out);
    picture_close(&picture);
    return DL_OK;
}

Status picture_inline(const Timeline *timeline, const PictureOptions *options, const char *prefix, double inset, Buffer *out, Error *err) {
    Picture picture = { 0 };
    Status status = picture_open(&picture, timeline, options, 0, err);
    if (status) return status;
    svg_write_inline(&picture.pages.items[0], picture.theme, prefix, inset, out);
    picture_close(&picture);
    return DL_OK;
}

/* Twice the CSS px, or, when nobody asked for a scale, as much as PNG can hold, but no less than one. */
static double png_scale(const Scene *scene, const PictureOptions *options) {
    double side = scene->height > scene->width ? scene->height : scene->width, most = floor(PNG_SIDE_MAX / side * 100) / 100;
    if (options && options->scale > 0) return options->scale;
    return most < 1 ? 1 : most < 2 ? most : 2;
}

Status picture_png(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err) {
    Picture picture = { 0 };
    Status status = picture_open(&picture, timeline, options, 0, err);
    if (status) return status;
    const Scene *scene = &picture.pages.items[0];
    status = cairo_png(scene, picture.theme, png_scale(scene, options), out, err);
    picture_close(&picture);
    return status;
}

/* ISO 216, in points; layouts are told the shape of the page and scaled to its width. */
static const double A4_SHORT = 595.2756, A4_LONG = 841.8898;
static const double FIT = 1.2; /* a picture that is longer than a page by no more than this is set smaller */

/* One page of paper rather than two with little on the second: the picture is laid out wider, which makes
 * everything smaller on the same paper. */
static void fit_page(Picture *picture, const Timeline *timeline, const PictureOptions *options) {
    double shape = A4_LONG / A4_SHORT, page = picture->pages.items[0].height;
    Scenes whole = layout_picture(picture->arena, picture->metrics, timeline, options, 0);
    if (whole.items[0].height > page * FIT) return;
    PictureOptions wider = *options;
    wider.width = ceil(whole.items[0].height / shape) + 1;
    Scenes fitted = layout_picture(picture->arena, picture->metrics, timeline, &wider, shape);
    if (fitted.count == 1) picture->pages = fitted;
}

Status picture_pdf(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err) {
    static const PictureOptions defaults = { 0 };
    Picture picture = { 0 };
    if (!options) options = &defaults;
    Status status = picture_open(&picture, timeline, options, A4_LONG / A4_SHORT, err);
    if (status) return status;
    if (picture.pages.count == 2) fit_page(&picture, timeline, options);
    const Scene *first = &picture.pages.items[0];
    status = cairo_pdf(&picture.pages, picture.theme, first->width > first->height ? A4_LONG : A4_SHORT, out, err);
    picture_close(&picture);
    return status;
}
