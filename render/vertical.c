/* vertical.c - see vertical.h.
 *
 * Three passes over a list of rows: make them (events, headings of years, breaks) and measure their texts;
 * place them one below the other, from page to page; draw. Rows never overlap because they are stacked, so
 * nothing has to be pushed apart and the whole takes time proportional to the text (the "collapsed" scale of
 * Brehmer et al. 2017: order is kept, distance grows with the logarithm of time, long gaps are broken). */
#include "vertical.h"
#include "../src/calendar.h"
#include "tolls.h"
#include <math.h>
#include <stdlib.h>

enum {
    PAGE_WIDTH = 880, MARGIN = 48,
    TEXT_MAX_WIDTH = 560, TEXT_GAP = 30, SPINE_GAP = 26, DATE_MIN = 84, DATE_MAX = 150,
    BAR_STEP = 9, BAR_WIDTH = 5, BAR_COLUMNS = 4,
    ROW_PAD = 13, GAP_MAX = 40, BREAK_DAYS = 120, BREAK_HEIGHT = 52, YEAR_HEIGHT = 34,
    COMPACT_FROM = 26, TITLE_LINES = 5, BODY_LINES = 6, HEAD_GAP = 20, CONTINUED_HEAD = 40, FOOT_GAP = 26
};

typedef enum { ROW_EVENT, ROW_YEAR, ROW_BREAK, ROW_UNDATED } RowKind;

typedef struct {
    RowKind kind;
    const Item *item; /* of an event */
    DateContext date_context;
    Text text;        /* of the others */
    Lines title, body, date, year, time;
    TollBox tolls;
    double above, height; /* room before it, and its own */
    size_t page;
    double top;
} Row;
typedef Array(Row) Rows;

/* A place on the spine. */
typedef struct {
    size_t page;
    double y;
} Place;

typedef struct {
    Pen *pen;
    const Story *story;
    Rows rows;
    bool compact;
    double date_right, spine, text_left, text_width; /* x */
    double page_height, first_top, next_top, bottom; /* of the content; bottom on pages that are full */
    size_t pages;
    double end;        /* y where the content ends on the last page */
    size_t *row_of;    /* row of each dated item */
    Array(size_t) bars; /* items whose bars have a column */
    int *bar_column;    /* column of each dated item's bar, -1 for none */
    int bar_columns;
} Vertical;

/* ---- rows ------------------------------------------------------------------------------------------------ */

static int32_t day_of(const Item *item) { return days_from_minutes(item->at); }

static bool fine(const Item *item) { return item->event->when.grain <= DL_DAY && !item->bar.drawn; }

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
        last = day_of(&items[group.end]);
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
    bool same_day = before && fine(before) && fine(item) && day_of(before) == day_of(item) && before->mark != MARK_HOLLOW;
    Row *row = add_row(v, ROW_EVENT, item);
    row->above = after_heading ? 0 : room_above(before, item, same_day);
    label_row(v, row, (DateContext){ .language = v->story->language, .year = !group->heading, .weekday = group->weekdays, .same_day = same_day });
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
                row->text = label_year(v->pen->arena, v->story->language, items[i].year);
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
    v->text_width = fmin(TEXT_MAX_WIDTH, v->pen->width - v->pen->margin - v->text_left);
}

static double lines_height(Style style, const Lines *lines) { return (double)lines->count * styles[style].leading; }

static void measure_event(Vertical *v, Row *row) {
    const Item *item = row->item;
    double tail = pen_notes_width(v->pen, item->notes);
    bool certain = item->event->status == STATUS_happened;
    row->title = wrap_text(v->pen->arena, v->pen->metrics, STYLE_head, item->title, v->text_width, tail, WRAP_BALANCED, TITLE_LINES);
    row->body = pen_wrap(v->pen, STYLE_body, v->compact && certain ? (Text){ 0 } : item->body, v->text_width, WRAP_RUNNING, BODY_LINES);
    row->tolls = tolls_measure(v->pen, item->event, v->text_width, v->compact);
    double text = lines_height(STYLE_head, &row->title) + lines_height(STYLE_body, &row->body) + row->tolls.height;
    double date = 4 + lines_height(STYLE_date, &row->date) + lines_height(STYLE_time, &row->year) + lines_height(STYLE_time, &row->time);
    row->height = fmax(text, date) + (v->compact ? 6 : ROW_PAD);
}

