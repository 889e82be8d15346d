/* citation.c - see citation.h. */
#include "citation.h"
#include "clean.h"
#include <stdlib.h>

ReportIndexes citation_reports(Arena *arena, const Event *event) {
    ReportIndexes found = { 0 };
    for (size_t i = 0; i < event->evidence.count; i++) {
        int32_t report = event->evidence.items[i].report;
        bool again = report < 0;
        for (size_t k = 0; k < found.count && !again; k++) again = found.items[k] == report;
        if (!again) *array_push(arena, &found) = report;
    }
    return found;
}

/* ---- numbers --------------------------------------------------------------------------------------- */

static int compare_names(const void *a, const void *b) { return text_compare(((const NumberedName *)a)->name, ((const NumberedName *)b)->name); }

/* The sources by hand, each once and sorted; without numbers yet. */
static void list_names(Arena *arena, const Timeline *timeline, Citations *citations) {
    Array(NumberedName) all = { 0 };
    for (size_t i = 0; i < timeline->events.count; i++)
        for (size_t k = 0; k < timeline->events.items[i].sources.count; k++)
            *array_push(arena, &all) = (NumberedName){ .name = timeline->events.items[i].sources.items[k] };
    if (all.count) qsort(all.items, all.count, sizeof *all.items, compare_names);
    citations->names = all.items;
    for (size_t i = 0; i < all.count; i++)
        if (!i || !text_equal(all.items[i].name, all.items[citations->name_count - 1].name)) all.items[citations->name_count++] = all.items[i];
}

static NumberedName *find_name(const Citations *citations, Text name) {
    NumberedName key = { .name = name };
    return citations->name_count ? bsearch(&key, citations->names, citations->name_count, sizeof key, compare_names) : NULL;
}

static void number_source(Arena *arena, Citations *citations, size_t *number, CitedSource source) {
    if (*number) return;
    *array_push(arena, &citations->items) = source;
    *number = citations->items.count;
}

static void number_event(Arena *arena, const Timeline *timeline, Citations *citations, const Event *event) {
    for (size_t i = 0; i < event->evidence.count; i++) {
        int32_t report = event->evidence.items[i].report;
        if (report < 0 || (size_t)report >= timeline->reports.count) continue;
        number_source(arena, citations, &citations->of_report[report], (CitedSource){ .report = report });
    }
    for (size_t i = 0; i < event->sources.count; i++)
        number_source(arena, citations, &find_name(citations, event->sources.items[i])->number, (CitedSource){ -1, event->sources.items[i] });
}

Citations citation_numbers(Arena *arena, const Timeline *timeline) {
    Citations citations = { .of_report = arena_alloc(arena, (timeline->reports.count + 1) * sizeof(size_t)) };
    list_names(arena, timeline, &citations);
    for (int aside = 0; aside < 2; aside++)
        for (size_t i = 0; i < timeline->events.count; i++)
            if (timeline->events.items[i].main_line == !aside) number_event(arena, timeline, &citations, &timeline->events.items[i]);
    for (size_t i = 0; i < timeline->reports.count; i++)
        number_source(arena, &citations, &citations.of_report[i], (CitedSource){ .report = (int32_t)i });
    return citations;
}

size_t citation_number_of(const Citations *citations, Text name) {
    const NumberedName *found = find_name(citations, name);
    return found ? found->number : 0;
}

/* ---- words ----------------------------------------------------------------------------------------- */

Text citation_name(const Report *report) {
    if (report->source.len) return report->source;
    if (report->title.len) return report->title;
    return report->id;
}

Text citation_report(Arena *arena, const Timeline *timeline, const Report *report) {
    Text language = timeline->language, said = citation_name(report);
    if (report->source.len && report->title.len)
        said = phrase_with(arena, language, PHRASE_comma_list, said, citation_quote(arena, report->title, 0));
    const Wording wording = { .language = language, .no_weekday = true };
    Text published = wording_published(arena, &report->context, &wording);
    if (!published.len) return said;
    if (report->published_from == PUBLISHED_INFERRED)
        published = arena_format(arena, "%.*s (%.*s)", TEXT_ARG(published), TEXT_ARG(phrase(language, PHRASE_inferred)));
    return phrase_with(arena, language, PHRASE_comma_list, said, published);
}

Text citation_speaker(const Event *event) {
    bool named = text_equal_fold(text_slice(event->title, 0, event->said_by.len), event->said_by);
    return named && class_is_words(event->class) ? (Text){ 0 } : event->said_by;
}

Text citation_voice(const Timeline *timeline, const Event *event, const EventToll *toll) {
    if (toll->toll.said_by.len) return toll->toll.said_by;
    if (toll->evidence < 0 || (size_t)toll->evidence >= event->evidence.count) return (Text){ 0 };
    const Evidence *evidence = &event->evidence.items[toll->evidence];
    if (evidence->report < 0 || (size_t)evidence->report >= timeline->reports.count) return (Text){ 0 };
    return citation_name(&timeline->reports.items[evidence->report]);
}

Text citation_toll(Arena *arena, const Timeline *timeline, const Event *event, const EventToll *toll) {
    Text language = timeline->language, said = phrase_toll(arena, language, &toll->toll), voice = citation_voice(timeline, event, toll);
    if (toll->toll.since.known)
        said = phrase_with(arena, language, PHRASE_toll_since, said, wording_when(arena, language, &toll->toll.since, DATES_UK));
    if (!voice.len) return said;
    return phrase_with(arena, language, PHRASE_comma_list, said, phrase_with(arena, language, PHRASE_according_to, voice, (Text){ 0 }));
}

/* Two figures for the same people in the same place that are not the same. */
bool citation_figures_differ(const Event *event) {
    for (size_t i = 0; i < event->tolls.count; i++)
        for (size_t k = i + 1; k < event->tolls.count && k < i + 64; k++) {
            const Toll *a = &event->tolls.items[i].toll, *b = &event->tolls.items[k].toll;
            bool same = a->kind == b->kind && text_equal_fold(a->place, b->place) && text_equal_fold(a->what, b->what);
            if (same && (a->low != b->low || a->high != b->high || a->bound != b->bound)) return true;
        }
    return false;
}

/* Where to cut at or before `limit` bytes: behind a word, else between characters. */
static size_t cut_before(Text t, size_t limit) {
    size_t cut = limit, space = limit;
    while (cut && (t.ptr[cut] & 0xC0) == 0x80) cut--;
    while (space && t.ptr[space] != ' ') space--;
    return space > limit / 2 ? space : cut;
}

Text citation_title(Arena *arena, const Event *event) {
    Text title = clean_line(arena, event->title);
    return title.len ? title : event->id;
}

Text citation_quote(Arena *arena, Text quote, size_t limit) {
    Text line = clean_line(arena, quote);
    if (!line.len) return line;
    bool cut = limit && line.len > limit;
    if (cut) line = text_slice(line, 0, cut_before(line, limit));
    return arena_format(arena, "“%.*s%s”", TEXT_ARG(line), cut ? "…" : "");
}

Text citation_zone(const Timeline *timeline, const When *w) { return w->zone.len ? w->zone : timeline->timezone; }

Text citation_when(Arena *arena, const Timeline *timeline, const When *w) {
    Text said = wording_when(arena, timeline->language, w, DATES_UK), zone = citation_zone(timeline, w);
    if (!w->known || w->grain >= DL_DAY || !zone.len) return said;
    return phrase_with(arena, timeline->language, PHRASE_comma_list, said, wording_zone(arena, timeline->language, zone));
}
