/* document.c - reports of every format as files: what is read, what is refused, and what is known of their
 * publication. */
#include "../../src/calendar.h"
#include "../../src/document.h"
#include "../../src/file.h"
#include "../test.h"
#include <libxml/xmlerror.h>
#include <string.h>
#include <unistd.h>

typedef struct {
    Arena *arena;
    size_t count;
    Document last;
} Seen;

static Status take(void *to, const Document *document, Error *err) {
    Seen *seen = to;
    (void)err;
    seen->count++;
    seen->last = *document;
    return DL_OK;
}

static char folder[] = "/tmp/dateline-document-XXXXXX";

/* Writes a file of that name and reads it. */
static Status read_bytes(Arena *arena, const char *name, Text bytes, InputFormat format, const dl_context *defaults, Seen *seen, Error *err) {
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    *seen = (Seen){ .arena = arena };
    *err = (Error){ 0 };
    Status status = file_write(path, bytes, err);
    if (!status) status = document_read(arena, path, format, defaults, take, seen, err);
    unlink(path);
    return status;
}

typedef struct {
    const char *name;
    Text bytes;
    const char *text; /* what must come out */
} TextRow;

static const TextRow text_rows[] = {
    { "plain.txt", { "It rained on Monday.\r\nThen\0 it did not.\n", 41 }, NULL },
    { "mark.txt", { "\xEF\xBB\xBFRain.", 8 }, "   Rain." },
    { "latin.txt", { "Jos\xE9 said \x93no\x94.", 15 }, "Jos\xC3\xA9 said \xE2\x80\x9Cno\xE2\x80\x9D." },
    { "broken.txt", { "caf\xC3\xA9 \xFF on Monday", 17 }, "caf\xC3\xA9 \xFF on Monday" },
    { "wide.txt", { "\xFF\xFEO\0n\0 \0\x21\x04!\0", 12 }, "On \xD0\xA1!" },
    { "wide.html", { "\xFE\xFF\0<\0p\0>\0O\0k", 12 }, "Ok" },
    { "page.html",
      { "<html><head><title>A page</title><style>p{}</style></head><body><nav>Home Monday</nav>"
        "<article><h1>Bridge   closed</h1><p>The bridge was <b>closed</b> on&nbsp;Tuesday &amp; reopened.<br>Late.</p>"
        "<div class=\"article__share\">Share on Friday</div><video>No HTML5</video><script>var d='Sunday';</script>"
        "<aside>Read more</aside><p>Second &eacute;t&#233;.</p></article><footer>Saturday</footer></body></html>",
        0 },
      "Bridge closed\n\nThe bridge was closed on\xC2\xA0Tuesday & reopened.\nLate.\n\nSecond \xC3\xA9t\xC3\xA9." },
    { "broken.html", { "<p>One <b>two <p>three</b> &bogus; 3 < 4", 0 }, "One two\n\nthree &bogus; 3 < 4" },
    { "latin.html", { "<meta charset=iso-8859-2><p>\xB9", 0 }, "\xC5\xA1" },
    /* a byte that its set does not have, and all that stands behind it */
    { "japanese.html", { "<meta charset=\"Shift_JIS\"><p>\x83" "e\x83" "X\x83g \xFF on Tuesday", 0 },
      "\xE3\x83\x86\xE3\x82\xB9\xE3\x83\x88 \xEF\xBF\xBD on Tuesday" },
    { "cyrillic.html", { "<meta http-equiv=Content-Type content='text/html; charset = windows-1251'><p>\xCF\xF0", 0 }, "\xD0\x9F\xD1\x80" },
    { "mislabelled.html", { "<meta charset=utf-8><p>caf\xE9 on Tuesday", 0 }, "caf\xC3\xA9 on Tuesday" },
    { "wide-label.html", { "<meta charset=utf-16><p>caf\xE9 on Tuesday", 0 }, "caf\xC3\xA9 on Tuesday" },
    { "unknown-label.html", { "<meta charset=//no-such-set><p>caf\xE9 on Tuesday", 0 }, "caf\xC3\xA9 on Tuesday" },
    { "report.tml",
      { "<?xml version=\"1.0\" ?>\n<TimeML><DOCID>x</DOCID><DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"1998-02-13\">02/13/98</TIMEX3></DCT>\n"
        "<TEXT>\nOn <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"1998-02-10\">Tuesday</TIMEX3>, A&amp;B  <![CDATA[<met>]]>.\n</TEXT></TimeML>",
        0 },
      "\nOn Tuesday, A&B  <met>.\n" },
};

