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

/* The row of a feature; one of zeros when training did not see the feature, so that adding it needs no question. */
static const int8_t *row_of(const Model *model, uint32_t hash) {
    static const int8_t nothing[ROW_WIDTH];
    return filter_has(model->filter, hash) ? model->rows + (size_t)feature_row(hash) * ROW_WIDTH : nothing;
}

/* What is compiled twice, for processors with wide registers too; which it is gets asked once, when the program is loaded.
 * Choosing a tag takes half as many instructions so, and finding events three parts in a hundred less time. Where the
 * compiler or the C library cannot, it is compiled once. */
#if defined(__x86_64__) && defined(__GLIBC__) && defined(__has_attribute)
#if __has_attribute(target_clones)
#define WIDE __attribute__((target_clones("avx2", "default")))
#endif
#endif
#ifndef WIDE
#define WIDE
#endif

/* Adds the rows to a score, sixteen tags at a time, which stay in registers over all rows. */
enum { BLOCK_WIDTH = 16 };
typedef int8_t Weights __attribute__((vector_size(BLOCK_WIDTH)));
typedef int16_t Sums __attribute__((vector_size(BLOCK_WIDTH * 2)));

static inline void add_rows(const int16_t from[ROW_WIDTH], const int8_t *const *rows, int count, int16_t score[ROW_WIDTH]) {
    for (int block = 0; block < ROW_WIDTH; block += BLOCK_WIDTH) {
        Weights row;
        Sums sum;
        memcpy(&sum, from + block, sizeof sum);
#pragma GCC unroll 8
        for (int f = 0; f < count; f++) {
            memcpy(&row, rows[f] + block, sizeof row);
            sum += __builtin_convertvector(row, Sums);
        }
        memcpy(score + block, &sum, sizeof sum);
    }
}

/* Lanes that best_tag() looks at, eight at a time; those that are no tag's can never be highest. */
enum { LANES = (TAG_COUNT + 7) / 8 * 8, NEVER = INT16_MIN / 2 };

static void close_lanes(int16_t score[ROW_WIDTH]) {
    score[TAG_NONE] = NEVER;
    for (int k = TAG_COUNT; k < LANES; k++) score[k] = NEVER;
}

/* The first tag with the highest score. Loops without a branch, as no branch could be foretold. */
static Tag best_tag(const int16_t score[ROW_WIDTH]) {
    int16_t highest = NEVER, best = LANES;
    for (int k = 0; k < LANES; k++) highest = score[k] > highest ? score[k] : highest;
    for (int16_t k = 0; k < LANES; k++) {
        int16_t tag = score[k] == highest ? k : LANES;
        best = tag < best ? tag : best;
    }
    return (Tag)best;
}

/* ---- words -------------------------------------------------------------------------------------- */

/* What the model says about a word by itself in one shape. */
typedef struct OwnScore {
    int16_t score[ROW_WIDTH];
    uint32_t shape;
    struct OwnScore *next; /* in another shape: few words have several */
} OwnScore;

/* What is kept about each different word of the text. */
typedef struct {
    const int8_t *before, *behind, *second; /* rows of the word that stands right before, right behind, two before */
    OwnScore *own;                          /* those that were needed */
    uint32_t cue, forms;
    Tag fixed;                              /* TAG_NONE: the rows decide */
    bool known;                             /* all this is filled in */
} TagWord;

typedef struct {
    Arena *arena;
    Model model;
    Prose *prose;
    TagWord *words; /* by number */
    TagWord edge_before, edge_behind;
} Tagging;

static TagWord make_word(const Model *model, const Cue *cue) {
    return (TagWord){ .before = row_of(model, before_feature(cue)),
                      .behind = row_of(model, behind_feature(cue)),
                      .second = row_of(model, second_feature(cue)),
                      .cue = cue->word,
                      .forms = cue->forms,
                      .fixed = fixed_tag(model, cue->word),
                      .known = true };
}

static const TagWord *word_of(Tagging *t, const Sentence *sentence, uint32_t i) {
    TagWord *word = &t->words[t->prose->tokens[i].word];
    if (word->known) return word;
    Cue cue = cue_make(t->prose, sentence, i);
    *word = make_word(&t->model, &cue);
    return word;
}

static const OwnScore *add_own_score(Tagging *t, TagWord *word, const Cue *cue) {
    uint32_t hashes[OWN_FEATURES];
    const int8_t *rows[OWN_FEATURES];
    OwnScore *own = ARENA_NEW(t->arena, OwnScore);
    own->shape = cue->shape;
    own->next = word->own;
    own_features(cue, hashes);
    for (int f = 0; f < OWN_FEATURES; f++) rows[f] = row_of(&t->model, hashes[f]);
    close_lanes(own->score);
    add_rows(own->score, rows, OWN_FEATURES, own->score);
    return word->own = own;
}

