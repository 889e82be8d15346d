/* reason.c - from mentions to constraints, and back from bounds to times. network.h does the mathematics.
 *
 * Every event has two points, its start and its end. Sources of constraints are mentions, so that a bound and a
 * contradiction can name the sentences they come from. Times that only the report's date or the order of telling
 * gives are no constraints. */
#include "reason.h"
#include "../src/calendar.h"
#include "../src/phrase.h"
#include "../src/when.h"
#include "../src/wording.h"
#include "network.h"

/* How much a constraint is believed when it contradicts another. */
enum { BELIEF_LENGTH = 1, BELIEF_LINK = 2, BELIEF_INHERITED = 3, BELIEF_OWN = 4 };

/* Where an event stands in the network, and what is known of its length. */
typedef struct {
    int32_t start, end;       /* points */
    const Member *length;     /* a member that gives a length; NULL for none */
    const Member *ended_by;   /* a member of the event that ended it; NULL for none */
    const Member *linked;     /* a member that the text puts on another event's day */
    int32_t ender, same_day;  /* those events; -1 for none */
} Node;

typedef struct {
    Timeline *timeline;
    Arena *arena;
    const Readings *readings;
    const Clusters *clusters;
    Network *network;
    Node *nodes;              /* by event */
    int32_t **event_of;       /* by report and mention; -1 for none */
    Array(const Member *) sources; /* a constraint's source is an index here */
} Reasoner;

static Text language_of(const Reasoner *r) { return r->timeline->language; }

/* ---- lengths -------------------------------------------------------------------------------------------- */

typedef struct {
    int64_t shortest, longest; /* minutes: a month has 28 to 31 days */
    int years;                 /* of a length in years alone; 0 otherwise */
    dl_grain grain;
} Length;

typedef struct {
    char letter;
    int days_short, days_long;
    dl_grain grain;
} UnitRow;

/* Reads "P1W", "P5Y", "P10D", "PT3H": one unit. False for anything else, and for NULL. */
static bool read_length(const When *length, Length *ret) {
    static const UnitRow units[] = { { 'Y', 365, 366, DL_YEAR }, { 'M', 28, 31, DL_MONTH }, { 'W', 7, 7, DL_DAY }, { 'D', 1, 1, DL_DAY } };
    int64_t number;
    Text value = length ? length->value : (Text){ 0 };
    if (value.len < 3 || value.ptr[0] != 'P') return false;
    bool clock = value.ptr[1] == 'T';
    char letter = value.ptr[value.len - 1];
    if (!text_to_int(text_slice(value, clock ? 2 : 1, value.len - 1), &number) || number <= 0 || number > 100000) return false;
    if (clock) {
        int64_t minutes = letter == 'H' ? number * 60 : letter == 'M' ? number : 0;
        *ret = (Length){ minutes, minutes, 0, DL_MINUTE };
        return minutes > 0;
    }
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (units[i].letter != letter) continue;
        int64_t day = MINUTES_PER_DAY * number;
        *ret = (Length){ day * units[i].days_short, day * units[i].days_long, letter == 'Y' ? (int)number : 0, units[i].grain };
        return true;
    }
    return false;
}

/* What goes on for years and is told of with its age, while it still goes on. */
static bool is_ongoing_kind(EventClass class) {
    return class == CLASS_war || class == CLASS_split || class == CLASS_displacement || class == CLASS_protest ||
           class == CLASS_strike || class == CLASS_disease || class == CLASS_offensive;
}

/* ---- building the network --------------------------------------------------------------------------------- */

static int32_t add_source(Reasoner *r, const Member *member) {
    *array_push(r->arena, &r->sources) = member;
    return (int32_t)r->sources.count - 1;
}

static void map_events(Reasoner *r) {
    size_t reports = r->readings->count;
    r->event_of = arena_alloc(r->arena, (reports + 1) * sizeof *r->event_of);
    for (size_t i = 0; i < reports; i++) {
        size_t mentions = r->readings->items[i].mentions.count;
        r->event_of[i] = arena_alloc(r->arena, (mentions + 1) * sizeof(int32_t));
        for (size_t k = 0; k < mentions; k++) r->event_of[i][k] = -1;
    }
    for (size_t i = 0; i < r->clusters->count; i++)
        for (size_t k = 0; k < r->clusters->items[i].members.count; k++) {
            const Member *m = &r->clusters->items[i].members.items[k];
            r->event_of[m->report][m->index] = r->clusters->items[i].event;
        }
}

