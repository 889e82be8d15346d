/* events.c - see events.h. The JSON keys are a contract (timelines/FORMAT.md, "Mentions"). */
#include "events.h"
#include "calendar.h"
#include "listing.h"
#include "timex.h"

/* ---- JSON Lines ---- */

static void put_integer(Buffer *out, Text key, int64_t value) {
    buffer_put(out, key);
    buffer_number(out, value);
}

static void put_name(Buffer *out, Text key, const char *name) {
    buffer_put(out, key);
    buffer_char(out, '"');
    buffer_string(out, name);
    buffer_char(out, '"');
}

static void put_string(Buffer *out, Text key, Text value) {
    if (!value.len) return;
    buffer_put(out, key);
    buffer_json(out, value);
}

/* The items of a list, each by `put`; an empty list is left out. */
typedef void PutItem(Buffer *out, const void *item);

static void put_list(Buffer *out, Text key, const void *items, size_t count, size_t size, PutItem *put) {
    if (!count) return;
    buffer_put(out, key);
    for (size_t i = 0; i < count; i++) {
        buffer_char(out, i ? ',' : '[');
        put(out, (const char *)items + i * size);
    }
    buffer_char(out, ']');
}

#define PUT_LIST(out, name, list, put) put_list((out), JSON_KEY(name), (list)->items, (list)->count, sizeof *(list)->items, (put))

static void put_text(Buffer *out, const void *item) { buffer_json(out, *(const Text *)item); }

static void put_index(Buffer *out, Text key, int32_t index) {
    if (index >= 0) put_integer(out, key, index);
}

static void put_instant(Buffer *out, Text key, const When *when, int64_t instant, unsigned open) {
    if (!when->known || when->open & open) return;
    char text[INSTANT_MAX];
    instant_print(text, instant);
    put_name(out, key, text);
}

/* A time, when anything is known of it; `from` may be NULL. */
static void put_when(Buffer *out, Text key, const When *when, const char *from) {
    if (!when->known && !when->value.len && !from) return;
    buffer_put(out, key);
    buffer_string(out, when->known ? "{\"known\":true" : "{\"known\":false");
    if (from) put_name(out, JSON_KEY("from"), from);
    put_string(out, JSON_KEY("text"), when->wording);
    put_string(out, JSON_KEY("value"), when->value);
    put_string(out, JSON_KEY("mod"), text_of(timex_mod_name(when->mod)));
    put_instant(out, JSON_KEY("earliest"), when, when->earliest_start, DL_OPEN_EARLIEST_START);
    put_instant(out, JSON_KEY("latest"), when, when->latest_end, DL_OPEN_LATEST_END);
    if (when->lasting) buffer_string(out, ",\"lasting\":true");
    put_string(out, JSON_KEY("why"), when->why);
    buffer_char(out, '}');
}

static void put_toll(Buffer *out, const void *item) {
    const Toll *toll = item;
    put_name(out, TEXT("{\"kind\":"), toll_kind_name(toll->kind));
    put_integer(out, JSON_KEY("low"), toll->low);
    if (toll->high >= 0) put_integer(out, JSON_KEY("high"), toll->high);
    put_string(out, JSON_KEY("bound"), text_of(bound_name(toll->bound)));
    put_string(out, JSON_KEY("figure"), toll->figure);
    put_string(out, JSON_KEY("what"), toll->what);
    put_string(out, JSON_KEY("place"), toll->place);
    put_string(out, JSON_KEY("said_by"), toll->said_by);
    put_when(out, JSON_KEY("since"), &toll->since, NULL);
    put_integer(out, JSON_KEY("start"), toll->start);
    put_integer(out, JSON_KEY("end"), toll->end);
    buffer_char(out, '}');
}

static void put_victim(Buffer *out, const void *item) {
    const Victim *victim = item;
    buffer_string(out, "{\"who\":");
    buffer_json(out, victim->who);
    if (victim->low) put_integer(out, JSON_KEY("low"), victim->low);
    if (victim->low && victim->high >= 0) put_integer(out, JSON_KEY("high"), victim->high);
    buffer_char(out, '}');
}

