/* phrase.h - saying things to readers in their language: phrases, figures, lists, names.
 *
 * `language` is an ISO 639 code; empty or unknown is English. The phrases themselves are rows of
 * language/phrases.h. */
#ifndef PHRASE_H
#define PHRASE_H
#include "event.h"
#include "language/phrases.h"

const Phrasebook *phrasebook_of(Text language); /* never NULL */
Text phrase_language(Text language); /* the code of the language its phrases are in: "de" for "de-AT", "en" for unknown ones */
Text phrase_in(const Phrasebook *book, Phrase id); /* English where the book has none */

/* The phrase as it stands; for those without %1. Not allocated. */
Text phrase(Text language, Phrase id);
/* The phrase with %1 and %2 filled in. */
Text phrase_with(Arena *arena, Text language, Phrase id, Text first, Text second);
/* The phrase with %1 to %4 filled in; the unused ones may be left empty. */
enum { PHRASE_PLACES = 4 };
Text phrase_say(Arena *arena, Text language, Phrase id, const Text fill[PHRASE_PLACES]);
/* The form for the number, which fills %1 with thousands set apart: "one day later", "4 years later". */
Text phrase_count(Arena *arena, Text language, Phrase id, int64_t number);

Text phrase_number(Arena *arena, Text language, int64_t number);  /* "12,000" */
Text phrase_ordinal(Arena *arena, Text language, int64_t number); /* "21st" */
Text phrase_list(Arena *arena, Text language, Texts items);       /* "A, B and C" */
/* The length of a gap in the unit a reader would use: "4 years later", "10 days later". */
Text phrase_gap(Arena *arena, Text language, int64_t minutes);

/* "at least 45 civilians killed in Kfar Hamra"; who said so is not in it. */
Text phrase_toll(Arena *arena, Text language, const Toll *toll);
/* The figure alone: "at least 45", "24 to 99"; the source's words when it gave no number. */
Text phrase_figure(Arena *arena, Text language, const Toll *toll);
/* "54 civilians", "dozens of villagers": `figure` (from phrase_figure) with what the toll counts, if it says. */
Text phrase_counted(Arena *arena, Text language, const Toll *toll, Text figure);

Text phrase_status(Text language, EventStatus status);
Text phrase_when_from(Text language, WhenFrom from);
Text phrase_published_from(Text language, PublishedFrom from);
/* The label of a built-in lane by its name; a lane of another name is its own label. */
Text phrase_lane(Text language, Text name);

/* Filling patterns, for wording.c: %x takes the slot with that letter; [a group] with an empty slot vanishes. */
typedef struct {
    char letter; /* 0 ends the list */
    Text text;
} Slot;
Text phrase_fill(Arena *arena, Text pattern, const Slot *slots);
#endif
