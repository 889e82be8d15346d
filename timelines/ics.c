/* ics.c - see ics.h. Alone knows libical.
 *
 * The text is our own (ics_line.c) and libical reads it back, every time. The other way round would be shorter
 * and wrong: libical 3 writes X- properties, URL and UID without escaping, lets control characters and invalid UTF-8
 * through, splits categories at escaped commas, accepts a DTEND that is DTSTART, and adds error properties of
 * its own to the file. What it is good at is reading, so it checks what we wrote.
 *
 * What stands in an entry and why:
 *   UID           made from the event's id, so that a calendar built again replaces its entries
 *   DTSTAMP       the newest publication; when none is known, the day of the last dated event; never "now"
 *   STATUS        TENTATIVE where the event may not have happened, or not then
 *   TRANSP        history never blocks anybody's time
 *   DESCRIPTION   all that readers need: every client shows it, and most show nothing else
 *   no METHOD, ORGANIZER, ATTENDEE, VALARM: clients would send mail and ring */
#include "ics.h"
#include "../src/calendar.h"
#include "../src/edtf.h"
#include "citation.h"
#include "clean.h"
#include "family.h"
#include "ics_entry.h"
#include "ics_line.h"
#include "uuid.h"
#include <libical/ical.h>

typedef struct {
    Arena *arena;
    const Timeline *timeline;
    Zones zones;
    Family family;
    bool all; /* no event is marked for the main line: all of them stand on it */
    Buffer *out;
    Text stamp; /* DTSTAMP of all entries */
} Writer;

/* What was written of an event, for reading it back. */
typedef struct {
    Text uid, start, end, summary;
} Written;

/* ---- what stands on the calendar -------------------------------------------------------------------------- */

/* Minor events that belong to a larger one are told in its description. A timeline without a main line is all main line. */
static bool has_main_line(const Timeline *timeline) {
    for (size_t i = 0; i < timeline->events.count; i++)
        if (timeline->events.items[i].main_line) return true;
    return false;
}

static Writer writer(Arena *arena, const Timeline *timeline, Buffer *out) {
    return (Writer){ .arena = arena, .timeline = timeline, .zones = { .arena = arena }, .family = family_of(arena, timeline),
                     .all = !has_main_line(timeline), .out = out };
}

static Entry entry_of(Writer *w, const Event *event) {
    return ics_entry(&w->zones, &event->when, citation_zone(w->timeline, &event->when));
}

static bool is_on_calendar(Writer *w, const Event *event) {
    return (w->all || event->main_line) && entry_of(w, event).answer == ENTRY_DATED;
}

/* Ids made from content are unique anywhere; short ones that people write are so only within their timeline. */
static Text uid_of(const Writer *w, Text id) {
    size_t hyphen = id.len > 7 ? id.len - 7 : 0;
    bool made = hyphen && id.ptr[hyphen] == '-';
    for (size_t i = hyphen + 1; made && i < id.len; i++) made = is_digit(id.ptr[i]) || (id.ptr[i] >= 'a' && id.ptr[i] <= 'f');
    if (made) return uuid_of_name(w->arena, id);
    return uuid_of_name(w->arena, arena_format(w->arena, "%.*s\n%.*s", TEXT_ARG(w->timeline->title), TEXT_ARG(id)));
}

static void keep_later(int64_t *latest, int64_t minute) {
    if (minute > *latest) *latest = minute;
}

static int64_t published_utc(Writer *w, const Report *report) {
    int64_t minute = report->context.published;
    if (!report->context.published_has_time) return minute;
    Text zone = report->context.zone.len ? report->context.zone : w->timeline->timezone;
    return minute - zone_offset(&w->zones, zone, minute).offset;
}

