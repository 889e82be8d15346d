/* horizontal.c - see horizontal.h. The axis is cut into pieces (axis.c), labels are placed on it (flag.c);
 * here the parts are measured and drawn. */
#include "horizontal.h"
#include "../src/calendar.h"
#include "../src/wording.h"
#include "axis.h"
#include "flag.h"
#include "spread.h"
#include "tolls.h"
#include <math.h>
#include <stdlib.h>

enum {
    MARGIN = 56, OPEN_START = 90, BAND_END = 12, /* of the band beyond its first and last unit, so that marks do not stand on its edge */
    FLAG_WIDTH = 204, BAND = 30, YEAR_ROW = 16, BAR_STEP = 12, BAR_HEIGHT = 7, BAR_ROWS = 4,
    STEM_ROOM = 20, STEM_APART = 5, WEEKDAY_CELL = 104, WEEKDAYS_WITHIN = 62, MARK_AWAY = 8, AUTO_MAX = 15, AUTO_CROWD = 5, SIDE_GAP = 30
};

typedef struct {
    const Item *item;
    DateContext date_context;
    Lines date, title, body, tolls;
    bool below;
    double x;    /* of its mark */
    int row;     /* of its bar, -1 for none */
    size_t flag; /* index into its side's flags */
} Entry;

typedef struct {
    Flag *flags;
    size_t count;
    int rows;      /* of bars */
    double height; /* of the flags */
} Side;

typedef struct {
    Pen *pen;
    const Story *story;
    Axis axis;
    Entry *entries;
    size_t count;
    Side sides[2]; /* above, below */
    bool years, weekdays; /* said with the days on flags */
    double top, band; /* of the band of time: its top and height */
} Horizontal;

static int year_of(int64_t t) { return ymd_from_days(days_from_minutes(t)).year; }

/* ---- whether it suits ---------------------------------------------------------------------------------------- */

/* The span in which it began. A span without a beginning is the day of its end. */
static Moment moment_of(const Item *item) {
    const When *w = &item->event->when;
    bool open = w->open & (DL_OPEN_EARLIEST_START | DL_OPEN_LATEST_START);
    int64_t day = minutes_from_days(days_from_minutes(item->at));
    if (open) return (Moment){ day, day + MINUTES_PER_DAY - 1, w->grain };
    return (Moment){ w->earliest_start, w->latest_start, w->grain };
}

static int64_t middle_of(const Item *item) {
    Moment m = moment_of(item);
    return moment_middle(&m);
}

static int compare_moments(const void *a, const void *b) {
    int64_t x = moment_middle(a), y = moment_middle(b);
    return (x > y) - (x < y);
}

static Axis story_axis(Arena *arena, const Story *story, double left, double right) {
    Moment *moments = arena_alloc(arena, (story->dated + 1) * sizeof *moments);
    for (size_t i = 0; i < story->dated; i++) moments[i] = moment_of(&story->items.items[i]);
    qsort(moments, story->dated, sizeof *moments, compare_moments);
    return axis_of(arena, moments, story->dated, left, right);
}

bool horizontal_suits(Arena *arena, const Story *story) {
    if (story->items.count > AUTO_MAX || story->dated < story->items.count || story->dated < 2) return false;
    double left = MARGIN + BAND_END, right = HORIZONTAL_WIDTH - MARGIN - BAND_END, fifth = (right - left) / 5;
    Axis axis = story_axis(arena, story, left, right);
    for (size_t i = 0; i < story->dated; i++) {
        double x = axis_x(&axis, middle_of(&story->items.items[i]));
        size_t near = 0; /* in the fifth of the width that begins here */
        for (size_t k = 0; k < story->dated; k++) {
            double at = axis_x(&axis, middle_of(&story->items.items[k]));
            near += at >= x && at <= x + fifth;
        }
        if (near > AUTO_CROWD) return false;
    }
    for (size_t i = 0; i < story->items.count; i++) /* strips of figures need the room of a column */
        if (story->items.items[i].event->tolls.count > 3) return false;
    return true;
}

/* ---- entries ---------------------------------------------------------------------------------------------------- */

