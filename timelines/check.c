/* check.c - see check.h. Every check looks at each event once, so the whole takes n log n. */
#include "check.h"
#include "../src/calendar.h"
#include "../src/file.h"
#include "../src/wording.h"
#include "family.h"
#include "sha256.h"
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    Arena *arena;
    const Timeline *timeline;
    Text bytes;
    Array(size_t) lines; /* offset of each line of `bytes` */
    Family family;
    Findings findings;
} Check;

/* ---- findings ---------------------------------------------------------------------------------- */

static void find_lines(Check *c) {
    *array_push(c->arena, &c->lines) = 0;
    for (size_t i = 0; i < c->bytes.len; i++)
        if (c->bytes.ptr[i] == '\n') *array_push(c->arena, &c->lines) = i + 1;
}

static void copy_line(const Check *c, uint32_t line, char *out, size_t room) {
    if (!line || line > c->lines.count) return;
    Text rest = text_slice(c->bytes, c->lines.items[line - 1], c->bytes.len), text;
    if (!text_next(&rest, '\n', &text)) return;
    for (size_t i = 0; i < text.len && i + 1 < room; i++) out[i] = (unsigned char)text.ptr[i] < 0x20 ? ' ' : text.ptr[i];
}

typedef struct {
    Text file;
    uint32_t line, column;
} Place;

static void add_finding(Check *c, Status status, Place place, const char *format, ...) __attribute__((format(printf, 4, 5)));
static void add_finding(Check *c, Status status, Place place, const char *format, ...) {
    Error *finding = array_push(c->arena, &c->findings);
    va_list args;
    *finding = (Error){ .status = status, .line = place.line, .column = place.column };
    snprintf(finding->file, sizeof finding->file, "%.*s", TEXT_ARG(place.file));
    va_start(args, format);
    vsnprintf(finding->message, sizeof finding->message, format, args);
    va_end(args);
    copy_line(c, place.line, finding->excerpt, sizeof finding->excerpt);
}

static Place place_of(const Event *event) { return (Place){ event->file, event->line, event->column }; }

static Place place_of_report(const Report *report) { return (Place){ report->listed_in, report->line, report->column }; }

static Text shown(Text t) { return text_slice(t, 0, 60); }

static Text say_when(const Check *c, const When *when) {
    Wording wording = { .language = c->timeline->language };
    return wording_of(c->arena, when, &wording);
}

/* ---- times ------------------------------------------------------------------------------------- */

/* The last minute in which a report can have been published; a day more when its zone may be another one. */
static int64_t published_last(const Report *report, const When *when) {
    int64_t last = report->context.published + (report->context.published_has_time ? 0 : MINUTES_PER_DAY - 1);
    bool zones_differ = !text_equal(report->context.zone, when->zone);
    return last + (zones_differ ? MINUTES_PER_DAY : 0);
}

static void check_published(Check *c, const Event *event, const Evidence *evidence) {
    const Report *report = evidence->report >= 0 ? &c->timeline->reports.items[evidence->report] : NULL;
    if (!report || !report->context.has_published || !status_is_real(event->status) || !event->when.known) return;
    if (when_first(&event->when) <= published_last(report, &event->when)) return;
    Wording wording = { .language = c->timeline->language };
    add_finding(c, DL_BAD_INPUT, place_of(event), "'%.*s' happened %.*s, but '%.*s', which tells of it, was published on %.*s",
                TEXT_ARG(shown(event->title)), TEXT_ARG(say_when(c, &event->when)), TEXT_ARG(shown(report->id)),
                TEXT_ARG(wording_published(c->arena, &report->context, &wording)));
}

static void check_evidence(Check *c, const Event *event, const Evidence *evidence) {
    check_published(c, event, evidence);
    if (event->disagreements.count || evidence->when_from != WHEN_OWN || !when_excludes(&event->when, &evidence->when)) return;
    add_finding(c, DL_BAD_INPUT, place_of(event), "'%.*s' is dated %.*s, but its evidence says %.*s", TEXT_ARG(shown(event->title)),
                TEXT_ARG(say_when(c, &event->when)), TEXT_ARG(say_when(c, &evidence->when)));
}

