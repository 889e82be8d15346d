/* yaml.c - any bytes as a project or timeline file. What is read can be written, the writing read again, and
 * then nothing changes; and every output can be made of it. */
#include "outputs.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Timeline *timeline = timeline_new();
    Error err = { .status = DL_OK };
    Text input = { (const char *)data, size };
    Status status = yaml_read(timeline, "fuzz.yaml", input, NULL, &err);
    must(status == DL_OK || err.message[0], "an error has a message");
    if (status == DL_OK && timeline->events.count < 100) {
        check_round_trip(timeline);
        check_outputs(timeline, wants_pictures(input));
    }
    timeline_free(timeline);
    return 0;
}
