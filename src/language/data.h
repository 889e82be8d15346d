/* data.h - the files of this folder that are linked into the program as they are; train/ makes them. */
#ifndef DATA_H
#define DATA_H
#include "../text.h"

Text data_english_lexicon(void); /* word forms: train/lexicon.py */
Text data_english_model(void);   /* weights of the tagger: train/train.c */
Text data_places(void);          /* the gazetteer: train/places.mjs */
#endif
