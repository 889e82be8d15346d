/* timeml.c - see timeml.h. Read with libxml2's SAX interface: no tree, no network, no external or
 * user-defined entities, and libxml2's own limits on depth and size. */
#include "timeml.h"
#include "buffer.h"
#include "encoding.h"
#include "markup.h"
#include <libxml/parser.h>
#include <string.h>

typedef struct {
    Arena *arena;
    Document *document;
    Buffer text, title;
    bool in_text, in_title, in_dct, seen_text;
} TimeMl;

static bool is_name(const xmlChar *name, const char *expected) { return !strcmp((const char *)name, expected); }

static Text attribute(const xmlChar **attributes, const char *name) {
    for (size_t i = 0; attributes && attributes[i]; i += 2)
        if (is_name(attributes[i], name)) return text_of((const char *)attributes[i + 1]);
    return (Text){ NULL, 0 };
}

static void on_start(void *to, const xmlChar *name, const xmlChar **attributes) {
    TimeMl *t = to;
    Text role = attribute(attributes, "functionInDocument");
    bool creation = t->in_dct || text_equal(role, TEXT("CREATION_TIME")) || text_equal(role, TEXT("PUBLICATION_TIME"));
    if (is_name(name, "TEXT") && !t->seen_text) t->in_text = t->seen_text = true;
    else if (is_name(name, "DCT")) t->in_dct = true;
    else if (is_name(name, "TITLE")) t->in_title = true;
    else if (is_name(name, "TIMEX3") && !t->in_text && creation)
        document_take_published(t->arena, t->document, attribute(attributes, "value"));
}

static void on_end(void *to, const xmlChar *name) {
    TimeMl *t = to;
    if (is_name(name, "TEXT")) t->in_text = false;
    else if (is_name(name, "DCT")) t->in_dct = false;
    else if (is_name(name, "TITLE")) t->in_title = false;
}

static void on_characters(void *to, const xmlChar *characters, int len) {
    TimeMl *t = to;
    Text piece = { (const char *)characters, (size_t)len };
    if (t->in_text) buffer_put(&t->text, piece);
    if (t->in_title) buffer_put(&t->title, piece);
}

/* Only the five entities of XML itself. */
static xmlEntityPtr on_entity(void *to, const xmlChar *name) {
    (void)to;
    return xmlGetPredefinedEntity(name);
}

static Status parse(TimeMl *t, Text xml, Error *err) {
    char path[256];
    snprintf(path, sizeof path, "%.*s", TEXT_ARG(t->document->file));
    xmlSAXHandler sax = { .startElement = on_start, .endElement = on_end, .characters = on_characters,
                          .cdataBlock = on_characters, .ignorableWhitespace = on_characters, .getEntity = on_entity };
    xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&sax, t, NULL, 0, NULL);
    if (!parser) return error_set(err, DL_SYSTEM, path, "no memory for the XML parser");
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    MarkupHush hush = markup_hush();
    int code = xmlParseChunk(parser, xml.ptr, (int)xml.len, 1);
    markup_unhush(hush);
    Status status = DL_OK;
    if (code) {
        const char *message = parser->lastError.message ? parser->lastError.message : "unknown error";
        Text line = text_trim(text_of(message));
        status = error_set(err, DL_BAD_INPUT, path, "is not well-formed XML: %.*s", TEXT_ARG(line));
        if (err && parser->lastError.line > 0) err->line = (uint32_t)parser->lastError.line;
    } else if (!t->seen_text) {
        status = error_set(err, DL_BAD_INPUT, path, "is not TimeML: it has no TEXT element");
    }
    if (parser->myDoc) xmlFreeDoc(parser->myDoc); /* made for a file that declares entities */
    xmlFreeParserCtxt(parser);
    return status;
}

Status timeml_read(Arena *arena, Text xml, Document *document, Error *err) {
    TimeMl t = { .arena = arena, .document = document };
    Status status = parse(&t, markup_tame(arena, utf16_decode(arena, xml)), err);
    if (!status) {
        document->text = arena_text(arena, buffer_text(&t.text));
        document->title = arena_text(arena, text_trim(buffer_text(&t.title)));
    }
    buffer_free(&t.text);
    buffer_free(&t.title);
    return status;
}
