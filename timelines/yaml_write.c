/* yaml_write.c - a timeline as a timeline file: canonical, and readable by people. See yaml.h.
 *
 * The schema tables say which keys there are and in what order; a key with its standard value is left out. */
#include "yaml.h"
#include "../src/calendar.h"
#include "../src/edtf.h"
#include "../src/utf8.h"
#include "../src/when.h"
#include "yaml_schema.h"
#include "yaml_style.h"
#include "yaml_when.h"
#include <string.h>

enum { STEP = 2, FLOW_WIDTH = 80 };

typedef struct {
    Buffer *out;
    Arena *scratch;
    const Timeline *timeline;
    size_t indent;     /* of the keys of the block being written */
    bool item_starts;  /* the next line starts a list's item: "- " stands before its key */
    const When *event_when; /* of the event being written: its evidence may say the same */
} Writer;

static void put_block(Writer *w, const Schema *schema, const void *object);
static void put_value(Writer *w, const Schema *schema, const Key *key, const void *object);

/* ---- lines ------------------------------------------------------------------------------------- */

static void put_spaces(Writer *w, size_t count) {
    for (size_t i = 0; i < count; i++) buffer_char(w->out, ' ');
}

static void start_line(Writer *w) {
    put_spaces(w, w->item_starts ? w->indent - STEP : w->indent);
    if (w->item_starts) buffer_string(w->out, "- ");
    w->item_starts = false;
}

static void put_key(Writer *w, const char *key) {
    start_line(w);
    buffer_format(w->out, "%s:", key);
}

static void put_text(Writer *w, const char *key, Text t) {
    put_key(w, key);
    buffer_char(w->out, ' ');
    style_text(w->out, t, w->indent + STEP, w->indent + strlen(key) + 2);
    buffer_char(w->out, '\n');
}

static void put_word(Writer *w, const char *key, const char *word) {
    put_key(w, key);
    buffer_format(w->out, " %s\n", word);
}

static void put_number(Writer *w, const char *key, int64_t number) {
    put_key(w, key);
    buffer_format(w->out, " %lld\n", (long long)number);
}

/* ---- lists ------------------------------------------------------------------------------------- */

static bool fits_flow(const Texts *texts) {
    size_t width = 0;
    for (size_t i = 0; i < texts->count; i++) {
        width += utf8_count(texts->items[i]) + 2;
        if (width > FLOW_WIDTH || !style_is_plain_in_flow(texts->items[i])) return false;
    }
    return true;
}

static void put_flow(Writer *w, const Texts *texts) {
    buffer_string(w->out, " [");
    for (size_t i = 0; i < texts->count; i++) {
        if (i) buffer_string(w->out, ", ");
        style_plain(w->out, texts->items[i]);
    }
    buffer_string(w->out, "]\n");
}

static void put_texts(Writer *w, const char *key, const Texts *texts) {
    if (!texts->count) return;
    put_key(w, key);
    if (fits_flow(texts)) {
        put_flow(w, texts);
        return;
    }
    buffer_char(w->out, '\n');
    for (size_t i = 0; i < texts->count; i++) {
        put_spaces(w, w->indent + STEP);
        buffer_string(w->out, "- ");
        style_text(w->out, texts->items[i], w->indent + 2 * STEP, w->indent + 2 * STEP);
        buffer_char(w->out, '\n');
    }
}

/* Opens and closes an item of a list whose key was written. */
static void open_item(Writer *w) {
    w->indent += 2 * STEP;
    w->item_starts = true;
}

static void close_item(Writer *w) {
    if (w->item_starts) { /* nothing was written in it */
        start_line(w);
        buffer_string(w->out, "{}\n");
    }
    w->indent -= 2 * STEP;
}

static void put_list(Writer *w, const Key *key, const void *member) {
    AnyArray array;
    memcpy(&array, member, sizeof array);
    if (!array.count) return;
    put_key(w, key->key);
    buffer_char(w->out, '\n');
    for (size_t i = 0; i < array.count; i++) {
        open_item(w);
        put_block(w, key->items, (const char *)array.items + i * key->items->item_size);
        close_item(w);
    }
}

/* ---- times ------------------------------------------------------------------------------------- */

