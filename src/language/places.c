/* places.c - see places.h. The table is text; an index over the folded names is made once. */
#include "places.h"
#include "../array.h"
#include "../utf8.h"
#include "data.h"
#include <string.h>

enum { KEY_ROOM = 64, LINE_LENGTH = 26 }; /* bytes of a name's key; of a line of the table, at the least on average */

typedef struct {
    Text name;
    uint32_t hash;  /* of the folded name */
    uint32_t place; /* index into all */
    bool people;    /* the name of its people, not of the place */
} NameEntry;

struct Places {
    Array(Place) all; /* cities in the table's order, then countries */
    Array(NameEntry) names;
    uint32_t *slots; /* index + 1 into names; 0 is free. Equal names follow each other in the chain of probes */
    uint32_t mask;
};

/* ---- folding: what is disregarded when names are compared -------------------------------------- */

/* The base letters of U+00C0 to U+017F, two ranges of the Unicode charts; '?' has none. */
static const char base_letters[] = "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
                                   "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllnnnnnnnnn"
                                   "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

static char base_letter(uint32_t c) {
    if (c >= 0xC0 && c < 0xC0 + sizeof base_letters - 1) return base_letters[c - 0xC0];
    static const char dotted[] = /* U+1E00 to U+1E97: Arabic and Hebrew as geographers write them */
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp"
        "rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy";
    if (c >= 0x1E00 && c < 0x1E00 + sizeof dotted - 1) return dotted[c - 0x1E00];
    return 0;
}

enum { SEPARATOR = 1 };

/* What an ASCII character counts as: a letter in lower case, a digit, a separator of words, or 0 for nothing. */
static char fold_ascii(unsigned char c) {
    static const char folded[128] =
        "\0\0\0\0\0\0\0\0\0\1\1\1\1\1\0\0" "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0" /* controls, tab to carriage return */
        "\1\0\0\0\0\0\0\0\0\0\0\0\1\1\1\0" "0123456789\0\0\0\0\0\0"            /* space , - . and digits */
        "\0abcdefghijklmno" "pqrstuvwxyz\0\0\0\0\0" "\0abcdefghijklmno" "pqrstuvwxyz\0\0\0\0";
    return folded[c];
}

/* Writes the letters that count of the word at *at, and moves *at to its end; returns their number. */
static size_t fold_word(Text name, size_t *at, char *key, size_t room) {
    size_t len = 0, i = *at;
    for (size_t step = 1; i < name.len; i += step, step = 1) {
        char c = name.ptr[i];
        if ((unsigned char)c >= 0x80) c = base_letter(utf8_decode(text_slice(name, i, name.len), &step));
        c = fold_ascii((unsigned char)c);
        if (c == SEPARATOR) break;
        if (c && len < room) key[len++] = c;
    }
    *at = i;
    if (len > 3 && key[len - 1] == 'h' && key[len - 2] == 'a') len--; /* Hamah is Hama */
    if (len == 2 && key[0] == 's' && key[1] == 't' && room > 5) { /* St. Louis, Saint Paul */
        memcpy(key, "saint", 5);
        len = 5;
    }
    return len;
}

static bool is_article(const char *word, size_t len) {
    if (len < 2 || len > 3) return false;
    static const char *const articles[] = { "al", "el", "ad", "an", "ar", "as", "ash", "at", "ath", "az", "the" };
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
        if (articles[i][0] == word[0] && strlen(articles[i]) == len && !memcmp(articles[i], word, len)) return true;
    return false;
}

/* Writes the key of a name of one word of plain letters, as most are; returns its length, 0 for other names. */
static size_t fold_plain(Text name, char key[KEY_ROOM]) {
    if (name.len < 4 || name.len > KEY_ROOM) return 0;
    for (size_t i = 0; i < name.len; i++) {
        if (!is_alpha(name.ptr[i])) return 0;
        key[i] = to_lower(name.ptr[i]);
    }
    return name.len - (key[name.len - 1] == 'h' && key[name.len - 2] == 'a'); /* as fold_word() does */
}

