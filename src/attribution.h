/* attribution.h - who says so: the acts of saying in a sentence, their speakers and what they cover. */
#ifndef ATTRIBUTION_H
#define ATTRIBUTION_H
#include "role.h"

typedef struct {
    int16_t trigger;       /* the act of saying among the triggers; -1 for "according to" */
    uint16_t word;         /* the word of saying */
    uint16_t from, to;     /* the words it covers */
    Text speaker;          /* empty when nobody is named */
    bool person;           /* one man or woman, who may be the "he" of what is said */
    bool own_act;          /* the speaker speaks of its own next step: "said it was starting ..." */
} Saying;

typedef struct {
    Saying items[32];
    unsigned count;
} Sayings;

/* Remembers who spoke last, for "he said", and full names, for "Mr Novak said". Zeroed for each document. */
typedef struct {
    Text last, person; /* of any kind; one man or woman */
    Texts full, surnames; /* surnames: the last word of each full name */
} Speakers;

void attribution_find(Arena *arena, const View *view, const Triggers *triggers, Speakers *speakers, Sayings *sayings);
/* The saying that covers word i most closely, other than that of trigger `self`; -1. */
int attribution_of(const Sayings *sayings, unsigned word, int self);
#endif
