/* range.c - see range.h. A second pass over what the rules found, so that no rule is needed twice. */
#include "range.h"
#include "guard.h"
#include <string.h>

/* ---- one match, two expressions ---- */

/* Whether token i parts two expressions; a comma does between days, "4, 5 and 6 May". */
static bool separates(const Match *match, int i) {
    static const TokenClass marks[] = { HYPHEN, DASH, TO, AND, OR, SLASH };
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
        if (match->path[i] == marks[k]) return true;
    static const TokenClass listed[] = { DAY, NTH, WEEKDAY, WD };
    for (size_t k = 0; k < sizeof listed / sizeof *listed; k++)
        if (match->path[i] == COMMA && i + 1 < match->len && match->path[i + 1] == listed[k]) return true;
    return false;
}

static Match part_of(const Match *match, int first, int end) {
    Match m = *match;
    m.len = 0;
    for (int i = first; i < end; i++, m.len++) {
        m.path[m.len] = match->path[i];
        m.value[m.len] = match->value[i];
    }
    m.start = m.core = match->from[first];
    m.end = match->to[end - 1];
    match_note_classes(&m);
    return m;
}

static void take_for(Match *match, int i, TokenClass class) {
    match->path[i] = (uint8_t)class;
    match_note_classes(match);
}

/* Fields that are written once and hold for both sides. */
static void share(Match *to, const Match *from) {
    static const TokenClass shared[] = { MONTH, MON, YEAR, ERA, AMPM, UNITS, UNIT };
    for (size_t i = 0; i < sizeof shared / sizeof *shared; i++) {
        int32_t value;
        bool month = (shared[i] == MONTH || shared[i] == MON) && (match_has(to, MONTH, &value) || match_has(to, MON, &value));
        if (month || match_has(to, shared[i], &value) || !match_has(from, shared[i], &value)) continue;
        match_add(to, shared[i], value);
    }
}

/* "2007-08": the second year's tail, or, when it cannot be later, the month of an ISO date. */
static bool split_years(Match *left, Match *right) {
    int32_t year = left->value[0], tail = right->value[0];
    if (right->path[0] != TWO) return year < right->value[0];
    take_for(right, 0, YEAR);
    right->value[0] = year / 100 * 100 + tail;
    if (tail > year % 100) return true;
    bool month = tail >= 1 && tail <= 12;
    left->value[1] = tail;
    left->len = month ? 2 : 1;
    take_for(left, 1, MM);
    left->end = month ? right->end : left->end;
    return false;
}

/* "9 to 5 p.m.": a half of the day that would make the first hour the later one is not shared. */
static void mend_half(Match *left, const Match *right) {
    int32_t from = 0, to = 0, half;
    if (!match_has(left, HOUR, &from) || !match_has(right, HOUR, &to) || !match_has(right, AMPM, &half)) return;
    for (int i = 0; i < left->len; i++)
        if (left->path[i] == AMPM && from % 12 > to % 12) left->value[i] = half ? 0 : 12;
}

/* "3.-5.5.2016": the second number of the last part is the month, of both. */
static void mend_numeric(Match *m) {
    int days = 0;
    for (int i = 0; i < m->len; i++)
        if ((m->path[i] == DAY || m->path[i] == NTH) && days++ == 1) take_for(m, i, MONTH);
}

int range_split(const Match *match, Match ret_parts[RANGE_PARTS]) {
    int count = 0, from = 0;
    for (int i = 1; i <= match->len && count < RANGE_PARTS; i++) {
        if (i < match->len && !separates(match, i)) continue;
        if (from < i) ret_parts[count++] = part_of(match, from, i); /* between two words, "bis zum", lies nothing */
        if (count > 1) ret_parts[count - 1].mod = DL_MOD_NONE;
        from = i + 1;
        if (from + 1 < match->len && match->path[from] == THE) from++;
    }
    ret_parts[0].start = match->start; /* modifiers belong to the first */
    Match *first = &ret_parts[0], *last = &ret_parts[count - 1];
    for (int i = 0; i < count; i++) mend_numeric(&ret_parts[i]);
    if (count == 2 && first->path[0] == YEAR && first->len == 1 && last->len == 1) return split_years(first, last) ? 2 : 1;
    if (count == 2 && last->len == 1 && last->path[0] == TWO && first->path[first->len - 1] == YEAR) /* "Schuljahr 2010/11" */
        take_for(last, 0, YEAR), last->value[0] += first->value[first->len - 1] / 100 * 100;
    for (int i = 0; i < count - 1; i++) share(&ret_parts[i], last);
    if (count == 2) mend_half(first, last);
    for (int i = 1; i < count; i++) share(&ret_parts[i], first);
    return count;
}

