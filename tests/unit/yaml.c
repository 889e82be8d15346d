/* yaml.c - what project and timeline files mean: short forms, what words are read against, several files into
 * one timeline. What is wrong in them: yaml_errors.c; that nothing is lost: yaml_roundtrip.c. */
#include "../../src/calendar.h"
#include "../../src/when.h"
#include "../../timelines/hand.h"
#include "../../timelines/yaml.h"
#include "../test.h"

/* Adds a file that must be good. */
static void read_file(Timeline *timeline, const char *name, const char *yaml, const Context *defaults) {
    Error err = { .status = DL_OK };
    Status status = yaml_read(timeline, name, text_of(yaml), defaults, &err);
    CHECK(status == DL_OK, "%s:%u:%u: %s", err.file, err.line, err.column, err.message);
}

static Timeline *read_one(const char *yaml) {
    Timeline *timeline = timeline_new();
    read_file(timeline, "stories/one.yaml", yaml, NULL);
    return timeline;
}

static bool is_day(const When *w, int year, int month, int day) {
    Span span = span_of_day(days_from_ymd(year, month, day));
    return w->known && when_first(w) == span.first && when_last(w) == span.last;
}

static void check_shortest(void) {
    Timeline *t = read_one("title: Flood\nevents:\n  - title: The dam breaks\n    when: 2019-03-02\n");
    CHECK(t->events.count == 1, "one event");
    const Event *e = &t->events.items[0];
    CHECK_TEXT(t->title, "Flood", "title of the timeline");
    CHECK_TEXT(e->title, "The dam breaks", "title of the event");
    CHECK(is_day(&e->when, 2019, 3, 2) && e->when.grain == DL_DAY, "the day, and no more precise");
    CHECK_TEXT(e->lane, "Flood", "without a lane it stands in that of its file");
    CHECK(e->main_line && e->salience == 100 && e->status == STATUS_happened, "what a person lists is part of the story");
    CHECK(e->line == 3 && text_equal(e->file, TEXT("stories/one.yaml")), "it knows where it stands");
    timeline_free(t);
}

/* Each when: of a file published on Tuesday, 5 March 2019. */
typedef struct {
    const char *when;
    int from[3], to[3]; /* days of the first and last minute; year 0: open */
    bool lasting;
} WhenRow;

static const WhenRow when_rows[] = {
    { "on Saturday", { 2019, 3, 2 }, { 2019, 3, 2 }, false },
    { "Tuesday", { 2019, 3, 5 }, { 2019, 3, 5 }, false },
    { "yesterday", { 2019, 3, 4 }, { 2019, 3, 4 }, false },
    { "late on March 2", { 2019, 3, 2 }, { 2019, 3, 2 }, false },
    { "2 March 2019", { 2019, 3, 2 }, { 2019, 3, 2 }, false },
    { "since 2012", { 2012, 1, 1 }, { 0, 0, 0 }, true },
    { "before Saturday", { 0, 0, 0 }, { 2019, 3, 1 }, false },
    { "from March 2 to March 4", { 2019, 3, 2 }, { 2019, 3, 4 }, true },
    { "between 2012 and 2014", { 2012, 1, 1 }, { 2014, 12, 31 }, false },
    { "2019-03-02/2019-03-04", { 2019, 3, 2 }, { 2019, 3, 4 }, true },
    { "2012/..", { 2012, 1, 1 }, { 0, 0, 0 }, true },
    { "2012", { 2012, 1, 1 }, { 2012, 12, 31 }, false },
    { "\"[2019-03-02,2019-03-03]\"", { 2019, 3, 2 }, { 2019, 3, 3 }, false },
    { "2019-03-02~", { 2019, 3, 1 }, { 2019, 3, 3 }, false },
    { "{earliest: 2019-03-02, latest: 2019-03-04}", { 2019, 3, 2 }, { 2019, 3, 4 }, false },
    { "{earliest: 2019-03-02T18:00, latest: 2019-03-02}", { 2019, 3, 2 }, { 2019, 3, 2 }, false },
    { "{edtf: 2019-03-02, words: that day}", { 2019, 3, 2 }, { 2019, 3, 2 }, false },
    { "{words: on Saturday}", { 2019, 3, 2 }, { 2019, 3, 2 }, false },
    { "{latest: 2019-03-04}", { 0, 0, 0 }, { 2019, 3, 4 }, false },
};

