/* theme.c - see theme.h. The lane colours keep a distance (CIEDE2000) of at least 17 on white and 14 on the
 * dark page for normal, protan, deutan and tritan vision (Machado 2009); blue and red are Okabe and Ito's.
 * Text inks have a contrast (WCAG 2.1) of at least 4.5 with the page, marks of at least 3. */
#include "theme.h"

const char font_serif[] = "Noto Serif, Noto Naskh Arabic, Noto Serif Hebrew, DejaVu Serif, serif";
const char font_sans[] = "Inter, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, DejaVu Sans, sans-serif";

const Theme themes[] = {
    { "light", "on white, for screens and print in colour",
      { [INK_page] = 0xFFFFFF, [INK_text] = 0x1A1A1A, [INK_body] = 0x3A3A3A, [INK_muted] = 0x595959,
        [INK_accent] = 0xC7102E, [INK_spine] = 0xBDBDBD, [INK_rule] = 0xD9D9D9, [INK_band] = 0xF4F4F2,
        [INK_blue] = 0x0072B2, [INK_red] = 0xD55E00, [INK_indigo] = 0x332288, [INK_grey] = 0x767676,
        [INK_blue_text] = 0x0072B2, [INK_red_text] = 0xB04A00, [INK_indigo_text] = 0x332288, [INK_grey_text] = 0x595959 },
      1 },
    { "dark", "light on black, for screens",
      { [INK_page] = 0x14171A, [INK_text] = 0xF2F2F0, [INK_body] = 0xCFD4D8, [INK_muted] = 0xA8B0B8,
        [INK_accent] = 0xFF6B6B, [INK_spine] = 0x565D64, [INK_rule] = 0x2F353A, [INK_band] = 0x1C2024,
        [INK_blue] = 0x56B4E9, [INK_red] = 0xE8702A, [INK_indigo] = 0xEAD98B, [INK_grey] = 0x98A2AC,
        [INK_blue_text] = 0x56B4E9, [INK_red_text] = 0xF08A4B, [INK_indigo_text] = 0xEAD98B, [INK_grey_text] = 0xA8B0B8 },
      1 },
    { "print", "greys that survive a photocopier",
      { [INK_page] = 0xFFFFFF, [INK_text] = 0x000000, [INK_body] = 0x1F1F1F, [INK_muted] = 0x4A4A4A,
        [INK_accent] = 0x000000, [INK_spine] = 0x9A9A9A, [INK_rule] = 0xBFBFBF, [INK_band] = 0xF0F0F0,
        [INK_blue] = 0x1A1A1A, [INK_red] = 0x5A5A5A, [INK_indigo] = 0x3A3A3A, [INK_grey] = 0x8A8A8A,
        [INK_blue_text] = 0x000000, [INK_red_text] = 0x333333, [INK_indigo_text] = 0x1F1F1F, [INK_grey_text] = 0x4A4A4A },
      1 },
    { "contrast", "black on white only, heavier lines",
      { [INK_page] = 0xFFFFFF, [INK_text] = 0x000000, [INK_body] = 0x000000, [INK_muted] = 0x000000,
        [INK_accent] = 0x000000, [INK_spine] = 0x000000, [INK_rule] = 0x000000, [INK_band] = 0xFFFFFF,
        [INK_blue] = 0x000000, [INK_red] = 0x000000, [INK_indigo] = 0x000000, [INK_grey] = 0x000000,
        [INK_blue_text] = 0x000000, [INK_red_text] = 0x000000, [INK_indigo_text] = 0x000000, [INK_grey_text] = 0x000000 },
      1.5 },
    { 0 },
};

const StyleRow styles[STYLE_COUNT] = {
    /*                    name          serif  italic tabular weight size leading ink */
    [STYLE_title]      = { "title",      true,  false, false, 700, 28,   35,   INK_text },
    [STYLE_standfirst] = { "standfirst", false, false, false, 400, 15,   21,   INK_muted },
    [STYLE_legend]     = { "legend",     false, false, false, 400, 13,   18,   INK_muted },
    [STYLE_year]       = { "year",       true,  false, true,  700, 19,   24,   INK_text },
    [STYLE_date]       = { "date",       false, false, true,  600, 14,   19,   INK_text },
    [STYLE_time]       = { "time",       false, false, true,  400, 13,   18,   INK_muted },
    [STYLE_head]       = { "head",       false, false, false, 600, 17,   23,   INK_text },
    [STYLE_notes]      = { "notes",      false, false, true,  500, 10.5, 12,   INK_muted },
    [STYLE_body]       = { "body",       false, false, false, 400, 14.5, 20.5, INK_body },
    [STYLE_status]     = { "status",     false, false, false, 600, 14.5, 20.5, INK_body },
    [STYLE_gap]        = { "gap",        false, true,  false, 400, 13,   18,   INK_muted },
    [STYLE_figure]     = { "figure",     false, false, true,  600, 13,   18,   INK_text },
    [STYLE_small]      = { "small",      false, false, true,  400, 12,   16,   INK_muted },
    [STYLE_axis]       = { "axis",       false, false, true,  500, 12.5, 17,   INK_body },
    [STYLE_axis_year]  = { "axis-year",  false, false, true,  600, 12,   16,   INK_muted },
    [STYLE_flag_date]  = { "flag-date",  false, false, true,  600, 13,   18,   INK_muted },
    [STYLE_flag_head]  = { "flag-head",  false, false, false, 600, 15,   20,   INK_text },
    [STYLE_flag_body]  = { "flag-body",  false, false, false, 400, 13,   18,   INK_body },
    [STYLE_source]     = { "source",     false, false, true,  400, 12,   17,   INK_muted },
};

const Theme *theme_named(Text name) {
    if (!name.len) return &themes[0];
    for (const Theme *t = themes; t->name; t++)
        if (text_equal(text_of(t->name), name)) return t;
    return NULL;
}

const char *ink_name(Ink ink) {
    static const char *const names[] = {
#define X(name) #name,
        INKS(X)
#undef X
    };
    return ink < INK_COUNT ? names[ink] : "none";
}
