/* places.c - see places.h. The table is text; an index over the folded names is made once. */
#include "places.h"
#include "../array.h"
#include "../utf8.h"
#include "data.h"
#include <string.h>

enum { KEY_ROOM = 64 };

struct Places {
    Array(Place) all; /* in the table's order */
    uint32_t *slots;  /* index + 1 into all; 0 is free. Equal names follow each other in the chain of probes */
    uint32_t mask;
};

/* ---- folding: what is disregarded when names are compared -------------------------------------- */

/* The base letters of U+00C0 to U+017F, two ranges of the Unicode charts; '?' has none. */
static const char base_letters[] = "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
                                   "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllnnnnnnnnn"
                                   "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

static char base_letter(uint32_t c) {
    if (c < 0x80) return is_alpha((char)c) || is_digit((char)c) ? to_lower((char)c) : 0;
    if (c >= 0xC0 && c < 0xC0 + sizeof base_letters - 1) return base_letters[c - 0xC0];
    static const char dotted[] = /* U+1E00 to U+1E97: Arabic and Hebrew as geographers write them */
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp"
        "rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy";
    if (c >= 0x1E00 && c < 0x1E00 + sizeof dotted - 1) return dotted[c - 0x1E00];
    return 0;
}

/* Writes the letters of a word that count; returns their number. */
static size_t fold_word(Text word, char *key, size_t room) {
    size_t len = 0;
    for (size_t i = 0, step; i < word.len && len < room; i += step) {
        char c = base_letter(utf8_decode(text_slice(word, i, word.len), &step));
        if (c && c != '?') key[len++] = c;
    }
    if (len > 3 && key[len - 1] == 'h' && key[len - 2] == 'a') len--; /* Hamah is Hama */
    return len;
}

static bool is_article(const char *word, size_t len) {
    static const char *const articles[] = { "al", "el", "ad", "an", "ar", "as", "ash", "at", "ath", "az", "the" };
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
        if (strlen(articles[i]) == len && !memcmp(articles[i], word, len)) return true;
    return false;
}

static bool is_separator(char c) { return is_space(c) || c == '-' || c == '.' || c == ','; }

/* The key of a name: its words' letters without articles, as long as anything is left. */
static Text fold_name(Text name, char key[KEY_ROOM]) {
    size_t len = 0, i = 0;
    while (i < name.len) {
        size_t begin = i;
        while (i < name.len && !is_separator(name.ptr[i])) i++;
        size_t more = fold_word(text_slice(name, begin, i), key + len, KEY_ROOM - len);
        bool last = i >= name.len;
        if (last || !is_article(key + len, more)) len += more;
        i++;
    }
    return (Text){ key, len };
}

static uint32_t key_hash(Text key) {
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < key.len; i++) h = (h ^ (unsigned char)key.ptr[i]) * 16777619u;
    return h ^ h >> 15;
}

/* ---- reading the table ------------------------------------------------------------------------ */

/* "36.20" as 3620; the table is ours, so anything else is 0. */
static int32_t read_hundredths(Text t) {
    bool negative = text_starts(t, TEXT("-"));
    int32_t value = 0;
    for (size_t i = 0; i < t.len; i++)
        if (is_digit(t.ptr[i])) value = value * 10 + (t.ptr[i] - '0');
    return negative ? -value : value;
}

static void read_place(Arena *arena, Places *places, Text country, Text zone, Text line) {
    Text name = { 0 }, latitude = { 0 }, longitude = { 0 }, people = { 0 };
    text_next(&line, '\t', &name);
    text_next(&line, '\t', &latitude);
    text_next(&line, '\t', &longitude);
    text_next(&line, '\t', &people);
    bool capital = text_starts(name, TEXT("*"));
    int64_t population = 0;
    text_to_int(people, &population);
    Place *place = array_push(arena, &places->all);
    *place = (Place){ .name = capital ? text_slice(name, 1, name.len) : name,
                      .kind = capital ? PLACE_CAPITAL : PLACE_CITY,
                      .zone = zone,
                      .population = (int32_t)population,
                      .latitude = read_hundredths(latitude),
                      .longitude = read_hundredths(longitude) };
    memcpy(place->country, country.ptr, 2);
}

static void read_table(Arena *arena, Places *places, Text table) {
    Text line, country = TEXT("  "), zone = { 0 };
    while (text_next(&table, '\n', &line)) {
        if (!line.len || line.ptr[0] == '#') continue;
        if (line.ptr[0] == '@') {
            country = text_slice(line, 1, 3);
            zone = text_slice(line, 4, line.len);
        } else {
            read_place(arena, places, country, zone, line);
        }
    }
}

Places *places_new(Arena *arena) {
    Places *places = ARENA_NEW(arena, Places);
    read_table(arena, places, data_places());
    uint32_t room = 1024;
    while (room < places->all.count * 2) room *= 2;
    places->mask = room - 1;
    places->slots = arena_alloc(arena, room * sizeof *places->slots);
    for (uint32_t i = 0; i < places->all.count; i++) {
        char key[KEY_ROOM];
        uint32_t at = key_hash(fold_name(places->all.items[i].name, key)) & places->mask;
        while (places->slots[at]) at = (at + 1) & places->mask;
        places->slots[at] = i + 1;
    }
    return places;
}

/* ---- looking up -------------------------------------------------------------------------------- */

static bool is_better(const Place *a, const Place *b) {
    if (!b || a->kind != b->kind) return !b || a->kind > b->kind;
    return a->population > b->population;
}

const Place *place_find_in(const Places *places, Text name, Text country) {
    char key[KEY_ROOM], other[KEY_ROOM];
    Text wanted = fold_name(name, key);
    if (!wanted.len) return NULL;
    const Place *best = NULL;
    for (uint32_t at = key_hash(wanted) & places->mask; places->slots[at]; at = (at + 1) & places->mask) {
        const Place *place = &places->all.items[places->slots[at] - 1];
        if (country.len && !text_equal(country, text_of(place->country))) continue;
        if (is_better(place, best) && text_equal(fold_name(place->name, other), wanted)) best = place;
    }
    return best;
}

const Place *place_find(const Places *places, Text name) { return place_find_in(places, name, TEXT("")); }

const Place *place_country(const Places *places, Text code) {
    for (size_t i = 0; i < places->all.count; i++)
        if (places->all.items[i].kind == PLACE_CAPITAL && text_equal(code, text_of(places->all.items[i].country)))
            return &places->all.items[i];
    return NULL;
}
