/* timex.c - the sentences of tests/timex: what is found, its type, value, mod and four instants. README.md there
 * describes the tables. And properties that hold for all of them: spans in order, disjoint, inside; publication a week later
 * moves what counts from it by a week. */
#include "../../src/calendar.h"
#include "../../src/edtf.h"
#include "../../src/file.h"
#include "../../src/listing.h"
#include "../../src/timex.h"
#include "../../src/when.h"
#include "../test.h"
#include <string.h>

enum { FOUND_MAX = 8, SENTENCE_MAX = 600 };

typedef struct {
    char sentence[SENTENCE_MAX];
    size_t len;
    uint32_t start[FOUND_MAX], end[FOUND_MAX];
    size_t count;
} Marked;

/* Takes the brackets out and keeps their places. */
static bool unmark(Text marked, Marked *ret) {
    *ret = (Marked){ .len = 0 };
    for (size_t i = 0; i < marked.len && ret->len + 1 < SENTENCE_MAX; i++) {
        if (marked.ptr[i] == '[' && ret->count < FOUND_MAX) ret->start[ret->count] = (uint32_t)ret->len;
        else if (marked.ptr[i] == ']' && ret->count < FOUND_MAX) ret->end[ret->count++] = (uint32_t)ret->len;
        else ret->sentence[ret->len++] = marked.ptr[i];
    }
    return ret->len > 0;
}

static bool take_int(Text *t, size_t digits, int *ret) {
    int64_t value;
    if (t->len < digits || !text_to_int(text_slice(*t, 0, digits), &value)) return false;
    *ret = (int)value;
    *t = text_slice(*t, digits, t->len);
    return true;
}

static bool take(Text *t, char c) {
    if (!t->len || t->ptr[0] != c) return false;
    *t = text_slice(*t, 1, t->len);
    return true;
}

/* "2016", "2016-09", "2016-09-22", "2016-09-22T18:00", "-0479": all its minutes. */
static bool parse_span(Text t, Span *ret) {
    int year, month, day, hour, minute;
    bool before_christ = take(&t, '-');
    if (!take_int(&t, 4, &year)) return false;
    if (before_christ) year = -year;
    if (!take(&t, '-')) return *ret = span_of_year(year), !t.len;
    if (!take_int(&t, 2, &month)) return false;
    if (!take(&t, '-')) return *ret = span_of_month(year, month), !t.len;
    if (!take_int(&t, 2, &day)) return false;
    *ret = span_of_day(days_from_ymd(year, month, day));
    if (!take(&t, 'T')) return !t.len;
    if (!take_int(&t, 2, &hour) || !take(&t, ':') || !take_int(&t, 2, &minute)) return false;
    *ret = span_of_minute(minutes_from_days(days_from_ymd(year, month, day)) + hour * 60 + minute);
    return !t.len;
}

/* "A" or "A..B". */
static bool parse_reach(Text t, Span *ret) {
    size_t dots = text_find(t, TEXT(".."));
    Span a, b;
    if (dots == SIZE_MAX) return parse_span(t, ret);
    if (!parse_span(text_slice(t, 0, dots), &a) || !parse_span(text_slice(t, dots + 2, t.len), &b)) return false;
    *ret = span_join(a, b);
    return true;
}

/* For messages. */
static const char *reach_text(int64_t first, int64_t last) {
    static char text[2 * INSTANT_MAX + 2];
    int n = instant_print(text, first);
    text[n++] = '.', text[n++] = '.';
    instant_print(text + n, last);
    return text;
}

/* One side of a time: open, or all minutes of what is expected. */
static void check_bound(bool open, int64_t earliest, int64_t latest, Text expected, const char *which, Text sentence) {
    Span s = { 0, 0 };
    if (text_equal(expected, TEXT("*"))) {
        CHECK(open, "the %s of \"%.*s\" should be open", which, TEXT_ARG(sentence));
        return;
    }
    CHECK(parse_reach(expected, &s), "cannot read the instants \"%.*s\"", TEXT_ARG(expected));
    CHECK(!open && earliest == s.first && latest == s.last, "the %s in \"%.*s\": %s, expected %.*s", which, TEXT_ARG(sentence),
          open ? "open" : reach_text(earliest, latest), TEXT_ARG(expected));
}

