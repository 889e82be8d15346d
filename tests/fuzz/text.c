/* text.c - any bytes as a report: expressions and events are found in order and inside it, twice the same. */
#include "fuzz.h"
#include "../../src/text.h"
#include <string.h>

static void check_expressions(const dl_result *found, size_t size) {
    uint32_t before = 0;
    for (size_t i = 0; i < dl_result_count(found); i++) {
        const dl_expression *e = dl_result_at(found, i);
        const dl_when *w = &e->when;
        must(before <= e->start && e->start < e->end && e->end <= size, "spans are ordered, disjoint and inside");
        if (w->known && !(w->open & (DL_OPEN_EARLIEST_START | DL_OPEN_LATEST_START))) must(w->earliest_start <= w->latest_start, "starts are ordered");
        if (w->known && !(w->open & (DL_OPEN_EARLIEST_END | DL_OPEN_LATEST_END))) must(w->earliest_end <= w->latest_end, "ends are ordered");
        before = e->end;
    }
}

static size_t write_events(Text text, const dl_context *context, char **ret_bytes) {
    size_t len = 0;
    dl_error err;
    FILE *out = open_memstream(ret_bytes, &len);
    must(out && dl_events(TEXT("fuzz"), text, context, out, &err) == DL_OK, "events are found in any bytes");
    fclose(out);
    return len;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    dl_context context = { .has_published = size % 2, .published = INT64_C(24579360) }; /* 2016-09-24, or unknown */
    Text text = { (const char *)data, size };
    dl_result *found = NULL;
    dl_error err;
    must(dl_tag(text, &context, &found, &err) == DL_OK, "any bytes can be tagged");
    check_expressions(found, size);
    dl_result_free(found);

    char *first = NULL, *second = NULL;
    size_t len = write_events(text, &context, &first);
    must(write_events(text, &context, &second) == len && !memcmp(first, second, len), "the same text gives the same events");
    free(first);
    free(second);
    return 0;
}
