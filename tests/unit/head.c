/* head.c - datelines at the head of a report: their date and place are found, ordinary first lines are none. */
#include "../../src/calendar.h"
#include "../../src/timex.h"
#include "../test.h"

typedef struct {
    const char *text, *place;
    int year, month, day; /* 0: no date */
} HeadRow;

static const HeadRow rows[] = {
    { "Bridges reopen\n\nHARRAN, Sept 23, 2016 (Newswire) - Two bridges opened again on Friday.\n", "Harran", 2016, 9, 23 },
    { "SAN MARTIN, 3 JAN 1990 -- THE GARRISON SAID THAT ALL WAS QUIET.", "San Martin", 1990, 1, 3 },
    { "Port Louis, 4 March 2011 \xE2\x80\x94 Ferries were late.", "Port Louis", 2011, 3, 4 },
    { "HARRAN (Newswire) - Two bridges opened again on Friday.", "Harran", 0, 0, 0 },
    { "HARRAN, Sept 23 (Newswire) - Two bridges opened.", "Harran", 0, 0, 0 },
    { "PORT-ALBERT, D.C., Sept 23 (Newswire) - Two bridges opened.", "Port-Albert, D.C.", 0, 0, 0 },
    { "On September 23, 2016 the bridges - both of them - opened.", "", 0, 0, 0 },
    { "The minister came on 4 March 2011 - too late.", "", 0, 0, 0 },
    { "", "", 0, 0, 0 },
};

int main(void) {
    Arena *arena = arena_new();
    Tagger *tagger = tagger_new(arena, TEXT("en"));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const HeadRow *r = &rows[i];
        Context context = { 0 };
        bool found = timex_dateline(arena, tagger, text_of(r->text), &context);
        CHECK(found == (r->year != 0), "row %zu", i);
        CHECK_TEXT(context.place, r->place, "row %zu", i);
        if (!found) continue;
        Ymd d = ymd_from_days(days_from_minutes(context.published));
        CHECK(d.year == r->year && d.month == r->month && d.day == r->day, "row %zu: %d-%d-%d", i, d.year, d.month, d.day);
    }
    arena_free(arena);
    return test_end();
}
