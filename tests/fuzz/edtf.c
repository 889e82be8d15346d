/* edtf.c - any bytes as EDTF. What is read has words, can be printed, and what is printed can be read. */
#include "fuzz.h"
#include "../../src/edtf.h"
#include "../../src/wording.h"
#include "../../timelines/ics_entry.h"

/* An interval with approximate ends of different grain loses one of the grains at each printing, then no more. */
static int settles(Arena *arena, Text printed) {
    for (int round = 0; round < 3; round++) {
        When w;
        if (!printed.len) return 1;
        if (!edtf_parse(printed, &w)) return 0;
        Text again = edtf_print(arena, &w);
        if (text_equal(again, printed)) return 1;
        printed = again;
    }
    return 0;
}

static void check_words(Arena *arena, const When *w) {
    for (int style = 0; style < DATE_STYLE_COUNT; style++) {
        const Wording wording = { .style = (DateStyle)style };
        must(wording_of(arena, w, &wording).len > 0, "a time has words");
        must(wording_column(arena, w, &wording).date.len > 0, "and words for the column");
    }
}

static void check_entry(Arena *arena, const When *w) {
    Zones zones = { .arena = arena };
    Entry entry = ics_entry(&zones, w, w->zone);
    must(entry.answer != ENTRY_DATED || entry.start < entry.end, "a calendar's entry ends after it starts");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Arena *arena = arena_new();
    When w;
    if (edtf_parse((Text){ (const char *)data, size }, &w)) {
        Text printed = edtf_print(arena, &w);
        must(when_is_sane(&w), "instants in order");
        must(!w.known || printed.len > 0, "what is known can be printed");
        must(settles(arena, printed), "printing settles");
        check_words(arena, &w);
        check_entry(arena, &w);
    }
    arena_free(arena);
    return 0;
}