/* The key of a name: its words' letters without articles, as long as anything is left. */
static Text fold_name(Text name, char key[KEY_ROOM]) {
    size_t len = fold_plain(name, key);
    if (len) return (Text){ key, len };
    for (size_t i = 0; i < name.len; i++) {
        size_t more = fold_word(name, &i, key + len, KEY_ROOM - len);
        bool last = i >= name.len;
        if (last || !is_article(key + len, more)) len += more;
    }
    return (Text){ key, len };
}

static uint32_t key_hash(Text key) {
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < key.len; i++) h = (h ^ (unsigned char)key.ptr[i]) * 16777619u;
    return h ^ h >> 15;
}

/* ---- reading the table ------------------------------------------------------------------------ */

static void add_name(Arena *arena, Places *places, Text name, uint32_t place, bool people) {
    *array_push(arena, &places->names) = (NameEntry){ .name = name, .place = place, .people = people };
}

/* The last field of a line, a whole number. One look at each byte, since there are many; the table is ours, so anything else
 * counts as nothing. */
static int32_t last_number(Text line) {
    size_t first = line.len;
    int32_t value = 0;
    while (first && line.ptr[first - 1] != '\t') first--;
    for (size_t i = first; i < line.len; i++)
        if (is_digit(line.ptr[i])) value = value * 10 + (line.ptr[i] - '0');
    return value;
}

