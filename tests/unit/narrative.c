/* Which time an event takes that its own words do not date: of the text around it, or no more than a bound. */
#include "../../src/calendar.h"
#include "../../src/event.h"
#include "../../src/when.h"
#include "../test.h"

static Arena *arena;
static const Reader *reader;
static const Tagger *tagger;

/* A report of Friday 2021-06-18. */
static Mentions read_report(const char *body) {
    Document document = { .text = arena_format(arena, "MARLOW, June 18 (Gazette) - The harbour council opened its new office. %s", body) };
    dl_context_set_published(&document.context, TEXT("2021-06-18"), NULL);
    Expressions expressions = timex_tag(arena, tagger, document.text, &document.context);
    return event_find(arena, reader, &document, &expressions);
}

/* The last mention named by the word; NULL when there is none. */
static const Mention *named(const Mentions *mentions, const char *trigger) {
    for (size_t i = mentions->count; i-- > 0;)
        if (text_equal_fold(mentions->items[i].trigger, text_of(trigger))) return &mentions->items[i];
    return NULL;
}

/* First and last day: "2021-06-14", "..2021-06-18" for no later than, "2021-06-14.." for no earlier. */
static Text days_of(const When *w) {
    if (!w->known) return TEXT("unknown");
    char first[INSTANT_MAX], last[INSTANT_MAX];
    instant_print(first, w->earliest_start);
    instant_print(last, w->latest_end);
    bool open = w->open & DL_OPEN_EARLIEST_START, day = when_is_within_day(w);
    if (w->open & DL_OPEN_LATEST_END) return arena_format(arena, "%.10s..", first);
    if (open || !day) return arena_format(arena, "%.10s..%.10s", open ? "" : first, last);
    return arena_format(arena, "%.10s", first);
}

typedef struct {
    const char *text, *trigger, *days;
} Row;

static void check_rows(const Row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        Mentions mentions = read_report(rows[i].text);
        const Mention *m = named(&mentions, rows[i].trigger);
        CHECK(m != NULL, "no %s in \"%s\"", rows[i].trigger, rows[i].text);
        if (m) CHECK_TEXT(days_of(&m->when), rows[i].days, "\"%s\": %s (%s)", rows[i].text, rows[i].trigger, when_from_name(m->when_from));
    }
}

/* What is told as known already was not on the day of the report for that: it was no later. */
static void test_known_already(void) {
    static const Row rows[] = {
        { "Gunmen attacked the port.", "attacked", "2021-06-18" },
        { "The mayor condemned the attack.", "attack", "..2021-06-18" },
        { "The mayor condemned an attack.", "attack", "2021-06-18" },
        { "The owner had fled.", "fled", "..2021-06-18" },
        { "The union has rejected the offer.", "rejected", "..2021-06-18" },
        { "The mayor condemned Monday's attack. The attack killed nine.", "attack", "2021-06-14" },
    };
    check_rows(rows, sizeof rows / sizeof *rows);
}

/* Which of its verbs a sentence's time belongs to, and what else of the sentence shares it. */
static void test_times_of_a_sentence(void) {
    static const Row rows[] = {
        { "The union filed a claim at the court on Monday arguing that the cut was illegal.", "filed", "2021-06-14" },
        { "The skipper issued a warning on Monday after the crew had asked for one.", "issued", "2021-06-14" },
        { "The owner rejected Monday's warning.", "rejected", "2021-06-18" },
        { "In 1995 the army seized the island, and the king fled.", "fled", "1995-01-01..1995-12-31" },
        { "On June 8, officers, asking how a thief could have left the barn, searched the yard.", "searched", "2021-06-08" },
    };
    check_rows(rows, sizeof rows / sizeof *rows);
}

/* A story goes on at the day that it told last, sentence by sentence, until it moves on to another time. */
static void test_story_goes_on(void) {
    static const Row rows[] = {
        { "A storm hit the coast on Sunday. The dam collapsed. Two boats sank. A barn was washed away.", "washed", "2021-06-13" },
        { "The clerk left the bank at 4 p.m. on Sunday. A porter locked the door.", "locked", "2021-06-13" },
        { "Gunmen raided the port on Sunday. In 1995 the army left the island. The king fled.", "fled", "..2021-06-18" },
    };
    check_rows(rows, sizeof rows / sizeof *rows);
}

/* What nothing around it dates was on the day of the report's news, and that of its publication only where it tells of none. */
static void test_day_of_the_news(void) {
    static const Row rows[] = {
        { "A storm hit the coast on Wednesday.\n\nThe mayor opened the school to families.\n\nThe owner fled.", "fled", "2021-06-16" },
        { "A storm hit the coast on Wednesday.\n\nThe owner said nine boats sank.", "said", "2021-06-18" },
        { "The mayor said on Wednesday that a storm was near.\n\nThe owner said nine boats sank.", "said", "2021-06-16" },
        { "A storm hit the coast on Wednesday.\n\nThe owner had apologised.", "apologised", "..2021-06-18" },
        { "A storm hit the coast on Wednesday.\n\nThe owners are protesting.", "protesting", "2021-06-18" },
        { "A storm hit the coast in April.\n\nThe owner fled.", "fled", "2021-06-18" },
        { "A storm hit the coast on Wednesday.\n\nIn 1995 a dam collapsed. The owner fled.", "fled", "..2021-06-18" },
        { "A storm hit the coast on Wednesday.\n\nIn 1995 a dam collapsed.\n\nThe owner fled.", "fled", "2021-06-16" },
    };
    check_rows(rows, sizeof rows / sizeof *rows);
}

int main(void) {
    arena = arena_new();
    reader = reader_new(arena, TEXT("en"));
    tagger = tagger_new(arena, TEXT("en"));
    test_known_already();
    test_times_of_a_sentence();
    test_story_goes_on();
    test_day_of_the_news();
    arena_free(arena);
    return test_end();
}
