/* yaml_node.c - see yaml_node.h. Drives libyaml's event parser; nothing else does.
 *
 * Bounds. Size, UTF-8 and directives are looked at before libyaml sees the file (its check for double
 * directives is quadratic), and depth and the number of values while it runs, so that it never holds more
 * than 64 levels. Marks count characters; one cursor that only moves forward turns them into bytes. */
#include "yaml_node.h"
#include "../src/utf8.h"
#include "yaml.h"
#include <stdarg.h>
#include <yaml.h>

enum { DIRECTIVE_LIMIT = 4 };
#define TOO_DEEP "more than 64 lists and blocks within each other"
#define TOO_MANY "more than 4000000 values"

typedef struct {
    size_t index;  /* characters, as libyaml counts: without a byte order mark */
    size_t offset; /* bytes */
    size_t line_start;
    uint32_t line;
} Cursor;

typedef struct {
    Node *node;
    Node **tail; /* where the next child goes */
    size_t count;
} Level;

typedef struct {
    Arena *arena;
    const char *file;
    Text bytes;
    Error *err;
    Cursor cursor;
    Level levels[YAML_DEPTH_LIMIT + 1];
    size_t depth, count;
    Node *root;
} Builder;

/* ---- before libyaml ---------------------------------------------------------------------------- */

static Text without_mark(Text bytes) {
    return text_starts(bytes, TEXT("\xEF\xBB\xBF")) ? text_slice(bytes, 3, bytes.len) : bytes;
}

/* Offset of the first control character that no YAML file may hold; bytes.len when there is none. */
static size_t find_control(Text bytes) {
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char c = (unsigned char)bytes.ptr[i];
        if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) return i;
    }
    return bytes.len;
}

static Status check_bytes(const char *file, Text bytes, Error *err) {
    if (bytes.len > YAML_SIZE_LIMIT)
        return error_set(err, DL_LIMIT, file, "is larger than %d bytes, the limit for project and timeline files", YAML_SIZE_LIMIT);
    if (text_starts(bytes, TEXT("\xFF\xFE")) || text_starts(bytes, TEXT("\xFE\xFF")))
        return error_at(err, DL_BAD_INPUT, file, bytes, 0, "is UTF-16; save it as UTF-8");
    size_t invalid = utf8_invalid(bytes), control = find_control(text_slice(bytes, 0, invalid));
    if (control < invalid)
        return error_at(err, DL_BAD_INPUT, file, bytes, control, "control character 0x%02X: not a text file",
                        (unsigned char)bytes.ptr[control]);
    if (invalid < bytes.len)
        return error_at(err, DL_BAD_INPUT, file, bytes, invalid, "byte 0x%02X is not UTF-8", (unsigned char)bytes.ptr[invalid]);
    if (!text_trim(without_mark(bytes)).len) return error_set(err, DL_BAD_INPUT, file, "the file is empty");
    return DL_OK;
}

/* Directives stand before the document, among comments and empty lines. */
static Status check_directives(const char *file, Text bytes, Error *err) {
    Text rest = without_mark(bytes), line;
    int count = 0;
    while (text_next(&rest, '\n', &line)) {
        if (line.len && line.ptr[0] == '%' && ++count > DIRECTIVE_LIMIT)
            return error_at(err, DL_LIMIT, file, bytes, (size_t)(line.ptr - bytes.ptr), "more than %d directives", DIRECTIVE_LIMIT);
        line = text_trim(line);
        if (line.len && line.ptr[0] != '%' && line.ptr[0] != '#') break;
    }
    return DL_OK;
}

/* ---- places ------------------------------------------------------------------------------------ */

/* Moves on to the mark. Marks of events come in order; one that lies behind is taken as here. */
static void cursor_move(Cursor *cursor, Text bytes, size_t index) {
    while (cursor->index < index && cursor->offset < bytes.len) {
        size_t len;
        utf8_decode(text_slice(bytes, cursor->offset, bytes.len), &len);
        cursor->index++;
        cursor->offset += len;
        if (bytes.ptr[cursor->offset - 1] == '\n') cursor->line++, cursor->line_start = cursor->offset;
    }
}

static void place_node(Builder *b, Node *node, size_t index) {
    cursor_move(&b->cursor, b->bytes, index);
    node->line = b->cursor.line;
    node->column = (uint32_t)(b->cursor.offset - b->cursor.line_start + 1);
    node->offset = (uint32_t)b->cursor.offset;
}

static Status fail_at(Builder *b, size_t index, Status status, const char *message) {
    cursor_move(&b->cursor, b->bytes, index);
    return error_at(b->err, status, b->file, b->bytes, b->cursor.offset, "%s", message);
}

/* ---- the tree ---------------------------------------------------------------------------------- */

static Node *add_node(Builder *b, NodeKind kind, size_t index) {
    Node *node = ARENA_NEW(b->arena, Node);
    node->kind = kind;
    place_node(b, node, index);
    if (!b->depth) {
        b->root = node;
        return node;
    }
    Level *level = &b->levels[b->depth - 1];
    *level->tail = node;
    level->tail = &node->next;
    level->count++;
    return node;
}

static bool expects_key(const Builder *b) {
    const Level *level = b->depth ? &b->levels[b->depth - 1] : NULL;
    return level && level->node->kind == NODE_MAP && level->count % 2 == 0;
}

static Status open_node(Builder *b, NodeKind kind, size_t index, bool tagged) {
    if (tagged) return fail_at(b, index, DL_BAD_INPUT, "tags (!...) have no meaning here; write the value alone");
    if (expects_key(b)) return fail_at(b, index, DL_BAD_INPUT, "a list or block cannot be a key");
    if (b->depth == YAML_DEPTH_LIMIT) return fail_at(b, index, DL_LIMIT, TOO_DEEP);
    Node *node = add_node(b, kind, index);
    b->levels[b->depth++] = (Level){ node, &node->first, 0 };
    return DL_OK;
}