/* Where on earth it lies is passed by: nothing asks for it. */
static void read_place(Arena *arena, Places *places, Text country, Text zone, Text line) {
    Text name = { 0 };
    text_next(&line, '\t', &name);
    bool capital = name.len && name.ptr[0] == '*';
    Place *place = array_push(arena, &places->all);
    place->name = text_slice(name, capital, name.len);
    place->kind = capital ? PLACE_CAPITAL : PLACE_CITY;
    place->zone = zone;
    place->population = last_number(line);
    memcpy(place->country, country.ptr, 2);
    add_name(arena, places, place->name, (uint32_t)places->all.count - 1, false);
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

/* ---- the index of names ------------------------------------------------------------------------- */

static void index_name(Places *places, uint32_t i) {
    char key[KEY_ROOM];
    NameEntry *entry = &places->names.items[i];
    entry->hash = key_hash(fold_name(entry->name, key));
    uint32_t at = entry->hash & places->mask;
    while (places->slots[at]) at = (at + 1) & places->mask;
    places->slots[at] = i + 1;
}

/* Names added since the index had `from` of them; the index has room for twice as many as the table holds. */
static void index_names(Places *places, uint32_t from) {
    for (uint32_t i = from; i < places->names.count; i++) index_name(places, i);
}

static bool is_better(const Place *a, const Place *b) {
    if (!b || a->kind != b->kind) return !b || a->kind > b->kind;
    return a->population > b->population;
}

/* The best place of that name, and the best whose people have it; `country` empty: any. */
static PlacesMeant find(const Places *places, Text name, Text country) {
    char key[KEY_ROOM], other[KEY_ROOM];
    Text wanted = fold_name(name, key);
    PlacesMeant meant = { 0 };
    if (!wanted.len) return meant;
    uint32_t hash = key_hash(wanted);
    for (uint32_t at = hash & places->mask; places->slots[at]; at = (at + 1) & places->mask) {
        const NameEntry *entry = &places->names.items[places->slots[at] - 1];
        const Place *place = &places->all.items[entry->place];
        if (entry->hash != hash) continue;
        if (country.len && !text_equal(country, text_of(place->country))) continue;
        const Place **best = entry->people ? &meant.of_people : &meant.place;
        if (is_better(place, *best) && text_equal(fold_name(entry->name, other), wanted)) *best = place;
    }
    return meant;
}

PlacesMeant places_meant(const Places *places, Text name) { return find(places, name, TEXT("")); }
const Place *place_find_in(const Places *places, Text name, Text country) { return find(places, name, country).place; }
const Place *place_find(const Places *places, Text name) { return find(places, name, TEXT("")).place; }

/* The last place of a kind in a country: there is one capital and one country. */
static const Place *capital_of(const Places *places, Text code, PlaceKind kind) {
    if (code.len != 2) return NULL;
    for (size_t i = places->all.count; i > 0; i--) {
        const Place *place = &places->all.items[i - 1];
        if (place->kind == kind && !memcmp(code.ptr, place->country, 2)) return place;
    }
    return NULL;
}

const Place *place_country(const Places *places, Text code) { return capital_of(places, code, PLACE_COUNTRY); }

/* ---- names of a language ------------------------------------------------------------------------ */

static void add_names(Arena *arena, Places *places, const char *list, uint32_t place, bool people) {
    Text rest = text_of(list), name;
    while (text_next(&rest, ',', &name)) {
        name = text_trim(name);
        if (name.len) add_name(arena, places, name, place, people);
    }
}

static void add_country(Arena *arena, Places *places, const CountryRow *row) {
    Text code = text_of(row->country);
    Place *seat = (Place *)place_find_in(places, text_of(row->seat), code);
    const Place *capital = seat ? seat : capital_of(places, code, PLACE_CAPITAL);
    if (!capital) capital = capital_of(places, code, PLACE_CITY);
    if (seat) seat->seat = true;
    Place country = capital ? *capital : (Place){ 0 };
    country.name = text_of(row->name);
    country.kind = PLACE_COUNTRY;
    country.population = 0;
    country.seat = false;
    memset(country.country, 0, sizeof country.country);
    memcpy(country.country, code.ptr, code.len < 2 ? code.len : 2); /* what is no state has none */
    uint32_t at = (uint32_t)places->all.count;
    *array_push(arena, &places->all) = country;
    add_name(arena, places, country.name, at, false);
    add_names(arena, places, row->aliases, at, false);
    add_names(arena, places, row->peoples, at, true);
}

/* All names of a row stand for the first of them that the gazetteer has. */
static void add_alias(Arena *arena, Places *places, const AliasRow *row) {
    if (row->kind != ALIAS_PLACE) return;
    const Place *place = place_find(places, text_of(row->name));
    if (!place) return;
    uint32_t from = (uint32_t)places->names.count;
    add_names(arena, places, row->aliases, (uint32_t)(place - places->all.items), false);
    index_names(places, from);
}

static void add_regions(Arena *arena, Places *places, const RegionRow *row) {
    Text rest = text_of(row->names), name;
    while (text_next(&rest, ',', &name)) {
        Place *place = array_push(arena, &places->all);
        *place = (Place){ .name = text_trim(name), .kind = PLACE_REGION };
        memcpy(place->country, row->country, strlen(row->country));
        add_name(arena, places, place->name, (uint32_t)places->all.count - 1, false);
    }
}

Places *places_new(Arena *arena, const Grammar *grammar) {
    Places *places = ARENA_NEW(arena, Places);
    Text table = data_places();
    places->all.room = places->names.room = table.len / LINE_LENGTH;
    places->all.items = arena_room(arena, places->all.room * sizeof *places->all.items);
    places->names.items = arena_room(arena, places->names.room * sizeof *places->names.items);
    read_table(arena, places, table);
    uint32_t room = 1024;
    while (room < places->names.count * 2) room *= 2;
    places->mask = room - 1;
    places->slots = arena_alloc(arena, room * sizeof *places->slots);
    index_names(places, 0);
    for (const AliasRow *row = grammar->aliases; row->name; row++) add_alias(arena, places, row);
    uint32_t from = (uint32_t)places->names.count;
    for (const RegionRow *row = grammar->regions; row->country; row++) add_regions(arena, places, row);
    for (const CountryRow *row = grammar->countries; row->country; row++) add_country(arena, places, row);
    index_names(places, from);
    return places;
}
