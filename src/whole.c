/* whole.c - a text that is a time and nothing else, as people write it: "on Monday", "from May to July 2016".
 * See timex_whole() in timex.h. */
#include "edtf.h"
#include "guard.h"
#include "offset.h"
#include "phrase.h"
#include "timex.h"
#include "when.h"
#include <string.h>

/* Words that may stand before a time and belong to it; the tagger has read what they mean. */
static const TokenClass leads[] = { IN, ON, AT, FROM, SINCE, UNTIL, BETWEEN, BY, BEFORE, AFTER, DURING, PREP, THE };
/* Words and marks between the two ends of a range. */
static const TokenClass range_words[] = { TO, UNTIL };
static const TokenClass choice_words[] = { OR };
#define HAS_ANY(set, classes) has_any((set), (classes), sizeof(classes) / sizeof *(classes))

static bool has_any(ClassSet set, const TokenClass *classes, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (set_has(set, classes[i])) return true;
    return false;
}

/* All words of `t` are leads; *ret_between tells whether one is "between". */
static bool only_leads(const Matcher *matcher, Text t, bool *ret_between) {
    for (size_t at = 0; text_trim(text_slice(t, at, t.len)).len;) {
        Text word = word_after(t, at);
        ClassSet set = matcher_classes(matcher, word);
        if (!word.len || !HAS_ANY(set, leads)) return false;
        *ret_between = *ret_between || set_has(set, BETWEEN);
        at = (size_t)(word.ptr + word.len - t.ptr);
    }
    return true;
}

static bool is_dash(Text t) {
    return text_equal(t, TEXT("-")) || text_equal(t, TEXT("/")) || text_equal(t, TEXT("\xE2\x80\x93")) || text_equal(t, TEXT("\xE2\x80\x94"));
}

/* What the two ends of a range say together: it lasted from one to the other, or happened somewhere between. */
static bool join_ends(const Matcher *matcher, Text middle, bool between, const When *a, const When *b, When *ret_when) {
    ClassSet set = matcher_classes(matcher, middle);
    bool lasting = is_dash(middle) || HAS_ANY(set, range_words), within = between ? set_has(set, AND) : HAS_ANY(set, choice_words);
    if ((!lasting && !within) || a->type > DL_TIME || b->type > DL_TIME) return false;
    dl_grain grain = a->grain > b->grain ? a->grain : b->grain;
    if (!a->known || !b->known) *ret_when = when_unknown();
    else if (when_is_open(a, DL_OPEN_EARLIEST_START) || when_is_open(b, DL_OPEN_LATEST_END)) return false;
    else if (within) *ret_when = when_within(span_join(when_extent(a), when_extent(b)), grain);
    else *ret_when = when_lasting(when_start(a), when_end(b), grain);
    ret_when->approximate = a->approximate || b->approximate;
    return !ret_when->known || when_is_sane(ret_when);
}

static bool join_two(Arena *arena, const Matcher *matcher, Text text, bool between, const Expression *a, const Expression *b,
                     Expression *ret) {
    When when;
    Text middle = text_trim(text_slice(text, a->end, b->start));
    if (!join_ends(matcher, middle, between, &a->when, &b->when, &when)) return false;
    when.zone = a->when.zone.len ? a->when.zone : b->when.zone;
    when.why = text_equal(a->when.why, b->when.why) ? a->when.why : arena_format(arena, "%.*s; %.*s", TEXT_ARG(a->when.why), TEXT_ARG(b->when.why));
    *ret = (Expression){ .when = when, .edtf = edtf_print(arena, &when), .rule = a->rule };
    return true;
}

/* "Before", "after", "of": what follows dates the words before it. *ret_rest is what follows. */
static bool read_side(const Matcher *matcher, Text between, int *ret_side, Text *ret_rest) {
    Text word = word_after(between, 0);
    ClassSet set = matcher_classes(matcher, word);
    *ret_rest = word.len ? text_trim(text_slice(between, (size_t)(word.ptr + word.len - between.ptr), between.len)) : word;
    *ret_side = set_has(set, BEFORE) ? -1 : set_has(set, AFTER) ? 1 : 0;
    return *ret_side || set_has(set, OF);
}

static bool is_distance(const When *w) { return w->type == DL_DURATION || offset_is_needed(w); }

/* "Three days before Christmas": a distance from a time, which is read by itself: "before" does not bound it. */
static bool count_from(Arena *arena, const Tagger *tagger, Text text, const Context *context, const Expression *a, const Expression *b, Expression *ret) {
    int side;
    Text rest;
    When when;
    Expression from;
    bool read = is_distance(&a->when) && read_side(tagger_matcher(tagger), text_slice(text, a->end, b->start), &side, &rest);
    if (!read || rest.len || !timex_whole(arena, tagger, text_slice(text, b->start, text.len), context, &from)) return false;
    if (from.when.type > DL_TIME || !offset_apply(arena, &a->when, side, &from.when, &when)) return false;
    when.mod = a->when.mod;
    when.why = phrase_with(arena, context->language, PHRASE_time_counted, text_slice(text, a->start, a->end), from.when.value);
    *ret = (Expression){ .when = when, .edtf = edtf_print(arena, &when), .rule = a->rule };
    return true;
}