static void measure_rows(Vertical *v) {
    for (size_t i = 0; i < v->rows.count; i++) {
        Row *row = &v->rows.items[i];
        if (v->compact) row->above *= 0.4;
        if (row->kind == ROW_EVENT) measure_event(v, row);
        if (row->kind == ROW_BREAK) row->height = BREAK_HEIGHT;
        if (row->kind == ROW_YEAR) row->height = YEAR_HEIGHT;
        if (row->kind == ROW_UNDATED) row->height = YEAR_HEIGHT + 14;
    }
}

/* ---- places -------------------------------------------------------------------------------------------------- */

static double top_of_page(const Vertical *v, size_t page) { return page ? v->next_top : v->first_top; }

static bool is_heading(const Row *row) { return row->kind != ROW_EVENT; }

/* A heading goes to the next page with the event it belongs to. */
static double height_with_follower(const Vertical *v, size_t i) {
    double height = v->rows.items[i].height;
    for (size_t k = i; k + 1 < v->rows.count && is_heading(&v->rows.items[k]); k++) height += v->rows.items[k + 1].above + v->rows.items[k + 1].height;
    return height;
}

/* The first event of a page names its day and year, whatever stands on the page before. */
static void begin_page(Vertical *v, Row *row) {
    v->pages++;
    if (row->kind != ROW_EVENT) return;
    DateContext context = row->date_context;
    context.same_day = false;
    context.year = true;
    label_row(v, row, context);
    measure_event(v, row);
}

static void place_rows(Vertical *v) {
    double y = v->first_top;
    bool fresh = true; /* nothing on this page yet */
    for (size_t i = 0; i < v->rows.count; i++) {
        Row *row = &v->rows.items[i];
        if (!fresh) y += row->above;
        if (v->page_height > 0 && !fresh && y + height_with_follower(v, i) > v->bottom) {
            begin_page(v, row);
            y = v->next_top;
            fresh = true;
        }
        row->page = v->pages;
        row->top = y;
        y += row->height;
        fresh = false;
    }
    v->end = y;
    v->pages++;
}

static double mark_y(const Row *row) { return row->top + styles[STYLE_head].leading / 2; }

/* Number of dated items that begin at or before `t`. */
static size_t items_until(const Story *story, int64_t t) {
    size_t low = 0, high = story->dated;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (story->items.items[middle].at <= t) low = middle + 1;
        else high = middle;
    }
    return low;
}

static Place place_of_item(const Vertical *v, size_t i) {
    const Row *row = &v->rows.items[v->row_of[i]];
    return (Place){ row->page, mark_y(row) };
}

static Place last_place(const Vertical *v) {
    const Row *row = &v->rows.items[v->row_of[v->story->dated - 1]];
    return (Place){ row->page, row->top + row->height - 4 };
}

/* Where an instant lies: at the events of its day, else between its neighbours in proportion to time. */
static Place place_of(const Vertical *v, int64_t t) {
    size_t next = items_until(v->story, t);
    if (!next) return place_of_item(v, 0);
    if (next == v->story->dated) {
        bool same_day = day_of(&v->story->items.items[next - 1]) == days_from_minutes(t);
        return same_day ? place_of_item(v, next - 1) : last_place(v);
    }
    Place before = place_of_item(v, next - 1), after = place_of_item(v, next);
    const Item *a = &v->story->items.items[next - 1], *b = &v->story->items.items[next];
    if (day_of(a) == days_from_minutes(t) || before.page != after.page) return before;
    if (day_of(b) == days_from_minutes(t)) return after;
    double part = (double)(t - a->at) / (double)(b->at - a->at);
    return (Place){ before.page, before.y + part * (after.y - before.y) };
}

