/* outputs.h - every output of a timeline, each well-formed in the eyes of a reader that is not ours. */
#ifndef OUTPUTS_H
#define OUTPUTS_H
#include "../../render/output.h"
#include "../../src/utf8.h"
#include "../../timelines/yaml.h"
#include "fuzz.h"
#include <cjson/cJSON.h>
#include <libical/ical.h>
#include <libxml/parser.h>
#include <string.h>

static inline void check_characters(const char *format, Text bytes) {
    must(utf8_invalid(bytes) == bytes.len, "an output is UTF-8");
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char c = (unsigned char)bytes.ptr[i];
        must(c >= 0x20 ? c != 0x7F : c == '\n' || c == '\t' || c == '\r', format);
    }
}

static inline void check_xml(Text bytes) {
    const int quiet = XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_HUGE;
    xmlDoc *doc = xmlReadMemory(bytes.ptr, (int)bytes.len, NULL, "UTF-8", quiet);
    must(doc != NULL, "a picture is well-formed");
    xmlFreeDoc(doc);
}

static inline void check_json(Buffer *out) {
    buffer_char(out, 0);
    cJSON *json = cJSON_ParseWithOpts(out->bytes, NULL, 1);
    must(json != NULL, "JSON can be read");
    cJSON_Delete(json);
}

static inline void check_calendar(Buffer *out) {
    buffer_char(out, 0);
    icalcomponent *calendar = icalparser_parse_string(out->bytes);
    must(calendar && icalcomponent_count_errors(calendar) == 0, "a calendar can be read");
    icalcomponent_free(calendar);
}

/* Pictures take nearly all the time that a short report takes: they are made of one input in eight, chosen by its bytes, so
 * that a fault comes again with its input. */
static inline bool wants_pictures(Text input) { return lookup_hash(input) % 8 == 0; }

static inline bool is_picture(const char *name) { return !strcmp(name, "svg") || !strcmp(name, "pdf") || !strcmp(name, "html"); }

/* All but pixels, which take long and differ from the PDF in the last step only. */
static inline void check_outputs(const Timeline *timeline, bool pictures) {
    for (const Output *o = outputs; o->name; o++) {
        Buffer out = { 0 };
        Error err;
        if (!strcmp(o->name, "png") || (!pictures && is_picture(o->name))) continue;
        must(o->write(timeline, &(PictureOptions){ 0 }, &out, &err) == DL_OK, o->name);
        if (strcmp(o->name, "pdf") != 0) check_characters(o->name, buffer_text(&out));
        if (!strcmp(o->name, "svg")) check_xml(buffer_text(&out));
        if (!strcmp(o->name, "json")) check_json(&out);
        if (!strcmp(o->name, "ics")) check_calendar(&out);
        buffer_free(&out);
    }
}

static inline void check_round_trip(const Timeline *timeline) {
    Buffer first = { 0 }, second = { 0 };
    Error err;
    Timeline *again = timeline_new();
    must(yaml_write(timeline, &first, &err) == DL_OK, "what is read can be written");
    must(yaml_read(again, "again.yaml", buffer_text(&first), NULL, &err) == DL_OK, "what is written can be read");
    must(yaml_write(again, &second, &err) == DL_OK, "and written again");
    must(text_equal(buffer_text(&first), buffer_text(&second)), "the same bytes");
    timeline_free(again);
    buffer_free(&first);
    buffer_free(&second);
}
#endif
