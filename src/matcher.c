/* matcher.c - see matcher.h.
 *
 * Text is read once. An ordinary word costs one test of its length, first and last letter; only words that pass
 * it are hashed. Known words, numbers and a few marks gather into a run, which an unknown word, the end of a
 * sentence or of a paragraph closes. Within a run the longest pattern at each place wins, modifiers first;
 * of two that are as long, the row that stands higher in the table. */
#include "matcher.h"
#include "array.h"
#include "guard.h"
#include <string.h>

enum { SLOTS = 4096, RUN = 96, RUN_KEEP = 32, WORD_MAX = 24, MEANINGS = 6, MODIFIER_ROOT = 1, NODE_RULES = 6 };

typedef struct {
    uint8_t class;
    bool capital, dot; /* demands a capital; may end in a dot */
    int32_t value;
} Meaning_;

typedef struct Phrase Phrase;
struct Phrase { /* the rest of an entry of several words */
    Text rest;
    Meaning_ meaning;
    Phrase *next; /* longest first */
};

typedef struct {
    uint32_t hash;
    uint8_t len, count;
    char word[WORD_MAX];
    ClassSet classes[2]; /* with a small and with a capital initial */
    Meaning_ meaning[MEANINGS];
    Phrase *phrases;
} Slot;

typedef struct {
    ClassSet out;
    const Rule *rules[NODE_RULES]; /* in table order; they differ in their guards */
    bool modifier; /* a modifier may end here, before any of `before` */
    ClassSet before;
    uint16_t next[TOKEN_CLASS_COUNT];
} Node;

typedef struct {
    uint32_t start, end;
    ClassSet classes;
    int32_t number;     /* of digits and number words */
    const Slot *slot;   /* NULL for numbers and marks */
    const Meaning_ *single; /* of a phrase; NULL otherwise */
} Token;

typedef Array(Node) Nodes;

struct Matcher {
    const Language *language;
    uint32_t shapes[WORD_MAX][32]; /* by word length and first letter: which last letters occur */
    uint32_t first_shapes[WORD_MAX][32]; /* the same of words that can begin an expression */
    uint8_t kind[256];
    ClassSet starts;             /* classes that begin a pattern */
    ClassSet telling;            /* classes of which every pattern has one: all but small words and marks */
    Slot slots[SLOTS];
    Nodes nodes;
};

enum { OTHER, SPACE, ALPHA, DIGIT, MARK };

static const Text class_names[TOKEN_CLASS_COUNT] = {
#define X(name) { #name, sizeof #name - 1 },
    TOKEN_CLASSES(X)
#undef X
};

const Language *matcher_language(const Matcher *matcher) { return matcher->language; }

/* ---- words ---- */

static uint64_t load(const char *p, size_t len) {
    uint64_t bytes = 0;
    memcpy(&bytes, p, len);
    return bytes;
}

/* Of the word's first and last eight bytes, each read at once; bit 5 of every byte is set, so that case does not
 * count. Words are told apart by comparing, so two that hash alike are only slower. */
static uint32_t hash_word(const char *w, size_t len) {
    const uint64_t lower = UINT64_C(0x2020202020202020), mix = UINT64_C(0x9E3779B97F4A7C15);
    uint64_t a, b;
    if (len >= 8) a = load(w, 8), b = load(w + len - 8, 8);
    else if (len >= 4) a = load(w, 4), b = load(w + len - 4, 4);
    else a = (uint64_t)(uint8_t)w[0] << 8 | (uint8_t)w[len / 2], b = (uint8_t)w[len - 1];
    uint64_t h = ((a | lower) * mix ^ (b | lower)) * mix;
    return (uint32_t)(h >> 32) ^ (uint32_t)len;
}

static bool same_word(const Slot *s, const char *w, size_t len) {
    if (s->len != len) return false;
    for (size_t i = 0; i < len; i++)
        if (s->word[i] != to_lower(w[i])) return false;
    return true;
}

/* The index of the slot that holds the word, or of the empty one where it belongs. */
static uint32_t slot_index(const Matcher *m, const char *w, size_t len) {
    uint32_t h = hash_word(w, len), i = h % SLOTS;
    while (m->slots[i].len && !(m->slots[i].hash == h && same_word(&m->slots[i], w, len))) i = (i + 1) % SLOTS;
    return i;
}

