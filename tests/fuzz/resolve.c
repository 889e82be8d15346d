/* resolve.c - any bytes as one expression, as an EDTF string and as a publication date. What is read as EDTF
 * and can be written is read again as the same. */
#include "fuzz.h"
#include "../../src/arena.h"
#include "../../src/edtf.h"
#include <string.h>

static void check_edtf(Text text) {
    Arena *arena = arena_new();
    dl_when when, again;
    if (edtf_parse(text, &when)) {
        Text written = edtf_print(arena, &when);
        if (written.len) {
            must(edtf_parse(written, &again), "what is written can be read");
            must(text_equal(edtf_print(arena, &again), written), "reading and writing again changes nothing");
        }
    }
    arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Text text = { (const char *)data, size };
    dl_context context = { .has_published = true, .published = INT64_C(24579360) }, given = { 0 };
    dl_result *found = NULL;
    dl_error err = { .status = DL_OK };
    dl_status status = dl_resolve(text, &context, &found, &err);
    must(status == DL_OK ? dl_result_count(found) == 1 : err.message[0] != 0, "one expression, or an error that says why");
    dl_result_free(found);
    if (dl_context_set_published(&given, text, &err) == DL_OK) must(given.has_published, "a date that is read is there");
    check_edtf(text);
    return 0;
}
