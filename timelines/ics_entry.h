/* ics_entry.h - where an event stands on a calendar: which days or which clock times.
 *
 * Calendars know days and instants, nothing vaguer. The choice is: never a day that the source excludes, and when
 * the day says more than the source does, the entry says the date in words as well. */
#ifndef ICS_ENTRY_H
#define ICS_ENTRY_H
#include "../src/zone.h"
#include "timeline.h"

typedef enum { ENTRY_DATED, ENTRY_UNDATED, ENTRY_OUT_OF_YEARS } EntryAnswer;

typedef struct {
    EntryAnswer answer;
    bool all_day;   /* else clock times, to the minute */
    bool utc;       /* clock times in UTC; else in the civil time of a zone that is not known */
    bool in_words;  /* the days alone would say more than the source does */
    int64_t start, end; /* minutes since 1970; the end is excluded */
} Entry;

/* `zone` is that of the event's clock times. */
Entry ics_entry(Zones *zones, const When *w, Text zone);
/* "20160922" or "20160922T150000Z". */
Text ics_instant(Arena *arena, int64_t minute, bool all_day, bool utc);
#endif
