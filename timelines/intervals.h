/* intervals.h - which of many spans of time meet a given one. A balanced tree over their starts that knows the last end
 * below each of them (Cormen et al., Introduction to Algorithms, 14.3), kept in an array. */
#ifndef INTERVALS_H
#define INTERVALS_H
#include "../src/arena.h"
#include "../src/when.h"

typedef struct {
    Span span;
    int64_t last_below; /* of this one and those beside it that it stands for */
    int32_t number;     /* the caller's */
} Interval;

/* Sorts them in place and makes them ready for asking. */
void intervals_settle(Interval *items, size_t count);

/* Calls `visit` for those that meet the span, by their starts, until it says false. */
typedef bool IntervalVisit(void *context, int32_t number);
void intervals_meeting(const Interval *items, size_t count, Span span, IntervalVisit *visit, void *context);
#endif
