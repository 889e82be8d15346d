/* example.h - the example of a rule row, tried: it must be found whole, by this row, with its value; so no row can
 * hide another. The same for the rows of the program and for those that users add. */
#ifndef EXAMPLE_H
#define EXAMPLE_H
#include "language/language.h"
#include "timex.h"

/* Publication of all examples: Friday 2024-03-15. The tagger is the language's. False, with what happened instead in
 * *ret_reason, when the row does not do what it says. */
bool example_holds(Arena *arena, const Tagger *tagger, const Language *language, const Rule *rule, Text *ret_reason);
#endif
