/* calendar.c - see calendar.h. */
#include "calendar.h"
#include <stdio.h>
#include <string.h>

static int floor_div(int a, int b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }
static int floor_mod(int a, int b) { return a - floor_div(a, b) * b; }

int32_t days_from_ymd(int year, int month, int day) {
    year += floor_div(month - 1, 12);
    month = floor_mod(month - 1, 12) + 1;
    year -= month <= 2;
    int era = floor_div(year, 400), year_of_era = year - era * 400;
    int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

Ymd ymd_from_days(int32_t days) {
    days += 719468;
    int era = floor_div(days, 146097), day_of_era = days - era * 146097;
    int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int shifted = (5 * day_of_year + 2) / 153, month = shifted < 10 ? shifted + 3 : shifted - 9;
    return (Ymd){ year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) / 5 + 1 };
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
