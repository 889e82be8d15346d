/* exchange.c - JSON, CSV and Markdown as their readers get them: parsed again, and compared with the timeline. */
#include "../../timelines/csv.h"
#include "../../timelines/json.h"
#include "../../timelines/markdown.h"
#include "../../render/webpage.h"
#include "../../timelines/sha256.h"
#include "../../src/file.h"
#include "../../src/utf8.h"
#include "../story.h"
#include "../test.h"
#include <cjson/cJSON.h>

typedef Status WriteTimeline(const Timeline *timeline, Buffer *out, Error *err);

/* What every writer must hold: valid UTF-8 without control characters, the same bytes twice. */
static Buffer written(const Timeline *t, WriteTimeline *write, const char *name) {
    Buffer out = { 0 }, again = { 0 };
    CHECK(write(t, &out, NULL) == DL_OK && write(t, &again, NULL) == DL_OK, "%s", name);
    CHECK(text_equal(buffer_text(&out), buffer_text(&again)), "%s: the same bytes twice", name);
    CHECK(utf8_invalid(buffer_text(&out)) == out.len, "%s: valid UTF-8", name);
    size_t controls = 0;
    for (size_t i = 0; i < out.len; i++) controls += (unsigned char)out.bytes[i] < 0x20 && out.bytes[i] != '\n' && out.bytes[i] != '\r';
    CHECK(!controls, "%s: %zu control characters", name, controls);
    buffer_free(&again);
    return out;
}

static bool has(const Buffer *out, const char *text) { return text_find(buffer_text(out), text_of(text)) != SIZE_MAX; }

/* ---- JSON ---------------------------------------------------------------------------------------------------- */

static const char *string_at(const cJSON *object, const char *key) {
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    return cJSON_IsString(item) ? item->valuestring : "";
}

static const cJSON *event_with(const cJSON *root, const char *id) {
    const cJSON *event;
    cJSON_ArrayForEach(event, cJSON_GetObjectItem(root, "events")) if (!strcmp(string_at(event, "id"), id)) return event;
    return NULL;
}

static void test_json_plain(void) {
    Timeline *t = story_plain();
    Buffer out = written(t, json_write, "json");
    cJSON *root = cJSON_ParseWithLength(out.bytes, out.len);
    CHECK(root, "JSON");
    CHECK_TEXT(text_of(string_at(root, "title")), "The Orla flood", "title");
    CHECK((size_t)cJSON_GetArraySize(cJSON_GetObjectItem(root, "events")) == t->events.count, "every event");
    CHECK((size_t)cJSON_GetArraySize(cJSON_GetObjectItem(root, "unplaced")) == 1, "what was left out");
    const cJSON *dam = event_with(root, "dam-1b2c3d"), *when = cJSON_GetObjectItem(dam, "when");
    CHECK_TEXT(text_of(string_at(when, "earliest_start")), "2019-05-22T18:00", "instants");
    CHECK_TEXT(text_of(string_at(when, "latest_end")), "2019-05-22T23:59", "instants are inclusive");
    CHECK_TEXT(text_of(string_at(when, "text")), "late on Wed 22 May 2019", "words");
    CHECK_TEXT(text_of(string_at(when, "edtf")), "2019-05-22", "EDTF");
    CHECK(cJSON_IsTrue(cJSON_GetObjectItem(dam, "main_line")) && cJSON_IsFalse(cJSON_GetObjectItem(when, "lasting")), "booleans always stand");
    const cJSON *toll = cJSON_GetArrayItem(cJSON_GetObjectItem(dam, "tolls"), 0);
    CHECK(cJSON_GetObjectItem(toll, "low")->valueint == 4 && cJSON_IsNull(cJSON_GetObjectItem(toll, "high")), "at least 4: no upper bound");
    CHECK_TEXT(text_of(string_at(toll, "said_by")), "the fire brigade", "who says so");
    const cJSON *evidence = cJSON_GetArrayItem(cJSON_GetObjectItem(dam, "evidence"), 1);
    CHECK_TEXT(text_of(string_at(evidence, "report")), "post", "reports by id");
    const cJSON *since = cJSON_GetObjectItem(event_with(root, "since-93a4b5"), "when");
    CHECK(cJSON_IsNull(cJSON_GetObjectItem(since, "latest_end")), "an open end is null");
    CHECK_TEXT(text_of(string_at(cJSON_GetArrayItem(cJSON_GetObjectItem(root, "reports"), 0), "published")), "2019-05-23", "a day is a day");
    cJSON_Delete(root);
    buffer_free(&out);
    timeline_free(t);
}

