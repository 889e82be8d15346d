/* ics.c - calendars as readers get them: read back with libical and compared with what was meant. */
#include "../../timelines/ics.h"
#include "../../timelines/ics_entry.h"
#include "../../timelines/uuid.h"
#include "../story.h"
#include "../test.h"
#include <libical/ical.h>

static bool has(const Buffer *out, const char *text) { return text_find(buffer_text(out), text_of(text)) != SIZE_MAX; }

/* Unfolded, as a reader sees the lines. */
static Buffer unfolded(const Buffer *out) {
    Buffer lines = { 0 };
    for (size_t i = 0; i < out->len; i++) {
        bool fold = i + 2 < out->len && out->bytes[i] == '\r' && out->bytes[i + 1] == '\n' && out->bytes[i + 2] == ' ';
        if (fold) i += 2;
        else buffer_char(&lines, out->bytes[i]);
    }
    return lines;
}

/* Every line ends in CR LF, has at most 75 bytes and only characters that may stand in a text file. */
static void check_lines(const Buffer *out) {
    size_t column = 0, longest = 0, bad = 0;
    for (size_t i = 0; i < out->len; i++) {
        unsigned char c = (unsigned char)out->bytes[i];
        if (c == '\n') {
            bad += i == 0 || out->bytes[i - 1] != '\r';
            if (column - 1 > longest) longest = column - 1;
            column = 0;
            continue;
        }
        column++;
        bad += c < 0x20 && c != '\r' && c != '\t';
        bad += (c & 0xC0) == 0x80 && column == 1;
    }
    CHECK(longest <= 75, "a line of %zu bytes", longest);
    CHECK(!bad, "%zu bytes that must not be there", bad);
}

static icalcomponent *entry_with(icalcomponent *root, const char *id) {
    for (icalcomponent *c = icalcomponent_get_first_component(root, ICAL_VEVENT_COMPONENT); c;
         c = icalcomponent_get_next_component(root, ICAL_VEVENT_COMPONENT))
        if (strstr(icalcomponent_as_ical_string(c), id)) return c;
    return NULL;
}

static int count_entries(icalcomponent *root) { return icalcomponent_count_components(root, ICAL_VEVENT_COMPONENT); }

static void test_plain(void) {
    Timeline *t = story_plain();
    Buffer out = { 0 };
    Error err = { 0 };
    CHECK(ics_write(t, &out, &err) == DL_OK, "%s", err.message);
    check_lines(&out);
    Buffer lines = unfolded(&out);
    CHECK(has(&lines, "SUMMARY:12 to c. 19 May 2019: Rain falls on the hills\r\n"), "an approximate end is said");
    CHECK(has(&lines, "DTSTART;VALUE=DATE:20190512\r\nDTEND;VALUE=DATE:20190520\r\n"), "days, the end excluded");
    CHECK(has(&lines, "DTSTART:20190522T160000Z\r\nDTEND:20190522T220000Z\r\nSUMMARY:late on 22 May 2019: The upper dam fails\r\n"),
          "late on a summer day in Warsaw is 16 to 22 UTC");
    CHECK(has(&lines, "Date: late on Wed 22 May 2019\\, Warsaw time"), "the words");
    CHECK(has(&lines, "- at least 4 killed\\, according to the fire brigade\\n- 11 killed\\, according to Valley Post"), "figures side by side");
    CHECK(has(&lines, "Figures differ by source"), "and that they differ");
    CHECK(has(&lines,
              "[1] River Wire\\, “Dam fails above Orla”\\, 23 May 2019 https://example.org/orla?a=1&b=2\\;c=3\\n“The upper dam gave way late on Wednesday.”"),
          "sources and quotes");
    CHECK(has(&lines, "URL:https://example.org/orla?a=1&b=2;c=3\r\n"), "a link as it is");
    CHECK(has(&lines, "Also:\\n- A bridge is closed"), "minor events are told by theirs");
    CHECK(has(&lines, "SUMMARY:The minister visits the valley (planned)\r\n"), "planned");
    CHECK(has(&lines, "SUMMARY:1962: The dam is built\r\n") && has(&lines, "DTSTART;VALUE=DATE:19620101\r\nDTEND;VALUE=DATE:19620102\r\n"),
          "a year is one day and words");
    CHECK(has(&lines, "DTSTART:20190522T160500Z\r\nDTEND:20190522T160600Z\r\n"), "an instant is a minute");
    CHECK(has(&lines, "SUMMARY:since 23 May 2019: The valley stays closed\r\n"), "open ends are said");
    CHECK(has(&lines, "DTSTAMP:20190524T000000Z"), "the newest publication");
    CHECK(has(&lines, "X-TIMELINE-EDTF:2019-05-12/2019-05-19~"), "EDTF");
    CHECK(has(&lines, "“A warning is ignored” is not in the calendar: it has no date"), "undated events are named");
    CHECK(has(&lines, "“The valley is settled” is not in the calendar"), "years before 1 are named");
    CHECK(has(&lines, "one minor event is not in the calendar"), "minor events are counted");
    CHECK(!has(&lines, "METHOD") && !has(&lines, "ATTENDEE") && !has(&lines, "X-LIC-ERROR"), "nothing a client acts upon");
    icalcomponent *root = icalparser_parse_string(arena_text(t->arena, buffer_text(&out)).ptr);
    CHECK(count_entries(root) == 6, "%d entries", count_entries(root));
    icalcomponent *visit = entry_with(root, "visit-2c3d4e"), *dam = entry_with(root, "dam-1b2c3d");
    CHECK(icalcomponent_get_status(visit) == ICAL_STATUS_TENTATIVE && icalcomponent_get_status(dam) == ICAL_STATUS_CONFIRMED, "status");
    icalproperty *related = icalcomponent_get_first_property(visit, ICAL_RELATEDTO_PROPERTY);
    CHECK(related && !strcmp(icalproperty_get_relatedto(related), icalcomponent_get_uid(dam)), "the larger event is linked");
    icalcomponent_free(root);
    Buffer again = { 0 };
    ics_write(t, &again, NULL);
    CHECK(text_equal(buffer_text(&out), buffer_text(&again)), "the same bytes twice");
    buffer_free(&again), buffer_free(&lines), buffer_free(&out);
    timeline_free(t);
}

