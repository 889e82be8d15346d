/* ics.h - a timeline as a calendar file (iCalendar, RFC 5545). */
#ifndef ICS_H
#define ICS_H
#include "../src/buffer.h"
#include "timeline.h"

/* Appends the calendar. DL_SYSTEM if what was written does not read back as it was meant. */
Status ics_write(const Timeline *timeline, Buffer *out, Error *err);

/* What the calendar leaves out and why, as sentences for readers: events without a date, years that calendars
 * cannot hold, the number of minor events. */
Texts ics_left_out(Arena *arena, const Timeline *timeline);
#endif
