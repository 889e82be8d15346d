/* point.c - see point.h. */
#include "point.h"
#include "calendar.h"
#include "print.h"

/* The first year of a decade or century as people number them: the 480s BC are 489 to 480 BC, a century BC ends in a
 * whole hundred less one year, 500 to 401 BC. */
static int first_year(int year, int size) {
    if (year > 0) return year / size * size;
    int bc = 1 - year;
    return 1 - (size == 10 ? bc / 10 * 10 + 9 : (bc + size - 1) / size * size);
}

Point point_of_day(int32_t day) { return (Point){ .grain = DL_DAY, .day = day, .year = ymd_from_days(day).year }; }

Point point_around(int32_t day, dl_grain grain) {
    Ymd d = ymd_from_days(day);
    Point p = { .grain = grain, .year = d.year, .day = day };
    switch (grain) {
    case DL_WEEK:
    case DL_WEEKEND: p.day = day - weekday_of(day) + 1; break;
    case DL_MONTH: p.part = d.month; break;
    case DL_SEASON: p.year = d.month < 3 ? d.year - 1 : d.year, p.part = d.month < 3 ? WINTER : d.month / 3; break;
    case DL_QUARTER: p.part = (d.month + 2) / 3; break;
    case DL_HALF_YEAR: p.part = (d.month + 5) / 6; break;
    case DL_DECADE: p.year = first_year(d.year, 10); break;
    case DL_CENTURY: p.year = first_year(d.year, 100); break;
    case DL_MILLENNIUM: p.year = first_year(d.year, 1000); break;
    default: break;
    }
    return p;
}

dl_grain grain_of_unit(Unit unit) {
    static const dl_grain grains[] = {
        [SECONDS] = DL_MINUTE, [MINUTES] = DL_MINUTE, [HOURS] = DL_HOUR, [DAYS] = DL_DAY, [NIGHTS] = DL_DAY,
        [WEEKENDS] = DL_WEEKEND, [WEEKS] = DL_WEEK, [FORTNIGHTS] = DL_WEEK, [MONTHS] = DL_MONTH, [QUARTERS] = DL_QUARTER,
        [HALVES] = DL_HALF_YEAR, [YEARS] = DL_YEAR, [DECADES] = DL_DECADE, [CENTURIES] = DL_CENTURY, [MILLENNIA] = DL_MILLENNIUM,
    };
    return grains[unit];
}

/* Steps a count of `per` parts a year: months, seasons, quarters, halves. */
static void step_part(Point *p, int64_t by, int per) {
    int64_t n = (int64_t)p->year * per + p->part - 1 + by;
    int64_t year = n / per - (n % per < 0);
    p->part = (int)(n - year * per) + 1;
    p->year = (int)year;
}

static void step_years(Point *p, int64_t years) { p->year = (int)(p->year + years); }

/* Decades and longer; the years AD that come before BC are told from their last one. */
static void step_age(Point *p, int64_t by, int size) {
    step_years(p, by * size + (p->year >= 0 && by < 0 ? size - 1 : 0));
    p->year = first_year(p->year, size);
}

bool point_step(Point *p, int64_t by) {
    if (by > 4000000 || by < -4000000) return false;
    switch (p->grain) {
    case DL_MINUTE:
    case DL_HOUR: {
        int64_t at = minutes_from_days(p->day) + p->minute + by * (p->grain == DL_HOUR ? 60 : 1);
        p->day = days_from_minutes(at);
        p->minute = (int)(at - minutes_from_days(p->day));
        break;
    }
    case DL_DAYPART:
    case DL_DAY: p->day = (int32_t)(p->day + by); break;
    case DL_WEEKEND:
    case DL_WEEK: p->day = (int32_t)(p->day + 7 * by); break;
    case DL_MONTH: step_part(p, by, 12); break;
    case DL_SEASON: step_part(p, by, 4); break;
    case DL_QUARTER: step_part(p, by, 4); break;
    case DL_HALF_YEAR: step_part(p, by, 2); break;
    case DL_YEAR: step_years(p, by); break;
    case DL_DECADE: step_age(p, by, 10); break;
    case DL_CENTURY: step_age(p, by, 100); break;
    case DL_MILLENNIUM: step_age(p, by, 1000); break;
    }
    if (p->grain <= DL_DAY) p->year = ymd_from_days(p->day).year;
    return point_is_valid(p);
}

