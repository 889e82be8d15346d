/* described.h - who "the minister" is: the people that a text names, by the nouns that it says of them. */
#ifndef DESCRIBED_H
#define DESCRIBED_H
#include "event.h"
#include "view.h"

typedef struct {
    Text noun; /* "minister" of "the minister, Ana Ruiz" and of "Minister Ana Ruiz" */
    Text who;  /* the name in full */
} Description;
typedef struct Described Described;
struct Described {
    Array(Description) said; /* in the order of the text */
};

/* Takes up what a sentence says of the people it names. */
void described_sentence(Arena *arena, View *view, Described *described);
/* The person named before whom the phrase with this noun means, "the minister": empty when it means none of them. */
Text described_person(const View *view, const NounPhrase *phrase, unsigned noun);
/* The text is read: victims of whom the name was told only later, and nothing before, have it too. */
void described_finish(const Described *described, Mentions *all);
#endif
