/* example.c - see example.h. */
#include "example.h"
#include "calendar.h"

typedef struct {
    Text sentence;
    size_t start, end; /* the expression in it */
} Example;

/* The example in the frame's gap. It is an expression, or words around one in brackets. */
static Example put_in(Arena *arena, Text frame, Text example) {
    size_t gap = text_find(frame, TEXT("%s")), open = text_find_byte(example, '['), close = text_find_byte(example, ']');
    Text before = text_slice(frame, 0, gap), after = text_slice(frame, gap + 2, frame.len), inner = example, left = { 0 }, right = { 0 };
    if (open < close && close != SIZE_MAX) {
        left = text_slice(example, 0, open);
        inner = text_slice(example, open + 1, close);
        right = text_slice(example, close + 1, example.len);
    }
    Text sentence = arena_format(arena, "%.*s%.*s%.*s%.*s%.*s", TEXT_ARG(before), TEXT_ARG(left), TEXT_ARG(inner), TEXT_ARG(right), TEXT_ARG(after));
    return (Example){ sentence, before.len + left.len, before.len + left.len + inner.len };
}

static bool fail(Arena *arena, const Expression *e, Text *ret_reason) {
    *ret_reason = arena_format(arena, "'%.*s' is found, as %.*s, by the rule %.*s", TEXT_ARG(e->when.wording), TEXT_ARG(e->when.value), TEXT_ARG(e->rule));
    return false;
}

bool example_holds(Arena *arena, const Tagger *tagger, const Language *language, const Rule *rule, Text *ret_reason) {
    Context context = { .has_published = true, .published = minutes_from_days(days_from_ymd(2024, 3, 15)) };
    bool post = rule->guard == IN_POST || rule->guard == CLOCK_AT || rule->guard == LIKE_POST_HOUR;
    Example example = put_in(arena, text_of(post ? language->post : language->frame), text_of(rule->example));
    Expressions found = timex_tag(arena, tagger, example.sentence, &context);
    if (!rule->value && !found.count) return true; /* it says that this is no time */
    if (!found.count) return *ret_reason = TEXT("nothing is found"), false;
    const Expression *e = &found.items[0];
    bool count = rule->op == RANGE ? found.count > 1 : found.count == 1;
    bool whole = e->start == example.start && e->end == example.end;
    bool right = rule->value && count && whole && text_equal(e->rule, text_of(rule->pattern)) && text_equal(e->when.value, text_of(rule->value));
    return right || fail(arena, e, ret_reason);
}
