/* metrics.c - see metrics.h. The memory is an open-addressing hash table of (style, text), keyed by FNV-1a;
 * texts are mostly single words, of which stories have few. */
#include "metrics.h"
#include "fonts.h"
#include "../src/utf8.h"
#include <string.h>

typedef struct {
    Text text; /* ptr NULL: the slot is free */
    Style style;
    double width;
} Slot;

struct Metrics {
    Arena *arena;
    bool fixed;
    Fonts fonts;
    Slot *slots;
    size_t room, used; /* room is a power of two */
};

enum { ROOM_FIRST = 1024, REMEMBERED_MAX = 256 }; /* bytes of a text worth remembering */

static Metrics *new_metrics(Arena *arena, bool fixed) {
    Metrics *metrics = ARENA_NEW(arena, Metrics);
    metrics->arena = arena;
    metrics->fixed = fixed;
    metrics->room = ROOM_FIRST;
    metrics->slots = arena_alloc(arena, ROOM_FIRST * sizeof *metrics->slots);
    return metrics;
}

Metrics *metrics_fixed(Arena *arena) { return new_metrics(arena, true); }

Metrics *metrics_pango(Arena *arena) {
    Metrics *metrics = new_metrics(arena, false);
    fonts_open(&metrics->fonts);
    return metrics;
}

Fonts *metrics_fonts(Metrics *metrics) { return &metrics->fonts; }

void metrics_close(Metrics *metrics) {
    if (!metrics->fixed) fonts_close(&metrics->fonts);
}

/* ---- the fixed table: em widths by kind of character, near those of a common sans serif -------------- */

static double fixed_width(uint32_t c) {
    if (c < 0x80 && strchr("ijl.,:;'|!I", (int)c)) return 0.28;
    if (c == ' ') return 0.28;
    if (c < 0x80 && is_digit((char)c)) return 0.62;
    if (c == 'm' || c == 'w' || c == 'M' || c == 'W') return 0.88;
    if (c < 0x80 && is_upper((char)c)) return 0.68;
    if (c >= 0x300 && c < 0x370) return 0;
    if (c >= 0x2E80 && c < 0xFE00) return 1;
    return 0.57;
}

static double measure_fixed(Style style, Text text) {
    double em = 0;
    for (size_t i = 0, len; i < text.len; i += len) em += fixed_width(utf8_decode(text_slice(text, i, text.len), &len));
    return em * styles[style].size * (styles[style].weight > 500 ? 1.05 : 1);
}

static double measure(Metrics *metrics, Style style, Text text) {
    if (metrics->fixed) return measure_fixed(style, text);
    PangoRectangle box;
    pango_layout_get_extents(fonts_layout(&metrics->fonts, style, text, false), NULL, &box);
    return (double)box.width / PANGO_SCALE;
}

/* ---- memory ------------------------------------------------------------------------------------- */

static uint64_t hash_of(Style style, Text text) {
    uint64_t h = 14695981039346656037u ^ (uint64_t)style;
    for (size_t i = 0; i < text.len; i++) h = (h ^ (unsigned char)text.ptr[i]) * 1099511628211u;
    return h ^ h >> 29;
}

static Slot *slot_of(const Metrics *metrics, Style style, Text text) {
    size_t i = (size_t)hash_of(style, text) & (metrics->room - 1);
    for (;; i = (i + 1) & (metrics->room - 1)) {
        Slot *slot = &metrics->slots[i];
        if (!slot->text.ptr || (slot->style == style && text_equal(slot->text, text))) return slot;
    }
}

static void grow(Metrics *metrics) {
    Slot *old = metrics->slots;
    size_t count = metrics->room;
    metrics->room *= 2;
    metrics->slots = arena_alloc(metrics->arena, metrics->room * sizeof *old);
    for (size_t i = 0; i < count; i++)
        if (old[i].text.ptr) *slot_of(metrics, old[i].style, old[i].text) = old[i];
}

double metrics_width(Metrics *metrics, Style style, Text text) {
    if (!text.len) return 0;
    if (text.len > REMEMBERED_MAX) return measure(metrics, style, text);
    Slot *slot = slot_of(metrics, style, text);
    if (slot->text.ptr) return slot->width;
    double width = measure(metrics, style, text);
    *slot = (Slot){ arena_text(metrics->arena, text), style, width };
    if (++metrics->used * 2 > metrics->room) grow(metrics);
    return width;
}
