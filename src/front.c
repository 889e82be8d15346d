/* front.c - the program dateline: see command.h. */
#include "command.h"
#include <errno.h>
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

int main(int argc, char **argv) {
    static const Command *const own[] = { &command_tag, &command_events, &command_resolve };
    for (size_t i = 0; argc > 1 && i < sizeof own / sizeof *own; i++)
        if (!strcmp(own[i]->name, argv[1])) return command_run(own[i], argc - 2, argv + 2);
    return hand_over(argv);
}
