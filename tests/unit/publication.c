/* publication.c - when were reports published that do not say so? Read by the real tagger and reader. */
#include "../../timelines/publication.h"
#include "../telling.h"

static void infer(Telling *t) {
    Arena *arena = t->timeline->arena;
    Tagger *tagger = tagger_new(arena, (Text){ 0 });
    Reader *reader = reader_new(arena, (Text){ 0 });
    const Tagger **taggers = arena_alloc(arena, (t->timeline->reports.count + 1) * sizeof *taggers);
    for (size_t r = 0; r < t->timeline->reports.count; r++) {
        const Report *report = &t->timeline->reports.items[r];
        Reading *reading = &t->readings.items[r];
        Document document = { .id = report->id, .text = report->text, .context = report->context };
        taggers[r] = tagger;
        reading->expressions = timex_tag(arena, tagger, report->text, &report->context);
        reading->mentions = event_find(arena, reader, &document, &reading->expressions);
    }
    publication_infer(t->timeline, &t->readings, taggers);
}

/* What is expected of the report at `index`; year 0: no date can be told. */
static void check_date(const Telling *t, size_t index, int year, int month, int day, PublishedFrom from) {
    const Report *r = &t->timeline->reports.items[index];
    CHECK(r->context.has_published == (year != 0), "%.*s is%s dated", TEXT_ARG(r->id), year ? " not" : "");
    if (!year || !r->context.has_published) return;
    Ymd d = ymd_from_days(days_from_minutes(r->context.published));
    CHECK(d.year == year && d.month == month && d.day == day, "%.*s: %04d-%02d-%02d", TEXT_ARG(r->id), d.year, d.month, d.day);
    CHECK(r->published_from == from, "%.*s: where from", TEXT_ARG(r->id));
    CHECK(from != PUBLISHED_INFERRED || r->published_why.len > 0, "%.*s: why", TEXT_ARG(r->id));
}

/* A weekday with its date fits in one year of six or so: the first from the year that is mentioned. */
static void check_pair_in_one_report(void) {
    Telling t = telling_new();
    add_report(&t, "ferry", "The ferry Alma sank off Korsund on Tuesday, 8 March, with 31 people on board. It had sailed the strait since 2009. "
                            "Divers found the wreck on 10 March.", 0, 0, 0);
    infer(&t);
    check_date(&t, 0, 2011, 3, 10, PUBLISHED_INFERRED);
    const Report *r = &t.timeline->reports.items[0];
    CHECK(r->published_others.count == 1 && text_equal(r->published_others.items[0], TEXT("2016-03-10")), "%zu other years fit",
          r->published_others.count);
    CHECK(text_find(r->published_why, TEXT("2009")) != SIZE_MAX, "the year that bounds it is named: %.*s", TEXT_ARG(r->published_why));
    telling_free(&t);
}

/* One report has the weekday, the other the date, of the same event. */
static void check_pair_across(void) {
    Telling t = telling_new();
    add_report(&t, "one", "A train hit a bus at the crossing of Velden on Friday, killing at least 14 people, police in Velden said. "
                          "The crossing of Velden has had no gates since 2013.", 0, 0, 0);
    add_report(&t, "two", "On June 10 a train hit a bus at the crossing of Velden, and at least 14 people were killed. "
                          "The driver of the bus was arrested on June 11.", 0, 0, 0);
    infer(&t);
    check_date(&t, 1, 2016, 6, 11, PUBLISHED_INFERRED);
    check_date(&t, 0, 2016, 6, 11, PUBLISHED_INFERRED);
    Text why = t.timeline->reports.items[1].published_why;
    CHECK(text_find(why, TEXT("Friday")) != SIZE_MAX && text_find(why, TEXT("June 10")) != SIZE_MAX, "%.*s", TEXT_ARG(why));
    telling_free(&t);
}

static void check_full_date(void) {
    Telling t = telling_new();
    add_report(&t, "quake", "An earthquake shook Torra on 4 May 2010 and killed 60 people. The dead were buried on Thursday.", 0, 0, 0);
    infer(&t);
    check_date(&t, 0, 2010, 5, 4, PUBLISHED_INFERRED);
    telling_free(&t);
}

