/* check.c - contradictions of timelines, and what is no contradiction. Run from the top folder. */
#include "../../timelines/check.h"
#include "../../timelines/yaml.h"
#include "../test.h"
#include <string.h>

typedef struct {
    const char *yaml;
    bool contradiction;
    uint32_t line;
    const char *message; /* a part of the first finding's; "" for no finding at all */
} Row;

#define GAZETTE "reports:\n  - {id: gazette, published: 2019-03-05}\nevents:\n"
#define TIMES "reports:\n  - {id: times, published: 2019-03-05T10:00, timezone: Europe/Rome}\nevents:\n"

static const Row rows[] = {
    { "events:\n  - {title: The dam breaks, when: 2019-03-02}\n", false, 0, "" },
    { GAZETTE "  - {title: The dam breaks, when: 2019-03-07, report: gazette}\n", true, 4, "published on" },
    { GAZETTE "  - {title: The dam breaks, when: 2019-03-05, report: gazette}\n", false, 0, "" },
    { GAZETTE "  - {title: A new dam is built, when: 2020, report: gazette, status: planned}\n", false, 0, "" },
    { GAZETTE "  - {title: The dam breaks, when: 2019-03, report: gazette}\n", false, 0, "" },
    { TIMES "  - {title: The dam breaks, when: 2019-03-05T11:00, report: times}\n", true, 4, "published on" },
    { TIMES "  - {title: The dam breaks, when: 2019-03-05T09:00, report: times}\n", false, 0, "" },
    { "events:\n  - {id: a, title: x, when: 2019, parent: b}\n", true, 2, "the parent 'b' of 'a' does not exist" },
    { "events:\n  - {id: a, title: x, when: 2019, parent: a}\n", true, 2, "part of itself" },
    { "events:\n  - {id: a, title: x, when: 2019, parent: b}\n  - {id: b, title: y, when: 2019, parent: c}\n"
      "  - {id: c, title: z, when: 2019, parent: b}\n", true, 3, "part of itself" },
    { "events:\n  - {id: a, title: x, when: 2019-03-02, parent: b}\n  - {id: b, title: y, when: 2019-03-01/2019-03-04}\n", false, 0, "" },
    { "events:\n  - {id: a, title: x, when: 2019-03-07, parent: b}\n  - {id: b, title: y, when: 2019-03-01/2019-03-04}\n", false, 2, "outside the event" },
    { GAZETTE "  - title: The dam breaks\n    when: 2019-03-02\n    evidence:\n      - {report: gazette, quote: q, when: 2019-03-01}\n", true, 4, "its evidence says" },
    { GAZETTE "  - title: The dam breaks\n    when: 2019-03-02\n    disagreements: [times says 1 March]\n"
      "    evidence:\n      - {report: gazette, quote: q, when: 2019-03-01}\n", false, 0, "" },
    { GAZETTE "  - title: The dam breaks\n    when: 2019-03-02\n    evidence:\n      - {report: gazette, quote: q, when: 2019-03}\n", false, 0, "" },
    { "events:\n  - {title: The dam breaks}\n", false, 2, "has no date" },
    { "events:\n  - {id: a, title: x, when: 2019}\n  - {id: b, title: x, when: 2019}\n", false, 3, "the title and the time of 'a'" },
    { "events:\n  - {id: a, title: x, when: 2019}\nedits:\n  - drop: b\n", true, 4, "'b', which is no event" },
    { "events:\n  - {id: a, title: x, when: 2019}\nedits:\n  - {drop: b, applied: true}\n", false, 0, "" },
    { "reports: [tests/unit/check.c]\nedits:\n  - drop: b\n", false, 0, "" },
    { "reports:\n  - tests/unit/no-such-file.txt\n", true, 2, "'tests/unit/no-such-file.txt' cannot be opened" },
    { "reports:\n  - {file: tests/unit/check.c, sha256: abc}\nevents: []\n", false, 2, "has changed since it was read" },
    { "reports:\n  - {file: tests/unit/no-such-file.txt, sha256: abc}\nevents: []\n", false, 0, "" },
    { "reports:\n  - {id: gazette, origin: agency}\nevents: []\n", true, 2, "origin 'agency'" },
    { "events:\n  - {title: x, when: 2019}\ncontradictions: [the truce began after it ended]\n", true, 0, "the truce began after it ended" },
};

static void check_row(size_t i) {
    const Row *row = &rows[i];
    Timeline *timeline = timeline_new();
    Error err = { .status = DL_OK };
    CHECK(yaml_read(timeline, "t.yaml", text_of(row->yaml), NULL, &err) == DL_OK, "row %zu: line %u: %s", i, err.line, err.message);
    Findings findings = check_timeline(timeline->arena, timeline, text_of(row->yaml));
    const Error *first = findings.count ? &findings.items[0] : NULL;
    if (!*row->message) {
        CHECK(!first, "row %zu: %s", i, first ? first->message : "");
    } else {
        CHECK(findings.count == 1, "row %zu: %zu findings", i, findings.count);
        CHECK(first && strstr(first->message, row->message), "row %zu: %s", i, first ? first->message : "nothing");
        CHECK(first && (first->status != DL_OK) == row->contradiction, "row %zu: how bad", i);
        CHECK(first && first->line == row->line, "row %zu: line %u", i, first ? first->line : 0);
        CHECK(first && (!row->line || strstr(first->excerpt, "- ")), "row %zu: the line is shown", i);
    }
    timeline_free(timeline);
}

/* A long chain of parents, each looked at once. */
static void check_chain(void) {
    enum { LENGTH = 60000 };
    Buffer yaml = { 0 };
    buffer_string(&yaml, "events:\n");
    for (int i = 0; i < LENGTH; i++) buffer_format(&yaml, "  - {id: e%d, title: t%d, when: 2019, parent: e%d}\n", i, i, (i + 1) % LENGTH);
    Timeline *timeline = timeline_new();
    CHECK(yaml_read(timeline, "t.yaml", buffer_text(&yaml), NULL, NULL) == DL_OK, "read");
    Findings findings = check_timeline(timeline->arena, timeline, buffer_text(&yaml));
    CHECK(findings.count == 1, "one circle, told once, not %zu times", findings.count);
    timeline_free(timeline);
    buffer_free(&yaml);
}

int main(void) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) check_row(i);
    check_chain();
    return test_end();
}
