/* language.h - what a language is: words with meanings, and patterns over those meanings.
 *
 * A language file holds four tables and nothing else: words, modifiers, rules and cues. The matcher
 * (timex.c) turns them into a word hash and a trie; the operations (normalise.c) know times and no words.
 * README.md in this folder says how to add a row, a word class or a language. */
#ifndef LANGUAGE_H
#define LANGUAGE_H
#include "../dateline.h"

/* Classes of token. A word may belong to several ("second" is an ORDINAL and a UNIT), one row each; a
 * number belongs to every class its digits allow ("12" is NUMBER, DAY, HOUR ...). */
#define TOKEN_CLASSES(X)                                                                            \
    /* the calendar */                                                                              \
    X(MONTH)    /* 1 to 12 */                                                                       \
    X(MON)      /* its abbreviation, which may be another word: only beside a day or a year */      \
    X(WEEKDAY)  /* 1 is Monday */                                                                   \
    X(WEEKDAYS) /* its plural, a habit: "Mondays" */                                                \
    X(WEEKDAY_PART) /* a weekday and a part of it in one word: 16 * weekday + enum DayPart */        \
    X(WD)       /* its abbreviation, which may be another word */                                   \
    X(SEASON)   /* enum Season, + 16 * dl_mod of a part with a word of its own: "Spätherbst" */      \
    X(PART)     /* of the day, enum DayPart */                                                      \
    X(PARTS)    /* its plural, a habit: "mornings" */                                               \
    X(LONE_PART) /* a part that needs no article: "dawn" */                                         \
    X(OVERNIGHT) /* the night before, unless what is told lies ahead */                             \
    X(EARLY_HOURS) /* dl_mod of hours of a morning: "the small hours" */                            \
    X(HALF_PAST)                                                                                    \
    X(CLOCK)    /* a word for a time of day, in minutes: "noon" */                                  \
    X(HOLIDAY)  /* enum Holiday, + HOLIDAY_PART * enum DayPart: "Silvesternacht" */                  \
    X(DEICTIC)  /* days from the day of speaking: "yesterday" is -1 */                              \
    X(TONIGHT)  /* a part of the day of speaking, enum DayPart */                                   \
    X(UNIT)     /* enum Unit: "week" */                                                             \
    X(UNITS)    /* its plural: "weeks" */                                                           \
    X(SPAN)     /* a length in one word: 16 * number + enum Unit: "dreitägig"; number 0: "jahrelang" */  \
    X(NEAR_UNIT) /* a unit and where it lies in one word: 16 * (shift + 1) + enum Unit: "Vorjahr" */  \
    X(UNIT_EDGE) /* a unit's beginning or end in one word: 16 * enum Unit + dl_mod: "Jahresende" */  \
    X(AND_HALF) /* a number and a half in one word: "anderthalb" is 1 */                            \
    X(UNIT_MARK) /* a unit by its letter, beside a figure: "Q3", "H1", "W09" */                     \
    X(FINAL)    /* "final" -1, "opening" 1, of a unit within a longer one */                        \
    X(FISCAL)   /* "fiscal" */                                                                      \
    X(TENS_OF)  /* a decade of a century: "sixties" is 60 */                                        \
    X(ERA)      /* enum Era */                                                                      \
    /* clock times */                                                                               \
    X(AMPM)     /* hours to add: 0 or 12 */                                                         \
    X(OCLOCK)   /* "o'clock" */                                                                     \
    X(HOURS_OF) /* "hours" of "1400 hours" */                                                       \
    X(ZONE)     /* minutes east of Greenwich, or ZONE_LOCAL */                                      \
    /* numbers */                                                                                   \
    X(COUNT)    /* 1 to 19 */                                                                       \
    X(TENS)     /* 20, 30 ... 90 */                                                                 \
    X(SCALE)    /* 100, 1000, 1000000 */                                                            \
    X(A)        /* the indefinite article */                                                        \
    X(VAGUE)    /* "several" */                                                                     \
    X(ORDINAL)  /* 1 to 99 */                                                                       \
    X(HALF)     /* "half"; before an hour the minutes to add: "halb" is -30 */                                                                        \
    X(MORE)     /* between a number and its unit: "more", "other", "consecutive" */                 \
    /* pointing */                                                                                  \
    X(WHICH)    /* from the time of speaking: "last" -1, "this" 0, "next" 1 */                      \
    X(PAST)     /* "past" -1, "coming" 1: "the past two weeks" */                                   \
    X(NEAR)     /* from the time told of: "previous" -1, "same" 0, "following" 1 */                 \
    X(AGO)      /* after a length, from the time of speaking: "ago" -1, "from now" 1 */             \
    X(EARLIER)  /* after a length, from the time told of: "earlier" -1, "later" 1 */                \
    X(SOME)     /* dl_mod of a direction without a number: "earlier" of "earlier this week" */      \
    X(RECENT)   /* "recent" -1: "recent weeks" */                                                   \
    X(REF)      /* enum Ref, a word of its own: "now" */                                            \
    X(SOON)     /* enum Ref, only when the sentence looks that way: "soon" */                         \
    X(REFNOUN)  /* enum Ref, with an article: "the future" */                                       \
    X(REFADJ)   /* enum Ref, before a noun: "current" */                                            \
    X(PERIOD)   /* a span without a name: "period" */                                               \
    X(BACK)     /* behind a hyphen: "year-earlier" -1 */                                            \
    X(LATEST)   /* "latest", "most recent" */                                                       \
    /* modifiers, all dl_mod */                                                                     \
    X(EDGE)     /* with an article: "the end" */                                                    \
    X(EARLY)    /* "early", "late" */                                                               \
    X(MID)      /* "mid" */                                                                         \
    X(LIMIT)    /* "no later than" */                                                               \
    X(QUAL)     /* "about", "more than" */                                                          \
    /* repetition */                                                                                \
    X(EVERY)    /* EVERY_ONE ...: "every other" */                                             \
    X(FREQ)     /* enum Unit: "daily" */                                                            \
    X(TIMES)    /* "twice" is 2 */                                                                  \
    X(TIME)     /* "times" */                                                                       \
    X(PER)                                                                                          \
    /* small words */                                                                               \
    X(THE) X(OF) X(IN) X(ON) X(AT) X(TO) X(FROM) X(SINCE) X(UNTIL) X(BETWEEN) X(AND) X(OR) X(BY)    \
    X(BEFORE) X(AFTER) X(DURING) X(PREP) X(YEAR_WORD) X(DAY_WORD) X(OLD) X(LONG) X(POSS) X(SO) X(ENDED) X(FULL)    \
    X(HOMONYM)  /* a month's name that is also another word: "May" */                               \
    X(COUNTED)  /* what is counted, not seen from an ending: "2000 people" */                        \
    X(NUMBERED) /* what has numbers: "Room 2016" */                                                  \
    X(STREET)   /* behind a house's number and its name: "Street" */                              \
    X(PERSON)   /* whose age is no time: "boy" */                                                   \
    X(AGED)     /* a thing whose age is a time: "war" */                                            \
    X(TAKING)   /* what takes a length of time: "it took days" */                                   \
    X(ATTACK)   /* said of a day that needs no year: "Sept. 11 attacks" */                          \
    X(OPENER)   /* begins what something is told of, beside articles: "his", "they" */                   \
    X(RELATIVE) /* begins a clause that says which one: "the day that" */                            \
    X(NAME)     /* looks like a time and is the name of something else: "Sunday_Times" */           \
    X(NTH_MARK) /* behind digits: "th" */                                                           \
    X(DECADE_MARK) /* behind digits: the "s" of "1990s" */                                          \
    /* digits */                                                                                    \
    X(NUMBER)   /* any, also in words */                                                            \
    X(DAY) X(NTH) X(YEAR) X(ANY_YEAR) X(YY) X(DECADE) X(MM) X(DD) X(HOUR) X(MINUTE) X(HHMM)         \
    X(YYYYMMDD) X(TWO)                                                                 \
    /* punctuation: all but COMMA, DASH, OPEN and CLOSE touch both neighbours */                    \
    X(COMMA) X(HYPHEN) X(DASH) X(COLON) X(SLASH) X(DOT) X(PLUS) X(TEE) X(ZED)

