/* merge.c - which mentions of several reports are one event, which are not, and what the event then says. */
#include "../telling.h"

static const char harbour[] =
    "The Council of Ports met in Genoa on Thursday. The Council could not settle the quarrel over the docks, said its head Rosa Neri. "
    "The meeting ended late.";
static const char docks[] =
    "Envoys of the Council of Ports parted in Genoa on 12 May without settling the quarrel over the docks after a long meeting. "
    "A day later Rosa Neri and Paolo Lupi held talks in Genoa on the docks.";

static Mention *council(Telling *t, int32_t report, const char *after, const char *trigger) {
    Mention *m = add_mention(t, report, after, trigger, CLASS_meeting);
    add_name(t, &m->participants, "Council of Ports");
    add_name(t, &m->places, "Genoa");
    on_day(m, 2011, 5, 12);
    return m;
}

/* The meeting of two reports and, from the second, the talks of the day after. */
static Telling two_reports(bool swapped, bool second) {
    Telling t = telling_new();
    int32_t a = -1, b = -1;
    if (!swapped) a = add_report(&t, "a-harbour", harbour, 2011, 5, 13);
    if (second) b = add_report(&t, "b-docks", docks, 2011, 5, 13);
    if (swapped) a = add_report(&t, "a-harbour", harbour, 2011, 5, 13);
    Mention *m = council(&t, a, "The Council of Ports", "met");
    m->class = CLASS_meeting;
    m->title = TEXT("The Council of Ports met in Genoa");
    add_mention(&t, a, "The meeting", "meeting", CLASS_meeting)->same = 0;
    if (!second) return t;
    council(&t, b, "after a long", "meeting");
    Mention *talks = add_mention(&t, b, "Neri", "talks", CLASS_talks);
    add_name(&t, &talks->actors, "Rosa Neri");
    add_name(&t, &talks->actors, "Council of Ports");
    add_name(&t, &talks->places, "Genoa");
    on_day(talks, 2011, 5, 13);
    return t;
}

static void check_two_reports(void) {
    Telling t = two_reports(false, true);
    tell_all(&t);
    const Event *meeting = event_of(&t, 0, "met"), *talks = event_of(&t, 1, "talks");
    CHECK(t.timeline->events.count == 2, "%zu events", t.timeline->events.count);
    CHECK(meeting && meeting == event_of(&t, 1, "meeting") && meeting == event_of(&t, 0, "meeting"), "one meeting, told three times");
    CHECK(talks && talks != meeting, "the talks of the next day are another event, whoever took part");
    CHECK(meeting && meeting->reasons.count >= 1, "the reason for joining is told");
    bool named = false;
    for (size_t i = 0; meeting && i < meeting->reasons.count; i++) named |= text_find(meeting->reasons.items[i], TEXT("Council of Ports")) != SIZE_MAX;
    CHECK(named, "and names what is common");
    telling_free(&t);
}

/* Neither the order of reports nor a further report changes which events there are and what they are called. */
static void check_stable_ids(void) {
    Telling alone = two_reports(false, false), both = two_reports(false, true), swapped = two_reports(true, true);
    tell_all(&alone);
    tell_all(&both);
    tell_all(&swapped);
    const Event *first = event_of(&alone, 0, "met"), *second = event_of(&both, 0, "met");
    CHECK(first && second && text_equal(first->id, second->id), "a further report renames nothing");
    CHECK(both.timeline->events.count == swapped.timeline->events.count, "the order of reports does not matter");
    for (size_t i = 0; i < both.timeline->events.count && i < swapped.timeline->events.count; i++)
        CHECK(text_equal(both.timeline->events.items[i].id, swapped.timeline->events.items[i].id), "event %zu", i);
    telling_free(&alone);
    telling_free(&both);
    telling_free(&swapped);
}

static const char quake[] =
    "A landslide at Monte Serra left 48 people dead. At Monte Serra 48 people were killed on Tuesday, the mayor said. "
    "The hospital spoke of 61 dead. Rescuers counted 55 victims. It could happen again in Lucca.";

