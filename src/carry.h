/* carry.h - times carried on through a text: from what it told last to what it tells without a time of its own. */
#ifndef CARRY_H
#define CARRY_H
#include "narrative.h"

/* What goes on where a dated event was told has its day. */
void carry_on(const Narrative *narrative, Mentions *mentions);
/* Who is quoted next to words spoken at a meeting spoke there too. */
void carry_occasion_on(const Narrative *narrative, Mentions *mentions);
/* What is left without a time has that of the report's news, or of the report, at least as a bound. */
void carry_report_day(const Narrative *narrative, Mentions *mentions, const Context *context);
#endif
