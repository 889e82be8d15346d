/* jsonl.c - see jsonl.h. Each line is parsed, copied into the arena and forgotten, so that memory is that of
 * the longest line. cJSON ends strings at a zero character, so "\u0000" is read as U+FFFD. */
#include "jsonl.h"
#include <cJSON.h>
#include <math.h>
#include <string.h>

/* The same length, so it can be done in place. A backslash always escapes the character after it. */
static void replace_zero_escapes(char *line, size_t len) {
    for (size_t i = 0; i + 5 < len; i++) {
        if (line[i] != '\\') continue;
        if (!memcmp(line + i + 1, "u0000", 5)) memcpy(line + i + 1, "uFFFD", 5);
        i++;
    }
}

static Text string_of(Arena *arena, const cJSON *value) {
    return cJSON_IsString(value) ? arena_text(arena, text_of(value->valuestring)) : (Text){ NULL, 0 };
}

typedef struct {
    const char *key;
    size_t offset; /* of the Text in Document */
    bool required;
} FieldRow;

static const FieldRow fields[] = {
    { "text", offsetof(Document, text), true },      { "id", offsetof(Document, id), false },
    { "title", offsetof(Document, title), false },   { "source", offsetof(Document, source), false },
    { "url", offsetof(Document, url), false },
};

/* The value of a key as text: a string, or a whole number where people number their documents. */
static bool take_text(Arena *arena, const cJSON *object, const FieldRow *row, Text *ret_text) {
    const cJSON *value = cJSON_GetObjectItemCaseSensitive(object, row->key);
    if (!value || cJSON_IsNull(value)) return !row->required;
    if (cJSON_IsString(value)) *ret_text = string_of(arena, value);
    else if (!cJSON_IsNumber(value) || row->required || floor(value->valuedouble) != value->valuedouble) return false;
    else *ret_text = arena_format(arena, "%.0f", value->valuedouble);
    return true;
}

static Status bad_field(const char *path, uint32_t line, const char *key, const char *what, Error *err) {
    error_set(err, DL_BAD_INPUT, path, "the field \"%s\" %s", key, what);
    if (err) err->line = line;
    return DL_BAD_INPUT;
}

static Status take_publication(Arena *arena, const cJSON *object, const char *path, uint32_t line, Document *document, Error *err) {
    const cJSON *published = cJSON_GetObjectItemCaseSensitive(object, "published");
    const cJSON *place = cJSON_GetObjectItemCaseSensitive(object, "place");
    if (published && !cJSON_IsNull(published) &&
        !(cJSON_IsString(published) && document_take_published(arena, document, text_of(published->valuestring))))
        return bad_field(path, line, "published", "must be a date such as \"2016-09-23\" or \"2016-09-23T14:05+03:00\"", err);
    if (place && !cJSON_IsNull(place) && !cJSON_IsString(place)) return bad_field(path, line, "place", "must be a string", err);
    if (!document->context.place.len) document->context.place = string_of(arena, place);
    return DL_OK;
}

static Status take_object(Arena *arena, const cJSON *object, const char *path, uint32_t line, Document *document, Error *err) {
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const FieldRow *row = &fields[i];
        if (!take_text(arena, object, row, (Text *)((char *)document + row->offset)))
            return bad_field(path, line, row->key, cJSON_HasObjectItem(object, row->key) ? "must be a string" : "is missing", err);
    }
    return take_publication(arena, object, path, line, document, err);
}

static Status bad_line(const char *path, Text line, uint32_t number, const char *at, Error *err) {
    size_t offset = at >= line.ptr && at <= line.ptr + line.len ? (size_t)(at - line.ptr) : 0;
    Status status = error_at(err, DL_BAD_INPUT, path, line, offset, "is not a JSON object on one line");
    if (err) err->line = number;
    return status;
}

static Status read_line(Arena *arena, Text line, const char *path, uint32_t number, Document *document, Error *err) {
    const char *end = NULL;
    replace_zero_escapes((char *)line.ptr, line.len); /* the line is the reader's own until the next one */
    cJSON *object = cJSON_ParseWithLengthOpts(line.ptr, line.len, &end, false);
    if (!object || !cJSON_IsObject(object) || text_trim((Text){ end, (size_t)(line.ptr + line.len - end) }).len) {
        cJSON_Delete(object);
        return bad_line(path, line, number, end, err);
    }
    document->id = arena_format(arena, "%.*s-%u", TEXT_ARG(document->id), number); /* when it has none of its own */
    Status status = take_object(arena, object, path, number, document, err);
    cJSON_Delete(object);
    return status;
}

Status jsonl_read(Arena *arena, FileReader *file, const char *path, const dl_context *defaults, DocumentFound *found, void *to,
                  Error *err) {
    Text line;
    bool more = true;
    for (uint32_t number = 1;; number++) {
        Status status = file_line(file, &line, &more, err);
        if (status || !more) return status;
        if (number == 1 && text_starts(line, TEXT("\xEF\xBB\xBF"))) line = text_slice(line, 3, line.len);
        if (!text_trim(line).len) continue;
        Document document = document_start(arena, path, defaults);
        document.line = number;
        status = read_line(arena, line, path, number, &document, err);
        if (!status) status = found(to, &document, err);
        if (status) return status;
    }
}

/* The first value of `key` in the object, the objects it holds, and the arrays between; depth is cJSON's limit. */
static const cJSON *find_key(const cJSON *node, const char *key, int depth) {
    const cJSON *here = cJSON_IsObject(node) ? cJSON_GetObjectItemCaseSensitive(node, key) : NULL;
    if (here || depth == 0) return here;
    for (const cJSON *child = node ? node->child : NULL; child; child = child->next) {
        here = cJSON_IsObject(child) || cJSON_IsArray(child) ? find_key(child, key, depth - 1) : NULL;
        if (here) return here;
    }
    return NULL;
}

LinkedData linked_data_read(Arena *arena, Text json) {
    enum { DEPTH = 8 };
    LinkedData found = { 0 };
    cJSON *root = cJSON_ParseWithLength(json.ptr, json.len);
    const cJSON *publisher = find_key(root, "publisher", DEPTH);
    found.published = string_of(arena, find_key(root, "datePublished", DEPTH));
    found.title = string_of(arena, find_key(root, "headline", DEPTH));
    found.source = string_of(arena, cJSON_IsString(publisher) ? publisher : find_key(publisher, "name", 0));
    found.url = string_of(arena, find_key(root, "mainEntityOfPage", DEPTH));
    cJSON_Delete(root);
    return found;
}
