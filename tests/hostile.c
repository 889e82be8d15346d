/* hostile.c - input made to be slow: four times as much of it may take at most six times as long.
 *
 * Each row repeats a piece of text up to a size; the size grows until a run can be measured. Times are
 * processor times, and a pair that fails is measured again: on a busy machine one of them may be slow, but
 * what grows with the square takes sixteen times as long every time. */
#include "../src/dateline.h"
#include "../src/document.h"
#include "../src/buffer.h"
#include "../src/file.h"
#include "test.h"
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

typedef enum { STAGE_TAG, STAGE_EVENTS, STAGE_BUILD, STAGE_READ } Stage;

typedef struct {
    Stage stage;
    const char *suffix;              /* of the file, where there is one */
    const char *head, *piece, *tail; /* %zu in the piece is its number */
} Row;

static const Row rows[] = {
    { STAGE_TAG, "", "", "May ", "" },
    { STAGE_TAG, "", "", "the the ", "" },
    { STAGE_TAG, "", "", "1 1 1 ", "" },
    { STAGE_TAG, "", "", "first ", "" },
    { STAGE_TAG, "", "", "between Monday and ", "" },
    { STAGE_TAG, "", "", "from May to ", "" },
    { STAGE_TAG, "", "", "the third week of ", "" },
    { STAGE_TAG, "", "", "twenty one hundred thousand ", "" },
    { STAGE_TAG, "", "", "12/", "" },
    { STAGE_TAG, "", "", "2016-", "" },
    { STAGE_TAG, "", "", "9", "" },
    { STAGE_TAG, "", "", "a", "" },
    { STAGE_TAG, "", "", "a.", "" },
    { STAGE_TAG, "", "", "\"", "" },
    { STAGE_TAG, "", "", "(", "" },
    { STAGE_TAG, "", "", "\n", "" },
    { STAGE_TAG, "", "", "\xC3", "" },
    { STAGE_TAG, "", "", "\xD8\xA7", "" },
    { STAGE_TAG, "", "", "He said on Monday that two years earlier, in May, it had rained for three days. ", "" },
    { STAGE_EVENTS, "", "", "killed ", "" },
    { STAGE_EVENTS, "", "", "said that ", "" },
    { STAGE_EVENTS, "", "", "at least 3 people and ", "" },
    { STAGE_EVENTS, "", "", "the attack on the attack on ", "" },
    { STAGE_EVENTS, "", "", "Al Bab, ", "" },
    { STAGE_EVENTS, "", "", "\"he said, \"", "" },
    { STAGE_EVENTS, "", "", "A", "" },
    { STAGE_EVENTS, "", "", ". ", "" },
    { STAGE_EVENTS, "", "", "\n\n", "" },
    { STAGE_EVENTS, "", "", "A bomb killed 3 people in Hama on Monday, police said. The army denied it. ", "" },
    { STAGE_BUILD, ".txt", "", "A bomb killed %zu people in Hama on Monday, police said.\n\n", "" },
    { STAGE_BUILD, ".txt", "", "On day %zu rebels attacked Hama%zu in May. ", "" },
    { STAGE_BUILD, ".yaml", "title: t\nevents:\n", "  - title: Event %zu\n    when: 2016-09-22\n", "" },
    { STAGE_BUILD, ".yaml", "title: t\npublished: 2016-09-23\nevents:\n", "  - title: Event %zu\n    when: on Monday\n    lane: l%zu\n", "" },
    { STAGE_BUILD, ".jsonl", "", "{\"id\":\"a\",\"text\":\"Rain %zu\"}\n", "" },
    { STAGE_EVENTS, "", "", "\xE2\x80\x9Csaid on Monday ", "" },
    { STAGE_EVENTS, "", "", "killed 3, 4 and ", "" },
    { STAGE_READ, ".html", "<p>", "<div>a", "" },
    { STAGE_READ, ".html", "<p>", "<p>a", "" },
    { STAGE_READ, ".html", "<p>", "</b>a", "" },
    { STAGE_READ, ".html", "<p>a<b ", "a%zu=1 ", ">b" },
    { STAGE_READ, ".html", "<p>a", "<!--", "" },
    { STAGE_READ, ".html", "<p>a", "<script>", "" },
    { STAGE_READ, ".html", "<p>a", "<table>", "" },
    { STAGE_READ, ".html", "<p>a", "<b><i></b>", "" },
    { STAGE_READ, ".html", "<p>a", "&", "" },
    { STAGE_READ, ".html", "<p>a", "&#x41", "" },
    { STAGE_READ, ".html", "<p>a", "<", "" },
    { STAGE_READ, ".html", "<p class='", "share-", "'>b" },
    { STAGE_READ, ".html", "<p>a", "<article>b</article>", "" },
    { STAGE_READ, ".html", "<p>a<script type='application/ld+json'>", "{\"a\":[", "</script>" },
    { STAGE_READ, ".tml", "<TimeML><TEXT>", "<a>", "" },
    { STAGE_READ, ".tml", "<TimeML><TEXT a='&lt;' ", "a%zu='1' ", "></TEXT></TimeML>" },
    { STAGE_READ, ".tml", "<TimeML><TEXT>", "&amp;]]&gt;", "</TEXT></TimeML>" },
    { STAGE_READ, ".jsonl", "", "{\"text\":\"a\"}\n", "" },
    { STAGE_READ, ".jsonl", "{\"text\":", "[", "" },
    { STAGE_READ, ".jsonl", "{\"text\":\"a\"", ",\"k%zu\":{\"a\":[1]}", "}\n" },
    { STAGE_READ, ".jsonl", "{\"text\":\"", "\\u0041\\n", "\"}\n" },
    { STAGE_READ, ".txt", "", "\xE9", "" },
};

