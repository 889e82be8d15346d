/* name.c - see name.h. This file finds the names of each sentence and what their surroundings say about their kind;
 * alias.c then decides which names are of the same thing. */
#include "name.h"
#include "alias.h"
#include "array.h"

typedef struct {
    PlacesMeant meant;
    bool asked;
} WordPlaces;

typedef struct {
    Arena *arena;
    Prose *prose;
    WordPlaces *word_places; /* by number of the word */
    const Sentence *sentence;
    uint32_t number; /* of the sentence */
    Array(Name) names;
    Array(NameVote) votes; /* parallel to names */
} Finder;

static uint64_t uses(const Finder *f, uint32_t i) { return token_uses(f->prose, i); }
static const Token *token(const Finder *f, uint32_t i) { return &f->prose->tokens[i]; }
static bool inside(const Finder *f, uint32_t i) { return i >= f->sentence->first && i < f->sentence->limit; }
static bool is_glued(const Finder *f, uint32_t i) { return inside(f, i) && token(f, i)->flags & TOKEN_GLUED; }
static const Places *places(const Finder *f) { return lexicon_places(f->prose->lexicon); }

static bool is_mark(const Finder *f, uint32_t i, char mark) {
    return inside(f, i) && token(f, i)->end - token(f, i)->start == 1 && f->prose->text.ptr[token(f, i)->start] == mark;
}

/* ---- which tokens can belong to a name ------------------------------------------------------------ */

static bool is_plain_capital(const Finder *f, uint32_t i) {
    return !f->sentence->caseless && (token(f, i)->shape & SHAPE_CAPITAL) && (token(f, i)->shape & SHAPE_LETTER);
}

/* Whether a capital at `i` may only be that of a beginning sentence or quotation. */
static bool is_start(const Finder *f, uint32_t i) {
    if (i == f->sentence->first) return true;
    unsigned before = token(f, i - 1)->tag;
    return before == TAG_LQUOTE || before == TAG_RQUOTE || before == TAG_COLON || before == TAG_OPEN ||
           before == TAG_STOP;
}

static bool is_name_token(const Finder *f, uint32_t i) {
    if (!inside(f, i) || !(token(f, i)->shape & SHAPE_LETTER)) return false;
    if (uses(f, i) & (USE(CALENDAR) | USE(NAMELESS))) return false;
    if (token(f, i)->shape & SHAPE_ADDRESS) return false;
    if (f->sentence->caseless) return tag_is_name(token(f, i)->tag);
    if (!is_plain_capital(f, i)) return false;
    if (tag_is_name(token(f, i)->tag)) return true;
    bool open = tag_is_noun(token(f, i)->tag) || tag_is_adjective(token(f, i)->tag) || token(f, i)->tag == TAG_FW ||
                tag_is_verb(token(f, i)->tag);
    if (is_start(f, i)) return open && (!token(f, i)->entry || uses(f, i) & USE(FIRST_NAME));
    return open;
}

static bool is_people_word(const Finder *f, uint32_t i) {
    bool adjective = inside(f, i) && (tag_is_adjective(token(f, i)->tag) || tag_is_noun(token(f, i)->tag));
    return adjective && (is_plain_capital(f, i) || f->sentence->caseless) && uses(f, i) & USE(PEOPLE);
}

/* ---- runs of name tokens -------------------------------------------------------------------------- */

static bool range_uses(const Finder *f, uint32_t first, uint32_t limit, uint64_t wanted) {
    for (uint32_t i = first; i < limit; i++)
        if (uses(f, i) & wanted) return true;
    return false;
}

/* The end of the name tokens that follow each other from `first` on. */
static uint32_t run_of_names(const Finder *f, uint32_t first) {
    while (is_name_token(f, first)) first++;
    return first;
}

