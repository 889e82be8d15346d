/* matcher.c - see matcher.h.
 *
 * Text is read once (scanner.c). Known words, numbers and a few marks gather into a run, which an unknown word, the
 * end of a sentence or of a paragraph closes. Within a run the longest pattern at each place wins, modifiers first;
 * of two that are as long, the row that stands higher in the table. */
#include "matcher.h"
#include "array.h"
#include "guard.h"
#include "rulevalue.h"
#include "scanner.h"
#include <string.h>

enum { RUN = 96, RUN_KEEP = 32, MODIFIER_ROOT = 1, NODE_RULES = 6 };

typedef struct {
    ClassSet out;    /* classes that lead on */
    ClassSet ends;   /* those of them that may be the last */
    const Rule *rules[NODE_RULES]; /* in table order; they differ in their guards */
    uint16_t *below; /* the node each of `out` leads to, in their order */
    uint8_t low;     /* how many of them are in the lower half */
    uint8_t count, room;
    bool modifier; /* a modifier may end here, before any of `before` */
    ClassSet before;
} Node;

typedef Array(Node) Nodes;

struct Matcher {
    Scanner scanner;
    ClassSet starts;  /* classes that begin a pattern */
    ClassSet telling; /* classes of which every match has one */
    ClassSet parts;   /* classes that a match may have; all others only guards ask for */
    Nodes nodes;
};

/* ---- patterns ---- */

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

/* A pattern taken apart: for each piece the classes it may be. */
enum { PIECES_MAX = 32 };
typedef struct {
    ClassSet classes;
    bool optional;
} Piece;

static int read_pattern(const char *pattern, Piece pieces[PIECES_MAX]) {
    int count = 0;
    Text rest = text_of(pattern), piece, name;
    while (count < PIECES_MAX && text_next(&rest, ' ', &piece)) {
        if (!piece.len) continue;
        Piece *p = &pieces[count++];
        *p = (Piece){ .optional = piece.ptr[piece.len - 1] == '?' };
        piece.len -= p->optional;
        while (text_next(&piece, '|', &name)) {
            int c = class_named(name);
            if (c >= 0) p->classes = set_or(p->classes, set_of((TokenClass)c));
        }
    }
    return count;
}

static uint16_t node_new(Arena *arena, Nodes *nodes) {
    array_push(arena, nodes);
    return (uint16_t)(nodes->count - 1);
}

