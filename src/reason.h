/* reason.h - the sentence that says why an expression has its time, in the language of the report. Every expression has
 * one, so it must be cheap: it is filled in place and nothing is allocated. */
#ifndef REASON_H
#define REASON_H
#include "phrase.h"
#include "point.h"

enum { WHY_MAX = 240, SAY_MAX = 96 };

typedef struct {
    char text[WHY_MAX];
    size_t len;
    const Phrasebook *book;
} Reason;

#define NOTHING_SAID ((Text){ NULL, 0 })

/* Says why; what does not fit is cut off. */
void because(Reason *reason, Phrase phrase);
void because_of(Reason *reason, Phrase phrase, Text first, Text second, Text third); /* fills %1, %2 and %3 */

/* Pieces to fill in; `out` is their room. */
Text reason_phrase(const Reason *reason, Phrase phrase);                         /* as it stands in the table */
Text day_name(const Reason *reason, int32_t day);                                /* "Friday" */
Text say_day(const Reason *reason, char out[SAY_MAX], int32_t day);              /* "Friday 2016-09-23" */
Text say_point(const Reason *reason, char out[SAY_MAX], const Point *point);
Text say_number(char out[SAY_MAX], int64_t number);
Text say_count(const Reason *reason, char out[SAY_MAX], Phrase phrase, int64_t number); /* "3 days" of "1 day|%1 days" */
#endif