/* Deaths told twice are one event with one figure; other voices stay beside it, and the difference is named. */
static void check_tolls(void) {
    Telling t = telling_new();
    int32_t r = add_report(&t, "slide", quake, 2011, 5, 13);
    add_name(&t, &add_mention(&t, r, "A landslide", "landslide", CLASS_disaster)->places, "Monte Serra");
    Mention *dead = add_mention(&t, r, "people", "dead", CLASS_death);
    dead->parent = 0;
    add_toll(&t, dead, TOLL_killed, 48, "");
    Mention *killed = add_mention(&t, r, "At Monte", "killed", CLASS_killing);
    add_name(&t, &killed->places, "Monte Serra");
    add_toll(&t, killed, TOLL_killed, 48, "");
    on_day(killed, 2011, 5, 10);
    add_toll(&t, add_mention(&t, r, "spoke", "dead", CLASS_death), TOLL_killed, 61, "hospital");
    add_toll(&t, add_mention(&t, r, "counted", "victims", CLASS_death), TOLL_killed, 55, "rescuers");
    Mention *again = add_mention(&t, r, "It could", "happen", CLASS_disaster);
    again->status = STATUS_hypothetical;
    add_name(&t, &again->places, "Lucca");
    tell_all(&t);
    const Event *slide = event_of(&t, r, "killed");
    CHECK(t.timeline->events.count == 1, "%zu events", t.timeline->events.count);
    CHECK(slide && slide == event_of(&t, r, "landslide"), "the deaths belong to the landslide");
    CHECK(slide && slide->class == CLASS_disaster, "whose kind names the event");
    CHECK(slide && slide->tolls.count == 3, "%zu figures: the one told twice counts once", slide ? slide->tolls.count : 0);
    CHECK(slide && slide->when.known && slide->when.earliest_start == minute_of(2011, 5, 10), "the day told later is the day of all");
    CHECK(slide && slide->disagreements.count == 1, "that the figures differ is said once");
    CHECK(slide && text_find(slide->disagreements.items[0], TEXT("hospital")) != SIZE_MAX, "with the voices");
    CHECK(t.timeline->unplaced.count == 1 && t.timeline->unplaced.items[0].reason.len > 0, "what only might happen is listed, with a reason");
    telling_free(&t);
}

static const char army_late[] = "The army of Norland said late on 12 May that it had begun an advance on the town of Estby.";
static const char army_plain[] = "The Norland army announced an advance on Estby. A source said a landing in Sund would follow.";

/* An event without a date of its own joins the dated one and takes its time; a plan stays a plan. */
static void check_undated(void) {
    Telling t = telling_new();
    int32_t a = add_report(&t, "a", army_plain, 2011, 5, 13), b = add_report(&t, "b", army_late, 2011, 5, 13);
    Mention *plain = add_mention(&t, a, "The Norland", "announced", CLASS_announcement);
    add_name(&t, &plain->actors, "Norland army");
    add_name(&t, &plain->places, "Estby");
    Mention *late = add_mention(&t, b, "The army", "said", CLASS_announcement);
    add_name(&t, &late->actors, "army of Norland");
    add_name(&t, &late->places, "Estby");
    dated(late, when_within(span_of_clock(days_from_ymd(2011, 5, 12), 1080, 1440), DL_DAYPART));
    Mention *landing = add_mention(&t, a, "a landing", "landing", CLASS_offensive);
    landing->status = STATUS_planned;
    add_name(&t, &landing->places, "Sund");
    tell_all(&t);
    const Event *said = event_of(&t, b, "said"), *plan = event_of(&t, a, "landing");
    CHECK(said && said == event_of(&t, a, "announced"), "one announcement");
    CHECK(said && said->when.earliest_start == minute_of(2011, 5, 12) + 1080, "with the more precise time");
    CHECK(said && said->when_from == WHEN_OWN, "which is its own");
    CHECK(plan && plan->status == STATUS_planned, "what is planned has not happened");
    CHECK(plan && plan->when_from == WHEN_REPORT, "and is placed by its report, marked so");
    telling_free(&t);
}

static const char two_raids[] = "Raiders struck Alm on 3 June. Raiders struck Bor on 3 June. Raiders struck Alm on 4 June.";
static const char one_raid[] = "On 3 June the town of Bor was struck by raiders.";