static Text stamp_of(Writer *w) {
    const Timeline *t = w->timeline;
    int64_t latest = INT64_MIN;
    for (size_t i = 0; i < t->reports.count; i++)
        if (t->reports.items[i].context.has_published) keep_later(&latest, published_utc(w, &t->reports.items[i]));
    for (size_t i = 0; i < t->events.count && latest == INT64_MIN; i++) {
        Entry entry = entry_of(w, &t->events.items[t->events.count - 1 - i]);
        if (entry.answer == ENTRY_DATED) latest = minutes_from_days(days_from_minutes(entry.end - 1));
    }
    int64_t first = minutes_from_days(days_from_ymd(1970, 1, 1)), last = minutes_from_days(days_from_ymd(9998, 1, 1));
    return ics_instant(w->arena, latest < first ? first : latest > last ? last : latest, false, true);
}

/* ---- the description ---------------------------------------------------------------------------------------- */

static void add_line(Buffer *lines, Text line) {
    if (!line.len) return;
    if (lines->len) buffer_char(lines, '\n');
    buffer_put(lines, line);
}

static void add_labelled(Writer *w, Buffer *lines, Phrase label, Text value) {
    if (value.len) add_line(lines, arena_format(w->arena, "%.*s: %.*s", TEXT_ARG(phrase(w->timeline->language, label)), TEXT_ARG(value)));
}

static void add_date(Writer *w, Buffer *lines, const Event *event) {
    Text language = w->timeline->language, date = citation_when(w->arena, w->timeline, &event->when);
    if (event->when_from != WHEN_OWN && event->evidence.count)
        date = phrase_with(w->arena, language, PHRASE_in_brackets, date, phrase_when_from(language, event->when_from));
    add_labelled(w, lines, PHRASE_date, date);
}

static void add_voice(Writer *w, Buffer *lines, const Event *event) {
    Text language = w->timeline->language;
    if (event->status != STATUS_happened) add_labelled(w, lines, PHRASE_status, phrase_status(language, event->status));
    Text speaker = citation_speaker(event);
    if (speaker.len) add_line(lines, phrase_with(w->arena, language, PHRASE_according_to, speaker, (Text){ 0 }));
    if (event->said.known)
        add_line(lines, phrase_with(w->arena, language, PHRASE_said_on, wording_when(w->arena, language, &event->said, DATES_UK), (Text){ 0 }));
}

static void add_list(Buffer *lines, Text label, Texts items) {
    if (items.count) add_line(lines, label), buffer_char(lines, ':');
    for (size_t i = 0; i < items.count; i++) {
        buffer_string(lines, "\n- ");
        buffer_put(lines, items.items[i]);
    }
}

static void add_tolls(Writer *w, Buffer *lines, const Event *event) {
    Texts said = { 0 };
    for (size_t i = 0; i < event->tolls.count; i++)
        *array_push(w->arena, &said) = citation_toll(w->arena, w->timeline, event, &event->tolls.items[i]);
    add_list(lines, phrase(w->timeline->language, citation_figures_differ(event) ? PHRASE_figures_differ : PHRASE_figures), said);
}

static void add_minor_events(Writer *w, Buffer *lines, const Event *event) {
    Texts titles = { 0 };
    size_t count;
    const Event *const *children = family_children(&w->family, event, &count);
    for (size_t i = 0; i < count; i++)
        if (!w->all && !children[i]->main_line) *array_push(w->arena, &titles) = children[i]->title;
    add_list(lines, phrase(w->timeline->language, PHRASE_also), titles);
}

