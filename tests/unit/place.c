/* place.c - the gazetteer: names in any writing, countries, peoples, zones, against an atlas. */
#include "../../src/lexicon.h"
#include "../test.h"

typedef struct {
    const char *name, *country, *zone;
    PlaceKind kind;
} PlaceRow;

static const PlaceRow place_rows[] = {
    { "Aleppo", "SY", "Asia/Damascus", PLACE_CITY },
    { "ALEPPO", "SY", "Asia/Damascus", PLACE_CITY },
    { "Kiev", "UA", "Europe/Kyiv", PLACE_CAPITAL },
    { "Kyiv", "UA", "Europe/Kyiv", PLACE_CAPITAL },
    { "Sao Paulo", "BR", "America/Sao_Paulo", PLACE_CITY },
    { "São Paulo", "BR", "America/Sao_Paulo", PLACE_CITY },
    { "Raqqa", "SY", "Asia/Damascus", PLACE_CITY },
    { "New York", "US", "America/New_York", PLACE_CITY },
    { "Washington", "US", "America/New_York", PLACE_CAPITAL },
    { "Paris", "FR", "Europe/Paris", PLACE_CAPITAL },
    { "Georgia", "GE", "Asia/Tbilisi", PLACE_COUNTRY },
    { "U.S.", "US", "America/New_York", PLACE_COUNTRY },
    { "the Netherlands", "NL", "Europe/Amsterdam", PLACE_COUNTRY },
    { "Sana'a", "YE", "Asia/Aden", PLACE_CAPITAL },
    { "St. Paul", "US", "America/Chicago", PLACE_CITY },
    { "Saint Louis", "US", "America/Chicago", PLACE_CITY },
    { "Vladivostok", "RU", "Asia/Vladivostok", PLACE_CITY },
};

static void check_row(const Places *places, const PlaceRow *row) {
    const Place *place = place_find(places, text_of(row->name));
    CHECK(place, "\"%s\" is known", row->name);
    if (!place) return;
    CHECK_TEXT(text_of(place->country), row->country, "country of \"%s\"", row->name);
    CHECK_TEXT(place->zone, row->zone, "zone of \"%s\"", row->name);
    CHECK(place->kind == row->kind, "\"%s\" is of kind %d, got %d", row->name, row->kind, place->kind);
}

/* Every row of the countries names one country, with a zone, and no two rows share a people or a name. */
static void check_countries(const Places *places, const Grammar *grammar) {
    for (const CountryRow *row = grammar->countries; row->country; row++) {
        const Place *country = place_find(places, text_of(row->name));
        CHECK(country && country->kind == PLACE_COUNTRY, "%s is a country", row->name);
        CHECK(country && text_equal(text_of(country->country), text_of(row->country)), "%s has the code %s", row->name, row->country);
        CHECK(country && country->zone.len, "%s has a zone", row->name);
        Text rest = text_of(row->peoples), people;
        while (text_next(&rest, ',', &people)) {
            const Place *found = text_trim(people).len ? places_meant(places, text_trim(people)).of_people : country;
            CHECK(found == country, "%.*s are of %s", TEXT_ARG(people), row->name);
        }
        const Place *seat = *row->seat ? place_find_in(places, text_of(row->seat), text_of(row->country)) : NULL;
        CHECK(!*row->seat || (seat && seat->seat), "%s is a place of %s", row->seat, row->name);
    }
}

int main(void) {
    Arena *arena = arena_new();
    Lexicon *lexicon = lexicon_new(arena, TEXT(""));
    const Places *places = lexicon_places(lexicon);
    for (size_t i = 0; i < sizeof place_rows / sizeof *place_rows; i++) check_row(places, &place_rows[i]);
    check_countries(places, lexicon_grammar(lexicon));
    CHECK(!place_find(places, TEXT("Bolodar")) && !place_find(places, TEXT("")) && !place_find(places, TEXT("...")), "no such places");
    CHECK(place_find_in(places, TEXT("Tripoli"), TEXT("LB")) != place_find(places, TEXT("Tripoli")), "Tripoli in Lebanon is not Libya's");
    CHECK(place_country(places, TEXT("KE")) == place_find(places, TEXT("Kenya")), "a country by its code");
    arena_free(arena);
    return test_end();
}
