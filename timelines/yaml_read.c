/* yaml_read.c - what the blocks of a project or timeline file mean. See yaml.h. */
#include "yaml.h"
#include "../src/file.h"
#include "../src/rulefile.h"
#include "../src/when.h"
#include "hand.h"
#include "join.h"
#include "yaml_ids.h"
#include "yaml_value.h"

/* ---- contexts ---------------------------------------------------------------------------------- */

/* What `better` says stands over what *context says. */
static void context_over(Context *context, const Context *better) {
    if (better->has_published) {
        context->has_published = true;
        context->published = better->published;
        context->published_has_time = better->published_has_time;
    }
    if (better->zone.len) context->zone = better->zone;
    if (better->place.len) context->place = better->place;
    if (better->language.len) context->language = better->language;
}

/* What holds in the file where nothing better is known. */
static Context file_context(const Reading *r) {
    Context context = { 0 };
    if (r->defaults) context = *r->defaults;
    if (r->draft->timeline.timezone.len) context.zone = r->draft->timeline.timezone;
    if (r->draft->timeline.language.len) context.language = r->draft->timeline.language;
    if (!r->draft->rules) return context;
    context.rules = r->draft->rules;
    if (!context.language.len && !rules_language(context.rules, context.language)) context.language = dl_rules_language(context.rules); /* a language of its own */
    return context;
}

/* ---- reports ----------------------------------------------------------------------------------- */

static void add_id(Reading *r, Text id, int32_t index) {
    array_push(r->scratch, &r->ids);
    size_t at = r->ids.count - 1;
    for (; at && text_compare(r->ids.items[at - 1].id, id) > 0; at--) r->ids.items[at] = r->ids.items[at - 1];
    r->ids.items[at] = (ReportId){ id, index };
}

static Status check_report_count(Reading *r, const Node *node) {
    if (r->timeline->reports.count + r->draft->timeline.reports.count < YAML_REPORT_LIMIT) return DL_OK;
    return error_at(r->err, DL_LIMIT, r->file, r->bytes, node->offset, "more than %d reports", YAML_REPORT_LIMIT);
}

/* What the report says stands over what the file says, which stands over the defaults. */
static void complete_context(const Reading *r, const Slots *slots, Report *report) {
    Context context = file_context(r);
    report->context.place = report->place;
    report->context.language = report->language;
    context_over(&context, &report->context);
    if (slot(&report_schema, slots, "timezone")) context.zone = report->context.zone;
    if (slot(&report_schema, slots, "language")) context.language = report->language;
    report->context = context;
    report->place = context.place;
    report->language = context.language;
}

static Status finish_report(Reading *r, const Node *node, const Slots *slots, Report *report) {
    Status status = check_report_count(r, node);
    if (status) return status;
    if (!report->id.len && !report->file.len) return value_error(r, node, "a report needs a 'file' or an 'id'");
    report->listed_in = r->name;
    report->line = node->line;
    report->column = node->column;
    char *path = (char *)arena_text(r->scratch, report->file).ptr;
    if (!report->id.len) report->id = arena_text(r->arena, file_stem(path));
    if (report_index(r, report->id) >= 0)
        return value_error(r, node, "another report has the id '%.*s' already; give this one an 'id'", TEXT_ARG(text_slice(report->id, 0, 80)));
    if (report->file.len) report->path = file_beside(r->arena, r->file, report->file);
    complete_context(r, slots, report);
    if (report->context.has_published && report->published_from == PUBLISHED_UNKNOWN) report->published_from = PUBLISHED_GIVEN;
    add_id(r, report->id, (int32_t)r->draft->timeline.reports.count);
    return DL_OK;
}

/* A report that only a file by hand names: its own text says when it was published. */
static Status take_document(void *to, const Document *document, Error *err) {
    Reading *r = to;
    (void)err;
    Report *report = &r->draft->timeline.reports.items[r->draft->timeline.reports.count - 1];
    report->title = arena_text(r->arena, document->title);
    report->source = arena_text(r->arena, document->source);
    report->url = arena_text(r->arena, document->url);
    report->context = document->context;
    report->context.zone = arena_text(r->arena, document->context.zone);
    report->context.place = report->place = arena_text(r->arena, document->context.place);
    report->context.language = report->language = arena_text(r->arena, document->context.language);
    report->published_from = document->published_from;
    report->published_why = arena_text(r->arena, document->published_why);
    return DL_OK;
}

