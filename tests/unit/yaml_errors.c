/* yaml_errors.c - what people get wrong in project and timeline files, and what they are told: each NAME.yaml
 * of tests/golden/errors/ must fail with the line in NAME.err. Run from the top folder. */
#include "../../src/file.h"
#include "../../timelines/yaml.h"
#include "../test.h"
#include <dirent.h>
#include <string.h>

static const char folder[] = "tests/golden/errors";

static void check_file(Arena *arena, const char *name) {
    char path[512], expected_path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    snprintf(expected_path, sizeof expected_path, "%.*s.err", (int)(strlen(path) - strlen(".yaml")), path);
    Text bytes, expected;
    Error err = { .status = DL_OK };
    if (file_read(arena, path, &bytes, &err) || file_read(arena, expected_path, &expected, &err)) {
        CHECK(false, "%s: %s", err.file, err.message);
        return;
    }
    Timeline *timeline = timeline_new();
    Status status = yaml_read(timeline, path, bytes, NULL, &err);
    CHECK(status == DL_BAD_INPUT || status == DL_LIMIT, "%s is accepted", name);
    CHECK(status == err.status, "%s: the status is in the error", name);
    Text got = arena_format(arena, "%u:%u: %s\n", err.line, err.column, err.message);
    CHECK_TEXT(got, expected.ptr, "%s", name);
    CHECK_TEXT(text_of(err.file), path, "the file is named");
    timeline_free(timeline);
}

static int compare_names(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

int main(void) {
    Arena *arena = arena_new();
    Array(char *) names = { 0 };
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir && (entry = readdir(dir));)
        if (text_ends(text_of(entry->d_name), TEXT(".yaml")))
            *array_push(arena, &names) = (char *)arena_text(arena, text_of(entry->d_name)).ptr;
    if (dir) closedir(dir);
    CHECK(names.count > 40, "%zu cases in %s", names.count, folder);
    if (names.count) qsort(names.items, names.count, sizeof *names.items, compare_names);
    for (size_t i = 0; i < names.count; i++) check_file(arena, names.items[i]);
    arena_free(arena);
    return test_end();
}
