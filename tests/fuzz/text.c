/* text.c - any bytes as a report: expressions and events are found in order and inside it, twice the same. */
#include "fuzz.h"
#include "../../src/events.h"
#include "reader.h"

static void check_expressions(const Expressions *found, size_t size) {
    uint32_t before = 0;
    for (size_t i = 0; i < found->count; i++) {
        const Expression *e = &found->items[i];
        const When *w = &e->when;
        must(before <= e->start && e->start < e->end && e->end <= size, "spans are ordered, disjoint and inside");
        if (w->known && !(w->open & (DL_OPEN_EARLIEST_START | DL_OPEN_LATEST_START))) must(w->earliest_start <= w->latest_start, "starts are ordered");
        if (w->known && !(w->open & (DL_OPEN_EARLIEST_END | DL_OPEN_LATEST_END))) must(w->earliest_end <= w->latest_end, "ends are ordered");
        before = e->end;
    }
}

static void check_mentions(const Mentions *found, size_t size) {
    for (size_t i = 0; i < found->count; i++) {
        const Mention *m = &found->items[i];
        must(m->sentence_start <= m->start && m->start < m->end && m->end <= m->sentence_end && m->sentence_end <= size, "a mention stands in its sentence");
        must(m->parent < (int32_t)found->count && m->same < (int32_t)i, "a mention points at others of its text");
        must(m->salience >= 0 && m->salience <= 100, "salience is 0 to 100");
    }
}

/* All that is found in a text, written out. */
static void read_text(Arena *arena, Text text, Buffer *out) {
    Document d = { .id = TEXT("fuzz"), .text = text };
    d.context.has_published = text.len % 2;
    d.context.published = INT64_C(24579360); /* 2016-09-24 */
    Expressions expressions = timex_tag(arena, tagger, text, &d.context);
    check_expressions(&expressions, text.len);
    Mentions mentions = event_find(arena, reader, &d, &expressions);
    check_mentions(&mentions, text.len);
    events_write_jsonl(&d, &mentions, &(PiecePlace){ 0 }, out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Text text = { (const char *)data, size };
    Arena *arena = arena_new();
    Buffer first = { 0 }, second = { 0 };
    if (!tagger) LLVMFuzzerInitialize(NULL, NULL);
    read_text(arena, text, &first);
    read_text(arena, text, &second);
    must(text_equal(buffer_text(&first), buffer_text(&second)), "the same text gives the same events");
    buffer_free(&first);
    buffer_free(&second);
    arena_free(arena);
    return 0;
}