/* Numbered, with what each of them says. */
static void add_sources(Writer *w, Buffer *lines, const Event *event) {
    const Timeline *t = w->timeline;
    ReportIndexes reports = citation_reports(w->arena, event);
    if (reports.count || event->sources.count) add_line(lines, arena_format(w->arena, "%.*s:", TEXT_ARG(phrase(t->language, PHRASE_sources))));
    for (size_t i = 0; i < reports.count; i++) {
        if ((size_t)reports.items[i] >= t->reports.count) continue;
        const Report *report = &t->reports.items[reports.items[i]];
        Text said = citation_report(w->arena, t, report);
        add_line(lines, arena_format(w->arena, "[%zu] %.*s%s%.*s", i + 1, TEXT_ARG(said), report->url.len ? " " : "", TEXT_ARG(report->url)));
        for (size_t k = 0; k < event->evidence.count; k++)
            if (event->evidence.items[k].report == reports.items[i]) add_line(lines, citation_quote(w->arena, event->evidence.items[k].quote, 400));
    }
    for (size_t i = 0; i < event->sources.count; i++)
        add_line(lines, arena_format(w->arena, "[%zu] %.*s", reports.count + i + 1, TEXT_ARG(event->sources.items[i])));
}

static Text description_of(Writer *w, const Event *event) {
    Buffer lines = { 0 };
    const Event *parent = family_parent(&w->family, event);
    add_date(w, &lines, event);
    add_voice(w, &lines, event);
    add_line(&lines, event->note);
    if (parent) add_line(&lines, phrase_with(w->arena, w->timeline->language, PHRASE_part_of, parent->title, (Text){ 0 }));
    add_tolls(w, &lines, event);
    add_list(&lines, phrase(w->timeline->language, PHRASE_disagreements), event->disagreements);
    add_minor_events(w, &lines, event);
    add_sources(w, &lines, event);
    Text description = arena_text(w->arena, buffer_text(&lines));
    buffer_free(&lines);
    return description;
}

/* ---- an entry ------------------------------------------------------------------------------------------------ */

static Text summary_of(Writer *w, const Event *event, const Entry *entry) {
    Text language = w->timeline->language, title = citation_title(w->arena, event);
    bool claimed = status_is_real(event->status); /* the description says by whom */
    if (!claimed) title = phrase_with(w->arena, language, PHRASE_in_brackets, title, phrase_status(language, event->status));
    if (!entry->in_words) return title;
    const Wording wording = { .language = language, .no_weekday = true };
    return arena_format(w->arena, "%.*s: %.*s", TEXT_ARG(wording_of(w->arena, &event->when, &wording)), TEXT_ARG(title));
}

static Text link_of(const Writer *w, const Event *event) {
    for (size_t i = 0; i < event->evidence.count; i++) {
        int32_t report = event->evidence.items[i].report;
        if (report >= 0 && (size_t)report < w->timeline->reports.count && clean_is_link(w->timeline->reports.items[report].url))
            return w->timeline->reports.items[report].url;
    }
    for (size_t i = 0; i < event->sources.count; i++)
        if (clean_is_link(event->sources.items[i])) return event->sources.items[i];
    return (Text){ 0 };
}

/* One category without commas: readers split at them, escaped or not. */
static Text category_of(const Writer *w, const Event *event) {
    Text label = phrase_lane(w->timeline->language, event->lane);
    for (size_t i = 0; i < w->timeline->lanes.count; i++)
        if (text_equal(w->timeline->lanes.items[i].name, event->lane) && w->timeline->lanes.items[i].label.len) label = w->timeline->lanes.items[i].label;
    char *plain = (char *)arena_alloc(w->arena, label.len + 1);
    for (size_t i = 0; i < label.len; i++) plain[i] = label.ptr[i] == ',' ? ' ' : label.ptr[i];
    return (Text){ plain, label.len };
}

static bool is_tentative(const Event *event) {
    return event->when.uncertain || event->status != STATUS_happened || event->when_from == WHEN_REPORT || event->when_from == WHEN_NONE;
}

