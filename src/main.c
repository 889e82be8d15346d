/* main.c - the program dateline-build: all commands. Those that read alone stand in reading.c, those that build and draw here. */
#include "../render/output.h"
#include "../timelines/build.h"
#include "../timelines/check.h"
#include "../timelines/explain.h"
#include "../timelines/yaml.h"
#include "command.h"
#include "file.h"
#include "wording.h"
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void print_warnings(const Given *given, const Texts *warnings) {
    if (!given->value[OPTION_quiet]) command_print_notes(NULL, warnings);
}

/* ---- build, explain, check ---- */

static Status read_picture(const Given *given, PictureOptions *ret_options, Error *err) {
    static const struct {
        OptionId id;
        const char *name;
    } rows[] = { { OPTION_layout, "layout" }, { OPTION_page, "page" },       { OPTION_lanes, "lanes" },
                 { OPTION_from_date, "from" }, { OPTION_to_date, "to-date" }, { OPTION_locale, "locale" },
                 { OPTION_theme, "theme" },    { OPTION_width, "width" },     { OPTION_scale, "scale" } };
    PictureOptions options = { .layout = LAYOUT_AUTO };
    Status status = DL_OK;
    for (size_t i = 0; !status && i < sizeof rows / sizeof *rows; i++)
        if (given->value[rows[i].id]) status = picture_option(&options, rows[i].name, given->value[rows[i].id], err);
    if (!status) status = picture_options_check(&options, err);
    *ret_options = options;
    return status;
}

/* Tells a person at a terminal how far a long run is. */
typedef struct {
    double started;
    bool wanted, shown;
} Progress;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static Progress progress_start(const Given *given) {
    return (Progress){ .started = now(), .wanted = isatty(STDERR_FILENO) && !given->value[OPTION_quiet] };
}

static void progress_say(Progress *progress, const char *what, size_t done, size_t all) {
    if (!progress->wanted || now() - progress->started < 1) return;
    fprintf(stderr, "\r\033[K%s %zu of %zu", what, done, all);
    progress->shown = true;
}

static void progress_end(const Progress *progress) {
    if (progress->shown) fputs("\r\033[K", stderr);
}

static Status build_timeline(const Given *given, Timeline *timeline, Error *err) {
    Context context;
    Progress progress = progress_start(given);
    Status status = command_need_operands(given, "which reports, project or timeline files?", err);
    if (!status) status = command_context(given, &context, err);
    for (size_t i = 0; !status && i < given->operand_count; i++) {
        progress_say(&progress, "reading", i + 1, given->operand_count);
        status = build_add(timeline, given->operands[i], &context, err);
    }
    if (!status) {
        progress_say(&progress, "merging the reports of file", given->operand_count, given->operand_count);
        status = build_run(timeline, err);
    }
    progress_end(&progress);
    if (!status && given->value[OPTION_title]) timeline->title = text_of(given->value[OPTION_title]);
    if (!status) print_warnings(given, &timeline->warnings);
    return status;
}

static const Output *output_for(const char *path, const Given *given, Error *err) {
    Text suffix = file_suffix(path);
    const char *name = suffix.len ? suffix.ptr : given->format_count ? given->formats[0] : NULL;
    const Output *output = name ? output_named(text_of(name)) : NULL;
    if (!output && name) error_set(err, DL_BAD_USAGE, NULL, "unknown format '%s'; 'dateline formats' lists them", name);
    if (!output && !name) error_set(err, DL_BAD_USAGE, NULL, "'%s' names no format: give it a suffix, or --to FORMAT", path);
    return output;
}

/* --verbose: what was read, how it is dated, and what became of it. */
static void print_summary(const Timeline *timeline) {
    for (size_t i = 0; i < timeline->reports.count; i++) {
        const Report *r = &timeline->reports.items[i];
        Text line = wording_published(timeline->arena, &r->context, &(Wording){ 0 });
        fputs("dateline: ", stderr);
        command_print_plain(stderr, r->id);
        fprintf(stderr, ": %.*s", TEXT_ARG(line.len ? line : TEXT("no publication date")));
        if (r->published_why.len) fprintf(stderr, " (%.*s)", TEXT_ARG(r->published_why));
        fputc('\n', stderr);
    }
    size_t drawn = 0;
    for (size_t i = 0; i < timeline->events.count; i++) drawn += timeline->events.items[i].main_line;
    fprintf(stderr, "dateline: events on the line: %zu, beside it: %zu, left out with a reason: %zu\n", drawn,
            timeline->events.count - drawn, timeline->unplaced.count);
}

/* What writing the outputs needs. */
typedef struct {
    const Given *given;
    const Timeline *timeline;
    PictureOptions picture;
} Writing;

static Status write_file(const Writing *w, const char *path, const Buffer *bytes, Error *err) {
    Status status = file_write(path, buffer_text(bytes), err);
    if (!status && w->given->value[OPTION_verbose]) fprintf(stderr, "dateline: wrote %s, %zu bytes\n", path, bytes->len);
    return status;
}

