/* edit.c - see edit.h. */
#include "edit.h"
#include "../src/phrase.h"
#include "../src/when.h"
#include "hand.h"
#include <string.h>

static const char *verb_of(EditKind kind) {
    switch (kind) {
    case EDIT_MERGE: return "merge";
    case EDIT_SPLIT: return "split";
    case EDIT_SET: return "set";
    case EDIT_DROP: return "drop";
    case EDIT_ADD: return "add";
    }
    return "edit";
}

/* "story.yaml:12: merge: no event is named 'x'" to the warnings. */
static void edit_warn(Timeline *t, const Edit *edit, Text id) {
    Text place = edit->file.len ? arena_format(t->arena, "%.*s:%u:%u: ", TEXT_ARG(edit->file), edit->line, edit->column) : (Text){ 0 };
    *array_push(t->arena, &t->warnings) =
        arena_format(t->arena, "%.*s%s: no event is named '%.*s'", TEXT_ARG(place), verb_of(edit->kind), TEXT_ARG(id));
}

static Event *find_or_warn(Timeline *t, const Edit *edit, Text id) {
    Event *event = timeline_find(t, id);
    if (!event) edit_warn(t, edit, id);
    return event;
}

static void add_reason(Timeline *t, Event *event, Phrase phrase, Text first, Text second, const Edit *edit) {
    Text reason = phrase_say(t->arena, t->language, phrase, (Text[PHRASE_PLACES]){ first, second });
    if (edit->why.len) reason = arena_format(t->arena, "%.*s: %.*s", TEXT_ARG(reason), TEXT_ARG(edit->why));
    *array_push(t->arena, &event->reasons) = reason;
}

/* ---- dropping ------------------------------------------------------------------------------------------- */

/* What is gone leaves its place for the others' sake, without an id, until all edits are replayed; its parts go to the heir. */
static void remove_event(Timeline *t, Event *event, Text heir) {
    *array_push(t->arena, &t->removed) = (Removed){ event->id, heir };
    event->id = (Text){ 0 };
}

static void list_dropped(Timeline *t, const Event *event) {
    LeftOut *out = array_push(t->arena, &t->unplaced);
    *out = (LeftOut){ .report = -1, .title = event->title, .reason = phrase(t->language, PHRASE_why_is_dropped) };
    if (!event->evidence.count) return;
    const Evidence *e = &event->evidence.items[0];
    out->report = e->report;
    out->start = e->start;
    out->end = e->end;
    out->quote = e->quote;
}

static bool drop(Timeline *t, const Edit *edit) {
    bool all = true;
    for (size_t i = 0; i < edit->events.count; i++) {
        Event *event = find_or_warn(t, edit, edit->events.items[i]);
        all &= event != NULL;
        if (!event) continue;
        list_dropped(t, event);
        remove_event(t, event, (Text){ 0 });
    }
    return all;
}

/* ---- merging -------------------------------------------------------------------------------------------- */

static void add_texts(Arena *arena, Texts *texts, const Texts *more) {
    for (size_t i = 0; i < more->count; i++) {
        bool known = false;
        for (size_t k = 0; k < texts->count; k++) known |= text_equal_fold(texts->items[k], more->items[i]);
        if (!known) *array_push(arena, texts) = more->items[i];
    }
}

/* The editor knows better than times that exclude each other: then the first one's stands. */
static void merge_times(Event *into, const Event *from) {
    When both;
    if (!into->when.known || (into->when_from >= WHEN_NARRATIVE && from->when_from < into->when_from)) {
        into->when = from->when;
        into->when_from = from->when_from;
    } else if (from->when.known && from->when_from < WHEN_NARRATIVE && when_intersect(&into->when, &from->when, &both)) {
        into->when = both;
    }
}

static void merge_into(Timeline *t, Event *into, const Event *from) {
    int32_t offset = (int32_t)into->evidence.count;
    for (size_t i = 0; i < from->evidence.count; i++) *array_push(t->arena, &into->evidence) = from->evidence.items[i];
    for (size_t i = 0; i < from->tolls.count; i++) {
        EventToll *toll = array_push(t->arena, &into->tolls);
        *toll = from->tolls.items[i];
        if (toll->evidence >= 0) toll->evidence += offset;
    }
    add_texts(t->arena, &into->places, &from->places);
    add_texts(t->arena, &into->actors, &from->actors);
    add_texts(t->arena, &into->objects, &from->objects);
    add_texts(t->arena, &into->reasons, &from->reasons);
    add_texts(t->arena, &into->disagreements, &from->disagreements);
    add_texts(t->arena, &into->sources, &from->sources);
    merge_times(into, from);
    if (from->salience > into->salience) into->salience = from->salience;
    into->main_line |= from->main_line;
}

