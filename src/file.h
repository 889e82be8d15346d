/* file.h - reading whole files, and writing them whole or not at all. Alone knows stdio and unistd. */
#ifndef FILE_H
#define FILE_H
#include "arena.h"
#include "error.h"

enum { FILE_LIMIT = 1 << 30 }; /* bytes of one input file */

/* A file read from front to back. file_close() it; what it hands out holds until the next call. */
typedef struct FileReader FileReader;
/* "-" is standard input. DL_BAD_INPUT for a name that leads to no file, DL_SYSTEM. */
Status file_open(const char *path, FileReader **ret_reader, Error *err);
void file_close(FileReader *reader); /* NULL does nothing */
Text file_peek(FileReader *reader);  /* the next bytes, at most 64 KiB, without taking them */
/* The next line without its end; *ret_more is false after the last. Memory grows with the longest line only. */
Status file_line(FileReader *reader, Text *ret_line, bool *ret_more, Error *err);
Status file_rest(Arena *arena, FileReader *reader, Text *ret_text, Error *err); /* all that is left */

/* Reads a file into the arena; "-" is standard input. DL_BAD_INPUT for a name that
 * leads to no file, DL_LIMIT, DL_SYSTEM. */
Status file_read(Arena *arena, const char *path, Text *ret_text, Error *err);
/* Writes to a temporary file beside `path` and renames it; the old file stays when anything fails, and its
 * permissions stay when not. "-" is standard output. */
Status file_write(const char *path, Text bytes, Error *err);
bool file_exists(const char *path);
/* Whether two names lead to one regular file, through links or not. */
bool file_same(const char *path, const char *other);
/* The last part of a path without its suffix; `doc` of the output. */
Text file_stem(const char *path);
Text file_name(const char *path);
Text file_suffix(const char *path); /* without the point; empty when there is none */
/* `name` as seen from the folder of `base`; absolute names stay as they are. */
Text file_beside(Arena *arena, const char *base, Text name);
#endif
