/* class.c - what is known about each kind of event, whatever the language: its names, the lane it is drawn in,
 * the family it belongs to, how much it weighs on a timeline and what it has to do with harm. */
#include "event.h"

/* Classes of one family can name the same event: the more special word and the more general one. */
typedef enum {
    FAMILY_alone, /* compatible only with its own class */
    FAMILY_air = 1 << 0,
    FAMILY_guns = 1 << 1,
    FAMILY_ground = 1 << 2,
    FAMILY_death = 1 << 3,
    FAMILY_seizure = 1 << 4,
    FAMILY_talking = 1 << 5,
    FAMILY_deal = 1 << 6,
    FAMILY_saying = 1 << 7,
    FAMILY_court = 1 << 8,
    FAMILY_nature = 1 << 9,
    FAMILY_burning = 1 << 10,
    FAMILY_army = 1 << 11,
    FAMILY_crowd = 1 << 12,
    FAMILY_power = 1 << 13,
    FAMILY_help = 1 << 14
} Family;

enum {
    VIOLENT = FAMILY_air | FAMILY_guns | FAMILY_ground,
    EVERY_FIGHT = VIOLENT | FAMILY_death
};

/* What a class has to do with harm. How far from the words that tell the harm its cause may stand depends on the class:
 * that deaths came of a protest must be said with it, that they came of an air strike need not. */
typedef enum {
    HARM_none,
    HARM = 1 << 0,      /* does harm to somebody or something, or is the harm done */
    OUTCOME = 1 << 1,   /* told of as what came of something else */
    BY_WORDS = CAUSE_IN_SENTENCE << 2,
    BY_TEXT = CAUSE_IN_TEXT << 2,
    BY_STORY = CAUSE_IN_STORY << 2,
    DEED = HARM | BY_WORDS | BY_TEXT | BY_STORY
} HarmMark;

typedef struct {
    Lane lane;
    unsigned families;
    int weight; /* 0 to 100: how much such an event, dated and certain, matters on a timeline */
    unsigned harm; /* HarmMark */
} ClassRow;

