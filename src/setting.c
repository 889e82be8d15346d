/* setting.c - see setting.h. Every name that may be a town gets points for where and how it stands; the table says how
 * many. A name that the gazetteer does not have needs its state behind it, or to open the report. */
#include "setting.h"
#include <string.h>

/* How a name stands, and how much that speaks for the story being set there. Found by trial on local reports with
 * known towns. */
typedef enum { SIGN_DATELINE, SIGN_STATE, SIGN_HEADLINE, SIGN_PLACED, SIGN_TOWN_NOUN, SIGN_OFFICE, SIGN_KNOWN, SIGN_EARLY, SIGN_COUNT } Sign;
static const int points[SIGN_COUNT] = {
    [SIGN_DATELINE] = 8,  /* "MARLOW, Ohio (Gazette) -" */
    [SIGN_STATE] = 4,     /* "Marlow, Ohio" */
    [SIGN_HEADLINE] = 4,  /* the title names it */
    [SIGN_PLACED] = 2,    /* "in Marlow" */
    [SIGN_TOWN_NOUN] = 3, /* "the town of Marlow" */
    [SIGN_OFFICE] = 3,    /* "Marlow police" */
    [SIGN_KNOWN] = 1,     /* "a Marlow teen", "Marlow police", a town of the gazetteer */
    [SIGN_EARLY] = 1,     /* in the first sentences, beside what else it gets */
};
enum { LEAST = 4, CANDIDATES = 32, EARLY_SENTENCES = 4, DATELINE_SENTENCES = 10, DATELINE_TOKENS = 16, STATION_BYTES = 200 };
enum { FOREIGN = 2 /* countries and peoples named beside the town's own: more tell of no local story */ };
enum { PARTS = 3 /* tokens of a town's name within another name */ };

typedef struct {
    Text name;
    int points;
    const Place *place; /* NULL when the gazetteer does not have it */
    bool in_name;       /* it has its point for standing in the names of offices */
} Town;

typedef struct {
    const Prose *prose;
    const Sentence *sentence; /* of the name at hand */
    uint32_t number;
    Town towns[CANDIDATES];
    size_t count;
} Setting;

static const Token *token(const Setting *s, uint32_t i) { return &s->prose->tokens[i]; }
static bool inside(const Setting *s, uint32_t i) { return i >= s->sentence->first && i < s->sentence->limit; }

static const Place *gazetteer(const Setting *s, uint32_t first, uint32_t limit) {
    const Places *places = lexicon_places(s->prose->lexicon);
    const Place *place = first < limit && places ? place_find(places, tokens_text(s->prose, first, limit)) : NULL;
    return place && (place->kind == PLACE_CITY || place->kind == PLACE_CAPITAL) ? place : NULL;
}

static bool is_common(const Setting *s, uint32_t i) {
    return (token(s, i)->forms & ~(uint32_t)FORM_NNP) != 0;
}

/* ---- how a name stands ------------------------------------------------------------------------------- */

static bool is_dash(const Setting *s, uint32_t i) {
    Text t = token_text(s->prose, i);
    return text_equal(t, TEXT("-")) || text_equal(t, TEXT("--")) || text_equal(t, TEXT("\u2014")) || text_equal(t, TEXT("\u2013"));
}

/* At the front of a sentence near the top, a dash not far behind; in capitals, or with its agency: "Marlow (AP) -". */
static bool is_dateline(const Setting *s, uint32_t first, uint32_t limit) {
    if (first != s->sentence->first || s->number >= DATELINE_SENTENCES) return false;
    bool agency = inside(s, limit) && text_equal(token_text(s->prose, limit), TEXT("("));
    if (!(token(s, first)->shape & SHAPE_CAPITALS) && !agency) return false;
    for (uint32_t i = limit; i < limit + DATELINE_TOKENS && i + 1 < s->sentence->limit; i++) {
        if (tag_is_finite((Tag)token(s, i)->tag)) return false;
        if (is_dash(s, i)) return !(token(s, i)->flags & TOKEN_GLUED) || !(token(s, i + 1)->flags & TOKEN_GLUED);
    }
    return false;
}

/* "US", "UK", and the "UN" of "UN envoy" are no states. */
static bool is_state_code(const Setting *s, uint32_t i) {
    const Token *t = token(s, i);
    if (t->end - t->start != 2 || !(t->shape & SHAPE_CAPITALS)) return false;
    const Place *place = place_find(lexicon_places(s->prose->lexicon), token_text(s->prose, i));
    if (place && place->kind == PLACE_COUNTRY) return false;
    return !inside(s, i + 1) || !tag_is_name((Tag)token(s, i + 1)->tag);
}

