/* file.h - reading whole files, and writing them whole or not at all. Alone knows stdio and unistd. */
#ifndef FILE_H
#define FILE_H
#include "arena.h"
#include "error.h"

enum { FILE_LIMIT = 1 << 30 }; /* bytes of one input file */

/* Reads a file into the arena; "-" is standard input. DL_BAD_INPUT for a name that
 * leads to no file, DL_LIMIT, DL_SYSTEM. */
Status file_read(Arena *arena, const char *path, Text *ret_text, Error *err);
/* Writes to a temporary file beside `path` and renames it; the old file stays when anything fails.
 * "-" is standard output. */
Status file_write(const char *path, Text bytes, Error *err);
/* The last part of a path without its suffix; `doc` of the output. */
Text file_stem(const char *path);
Text file_name(const char *path);
Text file_suffix(const char *path); /* without the point; empty when there is none */
/* `name` as seen from the folder of `base`; absolute names stay as they are. */
Text file_beside(Arena *arena, const char *base, Text name);
#endif
