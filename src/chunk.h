/* chunk.h - the noun phrases and verb groups of a text, and the clauses they stand in. Shallow: no tree.
 *
 *     Chunks *chunks = chunk_find(arena, prose);      after pos_tag()
 *
 * Chunks do not overlap and stand in text order. What stands between them are prepositions, conjunctions,
 * punctuation and adverbs. The method is that of a chunker by finite-state rules over tags (Abney, "Partial
 * Parsing via Finite-State Cascades", 1996), one pass for the chunks and one for what joins them. */
#ifndef CHUNK_H
#define CHUNK_H
#include "array.h"
#include "pos.h"

typedef enum { CHUNK_NOUN, CHUNK_VERB } ChunkKind;
typedef enum { DETERMINER_NONE, DETERMINER_INDEFINITE, DETERMINER_DEFINITE, DETERMINER_POSSESSIVE, DETERMINER_NEGATIVE, DETERMINER_QUANTITY } Determiner;
typedef enum { TENSE_NONE, TENSE_PRESENT, TENSE_PAST, TENSE_FUTURE } Tense;
typedef enum {
    CLAUSE_MAIN,
    CLAUSE_SUB,       /* begun by "because", "when", "that" ... */
    CLAUSE_RELATIVE,  /* "which was held in ..." */
    CLAUSE_PARTICIPLE, /* "killing dozens", "broken on Monday" */
    CLAUSE_INFINITIVE /* "to revive a truce" */
} ClauseKind;

enum { CHUNK_ABSENT = -1 };

/* Indices of phrases and tokens are CHUNK_ABSENT where there is none. */
typedef struct {
    ChunkKind kind;
    uint32_t sentence;
    uint32_t first, limit; /* tokens */
    uint32_t head;         /* token: the head noun; the main verb */
    uint32_t clause;       /* number of the clause within the text */

    /* noun phrases */
    Determiner determiner;
    bool plural, name, pronoun;
    int32_t number;        /* token of the first numeral: "at least 45 people" */
    int32_t preposition;   /* token of the preposition before it: "in", "of", "by" */
    int32_t attached;      /* phrase it qualifies through "of" or "'s": "the head OF a hospital" -> the head */
    int32_t possessor;     /* phrase before "'s" or a possessive name: "the city's team" -> the city */
    int32_t next;          /* next member of a coordination: "Russia AND the United States" */
    int32_t previous;      /* and the one before */
    int32_t apposition;    /* phrase that this one explains: "Kerry, THE SECRETARY" -> Kerry */
    int32_t role;          /* VERB phrase it belongs to as subject or object, see `subject` and `object` there */

    /* verb groups */
    Tense tense;
    bool perfect, progressive, passive, negated, infinitive, participle;
    int32_t modal;         /* token of "could", "may", "must", ...; not of "will" */
    int32_t subject;       /* noun phrase; of a relative clause the one it qualifies */
    int32_t object;        /* noun phrase directly behind */
    int32_t agent;         /* noun phrase after "by" of a passive */
    int32_t governor;      /* verb group or noun phrase that governs an infinitive or a participle: "FAILED to agree" */
} Chunk;

typedef struct {
    ClauseKind kind;
    uint32_t sentence;
    uint32_t first, limit; /* tokens */
    int32_t verb;          /* its first verb group */
    int32_t parent;        /* clause it depends on */
} Clause;

typedef struct {
    Chunk *items;
    uint32_t count;
    Clause *clauses;
    uint32_t clause_count;
    int32_t *of_token;        /* phrase that holds a token, by token */
    uint32_t *sentence_first; /* first phrase of each sentence, and count behind the last */
} Chunks;

Chunks *chunk_find(Arena *arena, const Prose *prose);

/* The phrase with all that hangs on it through "of": "the army of the north". */
uint32_t chunk_extent(const Chunks *chunks, uint32_t chunk); /* token limit */
Text chunk_text(const Prose *prose, const Chunk *chunk);
/* Without the determiner: "Syrian army" of "the Syrian army". */
Text chunk_core(const Prose *prose, const Chunk *chunk);
#endif