/* ---- bars ------------------------------------------------------------------------------------------------------ */

/* Interval partitioning in two rounds: bars that end take the columns nearest the spine, bars without an end
 * go outside them. Rows are in order of start, so the first free column is found by its last end. Ends are
 * compared in time: places are not known before the columns are. */
static void choose_columns(Vertical *v) {
    int64_t ends[BAR_COLUMNS];
    for (int c = 0; c < BAR_COLUMNS; c++) ends[c] = INT64_MIN;
    for (int round = 0; round < 2; round++) {
        int first = round ? v->bar_columns : 0;
        for (size_t i = 0; i < v->story->dated; i++) {
            const Bar *bar = &v->story->items.items[i].bar;
            if (!round) v->bar_column[i] = -1;
            if (!bar->drawn || bar->open_end != (round == 1)) continue;
            for (int c = first; c < BAR_COLUMNS && v->bar_column[i] < 0; c++) {
                if (ends[c] > bar->start_from) continue;
                ends[c] = bar->open_end ? INT64_MAX : bar->end_to;
                v->bar_column[i] = c;
                *array_push(v->pen->arena, &v->bars) = i;
                if (c >= v->bar_columns) v->bar_columns = c + 1;
            }
        }
    }
}

/* `end`: the first row that is not on the page. */
static double content_bottom(const Vertical *v, size_t page, size_t end) {
    if (page + 1 == v->pages || !end) return v->end;
    return v->rows.items[end - 1].top + v->rows.items[end - 1].height;
}

static void draw_bar(const Vertical *v, size_t i, size_t page, double page_bottom) {
    const Item *item = &v->story->items.items[i];
    const Bar *bar = &item->bar;
    Place from = place_of_item(v, i), sure = place_of(v, bar->start_to), fading = place_of(v, bar->end_from), to = place_of(v, bar->end_to);
    if (bar->open_end) to = fading = last_place(v);
    if (to.page < page || from.page > page || v->bar_column[i] < 0) return;
    double top = from.page == page ? from.y : top_of_page(v, page) - 8, bottom = to.page == page ? fmax(to.y, top + 8) : page_bottom;
    double length = bottom - top, least = fmax(0.12 * length, 10);
    double x = v->spine - 13 - BAR_STEP * v->bar_column[i] - (double)BAR_WIDTH / 2;
    Shape *s = scene_rect(v->pen->scene, v->story->lanes.items[item->lane].ink, x, top, BAR_WIDTH, length);
    Rect *r = &s->as.rect;
    r->radius = (double)BAR_WIDTH / 2;
    bool about = item->event->when.approximate;
    if (from.page == page && (about || bar->open_start || bar->start_to - bar->start_from > MINUTES_PER_DAY))
        r->fade_begin = fmin(fmax(sure.page == page ? sure.y - top : 0, least), length * 0.45);
    if (to.page == page && (about || bar->open_end || bar->end_to - bar->end_from > MINUTES_PER_DAY))
        r->fade_end = bar->open_end ? fmin(40, length * 0.45) : fmin(fmax(fading.page == page ? bottom - fading.y : 0, least), length * 0.45);
    if (!bar->open_end || to.page != page) return;
    double middle = x + (double)BAR_WIDTH / 2;
    Point head[] = { { middle - 3.8, bottom + 2 }, { middle + 3.8, bottom + 2 }, { middle, bottom + 9 } };
    scene_path(v->pen->scene, v->story->lanes.items[item->lane].ink, head, 3, true);
}

/* ---- drawing --------------------------------------------------------------------------------------------------- */

static double break_middle(const Row *row) { return row->top + BREAK_HEIGHT / 2.0 - 8; }

