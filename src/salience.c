/* salience.c - see salience.h. The weight of a mention's kind (class.c), changed by its standing, by how it came by its
 * time, and by what else speaks for it or against it. The points are set by hand; the timelines of tests/golden and the
 * scores on reports where people chose what matters hold them. Their order matters more than their size: what did not
 * happen is an aside whatever its kind, what has a day of its own or a toll hardly ever is. */
#include "salience.h"

typedef enum {
    SIGN_LOOSE, SIGN_LOOSE_ALONE, SIGN_TOLL, SIGN_QUOTED, SIGN_EMPTY_VERB, SIGN_BARE_OUTCOME, SIGN_BACKGROUND, SIGN_BARE, SIGN_ONE_WORD, SIGN_REFERENCE,
    SIGN_ANNOUNCES, SIGN_ANNOUNCED, SIGN_OF_BREACH, SIGN_SAID_THING, SIGN_OUTCOME, SIGN_STANDING, SIGN_LEAD, SIGN_COUNT
} Sign;

static const int sign_points[SIGN_COUNT] = {
    [SIGN_LOOSE] = -14,       /* a word that names an event only now and then: "fell" */
    [SIGN_LOOSE_ALONE] = -36, /* and neither a day of its own nor a toll speaks for it */
    [SIGN_TOLL] = 10,         /* "killed 45" */
    [SIGN_QUOTED] = -40,      /* what a speaker mentions */
    [SIGN_EMPTY_VERB] = -60,  /* "began", "carried out": its noun tells it */
    [SIGN_BARE_OUTCOME] = -24, /* "deaths": how many, and when? */
    [SIGN_BACKGROUND] = -30,  /* an attribute: "the wounded man" */
    [SIGN_BARE] = -18,        /* nobody and nothing takes part, and its title is short */
    [SIGN_ONE_WORD] = -24,    /* "clashes": a title that tells nothing */
    [SIGN_REFERENCE] = -12,   /* "the raid", undated: known already */
    [SIGN_ANNOUNCES] = 10,    /* an army's own next step */
    [SIGN_ANNOUNCED] = -20,   /* that step: told by its announcement */
    [SIGN_OF_BREACH] = -30,   /* told by "truce broken by an attack" */
    [SIGN_SAID_THING] = -8,   /* an undated noun in what somebody says */
    [SIGN_OUTCOME] = -10,     /* a harm is told by what did it */
    [SIGN_LEAD] = 30,         /* what the first sentence tells plainly and dates: why there is a report */
    [SIGN_STANDING] = -34,    /* "the war": it goes on, and nothing says since when */
};

static const int status_points[STATUS_COUNT] = {
    [STATUS_happened] = 0,     [STATUS_claimed] = -12,  [STATUS_planned] = -30,     [STATUS_threatened] = -34,
    [STATUS_habitual] = -40,   [STATUS_denied] = -70,   [STATUS_hypothetical] = -70,
};
enum { PLANNED_BY_AN_ARMY = -12 };

static const int when_points[] = {
    [WHEN_OWN] = 12,   [WHEN_COUNTED] = 10,   [WHEN_LINKED] = 10,  [WHEN_PARENT] = 6,
    [WHEN_SAYING] = 0, [WHEN_NARRATIVE] = -4, [WHEN_REPORT] = -14, [WHEN_NONE] = -14,
};

enum { SHORT_TITLE = 4 }; /* words */

static unsigned bit(Sign sign, bool there) { return there ? 1u << sign : 0; }

/* What speaks against a mention for the word that names it. */
static unsigned signs_of_word(const Mention *m, const Note *n) {
    bool loose = n->loose && m->class != CLASS_statement && m->class != CLASS_announcement, toll = m->tolls.count != 0;
    bool company = m->when_from == WHEN_OWN || toll, undated = m->when_from == WHEN_REPORT;
    return bit(SIGN_LOOSE, loose && company) | bit(SIGN_LOOSE_ALONE, loose && !company) | bit(SIGN_EMPTY_VERB, n->light || n->aspect) |
           bit(SIGN_BARE_OUTCOME, n->noun && class_is_outcome(m->class) && !toll && undated) | bit(SIGN_REFERENCE, n->noun && n->definite && undated) |
           bit(SIGN_SAID_THING, n->noun && m->said_by.len && undated && !toll) | bit(SIGN_QUOTED, n->quoted && !toll) |
           bit(SIGN_BACKGROUND, n->background && !toll) |
           bit(SIGN_STANDING, n->flags & WORD_LASTING && n->noun && !(m->length && m->length->value.len) && m->when_from != WHEN_OWN);
}

/* What its sentence tells beside it. */
static unsigned signs_of_telling(const Mention *m, const Note *n) {
    bool toll = m->tolls.count != 0;
    bool bare = !m->actors.count && !m->objects.count && !m->places.count && !m->participants.count && !toll;
    return bit(SIGN_TOLL, toll) | bit(SIGN_BARE, bare && !text_has_words(m->title, SHORT_TITLE)) | bit(SIGN_ONE_WORD, !text_has_words(m->title, 2) && !toll) |
           bit(SIGN_ANNOUNCES, m->class == CLASS_announcement && n->announces_action) | bit(SIGN_ANNOUNCED, n->announced) |
           bit(SIGN_OF_BREACH, n->agent_of_breach) | bit(SIGN_OUTCOME, m->parent >= 0 && class_is_outcome(m->class));
}

