/* range.h - neighbours that make one expression or one range, and the prepositions before them. */
#ifndef RANGE_H
#define RANGE_H
#include "resolve.h"

/* Joins in place: "9 a.m." and "Tuesday" become one time; notes "since", "until" and the like. */
void range_join(const Matcher *matcher, Text text, Founds *founds);
#endif
