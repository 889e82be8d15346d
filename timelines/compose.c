/* compose.c - what all mentions of a cluster say together: title, time, names, tolls, evidence, reasons.
 *
 * An event's id is made of one mention only, the first by publication, so that a further report renames nothing
 * and a merged event keeps the id that one of its parts had. Salience is that of the most salient mention, more
 * when several reports tell of it; from MAIN_LINE on an event stands on the main line. What is only possible,
 * denied or habitual, and what has no date at all, is listed in `unplaced` with the reason. */
#include "compose.h"
#include "../src/edtf.h"
#include "../src/phrase.h"
#include "../src/when.h"
#include <stdlib.h>

enum { COUNTS_LIMIT = 64 /* figures of a kind that are compared with each other */ };
enum { NAME_LIMIT = 16, REASON_LIMIT = 10, SHARED_LIMIT = 4 };

typedef struct {
    Timeline *timeline;
    Arena *arena;
    const Readings *readings;
    Clusters *clusters;
    int32_t **cluster_of; /* by report and mention */
} Composer;

static const Report *report_of(const Composer *c, int32_t report) { return &c->timeline->reports.items[report]; }

/* ---- names ---------------------------------------------------------------------------------------- */

/* Whether every word of `part` stands in `whole`, in either case: "Kerry", "John Kerry". */
static bool is_part_of(Text part, Text whole) {
    Text word, other;
    size_t words = 0;
    while (word_next(&part, &word)) {
        bool found = false;
        for (Text rest = whole; !found && word_next(&rest, &other);) found = text_equal_fold(word, other);
        if (!found) return false;
        words++;
    }
    return words > 0;
}

/* Adds a name unless it, or a longer form of it, is there; replaces a shorter form. */
static void add_name(Arena *arena, Texts *names, Text name) {
    for (size_t i = 0; i < names->count; i++) {
        if (is_part_of(name, names->items[i])) return;
        if (!is_part_of(names->items[i], name)) continue;
        names->items[i] = name;
        return;
    }
    if (names->count < NAME_LIMIT && name.len) *array_push(arena, names) = name;
}

static void add_names(Arena *arena, Texts *names, const Texts *more) {
    for (size_t i = 0; i < more->count; i++) add_name(arena, names, more->items[i]);
}

/* ---- evidence and tolls ----------------------------------------------------------------------------- */

static Evidence evidence_of(const Composer *c, const Member *member) {
    const Mention *m = member->mention;
    Text text = report_of(c, member->report)->text;
    Evidence e = { .report = member->report, .start = m->sentence_start, .end = m->sentence_end, .trigger = m->trigger,
                   .why = m->when.why.len ? m->when.why : m->why, .when = m->when, .when_from = m->when_from,
                   .status = m->status, .said_by = m->said_by };
    e.quote = text_slice(text, e.start, e.end);
    const Expressions *expressions = &c->readings->items[member->report].expressions;
    if (m->expression < 0 || (size_t)m->expression >= expressions->count) return e;
    const Expression *x = &expressions->items[m->expression];
    e.words_start = x->start;
    e.words_end = x->end;
    e.words = text_slice(text, x->start, x->end);
    e.rule = x->rule;
    return e;
}

static int compare_places(const void *a, const void *b) {
    const Member *x = a, *y = b;
    if (x->report != y->report) return x->report < y->report ? -1 : 1;
    return (x->mention->start > y->mention->start) - (x->mention->start < y->mention->start);
}

static bool same_toll(const Toll *a, const Toll *b) {
    return a->kind == b->kind && a->low == b->low && a->high == b->high && a->bound == b->bound &&
           text_equal_fold(a->what, b->what) && text_equal_fold(a->place, b->place) && text_equal_fold(a->said_by, b->said_by);
}

static void add_toll(Arena *arena, Event *event, const Toll *toll, int32_t evidence) {
    for (size_t i = 0; i < event->tolls.count; i++)
        if (same_toll(&event->tolls.items[i].toll, toll)) return;
    EventToll *t = array_push(arena, &event->tolls);
    t->toll = *toll;
    t->evidence = evidence;
}