static void test_json_nasty(void) {
    Timeline *t = story_nasty();
    Buffer out = written(t, json_write, "json, nasty");
    cJSON *root = cJSON_ParseWithLength(out.bytes, out.len);
    CHECK(root, "JSON");
    CHECK(strstr(string_at(root, "title"), "\"quoted\"; back\\slash\r\nBEGIN:VEVENT\nX\x07"), "data keeps all that JSON can hold");
    CHECK(cJSON_GetArraySize(cJSON_GetObjectItem(root, "events")) == 10, "every event");
    cJSON_Delete(root);
    buffer_free(&out);
    timeline_free(t);
}

/* A text comes back as it was and steers no terminal on its way, wherever among the eight bytes taken at once a character stands. */
static void test_json_strings(void) {
    size_t lost = 0, raw = 0;
    for (int c = 1; c < 0x80; c++)
        for (size_t at = 0; at < 19; at++) {
            char text[] = "nineteen characters";
            Buffer out = { 0 };
            text[at] = (char)c;
            buffer_json(&out, text_of(text));
            for (size_t i = 0; i < out.len; i++) raw += (unsigned char)out.bytes[i] < 0x20 || out.bytes[i] == 0x7F;
            cJSON *json = cJSON_ParseWithLength(out.bytes, out.len);
            lost += !cJSON_IsString(json) || strcmp(json->valuestring, text) != 0;
            cJSON_Delete(json);
            buffer_free(&out);
        }
    CHECK(!lost, "%zu texts do not come back", lost);
    CHECK(!raw, "%zu control characters", raw);
}

/* ---- CSV ----------------------------------------------------------------------------------------------------- */

/* The cells of a file as RFC 4180 has them, row after row. */
typedef struct {
    Arena *arena;
    Array(Texts) rows;
} Table;

static Table parse_csv(const Buffer *out) {
    Table table = { .arena = arena_new() };
    Buffer cell = { 0 };
    bool quoted = false;
    Texts *row = array_push(table.arena, &table.rows);
    for (size_t i = 3; i < out->len; i++) { /* behind the byte order mark */
        char c = out->bytes[i];
        if (quoted && c == '"' && i + 1 < out->len && out->bytes[i + 1] == '"') buffer_char(&cell, out->bytes[++i]);
        else if (c == '"') quoted = !quoted;
        else if (quoted || (c != ',' && c != '\r')) buffer_char(&cell, c);
        else {
            *array_push(table.arena, row) = arena_text(table.arena, buffer_text(&cell));
            cell.len = 0;
            if (c == '\r' && i + 2 < out->len) row = array_push(table.arena, &table.rows);
            i += c == '\r';
        }
    }
    buffer_free(&cell);
    return table;
}

static Text cell_of(const Table *table, size_t row, const char *column) {
    for (size_t c = 0; c < table->rows.items[0].count; c++)
        if (text_equal(table->rows.items[0].items[c], text_of(column)) && row < table->rows.count && c < table->rows.items[row].count)
            return table->rows.items[row].items[c];
    return TEXT("?");
}

static size_t row_of(const Table *table, const char *column, const char *value) {
    for (size_t r = 1; r < table->rows.count; r++)
        if (text_equal(cell_of(table, r, column), text_of(value))) return r;
    return SIZE_MAX;
}

