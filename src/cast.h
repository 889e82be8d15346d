/* cast.h - who takes part in an event, and where: its actors, objects, participants and places, by the roles of the
 * phrases around its word (role.h). */
#ifndef CAST_H
#define CAST_H
#include "event.h"
#include "trigger.h"

/* Fills actors, objects, participants and places; its victims too (target.h). */
void cast_fill(Arena *arena, const View *view, const Trigger *trigger, Mention *mention);
#endif
