/* svg.c - see svg.h. Attributes rather than a style sheet, so that every viewer agrees and a strict
 * content-security policy has nothing to refuse. */
#include "svg.h"
#include "../src/utf8.h"
#include <math.h>

typedef struct {
    const Scene *scene;
    const Theme *theme;
    Buffer *out;
    size_t gradient; /* number of the last one */
    const char *prefix; /* of ids; NULL: a file of its own */
    double inset;
} Svg;

static const char *prefix_of(const Svg *svg) { return svg->prefix ? svg->prefix : ""; }

/* ---- escaping --------------------------------------------------------------------------------- */

static bool is_xml(uint32_t c) { /* XML 1.0, "Char", without its control characters */
    return c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0) && c != 0xFFFE && c != 0xFFFF;
}

static void put_escaped(Buffer *out, Text t) {
    for (size_t i = 0, len; i < t.len; i += len) {
        uint32_t c = utf8_decode(text_slice(t, i, t.len), &len);
        if (c == '&') buffer_string(out, "&amp;");
        else if (c == '<') buffer_string(out, "&lt;");
        else if (c == '>') buffer_string(out, "&gt;");
        else if (c == '"') buffer_string(out, "&quot;");
        else if (c == '\'') buffer_string(out, "&#39;");
        else if (c == 0xFFFD) buffer_string(out, "\xEF\xBF\xBD");
        else if (is_xml(c)) buffer_put(out, text_slice(t, i, i + len));
        else if (c == '\t' || c == '\n') buffer_char(out, ' ');
    }
}

static void put_attribute(Buffer *out, const char *name, Text value) {
    buffer_format(out, " %s=\"", name);
    put_escaped(out, value);
    buffer_char(out, '"');
}

static void put_length(Buffer *out, const char *name, double value) {
    buffer_format(out, " %s=\"", name);
    put_number(out, value);
    buffer_char(out, '"');
}

static void put_element(Buffer *out, const char *name, const char *id, Text content) {
    if (!content.len) return;
    buffer_format(out, "<%s", name);
    if (id) buffer_format(out, " id=\"%s\"", id);
    buffer_char(out, '>');
    put_escaped(out, content);
    buffer_format(out, "</%s>", name);
}

/* ---- shapes ----------------------------------------------------------------------------------- */

static void put_ink(const Svg *svg, const char *name, Ink ink) {
    if (ink >= INK_COUNT) return;
    if (svg->prefix) buffer_format(svg->out, " %s=\"var(--%s)\"", name, ink_name(ink));
    else buffer_format(svg->out, " %s=\"#%06X\"", name, svg->theme->inks[ink]);
}

static void put_paint(const Svg *svg, const Shape *s, size_t gradient) {
    if (gradient) buffer_format(svg->out, " fill=\"url(#%sfade-%zu)\"", prefix_of(svg), gradient);
    else if (s->fill == INK_none) buffer_string(svg->out, " fill=\"none\"");
    else put_ink(svg, "fill", s->fill);
    if (s->stroke == INK_none) return;
    put_ink(svg, "stroke", s->stroke);
    put_length(svg->out, "stroke-width", s->stroke_width * svg->theme->weight);
    if (s->dash <= 0) return;
    buffer_string(svg->out, " stroke-dasharray=\"");
    put_number(svg->out, s->dash);
    buffer_char(svg->out, '"');
}

static void put_stop(const Svg *svg, Ink ink, double offset, double opacity) {
    buffer_string(svg->out, "<stop");
    put_length(svg->out, "offset", offset);
    put_ink(svg, "stop-color", ink);
    put_length(svg->out, "stop-opacity", opacity);
    buffer_string(svg->out, "/>");
}

