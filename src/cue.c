/* cue.c - see cue.h. */
#include "cue.h"
#include "sieve.h"
#include <stddef.h>

enum { SLOTS = 1024, WORD_MAX = 20, REACH = 400, ENDINGS = 8 };

typedef struct {
    uint8_t len, class;
    char word[WORD_MAX];
} Slot;

struct CueTable {
    Slot slots[SLOTS];
    Slot endings[ENDINGS];
    int ending_count;
    bool capital_nouns; /* of the language: "Jahr." ends a sentence */
    bool ordinal_dot;   /* "am 14. Mai" does not */
    bool verb_last;
    uint64_t known[64]; /* a bit for each value of the hash's head: most words need no look into the slots */
};

/* A '_' of the table is a space of the text. */
static char fold(char c) { return c == '_' ? ' ' : to_lower(c); }

static uint32_t hash(Text w) { return sieve_hash(word_head(w.ptr, w.len, w.ptr + w.len), w.len); }

static bool same(const Slot *s, Text w) {
    if (s->len != w.len) return false;
    for (size_t i = 0; i < w.len; i++)
        if (fold(s->word[i]) != fold(w.ptr[i])) return false;
    return true;
}

static uint32_t slot_of(const CueTable *t, Text w, uint32_t hash) {
    uint32_t i = hash % SLOTS;
    while (t->slots[i].len && !same(&t->slots[i], w)) i = (i + 1) % SLOTS;
    return i;
}

static void fill(Slot *s, Text w, CueClass class) {
    if (w.len >= WORD_MAX) return;
    for (size_t i = 0; i < w.len; i++) s->word[i] = w.ptr[i] == '_' ? ' ' : w.ptr[i];
    s->len = (uint8_t)w.len;
    s->class = (uint8_t)class;
}

static void add_cue(CueTable *t, Text w, CueClass class) {
    Slot slot = { 0 };
    fill(&slot, w, class);
    Text own = { slot.word, slot.len };
    if (!own.len) return;
    uint32_t h = hash(own);
    t->slots[slot_of(t, own, h)] = slot;
    t->known[h >> 26] |= UINT64_C(1) << (h >> 20 & 63);
}

CueTable *cue_table_new(Arena *arena, const Language *language) {
    CueTable *t = ARENA_NEW(arena, CueTable);
    t->capital_nouns = language->capital_nouns;
    t->ordinal_dot = language->ordinal_dot;
    t->verb_last = language->verb_last;
    for (const Cue *c = language->cues; c->words; c++) {
        Text list = text_of(c->words), w;
        while (text_next(&list, ' ', &w)) {
            if (!w.len) continue;
            if (w.ptr[0] == '-' && t->ending_count < ENDINGS) fill(&t->endings[t->ending_count++], text_slice(w, 1, w.len), c->class);
            else add_cue(t, w, c->class);
        }
    }
    return t;
}

static const Slot *slot_listed(const CueTable *t, Text w) {
    if (!w.len || w.len >= WORD_MAX) return NULL;
    uint32_t h = hash(w);
    if (!(t->known[h >> 26] >> (h >> 20 & 63) & 1)) return NULL;
    const Slot *s = &t->slots[slot_of(t, w, h)];
    return s->len ? s : NULL;
}

static CueClass listed_class(const CueTable *t, Text w) {
    if (!w.len || w.len >= WORD_MAX) return CUE_NEUTRAL;
    const Slot *s = slot_listed(t, w);
    if (s) return s->class == CUE_DONE ? CUE_PAST : s->class == CUE_PLAN ? CUE_FUTURE : (CueClass)s->class;
    for (int i = 0; i < t->ending_count; i++) {
        Text ending = { t->endings[i].word, t->endings[i].len };
        bool fits = w.len > ending.len + 2 && w.ptr[w.len - 1] == ending.ptr[ending.len - 1] && is_lower(w.ptr[0]) && text_ends(w, ending);
        if (fits && text_find_byte(w, ' ') == SIZE_MAX) return (CueClass)t->endings[i].class; /* of a single word */
    }
    return CUE_NEUTRAL;
}

