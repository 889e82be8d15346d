/* clue.c - the table of clues and the signs they compare. See clue.h. */
#include "clue.h"
#include "../src/calendar.h"
#include "../src/when.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- weights -------------------------------------------------------------------------------------- */

/* Points are hundredths of certainty; ENOUGH join, so that no clue does so alone. Set by hand and tried on
 * one half of 358 local reports of 170 incidents that are known to tell of the same (the other half checked them), not
 * learned. Agreement adds up to `agree`, difference up to `differ`. Times and kinds that exclude each other are no matter of
 * points. */
typedef struct {
    int agree, differ;
} ClueRow;

static const ClueRow clues[CLUE_COUNT] = {
    [CLUE_DAY] = { 32, -50 },     /* two of a kind on one day are often two, in a large town; days apart are hardly ever one */
    [CLUE_KIND] = { 12, 0 },      /* the class, and the word: every other event of a story shares them */
    [CLUE_WHERE] = { 25, -15 },   /* many things happen in a town, and one thing has many names for its place */
    [CLUE_WHO] = { 38, -6 },      /* names say most; that others are named says little, as each report names whom it knows */
    [CLUE_FIGURES] = { 30, -10 }, /* large counts are as good as names (add_figures() weighs them); they are revised later */
    [CLUE_WHAT] = { 30, 0 },      /* the words of the sentences: two tellings need share none */
    [CLUE_STORY] = { 40, 0 },     /* the reports as wholes; strangers are told apart by is_specific() */
};

/* Shares of these points. */
static const double LEADS_SHARE = 1.4;   /* of the story's for what two reports are mainly about: headlines tell of one thing */
static const double SETTING_SHARE = 0.5; /* of the place's where only the towns that the reports are set in speak */
static const float PLAIN_WORD = 0.5F;    /* of a name's word without a capital: "rebel-held districts of Aleppo" */

/* What points and signs must come to. */
enum {
    ENOUGH = 52,             /* points for two to be one event */
    SPECIFIC = 5,            /* points for names, places or figures that tell an event from others of its kind */
    LEADS_OF_ONE_STORY = 20, /* points of the story for what two reports are mainly about: half of what one text gives */
    SLIGHT_STORY = 10,       /* points of the story without which a common day and kind tell of two deeds */
    CENTRAL = 40,            /* salience of an event that its report is about; below, a story speaks for it by its share */
    FEWEST_SENTENCES = 40,   /* fewer are taken for a sample of so many, so that no word of theirs is thought common */
    SLIGHT_WORD = 3,         /* bytes: mostly particles, which no story is made of */
    SYMBOL = 10              /* bytes of "XXXX-09-22" */
};

/* Minutes by which reports differ in a clock time, and by which a part of a day has no sharp edge; the hours of a night that
 * belong to the day before. */
enum { CLOCK_SLACK = 60, DAYPART_SLACK = 120, SMALL_HOURS = 5 * 60 };

/* ---- signs --------------------------------------------------------------------------------------- */

static bool is_word_byte(char c) { return is_alpha(c) || is_digit(c) || (unsigned char)c >= 0x80; }

/* "rebel-held" and "government-held" are two words that share none. */
static bool is_inner_hyphen(Text t, size_t at) {
    return t.ptr[at] == '-' && at && at + 1 < t.len && is_lower(t.ptr[at - 1]) && is_lower(t.ptr[at + 1]);
}

bool word_next(Text *rest, Text *ret_word) {
    size_t begin = 0;
    while (begin < rest->len && !is_word_byte(rest->ptr[begin])) begin++;
    size_t end = begin;
    while (end < rest->len && (is_word_byte(rest->ptr[end]) || is_inner_hyphen(*rest, end))) end++;
    *ret_word = text_slice(*rest, begin, end);
    *rest = text_slice(*rest, end, rest->len);
    return end > begin;
}