static void put_instant(Writer *w, const char *key, const When *when, unsigned bit, int64_t minute, bool last) {
    if (when->open & bit) return;
    put_key(w, key);
    buffer_string(w->out, " \"");
    moment_print(w->out, minute, last);
    buffer_string(w->out, "\"\n");
}

static void put_instants(Writer *w, const When *when) {
    unsigned all = DL_OPEN_EARLIEST_START | DL_OPEN_LATEST_START | DL_OPEN_EARLIEST_END | DL_OPEN_LATEST_END;
    if ((when->open & all) == all) {
        put_word(w, "earliest", "open");
    } else if (when_is_plain(when)) {
        put_instant(w, "earliest", when, DL_OPEN_EARLIEST_START, when->earliest_start, false);
        put_instant(w, "latest", when, DL_OPEN_LATEST_START, when->latest_start, true);
    } else {
        put_instant(w, "earliest_start", when, DL_OPEN_EARLIEST_START, when->earliest_start, false);
        put_instant(w, "latest_start", when, DL_OPEN_LATEST_START, when->latest_start, true);
        put_instant(w, "earliest_end", when, DL_OPEN_EARLIEST_END, when->earliest_end, false);
        put_instant(w, "latest_end", when, DL_OPEN_LATEST_END, when->latest_end, true);
    }
}

static bool says_nothing(const When *w) {
    return !w->known && !w->value.len && !w->wording.len && !w->why.len && !w->zone.len && !w->quant.len && !w->freq.len;
}

/* Whether EDTF says all of it: then instants, grain and the rest need not be written. */
static bool edtf_says_all(Text edtf, const When *w) {
    When read = { .known = false };
    return edtf.len && edtf_parse(edtf, &read) && read.known && when_is_same(&read, w) && read.open == w->open && read.lasting == w->lasting &&
           read.approximate == w->approximate && read.uncertain == w->uncertain && read.grain == w->grain && read.type == w->type &&
           read.mod == w->mod && (!read.value.len || text_equal(read.value, w->value)) && (!read.zone.len || text_equal(read.zone, w->zone));
}

static void put_when_keys(Writer *w, const When *when, bool texts_only) {
    for (const Key *key = when_schema.keys; key->key; key++)
        if (key->kind == VALUE_TEXT || key->kind == VALUE_ZONE || !texts_only) put_value(w, &when_schema, key, when);
}

static void put_when(Writer *w, const char *key, const When *when) {
    Text edtf = edtf_print(w->scratch, when);
    bool is_short = when->known && edtf_says_all(edtf, when);
    put_key(w, key);
    buffer_char(w->out, '\n');
    w->indent += STEP;
    if (!when->known) put_word(w, "known", "false");
    else if (edtf.len) put_text(w, "edtf", edtf);
    if (when->known && !is_short) put_instants(w, when);
    put_when_keys(w, when, is_short);
    if (is_short && !when->wording.len && !when->why.len) put_text(w, "words", when->wording); /* not that of the event */
    w->indent -= STEP;
}

static void put_published(Writer *w, const char *key, const Context *context) {
    if (!context->has_published) return;
    put_key(w, key);
    buffer_string(w->out, " \"");
    moment_print(w->out, context->published, false);
    if (context->published_has_time && context->published % MINUTES_PER_DAY == 0) buffer_string(w->out, "T00:00");
    buffer_string(w->out, "\"\n");
}

/* ---- values ------------------------------------------------------------------------------------ */

static void put_name(Writer *w, const Key *key, const void *member) {
    int value;
    memcpy(&value, member, sizeof value); /* an enum; all of them are ints */
    const char *name = key->name(value);
    if ((value != key->standard || key->flags & KEY_ALWAYS) && *name) put_word(w, key->key, name);
}

static void put_span(Writer *w, const char *key, const uint32_t span[2]) {
    if (!span[0] && !span[1]) return;
    put_key(w, key);
    buffer_format(w->out, " [%u, %u]\n", span[0], span[1]);
}

static void put_index(Writer *w, const Key *key, int32_t index) {
    if (index < 0) return;
    if (key->kind == VALUE_ORDINAL) put_number(w, key->key, (int64_t)index + 1);
    else put_text(w, key->key, w->timeline->reports.items[index].id);
}