static const ClassRow classes[CLASS_COUNT] = {
    [CLASS_attack] = { LANE_military, EVERY_FIGHT, 70, DEED },
    [CLASS_bombing] = { LANE_military, FAMILY_air | FAMILY_death | FAMILY_burning, 72, DEED },
    [CLASS_air_strike] = { LANE_military, FAMILY_air, 72, DEED },
    [CLASS_shelling] = { LANE_military, FAMILY_air, 68, DEED },
    [CLASS_shooting] = { LANE_military, FAMILY_guns | FAMILY_death, 70, DEED },
    [CLASS_clash] = { LANE_military, FAMILY_guns | FAMILY_ground, 62, DEED },
    [CLASS_offensive] = { LANE_military, FAMILY_army, 66, HARM | BY_WORDS | BY_STORY },
    [CLASS_killing] = { LANE_humanitarian, FAMILY_death | FAMILY_guns, 68, HARM | OUTCOME },
    [CLASS_kidnapping] = { LANE_justice, FAMILY_seizure, 68, HARM },
    [CLASS_arrest] = { LANE_justice, FAMILY_seizure, 60, HARM_none },
    [CLASS_arson] = { LANE_justice, FAMILY_burning, 62, HARM | BY_WORDS | BY_TEXT },
    [CLASS_hijacking] = { LANE_justice, FAMILY_seizure, 68, HARM | BY_WORDS },
    [CLASS_robbery] = { LANE_justice, FAMILY_alone, 58, HARM | BY_WORDS | BY_TEXT },
    [CLASS_threat] = { LANE_justice, FAMILY_alone, 44, HARM },
    [CLASS_displacement] = { LANE_humanitarian, FAMILY_alone, 58, OUTCOME },
    [CLASS_split] = { LANE_background, FAMILY_alone, 56, HARM_none },
    [CLASS_war] = { LANE_background, FAMILY_alone, 56, HARM_none },
    [CLASS_protest] = { LANE_society, FAMILY_crowd, 58, BY_WORDS },
    [CLASS_strike] = { LANE_society, FAMILY_crowd, 56, HARM_none },
    [CLASS_vote] = { LANE_politics, FAMILY_power, 62, HARM_none },
    [CLASS_talks] = { LANE_diplomacy, FAMILY_talking, 60, HARM_none },
    [CLASS_meeting] = { LANE_diplomacy, FAMILY_talking, 62, HARM_none },
    [CLASS_agreement] = { LANE_diplomacy, FAMILY_deal, 64, HARM_none },
    [CLASS_truce] = { LANE_diplomacy, FAMILY_deal, 62, HARM_none },
    [CLASS_breach] = { LANE_military, FAMILY_alone, 62, HARM | BY_WORDS },
    [CLASS_statement] = { LANE_diplomacy, FAMILY_saying, 22, HARM_none },
    [CLASS_announcement] = { LANE_politics, FAMILY_saying, 46, HARM_none },
    [CLASS_demand] = { LANE_diplomacy, FAMILY_saying, 28, HARM_none },
    [CLASS_accusation] = { LANE_diplomacy, FAMILY_saying, 28, HARM_none },
    [CLASS_denial] = { LANE_diplomacy, FAMILY_saying, 26, HARM_none },
    [CLASS_visit] = { LANE_diplomacy, FAMILY_talking, 50, HARM_none },
    [CLASS_appointment] = { LANE_politics, FAMILY_power, 54, HARM_none },
    [CLASS_resignation] = { LANE_politics, FAMILY_power, 60, HARM_none },
    [CLASS_coup] = { LANE_politics, FAMILY_power | FAMILY_ground, 72, BY_WORDS | BY_TEXT },
    [CLASS_trial] = { LANE_justice, FAMILY_court, 56, HARM_none },
    [CLASS_verdict] = { LANE_justice, FAMILY_court, 64, HARM_none },
    [CLASS_sanction] = { LANE_politics, FAMILY_alone, 56, HARM_none },
    [CLASS_law] = { LANE_politics, FAMILY_alone, 54, HARM_none },
    [CLASS_investigation] = { LANE_justice, FAMILY_alone, 42, HARM_none },
    [CLASS_disaster] = { LANE_disaster, FAMILY_nature | FAMILY_burning, 66, DEED },
    [CLASS_flood] = { LANE_disaster, FAMILY_nature, 66, DEED },
    [CLASS_storm] = { LANE_disaster, FAMILY_nature, 64, DEED },
    [CLASS_earthquake] = { LANE_disaster, FAMILY_nature, 68, DEED },
    [CLASS_fire] = { LANE_disaster, FAMILY_nature | FAMILY_burning, 60, DEED },
    [CLASS_accident] = { LANE_disaster, FAMILY_nature | FAMILY_death, 64, DEED },
    [CLASS_disease] = { LANE_disaster, FAMILY_alone, 50, DEED },
    [CLASS_rescue] = { LANE_humanitarian, FAMILY_help, 52, HARM_none },
    [CLASS_aid] = { LANE_humanitarian, FAMILY_help, 48, HARM_none },
    [CLASS_deployment] = { LANE_military, FAMILY_army, 50, BY_STORY },
    [CLASS_withdrawal] = { LANE_military, FAMILY_army, 54, BY_STORY },
    [CLASS_capture] = { LANE_military, FAMILY_seizure | FAMILY_ground, 60, DEED },
    [CLASS_release] = { LANE_justice, FAMILY_alone, 54, HARM_none },
    [CLASS_closure] = { LANE_society, FAMILY_alone, 44, HARM_none },
    [CLASS_launch] = { LANE_society, FAMILY_alone, 44, HARM_none },
    [CLASS_economy] = { LANE_society, FAMILY_alone, 34, HARM_none },
    [CLASS_birth] = { LANE_society, FAMILY_alone, 40, HARM_none },
    [CLASS_death] = { LANE_humanitarian, FAMILY_death, 62, HARM | OUTCOME },
    [CLASS_damage] = { LANE_humanitarian, FAMILY_burning, 50, HARM | OUTCOME },
    [CLASS_failure] = { LANE_diplomacy, FAMILY_alone, 36, HARM_none },
    [CLASS_other] = { LANE_society, FAMILY_alone, 16, HARM_none },
};

Lane class_lane(EventClass c) { return c < CLASS_COUNT ? classes[c].lane : LANE_background; }

