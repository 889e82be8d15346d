/* wording.c - times as readers see them, in every shape and style; phrases, figures and lists. */
#include "../../src/wording.h"
#include "../../src/calendar.h"
#include "../../src/edtf.h"
#include "../test.h"

/* A time as EDTF, or as "FROM TO" clock times with a TIMEX3 value and mod; what the long form and the two
 * lines of the column must say. */
typedef struct {
    const char *edtf, *value;
    int grain; /* dl_grain for clock times */
    dl_mod mod;
    const char *line, *date, *qualifier, *year;
} Row;

enum { AS_READ = DL_MILLENNIUM + 1 };

static const Row rows[] = {
    { "2016-09-22", 0, AS_READ, 0, "Thu 22 Sept 2016", "Thu 22 Sept", "", "2016" },
    { "2016-09", 0, AS_READ, 0, "Sept 2016", "Sept 2016", "", "" },
    { "2012", 0, AS_READ, 0, "2012", "2012", "", "" },
    { "199X", 0, AS_READ, 0, "1990s", "1990s", "", "" },
    { "19XX", 0, AS_READ, 0, "20th century", "20th century", "", "" },
    { "1XXX", 0, AS_READ, 0, "2nd millennium", "2nd millennium", "", "" },
    { "-0043-03-15", 0, AS_READ, 0, "15 March 44 BC", "15 March", "", "44 BC" },
    { "0476", 0, AS_READ, 0, "476", "476", "", "" },
    { "1066-10-14", 0, AS_READ, 0, "14 Oct 1066", "14 Oct", "", "1066" },
    { "2016-22", 0, AS_READ, 0, "summer 2016", "summer 2016", "", "" },
    { "2016-24", 0, AS_READ, 0, "winter 2016–17", "winter 2016–17", "", "" },
    { "2016-35", 0, AS_READ, 0, "3rd quarter of 2016", "3rd quarter of 2016", "", "" },
    { "2016-40", 0, AS_READ, 0, "1st half of 2016", "1st half of 2016", "", "" },
    { "2016-09-12~", 0, AS_READ, 0, "c. 12 Sept 2016", "c. 12 Sept", "", "2016" },
    { "2011~", 0, AS_READ, 0, "c. 2011", "c. 2011", "", "" },
    { "2012-07~", 0, AS_READ, 0, "c. July 2012", "c. July 2012", "", "" },
    { "2016-09-22?", 0, AS_READ, 0, "Thu 22 Sept 2016 (uncertain)", "Thu 22 Sept", "uncertain", "2016" },
    { "2012/..", 0, AS_READ, 0, "since 2012", "since 2012", "", "" },
    { "2011~/..", 0, AS_READ, 0, "since c. 2011", "since c. 2011", "", "" },
    { "2016-09-12/..", 0, AS_READ, 0, "since 12 Sept 2016", "since 12 Sept", "", "2016" },
    { "../2016-09-19", 0, AS_READ, 0, "until 19 Sept 2016", "until 19 Sept", "", "2016" },
    { "2016-09-12/2016-09-19", 0, AS_READ, 0, "12–19 Sept 2016", "Mon 12 Sept", "to 19 Sept", "2016" },
    { "2016-09-12/2016-09-19~", 0, AS_READ, 0, "12 to c. 19 Sept 2016", "Mon 12 Sept", "to c. 19 Sept", "2016" },
    { "2016-09-12~/2016-09-19", 0, AS_READ, 0, "c. 12 to 19 Sept 2016", "c. 12 Sept", "to 19 Sept", "2016" },
    { "2016-08-28/2016-09-03", 0, AS_READ, 0, "28 Aug to 3 Sept 2016", "Sun 28 Aug", "to 3 Sept", "2016" },
    { "2015-12-28/2016-01-03", 0, AS_READ, 0, "28 Dec 2015 to 3 Jan 2016", "Mon 28 Dec", "to 3 Jan 2016", "2015" },
    { "2011/2016", 0, AS_READ, 0, "2011–2016", "2011–2016", "", "" },
    { "2016-01/2016-04", 0, AS_READ, 0, "Jan–April 2016", "Jan 2016", "to April 2016", "" },
    { "[2016-09-22..2016-09-23]", 0, AS_READ, 0, "22 or 23 Sept 2016", "22 or 23 Sept", "", "2016" },
    { "[2016-09-12..2016-09-19]", 0, AS_READ, 0, "between 12 and 19 Sept 2016", "12–19 Sept", "at some time", "2016" },
    { "[2016-01..2016-04]", 0, AS_READ, 0, "between Jan and April 2016", "between Jan and April 2016", "", "" },
    { "[..2016-09-21]", 0, AS_READ, DL_MOD_NONE, "before 22 Sept 2016", "before 22 Sept", "", "2016" },
    { "[..2016-09-21]", 0, AS_READ, DL_ON_OR_BEFORE, "by 21 Sept 2016", "by 21 Sept", "", "2016" },
    { "[..2011]", 0, AS_READ, DL_BEFORE, "before 2012", "before 2012", "", "" },
    { "[2016-09-23..]", 0, AS_READ, DL_AFTER, "after 22 Sept 2016", "after 22 Sept", "", "2016" },
    { "[2013..]", 0, AS_READ, DL_AFTER, "after 2012", "after 2012", "", "" },
    { "2016-09-22T18:00/2016-09-22T23:59", "2016-09-22", DL_DAYPART, DL_END, "late on Thu 22 Sept 2016", "Thu 22 Sept", "late in the day", "2016" },
    { "2016-09-23T05:00/2016-09-23T07:59", "2016-09-23TMO", DL_DAYPART, DL_START, "early morning of Fri 23 Sept 2016", "Fri 23 Sept", "early morning", "2016" },
    { "2016-09-22T21:00/2016-09-22T23:59", "2016-09-22TEV", DL_DAYPART, DL_END, "late evening of Thu 22 Sept 2016", "Thu 22 Sept", "late evening", "2016" },
    { "2016-09-22T18:00/2016-09-22T20:59", "", DL_DAYPART, 0, "Thu 22 Sept 2016, 18:00–21:00", "Thu 22 Sept", "18:00–21:00", "2016" },
    { "2016-09-22T22:00/2016-09-23T05:59", "2016-09-22TNI", DL_DAYPART, 0, "overnight, 22–23 Sept 2016", "Thu 22 Sept", "overnight to Fri", "2016" },
    { "2016-01-01/2016-04-30", "2016", DL_YEAR, DL_START, "early 2016", "early 2016", "", "" },
    { "2016-05-01/2016-08-31", "2016", DL_YEAR, DL_MID, "mid-2016", "mid-2016", "", "" },
    { "2016-09-21/2016-09-30", "2016-09", DL_MONTH, DL_END, "late Sept 2016", "late Sept 2016", "", "" },
    { "2016-09-22T20:30", 0, AS_READ, 0, "Thu 22 Sept 2016, 20:30", "Thu 22 Sept", "20:30", "2016" },
    { "2016-09-22T20:00/2016-09-22T22:00", 0, AS_READ, 0, "Thu 22 Sept 2016, 20:00–22:00", "Thu 22 Sept", "20:00–22:00", "2016" },
    { "2016-09-22T22:00/2016-09-23T05:00", 0, AS_READ, 0, "22 Sept, 22:00 to 23 Sept 2016, 05:00", "Thu 22 Sept", "22:00 to Fri 05:00", "2016" },
};

