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
#include "account.h"
#include "names.h"
#include <stdlib.h>

typedef struct {
    Timeline *timeline;
    Arena *arena;
    const Readings *readings;
    Clusters *clusters;
    int32_t **cluster_of; /* by report and mention; -1 for one that no event is made of */
} Composer;

static const Report *report_of(const Composer *c, int32_t report) { return &c->timeline->reports.items[report]; }

/* ---- evidence and tolls ----------------------------------------------------------------------------- */

static Evidence evidence_of(const Composer *c, const Member *member) {
    const Mention *m = member->mention;
    Text text = report_of(c, member->report)->text;
    Evidence e = { .report = member->report, .start = m->sentence_start, .end = m->sentence_end, .trigger = m->trigger,
                   .why = m->when.why.len ? m->when.why : mention_why(c->arena, m), .when = m->when, .when_from = m->when_from,
                   .status = m->status, .said_by = m->said_by };
    e.quote = text_slice(text, e.start, e.end);
    const Expressions *expressions = &c->readings->items[member->report].expressions;
    if (m->expression < 0 || (size_t)m->expression >= expressions->count) return e;
    const Expression *x = &expressions->items[m->expression];
    bool range = m->when.wording.ptr == text.ptr + x->start && m->when.wording.len > x->end - x->start; /* "May to July" */
    e.words_start = x->start;
    e.words_end = range ? x->start + (uint32_t)m->when.wording.len : x->end;
    e.words = text_slice(text, x->start, e.words_end);
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

/* One of several that a sentence counts alike: "her father and her daughter". */
static bool is_counted_apart(const Tolls *tolls, const Toll *toll) {
    for (size_t i = 0; i < tolls->count; i++)
        if (same_toll(&tolls->items[i], toll) && tolls->items[i].start != toll->start && !text_equal_fold(tolls->items[i].figure, toll->figure)) return true;
    return false;
}

static void add_toll(Arena *arena, Event *event, const Toll *toll, bool listed, int32_t evidence) {
    for (size_t i = 0; i < event->tolls.count; i++) {
        const EventToll *t = &event->tolls.items[i];
        if (same_toll(&t->toll, toll) && (!listed || (t->evidence == evidence && text_equal_fold(t->toll.figure, toll->figure)))) return;
    }
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
            bool listed = is_counted_apart(&members[i].mention->tolls, &toll);
            if (clue_is_running_count(members[i].mention) && !toll.since.known) toll.since = members[i].mention->when;
            add_toll(c->arena, event, &toll, listed, (int32_t)event->evidence.count - 1);
        }
    }
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

/* Of two guesses the surer kind; of two reports' own days the earlier, as both reports came after it; of the same day what
 * is told as news, not what is only known to be no later. */
static bool places_better(const Mention *a, const Mention *b) {
    if (a->when_from != b->when_from) return a->when_from < b->when_from;
    if (a->when_from != WHEN_REPORT) return false;
    int64_t x = when_last(&a->when), y = when_last(&b->when);
    return x != y ? x < y : !a->when.open && b->when.open;
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
    if (class_is_saying(first->class) && first->actors.count) { /* who announces it stands behind it */
        event->said_by = first->actors.items[0];
        return;
    }
    for (size_t i = 0; i < cluster->members.count; i++) {
        const Mention *m = cluster->members.items[i].mention;
        if (!m->said_by.len || !(name_is_part(m->said_by, first->said_by) || name_is_part(first->said_by, m->said_by))) return;
    }
    event->said_by = first->said_by;
    if (first->said) event->said = *first->said;
}

/* The kind that the most salient member names which tells a cause, not only what came of it. */
static EventClass class_of(const Cluster *cluster) {
    const Mention *best = cluster->members.items[0].mention;
    for (size_t i = 1; i < cluster->members.count; i++) {
        const Mention *m = cluster->members.items[i].mention;
        bool outcome = class_is_casualty(best->class), other = class_is_casualty(m->class);
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

static void fill_event(Composer *c, Event *event, const Cluster *cluster) {
    const Mention *first = cluster->members.items[0].mention;
    event->title = title_of(cluster);
    event->class = class_of(cluster);
    event->status = first->status;
    event->lane = text_of(lane_name(class_lane(event->class)));
    set_time(event, cluster);
    for (size_t i = 0; i < cluster->members.count; i++) {
        const Mention *m = cluster->members.items[i].mention;
        names_add_all(c->arena, &event->places, &m->places);
        names_add_all(c->arena, &event->actors, &m->actors);
        names_add_all(c->arena, &event->actors, &m->participants);
        names_add_all(c->arena, &event->objects, &m->objects);
    }
    set_said_by(event, cluster);
    add_evidence(c, event, cluster);
    account_for_figures(c->timeline, event);
    set_salience(c, event, cluster);
    account_for_joining(c->timeline, event, cluster);
    if (cluster->split_by) account_for_split(c->timeline, event, cluster->split_by);
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
    Text quoted = phrase_say(c->arena, language, PHRASE_why_quoted, (Text[PHRASE_PLACES]){ words });
    return phrase_say(c->arena, language, PHRASE_why_not_resolved, (Text[PHRASE_PLACES]){ quoted });
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
    for (size_t r = 0; r < reports; r++) {
        size_t mentions = c->readings->items[r].mentions.count;
        c->cluster_of[r] = arena_alloc(c->arena, (mentions + 1) * sizeof(int32_t));
        for (size_t i = 0; i < mentions; i++) c->cluster_of[r][i] = -1;
    }
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
        int32_t at = c->cluster_of[m->report][m->mention->parent];
        const Cluster *parent = at >= 0 ? &c->clusters->items[at] : NULL;
        if (parent && parent != own && parent->event >= 0) return parent->event;
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

/* A report tells of an event by hand: its title, time and kind stay as people gave them. False when there is none. */
static bool give_to_hand(Composer *c, const Adoption *adoption, Cluster *cluster) {
    const Mention *hand;
    Likeness likeness;
    cluster->event = adoption_of(adoption, cluster, &hand, &likeness);
    if (cluster->event < 0) return false;
    Event *event = &c->timeline->events.items[cluster->event];
    add_evidence(c, event, cluster);
    account_for_figures(c->timeline, event);
    account_for_adoption(c->timeline, event, hand, likeness, &cluster->members.items[0]);
    account_for_joining(c->timeline, event, cluster);
    return true;
}

void compose_events(Timeline *timeline, const Readings *readings, const Adoption *adoption, Clusters *clusters) {
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
        if (give_to_hand(&c, adoption, cluster)) continue;
        cluster->event = (int32_t)timeline->events.count;
        Event *event = array_push(c.arena, &timeline->events);
        event->id = id_of(&c, cluster);
        fill_event(&c, event, cluster);
    }
    timeline_number_ids(timeline);
    set_parents(&c);
}
