/* lexicon.c - see lexicon.h; train/lexicon.py describes the word table, which is used as it lies in memory. */
#include "lexicon.h"
#include "language/language.h"
#include "array.h"
#include <string.h>

enum { HEADER_SIZE = 16, RULE_SIZE = 16, SLOT_SIZE = 12 };

typedef struct {
    uint32_t hash;   /* 0: free */
    uint16_t number; /* of the set in `sets` */
} UseSlot;

/* A name or an alias of an organisation. */
typedef struct {
    uint32_t hash;
    const AliasRow *row; /* NULL: free */
} AliasSlot;

struct Lexicon {
    const Language *language;
    const Places *places;
    const unsigned char *rules, *slots; /* of the word table */
    uint32_t slot_count;
    UseSlot *uses;
    uint32_t use_mask, use_count;
    Array(uint64_t) sets;
    AliasSlot *aliases;
    uint32_t alias_mask;
};

uint32_t word_hash(Text word) {
    uint32_t h = HASH_START;
    for (size_t i = 0; i < word.len; i++) h = hash_add(h, word.ptr[i]);
    return hash_end(h);
}

static uint32_t read_u32(const unsigned char *p) {
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static uint32_t read_u16(const unsigned char *p) { return (uint32_t)p[0] | (uint32_t)p[1] << 8; }

/* ---- words with a job ------------------------------------------------------------------------- */

static UseSlot *use_slot(const Lexicon *lexicon, uint32_t hash) {
    uint32_t at = hash & lexicon->use_mask;
    while (lexicon->uses[at].hash && lexicon->uses[at].hash != hash) at = (at + 1) & lexicon->use_mask;
    return &lexicon->uses[at];
}

static void grow_uses(Arena *arena, Lexicon *lexicon) {
    UseSlot *old = lexicon->uses;
    uint32_t old_count = old ? lexicon->use_mask + 1 : 0, room = old ? old_count * 2 : 1024;
    lexicon->uses = arena_alloc(arena, room * sizeof *lexicon->uses);
    lexicon->use_mask = room - 1;
    for (uint32_t i = 0; i < old_count; i++)
        if (old[i].hash) *use_slot(lexicon, old[i].hash) = old[i];
}

/* The number of a set, new or old. Sets are few: a row's, and those of words in several rows. */
static uint16_t set_number(Arena *arena, Lexicon *lexicon, uint64_t set) {
    for (uint16_t i = 0; i < lexicon->sets.count; i++)
        if (lexicon->sets.items[i] == set) return i;
    *array_push(arena, &lexicon->sets) = set;
    return (uint16_t)(lexicon->sets.count - 1);
}

static void add_use(Arena *arena, Lexicon *lexicon, Text word, uint64_t uses) {
    if (lexicon->use_count * 2 >= lexicon->use_mask) grow_uses(arena, lexicon);
    UseSlot *slot = use_slot(lexicon, word_hash(word));
    lexicon->use_count += !slot->hash;
    slot->hash = word_hash(word);
    slot->number = set_number(arena, lexicon, lexicon->sets.items[slot->number] | uses);
}

static void add_words(Arena *arena, Lexicon *lexicon, const char *words, char separator, uint64_t uses) {
    Text rest = text_of(words), word;
    while (text_next(&rest, separator, &word))
        if (text_trim(word).len) add_use(arena, lexicon, text_trim(word), uses);
}

/* The first token of a row: letters, or one mark. */
static Text first_token(Text words) {
    size_t len = 0;
    while (len < words.len && (is_alpha(words.ptr[len]) || (unsigned char)words.ptr[len] >= 0x80)) len++;
    return text_slice(words, 0, len ? len : 1);
}

static void add_alias(Arena *arena, Lexicon *lexicon, const AliasRow *row) {
    add_use(arena, lexicon, first_token(text_of(row->name)), USE(ALIAS));
    Text rest = text_of(row->aliases), alias;
    while (text_next(&rest, ',', &alias)) {
        Text word = text_trim(alias);
        if (!word.len) continue;
        add_use(arena, lexicon, first_token(word), USE(ALIAS));
        if (text_find_byte(word, ' ') == SIZE_MAX) add_use(arena, lexicon, word, USE(ALIAS)); /* "U.N." is one token */
    }
}

static void add_uses(Arena *arena, Lexicon *lexicon) {
    const Grammar *grammar = lexicon->language->grammar;
    grow_uses(arena, lexicon);
    set_number(arena, lexicon, 0);
    for (const UseRow *row = grammar->uses; row->words; row++) add_words(arena, lexicon, row->words, ' ', row->uses);
    for (const SplitRow *row = grammar->splits; row->word; row++)
        add_use(arena, lexicon, text_of(row->word), USE(SPLIT));
    for (const FurnitureRow *row = grammar->furniture; row->how != MATCH_END; row++)
        add_use(arena, lexicon, first_token(text_of(row->words)),
                row->how == MATCH_CONTAINS ? USE(INNER_FURNITURE) : USE(FURNITURE));
    for (const AliasRow *row = grammar->aliases; row->name; row++) add_alias(arena, lexicon, row);
    for (const CountryRow *row = grammar->countries; row->country; row++)
        add_words(arena, lexicon, row->peoples, ',', USE(PEOPLE));
}

uint16_t lexicon_use_number(const Lexicon *lexicon, uint32_t hash) { return use_slot(lexicon, hash)->number; }
const uint64_t *lexicon_use_sets(const Lexicon *lexicon) { return lexicon->sets.items; }
uint64_t lexicon_uses(const Lexicon *lexicon, uint32_t hash) {
    return lexicon->sets.items[lexicon_use_number(lexicon, hash)];
}

/* ---- organisations ---------------------------------------------------------------------------- */

uint32_t alias_hash(uint32_t hash, Text part) {
    for (size_t i = 0; i < part.len; i++)
        if (is_alpha(part.ptr[i]) || is_digit(part.ptr[i]) || (unsigned char)part.ptr[i] >= 0x80)
            hash = (hash ^ (unsigned char)to_lower(part.ptr[i])) * 16777619u;
    return hash;
}

static AliasSlot *alias_slot(const Lexicon *lexicon, uint32_t hash) {
    uint32_t at = (hash ^ hash >> 15) & lexicon->alias_mask;
    while (lexicon->aliases[at].row && lexicon->aliases[at].hash != hash) at = (at + 1) & lexicon->alias_mask;
    return &lexicon->aliases[at];
}

/* The first row of a name holds. */
static void index_name(const Lexicon *lexicon, Text name, const AliasRow *row) {
    uint32_t hash = alias_hash(ALIAS_HASH, name);
    AliasSlot *slot = alias_slot(lexicon, hash);
    if (name.len && !slot->row) *slot = (AliasSlot){ hash, row };
}

/* A power of two, over twice as many as the rows have names. */
static uint32_t alias_room(const AliasRow *rows) {
    uint32_t count = 1, room = 1;
    for (const AliasRow *row = rows; row->name; row++) {
        count += 2;
        for (const char *c = row->aliases; *c; c++) count += *c == ',';
    }
    while (room < count * 2) room *= 2;
    return room;
}

static void index_aliases(Arena *arena, Lexicon *lexicon) {
    uint32_t room = alias_room(lexicon->language->grammar->aliases);
    lexicon->aliases = arena_alloc(arena, room * sizeof *lexicon->aliases);
    lexicon->alias_mask = room - 1;
    for (const AliasRow *row = lexicon->language->grammar->aliases; row->name; row++) {
        if (row->kind == ALIAS_PLACE) continue;
        Text rest = text_of(row->aliases), alias;
        index_name(lexicon, text_of(row->name), row);
        while (text_next(&rest, ',', &alias)) index_name(lexicon, text_trim(alias), row);
    }
}

const AliasRow *lexicon_alias(const Lexicon *lexicon, uint32_t hash) { return alias_slot(lexicon, hash)->row; }

/* ---- the word table --------------------------------------------------------------------------- */

Text lexicon_foreign(Text text) {
    const Language *told = language_told(text);
    return told && !told->grammar ? text_of(told->name) : (Text){ 0 };
}

Lexicon *lexicon_new(Arena *arena, Text language) {
    const Language *l = language_of(language);
    if (!l || !l->grammar) return NULL;
    Lexicon *lexicon = ARENA_NEW(arena, Lexicon);
    const unsigned char *table = (const unsigned char *)l->lexicon().ptr;
    lexicon->language = l;
    lexicon->places = places_new(arena, l->grammar);
    lexicon->slot_count = read_u32(table + 4);
    lexicon->rules = table + HEADER_SIZE;
    lexicon->slots = lexicon->rules + read_u32(table + 12) * RULE_SIZE;
    add_uses(arena, lexicon);
    index_aliases(arena, lexicon);
    return lexicon;
}

/* The table's hashes rise, so a greater one ends the search. */
uint32_t lexicon_entry(const Lexicon *lexicon, uint32_t hash) {
    uint32_t at = (uint32_t)((uint64_t)hash * lexicon->slot_count >> 32);
    for (;; at++) {
        uint32_t found = read_u32(lexicon->slots + (size_t)at * SLOT_SIZE);
        if (found == hash) return at + 1;
        if (!found || found > hash) return 0;
    }
}

uint16_t lexicon_forms(const Lexicon *lexicon, uint32_t entry) {
    return entry ? (uint16_t)read_u16(lexicon->slots + (size_t)(entry - 1) * SLOT_SIZE + 4) : 0;
}

WordFacts lexicon_facts(const Lexicon *lexicon, uint32_t entry) {
    if (!entry) return (WordFacts){ 0 };
    const unsigned char *slot = lexicon->slots + (size_t)(entry - 1) * SLOT_SIZE;
    uint32_t noun = read_u16(slot + 6);
    return (WordFacts){ .forms = (uint16_t)read_u16(slot + 4),
                        .noun_kind = noun & 31,
                        .verb_kind = slot[8],
                        .happening = noun >> 5 & 7,
                        .people = noun >> 8 & 7,
                        .place = noun >> 11 & 7 };
}

static const unsigned char *lemma_rule(const Lexicon *lexicon, uint32_t entry, char part) {
    static const unsigned char same[RULE_SIZE] = { 0 };
    if (!entry) return same;
    const unsigned char *slot = lexicon->slots + (size_t)(entry - 1) * SLOT_SIZE;
    unsigned rule = part == 'n' ? slot[9] : part == 'v' ? slot[10] : part == 'a' ? slot[11] : 0;
    return lexicon->rules + (size_t)rule * RULE_SIZE;
}

Text lexicon_lemma(const Lexicon *lexicon, uint32_t entry, char part, Text form, char *out, size_t room) {
    const unsigned char *rule = lemma_rule(lexicon, entry, part);
    size_t kept = form.len > rule[0] ? form.len - rule[0] : 0, len = 0;
    for (size_t i = 0; i < kept && len < room; i++) out[len++] = to_lower(form.ptr[i]);
    for (const unsigned char *p = rule + 1; p < rule + RULE_SIZE && *p && len < room; p++) out[len++] = (char)*p;
    return (Text){ out, len };
}

const Grammar *lexicon_grammar(const Lexicon *lexicon) { return lexicon->language->grammar; }
const struct EventLanguage *lexicon_events(const Lexicon *lexicon) { return lexicon->language->events; }
Text lexicon_model(const Lexicon *lexicon) { return lexicon->language->model(); }

Text lexicon_singular(const Lexicon *lexicon, Text plural, char *out, size_t room) {
    return language_singular(lexicon->language, plural, out, room);
}
const Places *lexicon_places(const Lexicon *lexicon) { return lexicon->places; }