/* Rows with a value are times within the interval's extent, as a source gives parts of days. */
static When when_of(const Row *row) {
    When w = when_unknown();
    CHECK(edtf_parse(text_of(row->edtf), &w), "%s", row->edtf);
    if (row->grain != AS_READ) {
        w = when_within(when_extent(&w), (dl_grain)row->grain);
        w.value = text_of(row->value);
    }
    if (row->mod || w.mod == DL_ON_OR_BEFORE || w.mod == DL_ON_OR_AFTER) w.mod = row->mod;
    return w;
}

static void test_rows(Arena *arena) {
    const Wording uk = { .style = DATES_UK };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        When w = when_of(&rows[i]);
        DateColumn column = wording_column(arena, &w, &uk);
        CHECK_TEXT(wording_when(arena, (Text){ 0 }, &w, DATES_UK), rows[i].line, "%s", rows[i].edtf);
        CHECK_TEXT(column.date, rows[i].date, "%s: date line", rows[i].edtf);
        CHECK_TEXT(column.qualifier, rows[i].qualifier, "%s: qualifier line", rows[i].edtf);
        CHECK_TEXT(column.year, rows[i].year, "%s: year", rows[i].edtf);
    }
}

static void test_styles(Arena *arena) {
    static const struct { const char *edtf, *lines[DATE_STYLE_COUNT], *german; } styled[] = {
        { "2016-09-22", { "Thu 22 Sept 2016", "Thu, Sept. 22, 2016", "Thu September 22nd 2016", "2016-09-22" }, "Do 22. Sept. 2016" },
        { "2016-09-11~", { "c. 11 Sept 2016", "c. Sept. 11, 2016", "c. September 11th 2016", "c. 2016-09-11" }, "um 11. Sept. 2016" },
        { "2016-09-12/2016-09-19", { "12–19 Sept 2016", "Sept. 12–19, 2016", "September 12th–19th 2016", "2016-09-12 to 2016-09-19" }, "12.–19. Sept. 2016" },
        { "2016-09-12/2016-09-19~", { "12 to c. 19 Sept 2016", "Sept. 12 to c. 19, 2016", "September 12th to c. 19th 2016", "2016-09-12 to c. 2016-09-19" }, "12. bis um 19. Sept. 2016" },
        { "2012/..", { "since 2012", "since 2012", "since 2012", "since 2012" }, "seit 2012" },
        { "-0043", { "44 BC", "44 BC", "44 BC", "-0043" }, "44 v. Chr." },
        { "2016-09-22T20:30", { "Thu 22 Sept 2016, 20:30", "Thu, Sept. 22, 2016, 8:30 p.m.", "Thu September 22nd 2016, 20:30", "2016-09-22, 20:30" }, "Do 22. Sept. 2016, 20:30" },
        { "2016-09", { "Sept 2016", "Sept. 2016", "September 2016", "2016-09" }, "Sept. 2016" },
        { "2016-01/2016-04", { "Jan–April 2016", "Jan.–April 2016", "January–April 2016", "2016-01 to 2016-04" }, "Jan.–April 2016" },
    };
    for (size_t i = 0; i < sizeof styled / sizeof *styled; i++) {
        When w;
        CHECK(edtf_parse(text_of(styled[i].edtf), &w), "%s", styled[i].edtf);
        for (int style = 0; style < DATE_STYLE_COUNT; style++)
            CHECK_TEXT(wording_when(arena, TEXT("en"), &w, (DateStyle)style), styled[i].lines[style], "%s, style %d", styled[i].edtf, style);
        CHECK_TEXT(wording_when(arena, TEXT("de"), &w, DATES_UK), styled[i].german, "%s in German", styled[i].edtf);
    }
}

