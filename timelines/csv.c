/* csv.c - see csv.h. The columns are two tables; a new one is a row and a function. */
#include "csv.h"
#include "../src/calendar.h"
#include "../src/edtf.h"
#include "chronicle.h"
#include "clean.h"

typedef struct {
    Arena *arena;
    const Timeline *timeline;
    Buffer *out;
    bool first; /* in its row */
} Writer;

/* ---- cells ----------------------------------------------------------------------------------------------- */

/* What OWASP's page on CSV injection lists, in both widths; tabs and line ends do not get into a cell. And | and %, which
 * stood for a formula in older spreadsheets. */
static bool looks_like_formula(Text rest) {
    static const char *const signs[] = { "=", "+", "-", "@", "|", "%", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20" };
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (text_starts(rest, text_of(signs[i]))) return true;
    return false;
}

static bool needs_quotes(Text t) {
    for (size_t i = 0; i < t.len; i++)
        if (t.ptr[i] == ',' || t.ptr[i] == '"' || t.ptr[i] == ';') return true;
    return false;
}

/* Cells are on one line, so that every line of the file is a row. What follows a semicolon is a cell of its own where
 * spreadsheets take that for the separator, whatever the quotes. */
static void put_cell(Writer *w, Text text) {
    Text line = clean_line(w->arena, text);
    if (!w->first) buffer_char(w->out, ',');
    w->first = false;
    bool quotes = needs_quotes(line), starts = true;
    if (quotes) buffer_char(w->out, '"');
    for (size_t i = 0; i < line.len; i++) {
        char c = line.ptr[i];
        if (starts && looks_like_formula(text_slice(line, i, SIZE_MAX))) buffer_char(w->out, '\'');
        if (c == '"') buffer_char(w->out, '"');
        buffer_char(w->out, c);
        starts = c == ';' || (starts && c == ' ');
    }
    if (quotes) buffer_char(w->out, '"');
}

static void end_row(Writer *w) {
    buffer_string(w->out, "\r\n");
    w->first = true;
}

/* ---- values of cells --------------------------------------------------------------------------------------- */

static Text joined(Arena *arena, Texts texts) {
    Buffer out = { 0 };
    for (size_t i = 0; i < texts.count; i++) {
        if (i) buffer_string(&out, "; ");
        buffer_put(&out, texts.items[i]);
    }
    Text text = arena_text(arena, buffer_text(&out));
    buffer_free(&out);
    return text;
}

static Text number_text(Arena *arena, int64_t number) { return number < 0 ? (Text){ 0 } : arena_format(arena, "%lld", (long long)number); }
static Text yes(bool value) { return value ? TEXT("yes") : TEXT("no"); }

/* A day where the minute is the edge of one, else day and clock time. */
static Text minute_text(Arena *arena, int64_t minute, bool last) {
    int32_t day = days_from_minutes(minute);
    int of_day = (int)(minute - minutes_from_days(day));
    Ymd d = ymd_from_days(day);
    const char *sign = d.year < 0 ? "-" : "";
    int year = d.year < 0 ? -d.year : d.year;
    if (of_day == (last ? MINUTES_PER_DAY - 1 : 0)) return arena_format(arena, "%s%04d-%02d-%02d", sign, year, d.month, d.day);
    return arena_format(arena, "%s%04d-%02d-%02dT%02d:%02d", sign, year, d.month, d.day, of_day / 60, of_day % 60);
}

static Text earliest_text(Arena *arena, const When *w) {
    return !w->known || when_first(w) == INT64_MIN ? (Text){ 0 } : minute_text(arena, when_first(w), false);
}

static Text latest_text(Arena *arena, const When *w) {
    return !w->known || when_last(w) == INT64_MAX ? (Text){ 0 } : minute_text(arena, when_last(w), true);
}

static const Report *report_of(const Timeline *timeline, int32_t index) {
    return index >= 0 && (size_t)index < timeline->reports.count ? &timeline->reports.items[index] : NULL;
}

/* The least and the greatest of all figures of a kind: a range, never an average. -1 for none. */
static int64_t least(const Event *event, TollKind kind) {
    int64_t found = -1;
    for (size_t i = 0; i < event->tolls.count; i++) {
        const Toll *toll = &event->tolls.items[i].toll;
        if (toll->kind == kind && !toll->place.len && (found < 0 || toll->low < found)) found = toll->low;
    }
    return found;
}

static int64_t greatest(const Event *event, TollKind kind) {
    int64_t found = -1;
    for (size_t i = 0; i < event->tolls.count; i++) {
        const Toll *toll = &event->tolls.items[i].toll;
        int64_t high = toll->high < 0 ? toll->low : toll->high;
        if (toll->kind == kind && !toll->place.len && high > found) found = high;
    }
    return found;
}

/* Reports that copy one text count once. */
static size_t count_origins(const Writer *w, const Event *event) {
    ReportIndexes reports = citation_reports(w->arena, event);
    size_t count = 0;
    for (size_t i = 0; i < reports.count; i++) {
        const Report *report = report_of(w->timeline, reports.items[i]);
        count += report && !report->origin.len;
    }
    return count || !reports.count ? count : 1;
}

static Text source_names(const Writer *w, const Event *event) {
    ReportIndexes reports = citation_reports(w->arena, event);
    Texts names = { 0 };
    for (size_t i = 0; i < reports.count; i++) {
        const Report *report = report_of(w->timeline, reports.items[i]);
        if (report) *array_push(w->arena, &names) = citation_name(report);
    }
    for (size_t i = 0; i < event->sources.count; i++) *array_push(w->arena, &names) = event->sources.items[i];
    return joined(w->arena, names);
}

static Text links_of(const Writer *w, const Event *event) {
    ReportIndexes reports = citation_reports(w->arena, event);
    Texts links = { 0 };
    for (size_t i = 0; i < reports.count; i++) {
        const Report *report = report_of(w->timeline, reports.items[i]);
        if (report && report->url.len) *array_push(w->arena, &links) = report->url;
    }
    return joined(w->arena, links);
}

static Text quotes_of(const Writer *w, const Event *event) {
    Texts quotes = { 0 };
    for (size_t i = 0; i < event->evidence.count; i++) *array_push(w->arena, &quotes) = citation_quote(w->arena, event->evidence.items[i].quote, 0);
    return joined(w->arena, quotes);
}

/* ---- one row per event ---------------------------------------------------------------------------------------- */

typedef Text EventCell(const Writer *w, const ChronicleRow *row);

#define EVENT_CELL(name, value) \
    static Text cell_##name(const Writer *w, const ChronicleRow *row) { (void)w; const Event *e = row->event; (void)e; return value; }
EVENT_CELL(number, arena_format(w->arena, "%zu", row->number))
EVENT_CELL(date, row->date)
EVENT_CELL(earliest, earliest_text(w->arena, &e->when))
EVENT_CELL(latest, latest_text(w->arena, &e->when))
EVENT_CELL(edtf, edtf_print(w->arena, &e->when))
EVENT_CELL(zone, e->when.known && e->when.grain < DL_DAY ? citation_zone(w->timeline, &e->when) : (Text){ 0 })
EVENT_CELL(lasting, yes(e->when.lasting))
EVENT_CELL(approximate, yes(e->when.approximate))
EVENT_CELL(uncertain, yes(e->when.uncertain))
EVENT_CELL(when_from, text_of(when_from_name(e->when_from)))
EVENT_CELL(title, citation_title(w->arena, e))
EVENT_CELL(status, text_of(status_name(e->status)))
EVENT_CELL(class, text_of(class_name(e->class)))
EVENT_CELL(lane, e->lane)
EVENT_CELL(places, joined(w->arena, e->places))
EVENT_CELL(actors, joined(w->arena, e->actors))
EVENT_CELL(objects, joined(w->arena, e->objects))
EVENT_CELL(killed_low, number_text(w->arena, least(e, TOLL_killed)))
EVENT_CELL(killed_high, number_text(w->arena, greatest(e, TOLL_killed)))
EVENT_CELL(wounded_low, number_text(w->arena, least(e, TOLL_wounded)))
EVENT_CELL(wounded_high, number_text(w->arena, greatest(e, TOLL_wounded)))
EVENT_CELL(figures, joined(w->arena, row->figures))
EVENT_CELL(said_by, e->said_by)
EVENT_CELL(reports, arena_format(w->arena, "%zu", citation_reports(w->arena, e).count))
EVENT_CELL(origins, arena_format(w->arena, "%zu", count_origins(w, e)))
EVENT_CELL(sources, source_names(w, e))
EVENT_CELL(references, joined(w->arena, row->references))
EVENT_CELL(links, links_of(w, e))
EVENT_CELL(quotes, quotes_of(w, e))
EVENT_CELL(note, e->note)
EVENT_CELL(disagreements, joined(w->arena, e->disagreements))
EVENT_CELL(parent, e->parent)
EVENT_CELL(main_line, yes(e->main_line))
EVENT_CELL(id, e->id)

static const struct {
    const char *name;
    EventCell *cell;
} event_columns[] = {
    { "no", cell_number },           { "date", cell_date },                 { "earliest", cell_earliest },       { "latest", cell_latest },
    { "edtf", cell_edtf },           { "timezone", cell_zone },             { "lasting", cell_lasting },         { "approximate", cell_approximate },
    { "uncertain", cell_uncertain }, { "when_from", cell_when_from },       { "event", cell_title },             { "status", cell_status },
    { "class", cell_class },         { "lane", cell_lane },                 { "places", cell_places },           { "actors", cell_actors },
    { "objects", cell_objects },     { "killed_low", cell_killed_low },     { "killed_high", cell_killed_high }, { "wounded_low", cell_wounded_low },
    { "wounded_high", cell_wounded_high }, { "figures", cell_figures },     { "said_by", cell_said_by },         { "reports", cell_reports },
    { "origins", cell_origins },     { "sources", cell_sources },           { "references", cell_references },   { "links", cell_links },
    { "quotes", cell_quotes },       { "note", cell_note },                 { "disagreements", cell_disagreements }, { "part_of", cell_parent },
    { "main_line", cell_main_line }, { "id", cell_id },
};
enum { EVENT_COLUMNS = sizeof event_columns / sizeof *event_columns };

Status csv_write(const Timeline *timeline, Buffer *out, Error *err) {
    (void)err; /* every timeline can be written */
    Arena *arena = arena_new();
    Writer w = { arena, timeline, out, true };
    Chronicle chronicle = chronicle_of(arena, timeline);
    buffer_string(out, "\xEF\xBB\xBF");
    for (size_t c = 0; c < EVENT_COLUMNS; c++) put_cell(&w, text_of(event_columns[c].name));
    end_row(&w);
    for (size_t i = 0; i < chronicle.rows.count; i++) {
        for (size_t c = 0; c < EVENT_COLUMNS; c++) put_cell(&w, event_columns[c].cell(&w, &chronicle.rows.items[i]));
        end_row(&w);
    }
    arena_free(arena);
    return DL_OK;
}

/* ---- one row per claim ------------------------------------------------------------------------------------------- */

/* A report that tells of the event (toll is NULL), or a figure (evidence may be NULL: given by hand). */
typedef struct {
    const ChronicleRow *row;
    const Evidence *evidence;
    const Toll *toll;
    const Report *report;
} Claim;

typedef Text ClaimCell(const Writer *w, const Claim *c);

/* Bytes of the figure in its report, else of the quote. */
static Text span_of_claim(const Writer *w, const Claim *c, bool end) {
    if (c->toll && c->toll->end) return arena_format(w->arena, "%u", end ? c->toll->end : c->toll->start);
    return c->evidence ? arena_format(w->arena, "%u", end ? c->evidence->end : c->evidence->start) : (Text){ 0 };
}

#define CLAIM_CELL(name, value) \
    static Text claim_##name(const Writer *w, const Claim *c) { (void)w; return value; }
#define OF_TOLL(value) (c->toll ? (value) : (Text){ 0 })
#define OF_EVIDENCE(value) (c->evidence ? (value) : (Text){ 0 })
#define OF_REPORT(value) (c->report ? (value) : (Text){ 0 })
CLAIM_CELL(number, arena_format(w->arena, "%zu", c->row->number))
CLAIM_CELL(event, citation_title(w->arena, c->row->event))
CLAIM_CELL(event_date, edtf_print(w->arena, &c->row->event->when))
CLAIM_CELL(claim, c->toll ? text_of(toll_kind_name(c->toll->kind)) : TEXT("event"))
CLAIM_CELL(figure, OF_TOLL(c->toll->figure))
CLAIM_CELL(low, OF_TOLL(number_text(w->arena, c->toll->low)))
CLAIM_CELL(high, OF_TOLL(number_text(w->arena, c->toll->high)))
CLAIM_CELL(bound, OF_TOLL(text_of(bound_name(c->toll->bound))))
CLAIM_CELL(what, OF_TOLL(c->toll->what))
CLAIM_CELL(place, OF_TOLL(c->toll->place))
CLAIM_CELL(since, c->toll && c->toll->since.known ? edtf_print(w->arena, &c->toll->since) : (Text){ 0 })
CLAIM_CELL(said_by, c->toll ? c->toll->said_by : OF_EVIDENCE(c->evidence->said_by))
CLAIM_CELL(status, OF_EVIDENCE(text_of(status_name(c->evidence->status))))
CLAIM_CELL(date, OF_EVIDENCE(edtf_print(w->arena, &c->evidence->when)))
CLAIM_CELL(words, OF_EVIDENCE(c->evidence->words))
CLAIM_CELL(when_from, OF_EVIDENCE(text_of(when_from_name(c->evidence->when_from))))
CLAIM_CELL(report, OF_REPORT(c->report->id))
CLAIM_CELL(source, OF_REPORT(citation_name(c->report)))
CLAIM_CELL(published, c->report && c->report->context.has_published
                          ? minute_text(w->arena, c->report->context.published, false) : (Text){ 0 })
CLAIM_CELL(origin, OF_REPORT(c->report->origin.len ? c->report->origin : c->report->id))
CLAIM_CELL(link, OF_REPORT(c->report->url))
CLAIM_CELL(start, span_of_claim(w, c, false))
CLAIM_CELL(end, span_of_claim(w, c, true))
CLAIM_CELL(quote, OF_EVIDENCE(c->evidence->quote))
CLAIM_CELL(why, OF_EVIDENCE(c->evidence->why))
CLAIM_CELL(id, c->row->event->id)

static const struct {
    const char *name;
    ClaimCell *cell;
} claim_columns[] = {
    { "no", claim_number },       { "event", claim_event },   { "event_edtf", claim_event_date }, { "claim", claim_claim },
    { "figure", claim_figure },   { "low", claim_low },       { "high", claim_high },             { "bound", claim_bound },
    { "what", claim_what },       { "place", claim_place },   { "since", claim_since },           { "said_by", claim_said_by },
    { "status", claim_status },   { "edtf", claim_date },     { "words", claim_words },           { "when_from", claim_when_from },
    { "report", claim_report },   { "source", claim_source }, { "published", claim_published },   { "origin", claim_origin },
    { "link", claim_link },       { "start", claim_start },   { "end", claim_end },               { "quote", claim_quote },
    { "why", claim_why },         { "id", claim_id },
};
enum { CLAIM_COLUMNS = sizeof claim_columns / sizeof *claim_columns };

static void put_claim(Writer *w, Claim claim) {
    if (claim.evidence) claim.report = report_of(w->timeline, claim.evidence->report);
    for (size_t c = 0; c < CLAIM_COLUMNS; c++) put_cell(w, claim_columns[c].cell(w, &claim));
    end_row(w);
}

static void put_claims(Writer *w, const ChronicleRow *row) {
    const Event *event = row->event;
    for (size_t i = 0; i < event->evidence.count; i++) put_claim(w, (Claim){ .row = row, .evidence = &event->evidence.items[i] });
    for (size_t i = 0; i < event->tolls.count; i++) {
        int32_t index = event->tolls.items[i].evidence;
        const Evidence *evidence = index >= 0 && (size_t)index < event->evidence.count ? &event->evidence.items[index] : NULL;
        put_claim(w, (Claim){ .row = row, .evidence = evidence, .toll = &event->tolls.items[i].toll });
    }
}

Status csv_write_claims(const Timeline *timeline, Buffer *out, Error *err) {
    (void)err; /* every timeline can be written */
    Arena *arena = arena_new();
    Writer w = { arena, timeline, out, true };
    Chronicle chronicle = chronicle_of(arena, timeline);
    buffer_string(out, "\xEF\xBB\xBF");
    for (size_t c = 0; c < CLAIM_COLUMNS; c++) put_cell(&w, text_of(claim_columns[c].name));
    end_row(&w);
    for (size_t i = 0; i < chronicle.rows.count; i++) put_claims(&w, &chronicle.rows.items[i]);
    arena_free(arena);
    return DL_OK;
}
