/* page.c - see page.h. */
#include "page.h"
#include <math.h>

double baseline_of(Style style) { return styles[style].leading / 2 + 0.36 * styles[style].size; }

/* ---- the pen ------------------------------------------------------------------------------------------ */

double pen_text(Pen *pen, Style style, Anchor anchor, double x, double y, Text text) {
    text = clean_text(pen->arena, text);
    if (!text.len) return 0;
    double width = metrics_width(pen->metrics, style, text);
    scene_text(pen->scene, style, anchor, (Point){ x, y }, text, width)->as.text.rtl = text_is_rtl(text);
    return width;
}

double pen_notes_width(Pen *pen, Text notes) {
    double width = 0;
    Text rest = notes, number;
    while (notes.len && text_next(&rest, ' ', &number))
        width += (width > 0 ? 2.5 : 3) + metrics_width(pen->metrics, STYLE_notes, number);
    return width;
}

void pen_noted(Pen *pen, Style style, Anchor anchor, double x, double y, Text text, Text notes) {
    if (pen_text(pen, style, anchor, x, y, text) <= 0) return;
    Label *label = &pen->scene->shapes.items[pen->scene->shapes.count - 1].as.text;
    label->notes = notes;
    label->notes_width = pen_notes_width(pen, notes);
}

double pen_lines(Pen *pen, Style style, Anchor anchor, double x, double top, Lines lines, Text notes) {
    bool rtl = lines.count && text_is_rtl(lines.items[0].text);
    for (size_t i = 0; i < lines.count; i++) {
        Point at = { x, top + baseline_of(style) };
        Label *t = &scene_text(pen->scene, style, anchor, at, lines.items[i].text, lines.items[i].width)->as.text;
        t->rtl = rtl;
        if (i + 1 == lines.count) {
            t->notes = notes;
            t->notes_width = pen_notes_width(pen, notes);
        }
        top += styles[style].leading;
    }
    return top;
}

size_t pen_most_lines(double width, size_t lines) {
    return width >= 560 ? lines : (size_t)ceil((double)lines * fmin(560 / width, 2));
}

Lines pen_wrap(Pen *pen, Style style, Text text, double width, WrapKind kind, size_t max) {
    return wrap_text(pen->arena, pen->metrics, style, clean_text(pen->arena, text), width, 0, kind, max);
}

void pen_start_page(Pen *pen, Scene *scene) {
    const Story *story = pen->story;
    Text title = story->title.len ? story->title : phrase(story->language, PHRASE_untitled);
    *scene = (Scene){ .arena = pen->arena, .width = pen->sheet.width, .title = title, .description = story->subtitle,
                      .language = story->language, .date = story->date, .points = pen->sheet.points };
    pen->scene = scene;
    scene_rect(scene, INK_page, 0, 0, pen->sheet.width, 0);
}

void pen_end_page(Pen *pen, double height) {
    pen->scene->height = height;
    Rect *ground = &pen->scene->shapes.items[0].as.rect; /* drawn first; whole px, so that no edge shows */
    ground->w = ceil(ground->w);
    ground->h = ceil(height);
    if (pen->story->rtl) scene_mirror(pen->scene);
}

void pen_item(Pen *pen, const Item *item, bool cut, Text figures) {
    DateContext context = { .language = pen->story->language, .style = pen->story->words.style, .year = true, .weekday = true };
    Text when = label_date_line(pen->arena, item->event, context), id = clean_text(pen->arena, item->event->id);
    Text title = arena_format(pen->arena, "%.*s: %.*s", TEXT_ARG(when), TEXT_ARG(item->title));
    if (cut && item->body.len) title = arena_format(pen->arena, "%.*s. %.*s", TEXT_ARG(title), TEXT_ARG(item->body));
    if (cut && figures.len) title = arena_format(pen->arena, "%.*s. %.*s", TEXT_ARG(title), TEXT_ARG(figures));
    scene_group(pen->scene, ROLE_ITEM, arena_format(pen->arena, "event-%.*s", TEXT_ARG(id)), title);
}

/* ---- marks ----------------------------------------------------------------------------------------------- */

