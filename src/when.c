/* when.c - see when.h. */
#include "when.h"
#include "calendar.h"

/* ---- spans --------------------------------------------------------------------------------------- */

Span span_of_minute(int64_t minute) { return (Span){ minute, minute }; }

Span span_of_clock(int32_t day, int from_minute, int to_minute) {
    int64_t start = minutes_from_days(day);
    return (Span){ start + from_minute, start + to_minute - 1 };
}

Span span_of_days(int32_t first, int32_t last) {
    return (Span){ minutes_from_days(first), minutes_from_days(last + 1) - 1 };
}

Span span_of_day(int32_t day) { return span_of_days(day, day); }

Span span_of_week(int year, int week) {
    int32_t monday = days_from_iso_week(year, week, 1);
    return span_of_days(monday, monday + 6);
}

Span span_of_weekend(int year, int week) {
    int32_t saturday = days_from_iso_week(year, week, 6);
    return span_of_days(saturday, saturday + 1);
}

static Span span_of_months(int year, int month, int count) {
    return span_of_days(days_from_ymd(year, month, 1), days_from_ymd(year, month + count, 1) - 1);
}

Span span_of_month(int year, int month) { return span_of_months(year, month, 1); }
Span span_of_season(int year, int season) { return span_of_months(year, 3 * season, 3); }
Span span_of_quarter(int year, int quarter) { return span_of_months(year, 3 * quarter - 2, 3); }
Span span_of_half(int year, int half) { return span_of_months(year, 6 * half - 5, 6); }

static Span span_of_years(int year, int count) {
    int rest = year % count, first = year - (rest < 0 ? rest + count : rest);
    return span_of_days(days_from_ymd(first, 1, 1), days_from_ymd(first + count, 1, 1) - 1);
}

Span span_of_year(int year) { return span_of_years(year, 1); }
Span span_of_decade(int year) { return span_of_years(year, 10); }
Span span_of_century(int year) { return span_of_years(year, 100); }
Span span_of_millennium(int year) { return span_of_years(year, 1000); }

Span span_join(Span a, Span b) {
    return (Span){ a.first < b.first ? a.first : b.first, a.last > b.last ? a.last : b.last };
}

bool span_equal(Span a, Span b) { return a.first == b.first && a.last == b.last; }

