/* properties.c - what holds for every expression of every sentence of tests/timex, and of documents shuffled from their
 * words: spans in order, disjoint and inside; a value of one of TIMEX3's forms; EDTF that reads and prints as itself; a
 * date of the years 1000 to 2199 that reads as itself; twice the same; publication so many weeks later moves what counts from it by as
 * much, and keeps the rest. */
#include "../../src/buffer.h"
#include "../../src/calendar.h"
#include "../../src/edtf.h"
#include "../../src/file.h"
#include "../../src/when.h"
#include "../../src/timex.h"
#include "../test.h"
#include <string.h>

enum { WORDS_MAX = 40000, DOCUMENTS = 150, DOCUMENT_WORDS = 120 };

/* ---- forms of values ---- */

/* 'd' stands for a digit or X, '*' for one or more of them, with a point. */
static bool has_form(Text value, const char *form) {
    size_t i = 0;
    for (; *form; form++) {
        size_t start = i;
        bool digits = *form == 'd' || *form == '*';
        while (digits && i < value.len && (is_digit(value.ptr[i]) || value.ptr[i] == 'X' || (*form == '*' && value.ptr[i] == '.')) &&
               (*form == '*' || i == start))
            i++;
        if (digits ? i == start : i >= value.len || value.ptr[i++] != *form) return false;
    }
    return i == value.len;
}

static bool has_one_form(Text value, const char *const *forms) {
    for (; *forms; forms++)
        if (has_form(value, *forms)) return true;
    return false;
}

static bool is_date(Text value) {
    static const char *const forms[] = { "d",           "dd",      "ddd",     "dddd",    "dddd-dd", "dddd-dd-dd", "dddd-Wdd", "dddd-Wdd-d", "dddd-Wdd-WE",
                                         "dddd-Wdd-WD", "dddd-SP", "dddd-SU", "dddd-FA", "dddd-WI", "dddd-Qd",    "dddd-Hd",  "ddddd",      NULL };
    if (text_starts(value, TEXT("BC"))) value = text_slice(value, 2, value.len);
    return has_one_form(value, forms);
}

static bool is_clock(Text value) {
    static const char *const forms[] = { "dd", "dd:dd", "dd:dd:dd", "MO", "MI", "AF", "EV", "NI", "DT", NULL };
    if (text_ends(value, TEXT("Z"))) value.len--;
    size_t zone = value.len > 6 && (value.ptr[value.len - 6] == '+' || value.ptr[value.len - 6] == '-') ? value.len - 6 : value.len;
    return has_one_form(text_slice(value, 0, zone), forms);
}

/* "P3D", "PT30M", "P1Y6M", "P1DT12H". */
static bool is_length(Text value) {
    if (value.len < 3 || value.ptr[0] != 'P') return false;
    size_t i = 1;
    while (i < value.len) {
        if (value.ptr[i] == 'T') i++;
        size_t number = i;
        while (i < value.len && (is_digit(value.ptr[i]) || value.ptr[i] == 'X' || value.ptr[i] == '.')) i++;
        size_t unit = i;
        while (i < value.len && is_upper(value.ptr[i]) && value.ptr[i] != 'T' && value.ptr[i] != 'X') i++;
        if (number == unit || unit == i) return false;
    }
    return true;
}

static bool is_value(const When *w) {
    if (!w->value.len) return !w->known || w->type == DL_SET;
    if (text_ends(w->value, TEXT("_REF"))) return w->type == DL_DATE;
    if (w->value.ptr[0] == 'P') return is_length(w->value) && w->type >= DL_DURATION;
    size_t t = text_find_byte(w->value, 'T');
    return is_date(text_slice(w->value, 0, t)) && (t == SIZE_MAX || is_clock(text_slice(w->value, t + 1, w->value.len)));
}

/* ---- one expression, one text ---- */

static void check_again(Arena *arena, const Expression *e) {
    When read;
    if (e->edtf.len) CHECK(edtf_parse(e->edtf, &read) && text_equal(edtf_print(arena, &read), e->edtf), "EDTF '%.*s'", TEXT_ARG(e->edtf));
    bool plain = e->when.type == DL_DATE && has_form(e->when.value, "dddd-dd-dd") && memcmp(e->when.value.ptr, "1000", 4) >= 0 &&
                 memcmp(e->when.value.ptr, "2200", 4) < 0;
    dl_result *again = NULL;
    if (!plain) return;
    CHECK(dl_resolve(e->when.value, NULL, &again, NULL) == DL_OK && text_equal(dl_result_at(again, 0)->when.value, e->when.value),
          "the value '%.*s' reads as itself", TEXT_ARG(e->when.value));
    dl_result_free(again);
}

static void check_found(Arena *arena, const Expressions *found, Text text) {
    uint32_t last = 0;
    for (size_t i = 0; i < found->count; i++) {
        const Expression *e = &found->items[i];
        CHECK(e->start >= last && e->end > e->start && e->end <= text.len, "spans of \"%.*s\"", TEXT_ARG(text_slice(text, 0, 120)));
        CHECK(!e->when.known || when_is_sane(&e->when), "instants of '%.*s'", TEXT_ARG(e->when.wording));
        CHECK(is_value(&e->when), "the value '%.*s' of '%.*s'", TEXT_ARG(e->when.value), TEXT_ARG(e->when.wording));
        CHECK(e->when.why.len > 0, "why '%.*s'", TEXT_ARG(e->when.wording));
        check_again(arena, e);
        last = e->end;
    }
}

