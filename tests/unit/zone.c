/* zone.c - offsets of zones at civil times, as tzdata has them. */
#include "../../src/zone.h"
#include "../../src/calendar.h"
#include "../../src/edtf.h"
#include "../test.h"

static const struct {
    const char *zone, *civil;
    ZoneAnswer answer;
    int offset, later;
} rows[] = {
    { "Asia/Damascus", "2016-09-22T20:30", ZONE_ONE, 180, 180 },    /* summer time */
    { "Asia/Damascus", "2016-12-22T20:30", ZONE_ONE, 120, 120 },
    { "Asia/Damascus", "2023-01-05T12:00", ZONE_ONE, 180, 180 },    /* all year since 2022 */
    { "America/New_York", "2016-11-06T01:30", ZONE_TWO, -240, -300 },
    { "America/New_York", "2016-11-06T00:59", ZONE_ONE, -240, -240 },
    { "America/New_York", "2016-11-06T02:00", ZONE_ONE, -300, -300 },
    { "America/New_York", "2016-03-13T02:30", ZONE_SKIPPED, -300, -300 },
    { "America/New_York", "2016-03-13T01:59", ZONE_ONE, -300, -300 },
    { "America/New_York", "2016-03-13T03:00", ZONE_ONE, -240, -240 },
    { "America/New_York", "2099-07-04T12:00", ZONE_ONE, -240, -240 }, /* by the rule behind the table */
    { "Australia/Sydney", "2050-01-01T00:00", ZONE_ONE, 660, 660 },   /* summer across the new year */
    { "Europe/Dublin", "2045-01-01T00:00", ZONE_ONE, 0, 0 },          /* winter is the exception there */
    { "Europe/Dublin", "2045-07-01T00:00", ZONE_ONE, 60, 60 },
    { "Asia/Tehran", "2016-03-22T12:00", ZONE_ONE, 270, 270 },
    { "Europe/Berlin", "1850-01-01T00:00", ZONE_ONE, 53, 53 },        /* local mean time, 53:28 */
    { "Pacific/Apia", "2011-12-30T12:00", ZONE_SKIPPED, -600, -600 }, /* a day that never was */
    { "Asia/Kathmandu", "2020-01-01T00:00", ZONE_ONE, 345, 345 },
    { "UTC", "2016-09-22T20:30", ZONE_ONE, 0, 0 },
    { "+03:00", "2016-09-22T20:30", ZONE_ONE, 180, 180 },
    { "-0330", "2016-09-22T20:30", ZONE_ONE, -210, -210 },
    { "GMT+3", "2016-09-22T20:30", ZONE_ONE, 180, 180 },
    { "UTC-5", "2016-09-22T20:30", ZONE_ONE, -300, -300 },
    { "EST", "2016-07-22T20:30", ZONE_ONE, -300, -300 },
    { "CEST", "2016-09-22T20:30", ZONE_ONE, 120, 120 },
};

static const char *const unknown[] = {
    "", "Asia/Atlantis", "../../../etc/passwd", "Asia/../Asia/Damascus", "/etc/localtime", "Asia", "Asia/", "zone.tab", "+25:00", "+3:7", "+",
    "GMT+", "UTC+99", "damascus", "Asia/Dama\xFFscus", "local", "+03:00 ", "IST", "+-3",
};

static void test_rows(Zones *zones) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        When w;
        CHECK(edtf_parse(text_of(rows[i].civil), &w), "%s", rows[i].civil);
        ZoneOffset got = zone_offset(zones, text_of(rows[i].zone), w.earliest_start);
        CHECK(got.answer == rows[i].answer && got.offset == rows[i].offset && got.later == rows[i].later, "%s %s: %d %d %d", rows[i].zone,
              rows[i].civil, got.answer, got.offset, got.later);
    }
}

static void test_unknown(Zones *zones) {
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
        ZoneOffset got = zone_offset(zones, text_of(unknown[i]), 0);
        CHECK(got.answer == ZONE_UNKNOWN, "\"%s\" is not known", unknown[i]);
    }
}

/* What is later by the clock is later in UTC, whichever way clocks were put; and by as much as the clock says, apart
 * from what the offset changed by. */
static void test_moments_grow(Zones *zones) {
    enum { STEP = 3 * 60 + 7 }; /* more than clocks are ever put back there */
    static const char *const names[] = { "Asia/Damascus", "America/New_York", "Europe/London", "Australia/Lord_Howe", "Africa/Cairo" };
    for (size_t z = 0; z < sizeof names / sizeof *names; z++) {
        int bad = 0, changes = 0;
        ZoneOffset last = { 0 };
        for (int64_t civil = minutes_from_days(days_from_ymd(1900, 1, 1)); civil < minutes_from_days(days_from_ymd(2060, 1, 1)); civil += STEP) {
            ZoneOffset got = zone_offset(zones, text_of(names[z]), civil);
            if (last.answer != ZONE_UNKNOWN) bad += (civil - got.offset) - (civil - STEP - last.later) <= 0;
            changes += last.answer != ZONE_UNKNOWN && got.offset != last.offset;
            bad += got.answer == ZONE_UNKNOWN || (got.answer == ZONE_TWO) != (got.later != got.offset) || (got.answer == ZONE_TWO && got.later > got.offset);
            last = got;
        }
        CHECK(!bad, "%s: %d moments do not follow the one before", names[z], bad);
        CHECK(changes > 50, "%s: clocks were put %d times", names[z], changes);
    }
}

int main(void) {
    Zones zones = { .arena = arena_new() };
    test_rows(&zones);
    test_unknown(&zones);
    test_moments_grow(&zones);
    CHECK_TEXT(zone_print_offset(zones.arena, 180), "+03:00", "east");
    CHECK_TEXT(zone_print_offset(zones.arena, -210), "-03:30", "west");
    arena_free(zones.arena);
    return test_end();
}