/* Lanes are shared out between above and below, largest first to the emptier side; one lane alone takes turns. */
static void choose_sides(Horizontal *h) {
    size_t load[2] = { 0, 0 }, lanes = h->story->lanes.count;
    size_t *held = arena_alloc(h->pen->arena, (lanes + 1) * sizeof *held);
    bool *below = arena_alloc(h->pen->arena, lanes + 1), *done = arena_alloc(h->pen->arena, lanes + 1);
    for (size_t i = 0; i < h->count; i++) held[h->entries[i].item->lane]++;
    for (size_t n = 0; n < lanes; n++) {
        size_t most = SIZE_MAX;
        for (size_t i = 0; i < lanes; i++)
            if (!done[i] && (most == SIZE_MAX || held[i] > held[most])) most = i;
        below[most] = load[1] < load[0];
        load[below[most]] += held[most];
        done[most] = true;
    }
    bool alone = story_lanes_used(h->story) == 1;
    for (size_t i = 0; i < h->count; i++) h->entries[i].below = alone ? i % 2 : below[h->entries[i].item->lane];
}

/* Days of several years need their year; weekdays help where all days are within two months. */
static void choose_dates(Horizontal *h) {
    int64_t first = INT64_MAX, last = INT64_MIN;
    for (size_t i = 0; i < h->count; i++) {
        const Item *item = h->entries[i].item;
        if (item->event->when.grain > DL_DAY) continue;
        first = item->at < first ? item->at : first;
        last = item->at > last ? item->at : last;
    }
    if (first > last) return;
    h->years = year_of(first) != year_of(last);
    h->weekdays = last - first <= minutes_from_days(WEEKDAYS_WITHIN);
}

static void measure_entry(Horizontal *h, Entry *e) {
    const Item *item = e->item;
    DateContext context = {
        .language = h->story->language, .style = h->story->words.style, .year = h->years || item->event->when.grain > DL_DAY, .weekday = h->weekdays
    };
    double notes = pen_notes_width(h->pen, item->notes);
    e->date = pen_wrap(h->pen, STYLE_flag_date, label_date_line(h->pen->arena, item->event, context), FLAG_WIDTH, WRAP_RUNNING, 2);
    e->title = wrap_text(h->pen->arena, h->pen->metrics, STYLE_flag_head, item->title, FLAG_WIDTH, notes, WRAP_BALANCED, 5);
    e->body = pen_wrap(h->pen, STYLE_flag_body, item->body, FLAG_WIDTH, WRAP_RUNNING, 4);
    e->tolls = pen_wrap(h->pen, STYLE_flag_body, tolls_words(h->pen, item->event), FLAG_WIDTH, WRAP_RUNNING, 5);
}

static double widest(const Lines *lines, double width) {
    for (size_t i = 0; i < lines->count; i++) width = fmax(width, lines->items[i].width);
    return width;
}

static Flag flag_of(Horizontal *h, const Entry *e) {
    double height = (double)e->date.count * styles[STYLE_flag_date].leading + (double)e->title.count * styles[STYLE_flag_head].leading +
                    (double)(e->body.count + e->tolls.count) * styles[STYLE_flag_body].leading;
    double width = widest(&e->date, widest(&e->body, widest(&e->tolls, 0)));
    if (e->title.count) width = fmax(width, e->title.items[e->title.count - 1].width + pen_notes_width(h->pen, e->item->notes));
    return (Flag){ .x = e->x, .width = widest(&e->title, width), .height = height };
}

/* Interval partitioning: each bar takes the first row that is free again. */
static void choose_rows(Horizontal *h) {
    double free_from[2][BAR_ROWS] = { { 0 }, { 0 } };
    for (size_t i = 0; i < h->count; i++) {
        Entry *e = &h->entries[i];
        e->row = -1;
        for (int row = 0; e->item->bar.drawn && row < BAR_ROWS && e->row < 0; row++) {
            if (free_from[e->below][row] > e->x) continue;
            free_from[e->below][row] = e->item->bar.open_end ? h->axis.right : axis_x(&h->axis, e->item->bar.end_to) + 6;
            e->row = row;
            if (row >= h->sides[e->below].rows) h->sides[e->below].rows = row + 1;
        }
    }
}

static bool place_flags(Horizontal *h) {
    for (int s = 0; s < 2; s++) {
        Side *side = &h->sides[s];
        side->count = 0;
        for (size_t i = 0; i < h->count; i++) {
            if (h->entries[i].below != (s == 1)) continue;
            h->entries[i].flag = side->count;
            side->flags[side->count++] = flag_of(h, &h->entries[i]);
        }
        side->height = flag_place(h->pen->arena, side->flags, side->count, h->pen->margin - 10, h->pen->sheet.width - h->pen->margin);
        if (side->height < 0) return false;
    }
    return true;
}