static void put_amount(Writer *w, const char *key, int64_t amount) {
    if (amount < 0) put_word(w, key, "open");
    else put_number(w, key, amount);
}

static bool is_same_when(const When *a, const When *b) {
    return a->known == b->known && (!a->known || (when_is_same(a, b) && a->open == b->open)) && a->lasting == b->lasting &&
           a->approximate == b->approximate && a->uncertain == b->uncertain && a->grain == b->grain && a->type == b->type &&
           a->mod == b->mod && text_equal(a->value, b->value) && text_equal(a->quant, b->quant) && text_equal(a->freq, b->freq) &&
           text_equal(a->zone, b->zone) && text_equal(a->wording, b->wording) && text_equal(a->why, b->why);
}

static bool is_key(const Key *key, const char *name) { return !strcmp(key->key, name); }

/* What an absent text key is filled with when it is read. */
static Text text_when_absent(const Writer *w, const Schema *schema, const Key *key, const void *object) {
    if (schema == &report_schema && is_key(key, "timezone")) return w->timeline->timezone;
    if (schema == &report_schema && is_key(key, "language")) return w->timeline->language;
    if (schema == &evidence_schema && is_key(key, "why")) return ((const Evidence *)object)->when.why;
    return (Text){ NULL, 0 };
}

static void put_text_value(Writer *w, const Schema *schema, const Key *key, const void *object) {
    Text t = *(const Text *)(const void *)((const char *)object + key->offset);
    if ((key->flags & KEY_ALWAYS) || !text_equal(t, text_when_absent(w, schema, key, object))) put_text(w, key->key, t);
}

static void put_inline_instant(Writer *w, const char *key, const When *when, unsigned bit, int64_t minute, bool last, bool *first) {
    if (when->open & bit) return;
    buffer_format(w->out, "%s%s: \"", *first ? "" : ", ", key);
    moment_print(w->out, minute, last);
    buffer_char(w->out, '"');
    *first = false;
}

static void put_inline_instants(Writer *w, const When *when) {
    bool first = true;
    if (when_is_plain(when)) {
        put_inline_instant(w, "earliest", when, DL_OPEN_EARLIEST_START, when->earliest_start, false, &first);
        put_inline_instant(w, "latest", when, DL_OPEN_LATEST_START, when->latest_start, true, &first);
    } else {
        put_inline_instant(w, "earliest_start", when, DL_OPEN_EARLIEST_START, when->earliest_start, false, &first);
        put_inline_instant(w, "latest_start", when, DL_OPEN_LATEST_START, when->latest_start, true, &first);
        put_inline_instant(w, "earliest_end", when, DL_OPEN_EARLIEST_END, when->earliest_end, false, &first);
        put_inline_instant(w, "latest_end", when, DL_OPEN_LATEST_END, when->latest_end, true, &first);
    }
    if (first) buffer_string(w->out, "earliest: open");
}

/* Evidence that says just what its event does, in one line: its instants, so that they stay when somebody changes the
 * event's. */
static void put_same_when(Writer *w, const char *key, const When *when) {
    Text edtf = edtf_print(w->scratch, when);
    When read = { .known = false };
    bool enough = when->known && edtf.len && edtf_parse(edtf, &read) && read.known && span_equal(when_start(&read), when_start(when)) &&
                  span_equal(when_end(&read), when_end(when));
    put_key(w, key);
    buffer_string(w->out, " {");
    if (!when->known) buffer_string(w->out, "known: false");
    else if (enough) buffer_format(w->out, "edtf: \"%.*s\"", TEXT_ARG(edtf));
    else put_inline_instants(w, when);
    buffer_string(w->out, "}\n");
}

static void put_when_value(Writer *w, const Schema *schema, const Key *key, const When *when) {
    if (says_nothing(when)) return;
    if (schema == &evidence_schema && is_same_when(when, w->event_when)) put_same_when(w, key->key, when);
    else put_when(w, key->key, when);
}

static void put_bool(Writer *w, const Key *key, bool value) {
    if (value != (key->standard != 0)) put_word(w, key->key, value ? "true" : "false");
}

