/* guard.h - what must stand around a match for it to be a time: "2000" a year and no count, "May" a month. */
#ifndef GUARD_H
#define GUARD_H
#include "matcher.h"

bool guard_allows(Guard guard, const Matcher *matcher, Text text, const Match *match);

/* Whether the words before the match's core are a modifier of it: "for over two years"; "over two years" with nothing
 * before it, as "over Christmas", has a preposition. */
bool guard_modifier(const Matcher *matcher, Text text, const Match *match);

/* No noun stands at the place: a mark, the end or a small word. */
bool guard_small_follows(const Matcher *matcher, Text text, size_t at);

/* The word, figure or single mark that stands directly before or after a place; empty at a paragraph's edge. */
Text word_before(Text text, size_t at);
Text word_after(Text text, size_t at);
#endif
