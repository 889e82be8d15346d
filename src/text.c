/* text.c - see text.h. */
#include "text.h"
#include <string.h>

Text text_trim(Text t) {
    while (t.len && is_space(t.ptr[0])) t = text_slice(t, 1, t.len);
    while (t.len && is_space(t.ptr[t.len - 1])) t.len--;
    return t;
}

bool text_equal_fold(Text a, Text b) {
    if (a.len != b.len) return false;
    for (size_t i = 0; i < a.len; i++)
        if (to_lower(a.ptr[i]) != to_lower(b.ptr[i])) return false;
    return true;
}

bool text_starts(Text t, Text prefix) { return text_equal(text_slice(t, 0, prefix.len), prefix); }

bool text_ends(Text t, Text suffix) {
    return t.len >= suffix.len && text_equal(text_slice(t, t.len - suffix.len, t.len), suffix);
}

int text_compare(Text a, Text b) {
    size_t len = a.len < b.len ? a.len : b.len;
    int order = len ? memcmp(a.ptr, b.ptr, len) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

size_t text_find(Text t, Text needle) {
    if (!needle.len) return 0;
    for (size_t i = 0; i + needle.len <= t.len; i++) {
        const char *hit = memchr(t.ptr + i, needle.ptr[0], t.len - needle.len + 1 - i);
        if (!hit) return SIZE_MAX;
        i = (size_t)(hit - t.ptr);
        if (!memcmp(hit, needle.ptr, needle.len)) return i;
    }
    return SIZE_MAX;
}

size_t text_find_byte(Text t, char c) {
    const char *hit = t.len ? memchr(t.ptr, c, t.len) : NULL;
    return hit ? (size_t)(hit - t.ptr) : SIZE_MAX;
}

bool text_next(Text *rest, char separator, Text *ret_piece) {
    if (!rest->ptr) return false;
    size_t at = text_find_byte(*rest, separator);
    *ret_piece = text_slice(*rest, 0, at);
    *rest = at == SIZE_MAX ? (Text){ NULL, 0 } : text_slice(*rest, at + 1, rest->len);
    return true;
}

bool text_has_words(Text t, size_t count) {
    if (!t.len) return !count;
    for (size_t i = 0; i < t.len && count > 1; i++) count -= t.ptr[i] == ' ';
    return count <= 1;
}

bool text_to_int(Text t, int64_t *ret_value) {
    bool negative = t.len && t.ptr[0] == '-';
    if (negative || (t.len && t.ptr[0] == '+')) t = text_slice(t, 1, t.len);
    if (!t.len || t.len > 18) return false; /* 18 digits always fit */
    int64_t value = 0;
    for (size_t i = 0; i < t.len; i++) {
        if (!is_digit(t.ptr[i])) return false;
        value = value * 10 + (t.ptr[i] - '0');
    }
    *ret_value = negative ? -value : value;
    return true;
}