/* What a word says of time by itself: a plan nothing, unless it is past. */
static CueClass class_of(const CueTable *t, Text w) {
    CueClass c = listed_class(t, w);
    return c == CUE_WAS_SET ? CUE_PAST : c == CUE_SET || c == CUE_FOR ? CUE_NEUTRAL : c;
}

static bool is_word_byte(char c) { return is_alpha(c) || is_digit(c) || c == '\'' || (unsigned char)c >= 0x80; }

static bool is_vowel(char c) {
    c = to_lower(c);
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y' || (unsigned char)c >= 0x80;
}

/* A single letter, a short word with a capital, or one without vowels stands before the full stop. */
static bool ends_abbreviation(const CueTable *t, Text text, size_t at) {
    size_t start = at;
    bool vowel = false;
    while (start > 0 && at - start < 5 && is_word_byte(text.ptr[start - 1])) vowel |= is_vowel(text.ptr[--start]);
    size_t len = at - start;
    if (t->ordinal_dot && len == 2 && is_digit(text.ptr[start]) && is_digit(text.ptr[start + 1])) return true;
    return len == 1 || (len > 0 && len < 5 && ((is_upper(text.ptr[start]) && !t->capital_nouns) || !vowel) && !is_digit(text.ptr[start]));
}

/* White space, quotation marks and brackets: what stands between a full stop and the next sentence. */
static size_t skip_marks(Text text, size_t at) {
    enum { MARKS_MAX = 64 };
    for (size_t stop = at + MARKS_MAX; at < text.len && at < stop; at++) {
        char c = text.ptr[at];
        bool curly = c == '\xE2' && at + 2 < text.len && text.ptr[at + 1] == '\x80' && (text.ptr[at + 2] & '\xF8') == '\x98'; /* U+2018 to U+201F */
        if (curly) at += 2;
        else if (!is_space(c) && c != '"' && c != '\'' && c != '`' && c != '(' && c != ')') break;
    }
    return at;
}

/* A full stop that ends a sentence: white space and a capital, or the end, behind it. */
static bool ends_sentence(const CueTable *t, Text text, size_t at) {
    char c = text.ptr[at];
    if (c == '!' || c == '?' || c == ';') return true;
    if (c == '\n') return at + 1 < text.len && text.ptr[at + 1] == '\n';
    if (c != '.') return false;
    size_t next = skip_marks(text, at + 1);
    if (next == text.len) return true;
    return next > at + 1 && is_upper(text.ptr[next]) && !ends_abbreviation(t, text, at);
}

/* "The plan", "than expected": rows of two words that point nowhere, whatever the second does alone. */
static bool points_nowhere(const CueTable *t, Text text, Text word) {
    size_t start = (size_t)(word.ptr - text.ptr), at = start;
    if (start < 2 || text.ptr[start - 1] != ' ') return false;
    for (at--; at > 0 && start - at < WORD_MAX && is_word_byte(text.ptr[at - 1]);) at--;
    Text pair = text_slice(text, at, start + word.len);
    const Slot *s = slot_listed(t, pair);
    return s && s->class == CUE_NEUTRAL;
}

typedef struct { /* the last word read, going backwards */
    Text word;
    CueClass class;
} Last;

/* What a word says, given the word to its right: "is to" as a pair; a participle behind "be" or "is" is not past. */
static CueClass read_back(const CueTable *t, Text text, Text word, Last *right, CueClass *pending) {
    CueClass c = CUE_NEUTRAL;
    if (right->word.len && right->word.ptr - word.ptr == (ptrdiff_t)word.len + 1) {
        Text pair = text_slice(text, (size_t)(word.ptr - text.ptr), (size_t)(right->word.ptr + right->word.len - text.ptr));
        if ((c = class_of(t, pair)) != CUE_NEUTRAL) word = pair;
    }
    if (c == CUE_NEUTRAL) c = class_of(t, word);
    if (c == CUE_FUTURE && points_nowhere(t, text, word)) c = CUE_NEUTRAL;
    bool participle = *pending == CUE_PAST && right->class == CUE_PAST;
    if (c == CUE_BE && participle) *pending = CUE_NEUTRAL; /* "will be named" */
    *right = (Last){ word, c };
    return c;
}

