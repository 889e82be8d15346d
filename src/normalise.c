/* normalise.c - see normalise.h. One function for each operation of language.h. */
#include "normalise.h"
#include "calendar.h"
#include "holiday.h"

static void put(Meaning *m, Field f, int32_t value) {
    m->has |= 1u << f;
    m->field[f] = value;
}

static bool has(const Match *match, TokenClass c) {
    int32_t value;
    return match_has(match, c, &value);
}

static int32_t value_of(const Match *match, TokenClass c) {
    int32_t value = 0;
    match_has(match, c, &value);
    return value;
}

/* The first of several classes that the match has; false without any. */
static bool first_of(const Match *match, const TokenClass *classes, size_t count, int32_t *ret_value) {
    for (size_t i = 0; i < count; i++)
        if (match_has(match, classes[i], ret_value)) return true;
    return false;
}
#define FIRST_OF(match, value, ...) \
    first_of((match), (const TokenClass[]){ __VA_ARGS__ }, sizeof((const TokenClass[]){ __VA_ARGS__ }) / sizeof(TokenClass), (value))

/* ---- fields ---- */

/* Two digits: within the hundred years from 1950 on. */
static int32_t full_year(int32_t two) { return two < 50 ? 2000 + two : 1900 + two; }

static void read_year(const Match *match, Meaning *m) {
    int32_t v, century, era = 0;
    match_has(match, ERA, &era);
    bool numbered = has(match, YEAR_WORD) || era;
    if (FIRST_OF(match, &v, YEAR, ANY_YEAR) || (numbered && match_has(match, NUMBER, &v))) put(m, F_YEAR, era == ERA_BC ? -v : v);
    else if (FIRST_OF(match, &v, YY, TWO)) put(m, F_YEAR, full_year(v)), m->short_year = true;
    else if (match_has(match, DECADE, &v)) put(m, F_DECADE, era == ERA_BC ? -v : v < 100 && !era ? 1900 + v : v);
    else if (match_has(match, TENS_OF, &v)) put(m, F_DECADE, 100 * (match_has(match, NUMBER, &century) ? century : 19) + v);
}

/* A date, all of whose given parts must exist: no February 30. */
static bool date_exists(const Meaning *m) {
    if (!meaning_has(m, F_DAY)) return true;
    if (!meaning_has(m, F_MONTH)) return m->field[F_DAY] <= 31;
    int year = meaning_has(m, F_YEAR) && m->field[F_YEAR] > 0 ? m->field[F_YEAR] : 2000; /* a leap year */
    return ymd_is_valid(year, m->field[F_MONTH], m->field[F_DAY]);
}

static bool read_day_of_year(int32_t day, Meaning *m) {
    int year = m->field[F_YEAR];
    if (day < 1 || day > 365 + is_leap_year(year)) return false;
    Ymd d = ymd_from_days(days_from_ymd(year, 1, 1) + day - 1);
    put(m, F_MONTH, d.month);
    put(m, F_DAY, d.day);
    return true;
}

/* "2016-W36-3", "week 36 of 2016". */
static bool read_week(const Match *match, Meaning *m) {
    int32_t week, day, year, last;
    if (!FIRST_OF(match, &week, TWO, NUMBER)) return false;
    put(m, F_ISO_WEEK, week);
    bool dated = has(match, UNIT_MARK) && match_has(match, NUMBER, &day) && match->path[match->len - 1] == NUMBER && match->len > 4;
    if (dated) put(m, F_WEEKDAY, day);
    iso_week_of(days_from_ymd(m->field[F_YEAR], 12, 28), &year, &last); /* always in the last week */
    return week >= 1 && week <= last && (!dated || (day >= 1 && day <= 7));
}

/* A season or a feast, or the part of one that a word of its own names: "Spätherbst", "Silvesternacht". */
static void read_named_span(const Match *match, Meaning *m) {
    int32_t v;
    if (match_has(match, SEASON, &v)) {
        put(m, F_SEASON, v % 16);
        if (m->mod == DL_MOD_NONE) m->mod = (dl_mod)(v / 16);
    }
    if (!match_has(match, HOLIDAY, &v)) return;
    put(m, F_HOLIDAY, v % HOLIDAY_PART);
    if (v >= HOLIDAY_PART) put(m, F_PART, v / HOLIDAY_PART);
}

