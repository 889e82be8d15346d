/* timex.h - the temporal expressions of a text, resolved in context.
 *
 * timex_tag() runs the stages timex -> range -> normalise -> resolve over one text. */
#ifndef TIMEX_H
#define TIMEX_H
#include "array.h"

typedef dl_when When;
typedef dl_context Context;
typedef dl_expression Expression;
typedef Array(Expression) Expressions;

typedef struct Tagger Tagger; /* a language compiled for matching; immutable, may be shared by threads */
/* The tagger for an ISO 639 code ("" is "en"); NULL when the language is not known. Lives in `arena`. */
Tagger *tagger_new(Arena *arena, Text language);
/* The same with the rules of a context; and of a language at hand, that must outlive the tagger. */
Tagger *tagger_in(Arena *arena, const Context *context);
struct Language;
Tagger *tagger_of(Arena *arena, const struct Language *language);

/* All temporal expressions of `text`, in order and disjoint. Without a publication date, values that need
 * one stay symbolic: "XXXX-WXX-4" for a weekday, "XXXX-09-22" for a month and day, when.known false. */
Expressions timex_tag(Arena *arena, const Tagger *tagger, Text text, const Context *context);

/* The time that the whole of `text` tells, as people write it: one expression ("on Monday", "since 2012") or two that
 * make a range ("from 12 September to 19 September", "between 2012 and 2014", "three days before Christmas"). One that is counted from
 * an event, "two weeks after the truce", is not known and says so. The span of *ret is the text
 * without white space around it. False when anything else stands in it. */
bool timex_whole(Arena *arena, const Tagger *tagger, Text text, const Context *context, Expression *ret_expression);

/* The same, or the times of a list: "April 4, 5 and 6", "Monday and Tuesday". Empty when anything else stands in it. */
Expressions timex_list(Arena *arena, const Tagger *tagger, Text text, const Context *context);

/* What words can be; for the stages beside timex.c. */
const struct Matcher *tagger_matcher(const Tagger *tagger);

/* Reads the publication date and place off the head of a report ("ALEPPO, Sept 23 (Reuters) -") into what `context`
 * does not have yet. A date without a year keeps has_published false. True when a date was found. */
bool timex_dateline(Arena *arena, const Tagger *tagger, Text text, Context *context);
/* The expression in the dateline, be it as little as a day of a month. False when there is none. */
bool timex_dateline_words(Arena *arena, const Tagger *tagger, Text text, Expression *ret_expression);
#endif