/* ---- two matches, one expression ---- */

static const uint32_t clock_fields = 1u << F_MINUTE | 1u << F_ZONE | 1u << F_PART;

static bool is_clock(const Meaning *m) {
    return m->kind == MEANS_POINT && meaning_has(m, F_MINUTE) && !(m->has & ~clock_fields) && m->origin == FROM_NOWHERE;
}

static bool is_day(const Meaning *m) {
    if (m->kind != MEANS_POINT || meaning_has(m, F_MINUTE)) return false;
    if (meaning_has(m, F_DAY) || meaning_has(m, F_WEEKDAY) || meaning_has(m, F_HOLIDAY)) return true;
    return m->origin != FROM_NOWHERE && m->unit == DAYS;
}

/* What lies between two expressions is nothing but a comma or a word that binds a clock to its day. "Saturday from 2, on
 * Sunday from 4": after a clock a comma and a word begin something new. */
static bool binds(const Matcher *matcher, Text between, bool clock_first) {
    between = text_trim(between);
    bool comma = between.len && between.ptr[0] == ',';
    if (comma) between = text_trim(text_slice(between, 1, between.len));
    if (!between.len) return true;
    if (comma && clock_first) return false;
    ClassSet set = matcher_classes(matcher, between);
    return set_has(set, ON) || set_has(set, AT) || set_has(set, IN) || text_equal(between, TEXT("@"));
}

/* The day's fields and the clock's, the first one's shift and mod. */
static Meaning merged(const Meaning *day, const Meaning *clock) {
    Meaning m = *day;
    for (int f = 0; f < FIELD_COUNT; f++)
        if (meaning_has(clock, (Field)f)) m.has |= 1u << f, m.field[f] = clock->field[f];
    if (meaning_has(&m, F_PART)) m.field[F_MINUTE] = minute_in_part(m.field[F_MINUTE], m.field[F_PART]);
    m.hour_only = clock->hour_only;
    m.figures = clock->figures;
    if (clock->mod != DL_MOD_NONE) m.mod = clock->mod;
    return m;
}

static bool join_pair(const Matcher *matcher, Text text, Found *a, const Found *b) {
    bool clock_first = is_clock(&a->meaning) && is_day(&b->meaning);
    enum { BINDING_MAX = 9 }; /* ", gegen " */
    if (b->start - a->end > BINDING_MAX || !binds(matcher, text_slice(text, a->end, b->start), clock_first)) return false;
    if (!clock_first && !(is_day(&a->meaning) && is_clock(&b->meaning))) return false;
    a->meaning = clock_first ? merged(&b->meaning, &a->meaning) : merged(&a->meaning, &b->meaning);
    a->end = b->end;
    return true;
}

/* "Nach dem 3. Mai" is after that day, "after the Sept. 11 attacks" is not: no noun stands behind the date. Where nouns have
 * no capital, that cannot be seen. */
static bool ends_phrase(const Matcher *matcher, Text text, size_t at) {
    Text next = word_after(text, at);
    return matcher_language(matcher)->capital_nouns && (!next.len || !is_upper(next.ptr[0]));
}

static TokenClass lead_of(const Matcher *matcher, Text text, const Found *f) {
    static const TokenClass leads[] = { SINCE, UNTIL, BEFORE, AFTER, BY, FROM, ENDED, TO };
    Text word = word_before(text, f->start);
    ClassSet set = matcher_classes(matcher, word);
    if (set_has(set, THE) && ends_phrase(matcher, text, f->end)) set = matcher_classes(matcher, word_before(text, (size_t)(word.ptr - text.ptr)));
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (set_has(set, leads[i])) return leads[i];
    return THE;
}

/* "From March 4 to March 8, 2015": the year is written once. */
static void share_year(const Matcher *matcher, Text text, Found *a, const Found *b) {
    const Meaning *m = &b->meaning;
    Field part = meaning_has(m, F_SEASON) ? F_SEASON : F_MONTH; /* "the spring and summer of 1943" */
    bool last = m->unit == YEARS && m->origin != FROM_NOWHERE; /* "August and September last year" */
    if (a->meaning.kind != MEANS_POINT || m->kind != MEANS_POINT || (!meaning_has(m, F_YEAR) && !last) || !meaning_has(m, part)) return;
    if (!meaning_has(&a->meaning, part) || meaning_has(&a->meaning, F_YEAR) || a->meaning.origin != FROM_NOWHERE) return;
    if (b->start - a->end > 12) return;
    ClassSet set = matcher_classes(matcher, text_trim(text_slice(text, a->end, b->start)));
    if (!set_has(set, TO) && !set_has(set, AND) && !set_has(set, OR)) return;
    bool before = a->meaning.field[part] > m->field[part];
    if (last) {
        a->meaning.origin = m->origin, a->meaning.unit = YEARS, a->meaning.shift = m->shift - before;
        return;
    }
    a->meaning.has |= 1u << F_YEAR;
    a->meaning.field[F_YEAR] = m->field[F_YEAR] - before;
}

