/* holiday.c - see holiday.h.
 *
 * Fixed feasts are a month and a day; civic ones the nth weekday of a month (5 U.S.C. 6103 for those of the
 * United States); church feasts a distance from Easter (calendar.c). Which moon begins an Islamic month is told by
 * the tabular year (30-year cycle, civil epoch 16 July 622 Julian), on which day by the sky (moon.c); the Jewish
 * year is the fixed calendar of Hillel II, both after Dershowitz and Reingold, "Calendrical Calculations". Jewish and
 * Islamic days are given as the civil day whose daylight they own. */
#include "holiday.h"
#include "calendar.h"
#include "moon.h"

typedef enum { FIXED, NTH_WEEKDAY, FROM_EASTER, FROM_ORTHODOX_EASTER, ISLAMIC, FROM_TISHRI, FROM_PASSOVER, OTHER } Kind;

typedef struct {
    Holiday holiday;
    Kind kind;
    int a, b, c; /* FIXED: month, day. NTH_WEEKDAY: month, weekday, n (-1 last). FROM_...: days.
                  * ISLAMIC: month, day. */
    int days;    /* how long it lasts */
} Row;

static const Row rows[] = {
    { YEAR_END, FIXED, 12, 31, 0, 1 },
    { CHRISTMAS_EVE, FIXED, 12, 24, 0, 1 },      { CHRISTMAS, FIXED, 12, 25, 0, 1 },        { BOXING_DAY, FIXED, 12, 26, 0, 1 },
    { NEW_YEARS_EVE, FIXED, 12, 31, 0, 1 },      { NEW_YEARS_DAY, FIXED, 1, 1, 0, 1 },      { EPIPHANY, FIXED, 1, 6, 0, 1 },
    { VALENTINES_DAY, FIXED, 2, 14, 0, 1 },      { ST_PATRICKS_DAY, FIXED, 3, 17, 0, 1 },   { APRIL_FOOLS_DAY, FIXED, 4, 1, 0, 1 },
    { MAY_DAY, FIXED, 5, 1, 0, 1 },              { INDEPENDENCE_DAY, FIXED, 7, 4, 0, 1 },   { BASTILLE_DAY, FIXED, 7, 14, 0, 1 },
    { HALLOWEEN, FIXED, 10, 31, 0, 1 },          { ALL_SAINTS_DAY, FIXED, 11, 1, 0, 1 },    { ALL_SOULS_DAY, FIXED, 11, 2, 0, 1 },
    { GUY_FAWKES_NIGHT, FIXED, 11, 5, 0, 1 },    { VETERANS_DAY, FIXED, 11, 11, 0, 1 },     { GROUNDHOG_DAY, FIXED, 2, 2, 0, 1 },
    { JUNETEENTH, FIXED, 6, 19, 0, 1 },          { SEPTEMBER_11, FIXED, 9, 11, 0, 1 },      { GERMAN_UNITY_DAY, FIXED, 10, 3, 0, 1 },
    { WOMENS_DAY, FIXED, 3, 8, 0, 1 },           { EARTH_DAY, FIXED, 4, 22, 0, 1 },         { ST_NICHOLAS_DAY, FIXED, 12, 6, 0, 1 },
    { REFORMATION_DAY, FIXED, 10, 31, 0, 1 },    { ASSUMPTION, FIXED, 8, 15, 0, 1 },
    { ANZAC_DAY, FIXED, 4, 25, 0, 1 },           { AUSTRALIA_DAY, FIXED, 1, 26, 0, 1 },      { CANADA_DAY, FIXED, 7, 1, 0, 1 },
    { REMEMBRANCE_SUNDAY, NTH_WEEKDAY, 11, 7, 2, 1 },
    { THANKSGIVING, NTH_WEEKDAY, 11, 4, 4, 1 },  { LABOR_DAY, NTH_WEEKDAY, 9, 1, 1, 1 },    { MEMORIAL_DAY, NTH_WEEKDAY, 5, 1, -1, 1 },
    { COLUMBUS_DAY, NTH_WEEKDAY, 10, 1, 2, 1 },  { PRESIDENTS_DAY, NTH_WEEKDAY, 2, 1, 3, 1 },
    { MARTIN_LUTHER_KING_DAY, NTH_WEEKDAY, 1, 1, 3, 1 }, { MOTHERS_DAY, NTH_WEEKDAY, 5, 7, 2, 1 },
    { FATHERS_DAY, NTH_WEEKDAY, 6, 7, 3, 1 },
    { EASTER, FROM_EASTER, 0, 0, 0, 1 },         { EASTER_MONDAY, FROM_EASTER, 1, 0, 0, 1 },   { GOOD_FRIDAY, FROM_EASTER, -2, 0, 0, 1 },
    { HOLY_SATURDAY, FROM_EASTER, -1, 0, 0, 1 }, { MAUNDY_THURSDAY, FROM_EASTER, -3, 0, 0, 1 },{ PALM_SUNDAY, FROM_EASTER, -7, 0, 0, 1 },
    { ASH_WEDNESDAY, FROM_EASTER, -46, 0, 0, 1 },{ SHROVE_TUESDAY, FROM_EASTER, -47, 0, 0, 1 },{ ROSE_MONDAY, FROM_EASTER, -48, 0, 0, 1 },
    { ASCENSION, FROM_EASTER, 39, 0, 0, 1 },     { PENTECOST, FROM_EASTER, 49, 0, 0, 1 },      { WHIT_MONDAY, FROM_EASTER, 50, 0, 0, 1 },
    { CORPUS_CHRISTI, FROM_EASTER, 60, 0, 0, 1 },{ ORTHODOX_EASTER, FROM_ORTHODOX_EASTER, 0, 0, 0, 1 },
    { RAMADAN, ISLAMIC, 9, 1, 0, 30 },           { EID_AL_FITR, ISLAMIC, 10, 1, 0, 1 },        { EID_AL_ADHA, ISLAMIC, 12, 10, 0, 1 },
    { ISLAMIC_NEW_YEAR, ISLAMIC, 1, 1, 0, 1 },   { ASHURA, ISLAMIC, 1, 10, 0, 1 },             { MAWLID, ISLAMIC, 3, 12, 0, 1 },
    { ROSH_HASHANAH, FROM_TISHRI, 0, 0, 0, 2 },  { YOM_KIPPUR, FROM_TISHRI, 9, 0, 0, 1 },      { SUKKOT, FROM_TISHRI, 14, 0, 0, 7 },
    { PURIM, FROM_PASSOVER, -30, 0, 0, 1 },      { PASSOVER, FROM_PASSOVER, 0, 0, 0, 7 },      { SHAVUOT, FROM_PASSOVER, 50, 0, 0, 1 },
};

