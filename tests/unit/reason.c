/* reason.c - what times follow from lengths, ends, ages and common days, and what cannot all be true. */
#include "../telling.h"

static const char ceasefire[] =
    "A ceasefire of ten days was broken on Friday by gunfire at the bridge. The strike of the miners is three years old. "
    "A fair of two weeks opened on 1 March.";

static const When *length(Telling *t, const char *value, const char *words) {
    When *w = ARENA_NEW(t->timeline->arena, When);
    *w = (When){ .type = DL_DURATION, .value = text_of(value), .wording = text_of(words) };
    return w;
}

/* Its length and the day it was broken give the day it began, about. */
static void check_length_and_end(void) {
    Telling t = telling_new();
    int32_t r = add_report(&t, "bridge", ceasefire, 2014, 3, 9);
    add_mention(&t, r, "A ceasefire", "ceasefire", CLASS_truce)->length = length(&t, "P10D", "ten days");
    Mention *broken = add_mention(&t, r, "was", "broken", CLASS_breach);
    on_day(broken, 2014, 3, 7);
    tell_all(&t);
    const Event *e = event_of(&t, r, "ceasefire");
    CHECK(e && e->when.lasting && e->when.approximate, "it lasted, about");
    CHECK(e && e->when.earliest_start == minute_of(2014, 2, 24), "began about 25 February: not before the 24th");
    CHECK(e && e->when.latest_start == minute_of(2014, 2, 27) - 1, "and not after the 26th");
    CHECK(e && e->when.earliest_end == minute_of(2014, 3, 7) && e->when.latest_end == minute_of(2014, 3, 8) - 1, "ended on the 7th");
    CHECK(e && e->reasons.count == 2, "%zu reasons: the end and the length", e ? e->reasons.count : 0);
    CHECK(e && text_find(e->reasons.items[1], TEXT("ten days")) != SIZE_MAX, "in the words of the text");
    telling_free(&t);
}

/* What still goes on and is so many years old began so many years before the report, and has no end. */
static void check_age(void) {
    Telling t = telling_new();
    int32_t r = add_report(&t, "miners", ceasefire, 2014, 3, 9);
    add_mention(&t, r, "The strike", "strike", CLASS_strike)->length = length(&t, "P3Y", "three years old");
    tell_all(&t);
    const Event *e = event_of(&t, r, "strike");
    CHECK(e && e->when.known && e->when.approximate && e->when.lasting, "dated, about");
    CHECK(e && e->when.earliest_start == minute_of(2010, 1, 1) && e->when.latest_start == minute_of(2013, 1, 1) - 1, "since about 2011");
    CHECK(e && e->when.open & DL_OPEN_LATEST_END, "its end is open");
    telling_free(&t);
}

/* The day it opened and its length give the end. */
static void check_length_and_start(void) {
    Telling t = telling_new();
    int32_t r = add_report(&t, "fair", ceasefire, 2014, 3, 9);
    Mention *m = add_mention(&t, r, "A fair", "fair", CLASS_other);
    m->length = length(&t, "P2W", "two weeks");
    on_day(m, 2014, 3, 1);
    tell_all(&t);
    const Event *e = event_of(&t, r, "fair");
    CHECK(e && e->when.lasting && e->when.earliest_start == minute_of(2014, 3, 1), "from 1 March");
    CHECK(e && e->when.earliest_end <= minute_of(2014, 3, 15) && e->when.latest_end >= minute_of(2014, 3, 15), "to about 15 March");
    telling_free(&t);
}

static const char bank[] = "Police arrested two men at noon. Gunmen robbed the bank. The bank will open again. A crowd cheered.";

/* Of one day's events the earlier stands first, and what is only planned last, in whatever order they are told. */
static void check_order_of_a_day(void) {
    Telling t = telling_new();
    int32_t r = add_report(&t, "bank", bank, 2014, 3, 9);
    add_mention(&t, r, "Police arrested", "arrested", CLASS_arrest)->after = 1;
    add_mention(&t, r, "Gunmen robbed", "robbed", CLASS_robbery);
    add_mention(&t, r, "The bank will", "open", CLASS_launch)->status = STATUS_planned;
    for (size_t i = 0; i < 3; i++) on_day(&t.readings.items[r].mentions.items[i], 2014, 3, 8);
    tell_all(&t);
    static const EventClass expected[] = { CLASS_robbery, CLASS_arrest, CLASS_launch };
    for (size_t i = 0; i < 3 && i < t.timeline->events.count; i++)
        CHECK(t.timeline->events.items[i].class == expected[i], "number %zu is the %s", i + 1, class_name(t.timeline->events.items[i].class));
    CHECK(t.timeline->events.count == 3, "%zu events", t.timeline->events.count);
    telling_free(&t);
}

static const char fires[] = "The mill burned on 2 May. The barn fell on the day that the mill burned. The barn fell on 5 May. Rain came on 9 May.";

/* Two sentences date the barn differently: both are named, with the one that ties it to the mill, and no other. */
static void check_contradiction(void) {
    Telling t = telling_new();
    int32_t r = add_report(&t, "mill", fires, 2014, 5, 10);
    Mention *mill = add_mention(&t, r, "The mill", "burned", CLASS_fire);
    on_day(mill, 2014, 5, 2);
    Mention *barn = add_mention(&t, r, "The barn", "fell", CLASS_accident);
    barn->on_day_of = true;
    barn->linked = 0;
    Mention *again = add_mention(&t, r, "The barn fell on 5", "fell", CLASS_accident);
    again->same = 1;
    on_day(again, 2014, 5, 5);
    on_day(add_mention(&t, r, "Rain", "came", CLASS_storm), 2014, 5, 9);
    tell_all(&t);
    const Event *e = event_of(&t, r, "fell");
    CHECK(t.timeline->contradictions.count == 1, "%zu contradictions", t.timeline->contradictions.count);
    Text said = t.timeline->contradictions.count ? t.timeline->contradictions.items[0] : TEXT("");
    CHECK(text_find(said, TEXT("The mill burned on 2 May")) != SIZE_MAX, "%.*s", TEXT_ARG(said));
    CHECK(text_find(said, TEXT("The barn fell on 5 May")) != SIZE_MAX, "%.*s", TEXT_ARG(said));
    CHECK(text_find(said, TEXT("on the day that the mill")) != SIZE_MAX, "%.*s", TEXT_ARG(said));
    CHECK(text_find(said, TEXT("Rain")) == SIZE_MAX, "the rain has no part in it");
    CHECK(e && e->when.earliest_start == minute_of(2014, 5, 5), "its own date stands");
    telling_free(&t);
}

int main(void) {
    check_length_and_end();
    check_age();
    check_length_and_start();
    check_order_of_a_day();
    check_contradiction();
    return test_end();
}