/* Where the run [first, at) goes on: the next token of the name, or `at` when it ends there. */
static uint32_t next_in_run(const Finder *f, uint32_t first, uint32_t at) {
    if (is_name_token(f, at)) return at;
    if (!inside(f, at)) return at;
    bool hyphen = token(f, at)->tag == TAG_HYPH || is_mark(f, at, '-');
    if (hyphen && is_glued(f, at) && is_glued(f, at + 1) && is_name_token(f, at + 1)) return at + 1;
    if ((uses(f, at) & USE(NAME_LINK)) && is_name_token(f, at + 1)) return at + 1;
    if (uses(f, at) & USE(NAME_LINK) && is_mark(f, at + 1, '-') && is_name_token(f, at + 2)) return at + 2;
    bool makes = range_uses(f, first, at, USE(ORGANISATION) | USE(OFFICE));
    if (!(uses(f, at) & USE(ORGANISATION_LINK)) || !makes) return at;
    if (token(f, at)->tag == TAG_CC &&
        !is_mark(f, at, '&')) { /* "Ministry of Trade and Tourism", but not "the Senate and the House" */
        bool own = range_uses(f, at + 1, run_of_names(f, at + 1), USE(ORGANISATION) | USE(FIRST_NAME) | USE(TITLE));
        return range_uses(f, first, at, USE(ORGANISATION_LINK)) && is_name_token(f, at + 1) && !own ? at + 1 : at;
    }
    if (is_name_token(f, at + 1)) return at + 1;
    bool article = inside(f, at + 1) && token(f, at + 1)->tag == TAG_DT && is_name_token(f, at + 2);
    return article ? at + 2 : at;
}

static uint32_t run_end(const Finder *f, uint32_t first) {
    uint32_t limit = first + 1;
    for (uint32_t next; (next = next_in_run(f, first, limit)) != limit || is_name_token(f, limit);) limit = next + 1;
    return limit;
}

/* "al" or "de" directly before a run belongs to it: "al-Khatib", "de Mistura". */
static uint32_t run_begin(const Finder *f, uint32_t first) {
    bool hyphen = first >= 2 && inside(f, first - 2) && token(f, first - 1)->tag == TAG_HYPH && is_glued(f, first);
    if (hyphen && uses(f, first - 2) & USE(NAME_LINK)) return first - 2;
    return first;
}

/* ---- what the words of a name say about it --------------------------------------------------------- */

typedef struct {
    NameKind kind;
    int strength;
} Guess;

static bool is_acronym(const Finder *f, uint32_t first, uint32_t limit) {
    const Token *t = token(f, first);
    return limit == first + 1 && !f->sentence->caseless && t->shape & SHAPE_CAPITALS && t->end - t->start <= 7;
}

static bool row_has(const AliasRow *row, Text name) {
    if (text_equal(text_of(row->name), name)) return true;
    Text rest = text_of(row->aliases), alias;
    while (text_next(&rest, ',', &alias))
        if (text_equal(text_trim(alias), name)) return true;
    return false;
}

/* Where letters have cases they must be those of the row: "who" is no World Health Organization. */
static const AliasRow *known_alias(const Finder *f, uint32_t first, Text text) {
    if (!(uses(f, first) & USE(ALIAS))) return NULL;
    const AliasRow *row = lexicon_alias(f->prose->lexicon, alias_hash(ALIAS_HASH, text));
    return row && (f->sentence->caseless || row_has(row, text)) ? row : NULL;
}

/* The end of the longest name of the table that begins at `first` and has more than one word, or letters that no word
 * table has; `first` when there is none. In capitals the tagger takes some of them apart: "SHINING path". */
