/* attach.h - which time belongs to which event of a sentence. */
#ifndef ATTACH_H
#define ATTACH_H
#include "attribution.h"
#include "offset.h"
#include "trigger.h"

/* The distance of a time from another event: "two weeks after the truce". */
typedef struct {
    const When *distance; /* "two weeks"; NULL for none */
    int16_t anchor;     /* the trigger it is counted from */
    int8_t side;        /* -1 before it, 1 after it */
    uint32_t start, end;   /* bytes of it all */
    unsigned first, limit; /* words of the anchor and what leads to it */
} Offset;

/* What one sentence says about the time of one trigger. Indices are of triggers and expressions; -1 for none. */
typedef struct {
    int32_t expression; /* that dates it */
    int32_t till;       /* where it ended, when the first expression is where it began: "from May TO JULY" */
    bool between;       /* it was somewhere between the two: "between May and July" */
    int32_t length;     /* a DURATION it has */
    int16_t parent;     /* the trigger of the same sentence whose time it shares */
    int16_t same;       /* an earlier trigger it only tells more about: "a bombardment, with SHELLING of ..." */
    WhenFrom from;      /* WHEN_OWN, WHEN_COUNTED, WHEN_PARENT, WHEN_SAYING or WHEN_NONE */
    Offset offset;      /* for WHEN_COUNTED: its distance from another trigger; narrative.c knows when that was */
    bool since;         /* went on from the expression on */
    bool until;
    bool by, after;     /* happened before, after it */
    bool near;          /* and the same day: "before dawn on Friday" */
    int16_t relative;   /* the relative clause that the expression stands in: it dates nothing outside; -1 for none */
    bool alone;         /* the expression says which event it was: what else the clause tells has another time */
    bool at_start;      /* it happened when the expression begins: "since 1998, WHEN ..." */
    bool late;          /* a death that came some time after the harm: "died of his wounds on Monday", "two days after he was shot" */
    bool aged;          /* the length is its age at publication: "a five-year-old war" */
} Attachment;

/* One attachment for each trigger of the sentence; `context` says what was over when the report came out. */
void attach_sentence(const View *view, const Triggers *triggers, const Sayings *sayings, const Context *context, Attachment *attachments);
/* The time an attachment gives; not known when its expression is not. */
When attach_time(Arena *arena, const View *view, const Attachment *attachment, const Context *context);
#endif
