/* matcher.h - a language compiled for matching: a word hash and a trie of patterns over token classes. */
#ifndef MATCHER_H
#define MATCHER_H
#include "arena.h"
#include "language/language.h"

typedef struct { /* a set of TokenClass */
    uint64_t low, high;
} ClassSet;
_Static_assert(TOKEN_CLASS_COUNT <= 128, "a ClassSet has room for 128 classes");

enum { MATCH_DEPTH = 20 };

/* An expression as the rules see it: what each of its tokens was taken for, and its value as that. */
typedef struct {
    uint32_t start, end; /* bytes of the text, modifiers included */
    uint32_t core;       /* where the rule's own part begins, after the modifiers */
    const Rule *rule;
    dl_mod mod;          /* of the modifiers; DL_MOD_NONE without */
    uint8_t len;
    ClassSet classes;    /* all of `path`, so that most questions need no search */
    uint8_t path[MATCH_DEPTH];
    int32_t value[MATCH_DEPTH];
    uint32_t from[MATCH_DEPTH], to[MATCH_DEPTH]; /* bytes of each token */
} Match;

typedef struct Matcher Matcher; /* immutable */
Matcher *matcher_new(Arena *arena, const Language *language);

/* Calls `found` for the longest expression at each place, from left to right, disjoint. One pass, no
 * allocation. */
typedef void MatchFound(void *to, const Match *match);
void matcher_find(const Matcher *matcher, Text text, MatchFound *found, void *to);

const Language *matcher_language(const Matcher *matcher);
/* What a word can be; nothing for a word that the language does not list. */
ClassSet matcher_classes(const Matcher *matcher, Text word);

static inline bool set_has(ClassSet set, TokenClass c) {
    return ((c < 64 ? set.low >> c : set.high >> (c - 64)) & 1) != 0;
}
static inline bool set_empty(ClassSet set) { return !(set.low | set.high); }
static inline ClassSet set_and(ClassSet a, ClassSet b) { return (ClassSet){ a.low & b.low, a.high & b.high }; }
static inline ClassSet set_or(ClassSet a, ClassSet b) { return (ClassSet){ a.low | b.low, a.high | b.high }; }
static inline ClassSet set_of(TokenClass c) {
    return c < 64 ? (ClassSet){ UINT64_C(1) << c, 0 } : (ClassSet){ 0, UINT64_C(1) << (c - 64) };
}

/* One more token; nothing when the match is full. */
void match_add(Match *match, TokenClass class, int32_t value);
void match_note_classes(Match *match); /* to be called when `path` has changed in another way */
int32_t match_value(const Match *match, TokenClass class); /* of the first token of a class that it has */

/* The first token of the class in a match, its value through ret_value. False when there is none. */
static inline bool match_has(const Match *match, TokenClass class, int32_t *ret_value) {
    if (!set_has(match->classes, class)) return false;
    *ret_value = match_value(match, class);
    return true;
}
#endif