static void put_culprit(Buffer *out, const void *item) {
    const Culprit *culprit = item;
    put_name(out, TEXT("{\"how\":"), blame_how_name(culprit->how));
    put_string(out, JSON_KEY("who"), culprit->who);
    put_string(out, JSON_KEY("body"), culprit->body);
    put_integer(out, JSON_KEY("sentence"), culprit->sentence);
    buffer_char(out, '}');
}

static void put_people(Buffer *out, const Mention *m) {
    PUT_LIST(out, "actors", &m->actors, put_text);
    PUT_LIST(out, "objects", &m->objects, put_text);
    PUT_LIST(out, "participants", &m->participants, put_text);
    PUT_LIST(out, "victims", &m->victims, put_victim);
    PUT_LIST(out, "targets", &m->targets, put_text);
    PUT_LIST(out, "organisations", &m->organisations, put_text);
    PUT_LIST(out, "culprits", &m->culprits, put_culprit);
    PUT_LIST(out, "places", &m->places, put_text);
    put_string(out, JSON_KEY("country"), m->country);
    if (m->at_setting) buffer_string(out, ",\"at_setting\":true");
    PUT_LIST(out, "tolls", &m->tolls, put_toll);
    put_string(out, JSON_KEY("said_by"), m->said_by);
    if (m->said) put_when(out, JSON_KEY("said"), m->said, NULL);
}

static void put_links(Buffer *out, const Mention *m) {
    put_index(out, JSON_KEY("expression"), m->expression);
    put_index(out, JSON_KEY("parent"), m->parent);
    put_index(out, JSON_KEY("same"), m->same);
    put_index(out, JSON_KEY("linked"), m->linked);
    put_index(out, JSON_KEY("after"), m->after);
    if (m->on_day_of) buffer_string(out, ",\"on_day_of\":true");
    if (m->length) put_when(out, JSON_KEY("length"), m->length, NULL);
}

/* Most mentions have the time of the one before, which is written already. */
typedef struct {
    const Mention *mention; /* NULL for none */
    size_t start, end;      /* where its time stands in the output */
} Before;

static bool has_same_time(const Mention *a, const Mention *b) {
    const When *x = &a->when, *y = &b->when;
    return a->when_from == b->when_from && x->known == y->known && x->lasting == y->lasting && x->mod == y->mod && x->open == y->open &&
           x->earliest_start == y->earliest_start && x->latest_end == y->latest_end && x->wording.ptr == y->wording.ptr &&
           x->wording.len == y->wording.len && text_equal(x->value, y->value) && text_equal(x->why, y->why);
}

static void put_time(Buffer *out, const Mention *m, Before *before) {
    size_t start = out->len;
    if (before->mention && has_same_time(m, before->mention)) {
        buffer_reserve(out, before->end - before->start);
        buffer_put(out, (Text){ out->bytes + before->start, before->end - before->start });
    } else {
        put_when(out, JSON_KEY("when"), &m->when, when_from_name(m->when_from));
    }
    *before = (Before){ m, start, out->len };
}

/* That of mention_why(). */
static void put_why(Buffer *out, const Mention *m) {
    buffer_string(out, ",\"why\":\"\\\"");
    buffer_escaped(out, m->trigger);
    buffer_string(out, "\\\" (");
    buffer_string(out, class_name(m->class));
    buffer_string(out, ", ");
    buffer_string(out, status_name(m->status));
    buffer_string(out, ")\"");
}

static void put_mention(Buffer *out, Text doc, size_t index, const Mention *m, Before *before) {
    buffer_char(out, '{');
    if (doc.len) {
        buffer_string(out, "\"doc\":");
        buffer_json(out, doc);
        buffer_char(out, ',');
    }
    buffer_string(out, "\"mention\":");
    buffer_number(out, (int64_t)index);
    put_integer(out, JSON_KEY("sentence"), m->sentence);
    put_integer(out, JSON_KEY("start"), m->start);
    put_integer(out, JSON_KEY("end"), m->end);
    put_string(out, JSON_KEY("trigger"), m->trigger);
    put_string(out, JSON_KEY("lemma"), m->lemma);
    put_name(out, JSON_KEY("class"), class_name(m->class));
    put_name(out, JSON_KEY("status"), status_name(m->status));
    if (m->attempted) buffer_string(out, ",\"attempted\":true");
    put_integer(out, JSON_KEY("salience"), m->salience);
    put_string(out, JSON_KEY("title"), m->title);
    put_time(out, m, before);
    put_people(out, m);
    put_links(out, m);
    put_why(out, m);
    buffer_string(out, "}\n");
}

