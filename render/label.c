/* label.c - see label.h. */
#include "label.h"
#include "../src/calendar.h"
#include "../src/wording.h"
#include "../timelines/citation.h"

/* ---- dates -------------------------------------------------------------------------------------------- */

DateLabel label_date(Arena *arena, const Event *event, DateContext context) {
    Wording wording = { .language = context.language, .style = context.style, .no_weekday = !context.weekday };
    bool placed = event->when_from == WHEN_REPORT || event->when_from == WHEN_NONE;
    Text unstated = phrase(context.language, PHRASE_no_own_date);
    if (!event->when.known) return (DateLabel){ .minor = event->when.wording.len ? event->when.wording : unstated };
    DateColumn column = wording_column(arena, &event->when, &wording);
    DateLabel label = { .main = column.date, .minor = column.qualifier };
    if (context.year) label.year = column.year;
    if (placed) label.minor = label.minor.len ? phrase_with(arena, context.language, PHRASE_comma_list, label.minor, unstated) : unstated;
    if (context.same_day) label.main = label.year = (Text){ 0 };
    return label;
}

Text label_date_line(Arena *arena, const Event *event, DateContext context) {
    Wording wording = { .language = context.language, .style = context.style, .no_year = !context.year, .no_weekday = !context.weekday };
    return wording_of(arena, &event->when, &wording);
}

Text label_year(Arena *arena, const Wording *words, int year) {
    return wording_unit(arena, minutes_from_days(days_from_ymd(year, 1, 1)), DL_YEAR, words);
}

static const int64_t MONTHS_UP_TO = (int64_t)1000 * MINUTES_PER_DAY, DAYS_UP_TO = (int64_t)45 * MINUTES_PER_DAY;

Text label_stretch(Arena *arena, const Wording *words, int64_t first, int64_t last) {
    dl_grain grain = last - first > MONTHS_UP_TO ? DL_YEAR : last - first > DAYS_UP_TO ? DL_MONTH : DL_DAY;
    Wording quiet = *words;
    quiet.no_weekday = true;
    Span begin = span_around(first, grain), end = span_around(last, grain);
    if (span_equal(begin, end)) return wording_unit(arena, first, grain, &quiet);
    When when = when_lasting(begin, end, grain);
    return wording_of(arena, &when, &quiet);
}

/* ---- sentences ------------------------------------------------------------------------------------------ */

Text label_small(Arena *arena, Text t) {
    if (t.len < 2 || !is_upper(t.ptr[0]) || !is_lower(t.ptr[1])) return t;
    return arena_format(arena, "%c%.*s", to_lower(t.ptr[0]), (int)t.len - 1, t.ptr + 1);
}

Text label_capital(Arena *arena, Text t) {
    if (!t.len || !is_lower(t.ptr[0])) return t;
    return arena_format(arena, "%c%.*s", to_upper(t.ptr[0]), (int)t.len - 1, t.ptr + 1);
}

static Text joined(Arena *arena, Text language, Text a, Text b) {
    return !a.len ? b : !b.len ? a : phrase_with(arena, language, PHRASE_comma_list, a, b);
}

/* Whether the title has a word of the place that begins with a capital: "eastern Harran" is said by "Harran". */
static bool says_place(Text title, Text place) {
    Text word;
    while (text_next(&place, ' ', &word))
        if (word.len && !is_lower(word.ptr[0]) && text_find(title, word) != SIZE_MAX) return true;
    return false;
}

/* Where it happened, when the title names none of its places. */
static Text unsaid_place(const Event *event) {
    for (size_t i = 0; i < event->places.count; i++)
        if (says_place(event->title, event->places.items[i])) return (Text){ 0 };
    return event->places.count ? event->places.items[0] : (Text){ 0 };
}

Text label_body(Arena *arena, Text language, const Event *event) {
    Text status = event->status == STATUS_happened ? (Text){ 0 } : phrase_status(language, event->status);
    Text speaker = citation_speaker(event);
    Text voice = speaker.len ? phrase_with(arena, language, PHRASE_according_to, speaker, (Text){ 0 }) : (Text){ 0 };
    return label_capital(arena, joined(arena, language, unsaid_place(event), joined(arena, language, status, voice)));
}

Text label_counts(Arena *arena, Text language, size_t events, size_t reports) {
    if (!reports) return (Text){ 0 };
    Text from = phrase_count(arena, language, PHRASE_count_reports, (int64_t)reports);
    return phrase_with(arena, language, PHRASE_from_reports, phrase_count(arena, language, PHRASE_count_events, (int64_t)events), from);
}

Text label_left_out(Arena *arena, Text language, size_t count) {
    return count ? phrase_count(arena, language, PHRASE_not_drawn, (int64_t)count) : (Text){ 0 };
}

Text label_outside(Arena *arena, const Wording *words, size_t count, int64_t from, int64_t to) {
    if (!count) return (Text){ 0 };
    Wording quiet = *words;
    quiet.no_weekday = true;
    When when = from == INT64_MIN ? when_until(span_around(to, DL_DAY), DL_DAY)
                : to == INT64_MAX ? when_since(span_around(from, DL_DAY), DL_DAY)
                                  : when_lasting(span_around(from, DL_DAY), span_around(to, DL_DAY), DL_DAY);
    return phrase_with(arena, words->language, PHRASE_outside, phrase_count(arena, words->language, PHRASE_count_events, (int64_t)count),
                       wording_of(arena, &when, &quiet));
}

Text label_publisher(const Report *report) { return report->source.len ? report->source : report->title.len ? report->title : report->id; }

Text label_source(Arena *arena, const Wording *words, const Report *report) {
    Wording wording = *words;
    Text language = words->language;
    wording.no_weekday = true;
    Context day = report->context;
    day.published_has_time = false;
    Text date = wording_published(arena, &day, &wording), name = report->source;
    if (date.len && report->published_from == PUBLISHED_INFERRED) date = phrase_with(arena, language, PHRASE_in_brackets, date, phrase(language, PHRASE_inferred));
    if (!name.len) name = report->title;
    else if (report->title.len) name = arena_format(arena, "%.*s: %.*s", TEXT_ARG(name), TEXT_ARG(report->title));
    return joined(arena, language, name.len ? name : report->id, date);
}

/* ---- figures ---------------------------------------------------------------------------------------------- */

/* "Killed", "Civilians killed", "Killed, Al-Bab": the phrase of the toll without its figure. */
Text label_toll_caption(Arena *arena, Text language, const Toll *toll) {
    Text what = phrase_with(arena, language, (Phrase)(PHRASE_toll_killed + (int)toll->kind), toll->what, (Text){ 0 });
    return joined(arena, language, label_capital(arena, text_trim(what)), toll->place);
}

Text label_toll(Arena *arena, Text language, const Toll *toll, Text source) {
    Text words = label_small(arena, phrase_toll(arena, language, toll));
    return source.len ? phrase_with(arena, language, PHRASE_in_brackets, words, source) : words;
}
