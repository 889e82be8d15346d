/* fonts.c - see fonts.h. What would make bytes differ between machines with the same packages is set here:
 * hinting and subpixel order (from the user's fontconfig), the resolution, and the language, which Pango
 * would take from the environment to choose fonts for scripts. */
#include "fonts.h"
#include "../src/utf8.h"
#include <string.h>

/* Pango asks the environment for a language of a script that the given language is not written in; so each
 * stretch of another script names one itself. First match by range of characters. */
typedef struct {
    uint32_t first, last;
    const char *language;
} ScriptRow;

static const ScriptRow scripts[] = {
    { 0x0370, 0x03FF, "el" }, { 0x0400, 0x052F, "ru" }, { 0x0530, 0x058F, "hy" }, { 0x0590, 0x05FF, "he" },
    { 0x0600, 0x06FF, "ar" }, { 0x0700, 0x074F, "syr" }, { 0x0750, 0x077F, "ar" }, { 0x08A0, 0x08FF, "ar" },
    { 0x0900, 0x097F, "hi" }, { 0x0980, 0x09FF, "bn" }, { 0x0A00, 0x0A7F, "pa" }, { 0x0A80, 0x0AFF, "gu" },
    { 0x0B80, 0x0BFF, "ta" }, { 0x0C00, 0x0C7F, "te" }, { 0x0E00, 0x0E7F, "th" }, { 0x1000, 0x109F, "my" },
    { 0x10A0, 0x10FF, "ka" }, { 0x1200, 0x137F, "am" }, { 0x1780, 0x17FF, "km" }, { 0x3040, 0x30FF, "ja" },
    { 0x3400, 0x4DBF, "zh" }, { 0x4E00, 0x9FFF, "zh" }, { 0xAC00, 0xD7AF, "ko" }, { 0xF900, 0xFAFF, "zh" },
    { 0xFB50, 0xFEFF, "ar" },
};

static const char *language_of(uint32_t c) {
    for (size_t i = 0; c >= scripts[0].first && i < sizeof scripts / sizeof *scripts; i++)
        if (c >= scripts[i].first && c <= scripts[i].last) return scripts[i].language;
    return "en";
}

static void set_options(PangoContext *context) {
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_subpixel_order(options, CAIRO_SUBPIXEL_ORDER_DEFAULT);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
}

void fonts_open(Fonts *fonts) {
    *fonts = (Fonts){ .map = pango_cairo_font_map_new() };
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts->map), 96);
    fonts->context = pango_font_map_create_context(fonts->map);
    pango_context_set_language(fonts->context, pango_language_from_string("en"));
    pango_context_set_round_glyph_positions(fonts->context, FALSE);
    set_options(fonts->context);
}

void fonts_close(Fonts *fonts) {
    for (size_t i = 0; i < STYLE_COUNT; i++)
        if (fonts->layouts[i]) g_object_unref(fonts->layouts[i]);
    g_object_unref(fonts->context);
    g_object_unref(fonts->map);
}

static PangoFontDescription *describe(const StyleRow *style) {
    PangoFontDescription *description = pango_font_description_new();
    pango_font_description_set_family_static(description, style->serif ? font_serif : font_sans);
    pango_font_description_set_weight(description, (PangoWeight)style->weight);
    pango_font_description_set_style(description, style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(description, style->size * PANGO_SCALE);
    return description;
}

static PangoLayout *new_layout(PangoContext *context, Style style) {
    PangoLayout *layout = pango_layout_new(context);
    PangoFontDescription *description = describe(&styles[style]);
    pango_layout_set_font_description(layout, description);
    pango_font_description_free(description);
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    pango_layout_set_auto_dir(layout, FALSE);
    return layout;
}

static void add_attribute(PangoAttrList *list, PangoAttribute *attribute, size_t begin, size_t end) {
    attribute->start_index = (guint)begin;
    attribute->end_index = (guint)end;
    pango_attr_list_insert(list, attribute);
}

/* Scripts other than these three have no italics: slanted they are only damaged. */
static bool has_italics(const char *language) { return !strcmp(language, "en") || !strcmp(language, "ru") || !strcmp(language, "el"); }

static void add_language(PangoAttrList *list, const char *language, size_t begin, size_t end) {
    add_attribute(list, pango_attr_language_new(pango_language_from_string(language)), begin, end);
    if (!has_italics(language)) add_attribute(list, pango_attr_style_new(PANGO_STYLE_NORMAL), begin, end);
}

static PangoAttrList *attributes_of(const StyleRow *style, Text text) {
    PangoAttrList *list = pango_attr_list_new();
    if (style->tabular) pango_attr_list_insert(list, pango_attr_font_features_new("tnum=1"));
    const char *language = "en";
    size_t begin = 0;
    for (size_t i = 0, len; i < text.len; i += len) {
        uint32_t c = utf8_decode(text_slice(text, i, text.len), &len);
        const char *here = c < 0x370 || (c >= 0x2000 && c < 0x2070) ? language : language_of(c); /* digits and points go on */
        if (here == language) continue;
        add_language(list, language, begin, i);
        language = here;
        begin = i;
    }
    add_language(list, language, begin, text.len);
    return list;
}

PangoLayout *fonts_layout(Fonts *fonts, Style style, Text text, bool rtl) {
    if (!fonts->layouts[style]) fonts->layouts[style] = new_layout(fonts->context, style);
    PangoLayout *layout = fonts->layouts[style];
    pango_context_set_base_dir(fonts->context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    pango_layout_context_changed(layout);
    PangoAttrList *attributes = attributes_of(&styles[style], text);
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_text(layout, text.ptr, (int)text.len);
    return layout;
}