/* Stems keep a little distance, so that those of one day can be told apart. */
static void part_stems(Horizontal *h) {
    double *x = arena_alloc(h->pen->arena, (h->count + 1) * sizeof *x), *widths = arena_alloc(h->pen->arena, (h->count + 1) * sizeof *widths);
    for (size_t i = 0; i < h->count; i++) x[i] = axis_x(&h->axis, middle_of(h->entries[i].item));
    spread_labels(h->pen->arena, x, widths, h->count, STEM_APART, h->axis.left, h->axis.right);
    for (size_t i = 0; i < h->count; i++) h->entries[i].x = x[i];
}

/* First with the axis as long as the page; when labels cannot be placed so, with room for the last at its right. */
static void arrange(Horizontal *h) {
    double left = h->pen->margin + BAND_END, right = h->pen->sheet.width - h->pen->margin - BAND_END;
    for (int attempt = 0; attempt < 2; attempt++) {
        h->axis = story_axis(h->pen->arena, h->story, left, attempt ? right - FLAG_WIDTH - 20 : right);
        part_stems(h);
        h->sides[0].rows = h->sides[1].rows = 0;
        choose_rows(h);
        if (place_flags(h)) return;
    }
}

/* ---- the band of time ------------------------------------------------------------------------------------------- */

typedef struct {
    Horizontal *h;
    bool weekdays;
} TickLabels;

static Text tick_text(const TickLabels *labels, const Tick *tick, bool year) {
    Wording wording = { .language = labels->h->story->language, .style = labels->h->story->words.style, .no_year = !year, .no_weekday = !labels->weekdays };
    if (tick->grain < DL_DAY) return wording_clock(labels->h->pen->arena, tick->from, &wording);
    return wording_unit(labels->h->pen->arena, tick->unit_from, tick->grain, &wording);
}

/* Room for the longest label of a unit, tried on a Wednesday in September of a year with four digits. */
static double tick_width(void *to, dl_grain grain) {
    const TickLabels *labels = to;
    int64_t t = minutes_from_days(days_from_ymd(2088, 9, 22));
    Tick tick = { .from = t, .to = t, .unit_from = t, .grain = grain };
    return metrics_width(labels->h->pen->metrics, STYLE_axis, tick_text(labels, &tick, grain >= DL_YEAR)) + 18;
}

/* What the ticks leave out is said above them where a piece begins and where it changes: the year, or, over
 * hours, the day. */
static bool is_change(const Piece *piece, const Tick *tick) {
    if (tick->grain >= DL_YEAR) return false;
    if (tick->from == piece->first) return true;
    if (tick->grain < DL_DAY) return days_from_minutes(tick->from) != days_from_minutes(tick->from - 1);
    return year_of(tick->from) != year_of(tick->from - 1);
}

static double tick_x(const Piece *piece, int64_t t) {
    return piece->left + (piece->right - piece->left) * (double)(t - piece->first) / (double)(piece->last - piece->first);
}

/* From right to left, so that a label that would run into the next one is left out rather than that. */
static void draw_changes(Horizontal *h, const Piece *piece, const Ticks *ticks) {
    Wording wording = h->story->words;
    double end = piece->right;
    for (size_t i = ticks->count; i-- > 0;) {
        const Tick *tick = &ticks->items[i];
        if (!is_change(piece, tick)) continue;
        Text text = wording_unit(h->pen->arena, tick->from, tick->grain < DL_DAY ? DL_DAY : DL_YEAR, &wording);
        double x = tick_x(piece, tick->from), width = metrics_width(h->pen->metrics, STYLE_axis_year, text);
        if (x + 8 + width + 8 > end) continue;
        pen_text(h->pen, STYLE_axis_year, ANCHOR_START, x + 8, h->top + 15, text);
        end = x;
    }
}

/* In a story of days weekdays help, when they do not cost ticks. */
static bool weekdays_fit(const Piece *piece) {
    double days = (double)(piece->last - piece->first) / MINUTES_PER_DAY;
    return days <= 21 && (piece->right - piece->left) / days > WEEKDAY_CELL;
}

