/* error.h - filling a caller's dl_error. An error is written once, at the place that knows, and passed
 * up untouched. */
#ifndef ERROR_H
#define ERROR_H
#include "text.h"

typedef dl_error Error;
typedef dl_status Status;

/* Fills `err` (NULL does nothing) and returns `status`, so that `return error_set(...)` reads well. */
Status error_set(Error *err, Status status, const char *file, const char *format, ...) __attribute__((format(printf, 4, 5)));
/* The same with a place: `offset` bytes into `text`, from which line, column and excerpt are taken. */
Status error_at(Error *err, Status status, const char *file, Text text, size_t offset, const char *format, ...)
    __attribute__((format(printf, 6, 7)));
#endif