#define FAST 0.02 /* seconds: what is this fast need not be measured */

static char folder[] = "/tmp/dateline-hostile-XXXXXX";

static void make_input(const Row *row, size_t size, Buffer *out) {
    out->len = 0;
    buffer_string(out, row->head);
    for (size_t number = 0; out->len < size; number++) {
        const char *hole = strstr(row->piece, "%zu");
        if (!hole) buffer_string(out, row->piece);
        for (const char *p = row->piece; hole; p = hole + 3, hole = strstr(p, "%zu")) {
            buffer_put(out, (Text){ p, (size_t)(hole - p) });
            buffer_format(out, "%zu", number);
            if (!strstr(hole + 3, "%zu")) buffer_string(out, hole + 3);
        }
    }
    buffer_string(out, row->tail);
}

static Status ignore(void *to, const Document *document, Error *err) {
    (void)to, (void)document, (void)err;
    return DL_OK;
}

static void run_read(const char *path) {
    Arena *arena = arena_new();
    Error err; /* that some of these are refused is an answer, too */
    document_read(arena, path, INPUT_AUTO, NULL, ignore, NULL, &err);
    arena_free(arena);
}

static void run_build(const char *path, const dl_context *context, FILE *nowhere) {
    dl_error err;
    dl_timeline *timeline = dl_timeline_new();
    if (!dl_timeline_add(timeline, path, context, &err) && !dl_timeline_build(timeline, &err)) {
        dl_timeline_write(timeline, "yaml", nowhere, &err);
        dl_timeline_write(timeline, "svg", nowhere, &err);
    }
    dl_timeline_free(timeline);
}

/* Processor seconds outside the system: what fresh pages cost is not ours. */
static double now(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_utime.tv_sec + (double)usage.ru_utime.tv_usec * 1e-6;
}

static double run(const Row *row, Text input, const char *path, FILE *nowhere) {
    dl_context context = { .has_published = true, .published = INT64_C(24579360) };
    dl_result *result = NULL;
    dl_error err;
    double start = now();
    if (row->stage == STAGE_TAG) dl_tag(input, &context, &result, &err);
    else if (row->stage == STAGE_EVENTS) dl_events(TEXT("hostile"), input, &context, nowhere, &err);
    else if (row->stage == STAGE_BUILD) run_build(path, &context, nowhere);
    else run_read(path);
    dl_result_free(result);
    return now() - start;
}

static double measure(const Row *row, size_t size, FILE *nowhere) {
    char path[128];
    Buffer input = { 0 };
    snprintf(path, sizeof path, "%s/input%s", folder, row->suffix);
    make_input(row, size, &input);
    if (row->suffix[0]) file_write(path, buffer_text(&input), NULL);
    double seconds = run(row, buffer_text(&input), path, nowhere);
    if (row->suffix[0]) unlink(path);
    buffer_free(&input);
    return seconds;
}

static void check_growth(const Row *row, FILE *nowhere) {
    size_t size = 8 << 10;
    double one = measure(row, size, nowhere), four;
    while (one < 0.008 && size < (1 << 20)) one = measure(row, size *= 2, nowhere);
    four = measure(row, 4 * size, nowhere);
    for (int attempt = 0; attempt < 8 && four >= 6 * one && four >= FAST; attempt++) { /* a busy machine: once more */
        one = measure(row, size, nowhere);
        four = measure(row, 4 * size, nowhere);
    }
    CHECK(four < 6 * one || four < FAST, "\"%s%.30s\": %zu bytes take %.1f ms, four times that %.1f ms", row->head, row->piece, size,
          1000 * one, 1000 * four);
}

int main(int argc, char **argv) {
    FILE *nowhere = fopen("/dev/null", "wb");
    if (!nowhere || !mkdtemp(folder)) return 1;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (argc > 1 && strcmp(argv[1], rows[i].piece) != 0) continue; /* one row, while it is being mended */
        check_growth(&rows[i], nowhere);
    }
    rmdir(folder);
    fclose(nowhere);
    return test_end();
}
