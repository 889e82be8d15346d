/* scanner.c - see scanner.h.
 *
 * Only what the sieve lets through is read word by word. There, too, an ordinary word costs one look into the sieve; only
 * words that pass it are looked up. */
#include "scanner.h"
#include <string.h>

enum { OTHER, SPACE, ALPHA, DIGIT, MARK };

/* ---- words ---- */

/* Words that begin alike are compared by the rest. */
static bool same_word(const Slot *s, uint64_t head, const char *w, size_t len) {
    if (s->head != head || s->len != len) return false;
    for (size_t i = sizeof head; i < len; i++)
        if (s->word[i] != to_lower(w[i])) return false;
    return true;
}

/* `end`: how far the text goes on behind the word. */
static Slot *find_word(const Scanner *m, const char *w, size_t len, const char *end) {
    if (len >= WORD_MAX) return NULL;
    uint64_t head = word_head(w, len, end);
    uint32_t hash = sieve_hash(head, len);
    if (!sieve_look(&m->sieve, hash)) return NULL;
    for (uint32_t n, i = hash & m->index_mask; (n = m->index[i]); i = (i + 1) & m->index_mask)
        if (same_word(&m->slots.items[n - 1], head, w, len)) return &m->slots.items[n - 1];
    return NULL;
}

/* The slot of a word, a new one if there is none yet. Slots move when one is added. */
static Slot *slot_for(Scanner *m, Text word) {
    Slot *known = find_word(m, word.ptr, word.len, word.ptr + word.len);
    if (known) return known;
    uint64_t head = word_head(word.ptr, word.len, word.ptr + word.len);
    uint32_t at = sieve_hash(head, word.len) & m->index_mask;
    while (m->index[at]) at = (at + 1) & m->index_mask;
    Slot *s = array_push(m->arena, &m->slots);
    m->index[at] = (uint16_t)m->slots.count;
    s->head = head;
    s->len = (uint8_t)word.len;
    for (size_t i = 0; i < word.len; i++) s->word[i] = to_lower(word.ptr[i]);
    sieve_add(&m->sieve, word, WORD_LISTED);
    return s;
}

static void add_phrase(Arena *arena, Slot *s, Text rest, Sense meaning) {
    Phrase **at = &s->phrases;
    while (*at && (*at)->rest.len >= rest.len) at = &(*at)->next;
    Phrase *p = ARENA_NEW(arena, Phrase);
    *p = (Phrase){ rest, meaning, *at };
    *at = p;
}

/* Length of the first word of a table entry: letters, with a leading apostrophe or a figure ("2nite"). */
static size_t first_word(Text entry) {
    size_t n = entry.len && (entry.ptr[0] == '\'' || is_digit(entry.ptr[0]));
    while (n < entry.len && is_letter_byte(entry.ptr[n])) n++;
    return n;
}

static void add_word(Scanner *m, Text entry, const Word *row) {
    bool dot = entry.len > 1 && entry.ptr[entry.len - 1] == '.';
    entry.len -= dot;
    size_t len = first_word(entry);
    if (!len || len >= WORD_MAX) return;
    Slot *s = slot_for(m, text_slice(entry, 0, len));
    Sense meaning = { (uint8_t)row->class, is_upper(entry.ptr[0]), dot, row->value };
    if (len < entry.len) add_phrase(m->arena, s, text_slice(entry, len, entry.len), meaning);
    else if (s->count < SENSES_MAX) s->senses[s->count++] = meaning;
    for (int upper = 0; upper < 2 && len == entry.len; upper++)
        if (upper || !meaning.capital) s->classes[upper] = set_or(s->classes[upper], set_of(row->class));
}

static void set_kinds(Scanner *m) {
    for (int c = 0; c < 256; c++)
        m->kind[c] = (uint8_t)(is_space((char)c) ? SPACE : is_digit((char)c) ? DIGIT : is_letter_byte((char)c) ? ALPHA : OTHER);
    for (const char *p = ",-:/.'+@\xe2\xc2"; *p; p++) m->kind[(uint8_t)*p] = MARK; /* E2: dashes and quotes, C2: hard space */
}