static int64_t floor_to(int64_t value, int64_t step) {
    int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

static Span week_around(int32_t day, bool weekend) {
    int year, week;
    iso_week_of(day, &year, &week);
    return weekend ? span_of_weekend(year, week) : span_of_week(year, week);
}

/* March is the first month of the first season; January and February belong to the winter before. */
static Span season_around(Ymd d) {
    int year = d.month < 3 ? d.year - 1 : d.year;
    return span_of_season(year, d.month < 3 ? 4 : d.month / 3);
}

Span span_around(int64_t minute, dl_grain grain) {
    int32_t day = days_from_minutes(minute);
    Ymd d = grain >= DL_MONTH ? ymd_from_days(day) : (Ymd){ 0, 0, 0 };
    switch (grain) {
    case DL_MINUTE: return span_of_minute(minute);
    case DL_HOUR: return (Span){ floor_to(minute, 60), floor_to(minute, 60) + 59 };
    case DL_DAYPART:
    case DL_DAY: return span_of_day(day);
    case DL_WEEKEND: return week_around(day, true);
    case DL_WEEK: return week_around(day, false);
    case DL_MONTH: return span_of_month(d.year, d.month);
    case DL_SEASON: return season_around(d);
    case DL_QUARTER: return span_of_quarter(d.year, (d.month + 2) / 3);
    case DL_HALF_YEAR: return span_of_half(d.year, (d.month + 5) / 6);
    case DL_YEAR: return span_of_year(d.year);
    case DL_DECADE: return span_of_decade(d.year);
    case DL_CENTURY: return span_of_century(d.year);
    case DL_MILLENNIUM: return span_of_millennium(d.year);
    }
    return span_of_day(day);
}

Span span_widen(Span span, dl_grain grain) {
    if (grain == DL_MINUTE) return (Span){ span.first - 15, span.last + 15 }; /* "about 20:30": a quarter of an hour */
    if (grain == DL_DAYPART) return (Span){ span.first - 60, span.last + 60 };
    if (grain == DL_WEEKEND) return (Span){ span.first - 2 * MINUTES_PER_DAY, span.last + 2 * MINUTES_PER_DAY };
    return (Span){ span_around(span.first - 1, grain).first, span_around(span.last + 1, grain).last };
}

bool span_find_middle(Span span, dl_grain grain, Span *ret_unit) {
    *ret_unit = span;
    if (span.first == INT64_MIN || span.last == INT64_MAX) return false;
    *ret_unit = span_around(span.first + (span.last - span.first) / 2, grain);
    return span_equal(span, span_widen(*ret_unit, grain));
}

/* ---- making -------------------------------------------------------------------------------------- */

When when_unknown(void) { return (When){ .grain = DL_DAY }; }

static When make(Span start, Span end, unsigned open, bool lasting, dl_grain grain) {
    return (When){ .earliest_start = start.first, .latest_start = start.last, .earliest_end = end.first,
                   .latest_end = end.last, .open = open, .known = true, .lasting = lasting, .grain = grain,
                   .type = grain < DL_DAY ? DL_TIME : DL_DATE };
}

When when_within(Span span, dl_grain grain) { return make(span, span, 0, false, grain); }
When when_lasting(Span start, Span end, dl_grain grain) { return make(start, end, 0, true, grain); }

When when_since(Span start, dl_grain grain) {
    return make(start, (Span){ start.first, 0 }, DL_OPEN_LATEST_END, true, grain);
}

When when_until(Span end, dl_grain grain) {
    return make((Span){ 0, end.last }, end, DL_OPEN_EARLIEST_START, true, grain);
}

When when_happened_by(int64_t last, dl_grain grain) {
    return make((Span){ 0, last }, (Span){ 0, last }, DL_OPEN_EARLIEST_START | DL_OPEN_EARLIEST_END, false, grain);
}

When when_happened_after(int64_t first, dl_grain grain) {
    return make((Span){ first, 0 }, (Span){ first, 0 }, DL_OPEN_LATEST_START | DL_OPEN_LATEST_END, false, grain);
}

When when_about(Span span, dl_grain grain) {
    When w = when_within(span_widen(span, grain), grain);
    w.approximate = true;
    w.mod = DL_APPROX;
    return w;
}

When when_day(const When *w) {
    When day = when_within(span_around(when_first(w), DL_DAY), DL_DAY);
    day.value = text_slice(w->value, 0, sizeof "YYYY-MM-DD" - 1);
    day.wording = w->wording;
    day.why = w->why;
    day.zone = w->zone;
    return day;
}

/* ---- reading -------------------------------------------------------------------------------------- */

bool when_is_open(const When *w, unsigned bits) { return (w->open & bits) != 0; }

Span when_start(const When *w) {
    return (Span){ when_is_open(w, DL_OPEN_EARLIEST_START) ? INT64_MIN : w->earliest_start,
                   when_is_open(w, DL_OPEN_LATEST_START) ? INT64_MAX : w->latest_start };
}

Span when_end(const When *w) {
    return (Span){ when_is_open(w, DL_OPEN_EARLIEST_END) ? INT64_MIN : w->earliest_end,
                   when_is_open(w, DL_OPEN_LATEST_END) ? INT64_MAX : w->latest_end };
}

int64_t when_first(const When *w) { return when_start(w).first; }
int64_t when_last(const When *w) { return when_end(w).last; }
Span when_extent(const When *w) { return (Span){ when_first(w), when_last(w) }; }

bool when_is_within_day(const When *w) {
    Span extent = when_extent(w);
    return w->known && days_from_minutes(extent.first) == days_from_minutes(extent.last);
}

bool when_is_sane(const When *w) {
    Span start = when_start(w), end = when_end(w);
    return start.first <= start.last && end.first <= end.last && start.first <= end.last;
}

bool when_is_same(const When *a, const When *b) {
    if (!a->known || !b->known) return a->known == b->known;
    return a->lasting == b->lasting && span_equal(when_start(a), when_start(b)) && span_equal(when_end(a), when_end(b));
}

/* ---- comparing -------------------------------------------------------------------------------------- */

static bool spans_meet(Span a, Span b) { return a.first <= b.last && b.first <= a.last; }

/* Two times that lasted must be able to start and to end together. One that happened within a span may be
 * a looser account of one that lasted: their extents must meet. */
bool when_may_be_same(const When *a, const When *b) {
    if (!a->known || !b->known) return true;
    if (a->lasting && b->lasting)
        return spans_meet(when_start(a), when_start(b)) && spans_meet(when_end(a), when_end(b));
    return spans_meet(when_extent(a), when_extent(b));
}

bool when_excludes(const When *a, const When *b) { return !when_may_be_same(a, b); }

bool when_overlaps(const When *a, const When *b) {
    return a->known && b->known && spans_meet(when_extent(a), when_extent(b));
}

bool when_before(const When *a, const When *b) { return a->known && b->known && when_last(a) < when_first(b); }

static int order_of(int64_t a, int64_t b) { return (a > b) - (a < b); }

int when_order(const When *a, const When *b) {
    if (!a->known || !b->known) return b->known - a->known;
    int order = order_of(when_first(a), when_first(b));
    if (!order) order = order_of(when_last(a), when_last(b));
    return order ? order : order_of(a->grain, b->grain);
}

/* ---- tightening --------------------------------------------------------------------------------------- */

static Span meet(Span a, Span b) {
    return (Span){ a.first > b.first ? a.first : b.first, a.last < b.last ? a.last : b.last };
}

static void set_spans(When *w, Span start, Span end) {
    w->open = (start.first == INT64_MIN ? DL_OPEN_EARLIEST_START : 0U) | (start.last == INT64_MAX ? DL_OPEN_LATEST_START : 0U) |
              (end.first == INT64_MIN ? DL_OPEN_EARLIEST_END : 0U) | (end.last == INT64_MAX ? DL_OPEN_LATEST_END : 0U);
    w->earliest_start = start.first == INT64_MIN ? 0 : start.first;
    w->latest_start = start.last == INT64_MAX ? 0 : start.last;
    w->earliest_end = end.first == INT64_MIN ? 0 : end.first;
    w->latest_end = end.last == INT64_MAX ? 0 : end.last;
}

/* What `by` says about the start and the end of *w. A span within which something happened bounds the
 * extent of what lasted, no more: "fighting on Monday" is part of "fighting since May". */
bool when_tighten(When *w, const When *by) {
    if (!w->known || !by->known || when_excludes(w, by)) return false;
    Span start = when_start(by), end = when_end(by);
    if (w->lasting && !by->lasting) return false;
    if (!w->lasting && by->lasting) start = end = when_extent(by);
    start = meet(when_start(w), start);
    end = meet(when_end(w), end);
    if (start.first > start.last || end.first > end.last) return false;
    if (span_equal(start, when_start(w)) && span_equal(end, when_end(w))) return false;
    set_spans(w, start, end);
    if (by->grain < w->grain && span_equal(when_extent(w), when_extent(by))) {
        w->grain = by->grain;
        w->type = by->type;
    }
    return true;
}

static uint64_t width(const When *w) {
    Span extent = when_extent(w);
    return (uint64_t)extent.last - (uint64_t)extent.first;
}

bool when_intersect(const When *a, const When *b, When *ret) {
    if (!a->known || !b->known || when_excludes(a, b)) return false;
    bool b_wins = a->lasting == b->lasting ? width(b) < width(a) : b->lasting;
    When narrow = b_wins ? *b : *a;
    when_tighten(&narrow, b_wins ? a : b);
    *ret = narrow;
    return true;
}

When when_join(const When *a, const When *b) {
    if (!a->known) return *b;
    if (!b->known) return *a;
    When w = *a;
    set_spans(&w, span_join(when_start(a), when_start(b)), span_join(when_end(a), when_end(b)));
    w.lasting = a->lasting || b->lasting;
    if (b->grain > w.grain) w.grain = b->grain;
    return w;
}
