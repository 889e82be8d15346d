/* slugline.c - the line that opens an agency report: "ALEPPO, Sept 23 (Reuters) -", "BEIRUT (AP) _".
 *
 * A place in capitals at the start of a line, perhaps a region, a date and an agency in brackets, then a dash;
 * all within a short stretch of one of the first lines. */
#include "calendar.h"
#include "timex.h"

enum { HEAD_MAX = 2000, LINES_MAX = 12, SLUG_MAX = 120 };

static bool dash_at(Text t, size_t at, size_t *ret_len) {
    static const char *const dashes[] = { "--", "- ", "_ ", "\xe2\x80\x94", "\xe2\x80\x93" };
    Text rest = text_slice(t, at, t.len);
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (text_starts(rest, text_of(dashes[i]))) return *ret_len = text_of(dashes[i]).len, true;
    return false;
}

/* Offset of the dash that ends the slug line; 0 when there is none. */
static size_t slug_end(Text line) {
    size_t len;
    for (size_t i = 3; i < line.len && i < SLUG_MAX; i++) {
        bool free = line.ptr[i - 1] == ' ' || line.ptr[i - 1] == ')';
        if (free && dash_at(line, i, &len)) return i;
    }
    return 0;
}

/* The place: up to the first comma or bracket; its first word is in capitals. */
static Text slug_place(Text slug) {
    size_t end = 0, capitals = 0;
    while (end < slug.len && slug.ptr[end] != ',' && slug.ptr[end] != '(') end++;
    while (capitals < end && (is_upper(slug.ptr[capitals]) || (unsigned char)slug.ptr[capitals] >= 0x80)) capitals++;
    bool whole_word = capitals == end || slug.ptr[capitals] == ' ' || slug.ptr[capitals] == '.';
    return capitals >= 3 && whole_word ? text_trim(text_slice(slug, 0, end)) : (Text){ NULL, 0 };
}

/* A day with its year; or one whose year the context tells. */
static void slug_date(Arena *arena, const Tagger *tagger, Text slug, Context *context) {
    if (context->has_published) return;
    Expressions found = timex_tag(arena, tagger, slug, context);
    for (size_t i = 0; i < found.count; i++) {
        const When *w = &found.items[i].when;
        if (!w->known || w->grain > DL_DAY || w->open) continue;
        context->has_published = true;
        context->published = minutes_from_days(days_from_minutes(w->earliest_start));
        return;
    }
}

bool timex_dateline(Arena *arena, const Tagger *tagger, Text text, Context *context) {
    Text rest = text_slice(text, 0, HEAD_MAX), line;
    for (int n = 0; n < LINES_MAX && text_next(&rest, '\n', &line); n++) {
        line = text_trim(line);
        size_t end = slug_end(line);
        Text slug = text_slice(line, 0, end), place = slug_place(slug);
        if (!end || !place.len) continue;
        if (!context->place.len) context->place = place;
        slug_date(arena, tagger, text_slice(slug, place.len, slug.len), context);
        return true;
    }
    return false;
}