void events_write_jsonl(const Document *document, const Mentions *mentions, const PiecePlace *place, Buffer *out) {
    Before before = { NULL, 0, 0 };
    for (size_t i = 0; i < mentions->count; i++) put_mention(out, document->id, place->mentions + i, &mentions->items[i], &before);
}

/* ---- for people: what would stand on a timeline, one line each ---- */

static void write_date(Buffer *out, const Mention *m) {
    Text value = m->when.value;
    if (!value.len && m->when.known) {
        char text[INSTANT_MAX];
        buffer_put(out, (Text){ text, (size_t)instant_print(text, m->when.earliest_start) });
        return;
    }
    buffer_put(out, value.len ? value : TEXT("?"));
}

static void write_toll(Buffer *out, const Toll *toll) {
    buffer_string(out, "  [");
    buffer_string(out, toll_kind_name(toll->kind));
    buffer_char(out, ' ');
    buffer_put(out, toll->figure);
    buffer_char(out, ']');
}

static void write_line(Buffer *out, const Mention *m) {
    buffer_string(out, m->salience < 10 ? "  " : m->salience < 100 ? " " : "");
    buffer_number(out, m->salience);
    buffer_string(out, "  ");
    write_date(out, m);
    buffer_string(out, "  ");
    buffer_string(out, class_name(m->class));
    buffer_char(out, '/');
    buffer_string(out, status_name(m->status));
    buffer_string(out, "  ");
    buffer_put(out, m->title);
    for (size_t i = 0; i < m->tolls.count; i++) write_toll(out, &m->tolls.items[i]);
    if (m->said_by.len) {
        buffer_string(out, "  (");
        buffer_put(out, m->said_by);
        buffer_char(out, ')');
    }
    buffer_char(out, '\n');
}

void events_write_text(const Document *document, const Mentions *mentions, const PiecePlace *place, Buffer *out) {
    if (document->id.len && !place->bytes && !place->mentions) buffer_format(out, "%.*s\n", TEXT_ARG(document->id));
    for (size_t i = 0; i < mentions->count; i++) write_line(out, &mentions->items[i]);
}

/* ---- the public call ---- */

static dl_status write_out(Buffer *out, FILE *file, dl_error *err) {
    bool good = !out->len || fwrite(out->bytes, 1, out->len, file) == out->len;
    out->len = 0;
    return good ? DL_OK : error_set(err, DL_SYSTEM, "", "the output could not be written");
}

static dl_status write_events(const Tagger *tagger, const Reader *reader, const Document *document, FILE *file, dl_error *err) {
    Arena *arena = arena_new();
    Buffer out = { 0 };
    Document piece = *document;
    PiecePlace place = { 0 }, before;
    dl_status status = DL_OK;
    for (size_t at = 0; !status && document_next_piece(document->text, &at, &piece.text); arena_reset(arena)) {
        Expressions expressions = timex_tag(arena, tagger, piece.text, &piece.context);
        before = place;
        Mentions mentions = event_find_piece(arena, reader, &piece, &expressions, &place);
        events_write_jsonl(document, &mentions, &before, &out);
        status = write_out(&out, file, err);
    }
    buffer_free(&out);
    arena_free(arena);
    return status;
}

dl_status dl_events(dl_text doc, dl_text text, const dl_context *context, FILE *file, dl_error *err) {
    if (text.len > DL_TEXT_LIMIT) return error_set(err, DL_LIMIT, "", "a text may have at most %u bytes", DL_TEXT_LIMIT);
    Arena *arena = arena_new();
    Document document = { .id = doc, .text = text };
    if (context) document.context = *context;
    const Reader *reader = reader_new(arena, document.context.language);
    const Tagger *tagger = tagger_in(arena, &document.context);
    dl_status status = reader && tagger ? write_events(tagger, reader, &document, file, err)
                                        : error_set(err, DL_BAD_USAGE, "", "no language '%.*s'", TEXT_ARG(document.context.language));
    arena_free(arena);
    return status;
}
