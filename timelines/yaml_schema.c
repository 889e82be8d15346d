/* yaml_schema.c - see yaml_schema.h. */
#include "yaml_schema.h"
#include "../src/listing.h"

/* ---- names of enums ---------------------------------------------------------------------------- */

static const char *grain_at(int i) {
    static const char *const names[] = {
        [DL_MINUTE] = "minute",   [DL_HOUR] = "hour",     [DL_DAYPART] = "daypart",     [DL_DAY] = "day",
        [DL_WEEKEND] = "weekend", [DL_WEEK] = "week",     [DL_MONTH] = "month",         [DL_SEASON] = "season",
        [DL_QUARTER] = "quarter", [DL_HALF_YEAR] = "half_year", [DL_YEAR] = "year",     [DL_DECADE] = "decade",
        [DL_CENTURY] = "century", [DL_MILLENNIUM] = "millennium",
    };
    return names[i];
}

static const char *published_at(int i) {
    static const char *const names[] = {
        [PUBLISHED_UNKNOWN] = "unknown",   [PUBLISHED_GIVEN] = "given",       [PUBLISHED_METADATA] = "metadata",
        [PUBLISHED_DATELINE] = "dateline", [PUBLISHED_INFERRED] = "inferred",
    };
    return names[i];
}

static const char *type_at(int i) { return timex_type_name((dl_timex_type)i); }
static const char *mod_at(int i) { return timex_mod_name((dl_mod)i); }
static const char *class_at(int i) { return class_name((EventClass)i); }
static const char *status_at(int i) { return status_name((EventStatus)i); }
static const char *from_at(int i) { return when_from_name((WhenFrom)i); }
static const char *toll_kind_at(int i) { return toll_kind_name((TollKind)i); }
static const char *bound_at(int i) { return bound_name((Bound)i); }

/* ---- short rows -------------------------------------------------------------------------------- */

#define AT(Type, member) .offset = offsetof(Type, member)
#define NAMES(at, last) .name = at, .count = (int)(last) + 1

/* ---- the tables -------------------------------------------------------------------------------- */

/* When EDTF says all of it, only `edtf` and the texts are written. */
static const Key when_keys[] = {
    { "known", VALUE_OTHER, .flags = 0 },
    { "edtf", VALUE_OTHER, .flags = 0 },
    { "earliest", VALUE_OTHER, .flags = 0 },
    { "latest", VALUE_OTHER, .flags = 0 },
    { "earliest_start", VALUE_OTHER, .flags = 0 },
    { "latest_start", VALUE_OTHER, .flags = 0 },
    { "earliest_end", VALUE_OTHER, .flags = 0 },
    { "latest_end", VALUE_OTHER, .flags = 0 },
    { "grain", VALUE_NAME, AT(When, grain), NAMES(grain_at, DL_MILLENNIUM), .flags = KEY_ALWAYS },
    { "lasting", VALUE_BOOL, AT(When, lasting) },
    { "approximate", VALUE_BOOL, AT(When, approximate) },
    { "uncertain", VALUE_BOOL, AT(When, uncertain) },
    { "type", VALUE_NAME, AT(When, type), NAMES(type_at, DL_SET) },
    { "value", VALUE_TEXT, AT(When, value) },
    { "mod", VALUE_NAME, AT(When, mod), NAMES(mod_at, DL_APPROX) },
    { "quant", VALUE_TEXT, AT(When, quant) },
    { "freq", VALUE_TEXT, AT(When, freq) },
    { "zone", VALUE_ZONE, AT(When, zone) },
    { "words", VALUE_TEXT, AT(When, wording) },
    { "why", VALUE_TEXT, AT(When, why) },
    { 0 },
};
const Schema when_schema = { "a time", when_keys, NULL, sizeof(When), sizeof(When) };

static const Key report_keys[] = {
    { "id", VALUE_TEXT, AT(Report, id) },
    { "file", VALUE_TEXT, AT(Report, file) },
    { "sha256", VALUE_TEXT, AT(Report, sha256) },
    { "title", VALUE_TEXT, AT(Report, title) },
    { "source", VALUE_TEXT, AT(Report, source) },
    { "url", VALUE_TEXT, AT(Report, url) },
    { "published", VALUE_PUBLISHED, AT(Report, context) },
    { "timezone", VALUE_ZONE, AT(Report, context.zone) },
    { "place", VALUE_TEXT, AT(Report, place) },
    { "language", VALUE_TEXT, AT(Report, language) },
    { "published_from", VALUE_NAME, AT(Report, published_from), NAMES(published_at, PUBLISHED_INFERRED) },
    { "published_why", VALUE_TEXT, AT(Report, published_why) },
    { "published_others", VALUE_TEXTS, AT(Report, published_others) },
    { "origin", VALUE_TEXT, AT(Report, origin) },
    { 0 },
};
const Schema report_schema = { "a report", report_keys, "file", sizeof(Report), sizeof(Report) };