static Status open_report(Reading *r, const Node *node, Text name) {
    Text path = file_beside(r->arena, r->file, name);
    if (text_equal(name, TEXT("-"))) return value_error(r, node, "a report must be a file, not standard input");
    Report *report = array_push(r->arena, &r->draft->timeline.reports);
    report->id = arena_text(r->arena, file_stem(path.ptr));
    report->file = name;
    report->path = path;
    report->cited = true;
    Context context = file_context(r);
    context.has_published = false; /* the report knows better than the command line */
    Arena *arena = arena_new();
    Error reason;
    Status status = document_read(arena, path.ptr, INPUT_AUTO, &context, take_document, r, &reason);
    arena_free(arena);
    Text shown = text_slice(name, 0, 80);
    if (status) return value_error(r, node, "no report has the id '%.*s', and as a file: %s", TEXT_ARG(shown), reason.message);
    if (report_index(r, report->id) >= 0)
        return value_error(r, node, "'%.*s': another report has the id of this file; list it under 'reports' with an 'id'", TEXT_ARG(shown));
    add_id(r, report->id, (int32_t)r->draft->timeline.reports.count - 1);
    return DL_OK;
}

/* A report of a file read before, so that `report: NAME` may name it. */
static bool borrow_report(Reading *r, Text id) {
    int32_t known = timeline_find_report_id(r->timeline, id);
    if (known < 0) return false;
    add_id(r, id, (int32_t)r->draft->timeline.reports.count);
    *array_push(r->arena, &r->draft->timeline.reports) = r->timeline->reports.items[known];
    return true;
}

/* `report: NAME`: an id of this file, or of a file before it, or a file. */
static Status find_report(Reading *r, const Node *node, int32_t *ret_index) {
    Text name;
    Status status = value_text(r, "report", node, &name);
    if (status) return status;
    *ret_index = report_index(r, name);
    if (*ret_index >= 0) return DL_OK;
    status = check_report_count(r, node);
    if (!status && !borrow_report(r, name)) status = open_report(r, node, name);
    *ret_index = (int32_t)r->draft->timeline.reports.count - 1;
    return status;
}

/* ---- events ------------------------------------------------------------------------------------ */

/* `killed: 45+` stands for kind, figure and bounds. */
static Status take_short_toll(Reading *r, const Slots *slots, Toll *toll, bool *ret_found) {
    for (int i = schema_find(&toll_schema, TEXT("killed")); toll_schema.keys[i].key; i++) {
        const Node *node = slots->at[i];
        if (!node) continue;
        if (*ret_found) return value_error(r, node, "a toll counts one thing: put '%s' into an entry of its own", toll_schema.keys[i].key);
        Text text;
        Status status = value_text(r, toll_schema.keys[i].key, node, &text);
        if (status) return status;
        if (!hand_count(text, toll))
            return value_error(r, node, "'%s' must be a count: 45, 45+, >45, ..45, ~45 or 24-99", toll_schema.keys[i].key);
        for (int k = 0; k < TOLL_KIND_COUNT; k++)
            if (text_equal(text_of(toll_kind_name((TollKind)k)), text_of(toll_schema.keys[i].key))) toll->kind = (TollKind)k;
        *ret_found = true;
    }
    return DL_OK;
}

static Status finish_toll(Reading *r, const Node *node, const Slots *slots, EventToll *toll) {
    bool is_short = false;
    Status status = take_short_toll(r, slots, &toll->toll, &is_short);
    if (status || is_short) return status;
    if (!slot(&toll_schema, slots, "kind")) return value_error(r, node, "a toll needs a 'kind', or a count such as 'killed: 45+'");
    if (!slot(&toll_schema, slots, "high"))
        toll->toll.high = slot(&toll_schema, slots, "low") && toll->toll.bound == BOUND_EXACT ? toll->toll.low : -1;
    if (toll->toll.high >= 0 && toll->toll.high < toll->toll.low) return value_error(r, node, "'high' is less than 'low'");
    return DL_OK;
}