static When through(Span span, dl_grain grain) { return when_lasting(span_of_minute(span.first), span_of_minute(span.last), grain); }

static void test_edges(Arena *arena) {
    Text en = TEXT("en");
    int32_t day = days_from_ymd(2016, 9, 22);
    When w = when_unknown();
    CHECK_TEXT(wording_when(arena, en, &w, DATES_UK), "not dated", "nothing known");
    w.wording = TEXT("Monday");
    CHECK_TEXT(wording_when(arena, en, &w, DATES_UK), "not dated (“Monday”)", "but said");
    w = when_within(span_of_week(2016, 38), DL_WEEK);
    CHECK_TEXT(wording_when(arena, en, &w, DATES_UK), "week of 19 Sept 2016", "a week");
    w = when_within(span_of_weekend(2016, 38), DL_WEEKEND);
    CHECK_TEXT(wording_when(arena, en, &w, DATES_UK), "weekend of 24 Sept 2016", "a weekend");
    w = through(span_of_year(2012), DL_YEAR);
    CHECK_TEXT(wording_when(arena, en, &w, DATES_UK), "throughout 2012", "through a year");
    w = through(span_of_day(day), DL_DAY);
    CHECK_TEXT(wording_when(arena, en, &w, DATES_UK), "all day on Thu 22 Sept 2016", "through a day");
    w = when_about(span_of_minute(minutes_from_days(day) + 1230), DL_MINUTE);
    CHECK_TEXT(wording_when(arena, en, &w, DATES_UK), "Thu 22 Sept 2016, about 20:30", "a qualified clock time");
    w = when_happened_by(minutes_from_days(day) + 1229, DL_MINUTE);
    CHECK_TEXT(wording_when(arena, en, &w, DATES_UK), "before 22 Sept 2016, 20:30", "before a clock time");
    w = when_lasting(span_of_days(day - 12, day - 8), span_of_day(day), DL_DAY);
    CHECK_TEXT(wording_when(arena, en, &w, DATES_UK), "c. 12 to 22 Sept 2016", "a start within five days is never said as one");
    w = when_lasting(span_of_year(2012), span_of_day(day), DL_YEAR);
    CHECK_TEXT(wording_when(arena, en, &w, DATES_UK), "2012 to 22 Sept 2016", "ends of different grain");
    CHECK_TEXT(wording_of(arena, &w, &(Wording){ .no_year = true }), "2012 to 22 Sept", "without years, units of years stay");
    w = when_within(span_of_clock(day, 0, 1440), DL_DAY);
    CHECK_TEXT(wording_of(arena, &w, &(Wording){ .no_year = true, .no_weekday = true }), "22 Sept", "without year and weekday");
    w = (When){ .known = true, .open = 15 };
    CHECK(wording_when(arena, en, &w, DATES_UK).len > 0 && wording_column(arena, &w, &(Wording){ 0 }).date.len > 0, "open at both sides");
    w.lasting = true;
    CHECK(wording_when(arena, en, &w, DATES_UK).len > 0 && wording_column(arena, &w, &(Wording){ 0 }).date.len > 0, "lasting, open at both sides");
}

