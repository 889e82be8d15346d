/* html.c - see html.h.
 *
 * libxml2's HTML parser calls us for each element and each piece of text (SAX), so no tree is built. Text goes
 * into one buffer, paragraphs apart by an empty line, without what stands in a skipped element: by its kind
 * (scripts, forms, navigation) or by its class, where sites name their furniture. The longest <article>, or
 * else <main>, is the report when it holds a good part of the page's text; else the whole body is. */
#include "html.h"
#include "buffer.h"
#include "encoding.h"
#include "jsonl.h"
#include "markup.h"
#include "utf8.h"
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

enum { DEPTH_LIMIT = 2000 };

typedef enum { KIND_NONE, KIND_BLOCK = 1, KIND_SKIP = 2, KIND_BREAK = 4, KIND_CELL = 8, KIND_ARTICLE = 16, KIND_PRE = 32 } Kind;

typedef struct {
    const char *name;
    unsigned kind;
} ElementRow;

static const ElementRow elements[] = {
    { "address", KIND_BLOCK },    { "article", KIND_BLOCK | KIND_ARTICLE }, { "aside", KIND_BLOCK | KIND_SKIP },
    { "audio", KIND_SKIP },       { "blockquote", KIND_BLOCK },             { "body", KIND_BLOCK },
    { "br", KIND_BREAK },         { "button", KIND_SKIP },                  { "canvas", KIND_SKIP },
    { "caption", KIND_BLOCK },    { "center", KIND_BLOCK },                 { "datalist", KIND_SKIP },
    { "dd", KIND_BLOCK },         { "dialog", KIND_SKIP },                  { "div", KIND_BLOCK },
    { "dl", KIND_BLOCK },         { "dt", KIND_BLOCK },                     { "embed", KIND_SKIP },
    { "fieldset", KIND_BLOCK },   { "figcaption", KIND_BLOCK },             { "figure", KIND_BLOCK },
    { "footer", KIND_BLOCK | KIND_SKIP }, { "form", KIND_BLOCK | KIND_SKIP }, { "h1", KIND_BLOCK },
    { "h2", KIND_BLOCK },         { "h3", KIND_BLOCK },                     { "h4", KIND_BLOCK },
    { "h5", KIND_BLOCK },         { "h6", KIND_BLOCK },                     { "head", KIND_SKIP },
    { "header", KIND_BLOCK },     { "hr", KIND_BLOCK },                     { "iframe", KIND_SKIP },
    { "li", KIND_BLOCK },         { "main", KIND_BLOCK | KIND_ARTICLE },    { "map", KIND_SKIP },
    { "math", KIND_SKIP },        { "menu", KIND_BLOCK | KIND_SKIP },       { "nav", KIND_BLOCK | KIND_SKIP },
    { "noscript", KIND_SKIP },    { "object", KIND_SKIP },                  { "ol", KIND_BLOCK },
    { "option", KIND_SKIP },      { "p", KIND_BLOCK },                      { "pre", KIND_BLOCK | KIND_PRE },
    { "script", KIND_SKIP },      { "section", KIND_BLOCK },                { "select", KIND_SKIP },
    { "style", KIND_SKIP },       { "svg", KIND_SKIP },                     { "table", KIND_BLOCK },
    { "tbody", KIND_BLOCK },      { "td", KIND_CELL },                      { "template", KIND_SKIP },
    { "textarea", KIND_SKIP },    { "th", KIND_CELL },                      { "title", KIND_SKIP },
    { "tr", KIND_BLOCK },         { "ul", KIND_BLOCK },                     { "video", KIND_SKIP },
};

/* Words of class, id and role attributes that mark furniture. Names of markup, not of a language. */
static const char furniture[] =
    " ad ads advert advertisement banner breadcrumb breadcrumbs comments complementary contentinfo cookie cookies credits "
    "disqus footer hidden menu modal most-read nav navbar navigation newsletter outbrain paywall popup promo promotion "
    "recirc recommended related rail share sharebar sharing sidebar signup skip social sponsored subscribe taboola tags "
    "toolbar trending widget visually-hidden sr-only ";

typedef struct {
    const char *key; /* value of property, name, itemprop or http-equiv; lower case */
    enum { META_PUBLISHED, META_TITLE, META_SOURCE, META_URL, META_COUNT } what;
} MetaRow;