static void put_value(Writer *w, const Schema *schema, const Key *key, const void *object) {
    const void *member = (const char *)object + key->offset;
    switch (key->kind) {
    case VALUE_ZONE:
    case VALUE_TEXT: put_text_value(w, schema, key, object); break;
    case VALUE_TEXTS: put_texts(w, key->key, member); break;
    case VALUE_BOOL: put_bool(w, key, *(const bool *)member); break;
    case VALUE_NUMBER: put_number(w, key->key, *(const int *)member); break;
    case VALUE_AMOUNT: put_amount(w, key->key, *(const int64_t *)member); break;
    case VALUE_NAME: put_name(w, key, member); break;
    case VALUE_SPAN: put_span(w, key->key, member); break;
    case VALUE_REPORT:
    case VALUE_ORDINAL: put_index(w, key, *(const int32_t *)member); break;
    case VALUE_WHEN: put_when_value(w, schema, key, member); break;
    case VALUE_PUBLISHED: put_published(w, key->key, member); break;
    case VALUE_LIST: put_list(w, key, member); break;
    case VALUE_RULES: /* only read */
    case VALUE_OTHER: break;
    }
}

static void put_block(Writer *w, const Schema *schema, const void *object) {
    if (schema == &event_schema) w->event_when = &((const Event *)object)->when;
    for (const Key *key = schema->keys; key->key; key++)
        if (!(key->flags & KEY_BY_HAND)) put_value(w, schema, key, object);
}

/* ---- edits ------------------------------------------------------------------------------------- */

/* One id stands as a text, several as a list. */
static void put_ids(Writer *w, const char *verb, const Texts *ids) {
    if (ids->count == 1) put_text(w, verb, ids->items[0]);
    else put_texts(w, verb, ids);
}

static void put_edit(Writer *w, const Edit *edit) {
    static const char *const verbs[] = {
        [EDIT_MERGE] = "merge", [EDIT_SPLIT] = "split", [EDIT_SET] = "set", [EDIT_DROP] = "drop", [EDIT_ADD] = "add",
    };
    open_item(w);
    if (edit->kind == EDIT_ADD) {
        put_key(w, "add");
        buffer_char(w->out, '\n');
        w->indent += STEP;
        put_block(w, &event_schema, &edit->add);
        w->indent -= STEP;
    } else {
        put_ids(w, verbs[edit->kind], &edit->events);
    }
    if (edit->kind == EDIT_SET && edit->field.len) put_text(w, (const char *)arena_text(w->scratch, edit->field).ptr, edit->value);
    if (edit->why.len) put_text(w, "why", edit->why);
    if (edit->applied) put_word(w, "applied", "true");
    close_item(w);
}

static void put_edits(Writer *w) {
    const Timeline *timeline = w->timeline;
    if (!timeline->edits.count) return;
    buffer_string(w->out, "edits:\n");
    for (size_t i = 0; i < timeline->edits.count; i++) put_edit(w, &timeline->edits.items[i]);
}

/* ---- the file ---------------------------------------------------------------------------------- */

/* Place and language stand in a report twice, once for its readers and once as context. */
static Timeline with_whole_reports(Arena *scratch, const Timeline *timeline) {
    Timeline copy = *timeline;
    copy.reports.items = arena_alloc(scratch, (timeline->reports.count + 1) * sizeof(Report));
    for (size_t i = 0; i < timeline->reports.count; i++) {
        Report *report = &copy.reports.items[i];
        *report = timeline->reports.items[i];
        if (!report->place.len) report->place = report->context.place;
        if (!report->language.len) report->language = report->context.language;
    }
    return copy;
}

Status yaml_write(const Timeline *timeline, Buffer *out, Error *err) {
    (void)err; /* every timeline can be written */
    Arena *scratch = arena_new();
    FileDraft *file = ARENA_NEW(scratch, FileDraft);
    file->timeline = with_whole_reports(scratch, timeline);
    Writer writer = { .out = out, .scratch = scratch, .timeline = &file->timeline };
    buffer_string(out, "dateline: 1\n");
    put_block(&writer, &file_schema, file);
    if (!timeline->events.count && !timeline->unplaced.count) buffer_string(out, "events: []\n");
    put_edits(&writer);
    arena_free(scratch);
    return DL_OK;
}
