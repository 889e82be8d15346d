/* encoding.c - see encoding.h. What a file claims is not known here, so its bytes have to tell. */
#include "encoding.h"
#include "buffer.h"
#include "utf8.h"
#include <errno.h>
#include <iconv.h>
#include <string.h>

typedef struct {
    Text magic;
    const char *kind;
} Magic;

static const Magic magics[] = {
    { { "%PDF-", 5 }, "a PDF file" },
    { { "PK\x03\x04", 4 }, "a ZIP archive or office document" },
    { { "\x1F\x8B", 2 }, "a gzip file" },
    { { "\xFD" "7zXZ", 5 }, "an xz file" },
    { { "BZh", 3 }, "a bzip2 file" },
    { { "\x89PNG", 4 }, "a PNG picture" },
    { { "\xFF\xD8\xFF", 3 }, "a JPEG picture" },
    { { "GIF8", 4 }, "a GIF picture" },
    { { "\x7F" "ELF", 4 }, "a program" },
    { { "\xD0\xCF\x11\xE0", 4 }, "an office document" },
    { { "BEGIN:VCALENDAR", 15 }, "a calendar" },
};

typedef enum { UTF16_NONE, UTF16_LITTLE, UTF16_BIG } Utf16;

/* Text in UTF-16 of a European language has a zero in nearly every other byte, and none in between. */
static Utf16 utf16_kind(Text head) {
    if (text_starts(head, TEXT("\xFF\xFE"))) return UTF16_LITTLE;
    if (text_starts(head, TEXT("\xFE\xFF"))) return UTF16_BIG;
    size_t zeros[2] = { 0, 0 }, pairs = head.len / 2;
    if (pairs > 2048) pairs = 2048;
    for (size_t i = 0; i < 2 * pairs; i++) zeros[i % 2] += !head.ptr[i];
    if (pairs < 4) return UTF16_NONE;
    if (zeros[1] * 10 >= pairs * 6 && zeros[0] * 20 < pairs) return UTF16_LITTLE;
    if (zeros[0] * 10 >= pairs * 6 && zeros[1] * 20 < pairs) return UTF16_BIG;
    return UTF16_NONE;
}

/* Control characters that texts do not have. */
static bool is_control(unsigned char c) { return (c < 0x20 && !is_space((char)c) && c != 0x1B && c != '\b') || c == 0x7F; }

const char *binary_kind(Text head) {
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
        if (text_starts(head, magics[i].magic)) return magics[i].kind;
    if (utf16_kind(head)) return NULL;
    size_t controls = 0;
    for (size_t i = 0; i < head.len; i++) controls += is_control((unsigned char)head.ptr[i]);
    return controls > 3 && controls * 50 > head.len ? "binary data" : NULL; /* a stray zero or two are still text */
}

static uint32_t unit_at(Text t, size_t i, Utf16 kind) {
    const unsigned char *p = (const unsigned char *)t.ptr + i;
    return kind == UTF16_LITTLE ? (uint32_t)(p[0] | p[1] << 8) : (uint32_t)(p[0] << 8 | p[1]);
}

/* Lone surrogates become U+FFFD; an odd last byte is lost. */
Text utf16_decode(Arena *arena, Text t) {
    Utf16 kind = utf16_kind(t);
    if (!kind) return t;
    char *out = arena_alloc(arena, t.len / 2 * 3 + 1);
    size_t len = 0;
    for (size_t i = 0; i + 1 < t.len; i += 2) {
        uint32_t c = unit_at(t, i, kind), low = i + 3 < t.len ? unit_at(t, i + 2, kind) : 0;
        if (i == 0 && c == 0xFEFF) continue;
        if (c >= 0xD800 && c < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            i += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = 0xFFFD;
        }
        len += utf8_encode(c, out + len);
    }
    return (Text){ out, len };
}

/* Bytes 0x80 to 0x9F of Windows-1252 (the Unicode Consortium's CP1252.TXT); 0 where there is none. */
static const uint16_t windows_1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
};

static uint32_t windows_1252_char(unsigned char c) {
    if (c < 0x80 || c >= 0xA0) return c;
    return windows_1252[c - 0x80] ? windows_1252[c - 0x80] : 0xFFFD;
}

