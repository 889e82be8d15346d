/* data.c - see data.h. The tagger reads each row of its model with one load, as the rows begin on cache lines. */
#include "data.h"
#include "../embed.h"

EMBED(embedded_lexicon, "src/language/english.lexicon")
EMBED(embedded_model, "src/language/english.model")
EMBED(embedded_places, "src/language/places.tsv")

Text data_english_lexicon(void) { return embedded_lexicon_text(); }
Text data_english_model(void) { return embedded_model_text(); }
Text data_places(void) { return embedded_places_text(); }