/* Corners of the forms that have some, on a circle of radius 1 or, for the cross, in a square. */
static const struct {
    size_t count;
    double grow; /* to look as large as the circle */
    Point corners[12];
} outlines[FORM_COUNT] = {
    [FORM_DIAMOND] = { 4, 1.2, { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } } },
    [FORM_TRIANGLE] = { 3, 1.2, { { 0, -1 }, { 1, 0.8 }, { -1, 0.8 } } },
    [FORM_TRIANGLE_DOWN] = { 3, 1.2, { { 0, 1 }, { -1, -0.8 }, { 1, -0.8 } } },
    [FORM_PENTAGON] = { 5, 1.15, { { 0, -1 }, { 0.951, -0.309 }, { 0.588, 0.809 }, { -0.588, 0.809 }, { -0.951, -0.309 } } },
    [FORM_HEXAGON] = { 6, 1.1, { { 0, -1 }, { 0.866, -0.5 }, { 0.866, 0.5 }, { 0, 1 }, { -0.866, 0.5 }, { -0.866, -0.5 } } },
    [FORM_CROSS] = { 12, 1.1, { { -0.4, -1 }, { 0.4, -1 }, { 0.4, -0.4 }, { 1, -0.4 }, { 1, 0.4 }, { 0.4, 0.4 },
                                { 0.4, 1 }, { -0.4, 1 }, { -0.4, 0.4 }, { -1, 0.4 }, { -1, -0.4 }, { -0.4, -0.4 } } },
};

enum { ROUND = 24, OUTLINE_MAX = 26 }; /* corners of a circle that is cut; of any form that is cut */

/* A circle's halves are polygons, its whole is a rectangle with round corners. */
static size_t outline_of(Form form, double r, Point c, Point *out) {
    static const Point square[] = { { -0.9, -0.9 }, { 0.9, -0.9 }, { 0.9, 0.9 }, { -0.9, 0.9 } };
    const Point *corners = form == FORM_SQUARE ? square : outlines[form].corners;
    size_t count = form == FORM_CIRCLE ? ROUND : form == FORM_SQUARE ? 4 : outlines[form].count;
    double grow = form == FORM_CIRCLE || form == FORM_SQUARE ? 1 : outlines[form].grow;
    for (size_t i = 0; i < count; i++) {
        double turn = 6.28318530717958647692 * (double)i / ROUND;
        Point p = form == FORM_CIRCLE ? (Point){ cos(turn), sin(turn) } : corners[i];
        out[i] = (Point){ c.x + p.x * r * grow, c.y + p.y * r * grow };
    }
    return count;
}

/* What of a polygon lies left of `x` (Sutherland and Hodgman 1974). */
static size_t cut_left(const Point *in, size_t count, double x, Point *out) {
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        Point a = in[i], b = in[(i + 1) % count];
        if (a.x <= x) out[n++] = a;
        if ((a.x <= x) != (b.x <= x)) out[n++] = (Point){ x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x) };
    }
    return n;
}

static Shape *draw_form(Pen *pen, Form form, double r, Ink ink, Point c) {
    Point outline[OUTLINE_MAX];
    if (form == FORM_CIRCLE || form == FORM_SQUARE) {
        double half = form == FORM_SQUARE ? r * 0.9 : r;
        Shape *s = scene_rect(pen->scene, ink, c.x - half, c.y - half, 2 * half, 2 * half);
        s->as.rect.radius = form == FORM_SQUARE ? 1.5 : half;
        return s;
    }
    return scene_path(pen->scene, ink, outline, outline_of(form, r, c, outline), true);
}

static const double MARK_SIZE = 5.5, FILLED_SIZE = 6.5, HALO = 9;

static void draw_half(Pen *pen, Form form, Ink ink, Point c) {
    Point outline[OUTLINE_MAX], half[2 * OUTLINE_MAX];
    size_t count = cut_left(outline, outline_of(form, MARK_SIZE, c, outline), c.x, half);
    scene_path(pen->scene, ink, half, count, true);
}

/* What tells a ring from other rings: half of it filled, a stroke through it, a dot in it. */
static void draw_inside(Pen *pen, Form form, MarkKind kind, Ink ink, Point c) {
    if (kind == MARK_CLAIMED) draw_half(pen, form, ink, c);
    if (kind == MARK_DENIED) scene_line(pen->scene, ink, 2, (Point){ c.x - HALO, c.y + HALO }, (Point){ c.x + HALO, c.y - HALO });
    if (kind == MARK_PLANNED) scene_rect(pen->scene, ink, c.x - 1.75, c.y - 1.75, 3.5, 3.5)->as.rect.radius = 1.75;
}

