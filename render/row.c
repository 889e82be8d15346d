/* row.c - see row.h. */
#include "row.h"
#include "../src/when.h"
#include <math.h>
#include <stdlib.h>

enum {
    TEXT_MAX_WIDTH = 560, TEXT_GAP = 30, SPINE_GAP = 26, DATE_MIN = 84, DATE_MAX = 150,
    ROW_PAD = 13, GAP_MAX = 40, BREAK_DAYS = 120, YEAR_HEIGHT = 34, TITLE_LINES = 5, BODY_LINES = 6
};

static const double COMPACT_GAPS = 0.25; /* of the usual distances */

/* ---- rows ------------------------------------------------------------------------------------------------ */

static bool fine(const Item *item) { return item->event->when.grain <= DL_DAY && !item->bar.drawn; }

/* Told under the date of the event before it: about a time of day is still that day, about a day may be another. */
static bool shares_day(const Item *before, const Item *item) {
    if (!before || !fine(before) || !fine(item) || row_day(before) != row_day(item)) return false;
    return before->mark != MARK_HOLLOW || when_is_within_day(&before->event->when);
}

/* The middle of when it may have begun, for saying how much later the next one is. */
static int64_t middle_of(const Item *item) {
    const When *w = &item->event->when;
    if (w->open & (DL_OPEN_EARLIEST_START | DL_OPEN_LATEST_START)) return item->at;
    return w->earliest_start + (w->latest_start - w->earliest_start) / 2;
}

static int64_t gap_days(const Item *before, const Item *item) { return (middle_of(item) - middle_of(before)) / MINUTES_PER_DAY; }

