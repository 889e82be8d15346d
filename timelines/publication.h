/* publication.h - when was a report published that does not say so? Worked out from what the reports tell.
 *
 * Evidence, for reports that tell one story together:
 * - a full date in the text: the report is not older than the latest day it tells of;
 * - a weekday and a day of a month that are the same day, in one expression ("Thursday, 22 September") or as
 *   times of the same event in two reports: they fit in about one year of six;
 * - a year that is mentioned: nothing told of as past comes later than the report;
 * - another report of the story that is dated.
 * The year is the first that fits from the latest year mentioned on; the others that fit within a dozen years are
 * named. The day is the latest day of a month that the report tells of, else that of its nearest sibling. */
#ifndef PUBLICATION_H
#define PUBLICATION_H
#include "merge.h"

/* Fills in the context of reports without a publication date where it can, as PUBLISHED_INFERRED with reasons.
 * `readings` were made without it: their times are symbolic. `taggers` holds one for each report. */
void publication_infer(Timeline *timeline, const Readings *readings, const Tagger *const *taggers);
#endif
