/* tolls.c - see tolls.h. */
#include "tolls.h"
#include "spread.h"
#include <math.h>
#include <stdlib.h>

enum {
    STRIP_WIDTH = 300, STRIP_HEIGHT = 48, ROW_HEIGHT = 19, ROW_SCALE = 130, DOTS_MAX = 12, SOURCE_WIDTH = 130, TOLLS_MAX = 200, MOVE_MAX = 26,
    WORD_LINES = 5, COMPARISON_WIDTH = 220
};
static const double DOT = 4, LINE_AT = 24;

/* "Hamza al-Khatib, head of a hospital": the name, for where there is no room for more. */
static Text short_name(Text name) {
    size_t comma = text_find(name, TEXT(", "));
    return comma == SIZE_MAX || comma < 2 ? name : text_slice(name, 0, comma);
}

/* Who gives the figure: a voice, else the report's publisher by name or by its number among the sources. */
static void name_source(const Pen *pen, const Event *event, Dot *dot) {
    const EventToll *t = dot->toll;
    if (t->toll.said_by.len && text_equal_fold(t->toll.said_by, event->said_by)) return; /* said with the event */
    if (t->toll.said_by.len) dot->source = clean_text(pen->arena, t->toll.said_by);
    if (t->toll.said_by.len || t->evidence < 0 || (size_t)t->evidence >= event->evidence.count) return;
    int32_t report = event->evidence.items[t->evidence].report;
    if (report < 0 || (size_t)report >= pen->story->timeline->reports.count) return;
    const Report *r = &pen->story->timeline->reports.items[report];
    size_t number = pen->story->citations.of_report[report];
    if (r->source.len) dot->source = clean_text(pen->arena, r->source);
    else if (pen->story->listed[number]) dot->notes = arena_format(pen->arena, "%zu", number);
}

/* ---- groups of figures that can be compared ------------------------------------------------------------- */

/* Figures of people are compared whoever they count; the figure then says whom. */
static bool counts_people(TollKind kind) { return kind != TOLL_destroyed && kind != TOLL_other; }

static bool comparable(const Toll *a, const Toll *b) {
    return a->kind == b->kind && text_equal_fold(a->place, b->place) && (counts_people(a->kind) || text_equal_fold(a->what, b->what));
}

static bool same_figure(const Dot *a, const Dot *b) {
    const Toll *x = &a->toll->toll, *y = &b->toll->toll;
    return x->kind == y->kind && x->low == y->low && x->high == y->high && x->bound == y->bound && text_equal(a->source, b->source) &&
           text_equal(a->notes, b->notes) && text_equal_fold(x->place, y->place) && text_equal_fold(x->what, y->what);
}

static Dot dot_of(const Pen *pen, const Event *event, const EventToll *t) {
    Dot dot = { .toll = t, .figure = label_small(pen->arena, clean_text(pen->arena, phrase_figure(pen->arena, pen->story->language, &t->toll))) };
    name_source(pen, event, &dot);
    dot.low = (double)(t->toll.low > 0 ? t->toll.low : 0);
    dot.high = t->toll.high > t->toll.low ? (double)t->toll.high : dot.low;
    dot.value = (dot.low + dot.high) / 2;
    return dot;
}

static void add_dot(Pen *pen, TollGroup *group, Dot dot) {
    for (size_t i = 0; i < group->count; i++)
        if (same_figure(&group->dots[i], &dot)) return;
    if (!group->dots) group->dots = arena_alloc(pen->arena, TOLLS_MAX * sizeof *group->dots);
    if (group->count < TOLLS_MAX) group->dots[group->count++] = dot;
}

static int compare_dots(const void *a, const void *b) {
    const Dot *x = a, *y = b;
    if (x->value != y->value) return x->value < y->value ? -1 : 1;
    return x->toll < y->toll ? -1 : x->toll > y->toll;
}

/* ---- words ------------------------------------------------------------------------------------------------- */

/* "15 killed in Bustan; 3 killed in Kafr Zeit (civil defence)": a source that is the same for neighbours is said
 * once. */
static Text words_of(Pen *pen, const TollGroup *group) {
    Text words = { 0 }, language = pen->story->language;
    for (size_t i = 0; i < group->count; i++) {
        bool again = i + 1 < group->count && text_equal(group->dots[i].source, group->dots[i + 1].source);
        Text one = label_toll(pen->arena, language, &group->dots[i].toll->toll, again ? (Text){ 0 } : group->dots[i].source);
        words = i ? phrase_with(pen->arena, language, PHRASE_semicolon_list, words, one) : label_capital(pen->arena, one);
    }
    return clean_text(pen->arena, words);
}

Text tolls_words(Pen *pen, const Event *event) {
    TollGroup group = { 0 };
    for (size_t i = 0; i < event->tolls.count && i < TOLLS_MAX; i++) add_dot(pen, &group, dot_of(pen, event, &event->tolls.items[i]));
    return words_of(pen, &group);
}

