/* buffer.h - bytes on their way out: what writers write into. Owns malloc'ed memory; buffer_free() it. */
#ifndef BUFFER_H
#define BUFFER_H
#include "text.h"
#include <string.h>

typedef struct {
    char *bytes;
    size_t len, room;
} Buffer;

void buffer_free(Buffer *buffer); /* and leaves it empty, ready for use */
void buffer_number(Buffer *buffer, int64_t number); /* in decimal */
void buffer_format(Buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));
Text buffer_text(const Buffer *buffer); /* holds until the next change */

/* Makes room for more bytes behind the last one. */
void buffer_reserve(Buffer *buffer, size_t more);

static inline void buffer_put(Buffer *buffer, Text t) {
    if (!t.len) return;
    if (buffer->room - buffer->len < t.len) buffer_reserve(buffer, t.len);
    memcpy(buffer->bytes + buffer->len, t.ptr, t.len);
    buffer->len += t.len;
}

/* Some of its own bytes once more. */
static inline void buffer_again(Buffer *buffer, size_t start, size_t len) {
    buffer_reserve(buffer, len);
    memcpy(buffer->bytes + buffer->len, buffer->bytes + start, len);
    buffer->len += len;
}

static inline void buffer_string(Buffer *buffer, const char *string) { buffer_put(buffer, text_of(string)); }

static inline void buffer_char(Buffer *buffer, char c) {
    if (buffer->len == buffer->room) buffer_reserve(buffer, 1);
    buffer->bytes[buffer->len++] = c;
}

/* A key as it stands between the value before it and its own. */
#define JSON_KEY(name) TEXT(",\"" name "\":")

/* The text as a JSON string with its quotes: control characters and invalid UTF-8 escaped or replaced. */
void buffer_json(Buffer *buffer, Text t);
void buffer_escaped(Buffer *buffer, Text t); /* the same without the quotes */
#endif
