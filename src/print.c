/* print.c - see print.h. */
#include "print.h"
#include <limits.h>
#include <stdarg.h>

typedef struct {
    char *at;
    const char *end; /* where the NUL goes at the latest */
} Place;

static void put_char(Place *to, char c) {
    if (to->at < to->end) *to->at++ = c;
}

static void put_string(Place *to, const char *s, int precision) {
    for (; precision > 0 && *s; precision--) put_char(to, *s++);
}

static void put_number(Place *to, long long value, int width) {
    char digits[24];
    int n = 0;
    unsigned long long rest = value < 0 ? 0ull - (unsigned long long)value : (unsigned long long)value;
    do digits[n++] = (char)('0' + rest % 10);
    while (rest /= 10);
    if (value < 0) put_char(to, '-');
    for (width -= value < 0; width > n; width--) put_char(to, '0');
    while (n) put_char(to, digits[--n]);
}

static int read_digits(const char **p) {
    int value = 0;
    for (; **p >= '0' && **p <= '9'; ++*p) value = value * 10 + (**p - '0');
    return value;
}

int print(char *out, size_t room, const char *format, ...) {
    if (!room) return 0;
    Place to = { out, out + room - 1 };
    va_list args;
    va_start(args, format);
    for (const char *p = format; *p; p++) {
        if (*p != '%') {
            put_char(&to, *p);
            continue;
        }
        int precision = INT_MAX, width;
        p++;
        width = read_digits(&p);
        if (*p == '.' && p[1] == '*') precision = va_arg(args, int), p += 2;
        else if (*p == '.') p++, precision = read_digits(&p);
        if (*p == 's') put_string(&to, va_arg(args, const char *), precision);
        else if (*p == 'c') put_char(&to, (char)va_arg(args, int));
        else if (*p == 'd') put_number(&to, va_arg(args, int), width);
        else p += 2, put_number(&to, va_arg(args, long long), width); /* lld */
    }
    va_end(args);
    *to.at = 0;
    return (int)(to.at - out);
}
