/* headline.h - a sentence of a treebank as a headline would put it, to learn from. */
#ifndef HEADLINE_H
#define HEADLINE_H
#include "../../pos.h"

/* "The army has shelled a port" becomes "army has shelled port", "Two men were killed" "Two men killed", "The bridge
 * collapsed" "bridge collapses", with the tags to match. False when nothing in the sentence tells of the past.
 * `prose` holds one sentence with its gold tags; the result lives in `arena`. */
bool headline_make(Arena *arena, const Prose *prose, Prose *ret_headline);
#endif