/* ", Ohio", ", Pa." or the two letters that post offices use. */
static bool has_state(const Setting *s, uint32_t limit) {
    if (!inside(s, limit) || !inside(s, limit + 1) || token(s, limit)->tag != TAG_COMMA) return false;
    if (is_state_code(s, limit + 1)) return true;
    for (uint32_t end = limit + 2; end <= limit + 3 && end <= s->sentence->limit; end++) {
        const Place *place = place_find(lexicon_places(s->prose->lexicon), tokens_text(s->prose, limit + 1, end));
        if (place && place->kind == PLACE_REGION) return true;
    }
    return false;
}

static bool is_placed(const Setting *s, uint32_t first) {
    return inside(s, first - 1) && first > s->sentence->first && token_uses(s->prose, first - 1) & USE(PLACE_PREPOSITION);
}

/* "the town of Marlow" */
static bool after_town_noun(const Setting *s, uint32_t first) {
    if (first < s->sentence->first + 2) return false;
    return token_uses(s->prose, first - 1) & USE(ORGANISATION_LINK) && token_uses(s->prose, first - 2) & USE(PLACE_NOUN);
}

static bool has_words(Text text, Text words) {
    for (size_t at = 0; at + words.len <= text.len && words.len; at++) {
        bool starts = !at || !is_alpha(text.ptr[at - 1]), ends = at + words.len == text.len || !is_alpha(text.ptr[at + words.len]);
        if (starts && ends && text_equal_fold(text_slice(text, at, at + words.len), words)) return true;
    }
    return false;
}

/* Whole words of the title, without the station's or paper's name behind its last dash. */
static bool in_title(Text title, Text name) {
    for (size_t i = title.len; i-- > 1;)
        if (title.ptr[i] == '|' || (title.ptr[i] == '-' && title.ptr[i - 1] == ' ' && i + 1 < title.len && title.ptr[i + 1] == ' ')) title.len = i;
    return has_words(text_slice(title, 0, STATION_BYTES), name);
}

/* "MARLOW police", "MARLOW Fire Department": the words between the town and the end of its name are of no matter. */
static bool has_office(const Setting *s, uint32_t limit) {
    return inside(s, limit) && token_uses(s->prose, limit) & USE(TOWN_OFFICE);
}

/* ---- votes ------------------------------------------------------------------------------------------ */

static Town *town_of(Setting *s, Text name) {
    for (size_t i = 0; i < s->count; i++)
        if (text_equal_fold(s->towns[i].name, name)) return &s->towns[i];
    if (s->count == CANDIDATES) return NULL;
    s->towns[s->count] = (Town){ .name = name };
    return &s->towns[s->count++];
}

/* "a Marlow teen", "a Marlow home": taggers take some such nouns for adverbs. */
static bool before_noun(const Setting *s, uint32_t i) {
    if (!inside(s, i) || tag_is_finite((Tag)token(s, i)->tag) || token(s, i)->tag == TAG_IN) return false;
    return token(s, i)->forms & FORM_NOUN || tag_is_noun((Tag)token(s, i)->tag);
}

/* "Marlow Police Department", "North Marlow": the town within a longer name; `first` when there is none. */
static uint32_t town_in_front(const Setting *s, uint32_t first, uint32_t limit) {
    for (uint32_t end = limit - first > PARTS ? first + PARTS : limit - 1; end > first; end--)
        if (gazetteer(s, first, end)) return end;
    return first;
}

static void vote(Setting *s, uint32_t first, uint32_t limit, bool whole) {
    const Place *known = gazetteer(s, first, limit);
    bool opens = whole && is_dateline(s, first, limit) && (known || has_state(s, limit) || !is_common(s, first));
    bool stated = has_state(s, limit), of_noun = whole && after_town_noun(s, first), office = has_office(s, limit);
    bool noun = before_noun(s, limit), placed = is_placed(s, first);
    bool own = !is_common(s, first) && town_in_front(s, first, limit) == first; /* a name that is no other town's part */
    if (!known && !opens && !stated && !of_noun && !((office || placed) && own)) return;
    if (whole && !opens && !stated && !of_noun && !placed && !noun && !office) return; /* "Walker said" */
    Town *town = town_of(s, tokens_text(s->prose, first, limit));
    if (!town || (!whole && town->in_name)) return;
    town->in_name |= !whole;
    if (known) town->place = known;
    town->points += known ? points[SIGN_KNOWN] : 0;
    town->points += opens ? points[SIGN_DATELINE] : stated ? points[SIGN_STATE] : of_noun ? points[SIGN_TOWN_NOUN] : office ? points[SIGN_OFFICE] :
                    placed ? points[SIGN_PLACED] : 0;
    if (s->number < EARLY_SENTENCES) town->points += points[SIGN_EARLY];
}