uint32_t sign_hash(Text word) { /* FNV-1a */
    uint32_t h = UINT32_C(2166136261);
    for (size_t i = 0; i < word.len; i++) h = (h ^ (unsigned char)to_lower(word.ptr[i])) * UINT32_C(16777619);
    return h;
}

static int compare_signs(const void *a, const void *b) {
    const Sign *x = a, *y = b;
    return (x->hash > y->hash) - (x->hash < y->hash);
}

static void settle_signs(Signs *signs) {
    if (signs->count) qsort(signs->items, signs->count, sizeof(Sign), compare_signs);
    size_t kept = 0;
    for (size_t i = 0; i < signs->count; i++)
        if (!kept || signs->items[kept - 1].hash != signs->items[i].hash) signs->items[kept++] = signs->items[i];
    signs->count = kept;
}

static float weight_of(const Signs *signs) {
    float sum = 0;
    for (size_t i = 0; i < signs->count; i++) sum += signs->items[i].weight;
    return sum;
}

float signs_shared(const Signs *a, const Signs *b, float *ret_of_less) {
    float shared = 0, of_a = weight_of(a), of_b = weight_of(b);
    for (size_t i = 0, k = 0; i < a->count && k < b->count;) {
        uint32_t x = a->items[i].hash, y = b->items[k].hash;
        if (x == y) shared += a->items[i].weight;
        i += x <= y;
        k += y <= x;
    }
    if (ret_of_less) *ret_of_less = of_a < of_b ? of_a : of_b;
    return shared;
}

/* A bag with repeats becomes one with weights: 1 + log of the count, times the rarity. */
static void weigh_repeats(Signs *signs) {
    size_t kept = 0;
    for (size_t i = 0, next; i < signs->count; i = next) {
        for (next = i + 1; next < signs->count && signs->items[next].hash == signs->items[i].hash;) next++;
        float weight = signs->items[i].weight * (1.0F + logf((float)(next - i)));
        signs->items[kept++] = (Sign){ signs->items[i].hash, weight };
    }
    signs->count = kept;
}

static int compare_weights(const void *a, const void *b) {
    const Sign *x = a, *y = b;
    if (x->weight != y->weight) return x->weight < y->weight ? 1 : -1;
    return compare_signs(a, b);
}

void signs_join(Arena *arena, Signs *signs, const Signs *more, size_t limit) {
    for (size_t i = 0; i < more->count; i++) *array_push(arena, signs) = more->items[i];
    settle_signs(signs);
    if (signs->count <= limit) return;
    qsort(signs->items, signs->count, sizeof(Sign), compare_weights);
    signs->count = limit;
    settle_signs(signs);
}

float signs_cosine(const Signs *a, const Signs *b) {
    float sum = 0;
    for (size_t i = 0, k = 0; i < a->count && k < b->count;) {
        uint32_t x = a->items[i].hash, y = b->items[k].hash;
        if (x == y) sum += a->items[i].weight * b->items[k].weight;
        i += x <= y;
        k += y <= x;
    }
    return sum;
}

/* ---- frequencies --------------------------------------------------------------------------------- */

typedef struct {
    uint32_t hash, sentences, last; /* `last` counted sentence, so that a word counts once in each */
} FrequencySlot;

struct Frequencies {
    Arena *arena;
    FrequencySlot *slots; /* open addressing; sentences 0 is free */
    size_t room, used;    /* room is a power of two */
    uint32_t sentences;
};

Frequencies *frequencies_new(Arena *arena) {
    Frequencies *f = ARENA_NEW(arena, Frequencies);
    *f = (Frequencies){ .arena = arena, .room = 1024 };
    f->slots = arena_alloc(arena, f->room * sizeof *f->slots);
    return f;
}

static FrequencySlot *slot_of(const Frequencies *f, uint32_t hash) {
    size_t at = hash & (f->room - 1);
    while (f->slots[at].sentences && f->slots[at].hash != hash) at = (at + 1) & (f->room - 1);
    return &f->slots[at];
}

