/* alias.c - see alias.h. Names are taken in text order; each joins the thing it is a form of, or is a new one:
 * the same words; the same country; the same row of the alias table; an acronym given in brackets or made of the
 * initials; a later surname. A hash of forms keeps this linear. Then all mentions of a thing vote on its kind. */
#include "alias.h"
#include <string.h>

typedef struct {
    uint32_t hash; /* 0: free */
    uint32_t entity;
} FormSlot;

typedef struct {
    int strength[NAME_KIND_COUNT];
    Text full;
    const Place *place;
    Text longest; /* form in this text */
    bool fixed;   /* `full` is the table's */
} Entity;

typedef struct {
    Arena *arena;
    const Prose *prose;
    Names *names;
    FormSlot *forms;
    uint32_t mask;
    Entity *entities;
} Linker;

/* ---- forms ---------------------------------------------------------------------------------------- */

static FormSlot *form_slot(const Linker *linker, uint32_t hash) {
    uint32_t at = hash & linker->mask;
    while (linker->forms[at].hash && linker->forms[at].hash != hash) at = (at + 1) & linker->mask;
    return &linker->forms[at];
}

static void set_form(Linker *linker, uint32_t hash, uint32_t entity) {
    FormSlot *slot = form_slot(linker, hash);
    *slot = (FormSlot){ hash, entity };
}

/* The words of a name from its `from`th token on, white space, hyphens and links aside: "Bashar al-Assad" is "Bashar
 * Assad". */
static uint32_t words_hash(const Linker *linker, const Name *name, uint32_t from) {
    uint32_t hash = 17;
    for (uint32_t i = name->first + from; i < name->limit; i++) {
        bool link =
            name->limit - name->first > 1 && i + 1 < name->limit && token_uses(linker->prose, i) & USE(NAME_LINK);
        if (linker->prose->tokens[i].shape && !link) hash = hash * 31 + linker->prose->tokens[i].hash;
    }
    return hash ? hash : 1;
}

/* The hash that an acronym of the capital letters of a name would have: SOHR of "Syrian Observatory for Human Rights".
 */
static uint32_t initials_hash(const Linker *linker, const Name *name) {
    char letters[12];
    size_t len = 0;
    for (uint32_t i = name->first; i < name->limit && len < sizeof letters; i++)
        if (linker->prose->tokens[i].shape & SHAPE_CAPITAL)
            letters[len++] = linker->prose->text.ptr[linker->prose->tokens[i].start];
    uint32_t hash = 17 * 31 + word_hash((Text){ letters, len });
    return len >= 2 ? hash ? hash : 1 : 0;
}

static uint32_t text_form(Text text) { /* of a table's name: apart from the forms of words */
    uint32_t hash = word_hash(text) * 2654435761u;
    return hash ? hash : 1;
}

/* ---- joining -------------------------------------------------------------------------------------- */

/* "Human Rights Group (HRG)": the name that the bracket before `name` explains, or NULL. */
static const Name *bracketed(const Linker *linker, const Name *name) {
    if (name == linker->names->items || name->first == 0) return NULL;
    const Name *before = name - 1;
    bool open = linker->prose->tokens[name->first - 1].tag == TAG_OPEN && before->limit + 1 == name->first;
    bool closed = name->limit < linker->prose->token_count && linker->prose->tokens[name->limit].tag == TAG_CLOSE;
    return open && closed && before->limit - before->first > 1 ? before : NULL;
}

static int32_t find_entity(const Linker *linker, const Name *name, const NameVote *vote) {
    if (vote->canonical.len) {
        const FormSlot *slot = form_slot(linker, text_form(vote->canonical));
        if (slot->hash) return (int32_t)slot->entity;
    }
    if (name->place && vote->strength[NAME_COUNTRY]) {
        const FormSlot *slot = form_slot(linker, text_form(name->place->name));
        if (slot->hash) return (int32_t)slot->entity;
    }
    const Name *explained = bracketed(linker, name);
    if (explained) return (int32_t)explained->entity;
    const FormSlot *slot = form_slot(linker, words_hash(linker, name, 0));
    return slot->hash ? (int32_t)slot->entity : -1;
}

/* Whether a name's last words may stand for it later: persons, and names that could be persons. */
static bool has_surname(const NameVote *vote) {
    int other = vote->strength[NAME_ORGANISATION] + vote->strength[NAME_COUNTRY] + vote->strength[NAME_PEOPLE] +
                vote->strength[NAME_PLACE];
    return vote->strength[NAME_PERSON] > other;
}

static void add_forms(Linker *linker, const Name *name, const NameVote *vote, uint32_t entity) {
    set_form(linker, words_hash(linker, name, 0), entity);
    uint32_t count = name->limit - name->first;
    for (uint32_t from = 1; from < count && from < 6 && has_surname(vote); from++)
        if (linker->prose->tokens[name->first + from].shape & SHAPE_CAPITAL)
            set_form(linker, words_hash(linker, name, from), entity);
    uint32_t initials = count > 1 && vote->strength[NAME_ORGANISATION] ? initials_hash(linker, name) : 0;
    if (initials && !form_slot(linker, initials)->hash) set_form(linker, initials, entity);
    if (vote->canonical.len) set_form(linker, text_form(vote->canonical), entity);
    if (name->place && vote->strength[NAME_COUNTRY]) set_form(linker, text_form(name->place->name), entity);
}

