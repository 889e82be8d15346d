/* file.c - see file.h. */
#include "file.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static Status read_all(Arena *arena, FILE *f, const char *path, Text *ret_text, Error *err) {
    size_t room = 64 << 10, len = 0;
    char *bytes = memory_resize(NULL, room);
    for (size_t got; (got = fread(bytes + len, 1, room - len, f)) > 0;) {
        len += got;
        if (len > FILE_LIMIT) break;
        if (len == room) bytes = memory_resize(bytes, room *= 2);
    }
    Status status = DL_OK;
    if (len > FILE_LIMIT) status = error_set(err, DL_LIMIT, path, "the file is larger than %d bytes", FILE_LIMIT);
    else if (ferror(f)) status = error_set(err, DL_SYSTEM, path, "cannot be read: %s", strerror(errno));
    else *ret_text = arena_text(arena, (Text){ bytes, len });
    free(bytes);
    return status;
}

Status file_read(Arena *arena, const char *path, Text *ret_text, Error *err) {
    if (!strcmp(path, "-")) return read_all(arena, stdin, "standard input", ret_text, err);
    FILE *f = fopen(path, "rb");
    if (!f) /* a name that leads nowhere is the caller's mistake, anything else the system's */
        return error_set(err, errno == ENOENT || errno == ENOTDIR ? DL_BAD_INPUT : DL_SYSTEM, path, "cannot be opened: %s", strerror(errno));
    struct stat info;
    Status status = fstat(fileno(f), &info) == 0 && S_ISDIR(info.st_mode)
                        ? error_set(err, DL_BAD_INPUT, path, "is a folder")
                        : read_all(arena, f, path, ret_text, err);
    fclose(f);
    return status;
}

static bool write_all(FILE *f, Text bytes) {
    bool good = !bytes.len || fwrite(bytes.ptr, 1, bytes.len, f) == bytes.len;
    return fflush(f) == 0 && good;
}

/* mkstemp() makes files that only the owner may read; give them what the umask would have. */
static void set_usual_mode(int fd) {
    mode_t mask = umask(0);
    umask(mask);
    (void)!fchmod(fd, 0666 & ~mask);
}

static Status write_temporary(const char *temporary, int fd, const char *path, Text bytes, Error *err) {
    set_usual_mode(fd);
    FILE *f = fdopen(fd, "wb");
    bool good = f && write_all(f, bytes);
    int reason = errno;
    if (f && fclose(f) != 0 && good) good = false, reason = errno;
    if (good && rename(temporary, path) == 0) return DL_OK;
    if (good) reason = errno;
    unlink(temporary);
    return error_set(err, DL_SYSTEM, path, "cannot be written: %s", strerror(reason));
}

Status file_write(const char *path, Text bytes, Error *err) {
    if (!strcmp(path, "-"))
        return write_all(stdout, bytes) ? DL_OK : error_set(err, DL_SYSTEM, "standard output", "cannot be written: %s", strerror(errno));
    struct stat info;
    if (stat(path, &info) == 0 && !S_ISREG(info.st_mode)) { /* a device or a pipe cannot be renamed over */
        FILE *f = S_ISDIR(info.st_mode) ? NULL : fopen(path, "wb");
        bool good = f && write_all(f, bytes);
        if (f) fclose(f);
        return good ? DL_OK : error_set(err, DL_SYSTEM, path, "cannot be written: %s", S_ISDIR(info.st_mode) ? "is a folder" : strerror(errno));
    }
    size_t len = strlen(path);
    char *temporary = memory_resize(NULL, len + 8);
    memcpy(temporary, path, len);
    memcpy(temporary + len, ".XXXXXX", 8);
    int fd = mkstemp(temporary);
    Status status = fd < 0 ? error_set(err, DL_SYSTEM, path, "cannot be written: %s", strerror(errno))
                           : write_temporary(temporary, fd, path, bytes, err);
    free(temporary);
    return status;
}

Text file_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return text_of(slash ? slash + 1 : path);
}

Text file_stem(const char *path) {
    Text name = file_name(path), suffix = file_suffix(path);
    return suffix.len ? text_slice(name, 0, name.len - suffix.len - 1) : name;
}

Text file_suffix(const char *path) {
    Text name = file_name(path);
    const char *point = strrchr(name.ptr, '.');
    return point && point != name.ptr ? text_of(point + 1) : (Text){ NULL, 0 };
}

Text file_beside(Arena *arena, const char *base, Text name) {
    const char *slash = strrchr(base, '/');
    if (!slash || (name.len && name.ptr[0] == '/')) return arena_text(arena, name);
    return arena_format(arena, "%.*s/%.*s", (int)(slash - base), base, TEXT_ARG(name));
}