/* ---- tokens ---- */

static ClassSet slot_classes(const Slot *s, char initial) { return s->classes[is_upper(initial)]; }

static bool slot_takes_dot(const Slot *s) {
    for (int i = 0; i < s->count; i++)
        if (s->senses[i].dot) return true;
    return false;
}

static ClassSet with(ClassSet set, TokenClass c, bool condition) { return condition ? set_or(set, set_of(c)) : set; }

/* What can a string of `len` digits worth `v` be? */
static ClassSet number_classes(int32_t v, size_t len) {
    ClassSet set = { 0, 0 };
    if (len == 8 && v / 10000 >= 1000 && v / 10000 < 2200 && v / 100 % 100 >= 1 && v / 100 % 100 <= 12 && v % 100 >= 1 && v % 100 <= 31)
        return set_of(YYYYMMDD);
    set = set_of(NUMBER);
    if (len > 7) return set;
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

static uint8_t kind_at(const Cursor *c, const char *p) { return p >= c->text && p < c->end ? c->scanner->kind[(uint8_t)*p] : OTHER; }
static bool alnum_at(const Cursor *c, const char *p) {
    uint8_t k = kind_at(c, p);
    return k == ALPHA || k == DIGIT;
}

/* White space, or a hard space as in "v. Chr.": its bytes; 0 for neither. */
static size_t blank_at(const Cursor *c, const char *p) {
    if (kind_at(c, p) == SPACE) return 1;
    if (c->end - p >= 2 && !memcmp(p, "\xc2\xa0", 2)) return 2;
    return c->end - p >= 3 && !memcmp(p, "\xe2\x80\xaf", 3) ? 3 : 0; /* the narrow one */
}

/* The rest of an entry of several words: '_' stands for white space, "'" for either apostrophe. Returns the end
 * of what matched, or NULL. */
static const char *phrase_end(const Cursor *c, const char *p, Text rest) {
    for (size_t i = 0; i < rest.len; i++) {
        if (rest.ptr[i] == '_') {
            size_t blank = blank_at(c, p);
            if (!blank) return NULL;
            for (; blank; blank = blank_at(c, p)) p += blank;
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

/* A phrase goes on with a word that does not begin as the next one of the text does, found behind white space at `next`. */
static bool goes_elsewhere(const Cursor *c, Text rest, const char *next) {
    if (rest.len < 2 || rest.ptr[0] != '_' || !is_alpha(rest.ptr[1])) return false;
    return next == c->at || next == c->end || to_lower(*next) != to_lower(rest.ptr[1]);
}

static bool try_phrases(Cursor *c, const Slot *s, const char *word, Token *t) {
    const char *next = c->at;
    for (size_t blank; (blank = blank_at(c, next)); next += blank) {}
    for (const Phrase *p = s->phrases; p; p = p->next) {
        if ((p->sense.capital && !is_upper(*word)) || goes_elsewhere(c, p->rest, next)) continue;
        const char *end = phrase_end(c, c->at, p->rest);
        if (!end) continue;
        t->classes = set_of((TokenClass)p->sense.class);
        t->single = &p->sense;
        c->at = p->sense.dot && end < c->end && *end == '.' ? end + 1 : end;
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
    const Slot *s = find_word(c->scanner, letters, n, letters + n);
    if (s) c->at = p;
    return s;
}

static bool read_word(Cursor *c, Token *t) {
    const char *word = c->at, *p = word;
    while (p < c->end && c->scanner->kind[(uint8_t)*p] == ALPHA) p++;
    c->at = p;
    size_t len = (size_t)(p - word);
    t->slot = len == 1 && kind_at(c, c->at) == MARK && *c->at == '.' ? read_dotted(c, word) : NULL;
    if (!t->slot) t->slot = find_word(c->scanner, word, len, c->end);
    if (!t->slot) return false;
    if (t->slot->phrases && try_phrases(c, t->slot, word, t)) return true;
    t->classes = slot_classes(t->slot, *word);
    if (c->at < c->end && *c->at == '.' && slot_takes_dot(t->slot)) c->at++;
    return !set_empty(t->classes);
}

/* Money, room numbers, percentages, versions: digits that are no time. */
static bool is_measure(const Cursor *c, const char *start, const char *end) {
    bool half = kind_at(c, end) == ALPHA && kind_at(c, end + 1) == ALPHA && !alnum_at(c, end + 2); /* "@7pm" is no name */
    bool clock = start > c->text && start[-1] == '@' && (half || (end < c->end && *end == ':'));
    if (start > c->text && (start[-1] == '$' || start[-1] == '#' || start[-1] == '@')) return !clock;
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
        bool ordinal = c->scanner->language->ordinal_dot && len <= 2 && p < c->end && *p == '.' && kind_at(c, p + 1) != DIGIT;
        if (ordinal) t->classes = set_of(NTH), c->at = p + 1;
        return true;
    }
    if (len == 1 && (t->slot = find_word(c->scanner, digits_end - 1, letters + 1, c->end))) { /* "2nite" */
        t->classes = slot_classes(t->slot, '2');
        c->at = p;
        return true;
    }
    const Slot *s = find_word(c->scanner, digits_end, letters, c->end);
    ClassSet set = s ? slot_classes(s, *digits_end) : (ClassSet){ 0, 0 };
    if (set_has(set, DECADE_MARK) && t->number % 10 == 0 && len >= 2 && len <= 4) {
        t->classes = set_of(DECADE);
        c->at = p;
        return true;
    }
    if (set_has(set, NTH_MARK)) {
        t->classes = set_of(NTH);
        c->at = p;
        return t->number > 0 && t->number < 100;
    }
    if (set_has(set, AMPM) || set_has(set, UNIT) || set_has(set, UNITS) || set_has(set, TEE) || set_has(set, ZED) || set_has(set, MONTH) ||
        set_has(set, UNIT_MARK))
        return true;
    c->at = p;
    return false;
}

static bool read_number(Cursor *c, Token *t) {
    const char *start = c->at;
    bool glued = start > c->text && kind_at(c, start - 1) == ALPHA;
    int32_t v = 0;
    for (; kind_at(c, c->at) == DIGIT; c->at++) v = v < 100000000 ? v * 10 + (*c->at - '0') : INT32_MAX;
    size_t len = (size_t)(c->at - start);
    const char *grouped = len <= 3 ? read_groups(c, c->at, &v) : c->at;
    t->number = v;
    t->classes = grouped > c->at ? set_of(NUMBER) : number_classes(v, len);
    c->at = grouped;
    bool good = read_suffix(c, t, grouped, len);
    return good && !set_empty(t->classes) && !is_measure(c, start, c->at) && (!glued || v < 10000 || len == 6);
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
    t->slot = kind_at(c, after) == ALPHA ? NULL : find_word(c->scanner, letters, n, letters + n);
    if (!t->slot) return false;
    t->classes = slot_classes(t->slot, '\'');
    c->at = after;
    return true;
}

static bool is_tail(char c) { return ((unsigned char)c & 0xC0) == 0x80; }

static bool read_mark(Cursor *c, Token *t) {
    const char *p = c->at;
    bool glued = alnum_at(c, p - 1) && alnum_at(c, p + 1);
    c->at++;
    switch (*p) {
    case ',': return t->classes = set_of(COMMA), true;
    case '-': return t->classes = set_of(glued ? HYPHEN : DASH), true;
    case ':': return t->classes = set_of(COLON), glued;
    case '/': return t->classes = set_of(SLASH), glued || (p > c->text && p[-1] == '.' && alnum_at(c, p + 1)); /* "3./4." */
    case '.': return t->classes = set_of(DOT), glued;
    case '+': return t->classes = set_of(PLUS), kind_at(c, p + 1) == DIGIT || glued;
    case '@': return t->classes = set_of(AT), kind_at(c, c->at) == SPACE || kind_at(c, c->at) == DIGIT;
    case '\'': return c->at = p, read_apostrophe(c, t, 1);
    default: break;
    }
    if (c->end - p >= 3 && !memcmp(p, "\xe2\x80\x93", 3)) return c->at = p + 3, t->classes = set_of(DASH), true;
    if (c->end - p >= 3 && !memcmp(p, "\xe2\x80\x99", 3)) return c->at = p, read_apostrophe(c, t, 3);
    while (c->at < c->end && is_tail(*c->at)) c->at++; /* another dash or quote */
    return false;
}

/* White space: true when it holds an empty line, which ends a paragraph. */
static bool skip_space(Cursor *c) {
    int lines = 0;
    for (; kind_at(c, c->at) == SPACE; c->at++) lines += *c->at == '\n';
    return lines > 1;
}

/* An index at most half full: every word of the table, and as many again within phrases. */
static void make_index(Scanner *m) {
    size_t room = 256, words = 0;
    for (const Word *w = m->language->words; w->words; w++)
        for (const char *p = w->words; *p; p++) words += *p == ' ' || *p == '_' || !p[1];
    while (room < 2 * words) room *= 2;
    m->index = arena_alloc(m->arena, room * sizeof *m->index);
    m->index_mask = (uint32_t)room - 1;
}

void scanner_fill(Scanner *m, Arena *arena, const Language *language) {
    m->arena = arena;
    m->language = language;
    set_kinds(m);
    make_index(m);
    for (const Word *w = language->words; w->words; w++) {
        Text list = text_of(w->words), entry;
        while (text_next(&list, ' ', &entry)) add_word(m, entry, w);
    }
}

/* ---- what to look for ---- */

/* Ten and more: two of them may be a year; and "two thousand" one. */
static bool makes_year(const Slot *s) {
    for (int i = 0; i < s->count; i++)
        if (s->senses[i].class == TENS || (s->senses[i].class == COUNT && s->senses[i].value >= 10) ||
            (s->senses[i].class == SCALE && s->senses[i].value == 1000)) return true;
    return false;
}

static bool tells(const Slot *s, ClassSet telling) {
    ClassSet all = set_or(s->classes[0], s->classes[1]);
    bool number = set_has(all, COUNT) || set_has(all, TENS) || set_has(all, SCALE);
    if (!set_empty(set_and(all, telling)) || makes_year(s)) return true;
    return number && (set_has(telling, NUMBER) || set_has(telling, HOUR) || set_has(telling, ANY_YEAR));
}

/* The next run of letters of a phrase. */
static bool next_word(Text *rest, Text *ret_word) {
    size_t start = 0, end;
    while (start < rest->len && !is_letter_byte(rest->ptr[start])) start++;
    for (end = start; end < rest->len && is_letter_byte(rest->ptr[end]); end++) {}
    *ret_word = text_slice(*rest, start, end);
    *rest = text_slice(*rest, end, rest->len);
    return ret_word->len > 0;
}

/* Makes one word of a telling phrase telling, so that not each "at" is stopped at for "at present". */
static void choose_word(Scanner *m, size_t slot, Text rest) {
    Text word, longest = { m->slots.items[slot].word, m->slots.items[slot].len };
    bool chosen = m->slots.items[slot].telling;
    while (!chosen && next_word(&rest, &word)) {
        const Slot *s = word.len < WORD_MAX ? find_word(m, word.ptr, word.len, word.ptr + word.len) : NULL;
        chosen = s && s->telling;
        if (word.len > longest.len && word.len < WORD_MAX) longest = word;
    }
    if (!chosen) slot_for(m, longest)->telling = true;
}

static WordLook look_of(const Slot *s, ClassSet parts) {
    bool part = s->phrases || !set_empty(set_and(set_or(s->classes[0], s->classes[1]), parts));
    return s->telling ? WORD_TELLING : part ? WORD_PART : WORD_LISTED;
}

static void sieve_slot(Scanner *m, const Slot *s, ClassSet parts) {
    sieve_add(&m->sieve, (Text){ s->word, s->len }, look_of(s, parts));
    if (s->word[0] == '\'' && s->len > 1) sieve_add(&m->sieve, (Text){ s->word + 1, s->len - 1u }, look_of(s, parts));
    for (const Phrase *p = s->phrases; p; p = p->next) {
        Text rest = p->rest, word;
        while (next_word(&rest, &word)) sieve_add(&m->sieve, word, WORD_PART);
    }
}

void scanner_set_telling(Scanner *m, ClassSet telling, ClassSet parts) {
    size_t words = m->slots.count;
    for (size_t i = 0; i < words; i++) m->slots.items[i].telling = tells(&m->slots.items[i], telling);
    for (size_t i = 0; i < words; i++)
        for (const Phrase *p = m->slots.items[i].phrases; p; p = p->next)
            if (set_has(telling, (TokenClass)p->sense.class)) choose_word(m, i, p->rest);
    memset(&m->sieve, 0, sizeof m->sieve); /* so far all words were listed in it */
    for (size_t i = 0; i < m->slots.count; i++) sieve_slot(m, &m->slots.items[i], parts);
}

bool scanner_seek(Cursor *c, const char **ret_telling) {
    Find find = { .run = c->at, .next = c->at };
    while (sieve_next(&c->scanner->sieve, c->end, &find)) {
        size_t len = (size_t)(find.next - find.at);
        const Slot *s = len > 1 ? find_word(c->scanner, find.at, len, c->end) : NULL;
        if (len > 1 && !(s && s->telling)) continue;
        c->at = find.run;
        *ret_telling = find.at;
        return true;
    }
    return false;
}

/* ---- reading ---- */

ClassSet scanner_classes(const Scanner *m, Text word) {
    const Slot *s = word.len ? find_word(m, word.ptr, word.len, word.ptr + word.len) : NULL;
    return s ? slot_classes(s, word.ptr[0]) : (ClassSet){ 0, 0 };
}

static Scan scan_mark(Cursor *c, Token *t) {
    if (c->end - c->at >= 2 && !memcmp(c->at, "\xc2\xa0", 2)) return c->at += 2, SCAN_SPACE;
    return read_mark(c, t) ? SCAN_TOKEN : SCAN_BREAK;
}

Scan scanner_next(Cursor *c, Token *t) {
    if (kind_at(c, c->at) == SPACE) {
        if (skip_space(c)) return SCAN_BREAK;
        if (c->at == c->end) return SCAN_SPACE;
    }
    const char *start = c->at;
    Scan scan = SCAN_BREAK;
    t->slot = NULL;
    t->single = NULL;
    switch (c->scanner->kind[(uint8_t)*start]) {
    case ALPHA: scan = read_word(c, t) ? SCAN_TOKEN : SCAN_BREAK; break;
    case DIGIT: scan = read_number(c, t) ? SCAN_TOKEN : SCAN_BREAK; break;
    case MARK: scan = scan_mark(c, t); break;
    default: c->at++;
    }
    t->start = (uint32_t)(start - c->text);
    t->end = (uint32_t)(c->at - c->text);
    return scan;
}

int32_t token_value(const Token *t, TokenClass class) {
    if (t->single) return t->single->value;
    if (t->slot)
        for (int i = 0; i < t->slot->count; i++)
            if (t->slot->senses[i].class == class) return t->slot->senses[i].value;
    return t->number;
}
