/* prose.c - looking at a text that was read: see the second half of sentence.h. */
#include "pos.h"

Text tokens_text(const Prose *prose, uint32_t first, uint32_t limit) {
    if (first >= limit || limit > prose->token_count) return (Text){ NULL, 0 };
    return text_slice(prose->text, prose->tokens[first].start, prose->tokens[limit - 1].end);
}

/* Which lemma of the lexicon a tag asks for. "found" tagged as a base form is the verb "to found". */
static char lemma_part(Tag tag, uint32_t forms) {
    if ((tag == TAG_VB || tag == TAG_VBP) && forms & FORM_VB) return ' ';
    if (tag_is_verb(tag)) return 'v';
    if (tag == TAG_JJR || tag == TAG_JJS) return 'a';
    return tag == TAG_NN || tag == TAG_NNS ? 'n' : ' ';
}

Text token_lemma(const Prose *prose, uint32_t token, char room[LEMMA_ROOM]) {
    const Token *t = &prose->tokens[token];
    char part = lemma_part((Tag)t->tag, t->forms);
    return lexicon_lemma(prose->lexicon, t->entry, part, token_text(prose, token), room, LEMMA_ROOM);
}

WordFacts token_facts(const Prose *prose, uint32_t token) {
    return lexicon_facts(prose->lexicon, prose->tokens[token].entry);
}

uint32_t token_at(const Prose *prose, uint32_t byte) {
    uint32_t low = 0, high = prose->token_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (prose->tokens[middle].end <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
