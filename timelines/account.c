/* account.c - see account.h. */
#include "account.h"
#include "../src/edtf.h"
#include "../src/phrase.h"
#include "names.h"

enum {
    COUNTS_LIMIT = 64, /* figures of a kind that are compared with each other */
    REASON_LIMIT = 10,
    SHARED_LIMIT = 4
};

static const Report *report_of(const Timeline *timeline, int32_t report) { return &timeline->reports.items[report]; }

/* ---- figures that differ ------------------------------------------------------------------------------ */

static bool is_comparable(const Toll *a, const Toll *b) {
    bool people = a->kind == TOLL_killed || a->kind == TOLL_wounded || a->kind == TOLL_missing; /* civilians, victims: whoever they are */
    return a->kind == b->kind && (people || text_equal_fold(a->what, b->what)) && text_equal_fold(a->place, b->place);
}

static Text toll_with_voice(const Timeline *timeline, const Event *event, const EventToll *t) {
    Text language = timeline->language, toll = phrase_toll(timeline->arena, language, &t->toll);
    Text voice = t->toll.said_by.len ? t->toll.said_by : report_of(timeline, event->evidence.items[t->evidence].report)->id;
    return phrase_say(timeline->arena, language, PHRASE_why_with_source, (Text[PHRASE_PLACES]){ toll, voice });
}

/* What one sentence counts of a kind: "a man, two women and a child were killed" are four. */
typedef struct {
    int32_t evidence;
    int64_t low, high; /* high -1: open */
} Count;
typedef Array(Count) Counts;

static void count_toll(const Timeline *timeline, Counts *counts, const EventToll *t) {
    Count *last = counts->count ? &counts->items[counts->count - 1] : NULL;
    if (!last || last->evidence != t->evidence || t->evidence < 0) {
        *array_push(timeline->arena, counts) = (Count){ t->evidence, t->toll.low, t->toll.high };
        return;
    }
    last->low += t->toll.low;
    last->high = last->high < 0 || t->toll.high < 0 ? -1 : last->high + t->toll.high;
}

/* "Three" and "at least two" can both be true; "three" and "five" cannot. */
static bool counts_differ(const Counts *counts) {
    for (size_t i = 0; i < counts->count; i++)
        for (size_t k = 0; k < i; k++) {
            const Count *a = &counts->items[i], *b = &counts->items[k];
            if ((a->high >= 0 && a->high < b->low) || (b->high >= 0 && b->high < a->low)) return true;
        }
    return false;
}

/* One sentence for all figures that count the same and cannot all be true. */
void account_for_figures(const Timeline *timeline, Event *event) {
    for (int kind = 0; kind < TOLL_other; kind++) {
        Texts voices = { 0 };
        Counts counts = { 0 };
        const EventToll *first = NULL;
        for (size_t i = 0; i < event->tolls.count; i++) {
            const EventToll *t = &event->tolls.items[i];
            if (t->toll.kind != (TollKind)kind || t->toll.bound == BOUND_VAGUE || t->toll.place.len) continue;
            if (first && !is_comparable(&first->toll, &t->toll)) continue;
            if (!first) first = t;
            if (counts.count < COUNTS_LIMIT) count_toll(timeline, &counts, t);
            *array_push(timeline->arena, &voices) = toll_with_voice(timeline, event, t);
        }
        if (!counts_differ(&counts)) continue;
        Text all = phrase_list(timeline->arena, timeline->language, voices);
        *array_push(timeline->arena, &event->disagreements) =
            phrase_say(timeline->arena, timeline->language, PHRASE_why_figures_differ, (Text[PHRASE_PLACES]){ all });
    }
}

/* ---- reasons ---------------------------------------------------------------------------------------- */

static bool share_word(Text a, Text b) {
    Text word, other;
    while (word_next(&a, &word))
        for (Text rest = b; word_next(&rest, &other);)
            if (word.len > 2 && text_equal_fold(word, other)) return true;
    return false;
}

static void shared_names(Arena *arena, const Texts *a, const Texts *b, Texts *shared) {
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count && shared->count < SHARED_LIMIT; k++) {
            if (!share_word(a->items[i], b->items[k])) continue;
            names_add(arena, shared, a->items[i]);
            break;
        }
}

static Texts all_who(Arena *arena, const Mention *m) {
    Texts who = { 0 };
    names_add_all(arena, &who, &m->actors);
    names_add_all(arena, &who, &m->objects);
    names_add_all(arena, &who, &m->participants);
    return who;
}

static Text quoted(const Timeline *timeline, Text words) {
    return phrase_say(timeline->arena, timeline->language, PHRASE_why_quoted, (Text[PHRASE_PLACES]){ words });
}

static Text listed(const Timeline *timeline, const Texts *items) {
    return phrase_list(timeline->arena, timeline->language, *items);
}

static void add_clause(const Timeline *timeline, Texts *clauses, Phrase reason, Text what) {
    *array_push(timeline->arena, clauses) = phrase_say(timeline->arena, timeline->language, reason, (Text[PHRASE_PLACES]){ what });
}

static void add_shared(const Timeline *timeline, Texts *clauses, Phrase reason, const Texts *a, const Texts *b) {
    Texts shared = { 0 };
    shared_names(timeline->arena, a, b, &shared);
    if (shared.count) add_clause(timeline, clauses, reason, listed(timeline, &shared));
}

