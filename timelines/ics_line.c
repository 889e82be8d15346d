/* ics_line.c - see ics_line.h. */
#include "ics_line.h"
#include "../src/utf8.h"

enum { FOLD = 75 }; /* bytes of a line without its end */

/* The next character of the value as it may stand in a file: "" for what is dropped, "\n" for any line break. */
static Text next_character(Text *rest) {
    size_t len = utf8_length(*rest);
    unsigned char c = (unsigned char)rest->ptr[0];
    if (c == '\r' && rest->len > 1 && rest->ptr[1] == '\n') len = 2;
    Text character = text_slice(*rest, 0, len ? len : 1);
    *rest = text_slice(*rest, character.len, rest->len);
    if (!len) return TEXT("\xEF\xBF\xBD");
    if (c == '\r' || c == '\n') return TEXT("\n");
    bool control = (c < 0x20 && c != '\t') || c == 0x7F || (c == 0xC2 && (unsigned char)character.ptr[1] < 0xA0);
    return control ? TEXT("") : character;
}

Text ics_clean(Arena *arena, Text value) {
    Buffer clean = { 0 };
    while (value.len) buffer_put(&clean, next_character(&value));
    Text text = arena_text(arena, buffer_text(&clean));
    buffer_free(&clean);
    return text;
}

/* Writes a piece that must not be torn apart. */
static void put_folded(Buffer *out, size_t *column, Text piece) {
    if (*column + piece.len > FOLD) {
        buffer_string(out, "\r\n ");
        *column = 1;
    }
    buffer_put(out, piece);
    *column += piece.len;
}

static Text escaped(Text character) {
    if (text_equal(character, TEXT("\n"))) return TEXT("\\n");
    if (text_equal(character, TEXT("\\"))) return TEXT("\\\\");
    if (text_equal(character, TEXT(";"))) return TEXT("\\;");
    return text_equal(character, TEXT(",")) ? TEXT("\\,") : character;
}

static void put_line(Buffer *out, const char *name, Text value, bool is_text) {
    if (!value.len) return;
    size_t column = 0;
    put_folded(out, &column, text_of(name));
    put_folded(out, &column, TEXT(":"));
    while (value.len) {
        Text character = next_character(&value);
        if (is_text) character = escaped(character);
        else if (text_equal(character, TEXT("\n"))) character = TEXT("");
        put_folded(out, &column, character);
    }
    buffer_string(out, "\r\n");
}

void ics_text(Buffer *out, const char *name, Text value) { put_line(out, name, value, true); }
void ics_value(Buffer *out, const char *name, Text value) { put_line(out, name, value, false); }