/* A bar that fades out towards an end it does not know. Returns the number of its gradient, 0 for none. */
static size_t put_fade(Svg *svg, const Shape *s) {
    const Rect *r = &s->as.rect;
    if (r->fade_begin <= 0 && r->fade_end <= 0) return 0;
    bool across = r->w > r->h;
    double length = across ? r->w : r->h, begin = r->fade_begin / length, end = 1 - r->fade_end / length;
    buffer_format(svg->out, "<linearGradient id=\"%sfade-%zu\" x1=\"0\" y1=\"0\" x2=\"%d\" y2=\"%d\">", prefix_of(svg), ++svg->gradient, across, !across);
    if (begin > 0) put_stop(svg, s->fill, 0, 0.1);
    put_stop(svg, s->fill, begin, 1);
    put_stop(svg, s->fill, end < begin ? begin : end, 1);
    if (end < 1) put_stop(svg, s->fill, 1, 0.1);
    buffer_string(svg->out, "</linearGradient>");
    return svg->gradient;
}

static void put_rect(Svg *svg, const Shape *s) {
    const Rect *r = &s->as.rect;
    size_t gradient = put_fade(svg, s);
    buffer_string(svg->out, "<rect");
    put_length(svg->out, "x", r->x);
    put_length(svg->out, "y", r->y);
    put_length(svg->out, "width", r->w);
    put_length(svg->out, "height", r->h);
    if (r->radius > 0) put_length(svg->out, "rx", r->radius);
    put_paint(svg, s, gradient);
    buffer_string(svg->out, "/>");
}

static void put_line(const Svg *svg, const Shape *s) {
    buffer_string(svg->out, "<line");
    put_length(svg->out, "x1", s->as.line.from.x);
    put_length(svg->out, "y1", s->as.line.from.y);
    put_length(svg->out, "x2", s->as.line.to.x);
    put_length(svg->out, "y2", s->as.line.to.y);
    put_paint(svg, s, 0);
    buffer_string(svg->out, "/>");
}

static void put_path(const Svg *svg, const Shape *s) {
    buffer_string(svg->out, "<path d=\"");
    for (size_t i = 0; i < s->as.path.count; i++) {
        buffer_char(svg->out, i ? 'L' : 'M');
        put_number(svg->out, s->as.path.points[i].x);
        buffer_char(svg->out, ' ');
        put_number(svg->out, s->as.path.points[i].y);
    }
    buffer_string(svg->out, s->as.path.closed ? "Z\"" : "\"");
    put_paint(svg, s, 0);
    buffer_string(svg->out, "/>");
}

/* ---- text ------------------------------------------------------------------------------------- */

static void put_font(const Svg *svg, const StyleRow *style) {
    if (style->serif) buffer_format(svg->out, " font-family=\"%s\"", font_serif);
    put_length(svg->out, "font-size", style->size);
    if (style->weight != 400) buffer_format(svg->out, " font-weight=\"%d\"", style->weight);
    if (style->italic) buffer_string(svg->out, " font-style=\"italic\"");
    if (style->tabular) buffer_string(svg->out, " font-variant=\"tabular-nums\"");
}

/* Text anchors count from where reading starts, scene anchors from the left. */
static void put_anchor(const Svg *svg, const Label *t) {
    static const char *const names[] = { "start", "middle", "end" };
    Anchor anchor = t->rtl ? (Anchor)(ANCHOR_END - t->anchor) : t->anchor;
    if (anchor != ANCHOR_START) buffer_format(svg->out, " text-anchor=\"%s\"", names[anchor]);
    if (t->rtl) buffer_string(svg->out, " direction=\"rtl\"");
}

/* The numbers of the sources: small, raised, each a link to its line at the foot of the page. */
static void put_notes(const Svg *svg, const Label *t) {
    Text rest = t->notes, number;
    const StyleRow *style = &styles[STYLE_notes];
    bool first = true;
    while (text_next(&rest, ' ', &number)) {
        buffer_format(svg->out, "<a href=\"#source-%.*s\"><tspan", TEXT_ARG(number));
        put_length(svg->out, "dx", (first ? 3 : 2.5) * (t->rtl ? -1 : 1));
        if (first) put_length(svg->out, "dy", -0.36 * styles[t->style].size);
        put_font(svg, style);
        put_ink(svg, "fill", style->ink);
        buffer_format(svg->out, ">%.*s</tspan></a>", TEXT_ARG(number));
        first = false;
    }
}