/* "Two weeks after the truce", "the day of the vote": when that was is not told here. */
static bool wants_event(Arena *arena, const Matcher *matcher, Text text, const Context *context, const Expression *found, Expression *ret) {
    enum { EVENT_MAX = 120 };
    int side;
    Text rest;
    if (!is_distance(&found->when) || !read_side(matcher, text_slice(text, found->end, text.len), &side, &rest)) return false;
    if (!rest.len || rest.len > EVENT_MAX || (!side && !offset_is_needed(&found->when))) return false;
    When when = when_unknown();
    when.type = found->when.type == DL_TIME ? DL_TIME : DL_DATE;
    when.value = offset_is_needed(&found->when) ? found->when.value : TEXT("XXXX-XX-XX");
    when.why = phrase_with(arena, context->language, PHRASE_time_counted_from_undated, text_trim(text), (Text){ NULL, 0 });
    *ret = (Expression){ .when = when, .rule = found->rule };
    return true;
}

static bool is_only_expression(const Matcher *matcher, Text text, const Expressions *found, bool *ret_between) {
    const Expression *last = &found->items[found->count - 1];
    return only_leads(matcher, text_slice(text, 0, found->items[0].start), ret_between) && !text_trim(text_slice(text, last->end, text.len)).len;
}

/* What the expressions of the text say together, if it is one time. */
static bool join_all(Arena *arena, const Tagger *tagger, Text text, const Context *context, const Expressions *found, Expression *ret) {
    const Matcher *matcher = tagger_matcher(tagger);
    bool between = false, only = is_only_expression(matcher, text, found, &between);
    const Expression *first = &found->items[0];
    if (found->count == 1 && only) return *ret = *first, true;
    if (found->count == 1) return only_leads(matcher, text_slice(text, 0, first->start), &between) && wants_event(arena, matcher, text, context, first, ret);
    if (found->count != 2 || !only) return false;
    return join_two(arena, matcher, text, between, first, &found->items[1], ret) || count_from(arena, tagger, text, context, first, &found->items[1], ret);
}

/* `setting` begins with `text`; nothing else in it is a time. */
static bool read_whole(Arena *arena, const Tagger *tagger, Text text, Text setting, const Context *context, Expression *ret_expression) {
    Expressions found = timex_tag(arena, tagger, setting, context);
    Text whole = text_trim(text);
    if (!found.count || !join_all(arena, tagger, text, context, &found, ret_expression)) return false;
    ret_expression->start = (uint32_t)(whole.ptr - text.ptr);
    ret_expression->end = ret_expression->start + (uint32_t)whole.len;
    ret_expression->when.wording = whole;
    return true;
}

/* The text at the beginning of something long, which is then read as a report is and not as a short post. */
static Text as_report(Arena *arena, Text text) {
    enum { ROOM = 512 };
    char *room = arena_alloc(arena, text.len + ROOM + 1);
    if (text.len) memcpy(room, text.ptr, text.len);
    memset(room + text.len, ' ', ROOM);
    return (Text){ room, text.len + ROOM };
}

bool timex_whole(Arena *arena, const Tagger *tagger, Text text, const Context *context, Expression *ret_expression) {
    if (read_whole(arena, tagger, text, as_report(arena, text), context, ret_expression)) return true;
    return read_whole(arena, tagger, text, text, context, ret_expression); /* lone words are times in a post alone */
}

/* Commas, dashes and "and" or "or" alone. */
static bool only_joins(const Matcher *matcher, Text t) {
    static const TokenClass joins[] = { AND, OR };
    for (size_t at = 0; text_trim(text_slice(t, at, t.len)).len;) {
        Text word = word_after(t, at);
        bool comma = text_equal(word, TEXT(",")), dash = is_dash(text_trim(text_slice(t, at, t.len)));
        if (dash) return true;
        if (!word.len || !(comma || HAS_ANY(matcher_classes(matcher, word), joins))) return false;
        at = (size_t)(word.ptr + word.len - t.ptr);
    }
    return true;
}

Expressions timex_list(Arena *arena, const Tagger *tagger, Text text, const Context *context) {
    Expressions found = { 0 };
    Expression one = { 0 };
    if (timex_whole(arena, tagger, text, context, &one)) return *array_push(arena, &found) = one, found;
    const Matcher *matcher = tagger_matcher(tagger);
    bool between = false;
    found = timex_tag(arena, tagger, as_report(arena, text), context);
    bool list = found.count > 1 && is_only_expression(matcher, text, &found, &between) && !between;
    for (size_t i = 1; list && i < found.count; i++) list = only_joins(matcher, text_slice(text, found.items[i - 1].end, found.items[i].start));
    if (!list) found.count = 0;
    return found;
}