static void draw_ticks(Horizontal *h, const Piece *piece) {
    TickLabels labels = { .h = h, .weekdays = h->weekdays && weekdays_fit(piece) };
    Ticks ticks = axis_ticks(h->pen->arena, piece, tick_width, &labels);
    double base = h->top + h->band - 15 + 4.5;
    draw_changes(h, piece, &ticks);
    for (size_t i = 0; i < ticks.count; i++) {
        const Tick *tick = &ticks.items[i];
        double from = tick_x(piece, tick->from), to = tick_x(piece, tick->to);
        bool cut = tick->from > tick->unit_from;
        if (i) scene_line(h->pen->scene, INK_rule, 1, (Point){ from, h->top + h->band - 25 }, (Point){ from, h->top + h->band - 5 });
        Text text = tick_text(&labels, tick, tick->grain >= DL_YEAR);
        double width = metrics_width(h->pen->metrics, STYLE_axis, text);
        if (width + 8 > to - from) continue;
        if (tick->centred) pen_text(h->pen, STYLE_axis, ANCHOR_MIDDLE, (from + to) / 2, base, text);
        else if (!cut) pen_text(h->pen, STYLE_axis, ANCHOR_START, from + 8, base, text);
    }
}

/* The band has a second row for years unless all its ticks are years. */
static double band_of(Horizontal *h) {
    for (size_t i = 0; i < h->axis.count; i++) {
        TickLabels labels = { .h = h, .weekdays = h->weekdays && weekdays_fit(&h->axis.pieces[i]) };
        if (axis_step(&h->axis.pieces[i], tick_width, &labels) < DL_YEAR) return BAND + YEAR_ROW;
    }
    return BAND;
}

static void draw_break(Horizontal *h, double left, double right, Text text) {
    double middle = h->top + h->band / 2, half = h->band / 2 + 4;
    scene_line(h->pen->scene, INK_spine, 1.5, (Point){ left, middle + half }, (Point){ left + 6, middle - half });
    scene_line(h->pen->scene, INK_spine, 1.5, (Point){ right - 6, middle + half }, (Point){ right, middle - half });
    Lines lines = pen_wrap(h->pen, STYLE_gap, text, right - left - 12, WRAP_BALANCED, 3);
    pen_lines(h->pen, STYLE_gap, ANCHOR_MIDDLE, (left + right) / 2, middle - (double)lines.count * styles[STYLE_gap].leading / 2, lines, (Text){ 0 });
}

static double scale_of(const Piece *piece) { return (piece->right - piece->left) / (double)(piece->last - piece->first); }

/* Neighbours are drawn to scales so different that their lengths must not be compared. */
static bool scale_changes(const Piece *a, const Piece *b) {
    double ratio = scale_of(a) / scale_of(b);
    return ratio > 1.5 || ratio < 1 / 1.5;
}

static Text break_text(Horizontal *h, size_t i) {
    const Piece *pieces = h->axis.pieces;
    Text language = h->story->language, gap = phrase_gap(h->pen->arena, language, pieces[i].gap_before);
    if (!scale_changes(&pieces[i - 1], &pieces[i])) return gap;
    return phrase_with(h->pen->arena, language, PHRASE_comma_list, gap, phrase(language, PHRASE_scale_changes));
}

static void draw_band(Horizontal *h) {
    for (size_t i = 0; i < h->axis.count; i++) {
        const Piece *piece = &h->axis.pieces[i];
        double left = piece->left - (i ? 0 : BAND_END), right = piece->right + (i + 1 < h->axis.count ? 0 : BAND_END);
        scene_rect(h->pen->scene, INK_band, left, h->top, right - left, h->band);
        draw_ticks(h, piece);
        if (i) draw_break(h, h->axis.pieces[i - 1].right, piece->left, break_text(h, i));
    }
}

/* ---- entries, drawn ------------------------------------------------------------------------------------------------ */

/* Where an entry's mark stands: at the band, or on its bar in one of the rows away from it. */
static double foot_of(const Horizontal *h, const Entry *e) {
    double away = e->row >= 0 ? (e->row + 1) * BAR_STEP + 6 : MARK_AWAY;
    return e->below ? h->top + h->band + away : h->top - away;
}

