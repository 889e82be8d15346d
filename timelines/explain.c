/* explain.c - see explain.h. One block for each event: its time, its parts, then every piece of evidence with the
 * sentence quoted, the words of time in it, the rule that read them and the context they were read in, then the
 * figures with their voices, and the reasons. */
#include "explain.h"
#include "../src/phrase.h"
#include "../src/wording.h"
#include "clean.h"
#include "family.h"

typedef struct {
    const Timeline *timeline;
    Arena *arena; /* for the duration of one call */
    Family family;
    Buffer *out;
} Explainer;

static Text language_of(const Explainer *x) { return x->timeline->language; }

static Text say(const Explainer *x, Phrase id, Text a, Text b, Text c) {
    return phrase_say(x->arena, language_of(x), id, (Text[PHRASE_PLACES]){ a, b, c });
}

static Text quoted(const Explainer *x, Text words) { return say(x, PHRASE_why_quoted, words, words, words); }

static Text number(const Explainer *x, uint32_t n) { return arena_format(x->arena, "%u", (unsigned)n); }

/* `depth` times two spaces, the text with line ends as spaces and without what steers a terminal, a line end. */
static void put_line(const Explainer *x, int depth, Text line) {
    for (int i = 0; i < depth; i++) buffer_string(x->out, "  ");
    while (line.len) {
        Text c = clean_next(&line);
        buffer_put(x->out, c.len == 1 && is_space(c.ptr[0]) ? TEXT(" ") : c);
    }
    buffer_char(x->out, '\n');
}

static void put_field(const Explainer *x, int depth, Phrase label, Text value) {
    if (!value.len) return;
    Text name = phrase(language_of(x), label);
    put_line(x, depth, arena_format(x->arena, "%.*s: %.*s", TEXT_ARG(name), TEXT_ARG(value)));
}

static void put_list(const Explainer *x, Phrase label, const Texts *items) {
    if (!items->count) return;
    Text name = phrase(language_of(x), label);
    put_line(x, 1, arena_format(x->arena, "%.*s:", TEXT_ARG(name)));
    for (size_t i = 0; i < items->count; i++) put_line(x, 2, arena_format(x->arena, "- %.*s", TEXT_ARG(items->items[i])));
}

static Text when_words(const Explainer *x, const When *w) { return wording_when(x->arena, language_of(x), w, DATES_UK); }

static const Report *report_of(const Explainer *x, int32_t report) {
    return report >= 0 && (size_t)report < x->timeline->reports.count ? &x->timeline->reports.items[report] : NULL;
}

/* ---- evidence ------------------------------------------------------------------------------------------- */

static void put_context(const Explainer *x, const Report *report) {
    Text published = wording_published(x->arena, &report->context, &(Wording){ .language = language_of(x) });
    if (!published.len) {
        put_line(x, 3, phrase(language_of(x), PHRASE_explain_no_context));
        return;
    }
    put_line(x, 3, say(x, PHRASE_explain_context, published, phrase_published_from(language_of(x), report->published_from), published));
}

static void put_words(const Explainer *x, const Evidence *e) {
    Text from = phrase_when_from(language_of(x), e->when_from);
    if (!e->words.len) {
        put_line(x, 3, say(x, PHRASE_explain_no_words, from, from, from));
        return;
    }
    put_line(x, 3, say(x, PHRASE_explain_words, quoted(x, e->words), number(x, e->words_start), number(x, e->words_end)));
    if (e->rule.len) put_line(x, 3, say(x, PHRASE_explain_rule, e->rule, e->rule, e->rule));
    if (e->when_from != WHEN_OWN) put_line(x, 3, from);
}

static void put_evidence(const Explainer *x, const Evidence *e) {
    const Report *report = report_of(x, e->report);
    Text name = report ? report->id : phrase(language_of(x), PHRASE_source);
    put_line(x, 2, say(x, PHRASE_explain_quote, name, number(x, e->start), number(x, e->end)));
    if (e->quote.len) put_line(x, 3, quoted(x, e->quote));
    if (e->trigger.len) put_line(x, 3, say(x, PHRASE_explain_trigger, quoted(x, e->trigger), e->trigger, e->trigger));
    put_words(x, e);
    if (report) put_context(x, report);
    Text result = when_words(x, &e->when);
    if (e->when.known) put_line(x, 3, say(x, PHRASE_explain_result, result, result, result));
    if (e->why.len) put_line(x, 3, say(x, PHRASE_explain_because, e->why, e->why, e->why));
    put_field(x, 3, PHRASE_explain_said_by, e->said_by);
}

/* ---- figures --------------------------------------------------------------------------------------------- */

static void put_toll(const Explainer *x, const Event *event, const EventToll *t) {
    Text what = phrase_toll(x->arena, language_of(x), &t->toll);
    const Evidence *e = t->evidence >= 0 && (size_t)t->evidence < event->evidence.count ? &event->evidence.items[t->evidence] : NULL;
    const Report *report = e ? report_of(x, e->report) : NULL;
    Text voice = t->toll.said_by.len ? t->toll.said_by : phrase(language_of(x), PHRASE_explain_report_itself);
    Text by = say(x, PHRASE_explain_toll_by, voice, report ? report->id : phrase(language_of(x), PHRASE_source), voice);
    Text since = when_words(x, &t->toll.since);
    since = t->toll.since.known ? since : (Text){ 0 };
    put_line(x, 2, arena_format(x->arena, "- %.*s%s%.*s (%.*s)", TEXT_ARG(what), since.len ? ", " : "", TEXT_ARG(since), TEXT_ARG(by)));
}

