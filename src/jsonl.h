/* jsonl.h - reports as JSON Lines, and the JSON that HTML pages carry. jsonl.c alone knows cJSON. */
#ifndef JSONL_H
#define JSONL_H
#include "document.h"
#include "file.h"

/* One document per line, each given to `found` before the next line is read. */
Status jsonl_read(Arena *arena, FileReader *file, const char *path, const dl_context *defaults, DocumentFound *found, void *to,
                  Error *err);

/* What schema.org linked data ("application/ld+json") tells about an article; empty where it does not. */
typedef struct {
    Text published, title, source, url;
} LinkedData;
LinkedData linked_data_read(Arena *arena, Text json);
#endif
