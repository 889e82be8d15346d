/* edtf.h - EDTF, the Extended Date/Time Format of ISO 8601-2: a When as text, and back.
 *
 * Written: level 0 and 1 (`2016-09-22`, `2016-09-12~`, `201X`, `2012-07/..`), and level 2's one-of range
 * (`[2016-01..2016-04]`, `[..2016-09-21]`) where level 1 has no words for it.
 * What EDTF cannot say is said more loosely, never more precisely: a part of a day becomes its day, a
 * qualified clock time its day. */
#ifndef EDTF_H
#define EDTF_H
#include "arena.h"
#include "when.h"

/* Empty when it can say nothing: unknown times, sets, durations that are not anchored. */
Text edtf_print(Arena *arena, const When *w);

/* Reads levels 0 and 1, seasons 21 to 24, quarters 33 to 36, halves 40 and 41, and one-of sets
 * (`[a,b]`, `[a..b]`), also clock times without seconds. False for everything else: days that do not
 * exist, years outside -9999 to 9999, intervals that end before they start. ret_when->value and ->zone are slices of `t`.
 * `XXXX-09-22` has an answer that is not known, with that value. About (`~`) widens by a unit. */
bool edtf_parse(Text t, When *ret_when);

/* The unit of the calendar that an approximate or modified time was said of: "2016-09-12" of "about
 * 12 September", which may be any day from the 11th to the 13th. Taken from ->value, else the middle of what was
 * widened. False when there is none. */
bool edtf_named_unit(const When *w, Span *ret_unit, dl_grain *ret_grain);
#endif
