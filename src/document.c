/* document.c - tells the formats apart and hands each file to its reader: text here, the others in
 * jsonl.c, html.c and timeml.c. */
#include "document.h"
#include "encoding.h"
#include "file.h"
#include "html.h"
#include "jsonl.h"
#include "published.h"
#include "timeml.h"
#include <stdlib.h>
#include <string.h>

typedef struct {
    Text suffix;
    InputFormat format;
} SuffixRow;

static const SuffixRow suffixes[] = {
    { { "txt", 3 }, INPUT_TEXT },    { { "text", 4 }, INPUT_TEXT }, { { "md", 2 }, INPUT_TEXT },
    { { "jsonl", 5 }, INPUT_JSONL }, { { "ndjson", 6 }, INPUT_JSONL },
    { { "html", 4 }, INPUT_HTML },   { { "htm", 3 }, INPUT_HTML },  { { "xhtml", 5 }, INPUT_HTML },
    { { "tml", 3 }, INPUT_TIMEML },
};

static bool starts_fold(Text t, Text prefix) { return text_equal_fold(text_slice(t, 0, prefix.len), prefix); }

static bool contains(Text t, Text needle) { return text_find(t, needle) != SIZE_MAX; }

static InputFormat format_of_content(Text head) {
    if (text_starts(head, TEXT("\xEF\xBB\xBF"))) head = text_slice(head, 3, head.len);
    head = text_slice(text_trim(head), 0, 4096);
    if (head.len && head.ptr[0] == '{') return contains(head, TEXT("\"text\"")) ? INPUT_JSONL : INPUT_TEXT;
    if (contains(head, TEXT("<TimeML"))) return INPUT_TIMEML;
    if (starts_fold(head, TEXT("<!doctype html")) || starts_fold(head, TEXT("<html")) || starts_fold(head, TEXT("<head"))) return INPUT_HTML;
    if (text_starts(head, TEXT("<?xml")) || text_starts(head, TEXT("<!--"))) return contains(head, TEXT("<html")) ? INPUT_HTML : INPUT_TEXT;
    return INPUT_TEXT;
}

static InputFormat format_of(const char *path, Text head) {
    Text suffix = file_suffix(path);
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (text_equal_fold(suffix, suffixes[i].suffix)) return suffixes[i].format;
    return format_of_content(head);
}

Document document_start(Arena *arena, const char *path, const dl_context *defaults) {
    Document d = { .id = arena_text(arena, file_stem(path)), .file = arena_text(arena, text_of(path)) };
    if (defaults) d.context = *defaults;
    if (d.context.has_published) d.published_from = PUBLISHED_GIVEN;
    return d;
}

/* "+0300" and "+03" as "+03:00"; names as they are. */
static Text zone_text(Arena *arena, Text zone) {
    bool numeric = zone.ptr[0] == '+' || zone.ptr[0] == '-';
    if (!numeric || zone.len == 6) return arena_text(arena, zone);
    Text minutes = zone.len == 5 ? text_slice(zone, 3, 5) : TEXT("00");
    return arena_format(arena, "%.*s:%.*s", 3, zone.ptr, TEXT_ARG(minutes));
}

bool document_take_published(Arena *arena, Document *document, Text date) {
    dl_context found = { 0 };
    date = text_trim(date);
    if (!date.len) return true;
    if (!published_read(date, &found)) return false;
    if (document->published_from == PUBLISHED_GIVEN || document->published_from == PUBLISHED_METADATA) return true;
    document->context.has_published = true;
    document->context.published = found.published;
    document->context.published_has_time = found.published_has_time;
    if (found.zone.len) document->context.zone = zone_text(arena, found.zone);
    document->published_from = PUBLISHED_METADATA;
    return true;
}

/* A plain text's headline: its first line, when an empty line follows and it ends as no sentence does. */
static Text headline_of(Text text) {
    enum { HEADLINE_MIN = 8, HEADLINE_MAX = 160 };
    text = text_trim(text);
    Text rest = text, line = text, next;
    text_next(&rest, '\n', &line);
    bool alone = text_next(&rest, '\n', &next) && !text_trim(next).len;
    line = text_trim(line);
    if (!alone || line.len < HEADLINE_MIN || line.len > HEADLINE_MAX || line.ptr[line.len - 1] == '.') return (Text){ NULL, 0 };
    return line;
}

