/* edtf.c - see edtf.h. First printing, then reading. */
#include "edtf.h"
#include "calendar.h"
#include "print.h"

/* ---- printing -------------------------------------------------------------------------------------- */

/* One date, with its qualifier: the longest is "-2016-09-22T20:30:00+03:00". */
typedef struct {
    char s[40];
} Date;

/* Two dates with what stands before, between and behind them; either may be empty. */
static Text joined(Arena *arena, const char *before, const char *a, const char *between, const char *b, const char *behind) {
    char out[2 * sizeof(Date) + 8];
    int len = print(out, sizeof out, "%s%s%s%s%s", before, a, between, b, behind);
    return arena_text(arena, (Text){ out, (size_t)len });
}

static int year_of(int64_t minute) { return ymd_from_days(days_from_minutes(minute)).year; }

static Date print_year(int year, const char *rest) {
    Date d;
    print(d.s, sizeof d.s, "%s%04d%s", year < 0 ? "-" : "", (year < 0 ? -year : year) % 100000, rest);
    return d;
}

/* As instants are printed, without what is finer. */
static Date print_day(int64_t minute, dl_grain grain) {
    Date d;
    int finer = grain <= DL_DAY ? sizeof "Thh:mm" : grain == DL_MONTH ? sizeof "-ddThh:mm" : sizeof "-mm-ddThh:mm";
    d.s[instant_print(d.s, minute) - (finer - 1)] = 0;
    return d;
}

static Date print_minute(int64_t minute, Text zone) {
    int of_day = (int)(minute - minutes_from_days(days_from_minutes(minute)));
    bool offset = zone.len && zone.len <= 6 && (zone.ptr[0] == '+' || zone.ptr[0] == '-' || text_equal(zone, TEXT("Z")));
    Date day = print_day(minute, DL_DAY), d;
    print(d.s, sizeof d.s, "%.12sT%02d:%02d:00%.*s", day.s, of_day / 60 % 24, of_day % 60, offset ? (int)zone.len : 0,
             offset ? zone.ptr : "");
    return d;
}

