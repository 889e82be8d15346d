/* sha256.h - SHA-256 (FIPS 180-4), which tells whether a report is still the file that was read. */
#ifndef SHA256_H
#define SHA256_H
#include "../src/arena.h"

/* The hash of `bytes` in 64 hex digits. */
Text sha256_hex(Arena *arena, Text bytes);
#endif
