/* option.c - see option.h. */
#include "option.h"
#include <string.h>

enum { RESOLVES = COMMAND_build | COMMAND_tag | COMMAND_events | COMMAND_resolve, DATES = RESOLVES | COMMAND_explain | COMMAND_check };

static const Option option_rows[OPTION_COUNT] = {
    { OPTION_output, 'o', "output", "FILE", "write to FILE; its suffix names the format; may be repeated; - is standard output", COMMAND_build },
    { OPTION_to, 0, "to", "FORMAT", "write in this format, to standard output", RESOLVES },
    { OPTION_published, 'd', "published", "DATE", "publication date of the reports, YYYY-MM-DD[Thh:mm[zone]]; goes before what they say themselves", DATES },
    { OPTION_place, 0, "place", "PLACE", "where the report was filed", DATES },
    { OPTION_timezone, 0, "timezone", "ZONE", "time zone of the report, such as Asia/Damascus or +03:00", DATES },
    { OPTION_language, 0, "language", "CODE", "language of the report: en, or de for times alone (tag, resolve); otherwise tag tells it by the words", DATES },
    { OPTION_rules, 0, "rules", "FILE", "words and rules of your own, before those of the language; or a language of your own", DATES },
    { OPTION_from, 0, "from", "FORMAT", "how to read the input: text, jsonl, html or timeml; otherwise told by name and content", COMMAND_tag | COMMAND_events },
    { OPTION_title, 0, "title", "TEXT", "title of the timeline", COMMAND_build },
    { OPTION_layout, 0, "layout", "KIND", "vertical, horizontal or auto", COMMAND_build },
    { OPTION_page, 0, "page", "PAPER", "A3, A4, A5, letter ..., with -landscape or -portrait if wanted; none: one sheet however long", COMMAND_build },
    { OPTION_lanes, 0, "lanes", "KIND", "what marks tell apart: the lanes of the file, none, class, place, actor or source", COMMAND_build },
    { OPTION_from_date, 0, "from", "DATE", "draw only what happened from this year, month or day on", COMMAND_build },
    { OPTION_to_date, 0, "to-date", "DATE", "draw only what happened up to this year, month or day", COMMAND_build },
    { OPTION_locale, 0, "locale", "STYLE", "how dates are written: uk, us, economist or iso", COMMAND_build },
    { OPTION_theme, 0, "theme", "NAME", "colours of the picture: light, dark, print or contrast", COMMAND_build },
    { OPTION_width, 0, "width", "PIXELS", "width of the picture", COMMAND_build },
    { OPTION_scale, 0, "scale", "NUMBER", "PNG pixels for one pixel of the picture; 2 unless given", COMMAND_build },
    { OPTION_overwrite, 0, "overwrite", NULL, "replace numbered pages (story-1.svg ...) that are there already", COMMAND_build },
    { OPTION_quiet, 'q', "quiet", NULL, "no warnings and no progress", 0 },
    { OPTION_verbose, 'v', "verbose", NULL, "say what was read, inferred and left out", 0 },
    { OPTION_help, 'h', "help", NULL, "show this help", 0 },
    { OPTION_version, 0, "version", NULL, "show the version", 0 },
};

static bool takes(unsigned command, const Option *o) { return !o->commands || (o->commands & command); }

static const Option *option_named(unsigned command, Text name) {
    for (const Option *o = option_rows; o < option_rows + OPTION_COUNT; o++)
        if (takes(command, o) && text_equal(text_of(o->name), name)) return o;
    return NULL;
}

static const Option *option_lettered(unsigned command, char letter) {
    for (const Option *o = option_rows; o < option_rows + OPTION_COUNT; o++)
        if (takes(command, o) && o->letter == letter) return o;
    return NULL;
}

static Status keep(Given *given, const Option *o, const char *value, Error *err) {
    given->value[o->id] = value;
    const char **list = o->id == OPTION_output ? given->outputs : o->id == OPTION_to ? given->formats : NULL;
    size_t *count = o->id == OPTION_output ? &given->output_count : &given->format_count;
    if (!list) return DL_OK;
    if (*count == OPTION_REPEAT) return error_set(err, DL_BAD_USAGE, NULL, "--%s may be given %d times", o->name, OPTION_REPEAT);
    list[(*count)++] = value;
    return DL_OK;
}

/* The value of an option: what stands joined to it, else the next argument. NULL when there is neither. */
static const char *value_of(const char *joined, int argc, const char **argv, int *at) {
    if (joined) return joined;
    return *at + 1 < argc ? argv[++*at] : NULL;
}

static Status read_long(unsigned command, int argc, const char **argv, int *at, Given *given, Error *err) {
    const char *equals = strchr(argv[*at], '='), *written = argv[*at];
    Text name = equals ? (Text){ written + 2, (size_t)(equals - written - 2) } : text_of(written + 2);
    const Option *o = option_named(command, name);
    if (!o) return error_set(err, DL_BAD_USAGE, NULL, "unknown option --%.*s; --help lists them", TEXT_ARG(name));
    if (!o->argument)
        return equals ? error_set(err, DL_BAD_USAGE, NULL, "--%s takes no value", o->name) : keep(given, o, "", err);
    const char *value = value_of(equals ? equals + 1 : NULL, argc, argv, at);
    return value ? keep(given, o, value, err) : error_set(err, DL_BAD_USAGE, NULL, "--%s needs a value: %s", o->name, o->argument);
}

static Status read_short(unsigned command, int argc, const char **argv, int *at, Given *given, Error *err) {
    for (const char *p = argv[*at] + 1; *p; p++) {
        const Option *o = option_lettered(command, *p);
        if (!o) return error_set(err, DL_BAD_USAGE, NULL, "unknown option -%c; --help lists them", *p);
        if (o->argument) {
            const char *value = value_of(p[1] ? p + 1 : NULL, argc, argv, at);
            return value ? keep(given, o, value, err) : error_set(err, DL_BAD_USAGE, NULL, "-%c needs a value: %s", *p, o->argument);
        }
        keep(given, o, "", err);
    }
    return DL_OK;
}

Status options_read(unsigned command, int argc, const char **argv, Given *ret_given, Error *err) {
    Given given = { .operands = argv };
    bool only_operands = false;
    for (int i = 0; i < argc; i++) {
        const char *a = argv[i];
        Status status = DL_OK;
        if (only_operands || a[0] != '-' || !a[1]) argv[given.operand_count++] = a;
        else if (!strcmp(a, "--")) only_operands = true;
        else if (a[1] == '-') status = read_long(command, argc, argv, &i, &given, err);
        else status = read_short(command, argc, argv, &i, &given, err);
        if (status) return status;
    }
    *ret_given = given;
    return DL_OK;
}

void options_help(unsigned command, Buffer *out) {
    for (const Option *o = option_rows; o < option_rows + OPTION_COUNT; o++) {
        if (!takes(command, o)) continue;
        char left[48];
        char letter[5] = "    ";
        if (o->letter) snprintf(letter, sizeof letter, "-%c, ", o->letter);
        snprintf(left, sizeof left, "%s--%s%s%s", letter, o->name, o->argument ? " " : "", o->argument ? o->argument : "");
        buffer_format(out, "  %-24s %s\n", left, o->help);
    }
}
