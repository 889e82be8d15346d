/* names.c - see names.h. */
#include "names.h"
#include "clue.h"

enum { NAME_LIMIT = 16 };

bool name_is_part(Text part, Text whole) {
    Text word, other;
    size_t words = 0;
    while (word_next(&part, &word)) {
        bool found = false;
        for (Text rest = whole; !found && word_next(&rest, &other);) found = text_equal_fold(word, other);
        if (!found) return false;
        words++;
    }
    return words > 0;
}

void names_add(Arena *arena, Texts *names, Text name) {
    for (size_t i = 0; i < names->count; i++) {
        if (name_is_part(name, names->items[i])) return;
        if (!name_is_part(names->items[i], name)) continue;
        names->items[i] = name;
        return;
    }
    if (names->count < NAME_LIMIT && name.len) *array_push(arena, names) = name;
}

void names_add_all(Arena *arena, Texts *names, const Texts *more) {
    for (size_t i = 0; i < more->count; i++) names_add(arena, names, more->items[i]);
}