static Text values_of(Writer *w, const Event *event) {
    Texts values = { 0 };
    for (size_t i = 0; i < event->tolls.count; i++) {
        const Toll *toll = &event->tolls.items[i].toll;
        Text figure = phrase_figure(w->arena, w->timeline->language, toll);
        *array_push(w->arena, &values) = toll->said_by.len ? arena_format(w->arena, "%.*s=%.*s", TEXT_ARG(figure), TEXT_ARG(toll->said_by)) : figure;
    }
    Buffer joined = { 0 };
    for (size_t i = 0; i < values.count; i++) {
        if (i) buffer_char(&joined, ',');
        buffer_put(&joined, values.items[i]);
    }
    Text text = arena_text(w->arena, buffer_text(&joined));
    buffer_free(&joined);
    return text;
}

static void write_extensions(Writer *w, const Event *event, const Entry *entry) {
    const char *certainty = event->when.approximate ? (event->when.uncertain ? "approximate uncertain" : "approximate") : event->when.uncertain ? "uncertain" : "";
    ics_text(w->out, "X-TIMELINE-ID", event->id);
    ics_text(w->out, "X-TIMELINE-EDTF", edtf_print(w->arena, &event->when));
    ics_text(w->out, "X-TIMELINE-CERTAINTY", text_of(certainty));
    if (!entry->all_day) ics_text(w->out, "X-TIMELINE-TZID", citation_zone(w->timeline, &event->when));
    ics_text(w->out, "X-TIMELINE-VALUES", values_of(w, event));
}

static Written write_entry(Writer *w, const Event *event, const Entry *entry) {
    Written written = { uid_of(w, event->id), ics_instant(w->arena, entry->start, entry->all_day, entry->utc),
                        ics_instant(w->arena, entry->end, entry->all_day, entry->utc), summary_of(w, event, entry) };
    const Event *parent = family_parent(&w->family, event);
    buffer_string(w->out, "BEGIN:VEVENT\r\n");
    ics_value(w->out, "UID", written.uid);
    ics_value(w->out, "DTSTAMP", w->stamp);
    ics_value(w->out, entry->all_day ? "DTSTART;VALUE=DATE" : "DTSTART", written.start);
    ics_value(w->out, entry->all_day ? "DTEND;VALUE=DATE" : "DTEND", written.end);
    ics_text(w->out, "SUMMARY", written.summary);
    ics_text(w->out, "DESCRIPTION", description_of(w, event));
    ics_text(w->out, "CATEGORIES", category_of(w, event));
    ics_text(w->out, "LOCATION", phrase_list(w->arena, w->timeline->language, event->places));
    ics_value(w->out, "STATUS", is_tentative(event) ? TEXT("TENTATIVE") : TEXT("CONFIRMED"));
    buffer_string(w->out, "TRANSP:TRANSPARENT\r\nCLASS:PUBLIC\r\n");
    ics_value(w->out, "URL", link_of(w, event));
    if (parent && is_on_calendar(w, parent)) ics_value(w->out, "RELATED-TO", uid_of(w, parent->id));
    write_extensions(w, event, entry);
    buffer_string(w->out, "END:VEVENT\r\n");
    return written;
}

/* ---- what is left out ------------------------------------------------------------------------------------------- */

static Text reason_of(Writer *w, const Event *event, EntryAnswer answer) {
    Text language = w->timeline->language;
    Text reason = phrase(language, answer == ENTRY_UNDATED ? PHRASE_reason_not_dated : PHRASE_reason_year);
    return phrase_with(w->arena, language, PHRASE_not_in_calendar, citation_title(w->arena, event), reason);
}

/* A minor event is told by the larger one it belongs to, when that is on the calendar. */
static bool is_told_elsewhere(Writer *w, const Event *event) {
    const Event *parent = family_parent(&w->family, event);
    return parent && is_on_calendar(w, parent);
}

static Texts left_out(Writer *w) {
    Texts said = { 0 };
    int64_t minor = 0;
    for (size_t i = 0; i < w->timeline->events.count; i++) {
        const Event *event = &w->timeline->events.items[i];
        Entry entry = entry_of(w, event);
        if (!w->all && !event->main_line) minor += !is_told_elsewhere(w, event);
        else if (entry.answer != ENTRY_DATED) *array_push(w->arena, &said) = reason_of(w, event, entry.answer);
    }
    if (minor) *array_push(w->arena, &said) = phrase_count(w->arena, w->timeline->language, PHRASE_asides_left_out, minor);
    return said;
}