/* Counts bits side by side, in pairs, fours and eights: processors can, but not all that this is compiled for. */
static inline int count_bits(uint64_t x) {
    x -= x >> 1 & UINT64_C(0x5555555555555555);
    x = (x & UINT64_C(0x3333333333333333)) + (x >> 2 & UINT64_C(0x3333333333333333));
    x = (x + (x >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
    return (int)(x * UINT64_C(0x0101010101010101) >> 56);
}

/* How many of the classes that lead on come before this one. */
static inline int rank_of(const Node *node, TokenClass c) {
    if (c < 64) return count_bits(node->out.low & ((UINT64_C(1) << c) - 1));
    return node->low + count_bits(node->out.high & ((UINT64_C(1) << (c - 64)) - 1));
}

/* Takes the first class out of a set that is not empty. */
static inline TokenClass take_class(ClassSet *set) {
    uint64_t *half = set->low ? &set->low : &set->high;
    int at = __builtin_ctzll(*half);
    *half &= *half - 1;
    return (TokenClass)(half == &set->low ? at : at + 64);
}

static uint16_t *make_room(Arena *arena, Node *node) {
    if (node->count < node->room) return node->below;
    uint16_t *below = arena_room(arena, 2 * (size_t)(node->room + 1) * sizeof *below);
    if (node->count) memcpy(below, node->below, node->count * sizeof *below);
    node->room = (uint8_t)(2 * (node->room + 1));
    return node->below = below;
}

static uint16_t node_below(Arena *arena, Nodes *nodes, uint16_t at, TokenClass c) {
    int rank = rank_of(&nodes->items[at], c);
    if (set_has(nodes->items[at].out, c)) return nodes->items[at].below[rank];
    uint16_t below = node_new(arena, nodes);
    Node *node = &nodes->items[at];
    uint16_t *place = make_room(arena, node) + rank;
    memmove(place + 1, place, (size_t)(node->count - rank) * sizeof *place);
    *place = below;
    node->count++;
    node->low = (uint8_t)(node->low + (c < 64));
    node->out = set_or(node->out, set_of(c));
    return below;
}

static void end_pattern(Node *node, const Ending *ending) {
    if (!ending->rule) node->modifier = true, node->before = ending->before;
    for (int i = 0; ending->rule && i < NODE_RULES; i++)
        if (!node->rules[i] || node->rules[i] == ending->rule) {
            node->rules[i] = ending->rule;
            break;
        }
}

/* Adds the rest of a pattern below a node, one branch for each alternative and option. */
static void add_pieces(Arena *arena, Nodes *nodes, uint16_t at, const Piece *pieces, int count, const Ending *ending) {
    if (!count) {
        end_pattern(&nodes->items[at], ending);
        return;
    }
    if (pieces->optional) add_pieces(arena, nodes, at, pieces + 1, count - 1, ending);
    for (ClassSet set = pieces->classes; !set_empty(set);)
        add_pieces(arena, nodes, node_below(arena, nodes, at, take_class(&set)), pieces + 1, count - 1, ending);
}

/* Classes of many common words and figures; where a rule leaves a choice, others are looked for. */
static const char common_classes[] =
    "COUNT TENS SCALE NUMBER HOUR ANY_YEAR A VAGUE ORDINAL HALF MORE WHICH PAST NEAR SOME RECENT LATEST FISCAL EDGE EARLY MID QUAL EVERY TIMES "
    "THE OF IN ON AT TO FROM SINCE UNTIL BETWEEN AND OR BY BEFORE AFTER DURING PREP OLD LONG POSS SO ENDED FULL "
    "HOMONYM COUNTED NUMBERED PERSON RELATIVE NAME NTH_MARK DECADE_MARK COMMA HYPHEN DASH COLON SLASH DOT PLUS TEE ZED";

/* Whether every match of the pattern has a token of one of the classes; if not, *ret_last are those of its last piece
 * that may not be missing. */
static bool always_has(const Piece *pieces, int count, ClassSet classes, ClassSet *ret_last) {
    for (int i = 0; i < count; i++) {
        ClassSet here = pieces[i].classes;
        if (pieces[i].optional) continue;
        if (!(here.low & ~classes.low) && !(here.high & ~classes.high)) return true;
        *ret_last = here;
    }
    return false;
}

/* All classes that patterns have. */
static ClassSet classes_of(const Nodes *nodes) {
    ClassSet set = { 0, 0 };
    for (size_t i = 0; i < nodes->count; i++) set = set_or(set, nodes->items[i].out);
    return set;
}

/* Adds all rules, and finds the classes of which each has one: the rarer ones that rules have, and what else it takes.
 * Classes that only guards look at tell nothing. */
static void add_rules(Arena *arena, Matcher *m, const Rule *rules) {
    Piece pieces[PIECES_MAX];
    ClassSet common = classes_named(common_classes), last = { 0, 0 };
    m->telling = (ClassSet){ ~common.low, ~common.high };
    for (const Rule *r = rules; r->pattern; r++) {
        int count = read_pattern(r->pattern, pieces);
        add_pieces(arena, &m->nodes, 0, pieces, count, &(Ending){ .rule = r });
        if (!always_has(pieces, count, m->telling, &last)) m->telling = set_or(m->telling, last);
    }
    m->telling = set_and(m->telling, classes_of(&m->nodes));
}

static void note_ends(Nodes *nodes) {
    for (size_t i = 0; i < nodes->count; i++) {
        Node *node = &nodes->items[i];
        ClassSet set = node->out;
        for (int k = 0; k < node->count; k++) {
            ClassSet one = set_of(take_class(&set));
            if (nodes->items[node->below[k]].rules[0]) node->ends = set_or(node->ends, one);
        }
    }
}

static void add_modifiers(Arena *arena, Matcher *m, const Modifier *modifiers) {
    Piece pieces[PIECES_MAX];
    for (const Modifier *f = modifiers; f->pattern; f++)
        add_pieces(arena, &m->nodes, MODIFIER_ROOT, pieces, read_pattern(f->pattern, pieces), &(Ending){ .before = classes_named(f->before) });
}

Matcher *matcher_new(Arena *arena, const Language *language) {
    Matcher *m = ARENA_NEW(arena, Matcher);
    scanner_fill(&m->scanner, arena, language);
    node_new(arena, &m->nodes);
    node_new(arena, &m->nodes);
    add_rules(arena, m, language->rules);
    add_modifiers(arena, m, language->modifiers);
    note_ends(&m->nodes);
    m->starts = set_or(m->nodes.items[0].out, m->nodes.items[MODIFIER_ROOT].out);
    m->parts = set_or(classes_of(&m->nodes), numeral_classes());
    scanner_set_telling(&m->scanner, m->telling, m->parts);
    return m;
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
    int32_t row = (int32_t)(rule - s->matcher->scanner.language->rules);
    int reach = first + len;
    if (reach < s->best_len || (reach == s->best_len && row >= s->best_row)) return;
    Match *m = &s->now;
    m->start = m->core = s->tokens[first].start;
    m->end = s->tokens[reach - 1].end;
    m->rule = rule;
    m->len = (uint8_t)len;
    match_note_classes(m);
    if (!guard_allows(rule->guard, s->matcher, s->text, m)) return;
    s->best = *m;
    s->best_len = reach;
    s->best_row = row;
}

/* A pattern may end below this node, or goes on with the next token: most readings need no more than this look. */
static inline bool leads_on(const Node *node, ClassSet next) { return node->rules[0] || !set_empty(set_and(next, node->out)); }

/* Tries all readings of the tokens from `first` on, below a node. */
static void search(Search *s, uint16_t at, int first, int len) {
    const Node *node = &s->matcher->nodes.items[at];
    for (int i = 0; len && i < NODE_RULES && node->rules[i]; i++) accept(s, node->rules[i], first, len);
    if (first + len >= s->count || len == MATCH_DEPTH) return;
    const Token *t = &s->tokens[first + len];
    bool last = first + len + 1 == s->count;
    ClassSet set = set_and(t->classes, last ? node->ends : node->out), next = last ? t->classes : t[1].classes;
    while (!set_empty(set)) {
        TokenClass c = take_class(&set);
        uint16_t below = node->below[rank_of(node, c)];
        if (!last && !leads_on(&s->matcher->nodes.items[below], next)) continue;
        s->now.path[len] = (uint8_t)c;
        s->now.value[len] = token_value(t, c);
        search(s, below, first, len + 1);
    }
}

typedef struct {
    int len; /* tokens; 0: none */
    dl_mod mod;
} Head;

static dl_mod carried_mod(const Token *t, TokenClass c, dl_mod otherwise) {
    bool carries = c == EARLY || c == MID || c == EDGE || c == QUAL || c == SOME || c == LIMIT;
    if (c == ORDINAL) return token_value(t, c) == 1 ? DL_START : DL_MID; /* "the first days of" */
    if (c == WHICH) return token_value(t, c) < 0 ? DL_END : otherwise;
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
    while (!set_empty(set)) {
        TokenClass c = take_class(&set);
        Head longer = { so_far.len + 1, carried_mod(&s->tokens[i], c, so_far.mod) };
        modifier_below(s, node->below[rank_of(node, c)], first, longer, best);
    }
}

/* The text ends here, or white space and a capital follow. */
static bool ends_sentence(Text text, size_t at) {
    size_t next = at;
    while (next < text.len && is_space(text.ptr[next])) next++;
    return next == text.len || (next > at && is_upper(text.ptr[next]));
}

/* The best expression behind the modifier that begins at token `first`; how far it reaches, 0 for none. */
static int match_modified(Search *s, int first, Match *ret_match) {
    Head head = { 0, DL_MOD_NONE };
    s->best_len = 0;
    if (first + 1 == s->count || set_empty(set_and(s->tokens[first].classes, s->matcher->nodes.items[MODIFIER_ROOT].out))) return 0;
    modifier_below(s, MODIFIER_ROOT, first, head, &head);
    if (head.len) search(s, 0, first + head.len, 0);
    if (!s->best_len) return 0;
    *ret_match = s->best;
    ret_match->start = s->tokens[first].start;
    ret_match->mod = head.mod;
    return s->best_len;
}

/* The best expression that begins at token `first`; 0 when there is none, else how many tokens it takes. */
static int match_at(Search *s, int first) {
    if (set_empty(set_and(s->tokens[first].classes, s->matcher->starts))) return 0;
    Match modified;
    int with_modifier = match_modified(s, first, &modified);
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
    bool month = (last == MON || last == MONTH) && ends_sentence(s->text, s->best.end);
    if (dotted && (month || last == UNIT || last == UNITS || last == WD)) s->best.end--; /* the sentence's own full stop, as likely */
    return s->best_len - first;
}

/* Matches a run and drops it, or all but its last `keep` tokens. Returns how many remain. */
static int match_run(Search *s, Token *tokens, int n, int keep, bool numbers) {
    if (numbers) n = numeral_fold(tokens, n);
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

const Language *matcher_language(const Matcher *m) { return m->scanner.language; }

ClassSet matcher_classes(const Matcher *m, Text word) { return scanner_classes(&m->scanner, word); }

/* A run being gathered. */
typedef struct {
    Token tokens[RUN];
    int count;
    bool numbers, telling;
} Run;

static void close_run(Search *s, Run *run) {
    if (run->telling) match_run(s, run->tokens, run->count, 0, run->numbers);
    run->count = 0;
    run->numbers = run->telling = false;
}

/* Takes the token behind the run's last one into the run. False: it cannot belong to one. */
static bool extend_run(Search *s, Run *run) {
    const Token *t = &run->tokens[run->count];
    bool number = token_is_number_word(t);
    if (set_empty(set_and(t->classes, s->matcher->parts))) return false;
    if (!run->count && !number && set_empty(set_and(t->classes, s->matcher->starts))) return false;
    run->numbers |= number;
    run->telling |= number || !set_empty(set_and(t->classes, s->matcher->telling));
    if (++run->count == RUN) run->count = match_run(s, run->tokens, RUN, RUN_KEEP, run->numbers);
    return true;
}

/* Reads on until no run is open and the telling place is behind. */
static void match_stretch(Search *s, Run *run, Cursor *c, const char *telling) {
    while (c->at < c->end && (run->count || c->at <= telling)) {
        Scan scan = scanner_next(c, &run->tokens[run->count]);
        if (scan == SCAN_SPACE) continue;
        if (scan == SCAN_BREAK || !extend_run(s, run)) close_run(s, run);
    }
}

void matcher_find(const Matcher *m, Text text, MatchFound *found, void *to) {
    Search s = { .matcher = m, .text = text, .found = found, .to = to };
    Cursor c = { &m->scanner, text.ptr, text.ptr, text.ptr + text.len };
    Run run = { .count = 0 };
    const char *telling;
    while (scanner_seek(&c, &telling)) match_stretch(&s, &run, &c, telling);
    close_run(&s, &run);
}

void match_note_classes(Match *match) {
    match->classes = (ClassSet){ 0, 0 };
    for (int i = 0; i < match->len; i++) match->classes = set_or(match->classes, set_of((TokenClass)match->path[i]));
}

void match_add(Match *match, TokenClass class, int32_t value) {
    if (match->len == MATCH_DEPTH) return;
    match->path[match->len] = (uint8_t)class;
    match->value[match->len++] = value;
    match->classes = set_or(match->classes, set_of(class));
}

int32_t match_value(const Match *match, TokenClass class) {
    int i = 0;
    while (i < match->len && match->path[i] != class) i++;
    return i < match->len ? match->value[i] : 0;
}