void pen_mark(Pen *pen, Form form, MarkKind kind, Ink ink, Point centre) {
    draw_form(pen, form == FORM_CROSS ? FORM_CIRCLE : form, HALO, INK_page, centre);
    Shape *s = draw_form(pen, form, kind == MARK_FILLED ? FILLED_SIZE : MARK_SIZE, kind == MARK_FILLED ? ink : INK_page, centre);
    if (kind == MARK_FILLED) return;
    s->stroke = ink;
    s->stroke_width = 2;
    if (kind == MARK_DASHED) s->dash = 2.2;
    draw_inside(pen, form, kind, ink, centre);
}

void pen_reach(Pen *pen, Reach reach, Ink ink, Point centre, bool across) {
    if (!reach) return;
    double way = reach == REACH_BEFORE ? -1 : 1, near = 10, far = 17, half = 4.5;
    Point down[] = { { centre.x - half, centre.y + way * near }, { centre.x + half, centre.y + way * near }, { centre.x, centre.y + way * far } };
    Point right[] = { { centre.x + way * near, centre.y - half }, { centre.x + way * near, centre.y + half }, { centre.x + way * far, centre.y } };
    scene_path(pen->scene, ink, across ? right : down, 3, true);
}

void pen_whisker(Pen *pen, Ink ink, Point from, Point to) {
    bool across = fabs(to.x - from.x) > fabs(to.y - from.y);
    Point tick = across ? (Point){ 0, 4 } : (Point){ 4, 0 };
    scene_line(pen->scene, ink, 1.5, from, to);
    scene_line(pen->scene, ink, 1.5, (Point){ from.x - tick.x, from.y - tick.y }, (Point){ from.x + tick.x, from.y + tick.y });
    scene_line(pen->scene, ink, 1.5, (Point){ to.x - tick.x, to.y - tick.y }, (Point){ to.x + tick.x, to.y + tick.y });
}

/* ---- legend ------------------------------------------------------------------------------------------------ */

enum { LEGEND_ROW = 22 };

typedef struct {
    Point at; /* next entry: left, middle */
} Legend;

static void next_entry(Pen *pen, Legend *legend, Text text) {
    double width = 18 + metrics_width(pen->metrics, STYLE_legend, text);
    if (legend->at.x > pen->margin && legend->at.x + width > pen->sheet.width - pen->margin) {
        legend->at.x = pen->margin;
        legend->at.y += LEGEND_ROW;
    }
}

static void entry_text(Pen *pen, Legend *legend, Text text) {
    double y = legend->at.y + 0.36 * styles[STYLE_legend].size;
    legend->at.x += 18 + pen_text(pen, STYLE_legend, ANCHOR_START, legend->at.x + 18, y, text) + 22;
}

static void mark_entry(Pen *pen, Legend *legend, Form form, MarkKind kind, Ink ink, Text text) {
    next_entry(pen, legend, text);
    pen_mark(pen, form, kind, ink, (Point){ legend->at.x + 6, legend->at.y });
    entry_text(pen, legend, text);
}

static void bar_entry(Pen *pen, Legend *legend, Text text) {
    next_entry(pen, legend, text);
    Shape *s = scene_rect(pen->scene, INK_muted, legend->at.x, legend->at.y - 2.5, 14, 5);
    s->as.rect.radius = 2.5;
    s->as.rect.fade_end = 11;
    entry_text(pen, legend, text);
}

static void whisker_entry(Pen *pen, Legend *legend, Text text) {
    next_entry(pen, legend, text);
    pen_whisker(pen, INK_muted, (Point){ legend->at.x, legend->at.y }, (Point){ legend->at.x + 13, legend->at.y });
    entry_text(pen, legend, text);
}

static void reach_entry(Pen *pen, Legend *legend, Text text) {
    next_entry(pen, legend, text);
    pen_reach(pen, REACH_BEFORE, INK_muted, (Point){ legend->at.x + 16.5, legend->at.y }, true);
    pen_reach(pen, REACH_AFTER, INK_muted, (Point){ legend->at.x - 1.5, legend->at.y }, true);
    entry_text(pen, legend, text);
}

