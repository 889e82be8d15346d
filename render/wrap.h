/* wrap.h - text to lines: cleaning what came from outside, and breaking lines well. */
#ifndef WRAP_H
#define WRAP_H
#include "metrics.h"
#include "../src/array.h"

/* The text as one line of valid UTF-8: white space and control characters become single spaces, what is not
 * UTF-8 becomes U+FFFD, marks that override the direction of text go. */
Text clean_text(Arena *arena, Text text);
/* Whether the first letter that has a direction is written from right to left. */
bool text_is_rtl(Text text);

typedef struct {
    Text text;
    double width;
} Line;
typedef struct {
    Line *items;
    size_t count;
    bool cut; /* text was left out; the last line ends in an ellipsis */
} Lines;

typedef enum {
    WRAP_RUNNING, /* fills lines, avoids a last line of one word */
    WRAP_BALANCED /* lines of about one length, for headlines */
} WrapKind;

/* Breaks at spaces and between ideographs; a word longer than a line is broken anywhere. No line is
 * wider than `width`, but the last keeps room for `tail`. At most `max` lines. */
Lines wrap_text(Arena *arena, Metrics *metrics, Style style, Text text, double width, double tail, WrapKind kind, size_t max);
#endif
