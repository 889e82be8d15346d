/* front.c - the program dateline: see command.h. */
#include "command.h"
#include "html.h"
#include "timeml.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Where dateline-build may lie, seen from this program: beside it where both are built, and where `make install` puts it. */
static const char *const places[] = { "dateline-build", "../libexec/dateline/dateline-build" };

/* The folder of this program with its slash: as the system tells it, else as it was called. */
static Text own_folder(const char *name, char room[4096]) {
    ssize_t len = readlink("/proc/self/exe", room, 4096);
    Text path = len > 0 ? (Text){ room, (size_t)len } : text_of(name);
    while (path.len && path.ptr[path.len - 1] != '/') path.len--;
    return path;
}

/* Becomes dateline-build; returns only when that cannot be run. */
static int hand_over(char **argv) {
    char room[4096], path[sizeof room + 64];
    Text folder = own_folder(argv[0], room);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        snprintf(path, sizeof path, "%.*s%s", TEXT_ARG(folder), places[i]);
        execv(path, argv);
        if (errno != ENOENT && errno != ENOTDIR) break;
    }
    Error err;
    return command_end(error_set(&err, DL_SYSTEM, path, "cannot be run: %s", strerror(errno)), &err);
}

/* ---- pages ---- */

/* In place of the library's html.c and timeml.c, which need libxml2: files that need it are handed over before they are
 * read, so these are called when standard input, the one operand, turns out to be a page: nothing is written yet,
 * and dateline-build finds on its standard input what was read from ours. Or when a file was changed meanwhile. */
static char **arguments; /* of main(), as they were given */

static bool give_back(Text page) {
    FILE *f = tmpfile();
    if (!f || fwrite(page.ptr, 1, page.len, f) != page.len || fflush(f)) return false;
    return lseek(fileno(f), 0, SEEK_SET) == 0 && dup2(fileno(f), STDIN_FILENO) == STDIN_FILENO;
}

static Status read_markup(Text page, const Document *document, Error *err) {
    if (!text_equal(document->file, TEXT("-"))) {
        char path[256];
        snprintf(path, sizeof path, "%.*s", TEXT_ARG(document->file));
        return error_set(err, DL_BAD_INPUT, path, "was changed while it was read");
    }
    if (!give_back(page)) return error_set(err, DL_SYSTEM, "standard input", "cannot be kept: %s", strerror(errno));
    exit(hand_over(arguments));
}

Status html_read(Arena *arena, Text page, Document *document, Error *err) {
    (void)arena;
    return read_markup(page, document, err);
}

Status timeml_read(Arena *arena, Text xml, Document *document, Error *err) {
    (void)arena;
    return read_markup(xml, document, err);
}

int main(int argc, char **argv) {
    static const Command *const own[] = { &command_tag, &command_events, &command_resolve };
    arguments = memory_resize(NULL, ((size_t)argc + 1) * sizeof *arguments); /* running a command reorders them */
    memcpy(arguments, argv, ((size_t)argc + 1) * sizeof *arguments);
    for (size_t i = 0; argc > 1 && i < sizeof own / sizeof *own; i++)
        if (!strcmp(own[i]->name, argv[1]) && !command_may_read_markup(own[i], argc - 2, argv + 2)) return command_run(own[i], argc - 2, argv + 2);
    return hand_over(arguments);
}
