/* rules.c - every rule row is its own test: its example, inside a sentence of its language, must be found whole,
 * by that row, and resolve to its value; so no row can hide another. */
#include "../../src/calendar.h"
#include "../../src/language/language.h"
#include "../../src/timex.h"
#include "../test.h"
#include <string.h>

enum { SENTENCE_MAX = 800 };

/* An example is an expression, or words around one in brackets. */
typedef struct {
    char sentence[SENTENCE_MAX];
    Text expression; /* within the sentence */
} Example;

static void put_example(Example *e, const char *frame, const char *text) {
    const char *gap = strstr(frame, "%s"), *open = strchr(text, '['), *close = strchr(text, ']');
    size_t start = (size_t)(gap - frame), len = strlen(text);
    if (open && close) {
        snprintf(e->sentence, SENTENCE_MAX, "%.*s%.*s%.*s%s%s", (int)start, frame, (int)(open - text), text, (int)(close - open - 1),
                 open + 1, close + 1, gap + 2);
        start += (size_t)(open - text);
        len = (size_t)(close - open - 1);
    } else {
        snprintf(e->sentence, SENTENCE_MAX, "%.*s%s%s", (int)start, frame, text, gap + 2);
    }
    e->expression = (Text){ e->sentence + start, len };
}

static Expressions tag(Arena *arena, const Language *language, const char *sentence) {
    Context context = { .has_published = true, .published = minutes_from_days(days_from_ymd(2024, 3, 15)) };
    return timex_tag(arena, tagger_new(arena, text_of(language->code)), text_of(sentence), &context);
}

static void check_rule(const Language *language, const Rule *rule) {
    Arena *arena = arena_new();
    Example example;
    bool post = rule->guard == IN_POST || rule->guard == CLOCK_AT;
    put_example(&example, post ? language->post : language->frame, rule->example);
    Expressions e = tag(arena, language, example.sentence);
    if (!rule->value) {
        CHECK(e.count == 0, "%s: \"%s\" is no time", rule->pattern, rule->example);
    } else {
        CHECK(rule->op == RANGE ? e.count > 1 : e.count == 1, "%s: \"%s\": %zu expressions", rule->pattern, rule->example, e.count);
    }
    if (rule->value && e.count) {
        CHECK(text_equal(e.items[0].when.wording, example.expression) && e.items[0].start == (size_t)(example.expression.ptr - example.sentence),
              "%s: \"%s\": found \"%.*s\"", rule->pattern, rule->example, TEXT_ARG(e.items[0].when.wording));
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
