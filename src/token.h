/* token.h - cutting one paragraph into tokens; used by sentence.c only. */
#ifndef TOKEN_H
#define TOKEN_H
#include "sentence.h"

/* The token at the start of text[begin, end), which is not white space: its span, shape and hash. `begin` must
 * be the start of the paragraph or lie behind a token. Abbreviations are looked up in the lexicon. */
Token token_cut(Words *words, Text text, uint32_t begin, uint32_t end);

/* A token of these bytes, with shape, hash and entry; what token_cut() returns for the span it finds. */
Token token_make(Words *words, Text text, uint32_t begin, uint32_t end);

/* How the character at `at` behaves: for sentence.c too. U+00A0, U+2003 and their like are spaces. */
typedef enum { CHAR_SPACE, CHAR_LETTER, CHAR_DIGIT, CHAR_PUNCT } CharClass;
CharClass char_class(Text text, uint32_t at, uint32_t end, uint32_t *ret_length);
#endif