static bool read_date(const Match *match, Meaning *m) {
    int32_t v;
    read_year(match, m);
    if (match_has(match, YYYYMMDD, &v)) {
        put(m, F_YEAR, v / 10000);
        put(m, F_MONTH, v / 100 % 100);
        put(m, F_DAY, v % 100);
        return date_exists(m);
    }
    if (FIRST_OF(match, &v, MONTH, MON, MM)) {
        put(m, F_MONTH, v);
        if (FIRST_OF(match, &v, DAY, NTH, DD, ORDINAL)) put(m, F_DAY, v);
    } else if (FIRST_OF(match, &v, DAY, NTH)) {
        put(m, F_DAY, v);
    }
    if (match->len > 2 && match->path[1] == HYPHEN && match->path[2] == NUMBER) return read_day_of_year(match->value[2], m);
    if (FIRST_OF(match, &v, UNIT_MARK, UNIT) && v == WEEKS && meaning_has(m, F_YEAR) && !meaning_has(m, F_MONTH)) return read_week(match, m);
    if (FIRST_OF(match, &v, WEEKDAY, WD)) put(m, F_WEEKDAY, v);
    if (match_has(match, WEEKDAY_PART, &v)) put(m, F_WEEKDAY, v / 16), put(m, F_PART, v % 16);
    read_named_span(match, m);
    return date_exists(m);
}

/* The token where an offset from Greenwich begins, "14:30+03:00", "GMT-5"; the match's length without one. */
static int offset_at(const Match *match) {
    for (int i = 1; i + 1 < match->len; i++) {
        bool behind_zone = match->path[i - 1] == ZONE, behind_time = behind_zone || match->path[i - 1] == MINUTE || match->path[i - 1] == HHMM;
        if (behind_time && (match->path[i] == PLUS || (match->path[i] == HYPHEN && (behind_zone || has(match, TEE))) ||
                            (match->path[i] == DASH && match->path[i + 1] == HHMM)))
            return i;
    }
    return match->len;
}

static bool read_offset(const Match *match, int at, Meaning *m) {
    if (at == match->len) return true;
    bool four = match->path[at + 1] == HHMM, minutes = at + 3 < match->len && match->path[at + 3] == MINUTE;
    int32_t v = match->value[at + 1], east = four ? v / 100 * 60 + v % 100 : v * 60 + (minutes ? match->value[at + 3] : 0);
    put(m, F_ZONE, match->path[at] == PLUS ? east : -east);
    m->figures = true;
    return east <= 14 * 60;
}

int32_t minute_in_part(int32_t minute, int32_t part) {
    bool late = part == AFTERNOON || part == EVENING || (part == NIGHT && minute >= 6 * 60);
    return late && minute < 12 * 60 ? minute + 12 * 60 : minute;
}

/* "T143059" and "T1430": hours, minutes and perhaps seconds in one number. */
static bool read_run(int32_t v, uint32_t figures, Meaning *m) {
    if (figures == 4) v *= 100;
    put(m, F_MINUTE, v / 10000 * 60 + v / 100 % 100);
    m->has_second = figures == 6;
    m->second_of_minute = v % 100;
    return (figures == 4 || figures == 6) && v / 10000 < 24 && v / 100 % 100 < 60;
}

/* "Half past six", "a quarter to nine", "ten minutes past eight": changes the hour and the minute. */
static bool read_spoken(const Match *match, int32_t *hour, int32_t *minute) {
    int32_t unit = MINUTES, away = 15;
    if (match_has(match, HALF_PAST, minute)) return *hour >= 1 && *hour <= 12;
    if (!(has(match, PAST) || has(match, TO)) || (!FIRST_OF(match, &unit, UNIT, UNITS) && match->path[0] != NUMBER)) return true;
    if (unit == MINUTES && !match_has(match, NUMBER, &away)) return false;
    if ((unit != QUARTERS && unit != MINUTES) || *hour < 1 || *hour > 12 || away < 1 || away > 59) return false;
    *minute = has(match, TO) ? 60 - away : away;
    if (has(match, TO)) *hour = *hour == 1 ? 12 : *hour - 1;
    return true;
}