static Text bytes_of(Text t) { return t.len ? t : text_of(t.ptr); }

static void count_fault(void *faults, const char *message, ...) {
    (void)message;
    ++*(int *)faults;
}

/* What libxml2 finds wrong it tells whoever asked in this thread, not while we read, and again afterwards. */
static void check_silence(Arena *arena) {
    static const char *const rows[] = {
        "<meta charset=shift_jis><p>\x81\xFF \xFE\x80", "<meta charset=gb18030><p>\xFF\xFF", "<p>\xC3\x28 \xFF\xFE on Monday", "<meta charset=nosuch><p>\xFF",
        "<?xml version=\"1.0\" encoding=\"shift_jis\"?><TimeML><TEXT>\x81\xFF \xFE</TEXT></TimeML>",
        "<?xml version=\"1.0\" encoding=\"ebcdic-us\"?><TimeML><TEXT>\x81\xFF</TEXT></TimeML>",
        "<?xml version=\"1.0\" encoding=\"nosuch\"?><TimeML><TEXT>a</TEXT></TimeML>",
    };
    int faults = 0;
    xmlSetGenericErrorFunc(&faults, count_fault);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Seen seen;
        Error err;
        read_bytes(arena, rows[i][1] == '?' ? "faulty.tml" : "faulty.html", text_of(rows[i]), INPUT_AUTO, NULL, &seen, &err);
        CHECK(!faults, "%s: libxml2 speaks", rows[i]);
    }
    CHECK(xmlGenericErrorContext == &faults, "whoever listened before does so again");
    xmlSetGenericErrorFunc(NULL, NULL);
}

static void check_texts(Arena *arena) {
    for (size_t i = 0; i < sizeof text_rows / sizeof *text_rows; i++) {
        const TextRow *r = &text_rows[i];
        Seen seen;
        Error err;
        Status status = read_bytes(arena, r->name, bytes_of(r->bytes), INPUT_AUTO, NULL, &seen, &err);
        CHECK(status == DL_OK && seen.count == 1, "%s: %s", r->name, err.message);
        if (r->text) CHECK_TEXT(seen.last.text, r->text, "%s", r->name);
        else CHECK(text_equal(seen.last.text, bytes_of(r->bytes)), "%s keeps its bytes", r->name);
    }
}

typedef struct {
    const char *name;
    Text bytes;
    Status status;
    const char *message; /* a part of it */
    uint32_t line;
} ErrorRow;

static const ErrorRow error_rows[] = {
    { "empty.txt", { "", 0 }, DL_BAD_INPUT, "is empty", 0 },
    { "blank.txt", { " \n\n", 3 }, DL_BAD_INPUT, "is empty", 0 },
    { "report.txt", { "%PDF-1.4 ...", 12 }, DL_BAD_INPUT, "is not text (a PDF file)", 0 },
    { "noise.txt", { "\x01\x02\x03\0\0\x05 abc", 10 }, DL_BAD_INPUT, "is not text (binary data)", 0 },
    { "bare.html", { "<html><script>x()</script></html>", 33 }, DL_BAD_INPUT, "holds no text", 0 },
    { "bad.tml", { "<TimeML>\n<TEXT>a</TXT>\n</TimeML>", 32 }, DL_BAD_INPUT, "not well-formed XML", 2 },
    { "other.tml", { "<a/>", 4 }, DL_BAD_INPUT, "no TEXT element", 0 },
    { "a.jsonl", { "{\"text\":\"One.\"}\n{\"text\": One}\n", 30 }, DL_BAD_INPUT, "not a JSON object", 2 },
    { "b.jsonl", { "{\"text\":\"One.\"}\n\n[1]\n", 21 }, DL_BAD_INPUT, "not a JSON object", 3 },
    { "c.jsonl", { "{\"id\":\"x\"}\n", 11 }, DL_BAD_INPUT, "\"text\" is missing", 1 },
    { "d.jsonl", { "{\"text\":7}\n", 11 }, DL_BAD_INPUT, "\"text\" must be a string", 1 },
    { "e.jsonl", { "{\"text\":\"x\",\"published\":\"2015-02-29\"}\n", 38 }, DL_BAD_INPUT, "\"published\" must be a date", 1 },
    { "f.jsonl", { "{\"text\":\"x\"} {\n", 15 }, DL_BAD_INPUT, "not a JSON object", 1 },
};

