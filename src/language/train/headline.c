/* headline.c - see headline.h. */
#include "headline.h"
#include "../../array.h"
#include "../../buffer.h"
#include "../../token.h"

enum { HEADLINE_WORDS = 30 };

static bool is_article(const Prose *prose, uint32_t i) {
    Text word = token_text(prose, i);
    return prose->tokens[i].tag == TAG_DT && (text_equal_fold(word, TEXT("the")) || text_equal_fold(word, TEXT("a")) ||
                                              text_equal_fold(word, TEXT("an")));
}

/* "were" of "were killed" and "were being killed". */
static bool is_dropped_verb(const Prose *prose, uint32_t i) {
    if (!tag_is_verb(prose->tokens[i].tag) || !(token_uses(prose, i) & USE(BE))) return false;
    uint32_t next = i + 1;
    while (next < prose->token_count && tag_is_adverb(prose->tokens[next].tag)) next++;
    return next < prose->token_count && (prose->tokens[next].tag == TAG_VBN || prose->tokens[next].tag == TAG_VBG);
}

static bool is_told_past(const Prose *prose, uint32_t i) {
    return prose->tokens[i].tag == TAG_VBD && !(token_uses(prose, i) & (USE(BE) | USE(HAVE) | USE(DO)));
}

/* Whether the noun before a verb is plural, or two are joined. */
static bool has_plural_subject(const Prose *prose, uint32_t i) {
    while (i-- > 0) {
        unsigned tag = prose->tokens[i].tag;
        if (tag_is_noun(tag)) return tag == TAG_NNS || tag == TAG_NNPS;
        if (tag == TAG_PRP)
            return text_equal_fold(token_text(prose, i), TEXT("they")) ||
                   text_equal_fold(token_text(prose, i), TEXT("we"));
    }
    return false;
}

static void put_third_person(Buffer *out, Text verb) {
    static const char *const hissing[] = { "s", "x", "z", "ch", "sh", "o" };
    for (size_t k = 0; k < sizeof hissing / sizeof *hissing; k++)
        if (text_ends(verb, text_of(hissing[k]))) {
            buffer_put(out, verb);
            buffer_string(out, "es");
            return;
        }
    bool soft = verb.len > 1 && verb.ptr[verb.len - 1] == 'y' && !text_ends(verb, TEXT("ay")) &&
                !text_ends(verb, TEXT("ey")) && !text_ends(verb, TEXT("oy"));
    buffer_put(out, soft ? text_slice(verb, 0, verb.len - 1) : verb);
    buffer_string(out, soft ? "ies" : "s");
}

/* The word as the headline has it; returns its tag. */
static unsigned put_word(Buffer *out, const Prose *prose, uint32_t i) {
    if (!is_told_past(prose, i)) {
        buffer_put(out, token_text(prose, i));
        return prose->tokens[i].tag;
    }
    char room[LEMMA_ROOM];
    Text verb = token_lemma(prose, i, room);
    bool plural = has_plural_subject(prose, i);
    if (plural)
        buffer_put(out, verb);
    else
        put_third_person(out, verb);
    return plural ? TAG_VBP : TAG_VBZ;
}

bool headline_make(Arena *arena, const Prose *prose, Prose *ret_headline) {
    if (prose->token_count > HEADLINE_WORDS || prose->token_count < 4) return false;
    Buffer out = { 0 };
    Array(Token) tokens = { 0 };
    uint32_t changed = 0;
    for (uint32_t i = 0; i < prose->token_count; i++) {
        changed += is_told_past(prose, i) || is_dropped_verb(prose, i);
        bool last_stop = i + 1 == prose->token_count && prose->tokens[i].tag == TAG_STOP;
        if (is_article(prose, i) || is_dropped_verb(prose, i) || last_stop) continue;
        uint32_t begin = (uint32_t)out.len;
        unsigned tag = put_word(&out, prose, i);
        *array_push(arena, &tokens) = (Token){ .start = begin, .end = (uint32_t)out.len, .tag = (uint8_t)tag };
        buffer_char(&out, ' ');
    }
    Text text = arena_text(arena, buffer_text(&out));
    buffer_free(&out);
    for (uint32_t i = 0; i < tokens.count; i++) {
        Token token = token_make(prose->words, text, tokens.items[i].start, tokens.items[i].end);
        token.tag = tokens.items[i].tag;
        tokens.items[i] = token;
    }
    *ret_headline = (Prose){
        .text = text, .lexicon = prose->lexicon, .words = prose->words, .use_sets = prose->use_sets, .tokens = tokens.items, .token_count = (uint32_t)tokens.count
    };
    return changed && tokens.count > 2;
}