static bool has_day(int64_t minute, const int day[3]) {
    if (!day[0]) return minute == INT64_MIN || minute == INT64_MAX;
    return days_from_minutes(minute) == days_from_ymd(day[0], day[1], day[2]);
}

static void check_whens(void) {
    for (size_t i = 0; i < sizeof when_rows / sizeof *when_rows; i++) {
        const WhenRow *row = &when_rows[i];
        char yaml[300];
        snprintf(yaml, sizeof yaml, "published: 2019-03-05\nevents:\n  - title: x\n    when: %s\n", row->when);
        Timeline *t = read_one(yaml);
        const When *w = t->events.count ? &t->events.items[0].when : NULL;
        CHECK(w && w->known && has_day(when_first(w), row->from), "%s: first day", row->when);
        CHECK(w && w->known && has_day(when_last(w), row->to), "%s: last day", row->when);
        CHECK(w && w->lasting == row->lasting, "%s: lasting", row->when);
        timeline_free(t);
    }
}

/* The nearer says better: the event, its report, the file, the file's report, the command line. */
static void check_nearness(void) {
    Context defaults = { 0 };
    dl_context_set_published(&defaults, TEXT("2019-01-08"), NULL); /* a Tuesday, like all days of publication here */
    Timeline *t = timeline_new();
    read_file(t, "a.yaml", "events:\n  - title: a\n    when: Monday\n", &defaults);
    read_file(t, "b.yaml",
              "reports:\n  - {id: r, published: 2019-02-05}\n  - {id: s, published: 2019-02-12}\nreport: r\nevents:\n"
              "  - {title: b, when: Monday}\n"
              "  - {title: c, when: Monday, report: s}\n"
              "  - {title: d, when: Monday, report: s, published: 2019-02-19}\n", &defaults);
    read_file(t, "c.yaml", "reports:\n  - {id: q, published: 2019-02-05}\nreport: q\npublished: 2019-02-26\nevents:\n  - {title: e, when: Monday}\n", &defaults);
    static const int days[][2] = { { 1, 7 }, { 2, 4 }, { 2, 11 }, { 2, 18 }, { 2, 25 } };
    for (size_t i = 0; i < 5; i++)
        CHECK(is_day(&t->events.items[i].when, 2019, days[i][0], days[i][1]), "event %c", (char)('a' + i));
    CHECK(t->events.items[2].evidence.count == 1 && t->events.items[2].evidence.items[0].report == 1, "its report is its evidence");
    CHECK_TEXT(t->events.items[2].evidence.items[0].words, "Monday", "with the words that date it");
    CHECK(t->events.items[2].when.why.len > 0, "and the reason says from what");
    timeline_free(t);
}

static void check_short_forms(void) {
    Timeline *t = read_one("title: Flood\nlane: Water\nsource: The Gazette\nevents:\n"
                           "  - title: The dam breaks\n    when: 2019-03-02\n    place: Oldtown\n    note: see the map\n"
                           "    tolls:\n      - killed: 4+\n      - missing: 10-20\n        said_by: the mayor\n"
                           "  - title: The mayor resigns\n    when: 2019-03-09\n    lane: Town hall\n    source: https://example.org/mayor\n");
    const Event *dam = &t->events.items[0], *mayor = &t->events.items[1];
    CHECK_TEXT(dam->lane, "Water", "the file's lane");
    CHECK_TEXT(mayor->lane, "Town hall", "its own");
    CHECK(dam->places.count == 1 && text_equal(dam->places.items[0], TEXT("Oldtown")), "place");
    CHECK(dam->sources.count == 1 && text_equal(dam->sources.items[0], TEXT("The Gazette")), "the file's source");
    CHECK_TEXT(mayor->sources.items[0], "https://example.org/mayor", "its own");
    CHECK_TEXT(dam->note, "see the map", "note");
    CHECK(dam->tolls.count == 2, "tolls");
    const Toll *killed = &dam->tolls.items[0].toll, *missing = &dam->tolls.items[1].toll;
    CHECK(killed->kind == TOLL_killed && killed->low == 4 && killed->high == -1 && killed->bound == BOUND_AT_LEAST, "4+");
    CHECK_TEXT(killed->figure, "4+", "as written");
    CHECK(missing->kind == TOLL_missing && missing->low == 10 && missing->high == 20, "10-20");
    CHECK_TEXT(missing->said_by, "the mayor", "who says so");
    timeline_free(t);
}