static bool read_clock(const Match *match, Meaning *m) {
    int32_t hour, minute = 0, half = 0, v;
    if (match->path[0] == YYYYMMDD && match->len > 2) {
        if (has(match, ZED)) put(m, F_ZONE, 0);
        return read_run(match->value[2], match->to[2] - match->from[2], m);
    }
    int offset = offset_at(match);
    if (FIRST_OF(match, &v, PART, PARTS, LONE_PART, OVERNIGHT)) put(m, F_PART, v);
    if (has(match, EARLY_HOURS)) put(m, F_PART, MORNING);
    m->overnight = has(match, OVERNIGHT);
    if (match_has(match, ZONE, &v)) put(m, F_ZONE, v);
    if (has(match, ZED)) put(m, F_ZONE, 0);
    if (!read_offset(match, offset, m)) return false;
    if (match_has(match, CLOCK, &v)) put(m, F_MINUTE, v);
    bool run = offset == match->len || match->path[offset + 1] != HHMM; /* else the four figures are the offset's */
    if (run && match_has(match, HHMM, &v) && v / 100 < 24) {
        bool clock12 = match_has(match, AMPM, &half) && v / 100 <= 12;
        put(m, F_MINUTE, (clock12 ? v / 100 % 12 + half : v / 100) * 60 + v % 100);
        return true;
    }
    if (!match_has(match, HOUR, &hour) || has(match, CLOCK)) return true;
    put(m, F_MINUTE, 0);
    bool spoken = has(match, HALF_PAST) || has(match, UNIT) || has(match, UNITS) || has(match, PAST) || has(match, TO);
    m->hour_only = !match_has(match, MINUTE, &minute) && !match_has(match, HALF, &minute) && !spoken;
    if (match_has(match, AMPM, &half)) {
        if (hour > 12 || !hour) return hour <= 24 && hour > 12 && half == 12 ? put(m, F_MINUTE, hour % 24 * 60 + minute), true : false;
        hour = hour % 12 + half;
    }
    if (!read_spoken(match, &hour, &minute)) return false;
    if (hour > 24 || (hour == 24 && minute > 0) || hour * 60 + minute < 0) return false; /* 24:00 ends the day */
    put(m, F_MINUTE, hour * 60 + minute);
    if (meaning_has(m, F_PART)) m->field[F_MINUTE] = minute_in_part(m->field[F_MINUTE], m->field[F_PART]);
    for (int i = 0, seen = 0; i < offset; i++) /* a second MINUTE is the seconds */
        if (match->path[i] == MINUTE && seen++) m->has_second = true, m->second_of_minute = match->value[i];
    return true;
}

/* ---- operations ---- */

static bool point(const Match *match, Meaning *m) {
    int32_t v, before = has(match, BEFORE) ? -1 : has(match, AFTER) ? 1 : 0;
    if (!read_date(match, m)) m->fault = FAULT_DAY;
    if (!read_clock(match, m)) m->fault = FAULT_CLOCK;
    if (meaning_has(m, F_DAY) && match_has(match, UNIT, &v)) m->unit = (Unit)v; /* "the week of March 4", "15. des Monats" */
    if (meaning_has(m, F_DAY) && m->unit > MONTHS) return false; /* "the 15th of the year" */
    if (meaning_has(m, F_YEAR) && (m->field[F_YEAR] > YEAR_MAX || m->field[F_YEAR] < YEAR_MIN)) m->fault = FAULT_REACH;
    if (match->len > 1 && match->path[0] == PART && match->path[1] == TO) m->beside = -1; /* "Nacht zum Mittwoch" */
    if (match_has(match, DEICTIC, &v)) {
        m->origin = FROM_SPEECH, m->unit = DAYS, m->shift = v + before;
    } else if (has(match, DAY_WORD)) {
        m->beside = before;
    } else if (before && match_has(match, WEEKDAY, &v)) {
        m->weekday_beside = before * v;
        m->has &= ~(1u << F_WEEKDAY);
    }
    if (match_has(match, TONIGHT, &v)) {
        m->origin = FROM_SPEECH, m->unit = DAYS;
        put(m, F_PART, v);
        if (meaning_has(m, F_MINUTE)) m->field[F_MINUTE] = minute_in_part(m->field[F_MINUTE], v); /* "tonight at 8" */
    }
    return true;
}