static Status read_body(Arena *arena, Text bytes, InputFormat format, Document *document, Error *err) {
    if (format == INPUT_HTML) return html_read(arena, bytes, document, err);
    if (format == INPUT_TIMEML) return timeml_read(arena, bytes, document, err);
    document->text = text_decode(arena, bytes);
    document->title = headline_of(document->text);
    return DL_OK;
}

static Status read_one(Arena *arena, FileReader *file, const char *path, InputFormat format, const dl_context *defaults,
                       DocumentFound *found, void *to, Error *err) {
    Document document = document_start(arena, path, defaults);
    Text bytes;
    Status status = file_rest(arena, file, &bytes, err);
    if (!status && !text_trim(bytes).len) status = error_set(err, DL_BAD_INPUT, path, "is empty");
    if (!status) status = read_body(arena, bytes, format, &document, err);
    return status ? status : found(to, &document, err);
}

Status document_read_from(Arena *arena, FileReader *file, const char *path, InputFormat format, const dl_context *defaults,
                          DocumentFound *found, void *to, Error *err) {
    Text head = file_peek(file);
    const char *binary = binary_kind(head);
    if (format == INPUT_AUTO) format = format_of(path, head);
    if (binary) return error_set(err, DL_BAD_INPUT, path, "is not text (%s)", binary);
    if (format == INPUT_JSONL) return jsonl_read(arena, file, path, defaults, found, to, err);
    return read_one(arena, file, path, format, defaults, found, to, err);
}

Status document_read(Arena *arena, const char *path, InputFormat format, const dl_context *defaults, DocumentFound *found,
                     void *to, Error *err) {
    FileReader *file;
    Status status = file_open(path, &file, err);
    if (status) return status;
    status = document_read_from(arena, file, path, format, defaults, found, to, err);
    file_close(file);
    return status;
}

bool document_may_be_markup(const char *path, InputFormat format) {
    FileReader *file;
    if (format == INPUT_AUTO) {
        if (!strcmp(path, "-") || !file_same(path, path) || file_open(path, &file, NULL)) return true;
        format = format_of(path, file_peek(file));
        file_close(file);
    }
    return format == INPUT_HTML || format == INPUT_TIMEML;
}

/* The best place to cut behind PIECE_SIZE bytes; what is less than two pieces stays together. */
static size_t piece_length(Text text) {
    static const Text cuts[] = { { "\n\n", 2 }, { "\n", 1 }, { ". ", 2 }, { " ", 1 } };
    if (text.len <= 2 * (size_t)PIECE_SIZE) return text.len;
    Text near = text_slice(text, PIECE_SIZE, 2 * (size_t)PIECE_SIZE);
    for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
        size_t at = text_find(near, cuts[i]);
        if (at != SIZE_MAX) return PIECE_SIZE + at + 1;
    }
    size_t length = 2 * (size_t)PIECE_SIZE, least = length - 4; /* no character is longer */
    while (length > least && ((unsigned char)text.ptr[length] & 0xC0) == 0x80) length--;
    return length;
}

bool document_next_piece(Text text, size_t *at, Text *ret_piece) {
    if (*at && *at >= text.len) return false;
    Text rest = text_slice(text, *at, text.len);
    *ret_piece = text_slice(rest, 0, piece_length(rest));
    *at += ret_piece->len + !text.len; /* past the end of an empty text too */
    return true;
}

Status document_check_length(const Document *document, Error *err) {
    if (document->text.len <= REPORT_LIMIT) return DL_OK;
    char *file = memory_resize(NULL, document->file.len + 1);
    snprintf(file, document->file.len + 1, "%.*s", TEXT_ARG(document->file));
    error_set(err, DL_LIMIT, file, "the report is longer than %d MB of text; split it", REPORT_LIMIT >> 20);
    free(file);
    return DL_LIMIT;
}
