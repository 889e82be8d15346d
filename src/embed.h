/* embed.h - a file's bytes in the program: the assembler of gcc and clang takes them in. Compiled from the top folder.
 *
 * EMBED(embedded_style, "render/webpage.css") makes the function embedded_style_text(). The bytes begin on a cache
 * line. */
#ifndef EMBED_H
#define EMBED_H
#include "text.h"

#if defined(__APPLE__)
#define EMBED_SECTION ".const_data\n"
#define EMBED_SYMBOL(name) "_" #name
#else
#define EMBED_SECTION ".section .rodata\n"
#define EMBED_SYMBOL(name) #name
#endif

#define EMBED(name, file)                                                                   \
    __asm__(EMBED_SECTION ".balign 64\n" EMBED_SYMBOL(name) ":\n"                           \
            ".incbin \"" file "\"\n" EMBED_SYMBOL(name##_end) ":\n.byte 0\n.text\n");       \
    extern const char name[], name##_end[];                                                 \
    Text name##_text(void);                                                                 \
    Text name##_text(void) { return (Text){ name, (size_t)(name##_end - name) }; }
#endif
