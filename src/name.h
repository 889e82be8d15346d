/* name.h - the proper names of a text, what they name, and which of them name the same.
 *
 *     Names *names = name_find(arena, prose);     after pos_tag()
 *
 * Kinds are told by title words, endings, the gazetteer, the country table and what stands around; all mentions of one
 * thing vote, so that a later short form ("Kerry", "SOHR") has the kind of the full name it stands for. */
#ifndef NAME_H
#define NAME_H
#include "pos.h"

typedef enum {
    NAME_OTHER,
    NAME_PERSON,
    NAME_ORGANISATION, /* groups, parties, firms, armed forces, papers */
    NAME_PLACE,
    NAME_COUNTRY,      /* a place, and an actor: "Russia said" */
    NAME_PEOPLE,       /* "Syrians", "Syrian": of a country */
    NAME_KIND_COUNT
} NameKind;

typedef struct {
    NameKind kind;
    uint32_t sentence;
    uint32_t first, limit; /* tokens, titles excluded: "John Kerry" of "Secretary of State John Kerry" */
    Text text;             /* as it stands here */
    Text full;             /* the longest form in this text, or the table's: "United States" for "U.S." */
    Text longest;          /* the longest form in this text, whatever the table has */
    Text title;            /* "Secretary of State"; empty when there is none */
    uint32_t entity;       /* equal for names of the same thing within the text */
    const Place *place;    /* of a place, country or people that the gazetteer has; else NULL */
    bool armed;            /* an organisation that fights, by the table */
    bool government;       /* a capital that stands for its government, "Washington said": then `place` is its country */
} Name;

typedef struct {
    Name *items;
    uint32_t count, entity_count;
    int32_t *of_token; /* name that holds a token, by token; -1 for none */
} Names;

/* Also sets TOKEN_NAME on the tokens of names. */
Names *name_find(Arena *arena, Prose *prose);
#endif