static void draw_bar(Horizontal *h, const Entry *e) {
    const Bar *bar = &e->item->bar;
    if (e->row < 0) return;
    double from = bar->open_start ? fmax(e->x - OPEN_START, h->axis.left - BAND_END) : fmin(axis_x(&h->axis, bar->start_from), e->x),
           to = bar->open_end ? h->axis.right : axis_x(&h->axis, bar->end_to);
    double length = fmax(to - from, 10), least = fmax(0.12 * length, 12);
    double y = foot_of(h, e) - BAR_HEIGHT / 2.0;
    Ink ink = h->story->lanes.items[e->item->lane].ink;
    if (bar->whisker) {
        pen_whisker(h->pen, ink, (Point){ from, foot_of(h, e) }, (Point){ to, foot_of(h, e) });
        return;
    }
    Rect *r = &scene_rect(h->pen->scene, ink, from, y, length, BAR_HEIGHT)->as.rect;
    r->radius = BAR_HEIGHT / 2.0;
    if (bar->fades_in)
        r->fade_begin = fmin(fmax(axis_x(&h->axis, bar->start_to) - from, least), length * 0.45);
    if (bar->fades_out)
        r->fade_end = bar->open_end ? fmin(60, length * 0.45) : fmin(fmax(to - axis_x(&h->axis, bar->end_from), least), length * 0.45);
    Point ends[] = { { from + 9, y + BAR_HEIGHT / 2.0 }, { from + length - 9, y + BAR_HEIGHT / 2.0 } };
    if (bar->open_start) pen_reach(h->pen, REACH_BEFORE, ink, ends[0], true);
    if (bar->open_end) pen_reach(h->pen, REACH_AFTER, ink, ends[1], true);
}

static double far_side(const Horizontal *h, const Entry *e, double height) {
    double start = STEM_ROOM + h->sides[e->below].rows * BAR_STEP + MARK_AWAY;
    return e->below ? h->top + h->band + start + height : h->top - start - height;
}

static void draw_flag(Horizontal *h, const Entry *e) {
    const Flag *f = &h->sides[e->below].flags[e->flag];
    const StoryLane *lane = &h->story->lanes.items[e->item->lane];
    Anchor anchor = f->left ? ANCHOR_END : ANCHOR_START;
    double x = f->left ? e->x - 8 : e->x + 8, end = far_side(h, e, f->base + f->height), top = e->below ? end - f->height : end;
    Point foot = { e->x, foot_of(h, e) }, tip = { e->x, end + (e->below ? -2 : 2) };
    if (e->row < 0 && h->sides[e->below].rows) scene_line(h->pen->scene, INK_page, 5, foot, tip); /* passes over the bars */
    scene_line(h->pen->scene, lane->ink, 1.25, foot, tip);
    size_t first = h->pen->scene->shapes.count;
    double y = pen_lines(h->pen, STYLE_flag_date, anchor, x, top, e->date, (Text){ 0 });
    for (size_t i = first; i < h->pen->scene->shapes.count; i++) h->pen->scene->shapes.items[i].fill = lane->text_ink;
    y = pen_lines(h->pen, STYLE_flag_head, anchor, x, y, e->title, e->item->notes);
    y = pen_lines(h->pen, STYLE_flag_body, anchor, x, y, e->body, (Text){ 0 });
    pen_lines(h->pen, STYLE_flag_body, anchor, x, y, e->tolls, (Text){ 0 });
}

static void draw_entries(Horizontal *h) {
    scene_group(h->pen->scene, ROLE_DECORATION, (Text){ 0 }, (Text){ 0 });
    for (size_t i = 0; i < h->count; i++) draw_bar(h, &h->entries[i]);
    scene_end(h->pen->scene);
    scene_group(h->pen->scene, ROLE_LIST, TEXT("events"), (Text){ 0 });
    for (size_t i = 0; i < h->count; i++) {
        const Entry *e = &h->entries[i];
        const StoryLane *lane = &h->story->lanes.items[e->item->lane];
        bool cut = e->title.cut || e->body.cut || e->tolls.cut;
        pen_item(h->pen, e->item, cut, cut ? tolls_words(h->pen, e->item->event) : (Text){ 0 });
        draw_flag(h, e);
        pen_mark(h->pen, lane->form, e->item->mark, lane->ink, (Point){ e->x, foot_of(h, e) });
        pen_reach(h->pen, e->item->reach, lane->ink, (Point){ e->x, foot_of(h, e) }, true);
        scene_end(h->pen->scene);
    }
    scene_end(h->pen->scene);
}

