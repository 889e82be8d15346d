/* sentence.h - the sentences and tokens of a text, with their byte spans.
 *
 *     Prose *prose = prose_read(arena, lexicon, text);     sentences and tokens
 *     pos_tag(arena, prose);                                      pos.h: part-of-speech tags
 *
 * A blank line ends a paragraph. A single line break does too, unless the text is broken into lines at a
 * fixed width and the next word would not have fitted. A paragraph's end always ends the sentence, so a
 * headline without a full stop is a sentence of its own. Tokens follow the conventions of the English
 * treebanks: "didn't" is "did" "n't", "Syria's" is "Syria" "'s", "rebel-held" is three tokens. */
#ifndef SENTENCE_H
#define SENTENCE_H
#include "words.h"

enum { /* bits of Token.shape */
    SHAPE_CAPITAL = 1 << 0, /* begins with an upper-case letter (ASCII, Latin-1, Greek or Cyrillic) */
    SHAPE_CAPITALS = 1 << 1, /* two letters or more, all upper-case */
    SHAPE_DIGIT = 1 << 2,    /* holds a digit */
    SHAPE_LETTER = 1 << 3,   /* holds a letter */
    SHAPE_POINT = 1 << 4,    /* holds a full stop */
    SHAPE_FOREIGN = 1 << 5,  /* holds a byte that is not ASCII */
    SHAPE_ADDRESS = 1 << 6   /* a web or mail address */
};

enum { /* bits of Token.flags */
    TOKEN_GLUED = 1 << 0,  /* no white space before it */
    TOKEN_QUOTED = 1 << 1, /* within quotation marks; the marks themselves are not */
    TOKEN_NAME = 1 << 2,   /* part of a proper name: name.h sets it */
    TOKEN_ABBREVIATION = 1 << 3 /* ends with the full stop of an abbreviation: "Gen.", "U.S." */
};

typedef struct {
    uint32_t start, end; /* bytes of the text, half open */
    uint32_t hash;       /* word_hash() of the letters */
    uint32_t word;       /* number among the words of the text */
    uint32_t entry;      /* in the lexicon; 0 when not there */
    uint16_t use;        /* number of its set of uses: token_uses() */
    uint16_t forms;      /* bits FORM_ of what the lexicon takes it for; 0 when not there */
    uint8_t tag;         /* Tag of pos.h; TAG_NONE until pos_tag() */
    uint8_t shape, flags;
} Token;

/* What a sentence is when it is not the report's own text. The rows are in the language's grammar. */
typedef enum {
    FURNITURE_NONE,
    FURNITURE_CREDIT,    /* "Photo: A. Rossi", "Credit: ..." */
    FURNITURE_BYLINE,    /* "By Jane Miller" */
    FURNITURE_AGENCIES,  /* "With reporting by ..." */
    FURNITURE_LINK,      /* "Read more: ...", "WATCH: ..." */
    FURNITURE_NOTICE,    /* "Your browser does not support ...", cookies, subscriptions */
    FURNITURE_COPYRIGHT
} Furniture;

typedef struct {
    uint32_t start, end;   /* bytes, from the first token to the end of the last */
    uint32_t first, limit; /* tokens: first <= i < limit; never empty */
    uint32_t paragraph;    /* from 0 */
    uint8_t furniture;     /* Furniture; FURNITURE_NONE for the report's own text */
    bool headline;         /* a paragraph of one sentence without closing punctuation */
    bool caption;          /* stands in a paragraph that ends in a picture credit */
    bool caseless;         /* all capitals or Title Case: capitals tell nothing about names */
} Sentence;

typedef struct {
    Text text;
    const Lexicon *lexicon;
    const uint64_t *use_sets; /* of the lexicon, by number */
    Words *words;
    Token *tokens;
    uint32_t token_count;
    Sentence *sentences;
    uint32_t sentence_count;
} Prose;

/* Any bytes; at most DL_TEXT_LIMIT of them. The result points into `text` and lives in `arena`. A sentence has at most
 * SENTENCE_LIMIT tokens: a longer one is cut. */
enum { SENTENCE_LIMIT = 400 };
Prose *prose_read(Arena *arena, const Lexicon *lexicon, Text text);

static inline Text token_text(const Prose *prose, uint32_t token) {
    if (token >= prose->token_count) return (Text){ NULL, 0 };
    return (Text){ prose->text.ptr + prose->tokens[token].start, prose->tokens[token].end - prose->tokens[token].start };
}
Text tokens_text(const Prose *prose, uint32_t first, uint32_t limit); /* from the first's start to the last's end */
/* The lemma by the token's tag, lower-cased, in `room` (cut there); names and unknown words are their own. */
enum { LEMMA_ROOM = 64 };
Text token_lemma(const Prose *prose, uint32_t token, char room[LEMMA_ROOM]);
WordFacts token_facts(const Prose *prose, uint32_t token);
/* Bits USE_ of grammar.h. */
static inline uint64_t token_uses(const Prose *prose, uint32_t token) { return prose->use_sets[prose->tokens[token].use]; }
/* The token that holds or follows a byte; token_count when none does. Binary search. */
uint32_t token_at(const Prose *prose, uint32_t byte);
#endif
