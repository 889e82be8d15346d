/* yaml_value.h - reading the values of a file by the schema tables; what blocks mean beyond that is up to
 * yaml_read.c. */
#ifndef YAML_VALUE_H
#define YAML_VALUE_H
#include "../src/zone.h"
#include "hand.h"
#include "yaml_node.h"
#include "yaml_schema.h"

/* Where a report's id stands in FileDraft.timeline.reports. */
typedef struct {
    Text id;
    int32_t index;
} ReportId;

/* One file being read. */
typedef struct {
    Timeline *timeline; /* to which the file is added */
    Arena *arena;       /* the timeline's */
    Arena *scratch;     /* for the reading; the node tree lives here */
    const char *file;
    Text name;          /* `file` as the model keeps it */
    Text bytes;
    const Context *defaults; /* NULL for none */
    FileDraft *draft;
    Hand *hand;
    Zones zones;
    Array(ReportId) ids; /* sorted */
    const When *event_when; /* of the event being read: for its evidence */
    int32_t report;      /* the file's `report`; -1 for none */
    Context context;     /* of the file: against which its words are read where nothing better is known */
    Error *err;
} Reading;

/* The values of a block by the index of its key; NULL where the key is absent. */
typedef struct {
    const Node *at[SCHEMA_KEY_LIMIT];
} Slots;

/* Fills `object` (zeroed before) with a block: keys that are not known, that stand twice or have a wrong type are errors.
 * Afterwards the schema's finishing function has seen it. */
Status value_block(Reading *r, const Schema *schema, const Node *node, void *object);
/* The same without finishing: the values of the keys into `object`, the nodes of all into *ret_slots. */
Status value_keys(Reading *r, const Schema *schema, const Node *node, void *object, Slots *ret_slots);
/* A list of blocks into the Array at key->offset of `object`. */
Status value_list(Reading *r, const Key *key, const Node *node, void *object);
/* A text; DL_BAD_INPUT for lists, blocks and nothing. `key` is for the message. */
Status value_text(Reading *r, const char *key, const Node *node, Text *ret_text);
/* One of a row's names. */
Status value_name(Reading *r, const Key *key, const Node *node, int *ret_value);
/* A time: a block, or a text read against `context`. `key` is for the message. */
Status value_when(Reading *r, const char *key, const Node *node, const Context *context, When *ret_when);
/* A day or minute of publication into *context. */
Status value_published(Reading *r, const char *key, const Node *node, Context *context);

const Node *slot(const Schema *schema, const Slots *slots, const char *key);

/* The index of a report by its id; -1 when there is none. */
int32_t report_index(const Reading *r, Text id);

/* An error at a node of the file. */
#define value_error(r, node, ...) node_error((node), (r)->file, (r)->bytes, (r)->err, __VA_ARGS__)

/* In yaml_read.c: what is to be done when all keys of a block have been read. */
Status block_finish(Reading *r, const Schema *schema, const Node *node, const Slots *slots, void *object);
#endif
