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
    PictureOptions options;
    Scenes pages;
} Picture;

static Status picture_open(Picture *picture, const Timeline *timeline, const PictureOptions *options, Medium medium, Error *err) {
    static const PictureOptions defaults = { .layout = LAYOUT_AUTO };
    *picture = (Picture){ .options = options ? *options : defaults };
    Status status = picture_options_check(&picture->options, err);
    if (status) return status;
    picture->theme = theme_named(picture->options.theme);
    picture->arena = arena_new();
    picture->metrics = metrics_pango(picture->arena);
    picture->pages = layout_picture(picture->arena, picture->metrics, timeline, &picture->options, medium);
    return DL_OK;
}

static void picture_close(Picture *picture) {
    metrics_close(picture->metrics);
    arena_free(picture->arena);
}

/* Twice the CSS px, or, when nobody asked for a scale, as much as PNG can hold, but no less than one. */
static double png_scale(const Scene *scene, const PictureOptions *options) {
    double side = scene->height > scene->width ? scene->height : scene->width, most = floor(PNG_SIDE_MAX / side * 100) / 100;
    if (options->scale > 0) return options->scale;
    return most < 1 ? 1 : most < 2 ? most : 2;
}

typedef Status WritePage(const Picture *picture, const Scene *page, Buffer *out, Error *err);

static Status write_svg(const Picture *picture, const Scene *page, Buffer *out, Error *err) {
    (void)err;
    svg_write(page, picture->theme, out);
    return DL_OK;
}

static Status write_png(const Picture *picture, const Scene *page, Buffer *out, Error *err) {
    return cairo_png(page, picture->metrics, picture->theme, png_scale(page, &picture->options), out, err);
}

/* One sheet, whatever paper was asked for: for pipes, and for pages that hold a picture. */
static Status write_sheet(WritePage *write, const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err) {
    Picture picture;
    Status status = picture_open(&picture, timeline, options, MEDIUM_SHEET, err);
    if (status) return status;
    status = write(&picture, &picture.pages.items[0], out, err);
    picture_close(&picture);
    return status;
}

static Status write_pages(WritePage *write, const Timeline *timeline, const PictureOptions *options, Files *out, Error *err) {
    Picture picture;
    Status status = picture_open(&picture, timeline, options, MEDIUM_SCREEN, err);
    if (status) return status;
    *out = (Files){ memory_resize(NULL, picture.pages.count * sizeof *out->items), 0 };
    for (size_t i = 0; !status && i < picture.pages.count; i++) {
        out->items[out->count] = (Buffer){ 0 };
        status = write(&picture, &picture.pages.items[i], &out->items[out->count++], err);
    }
    picture_close(&picture);
    if (status) files_free(out);
    return status;
}

Status picture_svg(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err) {
    return write_sheet(write_svg, timeline, options, out, err);
}

Status picture_inline(const Timeline *timeline, const PictureOptions *options, const char *prefix, double inset, Buffer *out, Error *err) {
    Picture picture;
    Status status = picture_open(&picture, timeline, options, MEDIUM_SHEET, err);
    if (status) return status;
    svg_write_inline(&picture.pages.items[0], picture.theme, prefix, inset, out);
    picture_close(&picture);
    return DL_OK;
}

Status picture_png(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err) {
    return write_sheet(write_png, timeline, options, out, err);
}

Status picture_svg_pages(const Timeline *timeline, const PictureOptions *options, Files *out, Error *err) {
    return write_pages(write_svg, timeline, options, out, err);
}

Status picture_png_pages(const Timeline *timeline, const PictureOptions *options, Files *out, Error *err) {
    return write_pages(write_png, timeline, options, out, err);
}

Status picture_pdf(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err) {
    Picture picture;
    Status status = picture_open(&picture, timeline, options, MEDIUM_PAPER, err);
    if (status) return status;
    status = cairo_pdf(&picture.pages, picture.metrics, picture.theme, picture.pages.items[0].points, out, err);
    picture_close(&picture);
    return status;
}

static Texts left_out(Arena *arena, const Timeline *timeline, const PictureOptions *options, Medium medium) {
    Texts said = { 0 };
    Picture picture;
    if (options->layout != LAYOUT_HORIZONTAL || picture_open(&picture, timeline, options, medium, NULL)) return said;
    if (picture.pages.upright) *array_push(arena, &said) = TEXT("too many events for the horizontal layout; drawn vertically");
    picture_close(&picture);
    return said;
}

Texts picture_left_out(Arena *arena, const Timeline *timeline, const PictureOptions *options) {
    return left_out(arena, timeline, options, MEDIUM_SCREEN);
}

Texts picture_pdf_left_out(Arena *arena, const Timeline *timeline, const PictureOptions *options) {
    return left_out(arena, timeline, options, MEDIUM_PAPER);
}