static void read_origin(const Match *match, Meaning *m) {
    int32_t v;
    if (match_has(match, NEAR, &v)) m->origin = FROM_STORY, m->shift = v;
    else if (FIRST_OF(match, &v, WHICH, PAST, BACK)) m->origin = FROM_SPEECH, m->shift = v;
}

static bool read_amount(const Match *match, Meaning *m);

/* "A week ago Tuesday", "two weeks from Tuesday", "Tuesday week", "Freitag vor einer Woche": so many days from the last or next of the name. */
static bool read_days_on(const Match *match, Meaning *m) {
    int32_t ago = 0, unit;
    if (!has(match, WEEKDAY) || !FIRST_OF(match, &unit, UNIT, UNITS)) return true;
    if (unit != WEEKS && unit != FORTNIGHTS) return false;
    if (match->path[0] == WEEKDAY && !has(match, AGO) && !has(match, IN)) m->amount = (Amount){ 100, WEEKS };
    else if (!read_amount(match, m) || m->fault || m->amount.hundredths > 10000) return false;
    m->origin = FROM_SPEECH;
    m->shift = match_has(match, AGO, &ago) ? -1 : 1;
    m->days_on = (int32_t)(m->shift * 7 * m->amount.hundredths / 100);
    return true;
}

static bool named(const Match *match, Meaning *m) {
    if (!point(match, m)) return false;
    read_origin(match, m);
    m->named = true;
    if (!read_days_on(match, m)) return false;
    if (!meaning_has(m, F_PART) || meaning_has(m, F_WEEKDAY)) return true;
    m->named = false; /* "last night": a part of a day so many days away */
    m->unit = DAYS;
    return m->shift != 1 || m->origin == FROM_STORY;
}

static bool unit_of(const Match *match, Unit *ret_unit) {
    int32_t v;
    if (FIRST_OF(match, &v, UNITS, UNIT)) return *ret_unit = (Unit)v, true;
    if (FIRST_OF(match, &v, SPAN, NEAR_UNIT)) return *ret_unit = (Unit)(v % 16), true;
    if (match_has(match, UNIT_EDGE, &v)) return *ret_unit = (Unit)(v / 16), true;
    if (has(match, YEAR_WORD)) return *ret_unit = YEARS, true;
    if (has(match, DAY_WORD)) return *ret_unit = DAYS, true;
    return false;
}

static bool shift(const Match *match, Meaning *m) {
    if (!point(match, m)) return false;
    int32_t time;
    if (match_has(match, PERIOD, &time))
        return read_origin(match, m), m->origin = FROM_STORY, m->same = m->weak = true, m->shift == 0; /* "that period", "the same time" */
    if (!unit_of(match, &m->unit)) return false;
    read_origin(match, m);
    if (m->unit == MONTHS && FIRST_OF(match, &time, NTH, ORDINAL)) put(m, F_DAY, time); /* "the 25th of that month" */
    if (has(match, BEFORE)) return m->shift == -1 ? m->shift = -2, true : false; /* "the week before last" */
    if (has(match, AFTER)) return m->shift == 1 ? m->shift = 2, true : false;
    if (match_has(match, UNIT_EDGE, &time)) m->mod = (dl_mod)(time % 16);
    if (match_has(match, NEAR_UNIT, &time)) m->origin = m->unit <= DAYS ? FROM_STORY : FROM_SPEECH, m->shift = time / 16 - 1, m->plain = m->unit == WEEKENDS;
    bool edge = has(match, UNIT_EDGE) || has(match, EARLY) || has(match, EDGE); /* "Ende des Monats" */
    if (edge && m->origin == FROM_NOWHERE) return m->origin = meaning_has(m, F_YEAR) ? FROM_NOWHERE : FROM_SPEECH, true;
    m->plain |= m->origin == FROM_NOWHERE;
    m->reported = m->plain && m->unit == QUARTERS;
    if (m->plain) m->origin = FROM_STORY;
    return m->unit >= DAYS || m->unit == MINUTES || m->unit == HOURS;
}