static Context report_context(const Reading *r, int32_t report) {
    Context context = r->context;
    if (report >= 0) context_over(&context, &r->draft->timeline.reports.items[report].context);
    return context;
}

/* A time of evidence that gives instants and nothing else, the event's own, means all that the event's time says. */
static bool is_same_as_event(const Node *node, const When *when, const When *event_when) {
    if (node->kind != NODE_MAP) return false;
    for (const Node *key = node->first; key; key = key->next->next) {
        int i = schema_find(&when_schema, key->text);
        if (i < 0 || when_schema.keys[i].kind != VALUE_OTHER) return false;
    }
    if (!when->known || !event_when->known) return when->known == event_when->known;
    return span_equal(when_start(when), when_start(event_when)) && span_equal(when_end(when), when_end(event_when));
}

static Status finish_evidence(Reading *r, const Slots *slots, Evidence *evidence) {
    const Node *when = slot(&evidence_schema, slots, "when");
    Context context = report_context(r, evidence->report);
    Status status = when ? value_when(r, "when", when, &context, &evidence->when) : DL_OK;
    if (!status && when && is_same_as_event(when, &evidence->when, r->event_when)) evidence->when = *r->event_when;
    if (!slot(&evidence_schema, slots, "why")) evidence->why = evidence->when.why;
    return status;
}

static bool is_to_be_read(const Reading *r, int32_t report) {
    return report >= 0 && !r->draft->timeline.reports.items[report].cited;
}

/* The words of an event by hand may have to wait until the build knows when their report was published. */
static Status read_event_when(Reading *r, const Node *node, int32_t report, const Context *context, When *ret_when) {
    Text words;
    if (context->has_published || node->kind != NODE_SCALAR || !is_to_be_read(r, report))
        return value_when(r, "when", node, context, ret_when);
    Status status = value_text(r, "when", node, &words);
    if (status) return status;
    if (hand_read(r->hand, r->arena, words, context, ret_when, NULL)) *ret_when = (When){ .wording = words };
    return DL_OK;
}

/* The report an event by hand was taken from becomes its evidence. */
static void add_hand_evidence(Reading *r, const EventDraft *draft, int32_t report, Event *event) {
    if (report < 0 && !draft->quote.len) return;
    Evidence *evidence = array_push(r->arena, &event->evidence);
    evidence->report = report;
    evidence->quote = draft->quote;
    evidence->words = event->when.wording;
    evidence->when = event->when;
    evidence->status = event->status;
    evidence->said_by = event->said_by;
}

static Status check_tolls(Reading *r, const Node *node, const Event *event) {
    for (size_t i = 0; i < event->tolls.count; i++)
        if (event->tolls.items[i].evidence >= (int32_t)event->evidence.count)
            return value_error(r, node, "toll %zu names evidence %d, but there are %zu pieces", i + 1,
                               event->tolls.items[i].evidence + 1, event->evidence.count);
    return DL_OK;
}

static Status check_event_limits(Reading *r, const Node *node, const Event *event) {
    size_t lists[] = { event->evidence.count, event->tolls.count, event->places.count, event->actors.count, event->objects.count,
                       event->sources.count, event->reasons.count, event->disagreements.count };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (lists[i] > YAML_ITEM_LIMIT)
            return error_at(r->err, DL_LIMIT, r->file, r->bytes, node->offset, "a list of this event has more than %d items", YAML_ITEM_LIMIT);
    if (r->timeline->events.count + r->draft->timeline.events.count >= YAML_EVENT_LIMIT)
        return error_at(r->err, DL_LIMIT, r->file, r->bytes, node->offset, "more than %d events", YAML_EVENT_LIMIT);
    return DL_OK;
}

