/* json.c - see json.h. Walks the schema tables, so that a key added there is a key here. */
#include "json.h"
#include "../src/calendar.h"
#include "../src/edtf.h"
#include "../src/wording.h"
#include "yaml_schema.h"
#include <string.h>

typedef struct {
    Buffer *out;
    Arena *scratch;
    const Timeline *timeline;
    int depth;
    bool first; /* nothing stands in the open object or list yet */
} Writer;

static void put_object(Writer *w, const Schema *schema, const void *object);

/* ---- punctuation ---------------------------------------------------------------------------------------- */

static void new_line(Writer *w) {
    buffer_char(w->out, '\n');
    for (int i = 0; i < w->depth; i++) buffer_string(w->out, "  ");
}

static void next_item(Writer *w) {
    if (!w->first) buffer_char(w->out, ',');
    w->first = false;
    new_line(w);
}

static void put_key(Writer *w, const char *key) {
    next_item(w);
    buffer_format(w->out, "\"%s\": ", key);
}

static void open_group(Writer *w, char bracket) {
    buffer_char(w->out, bracket);
    w->depth++;
    w->first = true;
}

static void close_group(Writer *w, char bracket) {
    w->depth--;
    if (!w->first) new_line(w);
    buffer_char(w->out, bracket);
    w->first = false;
}

static void put_text(Writer *w, const char *key, Text t) {
    if (!t.len) return;
    put_key(w, key);
    buffer_json(w->out, t);
}

static void put_bool(Writer *w, const char *key, bool value) {
    put_key(w, key);
    buffer_string(w->out, value ? "true" : "false");
}

static void put_number(Writer *w, const char *key, int64_t number) {
    put_key(w, key);
    buffer_format(w->out, "%lld", (long long)number);
}

static void put_texts(Writer *w, const char *key, const Texts *texts) {
    if (!texts->count) return;
    put_key(w, key);
    open_group(w, '[');
    for (size_t i = 0; i < texts->count; i++) {
        next_item(w);
        buffer_json(w->out, texts->items[i]);
    }
    close_group(w, ']');
}

/* ---- times ---------------------------------------------------------------------------------------------------- */

static Text print_minute(Arena *arena, int64_t minute) {
    Ymd d = ymd_from_days(days_from_minutes(minute));
    int of_day = (int)(minute - minutes_from_days(days_from_minutes(minute)));
    return arena_format(arena, "%s%04d-%02d-%02dT%02d:%02d", d.year < 0 ? "-" : "", d.year < 0 ? -d.year : d.year, d.month, d.day,
                        of_day / 60, of_day % 60);
}

/* Open sides are null: there is an answer, and it is that nothing bounds it. */
static void put_instants(Writer *w, const When *when) {
    const struct { const char *key; unsigned bit; int64_t minute; } instants[] = {
        { "earliest_start", DL_OPEN_EARLIEST_START, when->earliest_start },
        { "latest_start", DL_OPEN_LATEST_START, when->latest_start },
        { "earliest_end", DL_OPEN_EARLIEST_END, when->earliest_end },
        { "latest_end", DL_OPEN_LATEST_END, when->latest_end },
    };
    for (size_t i = 0; i < sizeof instants / sizeof *instants; i++) {
        put_key(w, instants[i].key);
        if (when_is_open(when, instants[i].bit)) buffer_string(w->out, "null");
        else buffer_json(w->out, print_minute(w->scratch, instants[i].minute));
    }
}

static bool says_nothing(const When *w) { return !w->known && !w->value.len && !w->wording.len && !w->why.len; }

static void put_when(Writer *w, const char *key, const When *when) {
    if (says_nothing(when)) return;
    put_key(w, key);
    open_group(w, '{');
    put_bool(w, "known", when->known);
    put_text(w, "text", wording_when(w->scratch, w->timeline->language, when, DATES_UK));
    put_text(w, "edtf", edtf_print(w->scratch, when));
    if (when->known) put_instants(w, when);
    for (const Key *row = when_schema.keys; row->key; row++) {
        const void *member = (const char *)when + row->offset;
        if (row->kind == VALUE_TEXT || row->kind == VALUE_ZONE) put_text(w, row->key, *(const Text *)member);
        if (row->kind == VALUE_BOOL) put_bool(w, row->key, *(const bool *)member);
        int value = 0;
        if (row->kind == VALUE_NAME) memcpy(&value, member, sizeof value);
        if (row->kind == VALUE_NAME) put_text(w, row->key, text_of(row->name(value)));
    }
    close_group(w, '}');
}