/* "*..A" and "A..*": at some time up to A, or from A on. */
static void check_half(const When *w, Text expected, Text sentence) {
    Span s = { 0, 0 };
    bool up_to = text_starts(expected, TEXT("*.."));
    Text bound = up_to ? text_slice(expected, 3, expected.len) : text_slice(expected, 0, expected.len - 3);
    CHECK(!w->lasting && parse_reach(bound, &s), "within, and readable: \"%.*s\" of \"%.*s\"", TEXT_ARG(expected), TEXT_ARG(sentence));
    CHECK(((w->open & DL_OPEN_EARLIEST_START) != 0) == up_to && ((w->open & DL_OPEN_LATEST_END) != 0) != up_to,
          "which side of \"%.*s\" is open", TEXT_ARG(sentence));
    CHECK(up_to ? w->latest_end == s.last : w->earliest_start == s.first, "the bound of \"%.*s\": %s, expected %.*s", TEXT_ARG(sentence),
          reach_text(w->earliest_start, w->latest_end), TEXT_ARG(expected));
}

static void check_instants(const When *w, Text expected, Text sentence) {
    if (text_equal(expected, TEXT("?"))) {
        CHECK(!w->known, "\"%.*s\" should not be known", TEXT_ARG(sentence));
        return;
    }
    CHECK(w->known, "\"%.*s\" should be known", TEXT_ARG(sentence));
    if (text_starts(expected, TEXT("*..")) || text_ends(expected, TEXT("..*"))) {
        check_half(w, expected, sentence);
        return;
    }
    size_t slash = text_find_byte(expected, '/');
    Text start = text_slice(expected, 0, slash), end = slash == SIZE_MAX ? start : text_slice(expected, slash + 1, expected.len);
    CHECK(w->lasting == (slash != SIZE_MAX), "lasting or within: \"%.*s\"", TEXT_ARG(sentence));
    check_bound(w->open & DL_OPEN_EARLIEST_START, w->earliest_start, w->latest_start, start, "start", sentence);
    check_bound(w->open & DL_OPEN_LATEST_END, w->earliest_end, w->latest_end, end, "end", sentence);
}

/* A field that a row gives by name, "zone=+02:00", and takes out of what is left of it. */
static bool take_named(Text *expected, const char *name, Text *ret_value) {
    size_t at = text_find(*expected, text_of(name));
    if (at == SIZE_MAX) return false;
    *ret_value = text_trim(text_slice(*expected, at + strlen(name), expected->len));
    *expected = text_trim(text_slice(*expected, 0, at));
    return true;
}

static void check_named(Text *expected, const char *name, Text got, Text sentence) {
    Text value;
    if (take_named(expected, name, &value))
        CHECK(text_equal(got, value), "\"%.*s\": got %s%.*s, expected %.*s", TEXT_ARG(sentence), name, TEXT_ARG(got), TEXT_ARG(value));
}

/* "DATE 2016-09-22 END" */
static void check_value(const Expression *e, Text expected, Text sentence) {
    char got[120];
    const char *mod = timex_mod_name(e->when.mod);
    check_named(&expected, "zone=", e->when.zone, sentence);
    check_named(&expected, "quant=", e->when.quant, sentence);
    check_named(&expected, "freq=", e->when.freq, sentence);
    snprintf(got, sizeof got, "%s%s%.*s%s%s", timex_type_name(e->when.type), e->when.value.len ? " " : "", TEXT_ARG(e->when.value),
             *mod ? " " : "", mod);
    CHECK(text_equal(text_of(got), expected), "\"%.*s\": got %s, expected %.*s, because: %.*s", TEXT_ARG(sentence), got, TEXT_ARG(expected),
          TEXT_ARG(e->when.why));
    CHECK(e->when.why.len > 0, "\"%.*s\" says why", TEXT_ARG(sentence));
}

