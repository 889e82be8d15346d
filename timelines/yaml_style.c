/* yaml_style.c - see yaml_style.h. The rules are those of YAML 1.1 and 1.2 together: what either takes for a
 * number, a truth value, a date or a sign of its own is put in quotes. */
#include "yaml_style.h"
#include "../src/utf8.h"

enum { LINE_WIDTH = 100, LEAST_WIDTH = 40 };

/* What a text holds that decides its style. */
typedef struct {
    bool odd;     /* control characters, line separators, byte order marks */
    bool lines;   /* line feeds */
    bool quotes;  /* " or a backslash */
    bool plain;   /* may stand unquoted in a block */
    bool flow;    /* and in brackets */
    bool ragged;  /* a space at either end, or of a line */
} Looks;

/* Characters that YAML readers do not keep as they are. U+0085, U+2028 and U+2029 are line breaks to YAML 1.1. */
static bool is_odd(uint32_t c) {
    return (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
           c == 0xFFFE || c == 0xFFFF;
}

static bool is_reserved(Text t) {
    static const char *const words[] = { "null", "true", "false", "yes", "no", "on", "off", "y", "n" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_equal_fold(t, text_of(words[i]))) return true;
    return false;
}

static void look_at_byte(Text t, size_t i, Looks *looks) {
    char c = t.ptr[i];
    bool last = i + 1 == t.len;
    bool space_after = last || t.ptr[i + 1] == ' ' || t.ptr[i + 1] == '\n';
    bool space_before = i && (t.ptr[i - 1] == ' ' || t.ptr[i - 1] == '\n');
    if (c == '\n') looks->lines = true;
    if (c == '"' || c == '\\') looks->quotes = true;
    if (c == ' ' && (!i || last || t.ptr[i - 1] == '\n' || t.ptr[i + 1] == '\n')) looks->ragged = true;
    if ((c == ':' && space_after) || (c == '#' && space_before)) looks->plain = false;
    if (text_find_byte(TEXT(",[]{}?:"), c) != SIZE_MAX) looks->flow = false;
}

/* A letter, or the start of one beyond ASCII: what no number, date or sign starts with. */
static bool starts_plainly(Text t) { return t.len && (is_alpha(t.ptr[0]) || (unsigned char)t.ptr[0] >= 0x80); }

static Looks look_at(Text t) {
    Looks looks = { .plain = starts_plainly(t) && !is_reserved(t), .flow = true };
    for (size_t i = 0, len; i < t.len; i += len) {
        Text rest = text_slice(t, i, t.len);
        if (is_odd(utf8_decode(rest, &len))) looks.odd = true;
        look_at_byte(t, i, &looks);
    }
    looks.plain = looks.plain && !looks.odd && !looks.lines && !looks.ragged;
    looks.flow = looks.flow && looks.plain;
    return looks;
}

bool style_is_plain_in_flow(Text t) { return look_at(t).flow; }

void style_plain(Buffer *out, Text t) {
    for (size_t i = 0, len; i < t.len; i += len) {
        char bytes[4];
        buffer_put(out, (Text){ bytes, utf8_encode(utf8_decode(text_slice(t, i, t.len), &len), bytes) });
    }
}

/* ---- quotes ------------------------------------------------------------------------------------ */

static void put_escaped(Buffer *out, uint32_t c) {
    static const struct { uint32_t c; char letter; } shorts[] = {
        { '\n', 'n' }, { '\t', 't' }, { '\r', 'r' }, { '"', '"' }, { '\\', '\\' }, { 0, '0' },
    };
    for (size_t i = 0; i < sizeof shorts / sizeof *shorts; i++)
        if (shorts[i].c == c) {
            buffer_char(out, '\\');
            buffer_char(out, shorts[i].letter);
            return;
        }
    buffer_format(out, c < 0x100 ? "\\x%02X" : "\\u%04X", (unsigned)c);
}

static void put_double_quoted(Buffer *out, Text t) {
    buffer_char(out, '"');
    for (size_t i = 0, len; i < t.len; i += len) {
        Text rest = text_slice(t, i, t.len);
        uint32_t c = utf8_decode(rest, &len);
        char bytes[4];
        if (c == '\n' || c == '"' || c == '\\' || is_odd(c)) put_escaped(out, c);
        else buffer_put(out, (Text){ bytes, utf8_encode(c, bytes) });
    }
    buffer_char(out, '"');
}

static void put_single_quoted(Buffer *out, Text t) {
    buffer_char(out, '\'');
    for (size_t i = 0; i < t.len; i++) {
        if (t.ptr[i] == '\'') buffer_char(out, '\'');
        buffer_char(out, t.ptr[i]);
    }
    buffer_char(out, '\'');
}

/* ---- blocks ------------------------------------------------------------------------------------ */

static void put_indent(Buffer *out, size_t indent) {
    buffer_char(out, '\n');
    for (size_t i = 0; i < indent; i++) buffer_char(out, ' ');
}

/* Lines that a literal block keeps as they are: the first is not empty, at most one line feed ends the last. */
static bool is_literal(Text t) { return t.ptr[0] != '\n' && !text_ends(t, TEXT("\n\n")); }

static void put_literal(Buffer *out, Text t, size_t indent) {
    Text line;
    bool ends_line = t.ptr[t.len - 1] == '\n';
    buffer_string(out, ends_line ? "|" : "|-");
    if (ends_line) t.len--;
    while (text_next(&t, '\n', &line)) {
        if (line.len) put_indent(out, indent);
        else buffer_char(out, '\n');
        buffer_put(out, line);
    }
}

/* A space at which a folded text may be broken: one between characters that are none. */
static bool is_break(Text t, size_t i) {
    return t.ptr[i] == ' ' && i && i + 1 < t.len && t.ptr[i - 1] != ' ' && t.ptr[i + 1] != ' ';
}

/* Where the line that starts at `start` ends: at the last break that leaves it within the width, else at the
 * first one there is. */
static size_t line_end(Text t, size_t start, size_t width) {
    size_t end = SIZE_MAX, room = 0;
    for (size_t i = start, len; i < t.len; i += len, room++) {
        utf8_decode(text_slice(t, i, t.len), &len);
        if (room > width && end != SIZE_MAX) return end;
        if (is_break(t, i)) end = i;
    }
    return room <= width || end == SIZE_MAX ? t.len : end;
}

static void put_folded(Buffer *out, Text t, size_t indent) {
    size_t width = indent + LEAST_WIDTH < LINE_WIDTH ? LINE_WIDTH - indent : LEAST_WIDTH;
    buffer_string(out, ">-");
    for (size_t start = 0, end; start < t.len; start = end + 1) {
        end = line_end(t, start, width);
        put_indent(out, indent);
        buffer_put(out, text_slice(t, start, end));
    }
}

static void put_text(Buffer *out, Text t, size_t indent, size_t column) {
    Looks looks = look_at(t);
    bool clean = !looks.odd && !looks.ragged && t.len;
    bool is_long = column + t.len > LINE_WIDTH && column + utf8_count(t) > LINE_WIDTH;
    if (clean && looks.lines && is_literal(t)) put_literal(out, t, indent);
    else if (clean && !looks.lines && is_long && text_find_byte(t, ' ') != SIZE_MAX) put_folded(out, t, indent);
    else if (looks.plain) buffer_put(out, t);
    else if (looks.odd || looks.lines || !looks.quotes) put_double_quoted(out, t);
    else put_single_quoted(out, t);
}

/* The style is chosen of what is written, so that it is the same when that was read again. */
void style_text(Buffer *out, Text t, size_t indent, size_t column) {
    Buffer mended = { 0 };
    if (utf8_invalid(t) < t.len) {
        style_plain(&mended, t);
        t = buffer_text(&mended);
    }
    put_text(out, t, indent, column);
    buffer_free(&mended);
}