static bool is_yearless(const Meaning *m) {
    return m->kind == MEANS_POINT && meaning_has(m, F_MONTH) && !meaning_has(m, F_YEAR) && m->origin == FROM_NOWHERE;
}

/* "4 February last year", "the evening of 3 February last year": which year a date is of is said behind it. */
static bool take_year(const Matcher *matcher, Text text, Found *a, const Found *b) {
    enum { BETWEEN_MAX = 4 };
    const Meaning *m = &b->meaning;
    bool year = m->kind == MEANS_POINT && m->unit == YEARS && !m->has && !m->exact && !m->plain && !m->reported && m->mod == DL_MOD_NONE;
    if (!year || m->origin == FROM_NOWHERE || !is_yearless(&a->meaning) || b->start - a->end > BETWEEN_MAX) return false;
    Text between = text_trim(text_slice(text, a->end, b->start));
    if (between.len && !set_has(matcher_classes(matcher, between), OF)) return false;
    a->meaning.origin = m->origin, a->meaning.unit = YEARS, a->meaning.shift = m->shift;
    return a->end = b->end, true;
}

static bool is_bare_weekday(const Meaning *m) {
    unsigned larger = 1u << F_DAY | 1u << F_MONTH | 1u << F_YEAR;
    return m->kind == MEANS_POINT && meaning_has(m, F_WEEKDAY) && !(m->has & larger) && m->origin == FROM_NOWHERE && !m->named;
}

/* "From May to September": the year of the one tells that of the other, and of two weekdays the week. */
static void note_till(const Matcher *matcher, Text text, Found *a, const Found *b) {
    enum { BETWEEN_MAX = 12 };
    bool weekdays = is_bare_weekday(&a->meaning) && is_bare_weekday(&b->meaning);
    if ((!weekdays && !(is_yearless(&a->meaning) && is_yearless(&b->meaning))) || b->start - a->end > BETWEEN_MAX) return;
    Text between = text_trim(text_slice(text, a->end, b->start));
    ClassSet set = matcher_classes(matcher, between);
    bool ranged = set_has(set, AND) && set_has(matcher_classes(matcher, word_before(text, a->start)), BETWEEN);
    if (!ranged && !set_has(set, TO) && !set_has(set, UNTIL)) return;
    if (weekdays) {
        a->meaning.till_weekday = b->meaning.field[F_WEEKDAY];
        return;
    }
    a->meaning.till_month = b->meaning.field[F_MONTH];
    a->meaning.till_day = meaning_has(&b->meaning, F_DAY) ? b->meaning.field[F_DAY] : 0;
}

/* "From 9 a.m. to 5 p.m. on Monday": the day is written once. */
static void share_day(const Matcher *matcher, Text text, Found *a, const Found *b) {
    enum { BETWEEN_MAX = 8 };
    if (!is_clock(&a->meaning) || a->meaning.mod != DL_MOD_NONE || b->start - a->end > BETWEEN_MAX) return;
    Text between = text_trim(text_slice(text, a->end, b->start));
    ClassSet set = matcher_classes(matcher, between);
    bool dash = between.len && (between.ptr[0] == '-' || (unsigned char)between.ptr[0] >= 0x80);
    if (!dash && !set_has(set, TO) && !set_has(set, AND) && !set_has(set, OR) && !set_has(set, UNTIL)) return;
    Meaning clock = a->meaning;
    a->meaning = b->meaning;
    a->meaning.field[F_MINUTE] = clock.field[F_MINUTE];
    a->meaning.hour_only = clock.hour_only;
    a->meaning.mod = DL_MOD_NONE;
}

/* Nothing but the preposition stands between: "from the 4th until the 8th" is a range, no bound of its own. */
static bool follows(const Matcher *matcher, Text text, const Found *a, const Found *b) {
    Text between = text_trim(text_slice(text, a->end, b->start));
    return between.len < 12 && set_has(matcher_classes(matcher, between), UNTIL);
}

/* "The quarter ended July 31": which quarter that is, its end tells. */
static void share_end(const Matcher *matcher, Text text, Found *a, const Found *b) {
    const Meaning *m = &b->meaning;
    bool quarter = a->meaning.reported && a->meaning.unit == QUARTERS && !a->meaning.shift;
    if (!quarter || b->lead != ENDED || m->kind != MEANS_POINT || !meaning_has(m, F_MONTH)) return;
    if (!set_has(matcher_classes(matcher, text_trim(text_slice(text, a->end, b->start))), ENDED)) return;
    a->meaning.end_month = m->field[F_MONTH];
    a->meaning.end_day = meaning_has(m, F_DAY) ? m->field[F_DAY] : 28;
    a->meaning.end_year = meaning_has(m, F_YEAR) ? m->field[F_YEAR] : 0;
}

