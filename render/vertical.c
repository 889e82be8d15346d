/* vertical.c - see vertical.h.
 *
 * Three passes over a list of rows: make them (events, headings of years, breaks) and measure their texts
 * (both in row.c); place them one below the other, from column to column; draw. A page has one column, or more when it
 * is wide. Rows never overlap because they are stacked, so nothing has to be pushed apart and the whole takes time
 * proportional to the text (the "collapsed" scale of Brehmer et al. 2017: order is kept, distance grows with the logarithm
 * of time, long gaps are broken). */
#include "vertical.h"
#include "../src/calendar.h"
#include "density.h"
#include "row.h"
#include <math.h>

enum {
    MARGIN = 48, COLUMN_LEAST = 500, COLUMN_GAP = 44,
    BAR_WIDTH = 5, BAR_COLUMNS = 4, OPEN_START = 44,
    COMPACT_FROM = 26, HEAD_GAP = 20, CONTINUED_HEAD = 44, FOOT_GAP = 26
};

/* ---- places -------------------------------------------------------------------------------------------------- */

static size_t page_of(const Vertical *v, size_t column) { return column / v->per_page; }

static double top_of(const Vertical *v, size_t column) { return page_of(v, column) ? v->next_top : v->first_top; }

static double bottom_of(const Vertical *v, size_t column) { return page_of(v, column) == v->narrow_page ? v->narrow_bottom : v->bottom; }

static bool is_heading(const Row *row) { return row->kind != ROW_EVENT; }

/* A heading goes to the next page with the event it belongs to. */
static double height_with_follower(const Vertical *v, size_t i) {
    double height = v->rows.items[i].height;
    for (size_t k = i; k + 1 < v->rows.count && is_heading(&v->rows.items[k]); k++) height += v->rows.items[k + 1].above + v->rows.items[k + 1].height;
    return height;
}

static int month_of(const Row *row) { return row->kind == ROW_EVENT && row->item->dated ? ymd_from_days(row_day(row->item)).month : 0; }

/* Pages end with a year where that leaves them no emptier than YEAR_FILL, else with a month where that leaves
 * them hardly emptier, else where they are full. Rows [first, full) stand in the column, the next finds no room. */
static const double YEAR_FILL = 0.6, MONTH_FILL = 0.82;

static size_t break_before(const Vertical *v, size_t first, size_t full) {
    double top = v->rows.items[first].top, room = v->bottom - top;
    size_t month = full;
    for (size_t i = full; i > first + 1; i--) {
        const Row *row = &v->rows.items[i], *before = &v->rows.items[i - 1];
        double fill = (before->top + before->height - top) / room;
        if (fill < YEAR_FILL) break;
        if (is_heading(before)) continue; /* a heading stays with what follows it */
        if (is_heading(row)) return i;
        if (month == full && fill >= MONTH_FILL && month_of(row) != month_of(before)) month = i;
    }
    return month;
}

static void place_rows(Vertical *v) {
    size_t column = 0, first = 0; /* row of the column */
    double y = top_of(v, 0);
    for (size_t i = 0; i < v->rows.count;) {
        Row *row = &v->rows.items[i];
        if (i > first) y += row->above;
        if (v->pen->sheet.height > 0 && i > first && y + height_with_follower(v, i) > bottom_of(v, column)) {
            i = first = break_before(v, first, i);
            y = top_of(v, ++column);
            continue;
        }
        row_set_first(v, row, i == first && column > 0);
        row->column = column;
        row->top = y;
        y += row->height;
        i++;
    }
    v->end = y;
    v->columns = column + 1;
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
    return (Place){ row->column, mark_y(row) };
}

static Place last_place(const Vertical *v) {
    const Row *row = &v->rows.items[v->row_of[v->story->dated - 1]];
    return (Place){ row->column, row->top + row->height - 4 };
}

