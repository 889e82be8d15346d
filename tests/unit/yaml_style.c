/* yaml_style.c - texts in YAML: as readable as is safe. That all come back: yaml_roundtrip.c. */
#include "../../timelines/yaml_style.h"
#include "../test.h"

typedef struct {
    const char *text, *yaml;
} Row;

static const Row rows[] = {
    { "Air strike on Aleppo", "Air strike on Aleppo" },
    { "\xD8\xAD\xD9\x84\xD8\xA8", "\xD8\xAD\xD9\x84\xD8\xA8" },
    { "a:b, c#d", "a:b, c#d" },
    { "", "\"\"" },
    { "no", "\"no\"" },
    { "Null", "\"Null\"" },
    { "2016-09-22", "\"2016-09-22\"" },
    { "1e5", "\"1e5\"" },
    { "title: x", "\"title: x\"" },
    { "x #y", "\"x #y\"" },
    { "- x", "\"- x\"" },
    { " x", "\" x\"" },
    { "\"Never\", he said", "'\"Never\", he said'" },
    { "he said \"never\"", "he said \"never\"" },
    { "it's: so", "\"it's: so\"" },
    { "\"it's\"", "'\"it''s\"'" },
    { "tab\there", "\"tab\\there\"" },
    { "\x01\xC2\x85", "\"\\x01\\x85\"" },
    { "\xEF\xBB\xBF", "\"\\uFEFF\"" },
    { "caf\xE9", "caf\xEF\xBF\xBD" },
    { "\xE9 # \xE9", "\"\xEF\xBF\xBD # \xEF\xBF\xBD\"" },
    { "one\ntwo", "|-\n    one\n    two" },
    { "one\n\ntwo\n", "|\n    one\n\n    two" },
    { "one\n two", "\"one\\n two\"" },
    { "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
      ">-\n    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen\n    seventeen" },
};

int main(void) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Buffer out = { 0 };
        style_text(&out, text_of(rows[i].text), 4, 10);
        CHECK_TEXT(buffer_text(&out), rows[i].yaml, "row %zu", i);
        buffer_free(&out);
    }
    CHECK(style_is_plain_in_flow(TEXT("New York")), "plain in brackets");
    CHECK(!style_is_plain_in_flow(TEXT("Washington, D.C.")), "a comma needs quotes in brackets");
    return test_end();
}