/* Classes that count from the day of publication in days or weeks, and those that do so from something else. */
static bool counts_from_publication(Text rule) {
    static const char *const counting[] = { "DEICTIC", "TONIGHT" };
    static const char *const other[] = { "MONTH", "MON|", "NTH", "YEAR", "DAY|", "HOLIDAY", "NEAR", "UNIT", "DAY ", "DAY?" };
    bool counts = text_equal(rule, TEXT("WEEKDAY"));
    for (size_t i = 0; i < sizeof counting / sizeof *counting; i++) counts |= text_find(rule, text_of(counting[i])) != SIZE_MAX;
    for (size_t i = 0; i < sizeof other / sizeof *other; i++) counts &= text_find(rule, text_of(other[i])) == SIZE_MAX;
    return counts;
}

/* An end that is not open has moved by so much. */
static bool has_moved(unsigned open, int64_t from, int64_t to, int64_t shift) { return open || to - from == shift; }

static void check_weeks_later(Arena *arena, const Tagger *tagger, Text text, const Context *context, const Expressions *found, int weeks) {
    Context later = *context;
    int64_t shift = (int64_t)weeks * 7 * MINUTES_PER_DAY;
    later.published += shift;
    Expressions moved = timex_tag(arena, tagger, text, &later);
    CHECK(moved.count == found->count, "as many expressions weeks later: \"%.*s\"", TEXT_ARG(text_slice(text, 0, 120)));
    for (size_t i = 0; i < found->count && i < moved.count; i++) {
        const When *a = &found->items[i].when, *b = &moved.items[i].when;
        CHECK(found->items[i].start == moved.items[i].start && a->type == b->type, "'%.*s' weeks later", TEXT_ARG(a->wording));
        if (!a->known || !b->known || !counts_from_publication(found->items[i].rule) || found->count > 1) continue;
        bool start = has_moved(a->open & DL_OPEN_EARLIEST_START, a->earliest_start, b->earliest_start, shift);
        bool end = has_moved(a->open & DL_OPEN_LATEST_END, a->latest_end, b->latest_end, shift);
        CHECK(start && end && a->open == b->open && a->grain == b->grain, "'%.*s' of \"%.*s\" moves with its publication by %d weeks: from %.*s to %.*s",
              TEXT_ARG(a->wording), TEXT_ARG(text_slice(text, 0, 120)), weeks, TEXT_ARG(a->value), TEXT_ARG(b->value));
    }
}

/* ---- texts ---- */

typedef struct {
    Arena *arena;
    const Tagger *tagger;
    Text words[WORDS_MAX];
    size_t count;
} Deck;

/* The sentence of a row, without its brackets. */
static Text plain(Arena *arena, Text marked) {
    char *out = arena_alloc(arena, marked.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < marked.len; i++)
        if (marked.ptr[i] != '[' && marked.ptr[i] != ']') out[len++] = marked.ptr[i];
    return (Text){ out, len };
}

static void check_row(Deck *deck, Text row) {
    Text published = { 0 }, marked = { 0 }, word;
    text_next(&row, '|', &published);
    text_next(&row, '|', &marked);
    published = text_trim(published);
    if (text_starts(published, TEXT("post "))) published = text_slice(published, 5, published.len);
    Context context = { .has_published = false };
    Text text = plain(deck->arena, text_trim(marked)), rest = text;
    dl_context_set_published(&context, published, NULL);
    Expressions found = timex_tag(deck->arena, deck->tagger, text, &context);
    check_found(deck->arena, &found, text);
    for (int weeks = 1; context.has_published && weeks <= 4; weeks += 3) check_weeks_later(deck->arena, deck->tagger, text, &context, &found, weeks);
    while (text_next(&rest, ' ', &word))
        if (deck->count < WORDS_MAX) deck->words[deck->count++] = word;
}

/* The words of all sentences in any order, with a stray byte now and then. */
static void check_shuffled(Deck *deck) {
    uint32_t state = 1;
    for (int d = 0; d < DOCUMENTS; d++) {
        Buffer text = { 0 };
        for (int i = 0; i < DOCUMENT_WORDS; i++) {
            state = state * 1664525u + 1013904223u; /* Numerical Recipes' generator */
            buffer_put(&text, deck->words[(state >> 8) % deck->count]);
            buffer_char(&text, (state >> 4) % 64 ? ' ' : (char)(state >> 24));
        }
        Context context = { .has_published = d % 3 != 0, .published = minutes_from_days(17000 + d) };
        Expressions found = timex_tag(deck->arena, deck->tagger, buffer_text(&text), &context);
        Expressions again = timex_tag(deck->arena, deck->tagger, buffer_text(&text), &context);
        check_found(deck->arena, &found, buffer_text(&text));
        CHECK(again.count == found.count, "twice the same");
        buffer_free(&text);
    }
}

static void check_table(const char *path, const char *language) {
    Arena *arena = arena_new();
    Deck *deck = ARENA_NEW(arena, Deck);
    Text table, row;
    *deck = (Deck){ .arena = arena, .tagger = tagger_new(arena, text_of(language)) };
    bool read = file_read(arena, path, &table, NULL) == DL_OK;
    CHECK(read, "cannot read %s: run the tests from the project's folder", path);
    while (read && text_next(&table, '\n', &row)) {
        row = text_trim(row);
        if (row.len && row.ptr[0] != '#') check_row(deck, row);
    }
    if (deck->count) check_shuffled(deck);
    arena_free(arena);
}

int main(void) {
    check_table("tests/timex/english.txt", "en");
    check_table("tests/timex/coverage.txt", "en");
    check_table("tests/timex/german.txt", "de");
    return test_end();
}
