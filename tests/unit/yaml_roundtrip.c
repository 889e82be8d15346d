/* yaml_roundtrip.c - whatever a timeline holds comes back from its file the same, and the file read and written
 * again is the same bytes. Timelines are made at random by the schema tables, texts from a list of what breaks
 * YAML writers. */
#include "../../src/calendar.h"
#include "../../src/when.h"
#include "../../timelines/yaml.h"
#include "../../timelines/yaml_schema.h"
#include "../test.h"
#include <string.h>

/* ---- random things ----------------------------------------------------------------------------- */

typedef struct {
    Arena *arena;
    uint64_t state;
} Random;

/* Knuth's MMIX generator; its high bits. */
static uint32_t draw(Random *random, uint32_t below) {
    random->state = random->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(random->state >> 33) % below;
}

static const char *const texts[] = {
    "plain", "Two words", "", " ", "  leads", "trails ", "a: b", "a:", ":a", "a #b", "#a", "- a", "-", "?", "? a", "!x", "&x", "*x",
    "%x", "@x", "`x", "{a}", "[a]", "a, b", "a]", "yes", "No", "null", "~", "true", "OFF", "y", "n", "2016", "2016-09-22", "1e5", "0x1F",
    "0o17", "1_000", "12:30:45", ".inf", ".NaN", "=", "<<", "---", "...", "--- a", "'", "\"", "it's", "say \"no\"", "\"it's\"", "\\", "a\\nb",
    "tab\there", "\t", "line\nline", "line\n", "\nline", "line\n\n", "a\n\nb", "a\n b", "a \nb", "\n", "\r", "a\r\nb", "\x01", "\x7f",
    "\xC2\x85", "\xC2\xA0x", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBFx", "\xEF\xBF\xBE", "\xF0\x9F\x98\x80", "\xC3\xA4rger", "\xD8\xAD\xD9\x84\xD8\xA8",
    "\xD0\x90\xD0\xBB\xD0\xB5\xD0\xBF\xD0\xBF\xD0\xBE", "| a", "> a", "|", ">", "a | b", "key: [x, {y: z}]", "open", "!!str a", "%YAML 1.1",
    "A long sentence that has to be folded, because it is longer than a line may be, with: a colon, a # sign and \"quotes\" in it.",
    "A long sentence with  two spaces, and a word_that_is_so_long_that_no_line_could_ever_hold_it_whatever_one_tries_to_do_about_it_at_all here.",
    " A long sentence that starts with a space and therefore cannot be folded, since a reader would take the space for more indentation.",
    "A long sentence that ends with a space, is longer than a line, and so on, and so on, until the line is really full, and fuller. ",
    "A long text\nwith lines, some of them long enough to be folded if they stood alone, which they do not, because of the others, you see.\n",
    "nospaceswhatsoeverinthisverylongtextwhichissolongthatitwouldbefoldedifonlyitcouldbebutitcannotbebecausethereisnospaceinit",
};
enum { TEXT_COUNT = sizeof texts / sizeof *texts };

static Text some_text(Random *random) {
    if (draw(random, 4)) return text_of(texts[draw(random, TEXT_COUNT)]);
    static const char signs[] = "ab :#-?!&*,[]{}'\"\\|>%@`~\n\t=.0";
    char out[40];
    size_t len = draw(random, sizeof out);
    for (size_t i = 0; i < len; i++) out[i] = signs[draw(random, sizeof signs - 1)];
    return arena_text(random->arena, (Text){ out, len });
}

static Text text_or_nothing(Random *random) { return draw(random, 3) ? some_text(random) : (Text){ NULL, 0 }; }

/* A text that no other has. */
static Text numbered(Random *random, uint32_t number) {
    Text t = some_text(random);
    return arena_format(random->arena, "%.*s%u", TEXT_ARG(t), number);
}

static int64_t some_minute(Random *random) {
    int64_t day = (int64_t)draw(random, 7000000) - 4300000; /* years -9800 to 9300 or so */
    return day * 1440 + (draw(random, 2) ? draw(random, 1440) : draw(random, 2) * 1439);
}

static Text zone_or_nothing(Random *random) {
    static const char *const zones[] = { "", "Asia/Damascus", "+03:00", "-0330", "UTC+3", "EST", "Z" };
    return text_of(zones[draw(random, sizeof zones / sizeof *zones)]);
}

