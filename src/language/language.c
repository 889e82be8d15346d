/* language.c - the list of languages. A new one is a file in this folder and a row here. */
#include "language.h"
#include "phrases.h"
#include "../text.h"
#include <string.h>

extern const Language language_english, language_german;

const Language *const languages[] = { &language_english, &language_german, NULL };

const Language *language_of(dl_text code) {
    if (!code.len) return languages[0];
    for (const Language *const *l = languages; *l; l++)
        if (text_equal_fold(text_of((*l)->code), code)) return *l;
    return NULL;
}

/* ---- which language a text is written in ---- */

static bool is_word_byte(char c) { return is_alpha(c) || (unsigned char)c >= 0x80; }

static bool is_listed(const char *list, dl_text word) {
    for (const char *at = list; *at;) {
        size_t len = strcspn(at, " ");
        if (len == word.len && *at == to_lower(word.ptr[0]) && text_equal_fold((dl_text){ at, len }, word)) return true;
        at += len + (at[len] == ' ');
    }
    return false;
}

/* The next run of letters; false at the end of the text. */
static bool next_word(dl_text text, size_t *at, dl_text *ret_word) {
    while (*at < text.len && !is_word_byte(text.ptr[*at])) ++*at;
    size_t start = *at;
    while (*at < text.len && is_word_byte(text.ptr[*at])) ++*at;
    *ret_word = text_slice(text, start, *at);
    return ret_word->len > 0;
}

/* The language with so many hits more than any other; NULL when none is. */
static const Language *leader(const int hits[LANGUAGES_MAX], int by) {
    for (size_t i = 0; languages[i]; i++) {
        bool leads = hits[i] >= by;
        for (size_t j = 0; languages[j]; j++) leads &= j == i || hits[i] >= hits[j] + by;
        if (leads) return languages[i];
    }
    return NULL;
}

/* Reads on until one language is well ahead: some twenty words of a text, and never more than its beginning. */
const Language *language_told(dl_text text) {
    enum { LEAD = 4, BEGINNING = 4000, WORD_MIN = 2, WORD_MAX = 6, ENOUGH = 2 };
    int hits[LANGUAGES_MAX] = { 0 };
    dl_text word;
    text.len = text.len < BEGINNING ? text.len : BEGINNING;
    for (size_t at = 0; next_word(text, &at, &word) && !leader(hits, LEAD);)
        for (size_t i = 0; languages[i] && word.len >= WORD_MIN && word.len <= WORD_MAX; i++) hits[i] += is_listed(languages[i]->tells, word);
    return leader(hits, ENOUGH);
}

/* Languages in which pictures and tables can be made, though no report in them can be read yet. */
static const struct {
    const char *code;
    const Phrasebook *phrases;
} written[] = { { "ar", &arabic_phrases } };

const Phrasebook *language_phrases(dl_text code) {
    const Language *l = language_of(code);
    for (size_t i = 0; !l && i < sizeof written / sizeof *written; i++)
        if (text_equal_fold(text_of(written[i].code), code)) return written[i].phrases;
    return l ? l->phrases : NULL;
}

dl_text language_singular(const Language *language, dl_text word, char *out, size_t room) {
    if (word.len < 4 || word.len > room) return (dl_text){ NULL, 0 };
    for (const PluralEnding *p = language->plurals; p->ending; p++) {
        if (!text_ends(word, text_of(p->ending))) continue;
        size_t stem = word.len - strlen(p->ending), end = p->singular ? strlen(p->singular) : 0;
        if (!p->singular || stem + end > room) break;
        memcpy(out, word.ptr, stem);
        memcpy(out + stem, p->singular, end);
        return (dl_text){ out, stem + end };
    }
    return (dl_text){ NULL, 0 };
}