/* Best first: a row nearer the top wins. */
static const MetaRow metas[] = {
    { "article:published_time", META_PUBLISHED }, { "og:article:published_time", META_PUBLISHED },
    { "datepublished", META_PUBLISHED },          { "parsely-pub-date", META_PUBLISHED },
    { "sailthru.date", META_PUBLISHED },          { "dc.date.issued", META_PUBLISHED },
    { "dcterms.issued", META_PUBLISHED },         { "dcterms.created", META_PUBLISHED },
    { "article.published", META_PUBLISHED },      { "published-date", META_PUBLISHED },
    { "publication_date", META_PUBLISHED },       { "publish-date", META_PUBLISHED },
    { "publishdate", META_PUBLISHED },            { "pubdate", META_PUBLISHED },
    { "dc.date", META_PUBLISHED },                { "dcterms.date", META_PUBLISHED },
    { "date", META_PUBLISHED },                   { "og:title", META_TITLE },
    { "twitter:title", META_TITLE },              { "og:site_name", META_SOURCE },
    { "application-name", META_SOURCE },          { "dc.publisher", META_SOURCE },
    { "publisher", META_SOURCE },                 { "og:url", META_URL },
};
enum { META_ROWS = sizeof metas / sizeof *metas };

typedef struct {
    size_t begin, end; /* of the text buffer */
} Range;

typedef struct {
    Arena *arena;
    htmlParserCtxtPtr parser;
    Buffer text, title, heading, script;
    size_t depth;
    size_t skip_depth;    /* the element whose end ends the skipping; 0 when nothing is skipped */
    size_t article_depth; /* the outermost open <article> or <main>; 0 for none */
    size_t pre_depth, title_depth, heading_depth, script_depth;
    size_t article_begin;
    Range article;        /* the longest so far */
    unsigned pause;       /* line ends owed before the next text: 0 to 2; 1 << 4 a space */
    bool too_deep;
    Text meta[META_ROWS]; /* by row */
    Text time, canonical;
    LinkedData linked;
} Page;

enum { PAUSE_SPACE = 16 };

static unsigned kind_of(const char *name) {
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (!strcmp(elements[i].name, name)) return elements[i].kind;
    return KIND_NONE;
}

static Text attribute(const xmlChar **attributes, const char *name) {
    for (size_t i = 0; attributes && attributes[i]; i += 2)
        if (!strcmp((const char *)attributes[i], name)) return text_of((const char *)attributes[i + 1]);
    return (Text){ NULL, 0 };
}

static bool is_furniture_word(Text word) {
    char padded[40];
    if (!word.len || word.len > 30) return false;
    size_t len = (size_t)snprintf(padded, sizeof padded, " %.*s ", TEXT_ARG(word));
    for (size_t i = 0; i < len; i++) padded[i] = to_lower(padded[i]);
    return strstr(furniture, padded) != NULL;
}

/* Whether one of the words, or its first or last part ("share-tools", "article__related"), marks furniture. */
static bool names_furniture(Text names) {
    Text word;
    for (Text rest = names; text_next(&rest, ' ', &word);) {
        size_t first = 0, last = word.len;
        while (first < word.len && word.ptr[first] != '-' && word.ptr[first] != '_') first++;
        while (last > 0 && word.ptr[last - 1] != '-' && word.ptr[last - 1] != '_') last--;
        if (is_furniture_word(word) || is_furniture_word(text_slice(word, 0, first)) || is_furniture_word(text_slice(word, last, word.len)))
            return true;
    }
    return false;
}

static bool is_furniture(const char *name, unsigned kind, const xmlChar **attributes) {
    if ((kind & KIND_ARTICLE) || !strcmp(name, "body") || !strcmp(name, "html")) return false;
    return names_furniture(attribute(attributes, "class")) || names_furniture(attribute(attributes, "id")) ||
           names_furniture(attribute(attributes, "role")) || text_equal(attribute(attributes, "aria-hidden"), TEXT("true"));
}

static void pause(Page *p, unsigned kind) {
    unsigned owed = kind & KIND_BLOCK ? 2 : kind & KIND_BREAK ? 1 : kind & KIND_CELL ? PAUSE_SPACE : 0;
    if ((owed | p->pause) & PAUSE_SPACE && !((owed | p->pause) & 3)) p->pause = PAUSE_SPACE;
    else if ((owed & 3) > (p->pause & 3)) p->pause = owed & 3;
}

static void put_pause(Page *p) {
    if (p->text.len) buffer_string(&p->text, p->pause == 2 ? "\n\n" : p->pause == 1 ? "\n" : p->pause ? " " : "");
    p->pause = 0;
}

