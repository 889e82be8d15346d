/* replay.c - a fuzz target without the fuzzer: runs every file of tests/fuzz/corpus/NAME, NAME being that of
 * the program less "-replay", and of the folders that are given. */
#include "fuzz.h"
#include "../../src/file.h"
#include <dirent.h>
#include <stdio.h>
#include <string.h>

static int run_folder(const char *folder) {
    int count = 0;
    DIR *listing = opendir(folder);
    for (struct dirent *entry; listing && (entry = readdir(listing));) {
        char path[1024];
        Arena *arena = arena_new();
        Text bytes;
        if (entry->d_name[0] != '.' && snprintf(path, sizeof path, "%s/%s", folder, entry->d_name) < (int)sizeof path &&
            file_read(arena, path, &bytes, NULL) == DL_OK) {
            LLVMFuzzerTestOneInput((const uint8_t *)bytes.ptr, bytes.len);
            count++;
        }
        arena_free(arena);
    }
    if (listing) closedir(listing);
    return count;
}

int main(int argc, char **argv) {
    char folder[256];
    Text name = file_name(argv[0]);
    if (text_ends(name, TEXT("-replay"))) name.len -= strlen("-replay");
    snprintf(folder, sizeof folder, "tests/fuzz/corpus/%.*s", TEXT_ARG(name));
    int count = run_folder(folder); /* a target that finds something wrong does not come back */
    for (int i = 1; i < argc; i++) count += run_folder(argv[i]);
    printf("%d passed, %d failed\n", count, count == 0);
    return count == 0;
}
