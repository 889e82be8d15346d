/* reason.h - the sentence that says why an expression has its time; every expression has one, so it must be cheap. */
#ifndef REASON_H
#define REASON_H
#include "point.h"

enum { WHY_MAX = 240, SAY_MAX = 96 };

typedef struct {
    char text[WHY_MAX];
    size_t len;
    const char *const *weekday_names; /* Monday first; the language's */
} Reason;

/* Says why, as printf would with nothing but %s, %d and %.*s; what does not fit is cut off. */
void because(Reason *reason, const char *format, ...) __attribute__((format(printf, 2, 3)));

const char *day_name(const Reason *reason, int32_t day);                   /* "Friday" */
const char *say_day(const Reason *reason, char out[SAY_MAX], int32_t day); /* "Friday 2016-09-23" */
const char *say_point(const Reason *reason, char out[SAY_MAX], const Point *point);
#endif