int32_t point_first_day(const Point *p) {
    switch (p->grain) {
    case DL_MONTH: return days_from_ymd(p->year, p->part, 1);
    case DL_SEASON: return days_from_ymd(p->year, 3 * p->part, 1);
    case DL_QUARTER: return days_from_ymd(p->year, 3 * p->part - 2, 1);
    case DL_HALF_YEAR: return days_from_ymd(p->year, 6 * p->part - 5, 1);
    case DL_YEAR:
    case DL_DECADE:
    case DL_CENTURY:
    case DL_MILLENNIUM: return days_from_ymd(p->year, 1, 1);
    case DL_WEEKEND: return p->day + 5;
    default: return p->day;
    }
}

int point_year(const Point *p) { return ymd_from_days(point_first_day(p)).year; }

bool point_is_valid(const Point *p) {
    if (p->grain >= DL_MONTH) return p->year >= YEAR_MIN && p->year <= YEAR_MAX;
    return p->day >= days_from_ymd(YEAR_MIN, 1, 8) && p->day <= days_from_ymd(YEAR_MAX, 12, 24);
}

/* Parts of the day in minutes: the periods of Unicode CLDR for English (morning from 6, afternoon from 12,
 * evening from 18, night from 21 to 6), the evening open to midnight as in CLDR's German, because a
 * bound must not be too narrow. Early and late parts reach out to the hours writers mean by them. */
typedef struct {
    int from, to, early_to, late_from;
    bool early_from_midnight;
} PartRow;

static const PartRow parts[] = {
    [0] = { 0, 1440, 540, 1080, false }, /* a whole day: early is before 9, late is from 18 on */
    [MORNING] = { 360, 720, 540, 540, true },
    [MIDDAY] = { 660, 840, 720, 780, false },
    [AFTERNOON] = { 720, 1080, 900, 960, false },
    [EVENING] = { 1080, 1440, 1200, 1260, false },
    [NIGHT] = { 1080, 1800, 1320, 1380, false },
    [DAYTIME] = { 360, 1200, 720, 960, false },
};

static Span part_span(int32_t day, const PartRow *r, dl_mod mod) {
    int from = r->from, to = r->to;
    if (mod == DL_START) from = r->early_from_midnight ? 0 : from, to = r->early_to;
    if (mod == DL_MID) from = r->from + (r->to - r->from) / 3, to = r->to - (r->to - r->from) / 3;
    if (mod == DL_END) from = r->late_from;
    return span_of_clock(day, from, to);
}

static Span full_span(const Point *p) {
    switch (p->grain) {
    case DL_MINUTE: return span_of_minute(minutes_from_days(p->day) + p->minute);
    case DL_HOUR: return span_around(minutes_from_days(p->day) + p->minute, DL_HOUR);
    case DL_WEEK: return span_of_days(p->day, p->day + 6);
    case DL_WEEKEND: return span_of_days(p->day + 5, p->day + 6);
    case DL_MONTH: return span_of_month(p->year, p->part);
    case DL_SEASON: return span_of_season(p->year, p->part);
    case DL_QUARTER: return span_of_quarter(p->year, p->part);
    case DL_HALF_YEAR: return span_of_half(p->year, p->part);
    case DL_YEAR: return span_of_year(p->year);
    case DL_DECADE: return span_join(span_of_year(p->year), span_of_year(p->year + 9));
    case DL_CENTURY: return span_join(span_of_year(p->year), span_of_year(p->year + 99));
    case DL_MILLENNIUM: return span_join(span_of_year(p->year), span_of_year(p->year + 999));
    default: return span_of_days(p->day - p->doubt, p->day + p->last + p->doubt);
    }
}

/* Early, mid and late of a longer unit are its thirds, in whole days. */
/* Of a decade or century, by whole years. */
static Span half_of(Span s, dl_mod mod) {
    enum { LEAP_DAYS = 15 }; /* the halves may differ by as many */
    int32_t first = days_from_minutes(s.first), last = days_from_minutes(s.last);
    int32_t middle = days_from_ymd(ymd_from_days(first + (last - first + 1) / 2 + LEAP_DAYS).year, 1, 1);
    return mod == DL_END ? span_of_days(middle, last) : span_of_days(first, middle - 1);
}

static Span third_of(Span s, dl_mod mod) {
    int32_t first = days_from_minutes(s.first), last = days_from_minutes(s.last), days = last - first + 1;
    if (days < 3) return s;
    if (mod == DL_START) return span_of_days(first, first + days / 3 - 1);
    if (mod == DL_MID) return span_of_days(first + days / 3, last - days / 3);
    return span_of_days(last - days / 3 + 1, last);
}

