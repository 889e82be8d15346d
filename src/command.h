/* command.h - what the two programs of the command share: printing, the options' meaning, running one command.
 *
 * front.c is `dateline`: it tags, finds events and resolves by itself, and hands over to `dateline-build` (main.c), which
 * knows all commands, for anything else. So nobody waits for libraries that draw who wants none of them, nor for libxml2 who
 * reads no pages: loading those takes longer than reading a report. These files alone print, read the clock and exit. */
#ifndef COMMAND_H
#define COMMAND_H
#include "event.h"
#include "option.h"

typedef struct {
    const char *name;
    CommandBit bit;
    const char *usage, *help;
    Status (*run)(const Given *given, Error *err);
} Command;

extern const Command command_tag, command_events, command_resolve; /* reading.c */

/* Whether libxml2 may be needed: a file that the arguments name is a page or TimeML, or cannot be looked at beforehand. Not
 * said of standard input by itself. */
bool command_may_read_markup(const Command *command, int argc, char **argv);

enum { EXIT_DONE, EXIT_INPUT, EXIT_USAGE, EXIT_SYSTEM };

/* Runs a command with the arguments behind its name, prints what went wrong; returns the exit code. */
int command_run(const Command *command, int argc, char **argv);
int command_end(Status status, const Error *err); /* the same for what is no command */

/* File names and excerpts come from strangers too: what steers a terminal, or turns the direction of writing,
 * becomes a question mark, as does a byte that is not UTF-8. */
void command_print_plain(FILE *out, Text t);
void command_print_error(const Error *err);
void command_print_notes(const char *file, const Texts *notes);
Status command_flush(Buffer *out, Error *err); /* to standard output; empties the buffer */

Status command_context(const Given *given, Context *ret_context, Error *err);
Status command_need_operands(const Given *given, const char *what, Error *err);
#endif
