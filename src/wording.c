/* wording.c - see wording.h.
 *
 * A time is cut into ends (a span of the calendar and whether it is approximate), each end is said as the
 * unit it is, and a phrase joins them. Everything here is about shape; words and order are rows of language/. */
#include "wording.h"
#include "calendar.h"
#include "edtf.h"

typedef struct {
    Arena *arena;
    const Wording *options;
    const Phrasebook *book;
    const DateForm *form;
    bool year, weekday; /* print them */
} Speaker;

static Speaker speaker(Arena *arena, const Wording *options) {
    const Phrasebook *book = phrasebook_of(options->language);
    DateStyle style = options->style < DATE_STYLE_COUNT ? options->style : DATES_UK;
    return (Speaker){ arena, options, book, &book->forms[style], !options->no_year, !options->no_weekday };
}

static Speaker without_weekday(const Speaker *s) {
    Speaker quiet = *s;
    quiet.weekday = false;
    return quiet;
}

static Speaker without_year(const Speaker *s) {
    Speaker quiet = *s;
    quiet.year = s->options->style == DATES_ISO && s->year;
    return quiet;
}

static Text say(const Speaker *s, Phrase id, Text first, Text second) {
    return phrase_with(s->arena, s->options->language, id, first, second);
}

/* ---- units of the calendar ------------------------------------------------------------------------------ */

static Ymd ymd_of(int64_t minute) { return ymd_from_days(days_from_minutes(minute)); }

/* Year 0 is 1 BC. ISO counts as we do. */
static Text say_year(const Speaker *s, int year) {
    if (s->options->style == DATES_ISO) return arena_format(s->arena, year < 0 ? "-%04d" : "%04d", year < 0 ? -year : year);
    if (year > 0) return arena_format(s->arena, "%d", year);
    return say(s, PHRASE_bc, arena_format(s->arena, "%d", 1 - year), (Text){ 0 });
}

/* Weekdays before the Gregorian calendar (1582) would be those of nobody's calendar. */
static Text say_weekday(const Speaker *s, int32_t day) {
    if (!s->weekday || ymd_from_days(day).year <= 1582) return (Text){ 0 };
    return text_of(s->book->weekdays[weekday_of(day) - 1]);
}

/* Days as a style writes them; `from` and `to` are in one month, the same when it is a single day. */
static Text say_days(const Speaker *s, const char *pattern, int32_t from, int32_t to, Text from_mark, Text to_mark, Text dash) {
    Ymd a = ymd_from_days(from), b = ymd_from_days(to);
    Text language = s->options->language;
    const Slot slots[] = {
        { 'w', say_weekday(s, from) },
        { 'd', arena_format(s->arena, "%.*s%d", TEXT_ARG(from_mark), a.day) },
        { 'e', arena_format(s->arena, "%.*s%d", TEXT_ARG(to_mark), b.day) },
        { 'o', arena_format(s->arena, "%.*s%.*s", TEXT_ARG(from_mark), TEXT_ARG(phrase_ordinal(s->arena, language, a.day))) },
        { 'p', arena_format(s->arena, "%.*s%.*s", TEXT_ARG(to_mark), TEXT_ARG(phrase_ordinal(s->arena, language, b.day))) },
        { 'D', arena_format(s->arena, "%02d", a.day) },
        { 'm', text_of(s->form->names[a.month - 1]) },
        { 'n', text_of(s->form->names[b.month - 1]) },
        { 'M', arena_format(s->arena, "%02d", a.month) },
        { 'y', s->year ? say_year(s, a.year) : (Text){ 0 } },
        { '-', dash },
        { 0 },
    };
    return phrase_fill(s->arena, text_of(pattern), slots);
}

static Text say_day(const Speaker *s, int32_t day) {
    return say_days(s, s->form->day, day, day, (Text){ 0 }, (Text){ 0 }, (Text){ 0 });
}

static Text say_month(const Speaker *s, int32_t day) {
    return say_days(s, s->form->month, day, day, (Text){ 0 }, (Text){ 0 }, (Text){ 0 });
}

static Text say_season(const Speaker *s, Ymd first) {
    Text year = say_year(s, first.year);
    if (first.month == 12) year = arena_format(s->arena, "%.*s%s%02d", TEXT_ARG(year), "–", (first.year + 1) % 100);
    return say(s, (Phrase)(PHRASE_spring + first.month / 3 - 1), year, (Text){ 0 });
}

