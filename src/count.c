/* count.c - see count.h. */
#include "count.h"

enum { COUNT_MOST = 1000000000 };

/* "54", "2,500", "1.2" (times ten, so that a scale can follow): false for anything else. */
static bool digits(Text t, int64_t *ret_value, bool *ret_tenths) {
    int64_t value = 0;
    bool point = false;
    unsigned after = 0;
    for (size_t i = 0; i < t.len; i++) {
        char c = t.ptr[i];
        if (c == ',' && i && i + 3 < t.len && is_digit(t.ptr[i - 1])) continue;
        if (c == '.' && i && !point && i + 1 < t.len) {
            point = true;
            continue;
        }
        if (!is_digit(c) || value > COUNT_MOST) return false;
        if (point && ++after > 1) return false;
        value = value * 10 + (c - '0');
    }
    *ret_value = value;
    *ret_tenths = point;
    return t.len > 0 && is_digit(t.ptr[0]);
}

const NumberRow *count_row(const View *v, unsigned i) {
    if (i >= v->count) return NULL;
    const Word *w = &v->words[i];
    if (w->length > 1 && w->meaning->number) return w->meaning->number;
    if (w->length > 1 && w->meaning->noun) return NULL; /* "the number of dead" is no number */
    return w->form ? w->form->meaning.number : NULL;
}

static unsigned number_length(const View *v, unsigned i) {
    const Word *w = &v->words[i];
    return w->length > 1 && w->meaning->number ? w->length : 1;
}

static int64_t times(int64_t value, int64_t factor) { return value < 0 || value > COUNT_MOST / (factor ? factor : 1) ? -1 : value * factor; }

/* A number without its bound: from `low` to `high`, -1 when open. */
typedef struct {
    int64_t low, high;
    bool vague; /* "dozens" */
    unsigned limit;
} Number;

/* What follows may multiply ("two HUNDRED") or add ("twenty ONE"). */
static bool follows(const View *v, const Number *n, const NumberRow *last, const NumberRow *next) {
    if (!next || view_timed(v, n->limit)) return false;
    return next->scale || (last && last->low >= 20 && next->low < 10 && next->low > 0 && !n->vague);
}

static void take_followers(const View *v, Number *n, const NumberRow *last) {
    const NumberRow *next;
    while (follows(v, n, last, next = count_row(v, n->limit))) {
        if (next->scale) {
            n->low = times(n->low, next->low);
            n->high = times(n->high, next->low);
        } else {
            n->low += next->low;
            n->high = n->low;
        }
        last = next->scale ? NULL : next;
        n->limit++;
    }
    const NumberRow *unit = n->limit < v->count && v->words[n->limit].tag == TAG_HYPH ? count_row(v, n->limit + 1) : NULL;
    if (!unit || !last || last->low < 20 || unit->low >= 10 || unit->low != unit->high) return;
    n->low = n->high = n->low + unit->low; /* "twenty-one" */
    n->limit += 2;
}

/* "THE NUMBER of injured": which it is stands elsewhere. */
bool count_is_told_elsewhere(const View *v, unsigned i) {
    if (!i || !tag_is_noun(v->words[i].tag) || !view_in(v, i + 1, LIST_OF)) return false;
    const NounPhrase *p = view_noun(v, i);
    return view_in(v, i - 1, LIST_DEFINITE) || (p && p->head == i && view_in(v, p->first, LIST_DEFINITE)); /* "the true number of" */
}

/* "54", "three", "two hundred", "1.2 million", "dozens"; false when word i begins no number. */
static bool plain_number(const View *v, unsigned i, Number *ret) {
    if (i >= v->count || view_timed(v, i)) return false;
    bool tenths = false;
    const NumberRow *row = count_row(v, i);
    if (row && count_is_told_elsewhere(v, i)) return false;
    Number n = { .limit = i + 1 };
    if (row) n = (Number){ row->low, row->high, row->low != row->high, i + number_length(v, i) };
    else if (!digits(view_word(v, i), &n.low, &tenths)) return false;
    else n.high = n.low;
    if (row && row->high == 1 && v->words[i].tag == TAG_DT && view_in(v, i + 1, LIST_ORDINALS) && view_in(v, i + 2, LIST_PLACE) && !view_timed(v, i + 1))
        n.limit = i + 2; /* "two died in Ombu and A THIRD in Serat" */
    take_followers(v, &n, row);
    if (tenths && n.limit == i + 1) return false; /* "1.2" counts nobody */
    *ret = tenths ? (Number){ n.low / 10, n.high / 10, n.vague, n.limit } : n;
    return true;
}

