/* order.h - which of two events of a report came first, where their days do not tell: by words of order and of cause, and
 * by what follows from what. */
#ifndef ORDER_H
#define ORDER_H
#include "event.h"
#include "trigger.h"

/* Reads one sentence: "collapsed AFTER the blast". Its mentions are those from `base` on, one for each trigger. */
void order_sentence(const View *view, const Triggers *triggers, Mentions *mentions, size_t base);
/* When all mentions have their times: a harm came after what did it, an arrest after the deed. */
void order_finish(Mentions *mentions);
#endif
