/* clean.c - see clean.h. */
#include "clean.h"
#include "../src/buffer.h"
#include "../src/utf8.h"
#include <string.h>

/* C0 without TAB, DEL, C1, and the marks that turn the direction of all that follows (Trojan Source). */
static bool is_control(Text c) {
    unsigned char first = (unsigned char)c.ptr[0];
    if (first < 0x80) return (first < 0x20 && first != '\t') || first == 0x7F;
    uint32_t code = utf8_decode(c, &(size_t){ 0 });
    return (code >= 0x80 && code < 0xA0) || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

Text clean_next(Text *rest) {
    size_t len = utf8_length(*rest);
    char c = rest->ptr[0];
    if (c == '\r' && rest->len > 1 && rest->ptr[1] == '\n') len = 2;
    Text character = text_slice(*rest, 0, len ? len : 1);
    *rest = text_slice(*rest, character.len, rest->len);
    if (!len) return TEXT("\xEF\xBF\xBD");
    if (c == '\r' || c == '\n') return TEXT("\n");
    return is_control(character) ? TEXT("") : character;
}

/* Bytes at the front that stay as they are: most of any text. */
static size_t plain_run(Text t) {
    size_t len = 0;
    while (len < t.len && t.ptr[len] > ' ' && t.ptr[len] < 0x7F) len++;
    return len;
}

static Text clean(Arena *arena, Text t, bool one_line) {
    Buffer out = { 0 };
    while (t.len) {
        size_t plain = plain_run(t);
        if (plain) {
            buffer_put(&out, text_slice(t, 0, plain));
            t = text_slice(t, plain, t.len);
            continue;
        }
        Text c = clean_next(&t);
        bool space = one_line && c.len == 1 && is_space(c.ptr[0]);
        if (!space) buffer_put(&out, c);
        else if (out.len && out.bytes[out.len - 1] != ' ') buffer_char(&out, ' ');
    }
    Text cleaned = arena_text(arena, one_line ? text_trim(buffer_text(&out)) : buffer_text(&out));
    buffer_free(&out);
    return cleaned;
}

Text clean_lines(Arena *arena, Text t) { return clean(arena, t, false); }
Text clean_line(Arena *arena, Text t) { return clean(arena, t, true); }

bool clean_is_link(Text url) {
    static const char others[] = "-._~:/?#[]@!$&'()*+,;=%";
    if (!text_starts(url, TEXT("http://")) && !text_starts(url, TEXT("https://"))) return false;
    for (size_t i = 0; i < url.len; i++)
        if (!is_alpha(url.ptr[i]) && !is_digit(url.ptr[i]) && !memchr(others, url.ptr[i], sizeof others - 1)) return false;
    return true;
}
