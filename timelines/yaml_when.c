/* yaml_when.c - times in files: blocks, texts and days of publication. See yaml_when.h, yaml_value.h. */
#include "yaml_when.h"
#include "../src/calendar.h"
#include "../src/edtf.h"
#include "hand.h"
#include "yaml_value.h"
#include <string.h>

/* ---- instants ---------------------------------------------------------------------------------- */

void moment_print(Buffer *out, int64_t minute, bool last) {
    char text[INSTANT_MAX];
    int len = instant_print(text, minute);
    int64_t of_day = minute - minutes_from_days(days_from_minutes(minute));
    bool is_whole_day = of_day == (last ? MINUTES_PER_DAY - 1 : 0);
    buffer_put(out, (Text){ text, (size_t)(is_whole_day ? len - 6 : len) }); /* without "T18:00" */
}

/* `digits` decimal digits at `at`. */
static bool digits_at(Text t, size_t at, size_t digits, int *ret_number) {
    if (t.len < at + digits) return false;
    int number = 0;
    for (size_t i = at; i < at + digits; i++) {
        if (!is_digit(t.ptr[i])) return false;
        number = number * 10 + (t.ptr[i] - '0');
    }
    *ret_number = number;
    return true;
}

static bool is_at(Text t, size_t at, char c) { return at < t.len && t.ptr[at] == c; }

/* Reads what moment_print() writes; `last` makes a day its last minute. False for anything else and days that do not exist. */
static bool moment_parse(Text t, bool last, int64_t *ret_minute, bool *ret_is_day) {
    bool negative = is_at(t, 0, '-');
    if (negative) t = text_slice(t, 1, t.len);
    Ymd d;
    int hour = last ? 23 : 0, minute = last ? 59 : 0;
    if (!digits_at(t, 0, 4, &d.year) || !is_at(t, 4, '-') || !digits_at(t, 5, 2, &d.month) || !is_at(t, 7, '-') ||
        !digits_at(t, 8, 2, &d.day))
        return false;
    *ret_is_day = t.len == 10;
    if (!*ret_is_day && (t.len != 16 || t.ptr[10] != 'T' || !digits_at(t, 11, 2, &hour) || t.ptr[13] != ':' ||
                         !digits_at(t, 14, 2, &minute) || hour > 23 || minute > 59))
        return false;
    if (negative) d.year = -d.year;
    if (!ymd_is_valid(d.year, d.month, d.day)) return false;
    *ret_minute = minutes_from_days(days_from_ymd(d.year, d.month, d.day)) + hour * 60 + minute;
    return true;
}

bool when_is_plain(const When *w) {
    bool open_earliest = w->open & DL_OPEN_EARLIEST_START, open_latest = w->open & DL_OPEN_LATEST_START;
    return open_earliest == !!(w->open & DL_OPEN_EARLIEST_END) && open_latest == !!(w->open & DL_OPEN_LATEST_END) &&
           (open_earliest || w->earliest_start == w->earliest_end) && (open_latest || w->latest_start == w->latest_end);
}

/* ---- blocks ------------------------------------------------------------------------------------ */

/* The keys of a block that give instants, and the instants they give. */
typedef struct {
    const char *key;
    bool last;
    unsigned bits;
} InstantKey;

static const InstantKey instant_keys[] = {
    { "earliest", false, DL_OPEN_EARLIEST_START | DL_OPEN_EARLIEST_END },
    { "latest", true, DL_OPEN_LATEST_START | DL_OPEN_LATEST_END },
    { "earliest_start", false, DL_OPEN_EARLIEST_START },
    { "latest_start", true, DL_OPEN_LATEST_START },
    { "earliest_end", false, DL_OPEN_EARLIEST_END },
    { "latest_end", true, DL_OPEN_LATEST_END },
};
enum { INSTANT_KEYS = sizeof instant_keys / sizeof *instant_keys };

static void set_instants(When *w, unsigned bits, int64_t minute) {
    if (bits & DL_OPEN_EARLIEST_START) w->earliest_start = minute;
    if (bits & DL_OPEN_LATEST_START) w->latest_start = minute;
    if (bits & DL_OPEN_EARLIEST_END) w->earliest_end = minute;
    if (bits & DL_OPEN_LATEST_END) w->latest_end = minute;
    w->open &= ~bits;
}

/* Reads what instants there are into *w; those that are not given are open. Without any, *w stays unknown. */
static Status read_instants(Reading *r, const Slots *slots, When *w, const Node **ret_first) {
    w->open = DL_OPEN_EARLIEST_START | DL_OPEN_LATEST_START | DL_OPEN_EARLIEST_END | DL_OPEN_LATEST_END;
    w->grain = DL_DAY;
    for (int i = 0; i < INSTANT_KEYS; i++) {
        const InstantKey *key = &instant_keys[i];
        const Node *node = slot(&when_schema, slots, key->key);
        if (!node) continue;
        if (!w->known) *ret_first = node;
        w->known = true;
        if (node->kind == NODE_SCALAR && text_equal(node->text, TEXT("open"))) continue;
        int64_t minute;
        bool is_day;
        if (node->kind != NODE_SCALAR || !moment_parse(node->text, key->last, &minute, &is_day))
            return value_error(r, node, "'%s' must be a day that exists (2016-09-22), a minute of one (2016-09-22T18:00) or 'open'",
                               key->key);
        set_instants(w, key->bits, minute);
        if (!is_day) w->grain = DL_MINUTE;
    }
    if (w->known && !when_is_sane(w)) return value_error(r, *ret_first, "this time ends before it starts");
    return DL_OK;
}

