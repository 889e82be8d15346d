/* hand.c - see hand.h. */
#include "hand.h"
#include "../src/calendar.h"
#include "../src/edtf.h"
#include "../src/when.h"
#include <stdlib.h>

/* ---- counts ------------------------------------------------------------------------------------ */

bool hand_count(Text text, Toll *toll) {
    Text t = text_trim(text), rest = t;
    int64_t low, high;
    Bound bound = BOUND_EXACT;
    if (text_starts(t, TEXT(">"))) bound = BOUND_MORE_THAN, rest = text_slice(t, 1, t.len);
    else if (text_starts(t, TEXT("~"))) bound = BOUND_ABOUT, rest = text_slice(t, 1, t.len);
    else if (text_starts(t, TEXT(".."))) bound = BOUND_UP_TO, rest = text_slice(t, 2, t.len);
    else if (text_ends(t, TEXT("+"))) bound = BOUND_AT_LEAST, rest = text_slice(t, 0, t.len - 1);
    size_t dash = text_find_byte(rest, '-');
    bool is_range = bound == BOUND_EXACT && dash < rest.len;
    if (is_range) bound = BOUND_VAGUE;
    if (!rest.len || !is_digit(rest.ptr[0]) || !text_to_int(text_slice(rest, 0, is_range ? dash : rest.len), &low)) return false;
    high = bound == BOUND_AT_LEAST || bound == BOUND_MORE_THAN ? -1 : low;
    if (is_range && (!is_digit(rest.ptr[rest.len - 1]) || !text_to_int(text_slice(rest, dash + 1, rest.len), &high) || high < low))
        return false;
    toll->low = bound == BOUND_UP_TO ? 0 : bound == BOUND_MORE_THAN ? low + (low < INT64_MAX) : low;
    toll->high = high;
    toll->bound = bound;
    toll->figure = t;
    return true;
}

struct Hand {
    Arena *arena;   /* of the tagger */
    Arena *scratch; /* of one reading */
    const Tagger *tagger;
    Text language;
    const dl_rules *rules;
};

/* ---- times ------------------------------------------------------------------------------------- */

/* Dates and no words: digits and the signs of EDTF only. */
static bool looks_like_edtf(Text t) {
    bool digit = false;
    for (size_t i = 0; i < t.len; i++) {
        if (text_find_byte(TEXT("0123456789-/.:~?%[]{},+TXYZ "), t.ptr[i]) == SIZE_MAX) return false;
        digit = digit || is_digit(t.ptr[i]);
    }
    return digit;
}

/* Finds a year, month and day in the text that do not exist together. */
static bool find_impossible_day(Text t, Text *ret_day, int *ret_days_in_month) {
    for (size_t i = 0; i + 10 <= t.len; i++) {
        Text d = text_slice(t, i, i + 10);
        int64_t year, month, day;
        if (d.ptr[4] != '-' || d.ptr[7] != '-' || !is_digit(d.ptr[0]) || !is_digit(d.ptr[5]) || !is_digit(d.ptr[8]) ||
            !text_to_int(text_slice(d, 0, 4), &year) || !text_to_int(text_slice(d, 5, 7), &month) ||
            !text_to_int(text_slice(d, 8, 10), &day))
            continue;
        if (ymd_is_valid((int)year, (int)month, (int)day)) continue;
        *ret_day = d;
        *ret_days_in_month = month >= 1 && month <= 12 ? days_in_month((int)year, (int)month) : 0;
        return true;
    }
    return false;
}

/* An interval whose two ends are times, the second before the first. */
static bool is_backwards(Text t) {
    size_t slash = text_find_byte(t, '/');
    When start, end;
    return slash != SIZE_MAX && edtf_parse(text_slice(t, 0, slash), &start) && edtf_parse(text_slice(t, slash + 1, t.len), &end) &&
           when_before(&end, &start);
}

static Status fail_edtf(Text t, Error *err) {
    Text day;
    int days;
    Text shown = text_slice(t, 0, 80);
    if (is_backwards(t)) return error_set(err, DL_BAD_INPUT, NULL, "'%.*s' ends before it starts", TEXT_ARG(shown));
    if (!find_impossible_day(t, &day, &days))
        return error_set(err, DL_BAD_INPUT, NULL, "'%.*s' is neither EDTF nor a time in words", TEXT_ARG(shown));
    if (!days) return error_set(err, DL_BAD_INPUT, NULL, "'%.*s' is no date: there is no such month", TEXT_ARG(day));
    return error_set(err, DL_BAD_INPUT, NULL, "'%.*s' is no date: that month has %d days", TEXT_ARG(day), days);
}

