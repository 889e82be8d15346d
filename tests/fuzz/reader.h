/* reader.h - the English tagger and reader of a fuzz target. Compiling a language takes longer than reading a short text,
 * so it is done once, before the first input. */
#ifndef FUZZ_READER_H
#define FUZZ_READER_H
#include "../../src/event.h"

static const Tagger *tagger;
static const Reader *reader;

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerInitialize(int *argc, char ***argv) {
    static Arena *arena;
    (void)argc, (void)argv;
    if (!arena) arena = arena_new();
    tagger = tagger_new(arena, TEXT("en"));
    reader = reader_new(arena, TEXT("en"));
    return 0;
}
#endif
