/* reading.c - the commands that read texts and draw nothing: tag, events, resolve. */
#include "command.h"
#include "events.h"
#include "file.h"
#include "language/language.h"
#include "listing.h"
#include <stdlib.h>
#include <string.h>

enum { FLUSH_AT = 64 << 10 };

static Status read_input_format(const Given *given, InputFormat *ret_format, Error *err) {
    static const struct {
        const char *name;
        InputFormat format;
    } rows[] = { { "text", INPUT_TEXT }, { "jsonl", INPUT_JSONL }, { "html", INPUT_HTML }, { "timeml", INPUT_TIMEML } };
    const char *name = given->value[OPTION_from];
    *ret_format = INPUT_AUTO;
    if (!name) return DL_OK;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (!strcmp(rows[i].name, name)) return *ret_format = rows[i].format, DL_OK;
    return error_set(err, DL_BAD_USAGE, NULL, "unknown input format '%s': text, jsonl, html or timeml", name);
}

static bool may_read_markup(const Given *given) {
    InputFormat format;
    if (read_input_format(given, &format, NULL)) return false;
    if (!given->value[OPTION_from] && given->operand_count == 1 && !strcmp(given->operands[0], "-")) return false; /* seen when read */
    for (size_t i = 0; i < given->operand_count; i++)
        if (document_may_be_markup(given->operands[i], format)) return true;
    return false;
}

bool command_may_read_markup(const Command *command, int argc, char **argv) {
    if (command->bit == COMMAND_resolve || argc <= 0) return false;
    const char **copy = memory_resize(NULL, (size_t)argc * sizeof *copy); /* since reading options reorders */
    memcpy(copy, argv, (size_t)argc * sizeof *copy);
    Given given;
    bool may = !options_read(command->bit, argc, copy, &given, NULL) && may_read_markup(&given);
    free(copy);
    return may;
}

/* ---- tag, events ---- */

/* A run over the documents of all operands; `scratch` holds a document and all about it, `piece` what is
 * found in a piece of it; both are emptied after. */
typedef struct {
    Arena *arena, *scratch, *piece;
    Tagger *tagger;
    Tagger *taggers[LANGUAGES_MAX]; /* by language, made when the first document in it is read */
    Reader *reader;
    const Listing *listing; /* of `tag`; NULL for `events` */
    bool events_as_text;
    Foreign foreign;
    Buffer out;
} Run;

/* The document with its publication taken from its own dateline where nothing better is known. */
static Document with_dateline(Run *run, const Document *document) {
    Document d = *document;
    if (!d.context.has_published && timex_dateline(run->scratch, run->tagger, d.text, &d.context))
        d.published_from = PUBLISHED_DATELINE;
    return d;
}

static Status finish_document(Run *run) {
    arena_reset(run->scratch);
    return DL_OK;
}

static Status flush_much(Run *run, Error *err) { return run->out.len >= FLUSH_AT ? command_flush(&run->out, err) : DL_OK; }

static Status finish_piece(Run *run, Error *err) {
    arena_reset(run->piece);
    return flush_much(run, err);
}

static Expressions tag_piece(Run *run, const Document *document, Text piece) {
    Expressions found = timex_tag(run->piece, run->tagger, piece, &document->context);
    uint32_t start = (uint32_t)(piece.ptr - document->text.ptr);
    for (size_t i = 0; start && i < found.count; i++) {
        found.items[i].start += start;
        found.items[i].end += start;
    }
    return found;
}

/* A document of which nothing says what language it is in is read in the one that its words are of. */
static Document with_language(Run *run, const Document *document) {
    Document d = *document;
    if (d.context.language.len) return d;
    const Language *told = language_told(d.text);
    size_t i = 0;
    while (told && languages[i] != told) i++;
    if (i) d.context.language = text_of(told->code);
    if (!run->taggers[i]) run->taggers[i] = tagger_of(run->arena, told);
    run->tagger = run->taggers[i];
    return d;
}

static Status tag_document(void *to, const Document *document, Error *err) {
    Run *run = to;
    Document d = with_language(run, document);
    d = with_dateline(run, &d);
    ListingPlace place = { .line = 1 };
    Text piece;
    for (size_t at = 0; document_next_piece(d.text, &at, &piece);) {
        if (run->listing->whole) piece = d.text, at = d.text.len + 1;
        Expressions found = tag_piece(run, &d, piece);
        run->listing->write(&d, &found, &place, &run->out);
        Status status = finish_piece(run, err);
        if (status) return status;
    }
    return finish_document(run);
}

/* Some mentions at a time, so that what waits to be written stays small. */
static Status write_mentions(Run *run, const Document *document, Mentions mentions, PiecePlace place, Error *err) {
    enum { AT_ONCE = 64 };
    Status status;
    do {
        Mentions some = { mentions.items, mentions.count < AT_ONCE ? mentions.count : AT_ONCE, mentions.room };
        (run->events_as_text ? events_write_text : events_write_jsonl)(document, &some, &place, &run->out);
        place.mentions += (uint32_t)some.count;
        mentions.items += some.count;
        mentions.count -= some.count;
        status = flush_much(run, err);
    } while (mentions.count && !status);
    return status;
}

