/* account.h - how an event accounts for itself: why its mentions were joined, one clause for each clue that spoke for it,
 * and which of its figures cannot all be true. */
#ifndef ACCOUNT_H
#define ACCOUNT_H
#include "merge.h"

/* Adds a sentence for all figures of a kind that count the same and differ. */
void account_for_figures(const Timeline *timeline, Event *event);
/* Why a report tells of an event by hand, `hand` as a mention. */
void account_for_adoption(const Timeline *timeline, Event *event, const Mention *hand, Likeness likeness, const Member *told);
/* Adds a reason for each member that joined the cluster's first, up to a limit. */
void account_for_joining(const Timeline *timeline, Event *event, const Cluster *cluster);
void account_for_split(const Timeline *timeline, Event *event, const Edit *edit);
#endif