static const Slot *find_word(const Matcher *m, const char *w, size_t len) {
    if (len >= WORD_MAX || !(m->shapes[len][*w & 31] >> (w[len - 1] & 31) & 1)) return NULL;
    const Slot *s = &m->slots[slot_index(m, w, len)];
    return s->len ? s : NULL;
}

static void add_phrase(Arena *arena, Slot *s, Text rest, Meaning_ meaning) {
    Phrase **at = &s->phrases;
    while (*at && (*at)->rest.len >= rest.len) at = &(*at)->next;
    Phrase *p = ARENA_NEW(arena, Phrase);
    *p = (Phrase){ rest, meaning, *at };
    *at = p;
}

/* Length of the first word of a table entry: letters, with a leading apostrophe. */
static size_t first_word(const Matcher *m, Text entry) {
    size_t n = entry.len && entry.ptr[0] == '\'';
    while (n < entry.len && m->kind[(uint8_t)entry.ptr[n]] == ALPHA) n++;
    return n;
}

static void add_word(Matcher *m, Arena *arena, Text entry, const Word *row) {
    bool dot = entry.len > 1 && entry.ptr[entry.len - 1] == '.';
    entry.len -= dot;
    size_t len = first_word(m, entry);
    if (!len || len >= WORD_MAX) return;
    Slot *s = &m->slots[slot_index(m, entry.ptr, len)];
    s->hash = hash_word(entry.ptr, len);
    s->len = (uint8_t)len;
    for (size_t i = 0; i < len; i++) s->word[i] = to_lower(entry.ptr[i]);
    m->shapes[len][*entry.ptr & 31] |= 1u << (entry.ptr[len - 1] & 31);
    Meaning_ meaning = { (uint8_t)row->class, is_upper(entry.ptr[0]), dot, row->value };
    if (len < entry.len) add_phrase(arena, s, text_slice(entry, len, entry.len), meaning);
    else if (s->count < MEANINGS) s->meaning[s->count++] = meaning;
    for (int upper = 0; upper < 2 && len == entry.len; upper++)
        if (upper || !meaning.capital) s->classes[upper] = set_or(s->classes[upper], set_of(row->class));
}

/* ---- patterns ---- */

static int class_named(Text name) {
    for (int c = 0; c < TOKEN_CLASS_COUNT; c++)
        if (text_equal(name, class_names[c])) return c;
    return -1;
}

/* A list of classes as a set; NULL is the set of all. */
static ClassSet classes_named(const char *names) {
    if (!names) return (ClassSet){ UINT64_MAX, UINT64_MAX };
    ClassSet set = { 0, 0 };
    Text list = text_of(names), name;
    while (text_next(&list, ' ', &name)) {
        int c = class_named(name);
        if (c >= 0) set = set_or(set, set_of((TokenClass)c));
    }
    return set;
}

typedef struct { /* what a pattern ends in: a rule, or a modifier before these classes */
    const Rule *rule;
    ClassSet before;
} Ending;

static uint16_t node_new(Arena *arena, Nodes *nodes) {
    array_push(arena, nodes);
    return (uint16_t)(nodes->count - 1);
}

static uint16_t node_below(Arena *arena, Nodes *nodes, uint16_t at, TokenClass c) {
    if (!nodes->items[at].next[c]) {
        uint16_t below = node_new(arena, nodes);
        nodes->items[at].next[c] = below;
        nodes->items[at].out = set_or(nodes->items[at].out, set_of(c));
    }
    return nodes->items[at].next[c];
}

