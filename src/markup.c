/* markup.c - see markup.h. */
#include "markup.h"
#include <libxml/xmlerror.h>
#include <string.h>

/* From the byte after "<": past the tag's end, or to the end of the text. */
static size_t tame_tag(char *bytes, size_t i, size_t len) {
    size_t words = 0, blank_from = 0;
    char quote = 0;
    for (; i < len && (quote || bytes[i] != '>'); i++) {
        if (quote) quote = bytes[i] == quote ? 0 : quote;
        else if (bytes[i] == '=' && i + 1 < len && (bytes[i + 1] == '"' || bytes[i + 1] == '\'')) quote = bytes[++i];
        else if (is_space(bytes[i]) && i + 1 < len && !is_space(bytes[i + 1]) && ++words == MARKUP_ATTRIBUTES) blank_from = i;
    }
    if (blank_from) memset(bytes + blank_from, ' ', i - blank_from);
    return i;
}

Text markup_tame(Arena *arena, Text bytes) {
    Text copy = arena_text(arena, bytes);
    char *p = (char *)copy.ptr; /* our own copy */
    for (size_t i = 0; i + 1 < copy.len; i++)
        if (p[i] == '<' && is_alpha(p[i + 1])) i = tame_tag(p, i + 1, copy.len);
    return copy;
}

static void ignore(void *context, const char *message, ...) { (void)context, (void)message; }

MarkupHush markup_hush(void) {
    MarkupHush before = { xmlGenericError, xmlGenericErrorContext };
    xmlSetGenericErrorFunc(NULL, ignore);
    return before;
}

void markup_unhush(MarkupHush before) { xmlSetGenericErrorFunc(before.context, before.handler); }
