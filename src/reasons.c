/* reasons.c - filling the rows of reasons.h. */
#include "reasons.h"
#include "buffer.h"

static const ReasonLanguage *const languages[] = { &english_reasons };

Text reason_words(Text language, Reason reason) {
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (text_equal(text_of(languages[i]->name), language)) return text_of(languages[i]->rows[reason]);
    return text_of(languages[0]->rows[reason]);
}

static void put_filled(Buffer *out, Text row, const Text *fill) {
    for (size_t i = 0; i < row.len; i++) {
        bool place = row.ptr[i] == '{' && i + 2 < row.len && row.ptr[i + 2] == '}' && row.ptr[i + 1] >= '1' &&
                     row.ptr[i + 1] < '1' + REASON_PLACES;
        if (!place) {
            buffer_char(out, row.ptr[i]);
            continue;
        }
        buffer_put(out, fill[row.ptr[i + 1] - '1']);
        i += 2;
    }
}

Text reason_say(Arena *arena, Text language, Reason reason, const Text *fill) {
    Buffer out = { 0 };
    put_filled(&out, reason_words(language, reason), fill);
    Text said = arena_text(arena, buffer_text(&out));
    buffer_free(&out);
    return said;
}

Text reason_list(Arena *arena, Text language, const Text *items, size_t count) {
    Buffer out = { 0 };
    for (size_t i = 0; i < count; i++) {
        if (i) buffer_put(&out, reason_words(language, i + 1 == count ? REASON_LIST_AND : REASON_LIST_COMMA));
        buffer_put(&out, items[i]);
    }
    Text list = arena_text(arena, buffer_text(&out));
    buffer_free(&out);
    return list;
}