static uint32_t alias_end(const Finder *f, uint32_t first) {
    enum { WORDS_MOST = 10 };
    if (!(uses(f, first) & USE(ALIAS))) return first;
    uint32_t end = first, hash = ALIAS_HASH;
    for (uint32_t i = first; inside(f, i) && i < first + WORDS_MOST; i++) {
        if (token(f, i)->tag == TAG_COMMA || token(f, i)->tag == TAG_OPEN || token(f, i)->tag == TAG_CLOSE) break;
        hash = alias_hash(hash, token_text(f->prose, i));
        const AliasRow *row = (i > first || !token(f, i)->entry) && token(f, i)->shape ? lexicon_alias(f->prose->lexicon, hash) : NULL;
        if (row && (f->sentence->caseless || row_has(row, tokens_text(f->prose, first, i + 1)))) end = i + 1;
    }
    bool longer = is_name_token(f, end) || (inside(f, end) && uses(f, end) & USE(ORGANISATION_LINK) && is_name_token(f, end + 1));
    return longer && !f->sentence->caseless ? first : end; /* "Liberation Front of Serat" may be another one */
}

static bool is_common(const Finder *f, uint32_t i) {
    return token(f, i)->forms & ~(uint32_t)FORM_NNP;
}

/* "Salah Haddad": two to four words, the last of them no common one, and no article before. */
static bool could_be_person(const Finder *f, uint32_t first, uint32_t limit) {
    bool article = first > f->sentence->first && token(f, first - 1)->tag == TAG_DT;
    return limit - first > 1 && limit - first < 5 && !article && !is_common(f, limit - 1);
}

/* What the tables know about a name as a whole; NULL where they do not know it. */
typedef struct {
    const AliasRow *row;
    const Place *place, *of_people;
} Known;

/* The gazetteer's answer for a word is kept, as the same names come again and again. */
static PlacesMeant places_of(const Finder *f, uint32_t first, uint32_t limit) {
    if (limit - first > 1) return places_meant(places(f), tokens_text(f->prose, first, limit));
    WordPlaces *word = &f->word_places[token(f, first)->word];
    if (!word->asked) *word = (WordPlaces){ places_meant(places(f), token_text(f->prose, first)), true };
    return word->meant;
}

static Known look_up(const Finder *f, uint32_t first, uint32_t limit) {
    PlacesMeant meant = places_of(f, first, limit);
    bool people = uses(f, limit - 1) & USE(PEOPLE) || limit - first > 1;
    return (Known){ known_alias(f, first, tokens_text(f->prose, first, limit)), meant.place, people ? meant.of_people : NULL };
}

static Guess guess_by_words(const Finder *f, uint32_t first, uint32_t limit, const Known *known) {
    const Place *place = known->place;
    if (known->row) return (Guess){ NAME_ORGANISATION, 9 };
    if (place && place->kind == PLACE_COUNTRY) return (Guess){ NAME_COUNTRY, 8 };
    if (known->of_people || (limit == first + 1 && uses(f, first) & USE(PEOPLE))) return (Guess){ NAME_PEOPLE, 8 };
    uint64_t last = uses(f, limit - 1);
    if (last & USE(PLACE_NOUN) && !(last & USE(ORGANISATION)) && limit - first > 1) return (Guess){ NAME_PLACE, 6 };
    if (range_uses(f, first, limit, USE(ORGANISATION))) return (Guess){ NAME_ORGANISATION, limit - first > 1 ? 6 : 2 };
    if (limit - first > 1 && uses(f, first) & USE(FIRST_NAME)) return (Guess){ NAME_PERSON, 5 };
    if (place && place->kind == PLACE_CAPITAL) return (Guess){ NAME_PLACE, 5 };
    if (is_acronym(f, first, limit)) return (Guess){ NAME_ORGANISATION, 3 };
    if (place && place->population >= 100000) return (Guess){ NAME_PLACE, 3 };
    if (range_uses(f, first + 1, limit, USE(NAME_LINK))) return (Guess){ NAME_PERSON, 3 };
    if (place && place->kind == PLACE_REGION) return (Guess){ NAME_PLACE, 3 };
    if (could_be_person(f, first, limit)) return (Guess){ NAME_PERSON, 2 };
    if (place) return (Guess){ NAME_PLACE, 1 };
    if (uses(f, first) & USE(FIRST_NAME)) return (Guess){ NAME_PERSON, 1 };
    return (Guess){ NAME_OTHER, 0 };
}

/* ---- what stands around --------------------------------------------------------------------------- */