/* Once its time is known, on which they fall back. */
static Status read_event_lists(Reading *r, const Slots *slots, Event *event) {
    int tolls = schema_find(&event_schema, TEXT("tolls")), evidence = schema_find(&event_schema, TEXT("evidence"));
    Status status = DL_OK;
    r->event_when = &event->when;
    if (slots->at[tolls]) status = value_list(r, &event_schema.keys[tolls], slots->at[tolls], event);
    if (!status && slots->at[evidence]) status = value_list(r, &event_schema.keys[evidence], slots->at[evidence], event);
    return status;
}

static Status read_event_times(Reading *r, const Slots *slots, EventDraft *draft) {
    const Node *published = slot(&event_schema, slots, "published"), *report_node = slot(&event_schema, slots, "report");
    const Node *when = slot(&event_schema, slots, "when"), *said = slot(&event_schema, slots, "said");
    int32_t report = r->report;
    Status status = report_node ? find_report(r, report_node, &report) : DL_OK;
    if (status) return status;
    Context context = report_node ? report_context(r, report) : r->context;
    if (published) status = value_published(r, "published", published, &context);
    if (!status && when) status = read_event_when(r, when, report, &context, &draft->event.when);
    if (!status && said) status = value_when(r, "said", said, &context, &draft->event.said);
    if (!status) status = read_event_lists(r, slots, &draft->event);
    if (!status && !draft->event.evidence.count) add_hand_evidence(r, draft, report, &draft->event);
    return status;
}

static bool names_report(const Event *event) {
    for (size_t i = 0; i < event->evidence.count; i++)
        if (event->evidence.items[i].report >= 0) return true;
    return false;
}

/* Short forms that stand for a list of one. The file's source is that of events that name none, with a quote or without. */
static void take_short_forms(Reading *r, EventDraft *draft) {
    Event *event = &draft->event;
    if (draft->place.len) *array_push(r->arena, &event->places) = draft->place;
    if (draft->source.len) *array_push(r->arena, &event->sources) = draft->source;
    else if (r->draft->source.len && !event->sources.count && !names_report(event))
        *array_push(r->arena, &event->sources) = r->draft->source;
}

/* A lane of its own, else that of the file, else that of its class, else the file's title. */
static void choose_lane(const Reading *r, const Slots *slots, Event *event) {
    if (slot(&event_schema, slots, "lane")) return;
    event->lane = r->draft->lane;
    if (!event->lane.len && slot(&event_schema, slots, "class")) event->lane = text_of(lane_name(class_lane(event->class)));
    if (!event->lane.len) event->lane = r->draft->timeline.title;
}

static Status finish_event(Reading *r, const Node *node, const Slots *slots, EventDraft *draft) {
    Event *event = &draft->event;
    if (!slot(&event_schema, slots, "title")) return value_error(r, node, "an event needs a 'title'");
    Status status = read_event_times(r, slots, draft);
    if (!status) status = check_event_limits(r, node, event);
    if (!status) status = check_tolls(r, node, event);
    if (status) return status;
    take_short_forms(r, draft);
    choose_lane(r, slots, event);
    event->class_given = slot(&event_schema, slots, "class") != NULL;
    if (!event->id.len) event->id = id_by_hand(r, event, slot(&event_schema, slots, "when"));
    event->file = r->name;
    event->line = node->line;
    event->column = node->column;
    return DL_OK;
}

/* ---- edits ------------------------------------------------------------------------------------- */

static Status add_edit(Reading *r, const Node *node, EditKind kind, const Texts *ids, const EditDraft *draft, Edit **ret_edit) {
    *ret_edit = array_push(r->arena, &r->draft->timeline.edits);
    **ret_edit = draft->edit;
    (*ret_edit)->kind = kind;
    (*ret_edit)->events = *ids;
    (*ret_edit)->file = r->name;
    (*ret_edit)->line = node->line;
    (*ret_edit)->column = node->column;
    return DL_OK;
}

