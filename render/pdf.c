/* pdf.c - see pdf.h. By an incremental update (ISO 32000-1, 7.5.6): the catalogue is written once more at the end, with a cross-reference
 * section of one entry, so that no byte of what Cairo wrote has to move. */
#include "pdf.h"
#include <string.h>

/* The last place of `needle`, or SIZE_MAX. */
static size_t find_last(Text t, const char *needle) {
    size_t length = strlen(needle), found = SIZE_MAX;
    for (size_t i = t.len; found == SIZE_MAX && i >= length; i--)
        if (!memcmp(t.ptr + i - length, needle, length)) found = i - length;
    return found;
}

/* The number behind `key` in the trailer. */
static bool read_number(Text trailer, const char *key, size_t *ret) {
    size_t at = text_find(trailer, text_of(key)), n = 0;
    if (at == SIZE_MAX) return false;
    Text rest = text_trim(text_slice(trailer, at + strlen(key), trailer.len));
    size_t digits = 0;
    for (; digits < rest.len && digits < 12 && is_digit(rest.ptr[digits]); digits++) n = n * 10 + (size_t)(rest.ptr[digits] - '0');
    *ret = n;
    return digits > 0;
}

/* What stands between "<<" and the end of the catalogue, which holds no string that could look like its end. */
static Text catalogue_of(Text pdf, size_t object) {
    char head[64];
    snprintf(head, sizeof head, "\n%zu 0 obj\n<< /Type /Catalog", object);
    size_t at = find_last(pdf, head), begin = at + strlen(head);
    if (at == SIZE_MAX) return (Text){ 0 };
    size_t length = text_find(text_slice(pdf, begin, pdf.len), TEXT("endobj"));
    return length == SIZE_MAX ? (Text){ 0 } : text_slice(pdf, begin, begin + length);
}

void pdf_set_language(Buffer *pdf, Text language) {
    Text all = buffer_text(pdf);
    size_t at = find_last(all, "\ntrailer\n"), root, size, info, previous;
    Text trailer = at == SIZE_MAX ? (Text){ 0 } : text_slice(all, at, all.len);
    bool known = read_number(trailer, "/Root", &root) && read_number(trailer, "/Size", &size) && read_number(trailer, "/Info", &info) &&
                 read_number(trailer, "startxref", &previous);
    Text catalogue = known ? catalogue_of(all, root) : (Text){ 0 };
    if (!catalogue.len || !language.len) return;
    Buffer more = { 0 };
    buffer_format(&more, "%zu 0 obj\n<< /Type /Catalog\n   /Lang (%.*s)\n   /ViewerPreferences << /DisplayDocTitle true >>", root, TEXT_ARG(language));
    buffer_put(&more, catalogue);
    size_t table = all.len + more.len + strlen("endobj\n");
    buffer_format(
        &more, "endobj\nxref\n%zu 1\n%010zu 00000 n \ntrailer\n<< /Size %zu\n   /Root %zu 0 R\n   /Info %zu 0 R\n   /Prev %zu\n>>\nstartxref\n%zu\n%%%%EOF\n",
        root, all.len, size, root, info, previous, table);
    buffer_put(pdf, buffer_text(&more));
    buffer_free(&more);
}
