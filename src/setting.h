/* setting.h - the town in which the story of a report is set: where its police, its teens and its streets are.
 *
 * Local reports name their town once, in the dateline, in the headline or as part of another name ("Marlow police"),
 * and then speak of streets and homes. What has no town of its own happened there. */
#ifndef SETTING_H
#define SETTING_H
#include "document.h"
#include "name.h"

/* The town that most of the text's places speak for; empty when none is spoken for enough, and for
 * stories that go beyond one town. */
Text setting_find(Arena *arena, const Prose *prose, const Names *names, const Document *document);
/* Whether a place is one within a town: a street, a block, a school, and whatever has the town's name in its own, as
 * "North Marlow" has. */
bool setting_is_inner(const Lexicon *lexicon, Text place, Text town);
#endif
