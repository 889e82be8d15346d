/* salience.h - how much a mention matters: from 0, an aside, to 100, what its report is about. */
#ifndef SALIENCE_H
#define SALIENCE_H
#include "narrative.h"

/* When all else about the mention is known. `lead`: it stands in the sentence that opens its report. */
int salience_of(const Mention *mention, const Note *note, bool lead);
/* In a text that dates most of its sentences each of these is meant for the line, whatever its verb: raises them. */
void salience_of_chronology(const Narrative *narrative, Mentions *mentions);
#endif