static Text say_century(const Speaker *s, int year) {
    Text number = phrase_ordinal(s->arena, s->options->language, year >= 0 ? year / 100 + 1 : (1 - year) / 100);
    return say(s, year >= 0 ? PHRASE_century : PHRASE_century_bc, number, (Text){ 0 });
}

static Text say_decade(const Speaker *s, int year) {
    if (year >= 0) return say(s, PHRASE_decade, arena_format(s->arena, "%d", year), (Text){ 0 });
    return say(s, PHRASE_to, say_year(s, year), say_year(s, year + 9));
}

static Text say_nth(const Speaker *s, Phrase id, int number, int year) {
    return say(s, id, phrase_ordinal(s->arena, s->options->language, number), say_year(s, year));
}

/* The unit of `grain` that starts with this day. */
static Text say_unit(const Speaker *s, int32_t day, dl_grain grain) {
    Ymd d = ymd_from_days(day);
    Speaker quiet = without_weekday(s);
    switch (grain) {
    case DL_MINUTE:
    case DL_HOUR:
    case DL_DAYPART:
    case DL_DAY: return say_day(s, day);
    case DL_WEEKEND: return say(s, PHRASE_weekend_of, say_day(&quiet, day), (Text){ 0 });
    case DL_WEEK: return say(s, PHRASE_week_of, say_day(&quiet, day), (Text){ 0 });
    case DL_MONTH: return say_month(s, day);
    case DL_SEASON: return say_season(s, d);
    case DL_QUARTER: return say_nth(s, PHRASE_quarter, (d.month + 2) / 3, d.year);
    case DL_HALF_YEAR: return say_nth(s, PHRASE_half_year, (d.month + 5) / 6, d.year);
    case DL_YEAR: return say_year(s, d.year);
    case DL_DECADE: return say_decade(s, d.year);
    case DL_CENTURY: return say_century(s, d.year);
    case DL_MILLENNIUM:
        if (d.year >= 0) return say(s, PHRASE_millennium, phrase_ordinal(s->arena, s->options->language, d.year / 1000 + 1), (Text){ 0 });
        return say(s, PHRASE_to, say_year(s, d.year), say_year(s, d.year + 999));
    }
    return say_day(s, day);
}

/* Which unit the span is, the hinted grain first; false for none. */
static bool find_unit(Span span, dl_grain hint, dl_grain *ret) {
    static const dl_grain units[] = { DL_DAY, DL_MONTH, DL_YEAR, DL_WEEK, DL_DECADE, DL_CENTURY, DL_MILLENNIUM };
    *ret = hint;
    if (hint >= DL_DAY && span_equal(span, span_around(span.first, hint))) return true;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (span_equal(span, span_around(span.first, *ret = units[i]))) return true;
    return false;
}

/* ---- times of the day -------------------------------------------------------------------------------------- */

static int minute_of_day(int64_t minute) { return (int)(minute - minutes_from_days(days_from_minutes(minute))); }

/* 1440 is the end of the day, "24:00". */
static Text say_minute(const Speaker *s, int minute) {
    int hour = minute / 60, of_12 = hour % 12 ? hour % 12 : 12;
    const Slot slots[] = { { 'H', arena_format(s->arena, "%02d", hour) }, { 'I', arena_format(s->arena, "%d", of_12) },
                           { 'M', arena_format(s->arena, "%02d", minute % 60) },
                           { 'p', text_of(s->book->half_days[hour % 24 >= 12]) }, { 0 } };
    return phrase_fill(s->arena, text_of(s->form->clock), slots);
}

/* From the first to the end of the last minute; one clock time when they are the same minute. */
static Text say_clock(const Speaker *s, Span span, bool about) {
    Text from = say_minute(s, minute_of_day(span.first));
    if (about) return say(s, PHRASE_about_clock, from, (Text){ 0 });
    if (span.first == span.last) return from;
    return arena_format(s->arena, "%.*s%s%.*s", TEXT_ARG(from), s->form->dash, TEXT_ARG(say_minute(s, minute_of_day(span.last) + 1)));
}

