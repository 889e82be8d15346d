/* name.c - the proper names of sentences of our own: what they are, what they name, which name the same. */
#include "../../src/name.h"
#include "../test.h"

typedef struct {
    const char *text, *name; /* the first name of the text that reads so; "" when the text has none */
    NameKind kind;
    const char *full, *title;
} NameRow;

static const NameRow name_rows[] = {
    { "Foreign Minister Lena Ortiz met rebels.", "Lena Ortiz", NAME_PERSON, "Lena Ortiz", "Foreign Minister" },
    { "US Secretary of State John Harding left.", "John Harding", NAME_PERSON, "John Harding", "Secretary of State" },
    { "US Secretary of State John Harding left.", "US", NAME_COUNTRY, "United States", "" },
    { "The U.S. and Russia agreed.", "U.S.", NAME_COUNTRY, "United States", "" },
    { "Police spokesman Karim Haddad said so.", "Karim Haddad", NAME_PERSON, "Karim Haddad", "spokesman" },
    { "Samir al-Masri, head of a clinic, said so.", "Samir al-Masri", NAME_PERSON, "Samir al-Masri", "" },
    { "Jean-Luc Moreau, 34, was shot.", "Jean-Luc Moreau", NAME_PERSON, "Jean-Luc Moreau", "" },
    { "He lives in the village of Bolodar.", "Bolodar", NAME_PLACE, "Bolodar", "" },
    { "Three died in Tell Marin.", "Tell Marin", NAME_PLACE, "Tell Marin", "" },
    { "Troops left Homs Province at dawn.", "Homs Province", NAME_PLACE, "Homs Province", "" },
    { "The Ministry of Defense denied it.", "Ministry of Defense", NAME_ORGANISATION, "Ministry of Defense", "" },
    { "The Yemeni Centre for Human Rights denied it.", "Yemeni Centre for Human Rights", NAME_ORGANISATION, "Yemeni Centre for Human Rights", "" },
    { "It fell to the UN General Assembly.", "UN General Assembly", NAME_ORGANISATION, "UN General Assembly", "" },
    { "Kenyans voted.", "Kenyans", NAME_PEOPLE, "Kenyans", "" },
    { "They met on Monday in May.", "", NAME_OTHER, "", "" },
    { "The president spoke. Nobody listened.", "", NAME_OTHER, "", "" },
};

static const Name *find(const Names *names, const char *text) {
    for (uint32_t i = 0; i < names->count; i++)
        if (text_equal(names->items[i].text, text_of(text))) return &names->items[i];
    return NULL;
}

static Names *read_names(Arena *arena, const Lexicon *lexicon, const char *text) {
    Prose *prose = prose_read(arena, lexicon, text_of(text));
    pos_tag(arena, prose);
    return name_find(arena, prose);
}

static void check_row(Arena *arena, const Lexicon *lexicon, const NameRow *row) {
    Names *names = read_names(arena, lexicon, row->text);
    if (!*row->name) {
        CHECK(names->count == 0, "\"%s\" has no name, got \"%.*s\"", row->text, TEXT_ARG(names->items[0].text));
        return;
    }
    const Name *name = find(names, row->name);
    CHECK(name, "\"%s\" of \"%s\", got \"%.*s\"", row->name, row->text, names->count ? (int)names->items[0].text.len : 0,
          names->count ? names->items[0].text.ptr : "");
    if (!name) return;
    CHECK(name->kind == row->kind, "\"%s\" is of kind %d, got %d", row->name, (int)row->kind, (int)name->kind);
    CHECK_TEXT(name->full, row->full, "full form of \"%s\"", row->name);
    CHECK_TEXT(name->title, row->title, "title of \"%s\"", row->name);
}

typedef struct {
    const char *text, *one, *other;
    bool same;
} SameRow;

static const SameRow same_rows[] = {
    { "The Yemeni Centre for Human Rights (YCHR) denied it. YCHR gave no figure.", "Yemeni Centre for Human Rights", "YCHR", true },
    { "The Harbour Workers Union struck. The HWU said more.", "Harbour Workers Union", "HWU", true },
    { "Lena Ortiz spoke first. Later Ortiz left.", "Lena Ortiz", "Ortiz", true },
    { "Omar al-Masri spoke. President Omar Masri left.", "Omar al-Masri", "Omar Masri", true },
    { "The United States voted. The U.S. envoy left.", "United States", "U.S.", true },
    { "Lena Ortiz spoke first. Later Harding left.", "Lena Ortiz", "Harding", false },
    { "Kenya and Chad voted.", "Kenya", "Chad", false },
};

static void check_same(Arena *arena, const Lexicon *lexicon) {
    for (size_t i = 0; i < sizeof same_rows / sizeof *same_rows; i++) {
        const SameRow *row = &same_rows[i];
        Names *names = read_names(arena, lexicon, row->text);
        const Name *one = find(names, row->one), *other = find(names, row->other);
        CHECK(one && other, "both names are in \"%s\"", row->text);
        if (one && other) CHECK((one->entity == other->entity) == row->same, "\"%s\" and \"%s\": %d", row->one, row->other, row->same);
    }
}

static void check_government(Arena *arena, const Lexicon *lexicon) {
    const Name *actor = find(read_names(arena, lexicon, "Ankara rejected the plan."), "Ankara");
    const Name *place = find(read_names(arena, lexicon, "The two men met in Ankara."), "Ankara");
    CHECK(actor && actor->government && actor->place && actor->place->kind == PLACE_COUNTRY, "Ankara acts for Turkey");
    CHECK(place && !place->government && place->place && place->place->kind == PLACE_CAPITAL, "in Ankara is a place");
}

int main(void) {
    Arena *arena = arena_new();
    Lexicon *lexicon = lexicon_new(arena, TEXT(""));
    for (size_t i = 0; i < sizeof name_rows / sizeof *name_rows; i++) check_row(arena, lexicon, &name_rows[i]);
    check_same(arena, lexicon);
    check_government(arena, lexicon);
    arena_free(arena);
    return test_end();
}