/* Going back from the expression. A past form is believed only once the word before it is known. */
static CueClass scan_back(const CueTable *t, Text text, size_t start, Text *ret_word, bool *ret_aimed) {
    size_t stop = start > REACH ? start - REACH : 0, at = start;
    Last right = { { NULL, 0 }, CUE_NEUTRAL };
    CueClass pending = CUE_NEUTRAL;
    int words = 0;
    while (at > stop && !ends_sentence(t, text, at - 1)) {
        if (!is_word_byte(text.ptr[at - 1])) {
            at--;
            continue;
        }
        size_t end = at;
        while (at > stop && is_word_byte(text.ptr[at - 1])) at--;
        Text word = text_slice(text, at, end);
        bool verb = right.word.len && is_lower(right.word.ptr[0]);
        CueClass before = pending, c = read_back(t, text, word, &right, &pending);
        *ret_aimed |= c == CUE_AIM && verb && before == CUE_NEUTRAL;
        bool just = words++ < 2 && before == CUE_NEUTRAL;
        if (c == CUE_PRESENT) return *ret_word = word, just ? CUE_FUTURE : CUE_PRESENT; /* "is on Sunday", but "is heard" */
        if (pending == CUE_PAST && c != CUE_PAST) return CUE_PAST;
        if (c == CUE_FUTURE) return before == CUE_PAST ? CUE_PAST : (*ret_word = right.word, CUE_FUTURE);
        if (c == CUE_PAST && pending == CUE_PAST) return CUE_PAST;
        if (c == CUE_PAST) pending = CUE_PAST, *ret_word = word;
    }
    return pending;
}

static CueClass scan_on(const CueTable *t, Text text, size_t end, Text *ret_word) {
    size_t stop = text.len - end > REACH ? end + REACH : text.len, at = end;
    while (at < stop && !ends_sentence(t, text, at)) {
        if (!is_word_byte(text.ptr[at])) {
            at++;
            continue;
        }
        size_t start = at;
        while (at < stop && is_word_byte(text.ptr[at])) at++;
        CueClass c = class_of(t, text_slice(text, start, at));
        if (c == CUE_FUTURE && points_nowhere(t, text, text_slice(text, start, at))) continue;
        if (c == CUE_PAST || c == CUE_FUTURE || c == CUE_PRESENT) return *ret_word = text_slice(text, start, at), c;
    }
    return CUE_NEUTRAL;
}

/* ---- clauses that end in their verb ---- */

typedef struct { /* what stands between the expression and the end of its clause */
    Text first, last, before_last, cue; /* words; the last that tells a direction */
    CueClass class;                     /* what it tells */
    size_t end;
} Tail;

static bool ends_clause(const CueTable *t, Text text, size_t at) { return text.ptr[at] == ',' || ends_sentence(t, text, at); }

static Tail read_tail(const CueTable *t, Text text, size_t end) {
    Tail tail = { .class = CUE_NEUTRAL };
    size_t stop = text.len - end > REACH ? end + REACH : text.len, at = end;
    while (at < stop && !ends_clause(t, text, at)) {
        size_t start = at;
        while (at < stop && is_word_byte(text.ptr[at])) at++;
        if (at == start && ++at) continue;
        Text word = text_slice(text, start, at);
        CueClass c = class_of(t, word);
        tail.before_last = tail.last, tail.last = word;
        if (!tail.first.len) tail.first = word;
        if (c == CUE_PAST || c == CUE_FUTURE) tail.cue = word, tail.class = c;
    }
    tail.end = at;
    return tail;
}

static size_t clause_start(const CueTable *t, Text text, size_t start) {
    size_t stop = start > REACH ? start - REACH : 0;
    while (start > stop && !ends_clause(t, text, start - 1)) start--;
    return start;
}

