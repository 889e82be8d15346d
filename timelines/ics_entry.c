/* ics_entry.c - see ics_entry.h.
 *
 *   a day, week or month           all its days
 *   longer ("2012", "the 1990s")   its first day, in words: a bar over a year would hide all else
 *   about a day                    the day named, in words
 *   before, until, after, since    the day of the bound, in words
 *   lasting                        from its first to its last day
 *   a part of a day                its clock times, in words: it did not go on all evening
 *   finer than a day               UTC if the zone is known; one minute for an instant (some clients drop events
 *                                  of no length, others make them an hour or a day when the end is missing) */
#include "ics_entry.h"
#include "../src/calendar.h"
#include "../src/edtf.h"

enum { LONGEST_DAYS = 62 }; /* what is vaguer than two months stands on its first day */

/* What was named of what "about" has widened. */
static Span core_of(Span span, const When *w) {
    Span unit;
    return w->approximate && w->grain >= DL_DAY && span_find_middle(span, w->grain, &unit) ? unit : span;
}

static Span within_days(const When *w, bool *ret_in_words) {
    Span span = when_extent(w), named;
    dl_grain grain = w->grain;
    if (w->approximate && edtf_named_unit(w, &named, &grain) && grain >= DL_DAY) span = named;
    bool coarse = w->grain > DL_MONTH || span.last - span.first > LONGEST_DAYS * MINUTES_PER_DAY;
    *ret_in_words = w->approximate || span.last - span.first >= MINUTES_PER_DAY;
    return coarse ? span_around(span.first, DL_DAY) : span;
}

static Span bound_day(const When *w) {
    return span_around(when_is_open(w, DL_OPEN_EARLIEST_START) ? w->latest_end : w->earliest_start, DL_DAY);
}

static Span lasting_days(const When *w, bool *ret_in_words) {
    *ret_in_words = w->open || w->approximate || w->grain > DL_DAY;
    if (when_is_open(w, DL_OPEN_LATEST_END)) return span_around(core_of(when_start(w), w).first, DL_DAY);
    if (when_is_open(w, DL_OPEN_EARLIEST_START)) return span_around(core_of(when_end(w), w).last, DL_DAY);
    Span start = core_of(when_start(w), w), end = core_of(when_end(w), w);
    if (w->grain > DL_MONTH) return span_around(start.first, DL_DAY);
    return (Span){ start.first, end.last };
}

/* The span in minutes, the last one included. */
static Span clock_span(const When *w) {
    Span span = when_extent(w), named;
    dl_grain grain;
    if (w->approximate && edtf_named_unit(w, &named, &grain) && grain == DL_MINUTE) span = named;
    bool to_clock = w->lasting && w->earliest_end == w->latest_end && span.last > span.first; /* "until 22:00" ends there */
    if (to_clock && w->grain < DL_DAYPART) span.last--;
    return span;
}

static bool is_days(Span span) {
    return span.first == span_around(span.first, DL_DAY).first && span.last == span_around(span.last, DL_DAY).last;
}

/* Said to the hour or minute, at both ends: "from the 12th until late on the 22nd" is a matter of days. */
static bool is_clock(const When *w) {
    if (!w->lasting) return !is_days(when_extent(w));
    return w->grain < DL_DAY && !is_days(when_start(w)) && !is_days(when_end(w));
}

static bool fits_years(const Entry *entry) {
    return ymd_from_days(days_from_minutes(entry->start)).year >= 1 && ymd_from_days(days_from_minutes(entry->end)).year <= 9998;
}

static Entry clock_entry(Zones *zones, const When *w, Text zone) {
    Span span = clock_span(w);
    Entry entry = { .start = span.first, .end = span.last + 1, .in_words = w->approximate || (!w->lasting && span.last > span.first) };
    ZoneOffset first = zone_offset(zones, zone, span.first), last = zone_offset(zones, zone, span.last);
    entry.utc = first.answer != ZONE_UNKNOWN;
    if (entry.utc) {
        entry.start -= first.offset;
        entry.end -= last.answer == ZONE_TWO ? last.later : last.offset;
    }
    if (entry.end <= entry.start) entry.end = entry.start + 1;
    return entry;
}

static Entry day_entry(const When *w) {
    Entry entry = { .all_day = true, .in_words = true };
    Span span = w->lasting ? lasting_days(w, &entry.in_words) : w->open ? bound_day(w) : within_days(w, &entry.in_words);
    entry.start = span_around(span.first, DL_DAY).first;
    entry.end = span_around(span.last, DL_DAY).last + 1;
    return entry;
}

Entry ics_entry(Zones *zones, const When *w, Text zone) {
    bool nowhere = when_first(w) == INT64_MIN && when_last(w) == INT64_MAX;
    if (!w->known || nowhere || !when_is_sane(w)) return (Entry){ .answer = ENTRY_UNDATED };
    bool clock = !w->open && is_clock(w);
    Entry entry = clock ? clock_entry(zones, w, zone) : day_entry(w);
    if (!fits_years(&entry)) entry.answer = ENTRY_OUT_OF_YEARS;
    return entry;
}

Text ics_instant(Arena *arena, int64_t minute, bool all_day, bool utc) {
    int32_t day = days_from_minutes(minute);
    int of_day = (int)(minute - minutes_from_days(day));
    Ymd d = ymd_from_days(day);
    if (all_day) return arena_format(arena, "%04d%02d%02d", d.year, d.month, d.day);
    return arena_format(arena, "%04d%02d%02dT%02d%02d00%s", d.year, d.month, d.day, of_day / 60, of_day % 60, utc ? "Z" : "");
}
