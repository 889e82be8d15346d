/* train.c - trains the part-of-speech tagger; `make train DATA=FOLDER` runs it.
 *
 *     train OUT.model TRAIN.tsv... -- TEST.tsv...
 *
 * Averaged perceptron over the features of perceptron.h. A line of the files is a token: word, tag, and columns
 * that are not read; an empty line ends a sentence. Each sentence is seen twice per round, once as it stands and once
 * as if its capitals told nothing, which teaches the tagger to read texts in capitals; and a third time, when it tells
 * of the past, as a headline would put it (headline.c). */
#include "../../array.h"
#include "../../file.h"
#include "../../perceptron.h"
#include "headline.h"
#include "../../token.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { ROUNDS = 8, FIXED_SLOTS = 4096, FIXED_MIN = 20, SEEN_MIN = 3 };
static const double FIXED_SHARE = 0.995, SCALE = 8; /* SCALE: float weight to int8 */

typedef struct {
    uint32_t first, count;
    bool caseless;
} Example;

typedef struct {
    Array(Cue) cues; /* of all examples, each with two before and two behind */
    Array(uint8_t) gold;
    Array(Example) examples;
} Corpus;

typedef struct {
    float *weights, *sums; /* ROW_WIDTH per row */
    double step;
    uint32_t fixed_hash[FIXED_SLOTS], fixed_tag[FIXED_SLOTS];
    unsigned char filter[(1u << FILTER_BITS) / 8];
} Learner;

static const size_t weight_count = (size_t)(1u << ROW_BITS) * ROW_WIDTH;

/* The rows of the features of one decision. */
typedef struct {
    uint32_t rows[FEATURE_COUNT];
    int count;
} Rows;

/* ---- reading ------------------------------------------------------------------------------------ */

typedef struct {
    Arena *arena;
    Words *words;
    Text file;
    Array(Token) tokens; /* with their gold tags */
    bool headlines;      /* make them too */
} Reader;

static void add_example(Reader *reader, Corpus *corpus, Prose prose, bool caseless) {
    uint32_t count = prose.token_count;
    Sentence sentence = { .limit = count, .caseless = caseless };
    Example *example = array_push(reader->arena, &corpus->examples);
    *example = (Example){ (uint32_t)corpus->cues.count + 2, count, caseless };
    for (uint32_t i = 0; i < count + 4; i++) {
        Cue cue = i < 2 ? cue_before() : i < count + 2 ? cue_make(&prose, &sentence, i - 2) : cue_behind();
        *array_push(reader->arena, &corpus->cues) = cue;
        *array_push(reader->arena, &corpus->gold) = i < 2 || i >= count + 2 ? 0 : prose.tokens[i - 2].tag;
    }
}

static void end_sentence(Reader *reader, Corpus *corpus) {
    Prose prose = { .text = reader->file,
                    .lexicon = reader->words->lexicon,
                    .words = reader->words,
                    .use_sets = reader->words->use_sets,
                    .tokens = reader->tokens.items,
                    .token_count = (uint32_t)reader->tokens.count };
    if (!prose.token_count) return;
    add_example(reader, corpus, prose, false);
    add_example(reader, corpus, prose, true);
    Prose headline;
    if (reader->headlines && headline_make(reader->arena, &prose, &headline))
        add_example(reader, corpus, headline, true);
    reader->tokens.count = 0;
}

static void read_line(Reader *reader, Text line) {
    Text word = { 0 }, tag = { 0 };
    text_next(&line, '\t', &word);
    text_next(&line, '\t', &tag);
    if (!word.len) return;
    uint32_t begin = (uint32_t)(word.ptr - reader->file.ptr);
    Token token = token_make(reader->words, reader->file, begin, begin + (uint32_t)word.len);
    token.tag = (uint8_t)tag_of(tag);
    *array_push(reader->arena, &reader->tokens) = token;
}

static bool read_corpus(Arena *arena, Lexicon *lexicon, const char *path, bool headlines, Corpus *corpus) {
    Error err;
    Reader reader = { .arena = arena, .words = words_new(arena, lexicon, 0), .headlines = headlines };
    if (file_read(arena, path, &reader.file, &err)) {
        fprintf(stderr, "train: %s: %s\n", path, err.message);
        return false;
    }
    Text rest = reader.file, line;
    while (text_next(&rest, '\n', &line)) {
        if (line.len)
            read_line(&reader, line);
        else
            end_sentence(&reader, corpus);
    }
    end_sentence(&reader, corpus);
    return true;
}

/* ---- words with one tag only --------------------------------------------------------------------- */

typedef struct {
    uint32_t hash, total, count[ROW_WIDTH];
} WordCount;

static uint32_t find_fixed(const Learner *learner, uint32_t hash) {
    uint32_t at = hash & (FIXED_SLOTS - 1);
    while (learner->fixed_hash[at] && learner->fixed_hash[at] != hash) at = (at + 1) & (FIXED_SLOTS - 1);
    return at;
}

