/* salience.h - how much a mention matters: from 0, an aside, to 100, what its report is about. */
#ifndef SALIENCE_H
#define SALIENCE_H
#include "narrative.h"

/* When all else about the mention is known. `lead`: it stands in the sentence that opens its report. */
int salience_of(const Mention *mention, const Note *note, bool lead);
/* What a sentence dates and tells plainly is meant for the line, whatever its verb: raises the best mention for each date, and that
 * of the sentence that opens the report: the one of mention `lead`. */
void salience_of_dates(const Narrative *narrative, const Context *context, Mentions *mentions, size_t lead);
#endif
