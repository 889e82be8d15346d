/* rulevalue.h - the values of words as people write them in a file: "week", "evening", "-1", "+05:30", "05-23". */
#ifndef RULEVALUE_H
#define RULEVALUE_H
#include "language/language.h"
#include "text.h"

/* Rows of language.h by their names; -1 when there is none. */
int class_named(Text name);
int op_named(Text name);
int guard_named(Text name);

/* The value of a word of the class; empty is 0 where that has a meaning. False, with what is expected in
 * *ret_expected ("one of second minute ...", "1 to 12"), for anything else. */
bool rule_value(TokenClass class, Text written, int *ret_value, const char **ret_expected);
#endif
