/* rules.c - any bytes as a file of rules: an error that says where and why, or a language with which any text, the file
 * itself to begin with, can be read. */
#include "fuzz.h"
#include "../../src/rulefile.h"
#include "../../src/timex.h"

static void check_tag(const dl_rules *rules, Text text) {
    dl_context context = { .has_published = true, .published = INT64_C(24579360), .language = dl_rules_language(rules), .rules = rules };
    dl_result *found = NULL;
    must(dl_tag(text, &context, &found, NULL) == DL_OK, "text never fails");
    uint32_t before = 0;
    for (size_t i = 0; i < dl_result_count(found); i++) {
        const dl_expression *e = dl_result_at(found, i);
        must(before <= e->start && e->start < e->end && e->end <= text.len, "spans are ordered, disjoint and inside");
        before = e->end;
    }
    dl_result_free(found);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Text file = { (const char *)data, size };
    Rules *rules = NULL;
    Error err = { .status = DL_OK };
    Status status = rules_read("x.rules", file, &rules, &err);
    must(status == DL_OK || err.message[0] != 0, "an error says why");
    if (status) return 0;
    check_tag(rules, file);
    check_tag(rules, TEXT("On 5 March 2021 at 14:30 GMT, three days later, last week of the 1990s, every other Monday from 4 to 8 May 2013."));
    dl_rules_free(rules);
    return 0;
}