static int compare_int64(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

/* Gaps of at least this many days are broken: long ones, but only when they are unusual for the story. */
static int64_t break_threshold(const Vertical *v) {
    size_t count = 0;
    int64_t *gaps = arena_alloc(v->pen->arena, (v->story->dated + 1) * sizeof *gaps);
    for (size_t i = 1; i < v->story->dated; i++) {
        int64_t gap = gap_days(&v->story->items.items[i - 1], &v->story->items.items[i]);
        if (gap > 0) gaps[count++] = gap;
    }
    if (count < 3) return BREAK_DAYS;
    qsort(gaps, count, sizeof *gaps, compare_int64);
    return gaps[count / 2] * 4 > BREAK_DAYS ? gaps[count / 2] * 4 : BREAK_DAYS;
}

static Row *add_row(Vertical *v, RowKind kind, const Item *item) {
    Row *row = array_push(v->pen->arena, &v->rows);
    *row = (Row){ .kind = kind, .item = item };
    return row;
}

/* Items [begin, end) of one year; whether a heading names the year, and whether weekdays help. */
typedef struct {
    size_t end;
    bool heading, weekdays;
} YearGroup;

static YearGroup year_group(const Story *story, size_t begin) {
    YearGroup group = { .end = begin };
    const Item *items = story->items.items;
    size_t finer = 0, days = 0;
    int32_t first = 0, last = 0;
    for (; group.end < story->dated && items[group.end].year == items[begin].year; group.end++) {
        const When *w = &items[group.end].event->when;
        finer += w->grain < DL_YEAR;
        if (w->grain > DL_DAY) continue;
        last = row_day(&items[group.end]);
        if (!days++) first = last;
    }
    group.heading = finer > 1;
    group.weekdays = days > 1 && last - first <= 14 * (int32_t)days && items[begin].year > 1800;
    return group;
}

static void label_row(Vertical *v, Row *row, DateContext context) {
    DateLabel label = label_date(v->pen->arena, row->item->event, context);
    row->date_context = context;
    row->date = pen_wrap(v->pen, STYLE_date, label.main, DATE_MAX, WRAP_RUNNING, 3);
    row->year = pen_wrap(v->pen, STYLE_time, label.year, DATE_MAX, WRAP_RUNNING, 1);
    row->time = pen_wrap(v->pen, STYLE_time, label.minor, DATE_MAX, WRAP_RUNNING, 3);
}

static double room_above(const Item *before, const Item *item, bool same_day) {
    if (!before) return 0;
    if (same_day) return 2;
    return fmin(GAP_MAX, 10 * log2(1 + (double)llabs(gap_days(before, item))));
}

static void add_event(Vertical *v, const Item *before, const Item *item, const YearGroup *group, bool after_heading) {
    bool same_day = shares_day(before, item);
    Row *row = add_row(v, ROW_EVENT, item);
    row->above = after_heading ? 0 : room_above(before, item, same_day);
    label_row(v, row,
              (DateContext){
                  .language = v->story->language, .style = v->story->words.style, .year = !group->heading, .weekday = group->weekdays, .same_day = same_day });
}

static void add_dated(Vertical *v) {
    const Item *items = v->story->items.items;
    int64_t threshold = break_threshold(v);
    for (size_t i = 0; i < v->story->dated;) {
        YearGroup group = year_group(v->story, i);
        for (size_t first = i; i < group.end; i++) {
            const Item *before = i ? &items[i - 1] : NULL;
            bool broken = before && gap_days(before, &items[i]) > threshold;
            bool heading = i == first && group.heading;
            if (broken) add_row(v, ROW_BREAK, NULL)->text = phrase_gap(v->pen->arena, v->story->language, middle_of(&items[i]) - middle_of(before));
            if (heading) {
                Row *row = add_row(v, ROW_YEAR, NULL);
                row->text = label_year(v->pen->arena, &v->story->words, items[i].year);
                row->above = before && !broken ? room_above(before, &items[i], false) : 0;
            }
            add_event(v, before, &items[i], &group, broken || heading);
        }
    }
}

static void add_undated(Vertical *v) {
    const Story *story = v->story;
    YearGroup group = { .heading = false };
    if (story->dated == story->items.count) return;
    Row *row = add_row(v, ROW_UNDATED, NULL);
    row->text = phrase(v->story->language, PHRASE_undated_events);
    for (size_t i = story->dated; i < story->items.count; i++) add_event(v, NULL, &story->items.items[i], &group, true);
}

void rows_add(Vertical *v) {
    add_dated(v);
    add_undated(v);
}

/* ---- measures ------------------------------------------------------------------------------------------------ */

/* The date column is as wide as its widest line, and the rest follows. */
static void set_columns(Vertical *v) {
    double dates = DATE_MIN;
    for (size_t i = 0; i < v->rows.count; i++) {
        const Row *row = &v->rows.items[i];
        for (size_t k = 0; k < row->date.count; k++) dates = fmax(dates, row->date.items[k].width);
        for (size_t k = 0; k < row->time.count; k++) dates = fmax(dates, row->time.items[k].width);
    }
    v->date_right = v->pen->margin + dates;
    v->spine = v->date_right + SPINE_GAP + (v->bar_columns > 1 ? (v->bar_columns - 1) * BAR_STEP : 0);
    if (v->bar_columns) v->spine += 8;
    v->text_left = v->spine + TEXT_GAP;
    v->text_width = fmin(TEXT_MAX_WIDTH, v->pen->margin + v->column_width - v->text_left);
}

static double lines_height(Style style, const Lines *lines) { return (double)lines->count * styles[style].leading; }

static void measure_texts(Vertical *v, Row *row, size_t title_lines, size_t body_lines, bool words_only) {
    const Item *item = row->item;
    double tail = pen_notes_width(v->pen, item->notes);
    bool certain = item->event->status == STATUS_happened;
    row->title = wrap_text(v->pen->arena, v->pen->metrics, STYLE_head, item->title, v->text_width, tail, WRAP_BALANCED, title_lines);
    row->body = pen_wrap(v->pen, STYLE_body, v->compact && certain ? (Text){ 0 } : item->body, v->text_width, WRAP_RUNNING, body_lines);
    row->tolls = tolls_measure(v->pen, item->event, v->text_width, words_only);
    double text = lines_height(STYLE_head, &row->title) + lines_height(STYLE_body, &row->body) + row->tolls.height;
    double date = 4 + lines_height(STYLE_date, &row->date) + lines_height(STYLE_time, &row->year) + lines_height(STYLE_time, &row->time);
    row->height = fmax(text, date) + (v->compact ? 6 : ROW_PAD);
}

/* What would fill more than half a page has to be short. */
static void measure_event(Vertical *v, Row *row) {
    double page = v->pen->sheet.height;
    measure_texts(v, row, pen_most_lines(v->text_width, TITLE_LINES), pen_most_lines(v->text_width, BODY_LINES), v->compact);
    if (page > 0 && row->height > page / 2) measure_texts(v, row, TITLE_LINES, BODY_LINES / 2, true);
}

void rows_measure(Vertical *v) {
    set_columns(v);
    for (size_t i = 0; i < v->rows.count; i++) {
        Row *row = &v->rows.items[i];
        if (v->compact) row->above *= COMPACT_GAPS;
        if (row->kind == ROW_EVENT) measure_event(v, row);
        if (row->kind == ROW_BREAK) row->height = BREAK_HEIGHT;
        if (row->kind == ROW_YEAR) row->height = YEAR_HEIGHT;
        if (row->kind == ROW_UNDATED) row->height = YEAR_HEIGHT + 14;
    }
}

void row_set_first(Vertical *v, Row *row, bool first) {
    if (row->first == first || row->kind != ROW_EVENT) return;
    DateContext own = row->date_context, full = own;
    full.same_day = false;
    full.year = true;
    row->first = first;
    label_row(v, row, first ? full : own);
    row->date_context = own;
    measure_event(v, row);
}
