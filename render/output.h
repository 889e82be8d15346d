/* output.h - the table of formats a timeline can be written in. A new one is a file and a row. */
#ifndef OUTPUT_H
#define OUTPUT_H
#include "../src/buffer.h"
#include "../timelines/timeline.h"
#include "options.h"

/* The files of one output, in order of their pages. */
typedef struct {
    Buffer *items;
    size_t count;
} Files;
void files_free(Files *files);

typedef struct {
    const char *name, *help; /* --to NAME, also the file suffix */
    Status (*write)(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err);
    /* What the format cannot hold and leaves out, or draws otherwise than asked, as sentences for standard error; NULL
     * when it holds all. */
    Texts (*left_out)(Arena *arena, const Timeline *timeline, const PictureOptions *options);
    /* The same as several files where it is long, each a page; NULL for formats that are always one file. */
    Status (*write_pages)(const Timeline *timeline, const PictureOptions *options, Files *out, Error *err);
} Output;
extern const Output outputs[]; /* a row without a name ends it */
const Output *output_named(Text name); /* NULL when there is none */
#endif