static void measure_words(Pen *pen, TollGroup *group, double width) {
    group->form = TOLLS_WORDS;
    group->lines = pen_wrap(pen, STYLE_body, words_of(pen, group), width, WRAP_RUNNING, pen_most_lines(width, WORD_LINES));
    group->cut = group->lines.cut;
    group->height = (double)group->lines.count * styles[STYLE_body].leading;
}

/* ---- strip and rows ------------------------------------------------------------------------------------------ */

static bool spread(Pen *pen, TollGroup *group, bool sources, double width) {
    double centres[DOTS_MAX], widths[DOTS_MAX];
    for (size_t i = 0; i < group->count; i++) {
        centres[i] = group->dots[i].x;
        widths[i] = sources ? group->dots[i].source_width : group->dots[i].figure_width;
        if (widths[i] > SOURCE_WIDTH) return false;
    }
    spread_labels(pen->arena, centres, widths, group->count, 12, sources ? 16 : -10, width);
    for (size_t i = 0; i < group->count; i++) {
        if (fabs(centres[i] - group->dots[i].x) > MOVE_MAX) return false;
        *(sources ? &group->dots[i].source_x : &group->dots[i].figure_x) = centres[i];
    }
    return true;
}

/* Names stand whole under the strip where they fit; else without what follows a comma, which the event then says in its
 * title. False, and the names whole, when those do not fit either. */
static bool spread_sources(Pen *pen, TollGroup *group, double width) {
    Text whole[DOTS_MAX];
    for (size_t i = 0; i < group->count; i++) whole[i] = group->dots[i].source;
    for (int cut = 0; cut < 2; cut++) {
        for (size_t i = 0; i < group->count; i++) {
            Dot *dot = &group->dots[i];
            if (cut) dot->source = short_name(whole[i]);
            group->cut |= dot->source.len < whole[i].len;
            dot->source_width = metrics_width(pen->metrics, STYLE_small, dot->source);
        }
        if (spread(pen, group, true, width)) return true;
    }
    for (size_t i = 0; i < group->count; i++) group->dots[i].source = whole[i];
    group->cut = false;
    return false;
}

static double row_scale(double width) { return fmin(ROW_SCALE, width / 3); }

/* Columns of the rows: scale, figure, source. */
typedef struct {
    double figure, source;
} RowColumns;

static RowColumns row_columns(const TollGroup *group, double width) {
    double figures = 0, at = row_scale(width) + 24;
    for (size_t i = 0; i < group->count; i++) figures = fmax(figures, group->dots[i].figure_width);
    return (RowColumns){ at, at + fmin(figures + 12, (width - at) / 2) };
}

/* A row is higher when its source takes two lines. */
static void measure_rows(Pen *pen, TollGroup *group, double width) {
    RowColumns columns = row_columns(group, width);
    group->form = TOLLS_ROWS;
    group->height = 18;
    for (size_t i = 0; i < group->count; i++) {
        Dot *dot = &group->dots[i];
        dot->figure_lines = pen_wrap(pen, STYLE_figure, dot->figure, columns.source - columns.figure - 8 - pen_notes_width(pen, dot->notes), WRAP_RUNNING, 3);
        dot->source_lines = pen_wrap(pen, STYLE_small, dot->source, width - columns.source, WRAP_BALANCED, 4);
        size_t figures = dot->figure_lines.count, sources = dot->source_lines.count;
        dot->height = ROW_HEIGHT + fmax(figures > 1 ? (double)(figures - 1) * styles[STYLE_figure].leading : 0,
                                        sources > 1 ? (double)(sources - 1) * styles[STYLE_small].leading : 0);
        group->height += dot->height;
        group->cut |= dot->figure_lines.cut || dot->source_lines.cut;
    }
}

/* What is counted stands in the caption when it is the same for all, else with each figure. */
static void name_counted(Pen *pen, TollGroup *group) {
    Toll all = group->dots[0].toll->toll;
    bool same = true;
    for (size_t i = 1; i < group->count; i++) same &= text_equal_fold(group->dots[i].toll->toll.what, all.what);
    if (!same) all.what = (Text){ 0 };
    for (size_t i = 0; i < group->count && !same; i++) {
        Dot *dot = &group->dots[i];
        dot->figure = clean_text(pen->arena, phrase_counted(pen->arena, pen->story->language, &dot->toll->toll, dot->figure));
    }
    group->caption = clean_text(pen->arena, label_toll_caption(pen->arena, pen->story->language, &all));
}