static void count_words(const Corpus *corpus, WordCount *counts, uint32_t mask) {
    for (size_t e = 0; e < corpus->examples.count; e++) {
        const Example *example = &corpus->examples.items[e];
        for (uint32_t i = example->first; i < example->first + example->count && !example->caseless; i++) {
            uint32_t hash = corpus->cues.items[i].word, at = hash & mask;
            while (counts[at].hash && counts[at].hash != hash) at = (at + 1) & mask;
            counts[at].hash = hash;
            counts[at].total++;
            counts[at].count[corpus->gold.items[i]]++;
        }
    }
}

/* Names are left out: a name is also a word when its capital says nothing. */
static void find_fixed_words(Arena *arena, const Corpus *corpus, Learner *learner) {
    enum { SLOTS = 1 << 17 };
    WordCount *counts = arena_alloc(arena, SLOTS * sizeof *counts);
    count_words(corpus, counts, SLOTS - 1);
    uint32_t found = 0;
    for (uint32_t i = 0; i < SLOTS && found < FIXED_SLOTS / 2; i++)
        for (uint32_t tag = 1; tag < TAG_COUNT; tag++) {
            if (counts[i].total < FIXED_MIN || counts[i].count[tag] < FIXED_SHARE * counts[i].total || tag_is_name(tag))
                continue;
            uint32_t at = find_fixed(learner, counts[i].hash);
            learner->fixed_hash[at] = counts[i].hash;
            learner->fixed_tag[at] = tag;
            found++;
        }
    printf("%u words with one tag only\n", found);
}

/* ---- features seen often enough ------------------------------------------------------------------ */

static void find_filter(Arena *arena, const Corpus *corpus, Learner *learner) {
    enum { COUNTERS = 1 << 26 };
    unsigned char *seen = arena_alloc(arena, COUNTERS);
    for (size_t e = 0; e < corpus->examples.count; e++) {
        const Example *example = &corpus->examples.items[e];
        for (uint32_t i = example->first; i < example->first + example->count; i++) {
            uint32_t hashes[WORD_FEATURES];
            word_features(&corpus->cues.items[i], hashes);
            for (int f = 0; f < WORD_FEATURES; f++) {
                unsigned char *count = &seen[hashes[f] % COUNTERS];
                *count = (unsigned char)(*count < 255 ? *count + 1 : 255);
                uint32_t bit = hashes[f] >> (32 - FILTER_BITS);
                if (*count >= 2 * SEEN_MIN)
                    learner->filter[bit >> 3] |= (unsigned char)(1 << (bit & 7)); /* each sentence is there twice */
            }
        }
    }
}

static Rows rows_of(const Learner *learner, const Cue *cue, uint32_t last, uint32_t last2) {
    uint32_t hashes[FEATURE_COUNT];
    Rows found = { .count = 0 };
    word_features(cue, hashes);
    tag_features(last, last2, hashes + WORD_FEATURES);
    for (int f = 0; f < FEATURE_COUNT; f++)
        if (f >= WORD_FEATURES || filter_has(learner->filter, hashes[f]))
            found.rows[found.count++] = feature_row(hashes[f]);
    return found;
}

/* ---- learning ----------------------------------------------------------------------------------- */

static uint32_t guess(const Learner *learner, const Rows *rows) {
    float score[ROW_WIDTH] = { 0 };
    for (int f = 0; f < rows->count; f++)
        for (uint32_t k = 0; k < TAG_COUNT; k++) score[k] += learner->weights[(size_t)rows->rows[f] * ROW_WIDTH + k];
    uint32_t best = 1;
    for (uint32_t k = 2; k < TAG_COUNT; k++)
        if (score[k] > score[best]) best = k;
    return best;
}

static void update(Learner *learner, const Rows *rows, uint32_t tag, float by) {
    for (int f = 0; f < rows->count; f++) {
        size_t at = (size_t)rows->rows[f] * ROW_WIDTH + tag;
        learner->weights[at] += by;
        learner->sums[at] += by * (float)learner->step;
    }
}

/* Tags one example; learns from each mistake when `learning`. Returns the number of mistakes. */
static uint32_t run(Learner *learner, const Corpus *corpus, const Example *example, bool learning, uint8_t *ret_tags) {
    uint32_t last = TAG_BEFORE, last2 = TAG_BEFORE, wrong = 0;
    for (uint32_t i = example->first; i < example->first + example->count; i++) {
        uint32_t gold = corpus->gold.items[i], at = find_fixed(learner, corpus->cues.items[i].word);
        uint32_t tag = learner->fixed_hash[at] ? learner->fixed_tag[at] : 0;
        if (!tag) {
            Rows rows = rows_of(learner, &corpus->cues.items[i], last, last2);
            tag = guess(learner, &rows);
            if (learning && gold && tag != gold) {
                update(learner, &rows, gold, 1);
                update(learner, &rows, tag, -1);
            }
            learner->step += learning;
        }
        wrong += tag != gold;
        if (ret_tags) ret_tags[i - example->first] = (uint8_t)tag;
        last2 = last;
        last = tag;
    }
    return wrong;
}

