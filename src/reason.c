/* reason.c - see reason.h. */
#include "reason.h"
#include "calendar.h"
#include "utf8.h"
#include <string.h>

Text reason_phrase(const Reason *r, Phrase phrase) { return phrase_in(r->book, phrase); }

static size_t put(char *out, size_t at, size_t room, Text text) {
    if (!text.len) return at;
    if (text.len > room - at) text.len = utf8_cut(text, room - at);
    memcpy(out + at, text.ptr, text.len);
    return at + text.len;
}

/* The pattern with %1 to %3 filled in; returns the length. */
static size_t fill(char *out, size_t room, Text pattern, const Text *slots) {
    size_t at = 0, from = 0;
    for (const char *mark; (mark = memchr(pattern.ptr + from, '%', pattern.len - from));) {
        size_t i = (size_t)(mark - pattern.ptr);
        bool slot = i + 1 < pattern.len && mark[1] >= '1' && mark[1] <= '3';
        at = put(out, at, room, text_slice(pattern, from, slot ? i : i + 1));
        if (slot) at = put(out, at, room, slots[mark[1] - '1']);
        from = slot ? i + 2 : i + 1;
    }
    return put(out, at, room, text_slice(pattern, from, pattern.len));
}

void because(Reason *r, Phrase phrase) { r->len = put(r->text, 0, WHY_MAX, reason_phrase(r, phrase)); }

void because_of(Reason *r, Phrase phrase, Text first, Text second, Text third) {
    const Text slots[] = { first, second, third };
    r->len = fill(r->text, WHY_MAX, reason_phrase(r, phrase), slots);
}

Text day_name(const Reason *r, int32_t day) { return text_of(r->book->weekday_names[weekday_of(day) - 1]); }

Text say_day(const Reason *r, char out[SAY_MAX], int32_t day) {
    Point p = { .grain = DL_DAY, .day = day };
    size_t len = put(out, 0, SAY_MAX - VALUE_MAX - 1, day_name(r, day));
    out[len++] = ' ';
    return (Text){ out, len + (size_t)point_value(&p, out + len) };
}

Text say_point(const Reason *r, char out[SAY_MAX], const Point *p) {
    if (p->grain == DL_DAY) return say_day(r, out, p->day);
    return (Text){ out, (size_t)point_value(p, out) };
}

Text say_number(char out[SAY_MAX], int64_t number) {
    char digits[24];
    size_t n = 0, at = 0;
    uint64_t rest = number < 0 ? 0u - (uint64_t)number : (uint64_t)number;
    do digits[n++] = (char)('0' + rest % 10), rest /= 10;
    while (rest);
    if (number < 0) digits[n++] = '-';
    while (n) out[at++] = digits[--n];
    return (Text){ out, at };
}

Text say_count(const Reason *r, char out[SAY_MAX], Phrase phrase, int64_t number) {
    char digits[SAY_MAX];
    Text forms = reason_phrase(r, phrase), one, many;
    if (text_next(&forms, '|', &one) && text_next(&forms, '|', &many) && number != 1) one = many;
    const Text slots[] = { say_number(digits, number), NOTHING_SAID, NOTHING_SAID };
    return (Text){ out, fill(out, SAY_MAX, one, slots) };
}