/* A report without any evidence is placed with its dated sibling; of another story it is not. */
static void check_sibling(void) {
    Telling t = telling_new();
    add_report(&t, "dated", "The dam at Kessel burst on Sunday and the flood killed nine people in Kessel, the mayor Ana Roth said.", 2012, 4, 3);
    add_report(&t, "sister", "Nine people died in the flood after the dam at Kessel burst on Sunday, mayor Ana Roth said in Kessel.", 0, 0, 0);
    add_report(&t, "stranger", "The senate voted on Monday to lower the tax on wool.", 0, 0, 0);
    infer(&t);
    check_date(&t, 0, 2012, 4, 3, PUBLISHED_UNKNOWN);
    check_date(&t, 1, 2012, 4, 3, PUBLISHED_INFERRED);
    check_date(&t, 2, 0, 0, 0, PUBLISHED_UNKNOWN);
    CHECK(t.timeline->warnings.count == 1, "%zu warnings: of the one that has no date", t.timeline->warnings.count);
    telling_free(&t);
}

/* A year told in passing is no date, nor is a plan for a year to come. */
static void check_no_date(void) {
    Telling t = telling_new();
    add_report(&t, "wool", "The senate voted on Monday to lower the tax on wool, which has been in force since 1998. "
                           "It will be gone by 2040.", 0, 0, 0);
    infer(&t);
    check_date(&t, 0, 0, 0, 0, PUBLISHED_UNKNOWN);
    telling_free(&t);
}

static const char dam[] = "The old dam above Marlow collapsed late on Sunday and nine people drowned in Marlow, the mayor Ana Roth said.";

/* A day of a month in the dateline is that of publication in the year that something else tells. */
static void check_dateline(void) {
    Telling t = telling_new();
    add_report(&t, "marlow", "MARLOW, March 4 (Gazette) - The old dam above Marlow collapsed on March 2, 2019. "
                             "Engineers are to meet on March 20.", 0, 0, 0);
    add_report(&t, "wool", "KORSUND, Jan. 2 (Gazette) - The senate voted on December 30, 2011, to lower the tax on wool.", 0, 0, 0);
    infer(&t);
    check_date(&t, 0, 2019, 3, 4, PUBLISHED_INFERRED);
    check_date(&t, 1, 2012, 1, 2, PUBLISHED_INFERRED);
    Text why = t.timeline->reports.items[0].published_why;
    CHECK(text_find(why, TEXT("March 4")) != SIZE_MAX && text_find(why, TEXT("2019")) != SIZE_MAX, "%.*s", TEXT_ARG(why));
    telling_free(&t);
}

/* The year may be that of a report that tells the same story; a dateline without any year stays unread. */
static void check_dateline_beside_sibling(void) {
    Telling t = telling_new();
    add_report(&t, "dated", dam, 2019, 3, 5);
    add_report(&t, "sister", "MARLOW, March 4 (Gazette) - Nine people drowned when the old dam above Marlow collapsed, mayor Ana Roth said.", 0, 0, 0);
    add_report(&t, "stranger", "KORSUND, June 7 (Gazette) - The senate lowered the tax on wool.", 0, 0, 0);
    infer(&t);
    check_date(&t, 1, 2019, 3, 4, PUBLISHED_INFERRED);
    check_date(&t, 2, 0, 0, 0, PUBLISHED_UNKNOWN);
    telling_free(&t);
}

/* A report that looks back on an event was not published with those that tell of it as news. */
static void check_looking_back(void) {
    static const char back[] = "Marlow remembered its dead. On March 3, 2019, the old dam above Marlow collapsed and nine people drowned in Marlow. "
                               "The mayor Ana Roth opened a small garden by the river.";
    Telling t = telling_new();
    add_report(&t, "years-after", back, 2021, 3, 4);
    add_report(&t, "news", dam, 0, 0, 0);
    infer(&t);
    check_date(&t, 1, 0, 0, 0, PUBLISHED_UNKNOWN);
    telling_free(&t);
    t = telling_new();
    add_report(&t, "years-after", back, 2021, 3, 4);
    add_report(&t, "news",
               "MARLOW, March 4 (Gazette) - The old dam above Marlow collapsed late on Sunday and nine people drowned in Marlow, the mayor Ana Roth said.",
               0, 0, 0);
    infer(&t);
    check_date(&t, 1, 2019, 3, 4, PUBLISHED_INFERRED);
    telling_free(&t);
}

int main(void) {
    check_dateline();
    check_dateline_beside_sibling();
    check_looking_back();
    check_pair_in_one_report();
    check_pair_across();
    check_full_date();
    check_sibling();
    check_no_date();
    return test_end();
}
