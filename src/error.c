/* error.c - see error.h. */
#include "error.h"
#include <stdarg.h>
#include <string.h>

static void fill(Error *err, Status status, const char *file, const char *format, va_list args) {
    *err = (Error){ .status = status };
    snprintf(err->file, sizeof err->file, "%s", file ? file : "");
    vsnprintf(err->message, sizeof err->message, format, args);
}

Status error_set(Error *err, Status status, const char *file, const char *format, ...) {
    va_list args;
    va_start(args, format);
    if (err) fill(err, status, file, format, args);
    va_end(args);
    return status;
}

/* Line and column (from 1) of a byte offset. */
static void text_position(Text text, size_t offset, uint32_t *ret_line, uint32_t *ret_column) {
    if (offset > text.len) offset = text.len;
    size_t line = 1, start = 0;
    for (size_t i = 0; i < offset; i++)
        if (text.ptr[i] == '\n') line++, start = i + 1;
    *ret_line = (uint32_t)line;
    *ret_column = (uint32_t)(offset - start + 1);
}

static void take_excerpt(Error *err, Text text, size_t offset) {
    size_t start = offset < text.len ? offset : text.len;
    while (start && text.ptr[start - 1] != '\n') start--;
    Text line = text_slice(text, start, text.len);
    line = text_slice(line, 0, text_find_byte(line, '\n'));
    if (err->column > sizeof err->excerpt - 1) return; /* a line this long is no help */
    for (size_t i = 0; i < line.len && i < sizeof err->excerpt - 1; i++)
        err->excerpt[i] = (unsigned char)line.ptr[i] < 0x20 || line.ptr[i] == 0x7F ? ' ' : line.ptr[i];
}

Status error_at(Error *err, Status status, const char *file, Text text, size_t offset, const char *format, ...) {
    va_list args;
    va_start(args, format);
    if (err) {
        fill(err, status, file, format, args);
        text_position(text, offset, &err->line, &err->column);
        take_excerpt(err, text, offset);
    }
    va_end(args);
    return status;
}
