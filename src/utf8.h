/* utf8.h - UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF. */
#ifndef UTF8_H
#define UTF8_H
#include "text.h"

/* Bytes of the character at the start of `t`, 1 to 4; 0 when it is not valid UTF-8 or `t` is empty. */
size_t utf8_length(Text t);
/* The character at the start of `t` and, through ret_length, its bytes; U+FFFD and 1 when invalid. */
uint32_t utf8_decode(Text t, size_t *ret_length);
/* Offset of the first byte that is not part of valid UTF-8; t.len when all of it is. */
size_t utf8_invalid(Text t);
/* The most bytes, at most `room`, that end no character in its middle. */
size_t utf8_cut(Text t, size_t room);
size_t utf8_count(Text t); /* characters; an invalid byte counts as one */
/* Writes the character's 1 to 4 bytes to `out` and returns their number. */
size_t utf8_encode(uint32_t c, char out[4]);
#endif