static void check_errors(Arena *arena) {
    Seen seen;
    Error err;
    for (size_t i = 0; i < sizeof error_rows / sizeof *error_rows; i++) {
        const ErrorRow *r = &error_rows[i];
        Status status = read_bytes(arena, r->name, r->bytes, INPUT_AUTO, NULL, &seen, &err);
        CHECK(status == r->status, "%s: status %d", r->name, (int)status);
        CHECK(strstr(err.message, r->message) != NULL, "%s: \"%s\"", r->name, err.message);
        CHECK(err.line == r->line, "%s: line %u", r->name, err.line);
        CHECK(strstr(err.file, r->name) != NULL, "%s: file \"%s\"", r->name, err.file);
    }
    CHECK(document_read(arena, "/nonexistent/report.txt", INPUT_AUTO, NULL, take, &seen, &err) == DL_BAD_INPUT, "a missing file");
    CHECK(strstr(err.message, "cannot be opened") != NULL, "\"%s\"", err.message);
    CHECK(document_read(arena, folder, INPUT_AUTO, NULL, take, &seen, &err) == DL_BAD_INPUT, "a folder");
    CHECK(!strcmp(err.message, "is a folder"), "\"%s\"", err.message);
}

typedef struct {
    const char *date, *expected; /* expected: day, clock and zone, or "" when it is no date */
} DateRow;

static const DateRow date_rows[] = {
    { "2016-09-23", "2016-09-23" },
    { " 2016-09-23 ", "2016-09-23" },
    { "20160923", "2016-09-23" },
    { "2016-09-23T14:05", "2016-09-23 14:05" },
    { "2016-09-23T14:05:59.123Z", "2016-09-23 14:05 Z" },
    { "2016-09-23 14:05:00+0300", "2016-09-23 14:05 +03:00" },
    { "20160923T1405-05", "2016-09-23 14:05 -05:00" },
    { "2016-09-23T14:05 Asia/Damascus", "2016-09-23 14:05 Asia/Damascus" },
    { "Fri, 23 Sep 2016 14:05:00 GMT", "2016-09-23 14:05 GMT" },
    { "3 Sep 2016", "2016-09-03" },
    { "2016-09-31", "" },
    { "2016-09", "" },
    { "2016-09-23T25:00", "" },
    { "2016-09-23T14:05 in the afternoon", "" },
    { "yesterday", "" },
};

static Text describe(Arena *arena, const dl_context *c) {
    Ymd d = ymd_from_days(days_from_minutes(c->published));
    int minutes = (int)(c->published - minutes_from_days(days_from_minutes(c->published)));
    Text day = arena_format(arena, "%04d-%02d-%02d", d.year, d.month, d.day);
    if (c->published_has_time) day = arena_format(arena, "%.*s %02d:%02d", TEXT_ARG(day), minutes / 60, minutes % 60);
    return c->zone.len ? arena_format(arena, "%.*s %.*s", TEXT_ARG(day), TEXT_ARG(c->zone)) : day;
}

