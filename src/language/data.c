/* data.c - see data.h. The assembler of gcc and clang takes the files in; a cache line's alignment lets the
 * tagger read each of its rows with one load. Compiled from the top folder. */
#include "data.h"

#if defined(__APPLE__)
#define SECTION ".const_data\n"
#define SYMBOL(name) "_" #name
#else
#define SECTION ".section .rodata\n"
#define SYMBOL(name) #name
#endif

#define EMBED(name, file)                                                                    \
    __asm__(SECTION ".balign 64\n" SYMBOL(name) ":\n.incbin \"src/language/" file "\"\n" SYMBOL(name##_end) ":\n.byte 0\n.text\n"); \
    extern const char name[], name##_end[];                                                  \
    Text name##_text(void);                                                                  \
    Text name##_text(void) { return (Text){ name, (size_t)(name##_end - name) }; }

EMBED(embedded_lexicon, "english.lexicon")
EMBED(embedded_model, "english.model")
EMBED(embedded_places, "places.tsv")

Text data_english_lexicon(void) { return embedded_lexicon_text(); }
Text data_english_model(void) { return embedded_model_text(); }
Text data_places(void) { return embedded_places_text(); }
