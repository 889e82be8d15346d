/* yaml.c - any bytes as a project or timeline file. What is read can be written, the writing read again, and
 * then nothing changes; and every output can be made of it. */
#include "fuzz.h"
#include "../../timelines/yaml.h"
#include <string.h>

static void check_outputs(const Timeline *timeline) {
    dl_error err;
    FILE *nowhere = fopen("/dev/null", "wb");
    for (const dl_format *f = dl_formats(); f->name; f++)
        must(dl_timeline_write(timeline, f->name, nowhere, &err) == DL_OK, f->name);
    fclose(nowhere);
}

static void check_round_trip(const Timeline *timeline) {
    Buffer first = { 0 }, second = { 0 };
    Error err;
    Timeline *again = timeline_new();
    must(yaml_write(timeline, &first, &err) == DL_OK, "what is read can be written");
    must(yaml_read(again, "again.yaml", buffer_text(&first), NULL, &err) == DL_OK, "what is written can be read");
    must(yaml_write(again, &second, &err) == DL_OK, "and written again");
    must(text_equal(buffer_text(&first), buffer_text(&second)), "the same bytes");
    timeline_free(again);
    buffer_free(&first);
    buffer_free(&second);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Timeline *timeline = timeline_new();
    Error err = { .status = DL_OK };
    Status status = yaml_read(timeline, "fuzz.yaml", (Text){ (const char *)data, size }, NULL, &err);
    must(status == DL_OK || err.message[0], "an error has a message");
    if (status == DL_OK && timeline->events.count < 100) {
        check_round_trip(timeline);
        check_outputs(timeline);
    }
    timeline_free(timeline);
    return 0;
}
