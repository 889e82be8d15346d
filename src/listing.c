/* listing.c - see listing.h. The JSON keys are a contract (timelines/FORMAT.md, "Expressions"). */
#include "listing.h"
#include "utf8.h"
#include "calendar.h"

const char *timex_type_name(dl_timex_type type) {
    static const char *const names[] = { [DL_DATE] = "DATE", [DL_TIME] = "TIME", [DL_DURATION] = "DURATION", [DL_SET] = "SET" };
    return names[type];
}

const char *timex_mod_name(dl_mod mod) {
    static const char *const names[] = {
        [DL_MOD_NONE] = "",           [DL_BEFORE] = "BEFORE",       [DL_AFTER] = "AFTER",
        [DL_ON_OR_BEFORE] = "ON_OR_BEFORE", [DL_ON_OR_AFTER] = "ON_OR_AFTER", [DL_LESS_THAN] = "LESS_THAN",
        [DL_MORE_THAN] = "MORE_THAN", [DL_EQUAL_OR_LESS] = "EQUAL_OR_LESS", [DL_EQUAL_OR_MORE] = "EQUAL_OR_MORE",
        [DL_START] = "START",         [DL_MID] = "MID",             [DL_END] = "END",
        [DL_APPROX] = "APPROX",
    };
    return names[mod];
}

/* ---- JSON Lines ---- */

/* Inlined wherever they are called, since a key of known length is stored in a few moves; every expression has a dozen. */
#define INLINE static inline __attribute__((always_inline))
/* A key and the quote before its value. */
#define NAME_KEY(name) TEXT(",\"" name "\":\"")

INLINE void put_string(Buffer *out, Text key, Text value) {
    if (!value.len) return;
    buffer_put(out, key);
    buffer_json(out, value);
}

/* What needs no escapes. */
INLINE void put_name(Buffer *out, Text key, Text name) {
    if (!name.len) return;
    buffer_put(out, key);
    buffer_put(out, name);
    buffer_char(out, '"');
}

INLINE void put_instant(Buffer *out, Text key, const When *when, int64_t instant, unsigned open) {
    if (!when->known || (when->open & open)) return;
    char text[INSTANT_MAX];
    size_t len = (size_t)instant_print(text, instant);
    put_name(out, key, (Text){ text, len });
}

/* What an object begins with, up to the first number. */
static void put_head(Buffer *out, Text doc) {
    buffer_char(out, '{');
    if (doc.len) {
        buffer_put(out, TEXT("\"doc\":"));
        buffer_json(out, doc);
        buffer_char(out, ',');
    }
    buffer_put(out, TEXT("\"start\":"));
}

static void put_rest(Buffer *out, const Expression *expression) {
    const When *when = &expression->when;
    buffer_number(out, expression->start);
    buffer_put(out, JSON_KEY("end"));
    buffer_number(out, expression->end);
    put_string(out, JSON_KEY("text"), when->wording);
    put_name(out, NAME_KEY("type"), text_of(timex_type_name(when->type)));
    put_name(out, NAME_KEY("value"), when->value);
    if (when->mod) put_name(out, NAME_KEY("mod"), text_of(timex_mod_name(when->mod)));
    put_name(out, NAME_KEY("quant"), when->quant);
    put_name(out, NAME_KEY("freq"), when->freq);
    put_name(out, NAME_KEY("edtf"), expression->edtf);
    put_instant(out, NAME_KEY("earliest"), when, when->earliest_start, DL_OPEN_EARLIEST_START);
    put_instant(out, NAME_KEY("latest"), when, when->latest_end, DL_OPEN_LATEST_END);
    put_string(out, JSON_KEY("zone"), when->zone);
    put_string(out, JSON_KEY("why"), when->why);
    buffer_char(out, '}');
}

void listing_json(Text doc, const Expression *expression, Buffer *out) {
    put_head(out, doc);
    put_rest(out, expression);
}