/* The headline of a plain text, and first lines that are none. */
static void check_headlines(Arena *arena) {
    static const char *const rows[][2] = {
        { "Ferry runs again after the storm\n\nThe ferry left at noon.\n", "Ferry runs again after the storm" },
        { "The ferry left at noon.\n\nIt was late.\n", "" },
        { "A line that runs on\ninto the next one, as wrapped text does.\n", "" },
        { "Ferry runs again after the storm\n", "" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Seen seen;
        Error err;
        read_bytes(arena, "headline.txt", text_of(rows[i][0]), INPUT_AUTO, NULL, &seen, &err);
        CHECK_TEXT(seen.last.title, rows[i][1], "row %zu", i);
    }
}

static void check_dates(Arena *arena) {
    for (size_t i = 0; i < sizeof date_rows / sizeof *date_rows; i++) {
        const DateRow *r = &date_rows[i];
        Document document = { 0 };
        bool good = document_take_published(arena, &document, text_of(r->date));
        CHECK(good == (r->expected[0] != 0), "\"%s\"", r->date);
        if (good) CHECK_TEXT(describe(arena, &document.context), r->expected, "\"%s\"", r->date);
    }
}

static void check_metadata(Arena *arena) {
    static const char page[] =
        "<html><head><title>A | Site</title><meta property='og:title' content='The  title'>"
        "<meta property='og:site_name' content='The Site'><link rel=canonical href='https://example.org/a'>"
        "<meta name=date content='last week'>"
        "<script type='application/ld+json'>{\"@graph\":[{\"datePublished\":\"2019-03-02T08:00:00Z\",\"publisher\":{\"name\":\"P\"}}]}</script>"
        "</head><body><time datetime='2001-01-01'>then</time><p>Text</body></html>";
    Seen seen;
    Error err;
    CHECK(read_bytes(arena, "a.html", text_of(page), INPUT_AUTO, NULL, &seen, &err) == DL_OK, "%s", err.message);
    CHECK_TEXT(seen.last.title, "The title", "og:title");
    CHECK_TEXT(seen.last.source, "The Site", "og:site_name");
    CHECK_TEXT(seen.last.url, "https://example.org/a", "canonical link");
    CHECK_TEXT(seen.last.id, "a", "file name without suffix");
    CHECK(seen.last.published_from == PUBLISHED_METADATA, "from metadata");
    CHECK_TEXT(describe(arena, &seen.last.context), "2019-03-02 08:00 Z", "JSON-LD before <time>");
    dl_context given = { .has_published = true, .published = 0 };
    CHECK(read_bytes(arena, "a.html", text_of(page), INPUT_AUTO, &given, &seen, &err) == DL_OK, "%s", err.message);
    CHECK(seen.last.published_from == PUBLISHED_GIVEN && seen.last.context.published == 0, "what is given wins");
}

static void check_json_fields(Arena *arena) {
    Text line = TEXT("\xEF\xBB\xBF{\"id\":17,\"text\":\"A \\u00e9 \\u0000 \\\\u0000\",\"published\":\"2016-09-23\",\"place\":\"Aleppo\","
                     "\"source\":\"Wire\",\"title\":\"T\",\"url\":\"u\",\"other\":[1]}\r\n\n{\"text\":\"\"}\n");
    Seen seen;
    Error err;
    CHECK(read_bytes(arena, "many.jsonl", line, INPUT_AUTO, NULL, &seen, &err) == DL_OK, "%s", err.message);
    CHECK(seen.count == 2, "%zu documents", seen.count);
    CHECK_TEXT(seen.last.id, "many-3", "a document without id is named by its line");
    line = text_slice(line, 0, text_find_byte(line, '\r'));
    CHECK(read_bytes(arena, "one", line, INPUT_AUTO, NULL, &seen, &err) == DL_OK, "%s", err.message);
    CHECK_TEXT(seen.last.id, "17", "numbers are names");
    CHECK_TEXT(seen.last.text, "A \xC3\xA9 \xEF\xBF\xBD \\u0000", "escapes");
    CHECK_TEXT(seen.last.context.place, "Aleppo", "place");
    CHECK_TEXT(seen.last.source, "Wire", "source");
    CHECK_TEXT(seen.last.url, "u", "url");
}

static Status reset_after(void *to, const Document *document, Error *err) {
    Seen *seen = to;
    (void)err;
    seen->count += document->text.len == 1000;
    arena_reset(seen->arena);
    return DL_OK;
}

/* A thousand documents in the memory of one. */
static void check_streaming(Arena *arena) {
    char path[128];
    snprintf(path, sizeof path, "%s/stream.jsonl", folder);
    FILE *f = fopen(path, "wb");
    for (int i = 0; f && i < 1000; i++) fprintf(f, "{\"text\":\"%01000d\"}\n", i);
    if (f) fclose(f);
    Seen seen = { .arena = arena };
    Error err;
    Status status = document_read(arena, path, INPUT_AUTO, NULL, reset_after, &seen, &err);
    unlink(path);
    CHECK(status == DL_OK && seen.count == 1000, "%zu documents", seen.count);
    CHECK(arena_used(arena) < 4096, "%zu bytes are left", arena_used(arena));
}

int main(void) {
    if (!mkdtemp(folder)) return 1;
    Arena *arena = arena_new();
    check_texts(arena);
    check_silence(arena);
    check_errors(arena);
    check_headlines(arena);
    check_dates(arena);
    check_metadata(arena);
    check_json_fields(arena);
    check_streaming(arena);
    arena_free(arena);
    rmdir(folder);
    return test_end();
}
