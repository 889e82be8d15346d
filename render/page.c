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

static size_t outline_of(Form form, double r, Point c, Point out[12]) {
    for (size_t i = 0; i < outlines[form].count; i++) {
        Point p = outlines[form].corners[i];
        out[i] = (Point){ c.x + p.x * r * outlines[form].grow, c.y + p.y * r * outlines[form].grow };
    }
    return outlines[form].count;
}

static Shape *draw_form(Pen *pen, Form form, double r, Ink ink, Point c) {
    Point outline[12];
    if (form == FORM_CIRCLE || form == FORM_SQUARE) {
        double half = form == FORM_SQUARE ? r * 0.9 : r;
        Shape *s = scene_rect(pen->scene, ink, c.x - half, c.y - half, 2 * half, 2 * half);
        s->as.rect.radius = form == FORM_SQUARE ? 1.5 : half;
        return s;
    }
    return scene_path(pen->scene, ink, outline, outline_of(form, r, c, outline), true);
}

void pen_mark(Pen *pen, Form form, MarkKind kind, Ink ink, Point centre) {
    draw_form(pen, form == FORM_CROSS ? FORM_CIRCLE : form, 9, INK_page, centre);
    Shape *s = draw_form(pen, form, kind == MARK_FILLED ? 6.5 : 5.5, kind == MARK_FILLED ? ink : INK_page, centre);
    if (kind == MARK_FILLED) return;
    s->stroke = ink;
    s->stroke_width = 2;
    if (kind == MARK_DASHED) s->dash = 2.2;
}

/* ---- legend ------------------------------------------------------------------------------------------------ */

typedef struct {
    Point at; /* next entry: left, middle */
} Legend;

static void next_entry(Pen *pen, Legend *legend, Text text) {
    double width = 18 + metrics_width(pen->metrics, STYLE_legend, text);
    if (legend->at.x > pen->margin && legend->at.x + width > pen->sheet.width - pen->margin) {
        legend->at.x = pen->margin;
        legend->at.y += 22;
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

/* Only what is in use; one lane alone needs no name. Returns the bottom. */
static double draw_legend(Pen *pen, double top) {
    const Story *story = pen->story;
    Legend legend = { { pen->margin, top + 9 } };
    bool lanes = story_lanes_used(story) > 1;
    for (size_t i = 0; lanes && i < story->lanes.count; i++) {
        const StoryLane *lane = &story->lanes.items[i];
        if (lane->used && lane->label.len) mark_entry(pen, &legend, lane->form, MARK_FILLED, lane->ink, lane->label);
    }
    if (story_uses_mark(story, MARK_HOLLOW)) mark_entry(pen, &legend, FORM_CIRCLE, MARK_HOLLOW, INK_muted, phrase(story->language, PHRASE_day_not_exact));
    if (story_uses_mark(story, MARK_DASHED)) mark_entry(pen, &legend, FORM_CIRCLE, MARK_DASHED, INK_muted, phrase(story->language, PHRASE_date_uncertain));
    if (story_has_bars(story)) bar_entry(pen, &legend, phrase(story->language, PHRASE_end_faded));
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
    Text standfirst = pen->story->subtitle.len ? pen->story->subtitle : label_counts(pen->arena, pen->story->language, pen->story->items.count, pen->story->timeline->reports.count);
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

enum { SOURCES_IN_ONE_COLUMN = 5, SOURCE_LINES = 3, REMARK_LINES = 4, COLUMN_GAP = 28, COLUMN_LEAST = 330, NUMBER_GAP = 6, LIST_HEAD = 20, RULE_GAP = 14, REMARKS_GAP = 8 };

/* What stands above the sources, in sentences: what is not drawn, and how to read distances. */
static Text remarks_of(Pen *pen) {
    const Story *story = pen->story;
    const PictureOptions *options = story->options;
    Text outside = label_outside(pen->arena, &story->words, story->outside, options->has_from ? options->from : INT64_MIN, options->has_to ? options->to : INT64_MAX);
    Text left_out = label_left_out(pen->arena, story->language, story->asides + story->unplaced);
    return arena_format(pen->arena, "%.*s%s%.*s", TEXT_ARG(outside), outside.len && left_out.len ? " " : "", TEXT_ARG(left_out));
}

Foot page_foot_of(Pen *pen) {
    const Sources *sources = &pen->story->sources;
    double inner = pen->sheet.width - 2 * pen->margin;
    Foot foot = { .columns = 1 };
    if (pen->story->options->bare) return foot;
    foot.count = sources->count;
    size_t most = (size_t)((inner + COLUMN_GAP) / (COLUMN_LEAST + COLUMN_GAP));
    if (sources->count > SOURCES_IN_ONE_COLUMN && most > 1) foot.columns = most < 4 ? most : 4;
    foot.remarks = pen_wrap(pen, STYLE_source, remarks_of(pen), inner, WRAP_RUNNING, REMARK_LINES);
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

/* How many sources from `from` on stand in a column of this height; one in any case. */
static size_t column_holds(const Foot *foot, size_t from, double height) {
    size_t i = from;
    for (double y = 0; i < foot->count && (i == from || y + source_height(foot, i) <= height); i++) y += source_height(foot, i);
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
        for (size_t n = column_holds(foot, foot->next, height); n; n--) y = draw_source(pen, foot, foot->next++, x, y);
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
