/* edtf.c - EDTF as written and as read: each row is read, compared with the instants it must have, and
 * printed again. */
#include "../../src/edtf.h"
#include "../../src/calendar.h"
#include "../test.h"

/* `instants` are "earliest start, latest start, earliest end, latest end" as dates (their first or last
 * minute), ".." where open; or two dates when start and end are the same span. `printed` is NULL when printing gives
 * the text back. */
typedef struct {
    const char *edtf, *instants;
    dl_grain grain;
    const char *flags; /* l lasting, ~ approximate, ? uncertain */
    const char *printed;
} Row;

static const Row rows[] = {
    { "2016-09-22", "2016-09-22 2016-09-22", DL_DAY, "", NULL },
    { "2016-09", "2016-09-01 2016-09-30", DL_MONTH, "", NULL },
    { "2016", "2016-01-01 2016-12-31", DL_YEAR, "", NULL },
    { "201X", "2010-01-01 2019-12-31", DL_DECADE, "", NULL },
    { "20XX", "2000-01-01 2099-12-31", DL_CENTURY, "", NULL },
    { "1XXX", "1000-01-01 1999-12-31", DL_MILLENNIUM, "", NULL },
    { "0000", "0000-01-01 0000-12-31", DL_YEAR, "", NULL },
    { "-0043-03-15", "-0043-03-15 -0043-03-15", DL_DAY, "", NULL },
    { "-004X", "-0049-01-01 -0040-12-31", DL_DECADE, "", "[-0049..-0040]" },
    { "2016-XX", "2016-01-01 2016-12-31", DL_MONTH, "", NULL },
    { "2016-09-XX", "2016-09-01 2016-09-30", DL_DAY, "", NULL },
    { "2016-XX-XX", "2016-01-01 2016-12-31", DL_DAY, "", NULL },
    { "2016-02-29", "2016-02-29 2016-02-29", DL_DAY, "", NULL },
    { "2016-21", "2016-03-01 2016-05-31", DL_SEASON, "", NULL },
    { "2016-24", "2016-12-01 2017-02-28", DL_SEASON, "", NULL },
    { "2016-34", "2016-04-01 2016-06-30", DL_QUARTER, "", "[2016-04..2016-06]" },
    { "2016-41", "2016-07-01 2016-12-31", DL_HALF_YEAR, "", "[2016-07..2016-12]" },
    { "Y2016", "2016-01-01 2016-12-31", DL_YEAR, "", "2016" },
    { "Y-9999", "-9999-01-01 -9999-12-31", DL_YEAR, "", "-9999" },
    { "2016-09-12~", "2016-09-11 2016-09-13", DL_DAY, "~", NULL },
    { "2016-09-12?", "2016-09-12 2016-09-12", DL_DAY, "?", NULL },
    { "2016-09-12%", "2016-09-11 2016-09-13", DL_DAY, "~?", NULL },
    { "2011~", "2010-01-01 2012-12-31", DL_YEAR, "~", NULL },
    { "2012-07~", "2012-06-01 2012-08-31", DL_MONTH, "~", NULL },
    { "2016-09-12/2016-09-19", "2016-09-12 2016-09-12 2016-09-19 2016-09-19", DL_DAY, "l", NULL },
    { "2016-09-12/2016-09-19~", "2016-09-12 2016-09-12 2016-09-18 2016-09-20", DL_DAY, "l~", NULL },
    { "2016-09-12~/2016-09-19", "2016-09-11 2016-09-13 2016-09-19 2016-09-19", DL_DAY, "l~", NULL },
    { "2016-09-12?/2016-09-19?", "2016-09-12 2016-09-12 2016-09-19 2016-09-19", DL_DAY, "l?", NULL },
    { "2004-06/2006", "2004-06-01 2004-06-30 2006-01-01 2006-12-31", DL_YEAR, "l", NULL },
    { "2012-07/..", "2012-07-01 2012-07-31 2012-07-01 ..", DL_MONTH, "l", NULL },
    { "2012/", "2012-01-01 2012-12-31 2012-01-01 ..", DL_YEAR, "l", "2012/.." },
    { "../2016-09-19", ".. 2016-09-19 2016-09-19 2016-09-19", DL_DAY, "l", NULL },
    { "/2016-09", ".. 2016-09-30 2016-09-01 2016-09-30", DL_MONTH, "l", "../2016-09" },
    { "2116-XX~/2117-XX", "2115-12-01 2117-01-31 2117-01-01 2117-12-31", DL_MONTH, "l~", "2116~/2117" },
    { "-9999~", "-9999-01-01 -9998-12-31", DL_YEAR, "~", NULL },
    { "2016-09-22/2016-09-22", "2016-09-22 2016-09-22 2016-09-22 2016-09-22", DL_DAY, "l", NULL },
    { "[..2016-09-21]", ".. 2016-09-21", DL_DAY, "", NULL },
    { "[..2011]", ".. 2011-12-31", DL_YEAR, "", NULL },
    { "[2016-09-23..]", "2016-09-23 ..", DL_DAY, "", NULL },
    { "[2016-09-22..2016-09-23]", "2016-09-22 2016-09-23", DL_DAY, "", NULL },
    { "[2016-09-22,2016-09-23]", "2016-09-22 2016-09-23", DL_DAY, "", "[2016-09-22..2016-09-23]" },
    { "[2016-01..2016-04]", "2016-01-01 2016-04-30", DL_MONTH, "", NULL },
    { "[1667,1668, 1670..1672]", "1667-01-01 1672-12-31", DL_YEAR, "", "[1667..1672]" },
    { " 2016-09-22 ", "2016-09-22 2016-09-22", DL_DAY, "", "2016-09-22" },
};