/* "2 1/2": tokens 0, 1 and 3; "1/2": tokens 0 and 2. */
static bool read_fraction(const Match *match, int64_t *ret_hundredths) {
    if (match->len >= 4 && match->path[0] == NUMBER && match->path[1] == SLASH)
        return *ret_hundredths = match->value[2] > 0 ? (int64_t)match->value[0] * 100 / match->value[2] : 0, *ret_hundredths < 100;
    if (match->len < 5 || match->path[1] != NUMBER || match->path[2] != SLASH || match->value[3] <= 0) return false;
    *ret_hundredths = (int64_t)match->value[0] * 100 + (int64_t)match->value[1] * 100 / match->value[3];
    return true;
}

/* The hundredths behind a decimal point: 50 of ".5", 58 of ".58", 5 of ".05". */
static int32_t read_decimals(const Match *match, int at) {
    uint32_t digits = match->to[at] - match->from[at];
    int32_t value = match->value[at];
    for (; digits > 2; digits--) value /= 10;
    return digits == 1 ? value * 10 : value;
}

static int64_t read_number(const Match *match, int skip, bool *ret_found) {
    for (int i = 0; i < match->len; i++)
        if (match->path[i] == NUMBER || match->path[i] == A) {
            if (skip-- > 0) continue;
            *ret_found = true;
            int64_t value = (int64_t)match->value[i] * 100;
            if (i + 2 < match->len && match->path[i + 1] == DOT && match->path[i + 2] == NUMBER) value += read_decimals(match, i + 2);
            return value;
        }
    return 0;
}

static bool is_unit(uint8_t class) { return class == UNIT || class == UNITS; }

/* "A quarter of an hour", "three quarters of a century": a number of quarters of the last unit. */
static bool is_share(const Match *match, Amount *ret_amount) {
    int first = 0, last = match->len - 1;
    while (first < last && !is_unit(match->path[first])) first++;
    if (first == last || match->path[last] != UNIT || match->path[last - 1] != A || match->value[first] != QUARTERS) return false;
    *ret_amount = (Amount){ 25 * (int64_t)match->value[0], (Unit)match->value[last] };
    return true;
}

static bool read_amount(const Match *match, Meaning *m) {
    bool found = false;
    if (!unit_of(match, &m->amount.unit)) return false;
    m->amount.hundredths = read_number(match, 0, &found);
    if (read_fraction(match, &m->amount.hundredths)) found = true;
    int32_t word;
    if (match_has(match, AND_HALF, &word)) found = true, m->amount.hundredths = word * 100 + 50;
    if (!found && match_has(match, SPAN, &word) && word >= 16) found = true, m->amount.hundredths = (int64_t)(word / 16) * 100;
    if (has(match, HALF)) {
        bool and = has(match, AND);
        m->amount.hundredths = and ? m->amount.hundredths + 50 : 50;
        found = true;
    }
    if (match->len > 1 && is_share(match, &m->amount)) return true;
    if (!found && (has(match, UNIT) || has(match, YEAR_WORD)) && !has(match, VAGUE)) found = true, m->amount.hundredths = 100; /* "week-long" */
    m->vague = !found;
    if (m->amount.unit == FORTNIGHTS) m->amount.unit = WEEKS, m->amount.hundredths *= 2;
    if (m->amount.hundredths >= INT64_C(100000000000)) m->fault = FAULT_REACH;
    return m->amount.hundredths >= 0;
}

static bool away(const Match *match, Meaning *m) {
    int32_t v;
    if (!read_amount(match, m)) return false;
    if (m->amount.unit == YEARS && m->amount.hundredths % 100 == 50) m->amount = (Amount){ m->amount.hundredths * 12, MONTHS }; /* "half a year ago" */
    if (match_has(match, AGO, &v)) m->origin = FROM_SPEECH, m->shift = v;
    else if (FIRST_OF(match, &v, EARLIER, BEFORE, AFTER)) m->origin = FROM_STORY, m->shift = v;
    else m->origin = FROM_SPEECH, m->shift = 1;
    m->exact = true;
    if (match_has(match, DEICTIC, &v)) m->to_the_day = true, m->beside = v; /* "a week from tomorrow" */
    if (m->to_the_day && m->amount.unit == WEEKS) m->amount = (Amount){ 7 * m->amount.hundredths, DAYS };
    m->unit = m->amount.unit;
    m->fine = DAYS;
    if (has(match, WHICH) && m->unit >= MONTHS) m->to_the_day = true, m->fine = (Unit)match->value[match->len - 1]; /* "three years ago this month" */
    if (!m->vague) return true;
    m->kind = MEANS_REF;
    m->ref = m->shift < 0 ? PAST_REF : FUTURE_REF;
    return true;
}