static void write_jsonl(const Document *document, const Expressions *expressions, ListingPlace *place, Buffer *out) {
    (void)place;
    size_t head = out->len, len = 0; /* all lines have the first one's */
    for (size_t i = 0; i < expressions->count; i++) {
        if (i) buffer_again(out, head, len);
        else put_head(out, document->id), len = out->len - head;
        put_rest(out, &expressions->items[i]);
        buffer_char(out, '\n');
    }
}

/* ---- for people ---- */

/* The text with every run of white space and control characters as one space, so that it stays on its line. */
static void put_line(Buffer *out, Text t) {
    bool space = false;
    for (size_t i = 0; i < t.len; i++) {
        unsigned char c = (unsigned char)t.ptr[i];
        if (c <= ' ' || c == 0x7F) {
            space = true;
            continue;
        }
        if (space) buffer_char(out, ' ');
        space = false;
        buffer_char(out, (char)c);
    }
}

static void put_value(const Expression *expression, Buffer *out) {
    const When *when = &expression->when;
    buffer_format(out, "%s ", timex_type_name(when->type));
    Text range = when->known ? expression->edtf : (Text){ NULL, 0 }; /* TIMEX3 has no value for one */
    buffer_put(out, when->value.len ? when->value : range.len ? range : TEXT("?"));
    if (when->mod) buffer_format(out, " %s", timex_mod_name(when->mod));
}

static void put_bound(Buffer *out, const When *when, int64_t instant, unsigned open) {
    char text[INSTANT_MAX];
    instant_print(text, instant);
    buffer_string(out, when->open & open ? ".." : text);
}

void listing_explain(const Expression *expression, Buffer *out) {
    const When *when = &expression->when;
    put_value(expression, out);
    buffer_char(out, '\n');
    if (expression->edtf.len) buffer_format(out, "  EDTF   %.*s\n", TEXT_ARG(expression->edtf));
    if (when->known) {
        buffer_string(out, "  starts ");
        put_bound(out, when, when->earliest_start, DL_OPEN_EARLIEST_START);
        buffer_string(out, " to ");
        put_bound(out, when, when->latest_start, DL_OPEN_LATEST_START);
        buffer_string(out, "\n  ends   ");
        put_bound(out, when, when->earliest_end, DL_OPEN_EARLIEST_END);
        buffer_string(out, " to ");
        put_bound(out, when, when->latest_end, DL_OPEN_LATEST_END);
        buffer_char(out, '\n');
    }
    if (when->why.len) {
        buffer_string(out, "  why    ");
        put_line(out, when->why);
        buffer_char(out, '\n');
    }
    if (expression->rule.len) buffer_format(out, "  rule   %.*s\n", TEXT_ARG(expression->rule));
}

static void write_text(const Document *document, const Expressions *expressions, ListingPlace *place, Buffer *out) {
    for (size_t i = 0; i < expressions->count; i++) {
        const Expression *e = &expressions->items[i];
        for (; place->at < e->start; place->at++) /* one walk over the text */
            if (document->text.ptr[place->at] == '\n') place->line++, place->line_start = place->at + 1;
        put_line(out, document->id);
        buffer_format(out, ":%zu:%zu: ", place->line, e->start - place->line_start + 1);
        put_line(out, e->when.wording);
        buffer_string(out, "\t");
        put_value(e, out);
        buffer_string(out, "\t");
        put_line(out, e->when.why);
        buffer_char(out, '\n');
    }
}

/* ---- TimeML ---- */

/* What XML 1.0 has no place for, not even escaped, nor where bytes are no UTF-8. */
static bool is_no_xml(uint32_t c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF; }

/* Character data. What XML cannot hold becomes U+FFFD, so that offsets in characters stay. Quotes stay as they are, as in
 * the files that texts are compared with. */
