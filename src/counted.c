/* counted.c - see counted.h. */
#include "counted.h"
#include "calendar.h"
#include "field.h"

/* A shift by whole units, then the finer fields inside: "last year's third quarter". */
bool shifted_point(Resolver *r, const Meaning *m, Point *p) {
    dl_grain grain = grain_of_unit(m->unit);
    Point from;
    if (!origin_of(r, m, grain, &from)) return false;
    *p = point_around(point_first_day(&from), grain);
    if (!step_point(r, p, m->shift)) return false;
    why_shifted(r, m->unit, m->shift, &from);
    if (p->grain == DL_YEAR && m->has) return point_inside(r, m, p->year, p);
    if (p->grain == DL_MONTH && meaning_has(m, F_DAY)) return set_day(p, p->year, p->part, m->field[F_DAY]) || (r->fault = FAULT_DAY, false);
    if (p->grain == DL_WEEK && meaning_has(m, F_WEEKDAY)) *p = point_of_day(p->day + m->field[F_WEEKDAY] - 1);
    if (p->grain == DL_MONTH && meaning_has(m, F_DAY)) return set_day(p, p->year, p->part, m->field[F_DAY]) || (r->fault = FAULT_DAY, false);
    return true;
}

int year_per(Unit unit) { return unit == DECADES ? 10 : unit == CENTURIES ? 100 : unit == MILLENNIA ? 1000 : 1; }

/* The same day so many months on, or the unit around it. */
static bool step_day(Resolver *r, Point *p, int64_t months, Unit fine) {
    if (months > 12 * 19999 || months < -12 * 19999) return r->fault = FAULT_REACH, false;
    p->day = days_add_months(p->day, (int)months);
    if (fine > DAYS) *p = point_around(p->day, grain_of_unit(fine));
    return in_reach(r, p);
}

/* A length away: the grain is the unit's. */
bool point_away(Resolver *r, const Meaning *m, Point *p) {
    char anchor[SAY_MAX], count[SAY_MAX];
    dl_grain grain = grain_of_unit(m->unit);
    int64_t units = m->amount.hundredths * year_per(m->unit) / 100;
    if (grain > DL_YEAR) grain = DL_YEAR;
    Point from;
    if (!origin_of(r, m, grain, &from)) return false;
    if (m->origin != FROM_STORY && grain < DL_DAY && r->has_time) from.minute = r->minute, from.grain = DL_MINUTE;
    Text to = say_point(&r->why, anchor, &from);
    if (grain < DL_DAY && from.grain > DL_HOUR) return *p = from, why_of_point(r, PHRASE_time_some_time, &from), true;
    *p = point_around(point_first_day(&from), m->to_the_day ? DL_DAY : grain);
    if (from.grain <= DL_HOUR) p->minute = from.minute;
    Text length = say_count(&r->why, count, unit_phrase(PHRASE_length_second, m->unit > YEARS ? YEARS : m->unit), units % 1000000000);
    because_of(&r->why, m->shift < 0 ? PHRASE_time_length_before : PHRASE_time_length_after, length, to, NOTHING_SAID);
    if (m->to_the_day && grain > DL_WEEK) return step_day(r, p, m->shift * units * (grain == DL_YEAR ? 12 : 1), m->fine);
    return step_point(r, p, m->shift * units);
}

static int32_t named_weekday(const Meaning *m, int32_t anchor) {
    int back = (weekday_of(anchor) - m->field[F_WEEKDAY] + 7) % 7;
    if (!m->shift) return anchor - weekday_of(anchor) + m->field[F_WEEKDAY];
    bool today = !back && m->days_on < 0; /* "Friday a week ago", on a Friday */
    return m->shift < 0 ? anchor - (back || today ? back : 7) : anchor - back + 7;
}

/* A month, a season, a holiday: the last that was over, the next that has not begun, or the one of this year. */
static bool named_of_year(const Meaning *m, int32_t anchor, Point *p) {
    int64_t at = minutes_from_days(anchor);
    Ymd a = ymd_from_days(anchor);
    for (int year = m->shift < 0 ? a.year : a.year - 1; year >= a.year - 2 && year <= a.year + 2; year += m->shift < 0 ? -1 : 1) {
        if (!point_within_year(m, m->shift ? year : a.year, p)) continue;
        Span s = point_span(p, DL_MOD_NONE);
        if (!m->shift || (m->shift < 0 ? s.last < at : s.first > at)) return true;
    }
    return false;
}

/* The last, this or next one of a name. */
bool named_point(Resolver *r, const Meaning *m, Point *p) {
    int32_t anchor;
    Point from;
    if (m->origin == FROM_STORY) {
        bool day = meaning_has(m, F_WEEKDAY) || meaning_has(m, F_PART);
        if (!pointed_at(r, m, day ? DL_DAY : DL_MONTH, &from)) return false;
        anchor = point_first_day(&from);
    } else if (!speech_day(r, &anchor)) {
        return false;
    }
    why_of_day(r, m->shift < 0 ? PHRASE_time_last_before : m->shift ? PHRASE_time_next_after : PHRASE_time_same_span, anchor);
    if (!meaning_has(m, F_WEEKDAY)) return named_of_year(m, anchor, p);
    return *p = point_of_day(named_weekday(m, anchor) + m->days_on), true;
}