static const Key lane_keys[] = {
    { "name", VALUE_TEXT, AT(LaneRow, name) },
    { "label", VALUE_TEXT, AT(LaneRow, label) },
    { 0 },
};
const Schema lane_schema = { "a lane", lane_keys, "name", sizeof(LaneRow), sizeof(LaneRow) };

/* `killed: 45+` and so on stand for kind, figure, low, high and bound. */
static const Key toll_keys[] = {
    { "kind", VALUE_NAME, AT(EventToll, toll.kind), NAMES(toll_kind_at, TOLL_other), .flags = KEY_ALWAYS },
    { "figure", VALUE_TEXT, AT(EventToll, toll.figure) },
    { "low", VALUE_AMOUNT, AT(EventToll, toll.low) },
    { "high", VALUE_AMOUNT, AT(EventToll, toll.high) },
    { "bound", VALUE_NAME, AT(EventToll, toll.bound), NAMES(bound_at, BOUND_VAGUE) },
    { "what", VALUE_TEXT, AT(EventToll, toll.what) },
    { "place", VALUE_TEXT, AT(EventToll, toll.place) },
    { "said_by", VALUE_TEXT, AT(EventToll, toll.said_by) },
    { "since", VALUE_WHEN, AT(EventToll, toll.since) },
    { "span", VALUE_SPAN, AT(EventToll, toll.start) },
    { "evidence", VALUE_ORDINAL, AT(EventToll, evidence) },
    { "killed", VALUE_OTHER, .flags = KEY_BY_HAND },
    { "wounded", VALUE_OTHER, .flags = KEY_BY_HAND },
    { "casualties", VALUE_OTHER, .flags = KEY_BY_HAND },
    { "missing", VALUE_OTHER, .flags = KEY_BY_HAND },
    { "arrested", VALUE_OTHER, .flags = KEY_BY_HAND },
    { "displaced", VALUE_OTHER, .flags = KEY_BY_HAND },
    { "kidnapped", VALUE_OTHER, .flags = KEY_BY_HAND },
    { "trapped", VALUE_OTHER, .flags = KEY_BY_HAND },
    { "destroyed", VALUE_OTHER, .flags = KEY_BY_HAND },
    { 0 },
};
const Schema toll_schema = { "a toll", toll_keys, NULL, sizeof(EventToll), sizeof(EventToll) };

/* Without `why` the reason of the time is the reason. */
static const Key evidence_keys[] = {
    { "report", VALUE_REPORT, AT(Evidence, report) },
    { "span", VALUE_SPAN, AT(Evidence, start) },
    { "quote", VALUE_TEXT, AT(Evidence, quote) },
    { "words", VALUE_TEXT, AT(Evidence, words) },
    { "words_span", VALUE_SPAN, AT(Evidence, words_start) },
    { "when", VALUE_WHEN, AT(Evidence, when), .flags = KEY_LATER },
    { "when_from", VALUE_NAME, AT(Evidence, when_from), NAMES(from_at, WHEN_NONE) },
    { "status", VALUE_NAME, AT(Evidence, status), NAMES(status_at, STATUS_COUNT - 1) },
    { "said_by", VALUE_TEXT, AT(Evidence, said_by) },
    { "trigger", VALUE_TEXT, AT(Evidence, trigger) },
    { "rule", VALUE_TEXT, AT(Evidence, rule) },
    { "why", VALUE_TEXT, AT(Evidence, why) },
    { 0 },
};
const Schema evidence_schema = { "a piece of evidence", evidence_keys, NULL, sizeof(Evidence), sizeof(Evidence) };

static const Key event_keys[] = {
    { "id", VALUE_TEXT, AT(Event, id) },
    { "title", VALUE_TEXT, AT(Event, title), .flags = KEY_ALWAYS },
    { "when", VALUE_WHEN, AT(Event, when), .flags = KEY_LATER },
    { "when_from", VALUE_NAME, AT(Event, when_from), NAMES(from_at, WHEN_NONE) },
    { "lane", VALUE_TEXT, AT(Event, lane), .flags = KEY_ALWAYS },
    { "class", VALUE_NAME, AT(Event, class), NAMES(class_at, CLASS_COUNT - 1), .standard = CLASS_other, .flags = KEY_ALWAYS },
    { "status", VALUE_NAME, AT(Event, status), NAMES(status_at, STATUS_COUNT - 1), .flags = KEY_ALWAYS },
    { "salience", VALUE_NUMBER, AT(Event, salience), .standard = 100, .flags = KEY_ALWAYS },
    { "main_line", VALUE_BOOL, AT(Event, main_line), .standard = true },
    { "parent", VALUE_TEXT, AT(Event, parent) },
    { "places", VALUE_TEXTS, AT(Event, places) },
    { "actors", VALUE_TEXTS, AT(Event, actors) },
    { "objects", VALUE_TEXTS, AT(Event, objects) },
    { "tolls", VALUE_LIST, AT(Event, tolls), .items = &toll_schema, .flags = KEY_LATER },
    { "said_by", VALUE_TEXT, AT(Event, said_by) },
    { "said", VALUE_WHEN, AT(Event, said), .flags = KEY_LATER },
    { "note", VALUE_TEXT, AT(Event, note) },
    { "sources", VALUE_TEXTS, AT(Event, sources) },
    { "evidence", VALUE_LIST, AT(Event, evidence), .items = &evidence_schema, .flags = KEY_LATER },
    { "reasons", VALUE_TEXTS, AT(Event, reasons) },
    { "disagreements", VALUE_TEXTS, AT(Event, disagreements) },
    { "report", VALUE_OTHER, .flags = KEY_BY_HAND },
    { "published", VALUE_OTHER, .flags = KEY_BY_HAND },
    { "place", VALUE_TEXT, AT(EventDraft, place), .flags = KEY_BY_HAND },
    { "source", VALUE_TEXT, AT(EventDraft, source), .flags = KEY_BY_HAND },
    { "quote", VALUE_TEXT, AT(EventDraft, quote), .flags = KEY_BY_HAND },
    { 0 },
};
const Schema event_schema = { "an event", event_keys, NULL, sizeof(EventDraft), sizeof(Event) };

