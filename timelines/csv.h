/* csv.h - a timeline as tables for spreadsheets: RFC 4180 in UTF-8 with a byte order mark, which Excel needs to read it.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
#ifndef CSV_H
#define CSV_H
#include "../src/buffer.h"
#include "timeline.h"

/* One row per event. */
Status csv_write(const Timeline *timeline, Buffer *out, Error *err);
/* One row per report that tells of an event and one per figure: who says what, when, where it stands. */
Status csv_write_claims(const Timeline *timeline, Buffer *out, Error *err);
#endif