/* "10 to 15", "10-15", "between 10 and 15": the second number. A range counts up: "cut from 15 to 10" is none. */
static bool range_number(const View *v, unsigned first, Number *n) {
    unsigned i = n->limit;
    if (i + 1 >= v->count) return false;
    bool between = first && view_in(v, first - 1, LIST_BETWEEN);
    bool joined = v->words[i].tag == TAG_TO || v->words[i].tag == TAG_HYPH || view_is(v, i, '-') || (between && v->words[i].tag == TAG_CC);
    Number top;
    if (!joined || !plain_number(v, i + 1, &top) || top.vague || (top.high >= 0 && top.high < n->low)) return false;
    n->high = top.high;
    n->limit = top.limit;
    return true;
}

/* "ANOTHER 14 people", "a FURTHER 212 patients": with nothing but such words between. */
static bool before_digits(const View *v, unsigned i) {
    unsigned k = i + 1;
    while (k < v->count && (view_in(v, k, LIST_OTHERS) || tag_is_adjective(v->words[k].tag))) k++;
    bool joined = k + 1 < v->count && v->words[k + 1].tag == TAG_HYPH; /* "a 12-year-old boy" */
    return k < v->count && is_digit(view_word(v, k).ptr[0]) && !view_timed(v, k) && !joined && text_find(view_word(v, k), TEXT("-")) == SIZE_MAX;
}

/* "A couple", "a family of four": the article before it is no number of its own. */
static bool before_number(const View *v, unsigned i) {
    if (v->words[i].tag != TAG_DT) return false;
    const NumberRow *next = count_row(v, i + 1);
    if ((next && !next->scale) || before_digits(v, i)) return true;
    const NounPhrase *p = view_noun(v, i);
    if (!p) return false;
    const NumberRow *head = count_row(v, p->head);
    return (head && !head->scale) || (view_in(v, p->limit, LIST_OF) && count_may_begin(v, p->limit + 1u)); /* "a Marlow couple" */
}

/* "NO ONE was hurt" */
static bool is_nobody(const View *v, unsigned i) { return i && v->words[i - 1].tag == TAG_DT && view_in(v, i - 1, LIST_NEGATION); }

bool count_may_begin(const View *v, unsigned i) { return i < v->count && (count_row(v, i) || is_digit(view_word(v, i).ptr[0])); }

/* The number at word i with the words that bound it; false when there is none. */
bool count_read(const View *v, unsigned i, Toll *ret, unsigned *ret_limit) {
    if (i >= v->count) return false;
    const BoundRow *bound = v->words[i].meaning->bound;
    if (!bound && !count_may_begin(v, i)) return false; /* nearly always */
    Toll toll = { .bound = BOUND_EXACT };
    unsigned at = i;
    if (bound) {
        toll.bound = bound->bound;
        at += v->words[i].length;
        if (at < v->count && v->words[at].meaning->bound) { /* "at least some 40" */
            at += v->words[at].length;
        }
        if (view_in(v, at, LIST_DETERMINERS) && count_row(v, at + 1)) at++;
    }
    while (at > i && at < v->count && view_in(v, at, LIST_OTHERS)) at++;
    Number n;
    if (at >= v->count || before_number(v, at) || is_nobody(v, at) || !plain_number(v, at, &n)) return false;
    bool range = !n.vague && range_number(v, at, &n);
    if (range) toll.bound = BOUND_ABOUT;
    if (n.vague && toll.bound == BOUND_EXACT) toll.bound = BOUND_VAGUE;
    if (toll.bound == BOUND_EXACT && view_begins(v, n.limit, LIST_AND_UP)) {
        toll.bound = BOUND_AT_LEAST;
        n.limit += v->words[n.limit].length;
    }
    toll.low = n.low;
    toll.high = n.high;
    if (toll.bound == BOUND_AT_LEAST || toll.bound == BOUND_MORE_THAN) toll.high = -1;
    unsigned from = range && i && view_in(v, i - 1, LIST_BETWEEN) ? i - 1 : i;
    toll.start = view_start(v, from);
    toll.end = view_end(v, n.limit - 1);
    toll.figure = view_text(v, from, n.limit);
    *ret = toll;
    *ret_limit = n.limit;
    return true;
}