typedef enum {
#define X(name) name,
    TOKEN_CLASSES(X)
#undef X
    TOKEN_CLASS_COUNT
} TokenClass;

typedef enum { SECONDS, MINUTES, HOURS, DAYS, NIGHTS, WEEKENDS, WEEKS, FORTNIGHTS, MONTHS, QUARTERS, HALVES, YEARS, DECADES, CENTURIES, MILLENNIA } Unit;
typedef enum { SPRING = 1, SUMMER, AUTUMN, WINTER } Season;
typedef enum { MORNING = 1, MIDDAY, AFTERNOON, EVENING, NIGHT, DAYTIME } DayPart;
typedef enum { PAST_REF, PRESENT_REF, FUTURE_REF } Ref;
typedef enum { ERA_BC = -1, ERA_AD = 1 } Era;
/* Zones that are no fixed distance from Greenwich: beyond all minutes. */
enum { ZONE_LOCAL = 10000, ZONE_NEW_YORK, ZONE_CHICAGO, ZONE_DENVER, ZONE_LOS_ANGELES, ZONE_LONDON, ZONE_MOSCOW, ZONE_BEIJING, ZONE_TOKYO };
enum { EVERY_ONE = 1, EVERY_OTHER, EVERY_EACH };

/* What a matched pattern means; one function each in normalise.c. Fields are read by class. */
#define OPS(X)                                                                                      \
    X(POINT)    /* calendar and clock fields as given; the context fills the others */              \
    X(NAMED)    /* WHICH, NEAR with a weekday, month, season, holiday: "last March" */              \
    X(SHIFT)    /* WHICH, NEAR with a unit: "last week"; further fields lie inside it */            \
    X(AWAY)     /* a length AGO, EARLIER: "three days ago" */                                       \
    X(NTH_UNIT) /* an ORDINAL unit: "the third quarter of 2009" */                                  \
    X(LENGTH)   /* a duration */                                                                    \
    X(COMING)   /* a duration; counted from the time of speaking when the sentence looks ahead: "in zwei Wochen" */ \
    X(LATELY)   /* a duration that ends or begins at the time of speaking: "the past two months" */ \
    X(HABIT)    /* a set: "every Monday", "twice a week" */                                         \
    X(REFER)    /* a reference: "now" */                                                            \
    X(REPORTED) /* the quarter or year a report is about: "the latest quarter" */                   \
    X(BY_EVENT) /* a unit or part of a day that only an event dates: "the day" of "the day before the vote" */ \
    X(NUMERIC)  /* day and month in the order the language writes them: "9/11/2001" */              \
    X(FAMOUS)   /* a day known without its year: "9/11" */                                          \
    X(FAULTY)   /* written like a time that no calendar or clock has */                            \
    X(RANGE)    /* two expressions in one, with what they share: "March 4-8" */                     \
    X(NOTHING)  /* no time at all, though it looks like one */
