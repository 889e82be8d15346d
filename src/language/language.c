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
