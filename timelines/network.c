/* network.c - bounds propagation over a simple temporal network.
 *
 * Both bounds of every point move towards each other along the constraints until nothing changes: the two
 * shortest-path problems from and to the origin, solved by label correction with a queue (Bellman and Ford's
 * method). Points that no constraint ties together are solved apart, so that the cost grows with the number of
 * constraints as long as the groups of tied events stay small. */
#include "network.h"
#include "../src/calendar.h"
#include <stdlib.h>

enum { NO_EDGE = -1 };
#define FAR (INT64_C(1) << 50) /* minutes; a bound beyond half of it is none */

typedef struct {
    int32_t from, point;
    int64_t minutes;
    int32_t source;
    int strength;
    bool off; /* given up */
} Edge;

typedef struct {
    int64_t earliest, latest;
    int32_t earliest_edge, latest_edge; /* what the bound follows from */
    int32_t group;                      /* a point of the same group; a union-find forest */
    uint32_t turns;                     /* how often it stood in the queue */
    bool is_day, queued;
} Point;

struct Network {
    Arena *arena;
    Array(Point) points;
    Array(Edge) edges;
    int32_t *edge_list, *edge_first; /* edges by point, each listed under both its ends but not under the origin */
    int32_t *members, *queue;        /* points in order of their group; work space */
    Array(int32_t) path;             /* edges of a contradiction; work space */
};

Network *network_new(Arena *arena) {
    Network *network = ARENA_NEW(arena, Network);
    network->arena = arena;
    array_push(arena, &network->points); /* the origin */
    return network;
}

int32_t network_point(Network *network) {
    Point *point = array_push(network->arena, &network->points);
    *point = (Point){ .group = (int32_t)network->points.count - 1 };
    return point->group;
}

int32_t network_day_point(Network *network) {
    int32_t point = network_point(network);
    network->points.items[point].is_day = true;
    return point;
}

static int32_t group_of(Network *network, int32_t point) {
    Point *points = network->points.items;
    while (points[point].group != point) point = points[point].group = points[points[point].group].group;
    return point;
}

void network_at_most(Network *network, int32_t from, int32_t point, int64_t minutes, int32_t source, int strength) {
    Edge *edge = array_push(network->arena, &network->edges);
    *edge = (Edge){ .from = from, .point = point, .minutes = minutes, .source = source, .strength = strength };
    if (from == NETWORK_ORIGIN || point == NETWORK_ORIGIN) return;
    int32_t a = group_of(network, from), b = group_of(network, point);
    network->points.items[a > b ? a : b].group = a > b ? b : a;
}

void network_between(Network *network, int32_t from, int32_t point, int64_t earliest, int64_t latest, int32_t source,
                     int strength) {
    network_at_most(network, from, point, latest, source, strength);
    network_at_most(network, point, from, -earliest, source, strength);
}

/* ---- solving one group ------------------------------------------------------------------------- */

static int64_t round_down_to_day(int64_t minutes) { return minutes_from_days(days_from_minutes(minutes)); }

static int64_t clamp(int64_t minutes) { return minutes > FAR ? FAR : minutes < -FAR ? -FAR : minutes; }

static bool lower_latest(Point *point, int64_t minutes, int32_t edge) {
    minutes = clamp(minutes);
    if (point->is_day && minutes < FAR / 2) minutes = round_down_to_day(minutes);
    if (minutes >= point->latest) return false;
    point->latest = minutes;
    point->latest_edge = edge;
    return true;
}

static bool raise_earliest(Point *point, int64_t minutes, int32_t edge) {
    minutes = clamp(minutes);
    if (point->is_day && minutes > -FAR / 2) minutes = -round_down_to_day(-minutes);
    if (minutes <= point->earliest) return false;
    point->earliest = minutes;
    point->earliest_edge = edge;
    return true;
}

/* Applies one constraint from its end `at` to its other end, which is returned when it changed. */
static int32_t apply(Network *network, int32_t e, int32_t at) {
    Point *points = network->points.items;
    const Edge *edge = &network->edges.items[e];
    if (edge->off) return NO_EDGE;
    if (edge->from == at && edge->point != NETWORK_ORIGIN)
        return lower_latest(&points[edge->point], points[at].latest + edge->minutes, e) ? edge->point : NO_EDGE;
    if (edge->point == at && edge->from != NETWORK_ORIGIN)
        return raise_earliest(&points[edge->from], points[at].earliest - edge->minutes, e) ? edge->from : NO_EDGE;
    return NO_EDGE;
}

static void apply_origin(Network *network, int32_t e, int32_t at) {
    const Edge *edge = &network->edges.items[e];
    if (edge->off) return;
    Point *point = &network->points.items[at];
    if (edge->from == NETWORK_ORIGIN) lower_latest(point, edge->minutes, e);
    if (edge->point == NETWORK_ORIGIN) raise_earliest(point, -edge->minutes, e);
}

