/* clause.h - the clauses of a sentence, by the words and commas that open and close them, and where a report's dateline
 * ends. */
#ifndef CLAUSE_H
#define CLAUSE_H
#include "view.h"

/* Fills the clauses of a view whose noun phrases and verb groups are known, tells each word its own, and finds the body. */
void clauses_read(View *view);
#endif