static void join(Linker *linker, Name *name, const NameVote *vote) {
    int32_t found = find_entity(linker, name, vote);
    name->entity = found >= 0 ? (uint32_t)found : linker->names->entity_count++;
    Entity *entity = &linker->entities[name->entity];
    for (int k = 0; k < NAME_KIND_COUNT; k++) entity->strength[k] += vote->strength[k];
    if (vote->canonical.len) {
        entity->full = vote->canonical;
        entity->fixed = true;
    }
    if (name->text.len > entity->longest.len) entity->longest = name->text;
    if (!entity->fixed && name->text.len > entity->full.len) entity->full = name->text;
    if (!entity->place) entity->place = name->place;
    add_forms(linker, name, vote, name->entity);
}

/* ---- which of several places ----------------------------------------------------------------------- */

enum { COUNTRY_CODES = 26 * 26, WORLD_CITY = 1000000 };

static unsigned code_number(const Place *place) {
    return (unsigned)(place->country[0] - 'A') % 26 * 26 + (unsigned)(place->country[1] - 'A') % 26;
}

/* How often each country is named: itself, its people, its capital. */
static void count_countries(const Linker *linker, uint32_t counts[COUNTRY_CODES]) {
    for (uint32_t i = 0; i < linker->names->count; i++) {
        const Name *name = &linker->names->items[i];
        if (name->place && name->place->country[0] && name->place->kind >= PLACE_CAPITAL)
            counts[code_number(name->place)]++;
    }
}

static const char *most_named(const Linker *linker, const uint32_t counts[COUNTRY_CODES]) {
    const Place *best = NULL;
    for (uint32_t i = 0; i < linker->names->count; i++) {
        const Place *place = linker->names->items[i].place;
        if (place && place->country[0] && (!best || counts[code_number(place)] > counts[code_number(best)]))
            best = place;
    }
    return best && counts[code_number(best)] ? best->country : "";
}

/* A town whose country the text does not name is rather the one of the same name in the country it names most. */
static void prefer_countries(const Linker *linker) {
    uint32_t *counts = arena_alloc(linker->arena, COUNTRY_CODES * sizeof *counts);
    count_countries(linker, counts);
    Text country = text_of(most_named(linker, counts));
    for (uint32_t i = 0; i < linker->names->count && country.len; i++) {
        Name *name = &linker->names->items[i];
        if (!name->place || name->place->kind != PLACE_CITY || name->place->population > WORLD_CITY ||
            counts[code_number(name->place)])
            continue;
        const Place *near = place_find_in(lexicon_places(linker->prose->lexicon), name->text, country);
        if (near) name->place = near;
    }
}

/* ---- the outcome ---------------------------------------------------------------------------------- */

static NameKind strongest(const Entity *entity) {
    int best = NAME_OTHER;
    for (int k = NAME_PERSON; k < NAME_KIND_COUNT; k++)
        if (entity->strength[k] > entity->strength[best]) best = k;
    return (NameKind)best;
}

/* A name that a line break goes through, with a space for it. */
static Text one_line(Arena *arena, Text name) {
    if (text_find_byte(name, '\n') == SIZE_MAX) return name;
    char *out = arena_alloc(arena, name.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < name.len; i++)
        if (!is_space(name.ptr[i]) || (len && out[len - 1] != ' '))
            out[len++] = is_space(name.ptr[i]) ? ' ' : name.ptr[i];
    return (Text){ out, len };
}

static void finish(const Linker *linker, Name *name) {
    const Entity *entity = &linker->entities[name->entity];
    name->kind = strongest(entity);
    name->longest = one_line(linker->arena, entity->longest);
    name->full = one_line(linker->arena, name->kind == NAME_PLACE ? name->text : entity->full);
    bool placed = name->kind == NAME_PLACE || name->kind == NAME_COUNTRY || name->kind == NAME_PEOPLE;
    name->place = placed ? entity->place : NULL;
    if (name->place && name->kind == NAME_COUNTRY) name->full = name->place->name;
    name->government = name->government && name->kind == NAME_PLACE && name->place;
    if (!name->government) return;
    const Place *country = place_country(lexicon_places(linker->prose->lexicon), text_of(name->place->country));
    if (country) name->place = country;
}

void alias_link(Arena *arena, const Prose *prose, Names *names, const NameVote *votes) {
    uint32_t room = 64;
    while (room < names->count * 16) room *= 2;
    Linker linker = { .arena = arena, .prose = prose, .names = names, .mask = room - 1 };
    linker.forms = arena_alloc(arena, room * sizeof *linker.forms);
    linker.entities = arena_alloc(arena, (names->count + 1) * sizeof *linker.entities);
    prefer_countries(&linker);
    for (uint32_t i = 0; i < names->count; i++) join(&linker, &names->items[i], &votes[i]);
    for (uint32_t i = 0; i < names->count; i++) finish(&linker, &names->items[i]);
}
