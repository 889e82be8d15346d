/* yaml_schema.h - the keys of project and timeline files: one row each, read and written by the same tables.
 *
 * A Schema describes the keys of one kind of block and where their values lie in a struct. yaml_read.c fills
 * the struct, yaml_write.c prints it; keys are read and written in the order of the rows. A key more is a row
 * more and a line in FORMAT.md. */
#ifndef YAML_SCHEMA_H
#define YAML_SCHEMA_H
#include "timeline.h"
#include <limits.h>

typedef struct Schema Schema;

/* What a value is, and the type of the member that holds it. */
typedef enum {
    VALUE_TEXT,      /* Text */
    VALUE_TEXTS,     /* Texts: a list of texts, or one text */
    VALUE_ZONE,      /* Text: a time zone that there is, or nothing */
    VALUE_BOOL,      /* bool: true or false */
    VALUE_NUMBER,    /* int */
    VALUE_AMOUNT,    /* int64_t, not negative; `open` is -1 */
    VALUE_NAME,      /* an enum: one of `names` */
    VALUE_SPAN,      /* uint32_t[2]: [start, end] */
    VALUE_REPORT,    /* int32_t, the index of a report: its id; -1 when absent */
    VALUE_ORDINAL,   /* int32_t, the index of a piece of evidence: counted from 1; -1 when absent */
    VALUE_WHEN,      /* When: a block, or a text (EDTF or words) */
    VALUE_PUBLISHED, /* Context: the day or minute of publication */
    VALUE_RULES,     /* const dl_rules *: words and rules, from a file beside this one */
    VALUE_LIST,      /* Array(T): a list of blocks of `items` */
    VALUE_OTHER      /* no member: read and written by functions of its own */
} ValueKind;

/* The name of an enum's value. */
typedef const char *NameAt(int value);

typedef struct {
    const char *key;
    ValueKind kind;
    size_t offset;       /* of the member */
    NameAt *name;        /* VALUE_NAME */
    int count;           /* VALUE_NAME: how many values there are */
    int standard;        /* VALUE_BOOL, VALUE_NUMBER, VALUE_NAME: what it is when the key is absent */
    const Schema *items; /* VALUE_LIST */
    unsigned flags;
} Key;

enum {
    KEY_BY_HAND = 1, /* only read: a short form for people, which is written in another way */
    KEY_LATER = 2,   /* its meaning depends on keys below it: read when the block is complete */
    KEY_ALWAYS = 4   /* written also when it has its standard value or is empty */
};

enum { SCHEMA_KEY_LIMIT = 32 };

struct Schema {
    const char *name;     /* for messages: "an event" */
    const Key *keys;      /* at most SCHEMA_KEY_LIMIT; ended by a row without a key */
    const char *lone_key; /* a text in place of the block is the value of this key; NULL for none */
    size_t size;          /* of the struct that is read */
    size_t item_size;     /* of the part of it that is kept in a list */
};

/* The common shape of all Array(T), for members that a row names by offset: moved in and out by memcpy. */
typedef struct {
    void *items;
    size_t count, room;
} AnyArray;

/* Blocks as read: the model's struct first, then what people may write instead. */
typedef struct {
    Event event;
    Text place, source, quote;
} EventDraft;

typedef struct {
    Edit edit;
    Texts merge, split, drop, set;
} EditDraft;

typedef struct {
    Timeline timeline;
    Text version, lane, source;
    Context published; /* of the file: holds for events that do not say better */
    const dl_rules *rules; /* the timeline's */
} FileDraft;

extern const Schema file_schema, report_schema, lane_schema, event_schema, toll_schema, evidence_schema,
    unplaced_schema, edit_schema, when_schema;

/* The index of the key of that name; -1 when there is none. */
int schema_find(const Schema *schema, Text name);
/* The fields that an edit may set: "title", "when" ...; NULL after the last. They are keys of edits too. */
extern const char *const edit_fields[];
#endif