/* "story.svg" as page 2 is "story-2.svg". */
static const char *page_path(const Writing *w, const char *path, size_t page) {
    Text suffix = file_suffix(path), whole = text_of(path), stem = text_slice(whole, 0, whole.len - suffix.len - (suffix.len > 0));
    return arena_format(w->timeline->arena, "%.*s-%zu%s%.*s", TEXT_ARG(stem), page, suffix.len ? "." : "", TEXT_ARG(suffix)).ptr;
}

/* Names that nobody has written down are written over only with leave. */
static Status keep_pages(const Writing *w, const char *path, size_t count, Error *err) {
    for (size_t i = 0; !w->given->value[OPTION_overwrite] && i < count; i++) {
        const char *page = page_path(w, path, i + 1);
        if (file_exists(page))
            return error_set(err, DL_BAD_USAGE, page, "is there already; --overwrite replaces the pages of an earlier run, --page none makes one file");
    }
    return DL_OK;
}

static Status write_pages(const Writing *w, const Files *files, const char *path, Error *err) {
    if (files->count == 1) return write_file(w, path, &files->items[0], err);
    Status status = keep_pages(w, path, files->count, err);
    for (size_t i = 0; !status && i < files->count; i++) status = write_file(w, page_path(w, path, i + 1), &files->items[i], err);
    if (!status && !w->given->value[OPTION_quiet])
        fprintf(stderr, "dateline: %zu pages, written as %s to %s\n", files->count, page_path(w, path, 1), page_path(w, path, files->count));
    return status;
}

/* What goes into a pipe is one file; a named output may be several pages. */
static Status write_one(const Writing *w, const Output *output, const char *path, Error *err) {
    Buffer bytes = { 0 };
    Files files = { 0 };
    bool pages = output->write_pages && strcmp(path, "-") != 0;
    Status status = pages ? output->write_pages(w->timeline, &w->picture, &files, err) : output->write(w->timeline, &w->picture, &bytes, err);
    if (!status) status = pages ? write_pages(w, &files, path, err) : write_file(w, path, &bytes, err);
    if (!status && output->left_out && !w->given->value[OPTION_quiet]) {
        Texts notes = output->left_out(w->timeline->arena, w->timeline, &w->picture);
        command_print_notes(path, &notes);
    }
    files_free(&files);
    buffer_free(&bytes);
    return status;
}

/* Every format is looked up before anything is built, so that a slip in the last one costs no time. */
static Status check_outputs(const Given *given, Error *err) {
    for (size_t i = 0; i < given->output_count; i++)
        if (!output_for(given->outputs[i], given, err)) return DL_BAD_USAGE;
    for (size_t i = 0; i < given->format_count; i++)
        if (!output_named(text_of(given->formats[i])))
            return error_set(err, DL_BAD_USAGE, NULL, "unknown format '%s'; 'dateline formats' lists them", given->formats[i]);
    return DL_OK;
}

/* Whether --to names the format of a file whose name has no suffix. */
static bool is_format_of_file(const Given *given) {
    for (size_t i = 0; i < given->output_count; i++)
        if (!file_suffix(given->outputs[i]).len) return true;
    return false;
}

/* No -o at all writes to standard output: the first --to, or the timeline file. So does --to beside -o, unless a file needs it. */
static Status write_outputs(const Writing *w, Error *err) {
    const Given *given = w->given;
    Status status = DL_OK;
    for (size_t i = 0; !status && i < given->output_count; i++)
        status = write_one(w, output_for(given->outputs[i], given, err), given->outputs[i], err);
    bool done = given->output_count && (!given->format_count || is_format_of_file(given));
    if (done || status) return status;
    const char *format = given->format_count ? given->formats[0] : "yaml";
    return write_one(w, output_named(text_of(format)), "-", err);
}

/* What was read is the user's, and often the only copy: no output takes its place. */
static Status keep_input(const Given *given, const char *input, Error *err) {
    for (size_t i = 0; i < given->output_count; i++)
        if (file_same(given->outputs[i], input))
            return error_set(err, DL_BAD_USAGE, given->outputs[i], "is also an input, and would be overwritten; choose another name for the output");
    return DL_OK;
}

static Status keep_operands(const Given *given, Error *err) {
    Status status = DL_OK;
    for (size_t i = 0; !status && i < given->operand_count; i++) status = keep_input(given, given->operands[i], err);
    return status;
}

static Status keep_reports(const Given *given, const Timeline *timeline, Error *err) {
    Status status = DL_OK;
    for (size_t i = 0; !status && i < timeline->reports.count; i++) {
        const Report *report = &timeline->reports.items[i];
        Text path = report->path.len ? report->path : report->file;
        status = keep_input(given, arena_text(timeline->arena, path).ptr, err);
    }
    return status;
}

static Status build(const Given *given, Error *err) {
    Writing w = { .given = given };
    Status status = read_picture(given, &w.picture, err);
    if (!status) status = check_outputs(given, err);
    if (!status) status = keep_operands(given, err);
    if (status) return status;
    Timeline *timeline = timeline_new();
    w.timeline = timeline;
    status = build_timeline(given, timeline, err);
    if (!status) status = keep_reports(given, timeline, err);
    if (!status && given->value[OPTION_verbose]) print_summary(timeline);
    if (!status) status = write_outputs(&w, err);
    timeline_free(timeline);
    return status;
}