static bool merge(Timeline *t, const Edit *edit) {
    bool all = true;
    Event *into = NULL;
    for (size_t i = 0; i < edit->events.count; i++) {
        Event *event = find_or_warn(t, edit, edit->events.items[i]);
        all &= event != NULL;
        if (!event || event == into) continue;
        if (!into) {
            into = event;
            continue;
        }
        merge_into(t, into, event);
        add_reason(t, into, PHRASE_why_joined_by_editor, event->id, (Text){ 0 }, edit);
        remove_event(t, event, into->id);
    }
    return all;
}

/* ---- splitting ------------------------------------------------------------------------------------------ */

/* The part of an event that one report tells. */
static Event part_of(Timeline *t, const Event *event, int32_t report) {
    Event part = *event;
    part.evidence.items = NULL;
    part.evidence.count = part.evidence.room = 0;
    part.tolls.items = NULL;
    part.tolls.count = part.tolls.room = 0;
    for (size_t i = 0; i < event->evidence.count; i++) {
        if (event->evidence.items[i].report != report) continue;
        *array_push(t->arena, &part.evidence) = event->evidence.items[i];
        for (size_t k = 0; k < event->tolls.count; k++) {
            if (event->tolls.items[k].evidence != (int32_t)i) continue;
            EventToll *toll = array_push(t->arena, &part.tolls);
            *toll = event->tolls.items[k];
            toll->evidence = (int32_t)part.evidence.count - 1;
        }
    }
    const Evidence *first = &part.evidence.items[0];
    if (first->when.known) {
        part.when = first->when;
        part.when_from = first->when_from;
    }
    return part;
}

static void split_event(Timeline *t, Text id, const Edit *edit) {
    Event event = *timeline_find(t, id);
    int32_t first = event.evidence.count ? event.evidence.items[0].report : -1;
    for (size_t i = 0; i < event.evidence.count; i++) {
        int32_t report = event.evidence.items[i].report;
        bool done = report == first;
        for (size_t k = 0; k < i; k++) done |= event.evidence.items[k].report == report;
        if (done) continue;
        Event part = part_of(t, &event, report);
        Text key = arena_format(t->arena, "%.*s|%.*s", TEXT_ARG(id), TEXT_ARG(part.evidence.items[0].quote));
        part.id = timeline_id(t->arena, event.title, key);
        add_reason(t, &part, PHRASE_why_split_by_editor, id, (Text){ 0 }, edit);
        *array_push(t->arena, &t->events) = part;
    }
    if (first >= 0) *timeline_find(t, id) = part_of(t, &event, first);
}

static bool split(Timeline *t, const Edit *edit) {
    bool all = true;
    for (size_t i = 0; i < edit->events.count; i++) {
        Event *event = find_or_warn(t, edit, edit->events.items[i]);
        all &= event != NULL;
        if (event) split_event(t, edit->events.items[i], edit);
    }
    return all;
}

/* ---- setting -------------------------------------------------------------------------------------------- */

static void set_class(Event *event, Text name) {
    for (int c = 0; c < CLASS_COUNT; c++)
        if (text_equal(text_of(class_name((EventClass)c)), name)) event->class = (EventClass)c;
}

static void set_status(Event *event, Text name) {
    for (int s = 0; s < STATUS_COUNT; s++)
        if (text_equal(text_of(status_name((EventStatus)s)), name)) event->status = (EventStatus)s;
}

/* The message is about the value; the edit's place in its file is better known here. */
static void place_error(const Edit *edit, Error *err) {
    if (!err || !edit->file.len) return;
    size_t len = edit->file.len < sizeof err->file ? edit->file.len : sizeof err->file - 1;
    memcpy(err->file, edit->file.ptr, len);
    err->file[len] = 0;
    err->line = edit->line;
    err->column = edit->column;
}