static void put_text(const Svg *svg, const Shape *s) {
    const Label *t = &s->as.text;
    buffer_string(svg->out, "<text");
    put_length(svg->out, "x", t->at.x);
    put_length(svg->out, "y", t->at.y);
    StyleRow style = styles[t->style];
    style.italic &= !t->rtl; /* scripts of that direction have none */
    put_font(svg, &style);
    put_ink(svg, "fill", s->fill);
    put_anchor(svg, t);
    buffer_char(svg->out, '>');
    put_escaped(svg->out, t->text);
    put_notes(svg, t);
    buffer_string(svg->out, "</text>");
}

/* ---- ids --------------------------------------------------------------------------------------- */

void svg_put_anchor(Buffer *out, Text id) {
    for (size_t i = 0; i < id.len; i++) {
        char c = id.ptr[i];
        if (is_alpha(c) || is_digit(c) || c == '-' || c == '_' || c == '~') buffer_char(out, c);
        else buffer_format(out, ".%02X", (unsigned char)c);
    }
}

static void put_id(const Svg *svg, Text id) {
    if (!svg->prefix) {
        put_attribute(svg->out, "id", id);
        return;
    }
    buffer_format(svg->out, " id=\"%s", svg->prefix);
    svg_put_anchor(svg->out, id);
    buffer_char(svg->out, '"');
}

static bool is_event(const Shape *s) { return s->kind == SHAPE_GROUP && text_starts(s->as.group.id, TEXT("event-")); }

/* ---- events on a web page ------------------------------------------------------------------------- */

static Rect join_boxes(Rect a, Rect b) {
    double left = fmin(a.x, b.x), top = fmin(a.y, b.y), right = fmax(a.x + a.w, b.x + b.w), bottom = fmax(a.y + a.h, b.y + b.h);
    return (Rect){ .x = left, .y = top, .w = right - left, .h = bottom - top };
}

static Rect path_box(const Path *path) {
    Rect box = { .x = path->points[0].x, .y = path->points[0].y };
    for (size_t i = 1; i < path->count; i++) box = join_boxes(box, (Rect){ .x = path->points[i].x, .y = path->points[i].y });
    return box;
}

/* The shape after `s` in its group, NULL behind the last; *depth begins with 0. */
static const Shape *next_in_group(const Shape *s, size_t *depth) {
    s++;
    if (s->kind == SHAPE_GROUP || s->kind == SHAPE_LINK) ++*depth;
    if (s->kind == SHAPE_END && !(*depth)--) return NULL;
    return s;
}

/* The box around the texts of a group and around its mark, where that stands beside them. */
static Rect group_box(const Shape *group) {
    static const double beside = 40;
    Rect box = { 0 };
    size_t depth = 0;
    for (const Shape *s = next_in_group(group, &depth); s; s = next_in_group(s, &depth))
        if (s->kind == SHAPE_TEXT) box = box.w > 0 ? join_boxes(box, label_box(&s->as.text)) : label_box(&s->as.text);
    depth = 0;
    for (const Shape *s = next_in_group(group, &depth); s; s = next_in_group(s, &depth)) {
        if (s->kind != SHAPE_RECT && s->kind != SHAPE_PATH) continue;
        Rect both = join_boxes(box, s->kind == SHAPE_RECT ? s->as.rect : path_box(&s->as.path));
        if (both.w < box.w + beside && both.h < box.h + beside) box = both;
    }
    return box;
}

