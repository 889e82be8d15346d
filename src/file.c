/* file.c - see file.h. */
#include "file.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PEEK = 64 << 10 };

struct FileReader {
    FILE *file;
    const char *name;     /* for messages */
    char *bytes;          /* read and not yet handed out: [begin, end) */
    size_t begin, end, room;
};

Status file_open(const char *path, FileReader **ret_reader, Error *err) {
    bool is_stdin = !strcmp(path, "-");
    FILE *f = is_stdin ? stdin : fopen(path, "rb");
    if (!f) /* a name that leads nowhere is the caller's mistake, anything else the system's */
        return error_set(err, errno == ENOENT || errno == ENOTDIR ? DL_BAD_INPUT : DL_SYSTEM, path, "cannot be opened: %s", strerror(errno));
    struct stat info;
    if (fstat(fileno(f), &info) == 0 && S_ISDIR(info.st_mode)) {
        if (!is_stdin) fclose(f);
        return error_set(err, DL_BAD_INPUT, path, "is a folder");
    }
    FileReader *reader = memory_resize(NULL, sizeof *reader);
    *reader = (FileReader){ .file = f, .name = is_stdin ? "standard input" : path, .room = PEEK };
    reader->bytes = memory_resize(NULL, reader->room);
    *ret_reader = reader;
    return DL_OK;
}

void file_close(FileReader *reader) {
    if (!reader) return;
    if (reader->file != stdin) fclose(reader->file);
    free(reader->bytes);
    free(reader);
}

/* Reads more behind `end`; false at the end of the file. */
static bool read_more(FileReader *r) {
    if (r->begin) memmove(r->bytes, r->bytes + r->begin, r->end - r->begin);
    r->end -= r->begin;
    r->begin = 0;
    if (r->room - r->end < PEEK) r->bytes = memory_resize(r->bytes, r->room = r->room * 2 + PEEK);
    size_t got = fread(r->bytes + r->end, 1, r->room - r->end, r->file);
    r->end += got;
    return got > 0;
}

static Status check_read(const FileReader *r, size_t len, Error *err) {
    if (ferror(r->file)) return error_set(err, DL_SYSTEM, r->name, "cannot be read: %s", strerror(errno));
    if (len > FILE_LIMIT) return error_set(err, DL_LIMIT, r->name, "is larger than %d bytes", FILE_LIMIT);
    return DL_OK;
}

static Text held(const FileReader *r) { return (Text){ r->bytes + r->begin, r->end - r->begin }; }

Text file_peek(FileReader *reader) {
    while (held(reader).len < PEEK && read_more(reader)) {}
    return text_slice(held(reader), 0, PEEK);
}

Status file_line(FileReader *reader, Text *ret_line, bool *ret_more, Error *err) {
    size_t seen = 0, at; /* the first `seen` bytes hold no line end */
    while ((at = text_find_byte(text_slice(held(reader), seen, SIZE_MAX), '\n')) == SIZE_MAX) {
        seen = held(reader).len;
        if (seen > FILE_LIMIT || !read_more(reader)) break;
    }
    Status status = check_read(reader, seen, err);
    if (status) return status;
    *ret_more = held(reader).len > 0;
    *ret_line = text_slice(held(reader), 0, at == SIZE_MAX ? seen : seen + at);
    reader->begin += ret_line->len + (at != SIZE_MAX);
    if (text_ends(*ret_line, TEXT("\r"))) ret_line->len--;
    return DL_OK;
}

/* How many bytes of a regular file are still to come; 0 when that cannot be known. */
static size_t bytes_to_come(const FileReader *r) {
    struct stat info;
    off_t at = ftello(r->file);
    if (fstat(fileno(r->file), &info) != 0 || !S_ISREG(info.st_mode) || at < 0 || info.st_size < at) return 0;
    return (size_t)(info.st_size - at);
}

/* What a file of known size still holds, read to where it stays. What it grows by meanwhile is left out. */
static Status read_known(Arena *arena, FileReader *reader, size_t more, Text *ret_text, Error *err) {
    size_t len = held(reader).len;
    char *bytes = arena_room(arena, len + more + 1);
    if (len) memcpy(bytes, held(reader).ptr, len);
    len += fread(bytes + len, 1, more, reader->file);
    bytes[len] = 0;
    reader->begin = reader->end = 0;
    *ret_text = (Text){ bytes, len };
    return check_read(reader, len, err);
}

Status file_rest(Arena *arena, FileReader *reader, Text *ret_text, Error *err) {
    size_t more = bytes_to_come(reader);
    if (more > FILE_LIMIT) return check_read(reader, more, err);
    if (more) return read_known(arena, reader, more, ret_text, err);
    while (held(reader).len <= FILE_LIMIT && read_more(reader)) {}
    Status status = check_read(reader, held(reader).len, err);
    if (!status) *ret_text = arena_text(arena, held(reader));
    reader->begin = reader->end = 0;
    reader->bytes = memory_resize(reader->bytes, reader->room = PEEK); /* not held twice while the caller works */
    return status;
}

Status file_read(Arena *arena, const char *path, Text *ret_text, Error *err) {
    FileReader *reader;
    Status status = file_open(path, &reader, err);
    if (status) return status;
    status = file_rest(arena, reader, ret_text, err);
    file_close(reader);
    return status;
}

static bool write_all(FILE *f, Text bytes) {
    bool good = !bytes.len || fwrite(bytes.ptr, 1, bytes.len, f) == bytes.len;
    return fflush(f) == 0 && good;
}

/* mkstemp() makes files that only the owner may read; a new file gets what the umask leaves. */
static mode_t usual_mode(void) {
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static Status write_temporary(const char *temporary, int fd, mode_t mode, const char *path, Text bytes, Error *err) {
    (void)!fchmod(fd, mode);
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
    bool exists = stat(path, &info) == 0;
    if (exists && !S_ISREG(info.st_mode)) { /* a device or a pipe cannot be renamed over */
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
                           : write_temporary(temporary, fd, exists ? info.st_mode & 0777 : usual_mode(), path, bytes, err);
    free(temporary);
    return status;
}

bool file_exists(const char *path) {
    struct stat s;
    return stat(path, &s) == 0;
}

bool file_same(const char *path, const char *other) {
    struct stat a, b;
    return stat(path, &a) == 0 && stat(other, &b) == 0 && S_ISREG(a.st_mode) && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
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
