/* text.h - slices of text: comparing, trimming, cutting. Nothing here allocates. */
#ifndef TEXT_H
#define TEXT_H
#include "dateline.h"
#include <string.h>

typedef dl_text Text;

/* The text of a string literal, as a constant expression. */
#define TEXT(literal) ((Text){ "" literal, sizeof(literal) - 1 })
/* For printf's "%.*s". */
#define TEXT_ARG(t) (int)(t).len, (t).ptr ? (t).ptr : ""

/* NULL is the empty text. */
static inline Text text_of(const char *string) { return string ? (Text){ string, strlen(string) } : (Text){ NULL, 0 }; }

/* Clamped to the text. */
static inline Text text_slice(Text t, size_t begin, size_t end) {
    if (end > t.len) end = t.len;
    if (begin > end) begin = end;
    return (Text){ t.ptr ? t.ptr + begin : NULL, end - begin };
}

Text text_trim(Text t);                            /* white space at both ends */
static inline bool text_equal(Text a, Text b) { return a.len == b.len && (!a.len || !memcmp(a.ptr, b.ptr, a.len)); }
bool text_equal_fold(Text a, Text b); /* ASCII letters of either case are the same */
bool text_starts(Text t, Text prefix);
bool text_ends(Text t, Text suffix);
int text_compare(Text a, Text b);       /* bytewise, for sorting */
size_t text_find(Text t, Text needle);  /* offset, or SIZE_MAX */
size_t text_find_byte(Text t, char c);  /* offset, or SIZE_MAX */
/* Cuts the next piece up to `separator` (or the rest) off the front of *rest. False at the end. */
bool text_next(Text *rest, char separator, Text *ret_piece);
bool text_has_words(Text t, size_t count); /* at least so many, between single spaces; an empty text has none */
/* All of `t` as a decimal integer with an optional sign; false when it is anything else or overflows. */
bool text_to_int(Text t, int64_t *ret_value);

static inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline bool is_alpha(char c) { return is_upper(c) || is_lower(c); }
static inline bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static inline char to_lower(char c) { return is_upper(c) ? (char)(c | 0x20) : c; }
static inline char to_upper(char c) { return is_lower(c) ? (char)(c & ~0x20) : c; }
#endif