/* A known kind needs no such help: what it is speaks for it. */
static unsigned sign_of_place(const Mention *m, const Note *n, bool lead) {
    bool plain = n->told && m->when_from == WHEN_OWN && m->class == CLASS_other && m->status == STATUS_happened && !m->said_by.len;
    return bit(SIGN_LEAD, lead && plain && (m->actors.count || m->objects.count));
}

int salience_of(const Mention *m, const Note *n, bool lead) {
    bool army = m->status == STATUS_planned && class_lane(m->class) == LANE_military;
    int points = class_weight(m->class) + when_points[m->when_from] + (army ? PLANNED_BY_AN_ARMY : status_points[m->status]);
    unsigned signs = signs_of_word(m, n) | signs_of_telling(m, n) | sign_of_place(m, n, lead);
    for (unsigned sign = 0; sign < SIGN_COUNT; sign++)
        if (signs >> sign & 1) points += sign_points[sign];
    return points < 0 ? 0 : points > 100 ? 100 : points;
}

/* ---- what a sentence dates ------------------------------------------------------------------------------------------- */

enum { ENTRY = 42 }; /* enough for the line */

/* Words about a thing are no deed: who says, denies or demands something does so the day he is quoted. What was said on a
 * day long before is told for its own sake. */
static bool is_speech(const Mention *m, const Note *n, const Context *context) {
    bool history = m->when_from == WHEN_OWN && narrative_is_old(&m->when, context);
    return !history && n->saying && !n->noun && !n->performs && class_is_words(m->class);
}

/* A report gives the day of what it tells for its own sake: whatever its verb, that has happened or is to happen on
 * a day, and somebody or something takes part in it. */
static bool is_deed_of_day(const Narrative *s, const Mentions *all, const Context *context, size_t i) {
    const Mention *m = &all->items[i];
    const Note *n = &s->notes.items[i];
    bool timed = m->when_from <= WHEN_PARENT && m->when.known && !m->when.lasting && !m->when.open && m->when.grain <= DL_YEAR;
    bool ahead = m->status == STATUS_planned && n->ahead && m->when.grain <= DL_MONTH;
    if (!timed || !(ahead || ((n->told || n->added) && m->status == STATUS_happened)) || n->quoted || is_speech(m, n, context)) return false;
    bool told_of = m->actors.count || m->objects.count || class_weight(m->class) > class_weight(CLASS_other);
    return told_of && text_has_words(m->title, 2);
}

/* The mention of first <= i < limit, of one sentence, that tells best what happened at the time of mention `at`. */
static size_t entry_of(const Narrative *s, const Mentions *all, const Context *context, size_t first, size_t limit, size_t at) {
    size_t best = limit;
    for (size_t i = first; i < limit; i++) {
        const Mention *m = &all->items[i];
        if (!text_equal(m->when.value, all->items[at].when.value)) continue;
        bool better = best == limit || m->salience > all->items[best].salience;
        bool stands = m->salience >= ENTRY && (m->when_from != WHEN_PARENT || m->parent < 0); /* there for that time; a part may hang on the whole */
        if (stands || (better && is_deed_of_day(s, all, context, i))) best = i;
        if (stands) break;
    }
    return best;
}

/* Why there is a report: the best of what its first sentence tells plainly, or says on a day, when nothing of it stands on
 * the line. */
static void raise_lead(const Narrative *s, const Context *context, Mentions *all, size_t first, size_t limit) {
    size_t best = limit;
    for (size_t i = first; i < limit; i++) {
        const Mention *m = &all->items[i];
        const Note *n = &s->notes.items[i];
        if (m->salience >= ENTRY && (status_is_real(m->status) || m->status == STATUS_planned) && !(n->noun && m->said_by.len && !n->ahead)) return;
        bool tells = n->told && m->status == STATUS_happened && (m->actors.count || m->objects.count) && text_has_words(m->title, SHORT_TITLE - 1);
        bool says = is_speech(m, n, context);
        if (!tells || n->light || n->aspect || (says && (m->when_from != WHEN_OWN || m->said_by.len))) continue;
        bool speech = best < limit && is_speech(&all->items[best], &s->notes.items[best], context);
        if (best == limit || (speech && !says) || (speech == says && m->salience > all->items[best].salience)) best = i;
    }
    if (best < limit) all->items[best].salience = ENTRY;
}

void salience_of_dates(const Narrative *s, const Context *context, Mentions *all, size_t lead) {
    for (size_t first = 0, limit; first < all->count; first = limit) {
        for (limit = first; limit < all->count && all->items[limit].sentence == all->items[first].sentence;) limit++;
        for (size_t i = first; i < limit; i++) {
            if (!all->items[i].when.known || all->items[i].when_from > WHEN_COUNTED) continue;
            size_t best = entry_of(s, all, context, first, limit, i);
            if (best < limit && all->items[best].salience < ENTRY) all->items[best].salience = ENTRY;
        }
        if (first == lead) raise_lead(s, context, all, first, limit);
    }
}
