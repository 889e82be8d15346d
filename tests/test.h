/* test.h - the whole harness: each file of tests/unit/ is a program that checks and then returns
 * test_end(), which prints "N passed, N failed". */
#ifndef TEST_H
#define TEST_H
#include "../src/text.h"
#include <stdio.h>
#include <stdlib.h>

static int test_passed, test_failed;

/* Counts `condition`; when it is false, says so with the printf-like explanation. */
#define CHECK(condition, ...)                                   \
    do {                                                        \
        if (condition) {                                        \
            test_passed++;                                      \
        } else {                                                \
            test_failed++;                                      \
            printf("FAIL %s:%d: %s: ", __FILE__, __LINE__, #condition); \
            printf(__VA_ARGS__);                                \
            printf("\n");                                       \
        }                                                       \
    } while (0)

/* Checks that a text is what is expected, and prints both when it is not. */
#define CHECK_TEXT(got, expected, ...)                                                               \
    do {                                                                                             \
        Text got_ = (got), expected_ = text_of(expected);                                            \
        if (text_equal(got_, expected_)) {                                                           \
            test_passed++;                                                                           \
        } else {                                                                                     \
            test_failed++;                                                                           \
            printf("FAIL %s:%d: got \"%.*s\", expected \"%.*s\": ", __FILE__, __LINE__, TEXT_ARG(got_), TEXT_ARG(expected_)); \
            printf(__VA_ARGS__);                                                                     \
            printf("\n");                                                                            \
        }                                                                                            \
    } while (0)

static inline int test_end(void) {
    printf("%d passed, %d failed\n", test_passed, test_failed);
    return test_failed != 0;
}
#endif