/* The part of the day by its TIMEX3 code: "TEV" of "2016-09-22TEV". */
static bool part_of(Text value, Phrase *ret) {
    static const struct { char code[3]; Phrase id; } parts[] = {
        { "MO", PHRASE_morning_plain }, { "MI", PHRASE_midday_plain },  { "AF", PHRASE_afternoon_plain },
        { "EV", PHRASE_evening_plain }, { "NI", PHRASE_night_plain },   { "DT", PHRASE_daytime_plain },
    };
    size_t at = text_find_byte(value, 'T');
    Text code = text_slice(value, at == SIZE_MAX ? value.len : at + 1, value.len);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (text_equal(code, text_of(parts[i].code))) return *ret = parts[i].id, true;
    return false;
}

static int mod_step(dl_mod mod) { return mod == DL_START ? 1 : mod == DL_MID ? 2 : mod == DL_END ? 3 : 0; }

/* What is said of a time within a day: "early morning", "20:30", "18:00–21:00"; *ret_mod tells "late on". */
static Text say_part(const Speaker *s, const When *w, Span span, Phrase *ret_joint) {
    Phrase part;
    *ret_joint = PHRASE_part_of_day;
    if (part_of(w->value, &part)) return phrase(s->options->language, (Phrase)((int)part + mod_step(w->mod)));
    if (mod_step(w->mod) && w->grain >= DL_DAYPART) {
        static const Phrase joints[] = { 0, PHRASE_early_on, PHRASE_mid_on, PHRASE_late_on };
        *ret_joint = joints[mod_step(w->mod)];
        return phrase(s->options->language, (Phrase)(PHRASE_day_plain + mod_step(w->mod)));
    }
    *ret_joint = PHRASE_clock_on;
    Span named;
    dl_grain grain;
    if (w->approximate && edtf_named_unit(w, &named, &grain) && grain == DL_MINUTE) return say_clock(s, named, true);
    return say_clock(s, span, w->approximate);
}

static Text say_part_of_day(const Speaker *s, const When *w, Span span) {
    Phrase joint;
    Text part = say_part(s, w, span, &joint), day = say_day(s, days_from_minutes(span.first));
    if (joint == PHRASE_part_of_day || joint == PHRASE_clock_on) return say(s, joint, part, day);
    return say(s, joint, day, (Text){ 0 });
}

static bool is_within_day(Span span) { return days_from_minutes(span.first) == days_from_minutes(span.last); }

/* From the evening of one day into the next: 17:00 to noon. */
static bool is_overnight(Span span) {
    int32_t day = days_from_minutes(span.first);
    return days_from_minutes(span.last) == day + 1 && minute_of_day(span.first) >= 17 * 60 && minute_of_day(span.last) < 12 * 60;
}

/* ---- one end of a time ----------------------------------------------------------------------------------------- */

/* A stretch of time to be said as one: a unit, or a part of a day. */
typedef struct {
    Span span;
    dl_grain grain; /* of the unit; finer than a day: the part of a day that `span` is */
    bool about;
} End;

/* An end of which only one side is known is said by that side. */
static Span closed(Span span) {
    if (span.first == INT64_MIN) span.first = span.last == INT64_MAX ? 0 : span.last;
    if (span.last == INT64_MAX) span.last = span.first;
    return span;
}

/* The unit that stands for the span: itself, the unit whose edge it is ("throughout 2012"), the unit that "about"
 * was said of, or the middle of what is no unit. */
static End end_of(Span span, const When *w) {
    dl_grain grain;
    if (w->grain >= DL_DAY && span.first == span.last) return (End){ span_around(span.first, w->grain), w->grain, false };
    if (find_unit(span, w->grain, &grain)) return (End){ span, grain, false };
    if (is_within_day(span)) return (End){ span, w->grain < DL_DAY ? w->grain : DL_DAYPART, false };
    Span middle;
    if (w->grain >= DL_DAY && span_find_middle(span, w->grain, &middle)) return (End){ middle, w->grain, true };
    int64_t days = (span.last - span.first) / MINUTES_PER_DAY;
    grain = days < 28 ? DL_DAY : days < 365 ? DL_MONTH : DL_YEAR;
    return (End){ span_around(span.first + (span.last - span.first) / 2, grain), grain, true };
}

