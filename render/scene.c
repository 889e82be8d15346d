/* scene.c - see scene.h. */
#include "scene.h"
#include <math.h>
#include <string.h>

static Shape *add(Scene *scene, ShapeKind kind) {
    Shape *s = array_push(scene->arena, &scene->shapes);
    *s = (Shape){ .kind = kind, .fill = INK_none, .stroke = INK_none };
    return s;
}

Shape *scene_rect(Scene *scene, Ink fill, double x, double y, double w, double h) {
    Shape *s = add(scene, SHAPE_RECT);
    s->fill = fill;
    s->as.rect = (Rect){ .x = x, .y = y, .w = w, .h = h };
    return s;
}

Shape *scene_line(Scene *scene, Ink stroke, double width, Point from, Point to) {
    Shape *s = add(scene, SHAPE_LINE);
    s->stroke = stroke;
    s->stroke_width = width;
    s->as.line = (Segment){ from, to };
    return s;
}

Shape *scene_path(Scene *scene, Ink fill, const Point *points, size_t count, bool closed) {
    Point *copy = arena_alloc(scene->arena, count * sizeof *copy);
    memcpy(copy, points, count * sizeof *copy);
    Shape *s = add(scene, SHAPE_PATH);
    s->fill = fill;
    s->as.path = (Path){ copy, count, closed };
    return s;
}

Shape *scene_text(Scene *scene, Style style, Anchor anchor, Point at, Text text, double width) {
    Shape *s = add(scene, SHAPE_TEXT);
    s->fill = styles[style].ink;
    s->as.text = (Label){ .at = at, .anchor = anchor, .style = style, .text = text, .width = width };
    return s;
}

void scene_group(Scene *scene, Role role, Text id, Text title) {
    add(scene, SHAPE_GROUP)->as.group = (Group){ role, id, title };
}

void scene_link(Scene *scene, Text target) { add(scene, SHAPE_LINK)->as.link = target; }

void scene_end(Scene *scene) { add(scene, SHAPE_END); }

Rect label_box(const Label *t) {
    double width = t->width + t->notes_width, size = styles[t->style].size;
    double x = t->anchor == ANCHOR_START ? t->at.x : t->anchor == ANCHOR_END ? t->at.x - width : t->at.x - width / 2;
    return (Rect){ .x = x, .y = t->at.y - 0.78 * size, .w = width, .h = size };
}

/* ---- mirror ----------------------------------------------------------------------------------- */

static void mirror_path(Scene *scene, Path *path) {
    Point *copy = arena_alloc(scene->arena, path->count * sizeof *copy);
    for (size_t i = 0; i < path->count; i++) copy[i] = (Point){ scene->width - path->points[i].x, path->points[i].y };
    path->points = copy;
}

static void mirror_rect(double page, Rect *r) {
    r->x = page - r->x - r->w;
    if (r->w <= r->h) return;
    double fade = r->fade_begin;
    r->fade_begin = r->fade_end;
    r->fade_end = fade;
}

void scene_mirror(Scene *scene) {
    double page = scene->width;
    for (size_t i = 0; i < scene->shapes.count; i++) {
        Shape *s = &scene->shapes.items[i];
        if (s->kind == SHAPE_RECT) mirror_rect(page, &s->as.rect);
        if (s->kind == SHAPE_PATH) mirror_path(scene, &s->as.path);
        if (s->kind == SHAPE_LINE) {
            s->as.line.from.x = page - s->as.line.from.x;
            s->as.line.to.x = page - s->as.line.to.x;
        }
        if (s->kind == SHAPE_TEXT) {
            s->as.text.at.x = page - s->as.text.at.x;
            s->as.text.anchor = (Anchor)(ANCHOR_END - s->as.text.anchor);
        }
    }
    scene->rtl = !scene->rtl;
}

/* ---- printing --------------------------------------------------------------------------------- */