/* What EDTF says of a time can be read, is never more precise than the time, and is written alike again. */
static void check_edtf(Arena *arena, const Expression *e, Text sentence) {
    When again;
    if (!e->edtf.len) return;
    bool read = edtf_parse(e->edtf, &again);
    CHECK(read, "\"%.*s\": %.*s is no EDTF", TEXT_ARG(sentence), TEXT_ARG(e->edtf));
    if (!read || !again.known || !e->when.known) return;
    bool middle = e->when.lasting && text_find_byte(e->edtf, '~') != SIZE_MAX; /* an interval's end that is no unit is written by its middle */
    CHECK(middle || (when_first(&again) <= when_first(&e->when) && when_last(&again) >= when_last(&e->when)), "\"%.*s\": %.*s says more than is known",
          TEXT_ARG(sentence), TEXT_ARG(e->edtf));
    Text twice = edtf_print(arena, &again);
    CHECK(text_equal(twice, e->edtf), "\"%.*s\": %.*s is written %.*s again", TEXT_ARG(sentence), TEXT_ARG(e->edtf), TEXT_ARG(twice));
}

static void check_properties(Arena *arena, const Expressions *found, size_t len, Text sentence) {
    uint32_t last = 0;
    for (size_t i = 0; i < found->count; i++) {
        const Expression *e = &found->items[i];
        CHECK(e->start >= last && e->end > e->start && e->end <= len, "spans of \"%.*s\"", TEXT_ARG(sentence));
        CHECK(!e->when.known || when_is_sane(&e->when), "instants of \"%.*s\"", TEXT_ARG(sentence));
        check_edtf(arena, e, sentence);
        last = e->end;
    }
}

static bool context_of(Text published, Context *ret) {
    *ret = (Context){ .has_published = false };
    return text_equal(published, TEXT("-")) || dl_context_set_published(ret, published, NULL) == DL_OK;
}

/* Cuts the next cell off at a bar or a semicolon. */
static Text next_cell(Text *row, char separator) {
    Text cell = { NULL, 0 };
    text_next(row, separator, &cell);
    return text_trim(cell);
}

/* A row is the beginning of a report, so that short sentences are not taken for posts. */
static const char rest_of_report[] =
    "\n\nThe ministry, the army and both of the parties gave different accounts of what had happened at the bridge, and none of them could be "
    "checked. The river had flooded the road, the telephones were dead and the governor refused to see reporters who asked him about it. A "
    "spokesman for the hospital said that it was full, and that the roads were not safe for anybody.";

static void check_whole(Arena *arena, const Tagger *tagger, Text published, Text row) {
    Context context;
    Expression e = { 0 };
    Text words = next_cell(&row, '|'), value = next_cell(&row, '|'), instants = next_cell(&row, '|');
    bool read = context_of(published, &context) && timex_whole(arena, tagger, words, &context, &e);
    CHECK(read, "\"%.*s\" should be one time", TEXT_ARG(words));
    if (!read) return;
    CHECK(text_equal(e.when.wording, words), "the words of \"%.*s\"", TEXT_ARG(words));
    check_value(&e, value, words);
    check_instants(&e.when, instants, words);
}

