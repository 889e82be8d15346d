/* calendar.c - days, weeks, Easter: against dates that can be looked up. */
#include "../../src/calendar.h"
#include "../test.h"

typedef struct {
    int year, month, day, weekday, iso_year, iso_week;
} DayRow;

/* Weekdays and week numbers around year ends, checked against ISO 8601's own examples and almanacs. */
static const DayRow day_rows[] = {
    { 1970, 1, 1, 4, 1970, 1 },   { 2016, 9, 22, 4, 2016, 38 }, { 2005, 1, 1, 6, 2004, 53 },  { 2005, 1, 2, 7, 2004, 53 },
    { 2007, 1, 1, 1, 2007, 1 },   { 2008, 12, 29, 1, 2009, 1 }, { 2010, 1, 3, 7, 2009, 53 },  { 1582, 10, 15, 5, 1582, 41 },
    { 2000, 2, 29, 2, 2000, 9 },  { 1900, 3, 1, 4, 1900, 9 },
};

static void check_days(void) {
    for (size_t i = 0; i < sizeof day_rows / sizeof *day_rows; i++) {
        const DayRow *r = &day_rows[i];
        int32_t days = days_from_ymd(r->year, r->month, r->day);
        int year, week;
        iso_week_of(days, &year, &week);
        CHECK(weekday_of(days) == r->weekday, "row %zu: weekday %d", i, weekday_of(days));
        CHECK(year == r->iso_year && week == r->iso_week, "row %zu: %d-W%d", i, year, week);
    }
}

static void check_round_trip(void) {
    int32_t first = days_from_ymd(YEAR_MIN, 1, 1), last = days_from_ymd(YEAR_MAX, 12, 31);
    int wrong = 0;
    for (int32_t d = first; d <= last; d += 11) {
        Ymd q = ymd_from_days(d);
        int year, week;
        iso_week_of(d, &year, &week);
        wrong += days_from_ymd(q.year, q.month, q.day) != d || !ymd_is_valid(q.year, q.month, q.day) ||
                 days_from_iso_week(year, week, weekday_of(d)) != d;
    }
    CHECK(wrong == 0, "%d days do not survive", wrong);
}

/* Day after day for a thousand years around the change of era: each is the next one, by the lengths of the months. */
static void check_succession(void) {
    int32_t d = days_from_ymd(-500, 1, 1), end = days_from_ymd(500, 1, 1);
    int wrong = 0;
    for (Ymd q = { -500, 1, 1 }; d < end; d++) {
        Ymd is = ymd_from_days(d);
        wrong += is.year != q.year || is.month != q.month || is.day != q.day;
        bool month_ends = q.day == days_in_month(q.year, q.month), year_ends = month_ends && q.month == 12;
        q = (Ymd){ q.year + year_ends, year_ends ? 1 : q.month + month_ends, month_ends ? 1 : q.day + 1 };
    }
    CHECK(wrong == 0, "%d days are out of order", wrong);
}

/* Any int32_t is a day, and months carry over. */
static void check_far(void) {
    static const int32_t far[] = { INT32_MIN, -2000000000, 2000000000, INT32_MAX };
    for (size_t i = 0; i < sizeof far / sizeof *far; i++) {
        Ymd q = ymd_from_days(far[i]);
        CHECK(days_from_ymd(q.year, q.month, q.day) == far[i], "%d is %d-%d-%d", far[i], q.year, q.month, q.day);
    }
    CHECK(days_from_ymd(2016, 14, 1) == days_from_ymd(2017, 2, 1), "the 14th month of 2016");
    CHECK(days_from_ymd(2016, -11, 29) == days_from_ymd(2015, 1, 29), "12 months before January 2016");
    CHECK(days_from_ymd(2016, 0, 31) == days_from_ymd(2015, 12, 31), "the month before January 2016");
}

static void check_validity(void) {
    CHECK(!ymd_is_valid(2015, 2, 29), "2015 was no leap year");
    CHECK(ymd_is_valid(2016, 2, 29), "2016 was one");
    CHECK(!ymd_is_valid(1900, 2, 29), "1900 was none");
    CHECK(!ymd_is_valid(2016, 4, 31), "April has 30 days");
    CHECK(!ymd_is_valid(2016, 13, 1), "no month 13");
}

static void check_easter(void) {
    static const int western[][3] = { { 2016, 3, 27 }, { 2000, 4, 23 }, { 1818, 3, 22 }, { 1943, 4, 25 }, { 2024, 3, 31 } };
    static const int orthodox[][3] = { { 2016, 5, 1 }, { 2017, 4, 16 }, { 2024, 5, 5 }, { 2000, 4, 30 } };
    for (size_t i = 0; i < sizeof western / sizeof *western; i++)
        CHECK(easter_of(western[i][0]) == days_from_ymd(western[i][0], western[i][1], western[i][2]), "%d", western[i][0]);
    for (size_t i = 0; i < sizeof orthodox / sizeof *orthodox; i++)
        CHECK(orthodox_easter_of(orthodox[i][0]) == days_from_ymd(orthodox[i][0], orthodox[i][1], orthodox[i][2]), "%d", orthodox[i][0]);
}

int main(void) {
    check_days();
    check_round_trip();
    check_succession();
    check_far();
    check_validity();
    check_easter();
    CHECK(days_add_months(days_from_ymd(2016, 1, 31), 1) == days_from_ymd(2016, 2, 29), "the last day stays the last");
    CHECK(days_add_months(days_from_ymd(2016, 3, 15), -15) == days_from_ymd(2014, 12, 15), "back over two years");
    CHECK(days_from_minutes(-1) == -1 && days_from_minutes(1440) == 1, "minutes round to the past");
    char text[INSTANT_MAX];
    instant_print(text, minutes_from_days(days_from_ymd(2016, 9, 22)) + 18 * 60);
    CHECK_TEXT(text_of(text), "2016-09-22T18:00", "six in the evening");
    instant_print(text, minutes_from_days(days_from_ymd(-43, 3, 15)) + 1439);
    CHECK_TEXT(text_of(text), "-0043-03-15T23:59", "44 BC is year -43");
    return test_end();
}
