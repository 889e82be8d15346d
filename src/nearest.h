/* nearest.h - times that leave out their year or their day: which Monday, which March, which afternoon. It is the nearest
 * one, unless the sentence looks the other way; in a history, the next one the story comes to. */
#ifndef NEAREST_H
#define NEAREST_H
#include "resolver.h"

/* Fields without a year: "Monday", "12 March", "on the 13th", "in spring", "at noon". */
bool nearest_point(Resolver *r, const Found *f, Point *p);
/* "The weekend": the one just over, unless it is the weekend or the sentence looks ahead. */
bool nearest_weekend(Resolver *r, const Found *f, Point *p);
#endif
