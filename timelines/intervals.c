/* intervals.c - see intervals.h. The middle of a stretch of the array is the root of the tree that the stretch is. */
#include "intervals.h"
#include <stdlib.h>

static int compare(const void *a, const void *b) {
    const Interval *x = a, *y = b;
    if (x->span.first != y->span.first) return x->span.first < y->span.first ? -1 : 1;
    return (x->number > y->number) - (x->number < y->number);
}

static int64_t settle(Interval *items, size_t count) {
    if (!count) return INT64_MIN;
    size_t middle = count / 2;
    int64_t left = settle(items, middle), right = settle(items + middle + 1, count - middle - 1), last = items[middle].span.last;
    if (left > last) last = left;
    if (right > last) last = right;
    return items[middle].last_below = last;
}

void intervals_settle(Interval *items, size_t count) {
    if (count) qsort(items, count, sizeof *items, compare);
    settle(items, count);
}

static bool visit_meeting(const Interval *items, size_t count, Span span, IntervalVisit *visit, void *context) {
    size_t middle = count / 2;
    if (!count || items[middle].last_below < span.first) return true;
    if (!visit_meeting(items, middle, span, visit, context)) return false;
    if (items[middle].span.first > span.last) return true;
    if (items[middle].span.last >= span.first && !visit(context, items[middle].number)) return false;
    return visit_meeting(items + middle + 1, count - middle - 1, span, visit, context);
}

void intervals_meeting(const Interval *items, size_t count, Span span, IntervalVisit *visit, void *context) {
    visit_meeting(items, count, span, visit, context);
}
