/* whole.c - a text that is a time and nothing else, as people write it: "on Monday", "from May to July 2016".
 * See timex_whole() in timex.h. */
#include "edtf.h"
#include "guard.h"
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

static bool is_dash(Text t) { return text_equal(t, TEXT("-")) || text_equal(t, TEXT("/")) || text_equal(t, TEXT("\xE2\x80\x93")) || text_equal(t, TEXT("\xE2\x80\x94")); }

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

/* `setting` begins with `text`; nothing else in it is a time. */
static bool read_whole(Arena *arena, const Tagger *tagger, Text text, Text setting, const Context *context, Expression *ret_expression) {
    const Matcher *matcher = tagger_matcher(tagger);
    Expressions found = timex_tag(arena, tagger, setting, context);
    Text whole = text_trim(text);
    bool between = false;
    if (!found.count || found.count > 2 || !only_leads(matcher, text_slice(text, 0, found.items[0].start), &between)) return false;
    if (text_trim(text_slice(text, found.items[found.count - 1].end, text.len)).len) return false;
    if (found.count == 1) *ret_expression = found.items[0];
    else if (!join_two(arena, matcher, text, between, &found.items[0], &found.items[1], ret_expression)) return false;
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
