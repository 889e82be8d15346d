/* blame.h - who did a deed, or is held to have done it, in whatever sentence a text says so: "rebels shot the mayor",
 * "claimed responsibility", "was attributed to the cartel", "blamed the rebels for the murder", "the kidnappers". */
#ifndef BLAME_H
#define BLAME_H
#include "event.h"
#include "role.h"

/* What is remembered from one sentence to the next. Zeroed for each document. */
typedef struct {
    int32_t deed; /* 1 + the mention that "the attack" without more stands for; 0 for none yet */
} BlameMemory;

/* Adds those of an actor's phrase that can act, when the mention's deed does harm. */
void blame_actor(Arena *arena, const View *view, const Trigger *trigger, Range who, Mention *mention);
/* Adds culprits to the mentions that the sentence's deeds have from `base` on, one for each trigger, in order; where it
 * names none, to the deed told before. */
void blame_sentence(Arena *arena, const View *view, const Triggers *triggers, uint32_t sentence, BlameMemory *memory, Mentions *mentions, size_t base);
/* When all sentences are read: deeds of which nothing says what body did them get the armed group that the text
 * names most. */
void blame_story(Arena *arena, const Names *names, Mentions *mentions);
#endif