/* Two slanted strokes across the spine and the bars. */
static void draw_break(const Vertical *v, const Row *row) {
    double left = v->bar_columns ? v->spine - 13 - BAR_STEP * (v->bar_columns - 1) - 7 : v->spine - 7, right = v->spine + 7;
    double y = break_middle(row), rise = (right - left) * 0.2;
    Point band[] = { { left, y - 10 + rise }, { right, y - 10 - rise }, { right, y + 10 - rise }, { left, y + 10 + rise } };
    Scene *scene = v->pen->scene;
    scene_path(scene, INK_page, band, 4, true);
    scene_line(scene, INK_spine, 1.5, band[0], band[1]);
    scene_line(scene, INK_spine, 1.5, band[3], band[2]);
}

/* What stands between events: a year, how much later, or that dates are not known. */
static void draw_heading(const Vertical *v, const Row *row) {
    double baseline = row->top + baseline_of(STYLE_year);
    scene_group(v->pen->scene, ROLE_ITEM, (Text){ 0 }, (Text){ 0 });
    if (row->kind == ROW_YEAR) pen_text(v->pen, STYLE_year, ANCHOR_END, v->date_right, baseline, row->text);
    if (row->kind == ROW_UNDATED) pen_text(v->pen, STYLE_year, ANCHOR_START, v->text_left, baseline + 14, row->text);
    if (row->kind == ROW_BREAK) pen_text(v->pen, STYLE_gap, ANCHOR_START, v->text_left, break_middle(row) + 0.36 * styles[STYLE_gap].size, row->text);
    scene_end(v->pen->scene);
}

/* The first line stands on the baseline of the headline. */
static void draw_dates(const Vertical *v, const Row *row) {
    Style first = row->date.count ? STYLE_date : STYLE_time;
    double top = row->top + baseline_of(STYLE_head) - baseline_of(first);
    top = pen_lines(v->pen, STYLE_date, ANCHOR_END, v->date_right, top, row->date, (Text){ 0 });
    top = pen_lines(v->pen, STYLE_time, ANCHOR_END, v->date_right, top, row->year, (Text){ 0 });
    pen_lines(v->pen, STYLE_time, ANCHOR_END, v->date_right, top, row->time, (Text){ 0 });
}

static void draw_event(const Vertical *v, const Row *row) {
    const Item *item = row->item;
    Pen *pen = v->pen;
    const StoryLane *lane = &v->story->lanes.items[item->lane];
    bool cut = row->title.cut || row->body.cut || row->tolls.cut;
    pen_item(pen, item, cut, cut ? tolls_words(pen, item->event) : (Text){ 0 });
    draw_dates(v, row);
    pen_mark(pen, lane->form, item->mark, lane->ink, (Point){ v->spine, mark_y(row) });
    double y = pen_lines(pen, STYLE_head, ANCHOR_START, v->text_left, row->top, row->title, item->notes);
    y = pen_lines(pen, STYLE_body, ANCHOR_START, v->text_left, y, row->body, (Text){ 0 });
    tolls_draw(pen, &row->tolls, lane->ink, v->text_left, y, v->text_width);
    scene_end(pen->scene);
}

/* The spine of a page ends with its last dated event. */
static double spine_bottom(const Vertical *v, size_t page, double page_bottom) {
    if (!v->story->dated) return 0;
    const Row *last = &v->rows.items[v->row_of[v->story->dated - 1]];
    if (last->page < page) return 0;
    return last->page == page ? last->top + last->height : page_bottom;
}

static void draw_time(const Vertical *v, size_t page, size_t begin, size_t end) {
    double bottom = content_bottom(v, page, end), spine = spine_bottom(v, page, bottom), top = top_of_page(v, page) - 12;
    Scene *scene = v->pen->scene;
    scene_group(scene, ROLE_DECORATION, (Text){ 0 }, (Text){ 0 });
    if (spine > 0) scene_line(scene, INK_spine, 2, (Point){ v->spine, top }, (Point){ v->spine, spine });
    for (size_t i = 0; i < v->bars.count; i++) draw_bar(v, v->bars.items[i], page, bottom);
    for (size_t i = begin; i < end; i++)
        if (v->rows.items[i].kind == ROW_BREAK) draw_break(v, &v->rows.items[i]);
    scene_end(scene);
}

