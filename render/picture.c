/* picture.c - see picture.h. */
#include "picture.h"
#include "layout.h"
#include "svg.h"

typedef struct {
    Arena *arena;
    Metrics *metrics;
    const Theme *theme;
    Scenes pages;
} Picture;

static Status picture_open(Picture *picture, const Timeline *timeline, const PictureOptions *options, double page_height, Error *err) {
    static const PictureOptions defaults = { 0 };
    if (!options) options = &defaults;
    const Theme *theme = theme_named(options->theme);
    if (!theme) return error_set(err, DL_BAD_USAGE, NULL, "there is no theme '%.*s'", TEXT_ARG(options->theme));
    *picture = (Picture){ .arena = arena_new(), .theme = theme };
    picture->metrics = metrics_pango(picture->arena);
    picture->pages = layout_picture(picture->arena, picture->metrics, timeline, options, page_height);
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