static const OwnScore *own_score(Tagging *t, const Sentence *sentence, uint32_t i, uint32_t shape) {
    TagWord *word = &t->words[t->prose->tokens[i].word];
    for (const OwnScore *own = word->own; own; own = own->next)
        if (own->shape == shape) return own;
    Cue cue = cue_make(t->prose, sentence, i);
    return add_own_score(t, word, &cue);
}

/* ---- sentences ---------------------------------------------------------------------------------- */

/* The words of a sentence with their shapes, two before it and one behind. */
typedef struct {
    const TagWord *words[SENTENCE_ROOM + 3];
    uint32_t shapes[SENTENCE_ROOM + 3];
} Line;

static void read_line(Tagging *t, const Sentence *sentence, Line *line) {
    uint32_t count = sentence->limit - sentence->first;
    line->words[0] = line->words[1] = &t->edge_before;
    line->words[count + 2] = &t->edge_behind;
    line->shapes[0] = line->shapes[1] = line->shapes[count + 2] = 0;
    for (uint32_t i = 0; i < count; i++) {
        line->words[i + 2] = word_of(t, sentence, sentence->first + i);
        line->shapes[i + 2] = shape_cue(sentence, &t->prose->tokens[sentence->first + i], !i);
    }
}

/* What is told of a word before the tags before it are known, not of words that have one tag only. */
enum { NEAR_FEATURES = WORD_FEATURES - OWN_FEATURES };
typedef struct {
    const OwnScore *own;
    const int8_t *rows[NEAR_FEATURES];
} Choice;

/* Finds the rows for word i of the line; those that are seldom the same are asked for at once, to be there when needed. */
static Choice look_ahead(Tagging *t, const Sentence *sentence, const Line *line, uint32_t i) {
    const TagWord *word = line->words[i], *next = line->words[i + 1];
    Choice choice = { .own = own_score(t, sentence, sentence->first + i - 2, line->shapes[i]),
                      .rows = { row_of(&t->model, pair_feature(word->cue, next->cue)),
                                row_of(&t->model, forms_feature(word->forms, next->forms)),
                                row_of(&t->model, shapes_feature(line->shapes[i], line->shapes[i - 1], line->shapes[i + 1])),
                                line->words[i - 1]->before, next->behind, line->words[i - 2]->second } };
    for (int f = 0; f < 2; f++) __builtin_prefetch(choice.rows[f]);
    return choice;
}

WIDE static Tag decide(const Model *model, const Choice *choice, uint32_t last, uint32_t last2) {
    int16_t score[ROW_WIDTH];
    uint32_t hashes[TAG_FEATURES];
    const int8_t *rows[NEAR_FEATURES + TAG_FEATURES];
    tag_features(last, last2, hashes);
    memcpy(rows, choice->rows, sizeof choice->rows);
    for (int f = 0; f < TAG_FEATURES; f++) rows[NEAR_FEATURES + f] = model->rows + (size_t)feature_row(hashes[f]) * ROW_WIDTH;
    add_rows(choice->own->score, rows, NEAR_FEATURES + TAG_FEATURES, score);
    return best_tag(score);
}

static void tag_sentence(Tagging *t, const Sentence *sentence) {
    Line line;
    Choice choices[SENTENCE_ROOM];
    uint32_t count = sentence->limit - sentence->first, last = TAG_BEFORE, last2 = TAG_BEFORE;
    read_line(t, sentence, &line);
    for (uint32_t i = 0; i < count; i++)
        if (line.words[i + 2]->fixed == TAG_NONE) choices[i] = look_ahead(t, sentence, &line, i + 2);
    for (uint32_t i = 0; i < count; i++) {
        Tag tag = line.words[i + 2]->fixed;
        if (tag == TAG_NONE) tag = decide(&t->model, &choices[i], last, last2);
        t->prose->tokens[sentence->first + i].tag = (uint8_t)tag;
        last2 = last;
        last = tag;
    }
}

void pos_tag(Arena *arena, Prose *prose) {
    Cue before = cue_before(), behind = cue_behind();
    Tagging t = { .arena = arena, .prose = prose, .model = model_open(prose->lexicon) };
    t.words = arena_alloc(arena, prose->words->count * sizeof *t.words);
    t.edge_before = make_word(&t.model, &before);
    t.edge_behind = make_word(&t.model, &behind);
    for (uint32_t i = 0; i < prose->sentence_count; i++) {
        tag_sentence(&t, &prose->sentences[i]);
        tags_repair(prose, &prose->sentences[i]);
    }
}