/* What another place or another day tells apart stays apart. */
static void check_apart(void) {
    Telling t = telling_new();
    int32_t a = add_report(&t, "a", two_raids, 2011, 6, 5), b = add_report(&t, "b", one_raid, 2011, 6, 5);
    static const struct {
        const char *after, *place;
        int day;
    } rows[] = { { "struck Alm on 3", "Alm", 3 }, { "struck Bor", "Bor", 3 }, { "struck Alm on 4", "Alm", 4 } };
    for (size_t i = 0; i < 3; i++) {
        Mention *m = add_mention(&t, a, rows[i].after, "struck", CLASS_attack);
        add_name(&t, &m->objects, rows[i].place);
        add_name(&t, &m->places, rows[i].place);
        on_day(m, 2011, 6, rows[i].day);
    }
    Mention *bor = add_mention(&t, b, "On 3", "struck", CLASS_attack);
    add_name(&t, &bor->objects, "Bor");
    add_name(&t, &bor->places, "Bor");
    on_day(bor, 2011, 6, 3);
    tell_all(&t);
    CHECK(t.timeline->events.count == 3, "%zu events", t.timeline->events.count);
    const Event *e = event_of(&t, b, "struck");
    CHECK(e && e->places.count == 1 && text_equal(e->places.items[0], TEXT("Bor")), "the raid on Bor of both reports");
    CHECK(e && e->evidence.count == 2, "%zu sentences tell of it", e ? e->evidence.count : 0);
    telling_free(&t);
}

static const char summit[] = "The summit was held on the day that rain flooded the Arno. The Arno flooded its banks on 3 June.";

/* "On the day that ..." is a date where the other has one. */
static void check_same_day(void) {
    Telling t = telling_new();
    int32_t a = add_report(&t, "a", summit, 2011, 6, 5);
    Mention *m = add_mention(&t, a, "The summit", "summit", CLASS_meeting);
    m->on_day_of = true;
    m->linked = 1;
    add_name(&t, &add_mention(&t, a, "rain", "flooded", CLASS_flood)->objects, "Arno");
    Mention *flood = add_mention(&t, a, "The Arno", "flooded", CLASS_flood);
    add_name(&t, &flood->objects, "Arno");
    on_day(flood, 2011, 6, 3);
    tell_all(&t);
    const Event *e = event_of(&t, a, "summit");
    CHECK(t.timeline->events.count == 2, "%zu events: one summit, one flood", t.timeline->events.count);
    CHECK(e && e->when.known && e->when.earliest_start == minute_of(2011, 6, 3), "the summit has the flood's day");
    CHECK(e && e->when_from == WHEN_LINKED, "and says where from");
    telling_free(&t);
}

/* `reports` reports, each of ten events on ten days, which are the same ten in all of them or have a town each; how many
 * looks merging them takes. */
static size_t looks_of(int reports, bool one_story) {
    static const char *const places[10] = { "Alm", "Bor", "Cis", "Dal", "Elb", "Fro", "Gal", "Hus", "Ida", "Jul" };
    Telling t = telling_new();
    Arena *arena = t.timeline->arena;
    for (int r = 0; r < reports; r++) {
        Buffer text = { 0 };
        const char *names[10];
        for (int i = 0; i < 10; i++) {
            names[i] = one_story ? places[i] : arena_format(arena, "%s%d", places[i], r).ptr;
            buffer_format(&text, "Raiders struck %s on %d June. ", names[i], i + 1);
        }
        int32_t report = add_report(&t, arena_format(arena, "r%04d", r).ptr, arena_text(arena, buffer_text(&text)).ptr, 2011, 6, 12);
        buffer_free(&text);
        for (int i = 0; i < 10; i++) {
            Mention *m = add_mention(&t, report, names[i], "on", CLASS_attack);
            add_name(&t, &m->places, names[i]);
            on_day(m, 2011, 6, i + 1);
        }
    }
    tell_all(&t);
    size_t expected = one_story ? 10 : 10 * (size_t)reports;
    CHECK(t.timeline->events.count == expected, "%zu events of %d reports", t.timeline->events.count, reports);
    size_t looks = t.looks;
    telling_free(&t);
    return looks;
}

/* Four times as many reports take four times the work, give or take what the first ones have to settle; a count of looks,
 * for a clock would tell of the machine, too. What grows with the square has sixteen times as many. */
static void check_growth(void) {
    size_t small = looks_of(250, true), large = looks_of(1000, true);
    CHECK(small > 2500 && large < 5 * small, "one story: 250 reports %zu looks, 1000 reports %zu", small, large);
    small = looks_of(250, false), large = looks_of(1000, false);
    CHECK(small > 2500 && large < 6 * small, "many stories: 250 reports %zu looks, 1000 reports %zu", small, large);
}

int main(void) {
    check_two_reports();
    check_stable_ids();
    check_tolls();
    check_undated();
    check_apart();
    check_same_day();
    check_growth();
    return test_end();
}