/* A time such as sources give, which EDTF can mostly say. */
static When usual_when(Random *random) {
    int32_t day = days_from_ymd(1900, 1, 1) + (int32_t)draw(random, 60000);
    int year = ymd_from_days(day).year, month = ymd_from_days(day).month;
    switch (draw(random, 9)) {
    case 0: return when_within(span_of_month(year, month), DL_MONTH);
    case 1: return when_within(span_of_year(year), DL_YEAR);
    case 2: return when_lasting(span_of_day(day), span_of_day(day + 3), DL_DAY);
    case 3: return when_since(span_of_year(year), DL_YEAR);
    case 4: return when_about(span_of_day(day), DL_DAY);
    case 5: return when_within(span_of_clock(day, 1080, 1440), DL_DAY);
    case 6: return when_happened_by(span_of_day(day).last, DL_DAY);
    case 7: return when_within(span_of_decade(year), DL_DECADE);
    default: return when_within(span_of_day(day), DL_DAY);
    }
}

static When some_when(Random *random) {
    if (draw(random, 2)) {
        When w = usual_when(random);
        w.wording = text_or_nothing(random);
        w.why = text_or_nothing(random);
        w.value = text_or_nothing(random);
        w.zone = zone_or_nothing(random);
        if (!draw(random, 4)) w.mod = DL_END;
        return w;
    }
    When w = { .value = some_text(random), .wording = text_or_nothing(random), .why = text_or_nothing(random), .zone = zone_or_nothing(random) };
    w.quant = text_or_nothing(random);
    w.freq = text_or_nothing(random);
    if (!w.value.len) w.value = TEXT("XXXX-WXX-4");
    w.grain = (dl_grain)draw(random, DL_MILLENNIUM + 1);
    w.type = (dl_timex_type)draw(random, DL_SET + 1);
    w.mod = (dl_mod)draw(random, DL_APPROX + 1);
    w.approximate = draw(random, 2), w.uncertain = draw(random, 2), w.lasting = draw(random, 2), w.known = draw(random, 5) > 0;
    if (!w.known) return w;
    w.open = draw(random, 3) ? 0 : draw(random, 16);
    int64_t a = some_minute(random), length = draw(random, 100000), more = draw(random, 3) ? 0 : draw(random, 100000);
    w.earliest_start = w.open & DL_OPEN_EARLIEST_START ? 0 : a;
    w.latest_start = w.open & DL_OPEN_LATEST_START ? 0 : a + length;
    w.earliest_end = w.open & DL_OPEN_EARLIEST_END ? 0 : a + more;
    w.latest_end = w.open & DL_OPEN_LATEST_END ? 0 : a + length + more;
    return w;
}

static Texts some_texts(Random *random) {
    Texts list = { 0 };
    for (uint32_t n = draw(random, 4); n; n--) *array_push(random->arena, &list) = some_text(random);
    return list;
}

/* Fills the members that the schema names. */
static void fill(Random *random, const Schema *schema, void *object, size_t reports) {
    for (const Key *key = schema->keys; key->key; key++) {
        char *member = (char *)object + key->offset;
        if (key->flags & KEY_BY_HAND) continue;
        switch (key->kind) {
        case VALUE_TEXT: *(Text *)(void *)member = text_or_nothing(random); break;
        case VALUE_ZONE: *(Text *)(void *)member = zone_or_nothing(random); break;
        case VALUE_TEXTS: *(Texts *)(void *)member = some_texts(random); break;
        case VALUE_BOOL: *(bool *)(void *)member = draw(random, 2); break;
        case VALUE_NUMBER: *(int *)(void *)member = (int)draw(random, 101); break;
        case VALUE_AMOUNT: *(int64_t *)(void *)member = draw(random, 1000); break;
        case VALUE_NAME: *(unsigned *)(void *)member = draw(random, (uint32_t)key->count); break;
        case VALUE_SPAN:
            ((uint32_t *)(void *)member)[0] = draw(random, 1000);
            ((uint32_t *)(void *)member)[1] = ((uint32_t *)(void *)member)[0] + draw(random, 1000);
            break;
        case VALUE_REPORT: *(int32_t *)(void *)member = (int32_t)draw(random, (uint32_t)reports + 1) - 1; break;
        case VALUE_WHEN: *(When *)(void *)member = draw(random, 3) ? some_when(random) : (When){ 0 }; break;
        default: break;
        }
    }
}

static void add_report(Random *random, Timeline *timeline) {
    Report *report = array_push(random->arena, &timeline->reports);
    fill(random, &report_schema, report, 0);
    report->id = numbered(random, (uint32_t)timeline->reports.count);
    report->context.language = report->language;
    report->context.place = report->place;
    report->context.has_published = report->published_from != PUBLISHED_UNKNOWN;
    if (!report->context.has_published) return;
    report->context.published_has_time = draw(random, 2);
    report->context.published = some_minute(random);
    if (!report->context.published_has_time || !draw(random, 8))
        report->context.published = (report->context.published / 1440) * 1440;
}

