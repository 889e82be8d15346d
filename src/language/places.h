/* places.h - a gazetteer: countries, capitals and the cities of 15,000 people and more.
 *
 * The table places.tsv is made by train/places.mjs from GeoNames (CC BY 4.0) and tz-lookup (CC0);
 * the README of this folder names both. */
#ifndef PLACES_H
#define PLACES_H
#include "../arena.h"

typedef enum { PLACE_CITY, PLACE_CAPITAL, PLACE_COUNTRY } PlaceKind;

typedef struct {
    Text name;
    PlaceKind kind;
    char country[3];   /* ISO 3166 alpha-2 */
    Text zone;         /* "Asia/Damascus"; of a country, that of its capital */
    int32_t population; /* 0 when not known */
    int32_t latitude, longitude; /* hundredths of a degree */
} Place;

typedef struct Places Places; /* immutable */
Places *places_new(Arena *arena);

/* The place of this name with the largest population (a country before a capital before a city), or NULL.
 * Case, accents, hyphens and a leading "al-" or "el-" are disregarded. */
const Place *place_find(const Places *places, Text name);
/* The same within a country ("" for any). */
const Place *place_find_in(const Places *places, Text name, Text country);
/* The country with this code, or NULL. */
const Place *place_country(const Places *places, Text code);
#endif
