/* document.h - a report as read: its text and what is known about its publication. */
#ifndef DOCUMENT_H
#define DOCUMENT_H
#include "array.h"
#include "error.h"

/* Where the publication date came from, best first (DESIGN 2). */
typedef enum { PUBLISHED_UNKNOWN, PUBLISHED_GIVEN, PUBLISHED_METADATA, PUBLISHED_DATELINE, PUBLISHED_INFERRED } PublishedFrom;

typedef struct {
    Text id;     /* the file name without its suffix, or the JSON Lines "id" */
    Text file;   /* path as given; empty when there is none */
    Text title, source, url; /* empty when not known; source is the publisher or agency */
    Text text;   /* UTF-8 as spans count it: HTML and TimeML are already reduced to their text */
    dl_context context;
    PublishedFrom published_from;
    Text published_why; /* one sentence for readers; empty unless read from a dateline or inferred */
} Document;

typedef Array(Document) Documents;

typedef enum { INPUT_AUTO, INPUT_TEXT, INPUT_JSONL, INPUT_HTML, INPUT_TIMEML } InputFormat;

/* Calls `found` for each document of a file; JSON Lines are streamed, one arena reset per line when the
 * caller's `found` does so. `defaults` fills what the file does not say. Text is made valid UTF-8 by the
 * reader only where a format demands it; plain text keeps its bytes. */
typedef Status DocumentFound(void *to, const Document *document, Error *err);
Status document_read(Arena *arena, const char *path, InputFormat format, const dl_context *defaults,
                     DocumentFound *found, void *to, Error *err);
#endif
