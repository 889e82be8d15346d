/* head.c - the dateline at the head of a report: "ALEPPO, Sept 23 (Reuters) -", "SAN JUAN, 3 JAN 90 --".
 *
 * A dateline is a line that begins with a place in capitalised words, goes on with a date or an agency in
 * brackets or both, and then has a dash before the text. It knows no words: places are told by their shape. */
#include "calendar.h"
#include "timex.h"
#include <string.h>

enum { HEAD_BYTES = 2000, PLACE_MAX = 60, AGENCY_MAX = 60 };

static Text skip_space(Text t) {
    while (t.len && (t.ptr[0] == ' ' || t.ptr[0] == '\t')) t = text_slice(t, 1, t.len);
    return t;
}

/* Whether `t` starts with a dash of any length: "-", "--", or one of the Unicode dashes U+2012 to U+2015. */
static bool starts_with_dash(Text t) {
    t = skip_space(t);
    if (t.len && t.ptr[0] == '-') return true;
    return t.len > 2 && !memcmp(t.ptr, "\xE2\x80", 2) && (unsigned char)t.ptr[2] >= 0x92 && (unsigned char)t.ptr[2] <= 0x95;
}

/* Cuts "(Reuters)" or "[AP]" off the front, when it stands there. */
static Text skip_agency(Text t) {
    t = skip_space(t);
    char close = t.len && t.ptr[0] == '(' ? ')' : t.len && t.ptr[0] == '[' ? ']' : 0;
    size_t end = close ? text_find_byte(text_slice(t, 0, AGENCY_MAX), close) : SIZE_MAX;
    return end == SIZE_MAX ? t : text_slice(t, end + 1, t.len);
}

/* Every word begins with a capital (or is not ASCII), and no sentence ends within. */
static bool is_place(Text t) {
    if (!t.len || t.len > PLACE_MAX || !(is_upper(t.ptr[0]) || t.ptr[0] < 0)) return false;
    for (size_t i = 0; i < t.len; i++) {
        bool begins = i == 0 || t.ptr[i - 1] == ' ';
        if (is_digit(t.ptr[i]) || strchr("\"()[]:;!?", t.ptr[i]) || (begins && is_lower(t.ptr[i]) && t.len - i > 3)) return false;
    }
    return true;
}

static Text trim_comma(Text t) {
    t = text_trim(t);
    while (t.len && (t.ptr[t.len - 1] == ',' || t.ptr[t.len - 1] == ' ')) t.len--;
    return t;
}

static bool has_lower(Text t) {
    for (size_t i = 0; i < t.len; i++)
        if (is_lower(t.ptr[i])) return true;
    return false;
}

/* "SAN JUAN" as readers write it; words of one or two letters and with points keep their capitals ("D.C."). */
static Text in_plain_case(Arena *arena, Text place) {
    if (has_lower(place)) return arena_text(arena, place);
    char *copy = arena_alloc(arena, place.len + 1);
    for (size_t i = 0, start = 0; i < place.len; i++) {
        bool begins = i == 0 || place.ptr[i - 1] == ' ' || place.ptr[i - 1] == '-';
        if (begins) start = i;
        Text word = text_slice(place, start, place.len);
        word = text_slice(word, 0, text_find_byte(word, ' '));
        bool kept = begins || word.len < 3 || text_find_byte(word, '.') != SIZE_MAX;
        copy[i] = kept ? place.ptr[i] : to_lower(place.ptr[i]);
    }
    return (Text){ copy, place.len };
}

/* A dateline as it was found: its date is NULL when it has none. */
typedef struct {
    Text place;
    const Expression *date;
} Head;

/* Whether the line has a dateline around the bytes from date_start to date_end. */
static bool is_head(Text line, size_t date_start, size_t date_end, Text *ret_place) {
    *ret_place = trim_comma(text_slice(line, 0, date_start));
    return is_place(*ret_place) && starts_with_dash(skip_agency(text_slice(line, date_end, line.len)));
}

static bool read_line(const Expressions *found, Text head, Text line, Head *ret) {
    size_t start = (size_t)(line.ptr - head.ptr);
    for (size_t i = 0; i < found->count; i++) {
        const Expression *e = &found->items[i];
        if (e->start < start || e->start > start + PLACE_MAX || e->end > start + line.len) continue;
        ret->date = e;
        if (is_head(line, e->start - start, e->end - start, &ret->place)) return true;
        break; /* only the first can be the dateline's */
    }
    ret->date = NULL;
    size_t bracket = text_find_byte(text_slice(line, 0, PLACE_MAX), '(');
    return bracket != SIZE_MAX && is_head(line, bracket, bracket, &ret->place);
}

/* Fills what the context lacks. True when that is the date. */
static bool take(Arena *arena, const Head *head, Context *context) {
    if (!context->place.len) context->place = in_plain_case(arena, head->place);
    const Expression *e = head->date;
    if (!e || !e->when.known || e->when.grain != DL_DAY || context->has_published) return false;
    context->has_published = true;
    context->published = minutes_from_days(days_from_minutes(e->when.earliest_start));
    context->published_has_time = false;
    return true;
}

bool timex_dateline(Arena *arena, const Tagger *tagger, Text text, Context *context) {
    Text head = text_slice(text, 0, HEAD_BYTES), rest = head, line;
    Context bare = { .zone = context->zone, .language = context->language };
    Expressions found = timex_tag(arena, tagger, head, &bare);
    Head at;
    while (text_next(&rest, '\n', &line))
        if (read_line(&found, head, skip_space(line), &at) && take(arena, &at, context)) return true;
    return false;
}

bool timex_dateline_words(Arena *arena, const Tagger *tagger, Text text, Expression *ret_expression) {
    Text head = text_slice(text, 0, HEAD_BYTES), rest = head, line;
    Expressions found = timex_tag(arena, tagger, head, &(Context){ 0 });
    Head at;
    while (text_next(&rest, '\n', &line)) {
        if (!read_line(&found, head, skip_space(line), &at) || !at.date) continue;
        *ret_expression = *at.date;
        return true;
    }
    return false;
}
