/* cairo.c - see cairo.h. One drawing for both; only PDF has tags and links. */
#include "cairo.h"
#include "fonts.h"
#include "pdf.h"
#include "png.h"
#include <cairo-pdf.h>
#include <math.h>

typedef struct {
    cairo_t *cr;
    Fonts *fonts;
    const Theme *theme;
    Arena *arena;
    cairo_surface_t *pdf; /* NULL for PNG */
    int page;             /* from 1 */
    double scale;         /* points or pixels for each CSS px */
    int leaf;             /* how many open tags hold their texts themselves, or hide them */
} Drawing;

static const double HALF_TURN = 3.14159265358979323846, QUARTER_TURN = 1.57079632679489661923;

static cairo_status_t write_bytes(void *to, const unsigned char *bytes, unsigned int len) {
    buffer_put(to, (Text){ (const char *)bytes, len });
    return CAIRO_STATUS_SUCCESS;
}

/* ---- shapes ---------------------------------------------------------------------------------------------- */

static void set_ink(const Drawing *d, Ink ink) {
    uint32_t rgb = d->theme->inks[ink];
    cairo_set_source_rgb(d->cr, (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
}

static void add_stop(cairo_pattern_t *pattern, uint32_t rgb, double offset, double alpha) {
    cairo_pattern_add_color_stop_rgba(pattern, offset, (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0, alpha);
}

/* The same gradient as svg.c's. */
static void set_fade(const Drawing *d, const Rect *r, Ink ink) {
    bool across = r->w > r->h;
    double length = across ? r->w : r->h, begin = r->fade_begin / length, end = 1 - r->fade_end / length;
    uint32_t rgb = d->theme->inks[ink];
    cairo_pattern_t *pattern = cairo_pattern_create_linear(r->x, r->y, across ? r->x + r->w : r->x, across ? r->y : r->y + r->h);
    if (begin > 0) add_stop(pattern, rgb, 0, 0.1);
    add_stop(pattern, rgb, begin, 1);
    add_stop(pattern, rgb, end < begin ? begin : end, 1);
    if (end < 1) add_stop(pattern, rgb, 1, 0.1);
    cairo_set_source(d->cr, pattern);
    cairo_pattern_destroy(pattern);
}

static void paint(const Drawing *d, const Shape *s) {
    if (s->fill != INK_none) {
        bool fade = s->kind == SHAPE_RECT && (s->as.rect.fade_begin > 0 || s->as.rect.fade_end > 0);
        if (fade) set_fade(d, &s->as.rect, s->fill);
        else set_ink(d, s->fill);
        cairo_fill_preserve(d->cr);
    }
    if (s->stroke != INK_none) {
        set_ink(d, s->stroke);
        cairo_set_line_width(d->cr, s->stroke_width * d->theme->weight);
        cairo_set_dash(d->cr, &s->dash, s->dash > 0, 0);
        cairo_stroke_preserve(d->cr);
    }
    cairo_new_path(d->cr);
}

static void draw_rect(const Drawing *d, const Shape *s) {
    const Rect *r = &s->as.rect;
    double radius = fmin(r->radius, fmin(r->w, r->h) / 2);
    if (radius <= 0) {
        cairo_rectangle(d->cr, r->x, r->y, r->w, r->h);
    } else {
        cairo_arc(d->cr, r->x + r->w - radius, r->y + radius, radius, -QUARTER_TURN, 0);
        cairo_arc(d->cr, r->x + r->w - radius, r->y + r->h - radius, radius, 0, QUARTER_TURN);
        cairo_arc(d->cr, r->x + radius, r->y + r->h - radius, radius, QUARTER_TURN, HALF_TURN);
        cairo_arc(d->cr, r->x + radius, r->y + radius, radius, HALF_TURN, 3 * QUARTER_TURN);
        cairo_close_path(d->cr);
    }
    paint(d, s);
}

static void draw_points(const Drawing *d, const Shape *s, const Point *points, size_t count, bool closed) {
    for (size_t i = 0; i < count; i++) cairo_line_to(d->cr, points[i].x, points[i].y);
    if (closed) cairo_close_path(d->cr);
    paint(d, s);
}

/* ---- text ------------------------------------------------------------------------------------------------- */

static double run_width(PangoLayout *layout) {
    PangoRectangle box;
    pango_layout_get_extents(layout, NULL, &box);
    return (double)box.width / PANGO_SCALE;
}

static void show(Drawing *d, PangoLayout *layout, Ink ink, double x, double y) {
    set_ink(d, ink);
    cairo_move_to(d->cr, x, y);
    pango_cairo_show_layout_line(d->cr, pango_layout_get_line_readonly(layout, 0));
    cairo_new_path(d->cr); /* showing text leaves a point behind, which would begin the next shape */
}

/* The numbers of sources behind a headline, in PDF links to the list at the end. `x` is where they begin; what is
 * read from the right begins there too. */
static void draw_notes(Drawing *d, const Label *t, double x) {
    Text rest = t->notes, number;
    for (bool first = true; text_next(&rest, ' ', &number); first = false) {
        char target[48];
        double gap = first ? 3 : 2.5;
        snprintf(target, sizeof target, "dest='source-%.*s'", TEXT_ARG(text_slice(number, 0, 20)));
        PangoLayout *layout = fonts_layout(d->fonts, STYLE_notes, number, false);
        double width = run_width(layout);
        if (d->pdf) cairo_tag_begin(d->cr, CAIRO_TAG_LINK, target);
        show(d, layout, styles[STYLE_notes].ink, t->rtl ? x - gap - width : x + gap, t->at.y - 0.36 * styles[t->style].size);
        if (d->pdf) cairo_tag_end(d->cr, CAIRO_TAG_LINK);
        x += (gap + width) * (t->rtl ? -1 : 1);
    }
}

/* Whether the next shape goes on with the same paragraph one line below. */
static bool goes_on(const Shape *s, const Shape *end) {
    const Label *t = &s->as.text, *next = &s[1].as.text;
    return s + 1 < end && s[1].kind == SHAPE_TEXT && next->style == t->style && next->at.x == t->at.x && next->at.y > t->at.y && !t->rtl &&
           t->anchor == ANCHOR_START;
}

/* The width is asked again: a whole line of another script may be a little wider than its words were. In PDF the
 * words of two lines are kept apart by a space that nobody sees, for those who copy or listen. */
static void draw_text(Drawing *d, const Shape *s, const Shape *end) {
    const Label *t = &s->as.text;
    if (!t->text.len) return;
    Text text = d->pdf && goes_on(s, end) ? arena_format(d->arena, "%.*s ", TEXT_ARG(t->text)) : t->text;
    PangoLayout *layout = fonts_layout(d->fonts, t->style, text, t->rtl);
    double width = run_width(layout), whole = width + t->notes_width;
    double left = t->anchor == ANCHOR_START ? t->at.x : t->anchor == ANCHOR_END ? t->at.x - whole : t->at.x - whole / 2;
    double x = t->rtl ? left + t->notes_width : left;
    bool tag = d->pdf && !d->leaf; /* only tags without tags inside hold text */
    if (tag) cairo_tag_begin(d->cr, "P", NULL);
    show(d, layout, s->fill, x, t->at.y);
    if (tag) cairo_tag_end(d->cr, "P");
    if (t->notes.len) draw_notes(d, t, t->rtl ? x : x + width);
}

/* ---- groups and links: tags of PDF ---------------------------------------------------------------------------- */

static const char *tag_of(const Shape *s) {
    static const char *const tags[] = { [ROLE_HEADING] = "H1", [ROLE_LIST] = "L", [ROLE_ITEM] = "LI", [ROLE_PARAGRAPH] = "P", [ROLE_DECORATION] = NULL };
    return s->kind == SHAPE_LINK ? CAIRO_TAG_LINK : tags[s->as.group.role];
}

static bool is_leaf(const Shape *s) {
    return s->kind == SHAPE_LINK || s->as.group.role == ROLE_HEADING || s->as.group.role == ROLE_PARAGRAPH || s->as.group.role == ROLE_DECORATION;
}

/* Everything but the characters of RFC 3986 as %XX; quotes too, which would end the attribute. */
static Text encode_url(Arena *arena, Text url) {
    char *out = arena_alloc(arena, url.len * 3 + 1);
    size_t n = 0;
    for (size_t i = 0; i < url.len; i++) {
        char c = url.ptr[i];
        bool keep = is_alpha(c) || is_digit(c) || text_find_byte(TEXT("-._~:/?#[]@!$&()*+,;=%"), c) != SIZE_MAX;
        if (keep) out[n++] = c;
        else n += (size_t)snprintf(out + n, 4, "%%%02X", (unsigned char)c);
    }
    return (Text){ out, n };
}

static bool is_web(Text url) { return text_starts(url, TEXT("https://")) || text_starts(url, TEXT("http://")); }

static bool begin_link(Drawing *d, Text url) {
    if (!d->pdf || !is_web(url) || url.len > 8000) return false;
    Text attributes = arena_format(d->arena, "uri='%.*s'", TEXT_ARG(encode_url(d->arena, url)));
    cairo_tag_begin(d->cr, CAIRO_TAG_LINK, attributes.ptr);
    return true;
}

static void add_outline(Drawing *d, const Group *g, double y) {
    Text place = arena_format(d->arena, "page=%d pos=[0 %d]", d->page, (int)(y * d->scale));
    Text title = arena_text(d->arena, text_slice(g->title, 0, 400));
    cairo_pdf_surface_add_outline(d->pdf, CAIRO_PDF_OUTLINE_ROOT, title.ptr, place.ptr, (cairo_pdf_outline_flags_t)0);
}

/* What text comes first in the group tells where it stands. */
static double top_of_group(const Scene *scene, size_t i) {
    for (; i < scene->shapes.count; i++)
        if (scene->shapes.items[i].kind == SHAPE_TEXT) return label_box(&scene->shapes.items[i].as.text).y - 8;
    return 0;
}

static bool is_source(Text id) { return text_starts(id, TEXT("source-")); }

/* Opens the tags of a group; returns how many. */
static int begin_group(Drawing *d, const Scene *scene, size_t i) {
    const Group *g = &scene->shapes.items[i].as.group;
    const char *tag = tag_of(&scene->shapes.items[i]);
    if (!d->pdf || !tag) return 0;
    cairo_tag_begin(d->cr, tag, NULL);
    if (g->role == ROLE_ITEM && g->title.len) add_outline(d, g, top_of_group(scene, i));
    if (!is_source(g->id)) return 1;
    cairo_tag_begin(d->cr, CAIRO_TAG_DEST, arena_format(d->arena, "name='%.*s'", TEXT_ARG(g->id)).ptr);
    return 2;
}

static void end_tags(Drawing *d, const Shape *s, int count) {
    if (count == 2) cairo_tag_end(d->cr, CAIRO_TAG_DEST);
    if (count) cairo_tag_end(d->cr, tag_of(s));
}

/* ---- scenes ------------------------------------------------------------------------------------------------------ */

enum { NESTING_MAX = 16 };

static void draw_scene(Drawing *d, const Scene *scene) {
    struct {
        const Shape *shape;
        int tags;
    } open[NESTING_MAX];
    size_t depth = 0;
    for (size_t i = 0; i < scene->shapes.count; i++) {
        const Shape *s = &scene->shapes.items[i];
        int tags = 0;
        switch (s->kind) {
        case SHAPE_RECT: draw_rect(d, s); break;
        case SHAPE_LINE: draw_points(d, s, (Point[]){ s->as.line.from, s->as.line.to }, 2, false); break;
        case SHAPE_PATH: draw_points(d, s, s->as.path.points, s->as.path.count, s->as.path.closed); break;
        case SHAPE_TEXT: draw_text(d, s, scene->shapes.items + scene->shapes.count); break;
        case SHAPE_GROUP: tags = begin_group(d, scene, i); break;
        case SHAPE_LINK: tags = begin_link(d, s->as.link); break;
        case SHAPE_END:
            depth--;
            d->leaf -= is_leaf(open[depth % NESTING_MAX].shape);
            end_tags(d, open[depth % NESTING_MAX].shape, open[depth % NESTING_MAX].tags);
            break;
        }
        if (s->kind != SHAPE_GROUP && s->kind != SHAPE_LINK) continue;
        d->leaf += is_leaf(s);
        open[depth % NESTING_MAX].shape = s;
        open[depth++ % NESTING_MAX].tags = tags;
    }
}

static void open_drawing(Drawing *d, cairo_surface_t *surface, double scale) {
    d->arena = arena_new();
    d->cr = cairo_create(surface);
    d->scale = scale;
    cairo_scale(d->cr, scale, scale);
    pango_cairo_update_context(d->cr, d->fonts->context);
}

static cairo_status_t close_drawing(Drawing *d, cairo_surface_t *surface) {
    cairo_status_t status = cairo_status(d->cr);
    cairo_destroy(d->cr);
    arena_free(d->arena);
    cairo_surface_finish(surface);
    return status ? status : cairo_surface_status(surface);
}

static Status drawing_status(cairo_status_t status, Error *err) {
    return status ? error_set(err, DL_SYSTEM, NULL, "cannot draw: %s", cairo_status_to_string(status)) : DL_OK;
}

/* ---- PNG ----------------------------------------------------------------------------------------------------------- */

Status cairo_png(const Scene *scene, Metrics *metrics, const Theme *theme, double scale, Buffer *out, Error *err) {
    double width = ceil(scene->width * scale), height = ceil(scene->height * scale);
    if (width > PNG_SIDE_MAX || height > PNG_SIDE_MAX)
        return error_set(err, DL_LIMIT, NULL, "the picture would be %.0f by %.0f pixels, and a PNG holds %d: write it as pdf or svg", width, height, PNG_SIDE_MAX);
    double per_inch = scene->points > 0 ? scene->width / (scene->points / 72) : 96; /* px; on paper it prints as large as the paper */
    Drawing d = { .theme = theme, .fonts = metrics_fonts(metrics) };
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)width, (int)height);
    open_drawing(&d, surface, scale);
    draw_scene(&d, scene);
    cairo_surface_flush(surface);
    cairo_status_t status = cairo_status(d.cr);
    Pixels pixels = { cairo_image_surface_get_data(surface), (int)width, (int)height, cairo_image_surface_get_stride(surface), scale * per_inch,
                      scene->title, scene->description };
    if (!status) png_write(&pixels, out);
    cairo_status_t closed = close_drawing(&d, surface);
    cairo_surface_destroy(surface);
    return drawing_status(status ? status : closed, err);
}

/* ---- PDF ----------------------------------------------------------------------------------------------------------- */

static void describe_pdf(const Drawing *d, const Scene *scene) {
    Text title = arena_text(d->arena, scene->title), subject = arena_text(d->arena, scene->description);
    Text date = arena_format(d->arena, "%.*sT00:00:00Z", TEXT_ARG(scene->date.len ? scene->date : TEXT("1970-01-01")));
    cairo_pdf_surface_set_metadata(d->pdf, CAIRO_PDF_METADATA_TITLE, title.ptr);
    if (subject.len) cairo_pdf_surface_set_metadata(d->pdf, CAIRO_PDF_METADATA_SUBJECT, subject.ptr);
    cairo_pdf_surface_set_metadata(d->pdf, CAIRO_PDF_METADATA_CREATOR, "Dateline " DL_VERSION);
    cairo_pdf_surface_set_metadata(d->pdf, CAIRO_PDF_METADATA_CREATE_DATE, date.ptr);
    cairo_pdf_surface_set_metadata(d->pdf, CAIRO_PDF_METADATA_MOD_DATE, date.ptr);
}

Status cairo_pdf(const Scenes *pages, Metrics *metrics, const Theme *theme, double page_width, Buffer *out, Error *err) {
    const Scene *first = &pages->items[0];
    double scale = page_width / first->width;
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(write_bytes, out, page_width, first->height * scale);
    Drawing d = { .theme = theme, .fonts = metrics_fonts(metrics), .pdf = surface };
    open_drawing(&d, surface, scale);
    describe_pdf(&d, first);
    cairo_tag_begin(d.cr, "Document", NULL);
    for (size_t i = 0; i < pages->count; i++) {
        d.page = (int)i + 1;
        cairo_tag_begin(d.cr, "Sect", NULL);
        draw_scene(&d, &pages->items[i]);
        cairo_tag_end(d.cr, "Sect");
        cairo_show_page(d.cr);
    }
    cairo_tag_end(d.cr, "Document");
    cairo_status_t status = close_drawing(&d, surface);
    cairo_surface_destroy(surface);
    if (!status) pdf_set_language(out, first->language);
    return drawing_status(status, err);
}
