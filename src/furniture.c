/* furniture.c - see furniture.h; the rows are in the language's grammar. */
#include "furniture.h"

enum { CONTAINS_LIMIT = 200 }; /* bytes: a longer sentence is no notice just because it holds some words */

static bool letter_matches(char row, char text) { return row == text || (is_lower(row) && row == to_lower(text)); }

static bool starts_with(Text t, Text words) {
    if (t.len < words.len) return false;
    for (size_t i = 0; i < words.len; i++)
        if (!letter_matches(words.ptr[i], t.ptr[i])) return false;
    bool inside_word = t.len > words.len && is_alpha(words.ptr[words.len - 1]) && is_alpha(t.ptr[words.len]);
    return !inside_word;
}

static bool contains(Text t, Text words) {
    if (t.len > CONTAINS_LIMIT) return false;
    for (size_t i = 0; i + words.len <= t.len; i++)
        if ((i == 0 || !is_alpha(t.ptr[i - 1])) && starts_with(text_slice(t, i, t.len), words)) return true;
    return false;
}

static Text without_marks(Text t) {
    while (t.len && !is_alpha(t.ptr[t.len - 1]) && !is_digit(t.ptr[t.len - 1])) t.len--;
    while (t.len && (t.ptr[0] == '(' || t.ptr[0] == '[' || t.ptr[0] == '*' || t.ptr[0] == '-')) t = text_trim(text_slice(t, 1, t.len));
    return t;
}

static bool row_matches(const FurnitureRow *row, Text sentence) {
    Text words = text_of(row->words), bare = without_marks(sentence);
    switch (row->how) {
    case MATCH_STARTS: return starts_with(bare, words) || starts_with(sentence, words);
    case MATCH_WHOLE: return bare.len == words.len && starts_with(bare, words);
    case MATCH_CONTAINS: return contains(bare, words);
    case MATCH_END: break;
    }
    return false;
}

static Furniture furniture_of(const Prose *prose, const Sentence *sentence) {
    Text t = text_slice(prose->text, sentence->start, sentence->end);
    for (const FurnitureRow *row = lexicon_grammar(prose->lexicon)->furniture; row->how != MATCH_END; row++)
        if (row_matches(row, t)) return (Furniture)row->furniture;
    return FURNITURE_NONE;
}

void furniture_mark(Prose *prose, uint32_t first, uint32_t limit) {
    bool credit = false;
    for (uint32_t i = first; i < limit; i++) {
        prose->sentences[i].furniture = (uint8_t)furniture_of(prose, &prose->sentences[i]);
        credit |= prose->sentences[i].furniture == FURNITURE_CREDIT;
    }
    for (uint32_t i = first; i < limit && credit; i++)
        prose->sentences[i].caption = prose->sentences[i].furniture == FURNITURE_NONE;
}

const char *furniture_name(Furniture f) {
    static const char *const names[FURNITURE_COUNT] = { "none", "credit", "byline", "agencies", "link", "notice", "copyright" };
    return f < FURNITURE_COUNT ? names[f] : "none";
}
