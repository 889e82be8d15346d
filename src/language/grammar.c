/* grammar.c - the languages that can be read for events. */
#include "grammar.h"

static const Grammar *const grammars[] = { &grammar_english };

const Grammar *grammar_of(Text language) {
    if (!language.len) return grammars[0];
    for (size_t i = 0; i < sizeof grammars / sizeof *grammars; i++)
        if (text_equal_fold(language, text_of(grammars[i]->language))) return grammars[i];
    return NULL;
}
