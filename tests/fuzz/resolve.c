/* resolve.c - any bytes as one expression, as an EDTF string and as a publication date. What is read as EDTF
 * and can be written is read again as the same. */
#include "fuzz.h"
#include "../../src/arena.h"
#include "../../src/edtf.h"
#include "../../src/timex.h"
#include "../../src/when.h"
#include <string.h>

/* Compiling a language takes longer than reading an expression, so it is done once. */
static const Tagger *taggers[2];

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerInitialize(int *argc, char ***argv) {
    static Arena *arena;
    (void)argc, (void)argv;
    if (!arena) arena = arena_new();
    taggers[0] = tagger_new(arena, TEXT("en"));
    taggers[1] = tagger_new(arena, TEXT("de"));
    return 0;
}

/* Of what is one time or a list of them, each is sane. */
static void check_times(const Tagger *tagger, Text text, const Context *context) {
    Arena *arena = arena_new();
    Expressions found = timex_list(arena, tagger, text, context);
    for (size_t i = 0; i < found.count; i++) {
        const Expression *e = &found.items[i];
        must(!e->when.known || when_is_sane(&e->when), "instants are in order");
        must(e->when.why.len > 0, "it says why");
    }
    arena_free(arena);
}

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
    dl_error err = { .status = DL_OK };
    if (!taggers[0]) LLVMFuzzerInitialize(NULL, NULL);
    for (size_t i = 0; i < sizeof taggers / sizeof *taggers; i++) check_times(taggers[i], text, &context);
    if (dl_context_set_published(&given, text, &err) == DL_OK) must(given.has_published, "a date that is read is there");
    check_edtf(text);
    return 0;
}
