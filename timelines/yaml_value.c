/* yaml_value.c - see yaml_value.h. */
#include "yaml_value.h"
#include "../src/file.h"
#include <string.h>

const Node *slot(const Schema *schema, const Slots *slots, const char *key) {
    return slots->at[schema_find(schema, text_of(key))];
}

/* ---- what was meant? --------------------------------------------------------------------------- */

enum { NAME_LIMIT = 32 };

static size_t least(size_t a, size_t b) { return a < b ? a : b; }

/* Levenshtein's distance with swapped neighbours counted once, both texts at most NAME_LIMIT bytes, either case. */
static size_t distance(Text a, Text b) {
    size_t rows[3][NAME_LIMIT + 1];
    size_t *before = rows[0], *last = rows[1], *now = rows[2];
    for (size_t j = 0; j <= b.len; j++) last[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        now[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            char x = to_lower(a.ptr[i - 1]), y = to_lower(b.ptr[j - 1]);
            now[j] = least(least(last[j] + 1, now[j - 1] + 1), last[j - 1] + (x != y));
            if (i > 1 && j > 1 && x == to_lower(b.ptr[j - 2]) && y == to_lower(a.ptr[i - 2]))
                now[j] = least(now[j], before[j - 2] + 1);
        }
        size_t *old = before;
        before = last, last = now, now = old;
    }
    return last[b.len];
}

/* Keeps the nearest name so far; names further than a third of their letters are not near. */
typedef struct {
    Text written;
    const char *name;
    size_t distance;
} Nearest;

static void consider(Nearest *nearest, const char *name) {
    Text text = text_of(name);
    if (!text.len || text.len > NAME_LIMIT || !nearest->written.len || nearest->written.len > NAME_LIMIT) return;
    size_t d = distance(nearest->written, text);
    if (d > (text.len + 2) / 3 || (nearest->name && d >= nearest->distance)) return;
    nearest->name = name;
    nearest->distance = d;
}

/* Adds a name to the list, or "..." when there is no room for it and those to come. */
static void list_name(char *list, size_t room, const char *name) {
    size_t len = strlen(list);
    if (!*name || text_ends(text_of(list), TEXT("..."))) return;
    bool fits = len + strlen(name) + sizeof ", , ..." <= room;
    snprintf(list + len, room - len, "%s%s", len ? ", " : "", fits ? name : "...");
}

static Status fail_unknown_key(Reading *r, const Schema *schema, const Node *key) {
    Nearest nearest = { .written = key->text };
    char list[180] = "";
    for (const Key *k = schema->keys; k->key; k++) {
        consider(&nearest, k->key);
        if (!(k->flags & KEY_BY_HAND)) list_name(list, sizeof list, k->key);
    }
    Text written = text_slice(key->text, 0, 40);
    if (nearest.name)
        return value_error(r, key, "'%.*s' is no key of %s; did you mean '%s'?", TEXT_ARG(written), schema->name, nearest.name);
    return value_error(r, key, "'%.*s' is no key of %s; it has: %s", TEXT_ARG(written), schema->name, list);
}

static Status fail_unknown_name(Reading *r, const Key *key, const Node *node) {
    Nearest nearest = { .written = node->text };
    char list[180] = "";
    for (int i = 0; i < key->count; i++) {
        consider(&nearest, key->name(i));
        list_name(list, sizeof list, key->name(i));
    }
    Text written = text_slice(node->text, 0, 40);
    if (nearest.name)
        return value_error(r, node, "'%s' cannot be '%.*s'; did you mean '%s'?", key->key, TEXT_ARG(written), nearest.name);
    return value_error(r, node, "'%s' cannot be '%.*s'; it can be: %s", key->key, TEXT_ARG(written), list);
}

/* ---- scalars ----------------------------------------------------------------------------------- */

Status value_text(Reading *r, const char *key, const Node *node, Text *ret_text) {
    if (node->kind != NODE_SCALAR || node_is_null(node))
        return value_error(r, node, "'%s' must be a text, not %s", key, node_kind_name(node));
    *ret_text = arena_text(r->arena, node->text);
    return DL_OK;
}

/* A time zone that there is; nothing is none. `key` is for the message. */
static Status value_zone(Reading *r, const char *key, const Node *node, Text *ret_zone) {
    Status status = value_text(r, key, node, ret_zone);
    if (status || !ret_zone->len || zone_is_known(&r->zones, *ret_zone)) return status;
    return value_error(r, node, "'%s': there is no time zone '%.*s': give a name such as Asia/Damascus, or an offset such as +03:00", key,
                       TEXT_ARG(text_slice(*ret_zone, 0, 40)));
}