typedef enum {
#define X(name) name,
    OPS(X)
#undef X
    OP_COUNT
} Op;

/* What must stand around a match; one function each in guard.c. */
#define GUARDS(X)                                                                                   \
    X(ALWAYS)                                                                                       \
    X(LIKE_YEAR)   /* no currency before, no counted thing after */                                 \
    X(LIKE_MONTH)  /* a month's name that may be a verb or a person: needs a preposition */         \
    X(LIKE_ADVERB) /* not before a noun: "overnight trains" */                                      \
    X(LIKE_WEEK_ON) /* the unit is a week, and no word goes on: "Monday week" */                    \
    X(LIKE_AGES)   /* what is counted are centuries or millennia */                                 \
    X(LIKE_DAY_OF_MONTH) /* behind "on", before a mark or a small word: "on the 13th" */            \
    X(LIKE_WEEK)   /* the unit is a week */                                                         \
    X(LIKE_ORDINAL_DATE) /* behind a preposition, three figures behind the year */                 \
    X(LIKE_DATE)   /* no month before a count: "In May 12 people died" */                           \
    X(LIKE_SEASON) /* a season's name that may be a verb: not before "of" */                        \
    X(LIKE_DAY)    /* not part of a person's or a paper's name */                                   \
    X(LIKE_POINTER) /* after a preposition, not before a clause that says which one */              \
    X(AFTER_PREP)  /* a preposition stands before */                                                \
    X(AFTER_POINTER) /* a preposition or an article stands before */                                                 \
    X(LIKE_COUNT)  /* not the tail of a longer number */                                            \
    X(LIKE_AGE)    /* not the age of a person */                                                    \
    X(LIKE_DECADE) /* four digits, or an article: "the 30s", not "his 30s" */                       \
    X(NO_HYPHEN)   /* not the beginning of a longer word: "the year-ago results" */                 \
    X(BEFORE_ENDED) /* "the year ended ..." */                                                      \
    X(BEFORE_SINCE) /* "the decade since ..." */                                                    \
    X(LIKE_FAMOUS) /* a day known without its year: "the Sept. 11 attacks" */                        \
    X(LIKE_WORD)   /* not part of a name: "the Daily News" */                                       \
    X(LIKE_SPAN)   /* behind a preposition, a unit that may end today: "in the last year" */        \
    X(LIKE_ERA)    /* behind a preposition, and no more said: not "the future of it" */             \
    X(BEFORE_EVENT) /* what it lay before or after follows: "the weeks before ..." */               \
    X(CLOCK_AT)    /* behind "at" in a post, where four digits are a clock time */                  \
    X(LIKE_RATE)   /* behind a count: "four flights a week" */                                      \
    X(AFTER_AT)    /* behind "at" */                                                                \
    X(AFTER_IN)    /* behind "in" */                                                                \
    X(IN_POST)     /* in a text as short as a post, where lone words are times */                   \
    X(BY_ITSELF)   /* no word of time goes on behind it: "the week before last" */                     \
    X(LIKE_SOON)   /* not "soon after" or "as soon as" */                                           \
    X(NEAR_EVENT)   /* an event is named behind "before" or "after": "the day before the vote" */         \
    X(BEFORE_STOP) /* a mark stands behind: "two days before." */                                   \
    X(LIKE_SPOKEN) /* behind "at", minutes as people say them: "at ten to eight" */                 \
    X(LIKE_HOUR)   /* nothing behind that the number counts: "tomorrow at 7" */                     \
    X(LIKE_POST_HOUR) /* in a post, behind "at" or "till", before a mark or a small word: "@ 7" */     \
    X(LIKE_CLOCK)  /* no chapter and verse: "John 3:16" */                                          \
    X(LIKE_NTH)    /* no half or quarter of something else: "the second half of the match" */       \
    X(LIKE_PART)   /* behind a preposition, not part of a name: "the Morning Star" */               \
    X(LIKE_ADJECTIVE) /* a noun may follow: not "a current of air" */                               \
    X(LIKE_OF_MONTH) /* the last unit is a month: "the 25th of that month" */                        \
    X(LIKE_STRETCH) /* behind a preposition, in a report: "over the years", not "the years 1955" */  \
    X(LIKE_RECENT) /* not the verb: "to last days" */                                               \
    X(LIKE_PLURAL) /* a unit's plural by itself: no number before */
