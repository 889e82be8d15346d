/* events.h - event mentions written out: for people and as JSON Lines (timelines/FORMAT.md, "Mentions"). */
#ifndef EVENTS_H
#define EVENTS_H
#include "buffer.h"
#include "event.h"

/* Some mentions of the document, the first of which stands at `place`; that of the beginning is { 0 }. */
typedef void EventsWrite(const Document *document, const Mentions *mentions, const PiecePlace *place, Buffer *out);
EventsWrite events_write_text, events_write_jsonl;
#endif