static void put_xml(Buffer *out, Text t) {
    size_t len;
    for (size_t i = 0; i < t.len; i += len) {
        uint32_t c = utf8_decode(text_slice(t, i, t.len), &len);
        if (c == '&') buffer_string(out, "&amp;");
        else if (c == '<') buffer_string(out, "&lt;");
        else if (c == '>') buffer_string(out, "&gt;");
        else if (c == '\r') buffer_string(out, "&#13;");
        else if (is_no_xml(c) || c == 0xFFFD) buffer_string(out, "\xEF\xBF\xBD");
        else buffer_put(out, text_slice(t, i, i + len));
    }
}

static void put_attribute(Buffer *out, const char *name, Text value) {
    if (!value.len) return;
    buffer_format(out, " %s=\"", name);
    put_xml(out, value); /* of our own making: without quotes */
    buffer_char(out, '"');
}

/* "t0" is the publication, the others have their number in the text. */
static void put_reference(Buffer *out, const char *name, uint32_t to) {
    if (to != DL_NOTHING) buffer_format(out, " %s=\"t%u\"", name, (unsigned)(to == DL_PUBLICATION ? 0 : to - DL_EXPRESSION + 1));
}

static void put_timex3(Buffer *out, size_t number, const Expression *e, Text words) {
    buffer_format(out, "<TIMEX3 tid=\"t%zu\"", number);
    put_attribute(out, "type", text_of(timex_type_name(e->when.type)));
    buffer_format(out, " value=\"%.*s\"", TEXT_ARG(e->when.value)); /* must be there, if only empty */
    put_attribute(out, "mod", text_of(timex_mod_name(e->when.mod)));
    put_attribute(out, "quant", e->when.quant);
    put_attribute(out, "freq", e->when.freq);
    buffer_format(out, " temporalFunction=\"%s\"", e->anchor == DL_NOTHING ? "false" : "true");
    put_reference(out, "anchorTimeID", e->anchor);
    put_reference(out, "beginPoint", e->begin);
    put_reference(out, "endPoint", e->end_point);
    buffer_char(out, '>');
    put_xml(out, words);
    buffer_string(out, "</TIMEX3>");
}

static void put_creation_time(Buffer *out, const Context *context) {
    if (!context->has_published) return;
    char date[INSTANT_MAX];
    int len = instant_print(date, context->published);
    Text value = { date, (size_t)len - (context->published_has_time ? 0 : sizeof "Thh:mm" - 1) };
    buffer_format(out,
                  "<DCT><TIMEX3 tid=\"t0\" type=\"%s\" value=\"%.*s\" temporalFunction=\"false\" "
                  "functionInDocument=\"CREATION_TIME\">%.*s</TIMEX3></DCT>\n",
                  context->published_has_time ? "TIME" : "DATE", TEXT_ARG(value), TEXT_ARG(value));
}

static void write_timeml(const Document *document, const Expressions *expressions, ListingPlace *place, Buffer *out) {
    (void)place;
    buffer_string(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                       "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n<DOCID>");
    put_xml(out, document->id);
    buffer_string(out, "</DOCID>\n");
    put_creation_time(out, &document->context);
    if (document->title.len) {
        buffer_string(out, "<TITLE>");
        put_xml(out, document->title);
        buffer_string(out, "</TITLE>\n");
    }
    buffer_string(out, "<TEXT>");
    size_t at = 0;
    for (size_t i = 0; i < expressions->count; i++) {
        const Expression *e = &expressions->items[i];
        put_xml(out, text_slice(document->text, at, e->start));
        put_timex3(out, i + 1, e, text_slice(document->text, e->start, e->end));
        at = e->end;
    }
    put_xml(out, text_slice(document->text, at, document->text.len));
    buffer_string(out, "</TEXT>\n</TimeML>\n");
}

const Listing listings[] = {
    { "text", "a line for each expression: place, words, value, why", false, write_text },
    { "jsonl", "a JSON object for each expression", false, write_jsonl },
    { "timeml", "the text with TIMEX3 elements", true, write_timeml },
    { NULL, NULL, false, NULL },
};

const Listing *listing_named(Text name) {
    for (const Listing *l = listings; l->name; l++)
        if (text_equal(text_of(l->name), name)) return l;
    return NULL;
}
