/* The library as another program sees it: nothing but dateline.h. Run from the top of the project. */
#include "../../src/dateline.h"
#include "../test.h"
#include <pthread.h>
#include <string.h>

static const char report[] = "MARLOW, May 23, 2019 (Gazette) - A dam collapsed near Marlow on Monday, killing four people, police said.\n\n"
                             "The mayor resigned on Wednesday. Talks are to be held next week.\n";
static const char project[] = "examples/aleppo-2016/project.yaml";

/* What was written to a file that is no longer needed; to be freed. */
static char *take(FILE *file, size_t *ret_len) {
    long len = ftell(file);
    char *bytes = malloc((size_t)len + 1);
    rewind(file);
    *ret_len = bytes ? fread(bytes, 1, (size_t)len, file) : 0;
    if (bytes) bytes[*ret_len] = 0;
    fclose(file);
    return bytes;
}

static void test_expressions(void) {
    static const char *const values[] = { "2019-05-23", "2019-05-20", "2019-05-22", "2019-W22" };
    dl_context context = { 0 };
    dl_result *found = NULL;
    dl_error err;
    CHECK(dl_context_set_published(&context, TEXT("2019-05-23"), &err) == DL_OK, "a day");
    CHECK(dl_tag(text_of(report), &context, &found, &err) == DL_OK, "any text can be tagged");
    CHECK(dl_result_count(found) == 4, "%zu expressions", dl_result_count(found));
    for (size_t i = 0; i < dl_result_count(found) && i < 4; i++) {
        const dl_expression *e = dl_result_at(found, i);
        CHECK_TEXT(e->when.value, values[i], "value");
        CHECK(e->when.wording.ptr == report + e->start && e->when.wording.len == e->end - e->start, "the words are the caller's");
        CHECK(e->rule.len && e->when.why.len, "it says why");
    }
    dl_result_free(found);
    dl_result_free(NULL);
    CHECK(dl_tag(TEXT("On Monday."), &(dl_context){ .language = TEXT("tlh") }, &found, &err) == DL_BAD_USAGE && err.message[0], "a language it does not know");
    CHECK(dl_tag(TEXT("On Monday."), &(dl_context){ .language = TEXT("tlh") }, &found, NULL) == DL_BAD_USAGE, "nobody asks why");
}

static void test_context(void) {
    dl_context context = { 0 };
    dl_result *found = NULL;
    CHECK(dl_context_set_published(&context, TEXT("2019-02-29"), NULL) == DL_BAD_INPUT, "a day that does not exist");
    CHECK(dl_context_set_published(&context, TEXT("2019-05-23T10:00+02:00"), NULL) == DL_OK && context.published_has_time, "a day and hour");
    CHECK_TEXT(context.zone, "+02:00", "zone");
    CHECK(dl_resolve(TEXT("April 4, 5 and 6"), &context, &found, NULL) == DL_OK && dl_result_count(found) == 3, "a list");
    dl_result_free(found);
    CHECK(dl_resolve(TEXT("the mayor"), &context, &found, NULL) == DL_BAD_INPUT, "no expression");
}

static void test_events(void) {
    FILE *file = tmpfile();
    size_t len, lines = 0;
    CHECK(dl_events(TEXT("marlow"), text_of(report), NULL, file, NULL) == DL_OK, "any text has events");
    char *bytes = take(file, &len);
    for (char *line = bytes; *line; line = strchr(line, '\n') + 1) {
        CHECK(!strncmp(line, "{\"doc\":\"marlow\",", 16) && strchr(line, '\n'), "an object on a line");
        lines++;
    }
    CHECK(lines >= 4 && strstr(bytes, "\"trigger\":\"collapsed\""), "%zu events", lines);
    free(bytes);
}

static dl_timeline *built(const char *path) {
    dl_timeline *timeline = dl_timeline_new();
    dl_error err = { .status = DL_OK };
    CHECK(dl_timeline_add(timeline, path, NULL, &err) == DL_OK && dl_timeline_build(timeline, &err) == DL_OK, "%s", err.message);
    return timeline;
}

static char *written(const dl_timeline *timeline, const char *format, size_t *ret_len) {
    FILE *file = tmpfile();
    dl_error err = { .status = DL_OK };
    CHECK(dl_timeline_write(timeline, format, file, &err) == DL_OK, "%s: %s", format, err.message);
    return take(file, ret_len);
}

static void test_timeline(void) {
    dl_timeline *timeline = built(project), *again = built(project);
    dl_error err;
    for (const dl_format *f = dl_formats(); f->name; f++) {
        size_t len, len_again;
        char *bytes = written(timeline, f->name, &len), *bytes_again = written(again, f->name, &len_again);
        CHECK(len > 1000 && f->help[0], "%s has %zu bytes", f->name, len);
        CHECK(len == len_again && !memcmp(bytes, bytes_again, len), "%s: the same input, the same bytes", f->name);
        free(bytes);
        free(bytes_again);
    }
    CHECK(dl_timeline_write(timeline, "docx", stdout, &err) == DL_BAD_USAGE && strstr(err.message, "docx"), "no such format");
    CHECK(dl_timeline_add(timeline, "no/such/file.txt", NULL, &err) == DL_BAD_INPUT && !strcmp(err.file, "no/such/file.txt"), "no such file");
    dl_timeline_free(timeline);
    dl_timeline_free(again);
    dl_timeline_free(NULL);
}

/* ---- threads ---------------------------------------------------------------------------------------------------- */

enum { THREADS = 4 };

typedef struct {
    pthread_t thread;
    dl_status status;
    char *bytes[3];
    size_t len[3];
} Worker;
static const char *const worker_formats[3] = { "svg", "ics", "yaml" };

static void *work(void *argument) {
    Worker *w = argument;
    dl_timeline *timeline = dl_timeline_new();
    w->status = dl_timeline_add(timeline, project, NULL, NULL);
    if (!w->status) w->status = dl_timeline_build(timeline, NULL);
    for (int i = 0; i < 3 && !w->status; i++) {
        FILE *file = tmpfile();
        w->status = dl_timeline_write(timeline, worker_formats[i], file, NULL);
        w->bytes[i] = take(file, &w->len[i]);
    }
    dl_timeline_free(timeline);
    return NULL;
}

/* Different timelines in different threads do not know of each other. */
static void test_threads(void) {
    Worker workers[THREADS] = { 0 };
    for (int t = 0; t < THREADS; t++) CHECK(!pthread_create(&workers[t].thread, NULL, work, &workers[t]), "a thread");
    for (int t = 0; t < THREADS; t++) pthread_join(workers[t].thread, NULL);
    for (int t = 0; t < THREADS; t++) {
        CHECK(workers[t].status == DL_OK, "thread %d", t);
        for (int i = 0; i < 3; i++) {
            bool same = workers[t].len[i] == workers[0].len[i] && !memcmp(workers[t].bytes[i], workers[0].bytes[i], workers[0].len[i]);
            CHECK(same && workers[t].len[i] > 1000, "thread %d, %s", t, worker_formats[i]);
        }
    }
    for (int t = 0; t < THREADS; t++)
        for (int i = 0; i < 3; i++) free(workers[t].bytes[i]);
}

int main(void) {
    test_expressions();
    test_context();
    test_events();
    test_timeline();
    test_threads();
    return test_end();
}
