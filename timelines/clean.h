/* clean.h - text from outside made fit for files that others read: valid UTF-8 without control characters. */
#ifndef CLEAN_H
#define CLEAN_H
#include "../src/arena.h"

/* Cuts one character off the front of *rest, which is not empty. "\n" for any line break (CR LF is one), U+FFFD for a
 * byte that is not UTF-8, "" for a control character. Not allocated. */
Text clean_next(Text *rest);
Text clean_lines(Arena *arena, Text t);
/* On one line: white space and line breaks become single spaces, none at the ends. */
Text clean_line(Arena *arena, Text t);
/* A plain http or https link of the characters of RFC 3986, fit to stand as a link in any format. */
bool clean_is_link(Text url);
#endif
