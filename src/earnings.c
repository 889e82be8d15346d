/* earnings.c - see earnings.h. */
#include "earnings.h"
#include "calendar.h"

/* "The quarter ended July 31": that of its middle month. An end without a year is the nearest one. */
static bool quarter_ended(Resolver *r, const Meaning *m, Point *p) {
    int32_t today = 0;
    bool dated = m->end_year != 0;
    if (!dated && !speech_day(r, &today)) return false;
    int year = dated ? m->end_year : ymd_from_days(today).year;
    int32_t end = days_from_ymd(year, m->end_month, m->end_day);
    enum { HALF_YEAR = 183, MONTH_AND_HALF = 45 };
    if (!dated && end > today + HALF_YEAR) end = days_from_ymd(year - 1, m->end_month, m->end_day);
    if (!dated && end < today - HALF_YEAR) end = days_from_ymd(year + 1, m->end_month, m->end_day);
    *p = point_around(end - MONTH_AND_HALF, DL_QUARTER);
    return why_of_day(r, PHRASE_time_quarter_ended, end), true;
}

/* The quarter a report is about: the one told of, else the last one that was over. */
static bool reported_quarter(Resolver *r, Point *p) {
    int32_t day;
    if (r->earnings.known) return *p = r->earnings.quarter, why_of_point(r, PHRASE_time_quarter_told, p), true;
    if (!speech_day(r, &day)) return false;
    *p = point_around(day, DL_QUARTER);
    why_of_day(r, PHRASE_time_last_quarter, day);
    return step_point(r, p, -1);
}

/* "The quarter", "the latest year", "year-earlier" of an earnings report. */
bool earnings_point(Resolver *r, const Meaning *m, Point *p) {
    int32_t day;
    bool year = meaning_has(m, F_YEAR);
    if (m->end_month && !(r->earnings.known && r->earnings.fiscal)) return quarter_ended(r, m, p);
    if (year && !r->earnings.known) return *p = (Point){ .grain = DL_YEAR, .year = m->field[F_YEAR] }, because(&r->why, PHRASE_time_as_written), true;
    if (year) return *p = r->earnings.quarter, p->year = m->field[F_YEAR], because(&r->why, PHRASE_time_quarter_of_year), true;
    if (m->unit == QUARTERS || (m->unit == YEARS && m->shift && r->earnings.known && !r->earnings.longer)) {
        return reported_quarter(r, p) && step_point(r, p, m->unit == YEARS ? 4 * m->shift : m->shift);
    }
    if (!speech_day(r, &day)) return false;
    Point from = point_of_day(day);
    int32_t shift = m->shift ? m->shift : m->latest ? -1 : 0;
    *p = point_around(day, grain_of_unit(m->unit));
    why_shifted(r, m->unit, shift, &from);
    return step_point(r, p, shift);
}

bool is_year_before_quarter(const Resolver *r, const Meaning *m) {
    return r->earnings.known && !r->earnings.longer && m->unit == YEARS && m->amount.hundredths == 100 && m->shift < 0;
}

bool quarter_year_before(Resolver *r, Point *p) {
    *p = r->earnings.quarter;
    why_of_point(r, PHRASE_time_quarter_year_before, p);
    return step_point(r, p, -4);
}

/* What is still to come, or under way, is forecast and not reported. */
static bool is_over(const Resolver *r, const Point *p) {
    return !r->published || point_span(p, DL_MOD_NONE).last < minutes_from_days(r->today + 1);
}

void remember_quarter(Resolver *r, const Meaning *m, const Point *p) {
    Earnings *e = &r->earnings;
    bool compared = e->known && meaning_has(m, F_YEAR) && p->year < e->quarter.year; /* "the 1988 quarter" */
    if (!m->shift && !compared && is_over(r, p)) e->quarter = *p, e->known = true;
    e->longer = false;
    e->fiscal |= m->fiscal;
}
