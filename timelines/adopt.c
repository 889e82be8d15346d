/* adopt.c - see adopt.h. An event by hand is read as the mention that its title is, with the time, the places and the
 * names that its file gives it, and compared with what reports tell by the clues that join reports. */
#include "adopt.h"
#include "../src/when.h"
#include "intervals.h"

typedef struct {
    int32_t event; /* index in the timeline */
    Mention mention;
    Profile profile;
} Hand;

struct Adoption {
    Array(Hand) hands;
    Interval *times; /* of the hands, by their index */
};

enum { HANDS_MOST = 1000 }; /* of one time that a cluster is compared with, those that began first */

/* The mention of a title that matters most; NULL when it names no event of a known kind. */
static const Mention *mention_of(const Mentions *found) {
    const Mention *best = NULL;
    for (size_t i = 0; i < found->count; i++) {
        const Mention *m = &found->items[i];
        if (m->class != CLASS_other && (!best || class_weight(m->class) > class_weight(best->class))) best = m;
    }
    return best;
}

static void add_all(Arena *arena, Texts *to, const Texts *more) {
    Texts all = { 0 }; /* the event's own list stays as it is */
    for (size_t i = 0; i < to->count; i++) *array_push(arena, &all) = to->items[i];
    for (size_t i = 0; i < more->count; i++) *array_push(arena, &all) = more->items[i];
    *to = all;
}

static Mention mention_by_hand(Arena *arena, const Event *event, const Mention *titled) {
    Mention m = titled ? *titled : (Mention){ .expression = -1 };
    m.class = event->class;
    m.status = event->status;
    m.title = event->title;
    m.sentence_start = 0;
    m.sentence_end = (uint32_t)event->title.len;
    if (!m.trigger.len) m.trigger = event->title;
    m.parent = m.same = m.linked = -1;
    m.when = event->when;
    m.when_from = WHEN_OWN;
    m.setting = (Text){ 0 };
    m.at_setting = false;
    add_all(arena, &m.places, &event->places);
    add_all(arena, &m.actors, &event->actors);
    add_all(arena, &m.objects, &event->objects);
    return m;
}

static void read_by_hand(Adoption *adoption, Timeline *timeline, int32_t at, const Reader *reader, const Frequencies *frequencies) {
    Event *event = &timeline->events.items[at];
    Document document = { .text = event->title };
    Expressions none = { 0 };
    Mentions found = event_find(timeline->arena, reader, &document, &none);
    const Mention *titled = mention_of(&found);
    if (!event->class_given && event->class == CLASS_other && titled) event->class = titled->class;
    if (!event->when.known || event->class == CLASS_other) return;
    Hand *hand = array_push(timeline->arena, &adoption->hands);
    *hand = (Hand){ .event = at, .mention = mention_by_hand(timeline->arena, event, titled) };
    hand->profile = profile_of(timeline->arena, frequencies, event->title, &hand->mention, -1);
}

Adoption *adoption_new(Timeline *timeline, const Reader *reader) {
    if (!reader || !timeline->events.count) return NULL;
    Adoption *adoption = ARENA_NEW(timeline->arena, Adoption);
    Frequencies *frequencies = merge_frequencies(timeline->arena, timeline);
    for (size_t i = 0; i < timeline->events.count; i++) read_by_hand(adoption, timeline, (int32_t)i, reader, frequencies);
    adoption->times = arena_alloc(timeline->arena, (adoption->hands.count + 1) * sizeof *adoption->times);
    for (size_t i = 0; i < adoption->hands.count; i++)
        adoption->times[i] = (Interval){ .span = when_extent(&adoption->hands.items[i].mention.when), .number = (int32_t)i };
    intervals_settle(adoption->times, adoption->hands.count);
    return adoption;
}

typedef struct {
    const Adoption *adoption;
    const Cluster *cluster;
    int32_t best; /* index among the hands; -1 for none */
    Likeness likeness;
    size_t looks;
} Search;

static bool consider(void *context, int32_t at) {
    Search *s = context;
    const Hand *hand = &s->adoption->hands.items[at];
    if (!when_excludes(&hand->profile.firm, &s->cluster->profile.firm) && hand->mention.status == s->cluster->members.items[0].mention->status) {
        Likeness l = clue_compare(&hand->profile, &s->cluster->profile, 0.0);
        bool better = s->best < 0 || l.total > s->likeness.total || (l.total == s->likeness.total && at < s->best);
        if (clue_joins(&l, 0) && better) s->best = at, s->likeness = l;
    }
    return ++s->looks < HANDS_MOST;
}

int32_t adoption_of(const Adoption *adoption, const Cluster *cluster, const Mention **ret_mention, Likeness *ret_likeness) {
    if (!adoption || !cluster->profile.firm.known) return -1;
    Search search = { .adoption = adoption, .cluster = cluster, .best = -1 };
    intervals_meeting(adoption->times, adoption->hands.count, when_extent(&cluster->profile.firm), consider, &search);
    if (search.best < 0) return -1;
    const Hand *hand = &adoption->hands.items[search.best];
    *ret_mention = &hand->mention;
    *ret_likeness = search.likeness;
    return hand->event;
}