static Status fail_words(Text words, const Context *context, bool found, Error *err) {
    Text shown = text_slice(words, 0, 80);
    if (!found) return error_set(err, DL_BAD_INPUT, NULL, "'%.*s' is not understood as a time", TEXT_ARG(shown));
    if (context->has_published) return error_set(err, DL_BAD_INPUT, NULL, "'%.*s' names no time that could be placed", TEXT_ARG(shown));
    return error_set(err, DL_BAD_INPUT, NULL, "'%.*s' needs a date to be read against: give 'published' or 'report'", TEXT_ARG(shown));
}

/* The tagger of the language; compiled anew only when the language changes. */
static const Tagger *tagger_for(Hand *hand, const Context *context) {
    if (hand->tagger && text_equal(hand->language, context->language) && hand->rules == context->rules) return hand->tagger;
    arena_reset(hand->arena);
    hand->language = arena_text(hand->arena, context->language);
    hand->rules = context->rules;
    hand->tagger = tagger_in(hand->arena, context);
    return hand->tagger;
}

/* Into `arena`, with the words as its wording. */
static When keep_when(Arena *arena, const When *found, Text words) {
    When when = *found;
    when.value = arena_text(arena, found->value);
    when.quant = arena_text(arena, found->quant);
    when.freq = arena_text(arena, found->freq);
    when.zone = arena_text(arena, found->zone);
    when.why = arena_text(arena, found->why);
    when.wording = arena_text(arena, words);
    return when;
}

static Status read_words(Hand *hand, Arena *arena, Text words, const Context *context, When *ret_when, Error *err) {
    const Tagger *tagger = tagger_for(hand, context);
    if (!tagger) return error_set(err, DL_BAD_USAGE, NULL, "no language '%.*s'", TEXT_ARG(text_slice(context->language, 0, 40)));
    Expression found = { .start = 0 };
    arena_reset(hand->scratch);
    if (!timex_whole(hand->scratch, tagger, words, context, &found)) return fail_words(words, context, false, err);
    if (!found.when.known) return fail_words(words, context, true, err);
    *ret_when = keep_when(arena, &found.when, words);
    return DL_OK;
}

Hand *hand_new(void) {
    Hand *hand = memory_resize(NULL, sizeof *hand);
    *hand = (Hand){ .arena = arena_new(), .scratch = arena_new() };
    return hand;
}

void hand_free(Hand *hand) {
    if (!hand) return;
    arena_free(hand->arena);
    arena_free(hand->scratch);
    free(hand);
}

Status hand_read(Hand *hand, Arena *arena, Text text, const Context *context, When *ret_when, Error *err) {
    static const Context nothing = { 0 };
    Text t = text_trim(text);
    When when = { 0 };
    if (!context) context = &nothing;
    if (!t.len) return error_set(err, DL_BAD_INPUT, NULL, "the time is empty");
    if (!edtf_parse(t, &when) || !when.known) {
        Status status = read_words(hand, arena, t, context, ret_when, err);
        return status && looks_like_edtf(t) ? fail_edtf(t, err) : status;
    }
    if (!when.zone.len) when.zone = context->zone;
    *ret_when = keep_when(arena, &when, (Text){ NULL, 0 });
    return DL_OK;
}

Status hand_when(Arena *arena, Text text, const Context *context, When *ret_when, Error *err) {
    Hand *hand = hand_new();
    Status status = hand_read(hand, arena, text, context, ret_when, err);
    hand_free(hand);
    return status;
}

/* ---- later ------------------------------------------------------------------------------------- */

/* It stands in a file by hand, has words but no time, and a report that the build reads. */
bool hand_is_waiting(const Timeline *timeline, const Event *event) {
    return event->file.len && !event->when.known && event->when.wording.len && event->evidence.count == 1 &&
           event->evidence.items[0].report >= 0 && !timeline->reports.items[event->evidence.items[0].report].cited;
}

static void resolve_event(Hand *hand, Timeline *timeline, Event *event) {
    const Report *report = &timeline->reports.items[event->evidence.items[0].report];
    When when;
    Error reason;
    if (hand_read(hand, timeline->arena, event->when.wording, &report->context, &when, &reason)) {
        *array_push(timeline->arena, &timeline->warnings) =
            arena_format(timeline->arena, "%.*s:%u: %s", TEXT_ARG(event->file), event->line, reason.message);
        return;
    }
    event->when = when;
    event->evidence.items[0].when = when;
}

void hand_resolve(Timeline *timeline) {
    Hand *hand = hand_new();
    for (size_t i = 0; i < timeline->events.count; i++)
        if (hand_is_waiting(timeline, &timeline->events.items[i])) resolve_event(hand, timeline, &timeline->events.items[i]);
    for (size_t i = 0; i < timeline->edits.count; i++) {
        Edit *edit = &timeline->edits.items[i];
        if (edit->kind == EDIT_ADD && hand_is_waiting(timeline, &edit->add)) resolve_event(hand, timeline, &edit->add);
    }
    hand_free(hand);
}