static void check_table(const Table *table, const char *name) {
    size_t ragged = 0, formulas = 0;
    for (size_t r = 0; r < table->rows.count; r++) {
        ragged += table->rows.items[r].count != table->rows.items[0].count;
        for (size_t c = 0; c < table->rows.items[r].count; c++) {
            Text cell = table->rows.items[r].items[c];
            formulas += cell.len && strchr("=+-@|%\t\r", cell.ptr[0]) != NULL;
        }
    }
    CHECK(!ragged, "%s: %zu rows of another width", name, ragged);
    CHECK(!formulas, "%s: %zu formulas", name, formulas);
}

static void test_csv(void) {
    Timeline *t = story_plain();
    Buffer out = written(t, csv_write, "csv");
    CHECK(text_starts(buffer_text(&out), TEXT("\xEF\xBB\xBFno,date,earliest,latest,edtf,")), "a header for Excel");
    Table table = parse_csv(&out);
    check_table(&table, "csv");
    CHECK(table.rows.count == t->events.count + 1, "one row per event");
    size_t dam = row_of(&table, "id", "dam-1b2c3d"), since = row_of(&table, "id", "since-93a4b5"), undated = row_of(&table, "id", "undated-718293");
    CHECK_TEXT(cell_of(&table, dam, "date"), "late on Wed 22 May 2019, Warsaw time", "words");
    CHECK_TEXT(cell_of(&table, dam, "earliest"), "2019-05-22T18:00", "earliest");
    CHECK_TEXT(cell_of(&table, dam, "latest"), "2019-05-22", "the end of a day is the day");
    CHECK_TEXT(cell_of(&table, dam, "killed_low"), "4", "the least");
    CHECK_TEXT(cell_of(&table, dam, "killed_high"), "11", "the greatest");
    CHECK_TEXT(cell_of(&table, dam, "figures"), "at least 4 killed, according to the fire brigade; 11 killed, according to Valley Post", "both");
    CHECK_TEXT(cell_of(&table, dam, "sources"), "River Wire; Valley Post", "sources");
    CHECK_TEXT(cell_of(&table, since, "latest"), "", "open");
    CHECK_TEXT(cell_of(&table, undated, "date"), "not dated", "never a made-up date");
    CHECK_TEXT(cell_of(&table, undated, "earliest"), "", "never a made-up date");
    CHECK_TEXT(cell_of(&table, row_of(&table, "id", "ancient-8293a4"), "edtf"), "'-0300", "Excel would reckon with it");
    CHECK_TEXT(cell_of(&table, dam, "no"), "4", "in order of time");
    arena_free(table.arena);
    buffer_free(&out);
    t->reports.items[1].origin = TEXT("wire");
    out = written(t, csv_write, "csv");
    table = parse_csv(&out);
    dam = row_of(&table, "id", "dam-1b2c3d");
    CHECK_TEXT(cell_of(&table, dam, "reports"), "2", "reports");
    CHECK_TEXT(cell_of(&table, dam, "origins"), "1", "copies count once");
    arena_free(table.arena);
    buffer_free(&out);
    timeline_free(t);
}

static void test_claims(void) {
    Timeline *t = story_plain();
    Buffer out = written(t, csv_write_claims, "claims");
    Table table = parse_csv(&out);
    check_table(&table, "claims");
    CHECK(table.rows.count == 1 + 4 + 2, "four reports of events and two figures: %zu", table.rows.count);
    size_t brigade = row_of(&table, "said_by", "the fire brigade");
    CHECK_TEXT(cell_of(&table, brigade, "claim"), "killed", "kind");
    CHECK_TEXT(cell_of(&table, brigade, "low"), "4", "low");
    CHECK_TEXT(cell_of(&table, brigade, "high"), "", "open");
    CHECK_TEXT(cell_of(&table, brigade, "source"), "River Wire", "where it stands");
    CHECK_TEXT(cell_of(&table, brigade, "quote"), "The upper dam gave way late on Wednesday.", "the sentence");
    arena_free(table.arena);
    buffer_free(&out);
    timeline_free(t);
}

