/* holiday.c - days with names, against dates known from almanacs and the news of their years. */
#include "../../src/calendar.h"
#include "../../src/holiday.h"
#include "../test.h"

typedef struct {
    Holiday holiday;
    int year, month, day, days;
} Known;

static const Known known[] = {
    { EASTER, 1916, 4, 23, 1 },          { EASTER, 1998, 4, 12, 1 },          { EASTER, 2008, 3, 23, 1 },        { EASTER, 2011, 4, 24, 1 },
    { EASTER, 2016, 3, 27, 1 },          { EASTER, 2024, 3, 31, 1 },          { GOOD_FRIDAY, 1998, 4, 10, 1 },   { ASCENSION, 2024, 5, 9, 1 },
    { ORTHODOX_EASTER, 2016, 5, 1, 1 },  { ORTHODOX_EASTER, 2017, 4, 16, 1 }, { ORTHODOX_EASTER, 2021, 5, 2, 1 },
    { ASH_WEDNESDAY, 2016, 2, 10, 1 },   { PENTECOST, 2011, 6, 12, 1 },       { ADVENT_SUNDAY, 2016, 11, 27, 1 },
    { THANKSGIVING, 2016, 11, 24, 1 },   { LABOR_DAY, 2018, 9, 3, 1 },        { MEMORIAL_DAY, 2018, 5, 28, 1 },  { ELECTION_DAY, 2016, 11, 8, 1 },
    { MARTIN_LUTHER_KING_DAY, 2018, 1, 15, 1 }, { BLACK_FRIDAY, 2017, 11, 24, 1 }, { REMEMBRANCE_SUNDAY, 2017, 11, 12, 1 },
    { PASSOVER, 2016, 4, 23, 7 },        { ROSH_HASHANAH, 2023, 9, 16, 2 },   { YOM_KIPPUR, 1973, 10, 6, 1 },    { YOM_KIPPUR, 2015, 9, 23, 1 },
    { HANUKKAH, 2013, 11, 28, 8 },       { HANUKKAH, 2016, 12, 25, 8 },       { PURIM, 2016, 3, 24, 1 },         { SUKKOT, 2016, 10, 17, 7 },
    { RAMADAN, 2010, 8, 11, 30 },        { RAMADAN, 2012, 7, 20, 30 },        { RAMADAN, 2013, 7, 9, 30 },       { RAMADAN, 2015, 6, 18, 30 },
    { RAMADAN, 2016, 6, 6, 30 },         { RAMADAN, 2019, 5, 6, 30 },         { RAMADAN, 2021, 4, 13, 30 },      { RAMADAN, 2025, 3, 1, 30 },
    { EID_AL_FITR, 2010, 9, 10, 1 },     { EID_AL_FITR, 2011, 8, 30, 1 },     { EID_AL_FITR, 2013, 8, 8, 1 },    { EID_AL_FITR, 2016, 7, 6, 1 },
    { EID_AL_FITR, 2019, 6, 4, 1 },      { EID_AL_FITR, 2020, 5, 24, 1 },     { EID_AL_FITR, 2023, 4, 21, 1 },   { EID_AL_FITR, 2025, 3, 30, 1 },
    { EID_AL_ADHA, 2010, 11, 16, 1 },    { EID_AL_ADHA, 2012, 10, 26, 1 },    { EID_AL_ADHA, 2014, 10, 4, 1 },   { EID_AL_ADHA, 2018, 8, 21, 1 },
    { EID_AL_ADHA, 2020, 7, 31, 1 },     { EID_AL_ADHA, 2023, 6, 28, 1 },     { EID_AL_ADHA, 2024, 6, 16, 1 },   { EID_AL_ADHA, 2025, 6, 6, 1 },
    { LUNAR_NEW_YEAR, 1968, 1, 30, 1 },  { LUNAR_NEW_YEAR, 1985, 2, 20, 1 },  { LUNAR_NEW_YEAR, 2000, 2, 5, 1 }, { LUNAR_NEW_YEAR, 2014, 1, 31, 1 },
    { LUNAR_NEW_YEAR, 2016, 2, 8, 1 },   { LUNAR_NEW_YEAR, 2020, 1, 25, 1 },  { LUNAR_NEW_YEAR, 2021, 2, 12, 1 },{ LUNAR_NEW_YEAR, 2023, 1, 22, 1 },
    { LUNAR_NEW_YEAR, 2024, 2, 10, 1 },  { LUNAR_NEW_YEAR, 2034, 2, 19, 1 },  { LUNAR_NEW_YEAR, 1966, 1, 21, 1 },
    { DIWALI, 2013, 11, 3, 1 },          { DIWALI, 2015, 11, 11, 1 },         { DIWALI, 2016, 10, 30, 1 },       { DIWALI, 2017, 10, 19, 1 },
    { DIWALI, 2020, 11, 14, 1 },         { DIWALI, 2021, 11, 4, 1 },          { DIWALI, 2022, 10, 24, 1 },       { DIWALI, 2023, 11, 12, 1 },
    { VESAK, 2012, 5, 5, 1 },            { VESAK, 2015, 6, 1, 1 },            { VESAK, 2016, 5, 21, 1 },         { VESAK, 2023, 6, 2, 1 }, { VESAK, 2024, 5, 22, 1 },
    { NOWRUZ, 2016, 3, 20, 1 },          { NOWRUZ, 2017, 3, 21, 1 },          { NOWRUZ, 2021, 3, 21, 1 },        { NOWRUZ, 2022, 3, 21, 1 }, { NOWRUZ, 2024, 3, 20, 1 },
};

/* All feasts of all years have a day, near the year, and in bounded time. */
static void check_all(void) {
    for (int h = 0; h < HOLIDAY_COUNT; h++)
        for (int year = YEAR_MIN + 1; year < YEAR_MAX; year += 97) {
            int32_t first, last;
            holiday_days((Holiday)h, year, &first, &last);
            CHECK(last >= first && last - first < 31, "holiday %d of %d lasts %d days", h, year, last - first + 1);
            int far = ymd_from_days(first).year - year;
            bool drifts = year < -1000 || year > 3000; /* the moon's formulas and the Julian year wander off */
            CHECK(far == 0 || drifts, "holiday %d of %d is in %d", h, year, year + far);
        }
}

int main(void) {
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        const Known *k = &known[i];
        int32_t first, last;
        holiday_days(k->holiday, k->year, &first, &last);
        Ymd d = ymd_from_days(first);
        CHECK(d.year == k->year && d.month == k->month && d.day == k->day, "holiday %d of %d: %d-%02d-%02d, expected %d-%02d", (int)k->holiday,
              k->year, d.year, d.month, d.day, k->month, k->day);
        CHECK(last - first + 1 == k->days, "holiday %d of %d lasts %d days, expected %d", (int)k->holiday, k->year, last - first + 1, k->days);
    }
    check_all();
    return test_end();
}