static Text windows_1252_decode(Arena *arena, Text bytes) {
    char *out = arena_alloc(arena, bytes.len * 3 + 1);
    size_t len = 0;
    for (size_t i = 0; i < bytes.len; i++) len += utf8_encode(windows_1252_char((unsigned char)bytes.ptr[i]), out + len);
    return (Text){ out, len };
}

/* A letter beside a letter, a quotation mark, a dash, a hard space: what such a byte is in real texts. */
static bool fits_windows_1252(Text t, size_t i) {
    unsigned char c = (unsigned char)t.ptr[i];
    if (c == 0x80 || c == 0x85 || (c >= 0x91 && c <= 0x97) || (c >= 0xA0 && c <= 0xBF)) return true;
    if (c < 0xC0 || c >= 0xFE || c == 0xD7 || c == 0xF7) return c == 0x8A || c == 0x8E || c == 0x9A || c == 0x9E;
    return (i && is_alpha(t.ptr[i - 1])) || (i + 1 < t.len && is_alpha(t.ptr[i + 1]));
}

/* Whether the bytes are text of one byte a character: some are not UTF-8, none makes a character of several
 * bytes, and each is one that such texts have. */
static bool is_windows_1252(Text t) {
    size_t first = utf8_invalid(t);
    if (first == t.len) return false;
    for (size_t i = 0; i < t.len; i++) {
        if ((unsigned char)t.ptr[i] < 0x80) continue;
        if (utf8_length(text_slice(t, i, t.len)) || !fits_windows_1252(t, i)) return false;
    }
    return true;
}

Text text_decode(Arena *arena, Text bytes) {
    if (utf16_kind(bytes)) return utf16_decode(arena, bytes);
    if (text_starts(bytes, TEXT("\xEF\xBB\xBF"))) memset((char *)bytes.ptr, ' ', 3); /* the arena's own, see above */
    return is_windows_1252(bytes) ? windows_1252_decode(arena, bytes) : bytes;
}

/* ---- what a page names ---- */

static const char replacement[] = "\xEF\xBF\xBD"; /* U+FFFD */

/* All of the bytes; those that are no character one by one. */
static void convert(iconv_t set, Text bytes, Buffer *out) {
    char *from = (char *)bytes.ptr; /* iconv() does not write there */
    size_t left = bytes.len;
    while (left) {
        buffer_reserve(out, 4096);
        char *to = out->bytes + out->len;
        size_t room = out->room - out->len;
        int fault = iconv(set, &from, &left, &to, &room) == (size_t)-1 ? errno : 0;
        out->len = (size_t)(to - out->bytes);
        if (fault == E2BIG || !left) continue;
        buffer_string(out, replacement);
        from++;
        left--;
    }
}

/* A page can name its set only in letters that are those of ASCII. */
static bool holds_ascii(iconv_t set) {
    Buffer out = { 0 };
    convert(set, TEXT("<meta charset=>"), &out);
    bool same = text_equal(buffer_text(&out), TEXT("<meta charset=>"));
    buffer_free(&out);
    iconv(set, NULL, NULL, NULL, NULL);
    return same;
}

static iconv_t open_set(Text charset) {
    char name[40];
    if (!charset.len || charset.len >= sizeof name) return (iconv_t)-1;
    for (size_t i = 0; i < charset.len; i++) {
        char c = charset.ptr[i];
        if (!is_alpha(c) && !is_digit(c) && c != '-' && c != '_' && c != '.' && c != ':') return (iconv_t)-1;
        name[i] = c;
    }
    name[charset.len] = 0;
    return iconv_open("UTF-8", name);
}

Text charset_decode(Arena *arena, Text charset, Text bytes) {
    iconv_t set = is_windows_1252(bytes) && text_equal_fold(charset, TEXT("utf-8")) ? (iconv_t)-1 : open_set(charset);
    bool known = set != (iconv_t)-1 && holds_ascii(set);
    Buffer out = { 0 };
    if (known) convert(set, bytes, &out);
    Text decoded = known ? arena_text(arena, buffer_text(&out)) : windows_1252_decode(arena, bytes);
    buffer_free(&out);
    if (set != (iconv_t)-1) iconv_close(set);
    return decoded;
}
