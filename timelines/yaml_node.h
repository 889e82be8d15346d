/* yaml_node.h - a YAML file as a tree of values, each knowing where it stands.
 *
 * A small and strict part of YAML 1.1: one document of blocks (maps with scalar keys), lists and scalars.
 * No aliases, no tags, no scalar that means something else than its characters. libyaml stays inside
 * yaml_node.c. */
#ifndef YAML_NODE_H
#define YAML_NODE_H
#include "../src/arena.h"
#include "../src/error.h"

typedef enum { NODE_SCALAR, NODE_LIST, NODE_MAP } NodeKind;

typedef struct Node Node;
struct Node {
    NodeKind kind;
    bool quoted;           /* scalar: in quotes or a block scalar, so that `null` and "" are texts */
    uint32_t line, column; /* from 1; columns count bytes */
    uint32_t offset;       /* bytes into the file */
    Text text;             /* scalar: its characters */
    Node *first, *next;    /* list: items; map: key, value, key, value ...; next: the one after within its parent */
};

/* The root of the file's tree, in `arena`; its texts are copies. Errors: whatever is not UTF-8, not YAML, not of
 * that part of YAML, or beyond the limits of yaml.h. */
Status node_read(Arena *arena, const char *file, Text bytes, const Node **ret_root, Error *err);

/* An error that points at a node. */
Status node_error(const Node *node, const char *file, Text bytes, Error *err, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

bool node_is_null(const Node *node); /* an unquoted empty scalar, ~ or null */
const char *node_kind_name(const Node *node); /* "a text", "a list", "a block": for messages */
#endif