/* "the village of X", "X Province" with a small letter: a place noun beside it. */
static bool beside_place_noun(const Finder *f, uint32_t first, uint32_t limit) {
    bool of = first >= f->sentence->first + 2 && token(f, first - 1)->tag == TAG_IN &&
              uses(f, first - 1) & USE(ORGANISATION_LINK) && uses(f, first - 2) & USE(PLACE_NOUN);
    bool behind = inside(f, limit) && uses(f, limit) & USE(PLACE_NOUN) && token(f, limit)->tag == TAG_NN;
    return of || behind;
}

static bool says(const Finder *f, uint32_t i) {
    return inside(f, i) && token(f, i)->tag == TAG_VBD && token_facts(f->prose, i).verb_kind == VERB_COMMUNICATION;
}

static Guess guess_by_surroundings(const Finder *f, uint32_t first, uint32_t limit, bool titled) {
    if (titled) return (Guess){ NAME_PERSON, 7 };
    if (beside_place_noun(f, first, limit)) return (Guess){ NAME_PLACE, 6 };
    bool preposition = inside(f, first - 1) && first > f->sentence->first &&
                       uses(f, first - 1) & USE(PLACE_PREPOSITION) && token(f, first - 1)->tag == TAG_IN;
    if (preposition && !(uses(f, first) & USE(FIRST_NAME))) return (Guess){ NAME_PLACE, 3 };
    bool age = is_mark(f, limit, ',') && inside(f, limit + 2) && token(f, limit + 1)->tag == TAG_CD &&
               is_mark(f, limit + 2, ',') && token(f, limit + 1)->end - token(f, limit + 1)->start <= 2;
    if (age) return (Guess){ NAME_PERSON, 5 };
    if (says(f, limit) && limit - first > 1) return (Guess){ NAME_PERSON, 2 };
    return (Guess){ NAME_OTHER, 0 };
}

/* A capital that acts is its government: "Moscow rejected", "accused Washington of". */
static bool acts(const Finder *f, uint32_t first, uint32_t limit) {
    bool begins = first == f->sentence->first;
    if (!begins && uses(f, first - 1) & USE(PLACE_PREPOSITION)) return false;
    if (first >= f->sentence->first + 2 && uses(f, first - 1) & USE(AGENT) && token(f, first - 2)->tag == TAG_VBN)
        return true;
    unsigned next = inside(f, limit) ? token(f, limit)->tag : TAG_NONE;
    if (tag_is_finite(next) || next == TAG_MD || (next == TAG_POS && !begins)) return true;
    if (begins || !tag_is_verb(token(f, first - 1)->tag)) return false;
    return token_facts(f->prose, first - 1).verb_kind == VERB_COMMUNICATION ||
           token_facts(f->prose, first - 1).verb_kind == VERB_SOCIAL;
}

/* ---- adding --------------------------------------------------------------------------------------- */

static void add_name(Finder *f, uint32_t first, uint32_t limit, Text title) {
    uint32_t begin = run_begin(f, first);
    bool taken = f->names.count && f->names.items[f->names.count - 1].limit > begin;
    if (!taken) first = begin;
    Known known = look_up(f, first, limit);
    Guess words = guess_by_words(f, first, limit, &known),
          around = guess_by_surroundings(f, first, limit, title.len > 0);
    Text text = tokens_text(f->prose, first, limit);
    NameVote *vote = array_push(f->arena, &f->votes);
    vote->strength[words.kind] += words.strength;
    vote->strength[around.kind] += around.strength;
    if (known.row) vote->canonical = text_of(known.row->name);
    const Place *place = known.place ? known.place : known.of_people;
    Name *name = array_push(f->arena, &f->names);
    *name = (Name){ .sentence = f->number,
                    .first = first,
                    .limit = limit,
                    .text = text,
                    .full = text,
                    .title = title,
                    .place = place };
    name->armed = known.row && known.row->kind == ALIAS_ARMED;
    name->government = place && place->seat && acts(f, first, limit);
}