/* Adds the rest of a pattern below a node, one branch for each alternative and option. */
static void add_pattern(Arena *arena, Nodes *nodes, uint16_t at, Text pattern, const Ending *ending) {
    pattern = text_trim(pattern);
    if (!pattern.len) {
        Node *node = &nodes->items[at];
        if (!ending->rule) node->modifier = true, node->before = ending->before;
        for (int i = 0; ending->rule && i < NODE_RULES; i++)
            if (!node->rules[i] || node->rules[i] == ending->rule) {
                node->rules[i] = ending->rule;
                break;
            }
        return;
    }
    size_t end = text_find_byte(pattern, ' ');
    Text piece = text_slice(pattern, 0, end), rest = end == SIZE_MAX ? (Text){ NULL, 0 } : text_slice(pattern, end, pattern.len);
    if (piece.ptr[piece.len - 1] == '?') {
        add_pattern(arena, nodes, at, rest, ending);
        piece.len--;
    }
    Text name;
    while (text_next(&piece, '|', &name)) {
        int c = class_named(name);
        if (c >= 0) add_pattern(arena, nodes, node_below(arena, nodes, at, (TokenClass)c), rest, ending);
    }
}

static void set_kinds(Matcher *m) {
    for (int c = 0; c < 256; c++)
        m->kind[c] = (uint8_t)(is_space((char)c) ? SPACE : is_digit((char)c) ? DIGIT : is_alpha((char)c) || c >= 0x80 ? ALPHA : OTHER);
    for (const char *p = ",-:/.'+\xe2\xc2"; *p; p++) m->kind[(uint8_t)*p] = MARK; /* E2: dashes and quotes, C2: hard space */
}

static ClassSet telling_classes(void) {
    ClassSet set = { 0, 0 };
    for (int c = 0; c < TOKEN_CLASS_COUNT; c++)
        if (c != A && (c < THE || c > ENDED) && c < COMMA) set = set_or(set, set_of((TokenClass)c));
    return set;
}

static void set_first_shapes(Matcher *m);

Matcher *matcher_new(Arena *arena, const Language *language) {
    Matcher *m = ARENA_NEW(arena, Matcher);
    m->language = language;
    set_kinds(m);
    for (const Word *w = language->words; w->words; w++) {
        Text list = text_of(w->words), entry;
        while (text_next(&list, ' ', &entry)) add_word(m, arena, entry, w);
    }
    node_new(arena, &m->nodes);
    node_new(arena, &m->nodes);
    for (const Rule *r = language->rules; r->pattern; r++) add_pattern(arena, &m->nodes, 0, text_of(r->pattern), &(Ending){ .rule = r });
    for (const Modifier *f = language->modifiers; f->pattern; f++)
        add_pattern(arena, &m->nodes, MODIFIER_ROOT, text_of(f->pattern), &(Ending){ .before = classes_named(f->before) });
    m->telling = telling_classes();
    m->starts = set_or(m->nodes.items[0].out, m->nodes.items[MODIFIER_ROOT].out);
    set_first_shapes(m);
    return m;
}

/* ---- tokens ---- */

static ClassSet slot_classes(const Slot *s, char initial) { return s->classes[is_upper(initial)]; }

ClassSet matcher_classes(const Matcher *m, Text word) {
    const Slot *s = word.len ? find_word(m, word.ptr, word.len) : NULL;
    return s ? slot_classes(s, word.ptr[0]) : (ClassSet){ 0, 0 };
}

static bool slot_takes_dot(const Slot *s) {
    for (int i = 0; i < s->count; i++)
        if (s->meaning[i].dot) return true;
    return false;
}

static ClassSet with(ClassSet set, TokenClass c, bool condition) { return condition ? set_or(set, set_of(c)) : set; }

/* What can a string of `len` digits worth `v` be? */
static ClassSet number_classes(int32_t v, size_t len) {
    ClassSet set = { 0, 0 };
    if (len == 8 && v / 10000 >= 1000 && v / 10000 < 2200 && v / 100 % 100 >= 1 && v / 100 % 100 <= 12 && v % 100 >= 1 && v % 100 <= 31)
        return set_of(YYYYMMDD);
    if (len > 7) return set;
    set = set_of(NUMBER);
    set = with(set, ANY_YEAR, len <= 4 && v > 0);
    if (len == 4) {
        set = with(set, YEAR, v >= 1000 && v < 2200);
        return with(set, HHMM, v / 100 <= 24 && v % 100 < 60);
    }
    if (len == 3) return with(set, HHMM, v / 100 >= 1 && v % 100 < 60);
    if (len > 2) return set;
    set = with(set, DAY, v >= 1 && v <= 31);
    set = with(set, HOUR, v <= 24);
    if (len != 2) return set;
    set = set_or(set, set_of(TWO));
    set = with(set, MM, v >= 1 && v <= 12);
    set = with(set, DD, v >= 1 && v <= 31);
    return with(set, MINUTE, v < 60);
}

