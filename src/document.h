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
    uint32_t line; /* of its file that it stands on, from 1; 0 when the file is the document */
    Text title, source, url; /* empty when not known; source is the publisher or agency */
    Text text;   /* UTF-8 as spans count it: HTML and TimeML are already reduced to their text */
    dl_context context;
    PublishedFrom published_from;
    Text published_why; /* one sentence for readers; empty unless read from a dateline or inferred */
} Document;

typedef Array(Document) Documents;

typedef enum { INPUT_AUTO, INPUT_TEXT, INPUT_JSONL, INPUT_HTML, INPUT_TIMEML } InputFormat;

/* Calls `found` for each document of a file ("-" is standard input), and stops when it fails. A document and
 * all it points to live in the arena; `found` may reset the arena, so that memory does not grow with the
 * number of documents: only JSON Lines hold more than one, and they are streamed.
 *
 * What `defaults` gives (may be NULL) wins over what the file says of its publication. Plain text keeps its
 * bytes, and so the offsets of the file, whatever they are; only UTF-16 and what is clearly Windows-1252 is
 * turned into UTF-8, and a byte order mark is blanked. */
typedef Status DocumentFound(void *to, const Document *document, Error *err);
Status document_read(Arena *arena, const char *path, InputFormat format, const dl_context *defaults,
                     DocumentFound *found, void *to, Error *err);

/* The same from a file that is open already, whose next bytes may have been looked at; does not close it. */
typedef struct FileReader FileReader;
Status document_read_from(Arena *arena, FileReader *file, const char *path, InputFormat format, const dl_context *defaults,
                          DocumentFound *found, void *to, Error *err);

/* Whether the file is one that libxml2 reads, HTML or TimeML; true as well for what cannot be looked at twice (a pipe, standard
 * input) unless `format` tells. */
bool document_may_be_markup(const char *path, InputFormat format);

/* For the readers: takes a publication date as metadata write it, unless one was given. False when `date` is
 * no date; empty text is fine. Known forms: ISO 8601 (basic or extended, seconds and fractions cut off), and
 * that of RFC 5322 ("Fri, 23 Sep 2016 14:05:00 +0300"). */
bool document_take_published(Arena *arena, Document *document, Text date);
/* For the readers: a document that knows its file and what was given. */
Document document_start(Arena *arena, const char *path, const dl_context *defaults);

/* Reading needs much more room than the text takes (events some 90 times, 300 at worst), so a long text is read in pieces, cut
 * at an empty line, or where there is none at a line's end, a sentence's or a word's. Sets *ret_piece to the next piece,
 * which begins at *at, and moves *at behind it; false at the end. A text has one piece at least. */
enum { PIECE_SIZE = 256 << 10 }; /* bytes; a piece has at most twice as many */
bool document_next_piece(Text text, size_t *at, Text *ret_piece);

/* Reports that are merged are read as a whole, so their length is limited (a long book is 2 MB). DL_LIMIT with a
 * message that says so. */
enum { REPORT_LIMIT = 8 << 20 }; /* bytes of text */
Status document_check_length(const Document *document, Error *err);
#endif
