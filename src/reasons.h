/* reasons.h - the sentences that tell readers why: why mentions are one event, why a time is what it is, why
 * something was left out. The rows of a language stand in language/; each row is one sentence with places
 * {1} to {4} for what is filled in. */
#ifndef REASONS_H
#define REASONS_H
#include "arena.h"

#define REASONS(X)                                                                                                \
    X(LIST_COMMA) X(LIST_AND) X(QUOTED) X(WITH_SOURCE)                                                            \
    X(SAME_DAY) X(SAME_TIME) X(SAME_KIND) X(SAME_PLACE) X(SAME_NAMES) X(SAME_FIGURE) X(SAME_WORDS) X(SAME_STORY)   \
    X(JOINED) X(JOINED_WITHIN) X(REFERS_BACK) X(JOINED_MORE) X(JOINED_BY_EDITOR) X(SPLIT_BY_EDITOR) X(SET_BY_EDITOR) \
    X(MORE_PRECISE) X(SAME_DAY_AS) X(ENDED_BY) X(LASTED) X(AGE) X(TIGHTENED)                                      \
    X(CONTRADICTION) X(FIGURES_DIFFER) X(TIMES_DIFFER)                                                            \
    X(NO_DATE) X(NO_YEAR) X(NO_REPORT_DATE) X(NOT_RESOLVED) X(IS_HYPOTHETICAL) X(IS_DENIED) X(IS_HABITUAL) X(IS_ASIDE)               \
    X(IS_DROPPED)                                                                                                 \
    X(PUBLISHED_WEEKDAY) X(PUBLISHED_WEEKDAY_ACROSS) X(PUBLISHED_LATEST) X(PUBLISHED_BOUND) X(PUBLISHED_EXPLICIT) \
    X(PUBLISHED_SIBLING) X(PUBLISHED_UNKNOWN) X(PUBLISHED_OTHERS) X(NEAR_COPY)                                    \
    X(EXPLAIN_WHEN) X(EXPLAIN_STATUS) X(EXPLAIN_SAID_BY) X(EXPLAIN_SAID) X(EXPLAIN_PARENT) X(EXPLAIN_QUOTE)       \
    X(EXPLAIN_WORDS) X(EXPLAIN_NO_WORDS) X(EXPLAIN_TRIGGER) X(EXPLAIN_RULE) X(EXPLAIN_CONTEXT)                    \
    X(EXPLAIN_NO_CONTEXT) X(EXPLAIN_RESULT) X(EXPLAIN_BECAUSE) X(EXPLAIN_TOLLS) X(EXPLAIN_TOLL) X(EXPLAIN_TOLL_PLACE) \
    X(EXPLAIN_TOLL_BY) X(EXPLAIN_TOLL_SINCE) X(EXPLAIN_REPORT_ITSELF) X(EXPLAIN_REASONS) X(EXPLAIN_DISAGREE)      \
    X(EXPLAIN_UNPLACED) X(EXPLAIN_CONTRADICTIONS) X(EXPLAIN_REPORTS) X(EXPLAIN_SOURCES) X(EXPLAIN_OFF_LINE)       \
    X(EXPLAIN_COPY_OF)
typedef enum {
#define X(name) REASON_##name,
    REASONS(X)
#undef X
    REASON_COUNT
} Reason;

enum { REASON_PLACES = 4 };

/* The sentence with its places filled from `fill` (as many as the row needs). `language` is an ISO 639 code;
 * English where there is no other. */
Text reason_say(Arena *arena, Text language, Reason reason, const Text *fill);
/* The row as it is, for words without places. */
Text reason_words(Text language, Reason reason);
/* "a, b and c" */
Text reason_list(Arena *arena, Text language, const Text *items, size_t count);

typedef struct {
    const char *name; /* ISO 639 */
    const char *const *rows; /* REASON_COUNT of them */
} ReasonLanguage;
extern const ReasonLanguage english_reasons;
#endif