static void check_times(Check *c, const Event *event) {
    if (!event->when.known)
        add_finding(c, DL_OK, place_of(event), "'%.*s' has no date", TEXT_ARG(shown(event->title)));
    else if (!when_is_sane(&event->when))
        add_finding(c, DL_BAD_INPUT, place_of(event), "'%.*s' ends before it starts", TEXT_ARG(shown(event->title)));
    for (size_t i = 0; i < event->evidence.count; i++) check_evidence(c, event, &event->evidence.items[i]);
}

/* ---- parents ----------------------------------------------------------------------------------- */

static size_t index_of(const Check *c, const Event *event) { return (size_t)(event - c->timeline->events.items); }

/* Walks from the event to its parents until one was seen before: in this walk, then they go in a circle. `walks`
 * holds for each event the walk that saw it, so that all walks together see each event once. */
static void check_circle(Check *c, const Event *event, size_t walk, size_t *walks) {
    const Event *at = event;
    while (at && !walks[index_of(c, at)]) {
        walks[index_of(c, at)] = walk;
        at = family_parent(&c->family, at);
    }
    if (at && walks[index_of(c, at)] == walk)
        add_finding(c, DL_BAD_INPUT, place_of(at), "'%.*s' is, through its parents, a part of itself", TEXT_ARG(shown(at->id)));
}

static void check_parent(Check *c, const Event *event) {
    if (!event->parent.len) return;
    const Event *parent = family_parent(&c->family, event);
    if (!parent)
        add_finding(c, DL_BAD_INPUT, place_of(event), "the parent '%.*s' of '%.*s' does not exist", TEXT_ARG(shown(event->parent)),
                    TEXT_ARG(shown(event->id)));
    else if (status_is_real(event->status) && when_excludes(&event->when, &parent->when) && !when_overlaps(&event->when, &parent->when))
        add_finding(c, DL_OK, place_of(event), "'%.*s' (%.*s) lies outside the event it is a part of (%.*s)",
                    TEXT_ARG(shown(event->title)), TEXT_ARG(say_when(c, &event->when)), TEXT_ARG(say_when(c, &parent->when)));
}

/* ---- the same twice ---------------------------------------------------------------------------- */

static int compare_titles(const void *a, const void *b) {
    const Event *const *x = a, *const *y = b;
    int order = text_compare((*x)->title, (*y)->title);
    if (!order) order = when_order(&(*x)->when, &(*y)->when);
    return order ? order : text_compare((*x)->id, (*y)->id);
}

static void check_doubles(Check *c) {
    size_t count = c->timeline->events.count;
    const Event **sorted = arena_alloc(c->arena, (count + 1) * sizeof *sorted);
    if (count) memcpy(sorted, c->family.by_id, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, compare_titles);
    for (size_t i = 1; i < count; i++)
        if (text_equal(sorted[i]->title, sorted[i - 1]->title) && sorted[i]->when.known && when_is_same(&sorted[i]->when, &sorted[i - 1]->when))
            add_finding(c, DL_OK, place_of(sorted[i]), "'%.*s' has the title and the time of '%.*s'", TEXT_ARG(shown(sorted[i]->id)),
                        TEXT_ARG(shown(sorted[i - 1]->id)));
}

/* ---- reports and edits ------------------------------------------------------------------------- */

static int compare_texts(const void *a, const void *b) { return text_compare(*(const Text *)a, *(const Text *)b); }