static const char *const refused[] = {
    "", "2016-02-30", "2015-02-29", "2016-13", "2016-00", "2016-09-00", "2016-09-31", "2016-9-22", "16-09-22", "-0000",
    "2016-09-22T25:00:00", "2016-09-22T20:60:00", "2016-09-22T20:30:00+25:00", "2016-09-22T20:30:00~", "2016-09T20:30:00",
    "2016-09-XXT20:30:00", "2016-09-22T", "2016-09-22T2030", "../..", "/", "2016-09-23/2016-09-22", "a/b", "2016/2017/2018", "X016", "1X6X", "2016-1X",
    "2016-42", "2016-20", "201X-09", "Y170000002", "Y99999999999999999999", "Y", "Y+2016", "{2016,2017}", "[]", "[..]", "[2016", "2016]", "[2017..2016]",
    "[2016,,2017]", "2016?~", "~2016", "2016-W38", "tomorrow", "2016-09-22 ?", "XXXX/2016", "[XXXX-09-22,2016]", "-XXXX", "2016-XX-22", "XXXX-02-30", "[..2016,2017..]",
};

static int64_t minute_of(Text date, bool last) {
    When w;
    if (!edtf_parse(date, &w)) return -1;
    return last ? w.latest_end : w.earliest_start;
}

static void check_instants(const When *w, const Row *row) {
    Text rest = text_of(row->instants), piece, pieces[4];
    size_t count = 0;
    while (text_next(&rest, ' ', &piece)) pieces[count++] = piece;
    Text dates[4] = { pieces[0], count > 2 ? pieces[1] : pieces[1], count > 2 ? pieces[2] : pieces[0], count > 2 ? pieces[3] : pieces[1] };
    const int64_t got[4] = { w->earliest_start, w->latest_start, w->earliest_end, w->latest_end };
    for (int i = 0; i < 4; i++) {
        bool open = text_equal(dates[i], TEXT(".."));
        CHECK(open == when_is_open(w, 1U << i), "%s: instant %d open", row->edtf, i);
        CHECK(open || got[i] == minute_of(dates[i], i % 2 == 1), "%s: instant %d is %lld", row->edtf, i, (long long)got[i]);
    }
}

static void test_rows(Arena *arena) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Row *row = &rows[i];
        When w, again;
        bool good = edtf_parse(text_of(row->edtf), &w);
        CHECK(good && w.known, "%s is read", row->edtf);
        if (!good) continue;
        check_instants(&w, row);
        CHECK(w.grain == row->grain, "%s: grain %d", row->edtf, w.grain);
        Text flags = text_of(row->flags);
        CHECK(w.lasting == (text_find_byte(flags, 'l') != SIZE_MAX), "%s", row->edtf);
        CHECK(w.approximate == (text_find_byte(flags, '~') != SIZE_MAX), "%s", row->edtf);
        CHECK(w.uncertain == (text_find_byte(flags, '?') != SIZE_MAX), "%s", row->edtf);
        Text printed = edtf_print(arena, &w);
        CHECK_TEXT(printed, row->printed ? row->printed : row->edtf, "printed again");
        CHECK(edtf_parse(printed, &again) && text_equal(edtf_print(arena, &again), printed), "%s: printing is stable", row->edtf);
    }
}

static void test_refused(void) {
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        When w;
        CHECK(!edtf_parse(text_of(refused[i]), &w), "\"%s\" is refused", refused[i]);
    }
}