static void fill_event(Random *random, Event *event, size_t reports, uint32_t number) {
    fill(random, &event_schema, event, reports);
    event->id = numbered(random, number);
    for (uint32_t n = draw(random, 3); n; n--) {
        Evidence *evidence = array_push(random->arena, &event->evidence);
        fill(random, &evidence_schema, evidence, reports);
        if (draw(random, 2)) evidence->when = event->when; /* mostly it says the same, and in fewer words */
        if (!draw(random, 4)) evidence->when.wording = evidence->when.why = (Text){ NULL, 0 };
        if (draw(random, 2)) evidence->why = evidence->when.why;
    }
    for (uint32_t n = draw(random, 3); n; n--) {
        EventToll *toll = array_push(random->arena, &event->tolls);
        fill(random, &toll_schema, toll, reports);
        toll->toll.high = draw(random, 2) ? -1 : toll->toll.low + draw(random, 9);
        toll->evidence = (int32_t)draw(random, (uint32_t)event->evidence.count + 1) - 1;
    }
}

static void add_edit(Random *random, Timeline *timeline, uint32_t number) {
    Edit *edit = array_push(random->arena, &timeline->edits);
    edit->kind = (EditKind)draw(random, EDIT_ADD + 1);
    edit->applied = draw(random, 2);
    edit->why = text_or_nothing(random);
    *array_push(random->arena, &edit->events) = some_text(random);
    if (edit->kind == EDIT_MERGE || (edit->kind == EDIT_DROP && draw(random, 2))) *array_push(random->arena, &edit->events) = some_text(random);
    if (edit->kind == EDIT_SET) {
        edit->field = text_of(draw(random, 2) ? "title" : "note");
        edit->value = some_text(random);
    }
    if (edit->kind != EDIT_ADD) return;
    fill_event(random, &edit->add, timeline->reports.count, number);
    edit->events.items[0] = edit->add.id;
}

static Timeline *some_timeline(uint64_t seed) {
    Timeline *timeline = timeline_new();
    Random random = { timeline->arena, seed };
    timeline->title = text_or_nothing(&random);
    timeline->subtitle = text_or_nothing(&random);
    timeline->timezone = zone_or_nothing(&random);
    timeline->language = text_or_nothing(&random);
    timeline->contradictions = some_texts(&random);
    for (uint32_t n = 1 + draw(&random, 3); n; n--) add_report(&random, timeline);
    for (uint32_t n = draw(&random, 3); n; n--) {
        Text name = numbered(&random, n);
        *array_push(random.arena, &timeline->lanes) = (LaneRow){ name, draw(&random, 2) ? name : TEXT("Label: x") };
    }
    for (uint32_t n = draw(&random, 4); n; n--) fill_event(&random, array_push(random.arena, &timeline->events), timeline->reports.count, n);
    for (uint32_t n = draw(&random, 3); n; n--) fill(&random, &unplaced_schema, array_push(random.arena, &timeline->unplaced), timeline->reports.count);
    for (uint32_t n = draw(&random, 4); n; n--) add_edit(&random, timeline, 100 + n);
    return timeline;
}

/* ---- comparing --------------------------------------------------------------------------------- */

static bool same_texts(const Texts *a, const Texts *b) {
    if (a->count != b->count) return false;
    for (size_t i = 0; i < a->count; i++)
        if (!text_equal(a->items[i], b->items[i])) return false;
    return true;
}

static bool same_when(const When *a, const When *b) {
    return a->known == b->known && (!a->known || (when_is_same(a, b) && a->open == b->open)) && a->lasting == b->lasting && a->approximate == b->approximate &&
           a->uncertain == b->uncertain && a->grain == b->grain && a->type == b->type && a->mod == b->mod && text_equal(a->value, b->value) &&
           text_equal(a->quant, b->quant) && text_equal(a->freq, b->freq) && text_equal(a->zone, b->zone) && text_equal(a->wording, b->wording) &&
           text_equal(a->why, b->why);
}

static bool same_published(const Context *a, const Context *b) {
    return a->has_published == b->has_published &&
           (!a->has_published || (a->published == b->published && a->published_has_time == b->published_has_time)) &&
           text_equal(a->zone, b->zone) && text_equal(a->place, b->place) && text_equal(a->language, b->language);
}

static const char *difference(const Schema *schema, const void *a, const void *b);

static const char *list_difference(const Key *key, const void *a, const void *b) {
    const Events *x = a, *y = b; /* any Array: all have this shape */
    if (x->count != y->count) return key->key;
    for (size_t i = 0; i < x->count; i++) {
        const char *found = difference(key->items, (const char *)x->items + i * key->items->item_size, (const char *)y->items + i * key->items->item_size);
        if (found) return found;
    }
    return NULL;
}

