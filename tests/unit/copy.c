/* copy.c - reports that print one agency text are one origin; reports of one story in their own words are not. */
#include "../../timelines/copy.h"
#include "../telling.h"

#define WIRE                                                                                                              \
    "The ferry Alma ran aground off Korsund early on Tuesday with 31 passengers and a load of timber on board. The crew "   \
    "sent a call for help shortly after midnight and fired three red flares, which a fisherman on the north shore saw. "    \
    "Two lifeboats and a helicopter took everybody off before dawn, and nobody was hurt, the coast guard said. Divers "     \
    "will look at the hull as soon as the sea is calm enough, and the owner has promised to pay for the lost timber."

static const char *const shortened =
    WIRE " The Korsund Courier adds that the ferry had been out of service for most of the winter.";
static const char *const own_words =
    "Everyone aboard the Alma is safe. The ferry, which carries timber and travellers between the islands, struck a reef in "
    "the dark near Korsund on Tuesday. Rescuers needed four hours to bring the 31 people ashore, helped by a helicopter from "
    "the mainland. Why the captain left the marked channel is not known yet, and the police have asked him to explain himself.";

static void add_storm(Telling *t, int32_t report) {
    Mention *m = add_mention(t, report, "Alma", "Korsund", CLASS_accident);
    m->salience = 50;
    add_name(t, &m->objects, "Alma");
    add_name(t, &m->places, "Korsund");
    on_day(m, 2011, 3, 8);
}

int main(void) {
    Telling t = telling_new();
    add_report(&t, "later", shortened, 2011, 3, 10);
    add_report(&t, "agency", WIRE, 2011, 3, 9);
    add_report(&t, "own", own_words, 2011, 3, 9);
    add_report(&t, "scrap", "The ferry Alma ran aground off Korsund.", 2011, 3, 9);
    copy_find(t.timeline);
    CHECK_TEXT(t.timeline->reports.items[0].origin, "agency", "the later one is the copy");
    CHECK_TEXT(t.timeline->reports.items[1].origin, "", "the first is nobody's copy");
    CHECK_TEXT(t.timeline->reports.items[2].origin, "", "other words for the same story are no copy");
    CHECK_TEXT(t.timeline->reports.items[3].origin, "", "a few words say nothing");
    for (int32_t r = 0; r < 3; r++) add_storm(&t, r);
    tell_all(&t);
    const Event *e = event_of(&t, 0, "Korsund");
    CHECK(e && e->evidence.count == 3, "all three tell of it");
    CHECK(e && e->salience == 50 + PER_ORIGIN, "but as two origins: salience %d", e ? e->salience : 0);
    telling_free(&t);
    return test_end();
}
