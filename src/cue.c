/* cue.c - see cue.h. */
#include "cue.h"
#include <string.h>

enum { SLOTS = 1024, WORD_MAX = 20, REACH = 400, ENDINGS = 8 };

typedef struct {
    uint8_t len, class;
    char word[WORD_MAX];
} Slot;

struct CueTable {
    Slot slots[SLOTS];
    Slot endings[ENDINGS];
    int ending_count;
};

static uint32_t hash(Text w) {
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < w.len; i++) h = (h ^ (uint8_t)to_lower(w.ptr[i])) * 16777619u;
    return (h ^ h >> 15) % SLOTS;
}

static bool same(const Slot *s, Text w) { return text_equal_fold((Text){ s->word, s->len }, w); }

static uint32_t slot_of(const CueTable *t, Text w) {
    uint32_t i = hash(w);
    while (t->slots[i].len && !same(&t->slots[i], w)) i = (i + 1) % SLOTS;
    return i;
}

static void fill(Slot *s, Text w, CueClass class) {
    if (w.len >= WORD_MAX) return;
    memcpy(s->word, w.ptr, w.len);
    s->len = (uint8_t)w.len;
    s->class = (uint8_t)class;
}

CueTable *cue_table_new(Arena *arena, const Language *language) {
    CueTable *t = ARENA_NEW(arena, CueTable);
    for (const Cue *c = language->cues; c->words; c++) {
        Text list = text_of(c->words), w;
        while (text_next(&list, ' ', &w)) {
            if (!w.len) continue;
            if (w.ptr[0] == '-' && t->ending_count < ENDINGS) fill(&t->endings[t->ending_count++], text_slice(w, 1, w.len), c->class);
            else fill(&t->slots[slot_of(t, w)], w, c->class);
        }
    }
    return t;
}

static CueClass class_of(const CueTable *t, Text w) {
    if (!w.len || w.len >= WORD_MAX) return CUE_NEUTRAL;
    const Slot *s = &t->slots[slot_of(t, w)];
    if (s->len) return (CueClass)s->class;
    for (int i = 0; i < t->ending_count; i++)
        if (w.len > t->endings[i].len + 2u && is_lower(w.ptr[0]) && text_ends(w, (Text){ t->endings[i].word, t->endings[i].len }))
            return (CueClass)t->endings[i].class;
    return CUE_NEUTRAL;
}

static bool is_word_byte(char c) { return is_alpha(c) || is_digit(c) || c == '\'' || (unsigned char)c >= 0x80; }

/* A full stop that ends a sentence: white space and a capital, or the end, behind it. */
static bool ends_sentence(Text text, size_t at) {
    char c = text.ptr[at];
    if (c == '!' || c == '?' || c == ';') return true;
    if (c == '\n') return at + 1 < text.len && text.ptr[at + 1] == '\n';
    if (c != '.') return false;
    size_t next = at + 1;
    while (next < text.len && (is_space(text.ptr[next]) || text.ptr[next] == '"')) next++;
    if (next == text.len) return true;
    bool abbreviation = at >= 2 && (!is_word_byte(text.ptr[at - 2]) || is_upper(text.ptr[at - 1]));
    return next > at + 1 && is_upper(text.ptr[next]) && !abbreviation;
}

static CueClass scan_back(const CueTable *t, Text text, size_t start, Text *ret_word) {
    size_t stop = start > REACH ? start - REACH : 0, at = start;
    while (at > stop && !ends_sentence(text, at - 1)) {
        if (!is_word_byte(text.ptr[at - 1])) {
            at--;
            continue;
        }
        size_t end = at;
        while (at > stop && is_word_byte(text.ptr[at - 1])) at--;
        CueClass c = class_of(t, text_slice(text, at, end));
        if (c != CUE_NEUTRAL) return *ret_word = text_slice(text, at, end), c;
    }
    return CUE_NEUTRAL;
}

static CueClass scan_on(const CueTable *t, Text text, size_t end, Text *ret_word) {
    size_t stop = text.len - end > REACH ? end + REACH : text.len, at = end;
    while (at < stop && !ends_sentence(text, at)) {
        if (!is_word_byte(text.ptr[at])) {
            at++;
            continue;
        }
        size_t start = at;
        while (at < stop && is_word_byte(text.ptr[at])) at++;
        CueClass c = class_of(t, text_slice(text, start, at));
        if (c != CUE_NEUTRAL) return *ret_word = text_slice(text, start, at), c;
    }
    return CUE_NEUTRAL;
}

CueClass cue_around(const CueTable *t, Text text, uint32_t start, uint32_t end, Text *ret_word) {
    *ret_word = (Text){ NULL, 0 };
    CueClass c = scan_back(t, text, start, ret_word);
    return c != CUE_NEUTRAL ? c : scan_on(t, text, end, ret_word);
}