static Status add_scalar(Builder *b, const yaml_event_t *event) {
    size_t index = event->start_mark.index;
    if (event->data.scalar.tag) return fail_at(b, index, DL_BAD_INPUT, "tags (!...) have no meaning here; write the value alone");
    Node *node = add_node(b, NODE_SCALAR, index);
    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    node->text = arena_text(b->arena, (Text){ (const char *)event->data.scalar.value, event->data.scalar.length });
    return DL_OK;
}

static Status take_event(Builder *b, const yaml_event_t *event) {
    size_t index = event->start_mark.index;
    if (++b->count > YAML_VALUE_LIMIT) return fail_at(b, index, DL_LIMIT, TOO_MANY);
    switch (event->type) {
    case YAML_ALIAS_EVENT: return fail_at(b, index, DL_BAD_INPUT, "aliases (*name) are not allowed; write the value out");
    case YAML_SCALAR_EVENT: return add_scalar(b, event);
    case YAML_SEQUENCE_START_EVENT: return open_node(b, NODE_LIST, index, event->data.sequence_start.tag);
    case YAML_MAPPING_START_EVENT: return open_node(b, NODE_MAP, index, event->data.mapping_start.tag);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT: b->depth--; return DL_OK;
    default: return DL_OK;
    }
}

/* After the document nothing may follow but comments and the mark "...". libyaml is not asked: it would read
 * the directives of a second document. */
static Status check_rest(Builder *b, size_t index) {
    cursor_move(&b->cursor, b->bytes, index);
    Text rest = text_slice(b->bytes, b->cursor.offset, b->bytes.len), line;
    while (text_next(&rest, '\n', &line)) {
        Text words = text_trim(line);
        if (words.len && words.ptr[0] != '#' && !text_equal(words, TEXT("...")))
            return error_at(b->err, DL_BAD_INPUT, b->file, b->bytes, (size_t)(words.ptr - b->bytes.ptr),
                            "the file goes on after its end; it must be one YAML document");
    }
    return DL_OK;
}

/* libyaml's messages, with the commonest mistake named: a tab where spaces must be. */
static Status fail_syntax(Builder *b, const yaml_parser_t *parser) {
    Cursor before = b->cursor;
    cursor_move(&b->cursor, b->bytes, parser->problem_mark.index);
    if (b->cursor.offset == b->bytes.len && parser->context) { /* what is never closed starts somewhere */
        b->cursor = before;
        cursor_move(&b->cursor, b->bytes, parser->context_mark.index);
    }
    size_t at = b->cursor.offset;
    if (at < b->bytes.len && b->bytes.ptr[at] == '\t')
        return error_at(b->err, DL_BAD_INPUT, b->file, b->bytes, at, "a tab cannot indent in YAML; use spaces");
    return error_at(b->err, DL_BAD_INPUT, b->file, b->bytes, at, "not YAML: %s%s%s",
                    parser->problem ? parser->problem : "cannot be read", parser->context ? " " : "",
                    parser->context ? parser->context : "");
}

static Status run_parser(Builder *b, yaml_parser_t *parser) {
    for (;;) {
        yaml_event_t event;
        if (!yaml_parser_parse(parser, &event)) return fail_syntax(b, parser);
        bool last = event.type == YAML_DOCUMENT_END_EVENT || event.type == YAML_STREAM_END_EVENT;
        size_t end = event.start_mark.index;
        Status status = take_event(b, &event);
        yaml_event_delete(&event);
        if (status || last) return status ? status : check_rest(b, end);
    }
}

Status node_read(Arena *arena, const char *file, Text bytes, const Node **ret_root, Error *err) {
    Status status = check_bytes(file, bytes, err);
    if (!status) status = check_directives(file, bytes, err);
    if (status) return status;
    Builder b = { .arena = arena, .file = file, .bytes = bytes, .err = err, .cursor = { .line = 1 } };
    b.cursor.offset = b.cursor.line_start = bytes.len - without_mark(bytes).len;
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) return error_set(err, DL_SYSTEM, file, "no memory");
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    Text content = without_mark(bytes); /* told its encoding, libyaml takes the mark for a character */
    yaml_parser_set_input_string(&parser, (const unsigned char *)content.ptr, content.len);
    status = run_parser(&b, &parser);
    yaml_parser_delete(&parser);
    if (!status && !b.root) status = error_set(err, DL_BAD_INPUT, file, "the file holds nothing but comments");
    if (!status) *ret_root = b.root;
    return status;
}

/* ---- for its readers --------------------------------------------------------------------------- */

Status node_error(const Node *node, const char *file, Text bytes, Error *err, const char *format, ...) {
    char message[256];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    return error_at(err, DL_BAD_INPUT, file, bytes, node->offset, "%s", message);
}

bool node_is_null(const Node *node) {
    static const char *const nulls[] = { "", "~", "null", "Null", "NULL" };
    if (node->kind != NODE_SCALAR || node->quoted) return false;
    for (size_t i = 0; i < sizeof nulls / sizeof *nulls; i++)
        if (text_equal(node->text, text_of(nulls[i]))) return true;
    return false;
}

const char *node_kind_name(const Node *node) {
    static const char *const names[] = { [NODE_SCALAR] = "a text", [NODE_LIST] = "a list", [NODE_MAP] = "a block" };
    return node_is_null(node) ? "nothing" : names[node->kind];
}