int class_weight(EventClass c) { return c < CLASS_COUNT ? classes[c].weight : 0; }

static unsigned harm_of(EventClass c) { return c < CLASS_COUNT ? classes[c].harm : HARM_none; }

bool class_is_harm(EventClass c) { return (harm_of(c) & HARM) != 0; }

bool class_is_outcome(EventClass c) { return (harm_of(c) & OUTCOME) != 0; }

bool class_is_casualty(EventClass c) { return class_is_outcome(c) && class_is_harm(c); }

bool class_causes(EventClass c, CauseReach reach) { return (harm_of(c) & (unsigned)reach << 2) != 0; }

bool class_is_saying(EventClass c) { return c < CLASS_COUNT && (classes[c].families & FAMILY_saying) != 0; }

bool class_is_words(EventClass c) { return class_is_saying(c) && c != CLASS_announcement; }

bool class_compatible(EventClass a, EventClass b) {
    if (a >= CLASS_COUNT || b >= CLASS_COUNT) return false;
    return a == b || (classes[a].families & classes[b].families) != 0;
}

const char *class_name(EventClass c) {
    static const char *const names[] = {
#define X(name) #name,
        EVENT_CLASSES(X)
#undef X
    };
    return c < CLASS_COUNT ? names[c] : "other";
}

const char *lane_name(Lane lane) {
    static const char *const names[LANE_COUNT] = {
        [LANE_military] = "military", [LANE_diplomacy] = "diplomacy", [LANE_humanitarian] = "humanitarian",
        [LANE_politics] = "politics", [LANE_justice] = "justice",     [LANE_disaster] = "disaster",
        [LANE_society] = "society",   [LANE_background] = "background",
    };
    return lane < LANE_COUNT ? names[lane] : "background";
}

const char *status_name(EventStatus s) {
    static const char *const names[STATUS_COUNT] = {
        [STATUS_happened] = "happened", [STATUS_planned] = "planned",           [STATUS_threatened] = "threatened",
        [STATUS_denied] = "denied",     [STATUS_claimed] = "claimed",           [STATUS_hypothetical] = "hypothetical",
        [STATUS_habitual] = "habitual",
    };
    return s < STATUS_COUNT ? names[s] : "happened";
}

const char *toll_kind_name(TollKind k) {
    static const char *const names[TOLL_KIND_COUNT] = {
        [TOLL_killed] = "killed",       [TOLL_wounded] = "wounded",     [TOLL_casualties] = "casualties",
        [TOLL_missing] = "missing",
        [TOLL_arrested] = "arrested",   [TOLL_displaced] = "displaced", [TOLL_kidnapped] = "kidnapped",
        [TOLL_trapped] = "trapped",     [TOLL_destroyed] = "destroyed", [TOLL_other] = "other",
    };
    return k < TOLL_KIND_COUNT ? names[k] : "other";
}

const char *bound_name(Bound b) {
    static const char *const names[] = {
        [BOUND_EXACT] = "exact", [BOUND_AT_LEAST] = "at-least", [BOUND_MORE_THAN] = "more-than",
        [BOUND_UP_TO] = "up-to", [BOUND_ABOUT] = "about",       [BOUND_VAGUE] = "vague",
    };
    return b <= BOUND_VAGUE ? names[b] : "exact";
}

const char *blame_how_name(BlameHow h) {
    static const char *const names[BLAME_HOW_COUNT] = {
        [BLAME_TOLD] = "told", [BLAME_CLAIMED] = "claimed", [BLAME_BLAMED] = "blamed", [BLAME_DENIED] = "denied", [BLAME_NAMED] = "named", [BLAME_STORY] = "story",
    };
    return h < BLAME_HOW_COUNT ? names[h] : "told";
}

const char *when_from_name(WhenFrom f) {
    static const char *const names[] = {
        [WHEN_OWN] = "own",       [WHEN_COUNTED] = "counted",     [WHEN_PARENT] = "parent", [WHEN_SAYING] = "saying", [WHEN_NARRATIVE] = "narrative",
        [WHEN_LINKED] = "linked", [WHEN_REPORT] = "report", [WHEN_NONE] = "none",
    };
    return f <= WHEN_NONE ? names[f] : "none";
}