/* Whether the value of a field is one that it can have; times may be in words that only the build can read. */
static Status check_field(Reading *r, const char *field, const Node *node, Text value) {
    int i = schema_find(&event_schema, text_of(field)), ignored;
    if (i >= 0 && event_schema.keys[i].kind == VALUE_NAME) return value_name(r, &event_schema.keys[i], node, &ignored);
    if (!text_equal(text_of(field), TEXT("when"))) return DL_OK;
    Context any = r->context;
    any.has_published = true; /* any day will do to see whether the words are understood */
    When when;
    Error reason;
    if (hand_read(r->hand, r->scratch, value, &any, &when, &reason)) return value_error(r, node, "%s", reason.message);
    return DL_OK;
}

static Status read_set(Reading *r, const Node *node, const Slots *slots, const EditDraft *draft) {
    bool found = false;
    for (int f = 0; edit_fields[f]; f++) {
        const Node *value = slot(&edit_schema, slots, edit_fields[f]);
        if (!value) continue;
        Edit *edit;
        add_edit(r, node, EDIT_SET, &draft->set, draft, &edit);
        edit->field = text_of(edit_fields[f]);
        Status status = value_text(r, edit_fields[f], value, &edit->value);
        if (!status) status = check_field(r, edit_fields[f], value, edit->value);
        if (status) return status;
        found = true;
    }
    return found ? DL_OK : value_error(r, node, "'set' needs what to set: title, when, lane, place, class, status or note");
}

static Status read_add(Reading *r, const Node *node, const Node *event_node, const EditDraft *draft) {
    EventDraft *event = ARENA_NEW(r->scratch, EventDraft);
    Status status = value_block(r, &event_schema, event_node, event);
    if (status) return status;
    Edit *edit;
    Texts ids = { 0 };
    *array_push(r->arena, &ids) = event->event.id;
    add_edit(r, node, EDIT_ADD, &ids, draft, &edit);
    edit->add = event->event;
    return DL_OK;
}

static Status check_no_fields(Reading *r, const Slots *slots, const char *verb) {
    for (int f = 0; edit_fields[f]; f++) {
        const Node *value = slot(&edit_schema, slots, edit_fields[f]);
        if (value) return value_error(r, value, "'%s' belongs to 'set', not to '%s'", edit_fields[f], verb);
    }
    return DL_OK;
}

/* The verbs of edits; of each edit exactly one. */
typedef struct {
    const char *verb;
    EditKind kind;
    size_t ids;   /* offset of its Texts in EditDraft */
    size_t least; /* how many events it needs */
} EditVerb;

static const EditVerb edit_verbs[] = {
    { "merge", EDIT_MERGE, offsetof(EditDraft, merge), 2 }, { "split", EDIT_SPLIT, offsetof(EditDraft, split), 1 },
    { "drop", EDIT_DROP, offsetof(EditDraft, drop), 1 },    { "set", EDIT_SET, offsetof(EditDraft, set), 1 },
    { "add", EDIT_ADD, 0, 0 },
};
enum { EDIT_VERBS = sizeof edit_verbs / sizeof *edit_verbs };

static Status find_verb(Reading *r, const Node *node, const Slots *slots, const EditVerb **ret_verb) {
    *ret_verb = NULL;
    for (int i = 0; i < EDIT_VERBS; i++) {
        const Node *value = slot(&edit_schema, slots, edit_verbs[i].verb);
        if (value && *ret_verb)
            return value_error(r, value, "an edit does one thing: '%s' and '%s' need two", (*ret_verb)->verb, edit_verbs[i].verb);
        if (value) *ret_verb = &edit_verbs[i];
    }
    return *ret_verb ? DL_OK : value_error(r, node, "an edit needs 'merge', 'split', 'set', 'drop' or 'add'");
}

static Status read_edit(Reading *r, const Node *node) {
    EditDraft draft = { 0 };
    Slots slots;
    const EditVerb *verb;
    Edit *edit;
    Status status = value_keys(r, &edit_schema, node, &draft, &slots);
    if (!status) status = find_verb(r, node, &slots, &verb);
    if (status) return status;
    const Texts *ids = (const Texts *)(const void *)((const char *)&draft + verb->ids);
    if (verb->least && ids->count < verb->least)
        return value_error(r, node, "'%s' needs the ids of at least %zu event%s", verb->verb, verb->least, verb->least > 1 ? "s" : "");
    if (verb->kind == EDIT_SET) return read_set(r, node, &slots, &draft);
    status = check_no_fields(r, &slots, verb->verb);
    if (status) return status;
    if (verb->kind == EDIT_ADD) return read_add(r, node, slot(&edit_schema, &slots, "add"), &draft);
    return add_edit(r, node, verb->kind, ids, &draft, &edit);
}

