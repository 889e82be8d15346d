/* rules.c - every rule row is its own test: its example, inside a sentence of its language, must be found whole,
 * by that row, and resolve to its value; so no row can hide another. */
#include "../../src/calendar.h"
#include "../../src/language/language.h"
#include "../../src/timex.h"
#include "../test.h"
#include <string.h>

enum { SENTENCE_MAX = 400 };

/* Puts `example` into the language's frame; returns where it starts. */
static size_t put_sentence(char *out, const char *frame, const char *before, const char *example) {
    const char *gap = strstr(frame, "%s");
    size_t at = (size_t)(gap - frame);
    snprintf(out, SENTENCE_MAX, "%.*s%s%s%s", (int)at, frame, before, example, gap + 2);
    return at;
}

static Expressions tag(Arena *arena, const Language *language, const char *sentence) {
    Context context = { .has_published = true, .published = minutes_from_days(days_from_ymd(2024, 3, 15)) };
    return timex_tag(arena, tagger_new(arena, text_of(language->code)), text_of(sentence), &context);
}

static void check_rule(const Language *language, const Rule *rule) {
    Arena *arena = arena_new();
    char sentence[SENTENCE_MAX];
    size_t at = put_sentence(sentence, language->frame, "", rule->example);
    Expressions e = tag(arena, language, sentence);
    if (!rule->value) {
        CHECK(e.count == 0, "%s: \"%s\" is no time", rule->pattern, rule->example);
    } else {
        CHECK(e.count == 1, "%s: \"%s\": %zu expressions", rule->pattern, rule->example, e.count);
    }
    if (rule->value && e.count == 1) {
        CHECK_TEXT(e.items[0].when.wording, rule->example, "%s", rule->pattern);
        CHECK(e.items[0].start == at, "%s: \"%s\" is at %u", rule->pattern, rule->example, e.items[0].start);
        CHECK_TEXT(e.items[0].rule, rule->pattern, "\"%s\"", rule->example);
        CHECK_TEXT(e.items[0].when.value, rule->value, "\"%s\"", rule->example);
    }
    arena_free(arena);
}

int main(void) {
    for (const Language *const *l = languages; *l; l++)
        for (const Rule *r = (*l)->rules; r->pattern; r++) check_rule(*l, r);
    return test_end();
}
