/* target.h - what was struck, and the bodies that the actors are or belong to. */
#ifndef TARGET_H
#define TARGET_H
#include "role.h"

/* Adds a text that is not empty and not on the list yet, in any case. */
void texts_add(Arena *arena, Texts *list, Text text);
/* Notes whom or what the phrase names to which the mention's harm was done: a victim, or a thing that was struck. */
void target_note(Arena *arena, const View *view, const Trigger *trigger, Range range, Mention *mention);
/* Notes a person that a pronoun stands for. */
void target_note_person(Arena *arena, const Trigger *trigger, Text who, Mention *mention);
/* Adds the bodies named in an actor's phrase: the Front of "fighters of the Front". */
void target_bodies(Arena *arena, const View *view, Range range, Texts *list);
/* The words first to head end in what names a body: "the ARMED FORCES". */
bool target_is_body(const View *view, unsigned first, unsigned head);
/* "FMLN", "PKK": letters that no word table has and nobody could say as a word. */
bool target_is_acronym(const View *view, unsigned i);
/* Things that the place of a harm tells of: "a bomb exploded in front of the bank". */
void target_around(Arena *arena, const View *view, const Trigger *trigger, Mention *mention);
/* The head is a thing that can be struck or fall: no person, no place, no weapon. */
bool target_is_thing(const View *view, unsigned head);
/* The head is what harm is done with: "a bomb", "two grenades". */
bool target_is_instrument(const View *view, unsigned head);
#endif
