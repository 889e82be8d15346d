/* join.h - several files, one timeline. */
#ifndef JOIN_H
#define JOIN_H
#include "timeline.h"

/* Adds `from` to `into`; both live in into's arena, and `from` must not be used afterwards. `name` is its file.
 *
 * Reports that are the same file or have the same hash are one; an id that another report has gets a number.
 * Events with the same id are one when their titles or quotes are the same and their times do not exclude each
 * other: the sources of both stay, the first one's title and time stand, and what differs goes to its
 * disagreements. Otherwise the later event gets the id "NAME-id", with a warning. */
void timeline_join(Timeline *into, Timeline *from, Text name);
#endif
