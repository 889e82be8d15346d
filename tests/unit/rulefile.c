/* rulefile.c - words and rules from a file: the examples of the project, what is read with them, and mistakes with
 * their places. */
#include "../../src/calendar.h"
#include "../../src/file.h"
#include "../../src/rulefile.h"
#include "../../src/timex.h"
#include "../test.h"

static Rules *load(const char *path) {
    Rules *rules = NULL;
    Error err = { 0 };
    CHECK(dl_rules_read(path, &rules, &err) == DL_OK, "%s:%u:%u: %s", path, (unsigned)err.line, (unsigned)err.column, err.message);
    return rules;
}

/* Published on Friday 2016-09-23. */
static void check_read(const Rules *rules, const char *words, const char *value) {
    dl_context context = { .has_published = true, .published = minutes_from_days(days_from_ymd(2016, 9, 23)),
                           .language = rules ? dl_rules_language(rules) : (Text){ 0 }, .rules = rules };
    dl_result *found = NULL;
    dl_status status = dl_resolve(text_of(words), &context, &found, NULL);
    CHECK((status == DL_OK) == (value != NULL), "'%s' is %s", words, status ? "not read" : "read");
    if (value && !status) CHECK_TEXT(dl_result_at(found, 0)->when.value, value, "'%s'", words);
    dl_result_free(found);
}

static void check_court(void) {
    Rules *rules = load("examples/rules/court.rules");
    check_read(rules, "Michaelmas term of 2015", "2015-FA");
    check_read(NULL, "Michaelmas term of 2015", NULL);
    check_read(rules, "three sitting days ago", "2016-09-20");
    check_read(rules, "Opening of the Legal Year 2014", "2014-10-01");
    check_read(rules, "last Tuesday", "2016-09-20"); /* the language itself is still there */
    dl_rules_free(rules);
}

static void check_dutch(void) {
    static const struct {
        const char *words, *value;
    } rows[] = {
        { "5 maart 2021", "2021-03-05" }, { "vrijdag 23 september", "2016-09-23" }, { "eind mei 2012", "2012-05" },
        { "5-3-2021", "2021-03-05" },     { "vorige maand", "2016-08" },            { "drie weken geleden", "2016-W35" },
        { "gisteren", "2016-09-22" },     { "de 19e eeuw", "18" },                  { "19e eeuw", "18" },
        { "elke vrijdag", "XXXX-WXX-5" }, { "Koningsdag 2015", "2015-04-27" },      { "om 9.15 uur", "2016-09-23T09:15" },
        { "yesterday", NULL },
    };
    Rules *rules = load("examples/rules/dutch.rules");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) check_read(rules, rows[i].words, rows[i].value);
    dl_rules_free(rules);
}

/* Rules are for one language: the others are as they were. */
static void check_other_language(void) {
    Rules *rules = load("examples/rules/court.rules");
    dl_context context = { .has_published = true, .published = 0, .language = TEXT("de"), .rules = rules };
    dl_result *found = NULL;
    CHECK(dl_resolve(TEXT("Michaelmas term of 2015"), &context, &found, NULL) == DL_BAD_INPUT, "English terms in German");
    CHECK(dl_resolve(TEXT("gestern"), &context, &found, NULL) == DL_OK, "German with rules for English");
    dl_result_free(found);
    dl_rules_free(rules);
}

static void check_mistakes(void) {
    static const struct {
        const char *file;
        unsigned line, column;
        const char *message; /* a part of it */
    } rows[] = {
        { "# terms\n\nwords MONT 3: maart\n", 3, 7, "no class of words is named 'MONT'" },
        { "words MONTH 13: x\n", 1, 13, "1 to 12" },
        { "words MONTH: x\n", 1, 12, "1 to 12" },
        { "words UNIT weak: x\n", 1, 12, "one of second" },
        { "words DAY 3: three\n", 1, 7, "takes no words" },
        { "words MONTH 3 maart\n", 1, 15, "colon" },
        { "words MONTH 3:\n", 1, 15, "words are missing" },
        { "words MONTH 3: 3rd\n", 1, 16, "does not begin with a letter" },
        { "words HOLIDAY 02-31: x\n", 1, 15, "a day such as" },
        { "words ZONE 1:00: x\n", 1, 12, "an offset" },
        { "words MONTH 3: abcdefghijklmnopqrstuvwxyz\n", 1, 16, "23 bytes" },
        { "month 3: maart\n", 1, 1, "a line begins with" },
        { "rule DAY MONHT = POINT: \"x\" y\n", 1, 10, "'MONHT'" },
        { "rule DAY MONTH = PONT: \"x\" y\n", 1, 18, "no operation" },
        { "rule DAY MONTH = POINT LIKE: \"x\" y\n", 1, 24, "no guard" },
        { "rule DAY MONTH POINT: \"x\" y\n", 1, 16, "'POINT:'" },
        { "rule DAY MONTH = POINT: x\n", 1, 25, "double quotes" },
        { "rule DAY MONTH = POINT: \"x\n", 1, 26, "closing quote" },
        { "rule DAY MONTH = POINT: \"8 March\"\n", 1, 34, "value" },
        { "rule DAY MONTH = POINT: \"8 March\" 2024-03-09\n", 1, 25, "'8 March' is found, as 2024-03-08" },
        { "rule DAY MONTH = POINT: \"nothing\" 2024-03-09\n", 1, 25, "nothing is found" },
        { "rule A? A? A? A? A? A? A? A? A? = POINT: \"x\" y\n", 1, 30, "256 ways" },
        { "language english\n", 1, 10, "no code" },
        { "words NAME: X\nlanguage nl\n", 2, 10, "once" },
        { "option nouns\n", 1, 8, "'nouns'" },
        { "cue later: x\n", 1, 5, "no direction" },
        { "words NAME: \xff\n", 1, 13, "UTF-8" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Rules *rules = NULL;
        Error err = { 0 };
        Status status = rules_read("x.rules", text_of(rows[i].file), &rules, &err);
        CHECK(status == DL_BAD_INPUT && err.line == rows[i].line && err.column == rows[i].column, "%u:%u: %s for %s", (unsigned)err.line, (unsigned)err.column,
              err.message, rows[i].file);
        CHECK(text_find(text_of(err.message), text_of(rows[i].message)) != SIZE_MAX, "'%s' for %s", err.message, rows[i].file);
        if (!status) dl_rules_free(rules);
    }
}

static void check_limit(void) {
    Arena *arena = arena_new();
    size_t size = RULES_LIMIT + 1;
    char *bytes = arena_alloc(arena, size);
    for (size_t i = 0; i < size; i++) bytes[i] = '#';
    Rules *rules = NULL;
    CHECK(rules_read("x.rules", (Text){ bytes, size }, &rules, NULL) == DL_LIMIT, "a file that is too long");
    CHECK(rules_read("x.rules", (Text){ NULL, 0 }, &rules, NULL) == DL_OK, "an empty file adds nothing");
    check_read(rules, "yesterday", "2016-09-22");
    dl_rules_free(rules);
    arena_free(arena);
}

int main(void) {
    check_court();
    check_dutch();
    check_other_language();
    check_mistakes();
    check_limit();
    return test_end();
}