static void grow_slots(Frequencies *f) {
    Frequencies old = *f;
    f->room *= 2;
    f->slots = arena_alloc(f->arena, f->room * sizeof *f->slots);
    for (size_t i = 0; i < old.room; i++)
        if (old.slots[i].sentences) *slot_of(f, old.slots[i].hash) = old.slots[i];
}

void frequencies_add_piece(Frequencies *f, Text sentence) {
    f->sentences++;
    Text word;
    while (word_next(&sentence, &word)) {
        uint32_t hash = sign_hash(word);
        FrequencySlot *slot = slot_of(f, hash);
        if (slot->last == f->sentences) continue;
        f->used += !slot->sentences;
        *slot = (FrequencySlot){ hash, slot->sentences + 1, f->sentences };
        if (f->used * 2 > f->room) grow_slots(f);
    }
}

static size_t sentence_length(Text text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] == '\n' || (text.ptr[i] == '.' && i + 1 < text.len && is_space(text.ptr[i + 1]))) return i + 1;
    return text.len;
}

void frequencies_add(Frequencies *f, Text text) {
    while (text.len) {
        size_t len = sentence_length(text);
        if (text_trim(text_slice(text, 0, len)).len > 1) frequencies_add_piece(f, text_slice(text, 0, len));
        text = text_slice(text, len, text.len);
    }
}

/* Inverse document frequency over sentences, as a share of what the rarest word has. A few sentences are taken for
 * a sample of more. */
static float frequencies_weight(const Frequencies *f, uint32_t hash) {
    double all = (f->sentences > FEWEST_SENTENCES ? f->sentences : FEWEST_SENTENCES) + 2.0, with = slot_of(f, hash)->sentences + 1.0;
    return with >= all ? 0.0F : (float)(log(all / with) / log(all));
}

Signs signs_of_text(Arena *arena, const Frequencies *frequencies, Text text, size_t limit) {
    Signs signs = { 0 };
    Text word;
    while (word_next(&text, &word)) {
        uint32_t hash = sign_hash(word);
        bool slight = word.len <= SLIGHT_WORD && !is_upper(word.ptr[0]) && !is_digit(word.ptr[0]);
        if (word.len > 1 && !slight) *array_push(arena, &signs) = (Sign){ hash, frequencies_weight(frequencies, hash) };
    }
    if (signs.count) qsort(signs.items, signs.count, sizeof(Sign), compare_signs);
    weigh_repeats(&signs);
    if (signs.count) qsort(signs.items, signs.count, sizeof(Sign), compare_weights);
    if (signs.count > limit) signs.count = limit;
    float squares = 0;
    for (size_t i = 0; i < signs.count; i++) squares += signs.items[i].weight * signs.items[i].weight;
    for (size_t i = 0; i < signs.count && squares > 0; i++) signs.items[i].weight /= sqrtf(squares);
    if (signs.count) qsort(signs.items, signs.count, sizeof(Sign), compare_signs);
    return signs;
}

/* ---- profiles ------------------------------------------------------------------------------------ */

/* Words that stand `often` times at least: what stands nowhere else can have no counterpart. */
static void add_words(Arena *arena, const Frequencies *f, Signs *signs, Text words, uint32_t often) {
    Text word;
    while (word_next(&words, &word)) {
        if (word.len < 2 && !is_digit(word.ptr[0])) continue;
        uint32_t hash = sign_hash(word);
        if (often && slot_of(f, hash)->sentences < often) continue;
        *array_push(arena, signs) = (Sign){ hash, frequencies_weight(f, hash) };
    }
}

/* The initials of a name of three words or more, so that it meets its abbreviation. */
static void add_initials(Arena *arena, const Frequencies *f, Signs *signs, Text name) {
    char initials[8];
    size_t len = 0;
    Text word;
    while (word_next(&name, &word))
        if (is_upper(word.ptr[0]) && len < sizeof initials) initials[len++] = word.ptr[0];
    if (len < 3 || len == sizeof initials) return;
    uint32_t hash = sign_hash((Text){ initials, len });
    *array_push(arena, signs) = (Sign){ hash, frequencies_weight(f, hash) };
}