/* Any instants have words: no crash, no empty line. */
static void test_any(Arena *arena) {
    uint32_t seed = 1;
    int bad = 0;
    for (int i = 0; i < 20000; i++) {
        int64_t n[4];
        for (int k = 0; k < 4; k++) seed = seed * 1664525 + 1013904223, n[k] = (int64_t)(seed >> 6) - (1 << 24) * (int64_t)(seed & 3);
        seed = seed * 1664525 + 1013904223;
        When w = { n[0], n[0] + (n[1] & 0x3FFFF), n[2], n[2] + (n[3] & 0xFFFF), .known = true };
        w.open = seed >> 9 & 15, w.lasting = seed >> 14 & 1, w.approximate = seed >> 15 & 1, w.grain = (dl_grain)((seed >> 17) % 14), w.mod = (dl_mod)((seed >> 22) % 13);
        for (int style = 0; style < DATE_STYLE_COUNT; style++) {
            Wording wording = { .style = (DateStyle)style };
            bad += !wording_of(arena, &w, &wording).len || !wording_column(arena, &w, &wording).date.len;
            edtf_print(arena, &w);
        }
        if (i % 100 == 0) arena_reset(arena);
    }
    CHECK(!bad, "%d times without words", bad);
}

static void test_phrases(Arena *arena) {
    for (int id = 0; id < PHRASE_COUNT; id++) {
        CHECK(english_phrases.phrases[id], "English phrase %d is missing", id);
        CHECK(german_phrases.phrases[id], "German phrase %d is missing", id);
    }
    Text en = TEXT("en"), de = TEXT("de-AT");
    CHECK_TEXT(phrase(en, PHRASE_sources), "Sources", "a phrase");
    CHECK_TEXT(phrase(de, PHRASE_sources), "Quellen", "with a region");
    CHECK_TEXT(phrase(TEXT("xx"), PHRASE_sources), "Sources", "an unknown language is English");
    CHECK_TEXT(phrase_count(arena, en, PHRASE_years_later, 1), "one year later", "one");
    CHECK_TEXT(phrase_count(arena, en, PHRASE_years_later, 4), "4 years later", "many");
    CHECK_TEXT(phrase_count(arena, de, PHRASE_years_later, 12000), "12.000 Jahre später", "thousands");
    Text ar = TEXT("ar");
    CHECK_TEXT(phrase_count(arena, ar, PHRASE_years_later, 1), "بعد عام", "one in Arabic");
    CHECK_TEXT(phrase_count(arena, ar, PHRASE_years_later, 2), "بعد عامين", "two");
    CHECK_TEXT(phrase_count(arena, ar, PHRASE_years_later, 4), "بعد 4 أعوام", "few");
    CHECK_TEXT(phrase_count(arena, ar, PHRASE_years_later, 11), "بعد 11 عامًا", "many");
    CHECK_TEXT(phrase_count(arena, ar, PHRASE_years_later, 104), "بعد 104 أعوام", "a hundred and a few");
    CHECK_TEXT(phrase(ar, PHRASE_why_no_date), "no date can be found for it", "what has no Arabic is English");
    CHECK_TEXT(phrase_gap(arena, en, 4 * 525949 + 90000), "4 years later", "a gap of years");
    CHECK_TEXT(phrase_gap(arena, en, 10 * 1440), "10 days later", "of days");
    CHECK_TEXT(phrase_gap(arena, en, 40 * 1440), "6 weeks later", "of weeks");
    CHECK_TEXT(phrase_gap(arena, en, 90), "2 hours later", "of hours");
    CHECK_TEXT(phrase_number(arena, en, -1234567), "-1,234,567", "thousands");
    CHECK_TEXT(phrase_number(arena, en, 1500), "1500", "four digits are one group");
    static const char *const ordinals[] = { "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th" };
    static const int numbers[] = { 1, 2, 3, 4, 11, 12, 13, 21, 112 };
    for (int i = 0; i < 9; i++) CHECK_TEXT(phrase_ordinal(arena, en, numbers[i]), ordinals[i], "ordinal");
    Text items[] = { TEXT("A"), TEXT("B"), TEXT("C") };
    CHECK_TEXT(phrase_list(arena, en, (Texts){ items, 3, 3 }), "A, B and C", "three");
    CHECK_TEXT(phrase_list(arena, en, (Texts){ items, 1, 1 }), "A", "one");
    CHECK_TEXT(phrase_list(arena, de, (Texts){ items, 2, 2 }), "A und B", "two");
    CHECK_TEXT(phrase_lane(en, TEXT("military")), "Military", "a lane");
    CHECK_TEXT(phrase_lane(en, TEXT("Harbour")), "Harbour", "a lane of the user's own");
}