enum { LAST_ONE = -1 };

/* The nth or the last week or day of a month. */
static bool nth_in_month(Meaning *m, Unit unit, int32_t n) {
    if (unit == WEEKS) return put(m, F_NTH_WEEK, n), n <= 5;
    int year = meaning_has(m, F_YEAR) ? m->field[F_YEAR] : 2001;
    put(m, F_DAY, n == LAST_ONE ? days_in_month(year, m->field[F_MONTH]) : n);
    return date_exists(m);
}

/* "The first Saturday of May", "the last Thursday in November". */
static bool nth_weekday(const Match *match, int32_t n, int32_t weekday, Meaning *m) {
    int32_t month;
    if (!FIRST_OF(match, &month, MONTH, MON)) return false;
    read_year(match, m);
    put(m, F_MONTH, month);
    put(m, F_WEEKDAY, weekday);
    put(m, F_NTH_WEEKDAY, n == LAST_ONE ? -1 : n);
    return n == LAST_ONE || (n >= 1 && n <= 5);
}

/* The nth quarter or week of a year, the nth century of the era; "the first day" is as long as one. */
static bool nth_of_all(const Match *match, Unit unit, int32_t n, Meaning *m) {
    switch (unit) {
    case QUARTERS: return n >= 1 && n <= 4 ? put(m, F_QUARTER, n), true : false;
    case HALVES: return n >= 1 && n <= 2 ? put(m, F_HALF, n), true : false;
    case MILLENNIA: return put(m, F_MILLENNIUM, value_of(match, ERA) == ERA_BC ? -n : n - 1), n <= 10;
    case CENTURIES: return put(m, F_CENTURY, value_of(match, ERA) == ERA_BC ? -n : n - 1), true;
    case WEEKS: return meaning_has(m, F_YEAR) && n <= 53 && n > 0 ? put(m, F_NTH_WEEK, n), true : false;
    default: break;
    }
    if (unit != DAYS && unit != MONTHS && unit != YEARS && unit != DECADES) return false;
    m->kind = MEANS_LENGTH;
    m->amount = (Amount){ 100, unit };
    return unit == DAYS;
}

/* "The second half of the 1990s". */
static bool half_of_decade(const Match *match, Meaning *m) {
    int32_t n, unit = YEARS;
    if (!match_has(match, UNIT, &unit) || unit != HALVES || !FIRST_OF(match, &n, ORDINAL, WHICH) || n == 0 || n > 2) return false;
    m->halves = true;
    m->mod = n == 1 && has(match, ORDINAL) ? DL_START : DL_END;
    read_year(match, m);
    return true;
}