static void check_origins(Check *c) {
    const Reports *reports = &c->timeline->reports;
    Text *ids = arena_alloc(c->arena, (reports->count + 1) * sizeof *ids);
    for (size_t i = 0; i < reports->count; i++) ids[i] = reports->items[i].id;
    qsort(ids, reports->count, sizeof *ids, compare_texts);
    for (size_t i = 0; i < reports->count; i++) {
        const Report *report = &reports->items[i];
        if (report->origin.len && !bsearch(&report->origin, ids, reports->count, sizeof *ids, compare_texts))
            add_finding(c, DL_BAD_INPUT, place_of_report(report), "the origin '%.*s' of report '%.*s' does not exist",
                        TEXT_ARG(shown(report->origin)), TEXT_ARG(shown(report->id)));
    }
}

/* A report that a project names must be there. */
static void check_file(Check *c, const Report *report) {
    const char *path = arena_text(c->arena, report->path.len ? report->path : report->file).ptr;
    FileReader *file;
    Error reason;
    if (file_open(path, &file, &reason) == DL_OK) file_close(file);
    else add_finding(c, DL_BAD_INPUT, place_of_report(report), "the report '%.*s' %s", TEXT_ARG(shown(report->file)), reason.message);
}

/* A report that was read must still be what it was, if it is still there. */
static void check_hash(Check *c, const Report *report) {
    const char *path = arena_text(c->arena, report->path.len ? report->path : report->file).ptr;
    Arena *scratch = arena_new();
    Text bytes;
    if (file_read(scratch, path, &bytes, NULL) == DL_OK && !text_equal(sha256_hex(scratch, bytes), report->sha256))
        add_finding(c, DL_OK, place_of_report(report), "the report '%.*s' has changed since it was read", TEXT_ARG(shown(report->file)));
    arena_free(scratch);
}

static void check_files(Check *c) {
    for (size_t i = 0; i < c->timeline->reports.count; i++) {
        const Report *report = &c->timeline->reports.items[i];
        if (!report->file.len || !report->line) continue;
        if (!report->cited) check_file(c, report);
        else if (report->sha256.len) check_hash(c, report);
    }
}

/* Edits can be checked only when no report is still to be read: its events are not known yet. */
static bool is_complete(const Timeline *timeline) {
    for (size_t i = 0; i < timeline->reports.count; i++)
        if (!timeline->reports.items[i].cited) return false;
    return true;
}

static void check_edit(Check *c, const Edit *edit) {
    if (edit->applied || edit->kind == EDIT_ADD) return;
    for (size_t i = 0; i < edit->events.count; i++)
        if (!family_find(&c->family, edit->events.items[i]))
            add_finding(c, DL_BAD_INPUT, (Place){ edit->file, edit->line, edit->column }, "this edit names '%.*s', which is no event",
                        TEXT_ARG(shown(edit->events.items[i])));
}

/* ---- all --------------------------------------------------------------------------------------- */

static int compare_findings(const void *a, const void *b) {
    const Error *x = a, *y = b;
    if (x->line != y->line) return x->line < y->line ? -1 : 1;
    return strcmp(x->message, y->message);
}

Findings check_timeline(Arena *arena, const Timeline *timeline, Text bytes) {
    Check c = { .arena = arena, .timeline = timeline, .bytes = bytes, .family = family_of(arena, timeline) };
    size_t count = timeline->events.count;
    size_t *walks = arena_alloc(arena, (count + 1) * sizeof *walks);
    find_lines(&c);
    for (size_t i = 0; i < count; i++) {
        check_times(&c, &timeline->events.items[i]);
        check_parent(&c, &timeline->events.items[i]);
        check_circle(&c, &timeline->events.items[i], i + 1, walks);
    }
    check_doubles(&c);
    check_origins(&c);
    check_files(&c);
    if (is_complete(timeline))
        for (size_t i = 0; i < timeline->edits.count; i++) check_edit(&c, &timeline->edits.items[i]);
    for (size_t i = 0; i < timeline->contradictions.count; i++)
        add_finding(&c, DL_BAD_INPUT, (Place){ .file = { NULL, 0 } }, "%.*s", TEXT_ARG(timeline->contradictions.items[i]));
    if (c.findings.count) qsort(c.findings.items, c.findings.count, sizeof *c.findings.items, compare_findings);
    return c.findings;
}