typedef struct { /* the reader's place in the text */
    const Matcher *matcher;
    const char *text, *at, *end;
} Cursor;

static uint8_t kind_at(const Cursor *c, const char *p) { return p >= c->text && p < c->end ? c->matcher->kind[(uint8_t)*p] : OTHER; }
static bool alnum_at(const Cursor *c, const char *p) {
    uint8_t k = kind_at(c, p);
    return k == ALPHA || k == DIGIT;
}

/* The rest of an entry of several words: '_' stands for white space, "'" for either apostrophe. Returns the end
 * of what matched, or NULL. */
static const char *phrase_end(const Cursor *c, const char *p, Text rest) {
    for (size_t i = 0; i < rest.len; i++) {
        if (rest.ptr[i] == '_') {
            if (kind_at(c, p) != SPACE) return NULL;
            while (kind_at(c, p) == SPACE) p++;
        } else if (rest.ptr[i] == '\'' && c->end - p >= 3 && !memcmp(p, "\xe2\x80\x99", 3)) {
            p += 3;
        } else if (p < c->end && to_lower(*p) == to_lower(rest.ptr[i])) {
            p++;
        } else {
            return NULL;
        }
    }
    return alnum_at(c, p) ? NULL : p;
}

static bool try_phrases(Cursor *c, const Slot *s, const char *word, Token *t) {
    for (const Phrase *p = s->phrases; p; p = p->next) {
        if (p->meaning.capital && !is_upper(*word)) continue;
        const char *end = phrase_end(c, c->at, p->rest);
        if (!end) continue;
        t->classes = set_of((TokenClass)p->meaning.class);
        t->single = &p->meaning;
        c->at = p->meaning.dot && end < c->end && *end == '.' ? end + 1 : end;
        return true;
    }
    return false;
}

/* "a.m." and the like: single letters with dots, looked up without them. */
static const Slot *read_dotted(Cursor *c, const char *word) {
    char letters[WORD_MAX];
    size_t n = 0;
    const char *p = word;
    while (n < 4 && kind_at(c, p) == ALPHA && p + 1 < c->end && p[1] == '.') letters[n++] = *p, p += 2;
    if (n < 2) return NULL;
    const Slot *s = find_word(c->matcher, letters, n);
    if (s) c->at = p;
    return s;
}

static bool read_word(Cursor *c, Token *t) {
    const char *word = c->at, *p = word;
    while (p < c->end && c->matcher->kind[(uint8_t)*p] == ALPHA) p++;
    c->at = p;
    size_t len = (size_t)(p - word);
    t->slot = len == 1 && kind_at(c, c->at) == MARK && *c->at == '.' ? read_dotted(c, word) : NULL;
    if (!t->slot) t->slot = find_word(c->matcher, word, len);
    if (!t->slot) return false;
    if (t->slot->phrases && try_phrases(c, t->slot, word, t)) return true;
    t->classes = slot_classes(t->slot, *word);
    if (c->at < c->end && *c->at == '.' && slot_takes_dot(t->slot)) c->at++;
    return !set_empty(t->classes);
}

/* Money, room numbers, percentages, versions: digits that are no time. */
static bool is_measure(const Cursor *c, const char *start, const char *end) {
    if (start > c->text && (start[-1] == '$' || start[-1] == '#' || start[-1] == '@')) return true;
    if (start - c->text >= 2 && !memcmp(start - 2, "\xc2\xa3", 2)) return true;       /* pound */
    if (start - c->text >= 3 && !memcmp(start - 3, "\xe2\x82\xac", 3)) return true;   /* euro */
    return end < c->end && *end == '%';
}

static bool digits_end_at(const Cursor *c, const char *p) { return kind_at(c, p) != DIGIT; }

