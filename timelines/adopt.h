/* adopt.h - events by hand that reports tell of too: the reports become evidence of them. */
#ifndef ADOPT_H
#define ADOPT_H
#include "merge.h"

typedef struct Adoption Adoption;

/* Gives events by hand whose file names no class the one that the words of their titles have, and reads them for
 * comparing. `reader` may be NULL, when no report is read: then nothing changes, and NULL is returned. */
Adoption *adoption_new(Timeline *timeline, const Reader *reader);

/* The event by hand that a cluster tells of: its index in the timeline; -1 for none, and without an adoption.
 * *ret_mention is the event as a mention of its own, *ret_likeness what speaks for it. */
int32_t adoption_of(const Adoption *adoption, const Cluster *cluster, const Mention **ret_mention, Likeness *ret_likeness);
#endif
