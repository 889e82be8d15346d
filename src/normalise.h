/* normalise.h - from a match to its meaning: what it says, before anyone asks when it was said.
 *
 * Knows calendars and no words: fields are read by class. The functions of time are kept ("the Thursday
 * before the anchor"), so that resolve.c can apply and explain them. */
#ifndef NORMALISE_H
#define NORMALISE_H
#include "matcher.h"

typedef enum { MEANS_POINT, MEANS_LENGTH, MEANS_SET, MEANS_REF } MeaningKind;

/* The calendar fields an expression gives, coarse to fine. */
typedef enum {
    F_MILLENNIUM, /* 2 is the 2000s; negative before Christ */
    F_CENTURY, /* 18 is the 1800s; negative before Christ */
    F_DECADE,  /* its first year; of no century when below 100 */
    F_YEAR,    /* as written; negative before Christ: -480 is 480 BC */
    F_HALF,
    F_QUARTER,
    F_SEASON,
    F_MONTH,
    F_ISO_WEEK, /* of the year, by its number */
    F_NTH_WEEKDAY, /* of the month, with F_WEEKDAY; -1 is the last */
    F_NTH_WEEK, /* of the month or year */
    F_DAY,
    F_WEEKDAY,
    F_HOLIDAY,
    F_PART,   /* enum DayPart */
    F_MINUTE, /* of the day */
    F_ZONE,   /* minutes east of Greenwich */
    FIELD_COUNT
} Field;

/* What a shift counts from: nothing, the time of speaking, the time last told of. */
typedef enum { FROM_NOWHERE, FROM_SPEECH, FROM_STORY } Origin;

/* What no calendar has: the words are kept, and no date is made of them. */
typedef enum { FAULT_NONE, FAULT_DAY, FAULT_CLOCK, FAULT_REACH } Fault;

typedef struct { /* 2.5 years is { 250, YEARS } */
    int64_t hundredths;
    Unit unit;
} Amount;

typedef struct {
    MeaningKind kind;
    Fault fault; /* "February 30", "25:00", a year that the calendar does not reach */
    dl_mod mod;
    uint32_t has; /* bits 1 << Field */
    int32_t field[FIELD_COUNT];

    Origin origin;  /* points: where the shift starts */
    bool named;     /* the shift counts weekdays, months ... of the given name: "last March" */
    bool exact;     /* the shift is a length: "three days ago", not "last week" */
    bool same;      /* the time told of itself: "that period" */
    bool by_event;  /* only an event dates it: "the day before the vote" */
    bool plain;     /* a unit without a pointer: "the quarter" */
    bool latest;    /* "the latest quarter" */
    bool reported;  /* the quarter or year a report is about */
    bool fiscal;    /* of a firm's own year */
    int till_month, till_day; /* where a range that begins here ends, both without their year: "from May to September"; 0: not told */
    int till_weekday; /* the same of weekdays: "between Tuesday and Thursday" */
    int end_year, end_month, end_day; /* "the quarter ended July 31": no month, not told; no year, the last */
    bool short_year; /* of two digits: its century is for the context to tell */
    bool has_second;
    int second_of_minute; /* only for the value: instants are minutes */
    bool hour_only; /* "9 p.m.": the hour, not its first minute */
    bool halves;    /* START and END are its halves */
    bool overnight; /* the night before, unless the sentence looks ahead */
    int32_t days_on; /* beyond the named day: "a week from Tuesday" */
    bool figures;   /* the zone is written in figures, and so in the value: "+03:00" */
    Unit unit;
    int32_t shift;  /* units */
    bool vague;     /* the amount is not known: "several weeks" */

    bool to_the_day; /* the length counts from a day and ends on one: "a year ago today" */
    Unit fine;       /* or in such a unit around it: "three years ago this month" */
    bool coming;     /* a length that is counted from now where the sentence looks ahead: "in zwei Wochen" */

    Amount amount, second; /* lengths; `second` is empty mostly */
    int recent;            /* a length that ends (-1) or begins (1) at the time of speaking; 0: neither */
    int every, times;      /* sets: one of EVERY_..., how often */
    Ref ref;
    int beside;     /* days beside the day named: "the day after Easter", "Nacht zum Mittwoch" */
    int weekday_beside;    /* the next or, negative, the last such weekday beside it: "the Monday after Easter" */
    bool weak;             /* "former": a time in histories and notes, hardly in news */
    bool ahead;            /* "soon": only where the text speaks of what is to come */
} Meaning;

/* False: the match means no time after all. */
bool normalise(const Match *match, const Language *language, Meaning *ret_meaning);

/* A clock time of twelve hours, in minutes, in a part of the day: "1:15" of an afternoon is 13:15, "2" of a night 2:00. */
int32_t minute_in_part(int32_t minute, int32_t part);

static inline bool meaning_has(const Meaning *m, Field f) { return (m->has >> f & 1) != 0; }
#endif
