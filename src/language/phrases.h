/* phrases.h - what the program says to readers: one row per phrase here, one per language in its file.
 *
 * To add a phrase: an X(id) here, and `[PHRASE_id] = "..."` in english_phrases.c and german_phrases.c (and arabic_phrases.c). A
 * language without the row falls back to English; the unit test names English rows that are missing.
 * In a phrase %1 ... %4 stand for what the caller gives, [brackets] vanish when what stands in them is
 * empty, and "one|many" gives the form for exactly one and that for any other number (%1). Languages that need it
 * give four: "one|two|few|many", few being 3 to 10 and every hundred more. */
#ifndef PHRASES_H
#define PHRASES_H
#include <stdbool.h>
#include <stddef.h>

/* The order within a group is that of its enum: of event.h, or of dl_mod and the parts of the day. */
#define PHRASES(X)                                                                                                 \
    /* dates: %1 and %2 are dates or times */                                                                      \
    X(not_dated) X(not_dated_words) X(uncertain_date) X(about) X(about_clock) X(before) X(by) X(after) X(on_or_after) \
    X(since) X(until) X(to) X(to_end) X(either) X(between) X(between_these) X(some_time) X(throughout) X(all_day) X(early_unit)       \
    X(mid_unit) X(late_unit) X(early_on) X(mid_on) X(late_on) X(part_of_day) X(clock_on) X(overnight) X(overnight_to) \
    X(week_of) X(weekend_of) X(quarter) X(half_year) X(decade) X(century) X(century_bc) X(millennium) X(bc)          \
    X(spring) X(summer) X(autumn) X(winter) X(uncertain) X(zone_time) X(utc_offset)                                  \
    /* parts of the day: plain, early, mid and late of each; the day itself has no plain form */                    \
    X(day_plain) X(day_early) X(day_mid) X(day_late) X(morning_plain) X(morning_early) X(morning_mid)               \
    X(morning_late) X(midday_plain) X(midday_early) X(midday_mid) X(midday_late) X(afternoon_plain)                 \
    X(afternoon_early) X(afternoon_mid) X(afternoon_late) X(evening_plain) X(evening_early) X(evening_mid)          \
    X(evening_late) X(night_plain) X(night_early) X(night_mid) X(night_late) X(daytime_plain) X(daytime_early)      \
    X(daytime_mid) X(daytime_late)                                                                                  \
    /* gaps and lengths: %1 is the number */                                                                       \
    X(minutes_later) X(hours_later) X(days_later) X(weeks_later) X(months_later) X(years_later)                     \
    /* tolls, as enum TollKind; %1 the figure, %2 what is counted */                                               \
    X(toll_killed) X(toll_wounded) X(toll_casualties) X(toll_missing) X(toll_arrested) X(toll_displaced) X(toll_kidnapped)             \
    X(toll_trapped) X(toll_destroyed) X(toll_other)                                                                 \
    /* figures, as enum Bound: %1 the number */                                                                    \
    X(bound_exact) X(bound_at_least) X(bound_more_than) X(bound_up_to) X(bound_about) X(bound_vague)                \
    X(bound_range) X(toll_measured) X(toll_in) X(toll_elsewhere) X(elsewhere) X(toll_since)                         \
    /* statuses, as enum EventStatus */                                                                            \
    X(status_happened) X(status_planned) X(status_threatened) X(status_denied) X(status_claimed)                    \
    X(status_hypothetical) X(status_habitual)                                                                       \
    /* where a time comes from, as enum WhenFrom */                                                                \
    X(when_own) X(when_counted) X(when_parent) X(when_saying) X(when_narrative) X(when_linked) X(when_report) X(when_none)          \
    /* where a publication date comes from, as enum PublishedFrom */                                               \
    X(published_unknown) X(published_given) X(published_metadata) X(published_dateline) X(published_inferred)       \
    /* lanes, as enum Lane */                                                                                      \
    X(lane_military) X(lane_diplomacy) X(lane_humanitarian) X(lane_politics) X(lane_justice) X(lane_disaster)       \
    X(lane_society) X(lane_background)                                                                              \
    /* why an event, its time, its merging are what they are, and `explain`: sentences without a full stop */        \
    X(why_quoted) X(why_with_source) X(why_same_day) X(why_same_time) X(why_same_kind) X(why_same_place)            \
    X(why_same_names) X(why_same_figure) X(why_same_story) X(why_joined) X(why_joined_within)     \
    X(why_refers_back) X(why_joined_more) X(why_joined_by_editor) X(why_split_by_editor) X(why_set_by_editor)       \
    X(why_more_precise) X(why_same_day_as) X(why_ended_by) X(why_lasted) X(why_age)                \
    X(why_contradiction) X(why_figures_differ) X(why_no_date)                    \
    X(why_no_report_date) X(why_not_resolved) X(why_is_hypothetical) X(why_is_denied) X(why_is_habitual)            \
    X(why_is_dropped) X(why_published_weekday) X(why_published_weekday_across)                      \
    X(why_published_latest) X(why_published_bound) X(why_published_explicit) X(why_published_sibling)               \
    X(why_published_head)                                                                                           \
    X(why_published_unknown) X(why_published_others) X(explain_when) X(explain_status)             \
    X(explain_said_by) X(explain_said) X(explain_parent) X(explain_quote) X(explain_words) X(explain_no_words)      \
    X(explain_trigger) X(explain_rule) X(explain_context) X(explain_no_context) X(explain_result)                   \
    X(explain_because) X(explain_tolls) X(explain_toll_by)                    \
    X(explain_report_itself) X(explain_reasons) X(explain_disagree) X(explain_unplaced)       \
    X(explain_contradictions) X(explain_reports) X(explain_sources) X(explain_off_line) X(explain_copy_of)          \
    /* units: with the article, and as lengths (%1 the number), in the order of enum Unit */                         \
    X(unit_second) X(unit_minute) X(unit_hour) X(unit_day) X(unit_night) X(unit_weekend) X(unit_week)                \
    X(unit_fortnight) X(unit_month) X(unit_quarter) X(unit_half) X(unit_year) X(unit_decade) X(unit_century)         \
    X(unit_millennium)                                                                                               \
    X(length_second) X(length_minute) X(length_hour) X(length_day) X(length_night) X(length_weekend) X(length_week)  \
    X(length_fortnight) X(length_month) X(length_quarter) X(length_half) X(length_year)                              \
    /* why an expression means the time it does; without brackets: %1 a name, unit or length, %2 what is counted from */ \
    X(time_as_written) X(time_nearest) X(time_before_because) X(time_after_because) X(time_named_before)             \
    X(time_named_after) X(time_announced) X(time_counted) X(time_counted_from_undated) X(time_of_event)                                                                           \
    X(time_day_of_publication) X(time_day_of_name) X(time_month_of_name) X(time_in_year_told) X(time_day_before)     \
    X(time_day_after) X(time_length_before) X(time_length_after) X(time_unit_before) X(time_unit_after)              \
    X(time_unit_of) X(time_weekend_ahead) X(time_weekend_before) X(time_quarter_told) X(time_last_quarter) X(time_quarter_ended) \
    X(time_quarter_of_year) X(time_quarter_year_before) X(time_some_time) X(time_last_before) X(time_next_after)     \
    X(time_same_span) X(time_on_day) X(time_season_of) X(time_season_before) X(time_season_after) X(time_part_next)  \
    X(time_part_last) X(time_nearest_such_day) X(time_told_of) X(time_length) X(time_length_up_to) X(time_length_from) \
    X(time_repeated) X(time_no_particular) X(time_by_moon) X(time_no_anchor) X(time_no_such_day) X(time_no_such_clock) X(time_out_of_reach)                                                         \
    /* headings and labels */                                                                                      \
    X(sources) X(source) X(date) X(event) X(notes) X(quotes) X(number_sign) X(left_out) X(contradictions)            \
    X(figures) X(figures_differ) X(disagreements) X(according_to) X(said_on) X(no_own_date) X(inferred)              \
    X(report_copies) X(chars) X(status) X(part_of)                                                                   \
    X(comma_list) X(and_list) X(semicolon_list) X(untitled)                                                          \
    /* calendars, tables */                                                                                                \
    X(also) X(events) X(skip_to_table) X(count_events) X(count_reports) X(from) X(not_in_calendar) X(reason_not_dated) X(reason_year) X(asides_left_out)                                 \
    /* pictures */                                                                                                 \
    X(in_brackets) X(undated_events) X(date_uncertain) X(end_faded) X(not_drawn)                                  \
    X(from_reports) X(day_not_exact) X(time_not_exact) X(outside) X(lane_other) X(scale_changes) X(not_to_scale) X(clock_times)            \
    X(mark_planned) X(mark_denied) X(mark_claimed) X(mark_before_after) X(mark_some_time)                              \
    /* web pages: what one reads, what one presses; page_shown is %1 of %2, page_position too */                       \
    X(page_contents) X(page_find) X(page_search) X(page_search_hint) X(page_lane) X(page_certainty) X(page_place) X(page_all)   \
    X(page_clear) X(page_shown) X(page_none) X(page_view) X(page_picture) X(page_table) X(page_dark) X(page_previous)  \
    X(page_next) X(page_close) X(page_position) X(page_keys) X(page_letter_keys) X(page_exact)         \
    X(page_disputed) X(page_more) X(page_starts) X(page_ends) X(page_open) X(page_named) X(page_reasons) \
    X(page_not_drawn)