/* Decades and centuries by their digits: 201X. Before year 0 digits and arithmetic part ways. */
static bool print_masked_years(Span s, Date *ret) {
    int year = year_of(s.first);
    if (year < 0) return false;
    static const struct { dl_grain grain; int keep; const char *mask; } rows[] = {
        { DL_DECADE, 3, "X" }, { DL_CENTURY, 2, "XX" }, { DL_MILLENNIUM, 1, "XXX" }
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (span_equal(s, span_around(s.first, rows[i].grain))) {
            *ret = print_year(year, "");
            print(ret->s + rows[i].keep, sizeof ret->s - (size_t)rows[i].keep, "%s", rows[i].mask);
            return true;
        }
    return false;
}

/* "some day of the month": a whole month or year whose grain is finer. */
static const char *mask_of(dl_grain unit, dl_grain grain) {
    if (unit == DL_YEAR && grain == DL_DAY) return "-XX-XX";
    if (unit == DL_YEAR && grain == DL_MONTH) return "-XX";
    return unit == DL_MONTH && grain == DL_DAY ? "-XX" : "";
}

/* The span as one unit of the calendar; false when it is none. */
static bool print_unit(Span s, dl_grain grain, Text zone, Date *ret) {
    static const dl_grain units[] = { DL_DAY, DL_MONTH, DL_YEAR };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (span_equal(s, span_around(s.first, units[i]))) {
            Date d = *ret = print_day(s.first, units[i]);
            const char *mask = mask_of(units[i], grain);
            if (*mask) print(ret->s, sizeof ret->s, "%.20s%s", d.s, mask);
            return true;
        }
    if (grain == DL_SEASON && span_equal(s, span_around(s.first, DL_SEASON))) {
        char season[8];
        print(season, sizeof season, "-2%d", ymd_from_days(days_from_minutes(s.first)).month / 3 % 10);
        *ret = print_year(year_of(s.first), season);
        return true;
    }
    if (s.first == s.last && grain <= DL_MINUTE) {
        *ret = print_minute(s.first, zone);
        return true;
    }
    return print_masked_years(s, ret);
}

static bool span_is_within_day(Span s) { return days_from_minutes(s.first) == days_from_minutes(s.last); }

static Date qualified(Date d, char qualifier) {
    size_t len = 0;
    while (d.s[len]) len++;
    if (qualifier && len + 1 < sizeof d.s) {
        d.s[len] = qualifier;
        d.s[len + 1] = 0;
    }
    return d;
}

static char qualifier_of(const When *w) { return w->approximate ? (w->uncertain ? '%' : '~') : (w->uncertain ? '?' : 0); }

bool edtf_named_unit(const When *w, Span *ret_unit, dl_grain *ret_grain) {
    When named;
    Text value = w->value.len < 20 ? w->value : (Text){ 0 };
    if (value.len && edtf_parse(value, &named) && named.known && !named.lasting && when_overlaps(w, &named)) {
        *ret_unit = when_extent(&named);
        *ret_grain = named.grain;
        return true;
    }
    *ret_grain = w->grain;
    return !w->open && span_find_middle(when_extent(w), w->grain, ret_unit);
}

/* "about 12 September": what was named, not what it was widened to. */
static bool print_about(const When *w, Span s, Date *ret) {
    Span named;
    dl_grain grain;
    return (edtf_named_unit(w, &named, &grain) && grain >= DL_DAY && print_unit(named, grain, w->zone, ret)) ||
           print_unit(s, w->grain, w->zone, ret);
}

/* The coarsest unit in which both ends of the span can be written without loss. */
static dl_grain unit_of(Span s) {
    if (s.first == span_around(s.first, DL_YEAR).first && s.last == span_around(s.last, DL_YEAR).last) return DL_YEAR;
    return s.first == span_around(s.first, DL_MONTH).first && s.last == span_around(s.last, DL_MONTH).last ? DL_MONTH : DL_DAY;
}

static Text print_within(Arena *arena, const When *w) {
    Span s = when_extent(w);
    Date d;
    char qualifier = qualifier_of(w);
    if (w->approximate ? print_about(w, s, &d) : print_unit(s, w->grain, w->zone, &d)) {
        bool clock = text_find_byte(text_of(d.s), 'T') != SIZE_MAX; /* a clock time takes no qualifier */
        if (clock && qualifier) d = print_day(s.first, DL_DAY);
        return arena_text(arena, text_of(qualified(d, qualifier).s));
    }
    if (span_is_within_day(s)) return arena_text(arena, text_of(qualified(print_day(s.first, DL_DAY), qualifier).s));
    dl_grain unit = unit_of(s);
    return joined(arena, "[", print_day(s.first, unit).s, "..", print_day(s.last, unit).s, "]");
}

/* Before and after: the unit is the grain's, when the bound is its edge. */
static Text print_bound(Arena *arena, const When *w) {
    bool before = when_is_open(w, DL_OPEN_EARLIEST_START);
    int64_t bound = before ? w->latest_end : w->earliest_start;
    Span unit = span_around(bound, w->grain >= DL_YEAR ? DL_YEAR : w->grain >= DL_MONTH ? DL_MONTH : DL_DAY);
    bool at_edge = bound == (before ? unit.last : unit.first);
    dl_grain grain = !at_edge ? DL_DAY : w->grain >= DL_YEAR ? DL_YEAR : w->grain >= DL_MONTH ? DL_MONTH : DL_DAY;
    return before ? joined(arena, "[..", print_day(bound, grain).s, "]", "", "") : joined(arena, "[", print_day(bound, grain).s, "..]", "", "");
}

/* The grain with which a whole month or year is written as such: an interval has one grain, and "some day of the
 * month" at one of its ends would be lost at the next reading. */
static dl_grain plain_grain(Span s, const When *w, dl_grain grain) {
    if (grain >= DL_DAY && span_equal(s, span_around(s.first, DL_YEAR))) return DL_YEAR;
    if (grain > DL_SEASON && !w->approximate && span_equal(s, span_around(s.first, DL_SEASON))) return DL_SEASON; /* else about its middle month */
    return grain >= DL_DAY && span_equal(s, span_around(s.first, DL_MONTH)) ? DL_MONTH : grain;
}

/* One end of an interval. A whole unit stands for itself; so does one of its edges ("throughout 2012").
 * What is no unit is written by the middle of what lies `within` the other end, as approximate. */
static Date print_end(Span s, Span within, const When *w, bool *ret_approximate) {
    Date d;
    Span middle;
    dl_grain grain = w->grain;
    if (grain > DL_MINUTE && s.first == s.last) {
        grain = grain < DL_DAY ? DL_DAY : unit_of(span_around(s.first, grain));
        s = span_around(s.first, grain);
    }
    *ret_approximate = false;
    if (print_unit(s, plain_grain(s, w, grain), w->zone, &d)) return d;
    if (span_is_within_day(s)) return print_day(s.first, DL_DAY);
    *ret_approximate = true;
    if (s.first < within.first) s.first = within.first;
    if (s.last > within.last) s.last = within.last;
    if (span_find_middle(s, w->grain, &middle) && print_unit(middle, w->grain, w->zone, &d)) return d;
    int64_t days = (s.last - s.first) / MINUTES_PER_DAY;
    return print_day(s.first + (s.last - s.first) / 2, days < 28 ? DL_DAY : days < 365 ? DL_MONTH : DL_YEAR);
}

static Text print_interval(Arena *arena, const When *w) {
    bool open_start = when_is_open(w, DL_OPEN_EARLIEST_START), open_end = when_is_open(w, DL_OPEN_LATEST_END);
    if (open_start && open_end) return (Text){ 0 };
    bool start_about = false, end_about = false;
    Date start = { ".." }, end = { ".." };
    if (!open_start)
        start = print_end(when_is_open(w, DL_OPEN_LATEST_START) ? span_around(w->earliest_start, DL_DAY) : when_start(w), when_extent(w), w, &start_about);
    if (!open_end) end = print_end(when_is_open(w, DL_OPEN_EARLIEST_END) ? span_around(w->latest_end, DL_DAY) : when_end(w), when_extent(w), w, &end_about);
    bool neither = !start_about && !end_about && w->approximate;
    char sure = w->uncertain ? '?' : 0, about = w->uncertain ? '%' : '~';
    bool start_clock = text_find_byte(text_of(start.s), 'T') != SIZE_MAX, end_clock = text_find_byte(text_of(end.s), 'T') != SIZE_MAX;
    if (!open_start && !start_clock) start = qualified(start, start_about || neither ? about : sure);
    if (!open_end && !end_clock) end = qualified(end, end_about || neither ? about : sure);
    return joined(arena, "", start.s, "/", end.s, "");
}

Text edtf_print(Arena *arena, const When *w) {
    if (!w->known || w->type == DL_SET || !when_is_sane(w)) return (Text){ 0 };
    if (w->lasting) return print_interval(arena, w);
    bool open_start = when_is_open(w, DL_OPEN_EARLIEST_START), open_end = when_is_open(w, DL_OPEN_LATEST_END);
    if (open_start && open_end) return (Text){ 0 };
    return open_start || open_end ? print_bound(arena, w) : print_within(arena, w);
}

/* ---- reading ---------------------------------------------------------------------------------------- */

/* One date as read. */
typedef struct {
    Span span;
    dl_grain grain;
    bool approximate, uncertain;
    bool known; /* false: the year is XXXX */
    Text value; /* what TIMEX3 writes the same way; else empty */
    Text zone;
} Part;

/* `count` digits at the front of *t, cut off. */
static bool take_digits(Text *t, int count, int *ret) {
    int value = 0;
    for (int i = 0; i < count; i++) {
        if ((size_t)i >= t->len || !is_digit(t->ptr[i])) return false;
        value = value * 10 + (t->ptr[i] - '0');
    }
    *t = text_slice(*t, (size_t)count, t->len);
    *ret = value;
    return true;
}

static bool take(Text *t, Text prefix) {
    if (!text_starts(*t, prefix)) return false;
    *t = text_slice(*t, prefix.len, t->len);
    return true;
}

static void take_qualifier(Text *t, Part *part) {
    char last = t->len ? t->ptr[t->len - 1] : 0;
    part->approximate = last == '~' || last == '%';
    part->uncertain = last == '?' || last == '%';
    if (part->approximate || part->uncertain) t->len--;
}

/* 201X, 20XX, 2XXX and, not known, XXXX; `t` is the year alone. */
static bool parse_masked_year(Text t, bool negative, Part *ret) {
    static const dl_grain grains[] = { DL_YEAR, DL_DECADE, DL_CENTURY, DL_MILLENNIUM };
    size_t masks = 0;
    while (masks < 4 && t.ptr[3 - masks] == 'X') masks++;
    int digits = 0, scale = 1;
    if (!take_digits(&t, 4 - (int)masks, &digits)) return false;
    for (size_t i = 0; i < masks; i++) scale *= 10;
    ret->known = masks < 4;
    if (masks == 4) return !negative;
    int low = negative ? -(digits * scale + scale - 1) : digits * scale, high = negative ? -digits * scale : low + scale - 1;
    ret->span = span_join(span_of_year(low), span_of_year(high));
    ret->grain = grains[masks];
    return true;
}

static bool parse_season(int year, int number, Part *ret) {
    if (number >= 21 && number <= 24) ret->span = span_of_season(year, number - 20), ret->grain = DL_SEASON;
    else if (number >= 33 && number <= 36) ret->span = span_of_quarter(year, number - 32), ret->grain = DL_QUARTER;
    else if (number == 40 || number == 41) ret->span = span_of_half(year, number - 39), ret->grain = DL_HALF_YEAR;
    else return false;
    ret->value = (Text){ 0 };
    return true;
}

/* -MM, -MM-DD, -XX, -XX-XX or -MM-XX after a year without masks. */
static bool parse_month(Text t, int year, Part *ret) {
    int month, day;
    if (take(&t, TEXT("-XX"))) {
        ret->grain = t.len ? DL_DAY : DL_MONTH;
        return !t.len || text_equal(t, TEXT("-XX"));
    }
    if (!take(&t, TEXT("-")) || !take_digits(&t, 2, &month)) return false;
    if (!t.len && month > 12) return parse_season(year, month, ret);
    if (month < 1 || month > 12) return false;
    ret->span = span_of_month(year, month);
    ret->grain = t.len ? DL_DAY : DL_MONTH;
    if (!t.len || text_equal(t, TEXT("-XX"))) return true;
    if (!take(&t, TEXT("-")) || !take_digits(&t, 2, &day) || t.len || !ymd_is_valid(year, month, day)) return false;
    ret->span = span_of_day(days_from_ymd(year, month, day));
    return true;
}

/* The month and day of no year; leap days are allowed. */
static bool parse_without_year(Text t, Part *ret) {
    Part leap = *ret;
    return !t.len || (parse_month(t, 2000, &leap) && (ret->grain = leap.grain, true));
}

static bool parse_day(Text t, Part *ret) {
    ret->value = t;
    bool negative = take(&t, TEXT("-"));
    if (t.len < 4 || !parse_masked_year(text_slice(t, 0, 4), negative, ret)) return false;
    Text rest = text_slice(t, 4, t.len);
    if (!ret->known) return parse_without_year(rest, ret);
    int year = year_of(ret->span.first);
    if (ret->grain == DL_YEAR) return !(negative && !year) && (!rest.len || parse_month(rest, year, ret));
    size_t kept = ret->grain == DL_DECADE ? 3 : ret->grain == DL_CENTURY ? 2 : 1; /* TIMEX3 writes 201 for 201X */
    ret->value = text_slice(ret->value, 0, kept + negative);
    return !rest.len;
}

static bool parse_long_year(Text t, Part *ret) {
    int64_t year;
    if (t.len < 1 || t.ptr[0] == '+' || !text_to_int(t, &year) || year < YEAR_MIN || year > YEAR_MAX) return false;
    ret->span = span_of_year((int)year);
    ret->grain = DL_YEAR;
    return true;
}

/* Z, +03, +03:00 or nothing. */
static bool parse_offset(Text t) {
    int hours, minutes = 0;
    if (!t.len || text_equal(t, TEXT("Z"))) return true;
    if (!take(&t, TEXT("+")) && !take(&t, TEXT("-"))) return false;
    if (!take_digits(&t, 2, &hours)) return false;
    if (t.len && (!take(&t, TEXT(":")) || !take_digits(&t, 2, &minutes))) return false;
    return !t.len && hours <= 14 && minutes < 60;
}

static bool parse_clock(Text day, Text t, Part *ret) {
    int hour, minute, second = 0;
    if (!parse_day(day, ret) || !ret->known || ret->grain != DL_DAY || ret->span.last - ret->span.first >= MINUTES_PER_DAY) return false;
    if (!take_digits(&t, 2, &hour) || !take(&t, TEXT(":")) || !take_digits(&t, 2, &minute)) return false;
    if (take(&t, TEXT(":")) && !take_digits(&t, 2, &second)) return false;
    if (hour > 23 || minute > 59 || second > 59 || !parse_offset(t)) return false;
    ret->zone = t;
    ret->span = span_of_minute(ret->span.first + hour * 60 + minute);
    ret->grain = DL_MINUTE;
    return true;
}

static bool parse_part(Text t, Part *ret) {
    *ret = (Part){ .known = true };
    size_t clock = text_find_byte(t, 'T');
    if (clock != SIZE_MAX) {
        ret->value = t;
        bool good = parse_clock(text_slice(t, 0, clock), text_slice(t, clock + 1, t.len), ret);
        ret->value = t;
        return good;
    }
    take_qualifier(&t, ret);
    if (take(&t, TEXT("Y"))) return parse_long_year(t, ret);
    return parse_day(t, ret);
}

/* About the first or last year there is stays within what there is. */
static Span part_span(const Part *part) {
    if (!part->approximate) return part->span;
    Span wide = span_widen(part->span, part->grain), all = span_join(span_of_year(YEAR_MIN), span_of_year(YEAR_MAX));
    return (Span){ wide.first < all.first ? all.first : wide.first, wide.last > all.last ? all.last : wide.last };
}

static When finish(When w, const Part *part) {
    w.approximate |= part->approximate;
    w.uncertain |= part->uncertain;
    if (part->approximate) w.mod = DL_APPROX;
    if (part->zone.len) w.zone = part->zone;
    w.value = part->value;
    return w;
}

static bool parse_single(Text t, When *ret) {
    Part part;
    if (!parse_part(t, &part)) return false;
    When w = when_within(part_span(&part), part.grain);
    w.known = part.known;
    *ret = finish(w, &part);
    return true;
}

static bool is_open_end(Text t) { return !t.len || text_equal(t, TEXT("..")); }

static bool parse_interval(Text from, Text to, When *ret) {
    Part start = { .known = true }, end = { .known = true };
    bool open_start = is_open_end(from), open_end = is_open_end(to);
    if (open_start && open_end) return false;
    if (!open_start && (!parse_part(from, &start) || !start.known)) return false;
    if (!open_end && (!parse_part(to, &end) || !end.known)) return false;
    dl_grain grain = start.grain > end.grain ? start.grain : end.grain;
    if (open_start) grain = end.grain;
    When w = open_end ? when_since(part_span(&start), start.grain) : open_start ? when_until(part_span(&end), grain)
                      : when_lasting(part_span(&start), part_span(&end), grain);
    if (!open_start && !open_end && start.span.first > end.span.last) return false;
    w = finish(finish(w, &start), &end);
    w.mod = DL_MOD_NONE;
    w.value = (Text){ 0 };
    *ret = w;
    return true;
}

/* One member of a set: a date, `a..b`, `..b` or `a..`. */
static bool parse_member(Text t, When *ret) {
    size_t dots = text_find(t, TEXT(".."));
    if (dots == SIZE_MAX) return parse_single(t, ret) && ret->known;
    Text from = text_slice(t, 0, dots), to = text_slice(t, dots + 2, t.len);
    Part start, end;
    if (!from.len && !to.len) return false;
    if ((from.len && (!parse_part(from, &start) || !start.known)) || (to.len && (!parse_part(to, &end) || !end.known))) return false;
    if (!from.len || !to.len) {
        const Part *bound = from.len ? &start : &end;
        When w = from.len ? when_happened_after(part_span(bound).first, bound->grain) : when_happened_by(part_span(bound).last, bound->grain);
        *ret = finish(w, bound);
        ret->mod = from.len ? DL_ON_OR_AFTER : DL_ON_OR_BEFORE;
        return true;
    }
    if (start.span.first > end.span.last) return false;
    *ret = finish(finish(when_within(span_join(part_span(&start), part_span(&end)), start.grain > end.grain ? start.grain : end.grain), &start), &end);
    ret->value = (Text){ 0 };
    return true;
}

static bool parse_set(Text t, When *ret) {
    When all = when_unknown();
    Text piece;
    for (int count = 0; text_next(&t, ',', &piece); count++) {
        When member;
        if (!parse_member(text_trim(piece), &member)) return false;
        all = count ? when_join(&all, &member) : member;
        if (count) all.value = (Text){ 0 }, all.mod = DL_MOD_NONE;
    }
    *ret = all;
    return all.known && !(when_first(&all) == INT64_MIN && when_last(&all) == INT64_MAX); /* any time at all is no answer */
}

bool edtf_parse(Text t, When *ret_when) {
    t = text_trim(t);
    if (t.len > 1 && t.ptr[0] == '[' && t.ptr[t.len - 1] == ']') return parse_set(text_slice(t, 1, t.len - 1), ret_when);
    size_t slash = text_find_byte(t, '/');
    if (slash == SIZE_MAX) return parse_single(t, ret_when);
    return parse_interval(text_slice(t, 0, slash), text_slice(t, slash + 1, t.len), ret_when);
}
