/* build.c - the chain: files -> reports -> expressions -> mentions -> clusters -> events -> times -> edits -> order.
 * Also the part of dateline.h that makes timelines. See build.h. */
#include "build.h"
#include "../src/file.h"
#include "../src/zone.h"
#include "compose.h"
#include "copy.h"
#include "edit.h"
#include "hand.h"
#include "heading.h"
#include "publication.h"
#include "reason.h"
#include "sha256.h"
#include "yaml.h"

/* ---- adding files ----------------------------------------------------------------------------------- */

typedef struct {
    Timeline *timeline;
    Report *known; /* a project's report that is being read; NULL when a new one is to be added */
    Text sha256;
} Adding;

/* What a report's metadata call a zone may be none, or mean several ("IST"): then no clock time of it is converted, and a
 * warning says so. */
static Text real_zone(Timeline *timeline, const Document *document) {
    Arena *scratch = arena_new();
    Text zone = document->context.zone;
    bool known = zone_is_known(&(Zones){ .arena = scratch }, zone);
    arena_free(scratch);
    if (known) return zone;
    Text line = document->line ? arena_format(timeline->arena, ":%u", document->line) : (Text){ 0 };
    *array_push(timeline->arena, &timeline->warnings) =
        arena_format(timeline->arena, "%.*s%.*s: there is no time zone '%.*s'; the report is read without one", TEXT_ARG(document->file), TEXT_ARG(line),
                     TEXT_ARG(text_slice(zone, 0, 40)));
    return (Text){ 0 };
}

static void fill_report(Timeline *timeline, Report *report, const Document *document) {
    if (!report->file.len) report->file = document->file;
    if (!report->title.len) report->title = document->title;
    if (!report->source.len) report->source = document->source;
    if (!report->url.len) report->url = document->url;
    report->text = document->text;
    report->context = document->context;
    if (document->context.zone.len) report->context.zone = real_zone(timeline, document);
    report->published_from = document->published_from;
    report->published_why = document->published_why;
    if (!report->place.len) report->place = document->context.place;
    if (!report->language.len) report->language = document->context.language;
}

/* A file of several documents that a project names as one report: the further ones become reports beside it. */
static Status add_document(void *to, const Document *document, Error *err) {
    Adding *adding = to;
    Status status = document_check_length(document, err);
    if (status) return status;
    Report *report = adding->known;
    adding->known = NULL;
    if (!report) {
        Text id = timeline_free_report_id(adding->timeline, document->id.len ? document->id : TEXT("report"));
        report = array_push(adding->timeline->arena, &adding->timeline->reports);
        report->id = id;
    }
    fill_report(adding->timeline, report, document);
    report->sha256 = adding->sha256;
    return DL_OK;
}

/* The hash of a file that can be read twice; standard input cannot. */
static Text hash_file(Arena *arena, const char *path) {
    Arena *scratch = arena_new();
    Text bytes, hash = { 0 };
    bool once = path[0] == '-' && !path[1];
    if (!once && file_read(scratch, path, &bytes, NULL) == DL_OK) hash = sha256_hex(arena, bytes);
    arena_free(scratch);
    return hash;
}

/* Whether the bytes at the front, cut at a line, are those of a file that people write. */
static bool is_timeline_file(const char *path, Text head) {
    Text suffix = file_suffix(path);
    if (text_equal_fold(suffix, TEXT("yaml")) || text_equal_fold(suffix, TEXT("yml"))) return true;
    size_t len = head.len;
    while (head.len == 1 << 16 && len && head.ptr[len - 1] != '\n') len--;
    return yaml_looks_like(text_slice(head, 0, len));
}

static Status add_timeline_file(Timeline *timeline, FileReader *file, const char *path, const Context *context, Error *err) {
    Text bytes;
    Status status = file_rest(timeline->arena, file, &bytes, err);
    return status ? status : yaml_read(timeline, path, bytes, context, err);
}

Status build_add(Timeline *timeline, const char *path, const Context *context, Error *err) {
    FileReader *file;
    Status status = file_open(path, &file, err);
    if (status) return status;
    if (is_timeline_file(path, file_peek(file))) {
        status = add_timeline_file(timeline, file, path, context, err);
    } else {
        Adding adding = { .timeline = timeline, .sha256 = hash_file(timeline->arena, path) };
        status = document_read_from(timeline->arena, file, path, INPUT_AUTO, context, add_document, &adding, err);
    }
    file_close(file);
    return status;
}

/* A report that cannot be read is a mistake in the project that names it: says where it does. */
static Status blame_project(const Timeline *timeline, const Report *report, Status status, Error *err) {
    if (!err || !report->listed_in.len || err->line) return status;
    Error reason = *err;
    error_set(err, status, arena_text(timeline->arena, report->listed_in).ptr, "%s: %.180s", reason.file, reason.message);
    err->line = report->line;
    err->column = report->column;
    return status;
}

/* Reads the reports that a project names. Those that a timeline file only cites stay unread. */
static Status read_project_reports(Timeline *timeline, Error *err) {
    size_t count = timeline->reports.count;
    for (size_t i = 0; i < count; i++) {
        Report *report = &timeline->reports.items[i];
        Text path = report->path.len ? report->path : report->file;
        if (report->cited || report->text.len || !path.len) continue;
        const char *name = arena_text(timeline->arena, path).ptr;
        Report copy = *report; /* adding further documents moves the list */
        Adding adding = { .timeline = timeline, .known = &copy, .sha256 = hash_file(timeline->arena, name) };
        Status status = document_read(timeline->arena, name, INPUT_AUTO, &copy.context, add_document, &adding, err);
        if (status) return blame_project(timeline, &timeline->reports.items[i], status, err);
        timeline->reports.items[i] = copy;
    }
    return DL_OK;
}

