/* page.h - what the layouts share: a pen that measures and sets text, and the head and foot of the page. */
#ifndef PAGE_H
#define PAGE_H
#include "metrics.h"
#include "scene.h"
#include "story.h"
#include "wrap.h"

/* What a layout draws on, in CSS px. */
typedef struct {
    double width;
    double height;  /* of a page; 0: as high as it needs to be, and one page */
    bool trimmed;   /* pages end where their content ends */
    double points;  /* width of the paper; 0 on a screen */
} Sheet;

typedef struct {
    Arena *arena;
    Metrics *metrics;
    const Story *story;
    Scene *scene;            /* the page being drawn */
    Sheet sheet;
    double margin;
    bool scaled; /* distances on the page are those of time, at least in stretches */
} Pen;

/* Where the baseline lies in a line of a style, from its top, so that capitals stand in the middle. */
double baseline_of(Style style);

/* One line; (x, y) is on the baseline. Returns its width. */
double pen_text(Pen *pen, Style style, Anchor anchor, double x, double y, Text text);
/* The same with numbers of sources behind it. */
void pen_noted(Pen *pen, Style style, Anchor anchor, double x, double y, Text text, Text notes);
/* Lines one below the other from `top`; `notes` follow the last. Returns the bottom. */
double pen_lines(Pen *pen, Style style, Anchor anchor, double x, double top, Lines lines, Text notes);
double pen_notes_width(Pen *pen, Text notes);
/* A limit on lines given for a full width of 560 px, for another width: narrow columns hold the same words in more lines,
 * up to twice as many. */
size_t pen_most_lines(double width, size_t lines);
Lines pen_wrap(Pen *pen, Style style, Text text, double width, WrapKind kind, size_t max);

/* A mark with a halo in the colour of the page. */
void pen_mark(Pen *pen, Form form, MarkKind kind, Ink ink, Point centre);
/* A pointer beside a mark: it was before or after. Time runs down, or `across` the page. */
void pen_reach(Pen *pen, Reach reach, Ink ink, Point centre, bool across);
/* The limits between which something happened: a line with a tick at each end, down or across. */
void pen_whisker(Pen *pen, Ink ink, Point from, Point to);

/* Begins a page of the pen's width; its height is told at the end. */
void pen_start_page(Pen *pen, Scene *scene);
void pen_end_page(Pen *pen, double height);
/* Opens the group of an event, ended with scene_end(). Its title is date and headline, and, when some of it was
 * `cut` on the page, all that there is, with the figures in words. */
void pen_item(Pen *pen, const Item *item, bool cut, Text figures);

/* Title, standfirst, legend. Returns the bottom. */
double page_head(Pen *pen);
/* Which page it is, at the top right; returns the width. */
double page_number(Pen *pen, size_t page, size_t pages);
/* The head of a page that is not the first: the title, small, what time the page tells of, and which page it is. */
void page_continued(Pen *pen, Text stretch, size_t page, size_t pages);

/* What is left out and where it all comes from: texts, measured. */
typedef struct {
    Lines remarks;
    Lines *sources;
    size_t count, next;  /* of the sources; the first that is not yet drawn */
    double column_width, indent;
    size_t columns;
    bool begun;
} Foot;

Foot page_foot_of(Pen *pen);
double page_foot_height(const Foot *foot); /* of all of it; 0 for nothing */
bool page_foot_is_done(const Foot *foot);
/* Draws what fits above `bottom`, some of it in any case; the rest the next time. Returns its lower end. */
double page_foot(Pen *pen, Foot *foot, double top, double bottom);
#endif