/* ---- titles --------------------------------------------------------------------------------------- */

static bool is_title(const Finder *f, uint32_t i, uint32_t limit) {
    return i < limit && uses(f, i) & (USE(TITLE) | USE(OFFICE));
}

/* The tokens of the longest country, place or people name at `first`; `first` when there is none. */
static uint32_t place_end(const Finder *f, uint32_t first, uint32_t limit) {
    for (uint32_t at = limit < first + 4 ? limit : first + 4; at > first; at--) {
        Known known = look_up(f, first, at);
        bool place = known.place && (known.place->kind == PLACE_COUNTRY || known.place->population > 200000);
        if (place || known.of_people || known.row) return at;
    }
    return first;
}

/* Behind "Secretary of", "Envoy for": the end of what the office is of. */
static uint32_t office_end(const Finder *f, uint32_t at, uint32_t limit) {
    uint32_t stop = place_end(f, at, limit);
    if (stop > at) return stop;
    while (at < limit && !(uses(f, at) & USE(FIRST_NAME)) && is_common(f, at)) at++;
    return at;
}

/* The end of the title that a run begins with: "Secretary of State", "Special Envoy for Syria"; first when there is
 * none. */
static uint32_t title_end(const Finder *f, uint32_t first, uint32_t limit) {
    uint32_t at = first, end = first;
    while (at < limit && !is_title(f, at, limit) && token(f, at)->entry && !(uses(f, at) & USE(FIRST_NAME)) &&
           at - first < 3)
        at++;
    while (is_title(f, at, limit) || (at < limit && is_mark(f, at, '-') && is_title(f, at + 1, limit))) end = ++at;
    if (end == first) return first;
    bool of = end + 1 < limit && uses(f, end) & USE(ORGANISATION_LINK) && !is_name_token(f, end);
    return of ? office_end(f, end + 1, limit) : end;
}

/* The lower-case office before a name, "spokesman" of "spokesman Ali Haddad"; empty when there is none. */
static Text titles_before(const Finder *f, uint32_t first) {
    if (first == f->sentence->first || !tag_is_noun(token(f, first - 1)->tag)) return TEXT("");
    bool office = uses(f, first - 1) & (USE(OFFICE) | USE(TITLE));
    return office ? token_text(f->prose, first - 1) : TEXT("");
}

/* A run without a title, or what is behind one: a country before an organisation stays part of it. */
static void add_plain(Finder *f, uint32_t first, uint32_t limit, Text title) {
    while (first < limit && !is_name_token(f, first)) first++; /* links that a title left over */
    if (first < limit) add_name(f, first, limit, title);
}

/* A name that is all of the run: an organisation, a person or place without a title. "UN Syria" of "the UN Syria
 * envoy" is two, as both are known. */
static void add_untitled(Finder *f, uint32_t first, uint32_t limit, uint32_t known) {
    if (known > first && known < limit && place_end(f, known, limit) == limit) {
        add_name(f, first, known, TEXT(""));
        first = known;
    }
    add_plain(f, first, limit, titles_before(f, first));
}

/* Where an office with a person's name behind it stands within a run, "Harbour University RECTOR Ana Ruiz"; `limit` for
 * nowhere. */
static uint32_t inner_title(const Finder *f, uint32_t first, uint32_t limit) {
    for (uint32_t i = first + 1; i + 1 < limit; i++) {
        if (!is_title(f, i, limit) || uses(f, i + 1) & (USE(TITLE) | USE(OFFICE) | USE(ORGANISATION_LINK))) continue;
        bool person = uses(f, i + 1) & USE(FIRST_NAME) || (limit - i > 2 && !is_common(f, limit - 1));
        return person && !range_uses(f, i + 1, limit, USE(ORGANISATION)) ? i : limit;
    }
    return limit;
}