static void check_row(Arena *arena, const Tagger *tagger, Text row) {
    Context context;
    Marked m;
    Text published = next_cell(&row, '|');
    if (text_starts(published, TEXT("whole "))) {
        check_whole(arena, tagger, text_slice(published, 6, published.len), row);
        return;
    }
    Text sentence = next_cell(&row, '|'), values = next_cell(&row, '|'), instants = next_cell(&row, '|');
    bool post = text_starts(published, TEXT("post "));
    if (post) published = text_slice(published, 5, published.len);
    if (!context_of(published, &context) || !unmark(sentence, &m)) {
        CHECK(false, "cannot read the row of \"%.*s\"", TEXT_ARG(sentence));
        return;
    }
    Text report = post ? (Text){ m.sentence, m.len } : arena_format(arena, "%.*s%s", (int)m.len, m.sentence, rest_of_report);
    Expressions found = timex_tag(arena, tagger, report, &context);
    check_properties(arena, &found, m.len, sentence);
    CHECK(found.count == m.count, "\"%.*s\": %zu found, %zu expected", TEXT_ARG(sentence), found.count, m.count);
    for (size_t i = 0; i < m.count && i < found.count; i++) {
        const Expression *e = &found.items[i];
        Text value = next_cell(&values, ';'), instant = next_cell(&instants, ';');
        CHECK(e->start == m.start[i] && e->end == m.end[i], "\"%.*s\": found \"%.*s\"", TEXT_ARG(sentence), TEXT_ARG(e->when.wording));
        check_value(e, value, sentence);
        if (instant.len) check_instants(&e->when, instant, sentence);
    }
}

static void check_table(const char *path, const char *language) {
    Arena *arena = arena_new();
    Text table, row;
    if (file_read(arena, path, &table, NULL) != DL_OK) {
        CHECK(false, "cannot read %s: run the tests from the project's folder", path);
        arena_free(arena);
        return;
    }
    const Tagger *tagger = tagger_new(arena, text_of(language));
    while (text_next(&table, '\n', &row)) {
        row = text_trim(row);
        if (row.len && row.ptr[0] != '#') check_row(arena, tagger, row);
    }
    arena_free(arena);
}

/* A week later in publication is a week later in the answer. */
static void check_shift(void) {
    static const char *const relative[] = { "It fell on Monday.", "They met yesterday.", "It was last week.", "It began three days ago.",
                                            "They met last Tuesday night.", "It was shut over the weekend." };
    Arena *arena = arena_new();
    const Tagger *tagger = tagger_new(arena, TEXT("en"));
    for (size_t i = 0; i < sizeof relative / sizeof *relative; i++)
        for (int day = 0; day < 400; day += 13) {
            Context a = { .has_published = true, .published = minutes_from_days(17000 + day) }, b = a;
            b.published += 7 * MINUTES_PER_DAY;
            Expressions x = timex_tag(arena, tagger, text_of(relative[i]), &a), y = timex_tag(arena, tagger, text_of(relative[i]), &b);
            bool moved = x.count == 1 && y.count == 1 && y.items[0].when.earliest_start - x.items[0].when.earliest_start == 7 * MINUTES_PER_DAY &&
                         y.items[0].when.latest_end - x.items[0].when.latest_end == 7 * MINUTES_PER_DAY;
            CHECK(moved, "%s from day %d", relative[i], 17000 + day);
        }
    arena_free(arena);
}

static void check_hostile(void) {
    static const char *const hostile[] = { "99999999999999999999 years ago", "the 32nd of May 99999", "25:61 p.m.", "\xff\xfe\x80 in 2012\xe2\x80",
                                           "2016-13-45T99:99Z", "9999 BC", "in 9999 centuries", "999999999 weeks ago", "January 0, 2010" };
    Arena *arena = arena_new();
    const Tagger *tagger = tagger_new(arena, TEXT("en"));
    Context context = { .has_published = true, .published = minutes_from_days(days_from_ymd(9999, 12, 31)) };
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
        Expressions found = timex_tag(arena, tagger, text_of(hostile[i]), &context);
        check_properties(arena, &found, text_of(hostile[i]).len, text_of(hostile[i]));
    }
    arena_free(arena);
}

int main(void) {
    check_table("tests/timex/english.txt", "en");
    check_table("tests/timex/coverage.txt", "en");
    check_table("tests/timex/german.txt", "de");
    check_shift();
    check_hostile();
    return test_end();
}
