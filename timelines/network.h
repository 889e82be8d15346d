/* network.h - a simple temporal network: what follows from all that is known about a few instants.
 *
 * Points are instants in minutes. A constraint says that one point lies at most so many minutes after another
 * (Dechter, Meiri and Pearl, "Temporal constraint networks", 1991); every constraint has a source, a number of
 * the caller's. network_solve() finds the earliest and latest instant of every point: the shortest paths from and
 * to the origin. A point may be the beginning of a day: its bounds are then rounded to whole days.
 *
 * When the constraints contradict each other, the sources on the cycle that cannot hold are a minimal set: leave
 * any of them out and the others of the set agree. */
#ifndef NETWORK_H
#define NETWORK_H
#include "../src/array.h"

typedef struct Network Network;
typedef Array(int32_t) Sources; /* sorted, each once */

enum { NETWORK_ORIGIN = 0 }; /* the point 1970-01-01T00:00, from which all others are counted */

Network *network_new(Arena *arena);
int32_t network_point(Network *network);     /* a new point; the first is 1 */
int32_t network_day_point(Network *network); /* a new point that is 00:00 of some day */

/* point - from <= minutes, because `source` says so. `strength`: when a contradiction has to be given up, the
 * weakest constraint of it goes, of equals the one added last. */
void network_at_most(Network *network, int32_t from, int32_t point, int64_t minutes, int32_t source, int strength);
/* earliest <= point - from <= latest, both from one source. */
void network_between(Network *network, int32_t from, int32_t point, int64_t earliest, int64_t latest, int32_t source,
                     int strength);

/* Called for each contradiction; the constraint of `given_up` is left out, and solving goes on. */
typedef void NetworkConflict(void *to, const Sources *sources, int32_t given_up);
void network_solve(Network *network, NetworkConflict *conflict, void *to);

/* After solving. False when nothing bounds the point on that side. ret_sources (may be NULL) gets the sources the
 * bound follows from. */
bool network_earliest(const Network *network, int32_t point, int64_t *ret_minutes, Sources *ret_sources);
bool network_latest(const Network *network, int32_t point, int64_t *ret_minutes, Sources *ret_sources);
#endif