static bool nth_unit(const Match *match, Meaning *m) {
    int32_t n, v;
    Unit unit;
    if (has(match, DECADE) || has(match, TENS_OF)) return half_of_decade(match, m);
    bool final = match_has(match, FINAL, &n), last = (final && n < 0) || !FIRST_OF(match, &n, ORDINAL, NTH, NUMBER, FINAL); /* "the last quarter of 2021" */
    bool within = has(match, YEAR) || has(match, MONTH) || has(match, MON);
    if (last && !final && (!match_has(match, WHICH, &n) || n != -1 || !within)) return false;
    if (match_has(match, WEEKDAY, &v)) return nth_weekday(match, last ? LAST_ONE : n, v, m);
    unit = YEARS;
    int32_t half = n;
    for (int i = 0; i < match->len; i++) /* the one the ordinal counts: behind it; the last of several */
        if (match->path[i] == UNIT) {
            unit = (Unit)match->value[i];
            if (i && (match->path[i - 1] == NTH || match->path[i - 1] == ORDINAL)) n = match->value[i - 1];
        }
    if (match_has(match, UNITS, &v) && !has(match, UNIT)) unit = (Unit)v; /* "the 14th and 15th centuries" */
    bool decade = has(match, DECADE) || has(match, TENS_OF);
    m->halves = (unit == CENTURIES || decade) && match_has(match, UNIT, &v) && v == HALVES; /* "the second half of the 19th century" */
    if (m->halves) m->mod = half == 1 ? DL_START : DL_END;
    bool marked = match_has(match, UNIT_MARK, &v);
    if (marked) unit = (Unit)v;
    if (unit == YEARS && !unit_of(match, &unit)) return false;
    if (!last && has(match, NUMBER) && !marked) return m->kind = MEANS_LENGTH, m->amount = (Amount){ 100, unit }, true; /* "day 2" */
    read_year(match, m);
    m->fiscal = has(match, FISCAL);
    if (match_has(match, MONTH, &m->field[F_MONTH])) m->has |= 1u << F_MONTH;
    read_origin(match, m);
    m->unit = YEARS;
    if (m->origin == FROM_NOWHERE && has(match, YEAR_WORD)) m->origin = FROM_SPEECH; /* "the second half of the year" */
    if (last) m->origin = FROM_NOWHERE, m->shift = 0, n = unit == QUARTERS ? 4 : unit == HALVES ? 2 : LAST_ONE;
    if (meaning_has(m, F_MONTH) && (unit == WEEKS || unit == DAYS)) return nth_in_month(m, unit, n);
    if (n == LAST_ONE) return false;
    return nth_of_all(match, unit, n, m);
}

static bool length(const Match *match, Meaning *m) {
    m->kind = MEANS_LENGTH;
    if (!read_amount(match, m)) return false;
    if (m->amount.unit == WEEKENDS && has(match, UNIT) && m->amount.hundredths > 100) return false; /* "six weekend victims" */
    if (m->amount.unit == WEEKENDS && !has(match, NUMBER)) { /* a lone "weekend" is the nearest */
        *m = (Meaning){ .kind = MEANS_POINT, .mod = m->mod, .origin = FROM_STORY, .unit = WEEKENDS, .plain = true };
        return true;
    }
    bool found = false;
    int64_t second = read_number(match, 1, &found);
    if (found && !has(match, OF) && match->len >= 4 && is_unit(match->path[1]) && is_unit(match->path[match->len - 1])) {
        m->amount.unit = (Unit)match->value[1];
        m->second = (Amount){ second, (Unit)match->value[match->len - 1] };
    }
    return true;
}

static bool coming(const Match *match, Meaning *m) {
    if (!length(match, m)) return false;
    m->coming = m->kind == MEANS_LENGTH && m->amount.unit >= DAYS && !m->vague && !m->second.hundredths;
    return true;
}

static bool lately(const Match *match, Meaning *m) {
    int32_t v;
    m->kind = MEANS_LENGTH;
    if (!read_amount(match, m)) return false;
    if (m->vague && !has(match, UNITS)) m->vague = false, m->amount.hundredths = 100;
    if (FIRST_OF(match, &v, WHICH, PAST, RECENT, NEAR)) m->recent = v;
    return true;
}

static bool habit(const Match *match, Meaning *m) {
    int32_t v;
    m->kind = MEANS_SET;
    m->every = value_of(match, EVERY);
    m->times = value_of(match, TIMES);
    if (has(match, TIME)) m->times = value_of(match, NUMBER);
    m->amount.hundredths = 100;
    if (has(match, NUMBER) && !has(match, TIME)) m->amount.hundredths = (int64_t)value_of(match, NUMBER) * 100;
    if (m->every == EVERY_OTHER) m->amount.hundredths = 200;
    if (has(match, PER) && unit_of(match, &m->amount.unit) && m->amount.unit < DAYS) return false; /* a speed */
    if (match_has(match, FREQ, &v)) return m->amount = v == FORTNIGHTS ? (Amount){ 200, WEEKS } : (Amount){ 100, (Unit)v }, true;
    m->vague = m->every && has(match, VAGUE); /* "alle paar Wochen" */
    if (unit_of(match, &m->amount.unit)) {
        if (m->amount.unit != WEEKENDS || has(match, NUMBER)) return true;
        put(m, F_WEEKDAY, 8);
    }
    m->amount.hundredths = 0;
    if (FIRST_OF(match, &v, WEEKDAY, WEEKDAYS, WD)) put(m, F_WEEKDAY, v);
    if (match_has(match, MONTH, &v)) put(m, F_MONTH, v);
    if (FIRST_OF(match, &v, DAY, NTH)) put(m, F_DAY, v);
    read_named_span(match, m);
    if (FIRST_OF(match, &v, PART, PARTS)) put(m, F_PART, v);
    return true;
}