/* ---- reading reports -------------------------------------------------------------------------------- */

/* The tables of one language, compiled once. */
typedef struct {
    Text language;
    const dl_rules *rules;
    const Tagger *tagger;
    const Reader *reader;
} Compiled;

typedef struct {
    Timeline *timeline;
    Array(Compiled) compiled;
    size_t *compiled_of; /* by report */
    Readings readings;
} Build;

static Status compile_language(Build *b, const Context *context, const Report *report, size_t *ret_at, Error *err) {
    Text language = context->language;
    for (size_t i = 0; i < b->compiled.count; i++)
        if (text_equal(b->compiled.items[i].language, language) && b->compiled.items[i].rules == context->rules) {
            *ret_at = i;
            return DL_OK;
        }
    Arena *arena = b->timeline->arena;
    Compiled c = { language, context->rules, tagger_in(arena, context), reader_new(arena, language) };
    if (!c.tagger || !c.reader)
        return error_set(err, DL_BAD_USAGE, arena_text(arena, report->file).ptr,
                         c.tagger ? "in '%.*s' only times are read so far, no events" : "no language is named '%.*s'", TEXT_ARG(language));
    *ret_at = b->compiled.count;
    *array_push(arena, &b->compiled) = c;
    return DL_OK;
}

static Status compile_languages(Build *b, Error *err) {
    Timeline *t = b->timeline;
    Foreign foreign = { 0 };
    b->compiled_of = arena_alloc(t->arena, (t->reports.count + 1) * sizeof *b->compiled_of);
    for (size_t i = 0; i < t->reports.count; i++) {
        const Report *report = &t->reports.items[i];
        Context context = report->context;
        if (report->language.len) context.language = report->language;
        if (!report->text.len) continue;
        Status status = compile_language(b, &context, report, &b->compiled_of[i], err);
        if (status) return status;
        if (!context.language.len) foreign_note(&foreign, report->file, report->text);
    }
    if (foreign.count) *array_push(t->arena, &t->warnings) = foreign_warning(t->arena, &foreign);
    return DL_OK;
}

static void read_dateline(Build *b, size_t r) {
    Report *report = &b->timeline->reports.items[r];
    Context context = report->context;
    timex_dateline(b->timeline->arena, b->compiled.items[b->compiled_of[r]].tagger, report->text, &context);
    if (context.has_published && !report->context.has_published) report->published_from = PUBLISHED_DATELINE;
    if (!report->place.len) report->place = context.place;
    report->context = context;
}

static Document document_of(const Report *report) {
    return (Document){ .id = report->id, .file = report->file, .title = report->title, .source = report->source, .url = report->url,
                       .text = report->text, .context = report->context, .published_from = report->published_from };
}

static void read_report(Build *b, size_t r) {
    const Report *report = &b->timeline->reports.items[r];
    const Compiled *c = &b->compiled.items[b->compiled_of[r]];
    Document document = document_of(report);
    Reading *reading = &b->readings.items[r];
    reading->expressions = timex_tag(b->timeline->arena, c->tagger, report->text, &report->context);
    reading->mentions = event_find(b->timeline->arena, c->reader, &document, &reading->expressions);
}

/* Reports without a date are read twice: once for what dates them, and again with the date found. */
static void read_reports(Build *b) {
    Timeline *t = b->timeline;
    bool *undated = arena_alloc(t->arena, t->reports.count + 1);
    const Tagger **taggers = arena_alloc(t->arena, (t->reports.count + 1) * sizeof *taggers);
    for (size_t r = 0; r < t->reports.count; r++) {
        array_push(t->arena, &b->readings);
        if (!t->reports.items[r].text.len) continue;
        read_dateline(b, r);
        undated[r] = !t->reports.items[r].context.has_published;
        taggers[r] = b->compiled.items[b->compiled_of[r]].tagger;
        read_report(b, r);
    }
    publication_infer(t, &b->readings, taggers);
    for (size_t r = 0; r < t->reports.count; r++)
        if (undated[r] && t->reports.items[r].context.has_published) read_report(b, r);
}

Status build_run(Timeline *timeline, Error *err) { return build_run_with(timeline, NULL, NULL, err); }

Status build_run_with(Timeline *timeline, const Tagger *tagger, const Reader *reader, Error *err) {
    Build b = { .timeline = timeline };
    if (tagger && reader) *array_push(timeline->arena, &b.compiled) = (Compiled){ .tagger = tagger, .reader = reader };
    timeline->joined = NULL;
    Status status = read_project_reports(timeline, err);
    if (!status) status = compile_languages(&b, err);
    if (status) return status;
    read_reports(&b);
    copy_find(timeline); /* dates decide which is the copy */
    hand_resolve(timeline);
    Clusters clusters = merge_mentions(timeline->arena, timeline, &b.readings, NULL);
    compose_events(timeline, &b.readings, adoption_new(timeline, b.compiled.count ? b.compiled.items[0].reader : NULL), &clusters);
    reason_times(timeline, &b.readings, &clusters);
    status = edit_replay(timeline, err);
    timeline_sort(timeline);
    if (!timeline->title.len) timeline->title = heading_of(timeline->arena, timeline);
    return status;
}

/* ---- the public functions ----------------------------------------------------------------------------- */

dl_timeline *dl_timeline_new(void) { return timeline_new(); }
void dl_timeline_free(dl_timeline *timeline) { timeline_free(timeline); }

dl_status dl_timeline_add(dl_timeline *timeline, const char *path, const dl_context *context, dl_error *err) {
    return build_add(timeline, path, context, err);
}

dl_status dl_timeline_build(dl_timeline *timeline, dl_error *err) { return build_run(timeline, err); }
