/* calendar.c - see calendar.h. */
#include "calendar.h"
#include <stdio.h>
#include <string.h>

static int floor_div(int a, int b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }
static int floor_mod(int a, int b) { return a - floor_div(a, b) * b; }

/* Both directions count from a 1 March so many eras of 400 years back that no int32_t of days is negative; January and
 * February are the last months of their year. Divisions of what is known to be small become a product and a shift. */
enum { ERAS = 15000, SHIFT_YEARS = 400 * ERAS };
static const int64_t shift_days = 146097LL * ERAS + 719468;

int32_t days_from_ymd(int year, int month, int day) {
    if (month < 1 || month > 12) {
        year += floor_div(month - 1, 12);
        month = floor_mod(month - 1, 12) + 1;
    }
    bool ends_year = month <= 2;
    uint32_t y = (uint32_t)year + SHIFT_YEARS - ends_year, century = y / 100, m = (uint32_t)(ends_year ? month + 12 : month);
    int64_t before_year = (int64_t)(1461 * (uint64_t)y / 4) - century + century / 4;
    return (int32_t)(before_year + (979 * m - 2919) / 32 + day - 1 - shift_days);
}

Ymd ymd_from_days(int32_t days) {
    uint64_t quarters = 4 * (uint64_t)(days + shift_days) + 3; /* of days, of which a century has 146097 */
    uint32_t century = (uint32_t)(quarters / 146097), of_century = (uint32_t)(quarters % 146097) | 3;
    uint64_t product = 2939745ULL * of_century;
    uint32_t day_of_year = (uint32_t)product / 2939745 / 4, y = 100 * century + (uint32_t)(product >> 32);
    uint32_t month_and_day = 2141 * day_of_year + 197913;
    int month = (int)(month_and_day >> 16), day = (int)((month_and_day & 0xFFFF) / 2141) + 1;
    bool ends_year = day_of_year >= 306;
    return (Ymd){ (int)y - SHIFT_YEARS + ends_year, ends_year ? month - 12 : month, day };
}

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
    static const int days[13] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return month == 2 && is_leap_year(year) ? 29 : days[month];
}

bool ymd_is_valid(int year, int month, int day) {
    return year >= YEAR_MIN && year <= YEAR_MAX && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

int weekday_of(int32_t days) { return floor_mod(days + 3, 7) + 1; }

void iso_week_of(int32_t days, int *ret_year, int *ret_week) {
    int32_t thursday = days - weekday_of(days) + 4;
    int year = ymd_from_days(thursday).year;
    *ret_year = year;
    *ret_week = (thursday - days_from_ymd(year, 1, 1)) / 7 + 1;
}

int32_t days_from_iso_week(int year, int week, int weekday) {
    int32_t fourth = days_from_ymd(year, 1, 4); /* always in week 1 */
    return fourth - weekday_of(fourth) + 7 * (week - 1) + weekday;
}

int32_t days_add_months(int32_t days, int months) {
    Ymd d = ymd_from_days(days);
    int month = d.month - 1 + months, year = d.year + floor_div(month, 12);
    month = floor_mod(month, 12) + 1;
    int last = days_in_month(year, month);
    return days_from_ymd(year, month, d.day < last ? d.day : last);
}

int32_t days_from_minutes(int64_t minutes) {
    int64_t days = minutes / MINUTES_PER_DAY;
    return (int32_t)(days - (minutes % MINUTES_PER_DAY < 0));
}

static void put_two(char *out, int value) {
    out[0] = (char)('0' + value / 10);
    out[1] = (char)('0' + value % 10);
}

int instant_print(char out[INSTANT_MAX], int64_t minutes) {
    int32_t days = days_from_minutes(minutes);
    int minute = (int)(minutes - minutes_from_days(days));
    Ymd d = ymd_from_days(days);
    if (d.year >= 0 && d.year <= 9999) { /* nearly all of them, and written often */
        static const char form[] = "0000-00-00T00:00";
        memcpy(out, form, sizeof form);
        put_two(out, d.year / 100);
        put_two(out + 2, d.year % 100);
        put_two(out + 5, d.month);
        put_two(out + 8, d.day);
        put_two(out + 11, minute / 60);
        put_two(out + 14, minute % 60);
        return sizeof form - 1;
    }
    return snprintf(out, INSTANT_MAX, d.year < 0 ? "%05d-%02d-%02dT%02d:%02d" : "%04d-%02d-%02dT%02d:%02d", d.year, d.month,
                    d.day, minute / 60, minute % 60);
}

int32_t easter_of(int year) {
    int a = floor_mod(year, 19), b = floor_div(year, 100), c = floor_mod(year, 100);
    int d = floor_div(b, 4), e = floor_mod(b, 4), f = floor_div(b + 8, 25), g = floor_div(b - f + 1, 3);
    int h = floor_mod(19 * a + b - d - g + 15, 30), i = c / 4, k = c % 4;
    int l = floor_mod(32 + 2 * e + 2 * i - h - k, 7), m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return days_from_ymd(year, sum / 31, sum % 31 + 1);
}

int32_t orthodox_easter_of(int year) {
    int a = floor_mod(year, 4), b = floor_mod(year, 7), c = floor_mod(year, 19);
    int d = (19 * c + 15) % 30, e = floor_mod(2 * a + 4 * b - d + 34, 7), sum = d + e + 114;
    int behind = floor_div(year, 100) - floor_div(year, 400) - 2; /* days the Julian calendar lags */
    return days_from_ymd(year, sum / 31, sum % 31 + 1) + behind;
}
