/* timex.c - see timex.h: the stages in their order. */
#include "timex.h"
#include "days.h"
#include "guard.h"
#include "matcher.h"
#include "normalise.h"
#include "range.h"
#include "resolve.h"
#include "rulefile.h"

struct Tagger {
    const Language *language;
    const Matcher *matcher;
    const CueTable *cues;
};

Tagger *tagger_new(Arena *arena, Text language) {
    const Language *l = language_of(language);
    return l ? tagger_of(arena, l) : NULL;
}

Tagger *tagger_in(Arena *arena, const Context *context) {
    const Language *own = rules_language(context->rules, context->language);
    return own ? tagger_of(arena, own) : tagger_new(arena, context->language);
}

Tagger *tagger_of(Arena *arena, const Language *l) {
    Tagger *t = ARENA_NEW(arena, Tagger);
    t->language = l;
    t->matcher = matcher_new(arena, l);
    t->cues = cue_table_new(arena, l);
    return t;
}

const Matcher *tagger_matcher(const Tagger *tagger) { return tagger->matcher; }

typedef struct {
    Arena *arena;
    const Tagger *tagger;
    Text text;
    Founds founds;
} Collector;

static void add(Collector *c, Match *match) {
    Meaning meaning;
    if (match->start < match->core && !guard_modifier(c->tagger->matcher, c->text, match)) match->start = match->core, match->mod = DL_MOD_NONE;
    if (!match->len || !normalise(match, c->tagger->language, &meaning)) return;
    *array_push(c->arena, &c->founds) = (Found){ match->start, match->end, match->rule, meaning, THE };
}

static void collect(void *to, const Match *match) {
    Collector *c = to;
    Match parts[RANGE_PARTS + DAYS_MAX];
    parts[0] = *match; /* and no more, for most have one part */
    int count = match->rule->op == RANGE ? range_split(match, parts) : 1;
    count = days_listed(c->tagger->matcher, c->text, match, parts, count);
    for (int i = 0; i < count; i++) add(c, &parts[i]);
}

Expressions timex_tag(Arena *arena, const Tagger *tagger, Text text, const Context *context) {
    enum { BYTES_EACH = 256 }; /* of news to an expression: most texts need no more room */
    size_t room = text.len / BYTES_EACH + 1;
    Collector c = { .arena = arena, .tagger = tagger, .text = text };
    c.founds.items = arena_room(arena, room * sizeof *c.founds.items), c.founds.room = room;
    matcher_find(tagger->matcher, text, collect, &c);
    range_join(tagger->matcher, text, &c.founds);
    return resolve(arena, tagger->cues, text, &c.founds, context);
}
