/* class.c - what is known about each kind of event, whatever the language: its names, the lane it is drawn in,
 * the family it belongs to and how much it weighs on a timeline. */
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

typedef struct {
    Lane lane;
    unsigned families;
    int weight; /* 0 to 100: how much such an event, dated and certain, matters on a timeline */
    bool harm;  /* it does harm to somebody or something, or is the harm done */
} ClassRow;

static const ClassRow classes[CLASS_COUNT] = {
    [CLASS_attack] = { LANE_military, EVERY_FIGHT, 70, true },
    [CLASS_bombing] = { LANE_military, FAMILY_air | FAMILY_death | FAMILY_burning, 72, true },
    [CLASS_air_strike] = { LANE_military, FAMILY_air, 72, true },
    [CLASS_shelling] = { LANE_military, FAMILY_air, 68, true },
    [CLASS_shooting] = { LANE_military, FAMILY_guns | FAMILY_death, 70, true },
    [CLASS_clash] = { LANE_military, FAMILY_guns | FAMILY_ground, 62, true },
    [CLASS_offensive] = { LANE_military, FAMILY_army, 66, true },
    [CLASS_killing] = { LANE_humanitarian, FAMILY_death | FAMILY_guns, 68, true },
    [CLASS_kidnapping] = { LANE_justice, FAMILY_seizure, 68, true },
    [CLASS_arrest] = { LANE_justice, FAMILY_seizure, 60, false },
    [CLASS_arson] = { LANE_justice, FAMILY_burning, 62, true },
    [CLASS_hijacking] = { LANE_justice, FAMILY_seizure, 68, true },
    [CLASS_robbery] = { LANE_justice, FAMILY_alone, 58, true },
    [CLASS_displacement] = { LANE_humanitarian, FAMILY_alone, 58, false },
    [CLASS_split] = { LANE_background, FAMILY_alone, 56, false },
    [CLASS_war] = { LANE_background, FAMILY_alone, 56, false },
    [CLASS_protest] = { LANE_society, FAMILY_crowd, 58, false },
    [CLASS_strike] = { LANE_society, FAMILY_crowd, 56, false },
    [CLASS_vote] = { LANE_politics, FAMILY_power, 62, false },
    [CLASS_talks] = { LANE_diplomacy, FAMILY_talking, 60, false },
    [CLASS_meeting] = { LANE_diplomacy, FAMILY_talking, 62, false },
    [CLASS_agreement] = { LANE_diplomacy, FAMILY_deal, 64, false },
    [CLASS_truce] = { LANE_diplomacy, FAMILY_deal, 62, false },
    [CLASS_breach] = { LANE_military, FAMILY_alone, 62, true },
    [CLASS_statement] = { LANE_diplomacy, FAMILY_saying, 22, false },
    [CLASS_announcement] = { LANE_politics, FAMILY_saying, 46, false },
    [CLASS_demand] = { LANE_diplomacy, FAMILY_saying, 28, false },
    [CLASS_accusation] = { LANE_diplomacy, FAMILY_saying, 28, false },
    [CLASS_denial] = { LANE_diplomacy, FAMILY_saying, 26, false },
    [CLASS_visit] = { LANE_diplomacy, FAMILY_talking, 50, false },
    [CLASS_appointment] = { LANE_politics, FAMILY_power, 54, false },
    [CLASS_resignation] = { LANE_politics, FAMILY_power, 60, false },
    [CLASS_coup] = { LANE_politics, FAMILY_power | FAMILY_ground, 72, false },
    [CLASS_trial] = { LANE_justice, FAMILY_court, 56, false },
    [CLASS_verdict] = { LANE_justice, FAMILY_court, 64, false },
    [CLASS_sanction] = { LANE_politics, FAMILY_alone, 56, false },
    [CLASS_law] = { LANE_politics, FAMILY_alone, 54, false },
    [CLASS_investigation] = { LANE_justice, FAMILY_alone, 42, false },
    [CLASS_disaster] = { LANE_disaster, FAMILY_nature | FAMILY_burning, 66, true },
    [CLASS_flood] = { LANE_disaster, FAMILY_nature, 66, true },
    [CLASS_storm] = { LANE_disaster, FAMILY_nature, 64, true },
    [CLASS_earthquake] = { LANE_disaster, FAMILY_nature, 68, true },
    [CLASS_fire] = { LANE_disaster, FAMILY_nature | FAMILY_burning, 60, true },
    [CLASS_accident] = { LANE_disaster, FAMILY_nature | FAMILY_death, 64, true },
    [CLASS_disease] = { LANE_disaster, FAMILY_alone, 50, true },
    [CLASS_rescue] = { LANE_humanitarian, FAMILY_help, 52, false },
    [CLASS_aid] = { LANE_humanitarian, FAMILY_help, 48, false },
    [CLASS_deployment] = { LANE_military, FAMILY_army, 50, false },
    [CLASS_withdrawal] = { LANE_military, FAMILY_army, 54, false },
    [CLASS_capture] = { LANE_military, FAMILY_seizure | FAMILY_ground, 60, true },
    [CLASS_release] = { LANE_justice, FAMILY_alone, 54, false },
    [CLASS_closure] = { LANE_society, FAMILY_alone, 44, false },
    [CLASS_launch] = { LANE_society, FAMILY_alone, 44, false },
    [CLASS_economy] = { LANE_society, FAMILY_alone, 34, false },
    [CLASS_birth] = { LANE_society, FAMILY_alone, 40, false },
    [CLASS_death] = { LANE_humanitarian, FAMILY_death, 62, true },
    [CLASS_damage] = { LANE_humanitarian, FAMILY_burning, 50, true },
    [CLASS_failure] = { LANE_diplomacy, FAMILY_alone, 36, false },
    [CLASS_other] = { LANE_society, FAMILY_alone, 16, false },
};

Lane class_lane(EventClass c) { return c < CLASS_COUNT ? classes[c].lane : LANE_background; }

int class_weight(EventClass c) { return c < CLASS_COUNT ? classes[c].weight : 0; }

bool class_is_harm(EventClass c) { return c < CLASS_COUNT && classes[c].harm; }

bool class_is_outcome(EventClass c) { return c == CLASS_killing || c == CLASS_death || c == CLASS_damage || c == CLASS_displacement; }

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