static Text say_end(const Speaker *s, const End *end, const When *w) {
    Speaker quiet = end->about || end->grain > DL_DAY ? without_weekday(s) : *s;
    if (end->grain < DL_DAY) {
        When bare = *w;
        bare.value = (Text){ 0 };
        return say_part_of_day(&quiet, &bare, end->span);
    }
    Text said = say_unit(&quiet, days_from_minutes(end->span.first), end->grain);
    return end->about ? say(s, PHRASE_about, said, (Text){ 0 }) : said;
}

static bool same_year(const End *a, const End *b) { return ymd_of(a->span.first).year == ymd_of(b->span.first).year; }

/* Two ends as a range, as short as can be: "12–19 Sept 2016", "12 to c. 19 Sept 2016", "28 Aug to 3 Sept 2016". */
static Text say_range(const Speaker *s, const End *a, const End *b, const When *w, Phrase joint) {
    Speaker quiet = without_weekday(s);
    Ymd from = ymd_of(a->span.first), to = ymd_of(b->span.first);
    bool short_days = a->grain == DL_DAY && b->grain == DL_DAY && same_year(a, b) && from.month == to.month && from.day != to.day;
    bool short_months = a->grain == DL_MONTH && b->grain == DL_MONTH && same_year(a, b) && from.month != to.month && !a->about && !b->about;
    const char *pattern = short_days ? s->form->days : short_months ? s->form->months : NULL;
    Text about = say(s, PHRASE_about, (Text){ 0 }, (Text){ 0 });
    if (pattern) {
        bool between = joint == PHRASE_between;
        Text dash = say(s, between ? PHRASE_and_list : joint, (Text){ 0 }, (Text){ 0 });
        if (joint == PHRASE_to && !a->about && !b->about) dash = text_of(s->form->dash);
        Text range = say_days(&quiet, pattern, days_from_minutes(a->span.first), days_from_minutes(b->span.first), a->about ? about : (Text){ 0 },
                              b->about ? about : (Text){ 0 }, dash);
        return between ? say(s, PHRASE_between_these, range, (Text){ 0 }) : range;
    }
    bool drop = same_year(a, b) && a->grain <= DL_MONTH && b->grain <= DL_MONTH;
    Speaker first = drop ? without_year(&quiet) : quiet;
    if (a->grain == DL_YEAR && b->grain == DL_YEAR && joint == PHRASE_to && !a->about && !b->about && from.year > 0)
        return arena_format(s->arena, "%.*s%s%.*s", TEXT_ARG(say_year(s, from.year)), s->form->dash, TEXT_ARG(say_year(s, to.year)));
    return say(s, joint, say_end(&first, a, w), say_end(&quiet, b, w));
}

/* ---- whole times --------------------------------------------------------------------------------------------------- */

/* early, mid or late of a unit: the unit is the one the value names. */
static bool say_modified(const Speaker *s, const When *w, Text *ret) {
    static const Phrase modified[] = { 0, PHRASE_early_unit, PHRASE_mid_unit, PHRASE_late_unit };
    Span unit;
    dl_grain grain;
    if (!mod_step(w->mod) || w->grain < DL_DAY || !w->value.len || !edtf_named_unit(w, &unit, &grain) || grain <= DL_DAY) return false;
    *ret = say(s, modified[mod_step(w->mod)], say_unit(s, days_from_minutes(unit.first), grain), (Text){ 0 });
    return true;
}

static bool say_about(const Speaker *s, const When *w, Text *ret) {
    Span unit = when_extent(w);
    dl_grain grain = w->grain;
    if (!w->approximate || w->grain < DL_DAY) return false;
    if (!edtf_named_unit(w, &unit, &grain) && !find_unit(unit, w->grain, &grain)) return false;
    *ret = say_end(s, &(End){ unit, grain, true }, w);
    return true;
}

/* The first and the last day, month or year of a span that is no unit, in the coarsest unit that fits. */
static void hull_of(Span span, End *ret_from, End *ret_to) {
    static const dl_grain units[] = { DL_YEAR, DL_MONTH, DL_DAY };
    size_t i = 0;
    while (units[i] != DL_DAY &&
           (span_around(span.first, units[i]).first != span.first || span_around(span.last, units[i]).last != span.last)) i++;
    *ret_from = (End){ span_around(span.first, units[i]), units[i], false };
    *ret_to = (End){ span_around(span.last, units[i]), units[i], false };
}

