/* vocabulary.c - see vocabulary.h. An open hash of interned words (FNV-1a over lower-case bytes). */
#include "vocabulary.h"
#include <string.h>

struct Vocabulary {
    WordInfo **slots; /* a power of two of them, at most half full */
    size_t mask, count;
    Arena *arena;
};

/* Which field of a Meaning a row goes to. */
typedef enum { ROW_EVENT, ROW_SAYING, ROW_CONTROL, ROW_MODAL, ROW_NUMBER, ROW_BOUND, ROW_LIST } RowKind;

static uint32_t hash_fold(Text t) {
    uint32_t h = 2166136261U;
    for (size_t i = 0; i < t.len; i++) h = (h ^ (uint8_t)to_lower(t.ptr[i])) * 16777619U;
    return h;
}

static WordInfo **slot_of(const Vocabulary *v, Text word) {
    size_t i = hash_fold(word) & v->mask;
    while (v->slots[i] && !text_equal_fold(v->slots[i]->word, word)) i = (i + 1) & v->mask;
    return &v->slots[i];
}

const WordInfo *vocabulary_find(const Vocabulary *v, Text word) { return *slot_of(v, word); }

static void grow(Vocabulary *v) {
    WordInfo **old = v->slots;
    size_t room = v->slots ? v->mask + 1 : 0;
    v->mask = room ? room * 2 - 1 : 1023;
    v->slots = arena_alloc(v->arena, (v->mask + 1) * sizeof *v->slots);
    for (size_t i = 0; i < room; i++)
        if (old[i]) *slot_of(v, old[i]->word) = old[i];
}

static WordInfo *intern(Vocabulary *v, Text word) {
    WordInfo **slot = slot_of(v, word);
    if (*slot) return *slot;
    if (v->count * 2 >= v->mask) {
        grow(v);
        slot = slot_of(v, word);
    }
    v->count++;
    *slot = ARENA_NEW(v->arena, WordInfo);
    (*slot)->word = word;
    return *slot;
}

/* The meaning of an expression "take_place" or "set_~_on_fire": of the word itself when it is one word. */
static Meaning *meaning_of(Vocabulary *v, Text expression) {
    Text rest = expression, piece = { 0 };
    const WordInfo *words[8];
    size_t count = 0;
    bool open = false;
    while (count < 8 && text_next(&rest, '_', &piece))
        if (text_equal(piece, TEXT("~"))) open = true;
        else words[count++] = intern(v, piece);
    WordInfo *first = intern(v, text_slice(expression, 0, words[0]->word.len));
    if (count == 1) return &first->meaning;
    Idiom **link = &first->idioms;
    for (; *link && (*link)->length >= count - 1; link = &(*link)->next)
        if ((*link)->length == count - 1 && (*link)->open == open && !memcmp((*link)->rest, words + 1, (count - 1) * sizeof *words))
            return &(*link)->meaning;
    Idiom *p = ARENA_NEW(v->arena, Idiom);
    p->rest = arena_alloc(v->arena, (count - 1) * sizeof *words);
    memcpy(p->rest, words + 1, (count - 1) * sizeof *words);
    p->length = count - 1;
    p->open = open;
    p->next = *link;
    *link = p;
    return &p->meaning;
}

static void set_event(Meaning *m, const EventRow *row) {
    if (row->part & WORD_NOUN && !m->noun) m->noun = row;
    if (row->part & WORD_VERB && !m->verb) m->verb = row;
    if (row->part & WORD_ADJECTIVE && !m->adjective) m->adjective = row;
}

static void set_saying(Meaning *m, const SayingRow *row) {
    if (row->part & WORD_NOUN && !m->say_noun) m->say_noun = row;
    if (row->part & WORD_VERB && !m->say_verb) m->say_verb = row;
}

static void set_control(Meaning *m, const ControlRow *row) {
    const ControlRow **field = row->kind == CONTROL_LIGHT ? &m->light : row->kind == CONTROL_ASPECT || row->kind == CONTROL_END ? &m->aspect : &m->control;
    if (!*field) *field = row;
}

static void set_has(Meaning *m) {
    const void *fields[] = { m->noun, m->verb, m->adjective, m->say_noun, m->say_verb, m->control, m->light, m->aspect, m->modal, m->number, m->bound };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (fields[i]) m->has |= (uint16_t)(1U << i);
}

static void add_words(Vocabulary *v, const char *words, RowKind kind, const void *row, WordList list) {
    Text rest = text_of(words), piece;
    while (text_next(&rest, ' ', &piece)) {
        if (!piece.len) continue;
        Meaning *m = meaning_of(v, piece);
        switch (kind) {
        case ROW_EVENT: set_event(m, row); break;
        case ROW_SAYING: set_saying(m, row); break;
        case ROW_CONTROL: set_control(m, row); break;
        case ROW_MODAL: m->modal = row; break;
        case ROW_NUMBER: m->number = row; break;
        case ROW_BOUND: m->bound = row; break;
        case ROW_LIST: list_add(&m->lists, list); break;
        }
        set_has(m);
    }
}

Vocabulary *vocabulary_new(Arena *arena, const EventLanguage *l) {
    Vocabulary *v = ARENA_NEW(arena, Vocabulary);
    v->arena = arena;
    grow(v);
    for (size_t i = 0; i < l->event_count; i++) add_words(v, l->events[i].words, ROW_EVENT, &l->events[i], 0);
    for (size_t i = 0; i < l->saying_count; i++) add_words(v, l->sayings[i].words, ROW_SAYING, &l->sayings[i], 0);
    for (size_t i = 0; i < l->control_count; i++) add_words(v, l->controls[i].words, ROW_CONTROL, &l->controls[i], 0);
    for (size_t i = 0; i < l->modal_count; i++) add_words(v, l->modals[i].words, ROW_MODAL, &l->modals[i], 0);
    for (size_t i = 0; i < l->number_count; i++) add_words(v, l->numbers[i].words, ROW_NUMBER, &l->numbers[i], 0);
    for (size_t i = 0; i < l->bound_count; i++) add_words(v, l->bounds[i].words, ROW_BOUND, &l->bounds[i], 0);
    for (size_t i = 0; i < LIST_COUNT; i++) add_words(v, l->lists[i], ROW_LIST, NULL, (WordList)i);
    return v;
}
