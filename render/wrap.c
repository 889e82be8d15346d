/* wrap.c - see wrap.h.
 *
 * Lines are filled greedily. For balance the same is done again with the smallest width that does not need
 * more lines, found by bisection, as CSS "text-wrap: balance" does. */
#include "wrap.h"
#include "../src/utf8.h"
#include <math.h>
#include <string.h>

enum { LONG_WORD = 512, TEXT_MAX = 16 << 10 }; /* bytes: of a word measured whole, of a text looked at */

static const double SHORT_LINE = 0.3; /* of the width */

/* ---- cleaning ------------------------------------------------------------------------------------ */

static bool is_direction_mark(uint32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

static bool is_blank(uint32_t c) {
    return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029 || c == 0x3000;
}

static bool is_clean(Text t) {
    bool blank = true;
    for (size_t i = 0; i < t.len; i++) {
        unsigned char c = (unsigned char)t.ptr[i];
        if (c < 0x20 || c >= 0x7F || (c == ' ' && blank)) return false;
        blank = c == ' ';
    }
    return !blank || !t.len;
}

Text clean_text(Arena *arena, Text text) {
    if (is_clean(text)) return text;
    char *out = arena_alloc(arena, text.len * 3 + 1);
    size_t n = 0;
    bool blank = false;
    for (size_t i = 0, len; i < text.len; i += len) {
        uint32_t c = utf8_decode(text_slice(text, i, text.len), &len);
        if (is_direction_mark(c)) continue;
        if (is_blank(c)) {
            blank = n > 0;
            continue;
        }
        if (blank) out[n++] = ' ';
        blank = false;
        n += utf8_encode(c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c, out + n);
    }
    return (Text){ out, n };
}

bool text_is_rtl(Text text) {
    for (size_t i = 0, len; i < text.len; i += len) {
        uint32_t c = utf8_decode(text_slice(text, i, text.len), &len);
        if ((c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFDFE) || (c >= 0xFE70 && c < 0xFEFF)) return !(c >= 0x660 && c < 0x66A);
        if (c < 0x80 ? is_alpha((char)c) : c >= 0xC0 && !(c >= 0x2000 && c < 0x2C00)) return false;
    }
    return false;
}

/* ---- words ----------------------------------------------------------------------------------------- */

typedef struct {
    size_t begin, end; /* bytes */
    double width;
    bool space; /* a space stands before it */
} Word;
typedef Array(Word) Words;

typedef struct {
    Arena *arena;
    Metrics *metrics;
    Style style;
    Text text;
    double width, space;
    Words words;
} Wrap;

static bool is_ideograph(uint32_t c) { return (c >= 0x2E80 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || (c >= 0xFF00 && c < 0xFF60); }
static bool is_attached(uint32_t c) { /* goes with the character before it */
    return (c >= 0x300 && c < 0x370) || (c >= 0x64B && c < 0x660) || c == 0x200D || (c >= 0xFE00 && c < 0xFE10) ||
           (c >= 0x3001 && c < 0x3003) || c == 0xFF0C || c == 0xFF01 || c == 0xFF1F;
}

static double width_of(const Wrap *w, size_t begin, size_t end) {
    return metrics_width(w->metrics, w->style, text_slice(w->text, begin, end));
}

static void add_word(Wrap *w, size_t begin, size_t end, double width, bool space) {
    *array_push(w->arena, &w->words) = (Word){ begin, end, width, space };
}

/* A word wider than a line, in pieces that fit. Characters are measured one by one, which is a little more
 * than they need together. */
static void add_long_word(Wrap *w, size_t begin, size_t end, bool space) {
    double width = 0;
    size_t from = begin;
    for (size_t i = begin, len; i < end; i += len) {
        uint32_t c = utf8_decode(text_slice(w->text, i, end), &len);
        double more = width_of(w, i, i + len);
        if (i > from && width + more > w->width && !is_attached(c)) {
            add_word(w, from, i, width, space && from == begin);
            from = i;
            width = 0;
        }
        width += more;
    }
    add_word(w, from, end, width, space && from == begin);
}

static void add_stretch(Wrap *w, size_t begin, size_t end, bool space) {
    double width = end - begin < LONG_WORD ? width_of(w, begin, end) : INFINITY;
    if (width > w->width) add_long_word(w, begin, end, space);
    else add_word(w, begin, end, width, space);
}

/* What stands between two spaces; one word, or several where ideographs may be parted. */
static void add_between_spaces(Wrap *w, size_t begin, size_t end) {
    size_t from = begin;
    bool before = false;
    for (size_t i = begin, len; i < end; i += len) {
        uint32_t c = utf8_decode(text_slice(w->text, i, end), &len);
        bool here = is_ideograph(c);
        if (i > from && (here || before) && !is_attached(c)) {
            add_stretch(w, from, i, from == begin && begin > 0);
            from = i;
        }
        before = here;
    }
    add_stretch(w, from, end, from == begin && begin > 0);
}

/* The words that `lines` lines can hold; more are not looked at, so that a text without end costs nothing. */
static bool split_words(Wrap *w, double enough) {
    double width = 0;
    size_t done = 0;
    for (size_t i = 0; i < w->text.len;) {
        const char *space = memchr(w->text.ptr + i, ' ', w->text.len - i);
        size_t end = space ? (size_t)(space - w->text.ptr) : w->text.len;
        if (end > i) add_between_spaces(w, i, end);
        for (; done < w->words.count; done++) width += w->words.items[done].width + w->space;
        if (width > enough) return false;
        i = end + 1;
    }
    return true;
}

/* ---- lines ----------------------------------------------------------------------------------------- */

/* Index of the first word of the line after that which begins with `from`. */
static size_t fill_line(const Wrap *w, size_t from, double width, double *ret_width) {
    double x = w->words.items[from].width;
    size_t i = from + 1;
    for (; i < w->words.count; i++) {
        const Word *word = &w->words.items[i];
        double more = word->width + (word->space ? w->space : 0);
        if (x + more > width) break;
        x += more;
    }
    *ret_width = x;
    return i;
}

/* Number of lines that `width` needs, counting no further than `max` + 1, and whether the last of
 * them looks lost: one word, or short. */
static size_t count_lines(const Wrap *w, double width, double tail, size_t max, bool *ret_short) {
    size_t count = 0;
    double x = 0;
    size_t last = 0;
    for (size_t i = 0; i < w->words.count && count <= max; count++) {
        size_t next = fill_line(w, i, width, &x);
        last = next - i;
        i = next;
    }
    if (count && x + tail > w->width && last > 1) count++; /* the tail takes the last word along */
    *ret_short = last == 1 || x < SHORT_LINE * w->width;
    return count;
}

static double balanced_width(const Wrap *w, double tail, size_t max, WrapKind kind) {
    bool lost, any;
    size_t lines = count_lines(w, w->width, tail, max, &lost);
    if (lines < 2 || lines > max || (kind == WRAP_RUNNING && !lost)) return w->width;
    double low = w->width / 2, high = w->width;
    for (int step = 0; step < 12; step++) {
        double middle = (low + high) / 2;
        if (count_lines(w, middle, tail, max, &any) <= lines) high = middle;
        else low = middle;
    }
    return high;
}

static Line line_of(const Wrap *w, size_t from, size_t next, double width) {
    return (Line){ text_slice(w->text, w->words.items[from].begin, w->words.items[next - 1].end), width };
}

static const Text ellipsis = { "\xE2\x80\xA6", 3 };

/* The last line when text is left out: as many of its words as leave room for the ellipsis. */
static Line cut_line(const Wrap *w, size_t from, double width) {
    double mark = metrics_width(w->metrics, w->style, ellipsis), x;
    size_t next = fill_line(w, from, width - mark, &x);
    Line line = line_of(w, from, next, x + mark);
    line.text = arena_format(w->arena, "%.*s%.*s", TEXT_ARG(line.text), TEXT_ARG(ellipsis));
    return line;
}

/* The last place at or before `at` where a character begins. */
static size_t character_at(Text text, size_t at) {
    while (at > 0 && at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80) at--;
    return at;
}

Lines wrap_text(Arena *arena, Metrics *metrics, Style style, Text text, double width, double tail, WrapKind kind, size_t max) {
    Wrap w = { .arena = arena, .metrics = metrics, .style = style, .text = text_slice(text, 0, character_at(text, TEXT_MAX)), .width = width };
    w.space = metrics_width(metrics, style, TEXT(" "));
    bool whole = split_words(&w, width * (double)(max + 1)) && w.text.len == text.len;
    double fit = balanced_width(&w, tail, max, kind);
    Lines lines = { .items = arena_alloc(arena, (max + 1) * sizeof(Line)) };
    for (size_t i = 0; i < w.words.count && lines.count < max;) {
        double x;
        size_t next = fill_line(&w, i, fit, &x);
        bool last = next == w.words.count;
        if (last && whole && x + tail > width && next - i > 1) { /* the notes need the last word beside them */
            next--;
            x -= w.words.items[next].width + (w.words.items[next].space ? w.space : 0);
            last = false;
        }
        lines.cut = lines.count + 1 == max && !(last && whole);
        lines.items[lines.count++] = lines.cut ? cut_line(&w, i, width - tail) : line_of(&w, i, next, x);
        i = next;
    }
    return lines;
}
