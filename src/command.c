/* command.c - see command.h. */
#include "command.h"
#include "../timelines/clean.h"
#include "file.h"
#include "zone.h"
#include <string.h>
#include <unistd.h>

static int exit_code(Status status) {
    switch (status) {
    case DL_OK: return EXIT_DONE;
    case DL_BAD_USAGE: return EXIT_USAGE;
    case DL_SYSTEM: return EXIT_SYSTEM;
    case DL_BAD_INPUT:
    case DL_LIMIT: break;
    }
    return EXIT_INPUT;
}

/* File names and excerpts come from strangers too: what steers a terminal, or turns the direction of writing,
 * becomes a question mark, as does a byte that is not UTF-8. */
void command_print_plain(FILE *out, Text t) {
    while (t.len) {
        const char *at = t.ptr;
        Text c = clean_next(&t);
        bool kept = c.len && c.ptr == at && *at != '\t';
        if (kept) fwrite(at, 1, c.len, out);
        for (; !kept && at < t.ptr; at++) fputc('?', out); /* a mark for each byte keeps carets below what they point at */
    }
}

void command_print_error(const Error *err) {
    fputs("dateline: ", stderr);
    if (err->file[0]) {
        command_print_plain(stderr, text_of(err->file));
        if (err->line) fprintf(stderr, ":%u:%u", (unsigned)err->line, (unsigned)err->column);
        fputs(": ", stderr);
    }
    command_print_plain(stderr, text_of(err->message));
    fputc('\n', stderr);
    if (!err->excerpt[0]) return;
    fputs("    ", stderr);
    command_print_plain(stderr, text_of(err->excerpt));
    fprintf(stderr, "\n    %*s^\n", err->column > 1 ? (int)err->column - 1 : 0, "");
}

void command_print_notes(const char *file, const Texts *notes) {
    for (size_t i = 0; i < notes->count; i++) {
        fputs("dateline: ", stderr);
        command_print_plain(stderr, text_of(file));
        if (file) fputs(": ", stderr);
        command_print_plain(stderr, notes->items[i]);
        fputc('\n', stderr);
    }
}

Status command_flush(Buffer *out, Error *err) {
    Status status = file_write("-", buffer_text(out), err);
    out->len = 0;
    return status;
}

static bool is_zone(Text name) {
    Arena *arena = arena_new();
    Zones zones = { .arena = arena };
    bool known = zone_is_known(&zones, name);
    arena_free(arena);
    return known;
}

Status command_context(const Given *given, Context *ret_context, Error *err) {
    Context context = { .place = text_of(given->value[OPTION_place]), .language = text_of(given->value[OPTION_language]), .rules = given->rules };
    if (given->rules && !context.language.len) context.language = dl_rules_language(given->rules);
    const char *published = given->value[OPTION_published];
    Status status = published ? dl_context_set_published(&context, text_of(published), err) : DL_OK;
    if (status) return DL_BAD_USAGE;
    if (given->value[OPTION_timezone]) context.zone = text_of(given->value[OPTION_timezone]);
    if (context.zone.len && !is_zone(context.zone))
        return error_set(err, DL_BAD_USAGE, NULL, "unknown time zone '%.*s': a name such as Asia/Damascus, or an offset such as +03:00", TEXT_ARG(context.zone));
    *ret_context = context;
    return DL_OK;
}

Status command_need_operands(const Given *given, const char *what, Error *err) {
    return given->operand_count ? DL_OK : error_set(err, DL_BAD_USAGE, NULL, "%s", what);
}

/* ---- running one ---- */

static void put_help(const Command *command, Buffer *out) {
    buffer_format(out, "usage: dateline %s%s%s\n\n%s\n\n", command->name, *command->usage ? " " : "", command->usage, command->help);
    options_help(command->bit, out);
}

static Status run_with_rules(const Command *command, Given given, Error *err) {
    dl_rules *rules = NULL;
    Status status = given.value[OPTION_rules] ? dl_rules_read(given.value[OPTION_rules], &rules, err) : DL_OK;
    given.rules = rules;
    if (!status) status = command->run(&given, err);
    dl_rules_free(rules);
    return status;
}

static Status run_command(const Command *command, int argc, const char **argv, Error *err) {
    Given given;
    Status status = options_read(command->bit, argc, argv, &given, err);
    if (status) return status;
    if (given.value[OPTION_version]) return puts("dateline " DL_VERSION), DL_OK;
    if (!given.value[OPTION_help]) return run_with_rules(command, given, err);
    Buffer out = { 0 };
    put_help(command, &out);
    status = command_flush(&out, err);
    buffer_free(&out);
    return status;
}

static void no_memory(void) {
    static const char message[] = "dateline: out of memory\n";
    (void)!write(STDERR_FILENO, message, sizeof message - 1);
    _exit(EXIT_SYSTEM);
}

int command_end(Status status, const Error *err) {
    if (status) command_print_error(err);
    if (!status && (fflush(stdout) || ferror(stdout))) {
        fputs("dateline: standard output cannot be written\n", stderr);
        return EXIT_SYSTEM;
    }
    return exit_code(status);
}

int command_run(const Command *command, int argc, char **argv) {
    Error err = { 0 };
    dl_set_out_of_memory(no_memory);
    return command_end(run_command(command, argc, (const char **)argv, &err), &err);
}