/* Whose clock it is, once for the picture. */
static void zone_entry(Pen *pen, Legend *legend) {
    const Story *story = pen->story;
    Text zone = wording_zone(pen->arena, story->language, clean_text(pen->arena, story->timeline->timezone));
    if (!zone.len || !story_has_clock_times(story)) return;
    Text text = phrase_with(pen->arena, story->language, PHRASE_clock_times, zone, (Text){ 0 });
    next_entry(pen, legend, text);
    legend->at.x -= 18; /* no mark stands before it */
    entry_text(pen, legend, text);
}

static void draw_lane_entries(Pen *pen, Legend *legend) {
    const Story *story = pen->story;
    bool lanes = story_lanes_used(story) > 1; /* one lane alone needs no name */
    for (size_t i = 0; lanes && i < story->lanes.count; i++) {
        const StoryLane *lane = &story->lanes.items[i];
        if (lane->used && lane->label.len) mark_entry(pen, legend, lane->form, MARK_FILLED, lane->ink, lane->label);
    }
}

static void draw_time_entries(Pen *pen, Legend *legend) {
    static const Phrase says[MARK_COUNT] = { 0, PHRASE_time_not_exact, PHRASE_date_uncertain, PHRASE_mark_claimed, PHRASE_mark_denied, PHRASE_mark_planned };
    const Story *story = pen->story;
    Text language = story->language;
    bool days = !story_has_inexact_hours(story);
    for (MarkKind kind = MARK_HOLLOW; kind < MARK_COUNT; kind++)
        if (story_uses_mark(story, kind))
            mark_entry(pen, legend, FORM_CIRCLE, kind, INK_muted, phrase(language, kind == MARK_HOLLOW && days ? PHRASE_day_not_exact : says[kind]));
    if (story_uses_reach(story)) reach_entry(pen, legend, phrase(language, PHRASE_mark_before_after));
    if (story_has_whiskers(story)) whisker_entry(pen, legend, phrase(language, PHRASE_mark_some_time));
    if (story_has_fades(story)) bar_entry(pen, legend, phrase(language, PHRASE_end_faded));
    zone_entry(pen, legend);
}

/* Only what is in use: lanes, then marks of time, these in a row of their own when all do not fit into one. Returns
 * the bottom. */
static double draw_legend(Pen *pen, double top) {
    Legend legend = { { pen->margin, top + 9 } };
    size_t first = pen->scene->shapes.count;
    draw_lane_entries(pen, &legend);
    Point lanes_end = legend.at;
    size_t second = pen->scene->shapes.count;
    draw_time_entries(pen, &legend);
    if (legend.at.y > lanes_end.y && second > first) {
        pen->scene->shapes.count = second;
        legend.at = (Point){ pen->margin, lanes_end.y + LEGEND_ROW };
        draw_time_entries(pen, &legend);
    }
    return legend.at.x > pen->margin ? legend.at.y + 13 : top;
}

/* ---- head --------------------------------------------------------------------------------------------------- */

enum { TITLE_LINES = 4, STANDFIRST_LINES = 4, MEASURE = 800 };

/* Title and standfirst. Returns the bottom. */
static double draw_title(Pen *pen) {
    double inner = pen->sheet.width - 2 * pen->margin, y = pen->margin;
    Text title = pen->story->title.len ? pen->story->title : phrase(pen->story->language, PHRASE_untitled);
    scene_rect(pen->scene, INK_accent, pen->margin, y, 36, 5);
    scene_group(pen->scene, ROLE_HEADING, TEXT("title"), (Text){ 0 });
    y = pen_lines(pen, STYLE_title, ANCHOR_START, pen->margin, y + 8, pen_wrap(pen, STYLE_title, title, inner, WRAP_BALANCED, TITLE_LINES), (Text){ 0 });
    scene_end(pen->scene);
    Text standfirst = pen->story->subtitle.len ? pen->story->subtitle
                                               : label_counts(pen->arena, pen->story->language, pen->story->items.count, pen->story->timeline->reports.count);
    if (!standfirst.len) return y;
    Lines lines = pen_wrap(pen, STYLE_standfirst, standfirst, fmin(inner, MEASURE), WRAP_RUNNING, STANDFIRST_LINES);
    return pen_lines(pen, STYLE_standfirst, ANCHOR_START, pen->margin, y + 4, lines, (Text){ 0 });
}

