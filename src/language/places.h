/* places.h - a gazetteer: countries, capitals and the cities of 15,000 people and more.
 *
 * The table places.tsv is made by train/places.mjs from GeoNames (CC BY 4.0) and tz-lookup (CC0);
 * the README of this folder names both. */
#ifndef PLACES_H
#define PLACES_H
#include "../arena.h"
#include "grammar.h"

/* In the order in which one is preferred to another of the same name. */
typedef enum { PLACE_REGION, PLACE_CITY, PLACE_CAPITAL, PLACE_COUNTRY } PlaceKind;

typedef struct {
    Text name;
    PlaceKind kind;
    char country[3];   /* ISO 3166 alpha-2; empty for a region of several countries */
    Text zone;         /* "Asia/Damascus"; of a country, that of its capital; empty for a region */
    int32_t population; /* 0 when not known */
    bool seat; /* its name stands for its country's government: "Washington said" */
} Place;

typedef struct Places Places; /* immutable */
/* The gazetteer with a language's names of countries, peoples and places. */
Places *places_new(Arena *arena, const Grammar *grammar);

/* The place of this name: a country before a capital before the city with the most people; NULL when there is
 * none. Case, accents, hyphens and a leading "al-" or "el-" are disregarded. */
const Place *place_find(const Places *places, Text name);
/* The same, within a country given by its code ("" for any). */
const Place *place_find_in(const Places *places, Text name, Text country);
/* The place, and the country of a people or of an adjective: "Syrians", "Syrian"; NULL where there is none. */
typedef struct {
    const Place *place, *of_people;
} PlacesMeant;
PlacesMeant places_meant(const Places *places, Text name);
/* The country with this code, or NULL. */
const Place *place_country(const Places *places, Text code);
#endif
