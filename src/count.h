/* count.h - numbers as a report tells them: "54", "two hundred", "at least 45", "between 10 and 15", "dozens". */
#ifndef COUNT_H
#define COUNT_H
#include "role.h"

/* The number at word i with the words that bound it: fills bound, low, high, figure, start and end; false when there is none. */
bool count_read(const View *view, unsigned i, Toll *ret, unsigned *ret_limit);
bool count_may_begin(const View *view, unsigned i); /* cheap: whether a number can begin at word i */
const NumberRow *count_row(const View *view, unsigned i); /* of a number in letters; NULL for other words */
/* "THE NUMBER of injured": which it is stands elsewhere. */
bool count_is_told_elsewhere(const View *view, unsigned i);
#endif
