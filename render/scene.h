/* scene.h - a picture as a list of shapes, in the order they are painted. Layout makes it, the outputs draw
 * it, scene_write() prints it. It knows no font and no colour: texts name a style, shapes an ink.
 *
 * Coordinates are CSS px from the top left of the page, y down. Groups and links nest; each is ended by
 * scene_end(). A scene is one page; a picture of several pages is several scenes. */
#ifndef SCENE_H
#define SCENE_H
#include "../src/array.h"
#include "../src/buffer.h"
#include "theme.h"

typedef struct {
    double x, y;
} Point;

typedef enum { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END } Anchor; /* of what is seen: start is left */
typedef enum { SHAPE_RECT, SHAPE_LINE, SHAPE_PATH, SHAPE_TEXT, SHAPE_GROUP, SHAPE_LINK, SHAPE_END } ShapeKind;

/* What a group is, for readers that do not see. */
typedef enum { ROLE_NONE, ROLE_HEADING, ROLE_LIST, ROLE_ITEM, ROLE_PARAGRAPH, ROLE_DECORATION } Role;

typedef struct {
    double x, y, w, h, radius;
    double fade_begin, fade_end; /* length of the part that fades out, at top or left and at bottom or right */
} Rect;

typedef struct {
    Point from, to;
} Segment;

typedef struct {
    const Point *points;
    size_t count;
    bool closed;
} Path;

typedef struct {
    Point at; /* on the baseline */
    Anchor anchor;
    Style style;
    Text text;    /* one line; valid UTF-8 without control characters */
    Text notes;   /* numbers of sources, set small and raised behind it: "1 4"; mostly empty */
    double width; /* as measured, without the notes */
    double notes_width;
    bool rtl;     /* the paragraph's direction */
} Label;

typedef struct {
    Role role;
    Text id;    /* unique on the picture; may be empty */
    Text title; /* what it says, in full; may be empty */
} Group;

typedef struct {
    ShapeKind kind;
    Ink fill, stroke;
    double stroke_width, dash; /* dash 0: solid */
    union {
        Rect rect;
        Segment line;
        Path path;
        Label text;
        Group group;
        Text link; /* target: a URL, or "#id" of a group */
    } as;
} Shape;

typedef struct {
    Arena *arena;
    double width, height;
    double points;                     /* width of the paper; 0 on a screen */
    Text title, description, language; /* for the output's own metadata */
    Text date;                         /* "2016-09-23": of the newest report; may be empty */
    bool rtl;
    Array(Shape) shapes;
} Scene;

typedef struct {
    Scene *items;
    size_t count;
    bool upright; /* drawn from top to bottom although the other layout was asked for: it cannot hold them */
} Scenes;

/* Each adds a shape and returns it, until the next one is added, for what the arguments do not say. */
Shape *scene_rect(Scene *scene, Ink fill, double x, double y, double w, double h);
Shape *scene_line(Scene *scene, Ink stroke, double width, Point from, Point to);
Shape *scene_path(Scene *scene, Ink fill, const Point *points, size_t count, bool closed); /* copies the points */
Shape *scene_text(Scene *scene, Style style, Anchor anchor, Point at, Text text, double width);
void scene_group(Scene *scene, Role role, Text id, Text title);
void scene_link(Scene *scene, Text target);
void scene_end(Scene *scene);

/* The page seen in a mirror, texts still readable: for languages written from right to left. */
void scene_mirror(Scene *scene);

/* The box of a text that is not empty: from ascenders to descenders. */
Rect label_box(const Label *label);

/* One shape a line, for golden tests. */
void scene_write(const Scene *scene, Buffer *out);
/* A number with at most two decimals and no locale. */
void put_number(Buffer *out, double value);
#endif