/* Thousands: "1,200". Moves past the groups and gives the whole. */
static const char *read_groups(const Cursor *c, const char *p, int32_t *value) {
    while (c->end - p >= 4 && *p == ',' && kind_at(c, p + 1) == DIGIT && kind_at(c, p + 2) == DIGIT && kind_at(c, p + 3) == DIGIT &&
           digits_end_at(c, p + 4) && *value < 1000000) {
        *value = *value * 1000 + (p[1] - '0') * 100 + (p[2] - '0') * 10 + (p[3] - '0');
        p += 4;
    }
    return p;
}

/* Letters glued to digits: an ordinal's ending, a decade's, or a word of its own ("5pm", "8hrs"). False: no number. */
static bool read_suffix(Cursor *c, Token *t, const char *digits_end, size_t len) {
    const char *p = digits_end;
    while (kind_at(c, p) == ALPHA) p++;
    size_t letters = (size_t)(p - digits_end);
    if (!letters) {
        bool ordinal = c->matcher->language->ordinal_dot && len <= 2 && p < c->end && *p == '.' && kind_at(c, p + 1) == SPACE;
        if (ordinal) t->classes = set_of(NTH), c->at = p + 1;
        return true;
    }
    const Slot *s = find_word(c->matcher, digits_end, letters);
    ClassSet set = s ? slot_classes(s, *digits_end) : (ClassSet){ 0, 0 };
    if (set_has(set, DECADE_MARK) && t->number % 10 == 0 && (len == 4 || len == 2)) {
        t->classes = set_of(DECADE);
        c->at = p;
        return true;
    }
    if (set_has(set, NTH_MARK)) {
        t->classes = set_of(NTH);
        c->at = p;
        return t->number > 0 && t->number < 100;
    }
    if (set_has(set, AMPM) || set_has(set, UNIT) || set_has(set, UNITS) || set_has(set, TEE) || set_has(set, ZED) || set_has(set, MONTH)) return true;
    c->at = p;
    return false;
}

static bool read_number(Cursor *c, Token *t) {
    const char *start = c->at;
    bool glued = start > c->text && kind_at(c, start - 1) == ALPHA;
    int32_t v = 0;
    for (; kind_at(c, c->at) == DIGIT; c->at++) v = v < 100000000 ? v * 10 + (*c->at - '0') : v;
    size_t len = (size_t)(c->at - start);
    const char *grouped = len <= 3 ? read_groups(c, c->at, &v) : c->at;
    t->number = v;
    t->classes = grouped > c->at ? set_of(NUMBER) : number_classes(v, len);
    c->at = grouped;
    bool good = read_suffix(c, t, grouped, len);
    return good && !set_empty(t->classes) && !is_measure(c, start, c->at) && (!glued || v < 10000);
}

/* "'98" and "'s", with either apostrophe; `mark` bytes long. */
static bool read_apostrophe(Cursor *c, Token *t, size_t mark) {
    const char *after = c->at + mark;
    if (kind_at(c, after) == DIGIT && kind_at(c, after + 1) == DIGIT && kind_at(c, after + 2) != DIGIT) {
        t->number = (after[0] - '0') * 10 + (after[1] - '0');
        c->at = after + 2;
        t->classes = set_of(YY);
        if (kind_at(c, c->at) != ALPHA) return true;
        t->classes = set_of(TWO);
        return read_suffix(c, t, c->at, 2) && set_has(t->classes, DECADE);
    }
    char letters[WORD_MAX] = "'";
    size_t n = 1;
    while (n < 4 && kind_at(c, after) == ALPHA) letters[n++] = *after++;
    c->at += mark;
    t->slot = kind_at(c, after) == ALPHA ? NULL : find_word(c->matcher, letters, n);
    if (!t->slot) return false;
    t->classes = slot_classes(t->slot, '\'');
    c->at = after;
    return true;
}

static bool read_mark(Cursor *c, Token *t) {
    const char *p = c->at;
    bool glued = alnum_at(c, p - 1) && alnum_at(c, p + 1);
    c->at++;
    switch (*p) {
    case ',': return t->classes = set_of(COMMA), true;
    case '-': return t->classes = set_of(glued ? HYPHEN : DASH), true;
    case ':': return t->classes = set_of(COLON), glued;
    case '/': return t->classes = set_of(SLASH), glued;
    case '.': return t->classes = set_of(DOT), glued;
    case '+': return t->classes = set_of(PLUS), kind_at(c, p + 1) == DIGIT;
    case '\'': return c->at = p, read_apostrophe(c, t, 1);
    default: break;
    }
    if (c->end - p >= 3 && !memcmp(p, "\xe2\x80\x93", 3)) return c->at = p + 3, t->classes = set_of(DASH), true;
    if (c->end - p >= 3 && !memcmp(p, "\xe2\x80\x99", 3)) return c->at = p, read_apostrophe(c, t, 3);
    return false;
}