/* The event of another mention of the member's report; -1 for none. */
static int32_t event_at(const Reasoner *r, const Member *member, int32_t mention) {
    if (mention < 0 || (size_t)mention >= r->readings->items[member->report].mentions.count) return -1;
    return r->event_of[member->report][mention];
}

/* The bounds of one mention that tells its time itself or has it from what it belongs to. */
static void add_time(Reasoner *r, const Node *node, const Member *member) {
    const When *w = &member->mention->when;
    WhenFrom from = member->mention->when_from;
    if (!w->known || w->type == DL_SET || !clue_is_firm(from) || clue_is_running_count(member->mention)) return;
    int32_t source = add_source(r, member);
    int belief = from == WHEN_OWN ? BELIEF_OWN : BELIEF_INHERITED;
    if (!when_is_open(w, DL_OPEN_LATEST_START)) network_at_most(r->network, NETWORK_ORIGIN, node->start, w->latest_start, source, belief);
    if (!when_is_open(w, DL_OPEN_EARLIEST_START)) network_at_most(r->network, node->start, NETWORK_ORIGIN, -w->earliest_start, source, belief);
    Length length; /* "opened on the 1st for two weeks": the time is that of the start */
    if (node->length && !w->lasting && read_length(node->length->mention->length, &length) && length.shortest > MINUTES_PER_DAY) return;
    if (!when_is_open(w, DL_OPEN_LATEST_END)) network_at_most(r->network, NETWORK_ORIGIN, node->end, w->latest_end, source, belief);
    if (!when_is_open(w, DL_OPEN_EARLIEST_END)) network_at_most(r->network, node->end, NETWORK_ORIGIN, -w->earliest_end, source, belief);
}

/* Both happened on one day: each lies within the day that a common point begins. */
static void add_same_day(Reasoner *r, int32_t event, const Member *member) {
    int32_t other = member->mention->on_day_of ? event_at(r, member, member->mention->linked) : -1;
    if (other < 0 || other == event) return;
    r->nodes[event].linked = member;
    r->nodes[event].same_day = other;
    int32_t day = network_day_point(r->network), source = add_source(r, member);
    const Node *nodes[2] = { &r->nodes[event], &r->nodes[other] };
    for (int i = 0; i < 2; i++) {
        network_at_most(r->network, nodes[i]->start, day, 0, source, BELIEF_LINK);
        network_at_most(r->network, day, nodes[i]->end, MINUTES_PER_DAY - 1, source, BELIEF_LINK);
    }
}

/* A truce or an agreement ends where it is broken: a breach that the text ties to it, or tells of beside it. */
static void note_ends(Reasoner *r, int32_t event, const Member *member) {
    const Mentions *mentions = &r->readings->items[member->report].mentions;
    if (member->mention->class != CLASS_breach || member->mention->status != STATUS_happened) return;
    for (size_t i = 0; i < mentions->count; i++) {
        const Mention *m = &mentions->items[i];
        if (m->class != CLASS_truce && m->class != CLASS_agreement) continue;
        bool tied = member->mention->parent == (int32_t)i || member->mention->linked == (int32_t)i || m->parent == member->index ||
                    m->sentence == member->mention->sentence;
        int32_t truce = r->event_of[member->report][i];
        if (!tied || truce < 0 || truce == event || r->nodes[truce].ender >= 0) continue;
        r->nodes[truce].ender = event;
        r->nodes[truce].ended_by = member;
    }
}

static void add_end(Reasoner *r, int32_t event) {
    const Node *node = &r->nodes[event];
    if (node->ender < 0) return;
    int32_t source = add_source(r, node->ended_by);
    network_between(r->network, r->nodes[node->ender].start, node->end, 0, 0, source, BELIEF_LINK);
}