static uint32_t next_random(uint64_t *state) { /* Marsaglia's xorshift64 */
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (uint32_t)(*state >> 11);
}

static void learn(Arena *arena, Learner *learner, const Corpus *corpus) {
    size_t count = corpus->examples.count;
    uint32_t *order = arena_alloc(arena, count * sizeof *order);
    uint64_t random = UINT64_C(88172645463325252);
    for (size_t i = 0; i < count; i++) order[i] = (uint32_t)i;
    for (int round = 0; round < ROUNDS; round++) {
        uint64_t wrong = 0;
        for (size_t i = count - 1; i > 0; i--) {
            size_t j = next_random(&random) % (i + 1);
            uint32_t kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        for (size_t i = 0; i < count; i++) wrong += run(learner, corpus, &corpus->examples.items[order[i]], true, NULL);
        printf("round %d: %.2f %% wrong\n", round + 1, 100.0 * (double)wrong / (double)corpus->gold.count);
    }
    for (size_t i = 0; i < weight_count; i++) learner->weights[i] -= learner->sums[i] / (float)learner->step;
}

/* To the int8 that the file holds, so that the test measures what ships. */
static void quantise(Learner *learner) {
    for (size_t i = 0; i < weight_count; i++) {
        double w = round(learner->weights[i] * SCALE);
        learner->weights[i] = (float)(w > 127 ? 127 : w < -127 ? -127 : w);
    }
}

/* ---- measuring and writing ------------------------------------------------------------------------ */

static void measure(Learner *learner, const Corpus *corpus, const char *path, bool caseless) {
    uint32_t words = 0, wrong = 0, verbs = 0, gold_verbs = 0, right_verbs = 0;
    static uint8_t tags[1 << 16];
    for (size_t e = 0; e < corpus->examples.count; e++) {
        const Example *example = &corpus->examples.items[e];
        if (example->caseless != caseless) continue;
        wrong += run(learner, corpus, example, false, tags);
        words += example->count;
        for (uint32_t i = 0; i < example->count; i++) {
            bool gold = tag_is_verb(corpus->gold.items[example->first + i]), found = tag_is_verb(tags[i]);
            verbs += found;
            gold_verbs += gold;
            right_verbs += gold && found;
        }
    }
    printf("%s%s: accuracy %.2f %%, verbs precision %.2f %% recall %.2f %%\n", path,
           caseless ? ", capitals hidden" : "", 100.0 * (words - wrong) / words, 100.0 * right_verbs / verbs,
           100.0 * right_verbs / gold_verbs);
}

static void put_u32(FILE *out, uint32_t v) {
    for (int i = 0; i < 4; i++) fputc((int)(v >> 8 * i & 0xFF), out);
}

static bool write_model(const Learner *learner, const char *path) {
    FILE *out = fopen(path, "wb");
    if (!out) return false;
    fputs("DTM2", out);
    put_u32(out, ROW_BITS);
    put_u32(out, FIXED_SLOTS);
    put_u32(out, FILTER_BITS);
    for (int i = 16; i < MODEL_HEADER; i++) fputc(0, out);
    for (int i = 0; i < FIXED_SLOTS; i++) {
        put_u32(out, learner->fixed_hash[i]);
        put_u32(out, learner->fixed_tag[i]);
    }
    fwrite(learner->filter, 1, sizeof learner->filter, out);
    for (size_t i = 0; i < weight_count; i++) fputc((int)learner->weights[i] & 0xFF, out);
    return fclose(out) == 0;
}

int main(int argc, char **argv) {
    Arena *arena = arena_new();
    Lexicon *lexicon = lexicon_new(arena, TEXT(""));
    Learner *learner = ARENA_NEW(arena, Learner);
    size_t size = weight_count * sizeof(float);
    *learner = (Learner){ .weights = arena_alloc(arena, size), .sums = arena_alloc(arena, size) };
    Corpus corpus = { 0 };
    int i = 2;
    for (; i < argc && strcmp(argv[i], "--"); i++)
        if (!read_corpus(arena, lexicon, argv[i], true, &corpus)) return 1;
    if (!corpus.examples.count) return 2;
    find_fixed_words(arena, &corpus, learner);
    find_filter(arena, &corpus, learner);
    learn(arena, learner, &corpus);
    quantise(learner);
    for (i++; i < argc; i++) {
        Corpus test = { 0 };
        if (!read_corpus(arena, lexicon, argv[i], false, &test)) return 1;
        measure(learner, &test, argv[i], false);
        measure(learner, &test, argv[i], true);
    }
    bool written = write_model(learner, argv[1]);
    arena_free(arena);
    return written ? 0 : 3;
}