static int32_t token_value(const Token *t, TokenClass class) {
    if (t->single) return t->single->value;
    if (t->slot)
        for (int i = 0; i < t->slot->count; i++)
            if (t->slot->meaning[i].class == class) return t->slot->meaning[i].value;
    return t->number;
}

/* ---- number words ---- */

/* "twenty-four", "one hundred and five", "nineteen ninety-six": how many tokens from `at` make one number. */
typedef struct {
    int32_t value;
    int used;
    bool year;
} Folded;

static int fold_below_hundred(const Token *t, int n, int32_t *ret_value) {
    if (n > 0 && set_has(t[0].classes, TENS)) {
        *ret_value = token_value(&t[0], TENS);
        int k = n > 2 && set_has(t[1].classes, HYPHEN) ? 2 : 1;
        if (k < n && set_has(t[k].classes, COUNT) && token_value(&t[k], COUNT) < 10) {
            *ret_value += token_value(&t[k], COUNT);
            return k + 1;
        }
        return 1;
    }
    if (n > 0 && set_has(t[0].classes, COUNT)) return *ret_value = token_value(&t[0], COUNT), 1;
    return 0;
}

static Folded fold_number(const Token *t, int n) {
    Folded f = { 0, 0, false };
    int32_t part = 0;
    f.used = fold_below_hundred(t, n, &part);
    f.value = part;
    if (!f.used) {
        if (n < 2 || !set_has(t[1].classes, SCALE)) return f;
        if (set_has(t[0].classes, A)) f.value = 1;
        else if (set_has(t[0].classes, NUMBER)) f.value = t[0].number;
        else return f;
        f.used = 1;
    }
    int32_t tail = 0;
    int more = f.value >= 10 && f.value <= 20 ? fold_below_hundred(t + f.used, n - f.used, &tail) : 0;
    if (more && tail >= 10 && tail < 100) return (Folded){ f.value * 100 + tail, f.used + more, true };
    while (f.used < n && set_has(t[f.used].classes, SCALE) && f.value < 1000) {
        f.value *= token_value(&t[f.used++], SCALE);
        int skip = f.used < n && set_has(t[f.used].classes, AND) ? 1 : 0;
        more = fold_below_hundred(t + f.used + skip, n - f.used - skip, &tail);
        if (more) f.value += tail, f.used += skip + more;
    }
    return f;
}

static Token folded_token(const Token *t, Folded f) {
    Token out = { t[0].start, t[f.used - 1].end, set_of(NUMBER), f.value, NULL, NULL };
    out.classes = with(out.classes, YEAR, f.year);
    out.classes = with(out.classes, ANY_YEAR, f.value >= 1000 && f.value < 2200);
    out.classes = with(out.classes, HOUR, f.value >= 1 && f.value <= 12);
    return out;
}

static bool is_number_word(const Token *t) {
    return set_has(t->classes, COUNT) || set_has(t->classes, TENS) || set_has(t->classes, SCALE);
}

/* Replaces number words by numbers, in place; returns the new length of the run. */
static int fold_numbers(Token *t, int n) {
    int out = 0;
    for (int i = 0; i < n;) {
        bool before_scale = i + 1 < n && set_has(t[i + 1].classes, SCALE);
        Folded f = is_number_word(&t[i]) || before_scale ? fold_number(t + i, n - i) : (Folded){ 0, 0, false };
        Token token = f.used ? folded_token(t + i, f) : t[i];
        t[out++] = token;
        i += f.used ? f.used : 1;
    }
    return out;
}

/* ---- matching ---- */

typedef struct {
    const Matcher *matcher;
    Text text;
    const Token *tokens;
    int count;
    Match now, best;
    int best_len;
    int32_t best_row;
    MatchFound *found;
    void *to;
} Search;

