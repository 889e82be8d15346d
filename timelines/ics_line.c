/* ics_line.c - see ics_line.h. */
#include "ics_line.h"
#include "clean.h"

enum { FOLD = 75 }; /* bytes of a line without its end */

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
        Text character = clean_next(&value);
        if (is_text) character = escaped(character);
        else if (text_equal(character, TEXT("\n"))) character = TEXT("");
        put_folded(out, &column, character);
    }
    buffer_string(out, "\r\n");
}

void ics_text(Buffer *out, const char *name, Text value) { put_line(out, name, value, true); }
void ics_value(Buffer *out, const char *name, Text value) { put_line(out, name, value, false); }