Span point_span(const Point *p, dl_mod mod) {
    if (p->grain == DL_DAYPART) return part_span(p->day, &parts[p->part], mod);
    if (p->grain == DL_DAY && !p->last && !p->doubt) return part_span(p->day, &parts[0], mod);
    Span s = full_span(p);
    return p->grain > DL_DAY && (mod == DL_START || mod == DL_MID || mod == DL_END) ? (p->halves ? half_of(s, mod) : third_of(s, mod)) : s;
}

const char *part_code(int part) {
    static const char *const codes[] = { "", "MO", "MI", "AF", "EV", "NI", "DT" };
    return codes[part];
}

const char *season_code(int season) {
    static const char *const codes[] = { "", "SP", "SU", "FA", "WI" };
    return codes[season];
}

/* Two digits, or four; written by hand because every expression has a value. */
static int put_two(char *out, int value) {
    out[0] = (char)('0' + value / 10 % 10);
    out[1] = (char)('0' + value % 10);
    return 2;
}

/* Years before Christ as TimeML has them: BC0480. Ends with a NUL. */
static int put_year(char *out, int year) {
    int n = 0;
    if (year <= 0) out[n++] = 'B', out[n++] = 'C', year = 1 - year;
    if (year > 9999) return n + print(out + n, 12, "%d", year);
    n += put_two(out + n, year / 100);
    n += put_two(out + n, year);
    out[n] = 0;
    return n;
}

static int put_week(char *out, const Point *p) {
    int year, week;
    iso_week_of(p->day, &year, &week);
    int n = put_year(out, year);
    return n + print(out + n, 16, p->grain == DL_WEEKEND ? "-W%02d-WE" : "-W%02d", week);
}

static int put_day(char *out, const Point *p) {
    Ymd d = ymd_from_days(p->day);
    int n = put_year(out, d.year);
    out[n++] = '-';
    n += put_two(out + n, d.month);
    out[n++] = '-';
    n += put_two(out + n, d.day);
    if (p->grain == DL_DAYPART) n += print(out + n, 8, "T%s", part_code(p->part));
    if (p->grain <= DL_HOUR) n += print(out + n, 16, "T%02d:%02d", p->minute / 60, p->minute % 60);
    out[n] = 0;
    return n;
}

int point_value(const Point *p, char out[VALUE_MAX]) {
    if (p->grain <= DL_DAY) return put_day(out, p);
    if (p->grain <= DL_WEEK) return put_week(out, p);
    if (p->grain == DL_CENTURY && p->year < 0) return print(out, VALUE_MAX, "BC%02d", -p->year / 100); /* 500 to 401 BC */
    if (p->grain == DL_MILLENNIUM && p->year < 0) return print(out, VALUE_MAX, "BC%d", -p->year / 1000);
    char year[16];
    bool age = p->grain >= DL_DECADE; /* the first of them begins at 0, which is no year BC here */
    int cut = p->grain == DL_DECADE ? 1 : p->grain == DL_CENTURY ? 2 : p->grain == DL_MILLENNIUM ? 3 : 0;
    int n = age && !p->year ? print(year, sizeof year, "0000") : put_year(year, p->year);
    year[n - cut] = 0;
    switch (p->grain) {
    case DL_MONTH: return print(out, VALUE_MAX, "%s-%02d", year, p->part);
    case DL_SEASON: return print(out, VALUE_MAX, "%s-%s", year, season_code(p->part));
    case DL_QUARTER: return print(out, VALUE_MAX, "%s-Q%d", year, p->part);
    case DL_HALF_YEAR: return print(out, VALUE_MAX, "%s-H%d", year, p->part);
    case DL_DECADE: return print(out, VALUE_MAX, "%s", year); /* as TIDES and TimeML have decades: "199" */
    default: return print(out, VALUE_MAX, "%s", year);
    }
}

int64_t unit_minutes(Unit unit) {
    static const int64_t minutes[] = {
        [SECONDS] = 0, [MINUTES] = 1, [HOURS] = 60, [DAYS] = 1440, [NIGHTS] = 1440, [WEEKENDS] = 10080, [WEEKS] = 10080,
        [FORTNIGHTS] = 20160, [MONTHS] = 43829, [QUARTERS] = 131487, [HALVES] = 262975, [YEARS] = 525949,
        [DECADES] = 5259492, [CENTURIES] = 52594920, [MILLENNIA] = 525949200,
    };
    return minutes[unit];
}