static void accept(Search *s, const Rule *rule, int first, int len) {
    int32_t row = (int32_t)(rule - s->matcher->language->rules);
    int reach = first + len;
    if (reach < s->best_len || (reach == s->best_len && row >= s->best_row)) return;
    Match m = s->now;
    m.start = m.core = s->tokens[first].start;
    m.end = s->tokens[reach - 1].end;
    m.rule = rule;
    m.len = (uint8_t)len;
    if (!guard_allows(rule->guard, s->matcher, s->text, &m)) return;
    s->best = m;
    s->best_len = reach;
    s->best_row = row;
}

/* Tries all readings of the tokens from `first` on, below a node. */
static void search(Search *s, uint16_t at, int first, int len) {
    const Node *node = &s->matcher->nodes.items[at];
    for (int i = 0; len && i < NODE_RULES && node->rules[i]; i++) accept(s, node->rules[i], first, len);
    if (first + len >= s->count || len == MATCH_DEPTH) return;
    const Token *t = &s->tokens[first + len];
    ClassSet set = set_and(t->classes, node->out);
    for (int half = 0; half < 2; half++)
        for (uint64_t bits = half ? set.high : set.low; bits; bits &= bits - 1) {
            TokenClass c = (TokenClass)(__builtin_ctzll(bits) + 64 * half);
            s->now.path[len] = (uint8_t)c;
            s->now.value[len] = token_value(t, c);
            search(s, node->next[c], first, len + 1);
        }
}

typedef struct {
    int len; /* tokens; 0: none */
    dl_mod mod;
} Head;

static dl_mod carried_mod(const Token *t, TokenClass c, dl_mod otherwise) {
    bool carries = c == EARLY || c == MID || c == EDGE || c == QUAL || c == SOME;
    return carries ? (dl_mod)token_value(t, c) : otherwise;
}

/* The longest modifier below a node, from token `i` on; `so_far` is what was read of it. */
static void modifier_below(const Search *s, uint16_t at, int first, Head so_far, Head *best) {
    const Node *node = &s->matcher->nodes.items[at];
    int i = first + so_far.len;
    if (i >= s->count) return;
    bool fits = !set_empty(set_and(s->tokens[i].classes, node->before));
    if (node->modifier && fits && so_far.len > best->len) *best = so_far;
    ClassSet set = set_and(s->tokens[i].classes, node->out);
    for (int half = 0; half < 2; half++)
        for (uint64_t bits = half ? set.high : set.low; bits; bits &= bits - 1) {
            TokenClass c = (TokenClass)(__builtin_ctzll(bits) + 64 * half);
            Head longer = { so_far.len + 1, carried_mod(&s->tokens[i], c, so_far.mod) };
            modifier_below(s, node->next[c], first, longer, best);
        }
}

/* The best expression that begins at token `first`; 0 when there is none, else how many tokens it takes. */
static int match_at(Search *s, int first) {
    s->best_len = 0;
    Head head = { 0, DL_MOD_NONE };
    modifier_below(s, MODIFIER_ROOT, first, head, &head);
    if (head.len) {
        search(s, 0, first + head.len, 0);
        if (s->best_len) {
            s->best.start = s->tokens[first].start;
            s->best.mod = head.mod;
        }
    }
    int with_modifier = s->best_len;
    Match modified = s->best;
    s->best_len = 0;
    search(s, 0, first, 0);
    if (s->best_len < with_modifier) s->best = modified, s->best_len = with_modifier;
    if (!s->best_len) return 0;
    for (int i = 0; i < s->best.len; i++) {
        const Token *t = &s->tokens[s->best_len - s->best.len + i];
        s->best.from[i] = t->start;
        s->best.to[i] = t->end;
    }
    uint8_t last = s->best.len ? s->best.path[s->best.len - 1] : THE;
    bool dotted = s->text.ptr[s->best.end - 1] == '.';
    if (dotted && (last == UNIT || last == UNITS || last == WD)) s->best.end--; /* the sentence's own full stop, as likely */
    return s->best_len - first;
}