/* A file that cannot be opened is a mistake of this one; what is wrong within it, of that one. */
static Status read_rules(Reading *r, const Key *key, const Node *node, const dl_rules **ret_rules) {
    Text name;
    Error reason = { .line = 0 };
    dl_rules *rules = NULL;
    Status status = value_text(r, key->key, node, &name);
    if (status) return status;
    if (text_equal(name, TEXT("-"))) return value_error(r, node, "'%s' must be a file, not standard input", key->key);
    status = dl_rules_read(file_beside(r->arena, r->file, name).ptr, &rules, &reason);
    if (status && !reason.line) return value_error(r, node, "'%s': %s: %.160s", key->key, reason.file, reason.message);
    if (status && r->err) *r->err = reason;
    if (status) return status;
    *array_push(r->arena, &r->timeline->rules) = rules;
    *ret_rules = rules;
    return DL_OK;
}

static Status read_texts(Reading *r, const Key *key, const Node *node, Texts *ret_texts) {
    if (node->kind == NODE_SCALAR && !node_is_null(node)) return value_text(r, key->key, node, array_push(r->arena, ret_texts));
    if (node->kind != NODE_LIST)
        return value_error(r, node, "'%s' must be a list of texts, not %s", key->key, node_kind_name(node));
    for (const Node *n = node->first; n; n = n->next) {
        Status status = value_text(r, key->key, n, array_push(r->arena, ret_texts));
        if (status) return status;
    }
    return DL_OK;
}

static Status read_bool(Reading *r, const Key *key, const Node *node, bool *ret_bool) {
    if (node->kind == NODE_SCALAR && text_equal(node->text, TEXT("true"))) return *ret_bool = true, DL_OK;
    if (node->kind == NODE_SCALAR && text_equal(node->text, TEXT("false"))) return *ret_bool = false, DL_OK;
    return value_error(r, node, "'%s' must be true or false", key->key);
}

/* A whole number that is not negative. */
static bool whole(const Node *node, int64_t *ret_number) {
    return node->kind == NODE_SCALAR && node->text.len && is_digit(node->text.ptr[0]) && text_to_int(node->text, ret_number);
}

static Status read_number(Reading *r, const Key *key, const Node *node, int *ret_number) {
    int64_t number;
    if (!whole(node, &number) || number > 100) return value_error(r, node, "'%s' must be a number from 0 to 100", key->key);
    *ret_number = (int)number;
    return DL_OK;
}

static Status read_amount(Reading *r, const Key *key, const Node *node, int64_t *ret_amount) {
    if (node->kind == NODE_SCALAR && text_equal(node->text, TEXT("open"))) return *ret_amount = -1, DL_OK;
    if (whole(node, ret_amount)) return DL_OK;
    return value_error(r, node, "'%s' must be a whole number or 'open'", key->key);
}

static Status read_ordinal(Reading *r, const Key *key, const Node *node, int32_t *ret_index) {
    int64_t number;
    if (!whole(node, &number) || number < 1 || number > INT32_MAX)
        return value_error(r, node, "'%s' must be a number from 1", key->key);
    *ret_index = (int32_t)(number - 1);
    return DL_OK;
}

static Status read_span(Reading *r, const Key *key, const Node *node, uint32_t ret_span[2]) {
    const Node *start = node->kind == NODE_LIST ? node->first : NULL, *end = start ? start->next : NULL;
    int64_t from, to;
    if (!end || end->next || !whole(start, &from) || !whole(end, &to) || from > to || to > UINT32_MAX)
        return value_error(r, node, "'%s' must be two byte offsets, [start, end]", key->key);
    ret_span[0] = (uint32_t)from;
    ret_span[1] = (uint32_t)to;
    return DL_OK;
}

Status value_name(Reading *r, const Key *key, const Node *node, int *ret_value) {
    Text name;
    Status status = value_text(r, key->key, node, &name);
    if (status) return status;
    for (int i = 0; i < key->count; i++)
        if (name.len && text_equal(name, text_of(key->name(i)))) return *ret_value = i, DL_OK;
    return fail_unknown_name(r, key, node);
}

/* ---- reports ----------------------------------------------------------------------------------- */

int32_t report_index(const Reading *r, Text id) {
    size_t low = 0, high = r->ids.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (text_compare(r->ids.items[middle].id, id) < 0) low = middle + 1;
        else high = middle;
    }
    return low < r->ids.count && text_equal(r->ids.items[low].id, id) ? r->ids.items[low].index : -1;
}

static Status read_report(Reading *r, const Key *key, const Node *node, int32_t *ret_index) {
    Text id;
    Status status = value_text(r, key->key, node, &id);
    if (status) return status;
    *ret_index = report_index(r, id);
    if (*ret_index >= 0) return DL_OK;
    return value_error(r, node, "no report has the id '%.*s'", TEXT_ARG(text_slice(id, 0, 80)));
}