static const Key unplaced_keys[] = {
    { "report", VALUE_REPORT, AT(LeftOut, report) },
    { "span", VALUE_SPAN, AT(LeftOut, start) },
    { "title", VALUE_TEXT, AT(LeftOut, title) },
    { "quote", VALUE_TEXT, AT(LeftOut, quote) },
    { "reason", VALUE_TEXT, AT(LeftOut, reason) },
    { 0 },
};
const Schema unplaced_schema = { "an entry of 'unplaced'", unplaced_keys, NULL, sizeof(LeftOut), sizeof(LeftOut) };

const char *const edit_fields[] = { "title", "when", "lane", "place", "class", "status", "note", NULL };

static const Key edit_keys[] = {
    { "merge", VALUE_TEXTS, AT(EditDraft, merge) },
    { "split", VALUE_TEXTS, AT(EditDraft, split) },
    { "drop", VALUE_TEXTS, AT(EditDraft, drop) },
    { "set", VALUE_TEXTS, AT(EditDraft, set) },
    { "add", VALUE_OTHER, .flags = 0 },
    { "title", VALUE_OTHER, .flags = 0 },
    { "when", VALUE_OTHER, .flags = 0 },
    { "lane", VALUE_OTHER, .flags = 0 },
    { "place", VALUE_OTHER, .flags = 0 },
    { "class", VALUE_OTHER, .flags = 0 },
    { "status", VALUE_OTHER, .flags = 0 },
    { "note", VALUE_OTHER, .flags = 0 },
    { "why", VALUE_TEXT, AT(EditDraft, edit.why) },
    { "applied", VALUE_BOOL, AT(EditDraft, edit.applied) },
    { 0 },
};
const Schema edit_schema = { "an edit", edit_keys, NULL, sizeof(EditDraft), sizeof(Edit) };

/* Reports stand before events, which name them; what holds for the whole file stands before both. */
static const Key file_keys[] = {
    { "dateline", VALUE_TEXT, AT(FileDraft, version), .flags = KEY_BY_HAND },
    { "title", VALUE_TEXT, AT(FileDraft, timeline.title) },
    { "subtitle", VALUE_TEXT, AT(FileDraft, timeline.subtitle) },
    { "timezone", VALUE_ZONE, AT(FileDraft, timeline.timezone) },
    { "language", VALUE_TEXT, AT(FileDraft, timeline.language) },
    { "rules", VALUE_RULES, AT(FileDraft, rules), .flags = KEY_BY_HAND },
    { "published", VALUE_PUBLISHED, AT(FileDraft, published), .flags = KEY_BY_HAND },
    { "lane", VALUE_TEXT, AT(FileDraft, lane), .flags = KEY_BY_HAND },
    { "report", VALUE_OTHER, .flags = KEY_BY_HAND },
    { "source", VALUE_TEXT, AT(FileDraft, source), .flags = KEY_BY_HAND },
    { "reports", VALUE_LIST, AT(FileDraft, timeline.reports), .items = &report_schema },
    { "lanes", VALUE_LIST, AT(FileDraft, timeline.lanes), .items = &lane_schema },
    { "events", VALUE_LIST, AT(FileDraft, timeline.events), .items = &event_schema, .flags = KEY_LATER },
    { "unplaced", VALUE_LIST, AT(FileDraft, timeline.unplaced), .items = &unplaced_schema, .flags = KEY_LATER },
    { "contradictions", VALUE_TEXTS, AT(FileDraft, timeline.contradictions) },
    { "edits", VALUE_OTHER, .flags = 0 },
    { 0 },
};
const Schema file_schema = { "a project or timeline file", file_keys, NULL, sizeof(FileDraft), sizeof(FileDraft) };

int schema_find(const Schema *schema, Text name) {
    for (int i = 0; schema->keys[i].key; i++)
        if (text_equal(text_of(schema->keys[i].key), name)) return i;
    return -1;
}