static Text say_hull(const Speaker *s, const When *w, Span span) {
    End from, to;
    hull_of(span, &from, &to);
    bool next = from.span.last + 1 == to.span.first;
    return say_range(s, &from, &to, w, next ? PHRASE_either : PHRASE_between);
}

static Text say_within(const Speaker *s, const When *w) {
    Span span = when_extent(w);
    dl_grain grain;
    Text said;
    if (say_modified(s, w, &said) || say_about(s, w, &said)) return said;
    if (find_unit(span, w->grain, &grain)) return say_unit(s, days_from_minutes(span.first), grain);
    if (is_within_day(span)) return say_part_of_day(s, w, span);
    End from = { span_around(span.first, DL_DAY), DL_DAY, false }, to = { span_around(span.last, DL_DAY), DL_DAY, false };
    if (w->grain < DL_DAY && is_overnight(span)) return say(s, PHRASE_overnight, say_range(s, &from, &to, w, PHRASE_to), (Text){ 0 });
    return say_hull(s, w, span);
}

/* "before" names the unit that follows, "by" and "after" the one that holds the bound. A bound that is no edge of its
 * grain's unit is said as a day. */
static Text say_bound(const Speaker *s, const When *w) {
    bool by = when_is_open(w, DL_OPEN_EARLIEST_START);
    int64_t bound = by ? w->latest_end : w->earliest_start, outside = by ? bound + 1 : bound - 1;
    bool inclusive = w->mod == DL_ON_OR_BEFORE || w->mod == DL_ON_OR_AFTER;
    Span unit = span_around(bound, w->grain);
    bool edge = w->grain >= DL_DAY && bound == (by ? unit.last : unit.first);
    int64_t named = inclusive ? bound : outside;
    Speaker quiet = without_weekday(s);
    Phrase id = by ? (inclusive ? PHRASE_by : PHRASE_before) : (inclusive ? PHRASE_on_or_after : PHRASE_after);
    if (w->grain < DL_DAY && minute_of_day(by ? bound + 1 : bound))
        return say(s, id, say(s, PHRASE_clock_on, say_minute(s, minute_of_day(by ? bound + 1 : bound)), say_day(&quiet, days_from_minutes(bound))), (Text){ 0 });
    dl_grain grain = edge ? w->grain : DL_DAY;
    return say(s, id, say_unit(&quiet, days_from_minutes(span_around(named, grain).first), grain), (Text){ 0 });
}

static bool lasts_through(const When *w, Span *ret) {
    if (w->open || w->grain < DL_DAY || w->earliest_start != w->latest_start || w->earliest_end != w->latest_end) return false;
    *ret = when_extent(w);
    return span_equal(*ret, span_around(ret->first, w->grain));
}

static Text say_lasting(const Speaker *s, const When *w) {
    Span start = closed(when_start(w)), end = closed(when_end(w)), through;
    bool open_start = when_is_open(w, DL_OPEN_EARLIEST_START), open_end = when_is_open(w, DL_OPEN_LATEST_END);
    Speaker quiet = without_weekday(s);
    if (lasts_through(w, &through))
        return say(s, w->grain == DL_DAY ? PHRASE_all_day : PHRASE_throughout, say_unit(s, days_from_minutes(through.first), w->grain), (Text){ 0 });
    if (open_start && open_end) return phrase(s->options->language, PHRASE_not_dated);
    End a = end_of(start, w), b = end_of(end, w);
    if (open_end) return say(s, PHRASE_since, say_end(&quiet, &a, w), (Text){ 0 });
    if (open_start) return say(s, PHRASE_until, say_end(&quiet, &b, w), (Text){ 0 });
    Span clock = { start.first, end.last > start.first && start.first == start.last && end.first == end.last ? end.last - 1 : end.last };
    if (a.grain < DL_DAY && b.grain < DL_DAY && is_within_day(clock))
        return say(s, PHRASE_clock_on, say_clock(s, clock, w->approximate), say_day(s, days_from_minutes(start.first)));
    if (w->approximate && !a.about && !b.about && a.grain >= DL_DAY && b.grain >= DL_DAY) a.about = b.about = true;
    if (a.grain == b.grain && span_equal(a.span, b.span)) return say_end(s, &a, w);
    return say_range(s, &a, &b, w, PHRASE_to);
}

static Text say_unknown(const Speaker *s, const When *w) {
    if (!w->wording.len) return phrase(s->options->language, PHRASE_not_dated);
    return say(s, PHRASE_not_dated_words, w->wording, (Text){ 0 });
}

