/* zone.h - how far a zone's civil time is ahead of UTC, from tzdata's files. No mktime, no environment.
 *
 * Zones are named as tzdata names them ("Asia/Damascus"), as offsets ("+03:00", "-0500", "UTC+3", "GMT-5", "Z") or by the
 * abbreviations of RFC 5322 and a few that have one meaning ("EST", "CEST"). What is not known has no answer. */
#ifndef ZONE_H
#define ZONE_H
#include "array.h"

/* Zones already read, so that a file is read once. {arena} starts it. */
typedef struct Zone Zone;
typedef struct {
    Arena *arena;
    Array(Zone *) known;
} Zones;

typedef enum {
    ZONE_UNKNOWN, /* no such zone */
    ZONE_ONE,     /* the civil time happened once */
    ZONE_TWO,     /* clocks went back: `offset` is that of the first time, `later` that of the second */
    ZONE_SKIPPED  /* clocks went forward over it: `offset` is the one before */
} ZoneAnswer;

typedef struct {
    ZoneAnswer answer;
    int32_t offset, later; /* minutes east of Greenwich, seconds rounded: UTC = civil time - offset */
} ZoneOffset;

/* At a civil time in minutes since 1970-01-01T00:00. */
ZoneOffset zone_offset(Zones *zones, Text name, int64_t civil);
/* Whether there is such a zone. */
bool zone_is_known(Zones *zones, Text name);
/* "+03:00". */
Text zone_print_offset(Arena *arena, int32_t minutes);
#endif