static void on_meta(Page *p, const xmlChar **attributes) {
    static const char *const keys[] = { "property", "name", "itemprop", "http-equiv" };
    Text content = attribute(attributes, "content");
    for (size_t k = 0; k < sizeof keys / sizeof *keys && content.len; k++)
        for (size_t i = 0; i < META_ROWS; i++)
            if (!p->meta[i].len && text_equal_fold(attribute(attributes, keys[k]), text_of(metas[i].key)))
                p->meta[i] = arena_text(p->arena, text_trim(content));
}

/* Elements that tell something about the report rather than being part of it. */
static void on_fact(Page *p, const char *name, const xmlChar **attributes) {
    Text *time = &p->time, *canonical = &p->canonical;
    if (!strcmp(name, "meta")) on_meta(p, attributes);
    else if (!strcmp(name, "time") && !time->len && !p->skip_depth) *time = arena_text(p->arena, attribute(attributes, "datetime"));
    else if (!strcmp(name, "link") && !canonical->len && text_equal_fold(attribute(attributes, "rel"), TEXT("canonical")))
        *canonical = arena_text(p->arena, attribute(attributes, "href"));
    else if (!strcmp(name, "title") && !p->title.len && !p->title_depth) p->title_depth = p->depth;
    else if (!strcmp(name, "h1") && !p->heading.len && !p->heading_depth) p->heading_depth = p->depth;
    else if (!strcmp(name, "script") && text_equal_fold(attribute(attributes, "type"), TEXT("application/ld+json"))) p->script_depth = p->depth;
}

static void on_start(void *to, const xmlChar *element, const xmlChar **attributes) {
    Page *p = to;
    const char *name = (const char *)element;
    unsigned kind = kind_of(name);
    if (++p->depth > DEPTH_LIMIT) {
        p->too_deep = true;
        xmlStopParser(p->parser);
        return;
    }
    on_fact(p, name, attributes);
    if (!p->skip_depth && (kind & KIND_SKIP || is_furniture(name, kind, attributes))) p->skip_depth = p->depth;
    pause(p, kind);
    if (p->skip_depth) return;
    if (kind & KIND_PRE && !p->pre_depth) p->pre_depth = p->depth;
    if (kind & KIND_ARTICLE && !p->article_depth) {
        p->article_depth = p->depth;
        p->article_begin = p->text.len;
    }
}

static void take_linked_data(Page *p) {
    LinkedData found = linked_data_read(p->arena, buffer_text(&p->script));
    if (!p->linked.published.len) p->linked = found;
    p->script.len = 0;
}

static void close_article(Page *p) {
    if (p->text.len - p->article_begin > p->article.end - p->article.begin) p->article = (Range){ p->article_begin, p->text.len };
    p->article_depth = 0;
}

static void on_end(void *to, const xmlChar *element) {
    Page *p = to;
    if (p->script_depth == p->depth) take_linked_data(p);
    size_t *const marks[] = { &p->skip_depth, &p->pre_depth, &p->title_depth, &p->heading_depth, &p->script_depth };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (*marks[i] == p->depth) *marks[i] = 0;
    if (p->article_depth == p->depth) close_article(p);
    pause(p, kind_of((const char *)element) & KIND_BLOCK);
    if (p->depth) p->depth--;
}

/* White space runs become one space, owed until a word follows. */
static void put_words(Page *p, Text piece) {
    for (size_t i = 0; i < piece.len;) {
        size_t begin = i;
        while (i < piece.len && is_space(piece.ptr[i])) i++;
        if (i > begin && !p->pause) p->pause = PAUSE_SPACE;
        begin = i;
        while (i < piece.len && !is_space(piece.ptr[i])) i++;
        if (i == begin) continue;
        put_pause(p);
        buffer_put(&p->text, text_slice(piece, begin, i));
    }
}

static void on_characters(void *to, const xmlChar *characters, int len) {
    Page *p = to;
    Text piece = { (const char *)characters, (size_t)len };
    if (p->title_depth) buffer_put(&p->title, piece);
    if (p->heading_depth) buffer_put(&p->heading, piece);
    if (p->script_depth) buffer_put(&p->script, piece);
    if (p->skip_depth || !piece.len) return;
    if (!p->pre_depth) {
        put_words(p, piece);
    } else {
        put_pause(p);
        buffer_put(&p->text, piece);
    }
}

