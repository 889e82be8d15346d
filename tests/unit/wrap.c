/* Lines of text: cleaning what comes from outside, breaking, balance, cutting. */
#include "../../render/wrap.h"
#include "../../src/utf8.h"
#include "../test.h"
#include <string.h>

static void check_cleaning(Arena *arena) {
    static const struct {
        const char *dirty, *clean;
    } rows[] = {
        { "plain text", "plain text" },
        { "  two   spaces\tand\r\nlines ", "two spaces and lines" },
        { "bell\x07 and delete\x7F.", "bell and delete ." },
        { "bad \xFF\xC0 bytes", "bad \xEF\xBF\xBD\xEF\xBF\xBD bytes" },
        { "turn\xE2\x80\xAE""ed", "turned" },
        { "byte order\xEF\xBB\xBF mark", "byte order mark" },
        { "no\xC2\xA0" "break", "no break" },
        { "noncharacter \xEF\xBF\xBF.", "noncharacter \xEF\xBF\xBD." },
        { "", "" },
        { " \n ", "" },
        { "حلب и Алеппо", "حلب и Алеппо" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) CHECK_TEXT(clean_text(arena, text_of(rows[i].dirty)), rows[i].clean, "row %zu", i);
}

static void check_direction(void) {
    CHECK(text_is_rtl(TEXT("حلب")) && text_is_rtl(TEXT("«שלום» and more")), "Arabic and Hebrew letters come first");
    CHECK(!text_is_rtl(TEXT("Aleppo (حلب)")) && !text_is_rtl(TEXT("12 … 34")) && !text_is_rtl(TEXT("Алеппо")), "and here they do not");
    CHECK(text_is_rtl(TEXT("2016 حلب")), "digits have no direction of their own");
}

static Lines wrap(Arena *arena, Metrics *metrics, const char *text, double width, WrapKind kind, size_t max) {
    return wrap_text(arena, metrics, STYLE_body, text_of(text), width, 0, kind, max);
}

/* All the words in order and no line too wide. */
static void check_whole(Arena *arena, Metrics *metrics, const char *text, double width) {
    Lines lines = wrap(arena, metrics, text, width, WRAP_RUNNING, 50);
    Text all = { 0 };
    for (size_t i = 0; i < lines.count; i++) {
        all = arena_format(arena, "%.*s%s%.*s", TEXT_ARG(all), i ? " " : "", TEXT_ARG(lines.items[i].text));
        CHECK(lines.items[i].width <= width, "line %zu of \"%s\" is %g wide", i, text, lines.items[i].width);
        double measured = metrics_width(metrics, STYLE_body, lines.items[i].text) - lines.items[i].width;
        CHECK(measured < 0.01 && measured > -0.01, "the width is that of the line");
    }
    CHECK_TEXT(all, text, "nothing is lost");
    CHECK(!lines.cut, "nothing is cut");
}

static void check_breaking(Arena *arena, Metrics *metrics) {
    static const char story[] = "The bridge was closed in the morning and opened again before the evening trains had left the town";
    for (double width = 90; width < 700; width += 37) check_whole(arena, metrics, story, width);
    Lines none = wrap(arena, metrics, "", 100, WRAP_RUNNING, 5);
    CHECK(none.count == 0, "nothing makes no line");
}

static void check_balance(Arena *arena, Metrics *metrics) {
    static const char head[] = "Aid lorries burnt at the northern bridge before the night";
    Lines running = wrap(arena, metrics, head, 300, WRAP_RUNNING, 5), balanced = wrap(arena, metrics, head, 300, WRAP_BALANCED, 5);
    CHECK(running.count == 2 && balanced.count == 2, "balance takes no more lines");
    double a = balanced.items[0].width, b = balanced.items[1].width;
    CHECK(a > 0.6 * b && b > 0.6 * a, "the lines are of about one length: %g and %g", a, b);
    CHECK(running.items[0].width > a, "which those of running text are not");
    Lines widow = wrap(arena, metrics, "The town hall was closed for the whole of that long winter", 380, WRAP_RUNNING, 5);
    CHECK(widow.count == 2 && text_find_byte(widow.items[1].text, ' ') != SIZE_MAX, "the last line of running text has company");
}

static void check_long_words(Arena *arena, Metrics *metrics) {
    char word[3000];
    memset(word, 'm', sizeof word - 1);
    word[sizeof word - 1] = 0;
    Lines lines = wrap(arena, metrics, word, 200, WRAP_RUNNING, 3);
    CHECK(lines.count == 3 && lines.cut, "a word without end is broken and cut");
    for (size_t i = 0; i < lines.count; i++) CHECK(lines.items[i].width <= 200, "line %zu is %g wide", i, lines.items[i].width);
    CHECK(text_ends(lines.items[2].text, TEXT("…")), "and says that it goes on");
    Lines chinese = wrap(arena, metrics, "联合国秘书长呼吁各方立即停火并允许人道主义援助进入", 120, WRAP_RUNNING, 9);
    CHECK(chinese.count > 2 && !chinese.cut, "ideographs may be parted");
    for (size_t i = 0; i < chinese.count; i++) CHECK(utf8_invalid(chinese.items[i].text) == chinese.items[i].text.len, "but not their bytes");
}

static void check_tail(Arena *arena, Metrics *metrics) {
    Text text = TEXT("Second night of strikes on the river town");
    double whole = metrics_width(metrics, STYLE_head, text);
    Lines lines = wrap_text(arena, metrics, STYLE_head, text, whole + 5, 20, WRAP_BALANCED, 3);
    CHECK(lines.count == 2, "notes that do not fit take a word to the next line");
    for (size_t i = 0; i < lines.count; i++) CHECK(lines.items[i].width + (i + 1 == lines.count ? 20 : 0) <= whole + 5, "line %zu", i);
    CHECK(wrap_text(arena, metrics, STYLE_head, text, whole + 25, 20, WRAP_BALANCED, 3).count == 1, "notes that fit do not");
}

int main(void) {
    Arena *arena = arena_new();
    Metrics *metrics = metrics_fixed(arena);
    check_cleaning(arena);
    check_direction();
    check_breaking(arena, metrics);
    check_balance(arena, metrics);
    check_long_words(arena, metrics);
    check_tail(arena, metrics);
    metrics_close(metrics);
    arena_free(arena);
    return test_end();
}