static void put_hit(const Svg *svg, Rect box) {
    static const double across = 8, down = 7;
    buffer_string(svg->out, "<rect class=\"hit\" rx=\"3\"");
    put_length(svg->out, "x", box.x - across);
    put_length(svg->out, "y", box.y - down);
    put_length(svg->out, "width", box.w + 2 * across);
    put_length(svg->out, "height", box.h + 2 * down);
    buffer_string(svg->out, "/>");
}

static void put_corner(const Svg *svg, const char *before, double x, double y) {
    buffer_string(svg->out, before);
    put_number(svg->out, x);
    buffer_char(svg->out, ' ');
    put_number(svg->out, y);
}

/* Boxes around texts and marks, each of its own: what lasts runs between them and belongs to other events too. */
static void put_veil(const Svg *svg, const Shape *group) {
    static const double around = 3;
    size_t depth = 0;
    buffer_string(svg->out, "<path class=\"veil\" d=\"");
    for (const Shape *s = next_in_group(group, &depth); s; s = next_in_group(s, &depth)) {
        if (s->kind != SHAPE_TEXT && s->kind != SHAPE_RECT && s->kind != SHAPE_PATH) continue;
        Rect box = s->kind == SHAPE_TEXT ? label_box(&s->as.text) : s->kind == SHAPE_RECT ? s->as.rect : path_box(&s->as.path);
        double left = box.x - around, top = box.y - around, right = box.x + box.w + around, bottom = box.y + box.h + around;
        put_corner(svg, "M", left, top), put_corner(svg, "L", right, top);
        put_corner(svg, "L", right, bottom), put_corner(svg, "L", left, bottom);
        buffer_char(svg->out, 'Z');
    }
    buffer_string(svg->out, "\"/>");
}

/* An event is a link to where the page tells all of it. Below its texts lies what a pointer hits and what shows that it has
 * the focus, above them a veil that the page draws over events it filters out: a single element, because there may be
 * thousands. */
static void put_event_link(const Svg *svg, const Shape *group) {
    buffer_string(svg->out, "\n<a class=\"open\" href=\"#");
    svg_put_anchor(svg->out, group->as.group.id);
    buffer_string(svg->out, "\">");
    put_element(svg->out, "title", NULL, group->as.group.title);
    put_hit(svg, group_box(group));
    buffer_string(svg->out, "</a>");
}

/* ---- groups and links --------------------------------------------------------------------------- */

static void put_group(const Svg *svg, const Shape *s) {
    static const char *const roles[] = { NULL, "heading", "list", "listitem", NULL, NULL };
    const Group *g = &s->as.group;
    buffer_string(svg->out, "<g");
    if (g->id.len) put_id(svg, g->id);
    if (roles[g->role]) buffer_format(svg->out, " role=\"%s\"", roles[g->role]);
    if (g->role == ROLE_HEADING) buffer_string(svg->out, " aria-level=\"1\"");
    if (g->role == ROLE_DECORATION) buffer_string(svg->out, " aria-hidden=\"true\"");
    buffer_char(svg->out, '>');
    if (svg->prefix && is_event(s)) put_event_link(svg, s);
    else put_element(svg->out, "title", NULL, g->title);
}

/* Only addresses that a browser opens as pages, so that no text of a report can become a script. */
static bool is_address(Text target) {
    return text_starts(target, TEXT("https://")) || text_starts(target, TEXT("http://")) || text_starts(target, TEXT("#"));
}

static void put_link(const Svg *svg, Text target) {
    buffer_string(svg->out, "<a");
    if (is_address(target)) put_attribute(svg->out, "href", target);
    buffer_char(svg->out, '>');
}

static void put_shape(Svg *svg, const Shape *s, bool link) {
    switch (s->kind) {
    case SHAPE_RECT: put_rect(svg, s); break;
    case SHAPE_LINE: put_line(svg, s); break;
    case SHAPE_PATH: put_path(svg, s); break;
    case SHAPE_TEXT: put_text(svg, s); break;
    case SHAPE_GROUP: put_group(svg, s); break;
    case SHAPE_LINK: put_link(svg, s->as.link); break;
    case SHAPE_END: buffer_string(svg->out, link ? "</a>" : "</g>"); break;
    }
    buffer_char(svg->out, '\n');
}