static void test_clock(Arena *arena) {
    When w;
    CHECK(edtf_parse(TEXT("2016-09-22T20:30:00+03:00"), &w) && w.grain == DL_MINUTE && w.earliest_start == w.latest_end, "a minute");
    CHECK(w.type == DL_TIME, "TIMEX3 type");
    CHECK_TEXT(w.zone, "+03:00", "zone");
    CHECK_TEXT(edtf_print(arena, &w), "2016-09-22T20:30:00+03:00", "with its offset");
    w.zone = TEXT("Asia/Damascus");
    CHECK_TEXT(edtf_print(arena, &w), "2016-09-22T20:30:00", "named zones have no place in EDTF");
    w.approximate = true;
    CHECK_TEXT(edtf_print(arena, &w), "2016-09-22~", "about 20:30 is looser, never finer");
    CHECK(edtf_parse(TEXT("2016-09-22T18:30/2016-09-23T06:00"), &w) && w.lasting, "without seconds");
    CHECK_TEXT(edtf_print(arena, &w), "2016-09-22T18:30:00/2016-09-23T06:00:00", "an interval of clock times");
}

static When through(Span span, dl_grain grain) { return when_lasting(span_of_minute(span.first), span_of_minute(span.last), grain); }

/* Times that are made, not read. */
static void test_made(Arena *arena) {
    int32_t day = days_from_ymd(2016, 9, 22);
    When w = when_within(span_of_clock(day, 1080, 1440), DL_DAYPART);
    CHECK_TEXT(edtf_print(arena, &w), "2016-09-22", "late on the 22nd");
    w = when_within((Span){ minutes_from_days(day) + 1320, minutes_from_days(day + 1) + 359 }, DL_DAYPART);
    CHECK_TEXT(edtf_print(arena, &w), "[2016-09-22..2016-09-23]", "a night of two days");
    w = when_within(span_of_week(2016, 38), DL_WEEK);
    CHECK_TEXT(edtf_print(arena, &w), "[2016-09-19..2016-09-25]", "a week");
    w = through(span_of_year(2012), DL_YEAR);
    CHECK_TEXT(edtf_print(arena, &w), "2012/2012", "throughout a year");
    w = through(span_of_day(day), DL_DAY);
    CHECK_TEXT(edtf_print(arena, &w), "2016-09-22/2016-09-22", "all day");
    w = when_lasting(span_of_days(day - 10, day - 6), span_of_day(day), DL_DAY);
    CHECK_TEXT(edtf_print(arena, &w), "2016-09-14~/2016-09-22", "a start within five days");
    w = when_about(span_of_day(day), DL_DAY);
    CHECK_TEXT(edtf_print(arena, &w), "2016-09-22~", "about a day, without a value");
    w.value = TEXT("2016-09-22"), w.earliest_start += 1440, w.earliest_end += 1440;
    CHECK_TEXT(edtf_print(arena, &w), "2016-09-22~", "the named day survives tightening");
    w = when_unknown();
    CHECK_TEXT(edtf_print(arena, &w), "", "nothing to say");
    w = when_within(span_of_day(day), DL_DAY);
    w.type = DL_SET;
    CHECK_TEXT(edtf_print(arena, &w), "", "every Thursday");
    CHECK(edtf_parse(TEXT("XXXX-09-22"), &w) && !w.known, "no year: not known");
    CHECK_TEXT(w.value, "XXXX-09-22", "its value stays");
    CHECK(edtf_parse(TEXT("201X"), &w), "decade");
    CHECK_TEXT(w.value, "201", "as TIMEX3 writes decades");
}

/* Any bytes have an answer, in time that grows with their number. */
static void test_hostile(void) {
    static char many[200000];
    for (size_t i = 0; i < sizeof many; i++) many[i] = ',';
    many[0] = '[', many[sizeof many - 1] = ']';
    When w;
    CHECK(!edtf_parse((Text){ many, sizeof many }, &w), "a set of nothing");
    for (size_t i = 1; i + 5 < sizeof many; i += 5) many[i] = '2', many[i + 1] = '0', many[i + 2] = '1', many[i + 3] = '6';
    for (unsigned c = 0; c < 256; c++) {
        char bytes[3] = { '2', (char)c, (char)c };
        edtf_parse((Text){ bytes, 3 }, &w);
    }
    CHECK(!edtf_parse((Text){ NULL, 0 }, &w), "the empty text");
}

int main(void) {
    Arena *arena = arena_new();
    test_rows(arena);
    test_refused();
    test_clock(arena);
    test_made(arena);
    test_hostile();
    arena_free(arena);
    return test_end();
}
