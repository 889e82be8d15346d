/* furniture.c - see furniture.h; the rows are in the language's grammar. */
#include "furniture.h"

enum { LINE_LIMIT = 80 };      /* bytes of a byline */
enum { CONTAINS_LIMIT = 200 }; /* bytes: a longer sentence is no notice just because it holds some words */

static bool letter_matches(char row, char text) { return row == text || (is_lower(row) && row == to_lower(text)); }

static bool starts_with(Text t, const char *words) {
    size_t i = 0;
    for (; words[i]; i++)
        if (i >= t.len || !letter_matches(words[i], t.ptr[i])) return false;
    bool inside_word = t.len > i && is_alpha(words[i - 1]) && is_alpha(t.ptr[i]);
    return !inside_word;
}

static Text without_marks(Text t) {
    while (t.len && !is_alpha(t.ptr[t.len - 1]) && !is_digit(t.ptr[t.len - 1])) t.len--;
    return t;
}

/* "By Anna Rossi", but not "By Monday the water had gone": two capitals follow. */
static bool is_byline(const Prose *prose, const Sentence *sentence, uint32_t i, Text rest, const char *words) {
    if (!sentence->headline || rest.len > LINE_LIMIT || !starts_with(rest, words)) return false;
    uint32_t next = token_at(prose, prose->tokens[i].start + (uint32_t)text_of(words).len);
    if (next + 1 >= sentence->limit || token_uses(prose, next) & USE(CALENDAR)) return false;
    return prose->tokens[next].shape & SHAPE_CAPITAL && prose->tokens[next + 1].shape & SHAPE_CAPITAL;
}

/* Whether a row stands at token i of a sentence; `begins`: only marks stand before it. */
static bool row_matches(const FurnitureRow *row, const Prose *prose, const Sentence *sentence, uint32_t i,
                        bool begins) {
    Text rest = { prose->text.ptr + prose->tokens[i].start, sentence->end - prose->tokens[i].start };
    bool brief = sentence->end - sentence->start <= CONTAINS_LIMIT;
    if (!letter_matches(row->words[0], rest.ptr[0])) return false;
    switch (row->how) {
    case MATCH_STARTS: return begins && starts_with(rest, row->words);
    case MATCH_LINE: return begins && is_byline(prose, sentence, i, rest, row->words);
    case MATCH_WHOLE:
        return begins && starts_with(rest, row->words) && without_marks(rest).len == text_of(row->words).len;
    case MATCH_CONTAINS: return brief && starts_with(rest, row->words);
    case MATCH_END: break;
    }
    return false;
}

/* Rows are tried only at words that some row begins with. */
static Furniture furniture_of(const Prose *prose, const Sentence *sentence) {
    bool begins = true, brief = sentence->end - sentence->start <= CONTAINS_LIMIT;
    for (uint32_t i = sentence->first; i < sentence->limit && (begins || brief); i++) {
        uint64_t wanted = (begins ? USE(FURNITURE) : 0) | (brief ? USE(INNER_FURNITURE) : 0);
        const FurnitureRow *row = lexicon_grammar(prose->lexicon)->furniture;
        for (; token_uses(prose, i) & wanted && row->how != MATCH_END; row++)
            if (row_matches(row, prose, sentence, i, begins)) return (Furniture)row->furniture;
        begins = begins && !prose->tokens[i].shape;
    }
    return FURNITURE_NONE;
}

/* A credit that runs on into a caption ("Photo: A. Rossi Men carry a boat ...") is text, as captions are. */
static bool is_long_credit(const Sentence *sentence) {
    return sentence->furniture == FURNITURE_CREDIT && sentence->end - sentence->start > CONTAINS_LIMIT;
}

void furniture_mark(Prose *prose, uint32_t first, uint32_t limit) {
    bool credit = false;
    for (uint32_t i = first; i < limit; i++) {
        Sentence *sentence = &prose->sentences[i];
        sentence->furniture = (uint8_t)furniture_of(prose, sentence);
        credit |= sentence->furniture == FURNITURE_CREDIT;
        if (is_long_credit(sentence)) sentence->furniture = FURNITURE_NONE;
    }
    for (uint32_t i = first; i < limit && credit; i++)
        prose->sentences[i].caption = prose->sentences[i].furniture == FURNITURE_NONE;
}