typedef enum {
#define X(id) PHRASE_##id,
    PHRASES(X)
#undef X
    PHRASE_COUNT
} Phrase;

/* How dates look: UK news "22 Sept 2016", US news "Sept. 22, 2016", The Economist "September 22nd 2016", ISO 8601. */
typedef enum { DATES_UK, DATES_US, DATES_ECONOMIST, DATES_ISO, DATE_STYLE_COUNT } DateStyle;

/* Patterns of dates: %w weekday, %d and %e days, %o and %p the same as ordinals, %D two digits, %m month,
 * %M its two digits, %y year, %- what joins; %n is the last month of a range. Groups in [ ] vanish with their weekday or year. */
typedef struct {
    const char *day;    /* "[%w ]%d %m[ %y]" */
    const char *days;   /* two days of a month; NULL: both dates are written out */
    const char *month;
    const char *months; /* two months of a year; NULL: both written out */
    const char *dash;   /* joins the ends of an exact range: an en dash */
    const char *clock;  /* %H %M of 24 hours, %I of 12 with %p from `half_days` */
    const char *names[12];
} DateForm;

typedef struct Phrasebook {
    DateForm forms[DATE_STYLE_COUNT];
    const char *weekdays[7];   /* Monday first, as short as a column wants them */
    const char *weekday_names[7]; /* the same in full, for sentences */
    const char *half_days[2];  /* "a.m.", "p.m." */
    const char *ordinals[4];   /* what follows 1, 2, 3 and other numbers: "st", "nd", "rd", "th" */
    const char *thousands, *point;
    const char *phrases[PHRASE_COUNT];
} Phrasebook;

extern const Phrasebook english_phrases, german_phrases, arabic_phrases;
#endif