/* A run of name tokens as the names in it: "US Secretary of State John Kerry" are two. */
static void split_run(Finder *f, uint32_t first, uint32_t limit) {
    if (limit - first == 1) {
        bool doubtful = f->sentence->caseless && is_common(f, first) &&
                        !(uses(f, first) & (USE(FIRST_NAME) | USE(ALIAS) | USE(PEOPLE)));
        if (doubtful && !places_of(f, first, first + 1).place)
            return; /* in capitals the tagger sees names everywhere */
        if (!is_title(f, first, limit) || uses(f, first) & USE(FIRST_NAME))
            add_plain(f, first, limit, titles_before(f, first));
        return;
    }
    uint32_t country = place_end(f, first, limit), title = title_end(f, country, limit);
    bool own = country > first && country < limit && title > country; /* the country is apart from the title */
    if (!own) title = title_end(f, first, limit);
    if (title == first || (title < limit && range_uses(f, title, limit, USE(ORGANISATION)))) {
        uint32_t inner = inner_title(f, first, limit);
        add_untitled(f, first, inner, country < inner ? country : first);
        if (inner < limit) split_run(f, inner, limit);
        return;
    }
    if (country > first && country < title) add_name(f, first, country, TEXT(""));
    if (title < limit) add_plain(f, title, limit, tokens_text(f->prose, own ? country : first, title));
}

/* "Syrian" before an organisation is part of its name; before anything else it names a people. */
static uint32_t with_people(const Finder *f, uint32_t i) {
    uint32_t next = i + 1;
    bool plural = token(f, i)->tag == TAG_NNS || token(f, i)->tag == TAG_NNPS;
    if (plural || !is_name_token(f, next)) return 0;
    uint32_t limit = run_end(f, next);
    return range_uses(f, next, limit, USE(ORGANISATION)) ? limit : 0;
}

/* A known name is one whatever its tags. */
static void add_known(Finder *f, uint32_t first, uint32_t limit) {
    for (uint32_t i = first; i < limit; i++)
        if (token(f, i)->shape & SHAPE_LETTER) f->prose->tokens[i].tag = TAG_NNP;
    add_name(f, first, limit, TEXT(""));
}

/* Most words are plain ones in small letters. */
static bool may_begin(const Finder *f, uint32_t i) {
    return token(f, i)->shape & SHAPE_CAPITAL || f->sentence->caseless || uses(f, i) & USE(ALIAS);
}

static void find_in_sentence(Finder *f) {
    for (uint32_t i = f->sentence->first, limit; i < f->sentence->limit; i = limit) {
        limit = i + 1;
        if (!may_begin(f, i)) continue;
        uint32_t known = alias_end(f, i);
        if (known > i) {
            limit = known;
            add_known(f, i, limit);
        } else if (is_people_word(f, i) && !is_glued(f, i + 1)) {
            uint32_t organisation = with_people(f, i);
            if (organisation) limit = organisation;
            add_name(f, i, limit, TEXT(""));
        } else if (is_name_token(f, i)) {
            limit = run_end(f, i);
            split_run(f, i, limit);
        }
    }
}

Names *name_find(Arena *arena, Prose *prose) {
    Finder f = { .arena = arena, .prose = prose };
    f.word_places = arena_alloc(arena, (prose->words->count + 1) * sizeof *f.word_places);
    for (f.number = 0; f.number < prose->sentence_count; f.number++) {
        f.sentence = &prose->sentences[f.number];
        find_in_sentence(&f);
    }
    Names *names = ARENA_NEW(arena, Names);
    *names = (Names){ .items = f.names.items, .count = (uint32_t)f.names.count };
    alias_link(arena, prose, names, f.votes.items);
    names->of_token = arena_alloc(arena, (prose->token_count + 1) * sizeof *names->of_token);
    for (uint32_t i = 0; i < prose->token_count; i++) names->of_token[i] = -1;
    for (uint32_t n = 0; n < names->count; n++)
        for (uint32_t i = names->items[n].first; i < names->items[n].limit; i++) {
            names->of_token[i] = (int32_t)n;
            prose->tokens[i].flags |= TOKEN_NAME;
        }
    return names;
}