/* What a file says of its source holds for events with the sentence as well, unless a report or another source is named. */
static void check_file_source(void) {
    Timeline *t = read_one("source: The Gazette\nreports:\n  - {id: times, published: 2019-03-05}\nevents:\n"
                           "  - {title: The dam breaks, when: 2019-03-02, quote: 'The dam broke before noon.'}\n"
                           "  - {title: The mayor resigns, when: 2019-03-09, quote: 'I resign.', source: Town hall}\n"
                           "  - {title: A vote is called, when: 2019-03-10, report: times, quote: 'There will be a vote.'}\n");
    const Event *dam = &t->events.items[0], *mayor = &t->events.items[1], *vote = &t->events.items[2];
    CHECK(dam->evidence.count == 1 && dam->sources.count == 1, "a sentence and where it stands");
    CHECK_TEXT(dam->sources.items[0], "The Gazette", "the file's source");
    CHECK(mayor->sources.count == 1 && text_equal(mayor->sources.items[0], TEXT("Town hall")), "its own source and no other");
    CHECK(!vote->sources.count && vote->evidence.items[0].report == 0, "the report, which the file's source is not");
    timeline_free(t);
}

static void check_project(void) {
    Timeline *t = read_one("title: Flood\ntimezone: Europe/Rome\nlanes: [water, {name: town, label: The town}]\n"
                           "reports:\n  - gazette.txt\n  - file: /abroad/times.txt\n    published: 2019-03-03T14:30+00:00\n    place: London\n"
                           "edits:\n  - merge: [a, b]\n    why: the same dam\n  - set: a\n    title: The dam bursts\n    when: 2019-03-02\n"
                           "  - drop: c\n  - split: d\n  - add:\n      title: Help arrives\n      when: 2019-03-04\n");
    CHECK(t->reports.count == 2 && !t->events.count, "reports, to be read for events");
    CHECK_TEXT(t->reports.items[0].id, "gazette", "named after the file");
    CHECK_TEXT(t->reports.items[0].path, "stories/gazette.txt", "opened beside the project");
    CHECK_TEXT(t->reports.items[0].file, "gazette.txt", "but known as the project knows it");
    CHECK(!t->reports.items[0].cited && !t->reports.items[0].context.has_published, "its date is its own to tell");
    CHECK_TEXT(t->reports.items[0].context.zone, "Europe/Rome", "the project's zone");
    CHECK_TEXT(t->reports.items[1].path, "/abroad/times.txt", "an absolute name stays");
    CHECK(t->reports.items[1].published_from == PUBLISHED_GIVEN && t->reports.items[1].context.published_has_time, "given");
    CHECK_TEXT(t->reports.items[1].context.zone, "+00:00", "its own zone");
    CHECK_TEXT(t->reports.items[1].context.place, "London", "place");
    CHECK(t->lanes.count == 2 && text_equal(t->lanes.items[0].label, TEXT("water")) && text_equal(t->lanes.items[1].label, TEXT("The town")), "lanes");
    static const EditKind kinds[] = { EDIT_MERGE, EDIT_SET, EDIT_SET, EDIT_DROP, EDIT_SPLIT, EDIT_ADD };
    CHECK(t->edits.count == 6, "%zu edits: one for each field set", t->edits.count);
    for (size_t i = 0; i < 6 && i < t->edits.count; i++) CHECK(t->edits.items[i].kind == kinds[i], "edit %zu", i);
    CHECK_TEXT(t->edits.items[0].why, "the same dam", "why");
    CHECK_TEXT(t->edits.items[2].field, "when", "field");
    CHECK(is_day(&t->edits.items[5].add.when, 2019, 3, 4), "the event to add");
    CHECK(t->edits.items[3].line == 15, "line %u", t->edits.items[3].line);
    timeline_free(t);
}