static void measure_comparison(Pen *pen, TollGroup *group, double width) {
    double top = 1;
    name_counted(pen, group);
    qsort(group->dots, group->count, sizeof *group->dots, compare_dots);
    for (size_t i = 0; i < group->count; i++) top = fmax(top, group->dots[i].high);
    double length = fmin(STRIP_WIDTH, width - 60);
    group->scale = length / top;
    for (size_t i = 0; i < group->count; i++) {
        Dot *dot = &group->dots[i];
        dot->x = dot->value * group->scale;
        dot->figure_width = metrics_width(pen->metrics, STYLE_figure, dot->figure) + pen_notes_width(pen, dot->notes);
    }
    Lines caption = pen_wrap(pen, STYLE_small, group->caption, width, WRAP_RUNNING, 1);
    if (caption.cut) group->caption = caption.items[0].text;
    if (spread(pen, group, false, width) && spread_sources(pen, group, width)) {
        group->form = TOLLS_STRIP;
        group->height = STRIP_HEIGHT + 18;
    } else {
        group->scale = row_scale(width) / top;
        measure_rows(pen, group, width);
    }
}

static bool is_vague(const Dot *dot) { return dot->toll->toll.bound == BOUND_VAGUE; }

/* A word for a number ("dozens") in a report's own voice stands back where somebody gives a figure. */
static void drop_vague(TollGroup *group) {
    size_t kept = 0, exact = 0;
    for (size_t i = 0; i < group->count; i++) exact += !is_vague(&group->dots[i]);
    for (size_t i = 0; exact && i < group->count; i++)
        if (!is_vague(&group->dots[i]) || group->dots[i].toll->toll.said_by.len) group->dots[kept++] = group->dots[i];
    if (exact) group->count = kept;
}

/* Sources disagree when their figures are not the same. */
static bool disagrees(const TollGroup *group) {
    bool differ = false;
    for (size_t i = 1; i < group->count; i++) differ |= group->dots[i].low != group->dots[0].low || group->dots[i].high != group->dots[0].high;
    return differ && group->count <= DOTS_MAX;
}

/* A figure that the headline has already, from whoever tells of the event, need not be said again. */
static bool is_in_title(const Pen *pen, const Event *event, const Toll *toll) {
    if ((toll->said_by.len && !text_equal_fold(toll->said_by, event->said_by)) || toll->since.known) return false;
    Text number = phrase_number(pen->arena, pen->story->language, toll->low), figure = phrase_figure(pen->arena, pen->story->language, toll);
    size_t at = text_find(event->title, number);
    return toll->low > 0 && at != SIZE_MAX &&
           (text_find(event->title, figure) != SIZE_MAX || text_find(event->title, label_capital(pen->arena, figure)) != SIZE_MAX);
}

/* The same figure from a voice with a name makes the report's own needless. */
static bool is_said_by_another(const TollGroup *group, const Dot *dot) {
    for (size_t i = 0; i < group->count && !dot->source.len; i++) {
        const Dot *other = &group->dots[i];
        if (other != dot && other->source.len && other->low == dot->low && other->high == dot->high) return true;
    }
    return false;
}

/* Figures that stand alone, each of another place or kind, go into one line of words. */
static TollBox arrange(Pen *pen, const Event *event, TollGroup *groups, size_t count, double width, bool words_only) {
    TollBox box = { .groups = arena_alloc(pen->arena, (count + 1) * sizeof *groups) };
    TollGroup alone = { 0 };
    for (size_t i = 0; i < count; i++) {
        drop_vague(&groups[i]);
        if (!disagrees(&groups[i]) || words_only || width < COMPARISON_WIDTH) {
            for (size_t k = 0; k < groups[i].count; k++)
                if (!is_said_by_another(&groups[i], &groups[i].dots[k]) && (groups[i].count > 1 || !is_in_title(pen, event, &groups[i].dots[k].toll->toll)))
                    add_dot(pen, &alone, groups[i].dots[k]);
            continue;
        }
        measure_comparison(pen, &groups[i], width);
        box.groups[box.count++] = groups[i];
    }
    if (alone.count) {
        measure_words(pen, &alone, width);
        box.groups[box.count++] = alone;
    }
    for (size_t i = 0; i < box.count; i++) box.cut |= box.groups[i].cut;
    for (size_t i = 0; i < box.count; i++) box.height += box.groups[i].height + (box.groups[i].form == TOLLS_WORDS ? 0 : 6);
    return box;
}

TollBox tolls_measure(Pen *pen, const Event *event, double width, bool words_only) {
    size_t count = 0, tolls = event->tolls.count < TOLLS_MAX ? event->tolls.count : TOLLS_MAX;
    if (!tolls) return (TollBox){ 0 };
    TollGroup *groups = arena_alloc(pen->arena, tolls * sizeof *groups);
    for (size_t i = 0; i < tolls; i++) {
        Dot dot = dot_of(pen, event, &event->tolls.items[i]);
        size_t g = 0;
        while (g < count && !comparable(&groups[g].dots[0].toll->toll, &dot.toll->toll)) g++;
        if (g == count) count++;
        add_dot(pen, &groups[g], dot);
    }
    return arrange(pen, event, groups, count, width, words_only);
}

