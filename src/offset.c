/* offset.c - see offset.h. Distances are read from their TIMEX3 values. */
#include "offset.h"
#include "calendar.h"
#include "point.h"
#include "when.h"

typedef struct {
    Unit unit;
    int part;     /* of the day, enum DayPart; 0 for none */
    int64_t count;
    bool vague;   /* "weeks" */
} Distance;

static bool unit_of_letter(char letter, bool time, Unit *ret) {
    static const struct {
        char letter;
        bool time;
        Unit unit;
    } rows[] = {
        { 'Y', false, YEARS }, { 'Q', false, QUARTERS }, { 'M', false, MONTHS }, { 'W', false, WEEKS },
        { 'D', false, DAYS },  { 'H', true, HOURS },     { 'M', true, MINUTES },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].letter == letter && rows[i].time == time) return *ret = rows[i].unit, true;
    return false;
}

/* "P2W", "PT3H", "PXM"; of two units or halves, nothing. */
static bool read_length(Text value, Distance *ret) {
    if (value.len < 3 || value.ptr[0] != 'P') return false;
    bool time = value.ptr[1] == 'T';
    Text number = text_slice(value, time ? 2 : 1, value.len - 1);
    *ret = (Distance){ .vague = text_equal(number, TEXT("X")) };
    return (ret->vague || (text_to_int(number, &ret->count) && ret->count < 100000)) && unit_of_letter(value.ptr[value.len - 1], time, &ret->unit);
}

/* "XXXX-XX-XX", "XXXX-XX-XXTMO", "XXXX-WXX": one unit or part of a day. */
static bool read_unit(Text value, Distance *ret) {
    static const struct { const char *value; Unit unit; } units[] = { { "XXXX-XX-XX", DAYS }, { "XXXX-WXX", WEEKS }, { "XXXX-XX", MONTHS }, { "XXXX", YEARS } };
    Text date = text_slice(value, 0, text_find_byte(value, 'T')), part = text_slice(value, date.len + 1, value.len);
    *ret = (Distance){ .count = 1 };
    for (int i = MORNING; i <= DAYTIME && part.len; i++)
        if (text_equal(part, text_of(part_code(i)))) ret->part = i;
    if (part.len && !ret->part) return false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (text_equal(date, text_of(units[i].value))) return ret->unit = units[i].unit, true;
    return false;
}

bool offset_is_needed(const When *distance) {
    Distance d;
    return !distance->known && (distance->type == DL_DATE || distance->type == DL_TIME) && read_unit(distance->value, &d);
}

bool offset_is_short(const When *distance) {
    Distance d;
    return read_length(distance->value, &d) && d.unit <= HOURS;
}

/* The morning after is the next day's, the night after that of the same day. */
static int64_t days_to_part(const Distance *d, int side) {
    bool late = d->part == EVENING || d->part == NIGHT;
    return side < 0 ? -1 : late ? 0 : side;
}

static When when_of_point(Arena *arena, const Point *p) {
    char value[VALUE_MAX];
    When w = when_within(point_span(p, DL_MOD_NONE), p->grain);
    int n = point_value(p, value);
    w.type = p->grain < DL_DAY ? DL_TIME : DL_DATE;
    w.value = arena_text(arena, (Text){ value, (size_t)n });
    return w;
}

/* Whole units on from the day of the anchor, no finer than the anchor is told. */
static bool count_units(Arena *arena, const Distance *d, int side, Span anchor, dl_grain told, When *ret) {
    dl_grain grain = grain_of_unit(d->unit);
    Point p = point_around(days_from_minutes(side < 0 || told < DL_DAY ? anchor.first : anchor.last), grain); /* a night is its first day's */
    if (grain < told && told > DL_DAY) { /* a day after something in March is a day later than March */
        int64_t shift = side * d->count * unit_minutes(d->unit);
        return *ret = when_within((Span){ anchor.first + shift, anchor.last + shift }, told), true;
    }
    if (!point_step(&p, d->part ? days_to_part(d, side) : side * d->count)) return false;
    if (d->part) p.grain = DL_DAYPART, p.part = d->part;
    *ret = when_of_point(arena, &p);
    return true;
}

/* Hours and minutes on from a clock time; from a day, or when it is not said how many, they stay in the day. */
static bool count_minutes(Arena *arena, const Distance *d, int side, const When *anchor, When *ret) {
    int64_t minutes = when_first(anchor) + side * d->count * (d->unit == HOURS ? 60 : 1);
    if (anchor->grain > DL_DAY || d->count >= 24 * 60) return false;
    if (anchor->grain > DL_HOUR || d->vague) {
        Point day = point_of_day(days_from_minutes(when_first(anchor)));
        return *ret = when_of_point(arena, &day), true;
    }
    Point p = { .grain = anchor->grain, .day = days_from_minutes(minutes) };
    p.minute = (int)(minutes - minutes_from_days(p.day));
    if (!point_is_valid(&p)) return false;
    *ret = when_of_point(arena, &p);
    return true;
}

/* "Less than a week after": from the event on, up to there. */
static void widen_to(const When *anchor, dl_mod mod, int side, When *w) {
    bool less = mod == DL_LESS_THAN || mod == DL_EQUAL_OR_LESS, more = mod == DL_MORE_THAN || mod == DL_EQUAL_OR_MORE;
    if (less)
        *w = side < 0 ? when_within((Span){ w->earliest_start, when_last(anchor) }, w->grain)
                      : when_within((Span){ when_first(anchor), w->latest_end }, w->grain);
    else if (more) *w = side < 0 ? when_happened_by(w->latest_end, w->grain) : when_happened_after(w->earliest_start, w->grain);
    else if (mod == DL_APPROX) *w = when_about((Span){ w->earliest_start, w->latest_end }, w->grain);
}

bool offset_apply(Arena *arena, const When *distance, int side, const When *anchor, When *ret) {
    Distance d;
    bool unit = offset_is_needed(distance);
    if (!anchor->known || !(unit ? read_unit(distance->value, &d) : read_length(distance->value, &d))) return false;
    if (distance->mod != DL_MOD_NONE && d.unit == WEEKS) d.unit = DAYS, d.count *= 7; /* a bound is no calendar week */
    Span edge = side < 0 ? when_start(anchor) : when_end(anchor);
    if (edge.first == INT64_MIN || edge.last == INT64_MAX) return false;
    bool found = true;
    if (d.vague && d.unit > HOURS) *ret = side < 0 ? when_happened_by(edge.first - 1, anchor->grain) : when_happened_after(edge.last + 1, anchor->grain);
    else if (d.unit <= HOURS) found = count_minutes(arena, &d, side, anchor, ret);
    else found = count_units(arena, &d, side, edge, anchor->grain, ret);
    if (found && !unit && !d.vague && !ret->open) widen_to(anchor, distance->mod, side, ret);
    return found && when_is_sane(ret);
}
