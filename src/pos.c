/* pos.c - see pos.h and perceptron.h. */
#include "pos.h"
#include "perceptron.h"
#include "repair.h"
#include <string.h>

/* ---- names of tags ------------------------------------------------------------------------------ */

const char *tag_name(Tag tag) {
    static const char *const names[TAG_COUNT] = {
#define X(name) #name,
        TAGS(X)
#undef X
    };
    switch (tag) {
    case TAG_NONE: return "";
    case TAG_WP_POSS: return "WP$";
    case TAG_PRP_POSS: return "PRP$";
    case TAG_STOP: return ".";
    case TAG_COMMA: return ",";
    case TAG_COLON: return ":";
    case TAG_OPEN: return "-LRB-";
    case TAG_CLOSE: return "-RRB-";
    case TAG_LQUOTE: return "``";
    case TAG_RQUOTE: return "''";
    case TAG_DOLLAR: return "$";
    default: return tag < TAG_COUNT ? names[tag] : "";
    }
}

Tag tag_of(Text name) {
    for (unsigned tag = 1; tag < TAG_COUNT; tag++)
        if (text_equal(name, text_of(tag_name((Tag)tag)))) return (Tag)tag;
    return TAG_NONE;
}

/* ---- cues --------------------------------------------------------------------------------------- */

/* Hashes that numbers share: a year, a number, one with a point, comma or colon. */
enum { CUE_YEAR = 7, CUE_NUMBER = 8, CUE_BROKEN_NUMBER = 9, CUE_WORD_BEFORE = 1, CUE_WORD_BEHIND = 2 };

static uint32_t number_cue(Text word) {
    for (size_t i = 0; i < word.len; i++)
        if (!is_digit(word.ptr[i])) return CUE_BROKEN_NUMBER;
    return word.len == 4 ? CUE_YEAR : CUE_NUMBER;
}

/* "13th" and "22nd", "1990s" and "60s" differ in what is no digit only. */
static uint32_t mixed_cue(Text word) {
    char letters[16];
    size_t len = 0;
    for (size_t i = 0; i < word.len && len < sizeof letters; i++)
        if (!is_digit(word.ptr[i])) letters[len++] = word.ptr[i];
    return word_hash((Text){ letters, len }) ^ CUE_NUMBER;
}

static uint32_t word_cue(const Token *token, Text word) {
    if (!(token->shape & SHAPE_DIGIT)) return token->hash;
    return token->shape & SHAPE_LETTER ? mixed_cue(word) : number_cue(word);
}

/* The last three bytes, lower-cased, digits as 0. */
static uint32_t suffix_of(Text word) {
    uint32_t suffix = 0;
    for (size_t i = word.len > 3 ? word.len - 3 : 0; i < word.len; i++)
        suffix = suffix << 8 | (unsigned char)(is_digit(word.ptr[i]) ? '0' : to_lower(word.ptr[i]));
    return suffix;
}

static uint32_t kind_of(uint32_t forms) {
    uint32_t kind = 0;
    if (forms & FORM_NOUN) kind |= 1;
    if (forms & FORM_VERB) kind |= 2;
    if (forms & (FORM_JJ | FORM_JJR | FORM_JJS)) kind |= 4;
    if (forms & FORM_RB) kind |= 8;
    if (forms & FORM_NNP) kind |= 16;
    return kind | 32;
}

static uint32_t shape_cue(const Sentence *sentence, const Token *token, bool first) {
    uint32_t shape = first ? CUE_FIRST : 0;
    if (sentence->caseless)
        shape |= CUE_CASELESS;
    else if (token->shape & SHAPE_CAPITAL)
        shape |= CUE_CAPITAL | (token->shape & SHAPE_CAPITALS ? CUE_CAPITALS : 0);
    if (token->shape & SHAPE_DIGIT) shape |= CUE_DIGIT;
    if (token->shape & SHAPE_FOREIGN) shape |= CUE_FOREIGN;
    if (token->shape & SHAPE_POINT) shape |= CUE_POINT;
    if (token->shape & SHAPE_ADDRESS) shape |= CUE_ADDRESS;
    return shape;
}

Cue cue_make(const Prose *prose, const Sentence *sentence, uint32_t i) {
    const Token *token = &prose->tokens[i];
    Text word = text_slice(prose->text, token->start, token->end);
    uint32_t forms = token->forms;
    return (Cue){ .word = word_cue(token, word),
                  .suffix = suffix_of(word),
                  .prefix = (unsigned char)to_lower(word.ptr[0]),
                  .forms = forms,
                  .kind = token->entry ? kind_of(forms) : 0,
                  .shape = shape_cue(sentence, token, i == sentence->first) };
}

Cue cue_before(void) { return (Cue){ .word = CUE_WORD_BEFORE }; }
Cue cue_behind(void) { return (Cue){ .word = CUE_WORD_BEHIND }; }

/* ---- the model ---------------------------------------------------------------------------------- */