/* Members that the block does not name come from `base`: what its EDTF or words say. */
static void take_missing(const Slots *slots, const When *base, When *w) {
    for (int i = 0; when_schema.keys[i].key; i++) {
        const Key *key = &when_schema.keys[i];
        bool text = key->kind == VALUE_TEXT || key->kind == VALUE_ZONE;
        size_t size = text ? sizeof(Text) : key->kind == VALUE_BOOL ? sizeof(bool) : sizeof(int);
        if (key->kind != VALUE_OTHER && !slots->at[i])
            memcpy((char *)w + key->offset, (const char *)base + key->offset, size);
    }
    w->earliest_start = base->earliest_start, w->latest_start = base->latest_start;
    w->earliest_end = base->earliest_end, w->latest_end = base->latest_end;
    w->open = base->open;
    w->known = base->known;
}

/* The EDTF beside instants is for readers; it may be looser than them, but not speak of another time. */
static Status check_edtf(Reading *r, const Node *node, const When *edtf, const When *w) {
    if (!edtf->known || when_overlaps(edtf, w)) return DL_OK;
    return value_error(r, node, "'edtf' and the instants beside it are different times; leave one of them out");
}

static Status read_edtf(Reading *r, const Node *node, When *ret_when) {
    Text text;
    Status status = value_text(r, "edtf", node, &text);
    if (status) return status;
    if (edtf_parse(text, ret_when)) return DL_OK;
    return value_error(r, node, "'%.*s' is no EDTF of a time that exists", TEXT_ARG(text_slice(text, 0, 80)));
}

static Status read_known(Reading *r, const Node *node, bool *ret_known) {
    if (node->kind == NODE_SCALAR && text_equal(node->text, TEXT("false"))) return *ret_known = false, DL_OK;
    return value_error(r, node, "'known' can only be false; a time is known by its 'edtf' or its instants");
}

/* A block gives its time by instants, by EDTF, by `known: false` or by words alone: the first of these. */
static Status read_block(Reading *r, const Context *context, const Node *node, const Slots *slots, When *w) {
    const Node *edtf_node = slot(&when_schema, slots, "edtf"), *known = slot(&when_schema, slots, "known");
    const Node *words = slot(&when_schema, slots, "words"), *first = NULL;
    When instants = { 0 }, edtf = { 0 };
    Status status = read_instants(r, slots, &instants, &first);
    if (!status && edtf_node) status = read_edtf(r, edtf_node, &edtf);
    if (!status && instants.known && edtf_node) status = check_edtf(r, edtf_node, &edtf, &instants);
    if (status) return status;
    if (instants.known) return take_missing(slots, &instants, w), DL_OK;
    if (edtf_node) return take_missing(slots, &edtf, w), DL_OK;
    if (known) return read_known(r, known, &w->known);
    if (!words) return value_error(r, node, "a time needs 'edtf', 'earliest' and 'latest', or 'words'");
    status = value_when(r, "words", words, context, &instants);
    if (!status) take_missing(slots, &instants, w);
    return status;
}

/* value_block() cannot be told the context; so a block's keys are read first and its instants here. */
static Status read_map(Reading *r, const Context *context, const Node *node, When *ret_when) {
    Slots slots;
    Status status = value_keys(r, &when_schema, node, ret_when, &slots);
    return status ? status : read_block(r, context, node, &slots, ret_when);
}

Status value_when(Reading *r, const char *key, const Node *node, const Context *context, When *ret_when) {
    *ret_when = (When){ 0 };
    if (node->kind == NODE_MAP) return read_map(r, context, node, ret_when);
    if (node->kind == NODE_LIST) return value_error(r, node, "'%s' is a list to YAML: put EDTF in brackets in quotes", key);
    Text text;
    Status status = value_text(r, key, node, &text);
    Error reason;
    if (!status && hand_read(r->hand, r->arena, text, context, ret_when, &reason)) status = value_error(r, node, "%s", reason.message);
    return status;
}

Status value_published(Reading *r, const char *key, const Node *node, Context *context) {
    Text text, zone = context->zone;
    Status status = value_text(r, key, node, &text);
    bool is_day;
    if (status) return status;
    if (moment_parse(text, false, &context->published, &is_day)) {
        context->has_published = true;
        context->published_has_time = !is_day;
        return DL_OK;
    }
    if (dl_context_set_published(context, text, NULL)) /* with a zone */
        return value_error(r, node, "'%s' must be a day that exists (2016-09-23) or a minute of one (2016-09-23T14:00+02:00)", key);
    if (!context->zone.len) context->zone = zone;
    else if (!zone_is_known(&r->zones, context->zone))
        return value_error(r, node, "'%s': there is no time zone '%.*s'", key, TEXT_ARG(text_slice(context->zone, 0, 40)));
    return DL_OK;
}