/* Of a name the words with capitals tell more than the others: "rebel-held districts of Aleppo". */
static void add_names(Arena *arena, const Frequencies *f, Signs *signs, const Texts *names) {
    for (size_t i = 0; i < names->count; i++) {
        Text rest = names->items[i], word;
        while (word_next(&rest, &word)) {
            size_t before = signs->count;
            add_words(arena, f, signs, word, 0);
            if (signs->count > before && is_lower(word.ptr[0])) signs->items[before].weight *= PLAIN_WORD;
        }
        add_initials(arena, f, signs, names->items[i]);
    }
}

/* Of "the home in Lake Road" the names: a place without any is all its words. */
static void add_places(Arena *arena, const Frequencies *f, Signs *signs, const Texts *places) {
    for (size_t i = 0; i < places->count; i++) {
        size_t before = signs->count;
        Text rest = places->items[i], word;
        while (word_next(&rest, &word))
            if (is_upper(word.ptr[0]) || is_digit(word.ptr[0]) || (unsigned char)word.ptr[0] >= 0x80) add_words(arena, f, signs, word, 0);
        if (signs->count == before) add_words(arena, f, signs, places->items[i], 0);
    }
}

/* A figure is the same when its kind and number are. Small numbers are poor signs: half of all tolls are one. */
static void add_figures(Arena *arena, Signs *signs, const Tolls *tolls) {
    for (size_t i = 0; i < tolls->count; i++) {
        const Toll *t = &tolls->items[i];
        if (t->bound == BOUND_VAGUE || t->kind == TOLL_other) continue;
        uint32_t hash = (uint32_t)(t->low * 31 + (int64_t)t->kind) * UINT32_C(2654435761);
        float weight = t->low < 2 ? 0.1F : t->low < 5 ? 0.4F : t->low < 10 ? 0.7F : 1.0F;
        *array_push(arena, signs) = (Sign){ hash, weight };
    }
}

_Static_assert(CLASS_COUNT <= 64, "Profile.classes has a bit for each class");

bool clue_is_firm(WhenFrom from) { return from == WHEN_OWN || from == WHEN_COUNTED || from == WHEN_LINKED || from == WHEN_PARENT; }

bool clue_is_running_count(const Mention *m) {
    return class_is_casualty(m->class) && m->when.lasting && when_is_open(&m->when, DL_OPEN_LATEST_END);
}

Profile profile_of(Arena *arena, const Frequencies *f, Text text, const Mention *m, int32_t report) {
    Profile p = { .class = m->class, .classes = UINT64_C(1) << m->class, .casualties = class_is_casualty(m->class), .report = report,
                  .lemmas = { sign_hash(m->lemma.len ? m->lemma : m->trigger) }, .lemma_count = 1, .salience = m->salience };
    add_names(arena, f, &p.fields[FIELD_WHO], &m->actors);
    add_names(arena, f, &p.fields[FIELD_WHO], &m->objects);
    add_names(arena, f, &p.fields[FIELD_WHO], &m->participants);
    Texts setting = { .items = (Text *)&m->setting, .count = m->setting.len > 0 };
    if (!m->at_setting) add_places(arena, f, &p.fields[FIELD_WHERE], &m->places);
    add_places(arena, f, &p.setting, setting.count ? &setting : m->at_setting ? &m->places : &setting);
    add_words(arena, f, &p.fields[FIELD_WHAT], text_slice(text, m->sentence_start, m->sentence_end), 2);
    add_figures(arena, &p.fields[FIELD_FIGURES], &m->tolls);
    for (size_t i = 0; i < FIELD_COUNT; i++) settle_signs(&p.fields[i]);
    settle_signs(&p.setting);
    if (clue_is_firm(m->when_from) && !clue_is_running_count(m)) p.firm = m->when;
    else p.loose = m->when;
    p.late = m->late && p.firm.known;
    if (clue_is_firm(m->when_from) && !m->when.known && m->when.value.len >= SYMBOL) p.symbol = text_slice(m->when.value, 0, SYMBOL);
    return p;
}