typedef enum {
#define X(name) name,
    GUARDS(X)
#undef X
    GUARD_COUNT
} Guard;

typedef struct { /* one meaning and the words that carry it */
    TokenClass class;
    int value;
    const char *words; /* space separated. A capital demands a capital in the text; "Sept." may end in a dot;
                        * "at_least" is two words */
} Word;

typedef struct { /* what may stand before an expression and belongs to it */
    const char *pattern;
    const char *before;  /* classes that the expression must begin with; NULL: any */
    const char *example;
} Modifier;

typedef struct { /* one expression; the tests run `example` and expect `value` */
    const char *pattern; /* classes; "A|B" alternatives, "A?" optional */
    Op op;
    Guard guard;
    const char *example; /* within a sentence of the language, published Friday 2024-03-15 */
    const char *value;   /* its TIMEX3 value */
} Rule;

/* Words that tell the direction of time in the sentence around an expression. */
typedef enum {
    CUE_NEUTRAL,
    CUE_PAST,    /* a past form; a participle too */
    CUE_FUTURE,
    CUE_PRESENT, /* "is": makes a participle behind it tell nothing */
    CUE_BE,      /* "be": the word before it tells */
    CUE_DONE,    /* a past form too; behind a participle at the end of its clause it makes what a modal said past: "soll gestohlen haben" */
    CUE_PLAN,    /* ahead too; at the end of its clause, whatever its verb says: "war für Montag geplant" */
    CUE_LIKELY,  /* an ending of the present: ahead, where its clause has nothing clearer */
    CUE_AIM,     /* "to": what is done in order to or agreed to */
    CUE_FOR,     /* "for": before a time, with one of the next two, the time lies ahead */
    CUE_SET,     /* what is set for a time: "a rally" */
    CUE_WAS_SET  /* the same, in the past: "called a strike for Monday" */
} CueClass;
typedef struct {
    CueClass class;
    const char *words; /* space separated; "is_to" is two words; a leading "-" is an ending: "-ed" */
} Cue;

