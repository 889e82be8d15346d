/* rules.c - every rule row is its own test: src/example.h says what its example must do. */
#include "../../src/example.h"
#include "../test.h"

static void check_rule(const Tagger *tagger, const Language *language, const Rule *rule) {
    Arena *arena = arena_new();
    Text reason = { 0 };
    CHECK(example_holds(arena, tagger, language, rule, &reason), "%s: \"%s\" (%s): %.*s", rule->pattern, rule->example,
          rule->value ? rule->value : "no time", TEXT_ARG(reason));
    arena_free(arena);
}

int main(void) {
    Arena *arena = arena_new();
    for (const Language *const *l = languages; *l; l++) {
        const Tagger *tagger = tagger_of(arena, *l);
        for (const Rule *r = (*l)->rules; r->pattern; r++) check_rule(tagger, *l, r);
    }
    arena_free(arena);
    return test_end();
}
