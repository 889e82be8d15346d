/* output.c - the table of formats. See output.h.
 *
 * To add one: a writer in a file of its own, a function here that calls it, a row below. */
#include "output.h"
#include "../timelines/csv.h"
#include "../timelines/ics.h"
#include "../timelines/json.h"
#include "../timelines/markdown.h"
#include "../timelines/yaml.h"
#include "picture.h"
#include "webpage.h"
#include <stdlib.h>

/* Data has no picture: these take the options and leave them. */
#define DATA_WRITER(name, writer)                                                                           \
    static Status name(const Timeline *timeline, const PictureOptions *options, Buffer *out, Error *err) {  \
        (void)options;                                                                                      \
        return writer(timeline, out, err);                                                                  \
    }
DATA_WRITER(write_yaml, yaml_write)
DATA_WRITER(write_ics, ics_write)
DATA_WRITER(write_json, json_write)
DATA_WRITER(write_csv, csv_write)
DATA_WRITER(write_claims, csv_write_claims)
DATA_WRITER(write_md, markdown_write)

static Texts calendar_left_out(Arena *arena, const Timeline *timeline, const PictureOptions *options) {
    (void)options;
    return ics_left_out(arena, timeline);
}

/* name, help, writer, what it leaves out, writer of pages */
#define OUTPUTS(X)                                                                                          \
    X("yaml", "timeline file: all there is, to read, edit and build again", write_yaml, NULL, NULL)         \
    X("svg", "picture with real text, for the web", picture_svg, picture_left_out, picture_svg_pages)       \
    X("png", "picture in pixels", picture_png, picture_left_out, picture_png_pages)                         \
    X("pdf", "picture to print", picture_pdf, picture_pdf_left_out, NULL)                                   \
    X("html", "page for a browser: picture, table, quotes, sources", webpage_write, picture_left_out, NULL) \
    X("ics", "calendar (iCalendar)", write_ics, calendar_left_out, NULL)                                    \
    X("json", "the same data as yaml, in full, for programs", write_json, NULL, NULL)                       \
    X("csv", "table for spreadsheets, one row per event", write_csv, NULL, NULL)                            \
    X("claims", "CSV, one row per report and figure: who says what", write_claims, NULL, NULL)              \
    X("md", "table with notes and sources (Markdown, for Word)", write_md, NULL, NULL)

const Output outputs[] = {
#define X(name, help, write, left_out, pages) { name, help, write, left_out, pages },
    OUTPUTS(X)
#undef X
    { NULL, NULL, NULL, NULL, NULL }
};

static const dl_format formats[] = {
#define X(name, help, write, left_out, pages) { name, help },
    OUTPUTS(X)
#undef X
    { NULL, NULL }
};

const Output *output_named(Text name) {
    for (const Output *output = outputs; output->name; output++)
        if (text_equal_fold(text_of(output->name), name)) return output;
    return NULL;
}

void files_free(Files *files) {
    for (size_t i = 0; i < files->count; i++) buffer_free(&files->items[i]);
    free(files->items);
    *files = (Files){ 0 };
}

const dl_format *dl_formats(void) { return formats; }

dl_status dl_timeline_write(const dl_timeline *timeline, const char *format, FILE *file, dl_error *err) {
    const Output *output = output_named(text_of(format));
    if (!output) return error_set(err, DL_BAD_USAGE, "", "no format is named '%s'", format ? format : "");
    Buffer out = { 0 };
    Status status = output->write(timeline, &(PictureOptions){ .layout = LAYOUT_AUTO }, &out, err);
    if (!status && (fwrite(out.bytes, 1, out.len, file) != out.len || fflush(file)))
        status = error_set(err, DL_SYSTEM, "", "the output cannot be written");
    buffer_free(&out);
    return status;
}