static void add_length(Reasoner *r, int32_t event) {
    const Node *node = &r->nodes[event];
    Length length;
    if (!node->length || !read_length(node->length->mention->length, &length)) return;
    network_between(r->network, node->start, node->end, length.shortest, length.longest, add_source(r, node->length), BELIEF_LENGTH);
}

static void note_length(Node *node, const Member *member) {
    Length length;
    bool real = status_is_real(member->mention->status);
    if (!node->length && real && read_length(member->mention->length, &length)) node->length = member;
}

static const Cluster *cluster_at(const Reasoner *r, size_t i) {
    return r->clusters->items[i].event >= 0 ? &r->clusters->items[i] : NULL;
}

static void build_network(Reasoner *r) {
    for (size_t i = 0; i < r->clusters->count; i++) {
        const Cluster *c = cluster_at(r, i);
        if (!c) continue;
        Node *node = &r->nodes[c->event];
        *node = (Node){ network_point(r->network), network_point(r->network), NULL, NULL, NULL, -1, -1 };
        network_at_most(r->network, node->end, node->start, 0, add_source(r, &c->members.items[0]), BELIEF_OWN);
        for (size_t k = 0; k < c->members.count; k++) note_length(node, &c->members.items[k]);
        for (size_t k = 0; k < c->members.count; k++) add_time(r, node, &c->members.items[k]);
    }
    for (size_t i = 0; i < r->clusters->count; i++) {
        const Cluster *c = cluster_at(r, i);
        for (size_t k = 0; c && k < c->members.count; k++) {
            add_same_day(r, c->event, &c->members.items[k]);
            note_ends(r, c->event, &c->members.items[k]);
        }
    }
    for (size_t i = 0; i < r->clusters->count; i++)
        if (cluster_at(r, i)) {
            add_end(r, r->clusters->items[i].event);
            add_length(r, r->clusters->items[i].event);
        }
}

/* ---- saying it ------------------------------------------------------------------------------------------ */

static Text say(Reasoner *r, Phrase id, Text a, Text b, Text c) {
    return phrase_say(r->arena, language_of(r), id, (Text[PHRASE_PLACES]){ a, b, c });
}

static Text quoted(Reasoner *r, Text words) { return say(r, PHRASE_why_quoted, words, words, words); }

static Text sentence_of(Reasoner *r, const Member *m) {
    Text text = r->timeline->reports.items[m->report].text;
    Text quote = text_slice(text, m->mention->sentence_start, m->mention->sentence_end);
    return say(r, PHRASE_why_with_source, quoted(r, quote), r->timeline->reports.items[m->report].id, quote);
}

static void note_conflict(void *to, const Sources *sources, int32_t given_up) {
    Reasoner *r = to;
    Texts sentences = { 0 };
    for (size_t i = 0; i < sources->count; i++) {
        Text sentence = sentence_of(r, r->sources.items[sources->items[i]]);
        bool again = false;
        for (size_t k = 0; k < sentences.count; k++) again |= text_equal(sentences.items[k], sentence);
        if (!again) *array_push(r->arena, &sentences) = sentence;
    }
    Text lost = sentence_of(r, r->sources.items[given_up]);
    *array_push(r->arena, &r->timeline->contradictions) =
        say(r, PHRASE_why_contradiction, phrase_list(r->arena, language_of(r), sentences), lost, lost);
}

static Text day_words(Reasoner *r, const When *w) { return wording_when(r->arena, language_of(r), w, DATES_UK); }

static void add_reason(Reasoner *r, Event *event, Text reason) { *array_push(r->arena, &event->reasons) = reason; }

/* ---- reading the network ---------------------------------------------------------------------------------- */

/* The bounds of a point as a span; false unless it is bounded at both sides. */
static bool read_span(const Reasoner *r, int32_t point, Span *ret) {
    return network_earliest(r->network, point, &ret->first, NULL) && network_latest(r->network, point, &ret->last, NULL);
}

