/* event.h - the event mentions of a text: what, who, where, when, with what toll, according to whom.
 *
 * A mention is one place of one text that tells of one event. Merging mentions into events is the work of
 * timelines/. All slices point into the document's text or the arena. */
#ifndef EVENT_H
#define EVENT_H
#include "document.h"
#include "timex.h"

/* Kinds of event, language-neutral; class.c gives each its lane, its parent and its weight.
 * Extend the list there and here only. */
#define EVENT_CLASSES(X)                                                                                            \
    X(attack) X(bombing) X(air_strike) X(shelling) X(shooting) X(clash) X(offensive) X(killing) X(kidnapping)       \
    X(arrest) X(arson) X(hijacking) X(robbery) X(threat) X(displacement) X(split) X(war) X(protest) X(strike) X(vote) X(talks) \
    X(meeting) X(agreement) X(truce) X(breach) X(statement) X(announcement) X(demand) X(accusation) X(denial)       \
    X(visit) X(appointment) X(resignation) X(coup) X(trial) X(verdict) X(sanction) X(law) X(investigation)          \
    X(disaster) X(flood) X(storm) X(earthquake) X(fire) X(accident) X(disease) X(rescue) X(aid) X(deployment)       \
    X(withdrawal) X(capture) X(release) X(closure) X(launch) X(economy) X(birth) X(death) X(damage) X(failure) X(other)
typedef enum {
#define X(name) CLASS_##name,
    EVENT_CLASSES(X)
#undef X
    CLASS_COUNT
} EventClass;

typedef enum { LANE_military, LANE_diplomacy, LANE_humanitarian, LANE_politics, LANE_justice, LANE_disaster, LANE_society, LANE_background, LANE_COUNT } Lane;

typedef enum { STATUS_happened, STATUS_planned, STATUS_threatened, STATUS_denied, STATUS_claimed, STATUS_hypothetical, STATUS_habitual, STATUS_COUNT } EventStatus;

/* How the mention came by its time; everything but WHEN_OWN is inherited and says so. */
typedef enum {
    WHEN_OWN,       /* an expression of its own clause */
    WHEN_COUNTED,   /* by its distance from an event that is dated: "two weeks after the truce" */
    WHEN_PARENT,    /* of the event it belongs to: "an attack" by which something was "broken on Monday" */
    WHEN_SAYING,    /* of the act of saying it, as a bound: said late on the 22nd */
    WHEN_NARRATIVE, /* of the sentence told just before */
    WHEN_LINKED,    /* "on the day that ..." */
    WHEN_REPORT,    /* of the report: no date of its own; on the day of its news or publication, or no later than that */
    WHEN_NONE
} WhenFrom;

typedef enum { BOUND_EXACT, BOUND_AT_LEAST, BOUND_MORE_THAN, BOUND_UP_TO, BOUND_ABOUT, BOUND_VAGUE } Bound;
typedef enum {
    TOLL_killed, TOLL_wounded, TOLL_casualties, TOLL_missing, TOLL_arrested, TOLL_displaced, TOLL_kidnapped, TOLL_trapped, TOLL_destroyed, TOLL_other,
    TOLL_KIND_COUNT
} TollKind;

typedef struct {
    TollKind kind;
    int64_t low, high; /* "dozens": 24 to 99; high -1 when open */
    Bound bound;
    Text figure;  /* the figure's own words: "at least 45", "dozens" */
    Text what;    /* what is counted: "civilians", "air strikes"; empty for people */
    Text place;   /* "Bushqatin", empty when that of the event */
    Text said_by; /* who gives the figure; empty when the report itself */
    When since;   /* "54 deaths since late on ..."; known is false mostly */
    uint32_t start, end; /* bytes of the figure */
} Toll;
typedef Array(Toll) Tolls;
typedef Array(Text) Texts;

/* People to whom harm was done, and how many their phrase says they are: "the mayor" 1, "six priests" 6. */
typedef struct {
    Text who;
    int64_t low, high; /* low 0: it does not say; high -1: open */
    Text noun;         /* for one person: "mayor", where nothing told so far names him; empty for a name */
} Victim;
typedef Array(Victim) Victims;

/* How a text comes to name who did a deed. */
typedef enum {
    BLAME_TOLD,     /* it tells of the deed as theirs: "rebels attacked", "the bomb was planted by rebels" */
    BLAME_CLAIMED,  /* they say so themselves: "claimed responsibility" */
    BLAME_BLAMED,   /* somebody says so, or suspects it: "was attributed to", "blamed the rebels for" */
    BLAME_DENIED,   /* they say that it was not them */
    BLAME_NAMED,    /* named only by the deed: "the kidnappers" */
    BLAME_STORY,    /* it says nothing, but is a story of theirs: the armed group it names most */
    BLAME_HOW_COUNT
} BlameHow;

typedef struct {
    Text who;          /* the people, as they are called there; empty when only a body is named */
    Text body;         /* the body that they are or belong to, in the fullest form of this text: the Front of "fighters of the Front"; may be empty */
    BlameHow how;
    uint32_t sentence; /* that says so: its index */
} Culprit;
typedef Array(Culprit) Culprits;