/* On paper in points, so that it prints as large as it is meant. */
static void put_side(const Svg *svg, const char *name, double px) {
    const Scene *scene = svg->scene;
    buffer_format(svg->out, " %s=\"", name);
    put_number(svg->out, scene->points > 0 ? px * scene->points / scene->width : px);
    buffer_string(svg->out, scene->points > 0 ? "pt\"" : "\"");
}

static void put_size(const Svg *svg) {
    double width = svg->scene->width - 2 * svg->inset, height = svg->scene->height - 2 * svg->inset;
    put_side(svg, "width", width);
    put_side(svg, "height", height);
    buffer_string(svg->out, " viewBox=\"");
    put_number(svg->out, svg->inset);
    buffer_char(svg->out, ' ');
    put_number(svg->out, svg->inset);
    buffer_char(svg->out, ' ');
    put_number(svg->out, width);
    buffer_char(svg->out, ' ');
    put_number(svg->out, height);
    buffer_char(svg->out, '"');
}

static void put_names(const Svg *svg) {
    const Scene *scene = svg->scene;
    buffer_char(svg->out, '\n');
    put_element(svg->out, "title", "picture-title", scene->title);
    buffer_char(svg->out, '\n');
    put_element(svg->out, "desc", "picture-desc", scene->description);
    buffer_char(svg->out, '\n');
}

static void put_root(const Svg *svg) {
    const Scene *scene = svg->scene;
    buffer_string(svg->out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    put_size(svg);
    buffer_string(svg->out, " role=\"graphics-document\"");
    if (svg->prefix) put_attribute(svg->out, "aria-label", scene->title), buffer_string(svg->out, " direction=\"ltr\""); /* not the page's */
    else buffer_string(svg->out, scene->description.len ? " aria-labelledby=\"picture-title picture-desc\"" : " aria-labelledby=\"picture-title\"");
    if (scene->language.len) put_attribute(svg->out, "lang", scene->language);
    if (scene->language.len) put_attribute(svg->out, "xml:lang", scene->language);
    buffer_format(svg->out, " font-family=\"%s\">", font_sans);
    if (svg->prefix) buffer_char(svg->out, '\n');
    else put_names(svg);
}

enum { NESTING_MAX = 16 }; /* of groups and links; layouts use five */

static void put_picture(Svg svg) {
    const Scene *scene = svg.scene;
    bool links[NESTING_MAX] = { false };
    size_t depth = 0;
    put_root(&svg);
    const Shape *event = NULL; /* whose group is open; at which depth */
    size_t event_depth = 0;
    for (size_t i = 0; i < scene->shapes.count; i++) {
        const Shape *s = &scene->shapes.items[i];
        if (svg.prefix && is_event(s)) event = s, event_depth = depth;
        if (s->kind == SHAPE_END && --depth == event_depth && event) {
            put_veil(&svg, event);
            event = NULL;
        }
        put_shape(&svg, s, s->kind == SHAPE_END && links[depth % NESTING_MAX]);
        if (s->kind == SHAPE_GROUP || s->kind == SHAPE_LINK) links[depth++ % NESTING_MAX] = s->kind == SHAPE_LINK;
    }
    buffer_string(svg.out, "</svg>\n");
}

void svg_write(const Scene *scene, const Theme *theme, Buffer *out) {
    put_picture((Svg){ .scene = scene, .theme = theme, .out = out });
}

void svg_write_inline(const Scene *scene, const Theme *theme, const char *prefix, double inset, Buffer *out) {
    put_picture((Svg){ .scene = scene, .theme = theme, .out = out, .prefix = prefix, .inset = inset });
}