static Text say_when(const Speaker *s, const When *w) {
    if (!w->known || !when_is_sane(w)) return say_unknown(s, w);
    if (w->lasting) return say_lasting(s, w);
    if (when_first(w) == INT64_MIN && when_last(w) == INT64_MAX) return say_unknown(s, w);
    return when_first(w) == INT64_MIN || when_last(w) == INT64_MAX ? say_bound(s, w) : say_within(s, w);
}

Text wording_of(Arena *arena, const When *w, const Wording *wording) {
    Speaker s = speaker(arena, wording);
    Text said = say_when(&s, w);
    return w->uncertain && w->known ? say(&s, PHRASE_uncertain_date, said, (Text){ 0 }) : said;
}

Text wording_when(Arena *arena, Text language, const When *w, DateStyle style) {
    return wording_of(arena, w, &(Wording){ .language = language, .style = style });
}

/* ---- two lines for a column ------------------------------------------------------------------------------------------- */

/* Years stand apart beside days only: "Sept 2016" is better in one piece, and ISO dates are one piece. */
static void split_year(const Speaker *s, Speaker *ret_speaker, const End *end, Text *ret_year) {
    *ret_speaker = *s;
    if (end->grain > DL_WEEK || s->options->style == DATES_ISO || s->options->no_year) return;
    ret_speaker->year = false;
    *ret_year = say_year(s, ymd_of(end->span.first).year);
}

/* "Mon 12 Sept" over "to c. 19 Sept". */
static DateColumn column_lasting(const Speaker *s, const When *w) {
    DateColumn column = { 0 };
    End a = end_of(closed(when_start(w)), w), b = end_of(closed(when_end(w)), w);
    Speaker first, second;
    Text year = { 0 };
    split_year(s, &first, &a, &column.year);
    split_year(s, &second, &b, &year);
    if (!text_equal(year, column.year)) second.year = !s->options->no_year;
    if (a.grain == DL_YEAR && b.grain == DL_YEAR) return (DateColumn){ .date = say_lasting(s, w) };
    Speaker quiet = without_weekday(&second);
    column.date = say_end(&first, &a, w);
    column.qualifier = say(s, PHRASE_to_end, say_end(&quiet, &b, w), (Text){ 0 });
    return column;
}

static DateColumn column_part_of_day(const Speaker *s, const When *w, Span span) {
    DateColumn column = { 0 };
    Speaker bare;
    Phrase joint;
    End day = { span_around(span.first, DL_DAY), DL_DAY, false };
    split_year(s, &bare, &day, &column.year);
    column.date = say_day(&bare, days_from_minutes(span.first));
    column.qualifier = w->lasting ? say_clock(s, (Span){ span.first, span.last - (w->earliest_end == w->latest_end) }, w->approximate)
                                  : say_part(s, w, span, &joint);
    return column;
}

static DateColumn column_overnight(const Speaker *s, const When *w, Span span) {
    DateColumn column = { 0 };
    Speaker bare;
    End day = { span_around(span.first, DL_DAY), DL_DAY, false };
    split_year(s, &bare, &day, &column.year);
    column.date = say_day(&bare, days_from_minutes(span.first));
    Text weekday = say_weekday(s, days_from_minutes(span.last));
    if (!weekday.len) weekday = say_day(&bare, days_from_minutes(span.last));
    column.qualifier = say(s, w->lasting ? PHRASE_to_end : PHRASE_overnight_to, weekday, (Text){ 0 });
    if (w->lasting && w->grain < DL_DAYPART) { /* "22:00 to Fri 05:00" */
        Text until = arena_format(s->arena, "%.*s %.*s", TEXT_ARG(weekday), TEXT_ARG(say_minute(s, minute_of_day(span.last))));
        column.qualifier = say(s, PHRASE_to, say_minute(s, minute_of_day(span.first)), until);
    }
    return column;
}