static Status read_edits(Reading *r, const Node *node) {
    if (node_is_null(node)) return DL_OK;
    if (node->kind != NODE_LIST) return value_error(r, node, "'edits' must be a list, not %s", node_kind_name(node));
    for (const Node *n = node->first; n; n = n->next) {
        if (r->draft->timeline.edits.count >= YAML_EVENT_LIMIT)
            return error_at(r->err, DL_LIMIT, r->file, r->bytes, n->offset, "more than %d edits", YAML_EVENT_LIMIT);
        Status status = read_edit(r, n);
        if (status) return status;
    }
    return DL_OK;
}

/* ---- the file ---------------------------------------------------------------------------------- */

static Status finish_lane(Reading *r, const Node *node, LaneRow *lane) {
    if (!lane->name.len) return value_error(r, node, "a lane needs a 'name'");
    if (!lane->label.len) lane->label = lane->name;
    if (r->draft->timeline.lanes.count < YAML_ITEM_LIMIT) return DL_OK;
    return error_at(r->err, DL_LIMIT, r->file, r->bytes, node->offset, "more than %d lanes", YAML_ITEM_LIMIT);
}

Status block_finish(Reading *r, const Schema *schema, const Node *node, const Slots *slots, void *object) {
    if (schema == &report_schema) return finish_report(r, node, slots, object);
    if (schema == &lane_schema) return finish_lane(r, node, object);
    if (schema == &toll_schema) return finish_toll(r, node, slots, object);
    if (schema == &evidence_schema) return finish_evidence(r, slots, object);
    if (schema == &event_schema) return finish_event(r, node, slots, object);
    return DL_OK;
}

static Status read_events(Reading *r, const Slots *slots) {
    const Node *events = slot(&file_schema, slots, "events"), *unplaced = slot(&file_schema, slots, "unplaced");
    const Key *keys = file_schema.keys;
    Status status = DL_OK;
    if (events) status = value_list(r, &keys[schema_find(&file_schema, TEXT("events"))], events, r->draft);
    if (!status && events) status = ids_settle(r, events);
    if (!status && unplaced) status = value_list(r, &keys[schema_find(&file_schema, TEXT("unplaced"))], unplaced, r->draft);
    return status;
}

/* A file with events cites its reports, wherever they were from; a file without wants them to be read. */
static Status mark_cited(Reading *r, const Slots *slots) {
    const Node *reports = slot(&file_schema, slots, "reports");
    bool cited = slot(&file_schema, slots, "events") || slot(&file_schema, slots, "unplaced");
    for (size_t i = 0; i < r->draft->timeline.reports.count; i++) {
        Report *report = &r->draft->timeline.reports.items[i];
        report->cited = cited;
        if (!cited && text_equal(report->file, TEXT("-")))
            return value_error(r, reports, "the reports of a project must be files, not standard input");
    }
    return DL_OK;
}

/* What holds for all events of the file: a report, a day of publication. The nearer wins. */
static Status read_file_context(Reading *r, const Slots *slots) {
    const Node *report = slot(&file_schema, slots, "report");
    r->report = -1;
    r->context = file_context(r);
    Status status = report ? find_report(r, report, &r->report) : DL_OK;
    if (status) return status;
    r->context = report_context(r, r->report);
    context_over(&r->context, &r->draft->published);
    return DL_OK;
}

/* The file's own lane is listed, so that lanes stand in the order of files. */
static void list_lane(Reading *r, bool has_events) {
    Text name = r->draft->lane;
    if (!has_events || !name.len) return;
    for (size_t i = 0; i < r->draft->timeline.lanes.count; i++)
        if (text_equal(r->draft->timeline.lanes.items[i].name, name)) return;
    *array_push(r->arena, &r->draft->timeline.lanes) = (LaneRow){ name, name };
}

