/* country.c - see country.h. A town's name is common to many countries: that of the story comes first. */
#include "country.h"
#include <string.h>

enum { KNOWN_ANYWHERE = 200000 }; /* people: a smaller town abroad is more likely a village at home */
enum { HOME_VOTES = 2 };

typedef struct {
    const Places *places;
    const Place *story; /* the country the report is about; NULL when none is */
} Atlas;

static const Place *country_named(const Places *places, Text name) {
    const Place *p = name.len ? place_find(places, name) : NULL;
    return p && p->country[0] ? place_country(places, text_of(p->country)) : NULL;
}

/* Whether a name tells a country: itself, its people, a town that the world knows. */
static bool speaks_for_country(const Name *n) {
    return n->kind == NAME_COUNTRY || n->kind == NAME_PEOPLE || (n->place && (n->place->kind == PLACE_CAPITAL || n->place->population >= KNOWN_ANYWHERE));
}

static uint32_t count_named(const Names *names, const Place *country) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < names->count; i++) {
        const Name *n = &names->items[i];
        count += n->place && speaks_for_country(n) && n->place->country[0] == country->country[0] && n->place->country[1] == country->country[1];
    }
    return count;
}

/* The country that most names of countries, peoples and great towns speak for; `home`, where the report was written,
 * unless another is named twice as often. */
static const Place *country_of_names(const Places *places, const Names *names, const Place *home) {
    enum { KINDS = 26 * 26 };
    uint32_t votes[KINDS] = { 0 };
    const Place *best = home;
    uint32_t most = 0;
    if (home) most = 2 * count_named(names, home) + HOME_VOTES;
    for (uint32_t i = 0; i < names->count; i++) {
        const Place *p = names->items[i].place;
        if (!p || !speaks_for_country(&names->items[i]) || p->country[0] < 'A' || p->country[0] > 'Z' || p->country[1] < 'A' || p->country[1] > 'Z') continue;
        uint32_t *vote = &votes[(p->country[0] - 'A') * 26 + p->country[1] - 'A'];
        if (++*vote <= most) continue;
        most = *vote;
        best = place_country(places, text_of(p->country));
    }
    return best;
}

/* "Aleppo Province", "Serat": the country of a place as it stands in the text; NULL when the gazetteer has none. */
static const Place *country_of_place(const Atlas *a, Text name) {
    if (a->story && place_find_in(a->places, name, text_of(a->story->country))) return a->story;
    const Place *p = place_find(a->places, name);
    if (!p || !p->country[0]) return NULL;
    bool famous = p->kind == PLACE_COUNTRY || p->kind == PLACE_CAPITAL || p->population >= KNOWN_ANYWHERE || !a->story;
    return famous ? place_country(a->places, text_of(p->country)) : NULL;
}

void country_fill(Arena *arena, const Prose *prose, const Names *names, const Document *document, Mentions *all) {
    Atlas a = { .places = lexicon_places(prose->lexicon) };
    if (!a.places) return;
    a.story = country_of_names(a.places, names, country_named(a.places, document->context.place));
    const Place *named = NULL; /* the last one, mostly that of the next mention too */
    Text name = { 0 };
    for (size_t i = 0; i < all->count; i++) {
        Mention *m = &all->items[i];
        const Place *country = NULL;
        for (size_t k = 0; k < m->places.count && !country; k++) country = country_of_place(&a, m->places.items[k]);
        if (!country) country = a.story;
        if (!country) continue;
        if (country != named) name = arena_text(arena, country->name);
        m->country = name;
        named = country;
    }
}