/* Ends, and lasted so long: "a truce of a week, broken on Monday". */
static void set_by_length(Reasoner *r, Event *event, const Node *node, const Length *length) {
    Span start, end;
    if (!read_span(r, node->start, &start) || !read_span(r, node->end, &end)) return;
    bool start_known = event->when.known && event->when_from == WHEN_OWN && !event->when.lasting;
    if (start_known && node->ender < 0) end = span_widen(end, length->grain);
    else start = span_widen(start, length->grain);
    When w = when_lasting(start, end, length->grain);
    w.approximate = true;
    w.wording = node->length->mention->length->wording;
    event->when = w;
    event->when_from = WHEN_OWN; /* its own length, counted as the reasons say */
    When began = when_within(start, length->grain), ended = when_within(end, length->grain);
    began.approximate = true;
    if (node->ended_by) add_reason(r, event, say(r, PHRASE_why_ended_by, quoted(r, node->ended_by->mention->trigger), day_words(r, &ended), (Text){ 0 }));
    add_reason(r, event, say(r, PHRASE_why_lasted, quoted(r, w.wording), day_words(r, &ended), day_words(r, &began)));
}

/* Still going on when it was told of, and so many years old. */
static void set_by_age(Reasoner *r, Event *event, const Node *node, const Length *length) {
    const Report *report = &r->timeline->reports.items[node->length->report];
    if (!report->context.has_published) return;
    int64_t published = report->context.published;
    Span start = { published - length->longest, published - length->shortest };
    dl_grain grain = length->grain;
    if (length->years) start = span_of_year(ymd_from_days(days_from_minutes(published)).year - length->years);
    else start = span_join(span_around(start.first, grain), span_around(start.last, grain));
    When w = when_since(span_widen(start, grain), grain);
    w.approximate = true;
    w.wording = node->length->mention->length->wording;
    event->when = w;
    event->when_from = WHEN_OWN;
    When began = when_about(start, grain);
    Text day = wording_unit(r->arena, published, DL_DAY, &(Wording){ .language = language_of(r) });
    add_reason(r, event, say(r, PHRASE_why_age, quoted(r, w.wording), day, day_words(r, &began)));
}

/* What the network knows better than the mentions alone: of one day with another, or one sentence with a next. */
static void tighten(Reasoner *r, Event *event, const Node *node) {
    Span start, end;
    if (!read_span(r, node->start, &start) || !read_span(r, node->end, &end)) return;
    bool dated = event->when.known && clue_is_firm(event->when_from);
    When found = dated ? event->when : when_within((Span){ start.first, end.last }, DL_DAY);
    if (dated && !when_tighten(&found, &(When){ .earliest_start = start.first, .latest_start = start.last, .earliest_end = end.first,
                                                .latest_end = end.last, .known = true, .lasting = found.lasting, .grain = found.grain }))
        return;
    if (event->when.known && when_is_same(&event->when, &found)) return;
    event->when = found;
    if (!dated) event->when_from = WHEN_LINKED;
}

/* "On the day that ...": said also where the day itself came from elsewhere. */
static void name_same_day(Reasoner *r, Event *event, const Node *node) {
    if (!node->linked || !event->when.known) return;
    const Event *other = &r->timeline->events.items[node->same_day];
    const Report *report = &r->timeline->reports.items[node->linked->report];
    Text sentence = text_slice(report->text, node->linked->mention->sentence_start, node->linked->mention->sentence_end);
    add_reason(r, event, say(r, PHRASE_why_same_day_as, quoted(r, other->title), report->id, quoted(r, sentence)));
}

static void set_times(Reasoner *r) {
    for (size_t i = 0; i < r->clusters->count; i++) {
        if (!cluster_at(r, i)) continue;
        Event *event = &r->timeline->events.items[r->clusters->items[i].event];
        const Node *node = &r->nodes[r->clusters->items[i].event];
        Length length;
        bool has_length = node->length && read_length(node->length->mention->length, &length);
        bool ongoing = is_ongoing_kind(event->class) && node->ender < 0;
        bool dated = event->when.known && clue_is_firm(event->when_from);
        if (has_length && ongoing && (!dated || when_is_open(&event->when, DL_OPEN_LATEST_END))) set_by_age(r, event, node, &length);
        else if (has_length && (dated || node->ender >= 0)) set_by_length(r, event, node, &length);
        else tighten(r, event, node);
        name_same_day(r, event, node);
    }
}

