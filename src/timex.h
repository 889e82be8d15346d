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

/* All temporal expressions of `text`, in order and disjoint. Without a publication date, values that need
 * one stay symbolic: "XXXX-WXX-4" for a weekday, "XXXX-09-22" for a month and day, when.known false. */
Expressions timex_tag(Arena *arena, const Tagger *tagger, Text text, const Context *context);

/* Reads the publication date and place off the head of a report ("ALEPPO, Sept 23 (Reuters) -") into what `context`
 * does not have yet. A date without a year keeps has_published false. True when a date was found. */
bool timex_dateline(Arena *arena, const Tagger *tagger, Text text, Context *context);
#endif
