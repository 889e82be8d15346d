/* label.c - see label.h. */
#include "label.h"
#include "../src/calendar.h"

static const char *const month_names[] = { "Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec" };
static const char *const weekday_names[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

Text label_phrase(Phrase phrase) {
    static const char *const phrases[PHRASE_COUNT] = {
        [PHRASE_UNTITLED] = "Timeline",
        [PHRASE_SOURCES] = "Sources",
        [PHRASE_UNDATED] = "Date not known",
        [PHRASE_APPROXIMATE] = "date approximate",
        [PHRASE_UNCERTAIN] = "date uncertain or planned",
        [PHRASE_FADED] = "begins or ends about here",
        [PHRASE_NOT_STATED] = "date not stated",
        [PHRASE_SCALE] = "",
    };
    return text_of(phrases[phrase]);
}

Text label_year(Arena *arena, int year) {
    return year > 0 ? arena_format(arena, "%d", year) : arena_format(arena, "%d BC", 1 - year);
}

static Text day_text(Arena *arena, int64_t minutes, DateContext c) {
    int32_t days = days_from_minutes(minutes);
    Ymd d = ymd_from_days(days);
    Text year = c.year ? label_year(arena, d.year) : (Text){ 0 };
    return arena_format(arena, "%s%s%d %s%s%.*s", c.weekday ? weekday_names[weekday_of(days) - 1] : "", c.weekday ? " " : "",
                        d.day, month_names[d.month - 1], c.year ? " " : "", TEXT_ARG(year));
}

Text label_day(Arena *arena, int64_t minutes) { return day_text(arena, minutes, (DateContext){ .year = true }); }

static Text grain_text(Arena *arena, int64_t minutes, dl_grain grain, DateContext c) {
    Ymd d = ymd_from_days(days_from_minutes(minutes));
    Text year = label_year(arena, d.year);
    if (grain >= DL_YEAR) return year;
    if (grain >= DL_MONTH)
        return c.year ? arena_format(arena, "%s %.*s", month_names[d.month - 1], TEXT_ARG(year)) : text_of(month_names[d.month - 1]);
    return day_text(arena, minutes, c);
}

static Text clock_text(Arena *arena, const When *when) {
    int minute = (int)(when->earliest_start - minutes_from_days(days_from_minutes(when->earliest_start)));
    if (when->grain == DL_MINUTE) return arena_format(arena, "%02d:%02d", minute / 60, minute % 60);
    if (when->grain == DL_HOUR) return arena_format(arena, "c. %02d:00", minute / 60);
    if (when->grain != DL_DAYPART) return (Text){ 0 };
    if (minute < 360) return TEXT("early morning");
    if (minute < 720) return TEXT("morning");
    if (minute < 1020) return TEXT("afternoon");
    return TEXT("late evening");
}

static DateLabel lasting_label(Arena *arena, const When *when, DateContext c) {
    const char *about = when->approximate ? "c. " : "";
    if (when->open & DL_OPEN_EARLIEST_START) {
        Text end = grain_text(arena, when->latest_end, when->grain, c);
        return (DateLabel){ arena_format(arena, "until %s%.*s", about, TEXT_ARG(end)), { 0 } };
    }
    Text begin = grain_text(arena, when->earliest_start, when->grain, c);
    if (when->open & DL_OPEN_LATEST_END) return (DateLabel){ arena_format(arena, "since %s%.*s", about, TEXT_ARG(begin)), { 0 } };
    if (days_from_minutes(when->latest_end) == days_from_minutes(when->earliest_start)) return (DateLabel){ begin, clock_text(arena, when) };
    Text end = grain_text(arena, when->latest_end, when->grain, c);
    return (DateLabel){ arena_format(arena, "%s%.*s", about, TEXT_ARG(begin)), arena_format(arena, "to %s%.*s", about, TEXT_ARG(end)) };
}

static DateLabel dated_label(Arena *arena, const When *when, DateContext c) {
    const char *about = when->approximate ? "c. " : "";
    if (when->open & DL_OPEN_EARLIEST_START)
        return (DateLabel){ arena_format(arena, "by %.*s", TEXT_ARG(grain_text(arena, when->latest_end, when->grain, c))), { 0 } };
    if (when->open & DL_OPEN_LATEST_END)
        return (DateLabel){ arena_format(arena, "after %.*s", TEXT_ARG(grain_text(arena, when->earliest_start, when->grain, c))), { 0 } };
    Text day = grain_text(arena, when->earliest_start, when->grain, c);
    return (DateLabel){ arena_format(arena, "%s%.*s", about, TEXT_ARG(day)), clock_text(arena, when) };
}

DateLabel label_date(Arena *arena, const Event *event, DateContext context) {
    const When *when = &event->when;
    if (!when->known) return (DateLabel){ (Text){ 0 }, label_phrase(PHRASE_NOT_STATED) };
    DateLabel label = when->lasting ? lasting_label(arena, when, context) : dated_label(arena, when, context);
    if (event->when_from == WHEN_REPORT) label.minor = label_phrase(PHRASE_NOT_STATED);
    if (context.same_day) label.main = (Text){ 0 };
    return label;
}

Text label_date_line(Arena *arena, const Event *event, bool year) {
    DateLabel label = label_date(arena, event, (DateContext){ .year = year, .weekday = true });
    if (!label.main.len || !label.minor.len) return label.main.len ? label.main : label.minor;
    bool interval = text_starts(label.minor, TEXT("to "));
    return arena_format(arena, "%.*s%s%.*s", TEXT_ARG(label.main), interval ? " " : ", ", TEXT_ARG(label.minor));
}

Text label_span(Arena *arena, int64_t days) {
    static const struct {
        double days;
        const char *one, *many;
    } units[] = { { 365.2425, "year", "years" }, { 30.44, "month", "months" }, { 7, "week", "weeks" }, { 1, "day", "days" } };
    for (size_t i = 0; i < 4; i++) {
        int n = (int)((double)days / units[i].days + 0.3);
        if (n >= 2 || (n == 1 && i == 3)) return arena_format(arena, "%d %s", n, n == 1 ? units[i].one : units[i].many);
    }
    return (Text){ 0 };
}

Text label_gap(Arena *arena, int64_t days) { return arena_format(arena, "%.*s later", TEXT_ARG(label_span(arena, days))); }

Text label_left_out(Arena *arena, size_t asides, size_t unplaced) {
    size_t n = asides + unplaced;
    if (!n) return (Text){ 0 };
    return arena_format(arena, "%zu statement%s and asides not drawn here: see the table or the data file.", n, n == 1 ? "" : "s");
}

Text label_status(EventStatus status) {
    static const char *const names[STATUS_COUNT] = { "", "Planned", "Threatened", "Denied", "Claimed", "Hypothetical", "Recurring" };
    return text_of(names[status]);
}

Text label_said_by(Arena *arena, Text who) { return arena_format(arena, "according to %.*s", TEXT_ARG(who)); }

Text label_lane(Text name) { return name; }

Text label_published(Arena *arena, const Report *report) {
    if (!report->context.has_published) return (Text){ 0 };
    Text day = label_day(arena, report->context.published);
    return report->published_from == PUBLISHED_INFERRED ? arena_format(arena, "%.*s (inferred)", TEXT_ARG(day)) : day;
}

Text label_figure(Arena *arena, const Toll *toll) {
    static const char *const bounds[] = { "", "at least ", "more than ", "up to ", "about ", "" };
    if (toll->figure.len) return toll->figure;
    return arena_format(arena, "%s%lld", bounds[toll->bound], (long long)toll->low);
}

static Text counted(const Toll *toll) { return toll->what.len ? toll->what : text_of(toll_kind_name(toll->kind)); }

Text label_toll_caption(Arena *arena, const Toll *toll) {
    Text what = counted(toll);
    if (!what.len) return what;
    return arena_format(arena, "%c%.*s%s%.*s", to_upper(what.ptr[0]), (int)what.len - 1, what.ptr + 1, toll->place.len ? ", " : "", TEXT_ARG(toll->place));
}

Text label_toll(Arena *arena, const Toll *toll, Text source) {
    return arena_format(arena, "%.*s %.*s%s%.*s%s%.*s%s", TEXT_ARG(label_figure(arena, toll)), TEXT_ARG(counted(toll)), toll->place.len ? ", " : "",
                        TEXT_ARG(toll->place), source.len ? " (" : "", TEXT_ARG(source), source.len ? ")" : "");
}

Text label_zone(Arena *arena, Text zone) { return arena_format(arena, "Times are local (%.*s).", TEXT_ARG(zone)); }
