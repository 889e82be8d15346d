/* scene_checks.h - what must hold for every picture, whatever the timeline. Each returns an empty text, or what
 * is wrong. */
#ifndef SCENE_CHECKS_H
#define SCENE_CHECKS_H
#include "../render/scene.h"
#include "../render/story.h"

static inline bool boxes_meet(Rect a, Rect b) {
    const double touch = 0.5; /* px that may be shared */
    return a.x + touch < b.x + b.w && b.x + touch < a.x + a.w && a.y + touch < b.y + b.h && b.y + touch < a.y + a.h;
}

/* The text itself stands in the box from x-height to baseline; rules may pass between lines. */
static inline Rect core_of(const Label *t) {
    Rect box = label_box(t);
    box.y += box.h * 0.25;
    box.h *= 0.5;
    return box;
}

static inline Text check_texts(Arena *arena, const Scene *scene) {
    for (size_t i = 0; i < scene->shapes.count; i++) {
        const Shape *s = &scene->shapes.items[i];
        if (s->kind != SHAPE_TEXT) continue;
        Rect a = label_box(&s->as.text);
        if (a.x < -0.01 || a.y < 0 || a.x + a.w > scene->width + 0.01 || a.y + a.h > scene->height)
            return arena_format(arena, "leaves the page at %.1f %.1f: %.*s", a.x, a.y, TEXT_ARG(s->as.text.text));
        for (size_t k = i + 1; k < scene->shapes.count; k++) {
            const Shape *o = &scene->shapes.items[k];
            if (o->kind == SHAPE_TEXT && boxes_meet(label_box(&s->as.text), label_box(&o->as.text)))
                return arena_format(arena, "\"%.*s\" overlaps \"%.*s\"", TEXT_ARG(s->as.text.text), TEXT_ARG(o->as.text.text));
        }
    }
    return (Text){ 0 };
}

/* A line whose bounding box is thin enough to be taken for it; slanted ones are the strokes of breaks. */
static inline Rect box_of_line(const Segment *l) {
    double x = l->from.x < l->to.x ? l->from.x : l->to.x, y = l->from.y < l->to.y ? l->from.y : l->to.y;
    double w = l->from.x + l->to.x - 2 * x, h = l->from.y + l->to.y - 2 * y;
    return (Rect){ .x = x - 0.6, .y = y - 0.6, .w = w + 1.2, .h = h + 1.2 };
}

static inline Text check_lines(Arena *arena, const Scene *scene) {
    for (size_t i = 0; i < scene->shapes.count; i++) {
        const Shape *s = &scene->shapes.items[i];
        if (s->kind != SHAPE_LINE) continue;
        Rect line = box_of_line(&s->as.line);
        for (size_t k = 0; k < scene->shapes.count; k++) {
            const Shape *o = &scene->shapes.items[k];
            if (o->kind == SHAPE_TEXT && boxes_meet(line, core_of(&o->as.text)))
                return arena_format(arena, "a line crosses \"%.*s\"", TEXT_ARG(o->as.text.text));
        }
    }
    return (Text){ 0 };
}

/* Groups and links are closed as often as opened, and never before. */
static inline Text check_nesting(Arena *arena, const Scene *scene) {
    int depth = 0;
    for (size_t i = 0; i < scene->shapes.count; i++) {
        ShapeKind kind = scene->shapes.items[i].kind;
        depth += kind == SHAPE_GROUP || kind == SHAPE_LINK;
        depth -= kind == SHAPE_END;
        if (depth < 0) return TEXT("a group is ended that was not begun");
    }
    return depth ? arena_format(arena, "%d groups are not ended", depth) : (Text){ 0 };
}

/* Headlines stand one below the other, column by column, and stems one behind the other, in the order they are read in. */
static inline Text check_order(Arena *arena, const Scene *scene) {
    double x = 0, y = 0, stem = 0, way = scene->rtl ? -1 : 1;
    bool in_event = false, any = false, any_stem = false, first = false;
    for (size_t i = 0; i < scene->shapes.count; i++) {
        const Shape *s = &scene->shapes.items[i];
        if (s->kind == SHAPE_GROUP) in_event = first = text_starts(s->as.group.id, TEXT("event-"));
        if (!in_event) continue;
        if (s->kind == SHAPE_LINE && s->stroke_width == 1.25) {
            if (any_stem && way * (s->as.line.from.x - stem) < -0.01) return arena_format(arena, "a stem at %.1f follows one at %.1f", s->as.line.from.x, stem);
            stem = s->as.line.from.x;
            any_stem = true;
        }
        if (s->kind != SHAPE_TEXT || s->as.text.style != STYLE_head || !first) continue;
        const Label *t = &s->as.text;
        first = false;
        bool same_column = any && t->at.x - x < 40 && x - t->at.x < 40;
        if (same_column && t->at.y <= y) return arena_format(arena, "\"%.*s\" stands too high", TEXT_ARG(t->text));
        if (any && !same_column && way * (t->at.x - x) < 0) return arena_format(arena, "\"%.*s\" stands in the wrong column", TEXT_ARG(t->text));
        x = t->at.x;
        y = t->at.y;
        any = true;
    }
    return (Text){ 0 };
}

/* Nothing is smaller than can be read; in points on paper, in px on a screen. */
static inline Text check_sizes(Arena *arena, const Scene *scene) {
    double points = scene->points > 0 ? scene->points / scene->width : 0;
    for (size_t i = 0; i < scene->shapes.count; i++) {
        const Shape *s = &scene->shapes.items[i];
        if (s->kind != SHAPE_TEXT) continue;
        double size = styles[s->as.text.style].size;
        if (size < 12 || (points > 0 && size * points < 6.4))
            return arena_format(arena, "%g px on paper of %g points: \"%.*s\"", size, scene->points, TEXT_ARG(s->as.text.text));
    }
    return (Text){ 0 };
}

static inline size_t count_events(const Scenes *pages) {
    size_t count = 0;
    for (size_t p = 0; p < pages->count; p++)
        for (size_t i = 0; i < pages->items[p].shapes.count; i++) {
            const Shape *s = &pages->items[p].shapes.items[i];
            count += s->kind == SHAPE_GROUP && text_starts(s->as.group.id, TEXT("event-"));
        }
    return count;
}

static inline Text check_pages(Arena *arena, const Scenes *pages) {
    for (size_t p = 0; p < pages->count; p++) {
        Text wrong = check_texts(arena, &pages->items[p]);
        if (!wrong.len) wrong = check_lines(arena, &pages->items[p]);
        if (!wrong.len) wrong = check_nesting(arena, &pages->items[p]);
        if (!wrong.len) wrong = check_order(arena, &pages->items[p]);
        if (!wrong.len) wrong = check_sizes(arena, &pages->items[p]);
        if (wrong.len) return arena_format(arena, "page %zu: %.*s", p + 1, TEXT_ARG(wrong));
    }
    return (Text){ 0 };
}
#endif
