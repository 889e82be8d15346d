/* format.c - timelines/FORMAT.md says what is true: every key and name is in it, what it accepts is accepted and comes
 * back the same, what it refuses is refused with the message it shows, and its limits are those of the code. Run
 * from the top folder. */
#include "../../src/file.h"
#include "../../timelines/yaml.h"
#include "../../timelines/yaml_schema.h"
#include "../test.h"
#include <string.h>

static bool is_named(Text document, const char *name) {
    char quoted[64];
    snprintf(quoted, sizeof quoted, "`%s`", name);
    return text_find(document, text_of(quoted)) != SIZE_MAX;
}

static void check_keys(Text document) {
    static const Schema *const schemas[] = { &file_schema,     &report_schema,   &lane_schema, &event_schema, &toll_schema,
                                             &evidence_schema, &unplaced_schema, &edit_schema, &when_schema };
    for (size_t i = 0; i < sizeof schemas / sizeof *schemas; i++)
        for (const Key *key = schemas[i]->keys; key->key; key++) {
            CHECK(is_named(document, key->key), "`%s` of %s is not described", key->key, schemas[i]->name);
            for (int n = 0; n < key->count; n++)
                CHECK(!*key->name(n) || is_named(document, key->name(n)), "`%s` of `%s` is not listed", key->name(n), key->key);
        }
}

static void check_limits(Text document) {
    static const char *const rows[] = { "| 64 MiB |", "| 64 |", "| 4,000,000 |", "| 100,000 each |", "| 10,000 |", "| 1,000 each |" };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK(text_find(document, text_of(rows[i])) != SIZE_MAX, "%s", rows[i]);
    CHECK(YAML_SIZE_LIMIT == 64 << 20 && YAML_DEPTH_LIMIT == 64 && YAML_VALUE_LIMIT == 4000000 && YAML_EVENT_LIMIT == 100000 &&
              YAML_REPORT_LIMIT == 10000 && YAML_ITEM_LIMIT == 1000,
          "the limits of the code are other ones");
}

/* What is accepted can be written, and then stays as it is. */
static void check_accepted(Text block, unsigned line) {
    Timeline *first = timeline_new(), *second = timeline_new();
    Buffer once = { 0 }, twice = { 0 };
    Error err = { .status = DL_OK };
    Status status = yaml_read(first, "flood.yaml", block, NULL, &err);
    CHECK(status == DL_OK, "line %u: %u:%u: %s", line, err.line, err.column, err.message);
    yaml_write(first, &once, &err);
    if (!status) status = yaml_read(second, "flood.yaml", buffer_text(&once), NULL, &err);
    yaml_write(second, &twice, &err);
    CHECK(status == DL_OK && text_equal(buffer_text(&once), buffer_text(&twice)), "line %u: does not come back the same: %s", line, err.message);
    buffer_free(&once);
    buffer_free(&twice);
    timeline_free(first);
    timeline_free(second);
}

/* `after` is the document behind the block: when it goes on with an indented message, that is the message. */
static void check_refused(Arena *arena, Text block, Text after, unsigned line) {
    Timeline *timeline = timeline_new();
    Error err = { .status = DL_OK };
    CHECK(yaml_read(timeline, "flood.yaml", block, NULL, &err) != DL_OK, "line %u: is accepted", line);
    Text shown, message = arena_format(arena, "    dateline: %s:%u:%u: %s", err.file, err.line, err.column, err.message);
    text_next(&after, '\n', &shown); /* the empty line */
    text_next(&after, '\n', &shown);
    if (text_starts(shown, TEXT("    dateline: "))) CHECK_TEXT(shown, message.ptr, "line %u", line);
    timeline_free(timeline);
}

static void check_blocks(Arena *arena, Text document) {
    Text rest = document, line;
    unsigned number = 0, accepted = 0, refused = 0;
    while (text_next(&rest, '\n', &line)) {
        number++;
        bool good = text_equal(line, TEXT("```yaml")), bad = text_equal(line, TEXT("```yaml refused"));
        if (!good && !bad) continue;
        Text block = text_slice(rest, 0, text_find(rest, TEXT("```\n")));
        Text after = text_slice(rest, block.len + 4, rest.len);
        if (good) check_accepted(block, number), accepted++;
        else check_refused(arena, block, after, number), refused++;
    }
    CHECK(accepted >= 6 && refused >= 4, "%u and %u blocks", accepted, refused);
}

int main(void) {
    Arena *arena = arena_new();
    Text document;
    Error err;
    if (file_read(arena, "timelines/FORMAT.md", &document, &err)) {
        CHECK(false, "%s: %s", err.file, err.message);
        return test_end();
    }
    check_keys(document);
    check_limits(document);
    check_blocks(arena, document);
    arena_free(arena);
    return test_end();
}
