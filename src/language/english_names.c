/* english_names.c - English: countries, their other names, their peoples, and the capital that stands for the government. */
#include "grammar.h"

const CountryRow english_countries[] = {
    { "US", "United States", "US, U.S., USA, U.S.A., United States of America, America", "American, Americans", "Washington" },
    { "SY", "Syria", "Syrian Arab Republic", "Syrian, Syrians", "Damascus" },
    { "RU", "Russia", "Russian Federation", "Russian, Russians", "Moscow" },
    { NULL, NULL, NULL, NULL, NULL },
};