/* Words are read against the publication of the report that tells of the event first. */
static Status set_when(Timeline *t, Event *event, const Edit *edit, Error *err) {
    const Context *context = NULL;
    int32_t report = event->evidence.count ? event->evidence.items[0].report : -1;
    if (report >= 0 && t->reports.items[report].context.has_published) context = &t->reports.items[report].context;
    When when;
    Status status = hand_when(t->arena, edit->value, context, &when, err);
    if (status) {
        place_error(edit, err);
        return status;
    }
    event->when = when;
    event->when_from = WHEN_OWN;
    return DL_OK;
}

static Status set_field(Timeline *t, Event *event, const Edit *edit, Error *err) {
    Text field = edit->field;
    if (text_equal(field, TEXT("when"))) return set_when(t, event, edit, err);
    if (text_equal(field, TEXT("title"))) event->title = edit->value;
    if (text_equal(field, TEXT("lane"))) event->lane = edit->value;
    if (text_equal(field, TEXT("note"))) event->note = edit->value;
    if (text_equal(field, TEXT("class"))) set_class(event, edit->value);
    if (text_equal(field, TEXT("status"))) set_status(event, edit->value);
    if (text_equal(field, TEXT("place"))) {
        event->places.count = 0;
        *array_push(t->arena, &event->places) = edit->value;
    }
    return DL_OK;
}

static Status set(Timeline *t, const Edit *edit, bool *ret_all, Error *err) {
    for (size_t i = 0; i < edit->events.count; i++) {
        Event *event = find_or_warn(t, edit, edit->events.items[i]);
        *ret_all &= event != NULL;
        if (!event) continue;
        Status status = set_field(t, event, edit, err);
        if (status) return status;
        add_reason(t, event, PHRASE_why_set_by_editor, edit->field, edit->value, edit);
    }
    return DL_OK;
}

/* ---- all -------------------------------------------------------------------------------------------------- */

static void add(Timeline *t, const Edit *edit) {
    Event *event = array_push(t->arena, &t->events);
    *event = edit->add;
    if (!event->id.len) event->id = timeline_id(t->arena, event->title, event->title);
    if (!event->lane.len) event->lane = text_of(lane_name(class_lane(event->class)));
}

static Status replay(Timeline *t, Edit *edit, Error *err) {
    bool all = true;
    Status status = DL_OK;
    switch (edit->kind) {
    case EDIT_MERGE: all = merge(t, edit); break;
    case EDIT_SPLIT: all = split(t, edit); break;
    case EDIT_DROP: all = drop(t, edit); break;
    case EDIT_SET: status = set(t, edit, &all, err); break;
    case EDIT_ADD: add(t, edit); break;
    }
    edit->applied = all && !status;
    return status;
}

typedef struct {
    const Timeline *timeline;
    Text id;
} WantedId;

static bool was_removed(const void *context, int32_t at) {
    const WantedId *wanted = context;
    return text_equal(wanted->timeline->removed.items[at].id, wanted->id);
}

/* The id of what stands for an event that was removed; empty for none. An heir was still there when it inherited, so heirs
 * are followed in the order of the edits. */
static Text heir_of(const Timeline *t, const Lookup *removed, Text id) {
    int32_t at = -1, next;
    while (id.len && !timeline_find(t, id) && (next = lookup_find(removed, lookup_hash(id), was_removed, &(WantedId){ t, id })) > at) {
        at = next;
        id = t->removed.items[at].heir;
    }
    return id;
}

static void give_parts_to_heirs(Timeline *t) {
    Lookup removed = { 0 };
    for (size_t i = 0; i < t->removed.count; i++) lookup_add(t->arena, &removed, lookup_hash(t->removed.items[i].id), (int32_t)i);
    for (size_t i = 0; i < t->events.count && t->removed.count; i++) {
        Event *event = &t->events.items[i];
        Text parent = heir_of(t, &removed, event->parent);
        event->parent = text_equal(parent, event->id) ? (Text){ 0 } : parent;
    }
    t->removed.count = 0;
}

static void close_ranks(Timeline *t) {
    size_t kept = 0;
    for (size_t i = 0; i < t->events.count; i++)
        if (t->events.items[i].id.len) t->events.items[kept++] = t->events.items[i];
    t->events.count = kept;
}

Status edit_replay(Timeline *timeline, Error *err) {
    Status status = DL_OK;
    timeline_index_events(timeline);
    for (size_t i = 0; !status && i < timeline->edits.count; i++)
        if (!timeline->edits.items[i].applied) status = replay(timeline, &timeline->edits.items[i], err);
    give_parts_to_heirs(timeline);
    timeline_forget_index(timeline);
    close_ranks(timeline);
    return status;
}