static void test_nasty(void) {
    Timeline *t = story_nasty();
    Buffer out = { 0 };
    Error err = { 0 };
    CHECK(ics_write(t, &out, &err) == DL_OK, "%s", err.message);
    check_lines(&out);
    Buffer lines = unfolded(&out);
    CHECK(!has(&lines, "\nBEGIN:VEVENT\nX") && !has(&lines, "\nATTENDEE"), "no value starts a line");
    CHECK(!has(&lines, "\nURL:"), "a link with line breaks is none");
    icalcomponent *root = icalparser_parse_string(arena_text(t->arena, buffer_text(&out)).ptr);
    CHECK(root && count_entries(root) == 10 && !icalcomponent_count_errors(root) && icalrestriction_check(root), "ten entries, no errors");
    const char *summary = icalcomponent_get_summary(entry_with(root, "nasty-0"));
    CHECK_TEXT(text_of(summary),
               "=cmd|'/c calc'!A0,\"quoted\"; back\\slash BEGIN:VEVENT X[31m \xEF\xBF\xBD\xEF\xBF\xBD <script>alert(1)</script> | pipe "
               "أعلن هجوماً 日本語の長い行も正しく折り返される必要があります *_`[link](javascript:x)` &amp; # end", "what a client shows");
    icalcomponent_free(root);
    buffer_free(&lines), buffer_free(&out);
    timeline_free(t);
}

