/* when.c - spans of the calendar, and what four instants allow and forbid. */
#include "../../src/when.h"
#include "../../src/calendar.h"
#include "../test.h"

static int64_t at(int year, int month, int day, int minute) { return minutes_from_days(days_from_ymd(year, month, day)) + minute; }
static Span day(int month, int number) { return span_of_day(days_from_ymd(2016, month, number)); }

static void test_spans(void) {
    static const struct { dl_grain grain; int first[3], last[3]; } rows[] = {
        { DL_DAY, { 2016, 9, 22 }, { 2016, 9, 22 } },     { DL_WEEK, { 2016, 9, 19 }, { 2016, 9, 25 } },
        { DL_WEEKEND, { 2016, 9, 24 }, { 2016, 9, 25 } }, { DL_MONTH, { 2016, 9, 1 }, { 2016, 9, 30 } },
        { DL_SEASON, { 2016, 9, 1 }, { 2016, 11, 30 } },  { DL_QUARTER, { 2016, 7, 1 }, { 2016, 9, 30 } },
        { DL_HALF_YEAR, { 2016, 7, 1 }, { 2016, 12, 31 } }, { DL_YEAR, { 2016, 1, 1 }, { 2016, 12, 31 } },
        { DL_DECADE, { 2010, 1, 1 }, { 2019, 12, 31 } },  { DL_CENTURY, { 2000, 1, 1 }, { 2099, 12, 31 } },
        { DL_MILLENNIUM, { 2000, 1, 1 }, { 2999, 12, 31 } },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Span s = span_around(at(2016, 9, 22, 700), rows[i].grain);
        const int *f = rows[i].first, *l = rows[i].last;
        CHECK(s.first == at(f[0], f[1], f[2], 0) && s.last == at(l[0], l[1], l[2], 1439), "grain %d", rows[i].grain);
    }
    CHECK(span_equal(span_of_season(2016, 4), span_of_days(days_from_ymd(2016, 12, 1), days_from_ymd(2017, 2, 28))), "winter");
    CHECK(span_equal(span_around(at(2017, 1, 5, 0), DL_SEASON), span_of_season(2016, 4)), "January is of last winter");
    CHECK(span_of_decade(-43).first == at(-50, 1, 1, 0), "decades before year 0 round to the past");
    CHECK(span_of_month(2016, 13).first == at(2017, 1, 1, 0), "months carry over");
    CHECK(span_of_clock(0, 1080, 1440).last == 1439, "18:00 to 24:00 ends in the day's last minute");
    CHECK(span_equal(span_widen(day(9, 12), DL_DAY), span_of_days(days_from_ymd(2016, 9, 11), days_from_ymd(2016, 9, 13))), "about a day");
    CHECK(span_equal(span_widen(span_of_year(2011), DL_YEAR), (Span){ at(2010, 1, 1, 0), at(2012, 12, 31, 1439) }), "about a year");
}

static void test_comparisons(void) {
    When thursday = when_within(day(9, 22), DL_DAY), friday = when_within(day(9, 23), DL_DAY);
    When late = when_within(span_of_clock(days_from_ymd(2016, 9, 22), 1080, 1440), DL_DAYPART);
    When truce = when_lasting(day(9, 12), day(9, 19), DL_DAY), since = when_since(span_of_year(2012), DL_YEAR);
    When unknown = when_unknown(), by = when_happened_by(day(9, 21).last, DL_DAY), after = when_happened_after(day(9, 23).first, DL_DAY);
    CHECK(when_excludes(&thursday, &friday) && !when_excludes(&thursday, &late), "another day, a part of the day");
    CHECK(when_before(&thursday, &friday) && !when_before(&friday, &thursday), "Thursday is before Friday");
    CHECK(when_overlaps(&since, &truce), "since 2012 is open to the end");
    CHECK(when_excludes(&by, &thursday) && when_excludes(&after, &thursday) && when_before(&by, &thursday), "before and after");
    CHECK(!when_excludes(&unknown, &thursday) && !when_overlaps(&unknown, &thursday) && !when_before(&unknown, &thursday), "unknown");
    When other = when_lasting(day(9, 12), day(9, 25), DL_DAY);
    CHECK(when_excludes(&truce, &other), "two truces with other ends are not one");
    CHECK(when_order(&since, &truce) < 0 && when_order(&late, &thursday) > 0 && when_order(&unknown, &since) > 0, "order");
    CHECK(when_is_sane(&since) && when_is_sane(&by) && when_is_sane(&truce), "constructors make sane times");
    When backwards = when_lasting(day(9, 19), day(9, 12), DL_DAY);
    CHECK(!when_is_sane(&backwards), "an end before its start");
    CHECK(late.type == DL_TIME && thursday.type == DL_DATE, "TIMEX3 type by grain");
}

static void test_tightening(void) {
    When thursday = when_within(day(9, 22), DL_DAY), friday = when_within(day(9, 23), DL_DAY), got;
    When late = when_within(span_of_clock(days_from_ymd(2016, 9, 22), 1080, 1440), DL_DAYPART);
    late.wording = TEXT("late September 22");
    When since = when_since(span_of_year(2012), DL_YEAR), start = when_lasting(span_of_month(2012, 7), day(9, 23), DL_MONTH);
    CHECK(when_intersect(&thursday, &late, &got) && when_is_same(&got, &late) && text_equal(got.wording, late.wording), "the part of day wins");
    CHECK(!when_intersect(&thursday, &friday, &got), "two days have no common time");
    got = thursday;
    CHECK(!when_tighten(&got, &friday) && when_is_same(&got, &thursday), "a contradiction changes nothing");
    CHECK(when_tighten(&got, &late) && got.grain == DL_DAYPART && got.type == DL_TIME, "grain follows");
    got = since;
    CHECK(when_tighten(&got, &start) && !got.open && got.earliest_start == at(2012, 7, 1, 0), "an open end closes");
    CHECK(!when_tighten(&since, &thursday), "a day within does not shorten what lasted");
    got = when_join(&thursday, &friday);
    CHECK(when_first(&got) == day(9, 22).first && when_last(&got) == day(9, 23).last, "join");
    got = when_about(day(9, 12), DL_DAY);
    CHECK(got.approximate && got.earliest_start == day(9, 11).first && got.latest_end == day(9, 13).last, "about widens by a day");
}

int main(void) {
    test_spans();
    test_comparisons();
    test_tightening();
    return test_end();
}