/* Matches a run and drops it, or all but its last `keep` tokens. Returns how many remain. */
static int match_run(Search *s, Token *tokens, int n, int keep, bool numbers) {
    if (numbers) n = fold_numbers(tokens, n);
    s->tokens = tokens;
    s->count = n;
    int i = 0;
    while (i < n - keep) {
        int used = match_at(s, i);
        if (used) s->found(s->to, &s->best);
        i += used ? used : 1;
    }
    if (i >= n) return 0;
    memmove(tokens, tokens + i, (size_t)(n - i) * sizeof *tokens);
    return n - i;
}

/* The shapes of words that can begin an expression, alone or as the first of several. */
static void set_first_shapes(Matcher *m) {
    for (int i = 0; i < SLOTS; i++) {
        const Slot *s = &m->slots[i];
        ClassSet set = set_or(s->classes[0], s->classes[1]);
        bool number = set_has(set, COUNT) || set_has(set, TENS) || set_has(set, SCALE);
        if (s->len && (s->phrases || number || !set_empty(set_and(set, m->starts))))
            m->first_shapes[s->len][s->word[0] & 31] |= 1u << (s->word[s->len - 1] & 31);
    }
}

/* While no run is open: to the next word that may begin one, figure or apostrophe. Most of a text is passed over here. */
static const char *skip_plain(const Matcher *m, const char *p, const char *end) {
    const uint8_t *kind = m->kind;
    while (p < end) {
        uint8_t k = kind[(uint8_t)*p];
        if (k == ALPHA) {
            const char *word = p;
            while (p < end && kind[(uint8_t)*p] == ALPHA) p++;
            size_t len = (size_t)(p - word);
            if (len < WORD_MAX && (m->first_shapes[len][*word & 31] >> (p[-1] & 31) & 1)) return word;
            if (len == 1 && p < end && *p == '.') return word; /* "a.m." */
        } else if (k == DIGIT || (k == MARK && (*p == '\'' || (unsigned char)*p == 0xE2))) {
            return p;
        } else {
            p++;
        }
    }
    return p;
}

/* White space: true when it holds an empty line, which ends a paragraph. */
static bool skip_space(Cursor *c) {
    int lines = 0;
    for (; kind_at(c, c->at) == SPACE; c->at++) lines += *c->at == '\n';
    return lines > 1;
}

void matcher_find(const Matcher *m, Text text, MatchFound *found, void *to) {
    Search s = { .matcher = m, .text = text, .found = found, .to = to };
    Cursor c = { m, text.ptr, text.ptr, text.ptr + text.len };
    Token run[RUN];
    int n = 0;
    bool numbers = false, telling = false;
    while (c.at < c.end) {
        if (!n) {
            c.at = skip_plain(m, c.at, c.end);
            if (c.at >= c.end) break;
        }
        Token t;
        t.start = (uint32_t)(c.at - text.ptr);
        t.slot = NULL;
        t.single = NULL;
        bool known = false;
        switch (m->kind[(uint8_t)*c.at]) {
        case SPACE:
            if (!skip_space(&c)) continue;
            break;
        case ALPHA: known = read_word(&c, &t); break;
        case DIGIT: known = read_number(&c, &t); break;
        case MARK:
            if (c.end - c.at >= 2 && !memcmp(c.at, "\xc2\xa0", 2)) {
                c.at += 2;
                continue;
            }
            known = read_mark(&c, &t);
            break;
        default: c.at++;
        }
        if (known && n == 0) known = !set_empty(set_and(t.classes, m->starts)) || is_number_word(&t);
        if (known) {
            t.end = (uint32_t)(c.at - text.ptr);
            numbers |= is_number_word(&t);
            telling |= !set_empty(set_and(t.classes, m->telling));
            run[n++] = t;
            if (n == RUN) n = match_run(&s, run, n, RUN_KEEP, numbers);
        } else if (n) {
            if (telling) match_run(&s, run, n, 0, numbers);
            n = 0;
            numbers = telling = false;
        }
    }
    if (telling) match_run(&s, run, n, 0, numbers);
}

bool match_has(const Match *match, TokenClass class, int32_t *ret_value) {
    for (int i = 0; i < match->len; i++)
        if (match->path[i] == class) return *ret_value = match->value[i], true;
    return false;
}
