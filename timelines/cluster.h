/* cluster.h - mentions that tell of one event: joining them, and finding those of one report. */
#ifndef CLUSTER_H
#define CLUSTER_H
#include "clue.h"

/* What was found in one report; the index is the report's in the timeline. */
typedef struct {
    Expressions expressions;
    Mentions mentions;
} Reading;
typedef Array(Reading) Readings;

/* One mention as a member of a cluster, with what spoke for joining it to the ones before. */
typedef struct {
    int32_t report, index; /* of the mention in its reading */
    const Mention *mention;
    Likeness likeness;     /* with what it was joined to; total 0 for the first */
    bool refers_back;      /* the text itself says so */
} Member;

/* All mentions of one event. */
typedef struct {
    Profile profile;       /* joined from all members; `firm` is what all of them allow */
    Array(Member) members; /* the first is the one that names the event best */
    int32_t *reports;      /* those with a member, sorted; for quick looks */
    size_t report_count;
    bool same_day;         /* `firm` comes from an event that the text puts on the same day */
    const Edit *split_by;  /* the editor's decision that made it a part of its own; NULL for none */
    int32_t event;         /* its index in the timeline once composed; -1 when it has no place there */
} Cluster;
typedef Array(Cluster) Clusters;

/* `into` keeps its first member; `likeness` is noted with the first member of `from`. */
void cluster_join(Arena *arena, Cluster *into, const Cluster *from, Likeness likeness, bool refers_back);
bool cluster_has_report(const Cluster *cluster, int32_t report);
/* Only what has happened, or is claimed to have, can be told of as the same; a plan only with a plan. */
bool cluster_same_standing(const Cluster *a, const Cluster *b);

/* Adds the clusters of one report to `clusters`, in the order of telling. */
void cluster_report(Arena *arena, const Frequencies *frequencies, const Report *report, const Mentions *mentions, int32_t number,
                    Clusters *clusters);
#endif