static Status explain(const Given *given, Error *err) {
    if (given->operand_count < 1 || given->operand_count > 2)
        return error_set(err, DL_BAD_USAGE, NULL, "a timeline, and an event's id if wanted: dateline explain TIMELINE [EVENT-ID]");
    Timeline *timeline = timeline_new();
    Given files = *given;
    files.operand_count = 1;
    Status status = build_timeline(&files, timeline, err);
    Buffer out = { 0 };
    if (!status) status = explain_write(timeline, text_of(given->operand_count > 1 ? given->operands[1] : NULL), &out, err);
    if (!status) status = command_flush(&out, err);
    buffer_free(&out);
    timeline_free(timeline);
    return status;
}

/* Prints what a timeline contradicts itself in; returns DL_BAD_INPUT when that is more than doubtful. */
static Status print_findings(const Given *given, const Findings *findings, Error *err) {
    Status status = DL_OK;
    for (size_t i = 0; i < findings->count; i++) {
        const Error *finding = &findings->items[i];
        if (finding->status && !status) {
            status = finding->status;
            *err = *finding;
        } else if (finding->status || !given->value[OPTION_quiet]) {
            command_print_error(finding);
        }
    }
    return status;
}

static Status check_one(const Given *given, const char *path, const Context *context, Timeline *timeline, Error *err) {
    Text bytes;
    Status status = file_read(timeline->arena, path, &bytes, err);
    if (!status) status = yaml_read(timeline, path, bytes, context, err);
    if (status) return status;
    print_warnings(given, &timeline->warnings);
    Findings findings = check_timeline(timeline->arena, timeline, bytes);
    return print_findings(given, &findings, err);
}

static Status check(const Given *given, Error *err) {
    Context context;
    Status status = command_need_operands(given, "which project or timeline files?", err);
    if (!status) status = command_context(given, &context, err);
    for (size_t i = 0; !status && i < given->operand_count; i++) {
        Timeline *timeline = timeline_new();
        status = check_one(given, given->operands[i], &context, timeline, err);
        timeline_free(timeline);
        if (status || given->value[OPTION_quiet]) continue;
        command_print_plain(stdout, text_of(given->operands[i]));
        puts(": good");
    }
    return status;
}

static Status formats(const Given *given, Error *err) {
    if (given->operand_count) return error_set(err, DL_BAD_USAGE, NULL, "formats takes no argument");
    for (const Output *o = outputs; o->name; o++) printf("%-6s %s\n", o->name, o->help);
    return DL_OK;
}

/* ---- the table ---- */

static const Command command_build = { "build", COMMAND_build, "INPUT... [-o FILE]... [--to FORMAT]",
                                       "build one timeline from reports, project files and timelines", build };
static const Command command_explain = { "explain", COMMAND_explain, "TIMELINE [EVENT-ID]", "why each date, merge and figure is what it is", explain };
static const Command command_check = { "check", COMMAND_check, "FILE...", "validate project and timeline files, name contradictions", check };
static const Command command_formats = { "formats", COMMAND_formats, "", "list the output formats", formats };

static const Command *const commands[] = { &command_build, &command_tag, &command_events, &command_resolve, &command_explain, &command_check, &command_formats };
enum { COMMANDS = sizeof commands / sizeof *commands };

static void put_help(Buffer *out) {
    buffer_string(out, "usage: dateline COMMAND ...\n\nReads news reports and gives back one timeline.\n\n");
    for (size_t i = 0; i < COMMANDS; i++) buffer_format(out, "  %-8s %s\n", commands[i]->name, commands[i]->help);
    buffer_string(out, "\n'dateline COMMAND --help' shows the options of a command.\n");
}

static const Command *command_named(const char *name) {
    for (size_t i = 0; i < COMMANDS; i++)
        if (!strcmp(commands[i]->name, name)) return commands[i];
    return NULL;
}

static Status run_top(const char *word, Error *err) {
    Buffer out = { 0 };
    Status status = DL_OK;
    if (!strcmp(word, "--version")) buffer_string(&out, "dateline " DL_VERSION "\n");
    else if (!strcmp(word, "--help") || !strcmp(word, "-h") || !strcmp(word, "help")) put_help(&out);
    else status = error_set(err, DL_BAD_USAGE, NULL, "unknown command '%s'; 'dateline --help' lists them", word);
    if (!status) status = command_flush(&out, err);
    buffer_free(&out);
    return status;
}

int main(int argc, char **argv) {
    if (argc < 2) {
        Buffer out = { 0 };
        put_help(&out);
        fwrite(out.bytes, 1, out.len, stderr);
        buffer_free(&out);
        return EXIT_USAGE;
    }
    const Command *command = command_named(argv[1]);
    if (command) return command_run(command, argc - 2, argv + 2);
    Error err = { 0 };
    return command_end(run_top(argv[1], &err), &err);
}
