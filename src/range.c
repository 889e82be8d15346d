/* range.c - see range.h. A second pass over what the rules found, so that no rule is needed twice. */
#include "range.h"
#include "guard.h"

static const uint32_t clock_fields = 1u << F_MINUTE | 1u << F_ZONE | 1u << F_PART;

static bool is_clock(const Meaning *m) {
    return m->kind == MEANS_POINT && meaning_has(m, F_MINUTE) && !(m->has & ~clock_fields) && m->origin == FROM_NOWHERE;
}

static bool is_day(const Meaning *m) {
    if (m->kind != MEANS_POINT || meaning_has(m, F_MINUTE)) return false;
    if (meaning_has(m, F_DAY) || meaning_has(m, F_WEEKDAY) || meaning_has(m, F_HOLIDAY)) return true;
    return m->origin != FROM_NOWHERE && m->unit == DAYS;
}

/* What lies between two expressions is nothing but a comma or a word that binds a clock to its day. */
static bool binds(const Matcher *matcher, Text between) {
    between = text_trim(between);
    if (between.len && between.ptr[0] == ',') between = text_trim(text_slice(between, 1, between.len));
    if (!between.len) return true;
    ClassSet set = matcher_classes(matcher, between);
    return set_has(set, ON) || set_has(set, AT) || set_has(set, IN);
}

/* The day's fields and the clock's, the first one's shift and mod. */
static Meaning merged(const Meaning *day, const Meaning *clock) {
    Meaning m = *day;
    for (int f = 0; f < FIELD_COUNT; f++)
        if (meaning_has(clock, (Field)f)) m.has |= 1u << f, m.field[f] = clock->field[f];
    m.hour_only = clock->hour_only;
    if (clock->mod != DL_MOD_NONE) m.mod = clock->mod;
    return m;
}

static bool join_pair(const Matcher *matcher, Text text, Found *a, const Found *b) {
    if (b->start - a->end > 6 || !binds(matcher, text_slice(text, a->end, b->start))) return false;
    bool clock_first = is_clock(&a->meaning) && is_day(&b->meaning);
    if (!clock_first && !(is_day(&a->meaning) && is_clock(&b->meaning))) return false;
    a->meaning = clock_first ? merged(&b->meaning, &a->meaning) : merged(&a->meaning, &b->meaning);
    a->end = b->end;
    return true;
}

static TokenClass lead_of(const Matcher *matcher, Text text, const Found *f) {
    static const TokenClass leads[] = { SINCE, UNTIL, BEFORE, AFTER, BY, FROM };
    Text word = word_before(text, f->start);
    ClassSet set = matcher_classes(matcher, word);
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (set_has(set, leads[i])) return leads[i];
    return THE;
}

void range_join(const Matcher *matcher, Text text, Founds *founds) {
    size_t out = 0;
    for (size_t i = 0; i < founds->count; i++) {
        Found *f = &founds->items[i];
        if (out && join_pair(matcher, text, &founds->items[out - 1], f)) continue;
        f->lead = lead_of(matcher, text, f);
        founds->items[out++] = *f;
    }
    founds->count = out;
}
