/* picture.h - a timeline as SVG, PNG or PDF: the writers of the table of outputs. */
#ifndef PICTURE_H
#define PICTURE_H
#include "output.h"

/* One sheet. */
Status picture_svg(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err);
Status picture_png(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err);
/* As part of a web page: see svg_write_inline(). */
Status picture_inline(const Timeline *timeline, const PictureOptions *options, const char *prefix, double inset, Buffer *out, Error *err);
/* Several files where the timeline is long or paper is asked for. */
Status picture_svg_pages(const Timeline *timeline, const PictureOptions *options, Files *out, Error *err);
Status picture_png_pages(const Timeline *timeline, const PictureOptions *options, Files *out, Error *err);
/* Whether the picture is the one that was asked for; for files that are written as pages, and for PDF. */
Texts picture_left_out(Arena *arena, const Timeline *timeline, const PictureOptions *options);
Texts picture_pdf_left_out(Arena *arena, const Timeline *timeline, const PictureOptions *options);
Status picture_pdf(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err);
#endif
