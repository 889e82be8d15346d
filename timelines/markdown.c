/* markdown.c - see markdown.h. */
#include "markdown.h"
#include "chronicle.h"
#include "clean.h"

typedef struct {
    Arena *arena;
    const Timeline *timeline;
    Chronicle chronicle;
    Buffer *out;
} Writer;

/* ---- text ------------------------------------------------------------------------------------------------- */

/* Every character that CommonMark may take for markup gets a backslash, which is valid before any ASCII punctuation;
 * "<" and "&" become entities, because some programs strip tags before they look for backslashes. */
static void put_text(Writer *w, Text text) {
    Text line = clean_line(w->arena, text);
    bool leading = true; /* only digits so far: "1." would start a list */
    for (size_t i = 0; i < line.len; i++) {
        char c = line.ptr[i];
        bool was_leading = leading && i;
        bool begins = i == 0 && (c == '#' || c == '+' || c == '-' || c == '=' || c == '~');
        leading = leading && is_digit(c);
        bool numbers = was_leading && (c == '.' || c == ')');
        if (c == '<') buffer_string(w->out, "&lt;");
        else if (c == '>') buffer_string(w->out, "&gt;");
        else if (c == '&') buffer_string(w->out, "&amp;");
        else {
            if (begins || numbers || c == '\\' || c == '`' || c == '*' || c == '_' || c == '[' || c == ']' || c == '|' || c == '~' || c == '{' || c == '}' ||
                c == '!')
                buffer_char(w->out, '\\');
            buffer_char(w->out, c);
        }
    }
}

static void put(Writer *w, const char *markup) { buffer_string(w->out, markup); }
static void put_phrase(Writer *w, Phrase id) { put_text(w, phrase(w->timeline->language, id)); }

static void put_heading(Writer *w, Phrase id) {
    put(w, "\n## ");
    put_phrase(w, id);
    put(w, "\n\n");
}

/* ---- the table ----------------------------------------------------------------------------------------------- */

static void put_cells(Writer *w, const Phrase *ids, size_t count) {
    for (size_t i = 0; i < count; i++) {
        put(w, i ? " | " : "| ");
        put_phrase(w, ids[i]);
    }
    put(w, " |\n");
}

static void put_joined(Writer *w, Texts texts, const char *separator) {
    for (size_t i = 0; i < texts.count; i++) {
        if (i) put(w, separator);
        put_text(w, texts.items[i]);
    }
}

/* The event in a cell: title, place, voice and figures, as one paragraph. */
static void put_event(Writer *w, const ChronicleRow *row) {
    const Text parts[] = { row->place, row->voice };
    put(w, "**");
    put_text(w, row->title);
    put(w, "**");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].len) put(w, i || !row->place.len ? "; " : ", "), put_text(w, parts[i]);
    if (row->figures.count) put(w, "; ");
    put_joined(w, row->figures, "; ");
}

static void put_row(Writer *w, const ChronicleRow *row) {
    buffer_format(w->out, "| %zu | ", row->number);
    put_text(w, row->date);
    put(w, " | ");
    put_event(w, row);
    put(w, " | ");
    put_joined(w, row->references, "; ");
    put(w, " |\n");
}

static void put_table(Writer *w) {
    static const Phrase columns[] = { PHRASE_number_sign, PHRASE_date, PHRASE_event, PHRASE_source };
    put_cells(w, columns, 4);
    put(w, "| ---: | --- | --- | --- |\n");
    for (size_t i = 0; i < w->chronicle.main_rows; i++) put_row(w, &w->chronicle.rows.items[i]);
}

/* ---- below it -------------------------------------------------------------------------------------------------- */

static bool has_note(const ChronicleRow *row) { return row->remarks.count || row->event->evidence.count; }

static void put_number(Writer *w, int32_t report) {
    if (report >= 0) buffer_format(w->out, " \\[%zu\\]", w->chronicle.citations.of_report[report]);
}

static void put_quote(Writer *w, const Evidence *evidence) {
    Text quote = citation_quote(w->arena, evidence->quote, 0);
    if (!quote.len) return;
    put(w, "    - ");
    put_text(w, quote);
    put_number(w, evidence->report);
    put(w, "\n");
}

