/* country.h - in which country each event of a text happened, by the gazetteer. */
#ifndef COUNTRY_H
#define COUNTRY_H
#include "event.h"
#include "name.h"

/* Fills Mention.country: that of its own places, else the country the report is written in, else the one its names
 * speak for most. */
void country_fill(Arena *arena, const Prose *prose, const Names *names, const Document *document, Mentions *mentions);
#endif
