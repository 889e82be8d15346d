/* scanner.h - the words of a language in a hash, and text cut into tokens of them, of figures and of marks.
 *
 * Known to matcher.c alone. A token says which classes it may be of; what it is, the patterns decide. */
#ifndef SCANNER_H
#define SCANNER_H
#include "array.h"
#include "matcher.h"
#include "sieve.h"

enum { WORD_MAX = 24, SENSES_MAX = 6 };

typedef struct { /* one row's meaning of a word */
    uint8_t class;
    bool capital, dot; /* demands a capital; may end in a dot */
    int32_t value;
} Sense;

typedef struct Phrase Phrase;
struct Phrase { /* the rest of an entry of several words */
    Text rest;
    Sense sense;
    Phrase *next; /* longest first */
};

typedef struct { /* a word; first what is looked at when it is found */
    uint64_t head; /* see sieve.h */
    uint8_t len, count;
    bool telling;         /* an expression may hang on it */
    ClassSet classes[2];  /* with a small and with a capital initial */
    Phrase *phrases;
    char word[WORD_MAX];
    Sense senses[SENSES_MAX];
} Slot;

typedef struct {
    Arena *arena; /* of slots and phrases; used while the tables are filled */
    const Language *language;
    uint8_t kind[256];             /* of each byte: a letter, a digit ... */
    Sieve sieve;                   /* of all words */
    Array(Slot) slots;
    uint16_t *index; /* by hash: the number of a word's slot, counted from 1; 0 for none */
    uint32_t index_mask;
} Scanner;

typedef struct {
    uint32_t start, end;
    ClassSet classes;
    int32_t number;      /* of digits and number words */
    const Slot *slot;    /* NULL for numbers and marks */
    const Sense *single; /* of a phrase; NULL otherwise */
} Token;

typedef struct { /* the reader's place in the text */
    const Scanner *scanner;
    const char *text, *at, *end;
} Cursor;

/* `scanner` is zeroed memory; words and phrases go to the arena. */
void scanner_fill(Scanner *scanner, Arena *arena, const Language *language);
/* To be called once it is known which classes are telling, since each expression has a token of one, and which an
 * expression may have at all. scanner_seek() needs it. */
void scanner_set_telling(Scanner *scanner, ClassSet telling, ClassSet parts);
ClassSet scanner_classes(const Scanner *scanner, Text word);

/* Passes over what is in no expression: the cursor goes to where the next one may begin at the earliest, *ret_telling
 * to a figure or word that it would hold. False: there is none. */
bool scanner_seek(Cursor *cursor, const char **ret_telling);

typedef enum { SCAN_TOKEN, SCAN_SPACE, SCAN_BREAK } Scan; /* SCAN_BREAK: an unknown word, the end of a paragraph ... */
/* Reads on at the cursor, always at least a byte; fills *ret_token for SCAN_TOKEN. */
Scan scanner_next(Cursor *cursor, Token *ret_token);

int32_t token_value(const Token *token, TokenClass class);
bool token_is_number_word(const Token *token);
/* Replaces number words by numbers ("one hundred and five", "nineteen ninety-six"), in place; returns the new count. */
int numeral_fold(Token *tokens, int count);
ClassSet numeral_classes(void); /* that it looks for */
#endif
