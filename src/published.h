/* published.h - publication dates as metadata write them. */
#ifndef PUBLISHED_H
#define PUBLISHED_H
#include "text.h"

/* ISO 8601, basic or extended, with a space for the T if need be, seconds and fractions cut off
 * ("2016-09-23T14:05:00.000+03:00", "20160923T1405Z"), and the form of RFC 5322 ("Fri, 23 Sep 2016 14:05:00
 * GMT"). Fills has_published, published, published_has_time and zone, a slice of `date`. False, and nothing
 * is filled, for anything else, also for days that do not exist. */
bool published_read(Text date, dl_context *ret_context);
#endif
