/* heading.c - the title of a timeline that nobody has named. */
#include "../../timelines/heading.h"
#include "../../src/calendar.h"
#include "../../src/when.h"
#include "../test.h"

static void add(Timeline *t, const char *place, int year, int month, int day, bool lasting) {
    Event *e = array_push(t->arena, &t->events);
    Span span = span_of_day(days_from_ymd(year, month, day));
    e->when = lasting ? when_since(span, DL_DAY) : when_within(span, DL_DAY);
    e->main_line = true;
    if (place) *array_push(t->arena, &e->places) = text_of(place);
}

int main(void) {
    Timeline *t = timeline_new();
    CHECK_TEXT(heading_of(t->arena, t), "", "nothing is known");
    add(t, "Harran", 2004, 1, 1, true);
    add(t, "Vienna", 2016, 9, 12, false);
    CHECK_TEXT(heading_of(t->arena, t), "Vienna, 12 Sept 2016", "one day; what lasts does not count");
    add(t, "Harran", 2016, 9, 19, false);
    add(t, "the town of Harran", 2016, 9, 23, false);
    CHECK_TEXT(heading_of(t->arena, t), "Harran, Sept 2016", "a month");
    add(t, NULL, 2016, 11, 2, false);
    CHECK_TEXT(heading_of(t->arena, t), "Harran, 2016", "a year");
    add(t, NULL, 2018, 11, 2, false);
    CHECK_TEXT(heading_of(t->arena, t), "Harran, 2016–2018", "years");
    for (int i = 1; i <= 12; i++) {
        add(t, NULL, 2018, 12, i, false);
        *array_push(t->arena, &t->events.items[t->events.count - 1].actors) = text_of(i % 2 ? "Farrow" : "Farrow Foods");
    }
    CHECK_TEXT(heading_of(t->arena, t), "Farrow, 2016–2018", "a story that hardly names a place is told of who acts in it");
    timeline_free(t);
    return test_end();
}
