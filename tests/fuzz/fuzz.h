/* fuzz.h - what a fuzz target is made of: one function, and a check that cannot be compiled away. */
#ifndef FUZZ_H
#define FUZZ_H
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Stops the program with what should have been true. */
static inline void must(int condition, const char *what) {
    if (condition) return;
    fprintf(stderr, "fuzz: not so: %s\n", what);
    abort();
}
#endif