static void test_csv_nasty(void) {
    Timeline *t = story_nasty();
    WriteTimeline *const writers[] = { csv_write, csv_write_claims };
    for (int i = 0; i < 2; i++) {
        Buffer out = written(t, writers[i], "csv, nasty");
        Table table = parse_csv(&out);
        check_table(&table, "csv, nasty");
        size_t lines = 0;
        for (size_t k = 0; k < out.len; k++) lines += out.bytes[k] == '\n';
        CHECK(lines == table.rows.count && table.rows.count == (i ? 21 : 11), "every line is a row: %zu", lines);
        arena_free(table.arena);
        buffer_free(&out);
    }
    timeline_free(t);
}

/* No spreadsheet reckons with what a report says, and what is no formula stays as it is. */
static void test_formulas(void) {
    static const struct {
        const char *title, *cell;
    } rows[] = {
        { "=1+1", "'=1+1" },
        { "+49 30 1234", "'+49 30 1234" },
        { "-3 degrees", "'-3 degrees" },
        { "@SUM(A1)", "'@SUM(A1)" },
        { "|cmd", "'|cmd" },
        { "%0A", "'%0A" },
        { "\t=1+1", "'=1+1" },
        { "\r\n =1+1", "'=1+1" },
        { "\uFF1D1+1", "'\uFF1D1+1" },
        { "\uFF20SUM(A1)", "'\uFF20SUM(A1)" },
        { "Dam breaks;=1+1", "Dam breaks;'=1+1" },
        { "Dam breaks;  -1; a-b", "Dam breaks; '-1; a-b" },
        { "a=b, c+d - 5 % @ e | f", "a=b, c+d - 5 % @ e | f" },
        { "\"=1+1\"", "\"=1+1\"" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Timeline *t = timeline_new();
        *array_push(t->arena, &t->events) = (Event){ .title = text_of(rows[i].title), .id = TEXT("an-id"), .main_line = true };
        Buffer out = written(t, csv_write, rows[i].title);
        Table table = parse_csv(&out);
        CHECK_TEXT(cell_of(&table, 1, "event"), rows[i].cell, "%s", rows[i].title);
        arena_free(table.arena);
        buffer_free(&out);
        timeline_free(t);
    }
}

/* FORMAT.md names every column. */
static void test_columns_documented(void) {
    Arena *arena = arena_new();
    Timeline *t = timeline_new();
    WriteTimeline *const writers[] = { csv_write, csv_write_claims };
    Text document;
    CHECK(file_read(arena, "timelines/FORMAT.md", &document, NULL) == DL_OK, "to be run from the top of the project");
    for (int i = 0; i < 2; i++) {
        Buffer out = written(t, writers[i], "columns");
        Table table = parse_csv(&out);
        for (size_t c = 0; c < table.rows.items[0].count; c++) {
            Text name = arena_format(arena, "`%.*s`", TEXT_ARG(table.rows.items[0].items[c]));
            CHECK(text_find(document, name) != SIZE_MAX, "%.*s stands in FORMAT.md", TEXT_ARG(name));
        }
        arena_free(table.arena);
        buffer_free(&out);
    }
    timeline_free(t);
    arena_free(arena);
}

/* ---- Markdown ------------------------------------------------------------------------------------------------- */

/* Columns of a row: bars that are not escaped. */
static size_t count_bars(Text line) {
    size_t bars = 0;
    for (size_t i = 0; i < line.len; i++)
        if (line.ptr[i] == '\\') i++;
        else bars += line.ptr[i] == '|';
    return bars;
}

static void check_markdown(const Buffer *out, size_t expected_rows) {
    Text rest = buffer_text(out), line;
    size_t rows = 0, odd = 0;
    while (text_next(&rest, '\n', &line)) {
        if (text_starts(line, TEXT("|"))) rows++, odd += count_bars(line) != 5;
        else odd += count_bars(line) != 0;
    }
    CHECK(rows == expected_rows + 2 && !odd, "%zu rows, %zu torn", rows, odd);
}

static void test_markdown(void) {
    Timeline *t = story_plain();
    Buffer out = written(t, markdown_write, "md");
    check_markdown(&out, 8);
    CHECK(has(&out, "| 4 | late on Wed 22 May 2019, Warsaw time | **The upper dam fails**, Orla; at least 4 killed, according to the fire brigade; 11 killed, "
                    "according to Valley Post | \\[1\\], bytes 0–41; \\[2\\], bytes 0–35 |\n"), "a row");
    CHECK(has(&out, "**The minister visits the valley (planned)**; according to her office"), "who says so");
    CHECK(has(&out, "    - “The upper dam gave way late on Wednesday.” \\[1\\]\n"), "quotes");
    CHECK(has(&out, "- \\[1\\] River Wire, “Dam fails above Orla”, 23 May 2019, <https://example.org/orla?a=1&b=2;c=3>"), "sources");
    CHECK(has(&out, "## Left out\n\n- A denial: no time was found \\[2\\]\n"), "what was left out");
    CHECK(has(&out, "## Also\n\n- **9** Wed 22 May 2019: **A bridge is closed**"), "minor events");
    CHECK(has(&out, "| not dated | **A warning is ignored** |"), "undated events stay");
    buffer_free(&out);
    timeline_free(t);
}

static void test_markdown_nasty(void) {
    Timeline *t = story_nasty();
    Buffer out = written(t, markdown_write, "md, nasty");
    check_markdown(&out, 10);
    CHECK(!has(&out, "<script"), "no tags");
    CHECK(has(&out, "link\\](javascript") && !has(&out, "link](javascript"), "no links");
    CHECK(!has(&out, "\n# end") && !has(&out, "\nBEGIN"), "no line of its own");
    buffer_free(&out);
    timeline_free(t);
}

/* ---- HTML ------------------------------------------------------------------------------------------------------ */

static Status write_page(const Timeline *timeline, Buffer *out, Error *err) { return webpage_write(timeline, &(PictureOptions){ 0 }, out, err); }

/* Tags that are opened are closed, in order; elements without content stand alone. */
static size_t count_torn_tags(const Buffer *out) {
    static const char *const alone[] = { "meta", "br", "!DOCTYPE", "input" };
    Text open[64], rest = buffer_text(out);
    size_t depth = 0, torn = 0;
    for (size_t at; (at = text_find_byte(rest, '<')) != SIZE_MAX;) {
        Text tag = text_slice(rest, at + 1, rest.len);
        size_t end = text_find_byte(tag, '>');
        if (end == SIZE_MAX) return torn + 1;
        rest = text_slice(tag, end + 1, tag.len);
        if (text_starts(tag, TEXT("script>"))) rest = text_slice(rest, text_find(rest, TEXT("</script>")), rest.len); /* not markup */
        bool closes = tag.ptr[0] == '/', whole = end && tag.ptr[end - 1] == '/';
        Text name = text_slice(tag, closes, end);
        for (size_t i = 0; i < name.len; i++)
            if (is_space(name.ptr[i])) name.len = i;
        for (size_t i = 0; i < sizeof alone / sizeof *alone; i++) whole = whole || text_equal(name, text_of(alone[i]));
        if (closes) torn += !depth || !text_equal(open[--depth], name);
        else if (!whole && depth < 64) open[depth++] = name;
    }
    return torn + depth;
}

static Text between(const Buffer *out, const char *begin, const char *end) {
    Text rest = buffer_text(out);
    rest = text_slice(rest, text_find(rest, text_of(begin)) + strlen(begin), rest.len);
    return text_slice(rest, 0, text_find(rest, text_of(end)));
}

/* The policy names the hash of the script and of the style sheet that stand in the page, in base64: here taken apart
 * again, three bytes from four characters. */
static bool is_hash_of(Text base64, Text content) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    Arena *arena = arena_new();
    Buffer hex = { 0 };
    for (size_t i = 0; i + 4 <= base64.len; i += 4) {
        unsigned three = 0;
        for (size_t k = 0; k < 4; k++) three = three << 6 | (base64.ptr[i + k] == '=' ? 0u : (unsigned)(strchr(digits, base64.ptr[i + k]) - digits));
        buffer_format(&hex, "%02x%02x", three >> 16, three >> 8 & 255);
        if (base64.ptr[i + 3] != '=') buffer_format(&hex, "%02x", three & 255);
    }
    bool same = text_equal(buffer_text(&hex), sha256_hex(arena, content));
    buffer_free(&hex);
    arena_free(arena);
    return same;
}