typedef struct { /* how a plural is told from its ending; the first row that fits decides */
    const char *ending;
    const char *singular; /* what stands in its place in the singular; NULL: it is no plural */
} PluralEnding;

typedef struct Language {
    const char *code, *name; /* "en", "English" */
    const Word *words;
    const Modifier *modifiers;
    const Rule *rules;
    const Cue *cues;
    bool day_first;      /* "3/4/2021" is the third of April */
    bool ordinal_dot;    /* "3." is "third" */
    bool verb_last;      /* clauses may end in their verb, and commas part them */
    bool capital_nouns;  /* a capital tells neither a name nor the start of a sentence */
    const char *tells;   /* small words that tell a text is written in it, and that are none of another language here */
    const char *frame;   /* a report for examples, long enough to be one; "%s" where the example goes */
    const char *post;    /* a short post */
    const PluralEnding *plurals;      /* of nouns in small letters; the last has no ending */
    const struct Phrasebook *phrases; /* what is said to readers: phrases.h */
    /* What reading sentences and events takes; all NULL where only times are read. */
    const struct Grammar *grammar;       /* grammar.h */
    const struct EventLanguage *events;  /* event_words.h */
    dl_text (*lexicon)(void), (*model)(void); /* data.h */
} Language;

/* The language of an ISO 639 code; empty is English; NULL when there is none. */
const Language *language_of(dl_text code);
/* The language whose small words a text has more of; NULL when none has. */
const Language *language_told(dl_text text);
/* What is said to readers in it: also in languages that are written and not read. NULL when there is none. */
const struct Phrasebook *language_phrases(dl_text code);
/* A plural's singular by its ending, written to `room`; empty when the ending is none of a plural. */
dl_text language_singular(const Language *language, dl_text word, char *out, size_t room);
/* All languages, NULL after the last; the first is read where nothing tells. */
enum { LANGUAGES_MAX = 32 };
extern const Language *const languages[];
#endif