double page_head(Pen *pen) {
    double y = pen->story->options->bare ? pen->margin - 12 : draw_title(pen);
    y = draw_legend(pen, y + 12);
    scene_line(pen->scene, INK_rule, 1, (Point){ pen->margin, y + 4.5 }, (Point){ pen->sheet.width - pen->margin, y + 4.5 });
    return y + 5;
}

double page_number(Pen *pen, size_t page, size_t pages) {
    Text number = arena_format(pen->arena, "%zu/%zu", page, pages);
    scene_group(pen->scene, ROLE_DECORATION, (Text){ 0 }, (Text){ 0 });
    double y = pen->margin / 2 + baseline_of(STYLE_source), width = pen_text(pen, STYLE_source, ANCHOR_END, pen->sheet.width - pen->margin, y, number);
    scene_end(pen->scene);
    return width;
}

void page_continued(Pen *pen, Text stretch, size_t page, size_t pages) {
    double right = pen->sheet.width - pen->margin, top = pen->margin / 2;
    double width = page_number(pen, page, pages);
    scene_group(pen->scene, ROLE_DECORATION, (Text){ 0 }, (Text){ 0 }); /* reading goes on without it */
    Lines line = pen_wrap(pen, STYLE_source, pen->scene->title, right - pen->margin - width - 24, WRAP_RUNNING, 1);
    pen_lines(pen, STYLE_source, ANCHOR_START, pen->margin, top, line, (Text){ 0 });
    pen_text(pen, STYLE_year, ANCHOR_START, pen->margin, pen->margin + baseline_of(STYLE_year), stretch);
    scene_end(pen->scene);
}

/* ---- foot ----------------------------------------------------------------------------------------------------- */

enum {
    SOURCES_IN_ONE_COLUMN = 5, SOURCE_LINES = 3, REMARK_LINES = 4, COLUMN_GAP = 28, COLUMN_LEAST = 330, NUMBER_GAP = 6, LIST_HEAD = 20, RULE_GAP = 14,
    REMARKS_GAP = 8
};

static void add_remark(Pen *pen, Foot *foot, Text remark, double width) {
    Lines lines = pen_wrap(pen, STYLE_source, remark, width, WRAP_RUNNING, REMARK_LINES);
    for (size_t i = 0; i < lines.count; i++) foot->remarks.items[foot->remarks.count++] = lines.items[i];
}

/* What stands above the sources, each a paragraph: how to read distances, and what is not drawn. */
static void add_remarks(Pen *pen, Foot *foot, double width) {
    const Story *story = pen->story;
    const PictureOptions *options = story->options;
    int64_t from = options->has_from ? options->from : INT64_MIN, to = options->has_to ? options->to : INT64_MAX;
    foot->remarks.items = arena_alloc(pen->arena, (3 * REMARK_LINES + 1) * sizeof *foot->remarks.items);
    if (!pen->scaled && story->dated > 1) add_remark(pen, foot, phrase(story->language, PHRASE_not_to_scale), width);
    add_remark(pen, foot, label_outside(pen->arena, &story->words, story->outside, from, to), width);
    if (!options->bare) add_remark(pen, foot, label_left_out(pen->arena, story->language, story->asides + story->unplaced), width);
}

Foot page_foot_of(Pen *pen) {
    const Sources *sources = &pen->story->sources;
    double inner = pen->sheet.width - 2 * pen->margin;
    Foot foot = { .columns = 1 };
    foot.count = pen->story->options->bare ? 0 : sources->count;
    size_t most = (size_t)((inner + COLUMN_GAP) / (COLUMN_LEAST + COLUMN_GAP));
    if (foot.count > SOURCES_IN_ONE_COLUMN && most > 1) foot.columns = most < 4 ? most : 4;
    add_remarks(pen, &foot, inner);
    foot.column_width = (inner - (double)(foot.columns - 1) * COLUMN_GAP) / (double)foot.columns;
    foot.indent = metrics_width(pen->metrics, STYLE_source, arena_format(pen->arena, "%zu", foot.count ? sources->items[foot.count - 1].number : 0)) + NUMBER_GAP;
    foot.sources = arena_alloc(pen->arena, (foot.count + 1) * sizeof *foot.sources);
    for (size_t i = 0; i < foot.count; i++)
        foot.sources[i] = pen_wrap(pen, STYLE_source, sources->items[i].text, foot.column_width - foot.indent, WRAP_RUNNING, SOURCE_LINES);
    return foot;
}