static void test_tolls(Arena *arena) {
    Toll toll = { .kind = TOLL_killed, .low = 45, .high = -1, .bound = BOUND_AT_LEAST, .figure = TEXT("at least 45") };
    Text en = TEXT("en");
    CHECK_TEXT(phrase_toll(arena, en, &toll), "at least 45 killed", "a toll");
    toll.what = TEXT("civilians"), toll.place = TEXT("Kfar Hamra");
    CHECK_TEXT(phrase_toll(arena, en, &toll), "at least 45 civilians killed in Kfar Hamra", "with what and where");
    CHECK_TEXT(phrase_toll(arena, TEXT("de"), &toll), "mindestens 45 civilians getötet in Kfar Hamra", "in German");
    toll = (Toll){ .kind = TOLL_wounded, .low = 24, .high = 99, .bound = BOUND_VAGUE, .figure = TEXT("dozens") };
    CHECK_TEXT(phrase_toll(arena, en, &toll), "dozens wounded", "a vague figure keeps its word");
    toll.figure = TEXT("Dozens"), toll.what = TEXT("wounded");
    CHECK_TEXT(phrase_toll(arena, en, &toll), "dozens wounded", "within a sentence, and what is counted is said once");
    toll.figure = TEXT("hundreds"), toll.low = 200, toll.what = TEXT("villagers");
    CHECK_TEXT(phrase_toll(arena, en, &toll), "hundreds of villagers wounded", "a measure is joined to what is counted");
    toll.figure = TEXT("several"), toll.low = 3;
    CHECK_TEXT(phrase_toll(arena, en, &toll), "several villagers wounded", "a small vague figure is not");
    toll = (Toll){ .kind = TOLL_killed, .low = 20, .high = 30, .bound = BOUND_EXACT };
    CHECK_TEXT(phrase_figure(arena, en, &toll), "20 to 30", "a range");
    toll = (Toll){ .kind = TOLL_killed, .low = 0, .high = 300, .bound = BOUND_UP_TO };
    CHECK_TEXT(phrase_figure(arena, en, &toll), "up to 300", "an upper bound");
    toll = (Toll){ .kind = TOLL_killed, .low = 0, .high = 0, .bound = BOUND_EXACT };
    CHECK_TEXT(phrase_figure(arena, en, &toll), "0", "none");
}

static void test_zones(Arena *arena) {
    Text en = TEXT("en");
    CHECK_TEXT(wording_zone(arena, en, TEXT("Asia/Damascus")), "Damascus time", "a city");
    CHECK_TEXT(wording_zone(arena, en, TEXT("America/New_York")), "New York time", "underscores");
    CHECK_TEXT(wording_zone(arena, en, TEXT("+03:00")), "UTC+3", "whole hours");
    CHECK_TEXT(wording_zone(arena, en, TEXT("+05:30")), "UTC+05:30", "half hours");
    CHECK_TEXT(wording_zone(arena, en, TEXT("+00:00")), "UTC", "none");
    CHECK_TEXT(wording_zone(arena, en, TEXT("EST")), "EST", "a name");
    CHECK_TEXT(wording_zone(arena, en, (Text){ 0 }), "", "empty");
}

int main(void) {
    Arena *arena = arena_new();
    test_rows(arena);
    test_styles(arena);
    test_edges(arena);
    test_phrases(arena);
    test_tolls(arena);
    test_zones(arena);
    test_any(arena);
    arena_free(arena);
    return test_end();
}