static bool same_value(const Key *key, const void *a, const void *b) {
    switch (key->kind) {
    case VALUE_ZONE:
    case VALUE_TEXT: return text_equal(*(const Text *)a, *(const Text *)b);
    case VALUE_TEXTS: return same_texts(a, b);
    case VALUE_BOOL: return *(const bool *)a == *(const bool *)b;
    case VALUE_NUMBER:
    case VALUE_NAME:
    case VALUE_REPORT:
    case VALUE_ORDINAL: return !memcmp(a, b, sizeof(int));
    case VALUE_AMOUNT: return *(const int64_t *)a == *(const int64_t *)b;
    case VALUE_SPAN: return !memcmp(a, b, 2 * sizeof(uint32_t));
    case VALUE_WHEN: return same_when(a, b);
    case VALUE_PUBLISHED: return same_published(a, b);
    default: return true;
    }
}

/* The first key whose values differ; NULL when none does. */
static const char *difference(const Schema *schema, const void *a, const void *b) {
    for (const Key *key = schema->keys; key->key; key++) {
        const void *x = (const char *)a + key->offset, *y = (const char *)b + key->offset;
        if (key->flags & KEY_BY_HAND) continue;
        if (key->kind == VALUE_LIST) {
            const char *found = list_difference(key, x, y);
            if (found) return found;
        } else if (!same_value(key, x, y)) {
            return key->key;
        }
    }
    return NULL;
}

static const char *edit_difference(const Timeline *a, const Timeline *b) {
    if (a->edits.count != b->edits.count) return "edits";
    for (size_t i = 0; i < a->edits.count; i++) {
        const Edit *x = &a->edits.items[i], *y = &b->edits.items[i];
        if (x->kind != y->kind || x->applied != y->applied || !same_texts(&x->events, &y->events)) return "edit";
        if (!text_equal(x->field, y->field) || !text_equal(x->value, y->value) || !text_equal(x->why, y->why)) return "edit's field";
        const char *found = x->kind == EDIT_ADD ? difference(&event_schema, &x->add, &y->add) : NULL;
        if (found) return found;
    }
    return NULL;
}

static const char *timeline_difference(const Timeline *a, const Timeline *b) {
    FileDraft x = { .timeline = *a }, y = { .timeline = *b };
    const char *found = difference(&file_schema, &x, &y);
    return found ? found : edit_difference(a, b);
}

/* ---- the checks -------------------------------------------------------------------------------- */

static void check_timeline(uint64_t seed) {
    Timeline *made = some_timeline(seed), *read = timeline_new();
    Buffer first = { 0 }, second = { 0 };
    Error err = { .status = DL_OK };
    yaml_write(made, &first, &err);
    Status status = yaml_read(read, "t.yaml", buffer_text(&first), NULL, &err);
    CHECK(status == DL_OK, "seed %llu: line %u: %s\n%s", (unsigned long long)seed, err.line, err.message, err.excerpt);
    if (!status) {
        const char *found = timeline_difference(made, read);
        CHECK(!found, "seed %llu: '%s' differs", (unsigned long long)seed, found);
        yaml_write(read, &second, &err);
        CHECK(text_equal(buffer_text(&first), buffer_text(&second)), "seed %llu: other bytes when written again", (unsigned long long)seed);
        CHECK(yaml_looks_like(buffer_text(&first)), "seed %llu: is not taken for a timeline file", (unsigned long long)seed);
    }
    buffer_free(&first);
    buffer_free(&second);
    timeline_free(made);
    timeline_free(read);
}

/* Bytes that are no UTF-8 cannot stand in YAML; each becomes one U+FFFD, and then stays it. */
static void check_invalid_bytes(void) {
    Timeline *timeline = timeline_new(), *read = timeline_new();
    array_push(timeline->arena, &timeline->events)->title = TEXT("caf\xE9 \xC3");
    Buffer out = { 0 };
    yaml_write(timeline, &out, NULL);
    CHECK(yaml_read(read, "t.yaml", buffer_text(&out), NULL, NULL) == DL_OK, "what is written can be read");
    CHECK_TEXT(read->events.items[0].title, "caf\xEF\xBF\xBD \xEF\xBF\xBD", "replaced");
    buffer_free(&out);
    timeline_free(timeline);
    timeline_free(read);
}

int main(void) {
    for (uint64_t seed = 1; seed <= 1500; seed++) check_timeline(seed);
    check_invalid_bytes();
    return test_end();
}