static void vote_for_name(Setting *s, const Name *n) {
    if (n->kind == NAME_COUNTRY || n->kind == NAME_PEOPLE || (n->place && n->place->kind > PLACE_CAPITAL)) return;
    if (n->place && n->place->kind == PLACE_REGION) return;
    bool stated = has_state(s, n->limit) || is_dateline(s, n->first, n->limit);
    bool christened = n->limit - n->first > 1 && token_uses(s->prose, n->first) & USE(FIRST_NAME); /* "Anna Novak, UN envoy" */
    if (n->kind == NAME_PERSON && (!stated || christened)) return;
    uint32_t first = n->first;
    while (n->limit - first > 1 && token_uses(s->prose, first) & USE(COMPASS) && !gazetteer(s, first, n->limit)) first++; /* "North Marlow" */
    bool street = token_uses(s->prose, n->limit - 1) & USE(PLACE_NOUN) && !gazetteer(s, n->first, n->limit);
    if (n->kind == NAME_ORGANISATION && !stated) {
        uint32_t end = town_in_front(s, n->first, n->limit);
        if (end > n->first) vote(s, n->first, end, false);
        return;
    }
    if (street && n->limit - first > 1) return; /* "Lake Road", "Harran County" */
    vote(s, first, n->limit, first == n->first);
}

bool setting_is_inner(const Lexicon *lexicon, Text place, Text town) {
    Text rest = place, word, last = { 0 };
    const Places *places = lexicon_places(lexicon);
    if (place.len > town.len && has_words(place, town) && !place_find(places, place)) return true;
    bool part = false; /* "North Marlow" */
    while (text_next(&rest, ' ', &word)) {
        if (word.len) last = word;
        part |= word.len && lexicon_uses(lexicon, word_hash(word)) & USE(COMPASS) && place_find(places, rest) && !place_find(places, place);
    }
    if (part) return true;
    while (last.len && !is_alpha(last.ptr[last.len - 1]) && !is_digit(last.ptr[last.len - 1])) last.len--; /* "Elm St." */
    return last.len && lexicon_uses(lexicon, word_hash(last)) & USE(INNER_PLACE);
}

/* A dateline shouts: "SAN MARCO" is San Marco. */
static Text calm(Arena *arena, Text name) {
    for (size_t i = 0; i < name.len; i++)
        if (is_lower(name.ptr[i])) return name;
    char *out = arena_alloc(arena, name.len + 1);
    for (size_t i = 0; i < name.len; i++) out[i] = i && is_alpha(name.ptr[i - 1]) ? to_lower(name.ptr[i]) : name.ptr[i];
    return (Text){ out, name.len };
}

/* "Syrian", "Russia" in a report from New York: its story is not set in one town. */
static bool is_international(const Names *names, const Town *town) {
    unsigned foreign = 0;
    for (uint32_t i = 0; i < names->count && town->place; i++) {
        const Name *n = &names->items[i];
        bool country = (n->kind == NAME_COUNTRY || n->kind == NAME_PEOPLE) && n->place;
        foreign += country && strcmp(n->place->country, town->place->country) != 0;
    }
    return foreign > FOREIGN;
}

Text setting_find(Arena *arena, const Prose *prose, const Names *names, const Document *document) {
    Setting s = { .prose = prose };
    for (uint32_t i = 0; i < names->count; i++) {
        s.number = names->items[i].sentence;
        s.sentence = &prose->sentences[s.number];
        if (s.sentence->furniture == FURNITURE_NONE) vote_for_name(&s, &names->items[i]);
    }
    const Town *best = NULL;
    for (size_t i = 0; i < s.count; i++) {
        if (in_title(document->title, s.towns[i].name)) s.towns[i].points += points[SIGN_HEADLINE];
        if (s.towns[i].points >= LEAST && (!best || s.towns[i].points > best->points)) best = &s.towns[i];
    }
    return best && !is_international(names, best) ? calm(arena, best->name) : (Text){ 0 };
}