/* Whatever stands in one line; the year apart when the time lies in one year and is said in days. */
static DateColumn column_plain(const Speaker *s, const When *w) {
    DateColumn column = { 0 };
    Speaker bare = *s;
    int64_t first = when_first(w), last = when_last(w);
    if (first == INT64_MIN) first = last;
    if (last == INT64_MAX) last = first;
    End days = { { first, last }, w->grain < DL_DAY ? DL_DAY : w->grain, false };
    bool range = !w->lasting && !w->approximate && w->grain == DL_DAY && last - first >= MINUTES_PER_DAY;
    if (ymd_of(first).year == ymd_of(last).year && w->known && (w->grain < DL_MONTH)) split_year(s, &bare, &days, &column.year);
    column.date = say_when(&bare, w);
    End from, to;
    hull_of((Span){ first, last }, &from, &to);
    dl_grain grain;
    if (range && from.span.last + 1 != to.span.first && !find_unit((Span){ first, last }, DL_DAY, &grain)) {
        column.date = say_range(&bare, &from, &to, w, PHRASE_to);
        column.qualifier = phrase(s->options->language, PHRASE_some_time);
    }
    return column;
}

static DateColumn column_of(const Speaker *s, const When *w) {
    Span span = when_extent(w), through;
    bool open = !w->known || span.first == INT64_MIN || span.last == INT64_MAX;
    dl_grain grain;
    if (open || !when_is_sane(w)) return column_plain(s, w);
    bool sub_day = w->grain < DL_DAY && !find_unit(span, DL_DAY, &grain);
    if (sub_day && is_within_day(w->lasting ? (Span){ span.first, span.last - 1 } : span)) return column_part_of_day(s, w, span);
    if (!w->lasting && is_within_day(span) && !find_unit(span, DL_DAY, &grain)) return column_part_of_day(s, w, span);
    if (sub_day && is_overnight(span)) return column_overnight(s, w, span);
    if (!w->lasting || lasts_through(w, &through)) return column_plain(s, w);
    return column_lasting(s, w);
}

DateColumn wording_column(Arena *arena, const When *w, const Wording *wording) {
    Speaker s = speaker(arena, wording);
    DateColumn column = column_of(&s, w);
    Text uncertain = phrase(wording->language, PHRASE_uncertain);
    if (w->uncertain && w->known)
        column.qualifier = column.qualifier.len ? say(&s, PHRASE_comma_list, column.qualifier, uncertain) : uncertain;
    return column;
}

/* ---- small pieces ------------------------------------------------------------------------------------------------------ */

Text wording_unit(Arena *arena, int64_t minute, dl_grain grain, const Wording *wording) {
    Speaker s = speaker(arena, wording);
    return say_unit(&s, days_from_minutes(span_around(minute, grain).first), grain);
}

Text wording_clock(Arena *arena, int64_t minute, const Wording *wording) {
    Speaker s = speaker(arena, wording);
    return say_minute(&s, minute_of_day(minute));
}

Text wording_published(Arena *arena, const dl_context *context, const Wording *wording) {
    if (!context->has_published) return (Text){ 0 };
    Speaker s = speaker(arena, wording);
    Text day = say_day(&s, days_from_minutes(context->published));
    if (!context->published_has_time) return day;
    return say(&s, PHRASE_clock_on, say_minute(&s, minute_of_day(context->published)), day);
}

/* "Asia/Damascus" is a city's time; an offset stands behind UTC without idle zeros. */
Text wording_zone(Arena *arena, Text language, Text zone) {
    if (!zone.len) return zone;
    if (zone.ptr[0] == '+' || zone.ptr[0] == '-') {
        Text hours = text_ends(zone, TEXT(":00")) ? text_slice(zone, 0, zone.len - 3) : zone;
        if (hours.len == 3 && hours.ptr[1] == '0') hours = arena_format(arena, "%c%c", hours.ptr[0], hours.ptr[2]);
        return phrase_with(arena, language, PHRASE_utc_offset, text_equal(hours, TEXT("+0")) ? (Text){ 0 } : hours, (Text){ 0 });
    }
    size_t slash = zone.len;
    while (slash && zone.ptr[slash - 1] != '/') slash--;
    if (!slash) return text_equal(zone, TEXT("Z")) ? TEXT("UTC") : zone;
    Text city = arena_text(arena, text_slice(zone, slash, zone.len));
    char *letters = (char *)arena_alloc(arena, city.len + 1);
    for (size_t i = 0; i < city.len; i++) letters[i] = city.ptr[i] == '_' ? ' ' : city.ptr[i];
    return phrase_with(arena, language, PHRASE_zone_time, (Text){ letters, city.len }, (Text){ 0 });
}