/* Words of an event may have to wait for the date of a report that is still to be read. */
static void check_waiting(void) {
    Timeline *t = timeline_new();
    read_file(t, "p.yaml", "reports:\n  - gazette.txt\n  - times.txt\n", NULL);
    read_file(t, "h.yaml", "events:\n  - {title: The dam breaks, when: on Saturday, report: gazette}\n  - {title: Rain, when: on Sunday, report: times}\n", NULL);
    CHECK(hand_is_waiting(t, &t->events.items[0]) && !t->events.items[0].when.known, "waits");
    dl_context_set_published(&t->reports.items[0].context, TEXT("2019-03-05"), NULL);
    hand_resolve(t);
    CHECK(is_day(&t->events.items[0].when, 2019, 3, 2), "then is read against it");
    CHECK(is_day(&t->events.items[0].evidence.items[0].when, 2019, 3, 2), "its evidence too");
    CHECK(!t->events.items[1].when.known && t->warnings.count == 1, "what stays without a date is told");
    timeline_free(t);
}

/* A byte order mark, other line ends: what editors leave in files. */
static void check_bytes(void) {
    Timeline *t = read_one("\xEF\xBB\xBFtitle: \xC3\x84rger\r\nevents:\r\n  - title: \"two\r\n      lines\"\r\n    when: 2019-03-02\r\n");
    CHECK_TEXT(t->title, "\xC3\x84rger", "title");
    CHECK(t->events.count == 1 && t->events.items[0].line == 3, "event");
    CHECK_TEXT(t->events.items[0].title, "two lines", "YAML folds lines in quotes");
    timeline_free(t);
    Error err;
    Timeline *bad = timeline_new();
    static const char yaml[] = "\xEF\xBB\xBFtitle: \xC3\x84rger\r\nevents:\r\n  - {title: \xC3\x84, wehn: x}\r\n";
    CHECK(yaml_read(bad, "b.yaml", text_of(yaml), NULL, &err) == DL_BAD_INPUT, "bad");
    CHECK(err.line == 3 && err.column == 17, "columns count bytes: %u:%u", err.line, err.column);
    timeline_free(bad);
}

/* ---- several files ------------------------------------------------------------------------------- */

static void check_side_by_side(void) {
    Timeline *t = timeline_new();
    read_file(t, "dam.yaml", "title: The dam\nlane: Water\nevents:\n  - {title: The dam breaks, when: 2019-03-02}\n", NULL);
    read_file(t, "town.yaml", "title: The town\nevents:\n  - {title: The mayor resigns, when: 2019-03-09}\n", NULL);
    CHECK_TEXT(t->title, "The dam \xC2\xB7 The town", "both titles");
    CHECK(t->events.count == 2, "both events");
    CHECK_TEXT(t->events.items[1].lane, "The town", "a file without lanes is one");
    read_file(t, "p.yaml", "title: The flood of 2019\nreports: [gazette.txt]\n", NULL);
    CHECK_TEXT(t->title, "The flood of 2019", "a project names the whole");
    timeline_free(t);
}

static void check_numbered_ids(void) {
    Timeline *t = timeline_new();
    read_file(t, "dam.yaml", "events:\n  - {id: 1, title: The dam breaks, when: 2019-03-02}\n", NULL);
    read_file(t, "x/town.yaml",
              "events:\n  - {id: 1, title: The mayor resigns, when: 2019-03-09}\n  - {id: 2, title: Elections, when: 2019-04, parent: 1}\n"
              "edits:\n  - {set: 1, title: The mayor goes}\n", NULL);
    CHECK(t->events.count == 3, "different events stay apart");
    CHECK_TEXT(t->events.items[0].id, "1", "the first keeps its id");
    CHECK_TEXT(t->events.items[1].id, "town-1", "the second is named after its file");
    CHECK_TEXT(t->events.items[2].parent, "town-1", "its parts follow");
    CHECK_TEXT(t->edits.items[0].events.items[0], "town-1", "its edits too");
    CHECK(t->warnings.count == 1, "and people are told");
    timeline_free(t);
}

/* Two titles of one beginning whose ids of six digits are the same by chance. */
#define SHIP_ONE "The harbour board of Lindsey Sound logs the arrival of ship 48829"
#define SHIP_TWO "The harbour board of Lindsey Sound logs the arrival of ship 51812"

static Text id_of_ship(const char *before, const char *title, const char *after, char *out, size_t size) {
    char yaml[600];
    snprintf(yaml, sizeof yaml, "events:\n%s  - {title: %s, when: 1901-05-04}\n%s", before, title, after);
    Timeline *t = read_one(yaml);
    out[0] = 0;
    for (size_t i = 0; i < t->events.count; i++)
        if (text_equal(t->events.items[i].title, text_of(title))) snprintf(out, size, "%.*s", TEXT_ARG(t->events.items[i].id));
    timeline_free(t);
    return text_of(out);
}