/* Where an instant lies: at the events of its day, else between its neighbours in proportion to time. */
static Place place_of(const Vertical *v, int64_t t) {
    size_t next = items_until(v->story, t);
    if (!next) return place_of_item(v, 0);
    if (next == v->story->dated) {
        bool same_day = row_day(&v->story->items.items[next - 1]) == days_from_minutes(t);
        return same_day ? place_of_item(v, next - 1) : last_place(v);
    }
    Place before = place_of_item(v, next - 1), after = place_of_item(v, next);
    const Item *a = &v->story->items.items[next - 1], *b = &v->story->items.items[next];
    if (row_day(a) == days_from_minutes(t) || before.column != after.column) return before;
    if (row_day(b) == days_from_minutes(t)) return after;
    double part = (double)(t - a->at) / (double)(b->at - a->at);
    return (Place){ before.column, before.y + part * (after.y - before.y) };
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

/* `end`: the first row that is not in the column. */
static double content_bottom(const Vertical *v, size_t column, size_t end) {
    if (column + 1 == v->columns || !end) return v->end;
    return v->rows.items[end - 1].top + v->rows.items[end - 1].height;
}

static void draw_bar(const Vertical *v, size_t i, size_t column, double column_bottom) {
    const Item *item = &v->story->items.items[i];
    const Bar *bar = &item->bar;
    Place from = place_of_item(v, i), sure = place_of(v, bar->start_to), fading = place_of(v, bar->end_from), to = place_of(v, bar->end_to);
    if (bar->open_end) to = fading = last_place(v);
    if (bar->open_start) from.y = fmax(from.y - OPEN_START, top_of(v, from.column) - 8);
    if (to.column < column || from.column > column || v->bar_column[i] < 0) return;
    double top = from.column == column ? from.y : top_of(v, column) - 8, bottom = to.column == column ? fmax(to.y, top + 8) : column_bottom;
    double length = bottom - top, least = fmax(0.12 * length, 10);
    double x = v->spine - 13 - BAR_STEP * v->bar_column[i] - (double)BAR_WIDTH / 2, middle = x + (double)BAR_WIDTH / 2;
    Ink ink = v->story->lanes.items[item->lane].ink;
    if (bar->whisker) {
        pen_whisker(v->pen, ink, (Point){ middle, top }, (Point){ middle, bottom });
        return;
    }
    Shape *s = scene_rect(v->pen->scene, ink, x, top, BAR_WIDTH, length);
    Rect *r = &s->as.rect;
    r->radius = (double)BAR_WIDTH / 2;
    if (from.column == column && bar->fades_in)
        r->fade_begin = bar->open_start ? fmin(OPEN_START, length) : fmin(fmax(sure.column == column ? sure.y - top : 0, least), length * 0.45);
    if (to.column == column && bar->fades_out)
        r->fade_end = bar->open_end ? fmin(40, length * 0.45) : fmin(fmax(fading.column == column ? bottom - fading.y : 0, least), length * 0.45);
    if (bar->open_end && to.column == column) pen_reach(v->pen, REACH_AFTER, ink, (Point){ middle, bottom - 8 }, false);
    if (bar->open_start && from.column == column) pen_reach(v->pen, REACH_BEFORE, ink, (Point){ middle, top + 8 }, false);
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
    pen_reach(pen, item->reach, lane->ink, (Point){ v->spine, mark_y(row) }, false);
    double y = pen_lines(pen, STYLE_head, ANCHOR_START, v->text_left, row->top, row->title, item->notes);
    y = pen_lines(pen, STYLE_body, ANCHOR_START, v->text_left, y, row->body, (Text){ 0 });
    tolls_draw(pen, &row->tolls, lane->ink, v->text_left, y, v->text_width);
    scene_end(pen->scene);
}

/* The spine of a column ends with its last dated event. */
static double spine_bottom(const Vertical *v, size_t column, double bottom) {
    if (!v->story->dated) return 0;
    const Row *last = &v->rows.items[v->row_of[v->story->dated - 1]];
    if (last->column < column) return 0;
    return last->column == column ? last->top + last->height : bottom;
}

static void draw_time(const Vertical *v, size_t column, size_t begin, size_t end) {
    double bottom = content_bottom(v, column, end), spine = spine_bottom(v, column, bottom), top = top_of(v, column) - 12;
    Scene *scene = v->pen->scene;
    scene_group(scene, ROLE_DECORATION, (Text){ 0 }, (Text){ 0 });
    if (spine > 0) scene_line(scene, INK_spine, 2, (Point){ v->spine, top }, (Point){ v->spine, spine });
    for (size_t i = 0; i < v->bars.count; i++) draw_bar(v, v->bars.items[i], column, bottom);
    for (size_t i = begin; i < end; i++)
        if (v->rows.items[i].kind == ROW_BREAK) draw_break(v, &v->rows.items[i]);
    scene_end(scene);
}

static void draw_rows(const Vertical *v, size_t begin, size_t end) {
    for (size_t i = begin; i < end; i++) {
        const Row *row = &v->rows.items[i];
        if (row->kind == ROW_EVENT) draw_event(v, row);
        else draw_heading(v, row);
    }
}

/* ---- measures of pages ---------------------------------------------------------------------------------------- */

static double head_height(Pen *pen) {
    Scene scratch = { .arena = pen->arena };
    Scene *page = pen->scene;
    pen->scene = &scratch;
    double bottom = page_head(pen);
    pen->scene = page;
    return bottom;
}

static size_t pages_of(const Vertical *v) { return page_of(v, v->columns - 1) + 1; }

static void set_tops(Vertical *v, double head, bool strip) {
    v->first_top = head + HEAD_GAP + (strip ? DENSITY_HEIGHT : 0);
    v->next_top = v->pen->margin + CONTINUED_HEAD + (strip ? DENSITY_HEIGHT : 0);
    v->bottom = v->pen->sheet.height - v->pen->margin;
    v->narrow_page = SIZE_MAX;
}

/* The columns of the last page end level, and above the foot where that needs no further page. */
static void level_columns(Vertical *v, double foot) {
    size_t pages = pages_of(v);
    double low = v->next_top, high = v->bottom;
    v->narrow_page = pages - 1;
    v->narrow_bottom = v->bottom - foot;
    place_rows(v);
    if (pages_of(v) == pages) high = v->narrow_bottom;
    for (int step = 0; step < 12; step++) {
        v->narrow_bottom = (low + high) / 2;
        place_rows(v);
        if (pages_of(v) > pages) low = v->narrow_bottom;
        else high = v->narrow_bottom;
    }
    v->narrow_bottom = high;
    place_rows(v);
}

static void prepare(Vertical *v, double foot) {
    size_t dated = v->story->dated;
    double head = head_height(v->pen);
    v->row_of = arena_alloc(v->pen->arena, (dated + 1) * sizeof *v->row_of);
    v->bar_column = arena_alloc(v->pen->arena, (dated + 1) * sizeof *v->bar_column);
    choose_columns(v);
    rows_add(v);
    for (size_t i = 0, k = 0; i < v->rows.count; i++)
        if (v->rows.items[i].kind == ROW_EVENT && k < dated) v->row_of[k++] = i;
    rows_measure(v);
    set_tops(v, head, false);
    place_rows(v);
    if (pages_of(v) > 1) {
        set_tops(v, head, true);
        place_rows(v);
    }
    if (v->per_page > 1) level_columns(v, foot);
}

/* ---- pages -------------------------------------------------------------------------------------------------------- */

static size_t first_row_of(const Vertical *v, size_t column, size_t from) {
    while (from < v->rows.count && v->rows.items[from].column < column) from++;
    return from;
}

/* The dated items of the rows [begin, end), as a range of the story's. */
static void items_of(const Vertical *v, size_t begin, size_t end, size_t *ret_first, size_t *ret_end) {
    *ret_first = *ret_end = 0;
    for (size_t i = begin; i < end; i++) {
        const Row *row = &v->rows.items[i];
        if (row->kind != ROW_EVENT || !row->item->dated) continue;
        size_t n = (size_t)(row->item - v->story->items.items);
        if (!*ret_end) *ret_first = n;
        *ret_end = n + 1;
    }
}

static Text stretch_of(const Vertical *v, size_t first, size_t end) {
    const Item *items = v->story->items.items;
    if (first == end) return phrase(v->story->language, PHRASE_undated_events);
    return label_stretch(v->pen->arena, &v->story->words, items[first].at, items[end - 1].at);
}

/* One column of a page; everything is placed in the first and moved to where the column stands. */
static void draw_column(Vertical *v, size_t column, size_t begin, size_t end) {
    double right = (v->column_width + COLUMN_GAP) * (double)(column % v->per_page);
    Vertical moved = *v;
    moved.date_right += right;
    moved.spine += right;
    moved.text_left += right;
    draw_time(&moved, column, begin, end);
    draw_rows(&moved, begin, end);
}

/* Opens a page: its head, and on pages that are not alone what time it tells of. */
static void open_page(Vertical *v, Scenes *pages, const Density *density, size_t first_item, size_t end_item, size_t count) {
    size_t page = pages->count;
    pen_start_page(v->pen, &pages->items[pages->count++]);
    if (!page) page_head(v->pen);
    if (!page && count > 1) page_number(v->pen, 1, count);
    if (page) page_continued(v->pen, stretch_of(v, first_item, end_item), page + 1, count);
    if (density) density_draw(v->pen, density, (page ? v->next_top : v->first_top) - DENSITY_HEIGHT - 2, first_item, end_item);
}

/* Draws page `page` from row `begin` on; returns the row after its last and, in *ret_bottom, where it ends. */
static size_t draw_page(Vertical *v, Scenes *pages, const Density *density, size_t page, size_t begin, size_t count, double *ret_bottom) {
    size_t last = (page + 1) * v->per_page, end = first_row_of(v, last, begin), first_item, end_item;
    items_of(v, begin, end, &first_item, &end_item);
    open_page(v, pages, density, first_item, end_item, count);
    *ret_bottom = 0;
    scene_group(v->pen->scene, ROLE_LIST, page ? arena_format(v->pen->arena, "events-%zu", page + 1) : TEXT("events"), (Text){ 0 });
    for (size_t column = page * v->per_page; column < last && column < v->columns; column++) {
        size_t next = first_row_of(v, column + 1, begin);
        draw_column(v, column, begin, next);
        *ret_bottom = fmax(*ret_bottom, content_bottom(v, column, next));
        begin = next;
    }
    scene_end(v->pen->scene);
    return end;
}

static void close_page(Vertical *v, double bottom) {
    const Sheet *sheet = &v->pen->sheet;
    double own = ceil(bottom + v->pen->margin);
    pen_end_page(v->pen, sheet->height > 0 && !sheet->trimmed ? sheet->height : own);
}

static Scenes draw_pages(Vertical *v, Foot *foot) {
    const Sheet *sheet = &v->pen->sheet;
    double foot_height = page_foot_height(foot), page_bottom = sheet->height - v->pen->margin, bottom = 0;
    size_t count = pages_of(v), row = 0, room = count + 2;
    bool endless = sheet->height <= 0;
    Scenes pages = { .items = arena_alloc(v->pen->arena, (room + foot->count) * sizeof(Scene)) };
    Density density = count > 1 ? density_of(v->story) : (Density){ 0 };
    const Density *strip = count > 1 ? &density : NULL;
    for (size_t page = 0; page < count; page++) {
        row = draw_page(v, &pages, strip, page, row, count, &bottom);
        if (page + 1 < count) close_page(v, bottom);
    }
    bool fits = bottom + FOOT_GAP + foot_height <= page_bottom;
    if (endless || fits) bottom = page_foot(v->pen, foot, endless || sheet->trimmed ? bottom + FOOT_GAP : page_bottom - foot_height, INFINITY);
    close_page(v, bottom);
    while (!page_foot_is_done(foot)) {
        pen_start_page(v->pen, &pages.items[pages.count++]);
        page_continued(v->pen, (Text){ 0 }, pages.count, pages.count > count ? pages.count : count);
        close_page(v, page_foot(v->pen, foot, v->pen->margin + CONTINUED_HEAD, page_bottom));
    }
    return pages;
}

Scenes vertical_layout(Arena *arena, Metrics *metrics, const Story *story, Sheet sheet) {
    Pen pen = { .arena = arena, .metrics = metrics, .story = story, .sheet = sheet, .margin = MARGIN };
    Vertical v = { .pen = &pen, .story = story, .compact = story->items.count >= COMPACT_FROM, .per_page = 1 };
    double inner = sheet.width - 2 * pen.margin;
    if (sheet.height > 0) v.per_page = (size_t)fmax(1, floor((inner + COLUMN_GAP) / (COLUMN_LEAST + COLUMN_GAP)));
    v.column_width = (inner - (double)(v.per_page - 1) * COLUMN_GAP) / (double)v.per_page;
    Foot foot = page_foot_of(&pen);
    prepare(&v, page_foot_height(&foot) + FOOT_GAP);
    return draw_pages(&v, &foot);
}