static void put_tolls(const Explainer *x, const Event *event) {
    if (!event->tolls.count) return;
    Text name = phrase(language_of(x), PHRASE_explain_tolls);
    put_line(x, 1, arena_format(x->arena, "%.*s:", TEXT_ARG(name)));
    for (size_t i = 0; i < event->tolls.count; i++) put_toll(x, event, &event->tolls.items[i]);
}

/* ---- events ---------------------------------------------------------------------------------------------- */

static void put_event(const Explainer *x, const Event *event) {
    put_line(x, 0, arena_format(x->arena, "%.*s  [%.*s]", TEXT_ARG(event->title), TEXT_ARG(event->id)));
    Text when = when_words(x, &event->when);
    Text from = phrase_when_from(language_of(x), event->when_from);
    put_field(x, 1, PHRASE_explain_when, event->when_from == WHEN_OWN ? when : say(x, PHRASE_why_with_source, when, from, from));
    if (event->status != STATUS_happened) put_field(x, 1, PHRASE_explain_status, phrase_status(language_of(x), event->status));
    put_field(x, 1, PHRASE_explain_said_by, event->said_by);
    if (event->said.known) put_field(x, 1, PHRASE_explain_said, when_words(x, &event->said));
    const Event *parent = family_parent(&x->family, event);
    if (parent) put_field(x, 1, PHRASE_explain_parent, say(x, PHRASE_why_with_source, quoted(x, parent->title), parent->id, parent->id));
    if (!event->main_line) put_line(x, 1, phrase(language_of(x), PHRASE_explain_off_line));
    for (size_t i = 0; i < event->evidence.count; i++) put_evidence(x, &event->evidence.items[i]);
    put_tolls(x, event);
    put_list(x, PHRASE_explain_reasons, &event->reasons);
    put_list(x, PHRASE_explain_disagree, &event->disagreements);
    put_list(x, PHRASE_explain_sources, &event->sources);
    buffer_char(x->out, '\n');
}

/* ---- the rest -------------------------------------------------------------------------------------------- */

static void put_heading(const Explainer *x, Phrase label) { put_line(x, 0, phrase(language_of(x), label)); }

static void put_unplaced(const Explainer *x) {
    if (!x->timeline->unplaced.count) return;
    put_heading(x, PHRASE_explain_unplaced);
    for (size_t i = 0; i < x->timeline->unplaced.count; i++) {
        const LeftOut *out = &x->timeline->unplaced.items[i];
        const Report *report = report_of(x, out->report);
        Text id = report ? report->id : (Text){ 0 };
        put_line(x, 1, arena_format(x->arena, "- %.*s (%.*s): %.*s", TEXT_ARG(out->title), TEXT_ARG(id), TEXT_ARG(out->reason)));
        if (out->quote.len) put_line(x, 2, quoted(x, out->quote));
    }
    buffer_char(x->out, '\n');
}

static void put_contradictions(const Explainer *x) {
    if (!x->timeline->contradictions.count) return;
    put_heading(x, PHRASE_explain_contradictions);
    for (size_t i = 0; i < x->timeline->contradictions.count; i++)
        put_line(x, 1, arena_format(x->arena, "- %.*s", TEXT_ARG(x->timeline->contradictions.items[i])));
    buffer_char(x->out, '\n');
}

static void put_report(const Explainer *x, const Report *report) {
    Text published = wording_published(x->arena, &report->context, &(Wording){ .language = language_of(x) });
    Text from = phrase_published_from(language_of(x), report->published_from);
    Text line = report->id;
    if (published.len) line = say(x, PHRASE_why_with_source, arena_format(x->arena, "%.*s: %.*s", TEXT_ARG(report->id), TEXT_ARG(published)), from, from);
    else line = arena_format(x->arena, "%.*s: %.*s", TEXT_ARG(report->id), TEXT_ARG(from));
    put_line(x, 1, arena_format(x->arena, "- %.*s", TEXT_ARG(line)));
    if (report->published_why.len) put_line(x, 2, report->published_why);
    if (report->origin.len) put_line(x, 2, say(x, PHRASE_explain_copy_of, report->origin, report->origin, report->origin));
}

static void put_all(const Explainer *x) {
    const Timeline *t = x->timeline;
    if (t->reports.count) put_heading(x, PHRASE_explain_reports);
    for (size_t i = 0; i < t->reports.count; i++) put_report(x, &t->reports.items[i]);
    if (t->reports.count) buffer_char(x->out, '\n');
    for (size_t i = 0; i < t->events.count; i++) put_event(x, &t->events.items[i]);
    put_unplaced(x);
    put_contradictions(x);
}

Status explain_write(const Timeline *timeline, Text id, Buffer *out, Error *err) {
    const Event *event = id.len ? timeline_find(timeline, id) : NULL;
    if (id.len && !event) return error_set(err, DL_BAD_USAGE, NULL, "no event is named '%.*s'", TEXT_ARG(id));
    Explainer x = { .timeline = timeline, .arena = arena_new(), .out = out };
    x.family = family_of(x.arena, timeline);
    if (event) put_event(&x, event);
    else put_all(&x);
    arena_free(x.arena);
    return DL_OK;
}