void put_number(Buffer *out, double value) {
    if (!(fabs(value) < 1e12)) value = 0; /* also for what is no number */
    long long hundredths = llround(value * 100);
    if (hundredths < 0) buffer_char(out, '-');
    if (hundredths < 0) hundredths = -hundredths;
    buffer_format(out, "%lld", hundredths / 100);
    int rest = (int)(hundredths % 100);
    if (rest) buffer_format(out, rest % 10 ? ".%02d" : ".%d", rest % 10 ? rest : rest / 10);
}

static void put_field(Buffer *out, double value) {
    buffer_char(out, ' ');
    put_number(out, value);
}

static void put_paint(Buffer *out, const Shape *s) {
    if (s->fill != INK_none) buffer_format(out, " fill %s", ink_name(s->fill));
    if (s->stroke == INK_none) return;
    buffer_format(out, " stroke %s", ink_name(s->stroke));
    put_field(out, s->stroke_width);
    if (s->dash > 0) buffer_string(out, " dashed");
}

static void write_rect(Buffer *out, const Rect *r) {
    buffer_string(out, "rect");
    put_field(out, r->x);
    put_field(out, r->y);
    put_field(out, r->w);
    put_field(out, r->h);
    if (r->radius > 0) buffer_string(out, " radius"), put_field(out, r->radius);
    if (r->fade_begin > 0) buffer_string(out, " fade-begin"), put_field(out, r->fade_begin);
    if (r->fade_end > 0) buffer_string(out, " fade-end"), put_field(out, r->fade_end);
}

static void write_points(Buffer *out, const char *name, const Point *points, size_t count) {
    buffer_string(out, name);
    for (size_t i = 0; i < count; i++) {
        put_field(out, points[i].x);
        put_field(out, points[i].y);
    }
}

static void write_label(Buffer *out, const Label *t) {
    static const char *const anchors[] = { "", " middle", " end" };
    buffer_format(out, "text %s%s%s", styles[t->style].name, anchors[t->anchor], t->rtl ? " rtl" : "");
    put_field(out, t->at.x);
    put_field(out, t->at.y);
    buffer_char(out, ' ');
    buffer_json(out, t->text);
    if (t->notes.len) buffer_string(out, " notes "), buffer_json(out, t->notes);
}

static void write_group(Buffer *out, const Group *g) {
    static const char *const roles[] = { "", " heading", " list", " item", " paragraph", " decoration" };
    buffer_format(out, "group%s", roles[g->role]);
    if (g->id.len) buffer_string(out, " #"), buffer_put(out, g->id);
    if (g->title.len) buffer_char(out, ' '), buffer_json(out, g->title);
}

static void write_shape(Buffer *out, const Shape *s) {
    switch (s->kind) {
    case SHAPE_RECT: write_rect(out, &s->as.rect); break;
    case SHAPE_LINE: write_points(out, "line", (Point[]){ s->as.line.from, s->as.line.to }, 2); break;
    case SHAPE_PATH: write_points(out, s->as.path.closed ? "polygon" : "path", s->as.path.points, s->as.path.count); break;
    case SHAPE_TEXT: write_label(out, &s->as.text); break;
    case SHAPE_GROUP: write_group(out, &s->as.group); break;
    case SHAPE_LINK: buffer_string(out, "link "), buffer_json(out, s->as.link); break;
    case SHAPE_END: buffer_string(out, "end"); break;
    }
    if (s->kind != SHAPE_TEXT || s->fill != styles[s->as.text.style].ink) put_paint(out, s);
}

void scene_write(const Scene *scene, Buffer *out) {
    buffer_string(out, "scene");
    put_field(out, scene->width);
    put_field(out, scene->height);
    buffer_string(out, scene->rtl ? " rtl " : " ");
    buffer_json(out, scene->title);
    buffer_char(out, '\n');
    size_t depth = 1;
    for (size_t i = 0; i < scene->shapes.count; i++) {
        const Shape *s = &scene->shapes.items[i];
        if (s->kind == SHAPE_END) depth--;
        for (size_t k = 0; k < depth && k < 8; k++) buffer_string(out, "  ");
        write_shape(out, s);
        buffer_char(out, '\n');
        if (s->kind == SHAPE_GROUP || s->kind == SHAPE_LINK) depth++;
    }
}
