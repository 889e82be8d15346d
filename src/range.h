/* range.h - neighbours that make one expression or one range, and the prepositions before them. */
#ifndef RANGE_H
#define RANGE_H
#include "resolve.h"

enum { RANGE_PARTS = 4 };

/* Cuts a match of a RANGE rule ("March 4-8", "5, 6 and 7 May") into its expressions; each gets the fields that only the
 * first or the last one has. Returns how many; when two make no range, the one that the match is instead, which may
 * have no tokens. */
int range_split(const Match *match, Match ret_parts[RANGE_PARTS]);

/* Joins in place: "9 a.m." and "Tuesday" become one time; notes "since", "until" and the like. */
void range_join(const Matcher *matcher, Text text, Founds *founds);
#endif
