/* yaml.h - project and timeline files, read and written (FORMAT.md is normative).
 *
 * Reading adds to a timeline, so that several files build into one. A file with `events:` is a timeline: its
 * reports are the sources of those events and become `cited`. A file without is a project: the build reads
 * its reports (Report.path, Report.context) for events. Reading keeps nothing of `bytes`. */
#ifndef YAML_FILE_H
#define YAML_FILE_H
#include "../src/buffer.h"
#include "timeline.h"

enum {
    YAML_SIZE_LIMIT = 64 << 20, /* bytes of a file */
    YAML_DEPTH_LIMIT = 64,      /* lists and blocks within each other */
    YAML_VALUE_LIMIT = 4000000, /* values of a file: scalars, lists and blocks */
    YAML_EVENT_LIMIT = 100000,  /* events of a timeline */
    YAML_REPORT_LIMIT = 10000,  /* reports of a timeline */
    YAML_ITEM_LIMIT = 1000      /* items of any list of one event */
};

/* Whether bytes are meant as a project or timeline file: every line at the margin is `key:` or a list item,
 * and one key is a key of such files. A file named .yaml or .yml is one whatever it holds. */
bool yaml_looks_like(Text bytes);

/* Adds what a project or timeline file holds. `file` is its path, for messages and to find reports beside
 * it; `defaults` (may be NULL) is what holds where the file does not say better. On failure the timeline
 * may hold a part of the file. */
Status yaml_read(Timeline *timeline, const char *file, Text bytes, const dl_context *defaults, Error *err);

/* Appends the timeline as a timeline file: canonical, the same bytes after reading and writing again. */
Status yaml_write(const Timeline *timeline, Buffer *out, Error *err);
#endif