static void draw_rows(const Vertical *v, size_t begin, size_t end) {
    scene_group(v->pen->scene, ROLE_LIST, TEXT("events"), (Text){ 0 });
    for (size_t i = begin; i < end; i++) {
        const Row *row = &v->rows.items[i];
        if (row->kind == ROW_EVENT) draw_event(v, row);
        else draw_heading(v, row);
    }
    scene_end(v->pen->scene);
}

/* ---- pages -------------------------------------------------------------------------------------------------------- */

static size_t first_row_of(const Vertical *v, size_t page, size_t from) {
    while (from < v->rows.count && v->rows.items[from].page < page) from++;
    return from;
}

static double head_height(Pen *pen) {
    Scene scratch = { .arena = pen->arena };
    Scene *page = pen->scene;
    pen->scene = &scratch;
    double bottom = page_head(pen);
    pen->scene = page;
    return bottom;
}

static void prepare(Vertical *v) {
    size_t dated = v->story->dated;
    v->row_of = arena_alloc(v->pen->arena, (dated + 1) * sizeof *v->row_of);
    v->bar_column = arena_alloc(v->pen->arena, (dated + 1) * sizeof *v->bar_column);
    choose_columns(v);
    add_dated(v);
    add_undated(v);
    for (size_t i = 0, k = 0; i < v->rows.count; i++)
        if (v->rows.items[i].kind == ROW_EVENT && k < dated) v->row_of[k++] = i;
    set_columns(v);
    measure_rows(v);
    place_rows(v);
}

static Scenes draw_pages(Vertical *v, double foot) {
    Scenes pages = { arena_alloc(v->pen->arena, (v->pages + 1) * sizeof(Scene)), 0 };
    double tail = foot > 0 ? FOOT_GAP + foot : 0;
    bool own_page = v->page_height > 0 && v->end + tail + v->pen->margin > v->page_height && v->rows.count;
    size_t row = 0;
    for (size_t page = 0; page < v->pages; page++) {
        bool last = page + 1 == v->pages;
        pen_start_page(v->pen, &pages.items[pages.count++]);
        if (!page) page_head(v->pen);
        else page_continued(v->pen, page + 1, v->pages + own_page);
        size_t begin = first_row_of(v, page, row), end = first_row_of(v, page + 1, begin);
        draw_time(v, page, begin, end);
        draw_rows(v, begin, end);
        row = end;
        if (last && !own_page) page_foot(v->pen, v->end + FOOT_GAP);
        pen_end_page(v->pen, v->page_height > 0 ? v->page_height : ceil(v->end + tail + v->pen->margin));
    }
    if (!own_page) return pages;
    pen_start_page(v->pen, &pages.items[pages.count++]);
    page_continued(v->pen, v->pages + 1, v->pages + 1);
    page_foot(v->pen, v->next_top);
    pen_end_page(v->pen, v->page_height);
    return pages;
}

Scenes vertical_layout(Arena *arena, Metrics *metrics, const Story *story, double width, double page_shape) {
    Pen pen = { .arena = arena, .metrics = metrics, .story = story, .width = width > 0 ? width : PAGE_WIDTH, .margin = MARGIN };
    Vertical v = { .pen = &pen, .story = story, .compact = story->items.count >= COMPACT_FROM, .page_height = page_shape * pen.width };
    v.first_top = head_height(&pen) + HEAD_GAP;
    v.next_top = pen.margin + CONTINUED_HEAD;
    v.bottom = v.page_height - pen.margin;
    prepare(&v);
    return draw_pages(&v, page_foot_height(&pen));
}
