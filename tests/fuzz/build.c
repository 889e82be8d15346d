/* build.c - any bytes as one or two reports: a timeline is made of them, can be written and read again, and every
 * output is well-formed. The first byte says what the reports are; a line "%%" parts them. */
#include "../../src/file.h"
#include "../../timelines/build.h"
#include "outputs.h"
#include "reader.h"
#include <unistd.h>

static Status add_report(Timeline *timeline, const char *suffix, Text bytes, const Context *context) {
    char path[96];
    snprintf(path, sizeof path, "/tmp/dateline-fuzz-%ld '\"<&>\n;%s", (long)getpid(), suffix);
    must(file_write(path, bytes, NULL) == DL_OK, "a temporary file can be written");
    Error err = { .status = DL_OK };
    Status status = build_add(timeline, path, context, &err);
    must(status == DL_OK || err.message[0], "an error has a message");
    unlink(path);
    return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const suffixes[] = { ".txt", ".html", ".jsonl", ".tml", ".yaml" };
    static const Context nothing = { 0 }, dated = { .has_published = true, .published = INT64_C(24579360) };
    if (!size) return 0;
    if (!tagger) LLVMFuzzerInitialize(NULL, NULL);
    const char *suffix = suffixes[data[0] % 5];
    const Context *context = data[0] & 32 ? &dated : &nothing;
    Text bytes = { (const char *)data + 1, size - 1 };
    size_t end = text_find(bytes, TEXT("\n%%\n"));
    Timeline *timeline = timeline_new();
    Error err = { .status = DL_OK };
    Status status = add_report(timeline, suffix, text_slice(bytes, 0, end), context);
    if (!status && end != SIZE_MAX) status = add_report(timeline, suffix, text_slice(bytes, end + 4, SIZE_MAX), context);
    if (!status) {
        status = build_run_with(timeline, tagger, reader, &err);
        must(status == DL_OK || err.message[0], "an error has a message");
    }
    if (status == DL_OK && timeline->events.count < 100) {
        check_round_trip(timeline);
        check_outputs(timeline, wants_pictures(bytes));
    }
    timeline_free(timeline);
    return 0;
}
