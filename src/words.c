/* words.c - see words.h. */
#include "words.h"

enum { ROOM_MIN = 256, BYTES_PER_WORD = 24 }; /* of news: a long text uses each word more often */

static WordForm *free_slot(const Words *words, uint32_t hash) {
    uint32_t at = hash & words->mask;
    while (words->slots[at].hash) at = (at + 1) & words->mask;
    return &words->slots[at];
}

static void make_room(Words *words, uint32_t room) {
    WordForm *old = words->slots;
    uint32_t old_room = old ? words->mask + 1 : 0;
    words->slots = arena_alloc(words->arena, room * sizeof *words->slots);
    words->mask = room - 1;
    for (uint32_t i = 0; i < old_room; i++)
        if (old[i].hash) *free_slot(words, old[i].hash) = old[i];
}

Words *words_new(Arena *arena, const Lexicon *lexicon, size_t bytes) {
    Words *words = ARENA_NEW(arena, Words);
    *words = (Words){ .arena = arena, .lexicon = lexicon, .use_sets = lexicon_use_sets(lexicon) };
    uint32_t room = ROOM_MIN;
    while (room < bytes / BYTES_PER_WORD) room *= 2;
    make_room(words, room);
    return words;
}

const WordForm *words_add(Words *words, uint32_t hash, bool letters) {
    if (words->count * 2 >= words->mask) make_room(words, (words->mask + 1) * 2);
    uint32_t entry = letters ? lexicon_entry(words->lexicon, hash) : 0;
    WordForm *word = free_slot(words, hash);
    *word = (WordForm){ .hash = hash,
                        .number = words->count++,
                        .entry = entry,
                        .forms = lexicon_forms(words->lexicon, entry),
                        .use = lexicon_use_number(words->lexicon, hash) };
    return word;
}
