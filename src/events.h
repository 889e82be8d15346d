/* events.h - event mentions written out: for people and as JSON Lines (timelines/FORMAT.md, "Mentions"). */
#ifndef EVENTS_H
#define EVENTS_H
#include "buffer.h"
#include "event.h"

void events_write_text(const Document *document, const Mentions *mentions, Buffer *out);
void events_write_jsonl(const Document *document, const Mentions *mentions, Buffer *out);
#endif