static void add_shared_figures(const Timeline *timeline, Texts *clauses, const Mention *a, const Mention *b) {
    for (size_t i = 0; i < a->tolls.count; i++)
        for (size_t k = 0; k < b->tolls.count; k++)
            if (a->tolls.items[i].kind == b->tolls.items[k].kind && a->tolls.items[i].low == b->tolls.items[k].low) {
                add_clause(timeline, clauses, PHRASE_why_same_figure, a->tolls.items[i].figure);
                return;
            }
}

/* One clause for each clue that spoke for joining the member to the event's first. */
static Texts clauses_of(const Timeline *timeline, const Event *event, const Member *first, const Member *member) {
    const Mention *a = member->mention, *b = first->mention;
    const int *points = member->likeness.points;
    Texts clauses = { 0 };
    Text day = edtf_print(timeline->arena, &event->when);
    if (points[CLUE_DAY] > 0 && day.len) add_clause(timeline, &clauses, event->when.lasting ? PHRASE_why_same_time : PHRASE_why_same_day, day);
    if (points[CLUE_KIND] > 0) {
        Texts triggers = { 0 };
        *array_push(timeline->arena, &triggers) = quoted(timeline, b->trigger);
        if (!text_equal_fold(a->trigger, b->trigger)) *array_push(timeline->arena, &triggers) = quoted(timeline, a->trigger);
        add_clause(timeline, &clauses, PHRASE_why_same_kind, listed(timeline, &triggers));
    }
    if (points[CLUE_WHERE] > 0) add_shared(timeline, &clauses, PHRASE_why_same_place, &a->places, &b->places);
    if (points[CLUE_WHO] > 0) {
        Texts who = all_who(timeline->arena, a), others = all_who(timeline->arena, b);
        add_shared(timeline, &clauses, PHRASE_why_same_names, &who, &others);
    }
    if (points[CLUE_FIGURES] > 0) add_shared_figures(timeline, &clauses, a, b);
    if (points[CLUE_STORY] > 5 && member->report != first->report)
        *array_push(timeline->arena, &clauses) = phrase(timeline->language, PHRASE_why_same_story);
    return clauses;
}

static Text reason_of(const Timeline *timeline, const Event *event, const Member *first, const Member *member) {
    Text language = timeline->language, id = report_of(timeline, member->report)->id;
    if (member->refers_back)
        return phrase_say(timeline->arena, language, PHRASE_why_refers_back, (Text[PHRASE_PLACES]){ id, quoted(timeline, member->mention->trigger) });
    Texts clauses = clauses_of(timeline, event, first, member);
    if (!clauses.count) return (Text){ 0 };
    if (member->report == first->report)
        return phrase_say(timeline->arena, language, PHRASE_why_joined_within, (Text[PHRASE_PLACES]){ id, listed(timeline, &clauses) });
    return phrase_say(timeline->arena, language, PHRASE_why_joined, (Text[PHRASE_PLACES]){ id, report_of(timeline, first->report)->id, listed(timeline, &clauses) });
}

/* What joined reports comes first, then what was told more than once, then what refers back. */
static int reason_rank(const Cluster *cluster, const Member *member) {
    if (member->refers_back) return 2;
    if (member->likeness.total <= 0) return 3;
    return member->report == cluster->members.items[0].report;
}

static bool has_reason(const Event *event, Text reason) {
    for (size_t i = 0; i < event->reasons.count; i++)
        if (text_equal(event->reasons.items[i], reason)) return true;
    return false;
}

void account_for_joining(const Timeline *timeline, Event *event, const Cluster *cluster) {
    size_t more = 0;
    for (int rank = 0; rank < 3; rank++)
        for (size_t i = 1; i < cluster->members.count; i++) {
            const Member *member = &cluster->members.items[i];
            if (reason_rank(cluster, member) != rank) continue;
            bool full = event->reasons.count == REASON_LIMIT;
            Text reason = full ? (Text){ 0 } : reason_of(timeline, event, &cluster->members.items[0], member);
            more += full;
            if (reason.len && !has_reason(event, reason)) *array_push(timeline->arena, &event->reasons) = reason;
        }
    Text count = arena_format(timeline->arena, "%zu", more);
    if (more)
        *array_push(timeline->arena, &event->reasons) = phrase_say(timeline->arena, timeline->language, PHRASE_why_joined_more, (Text[PHRASE_PLACES]){ count });
}

void account_for_adoption(const Timeline *timeline, Event *event, const Mention *hand, Likeness likeness, const Member *told) {
    Member first = { .report = -1, .mention = hand }, member = *told;
    member.likeness = likeness;
    Texts clauses = clauses_of(timeline, event, &first, &member);
    Text id = report_of(timeline, told->report)->id;
    if (clauses.count)
        *array_push(timeline->arena, &event->reasons) =
            phrase_say(timeline->arena, timeline->language, PHRASE_why_joined, (Text[PHRASE_PLACES]){ id, event->file, listed(timeline, &clauses) });
}

void account_for_split(const Timeline *timeline, Event *event, const Edit *edit) {
    Text reason = phrase_say(timeline->arena, timeline->language, PHRASE_why_split_by_editor, (Text[PHRASE_PLACES]){ edit->events.items[0] });
    if (edit->why.len) reason = arena_format(timeline->arena, "%.*s: %.*s", TEXT_ARG(reason), TEXT_ARG(edit->why));
    *array_push(timeline->arena, &event->reasons) = reason;
}
