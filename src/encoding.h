/* encoding.h - the bytes of a file as UTF-8, as far as they are text at all. */
#ifndef ENCODING_H
#define ENCODING_H
#include "arena.h"

/* What kind of file these first bytes begin ("a PDF file", "binary data"); NULL when it is text. */
const char *binary_kind(Text head);

/* UTF-16 (told by its mark or its zero bytes) and Windows-1252 become UTF-8; a byte order mark becomes
 * three spaces. All other bytes stay as they are, also those that are not valid UTF-8. `bytes` must be the
 * arena's own, which is changed in place where that is enough. */
Text text_decode(Arena *arena, Text bytes);
/* Text of the character set that a page names ("shift_jis"; empty when it names none) as UTF-8. What is no character of that
 * set becomes U+FFFD. A set that is not known, or in which the name could not have been read, is taken for Windows-1252. */
Text charset_decode(Arena *arena, Text charset, Text bytes);
/* Only the first of these: UTF-16 becomes UTF-8, and the byte order mark goes. */
Text utf16_decode(Arena *arena, Text bytes);
#endif