/* Which report's words gave the time, where several differ in precision. */
static void name_precise(Reasoner *r, Event *event) {
    const Evidence *best = NULL;
    bool wider = false;
    for (size_t i = 0; i < event->evidence.count; i++) {
        const Evidence *e = &event->evidence.items[i];
        if (e->when_from == WHEN_OWN && e->when.known && e->words.len && when_is_same(&e->when, &event->when) && !best) best = e;
        else if (e->report >= 0 && (!e->when.known || !when_is_same(&e->when, &event->when))) wider = true;
    }
    if (!best || !wider) return;
    Text id = r->timeline->reports.items[best->report].id;
    add_reason(r, event, say(r, PHRASE_why_more_precise, id, quoted(r, best->words), id));
}

/* ---- order within one time -------------------------------------------------------------------------------- */

/* That the event came after another. */
typedef struct {
    int32_t earlier, later, next; /* next: of the same earlier event, -1 */
} Step;

typedef struct {
    Array(Step) steps;
    int32_t *first;   /* by event: its steps */
    int32_t *waiting; /* by event: how many before it have no rank yet */
} Sequence;

static void add_step(Reasoner *r, Sequence *q, int32_t earlier, int32_t later) {
    if (earlier < 0 || earlier == later) return;
    *array_push(r->arena, &q->steps) = (Step){ earlier, later, q->first[earlier] };
    q->first[earlier] = (int32_t)q->steps.count - 1;
    q->waiting[later]++;
}

/* Every event comes later than all that it followed. (A. B. Kahn, "Topological sorting of large networks", 1962; of
 * a circle, which no true telling gives, no event gets a rank.) */
static void rank_events(Reasoner *r, Sequence *q) {
    Array(int32_t) ready = { 0 };
    Event *events = r->timeline->events.items;
    for (size_t i = 0; i < r->timeline->events.count; i++)
        if (!q->waiting[i]) *array_push(r->arena, &ready) = (int32_t)i;
    for (size_t i = 0; i < ready.count; i++)
        for (int32_t k = q->first[ready.items[i]]; k >= 0; k = q->steps.items[k].next) {
            int32_t later = q->steps.items[k].later;
            if (events[later].rank <= events[ready.items[i]].rank) events[later].rank = events[ready.items[i]].rank + 1;
            if (!--q->waiting[later]) *array_push(r->arena, &ready) = later;
        }
}

static void order_events(Reasoner *r) {
    size_t count = r->timeline->events.count;
    Sequence q = { .first = arena_alloc(r->arena, (count + 1) * sizeof *q.first), .waiting = arena_alloc(r->arena, (count + 1) * sizeof *q.waiting) };
    for (size_t i = 0; i < count; i++) q.first[i] = -1;
    for (size_t i = 0; i < r->clusters->count; i++) {
        const Cluster *c = cluster_at(r, i);
        for (size_t k = 0; c && k < c->members.count; k++) add_step(r, &q, event_at(r, &c->members.items[k], c->members.items[k].mention->after), c->event);
    }
    rank_events(r, &q);
    for (size_t i = 0; i < count; i++)
        if (r->timeline->events.items[i].status == STATUS_planned) r->timeline->events.items[i].rank += (int32_t)count;
}

void reason_times(Timeline *timeline, const Readings *readings, const Clusters *clusters) {
    Reasoner r = { .timeline = timeline, .arena = timeline->arena, .readings = readings, .clusters = clusters };
    r.network = network_new(r.arena);
    r.nodes = arena_alloc(r.arena, (timeline->events.count + 1) * sizeof *r.nodes);
    map_events(&r);
    build_network(&r);
    network_solve(r.network, note_conflict, &r);
    set_times(&r);
    order_events(&r);
    for (size_t i = 0; i < clusters->count; i++)
        if (cluster_at(&r, i)) name_precise(&r, &timeline->events.items[clusters->items[i].event]);
}
