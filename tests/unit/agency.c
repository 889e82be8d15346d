/* Sentences in the style of news agencies, as users paste them: whose day it is, who did it, what stands as its headline. */
#include "../../src/event.h"
#include "../../src/calendar.h"
#include "../../src/when.h"
#include "../test.h"

static Arena *arena;
static const Reader *reader;
static const Tagger *tagger;

static Mentions read_text(const char *text) {
    Document document = { .text = text_of(text) };
    dl_context_set_published(&document.context, TEXT("2021-06-18"), NULL); /* a Friday */
    Expressions expressions = timex_tag(arena, tagger, document.text, &document.context);
    return event_find(arena, reader, &document, &expressions);
}

static const Mention *read_mention(const char *text, const char *trigger) {
    Mentions mentions = read_text(text);
    for (size_t i = 0; i < mentions.count; i++)
        if (text_equal_fold(mentions.items[i].trigger, text_of(trigger))) return &mentions.items[i];
    CHECK(false, "no %s in \"%s\"", trigger, text);
    return NULL;
}

static void test_headlines(void) {
    static const struct {
        const char *text, *trigger, *title;
    } rows[] = {
        { "The court jailed two clerks for six years in prison for robbing the Sorrel Northern Counties Merchant Seamen Savings Bank.", "jailed", "Court jailed two clerks for six years in prison" },
        { "The clerk tried to sell a stolen painting.", "sell", "Clerk tried to sell a stolen painting" },
        { "The clerk refused to leave the office.", "leave", "Clerk refused to leave the office" },
        { "A walkout paralysed the ports on Thursday.", "walkout", "Walkout paralysed the ports" },
        { "The inquest opened on Monday.", "inquest", "Inquest opened" },
        { "The clerk pleaded guilty on Monday.", "pleaded guilty", "Clerk pleaded guilty" },
        { "The teams quit over a quarrel that had wounded six players in Marlow.", "wounded", "Quarrel wounded six players in Marlow" },
        { "Troops fired tear gas at porters and students marching on the mint on Tuesday, killing nine people.", "killing", "Troops killing nine people" },
        { "A fire broke out in the Sorrel mine on Monday.", "fire", "Fire broke out in the Sorrel mine" },
        { "Hours before the conference opened, shelling killed five people in Marlow.", "killed", "Shelling killed five people in Marlow" },
        { "The negotiations went on.", "negotiations", "Negotiations went on" },
        { "A general strike paralysed the port on Thursday.", "general strike", "General strike paralysed the port" },
        { "Death toll in mine fire climbs to 22.", "death toll", "Death toll in mine fire climbs to 22" },
        { "The sailors who escaped were arrested on Monday.", "arrested", "Sailors arrested" },
        { "Two days after the accident Sorrel Chemicals offered the families money.", "offered", "Sorrel Chemicals offered the families money" },
        { "Three men were rescued on Thursday. They told doctors that they had lived on water.", "told", "Three men told doctors that they had lived on water" },
        { "Two porters arrested on Monday were charged with arson on Friday.", "charged with", "Two porters charged with arson" },
        { "Polling stations opened at nine. The mayor backed the treaty. It was signed in Sorrel on June 12.", "signed", "Signed in Sorrel" },
        { "The volcano last erupted in 1994.", "erupted", "Volcano erupted" },
        { "The mayor declared a curfew in the port and closed the bridge.", "curfew", "Mayor declared a curfew in the port" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        if (m) CHECK_TEXT(m->title, rows[i].title, "\"%s\"", rows[i].text);
    }
}

static void test_days(void) {
    static const struct {
        const char *text, *trigger, *value; /* empty: none of its own */
    } rows[] = {
        { "The union condemned the raid on Tuesday.", "condemned", "2021-06-15" },
        { "The union condemned Tuesday's raid.", "raid", "2021-06-15" },
        { "Troops fired shots at porters and students marching on the mint on Tuesday.", "fired", "2021-06-15" },
        { "Troops fired shots on Tuesday, killing a porter.", "fired", "2021-06-15" },
        { "The minister resigned on Monday and withdrew the tax.", "withdrew", "2021-06-14" },
        { "The sailors who escaped were arrested on Monday.", "arrested", "2021-06-14" },
        { "The sailors who escaped were arrested on Monday.", "escaped", "" },
        { "The raid began at 4:55 a.m. after the guards shot a porter and threw him into the yard on Tuesday night.", "shot", "2021-06-15TNI" },
        { "Fumes from the works killed nine people as they slept on Tuesday.", "killed", "2021-06-15" },
        { "Gunboats attacked what the navy described as a smugglers' camp early on Tuesday.", "attacked", "2021-06-15" },
        { "The state counted 57 dead on Monday, but a union says that nine people died.", "says", "" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        if (m) CHECK_TEXT(m->when.value, rows[i].value, "\"%s\": %s", rows[i].text, rows[i].trigger);
    }
    const Mention *raid = read_mention("The union condemned the raid on Tuesday.", "raid");
    if (raid) CHECK(raid->when_from != WHEN_OWN, "the raid is not of the day it was condemned");
}

static void test_standing(void) {
    static const struct {
        const char *text, *trigger;
        EventStatus status;
    } rows[] = {
        { "The minister denied that troops had fired shots and said that four people had died.", "died", STATUS_happened },
        { "The minister denied that troops had fired shots and said that four people had died.", "fired", STATUS_denied },
        { "The president declared a state of emergency in the north.", "state of emergency", STATUS_happened },
        { "Nobody was hurt.", "hurt", STATUS_denied },
        { "Nobody else was wounded in the quarrel.", "wounded", STATUS_denied },
        { "The city lifted a ban on gatherings.", "gatherings", STATUS_hypothetical },
        { "The clerks put the loss at nine and said that four people had died.", "died", STATUS_happened },
        { "The vote that had been set for Wednesday was cancelled.", "vote", STATUS_denied },
        { "The bishop offered to mediate talks.", "mediate", STATUS_planned },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        if (m) CHECK(m->status == rows[i].status, "\"%s\": %s is %s", rows[i].text, rows[i].trigger, status_name(m->status));
    }
}

static void test_kinds(void) {
    static const struct {
        const char *text, *trigger;
        EventClass class;
    } rows[] = {
        { "It was the second aircraft lost in the valley this year.", "lost", CLASS_other },
        { "The party lost the vote in Marlow.", "lost", CLASS_vote },
        { "Shells landed on the market on Monday.", "landed", CLASS_shelling },
        { "The envoy landed in Marlow on Monday.", "landed", CLASS_visit },
        { "Bank robbers were jailed on Monday.", "jailed", CLASS_verdict },
        { "A missile brought down the airliner on Monday.", "brought down", CLASS_attack },
        { "Soldiers fired shots into the crowd.", "fired", CLASS_shooting },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        if (m) CHECK(m->class == rows[i].class, "\"%s\": %s is %s", rows[i].text, rows[i].trigger, class_name(m->class));
    }
}

static void test_figures(void) {
    const Mention *treated = read_mention("Doctors treated nine people for burns.", "treated");
    if (treated) CHECK(treated->tolls.count == 1 && treated->tolls.items[0].kind == TOLL_wounded && treated->tolls.items[0].low == 9, "nine wounded");
    const Mention *died = read_mention("The union said 24 people died, counting two clerks.", "died");
    if (died) CHECK(died->tolls.count == 1 && died->tolls.items[0].low == 24, "the clerks are among the dead");
}

static void test_parts(void) {
    const Mention *walkout = read_mention("A walkout paralysed the ports on Thursday.", "walkout");
    if (walkout) CHECK(walkout->parent < 0 && walkout->when.known, "what it did is not what it belongs to");
    const Mention *missing = read_mention("Forty sailors missing after ferry capsizes off Marlow", "missing");
    if (missing) CHECK(missing->parent >= 0, "what came of the accident before belongs to it");
    const Mention *eruption = read_mention("The death toll from the eruption rose to 38 on Monday.", "eruption");
    if (eruption) CHECK(eruption->when_from == WHEN_REPORT, "the day of a count is not that of the deed");
    const Mention *beside = read_mention("The minister resigned on Monday and withdrew the tax.", "withdrew");
    if (beside) CHECK(beside->parent < 0, "what is told beside is no part of it");
    const Mention *killed = read_mention("Troops shelled the port on Monday, and nine people were killed.", "killed");
    if (killed) CHECK(killed->parent >= 0, "a harm belongs to what did it");
}

int main(void) {
    arena = arena_new();
    reader = reader_new(arena, TEXT("en"));
    tagger = tagger_new(arena, TEXT("en"));
    if (!reader || !tagger) return 1;
    test_headlines();
    test_days();
    test_standing();
    test_kinds();
    test_figures();
    test_parts();
    arena_free(arena);
    return test_end();
}
