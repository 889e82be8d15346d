/* perceptron.h - the features of the part-of-speech tagger, shared by pos.c and the trainer in language/train/.
 *
 * A feature is a template filled from the words around, hashed to a row of the weight table: one int8 per tag,
 * 64 of them, one cache line. The 13 templates are what backward elimination left of 25. Changing anything
 * here means training again. */
#ifndef PERCEPTRON_H
#define PERCEPTRON_H
#include "pos.h"

enum { ROW_WIDTH = 64, FEATURE_COUNT = 13, WORD_FEATURES = 11, OWN_FEATURES = 5, TAG_FEATURES = 2, MODEL_HEADER = 64 };
/* Tokens of the longest sentence: eight closing marks may follow the last that SENTENCE_LIMIT allows. */
enum { SENTENCE_ROOM = SENTENCE_LIMIT + 16 };
/* The model file, all numbers little-endian: "DTM2", u32 log2 of the rows, u32 slots of the fixed words (a power of 2),
 * u32 log2 of the filter's bits, padding to 64 bytes; slots of u32 hash and u32 tag; the filter; the rows. The filter
 * is a Bloom filter with one hash of the features that training saw often enough: others have no row, so that they
 * neither cost time nor blur the rows of those that have. */
enum { ROW_BITS = 15, FILTER_BITS = 19 };

static inline uint32_t feature_row(uint32_t hash) { return hash & ((1u << ROW_BITS) - 1); }
static inline bool filter_has(const unsigned char *filter, uint32_t hash) {
    uint32_t bit = hash >> (32 - FILTER_BITS);
    return filter[bit >> 3] >> (bit & 7) & 1;
}

/* Tags before the first word of a sentence. */
enum { TAG_BEFORE = TAG_COUNT };

/* What the templates take from one token. */
typedef struct {
    uint32_t word;           /* hash; numbers go by their form */
    uint32_t suffix, prefix; /* last three letters, first letter */
    uint32_t forms;          /* what the lexicon allows, bits FORM_ */
    uint32_t kind;           /* the same, as noun, verb, adjective, adverb, name, known */
    uint32_t shape;          /* bits CUE_ */
} Cue;

enum {
    CUE_CAPITAL = 1 << 0,
    CUE_CAPITALS = 1 << 1,
    CUE_DIGIT = 1 << 2,
    CUE_FOREIGN = 1 << 3,
    CUE_FIRST = 1 << 4, /* of its sentence */
    CUE_POINT = 1 << 5,
    CUE_CASELESS = 1 << 6, /* the sentence's capitals tell nothing; the bits above are not set */
    CUE_ADDRESS = 1 << 7
};

Cue cue_make(const Prose *prose, const Sentence *sentence, uint32_t token);
Cue cue_before(void); /* two of them stand before a sentence */
Cue cue_behind(void); /* two of them behind */

static inline uint32_t feature_hash(uint64_t template, uint64_t value) {
    uint64_t x = ((template << 56) ^ value) * UINT64_C(0x9E3779B97F4A7C15);
    x ^= x >> 29;
    x *= UINT64_C(0xBF58476D1CE4E5B9);
    return (uint32_t)(x >> 32);
}

/* Hashes of the features. Of a word by itself: */
static inline void own_features(const Cue *cue, uint32_t hashes[OWN_FEATURES]) {
    hashes[0] = feature_hash(1, cue->word);
    hashes[1] = feature_hash(2, cue->suffix);
    hashes[2] = feature_hash(3, (uint64_t)cue->prefix << 8 | cue->shape);
    hashes[3] = feature_hash(11, (uint64_t)cue->suffix << 8 | cue->shape);
    hashes[4] = feature_hash(12, cue->kind | (uint64_t)cue->shape << 8);
}

/* Of the word before, the one behind, the second before. */
static inline uint32_t before_feature(const Cue *cue) { return feature_hash(6, cue->word); }
static inline uint32_t behind_feature(const Cue *cue) { return feature_hash(7, cue->word); }
static inline uint32_t second_feature(const Cue *cue) { return feature_hash(8, cue->word); }

/* Of words together. */
static inline uint32_t pair_feature(uint32_t word, uint32_t next) { return feature_hash(9, (uint64_t)next << 24 ^ word); }
static inline uint32_t shapes_feature(uint32_t shape, uint32_t before, uint32_t next) {
    return feature_hash(10, (uint64_t)shape << 16 | before << 8 | next);
}
static inline uint32_t forms_feature(uint32_t forms, uint32_t next) { return feature_hash(13, forms | (uint64_t)next << 16); }

/* All that depend on words only; cue[-2] to cue[1] are read. */
static inline void word_features(const Cue *cue, uint32_t hashes[WORD_FEATURES]) {
    own_features(cue, hashes);
    hashes[OWN_FEATURES] = before_feature(&cue[-1]);
    hashes[OWN_FEATURES + 1] = behind_feature(&cue[1]);
    hashes[OWN_FEATURES + 2] = second_feature(&cue[-2]);
    hashes[OWN_FEATURES + 3] = pair_feature(cue->word, cue[1].word);
    hashes[OWN_FEATURES + 4] = shapes_feature(cue->shape, cue[-1].shape, cue[1].shape);
    hashes[OWN_FEATURES + 5] = forms_feature(cue->forms, cue[1].forms);
}

/* And of those that depend on the two tags before. */
static inline void tag_features(uint32_t last, uint32_t last2, uint32_t hashes[TAG_FEATURES]) {
    hashes[0] = feature_hash(4, last);
    hashes[1] = feature_hash(5, last << 8 | last2);
}
#endif
