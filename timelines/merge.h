/* merge.h - which mentions, within one report and across reports, tell of the same event. */
#ifndef MERGE_H
#define MERGE_H
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
    int32_t event;         /* its index in the timeline once composed; -1 when it has no place there */
} Cluster;
typedef Array(Cluster) Clusters;

/* The words of each report as bags to compare stories by (signs_cosine); counts them into `frequencies`. */
Signs *merge_stories(Arena *arena, const Timeline *timeline, Frequencies *frequencies);

Clusters merge_mentions(Arena *arena, const Timeline *timeline, const Readings *readings);
#endif
