/* language.c - the list of languages. A new one is a file in this folder and a row here. */
#include "language.h"
#include "../text.h"

extern const Language language_english, language_german;

const Language *const languages[] = { &language_english, &language_german, NULL };

const Language *language_of(dl_text code) {
    if (!code.len) return languages[0];
    for (const Language *const *l = languages; *l; l++)
        if (text_equal_fold(text_of((*l)->code), code)) return *l;
    return NULL;
}
