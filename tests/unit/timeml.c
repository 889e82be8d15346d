/* timeml.c - TimeML as written: well-formed, its text the text that was read, its expressions the ones that were found. */
#include "../../src/calendar.h"
#include "../../src/listing.h"
#include "../../src/timeml.h"
#include "../test.h"
#include <string.h>

static Text write(Arena *arena, const Document *document, const Expressions *found) {
    Buffer out = { 0 };
    ListingPlace place;
    memset(&place, 0, sizeof place);
    listing_named(TEXT("timeml"))->write(document, found, &place, &out);
    Text written = arena_text(arena, buffer_text(&out));
    buffer_free(&out);
    return written;
}

/* The written text is read again with an XML parser: what it holds is what was given. */
static void check_text(const char *given, const char *expected) {
    Arena *arena = arena_new();
    Document document = { .id = TEXT("a<b"), .text = text_of(given),
                          .context = { .has_published = true, .published = minutes_from_days(days_from_ymd(2016, 9, 23)) } };
    Document again = { .file = TEXT("written") };
    Error err = { 0 };
    Expressions found = timex_tag(arena, tagger_new(arena, TEXT("en")), document.text, &document.context);
    Text written = write(arena, &document, &found);
    CHECK(timeml_read(arena, written, &again, &err) == DL_OK, "'%s': %s", given, err.message);
    CHECK_TEXT(again.text, expected, "'%s'", given);
    CHECK(again.context.has_published && again.context.published == document.context.published, "'%s': the publication date", given);
    size_t elements = 0;
    for (Text rest = written; text_find(rest, TEXT("<TIMEX3 ")) != SIZE_MAX; elements++)
        rest = text_slice(rest, text_find(rest, TEXT("<TIMEX3 ")) + 1, rest.len);
    CHECK(elements == found.count + 1, "'%s': %zu elements for %zu expressions and the publication", given, elements, found.count);
    arena_free(arena);
}

/* What a time is counted from, and where a length begins or ends. */
static void check_anchors(void) {
    static const struct { const char *text, *expected; } rows[] = {
        { "It fell on Monday.", "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2016-09-19\" temporalFunction=\"true\" anchorTimeID=\"t0\">Monday<" },
        { "It fell in 1998.", "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"1998\" temporalFunction=\"false\">1998<" },
        { "It fell on May 3, 2014. Two days later it stood.", "value=\"2014-05-05\" temporalFunction=\"true\" anchorTimeID=\"t1\">Two days later<" },
        { "It stood on May 3, 2014, and at 5 p.m. it fell.", "value=\"2014-05-03T17:00\" temporalFunction=\"true\" anchorTimeID=\"t1\">5 p.m.<" },
        { "It rained in the past two weeks.", "value=\"P2W\" temporalFunction=\"false\" endPoint=\"t0\">the past two weeks<" },
        { "It will rain for the next two weeks.", "value=\"P2W\" temporalFunction=\"false\" beginPoint=\"t0\">the next two weeks<" },
        { "It rained for two weeks.", "value=\"P2W\" temporalFunction=\"false\">two weeks<" },
        { "They meet twice a week.", "type=\"SET\" value=\"P1W\" freq=\"2X\" temporalFunction=\"false\">twice a week<" },
    };
    Arena *arena = arena_new();
    const Tagger *tagger = tagger_new(arena, TEXT("en"));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Document document = { .id = TEXT("a"), .title = TEXT("Rain & wind"), .text = text_of(rows[i].text),
                              .context = { .has_published = true, .published = minutes_from_days(days_from_ymd(2016, 9, 23)) } };
        Expressions found = timex_tag(arena, tagger, document.text, &document.context);
        Text written = write(arena, &document, &found);
        CHECK(text_find(written, text_of(rows[i].expected)) != SIZE_MAX, "'%s': %s in %.*s", rows[i].text, rows[i].expected, TEXT_ARG(written));
        CHECK(text_find(written, TEXT("</DCT>\n<TITLE>Rain &amp; wind</TITLE>\n<TEXT>")) != SIZE_MAX, "'%s': its title", rows[i].text);
    }
    arena_free(arena);
}

int main(void) {
    check_anchors();
    static const char *const kept[] = {
        "It began on Monday and ended three days later.",
        "\n\n  Leading and trailing space, yesterday \t\n",
        "Costs < 5 & > 3 on Sept. 12: \"so\" it's &amp; said ]]> twice a week",
        "An old <TIMEX3 tid=\"t7\">last week</TIMEX3> and a <b> stay words",
        "Lines end\r\nas they did\rin 2003\r\n",
        "Caf\xc3\xa9 \xe2\x80\x9cin 2012\xe2\x80\x9d \xf0\x9f\x98\x80 today",
        "<![CDATA[ of 1999 ]]> <!-- Friday -->",
        "There is no February 30, and no value.",
        "",
    };
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) check_text(kept[i], kept[i]);
    check_text("a \x01 b \x1b in 2003", "a \xef\xbf\xbd b \xef\xbf\xbd in 2003");         /* no place in XML */
    check_text("a \xff b \xe2\x82 in 2003", "a \xef\xbf\xbd b \xef\xbf\xbd\xef\xbf\xbd in 2003"); /* no UTF-8 */
    check_text("a \xef\xbf\xbf b in 2003", "a \xef\xbf\xbd b in 2003");
    return test_end();
}
