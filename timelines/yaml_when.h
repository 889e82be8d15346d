/* yaml_when.h - the instants of a time as files show them: a day is written as a day, not as its midnight. */
#ifndef YAML_WHEN_H
#define YAML_WHEN_H
#include "../src/buffer.h"
#include "../src/when.h"

/* "2016-09-22" when the minute is the first (or, for `last`, the last) of its day, else "2016-09-22T18:00". */
void moment_print(Buffer *out, int64_t minute, bool last);
/* Whether both ends have the same bounds, so that `earliest` and `latest` say it all. */
bool when_is_plain(const When *w);
#endif