/* ---- comparing ----------------------------------------------------------------------------------- */

/* Clock times are seldom the same in two reports, and nights have no sharp edges. */
static When with_slack(const When *w) {
    int64_t slack = w->lasting ? 0 : w->grain == DL_DAYPART ? DAYPART_SLACK : w->grain < DL_DAYPART ? CLOCK_SLACK : 0;
    When wide = *w;
    wide.earliest_start -= slack;
    wide.earliest_end -= slack;
    wide.latest_start += slack;
    wide.latest_end += slack;
    return wide;
}

/* Two days of a month, or two weekdays of one report, that are not the same. */
static bool symbols_differ(const Profile *a, const Profile *b) {
    if (a->symbol.len != b->symbol.len || !a->symbol.len || text_equal(a->symbol, b->symbol)) return false;
    bool weekdays = text_find_byte(a->symbol, 'W') != SIZE_MAX, weekday = text_find_byte(b->symbol, 'W') != SIZE_MAX;
    return weekdays == weekday && (!weekdays || a->report == b->report);
}

/* A night that was narrowed to its small hours is still told as that of the day before. */
static When with_evening(const When *w) {
    int64_t hour = w->earliest_start - (int64_t)days_from_minutes(w->earliest_start) * MINUTES_PER_DAY;
    When wide = *w;
    if (w->lasting || w->grain >= DL_DAY || hour >= SMALL_HOURS || !text_ends(w->value, TEXT("TNI"))) return wide;
    wide.earliest_start -= hour + 1;
    wide.earliest_end -= hour + 1;
    return wide;
}

/* Who dies of wounds dies after the deed: that day is another than the deed's. */
static bool outlives(const Profile *death, const Profile *other) { return death->late && !other->late && !class_is_outcome(other->class); }

bool clue_times_agree(const Profile *a, const Profile *b) {
    if (symbols_differ(a, b) || outlives(a, b) || outlives(b, a)) return false;
    if (!a->firm.known || !b->firm.known || !when_excludes(&a->firm, &b->firm)) return true;
    if (a->report != b->report && (a->firm.grain < DL_DAY) != (b->firm.grain < DL_DAY)) {
        When x = with_evening(&a->firm), y = with_evening(&b->firm);
        return !when_excludes(&x, &y);
    }
    if (a->firm.grain >= DL_DAY || b->firm.grain >= DL_DAY) return false;
    When x = with_slack(&a->firm), y = with_slack(&b->firm);
    return !when_excludes(&x, &y);
}

static int64_t extent_minutes(const When *w) {
    int64_t first = when_first(w), last = when_last(w);
    return first == INT64_MIN || last == INT64_MAX ? INT64_MAX : last - first;
}

/* How much a common time of this length says: all for a day, half for a month, little for years. */
static double sharpness(const When *a, const When *b) {
    int64_t x = extent_minutes(a), y = extent_minutes(b), longer = x > y ? x : y;
    if (longer == INT64_MAX) return a->lasting && b->lasting && a->earliest_start == b->earliest_start ? 0.7 : 0.0;
    double days = (double)longer / MINUTES_PER_DAY;
    return days <= 1.0 ? 1.0 : 1.0 / (1.0 + 0.15 * (days - 1.0));
}

static int64_t days_between(const When *a, const When *b) {
    int64_t a1 = when_first(a), a2 = when_last(a), b1 = when_first(b), b2 = when_last(b);
    if (a1 <= b2 && b1 <= a2) return 0;
    int64_t gap = a1 > b2 ? a1 - b2 : b1 - a2;
    return gap / MINUTES_PER_DAY + 1;
}

/* A report tells of what came before it: of the last days mostly, of things long past now and then, and never of
 * what came after. `days`: how long before the report's date the other time lies. */