static void check_policy(const Buffer *out) {
    Text policy = between(out, "Content-Security-Policy\" content=\"", "\"");
    CHECK(text_starts(policy, TEXT("default-src 'none'; script-src 'sha256-")), "nothing is allowed but what is named");
    CHECK(text_find(policy, TEXT("unsafe")) == SIZE_MAX, "nothing unsafe");
    CHECK(is_hash_of(between(out, "script-src 'sha256-", "'"), between(out, "<script>", "</script>")), "the hash of the script");
    CHECK(is_hash_of(between(out, "style-src 'sha256-", "'"), between(out, "<style>", "</style>")), "the hash of the style sheet");
}

static size_t count_of(const Buffer *out, const char *text) {
    size_t found = 0, at;
    for (Text rest = buffer_text(out); (at = text_find(rest, text_of(text))) != SIZE_MAX; found++) rest = text_slice(rest, at + 1, rest.len);
    return found;
}

static void test_page(void) {
    Timeline *t = story_plain();
    Buffer out = written(t, write_page, "html");
    CHECK(!count_torn_tags(&out), "%zu torn tags", count_torn_tags(&out));
    CHECK(has(&out, "class=\"no\">4</th><td role=\"cell\" class=\"date\">late on Wed 22 May 2019, Warsaw time</td>"), "a row");
    CHECK(has(&out, "<tr role=\"row\" id=\"event-dam-1b2c3d\" data-lane=\"disaster\" data-source=\"1&#10;2\" data-certainty=\"exact&#10;disputed\" "
                    "data-place=\"Orla\">"),
          "what filters compare");
    CHECK(has(&out, "<strong dir=\"auto\">The minister visits the valley (planned)</strong>"), "a status");
    CHECK(has(&out, "<b dir=\"auto\">at least 4 killed</b> <span class=\"voice\">according to the fire brigade <a class=\"number\" href=\"#source-1\">[1]</a>"),
          "a figure, its voice and its source");
    CHECK(has(&out, "<dt>Starts</dt><dd>22 May 2019, 18:00 – 22 May 2019, 23:59</dd><dt>Ends</dt><dd>22 May 2019, 18:00 – 22 May 2019, 23:59</dd>"),
          "four instants");
    CHECK(has(&out, "<p dir=\"auto\">“The upper dam gave way <mark>late on Wednesday</mark>.”</p>"), "words of time marked in their quote");
    CHECK(has(&out, "<li id=\"source-1\" tabindex=\"-1\" dir=\"auto\"><a href=\"https://example.org/orla?a=1&amp;b=2;c=3\">River Wire"), "sources");
    CHECK(has(&out, "<option value=\"politics\">Politics (2)</option>") && has(&out, "<option value=\"2\">[2] Valley Post (2)</option>"),
          "choices with their counts");
    check_policy(&out);
    CHECK(has(&out, "<svg "), "the picture");
    CHECK(has(&out, "A denial</span>: no time was found"), "what was left out");
    buffer_free(&out);
    timeline_free(t);
    t = story_nasty();
    out = written(t, write_page, "html, nasty");
    CHECK(!count_torn_tags(&out), "%zu torn tags", count_torn_tags(&out));
    CHECK(count_of(&out, "<script") == 1 && !has(&out, "href=\"javascript"), "no script but that of the page");
    check_policy(&out);
    buffer_free(&out);
    timeline_free(t);
}

int main(void) {
    test_page();
    test_json_plain();
    test_json_nasty();
    test_json_strings();
    test_csv();
    test_claims();
    test_csv_nasty();
    test_formulas();
    test_columns_documented();
    test_markdown();
    test_markdown_nasty();
    return test_end();
}
