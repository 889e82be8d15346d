/* days.c - see days.h. A list is taken whole or not at all: its days grow, it has a dash or an "and" or three of them, and
 * nothing behind it is counted by the last: "On May 2, 12 people died". */
#include "days.h"
#include "guard.h"

typedef struct {
    const Matcher *matcher;
    Text text;
    size_t at;
    bool joined; /* a dash or "and" was among the days */
} Reader;

static char look(const Reader *r, size_t ahead) { return r->at + ahead < r->text.len ? r->text.ptr[r->at + ahead] : '\0'; }

static void skip_blanks(Reader *r) {
    while (look(r, 0) == ' ') r->at++;
}

static Text read_letters(Reader *r) {
    size_t start = r->at;
    while (is_alpha(look(r, 0))) r->at++;
    return text_slice(r->text, start, r->at);
}

static bool read_dash(Reader *r) {
    static const Text dashes[] = { { "-", 1 }, { "&", 1 }, { "\xE2\x80\x93", 3 }, { "\xE2\x80\x94", 3 } };
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (text_starts(text_slice(r->text, r->at, r->text.len), dashes[i])) return r->at += dashes[i].len, true;
    return false;
}

/* A comma, a dash, "and", or a comma and an "and". */
static bool read_separator(Reader *r) {
    skip_blanks(r);
    bool comma = look(r, 0) == ',';
    r->at += comma;
    skip_blanks(r);
    bool dash = !comma && read_dash(r);
    ClassSet set = dash ? (ClassSet){ 0, 0 } : matcher_classes(r->matcher, read_letters(r));
    bool word = set_has(set, AND) || set_has(set, OR) || (set_has(set, TO) && !comma);
    r->joined |= dash || word;
    skip_blanks(r);
    return comma || dash || word;
}

/* One or two figures, with an ordinal's ending or without. */
static bool read_day(Reader *r, int *ret_day) {
    int figures = 0;
    for (*ret_day = 0; is_digit(look(r, 0)) && figures < 3; figures++) *ret_day = *ret_day * 10 + (r->text.ptr[r->at++] - '0');
    if (!figures || figures > 2 || *ret_day < 1 || *ret_day > 31) return false;
    Text ending = read_letters(r);
    if (ending.len && !set_has(matcher_classes(r->matcher, ending), NTH_MARK)) return false;
    char next = look(r, 0);
    return next != ':' && next != '%' && next != '/' && next != '\'' && !((next == '.' || next == ',') && is_digit(look(r, 1)));
}

/* ", 2024": its four figures. Without one nothing is read. */
static int read_year(Reader *r) {
    Reader from = *r;
    skip_blanks(r);
    r->at += look(r, 0) == ',';
    skip_blanks(r);
    int year = 0, figures = 0;
    for (; is_digit(look(r, 0)) && figures < 5; figures++) year = year * 10 + (r->text.ptr[r->at++] - '0');
    if (figures == 4 && year >= 1000 && year < 2200) return year;
    *r = from;
    return 0;
}

static void set_value(Match *m, TokenClass class, int32_t value) {
    for (int i = 0; i < m->len; i++)
        if (m->path[i] == class) m->value[i] = value;
}

static bool begins_list(const Match *m) {
    int32_t value;
    uint8_t last = m->len ? m->path[m->len - 1] : THE;
    return (last == DAY || last == NTH) && (match_has(m, MONTH, &value) || match_has(m, MON, &value)) && !match_has(m, YEAR, &value);
}

int days_listed(const Matcher *matcher, Text text, const Match *whole, Match *parts, int count) {
    if (!begins_list(whole)) return count;
    Reader r = { .matcher = matcher, .text = text, .at = whole->end };
    TokenClass class = (TokenClass)whole->path[whole->len - 1];
    int last = whole->value[whole->len - 1], more = 0, day;
    for (Reader ahead = r; more < DAYS_MAX && read_separator(&ahead); r = ahead) {
        size_t start = ahead.at;
        if (!read_day(&ahead, &day) || day <= last) break;
        Match *m = &parts[count + more++];
        *m = parts[count - 1];
        set_value(m, class, last = day);
        m->start = m->core = (uint32_t)start, m->end = (uint32_t)ahead.at;
        m->mod = DL_MOD_NONE;
    }
    bool list = more > 1 || (more && r.joined);
    int year = list ? read_year(&r) : 0;
    if (!list || !guard_small_follows(matcher, text, r.at)) return count;
    parts[count + more - 1].end = (uint32_t)r.at;
    for (int i = 0; year && i < count + more; i++) match_add(&parts[i], YEAR, year);
    return count + more;
}