/* Times as calendars must hold them. */
static void test_entries(Arena *arena) {
    static const struct { const char *edtf, *zone; EntryAnswer answer; const char *start, *end; bool in_words; } rows[] = {
        { "2016-09-22", "", ENTRY_DATED, "20160922", "20160923", false },
        { "2016-02-28", "", ENTRY_DATED, "20160228", "20160229", false },
        { "2016-12-31", "", ENTRY_DATED, "20161231", "20170101", false },
        { "1648-10-24", "", ENTRY_DATED, "16481024", "16481025", false },
        { "2012-07", "", ENTRY_DATED, "20120701", "20120801", true },
        { "2012-07~", "", ENTRY_DATED, "20120701", "20120801", true },
        { "2016-09-12~", "", ENTRY_DATED, "20160912", "20160913", true },
        { "2016", "", ENTRY_DATED, "20160101", "20160102", true },
        { "199X", "", ENTRY_DATED, "19900101", "19900102", true },
        { "2016-09-12/2016-09-19", "", ENTRY_DATED, "20160912", "20160920", false },
        { "2016-09-12~/2016-09-19~", "", ENTRY_DATED, "20160912", "20160920", true },
        { "2011/2016", "", ENTRY_DATED, "20110101", "20110102", true },
        { "2012-07/..", "", ENTRY_DATED, "20120701", "20120702", true },
        { "../2016-09-19", "", ENTRY_DATED, "20160919", "20160920", true },
        { "[..2016-09-21]", "", ENTRY_DATED, "20160921", "20160922", true },
        { "[2016-09-23..]", "", ENTRY_DATED, "20160923", "20160924", true },
        { "[2016-09-22..2016-09-23]", "", ENTRY_DATED, "20160922", "20160924", true },
        { "[2016-01..2016-09]", "", ENTRY_DATED, "20160101", "20160102", true },
        { "2016-09-22T20:30", "Asia/Damascus", ENTRY_DATED, "20160922T173000Z", "20160922T173100Z", false },
        { "2016-09-22T23:30/2016-09-23T06:00", "Asia/Damascus", ENTRY_DATED, "20160922T203000Z", "20160923T030000Z", false },
        { "2016-09-22T20:30", "", ENTRY_DATED, "20160922T203000", "20160922T203100", false },
        { "2016-09-22T20:30", "Asia/Atlantis", ENTRY_DATED, "20160922T203000", "20160922T203100", false },
        { "2016-09-22T20:30:00-07:00", "-07:00", ENTRY_DATED, "20160923T033000Z", "20160923T033100Z", false },
        { "1914-06-28T10:50", "Europe/Sarajevo", ENTRY_DATED, "19140628T095000Z", "19140628T095100Z", false },
        { "-0043-03-15", "", ENTRY_OUT_OF_YEARS, "", "", false },
        { "0000", "", ENTRY_OUT_OF_YEARS, "", "", false },
        { "9999", "", ENTRY_OUT_OF_YEARS, "", "", false },
        { "XXXX-09-22", "", ENTRY_UNDATED, "", "", false },
    };
    Zones zones = { .arena = arena };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        When w;
        CHECK(edtf_parse(text_of(rows[i].edtf), &w), "%s", rows[i].edtf);
        Entry entry = ics_entry(&zones, &w, text_of(rows[i].zone));
        CHECK(entry.answer == rows[i].answer, "%s: answer %d", rows[i].edtf, entry.answer);
        if (entry.answer != ENTRY_DATED) continue;
        CHECK_TEXT(ics_instant(arena, entry.start, entry.all_day, entry.utc), rows[i].start, "start of %s", rows[i].edtf);
        CHECK_TEXT(ics_instant(arena, entry.end, entry.all_day, entry.utc), rows[i].end, "end of %s", rows[i].edtf);
        CHECK(entry.in_words == rows[i].in_words, "%s: in words", rows[i].edtf);
    }
}

static void test_empty(void) {
    Timeline *t = timeline_new();
    Buffer out = { 0 };
    CHECK(ics_write(t, &out, NULL) == DL_OK && has(&out, "NAME:Timeline\r\n"), "an empty calendar is one");
    buffer_free(&out);
    story_event(t, "x", "No reports, by hand", "2016-09-22", "");
    CHECK(ics_write(t, &out, NULL) == DL_OK && has(&out, "DTSTAMP:20160922T000000Z"), "without reports the stamp is the last event's day");
    buffer_free(&out);
    timeline_free(t);
}

static void test_uuid(Arena *arena) {
    CHECK_TEXT(uuid_of_name(arena, TEXT("truce-0a1b2c")), "6b3d97b0-57dc-500f-9b55-f76756376044", "as other programs make it");
    char x[200];
    memset(x, 'x', sizeof x);
    CHECK_TEXT(uuid_of_name(arena, (Text){ x, sizeof x }), "f0a74b82-d7f6-5f91-a8e9-b559fe7ba9e7", "a name of several blocks");
}

int main(void) {
    Arena *arena = arena_new();
    test_entries(arena);
    test_plain();
    test_nasty();
    test_empty();
    test_uuid(arena);
    arena_free(arena);
    return test_end();
}