/* The name behind "charset=" in a <meta>; empty when there is none. */
static Text charset_of(Text page) {
    Text head = text_slice(page, 0, 2048);
    size_t at = text_find(head, TEXT("charset"));
    if (at == SIZE_MAX) return (Text){ 0 };
    Text rest = text_trim(text_slice(head, at + strlen("charset"), head.len));
    if (!text_starts(rest, TEXT("="))) return (Text){ 0 };
    rest = text_trim(text_slice(rest, 1, rest.len));
    if (rest.len && (*rest.ptr == '"' || *rest.ptr == '\'')) rest = text_slice(rest, 1, rest.len);
    size_t len = 0;
    while (len < rest.len && !is_space(rest.ptr[len]) && !strchr("\"'/>;", rest.ptr[len])) len++;
    return text_slice(rest, 0, len);
}

/* The page in UTF-8, whatever it calls itself: libxml2 gives up all that stands behind a byte it cannot convert. */
static Text decode(Arena *arena, Text page) {
    Text bytes = utf16_decode(arena, page);
    return utf8_invalid(bytes) == bytes.len ? bytes : charset_decode(arena, charset_of(bytes), bytes);
}

static Status parse(Page *p, Text page, const char *path, Error *err) {
    htmlSAXHandler sax = { .startElement = on_start, .endElement = on_end, .characters = on_characters,
                           .cdataBlock = on_characters, .ignorableWhitespace = on_characters };
    p->parser = htmlCreatePushParserCtxt(&sax, p, NULL, 0, NULL, XML_CHAR_ENCODING_NONE);
    if (!p->parser) return error_set(err, DL_SYSTEM, path, "no memory for the HTML parser");
    htmlCtxtUseOptions(p->parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(p->parser, XML_CHAR_ENCODING_UTF8);
    MarkupHush hush = markup_hush();
    htmlParseChunk(p->parser, page.ptr, (int)page.len, 1);
    markup_unhush(hush);
    if (p->parser->myDoc) xmlFreeDoc(p->parser->myDoc);
    htmlFreeParserCtxt(p->parser);
    return p->too_deep ? error_set(err, DL_LIMIT, path, "its elements nest deeper than %d", DEPTH_LIMIT) : DL_OK;
}

/* The first of the candidates that says anything, as one line. */
static Text first_of(Arena *arena, const Text *candidates, size_t count) {
    for (size_t i = 0; i < count; i++) {
        Page line = { 0 };
        put_words(&line, text_trim(candidates[i]));
        Text copy = arena_text(arena, buffer_text(&line.text));
        buffer_free(&line.text);
        if (copy.len) return copy;
    }
    return (Text){ NULL, 0 };
}

static Text meta_of(const Page *p, unsigned what) {
    for (size_t i = 0; i < META_ROWS; i++)
        if (metas[i].what == what && p->meta[i].len) return p->meta[i];
    return (Text){ NULL, 0 };
}

static void take_facts(Page *p, Document *d) {
    Text titles[] = { buffer_text(&p->heading), meta_of(p, META_TITLE), p->linked.title, buffer_text(&p->title) };
    Text sources[] = { meta_of(p, META_SOURCE), p->linked.source };
    Text urls[] = { p->canonical, meta_of(p, META_URL), p->linked.url };
    Text dates[] = { p->linked.published, p->time };
    d->title = first_of(p->arena, titles, sizeof titles / sizeof *titles);
    d->source = first_of(p->arena, sources, sizeof sources / sizeof *sources);
    d->url = first_of(p->arena, urls, sizeof urls / sizeof *urls);
    for (size_t i = 0; i < META_ROWS; i++) /* a date that cannot be read leaves the next one its chance */
        if (metas[i].what == META_PUBLISHED) document_take_published(p->arena, d, p->meta[i]);
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) document_take_published(p->arena, d, dates[i]);
}

/* The article, when it holds at least a third of the page's text. */
static Text report_text(Page *p) {
    if (p->article_depth) close_article(p);
    Text all = buffer_text(&p->text), article = text_slice(all, p->article.begin, p->article.end);
    return text_trim(article.len * 3 >= all.len ? article : all);
}

Status html_read(Arena *arena, Text page, Document *document, Error *err) {
    Page p = { .arena = arena };
    char path[256];
    snprintf(path, sizeof path, "%.*s", TEXT_ARG(document->file));
    Status status = parse(&p, markup_tame(arena, decode(arena, page)), path, err);
    if (!status) {
        document->text = arena_text(arena, report_text(&p));
        take_facts(&p, document);
        if (!document->text.len) status = error_set(err, DL_BAD_INPUT, path, "holds no text");
    }
    Buffer *const buffers[] = { &p.text, &p.title, &p.heading, &p.script };
    for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++) buffer_free(buffers[i]);
    return status;
}
