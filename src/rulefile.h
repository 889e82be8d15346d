/* rulefile.h - words and rules that users add in a file, while the program runs: dl_rules of dateline.h.
 *
 * The rows are those of language/language.h, read from a file (RULES.md there describes it) and put before the rows
 * of the language that they extend; the matcher knows no difference. A file that is read is right: its classes
 * exist, its values are within bounds, and each rule finds its own example. */
#ifndef RULEFILE_H
#define RULEFILE_H
#include "error.h"

enum { RULES_LIMIT = 64 << 10 }; /* bytes of a file */

typedef dl_rules Rules;

/* `name` is for errors. DL_BAD_INPUT with line and column, DL_LIMIT. dl_rules_free() what it makes. */
Status rules_read(const char *name, Text bytes, Rules **ret_rules, Error *err);

struct Language;
/* The language with the file's rows, when the code is its own; NULL otherwise. `rules` may be NULL. */
const struct Language *rules_language(const Rules *rules, Text code);
#endif
