/* field.c - see field.h. */
#include "field.h"
#include "calendar.h"
#include "holiday.h"

/* A day made of year, month and day; a day the month does not have is no day. */
bool set_day(Point *p, int year, int month, int day) {
    if (!ymd_is_valid(year, month, day)) return false;
    *p = point_of_day(days_from_ymd(year, month, day));
    return true;
}

static bool set_holiday(Point *p, int32_t holiday, int year) {
    int32_t last;
    *p = (Point){ .grain = DL_DAY, .year = year };
    holiday_days((Holiday)holiday, year, &p->day, &last);
    p->last = last - p->day;
    p->doubt = holiday_doubt((Holiday)holiday);
    return true;
}

/* The nth such weekday of the month that the point is; the last one when negative. */
static bool set_nth_weekday(Point *p, int weekday, int nth) {
    int32_t first = point_first_day(p), last = days_from_minutes(point_span(p, DL_MOD_NONE).last);
    int32_t day = nth < 0 ? last - (weekday_of(last) - weekday + 7) % 7 : first + (weekday - weekday_of(first) + 7) % 7 + 7 * (nth - 1);
    *p = point_of_day(day);
    return day <= last;
}

/* The fields below the year, inside the given year. */
bool point_within_year(const Meaning *m, int year, Point *p) {
    *p = (Point){ .grain = DL_YEAR, .year = year };
    if (meaning_has(m, F_HALF)) p->grain = DL_HALF_YEAR, p->part = m->field[F_HALF];
    if (meaning_has(m, F_QUARTER)) p->grain = DL_QUARTER, p->part = m->field[F_QUARTER];
    if (meaning_has(m, F_SEASON)) p->grain = DL_SEASON, p->part = m->field[F_SEASON];
    if (meaning_has(m, F_HOLIDAY)) return set_holiday(p, m->field[F_HOLIDAY], year);
    if (meaning_has(m, F_MONTH)) p->grain = DL_MONTH, p->part = m->field[F_MONTH];
    if (meaning_has(m, F_ISO_WEEK)) {
        *p = point_around(days_from_iso_week(year, m->field[F_ISO_WEEK], 1), DL_WEEK);
        if (meaning_has(m, F_WEEKDAY)) *p = point_of_day(p->day + m->field[F_WEEKDAY] - 1);
        return true;
    }
    if (meaning_has(m, F_NTH_WEEKDAY)) return set_nth_weekday(p, m->field[F_WEEKDAY], m->field[F_NTH_WEEKDAY]);
    if (meaning_has(m, F_NTH_WEEK)) {
        int32_t first = point_first_day(p), nth = m->field[F_NTH_WEEK];
        if (nth < 0) return *p = point_around(days_from_minutes(point_span(p, DL_MOD_NONE).last), DL_WEEK), true;
        *p = point_around(first + (8 - weekday_of(first)) % 7 + 7 * (nth - 1), DL_WEEK);
        return true;
    }
    if (meaning_has(m, F_MONTH) && meaning_has(m, F_DAY)) return set_day(p, year, m->field[F_MONTH], m->field[F_DAY]);
    return true;
}

/* The same; that the year has no such day is the fault. */
bool point_inside(Resolver *r, const Meaning *m, int year, Point *p) { return point_within_year(m, year, p) || (r->fault = FAULT_DAY, false); }

static int astronomical(int year) { return year < 0 ? year + 1 : year; }

/* "'49": not far ahead of the publication. */
static int full_year(const Resolver *r, const Meaning *m) {
    enum { YEARS_AHEAD = 20 };
    bool ahead = m->short_year && r->published && m->field[F_YEAR] > ymd_from_days(r->today).year + YEARS_AHEAD;
    return ahead ? m->field[F_YEAR] - 100 : m->field[F_YEAR];
}

bool point_as_written(Resolver *r, const Meaning *m, Point *p) {
    because(&r->why, PHRASE_time_as_written);
    if (meaning_has(m, F_MILLENNIUM)) {
        int c = m->field[F_MILLENNIUM];
        return *p = (Point){ .grain = DL_MILLENNIUM, .year = c < 0 ? c * 1000 + 1 : c * 1000 }, true;
    }
    if (meaning_has(m, F_CENTURY)) {
        int c = m->field[F_CENTURY];
        *p = (Point){ .grain = DL_CENTURY, .year = c < 0 ? c * 100 + 1 : c * 100 };
        return true;
    }
    if (meaning_has(m, F_DECADE)) {
        int first = m->field[F_DECADE];
        *p = (Point){ .grain = DL_DECADE, .year = first < 0 ? first - 8 : first };
        return true;
    }
    return point_inside(r, m, astronomical(full_year(r, m)), p);
}