static double source_height(const Foot *foot, size_t i) { return (double)foot->sources[i].count * styles[STYLE_source].leading + 2; }

static double remarks_height(const Foot *foot) {
    return RULE_GAP + (foot->begun || !foot->remarks.count ? 0 : (double)foot->remarks.count * styles[STYLE_source].leading + REMARKS_GAP);
}

/* How many sources from `from` on stand in a column of this height. */
static size_t column_holds(const Foot *foot, size_t from, double height) {
    size_t i = from;
    for (double y = 0; i < foot->count && y + source_height(foot, i) <= height; i++) y += source_height(foot, i);
    return i - from;
}

/* Whether columns of this height hold all that is left. */
static bool columns_hold(const Foot *foot, double height) {
    size_t next = foot->next;
    for (size_t c = 0; c < foot->columns && next < foot->count; c++) next += column_holds(foot, next, height);
    return next >= foot->count;
}

/* The least height of columns that hold all that is left. */
static double balanced_height(const Foot *foot) {
    double low = 0, high = 0;
    for (size_t i = foot->next; i < foot->count; i++) high += source_height(foot, i);
    for (int step = 0; step < 40 && high - low > 0.5; step++) {
        double middle = (low + high) / 2;
        if (columns_hold(foot, middle)) high = middle;
        else low = middle;
    }
    return high;
}

double page_foot_height(const Foot *foot) {
    if (!foot->count && !foot->remarks.count) return 0;
    return remarks_height(foot) + (foot->count ? LIST_HEAD + balanced_height(foot) : 0);
}

bool page_foot_is_done(const Foot *foot) { return foot->next >= foot->count && (foot->begun || !foot->remarks.count); }

static double draw_source(Pen *pen, const Foot *foot, size_t i, double x, double y) {
    const Source *source = &pen->story->sources.items[i];
    scene_group(pen->scene, ROLE_ITEM, arena_format(pen->arena, "source-%zu", source->number), (Text){ 0 });
    if (source->url.len) scene_link(pen->scene, source->url);
    pen_text(pen, STYLE_source, ANCHOR_END, x + foot->indent - NUMBER_GAP, y + baseline_of(STYLE_source), arena_format(pen->arena, "%zu", source->number));
    y = pen_lines(pen, STYLE_source, ANCHOR_START, x + foot->indent, y, foot->sources[i], (Text){ 0 });
    if (source->url.len) scene_end(pen->scene);
    scene_end(pen->scene);
    return y + 2;
}

static double draw_sources(Pen *pen, Foot *foot, double top, double bottom) {
    double height = fmin(balanced_height(foot), bottom - top - LIST_HEAD), lowest = top;
    pen_text(pen, STYLE_axis_year, ANCHOR_START, pen->margin, top + baseline_of(STYLE_axis_year), phrase(pen->story->language, PHRASE_sources));
    scene_group(pen->scene, ROLE_LIST, foot->next ? (Text){ 0 } : TEXT("sources"), phrase(pen->story->language, PHRASE_sources));
    for (size_t c = 0; c < foot->columns && foot->next < foot->count; c++) {
        double y = top + LIST_HEAD, x = pen->margin + (double)c * (foot->column_width + COLUMN_GAP);
        size_t n = column_holds(foot, foot->next, height);
        for (n = n || c ? n : 1; n; n--) y = draw_source(pen, foot, foot->next++, x, y);
        lowest = fmax(lowest, y);
    }
    scene_end(pen->scene);
    return lowest;
}

double page_foot(Pen *pen, Foot *foot, double top, double bottom) {
    if (page_foot_is_done(foot)) return top;
    scene_line(pen->scene, INK_rule, 1, (Point){ pen->margin, top + 0.5 }, (Point){ pen->sheet.width - pen->margin, top + 0.5 });
    double y = top + RULE_GAP;
    if (!foot->begun && foot->remarks.count) y = pen_lines(pen, STYLE_source, ANCHOR_START, pen->margin, y, foot->remarks, (Text){ 0 }) + REMARKS_GAP;
    foot->begun = true;
    return foot->count ? draw_sources(pen, foot, y, bottom) : y;
}