/* "- **3** title — remark; remark" and the quotes under it. The number is text: a list's own would start anew. */
static void put_note(Writer *w, const ChronicleRow *row) {
    if (!has_note(row)) return;
    buffer_format(w->out, "- **%zu** ", row->number);
    put_text(w, row->title);
    if (row->remarks.count) put(w, " — ");
    put_joined(w, row->remarks, "; ");
    put(w, "\n");
    for (size_t i = 0; i < row->event->evidence.count; i++) put_quote(w, &row->event->evidence.items[i]);
}

static void put_notes(Writer *w) {
    bool any = false;
    for (size_t i = 0; i < w->chronicle.main_rows; i++) any = any || has_note(&w->chronicle.rows.items[i]);
    if (!any) return;
    put_heading(w, PHRASE_notes);
    for (size_t i = 0; i < w->chronicle.main_rows; i++) put_note(w, &w->chronicle.rows.items[i]);
}

static void put_minor_events(Writer *w) {
    if (w->chronicle.rows.count == w->chronicle.main_rows) return;
    put_heading(w, PHRASE_also);
    for (size_t i = w->chronicle.main_rows; i < w->chronicle.rows.count; i++) {
        const ChronicleRow *row = &w->chronicle.rows.items[i];
        buffer_format(w->out, "- **%zu** ", row->number);
        put_text(w, row->date);
        put(w, ": ");
        put_event(w, row);
        if (row->references.count) put(w, " — "), put_joined(w, row->references, "; ");
        put(w, "\n");
        for (size_t k = 0; k < row->event->evidence.count; k++) put_quote(w, &row->event->evidence.items[k]);
    }
}

static void put_report(Writer *w, const Report *report) {
    if (clean_is_link(report->url)) buffer_format(w->out, ", <%.*s>", TEXT_ARG(report->url));
    else if (report->url.len) put(w, ", "), put_text(w, report->url);
    if (report->origin.len) put(w, "; "), put_text(w, phrase_with(w->arena, w->timeline->language, PHRASE_report_copies, report->origin, (Text){ 0 }));
    if (report->published_why.len) put(w, "; "), put_text(w, report->published_why);
    if (report->sha256.len) put(w, "; SHA-256 `"), buffer_put(w->out, report->sha256), put(w, "`");
}

static void put_sources(Writer *w) {
    if (!w->chronicle.sources.count) return;
    put_heading(w, PHRASE_sources);
    for (size_t i = 0; i < w->chronicle.sources.count; i++) {
        int32_t report = w->chronicle.citations.items.items[i].report;
        buffer_format(w->out, "- \\[%zu\\] ", i + 1);
        put_text(w, w->chronicle.sources.items[i]);
        if (report >= 0) put_report(w, &w->timeline->reports.items[report]);
        put(w, "\n");
    }
}

static void put_left_out(Writer *w) {
    if (!w->timeline->unplaced.count) return;
    put_heading(w, PHRASE_left_out);
    for (size_t i = 0; i < w->timeline->unplaced.count; i++) {
        const LeftOut *left = &w->timeline->unplaced.items[i];
        put(w, "- ");
        put_text(w, left->title.len ? left->title : left->quote);
        put(w, ": ");
        put_text(w, left->reason);
        put_number(w, left->report);
        put(w, "\n");
        if (left->title.len && left->quote.len) put(w, "    - "), put_text(w, citation_quote(w->arena, left->quote, 0)), put(w, "\n");
    }
}

static void put_contradictions(Writer *w) {
    if (!w->timeline->contradictions.count) return;
    put_heading(w, PHRASE_contradictions);
    for (size_t i = 0; i < w->timeline->contradictions.count; i++) put(w, "- "), put_text(w, w->timeline->contradictions.items[i]), put(w, "\n");
}

static void put_head(Writer *w) {
    const Timeline *t = w->timeline;
    put(w, "# ");
    put_text(w, t->title.len ? t->title : phrase(t->language, PHRASE_untitled));
    put(w, "\n\n");
    if (t->subtitle.len) put_text(w, t->subtitle), put(w, "\n\n");
    put_text(w, w->chronicle.head);
    put(w, "\n\n");
}

Status markdown_write(const Timeline *timeline, Buffer *out, Error *err) {
    (void)err; /* every timeline can be written */
    Arena *arena = arena_new();
    Writer w = { arena, timeline, chronicle_of(arena, timeline), out };
    put_head(&w);
    put_table(&w);
    put_notes(&w);
    put_minor_events(&w);
    put_contradictions(&w);
    put_left_out(&w);
    put_sources(&w);
    arena_free(arena);
    return DL_OK;
}