typedef struct {
    const int32_t *members;
    size_t count;
} Group;

static void reset_group(Network *network, Group group) {
    for (size_t i = 0; i < group.count; i++) {
        Point *point = &network->points.items[group.members[i]];
        point->earliest = -FAR;
        point->latest = FAR;
        point->earliest_edge = point->latest_edge = NO_EDGE;
        point->turns = 0;
        point->queued = false;
        for (int32_t k = network->edge_first[group.members[i]]; k < network->edge_first[group.members[i] + 1]; k++)
            apply_origin(network, network->edge_list[k], group.members[i]);
    }
}

static bool is_contradicted(const Point *point, size_t group_size) {
    return point->earliest > point->latest || point->turns > 2 * group_size + 2;
}

/* Moves bounds until they rest; the point where a contradiction shows, or NO_EDGE. */
static int32_t propagate(Network *network, Group group) {
    Point *points = network->points.items;
    size_t head = 0, waiting = 0;
    for (size_t i = 0; i < group.count; i++) {
        if (points[group.members[i]].earliest > points[group.members[i]].latest) return group.members[i];
        network->queue[waiting++] = group.members[i];
        points[group.members[i]].queued = true;
    }
    while (waiting) {
        int32_t at = network->queue[head];
        head = (head + 1) % group.count;
        waiting--;
        points[at].queued = false;
        for (int32_t k = network->edge_first[at]; k < network->edge_first[at + 1]; k++) {
            int32_t changed = apply(network, network->edge_list[k], at);
            if (changed == NO_EDGE) continue;
            points[changed].turns += !points[changed].queued;
            if (is_contradicted(&points[changed], group.count)) return changed;
            if (points[changed].queued) continue;
            points[changed].queued = true;
            network->queue[(head + waiting++) % group.count] = changed;
        }
    }
    return NO_EDGE;
}

/* ---- explaining -------------------------------------------------------------------------------- */

/* The point that a bound came from, or NO_EDGE at the origin and where nothing bounds. */
static int32_t step_back(const Network *network, int32_t at, bool latest, int32_t *ret_edge) {
    const Point *point = &network->points.items[at];
    *ret_edge = latest ? point->latest_edge : point->earliest_edge;
    if (*ret_edge == NO_EDGE) return NO_EDGE;
    const Edge *edge = &network->edges.items[*ret_edge];
    int32_t before = latest ? edge->from : edge->point;
    return before == NETWORK_ORIGIN ? NO_EDGE : before;
}

/* Marks in `turns` how many steps back from `at` each point of its earliest bound lies (from 1). */
static void mark_chain(Network *network, Group group, int32_t at) {
    for (size_t i = 0; i < group.count; i++) network->points.items[group.members[i]].turns = 0;
    int32_t edge;
    for (uint32_t steps = 1; at != NO_EDGE && !network->points.items[at].turns; steps++) {
        network->points.items[at].turns = steps;
        at = step_back(network, at, false, &edge);
    }
}

static void push_path(Network *network, int32_t edge) {
    if (edge != NO_EDGE) *array_push(network->arena, &network->path) = edge;
}

/* The edges from `at` back to `until` (or to the origin). */
static void push_chain(Network *network, int32_t at, int32_t until, bool latest) {
    int32_t edge;
    size_t limit = network->edges.count;
    do {
        at = step_back(network, at, latest, &edge);
        push_path(network, edge);
    } while (at != until && at != NO_EDGE && --limit);
}

/* A bound that follows from itself: the cycle alone is the contradiction. Returns false when there is none. */
static bool push_own_cycle(Network *network, int32_t at, bool latest, size_t group_size) {
    int32_t edge;
    for (size_t i = 0; i <= group_size && at != NO_EDGE; i++) at = step_back(network, at, latest, &edge);
    if (at == NO_EDGE) return false;
    push_chain(network, at, at, latest);
    return true;
}

/* Collects the edges of the contradiction at a point into `path`. The chains of its two bounds meet at the
 * origin or before it; what lies behind the meeting point is no part of the contradiction. */
static void find_path(Network *network, Group group, int32_t at) {
    network->path.count = 0;
    if (push_own_cycle(network, at, true, group.count) || push_own_cycle(network, at, false, group.count)) return;
    mark_chain(network, group, at);
    int32_t edge, meet = at;
    do {
        meet = step_back(network, meet, true, &edge);
        push_path(network, edge);
    } while (meet != NO_EDGE && !network->points.items[meet].turns);
    push_chain(network, at, meet, false);
}

