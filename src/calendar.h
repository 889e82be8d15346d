/* calendar.h - arithmetic of the proleptic Gregorian calendar. No time_t, no zone, no locale.
 *
 * A day is counted from 1970-01-01 (day 0, a Thursday); an instant is minutes since that day's 00:00.
 * Year 0 is 1 BC (ISO 8601). Weekdays and months count from 1; weekday 1 is Monday. */
#ifndef CALENDAR_H
#define CALENDAR_H
#include <stdbool.h>
#include <stdint.h>

typedef struct {
    int year, month, day;
} Ymd;

enum { MINUTES_PER_DAY = 1440, YEAR_MIN = -9999, YEAR_MAX = 9999 };

/* Neri and Schneider, "Euclidean affine functions and their application to calendar algorithms" (2023). Months outside 1 to
 * 12 carry over. */
int32_t days_from_ymd(int year, int month, int day);
Ymd ymd_from_days(int32_t days);
bool ymd_is_valid(int year, int month, int day); /* the day exists and the year is within range */
int days_in_month(int year, int month);
bool is_leap_year(int year);
int weekday_of(int32_t days); /* 1 = Monday ... 7 = Sunday */

/* ISO 8601 week dates: the week of the year that holds its Thursday. */
void iso_week_of(int32_t days, int *ret_year, int *ret_week);
int32_t days_from_iso_week(int year, int week, int weekday);

/* The same day of another month; the last day when that month is shorter. */
int32_t days_add_months(int32_t days, int months);

static inline int64_t minutes_from_days(int32_t days) { return (int64_t)days * MINUTES_PER_DAY; }
int32_t days_from_minutes(int64_t minutes); /* rounds towards the past */

/* "2016-09-22T18:00"; years outside 0 to 9999 have a sign ("-0043-03-15T00:00"). Returns the length, at most 17;
 * ends with a NUL byte. */
enum { INSTANT_MAX = 24 };
int instant_print(char out[INSTANT_MAX], int64_t minutes);

/* Western Easter Sunday (Meeus/Jones/Butcher) and Orthodox Easter (Meeus's Julian), as Gregorian days. */
int32_t easter_of(int year);
int32_t orthodox_easter_of(int year);
#endif
