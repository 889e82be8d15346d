/* sha256.c - SHA-256 against the vectors of FIPS 180-4 and NIST's byte-oriented short messages. */
#include "../../timelines/sha256.h"
#include "../test.h"
#include <string.h>

typedef struct {
    const char *message, *hex;
} Row;

static const Row rows[] = {
    { "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
    { "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
    { "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", /* 56 bytes: the length needs a second block */
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
    { "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1" },
};

int main(void) {
    Arena *arena = arena_new();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK_TEXT(sha256_hex(arena, text_of(rows[i].message)), rows[i].hex, "row %zu", i);
    char *million = malloc(1000000);
    memset(million, 'a', 1000000);
    CHECK_TEXT(sha256_hex(arena, (Text){ million, 1000000 }),
               "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", "a million a");
    free(million);
    arena_free(arena);
    return test_end();
}