static int compare_int32(const void *a, const void *b) {
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

static void sort_sources(Sources *sources) {
    if (!sources->count) return;
    qsort(sources->items, sources->count, sizeof(int32_t), compare_int32);
    size_t kept = 1;
    for (size_t i = 1; i < sources->count; i++)
        if (sources->items[i] != sources->items[kept - 1]) sources->items[kept++] = sources->items[i];
    sources->count = kept;
}

static int32_t weakest_of_path(const Network *network) {
    int32_t weakest = network->path.items[0];
    for (size_t i = 1; i < network->path.count; i++) {
        int32_t e = network->path.items[i];
        int a = network->edges.items[e].strength, b = network->edges.items[weakest].strength;
        if (a < b || (a == b && e > weakest)) weakest = e;
    }
    return weakest;
}

/* Leaves out the weakest constraint of the path, with all of its source on the path. */
static void give_up(Network *network, NetworkConflict *conflict, void *to) {
    Sources sources = { 0 };
    int32_t source = network->edges.items[weakest_of_path(network)].source;
    for (size_t i = 0; i < network->path.count; i++) {
        Edge *edge = &network->edges.items[network->path.items[i]];
        *array_push(network->arena, &sources) = edge->source;
        if (edge->source == source) edge->off = true;
    }
    sort_sources(&sources);
    if (conflict) conflict(to, &sources, source);
}

/* ---- all groups -------------------------------------------------------------------------------- */

/* Lists the edges under each of their ends, the origin excepted: counting sort. */
static void list_edges(Network *network) {
    size_t points = network->points.count, edges = network->edges.count;
    int32_t *first = network->edge_first = arena_alloc(network->arena, (points + 2) * sizeof(int32_t));
    network->edge_list = arena_alloc(network->arena, (2 * edges + 1) * sizeof(int32_t));
    for (size_t e = 0; e < edges; e++) {
        first[network->edges.items[e].from + 2]++;
        first[network->edges.items[e].point + 2]++;
    }
    first[NETWORK_ORIGIN + 2] = 0;
    for (size_t p = 2; p < points + 2; p++) first[p] += first[p - 1];
    for (size_t e = 0; e < edges; e++) {
        int32_t ends[2] = { network->edges.items[e].from, network->edges.items[e].point };
        for (int k = 0; k < 2; k++)
            if (ends[k] != NETWORK_ORIGIN) network->edge_list[first[ends[k] + 1]++] = (int32_t)e;
    }
}

/* Fills `members` with all points but the origin, those of one group together: counting sort by group. */
static void list_members(Network *network) {
    size_t points = network->points.count;
    int32_t *first = arena_alloc(network->arena, (points + 1) * sizeof(int32_t));
    network->members = arena_alloc(network->arena, points * sizeof(int32_t));
    network->queue = arena_alloc(network->arena, points * sizeof(int32_t));
    for (size_t p = 1; p < points; p++) first[group_of(network, (int32_t)p) + 1]++;
    for (size_t p = 1; p <= points; p++) first[p] += first[p - 1];
    for (size_t p = 1; p < points; p++) network->members[first[group_of(network, (int32_t)p)]++] = (int32_t)p;
}

static void solve_group(Network *network, Group group, NetworkConflict *conflict, void *to) {
    for (;;) { /* every round gives up at least one constraint */
        reset_group(network, group);
        int32_t at = propagate(network, group);
        if (at == NO_EDGE) return;
        find_path(network, group, at);
        if (!network->path.count) return;
        give_up(network, conflict, to);
    }
}

void network_solve(Network *network, NetworkConflict *conflict, void *to) {
    list_edges(network);
    list_members(network);
    size_t count = network->points.count - 1;
    for (size_t i = 0, next; i < count; i = next) {
        for (next = i + 1; next < count; next++)
            if (group_of(network, network->members[next]) != group_of(network, network->members[i])) break;
        solve_group(network, (Group){ network->members + i, next - i }, conflict, to);
    }
}

static void follow(const Network *network, int32_t at, bool latest, Sources *ret_sources) {
    if (!ret_sources) return;
    *ret_sources = (Sources){ 0 };
    for (size_t limit = network->points.count; at != NO_EDGE && limit; limit--) {
        int32_t edge;
        at = step_back(network, at, latest, &edge);
        if (edge != NO_EDGE) *array_push(network->arena, ret_sources) = network->edges.items[edge].source;
    }
    sort_sources(ret_sources);
}

bool network_earliest(const Network *network, int32_t point, int64_t *ret_minutes, Sources *ret_sources) {
    const Point *p = &network->points.items[point];
    if (p->earliest < -FAR / 2) return false;
    *ret_minutes = p->earliest;
    follow(network, point, false, ret_sources);
    return true;
}

bool network_latest(const Network *network, int32_t point, int64_t *ret_minutes, Sources *ret_sources) {
    const Point *p = &network->points.items[point];
    if (p->latest > FAR / 2) return false;
    *ret_minutes = p->latest;
    follow(network, point, true, ret_sources);
    return true;
}
