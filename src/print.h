/* print.h - snprintf() for the forms in which times are written, many times as fast: every expression has several.
 *
 * Knows %d, %lld, %s, %c, with zeros and width for numbers ("%02d") and a precision for strings ("%.*s", "%.3s").
 * Ends with a NUL byte, cuts off what does not fit, and returns the length of what it wrote. */
#ifndef PRINT_H
#define PRINT_H
#include <stddef.h>

int print(char *out, size_t room, const char *format, ...) __attribute__((format(printf, 3, 4)));
#endif