/* What relates mentions comes first: many passes over a text's mentions read that and little else. */
typedef struct {
    uint32_t sentence;         /* index, from 0 */
    uint32_t sentence_start, sentence_end; /* bytes */
    uint32_t start, end;       /* bytes of the trigger word */
    EventClass class;
    EventStatus status;
    WhenFrom when_from;
    int32_t expression;        /* index of the expression that dates it, -1 for none */
    int32_t parent;            /* index of the mention it belongs to (a statement at a meeting), -1 for none */
    int32_t after;             /* index of a mention of the same text that it came after, on the same day too; -1 for none */
    int32_t same;              /* index of an earlier mention of the same text it refers back to, -1 for none */
    int32_t linked;            /* index of the mention that it is linked with, or of the one its time is counted from; -1 for none */
    int salience;              /* 0 (aside) to 100 (the story): whether it stands on the main line */
    bool on_day_of;            /* `linked` happened on the same day, the text says ("on the day that ...") */
    bool attempted;            /* somebody set about it: "tried to kill"; whether it was done, `status` says */
    bool late;                 /* a death that came some time after the harm: "died of his wounds"; its day is not that of the deed */
    bool at_setting;           /* its place is no own one but that of `setting`, or where the report was written */
    When when;                 /* when.known false: not dated */
    const When *said;          /* when it was said that it happened; NULL for not told */
    const When *length;        /* a DURATION the text gives it ("a week-long truce"); NULL for none */
    Text trigger, lemma;
    Text title;                /* a short headline made of the text's own words */
    Texts actors, objects, places, participants;
    Victims victims;           /* the people among those it was done to, of a harm or a death */
    Texts targets;             /* things that were struck: buildings, vehicles, lines; those among the objects too */
    Texts organisations;       /* bodies that the actors are or belong to: the Front of "fighters of the Front" */
    Culprits culprits;         /* of a deed that does harm: who did it, or is held to have, by any sentence of the text */
    Text country;              /* where it happened, by the gazetteer; empty when no place tells */
    Text setting;              /* the town that the report's story is set in; empty when it is set in none */
    Tolls tolls;
    Text said_by;              /* who says that it happened; empty when the report itself */
} Mention;
typedef Array(Mention) Mentions;

/* Why it is an event, for readers: its word, kind and status. */
Text mention_why(Arena *arena, const Mention *mention);

typedef struct Reader Reader; /* a language compiled for reading events; immutable */
Reader *reader_new(Arena *arena, Text language); /* NULL when the language is not known */

/* Texts that are read as English and whose words are of another language: events are read in no other so far. */
typedef struct {
    Text first, language; /* the file of the first one, which must last; "German" */
    size_t count;
} Foreign;
void foreign_note(Foreign *foreign, Text file, Text text);
Text foreign_warning(Arena *arena, const Foreign *foreign); /* empty when there are none */

/* The mentions of a document in text order. `expressions` are those of timex_tag() on the same text. */
Mentions event_find(Arena *arena, const Reader *reader, const Document *document, const Expressions *expressions);

/* Where in a document a piece of it begins: how many bytes, sentences, mentions and expressions come before. */
typedef struct {
    uint32_t bytes, sentences, mentions, expressions;
} PiecePlace;
/* The same for a piece of a document, by itself: `piece` has its text. Offsets and indices are those in the whole
 * document; moves *place behind the piece. */
Mentions event_find_piece(Arena *arena, const Reader *reader, const Document *piece, const Expressions *expressions, PiecePlace *place);

/* Names for files and messages: "air_strike", "happened", "killed", "military". */
const char *class_name(EventClass c);
const char *lane_name(Lane lane);
const char *status_name(EventStatus s);
/* It happened, or somebody says that it did. */
static inline bool status_is_real(EventStatus s) { return s == STATUS_happened || s == STATUS_claimed; }
const char *toll_kind_name(TollKind k);
const char *bound_name(Bound b);
const char *blame_how_name(BlameHow h);
const char *when_from_name(WhenFrom f);
Lane class_lane(EventClass c);
int class_weight(EventClass c); /* 0 to 100: how much such an event, dated and certain, matters on a timeline */
bool class_is_saying(EventClass c); /* a statement, an announcement, a demand, an accusation, a denial */
bool class_is_words(EventClass c);  /* of these what only speaks of a thing: who announces something does it */
bool class_is_harm(EventClass c); /* people or things come to harm: an attack, a flood, a death */
bool class_is_outcome(EventClass c); /* what a deed does to people and things: killed, wounded, driven out, damaged */
bool class_is_casualty(EventClass c); /* an outcome that is a harm: killed, wounded, damaged */

/* How far the words that tell a harm may stand from those that tell what it can have come of. */
typedef enum { CAUSE_IN_SENTENCE = 1, CAUSE_IN_TEXT = 2, CAUSE_IN_STORY = 4 /* several reports' */ } CauseReach;
bool class_causes(EventClass c, CauseReach reach);
/* Whether mentions of these classes can be the same event (an air strike is an attack, a truce is none). */
bool class_compatible(EventClass a, EventClass b);
#endif