typedef struct {
    const int8_t *rows;
    const unsigned char *fixed, *filter;
    uint32_t fixed_mask;
} Model;

static uint32_t read_u32(const unsigned char *p) {
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static Model model_open(const Lexicon *lexicon) {
    const unsigned char *file = (const unsigned char *)lexicon_model(lexicon).ptr;
    uint32_t slots = read_u32(file + 8);
    const unsigned char *filter = file + MODEL_HEADER + (size_t)slots * 8;
    return (Model){ .fixed = file + MODEL_HEADER,
                    .fixed_mask = slots - 1,
                    .filter = filter,
                    .rows = (const int8_t *)(filter + (1u << FILTER_BITS) / 8) };
}

/* The tag of a word that has only one; TAG_NONE for others. */
static Tag fixed_tag(const Model *model, uint32_t hash) {
    for (uint32_t at = hash & model->fixed_mask;; at = (at + 1) & model->fixed_mask) {
        uint32_t found = read_u32(model->fixed + (size_t)at * 8);
        if (!found) return TAG_NONE;
        if (found == hash) return (Tag)read_u32(model->fixed + (size_t)at * 8 + 4);
    }
}

enum { BLOCK_WIDTH = 16 };

static const int8_t *row_of(const Model *model, uint32_t hash) {
    return model->rows + (size_t)feature_row(hash) * ROW_WIDTH;
}

/* Adds the rows, sixteen tags at a time, which stay in registers over all rows. */
static void add_rows(const int8_t *const *rows, int count, int16_t score[ROW_WIDTH]) {
    for (int block = 0; block < ROW_WIDTH; block += BLOCK_WIDTH) {
        int16_t sum[BLOCK_WIDTH] = { 0 };
        for (int f = 0; f < count; f++)
            for (int k = 0; k < BLOCK_WIDTH; k++) sum[k] = (int16_t)(sum[k] + rows[f][block + k]);
        memcpy(score + block, sum, sizeof sum);
    }
}

/* The first tag with the highest score; the lanes before the first and behind the last tag are not looked at. */
static Tag best_tag(const int16_t score[ROW_WIDTH]) {
    int16_t highest = score[TAG_NONE + 1];
    for (int k = TAG_NONE + 2; k < TAG_COUNT; k++) highest = score[k] > highest ? score[k] : highest;
    int best = TAG_NONE + 1;
    while (score[best] != highest) best++;
    return (Tag)best;
}

/* The rows of a token's features. */
typedef struct {
    const int8_t *rows[FEATURE_COUNT];
    int count;
    Tag fixed; /* TAG_NONE: the rows decide */
} Choice;

/* Finds the rows of what does not depend on the tags before; they are asked for at once, to be there when needed. */
static void look_ahead(const Model *model, const Cue *cue, Choice *choice) {
    choice->count = 0;
    choice->fixed = fixed_tag(model, cue->word);
    if (choice->fixed != TAG_NONE) return;
    uint32_t hashes[WORD_FEATURES];
    word_features(cue, hashes);
    for (int f = 0; f < WORD_FEATURES; f++) {
        if (!filter_has(model->filter, hashes[f])) continue;
        const int8_t *row = row_of(model, hashes[f]);
        __builtin_prefetch(row);
        choice->rows[choice->count++] = row;
    }
}

/* The choice has room for the rows of the tags before. */
static Tag decide(const Model *model, Choice *choice, uint32_t last, uint32_t last2) {
    if (choice->fixed != TAG_NONE) return choice->fixed;
    int16_t score[ROW_WIDTH];
    uint32_t hashes[TAG_FEATURES];
    tag_features(last, last2, hashes);
    for (int f = 0; f < TAG_FEATURES; f++) choice->rows[choice->count++] = row_of(model, hashes[f]);
    add_rows(choice->rows, choice->count, score);
    return best_tag(score);
}

static void tag_sentence(const Model *model, Prose *prose, const Sentence *sentence) {
    uint32_t count = sentence->limit - sentence->first, last = TAG_BEFORE, last2 = TAG_BEFORE;
    Cue cues[SENTENCE_ROOM + 4];
    Choice choices[SENTENCE_ROOM];
    cues[0] = cues[1] = cue_before();
    for (uint32_t i = 0; i < count; i++) cues[i + 2] = cue_make(prose, sentence, sentence->first + i);
    cues[count + 2] = cues[count + 3] = cue_behind();
    for (uint32_t i = 0; i < count; i++) look_ahead(model, &cues[i + 2], &choices[i]);
    for (uint32_t i = 0; i < count; i++) {
        Tag tag = decide(model, &choices[i], last, last2);
        prose->tokens[sentence->first + i].tag = (uint8_t)tag;
        last2 = last;
        last = tag;
    }
}

void pos_tag(Prose *prose) {
    Model model = model_open(prose->lexicon);
    for (uint32_t i = 0; i < prose->sentence_count; i++) {
        tag_sentence(&model, prose, &prose->sentences[i]);
        tags_repair(prose, &prose->sentences[i]);
    }
}
