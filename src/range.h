/* range.h - neighbours that make one expression or one range, and the prepositions before them. */
#ifndef RANGE_H
#define RANGE_H
#include "resolve.h"

/* Cuts a match of a RANGE rule ("March 4-8", "from 5 to 7 May") in two; each side gets the fields that only the other
 * one has. False when the sides make no range; then *ret_left is what the match is instead, or has no tokens. */
bool range_split(const Match *match, Match *ret_left, Match *ret_right);

/* Joins in place: "9 a.m." and "Tuesday" become one time; notes "since", "until" and the like. */
void range_join(const Matcher *matcher, Text text, Founds *founds);
#endif
