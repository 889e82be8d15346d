/* edit.c - human decisions on a merged timeline: they do what they say, say so, and stick. */
#include "../../timelines/edit.h"
#include "../telling.h"
#include "../../timelines/yaml.h"

static const char first[] = "A storm hit the town of Arle on 2 May. The market of Arle stayed shut.";
static const char second[] = "The storm that hit Arle on 2 May took the roof off the school.";

/* Two reports of one storm, and the closed market. */
static Telling storm_of_two(void) {
    Telling t = telling_new();
    int32_t a = add_report(&t, "a", first, 2014, 5, 3), b = add_report(&t, "b", second, 2014, 5, 4);
    Mention *one = add_mention(&t, a, "A storm", "storm", CLASS_storm), *other;
    add_name(&t, &one->places, "Arle");
    on_day(one, 2014, 5, 2);
    other = add_mention(&t, b, "The storm", "storm", CLASS_storm);
    add_name(&t, &other->places, "Arle");
    on_day(other, 2014, 5, 2);
    add_toll(&t, other, TOLL_wounded, 7, "school");
    add_name(&t, &add_mention(&t, a, "The market", "shut", CLASS_closure)->places, "Arle");
    return t;
}

static Edit *add_edit(Telling *t, EditKind kind, Text id) {
    Edit *edit = array_push(t->timeline->arena, &t->timeline->edits);
    *edit = (Edit){ .kind = kind, .file = TEXT("story.yaml"), .line = 12, .column = 5 };
    *array_push(t->timeline->arena, &edit->events) = id;
    return edit;
}

static Text id_of(EditKind kind, const char *trigger) {
    (void)kind;
    Telling t = storm_of_two();
    tell_all(&t);
    const Event *e = event_of(&t, 0, trigger);
    static char id[64];
    Text found = e ? e->id : TEXT("");
    size_t len = found.len < sizeof id ? found.len : sizeof id - 1;
    for (size_t i = 0; i < len; i++) id[i] = found.ptr[i];
    telling_free(&t);
    return (Text){ id, len };
}

static void check_set(void) {
    Telling t = storm_of_two();
    tell_all(&t);
    const Event *storm = event_of(&t, 0, "storm");
    Edit *edit = add_edit(&t, EDIT_SET, storm->id);
    edit->field = TEXT("when");
    edit->value = TEXT("2014-05-01/2014-05-02");
    edit = add_edit(&t, EDIT_SET, storm->id);
    edit->field = TEXT("title");
    edit->value = TEXT("Storm over Arle");
    Error err = { 0 };
    CHECK(edit_replay(t.timeline, &err) == DL_OK, "%s", err.message);
    CHECK_TEXT(storm->title, "Storm over Arle", "the title");
    CHECK(storm->when.lasting && storm->when.earliest_start == minute_of(2014, 5, 1), "the time");
    CHECK(t.timeline->edits.items[0].applied, "an edit that was replayed says so");
    size_t reasons = storm->reasons.count;
    CHECK(edit_replay(t.timeline, &err) == DL_OK && storm->reasons.count == reasons, "and is not replayed again");
    telling_free(&t);
}

static void check_bad_time(void) {
    Telling t = storm_of_two();
    tell_all(&t);
    Edit *edit = add_edit(&t, EDIT_SET, event_of(&t, 0, "storm")->id);
    edit->field = TEXT("when");
    edit->value = TEXT("2014-02-30");
    Error err = { 0 };
    CHECK(edit_replay(t.timeline, &err) == DL_BAD_INPUT, "no such day");
    CHECK(err.line == 12 && text_equal(text_of(err.file), TEXT("story.yaml")), "%s:%u: %s", err.file, err.line, err.message);
    telling_free(&t);
}

static void check_unknown_id(void) {
    Telling t = storm_of_two();
    tell_all(&t);
    size_t events = t.timeline->events.count;
    add_edit(&t, EDIT_DROP, TEXT("no-such-event"));
    Error err = { 0 };
    CHECK(edit_replay(t.timeline, &err) == DL_OK && t.timeline->events.count == events, "nothing happens");
    CHECK(t.timeline->warnings.count == 1, "but it is said");
    CHECK(text_starts(t.timeline->warnings.items[0], TEXT("story.yaml:12:5: drop")), "%.*s", TEXT_ARG(t.timeline->warnings.items[0]));
    telling_free(&t);
}

static void check_drop(void) {
    Telling t = storm_of_two();
    tell_all(&t);
    add_edit(&t, EDIT_DROP, event_of(&t, 0, "shut")->id);
    size_t unplaced = t.timeline->unplaced.count;
    CHECK(edit_replay(t.timeline, NULL) == DL_OK && !event_of(&t, 0, "shut"), "it is gone");
    CHECK(t.timeline->unplaced.count == unplaced + 1, "and listed as left out");
    telling_free(&t);
}