/* ---- lists and blocks -------------------------------------------------------------------------- */

static void push_item(Reading *r, void *member, const void *item, size_t size) {
    AnyArray array;
    memcpy(&array, member, sizeof array);
    array.items = array_room(r->arena, array.items, array.count, &array.room, size);
    memcpy((char *)array.items + array.count++ * size, item, size);
    memcpy(member, &array, sizeof array);
}

Status value_list(Reading *r, const Key *key, const Node *node, void *object) {
    if (node_is_null(node)) return DL_OK; /* `events:` and nothing yet */
    if (node->kind != NODE_LIST)
        return value_error(r, node, "'%s' must be a list (lines that start with '- '), not %s", key->key, node_kind_name(node));
    void *item = arena_alloc(r->scratch, key->items->size);
    for (const Node *n = node->first; n; n = n->next) {
        memset(item, 0, key->items->size);
        Status status = value_block(r, key->items, n, item);
        if (status) return status;
        push_item(r, (char *)object + key->offset, item, key->items->item_size);
    }
    return DL_OK;
}

static Status read_value(Reading *r, const Key *key, const Node *node, void *object) {
    void *member = (char *)object + key->offset;
    switch (key->kind) {
    case VALUE_TEXT: return value_text(r, key->key, node, member);
    case VALUE_ZONE: return value_zone(r, key->key, node, member);
    case VALUE_TEXTS: return read_texts(r, key, node, member);
    case VALUE_BOOL: return read_bool(r, key, node, member);
    case VALUE_NUMBER: return read_number(r, key, node, member);
    case VALUE_AMOUNT: return read_amount(r, key, node, member);
    case VALUE_SPAN: return read_span(r, key, node, member);
    case VALUE_REPORT: return read_report(r, key, node, member);
    case VALUE_ORDINAL: return read_ordinal(r, key, node, member);
    case VALUE_WHEN: return value_when(r, key->key, node, &r->context, member);
    case VALUE_RULES: return read_rules(r, key, node, member);
    case VALUE_PUBLISHED: return value_published(r, key->key, node, member);
    case VALUE_LIST: return value_list(r, key, node, object);
    case VALUE_NAME: {
        int value = 0;
        Status status = value_name(r, key, node, &value);
        memcpy(member, &value, sizeof value); /* an enum; all of them are ints */
        return status;
    }
    case VALUE_OTHER: break;
    }
    return DL_OK;
}

static void set_standard(const Key *key, void *object) {
    char *member = (char *)object + key->offset;
    bool yes = key->standard != 0;
    int32_t none = -1;
    if (key->kind == VALUE_BOOL) memcpy(member, &yes, sizeof yes);
    if (key->kind == VALUE_NUMBER || key->kind == VALUE_NAME) memcpy(member, &key->standard, sizeof key->standard);
    if (key->kind == VALUE_REPORT || key->kind == VALUE_ORDINAL) memcpy(member, &none, sizeof none);
}

/* Sorts the pairs of a block by key. */
static Status fill_slots(Reading *r, const Schema *schema, const Node *node, Slots *slots) {
    for (const Node *key = node->first; key; key = key->next->next) {
        int i = schema_find(schema, key->text);
        if (i < 0) return fail_unknown_key(r, schema, key);
        if (slots->at[i]) return value_error(r, key, "'%s' stands twice, first on line %u", schema->keys[i].key, slots->at[i]->line);
        slots->at[i] = key->next;
    }
    return DL_OK;
}

static Status open_block(Reading *r, const Schema *schema, const Node *node, Slots *slots) {
    if (node->kind == NODE_MAP) return fill_slots(r, schema, node, slots);
    if (!schema->lone_key || node->kind != NODE_SCALAR || node_is_null(node))
        return value_error(r, node, "%s must be a block of 'key: value' lines, not %s", schema->name, node_kind_name(node));
    slots->at[schema_find(schema, text_of(schema->lone_key))] = node;
    return DL_OK;
}

Status value_keys(Reading *r, const Schema *schema, const Node *node, void *object, Slots *ret_slots) {
    *ret_slots = (Slots){ { NULL } };
    Status status = open_block(r, schema, node, ret_slots);
    for (int i = 0; !status && schema->keys[i].key; i++) {
        const Key *key = &schema->keys[i];
        set_standard(key, object);
        if (ret_slots->at[i] && !(key->flags & KEY_LATER)) status = read_value(r, key, ret_slots->at[i], object);
    }
    return status;
}

Status value_block(Reading *r, const Schema *schema, const Node *node, void *object) {
    Slots slots;
    Status status = value_keys(r, schema, node, object, &slots);
    return status ? status : block_finish(r, schema, node, &slots, object);
}