/* One piece of evidence for each sentence; of several mentions in it the one with its own time counts. */
static void add_evidence(Composer *c, Event *event, const Cluster *cluster) {
    size_t count = cluster->members.count;
    Member *members = arena_alloc(c->arena, count * sizeof *members);
    for (size_t i = 0; i < count; i++) members[i] = cluster->members.items[i];
    qsort(members, count, sizeof *members, compare_places);
    for (size_t i = 0; i < count; i++) {
        Evidence e = evidence_of(c, &members[i]);
        size_t n = event->evidence.count;
        Evidence *last = n ? &event->evidence.items[n - 1] : NULL;
        bool same = last && last->report == e.report && last->start == e.start;
        if (same && e.when_from < last->when_from) *last = e;
        if (!same) *array_push(c->arena, &event->evidence) = e;
        for (size_t t = 0; t < members[i].mention->tolls.count; t++) {
            Toll toll = members[i].mention->tolls.items[t];
            if (clue_is_running_count(members[i].mention) && !toll.since.known) toll.since = members[i].mention->when;
            add_toll(c->arena, event, &toll, (int32_t)event->evidence.count - 1);
        }
    }
}

/* ---- figures that differ ------------------------------------------------------------------------------ */

static bool is_comparable(const Toll *a, const Toll *b) {
    bool people = a->kind == TOLL_killed || a->kind == TOLL_wounded || a->kind == TOLL_missing; /* civilians, victims: whoever they are */
    return a->kind == b->kind && (people || text_equal_fold(a->what, b->what)) && text_equal_fold(a->place, b->place);
}

static Text toll_with_voice(const Composer *c, const Event *event, const EventToll *t) {
    Text language = c->timeline->language, toll = phrase_toll(c->arena, language, &t->toll);
    Text voice = t->toll.said_by.len ? t->toll.said_by : report_of(c, event->evidence.items[t->evidence].report)->id;
    return phrase_say(c->arena, language, PHRASE_why_with_source, (Text[PHRASE_PLACES]){ toll, voice });
}

/* What one sentence counts of a kind: "a man, two women and a child were killed" are four. */
typedef struct {
    int32_t evidence;
    int64_t low, high; /* high -1: open */
} Count;
typedef Array(Count) Counts;