Texts ics_left_out(Arena *arena, const Timeline *timeline) {
    Writer w = writer(arena, timeline, NULL);
    return left_out(&w);
}

/* ---- reading it back ------------------------------------------------------------------------------------------------ */

static bool value_is(icalcomponent *component, icalproperty_kind kind, Text expected) {
    icalproperty *property = icalcomponent_get_first_property(component, kind);
    char *value = property ? icalproperty_get_value_as_string_r(property) : NULL;
    bool same = value && text_equal(text_of(value), expected);
    icalmemory_free_buffer(value);
    return same;
}

static bool entry_reads_back(Arena *arena, icalcomponent *component, const Written *written) {
    const char *summary = icalcomponent_get_summary(component);
    return value_is(component, ICAL_UID_PROPERTY, written->uid) && value_is(component, ICAL_DTSTART_PROPERTY, written->start) &&
           value_is(component, ICAL_DTEND_PROPERTY, written->end) && text_equal(text_of(summary), clean_lines(arena, written->summary));
}

static Status read_back(Writer *w, Text calendar, const Written *written, size_t count, Error *err) {
    icalcomponent *root = icalparser_parse_string(arena_text(w->arena, calendar).ptr);
    if (!root) return error_set(err, DL_SYSTEM, "", "the calendar does not read back");
    bool good = icalrestriction_check(root) && !icalcomponent_count_errors(root);
    size_t i = 0;
    for (icalcomponent *c = icalcomponent_get_first_component(root, ICAL_VEVENT_COMPONENT); c && good;
         c = icalcomponent_get_next_component(root, ICAL_VEVENT_COMPONENT), i++)
        good = i < count && entry_reads_back(w->arena, c, &written[i]);
    icalcomponent_free(root);
    if (good && i == count) return DL_OK;
    return error_set(err, DL_SYSTEM, "", "the calendar reads back differently at entry %zu", i);
}

/* ---- the calendar ------------------------------------------------------------------------------------------------------ */

static void write_head(Writer *w, Texts missing) {
    Text title = w->timeline->title.len ? w->timeline->title : phrase(w->timeline->language, PHRASE_untitled);
    buffer_string(w->out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//dateline//dateline " DL_VERSION "//EN\r\nCALSCALE:GREGORIAN\r\n");
    ics_text(w->out, "NAME", title);
    ics_text(w->out, "X-WR-CALNAME", title);
    ics_text(w->out, "X-WR-CALDESC", w->timeline->subtitle);
    ics_text(w->out, "X-WR-TIMEZONE", w->timeline->timezone);
    for (size_t i = 0; i < missing.count; i++) ics_text(w->out, "X-TIMELINE-LEFT-OUT", missing.items[i]);
}

static Status write_calendar(Writer *w, Error *err) {
    size_t start = w->out->len;
    Array(Written) written = { 0 };
    w->stamp = stamp_of(w);
    write_head(w, left_out(w));
    for (size_t i = 0; i < w->timeline->events.count; i++) {
        const Event *event = &w->timeline->events.items[i];
        Entry entry = entry_of(w, event);
        if (is_on_calendar(w, event)) *array_push(w->arena, &written) = write_entry(w, event, &entry);
    }
    buffer_string(w->out, "END:VCALENDAR\r\n");
    return read_back(w, text_slice(buffer_text(w->out), start, w->out->len), written.items, written.count, err);
}

Status ics_write(const Timeline *timeline, Buffer *out, Error *err) {
    Arena *arena = arena_new();
    Writer w = writer(arena, timeline, out);
    Status status = write_calendar(&w, err);
    arena_free(arena);
    return status;
}