static double told_after(int64_t days) {
    if (days < -1) return -1.0;
    if (days <= 1) return 0.3;
    return days <= 14 ? 0.0 : days >= 104 ? -1.0 : -(double)(days - 14) / 90.0;
}

static double loose_day(const When *loose, const When *other, bool both_loose) {
    int64_t days = days_between(loose, other);
    bool before = when_last(loose) < when_first(other);
    return told_after(before && !both_loose ? -days : days);
}

static double compare_days(const Profile *a, const Profile *b) {
    const When *x = a->firm.known ? &a->firm : &a->loose, *y = b->firm.known ? &b->firm : &b->loose;
    if (!x->known || !y->known) return 0.0;
    if (x == &a->firm && y == &b->firm) return sharpness(x, y);
    return x == &a->loose ? loose_day(x, y, y == &b->loose) : loose_day(y, x, false);
}

/* The weight of common signs that says all a field can say. */
static const float enough[FIELD_COUNT] = { [FIELD_WHO] = 1.5F, [FIELD_WHERE] = 1.0F, [FIELD_WHAT] = 4.0F, [FIELD_FIGURES] = 1.0F };

/* From -1 (nothing in common where both say much) over 0 (one says nothing) to 1. */
static double compare_bags(const Signs *a, const Signs *b, Field field) {
    float less, shared = signs_shared(a, b, &less);
    if (less <= 0.0F) return 0.0;
    if (shared <= 0.0F) return less > 1.0F ? -1.0 : -(double)less;
    double amount = shared / enough[field], share = shared / less;
    return (amount > 1.0 ? 1.0 : amount) * sqrt(share);
}

static double compare_signs_of(const Profile *a, const Profile *b, Field field) {
    return compare_bags(&a->fields[field], &b->fields[field], field);
}

/* Where the one happened may stand among the other's objects: "bombed Aleppo". */
static double compare_places(const Profile *a, const Profile *b) {
    double where = compare_signs_of(a, b, FIELD_WHERE);
    if (where > 0.0) return where;
    float less, shared = signs_shared(&a->fields[FIELD_WHERE], &b->fields[FIELD_WHO], &less);
    float shared_too = signs_shared(&a->fields[FIELD_WHO], &b->fields[FIELD_WHERE], &less);
    float crossed = shared > shared_too ? shared : shared_too;
    return crossed > 0.0F ? (crossed > 1.0F ? 0.7 : 0.7 * (double)crossed) : where;
}

/* What has no place of its own is compared with those of other reports by the town of its report's story; and
 * stories that are set in different towns are different ones. */
static double compare_settings(const Profile *a, const Profile *b) {
    bool own = a->fields[FIELD_WHERE].count != 0, other = b->fields[FIELD_WHERE].count != 0;
    if (a->report == b->report) return 0.0;
    double towns = compare_bags(&a->setting, &b->setting, FIELD_WHERE);
    if (own && other) return towns < 0.0 ? towns : 0.0;
    double where = compare_bags(own ? &a->fields[FIELD_WHERE] : &a->setting, other ? &b->fields[FIELD_WHERE] : &b->setting, FIELD_WHERE);
    return where > 0.0 || towns > 0.0 ? SETTING_SHARE * (where > towns ? where : towns) : where < towns ? where : towns;
}

static int points_of(Clue clue, double degree) {
    return (int)lround(degree * (degree < 0 ? -clues[clue].differ : clues[clue].agree));
}

/* Kinds that can be one event; the deaths of two causes can be the same deaths, whatever the causes are called.
 * Of acts of saying only those of one kind are the same. */
bool clue_kinds_agree(const Profile *a, const Profile *b) {
    if (class_is_saying(a->class) || class_is_saying(b->class)) return a->class == b->class;
    if (class_compatible(a->class, b->class) || (a->casualties && b->casualties)) return true;
    for (int c = 0; c < CLASS_COUNT; c++) {
        if (class_is_casualty(a->class) && (b->classes >> c & 1) && class_compatible(a->class, (EventClass)c)) return true;
        if (class_is_casualty(b->class) && (a->classes >> c & 1) && class_compatible(b->class, (EventClass)c)) return true;
    }
    return false;
}

