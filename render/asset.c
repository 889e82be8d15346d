/* asset.c - see asset.h. The assembler of gcc and clang takes the files in. Compiled from the top folder. */
#include "asset.h"

#if defined(__APPLE__)
#define SECTION ".const_data\n"
#define SYMBOL(name) "_" #name
#else
#define SECTION ".section .rodata\n"
#define SYMBOL(name) #name
#endif

#define EMBED(name, file)                                                                                                    \
    __asm__(SECTION SYMBOL(name) ":\n.incbin \"render/" file "\"\n" SYMBOL(name##_end) ":\n.byte 0\n.text\n");                 \
    extern const char name[], name##_end[];                                                                                  \
    Text name##_text(void);                                                                                                  \
    Text name##_text(void) { return (Text){ name, (size_t)(name##_end - name) }; }

EMBED(embedded_style, "webpage.css")
EMBED(embedded_script, "webpage.js")

Text asset_style(void) { return embedded_style_text(); }
Text asset_script(void) { return embedded_script_text(); }
