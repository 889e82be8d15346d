/* webpage_row.h - an event as a row of the page's tables, with all that is known of it folded away behind it. The script
 * shows the same row as a card. */
#ifndef WEBPAGE_ROW_H
#define WEBPAGE_ROW_H
#include "webpage_text.h"

void row_put(const Webpage *page, const ChronicleRow *row);
#endif