/* A clause without a verb that is known: one in the present tells what is to come. */
static CueClass likely_in(const CueTable *t, Text clause, Text *ret_word) {
    for (size_t at = 0; at < clause.len;) {
        size_t start = at;
        while (at < clause.len && is_word_byte(clause.ptr[at])) at++;
        if (at == start && ++at) continue;
        Text word = text_slice(clause, start, at);
        if (class_of(t, word) == CUE_LIKELY) return *ret_word = word, CUE_FUTURE;
    }
    return CUE_NEUTRAL;
}

/* The verb of the expression's own clause: it stands before the expression, right behind it, or at the end ("teilte mit, dass
 * sie am Montag kommt"). Two participles at the end say more than the verb they belong to: CUE_DONE, CUE_PLAN. */
static CueClass cue_of_clause(const CueTable *t, Text text, uint32_t start, uint32_t end, Text *ret_word) {
    bool aimed = false, apposed = end < text.len && text.ptr[end] == ',' && text_find_byte(text_slice(text, start, end), ',') != SIZE_MAX;
    Tail tail = read_tail(t, text, end + apposed); /* "am Mittwoch, 16. Mai, fortgesetzt" */
    const Slot *last = slot_listed(t, tail.last);
    if (last && last->class == CUE_PLAN && !points_nowhere(t, text, tail.last)) return *ret_word = tail.last, CUE_FUTURE;
    size_t from = clause_start(t, text, start);
    CueClass c = scan_back(t, text_slice(text, from, text.len), start - from, ret_word, &aimed), next = class_of(t, tail.first);
    if (c == CUE_NEUTRAL && (next == CUE_PAST || next == CUE_FUTURE)) c = next, *ret_word = tail.first;
    if (c == CUE_NEUTRAL) c = tail.class, *ret_word = tail.cue;
    if (c == CUE_NEUTRAL) c = likely_in(t, text_slice(text, from, start), ret_word);
    if (c == CUE_NEUTRAL) c = likely_in(t, text_slice(text, end, tail.end), ret_word);
    bool done = last && last->class == CUE_DONE && tail.before_last.len && is_lower(tail.before_last.ptr[0]);
    return c == CUE_FUTURE && done ? CUE_PAST : c;
}

/* The word that ends before `*at`, which moves to its beginning; none at the beginning of the sentence. */
static Text word_back(const CueTable *t, Text text, size_t *at) {
    size_t stop = *at > REACH ? *at - REACH : 0;
    while (*at > stop && !is_word_byte(text.ptr[*at - 1])) {
        if (ends_sentence(t, text, *at - 1)) return (Text){ NULL, 0 };
        --*at;
    }
    size_t end = *at;
    while (*at > stop && is_word_byte(text.ptr[*at - 1])) --*at;
    return text_slice(text, *at, end);
}

bool cue_sets(const CueTable *t, Text text, uint32_t start, uint32_t end, Text *ret_word) {
    enum { WORDS = 12 };
    size_t at = start;
    bool owns = end < text.len && (text.ptr[end] == '\'' || (unsigned char)text.ptr[end] >= 0x80);
    CueClass toward = listed_class(t, word_back(t, text, &at));
    if (owns || (toward != CUE_FOR && toward != CUE_AIM)) return false;
    for (int i = 0; i < WORDS; i++) {
        Text word = word_back(t, text, &at);
        if (!word.len) return false;
        CueClass c = listed_class(t, word);
        if (c == CUE_WAS_SET || (c == CUE_SET && toward == CUE_FOR)) return *ret_word = word, true;
    }
    return false;
}

bool cue_is_past(const CueTable *t, Text word) { return word.len && class_of(t, word) == CUE_PAST; }

CueClass cue_around(const CueTable *t, Text text, uint32_t start, uint32_t end, Text *ret_word, bool *ret_aimed) {
    *ret_word = (Text){ NULL, 0 };
    *ret_aimed = false;
    CueClass c = t->verb_last ? cue_of_clause(t, text, start, end, ret_word) : CUE_NEUTRAL;
    if (c == CUE_NEUTRAL) c = scan_back(t, text, start, ret_word, ret_aimed);
    return c != CUE_NEUTRAL ? c : scan_on(t, text, end, ret_word);
}
