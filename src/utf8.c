/* utf8.c - see utf8.h. The length table and ranges are those of the Unicode Standard, table 3-7. */
#include "utf8.h"
#include <string.h>

static bool is_tail(unsigned char c) { return (c & 0xC0) == 0x80; }

/* Whether the second byte is allowed after the first: rules out overlong forms and surrogates. */
static bool second_fits(unsigned char first, unsigned char second) {
    switch (first) {
    case 0xE0: return second >= 0xA0 && second <= 0xBF;
    case 0xED: return second >= 0x80 && second <= 0x9F;
    case 0xF0: return second >= 0x90 && second <= 0xBF;
    case 0xF4: return second >= 0x80 && second <= 0x8F;
    default: return is_tail(second);
    }
}

size_t utf8_length(Text t) {
    if (!t.len) return 0;
    const unsigned char *p = (const unsigned char *)t.ptr;
    if (p[0] < 0x80) return 1;
    size_t len = p[0] >= 0xC2 && p[0] <= 0xDF ? 2 : p[0] >= 0xE0 && p[0] <= 0xEF ? 3 : p[0] >= 0xF0 && p[0] <= 0xF4 ? 4 : 0;
    if (!len || len > t.len || !second_fits(p[0], p[1])) return 0;
    for (size_t i = 2; i < len; i++)
        if (!is_tail(p[i])) return 0;
    return len;
}

uint32_t utf8_decode(Text t, size_t *ret_length) {
    static const unsigned char mask[5] = { 0, 0x7F, 0x1F, 0x0F, 0x07 };
    size_t len = utf8_length(t);
    *ret_length = len ? len : 1;
    if (!len) return 0xFFFD;
    uint32_t c = (unsigned char)t.ptr[0] & mask[len];
    for (size_t i = 1; i < len; i++) c = c << 6 | ((unsigned char)t.ptr[i] & 0x3F);
    return c;
}

/* How many of the bytes from `i` on are certainly ASCII, looking at 32 at once. */
static size_t ascii_bytes(Text t, size_t i) {
    size_t end = i;
    for (uint64_t part[4]; end + sizeof part <= t.len; end += sizeof part) {
        memcpy(part, t.ptr + end, sizeof part);
        if ((part[0] | part[1] | part[2] | part[3]) & UINT64_C(0x8080808080808080)) break;
    }
    return end - i;
}

size_t utf8_invalid(Text t) {
    size_t i = 0;
    while (i < t.len) {
        size_t len = (unsigned char)t.ptr[i] < 0x80 ? ascii_bytes(t, i) : 0;
        if (!len) len = utf8_length(text_slice(t, i, t.len));
        if (!len) return i;
        i += len;
    }
    return i;
}

size_t utf8_cut(Text t, size_t room) {
    if (t.len <= room) return t.len;
    size_t cut = room;
    while (cut && room - cut < 3 && is_tail((unsigned char)t.ptr[cut])) cut--;
    return cut;
}

size_t utf8_count(Text t) {
    size_t count = 0;
    for (size_t i = 0, len; i < t.len; i += len, count++) utf8_decode(text_slice(t, i, t.len), &len);
    return count;
}

size_t utf8_encode(uint32_t c, char out[4]) {
    static const unsigned char lead[5] = { 0, 0, 0xC0, 0xE0, 0xF0 };
    size_t len = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = len - 1; i > 0; i--, c >>= 6) out[i] = (char)(0x80 | (c & 0x3F));
    out[0] = (char)(lead[len] | c);
    return len;
}
