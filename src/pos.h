/* pos.h - part-of-speech tags of the Penn Treebank.
 *
 * An averaged perceptron (Collins, "Discriminative Training Methods for Hidden Markov Models", 2002) tags from
 * left to right; the weights stand in src/language/english.model, made by `make train`. */
#ifndef POS_H
#define POS_H
#include "sentence.h"

/* In the order of the model's weights: append only, then train again. Names as in the treebanks, spelt as C allows. */
#define TAGS(X)                                                                                                     \
    X(NONE) X(NN) X(NNS) X(NNP) X(NNPS) X(VB) X(VBP) X(VBZ) X(VBD) X(VBN) X(VBG) X(MD) X(JJ) X(JJR) X(JJS) X(RB)     \
    X(RBR) X(RBS) X(RP) X(IN) X(TO) X(DT) X(PDT) X(WDT) X(WP) X(WP_POSS) X(WRB) X(EX) X(PRP) X(PRP_POSS) X(POS) X(CC) X(CD) \
    X(UH) X(FW) X(HYPH) X(STOP) X(COMMA) X(COLON) X(OPEN) X(CLOSE) X(LQUOTE) X(RQUOTE) X(DOLLAR) X(SYM) X(NFP) X(ADD) \
    X(LS) X(AFX) X(GW)
typedef enum {
#define X(name) TAG_##name,
    TAGS(X)
#undef X
    TAG_COUNT
} Tag;

/* Sets the tag of every token. The arena is for what is kept of words meanwhile. */
void pos_tag(Arena *arena, Prose *prose);

const char *tag_name(Tag tag); /* as the treebanks write it: "NN", "PRP$", "-LRB-" */
Tag tag_of(Text name);         /* TAG_NONE when there is none */

/* Sets of tags, as bits. */
#define TAG_BIT(name) (UINT64_C(1) << TAG_##name)
static inline bool tag_in(unsigned tag, uint64_t set) { return set >> tag & 1; }
#define TAGS_NOUN (TAG_BIT(NN) | TAG_BIT(NNS) | TAG_BIT(NNP) | TAG_BIT(NNPS))
#define TAGS_VERB (TAG_BIT(VB) | TAG_BIT(VBP) | TAG_BIT(VBZ) | TAG_BIT(VBD) | TAG_BIT(VBN) | TAG_BIT(VBG))
#define TAGS_ADJECTIVE (TAG_BIT(JJ) | TAG_BIT(JJR) | TAG_BIT(JJS))
#define TAGS_ADVERB (TAG_BIT(RB) | TAG_BIT(RBR) | TAG_BIT(RBS))

static inline bool tag_is_noun(unsigned tag) { return tag >= TAG_NN && tag <= TAG_NNPS; }
static inline bool tag_is_name(unsigned tag) { return tag == TAG_NNP || tag == TAG_NNPS; }
static inline bool tag_is_verb(unsigned tag) { return tag >= TAG_VB && tag <= TAG_VBG; } /* modals excepted */
static inline bool tag_is_adjective(unsigned tag) { return tag >= TAG_JJ && tag <= TAG_JJS; }
static inline bool tag_is_adverb(unsigned tag) { return tag >= TAG_RB && tag <= TAG_RBS; }
static inline bool tag_is_finite(unsigned tag) { return tag >= TAG_VBP && tag <= TAG_VBD; }
#endif
