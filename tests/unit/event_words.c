/* Each row of event words is found in its own example, as the kind of event it names. */
#include "../../src/event.h"
#include "../../src/language/event_words.h"
#include "../test.h"

static Arena *arena;
static const Reader *reader;

static Mentions read_text(const char *text) {
    Document document = { .text = text_of(text) };
    Expressions expressions = timex_tag(arena, tagger_new(arena, TEXT("en")), document.text, &document.context);
    return event_find(arena, reader, &document, &expressions);
}

static bool found(const Mentions *mentions, EventClass class) {
    for (size_t i = 0; i < mentions->count; i++)
        if (mentions->items[i].class == class) return true;
    return false;
}

int main(void) {
    arena = arena_new();
    reader = reader_new(arena, TEXT("en"));
    for (size_t i = 0; i < english_events.event_count; i++) {
        const EventRow *row = &english_events.events[i];
        Mentions mentions = read_text(row->example);
        CHECK(found(&mentions, row->class), "no %s in \"%s\"", class_name(row->class), row->example);
    }
    for (size_t i = 0; i < english_events.saying_count; i++) {
        const SayingRow *row = &english_events.sayings[i];
        Mentions mentions = read_text(row->example);
        CHECK(found(&mentions, row->class), "no %s in \"%s\"", class_name(row->class), row->example);
    }
    arena_free(arena);
    return test_end();
}
