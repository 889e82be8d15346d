/* buffer.c - see buffer.h. */
#include "buffer.h"
#include "arena.h"
#include "utf8.h"
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void buffer_reserve(Buffer *buffer, size_t more) {
    size_t need = buffer->len + more;
    if (need <= buffer->room) return;
    size_t room = buffer->room ? buffer->room * 2 : 4096;
    if (room < need) room = need;
    buffer->bytes = memory_resize(buffer->bytes, room);
    buffer->room = room;
}

void buffer_free(Buffer *buffer) {
    free(buffer->bytes);
    *buffer = (Buffer){ 0 };
}

static const char two_digits[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960"
                                 "616263646566676869707172737475767778798081828384858687888990919293949596979899";

void buffer_number(Buffer *buffer, int64_t number) {
    char digits[24];
    size_t at = sizeof digits;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    for (; rest >= 100; rest /= 100) memcpy(digits + (at -= 2), &two_digits[2 * (rest % 100)], 2);
    for (bool first = true; first || rest; first = false, rest /= 10) digits[--at] = (char)('0' + rest % 10);
    if (number < 0) digits[--at] = '-';
    buffer_put(buffer, (Text){ digits + at, sizeof digits - at });
}

void buffer_format(Buffer *buffer, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    char brief[256]; /* most fit, and need no second reading of the format */
    int len = vsnprintf(brief, sizeof brief, format, args);
    va_end(args);
    if (len > 0 && (size_t)len < sizeof brief) {
        buffer_put(buffer, (Text){ brief, (size_t)len });
    } else if (len > 0) {
        buffer_reserve(buffer, (size_t)len + 1);
        vsnprintf(buffer->bytes + buffer->len, (size_t)len + 1, format, again);
        buffer->len += (size_t)len;
    }
    va_end(again);
}

Text buffer_text(const Buffer *buffer) { return (Text){ buffer->bytes, buffer->len }; }

static void put_json_control(Buffer *buffer, unsigned char c) {
    static const char *const shorts[128] = { ['\b'] = "\\b", ['\t'] = "\\t", ['\n'] = "\\n", ['\f'] = "\\f", ['\r'] = "\\r" };
    if (shorts[c]) buffer_string(buffer, shorts[c]);
    else buffer_format(buffer, "\\u%04x", c);
}

static bool is_plain(char c) { return (unsigned char)(c - 0x20) < 0x5F && c != '"' && c != '\\'; }

/* Whether all of eight bytes are such as JSON takes as they are. A byte of `x - ones * n` is negative where that of x is
 * below n; the exclusive or makes one zero where it is the mark. DEL is escaped as the other controls are. */
static bool all_plain(uint64_t x) {
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones << 7;
    uint64_t quote = x ^ ones * '"', slash = x ^ ones * '\\', del = x ^ ones * 0x7F;
    return !((x | (x - ones * 0x20) | (quote - ones) | (slash - ones) | (del - ones)) & high);
}

static bool copy_eight(char *to, const char *from) {
    uint64_t eight;
    memcpy(&eight, from, 8);
    memcpy(to, &eight, 8);
    return all_plain(eight);
}

/* Puts the bytes in front that JSON takes as they are, for which there is room; returns how many. */
static size_t put_plain(Buffer *buffer, Text t) {
    char *to = buffer->bytes + buffer->len;
    size_t at = 0;
    while (at + 8 <= t.len && copy_eight(to + at, t.ptr + at)) at += 8;
    if (at && at + 8 > t.len && copy_eight(to + t.len - 8, t.ptr + t.len - 8)) at = t.len; /* with some once more */
    for (; at < t.len && is_plain(t.ptr[at]); at++) to[at] = t.ptr[at];
    buffer->len += at;
    return at;
}

/* Puts the one character in front; returns its bytes. */
static size_t put_special(Buffer *buffer, Text t) {
    unsigned char c = (unsigned char)t.ptr[0];
    size_t len = utf8_length(t);
    if (!len) return buffer_string(buffer, "\xEF\xBF\xBD"), 1;
    if (c < 0x20 || c == 0x7F) return put_json_control(buffer, c), len;
    if (c == '"' || c == '\\') buffer_char(buffer, '\\');
    buffer_put(buffer, text_slice(t, 0, len));
    return len;
}

void buffer_escaped(Buffer *buffer, Text t) {
    while (t.len) {
        if (buffer->room - buffer->len < t.len) buffer_reserve(buffer, t.len);
        size_t len = put_plain(buffer, t);
        if (!len) len = put_special(buffer, t);
        t = text_slice(t, len, t.len);
    }
}

void buffer_json(Buffer *buffer, Text t) {
    buffer_char(buffer, '"');
    buffer_escaped(buffer, t);
    buffer_char(buffer, '"');
}
