/* clause.h - the clauses of a sentence, by the words and commas that open and close them, and where a report's dateline
 * ends. */
#ifndef CLAUSE_H
#define CLAUSE_H
#include "view.h"

/* Fills the clauses of a view whose noun phrases and verb groups are known, and tells each word its own. */
void clauses_read(View *view);
/* The first word after a dateline ("GENEVA, 3 May (Agency) -"); 0 without one. */
unsigned clause_body(const View *view);
#endif