/* ---- what has no date ------------------------------------------------------------------------------------------------ */

enum { UNDATED_ROW = 26, UNDATED_HEAD = 34 };

static double undated_height(const Story *story) {
    size_t count = story->items.count - story->dated;
    return count ? UNDATED_HEAD + (double)count * UNDATED_ROW : 0;
}

static void draw_undated(Pen *pen, double top) {
    const Story *story = pen->story;
    if (story->dated == story->items.count) return;
    pen_text(pen, STYLE_year, ANCHOR_START, pen->margin, top + baseline_of(STYLE_year), phrase(story->language, PHRASE_undated_events));
    top += UNDATED_HEAD;
    for (size_t i = story->dated; i < story->items.count; i++, top += UNDATED_ROW) {
        const Item *item = &story->items.items[i];
        const StoryLane *lane = &story->lanes.items[item->lane];
        double width = pen->sheet.width - 2 * pen->margin - 24;
        pen_item(pen, item, true, tolls_words(pen, item->event)); /* only its headline is drawn */
        pen_mark(pen, lane->form, item->mark, lane->ink, (Point){ pen->margin + 7, top + styles[STYLE_flag_head].leading / 2 });
        Lines title = wrap_text(pen->arena, pen->metrics, STYLE_flag_head, item->title, width, pen_notes_width(pen, item->notes), WRAP_RUNNING, 1);
        pen_lines(pen, STYLE_flag_head, ANCHOR_START, pen->margin + 24, top, title, item->notes);
        scene_end(pen->scene);
    }
}

/* ---- the page --------------------------------------------------------------------------------------------------------- */

/* In order of their places: "early morning" stands behind a quarter past midnight. */
static int compare_entries(const void *a, const void *b) {
    const Item *x = ((const Entry *)a)->item, *y = ((const Entry *)b)->item;
    int64_t s = middle_of(x), t = middle_of(y);
    return s != t ? (s > t) - (s < t) : (x > y) - (x < y);
}

static void prepare(Horizontal *h) {
    h->count = h->story->dated < HORIZONTAL_MAX ? h->story->dated : HORIZONTAL_MAX;
    h->entries = arena_alloc(h->pen->arena, (h->count + 1) * sizeof *h->entries);
    for (int s = 0; s < 2; s++) h->sides[s].flags = arena_alloc(h->pen->arena, (h->count + 1) * sizeof(Flag));
    for (size_t i = 0; i < h->count; i++) h->entries[i].item = &h->story->items.items[i];
    if (h->count) qsort(h->entries, h->count, sizeof *h->entries, compare_entries);
    choose_dates(h);
    for (size_t i = 0; i < h->count; i++) measure_entry(h, &h->entries[i]);
    choose_sides(h);
    arrange(h);
    h->band = band_of(h);
}

static double side_height(const Side *side) { return side->count ? side->height + STEM_ROOM + side->rows * BAR_STEP + MARK_AWAY : 16; }

Scenes horizontal_layout(Arena *arena, Metrics *metrics, const Story *story, Sheet sheet) {
    Pen pen = { .arena = arena, .metrics = metrics, .story = story, .sheet = sheet, .margin = MARGIN, .scaled = true };
    Horizontal h = { .pen = &pen, .story = story };
    Scenes pages = { .items = arena_alloc(arena, sizeof(Scene)), .count = 1 };
    pen_start_page(&pen, &pages.items[0]);
    prepare(&h);
    Foot foot = page_foot_of(&pen);
    h.top = page_head(&pen) + SIDE_GAP + side_height(&h.sides[0]);
    double below = h.band + side_height(&h.sides[1]) + SIDE_GAP, rest = undated_height(story) + page_foot_height(&foot) + pen.margin;
    double spare = fmax(0, floor(sheet.height - h.top - below - rest)); /* of the paper, shared out above and below */
    h.top += spare * 0.4;
    double bottom = h.top + below + spare * 0.6;
    draw_band(&h);
    draw_entries(&h);
    draw_undated(&pen, bottom);
    bottom += undated_height(story);
    bottom = page_foot(&pen, &foot, bottom, INFINITY);
    pen_end_page(&pen, fmax(ceil(bottom + pen.margin), sheet.height));
    return pages;
}