static Status events_document(void *to, const Document *document, Error *err) {
    Run *run = to;
    Document d = with_dateline(run, document), piece = d;
    PiecePlace place = { 0 };
    if (!d.context.language.len) foreign_note(&run->foreign, run->foreign.count ? d.file : arena_text(run->arena, d.file), d.text);
    for (size_t at = 0; document_next_piece(d.text, &at, &piece.text);) {
        PiecePlace before = place;
        Expressions expressions = timex_tag(run->piece, run->tagger, piece.text, &d.context);
        Mentions mentions = event_find_piece(run->piece, run->reader, &piece, &expressions, &place);
        Status status = write_mentions(run, &d, mentions, before, err);
        if (!status) status = finish_piece(run, err);
        if (status) return status;
    }
    return finish_document(run);
}

static Status run_documents(const Given *given, Run *run, DocumentFound *found, Error *err) {
    Context context;
    InputFormat format;
    Status status = command_need_operands(given, "which files? - is standard input", err);
    if (!status) status = command_context(given, &context, err);
    if (!status) status = read_input_format(given, &format, err);
    if (status) return status;
    run->tagger = run->taggers[0] = tagger_in(run->arena, &context);
    if (!run->tagger) return error_set(err, DL_BAD_USAGE, NULL, "unknown language '%.*s'", TEXT_ARG(context.language));
    if (!run->listing) run->reader = reader_new(run->arena, context.language); /* tagging does without its tables */
    if (!run->listing && !run->reader)
        return error_set(err, DL_BAD_USAGE, NULL, "in '%.*s' only times are read so far, no events", TEXT_ARG(context.language));
    for (size_t i = 0; !status && i < given->operand_count; i++)
        status = document_read(run->scratch, given->operands[i], format, &context, found, run, err);
    Text warning = foreign_warning(run->arena, &run->foreign);
    if (warning.len && !given->value[OPTION_quiet]) command_print_notes(NULL, &(Texts){ .items = &warning, .count = 1 });
    Status flushed = command_flush(&run->out, status ? NULL : err); /* what was found before an error is still said */
    return status ? status : flushed;
}

static Status with_run(const Given *given, Run run, DocumentFound *found, Error *err) {
    run.arena = arena_new();
    run.scratch = arena_new();
    run.piece = arena_new();
    Status status = run_documents(given, &run, found, err);
    buffer_free(&run.out);
    arena_free(run.piece);
    arena_free(run.scratch);
    arena_free(run.arena);
    return status;
}

static Status tag(const Given *given, Error *err) {
    const char *to = given->value[OPTION_to];
    const Listing *listing = to ? listing_named(text_of(to)) : &listings[0];
    if (!listing) return error_set(err, DL_BAD_USAGE, NULL, "unknown format '%s' for tag: text, jsonl or timeml", to);
    return with_run(given, (Run){ .listing = listing }, tag_document, err);
}

static Status events(const Given *given, Error *err) {
    const char *to = given->value[OPTION_to];
    bool text = !to || !strcmp(to, "text");
    if (!text && strcmp(to, "jsonl")) return error_set(err, DL_BAD_USAGE, NULL, "unknown format '%s' for events: text or jsonl", to);
    return with_run(given, (Run){ .events_as_text = text }, events_document, err);
}

/* ---- resolve ---- */

static Status resolve(const Given *given, Error *err) {
    const char *to = given->value[OPTION_to];
    bool json = to && !strcmp(to, "json");
    if (to && !json && strcmp(to, "text")) return error_set(err, DL_BAD_USAGE, NULL, "unknown format '%s' for resolve: text or json", to);
    if (given->operand_count != 1) return error_set(err, DL_BAD_USAGE, NULL, "one expression, in quotes: dateline resolve 'EXPRESSION' -d DATE");
    Context context;
    dl_result *result = NULL;
    Status status = command_context(given, &context, err);
    if (!status) status = dl_resolve(text_of(given->operands[0]), &context, &result, err);
    if (status) return status;
    Buffer out = { 0 };
    for (size_t i = 0; i < dl_result_count(result); i++) {
        if (json) listing_json((Text){ NULL, 0 }, dl_result_at(result, i), &out);
        else listing_explain(dl_result_at(result, i), &out);
        if (json || i + 1 < dl_result_count(result)) buffer_char(&out, '\n');
    }
    status = command_flush(&out, err);
    buffer_free(&out);
    dl_result_free(result);
    return status;
}

const Command command_tag = { "tag", COMMAND_tag, "FILE... [-d DATE] [--from FORMAT] [--to text|jsonl|timeml]", "find and resolve temporal expressions", tag };
const Command command_events = { "events", COMMAND_events, "FILE... [-d DATE] [--from FORMAT] [--to text|jsonl]", "find event mentions", events };
const Command command_resolve = { "resolve", COMMAND_resolve, "'EXPRESSION' -d DATE [--to text|json]", "resolve one temporal expression", resolve };
