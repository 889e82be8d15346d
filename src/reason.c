/* reason.c - see reason.h. */
#include "reason.h"
#include "calendar.h"
#include <stdarg.h>
#include <string.h>

static char *put_number(char *out, const char *end, int value) {
    char digits[16];
    int n = 0;
    unsigned rest = value < 0 ? 0u - (unsigned)value : (unsigned)value;
    do digits[n++] = (char)('0' + rest % 10), rest /= 10;
    while (rest);
    if (value < 0) digits[n++] = '-';
    while (n && out < end) *out++ = digits[--n];
    return out;
}

static char *put_text(char *out, const char *end, const char *text, size_t len) {
    size_t room = (size_t)(end - out);
    if (len > room) len = room;
    memcpy(out, text, len);
    return out + len;
}

void because(Reason *r, const char *format, ...) {
    char *out = r->text;
    const char *end = r->text + WHY_MAX;
    va_list args;
    va_start(args, format);
    for (const char *p = format; *p && out < end; p++) {
        if (*p != '%') {
            *out++ = *p;
        } else if (*++p == 'd') {
            out = put_number(out, end, va_arg(args, int));
        } else if (*p == 's') {
            const char *s = va_arg(args, const char *);
            out = put_text(out, end, s, strlen(s));
        } else { /* .*s */
            int len = va_arg(args, int);
            out = put_text(out, end, va_arg(args, const char *), (size_t)len);
            p += 2;
        }
    }
    va_end(args);
    r->len = (size_t)(out - r->text);
}

const char *day_name(const Reason *r, int32_t day) {
    return r->weekday_names[weekday_of(day) - 1];
}

const char *say_day(const Reason *r, char out[SAY_MAX], int32_t day) {
    Point p = point_of_day(day);
    const char *name = day_name(r, day);
    size_t len = strlen(name);
    memcpy(out, name, len);
    out[len] = ' ';
    point_value(&p, out + len + 1);
    return out;
}

const char *say_point(const Reason *r, char out[SAY_MAX], const Point *p) {
    if (p->grain == DL_DAY) return say_day(r, out, p->day);
    point_value(p, out);
    return out;
}
