/* webpage_text.h - putting texts into a web page, so that nothing from outside can become markup. What all files of the
 * page write with. */
#ifndef WEBPAGE_TEXT_H
#define WEBPAGE_TEXT_H
#include "../src/buffer.h"
#include "../timelines/chronicle.h"
#include "story.h"

typedef struct {
    Arena *arena;
    const Timeline *timeline;
    const Story *story;
    const Chronicle *chronicle;
    const size_t *lane_of; /* see filter_lanes() */
    Buffer *out;
    Text said_in;  /* the language of the program's own words: of the whole page */
    Text told_in;  /* the language of the timeline's texts where that is another; mostly empty */
} Webpage;

void web_put(const Webpage *page, const char *markup); /* as it stands */
void web_text(const Webpage *page, Text text);         /* on one line, escaped */
void web_phrase(const Webpage *page, Phrase id);
Text web_say(const Webpage *page, Phrase id, Text first, Text second);
/* ` name="value"` */
void web_attribute(const Webpage *page, const char *name, Text value);
/* <tag class="class">text</tag> for texts of the timeline, in their direction and language; nothing for an empty text.
 * `class` may be NULL. */
void web_told(const Webpage *page, const char *tag, const char *class, Text text);
void web_heading(const Webpage *page, Phrase id, const char *anchor);
/* A list of texts of the timeline; nothing when there are none. */
void web_list(const Webpage *page, const char *class, Texts texts);
/* "[2]", which leads to the list of sources; nothing for an event by hand. */
void web_source_number(const Webpage *page, int32_t report);
/* The text as a link where it is fit for one. */
void web_link(const Webpage *page, Text url, Text text);
#endif
