/* hand.c - times and counts as people write them. */
#include "../../timelines/hand.h"
#include "../test.h"
#include <string.h>

typedef struct {
    const char *text;
    int64_t low, high; /* low -1: no count */
    Bound bound;
} CountRow;

static const CountRow count_rows[] = {
    { "45", 45, 45, BOUND_EXACT },      { "45+", 45, -1, BOUND_AT_LEAST }, { ">45", 46, -1, BOUND_MORE_THAN },
    { "..45", 0, 45, BOUND_UP_TO },     { "~45", 45, 45, BOUND_ABOUT },    { "24-99", 24, 99, BOUND_VAGUE },
    { " 7 ", 7, 7, BOUND_EXACT },       { "0", 0, 0, BOUND_EXACT },        { "many", -1, 0, BOUND_EXACT },
    { "", -1, 0, BOUND_EXACT },         { "+", -1, 0, BOUND_EXACT },       { "-5", -1, 0, BOUND_EXACT },
    { "99-24", -1, 0, BOUND_EXACT },    { "5-", -1, 0, BOUND_EXACT },      { "5-6-7", -1, 0, BOUND_EXACT },
    { "~45+", -1, 0, BOUND_EXACT },     { "4.5", -1, 0, BOUND_EXACT },     { "99999999999999999999", -1, 0, BOUND_EXACT },
    { "5--6", -1, 0, BOUND_EXACT },     { ">", -1, 0, BOUND_EXACT },       { "+45", -1, 0, BOUND_EXACT },
};

static void check_counts(void) {
    for (size_t i = 0; i < sizeof count_rows / sizeof *count_rows; i++) {
        const CountRow *row = &count_rows[i];
        Toll toll = { .low = -7 };
        bool good = hand_count(text_of(row->text), &toll);
        CHECK(good == (row->low >= 0), "'%s'", row->text);
        if (good)
            CHECK(toll.low == row->low && toll.high == row->high && toll.bound == row->bound, "'%s': %lld to %lld", row->text, (long long)toll.low,
                  (long long)toll.high);
    }
}

typedef struct {
    const char *text, *published, *message; /* message: a part of it; NULL when the time is good */
} WhenRow;

static const WhenRow when_rows[] = {
    { "2019-03-02", NULL, NULL },
    { "on Saturday", "2019-03-05", NULL },
    { " on Saturday ", "2019-03-05", NULL },
    { "on Saturday", NULL, "needs a date to be read against" },
    { "March 2", NULL, "needs a date to be read against" },
    { "March 2, 2019", NULL, NULL },
    { "on Saturday the dam broke", "2019-03-05", "not understood" },
    { "the dam", "2019-03-05", "not understood" },
    { "", "2019-03-05", "empty" },
    { "   ", "2019-03-05", "empty" },
    { "2019-02-29", NULL, "that month has 28 days" },
    { "2019-00-10", NULL, "no such month" },
    { "2019-03-05/2019-02-29", NULL, "that month has 28 days" },
    { "2019-03-05/2019-03-01", NULL, "ends before it starts" },
    { "2019-3", NULL, "neither EDTF nor" },
    { "2012-2014", NULL, NULL }, /* no EDTF, but words */
    { "Saturday or Sunday", "2019-03-05", NULL },
    { "Saturday and Sunday", "2019-03-05", "not understood" },
};

static void check_whens(void) {
    Arena *arena = arena_new();
    for (size_t i = 0; i < sizeof when_rows / sizeof *when_rows; i++) {
        const WhenRow *row = &when_rows[i];
        Context context = { 0 };
        When when = { .known = false };
        Error err = { .status = DL_OK };
        if (row->published) dl_context_set_published(&context, text_of(row->published), NULL);
        Status status = hand_when(arena, text_of(row->text), &context, &when, &err);
        CHECK((status == DL_OK) == !row->message, "'%s': %s", row->text, err.message);
        if (row->message) CHECK(strstr(err.message, row->message), "'%s': %s", row->text, err.message);
        else CHECK(when.known, "'%s'", row->text);
    }
    arena_free(arena);
}

static void check_words(void) {
    Arena *arena = arena_new();
    Context context = { .zone = TEXT("Europe/Rome") };
    When when;
    dl_context_set_published(&context, TEXT("2019-03-05"), NULL);
    context.zone = TEXT("Europe/Rome");
    hand_when(arena, TEXT("on Saturday"), &context, &when, NULL);
    CHECK_TEXT(when.wording, "on Saturday", "words are kept");
    CHECK(text_find(when.why, TEXT("2019-03-05")) != SIZE_MAX, "and what they were read against: %.*s", TEXT_ARG(when.why));
    hand_when(arena, TEXT("2019-03-02"), &context, &when, NULL);
    CHECK(!when.wording.len, "EDTF is no wording: readers get words made of it");
    CHECK_TEXT(when.zone, "Europe/Rome", "civil time of the file's zone");
    arena_free(arena);
}

int main(void) {
    check_counts();
    check_whens();
    check_words();
    return test_end();
}