static void check_merge(void) {
    Telling t = storm_of_two();
    tell_all(&t);
    Text storm = event_of(&t, 0, "storm")->id, shut = event_of(&t, 0, "shut")->id;
    Edit *edit = add_edit(&t, EDIT_MERGE, storm);
    *array_push(t.timeline->arena, &edit->events) = shut;
    CHECK(edit_replay(t.timeline, NULL) == DL_OK, "merges");
    const Event *e = event_of(&t, 0, "shut");
    CHECK(e && text_equal(e->id, storm), "under the first id");
    CHECK(e && e->evidence.count == 3 && e->when.earliest_start == minute_of(2014, 5, 2), "with the sentences of both and the sure time");
    CHECK(t.timeline->events.count == 1, "%zu events", t.timeline->events.count);
    telling_free(&t);
}

/* A split tells the two storms apart on every build: the first keeps its id, figures go with their report. */
static void check_split(void) {
    Text id = id_of(EDIT_SPLIT, "storm");
    Telling t = storm_of_two();
    add_edit(&t, EDIT_SPLIT, id);
    tell_all(&t);
    CHECK(edit_replay(t.timeline, NULL) == DL_OK, "splits");
    const Event *one = event_of(&t, 0, "storm"), *other = event_of(&t, 1, "storm");
    CHECK(one && other && one != other, "two storms");
    CHECK(one && text_equal(one->id, id), "one keeps the id");
    CHECK(one && other && one->tolls.count == 0 && other->tolls.count == 1, "the figure goes with its report");
    CHECK(other && other->when.known && other->when.earliest_start == minute_of(2014, 5, 2), "both keep their day");
    CHECK(other && other->reasons.count == 1, "and say that an editor told them apart");
    CHECK(!t.timeline->warnings.count, "nothing to warn of");
    telling_free(&t);
}

static void check_add(void) {
    Telling t = storm_of_two();
    tell_all(&t);
    Edit *edit = array_push(t.timeline->arena, &t.timeline->edits);
    *edit = (Edit){ .kind = EDIT_ADD, .add = { .title = TEXT("School reopens"), .when = when_within(span_of_day(days_from_ymd(2014, 6, 1)), DL_DAY) } };
    size_t events = t.timeline->events.count;
    CHECK(edit_replay(t.timeline, NULL) == DL_OK && t.timeline->events.count == events + 1, "one more");
    CHECK(t.timeline->events.items[events].id.len > 0, "with an id");
    telling_free(&t);
}

/* Parts of what an edit takes away go to what stands for it after the last edit. */
static void check_heirs(void) {
    static const struct {
        const char *edits, *ids; /* that remain, each with its parent */
    } rows[] = {
        { "[{merge: [d, b]}]", "a: c:d d: " },
        { "[{merge: [d, b]}, {drop: d}]", "a: c: " },
        { "[{merge: [a, b]}, {merge: [d, a]}]", "c:d d: " },
        { "[{merge: [c, b]}]", "a: c: d: " }, /* no event is part of itself */
        { "[{drop: b}, {add: {id: b, title: Another flood, when: 2016-09-09}}]", "a: c:b d: b: " },
        { "[{drop: b}, {drop: b}]", "a: c: d: " },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Timeline *t = timeline_new();
        Error err = { .line = 0 };
        Text yaml = arena_format(t->arena, "events:\n  - {id: a, title: War, when: 2016}\n  - {id: b, title: Flood, when: 2016-09, parent: a}\n"
                                           "  - {id: c, title: Rescue, when: 2016-09-02, parent: b}\n  - {id: d, title: Peace, when: 2016}\nedits: %s\n",
                                 rows[i].edits);
        CHECK(yaml_read(t, "story.yaml", yaml, NULL, &err) == DL_OK && edit_replay(t, &err) == DL_OK, "%s: %s", rows[i].edits, err.message);
        Text ids = { 0 };
        for (size_t k = 0; k < t->events.count; k++)
            ids = arena_format(t->arena, "%.*s%.*s:%.*s ", TEXT_ARG(ids), TEXT_ARG(t->events.items[k].id), TEXT_ARG(t->events.items[k].parent));
        CHECK_TEXT(ids, rows[i].ids, "%s", rows[i].edits);
        timeline_free(t);
    }
}

int main(void) {
    check_set();
    check_bad_time();
    check_unknown_id();
    check_drop();
    check_heirs();
    check_merge();
    check_split();
    check_add();
    return test_end();
}
