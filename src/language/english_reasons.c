/* english_reasons.c - why, in English: one sentence a row, without a full stop. See ../reasons.h. */
#include "../reasons.h"

static const char *const rows[REASON_COUNT] = {
    [REASON_LIST_COMMA] = ", ",
    [REASON_LIST_AND] = " and ",
    [REASON_QUOTED] = "“{1}”",
    [REASON_WITH_SOURCE] = "{1} ({2})",

    /* why mentions are one event */
    [REASON_SAME_DAY] = "on the same day ({1})",
    [REASON_SAME_TIME] = "at times that go together ({1})",
    [REASON_SAME_KIND] = "of the same kind ({1})",
    [REASON_SAME_PLACE] = "at the same place ({1})",
    [REASON_SAME_NAMES] = "with the same names ({1})",
    [REASON_SAME_FIGURE] = "with the same figure ({1})",
    [REASON_SAME_WORDS] = "told in the same words ({1})",
    [REASON_SAME_STORY] = "in reports of one story",
    [REASON_JOINED] = "{1} tells of the same event as {2}: {3}",
    [REASON_JOINED_WITHIN] = "{1} tells of it more than once: {2}",
    [REASON_REFERS_BACK] = "in {1} the word {2} refers back to it",
    [REASON_JOINED_MORE] = "{1} more mentions were joined for reasons of the same kinds",
    [REASON_JOINED_BY_EDITOR] = "an editor joined {1} with it",
    [REASON_SPLIT_BY_EDITOR] = "an editor told it apart from {1}",
    [REASON_SET_BY_EDITOR] = "an editor set {1} to {2}",

    /* why a time is what it is */
    [REASON_MORE_PRECISE] = "{1} gives the more precise time: {2}",
    [REASON_SAME_DAY_AS] = "on the same day as {1}, as {2} says: {3}",
    [REASON_ENDED_BY] = "it ended with {1} of {2}",
    [REASON_LASTED] = "it lasted {1}, which ends at {2}: it began about {3}",
    [REASON_AGE] = "{1}, counted back from the report of {2}: it began about {3}",
    [REASON_TIGHTENED] = "its time follows from {1}",

    /* what does not agree */
    [REASON_CONTRADICTION] = "these cannot all be true: {1}; what {2} says was left out of account",
    [REASON_FIGURES_DIFFER] = "the figures differ: {1}",
    [REASON_TIMES_DIFFER] = "the times differ: {1}",

    /* why something has no place on the line */
    [REASON_NO_DATE] = "no date can be found for it",
    [REASON_NO_YEAR] = "its date ({1}) has no year, and the report's publication date is not known",
    [REASON_NO_REPORT_DATE] = "it has no date of its own, and the report's publication date is not known",
    [REASON_NOT_RESOLVED] = "its time ({1}) needs the report's publication date, which is not known",
    [REASON_IS_HYPOTHETICAL] = "the text does not say that it happened, only that it might",
    [REASON_IS_DENIED] = "the text denies that it happened",
    [REASON_IS_HABITUAL] = "it is told as a habit, not as one event",
    [REASON_IS_ASIDE] = "it is told in passing, without a date of its own",
    [REASON_IS_DROPPED] = "an editor dropped it",

    /* how a publication date was inferred */
    [REASON_PUBLISHED_WEEKDAY] = "{1} is a {2} in {3}",
    [REASON_PUBLISHED_WEEKDAY_ACROSS] = "{1} ({2}) and {3} ({4}) date the same event",
    [REASON_PUBLISHED_LATEST] = "the latest day it tells of is {1} ({2})",
    [REASON_PUBLISHED_BOUND] = "no year before {1}, which is mentioned ({2})",
    [REASON_PUBLISHED_EXPLICIT] = "it gives a full date: {1}",
    [REASON_PUBLISHED_SIBLING] = "it tells of the same events as {1}, which is dated {2}",
    [REASON_PUBLISHED_UNKNOWN] = "{1}: no publication date is given and none can be inferred; give it with --published or in a project file",
    [REASON_PUBLISHED_OTHERS] = "other dates that fit: {1}",
    [REASON_NEAR_COPY] = "{1} is a near copy of {2}: the two count as one origin",

    /* the words of `dateline explain` */
    [REASON_EXPLAIN_WHEN] = "when",
    [REASON_EXPLAIN_STATUS] = "status",
    [REASON_EXPLAIN_SAID_BY] = "said by",
    [REASON_EXPLAIN_SAID] = "said",
    [REASON_EXPLAIN_PARENT] = "part of",
    [REASON_EXPLAIN_QUOTE] = "{1}, bytes {2} to {3}",
    [REASON_EXPLAIN_WORDS] = "its words of time: {1}, bytes {2} to {3}",
    [REASON_EXPLAIN_NO_WORDS] = "no words of time of its own: time taken from {1}",
    [REASON_EXPLAIN_TRIGGER] = "event word: {1}",
    [REASON_EXPLAIN_RULE] = "rule: {1}",
    [REASON_EXPLAIN_CONTEXT] = "read against: published {1} ({2})",
    [REASON_EXPLAIN_NO_CONTEXT] = "read against no publication date",
    [REASON_EXPLAIN_RESULT] = "gives: {1}",
    [REASON_EXPLAIN_BECAUSE] = "because: {1}",
    [REASON_EXPLAIN_TOLLS] = "figures",
    [REASON_EXPLAIN_TOLL] = "{1} {2}",
    [REASON_EXPLAIN_TOLL_PLACE] = "in {1}",
    [REASON_EXPLAIN_TOLL_BY] = "said by {1}, in {2}",
    [REASON_EXPLAIN_TOLL_SINCE] = "since {1}",
    [REASON_EXPLAIN_REPORT_ITSELF] = "the report itself",
    [REASON_EXPLAIN_REASONS] = "reasons",
    [REASON_EXPLAIN_DISAGREE] = "disagreements",
    [REASON_EXPLAIN_UNPLACED] = "Left off the line",
    [REASON_EXPLAIN_CONTRADICTIONS] = "Contradictions",
    [REASON_EXPLAIN_REPORTS] = "Reports",
    [REASON_EXPLAIN_SOURCES] = "sources",
    [REASON_EXPLAIN_OFF_LINE] = "listed, not on the main line",
    [REASON_EXPLAIN_COPY_OF] = "near copy of {1}",
};

const ReasonLanguage english_reasons = { "en", rows };