/* A word in common is not enough, nor a story unless it is told in the same words: something must tell this event from others of its kind, a time that
 * the texts give, or a name, a place, a figure. Acts of saying are told apart by who speaks. */
static bool is_specific(const Profile *a, const Profile *b, const int *points) {
    if (class_is_saying(a->class)) return points[CLUE_WHO] > 0;
    if (a->lead && b->lead && points[CLUE_STORY] >= LEADS_OF_ONE_STORY) return true;
    if (points[CLUE_STORY] >= 3 * clues[CLUE_STORY].agree / 4 && points[CLUE_WHAT] >= clues[CLUE_WHAT].agree / 2) return true;
    if (points[CLUE_WHERE] >= SPECIFIC || points[CLUE_WHO] >= SPECIFIC || points[CLUE_FIGURES] >= SPECIFIC) return true;
    bool one_story = a->report == b->report || points[CLUE_STORY] >= SLIGHT_STORY;
    return a->firm.known && b->firm.known && points[CLUE_DAY] > 0 && one_story;
}

bool clue_shares_word(const Profile *a, const Profile *b) {
    for (size_t i = 0; i < a->lemma_count; i++)
        for (size_t k = 0; k < b->lemma_count; k++)
            if (a->lemmas[i] == b->lemmas[k]) return true;
    return false;
}

/* What two reports have in common speaks for their central events, less for what they mention beside. */
static double centrality(const Profile *a, const Profile *b) {
    int lesser = a->salience < b->salience ? a->salience : b->salience;
    return lesser >= CENTRAL ? 1.0 : lesser <= 0 ? 0.0 : (double)lesser / CENTRAL;
}

Likeness clue_compare(const Profile *a, const Profile *b, double story) {
    Likeness l = { .never = !clue_kinds_agree(a, b) ||
                            !clue_times_agree(a, b) };
    if (l.never) return l;
    l.points[CLUE_DAY] = points_of(CLUE_DAY, compare_days(a, b));
    l.points[CLUE_KIND] = points_of(CLUE_KIND, 0.4 * (a->class == b->class) + 0.6 * (clue_shares_word(a, b) || (a->content & b->content)));
    bool beside = a->report == b->report; /* one report names two places for a reason, and repeats its own words */
    double where = compare_places(a, b);
    l.points[CLUE_WHERE] = points_of(CLUE_WHERE, where < 0.0 && beside ? 2.0 * where : where);
    l.points[CLUE_WHO] = points_of(CLUE_WHO, compare_signs_of(a, b, FIELD_WHO));
    l.points[CLUE_FIGURES] = points_of(CLUE_FIGURES, compare_signs_of(a, b, FIELD_FIGURES));
    l.points[CLUE_WHAT] = points_of(CLUE_WHAT, compare_signs_of(a, b, FIELD_WHAT) * (beside ? 0.5 : 1.0));
    bool strangers = story <= 0.0; /* reports that have nothing else in common */
    if (beside && where < 0.0) story = 0.0; /* told side by side to tell them apart */
    double leads = a->lead && b->lead && !beside ? LEADS_SHARE : 1.0;
    l.points[CLUE_STORY] = points_of(CLUE_STORY, leads * story * centrality(a, b));
    for (size_t i = 0; i < CLUE_COUNT; i++) l.total += l.points[i];
    bool same_time = a->firm.known && b->firm.known && l.points[CLUE_DAY] > 0;
    l.vague = !is_specific(a, b, l.points) || (!beside && strangers && !same_time);
    int setting = points_of(CLUE_WHERE, compare_settings(a, b));
    l.points[CLUE_WHERE] += setting;
    l.total += setting;
    return l;
}

bool clue_joins(const Likeness *l, int extra) { return !l->never && !l->vague && l->total >= ENOUGH + extra; }