static void put_published(Writer *w, const char *key, const Context *context) {
    if (!context->has_published) return;
    Text minute = print_minute(w->scratch, context->published);
    put_text(w, key, context->published_has_time ? minute : text_slice(minute, 0, minute.len - 6));
}

/* ---- values --------------------------------------------------------------------------------------------------- */

static void put_name(Writer *w, const Key *key, const void *member) {
    int value;
    memcpy(&value, member, sizeof value); /* an enum; all of them are ints */
    put_text(w, key->key, text_of(key->name(value)));
}

static void put_span(Writer *w, const char *key, const uint32_t span[2]) {
    if (!span[0] && !span[1]) return;
    put_key(w, key);
    buffer_format(w->out, "[%u, %u]", span[0], span[1]);
}

static void put_index(Writer *w, const Key *key, int32_t index) {
    if (index < 0) return;
    if (key->kind == VALUE_ORDINAL) put_number(w, key->key, (int64_t)index + 1);
    else if ((size_t)index < w->timeline->reports.count) put_text(w, key->key, w->timeline->reports.items[index].id);
}

static void put_amount(Writer *w, const char *key, int64_t amount) {
    put_key(w, key);
    if (amount < 0) buffer_string(w->out, "null");
    else buffer_format(w->out, "%lld", (long long)amount);
}

static void put_list(Writer *w, const Key *key, const void *member) {
    AnyArray array;
    memcpy(&array, member, sizeof array);
    if (!array.count && key->items != &event_schema) return;
    put_key(w, key->key);
    open_group(w, '[');
    for (size_t i = 0; i < array.count; i++) {
        next_item(w);
        open_group(w, '{');
        put_object(w, key->items, (const char *)array.items + i * key->items->item_size);
        close_group(w, '}');
    }
    close_group(w, ']');
}

static void put_value(Writer *w, const Key *key, const void *object) {
    const void *member = (const char *)object + key->offset;
    switch (key->kind) {
    case VALUE_ZONE:
    case VALUE_TEXT: put_text(w, key->key, *(const Text *)member); break;
    case VALUE_TEXTS: put_texts(w, key->key, member); break;
    case VALUE_BOOL: put_bool(w, key->key, *(const bool *)member); break;
    case VALUE_NUMBER: put_number(w, key->key, *(const int *)member); break;
    case VALUE_AMOUNT: put_amount(w, key->key, *(const int64_t *)member); break;
    case VALUE_NAME: put_name(w, key, member); break;
    case VALUE_SPAN: put_span(w, key->key, member); break;
    case VALUE_REPORT:
    case VALUE_ORDINAL: put_index(w, key, *(const int32_t *)member); break;
    case VALUE_WHEN: put_when(w, key->key, member); break;
    case VALUE_PUBLISHED: put_published(w, key->key, member); break;
    case VALUE_LIST: put_list(w, key, member); break;
    case VALUE_RULES:
    case VALUE_OTHER: break;
    }
}

static void put_object(Writer *w, const Schema *schema, const void *object) {
    for (const Key *key = schema->keys; key->key; key++)
        if (!(key->flags & KEY_BY_HAND)) put_value(w, key, object);
}

Status json_write(const Timeline *timeline, Buffer *out, Error *err) {
    (void)err; /* every timeline can be written */
    Arena *scratch = arena_new();
    FileDraft *file = ARENA_NEW(scratch, FileDraft);
    file->timeline = *timeline;
    Writer w = { .out = out, .scratch = scratch, .timeline = timeline };
    open_group(&w, '{');
    put_number(&w, "dateline", 1);
    put_object(&w, &file_schema, file);
    close_group(&w, '}');
    buffer_char(out, '\n');
    arena_free(scratch);
    return DL_OK;
}