static void check_ids_by_chance(void) {
    static const char *const other = "  - {title: " SHIP_TWO ", when: 1901-05-04}\n";
    char alone[80], with[80], before[80], second[80], taken[200];
    Text id = id_of_ship("", SHIP_ONE, "", alone, sizeof alone), same = id_of_ship("", SHIP_TWO, "", second, sizeof second);
    CHECK_TEXT(id, alone, "an id");
    CHECK_TEXT(same, alone, "which another title has as well: else this test proves nothing");
    Text first = id_of_ship("", SHIP_ONE, other, with, sizeof with);
    CHECK(!text_equal(first, id) && text_starts(first, text_slice(id, 0, id.len - 6)), "together both get a longer one: %s", with);
    CHECK_TEXT(id_of_ship(other, SHIP_ONE, "", before, sizeof before), with, "whichever comes first");
    snprintf(taken, sizeof taken, "  - {id: %s, title: A ship sinks, when: 1902}\n", alone);
    CHECK_TEXT(id_of_ship(taken, SHIP_ONE, "", before, sizeof before), with, "and when people gave that id to another");
}

static void check_same_event(void) {
    static const char *const dam = "reports:\n  - {id: %s, published: 2019-03-05}\nevents:\n  - id: dam-1\n    title: The dam breaks\n    when: %s\n"
                                   "    evidence:\n      - {report: %s, quote: '%s'}\n    tolls:\n      - {killed: %s, evidence: 1}\n";
    char first[400], second[400];
    snprintf(first, sizeof first, dam, "gazette", "2019-03-02", "gazette", "The dam broke.", "4");
    snprintf(second, sizeof second, dam, "times", "2019-03", "times", "A dam has burst.", "6");
    Timeline *t = timeline_new();
    read_file(t, "a.yaml", first, NULL);
    read_file(t, "b.yaml", second, NULL);
    CHECK(t->events.count == 1, "one event");
    const Event *e = &t->events.items[0];
    CHECK(e->evidence.count == 2 && t->reports.count == 2, "the sources of both");
    CHECK(e->evidence.items[1].report == 1 && text_equal(t->reports.items[1].id, TEXT("times")), "each with its report");
    CHECK(e->tolls.count == 2 && e->tolls.items[1].evidence == 1 && e->tolls.items[1].toll.low == 6, "figures side by side, with their sources");
    CHECK(is_day(&e->when, 2019, 3, 2), "the first one's time");
    CHECK(e->disagreements.count == 1, "and the other's among the disagreements");
    read_file(t, "a.yaml", first, NULL);
    CHECK(t->events.count == 1 && t->events.items[0].evidence.count == 2 && t->events.items[0].tolls.count == 2 && t->reports.count == 2,
          "a file twice is as good as once");
    timeline_free(t);
}

/* ---- is it one? ---------------------------------------------------------------------------------- */

typedef struct {
    const char *bytes;
    bool yaml;
} LooksRow;

static const LooksRow looks_rows[] = {
    { "dateline: 1\ntitle: x\n", true },
    { "# a comment\n---\ntitle: The dam\nevents:\n- title: x\n", true },
    { "title: x\r\nevents:\r\n  - title: y\r\n", true },
    { "evnts:\n  - title: x\ntitle: y\n", true },
    { "", false },
    { "The dam broke on Saturday.\n", false },
    { "Title: The dam\nPublished: 2019-03-05\n\nThe dam broke.\n", false },
    { "title: The dam\nThe dam broke on Saturday.\nSource: Gazette\n", false },
    { "{\"id\": \"1\", \"text\": \"The dam broke.\"}\n", false },
    { "<html><title>x</title></html>\n", false },
    { "url: x\nname: y\n", false },
};

static void check_looks(void) {
    for (size_t i = 0; i < sizeof looks_rows / sizeof *looks_rows; i++)
        CHECK(yaml_looks_like(text_of(looks_rows[i].bytes)) == looks_rows[i].yaml, "row %zu: %s", i, looks_rows[i].bytes);
}

int main(void) {
    check_shortest();
    check_whens();
    check_nearness();
    check_short_forms();
    check_file_source();
    check_project();
    check_waiting();
    check_bytes();
    check_side_by_side();
    check_numbered_ids();
    check_ids_by_chance();
    check_same_event();
    check_looks();
    return test_end();
}