/* "From December 2011 to March": the end is the next one after the beginning. */
static void share_year_on(const Matcher *matcher, Text text, const Found *a, Found *b) {
    const Meaning *m = &a->meaning;
    bool dated = m->kind == MEANS_POINT && meaning_has(m, F_YEAR) && meaning_has(m, F_MONTH);
    if (!dated || b->meaning.kind != MEANS_POINT || !meaning_has(&b->meaning, F_MONTH) || meaning_has(&b->meaning, F_YEAR)) return;
    if (b->meaning.origin != FROM_NOWHERE || b->start - a->end > 12) return;
    ClassSet set = matcher_classes(matcher, text_trim(text_slice(text, a->end, b->start)));
    if (!set_has(set, TO) && !set_has(set, UNTIL)) return;
    b->meaning.has |= 1u << F_YEAR;
    b->meaning.field[F_YEAR] = m->field[F_YEAR] + (b->meaning.field[F_MONTH] < m->field[F_MONTH]);
}

/* ---- a zone in brackets ---- */

typedef struct {
    const Language *language;
    uint32_t len;  /* of all that must match */
    Meaning meaning;
    bool found;
} Whole;

static void keep_whole(void *to, const Match *match) {
    Whole *w = to;
    w->found = match->start == 0 && match->end == w->len && match->len && normalise(match, w->language, &w->meaning);
}

/* What stands in the brackets that begin at the text, without them; empty when there are none, or long ones. */
static Text in_brackets(Text t) {
    enum { INSIDE_MAX = 24 };
    size_t close = t.len && t.ptr[0] == '(' ? text_find_byte(text_slice(t, 0, t.len < INSIDE_MAX + 2 ? t.len : INSIDE_MAX + 2), ')') : SIZE_MAX;
    return close == SIZE_MAX ? (Text){ NULL, 0 } : text_slice(t, 1, close);
}

/* "14:30 (GMT+3)", "9 p.m. (local time)": what is in the brackets is read as if it stood behind a clock time without them. */
static void take_zone(const Matcher *matcher, Text text, Found *f) {
    static const char clock[] = "0:00 ";
    if (f->meaning.kind != MEANS_POINT || !meaning_has(&f->meaning, F_MINUTE) || meaning_has(&f->meaning, F_ZONE)) return;
    size_t open = f->end + (f->end < text.len && text.ptr[f->end] == ' ');
    Text inside = in_brackets(text_slice(text, open, text.len));
    char room[64];
    if (!inside.len) return;
    memcpy(room, clock, sizeof clock - 1);
    memcpy(room + sizeof clock - 1, inside.ptr, inside.len);
    Text whole = { room, sizeof clock - 1 + inside.len };
    Whole w = { .language = matcher_language(matcher), .len = (uint32_t)whole.len };
    matcher_find(matcher, whole, keep_whole, &w);
    if (!w.found || !meaning_has(&w.meaning, F_ZONE)) return;
    f->meaning.has |= 1u << F_ZONE;
    f->meaning.field[F_ZONE] = w.meaning.field[F_ZONE];
    f->meaning.figures = w.meaning.figures;
    f->end = (uint32_t)(open + inside.len + 2);
}

void range_join(const Matcher *matcher, Text text, Founds *founds) {
    size_t out = 0;
    for (size_t i = 0; i < founds->count; i++) {
        Found *f = &founds->items[i];
        if (out && f->start < founds->items[out - 1].end) continue; /* read already */
        take_zone(matcher, text, f);
        if (out && join_pair(matcher, text, &founds->items[out - 1], f)) {
            if (out > 1) share_day(matcher, text, &founds->items[out - 2], &founds->items[out - 1]);
            continue;
        }
        if (out && take_year(matcher, text, &founds->items[out - 1], f)) continue;
        f->lead = lead_of(matcher, text, f);
        if (out) note_till(matcher, text, &founds->items[out - 1], f);
        if (out && f->lead == UNTIL && follows(matcher, text, &founds->items[out - 1], f)) f->lead = THE;
        if (out) share_year_on(matcher, text, &founds->items[out - 1], f);
        if (out) share_year(matcher, text, &founds->items[out - 1], f);
        if (out) share_end(matcher, text, &founds->items[out - 1], f);
        founds->items[out++] = *f;
    }
    founds->count = out;
}