static bool refer(const Match *match, Meaning *m) {
    int32_t v = PRESENT_REF;
    m->kind = MEANS_REF;
    FIRST_OF(match, &v, REF, REFNOUN, REFADJ, SOON);
    m->weak = has(match, REFADJ);
    m->ahead = has(match, SOON);
    m->ref = (Ref)v;
    return true;
}

static bool reported(const Match *match, Meaning *m) {
    int32_t back = 0;
    if (!unit_of(match, &m->unit)) m->unit = QUARTERS;
    read_year(match, m);
    m->origin = FROM_STORY;
    m->latest = has(match, LATEST);
    m->reported = true;
    if (match_has(match, WHICH, &back)) m->unit = YEARS, m->shift = back; /* "the same period last year" */
    if (match_has(match, BACK, &back)) m->shift = back, m->exact = true, m->amount = (Amount){ 100, m->unit };
    return m->unit == QUARTERS || m->unit == YEARS || m->unit == HALVES;
}

/* Written like a time, and none: "2016-13-45", "25:00". */
static bool faulty(const Match *match, Meaning *m) {
    m->fault = has(match, COLON) ? FAULT_CLOCK : FAULT_DAY;
    if (has(match, COLON)) put(m, F_MINUTE, 0);
    return true;
}

/* "The day" of "the day before the vote". */
static bool by_event(const Match *match, Meaning *m) {
    m->by_event = true;
    m->unit = DAYS;
    unit_of(match, &m->unit);
    return read_clock(match, m) && (m->unit == DAYS || m->unit == WEEKS || m->unit == MONTHS || m->unit == YEARS);
}

/* "9/11/2001": the language says which is the day; a number above 12 says it better. */
static bool numeric(const Match *match, const Language *language, Meaning *m) {
    int32_t given[2] = { 0, 0 };
    for (int i = 0, n = 0; i < match->len && n < 2; i++)
        if (match->path[i] == DAY || match->path[i] == NTH || match->path[i] == DD) given[n++] = match->value[i];
    int32_t a = given[0], b = given[1];
    bool day_first = a > 12 || (language->day_first && b <= 12);
    read_year(match, m);
    put(m, F_MONTH, day_first ? b : a);
    put(m, F_DAY, day_first ? a : b);
    if (m->field[F_MONTH] > 12 || !date_exists(m)) m->fault = FAULT_DAY;
    return true;
}

/* The one day of that kind: 11 September 2001. */
static bool famous(Meaning *m) {
    put(m, F_YEAR, 2001);
    put(m, F_MONTH, 9);
    put(m, F_DAY, 11);
    return true;
}

bool normalise(const Match *match, const Language *language, Meaning *ret_meaning) {
    Meaning *m = ret_meaning;
    *m = (Meaning){ .kind = MEANS_POINT, .mod = match->mod };
    int32_t early;
    if (m->mod == DL_MOD_NONE && FIRST_OF(match, &early, EARLY, SOME, EDGE, QUAL, MID, EARLY_HOURS)) m->mod = (dl_mod)early;
    switch (match->rule->op) {
    case POINT: return point(match, m);
    case RANGE: return !has(match, UNITS) && !has(match, UNIT) ? point(match, m) : has(match, NUMBER) ? length(match, m) : nth_unit(match, m);
    case NAMED: return named(match, m);
    case SHIFT: return shift(match, m);
    case AWAY: return away(match, m);
    case NTH_UNIT: return nth_unit(match, m);
    case LENGTH: return length(match, m);
    case COMING: return coming(match, m);
    case LATELY: return lately(match, m);
    case HABIT: return habit(match, m);
    case REFER: return refer(match, m);
    case REPORTED: return reported(match, m);
    case FAMOUS: return famous(m);
    case FAULTY: return faulty(match, m);
    case BY_EVENT: return by_event(match, m);
    case NUMERIC: return numeric(match, language, m);
    default: return false;
    }
}
