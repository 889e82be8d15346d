/* share.h - the time that what has none of its own shares with something else in its sentence. */
#ifndef SHARE_H
#define SHARE_H
#include "attach.h"

/* "The death toll FROM THE ERUPTION rose on Monday": the day is that of the count, not of what is counted. */
bool share_is_of_toll(const View *view, const Trigger *trigger);
/* "The FIRES were brought under control on Sunday": they had burned before. */
bool share_is_over(const View *view, const Trigger *trigger);

/* "Accused of SHOOTING a guard", "jailed on Monday for SHOOTING a guard": what somebody is held to have done at some time. */
bool share_is_charged(const View *view, const Trigger *trigger);

/* One attachment for each trigger of the sentence, those with a time of their own filled in; gives others a parent whose
 * time they have, and notes which tell only more about an earlier one. */
void share_times(const View *view, const Triggers *triggers, const Sayings *sayings, Attachment *attachments);
#endif