static Status read_root(Reading *r, const Node *root) {
    Slots slots;
    Status status = value_keys(r, &file_schema, root, r->draft, &slots);
    if (!status) status = mark_cited(r, &slots);
    if (!status) status = read_file_context(r, &slots);
    if (!status) status = read_events(r, &slots);
    const Node *edits = slot(&file_schema, &slots, "edits");
    if (!status && edits) status = read_edits(r, edits);
    if (status) return status;
    const Timeline *read = &r->draft->timeline;
    if (!read->reports.count && !read->events.count && !read->edits.count && !read->unplaced.count)
        return value_error(r, root, "the file has no reports and no events");
    list_lane(r, read->events.count > 0);
    return DL_OK;
}

/* Looked at first: the keys of a later version are not known. */
static Status check_version(Reading *r, const Node *root) {
    if (root->kind != NODE_MAP)
        return value_error(r, root, "a project or timeline file must be a block of 'key: value' lines, not %s", node_kind_name(root));
    for (const Node *key = root->first; key; key = key->next->next)
        if (text_equal(key->text, TEXT("dateline")) && !text_equal(key->next->text, TEXT("1")))
            return value_error(r, key->next, "'dateline' must be 1, the version of the format that this program reads");
    return DL_OK;
}

Status yaml_read(Timeline *timeline, const char *file, Text bytes, const dl_context *defaults, Error *err) {
    Arena *scratch = arena_new();
    const Node *root = NULL;
    Reading r = { .timeline = timeline, .arena = timeline->arena, .scratch = scratch, .file = file, .bytes = bytes, .defaults = defaults, .err = err };
    r.hand = hand_new();
    r.zones.arena = scratch;
    r.name = arena_text(timeline->arena, text_of(file));
    r.draft = ARENA_NEW(timeline->arena, FileDraft);
    r.draft->timeline.arena = timeline->arena;
    Status status = node_read(scratch, file, bytes, &root, err);
    if (!status) status = check_version(&r, root);
    if (!status) status = read_root(&r, root);
    if (!status) timeline_join(timeline, &r.draft->timeline, arena_text(timeline->arena, file_stem(file)));
    hand_free(r.hand);
    arena_free(scratch);
    return status;
}

/* ---- is it one? -------------------------------------------------------------------------------- */

/* The word before the colon of `word:` at the margin; empty for any other line. */
static Text margin_key(Text line) {
    size_t colon = text_find_byte(line, ':');
    if (colon == SIZE_MAX || (colon + 1 < line.len && !is_space(line.ptr[colon + 1]))) return (Text){ NULL, 0 };
    for (size_t i = 0; i < colon; i++)
        if (!is_lower(line.ptr[i]) && !is_digit(line.ptr[i]) && line.ptr[i] != '_') return (Text){ NULL, 0 };
    return text_slice(line, 0, colon);
}

/* Lines that YAML has at the margin beside keys. */
static bool is_other_margin(Text line) {
    return !line.len || is_space(line.ptr[0]) || line.ptr[0] == '#' || line.ptr[0] == '%' || text_starts(line, TEXT("- ")) ||
           text_equal(line, TEXT("-")) || text_starts(line, TEXT("---")) || text_starts(line, TEXT("..."));
}

bool yaml_looks_like(Text bytes) {
    enum { ENOUGH = 64 << 10 };
    Text rest = text_slice(bytes, text_starts(bytes, TEXT("\xEF\xBB\xBF")) ? 3 : 0, ENOUGH), line;
    bool known = false;
    while (text_next(&rest, '\n', &line)) {
        if (line.len && line.ptr[line.len - 1] == '\r') line.len--;
        Text key = margin_key(line);
        if (!key.len && !is_other_margin(line) && rest.len) return false; /* the last line may be cut off */
        known = known || schema_find(&file_schema, key) >= 0;
    }
    return known;
}