static void count_toll(Composer *c, Counts *counts, const EventToll *t) {
    Count *last = counts->count ? &counts->items[counts->count - 1] : NULL;
    if (!last || last->evidence != t->evidence || t->evidence < 0) {
        *array_push(c->arena, counts) = (Count){ t->evidence, t->toll.low, t->toll.high };
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
static void add_disagreements(Composer *c, Event *event) {
    for (int kind = 0; kind < TOLL_other; kind++) {
        Texts voices = { 0 };
        Counts counts = { 0 };
        const EventToll *first = NULL;
        for (size_t i = 0; i < event->tolls.count; i++) {
            const EventToll *t = &event->tolls.items[i];
            if (t->toll.kind != (TollKind)kind || t->toll.bound == BOUND_VAGUE || t->toll.place.len) continue;
            if (first && !is_comparable(&first->toll, &t->toll)) continue;
            if (!first) first = t;
            if (counts.count < COUNTS_LIMIT) count_toll(c, &counts, t);
            *array_push(c->arena, &voices) = toll_with_voice(c, event, t);
        }
        if (!counts_differ(&counts)) continue;
        Text all = phrase_list(c->arena, c->timeline->language, voices);
        *array_push(c->arena, &event->disagreements) =
            phrase_say(c->arena, c->timeline->language, PHRASE_why_figures_differ, (Text[PHRASE_PLACES]){ all });
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
            add_name(arena, shared, a->items[i]);
            break;
        }
}

static Texts all_who(Arena *arena, const Mention *m) {
    Texts who = { 0 };
    add_names(arena, &who, &m->actors);
    add_names(arena, &who, &m->objects);
    add_names(arena, &who, &m->participants);
    return who;
}

static Text quoted(const Composer *c, Text words) {
    return phrase_say(c->arena, c->timeline->language, PHRASE_why_quoted, (Text[PHRASE_PLACES]){ words });
}

static Text listed(const Composer *c, const Texts *items) {
    return phrase_list(c->arena, c->timeline->language, *items);
}

static void add_clause(Composer *c, Texts *clauses, Phrase reason, Text what) {
    *array_push(c->arena, clauses) = phrase_say(c->arena, c->timeline->language, reason, (Text[PHRASE_PLACES]){ what });
}

static void add_shared(Composer *c, Texts *clauses, Phrase reason, const Texts *a, const Texts *b) {
    Texts shared = { 0 };
    shared_names(c->arena, a, b, &shared);
    if (shared.count) add_clause(c, clauses, reason, listed(c, &shared));
}

static void add_shared_figures(Composer *c, Texts *clauses, const Mention *a, const Mention *b) {
    for (size_t i = 0; i < a->tolls.count; i++)
        for (size_t k = 0; k < b->tolls.count; k++)
            if (a->tolls.items[i].kind == b->tolls.items[k].kind && a->tolls.items[i].low == b->tolls.items[k].low) {
                add_clause(c, clauses, PHRASE_why_same_figure, a->tolls.items[i].figure);
                return;
            }
}

/* One clause for each clue that spoke for joining the member to the event's first. */
static Texts clauses_of(Composer *c, const Event *event, const Member *first, const Member *member) {
    const Mention *a = member->mention, *b = first->mention;
    const int *points = member->likeness.points;
    Texts clauses = { 0 };
    Text day = edtf_print(c->arena, &event->when);
    if (points[CLUE_DAY] > 0 && day.len) add_clause(c, &clauses, event->when.lasting ? PHRASE_why_same_time : PHRASE_why_same_day, day);
    if (points[CLUE_KIND] > 0) {
        Texts triggers = { 0 };
        *array_push(c->arena, &triggers) = quoted(c, b->trigger);
        if (!text_equal_fold(a->trigger, b->trigger)) *array_push(c->arena, &triggers) = quoted(c, a->trigger);
        add_clause(c, &clauses, PHRASE_why_same_kind, listed(c, &triggers));
    }
    if (points[CLUE_WHERE] > 0) add_shared(c, &clauses, PHRASE_why_same_place, &a->places, &b->places);
    if (points[CLUE_WHO] > 0) {
        Texts who = all_who(c->arena, a), others = all_who(c->arena, b);
        add_shared(c, &clauses, PHRASE_why_same_names, &who, &others);
    }
    if (points[CLUE_FIGURES] > 0) add_shared_figures(c, &clauses, a, b);
    if (points[CLUE_STORY] > 5 && member->report != first->report)
        *array_push(c->arena, &clauses) = phrase(c->timeline->language, PHRASE_why_same_story);
    return clauses;
}

static Text reason_of(Composer *c, const Event *event, const Member *first, const Member *member) {
    Text language = c->timeline->language, id = report_of(c, member->report)->id;
    if (member->refers_back)
        return phrase_say(c->arena, language, PHRASE_why_refers_back, (Text[PHRASE_PLACES]){ id, quoted(c, member->mention->trigger) });
    Texts clauses = clauses_of(c, event, first, member);
    if (!clauses.count) return (Text){ 0 };
    if (member->report == first->report)
        return phrase_say(c->arena, language, PHRASE_why_joined_within, (Text[PHRASE_PLACES]){ id, listed(c, &clauses) });
    return phrase_say(c->arena, language, PHRASE_why_joined, (Text[PHRASE_PLACES]){ id, report_of(c, first->report)->id, listed(c, &clauses) });
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

static void add_reasons(Composer *c, Event *event, const Cluster *cluster) {
    size_t more = 0;
    for (int rank = 0; rank < 3; rank++)
        for (size_t i = 1; i < cluster->members.count; i++) {
            const Member *member = &cluster->members.items[i];
            if (reason_rank(cluster, member) != rank) continue;
            bool full = event->reasons.count == REASON_LIMIT;
            Text reason = full ? (Text){ 0 } : reason_of(c, event, &cluster->members.items[0], member);
            more += full;
            if (reason.len && !has_reason(event, reason)) *array_push(c->arena, &event->reasons) = reason;
        }
    Text count = arena_format(c->arena, "%zu", more);
    if (more) *array_push(c->arena, &event->reasons) = phrase_say(c->arena, c->timeline->language, PHRASE_why_joined_more, (Text[PHRASE_PLACES]){ count });
}

/* ---- one event -------------------------------------------------------------------------------------- */

static const Mention *named_by(const Composer *c, const Cluster *cluster) {
    const Member *best = &cluster->members.items[0];
    for (size_t i = 1; i < cluster->members.count; i++) {
        const Member *m = &cluster->members.items[i];
        const Report *a = report_of(c, m->report), *b = report_of(c, best->report);
        int64_t x = a->context.has_published ? a->context.published : INT64_MAX;
        int64_t y = b->context.has_published ? b->context.published : INT64_MAX;
        int order = x != y ? (x < y ? -1 : 1) : text_compare(a->id, b->id);
        if (!order) order = m->mention->start < best->mention->start ? -1 : 1;
        if (order < 0) best = m;
    }
    return best->mention;
}

static Text id_of(const Composer *c, const Cluster *cluster) {
    const Mention *m = named_by(c, cluster);
    Text where = m->places.count ? m->places.items[0] : m->actors.count ? m->actors.items[0] : m->lemma;
    Text slug = arena_format(c->arena, "%s %.*s", class_name(m->class), TEXT_ARG(where));
    Text day = clue_is_firm(m->when_from) ? edtf_print(c->arena, &m->when) : (Text){ 0 };
    Text key = arena_format(c->arena, "%s|%.*s|%.*s|%.*s", class_name(m->class), TEXT_ARG(day), TEXT_ARG(m->lemma), TEXT_ARG(m->title));
    return timeline_id(c->arena, slug, key);
}

/* Of two guesses the surer kind; of two reports' own days the earlier, as both reports came after it. */
static bool places_better(const Mention *a, const Mention *b) {
    if (a->when_from != b->when_from) return a->when_from < b->when_from;
    return a->when_from == WHEN_REPORT && when_first(&a->when) < when_first(&b->when);
}

/* The member whose place in time the event takes when none is sure of it; NULL when none has any. */
static const Member *placed_by(const Cluster *cluster) {
    const Member *best = NULL;
    for (size_t i = 0; i < cluster->members.count; i++) {
        const Member *m = &cluster->members.items[i];
        if (m->mention->when.known && (!best || places_better(m->mention, best->mention))) best = m;
    }
    return best;
}

static void set_time(Event *event, const Cluster *cluster) {
    const Member *member = placed_by(cluster);
    event->when_from = member ? member->mention->when_from : WHEN_NONE;
    if (!member) return;
    event->when = cluster->profile.firm.known ? cluster->profile.firm : member->mention->when;
    if (cluster->same_day) event->when_from = WHEN_LINKED;
}

static size_t origins_of(const Composer *c, const Cluster *cluster) {
    size_t origins = 0;
    for (size_t i = 0; i < cluster->report_count; i++) origins += !report_of(c, cluster->reports[i])->origin.len;
    return origins ? origins : 1;
}

static void set_salience(const Composer *c, Event *event, const Cluster *cluster) {
    for (size_t i = 0; i < cluster->members.count; i++)
        if (cluster->members.items[i].mention->salience > event->salience) event->salience = cluster->members.items[i].mention->salience;
    size_t more = origins_of(c, cluster) - 1;
    event->salience += PER_ORIGIN * (int)(more < MORE_ORIGINS ? more : MORE_ORIGINS);
    if (event->salience > 100) event->salience = 100;
    event->main_line = event->salience >= MAIN_LINE;
}

/* A claim of one voice: nobody, in any report, tells it as a fact or in another's name. */
static void set_said_by(Event *event, const Cluster *cluster) {
    const Mention *first = cluster->members.items[0].mention;
    if (clue_is_saying(first->class) && first->actors.count) { /* who announces it stands behind it */
        event->said_by = first->actors.items[0];
        return;
    }
    for (size_t i = 0; i < cluster->members.count; i++) {
        const Mention *m = cluster->members.items[i].mention;
        if (!m->said_by.len || !(is_part_of(m->said_by, first->said_by) || is_part_of(first->said_by, m->said_by))) return;
    }
    event->said_by = first->said_by;
    event->said = first->said;
}

/* The kind that the most salient member names which tells a cause, not only what came of it. */
static EventClass class_of(const Cluster *cluster) {
    const Mention *best = cluster->members.items[0].mention;
    for (size_t i = 1; i < cluster->members.count; i++) {
        const Mention *m = cluster->members.items[i].mention;
        bool outcome = clue_is_outcome(best->class), other = clue_is_outcome(m->class);
        bool sharper = m->class != best->class && best->class == CLASS_attack && !other;
        if (outcome != other ? outcome : sharper || m->salience > best->salience) best = m;
    }
    return best->class;
}

/* How well a mention's title would head the event: who did it is worth more than that it is told of first. */
static int title_points(const Mention *m, bool first) {
    enum { WITH_ACTOR = 10, FIRST = 4, TERSE = 2 /* spaces */, TOO_LONG = 84 /* bytes */ };
    size_t spaces = 0;
    for (size_t i = 0; i < m->title.len; i++) spaces += m->title.ptr[i] == ' ';
    int points = m->salience + (first ? FIRST : 0);
    if (m->actors.count || m->participants.count) points += WITH_ACTOR;
    if (spaces <= TERSE || m->title.len > TOO_LONG) points -= WITH_ACTOR;
    return points;
}

static Text title_of(const Cluster *cluster) {
    const Mention *first = cluster->members.items[0].mention, *best = first;
    for (size_t i = 1; i < cluster->members.count; i++) {
        const Mention *m = cluster->members.items[i].mention;
        if (!m->title.len || m->status != first->status || clue_is_firm(m->when_from) < clue_is_firm(first->when_from)) continue;
        if (title_points(m, false) > title_points(best, best == first)) best = m;
    }
    return best->title.len ? best->title : best->trigger;
}

static void add_split_reason(Composer *c, Event *event, const Edit *edit) {
    Text reason = phrase_say(c->arena, c->timeline->language, PHRASE_why_split_by_editor, (Text[PHRASE_PLACES]){ edit->events.items[0] });
    if (edit->why.len) reason = arena_format(c->arena, "%.*s: %.*s", TEXT_ARG(reason), TEXT_ARG(edit->why));
    *array_push(c->arena, &event->reasons) = reason;
}

static void fill_event(Composer *c, Event *event, const Cluster *cluster) {
    const Mention *first = cluster->members.items[0].mention;
    event->title = title_of(cluster);
    event->class = class_of(cluster);
    event->status = first->status;
    event->lane = text_of(lane_name(class_lane(event->class)));
    set_time(event, cluster);
    for (size_t i = 0; i < cluster->members.count; i++) {
        const Mention *m = cluster->members.items[i].mention;
        add_names(c->arena, &event->places, &m->places);
        add_names(c->arena, &event->actors, &m->actors);
        add_names(c->arena, &event->actors, &m->participants);
        add_names(c->arena, &event->objects, &m->objects);
    }
    set_said_by(event, cluster);
    add_evidence(c, event, cluster);
    add_disagreements(c, event);
    set_salience(c, event, cluster);
    add_reasons(c, event, cluster);
    if (cluster->split_by) add_split_reason(c, event, cluster->split_by);
}

/* ---- what has no place on the line -------------------------------------------------------------------- */

/* The expression that dates the mention could not be resolved: its words. */
static Text unresolved_words(const Composer *c, const Member *member) {
    const Expressions *expressions = &c->readings->items[member->report].expressions;
    int32_t x = member->mention->expression;
    if (x < 0 || (size_t)x >= expressions->count) return (Text){ 0 };
    return text_slice(report_of(c, member->report)->text, expressions->items[x].start, expressions->items[x].end);
}

static Text why_left_out(const Composer *c, const Member *member) {
    Text language = c->timeline->language, words = unresolved_words(c, member);
    switch (member->mention->status) {
    case STATUS_hypothetical: return phrase(language, PHRASE_why_is_hypothetical);
    case STATUS_habitual: return phrase(language, PHRASE_why_is_habitual);
    case STATUS_denied: return phrase(language, PHRASE_why_is_denied);
    default: break;
    }
    if (report_of(c, member->report)->context.has_published) return phrase(language, PHRASE_why_no_date);
    if (!words.len) return phrase(language, PHRASE_why_no_report_date);
    return phrase_say(c->arena, language, PHRASE_why_not_resolved, (Text[PHRASE_PLACES]){ quoted(c, words) });
}

/* The same sentence for the same reason is listed once. */
static bool is_listed(const Composer *c, const LeftOut *out) {
    for (size_t i = c->timeline->unplaced.count; i; i--) {
        const LeftOut *o = &c->timeline->unplaced.items[i - 1];
        if (o->report != out->report || c->timeline->unplaced.count - i > 64) return false;
        if (o->start == out->start && text_equal(o->reason, out->reason)) return true;
    }
    return false;
}

static void leave_out(Composer *c, const Cluster *cluster) {
    for (size_t i = 0; i < cluster->members.count; i++) {
        const Member *m = &cluster->members.items[i];
        LeftOut out = { .report = m->report, .start = m->mention->sentence_start, .end = m->mention->sentence_end,
                        .title = m->mention->title, .reason = why_left_out(c, m) };
        out.quote = text_slice(report_of(c, m->report)->text, out.start, out.end);
        if (!is_listed(c, &out)) *array_push(c->arena, &c->timeline->unplaced) = out;
    }
}

static bool has_place(const Cluster *cluster) {
    EventStatus status = cluster->members.items[0].mention->status;
    bool real = status != STATUS_hypothetical && status != STATUS_habitual && status != STATUS_denied;
    return real && placed_by(cluster);
}

/* ---- which event is part of which ---------------------------------------------------------------------- */

static void map_members(Composer *c) {
    size_t reports = c->readings->count;
    c->cluster_of = arena_alloc(c->arena, (reports + 1) * sizeof *c->cluster_of);
    for (size_t r = 0; r < reports; r++)
        c->cluster_of[r] = arena_alloc(c->arena, (c->readings->items[r].mentions.count + 1) * sizeof(int32_t));
    for (size_t i = 0; i < c->clusters->count; i++)
        for (size_t k = 0; k < c->clusters->items[i].members.count; k++) {
            const Member *m = &c->clusters->items[i].members.items[k];
            c->cluster_of[m->report][m->index] = (int32_t)i;
        }
}

/* The event that a member's text says it belongs to; -1 for none. */
static int32_t parent_of(const Composer *c, const Cluster *own) {
    for (size_t i = 0; i < own->members.count; i++) {
        const Member *m = &own->members.items[i];
        const Mentions *mentions = &c->readings->items[m->report].mentions;
        if (m->mention->parent < 0 || (size_t)m->mention->parent >= mentions->count) continue;
        const Cluster *parent = &c->clusters->items[c->cluster_of[m->report][m->mention->parent]];
        if (parent != own && parent->event >= 0) return parent->event;
    }
    return -1;
}

/* Sets parents, leaving out those that would make an event part of itself. What has its time from a larger event
 * that stands on the main line hangs there and needs no place of its own. */
static void set_parents(Composer *c) {
    size_t count = c->timeline->events.count;
    Event *events = c->timeline->events.items;
    int32_t *parents = arena_alloc(c->arena, (count + 1) * sizeof *parents);
    for (size_t i = 0; i < count; i++) parents[i] = -1;
    for (size_t i = 0; i < c->clusters->count; i++) {
        int32_t own = c->clusters->items[i].event;
        int32_t parent = own >= 0 ? parent_of(c, &c->clusters->items[i]) : -1, up = parent;
        for (int depth = 0; up >= 0 && up != own && depth < 16; depth++) up = parents[up];
        if (parent < 0 || up >= 0) continue;
        parents[own] = parent;
        events[own].parent = events[parent].id;
        if (events[parent].main_line && events[own].when_from != WHEN_OWN) events[own].main_line = false;
    }
}

/* ---- splits, replayed while the mentions are known ------------------------------------------------------ */

static Cluster *cluster_with_id(const Composer *c, Text id) {
    for (size_t i = 0; i < c->clusters->count; i++)
        if (text_equal(id_of(c, &c->clusters->items[i]), id)) return &c->clusters->items[i];
    return NULL;
}

/* The members of one report; the profile stays that of all but for its time. */
static Cluster part_of(const Composer *c, const Cluster *whole, int32_t report) {
    Cluster part = { .profile = whole->profile };
    part.profile.firm = when_unknown();
    for (size_t i = 0; i < whole->members.count; i++) {
        const Member *m = &whole->members.items[i];
        if (m->report != report) continue;
        Member *member = array_push(c->arena, &part.members);
        *member = *m;
        if (part.members.count == 1) member->likeness = (Likeness){ 0 };
        const When *w = &m->mention->when;
        if (clue_is_firm(m->mention->when_from) && w->known && !part.profile.firm.known) part.profile.firm = *w;
    }
    part.reports = arena_alloc(c->arena, sizeof *part.reports);
    part.reports[0] = report;
    part.report_count = 1;
    return part;
}

/* One cluster for each report; the part that named the whole keeps its id. */
static void split_cluster(Composer *c, Text id, const Edit *edit) {
    Cluster whole = *cluster_with_id(c, id);
    for (size_t i = 0; i < whole.report_count; i++) {
        Cluster part = part_of(c, &whole, whole.reports[i]);
        part.split_by = edit;
        if (i) *array_push(c->arena, c->clusters) = part;
        else *cluster_with_id(c, id) = part;
    }
}

static void replay_splits(Composer *c) {
    for (size_t i = 0; i < c->timeline->edits.count; i++) {
        Edit *edit = &c->timeline->edits.items[i];
        bool all = edit->kind == EDIT_SPLIT && !edit->applied;
        for (size_t k = 0; all && k < edit->events.count; k++) all = cluster_with_id(c, edit->events.items[k]) != NULL;
        for (size_t k = 0; all && k < edit->events.count; k++) split_cluster(c, edit->events.items[k], edit);
        if (all) edit->applied = true;
    }
}

void compose_events(Timeline *timeline, const Readings *readings, Clusters *clusters) {
    Composer c = { .timeline = timeline, .arena = timeline->arena, .readings = readings, .clusters = clusters };
    replay_splits(&c);
    map_members(&c);
    for (size_t i = 0; i < clusters->count; i++) {
        Cluster *cluster = &clusters->items[i];
        cluster->event = -1;
        if (!has_place(cluster)) {
            leave_out(&c, cluster);
            continue;
        }
        cluster->event = (int32_t)timeline->events.count;
        Event *event = array_push(c.arena, &timeline->events);
        event->id = id_of(&c, cluster);
        fill_event(&c, event, cluster);
    }
    timeline_number_ids(timeline);
    set_parents(&c);
}
