/* view.h - one sentence as the event stages see it: its words with all that the tables say about them, its
 * noun phrases, verb groups and clauses, and the temporal expressions in it.
 *
 * Shallow: chunks by part-of-speech patterns (Abney, "Parsing by Chunks", 1991), clauses by the words and
 * commas that open and close them. One View is filled again for each sentence; indices are of its words. */
#ifndef VIEW_H
#define VIEW_H
#include "name.h"
#include "pos.h"
#include "timex.h"
#include "vocabulary.h"

typedef struct {
    const WordInfo *form;  /* of the word as it stands; NULL when no table has it */
    const WordInfo *lemma; /* of its lemma, else `form` */
    const Meaning *meaning; /* of the longest expression that begins here, by lemma; never NULL */
    uint64_t uses;         /* bits USE_ of grammar.h */
    ListSet lists;         /* of form and lemma */
    uint16_t means;        /* bits MEANS_: what the meaning has */
    uint8_t tag;
    uint8_t length;        /* words in that expression, 1 mostly */
    bool begins;           /* an expression of several words may begin here */
    bool mark;             /* no letters, no digits */
    bool quoted, name;
    bool apart; /* of an expression, behind its object: "took nine men HOSTAGE" */
    int32_t expression;    /* index of the temporal expression it is part of, -1 */
    int16_t noun;          /* index of its noun phrase, -1 */
    int16_t verb;          /* index of its verb group, -1 */
    int16_t clause;
    uint16_t heads, breaks; /* words before it that are heads of verb groups; that are verbs, commas or conjunctions */
} Word;

/* Words first <= i < limit of a view; empty when there is none. */
typedef struct {
    uint16_t first, limit;
} Range;

static inline bool range_empty(Range r) { return r.first >= r.limit; }

typedef struct {
    uint16_t first, limit, head; /* words first <= i < limit */
    bool definite, pronoun;
    bool apposed; /* says more of the person named beside it: set by described_sentence() */
} NounPhrase;

typedef enum { GROUP_PAST, GROUP_PRESENT, GROUP_MODAL, GROUP_INFINITIVE, GROUP_GERUND, GROUP_PARTICIPLE } GroupForm;

typedef struct {
    uint16_t first, limit, head;
    GroupForm form;
    bool passive, negated, perfect, progressive;
    const ModalRow *modal; /* NULL for none */
    Range subject;         /* set by role_subjects() */
    uint8_t hops;          /* groups above over which it has that subject */
} VerbGroup;

typedef enum { SEGMENT_MAIN, SEGMENT_CONTENT, SEGMENT_RELATIVE, SEGMENT_ADVERBIAL, SEGMENT_CONDITION, SEGMENT_PARTICIPLE, SEGMENT_COORDINATE } SegmentKind;

typedef struct {
    SegmentKind kind;
    uint16_t first;   /* the word that opens it */
    int16_t parent;   /* the clause it stands in, -1 for the first */
    int16_t verb;     /* its first verb group, -1 */
    int16_t last;     /* of the clauses within it, which follow it */
} Segment;

typedef struct Looked Looked; /* what was looked up for a word with some tag: the same words come again and again */

typedef struct {
    Arena *arena; /* of what was looked up */
    Prose *prose; /* tags that cannot be right are set right in it */
    const Sentence *sentence;
    const Vocabulary *vocabulary;
    const Expressions *expressions;
    const Names *names;
    uint32_t base; /* token of word 0 */
    unsigned count;
    unsigned body; /* the first word after a dateline ("GENEVA, 3 May (Agency) -"); 0 without one */
    Word words[SENTENCE_LIMIT + 1]; /* behind the last one of no phrase, group or list, so that one word ahead can be read */
    NounPhrase nouns[SENTENCE_LIMIT];
    VerbGroup verbs[SENTENCE_LIMIT];
    Segment clauses[SENTENCE_LIMIT];
    unsigned noun_count, verb_count, clause_count;
    ListSet lists; /* of all its words and expressions: what none of them is in need not be looked for */
    uint64_t uses;     /* bits USE_ that a word of it has */
    unsigned means;    /* bits MEANS_ that a word or expression of it has */
    Looked **looked;   /* by number of the word in the text */
    const struct Described *described; /* the people named so far, by what is said of them; NULL when nobody keeps it */
} View;

/* Room for what is looked up, which the views of one text share. */
Looked **view_looked(Arena *arena, const Prose *prose);
/* An empty view of a text. */
void view_open(Arena *arena, View *view, Prose *prose, const Vocabulary *vocabulary, const Expressions *expressions, const Names *names, Looked **looked);

/* Fills the view with a sentence. `*expression` is the first expression that may touch it and is moved on. */
void view_read(View *view, const Sentence *sentence, size_t *expression);

static inline Text view_word(const View *v, unsigned i) { return token_text(v->prose, v->base + i); }
Text view_text(const View *v, unsigned first, unsigned limit); /* from the first's start to the last's end */
/* Bytes. */
static inline uint32_t view_start(const View *v, unsigned i) { return v->prose->tokens[v->base + i].start; }
static inline uint32_t view_end(const View *v, unsigned i) { return v->prose->tokens[v->base + i].end; }
/* A token of this one byte. */
static inline bool view_is(const View *v, unsigned i, char c) {
    if (i >= v->count) return false;
    const Token *t = &v->prose->tokens[v->base + i];
    return v->prose->text.ptr[t->start] == c && t->end - t->start == 1;
}
/* By form or lemma; false beyond the end. */
static inline bool view_in(const View *v, unsigned i, WordList list) { return i < v->count && list_has(&v->words[i].lists, list); }
/* By the longest expression that begins there: "because of". */
static inline bool view_begins(const View *v, unsigned i, WordList list) { return i < v->count && list_has(&v->words[i].meaning->lists, list); }
/* Some word or expression of the sentence. */
static inline bool view_has(const View *v, WordList list) { return list_has(&v->lists, list); }
static inline bool view_uses(const View *v, unsigned i, uint64_t bits) { return (v->words[i].uses & bits) != 0; }
/* The phrase, group and name that hold word i; NULL for none. The name's first and limit are tokens, not words. */
static inline const NounPhrase *view_noun(const View *v, unsigned i) {
    return i < v->count && v->words[i].noun >= 0 ? &v->nouns[v->words[i].noun] : NULL;
}
static inline const VerbGroup *view_verb(const View *v, unsigned i) {
    return i < v->count && v->words[i].verb >= 0 ? &v->verbs[v->words[i].verb] : NULL;
}
const Name *view_name(const View *v, unsigned i);
/* Heads of verb groups from word a on, up to word b; 0 when b stands before a. */
static inline unsigned view_heads_between(const View *v, unsigned a, unsigned b) { return b > a ? (unsigned)(v->words[b].heads - v->words[a].heads) : 0; }
/* Word i is part of a temporal expression. */
static inline bool view_timed(const View *v, unsigned i) { return i < v->count && v->words[i].expression >= 0; }
#endif
