/* option.h - the command line as two tables: the commands and the options that they take. Help and parsing
 * come from the same rows. Nothing here prints. */
#ifndef OPTION_H
#define OPTION_H
#include "buffer.h"
#include "error.h"

typedef enum {
    COMMAND_build = 1, COMMAND_tag = 2, COMMAND_events = 4, COMMAND_resolve = 8, COMMAND_explain = 16, COMMAND_check = 32, COMMAND_formats = 64
} CommandBit;

typedef enum {
    OPTION_output,
    OPTION_to,
    OPTION_published,
    OPTION_place,
    OPTION_timezone,
    OPTION_language,
    OPTION_rules,
    OPTION_from,
    OPTION_title,
    OPTION_layout,
    OPTION_page,
    OPTION_lanes,
    OPTION_from_date,
    OPTION_to_date,
    OPTION_locale,
    OPTION_theme,
    OPTION_width,
    OPTION_scale,
    OPTION_overwrite,
    OPTION_quiet,
    OPTION_verbose,
    OPTION_help,
    OPTION_version,
    OPTION_COUNT
} OptionId;

typedef struct {
    OptionId id;
    char letter;          /* 0 when there is only the long name */
    const char *name;     /* without the dashes */
    const char *argument; /* what it takes, for the help; NULL for a switch */
    const char *help;
    unsigned commands;    /* bits of the commands that take it; 0 is all */
} Option;

enum { OPTION_REPEAT = 64 }; /* how often -o and --to may be given */

/* What was given. Strings belong to argv. */
typedef struct {
    const char *value[OPTION_COUNT]; /* the last one given; "" for a switch; NULL when absent */
    const char *outputs[OPTION_REPEAT];
    const char *formats[OPTION_REPEAT];
    size_t output_count, format_count;
    const char **operands; /* points into the argv that was passed, which is reordered */
    size_t operand_count;
    const dl_rules *rules; /* of the file that --rules names; NULL without */
} Given;

/* Reads the arguments that follow the command. "--" ends the options; "-" is an operand. DL_BAD_USAGE. */
Status options_read(unsigned command, int argc, const char **argv, Given *ret_given, Error *err);
/* The rows that a command takes, two columns. */
void options_help(unsigned command, Buffer *out);
#endif