/* ---- drawing --------------------------------------------------------------------------------------------------- */

/* "At least": an arrow onwards; "up to": an arrow back; a range: a bar; "about": a hollow dot. */
static void draw_dot(Pen *pen, const Dot *dot, Ink ink, double left, double y, double scale) {
    Bound bound = dot->toll->toll.bound;
    double x = left + dot->value * scale;
    bool open = bound == BOUND_AT_LEAST || bound == BOUND_MORE_THAN, up_to = bound == BOUND_UP_TO;
    if (dot->high > dot->low) {
        double from = left + dot->low * scale, to = left + dot->high * scale;
        scene_rect(pen->scene, ink, from, y - 2.5, fmax(to - from, 5), 5)->as.rect.radius = 2.5;
        return;
    }
    if (open || up_to) {
        double way = up_to ? -1 : 1;
        scene_line(pen->scene, ink, 1.5, (Point){ x, y }, (Point){ x + way * 14, y });
        Point head[] = { { x + way * 11, y - 3.5 }, { x + way * 16, y }, { x + way * 11, y + 3.5 } };
        scene_path(pen->scene, ink, head, 3, true);
    }
    Shape *s = scene_rect(pen->scene, bound == BOUND_ABOUT ? INK_page : ink, x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    s->as.rect.radius = DOT;
    if (bound != BOUND_ABOUT) return;
    s->stroke = ink;
    s->stroke_width = 1.5;
}

static void draw_strip(Pen *pen, const TollGroup *group, Ink ink, double x, double top) {
    double y = top + 18 + LINE_AT;
    pen_text(pen, STYLE_small, ANCHOR_START, x, top + 13, group->caption);
    double end = x + group->dots[group->count - 1].high * group->scale;
    scene_line(pen->scene, INK_spine, 1, (Point){ x, y }, (Point){ end, y });
    scene_line(pen->scene, INK_spine, 1, (Point){ x + 0.5, y - 4 }, (Point){ x + 0.5, y + 4 });
    pen_text(pen, STYLE_small, ANCHOR_START, x, y + 18, TEXT("0"));
    for (size_t i = 0; i < group->count; i++) {
        const Dot *dot = &group->dots[i];
        draw_dot(pen, dot, ink, x, y, group->scale);
        pen_noted(pen, STYLE_figure, ANCHOR_MIDDLE, x + dot->figure_x, y - 10, dot->figure, dot->notes);
        pen_text(pen, STYLE_small, ANCHOR_MIDDLE, x + dot->source_x, y + 18, dot->source);
    }
}

static void draw_row(Pen *pen, const TollGroup *group, const Dot *dot, Ink ink, double x, double top, RowColumns columns) {
    double y = top + ROW_HEIGHT / 2.0, figure = y + 4.7 - baseline_of(STYLE_figure), source = y + 4.7 - baseline_of(STYLE_small);
    scene_line(pen->scene, INK_spine, 1, (Point){ x, y }, (Point){ x + dot->low * group->scale, y });
    scene_line(pen->scene, INK_spine, 1, (Point){ x + 0.5, y - 4 }, (Point){ x + 0.5, y + 4 });
    draw_dot(pen, dot, ink, x, y, group->scale);
    pen_lines(pen, STYLE_figure, ANCHOR_START, x + columns.figure, figure, dot->figure_lines, dot->notes);
    pen_lines(pen, STYLE_small, ANCHOR_START, x + columns.source, source, dot->source_lines, (Text){ 0 });
}

static void draw_rows(Pen *pen, const TollGroup *group, Ink ink, double x, double top, double width) {
    RowColumns columns = row_columns(group, width);
    pen_text(pen, STYLE_small, ANCHOR_START, x, top + 13, group->caption);
    top += 18;
    for (size_t i = 0; i < group->count; i++) {
        draw_row(pen, group, &group->dots[i], ink, x, top, columns);
        top += group->dots[i].height;
    }
}

double tolls_draw(Pen *pen, const TollBox *box, Ink ink, double x, double top, double width) {
    for (size_t i = 0; i < box->count; i++) {
        const TollGroup *group = &box->groups[i];
        if (group->form == TOLLS_WORDS) pen_lines(pen, STYLE_body, ANCHOR_START, x, top, group->lines, (Text){ 0 });
        if (group->form == TOLLS_STRIP) draw_strip(pen, group, ink, x, top);
        if (group->form == TOLLS_ROWS) draw_rows(pen, group, ink, x, top, width);
        top += group->height + (group->form == TOLLS_WORDS ? 0 : 6);
    }
    return top;
}
