/* chronicle.c - see chronicle.h. */
#include "chronicle.h"
#include "clean.h"

typedef struct {
    Arena *arena;
    const Timeline *timeline;
    Family family;
    Text language;
    const Citations *citations;
} Teller;

static Text say(const Teller *t, Phrase id, Text first, Text second) { return phrase_with(t->arena, t->language, id, first, second); }

static void add(const Teller *t, Texts *list, Text text) {
    Text line = clean_line(t->arena, text);
    if (line.len) *array_push(t->arena, list) = line;
}

static Text title_of(const Teller *t, const Event *event) {
    Text title = citation_title(t->arena, event);
    bool plain = status_is_real(event->status);
    return plain ? title : say(t, PHRASE_in_brackets, title, phrase_status(t->language, event->status));
}

static Text voice_of(const Teller *t, const Event *event) {
    Text speaker = citation_speaker(event), voice = speaker.len ? say(t, PHRASE_according_to, speaker, (Text){ 0 }) : (Text){ 0 };
    if (event->said.known) {
        Text said = say(t, PHRASE_said_on, wording_when(t->arena, t->language, &event->said, DATES_UK), (Text){ 0 });
        voice = voice.len ? say(t, PHRASE_comma_list, voice, said) : said;
    }
    return clean_line(t->arena, voice);
}

static Texts remarks_of(const Teller *t, const Event *event) {
    Texts remarks = { 0 };
    const Event *parent = family_parent(&t->family, event);
    add(t, &remarks, event->note);
    if (event->when_from != WHEN_OWN && event->evidence.count && event->when.known) add(t, &remarks, phrase_when_from(t->language, event->when_from));
    if (parent) add(t, &remarks, say(t, PHRASE_part_of, citation_title(t->arena, parent), (Text){ 0 }));
    for (size_t i = 0; i < event->disagreements.count; i++) add(t, &remarks, event->disagreements.items[i]);
    return remarks;
}

static Text pin_of(const Teller *t, const Evidence *evidence) {
    Text report = arena_format(t->arena, "[%zu]", t->citations->of_report[evidence->report]);
    if (evidence->end <= evidence->start) return report;
    Text bytes = say(t, PHRASE_chars, arena_format(t->arena, "%u", evidence->start), arena_format(t->arena, "%u", evidence->end));
    return say(t, PHRASE_comma_list, report, bytes);
}

static Texts references_of(const Teller *t, const Event *event) {
    Texts references = { 0 };
    for (size_t i = 0; i < event->evidence.count; i++)
        if (event->evidence.items[i].report >= 0) add(t, &references, pin_of(t, &event->evidence.items[i]));
    for (size_t i = 0; i < event->sources.count; i++) add(t, &references, event->sources.items[i]);
    return references;
}

static ChronicleRow row_of(const Teller *t, const Event *event) {
    ChronicleRow row = { .event = event, .date = citation_when(t->arena, t->timeline, &event->when), .title = title_of(t, event),
                         .voice = voice_of(t, event), .remarks = remarks_of(t, event), .references = references_of(t, event) };
    row.date = clean_line(t->arena, row.date);
    row.place = clean_line(t->arena, phrase_list(t->arena, t->language, event->places));
    for (size_t i = 0; i < event->tolls.count; i++) add(t, &row.figures, citation_toll(t->arena, t->timeline, event, &event->tolls.items[i]));
    return row;
}

/* Dated before undated, the main line before the rest. */
static void add_rows(const Teller *t, Chronicle *chronicle, bool main_line, bool dated) {
    for (size_t i = 0; i < t->timeline->events.count; i++) {
        const Event *event = &t->timeline->events.items[i];
        if (event->main_line != main_line || event->when.known != dated) continue;
        ChronicleRow row = row_of(t, event);
        row.number = chronicle->rows.count + 1;
        row.main_line = main_line;
        *array_push(t->arena, &chronicle->rows) = row;
    }
}

Chronicle chronicle_of(Arena *arena, const Timeline *timeline) {
    Chronicle chronicle = { .citations = citation_numbers(arena, timeline) };
    Teller t = { arena, timeline, family_of(arena, timeline), timeline->language, &chronicle.citations };
    add_rows(&t, &chronicle, true, true);
    add_rows(&t, &chronicle, true, false);
    chronicle.main_rows = chronicle.rows.count;
    add_rows(&t, &chronicle, false, true);
    add_rows(&t, &chronicle, false, false);
    for (size_t i = 0; i < chronicle.citations.items.count; i++) {
        const CitedSource *source = &chronicle.citations.items.items[i];
        Text said = source->report < 0 ? source->name : citation_report(arena, timeline, &timeline->reports.items[source->report]);
        *array_push(arena, &chronicle.sources) = clean_line(arena, said);
    }
    chronicle.head = phrase_count(arena, t.language, PHRASE_count_events, (int64_t)chronicle.main_rows);
    if (timeline->reports.count)
        chronicle.head = say(&t, PHRASE_from, chronicle.head, phrase_count(arena, t.language, PHRASE_count_reports, (int64_t)timeline->reports.count));
    return chronicle;
}