static int floor_div(int a, int b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

static int32_t nth_weekday(int year, int month, int weekday, int n) {
    if (n > 0) {
        int32_t first = days_from_ymd(year, month, 1);
        return first + (weekday - weekday_of(first) + 7) % 7 + 7 * (n - 1);
    }
    int32_t last = days_from_ymd(year, month, days_in_month(year, month));
    return last - (weekday_of(last) - weekday + 7) % 7;
}

static int32_t islamic_day(int year, int month, int day) {
    const int32_t before_epoch = -492149; /* the day before 1 Muharram of year 1, counted from 1970 */
    return before_epoch + day + 29 * (month - 1) + month / 2 + (year - 1) * 354 + floor_div(3 + 11 * year, 30);
}

/* The first such day within the civil year. */
static int32_t islamic_in(int year, int month, int day) {
    int32_t new_year = days_from_ymd(year, 1, 1);
    int guess = (int)((int64_t)(new_year + 492148) * 30 / 10631) - 1; /* 30 Islamic years have 10,631 days */
    for (;; guess++) {
        int32_t found = islamic_month_near(islamic_day(guess, month, 1)) + day - 1;
        if (found >= new_year) return found;
    }
}

static int elapsed_days(int hebrew_year) {
    int months = floor_div(235 * hebrew_year - 234, 19);
    int64_t parts = 12084 + (int64_t)13753 * months;
    int days = 29 * months + (int)(parts / 25920);
    return (3 * (days + 1)) % 7 < 3 ? days + 1 : days;
}

/* 1 Tishri of a Jewish year, in days from 1970. */
static int32_t tishri(int hebrew_year) {
    const int32_t epoch = -1373427 - 719163;
    int before = elapsed_days(hebrew_year - 1), here = elapsed_days(hebrew_year), after = elapsed_days(hebrew_year + 1);
    return epoch + here + (after - here == 356 ? 2 : here - before == 382 ? 1 : 0);
}

static int32_t hanukkah(int hebrew_year) {
    int32_t length = tishri(hebrew_year + 1) - tishri(hebrew_year);
    int cheshvan = length % 10 == 5 ? 30 : 29; /* only complete years, of 355 or 385 days, have 30 */
    return tishri(hebrew_year) + 30 + cheshvan + 24;
}

static int32_t first_day(const Row *r, int year) {
    switch (r->kind) {
    case FIXED: return days_from_ymd(year, r->a, r->b);
    case NTH_WEEKDAY: return nth_weekday(year, r->a, r->b, r->c);
    case FROM_EASTER: return easter_of(year) + r->a;
    case FROM_ORTHODOX_EASTER: return orthodox_easter_of(year) + r->a;
    case ISLAMIC: return islamic_in(year, r->a, r->b);
    case FROM_TISHRI: return tishri(year + 3761) + r->a;
    case FROM_PASSOVER: return tishri(year + 3761) - 163 + r->a;
    default: return 0;
    }
}

int holiday_doubt(Holiday holiday) {
    for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].holiday == holiday) return rows[i].kind == ISLAMIC;
    return holiday == DIWALI || holiday == VESAK;
}

void holiday_days(Holiday holiday, int year, int32_t *ret_first, int32_t *ret_last) {
    *ret_first = *ret_last = days_from_ymd(year, 1, 1);
    int fixed = (int)holiday - HOLIDAY_FIXED;
    if (fixed > 0) *ret_first = *ret_last = days_from_ymd(year, fixed / 100, fixed % 100);
    for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].holiday == holiday) {
            *ret_first = first_day(&rows[i], year);
            *ret_last = *ret_first + rows[i].days - 1;
            return;
        }
    if (holiday == LUNAR_NEW_YEAR) *ret_first = *ret_last = chinese_new_year_of(year);
    if (holiday == DIWALI) *ret_first = *ret_last = diwali_of(year);
    if (holiday == VESAK) *ret_first = *ret_last = vesak_of(year);
    if (holiday == NOWRUZ) *ret_first = *ret_last = nowruz_of(year);
    if (holiday == BLACK_FRIDAY) *ret_first = *ret_last = nth_weekday(year, 11, 4, 4) + 1;
    if (holiday == ELECTION_DAY) *ret_first = *ret_last = nth_weekday(year, 11, 1, 1) + 1; /* 2 U.S.C. 7 */
    if (holiday == HANUKKAH) *ret_first = hanukkah(year + 3761), *ret_last = *ret_first + 7;
    if (holiday == ADVENT_SUNDAY) { /* the fourth Sunday before Christmas */
        int32_t eve = days_from_ymd(year, 12, 24);
        *ret_first = *ret_last = eve - weekday_of(eve) % 7 - 21;
    }
}
