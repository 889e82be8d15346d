/* rulefile.c - see rulefile.h. A file is read line by line; each line begins with what it is. */
#include "rulefile.h"
#include "array.h"
#include "example.h"
#include "file.h"
#include "language/phrases.h"
#include "rulevalue.h"
#include "utf8.h"
#include <stdlib.h>
#include <string.h>

/* What a pattern may cost: each way to read it is a path of the matcher's trie. */
enum { PATHS_LIMIT = 256, NODES_LIMIT = 16384, PATTERN_WORDS = 20, WORD_BYTES = 23 };

struct dl_rules {
    Arena *arena;
    Language language;
};

typedef struct {
    const char *file;
    Text bytes;
    Error *err;
    Arena *arena;
    Language language; /* as far as it is known */
    bool code_given;
    size_t nodes;      /* of the trie, at most */
    Array(Word) words;
    Array(Modifier) modifiers;
    Array(Rule) rules;
    Array(Cue) cues;
    Array(size_t) rule_at; /* where in the file each rule's example stands */
} RuleReader;

/* What is left of a line. */
typedef struct {
    const char *at, *end;
} Line;

static Status fail_at(const RuleReader *r, const char *at, const char *message, Text name) {
    return error_at(r->err, DL_BAD_INPUT, r->file, r->bytes, (size_t)(at - r->bytes.ptr), message, TEXT_ARG(text_slice(name, 0, 40)));
}

/* ---- lines into pieces ---- */

static bool is_blank(char c) { return c == ' ' || c == '\t'; }

static void skip_blanks(Line *line) {
    while (line->at < line->end && is_blank(*line->at)) line->at++;
}

/* The next word: up to a blank or, where one may follow, a colon. */
static Text next_word(Line *line) {
    skip_blanks(line);
    const char *start = line->at;
    while (line->at < line->end && !is_blank(*line->at) && *line->at != ':') line->at++;
    if (line->at < line->end && *line->at == ':' && line->at > start && line->end - line->at > 1 && !is_blank(line->at[1])) /* "+01:00" */
        while (line->at < line->end && !is_blank(*line->at) && !(*line->at == ':' && (line->end - line->at == 1 || is_blank(line->at[1])))) line->at++;
    return (Text){ start, (size_t)(line->at - start) };
}

static bool take(Line *line, char c) {
    skip_blanks(line);
    if (line->at == line->end || *line->at != c) return false;
    line->at++;
    skip_blanks(line);
    return true;
}

static Text rest_of(const Line *line) { return text_trim((Text){ line->at, (size_t)(line->end - line->at) }); }

static Status need(const RuleReader *r, Line *line, char c) {
    if (take(line, c)) return DL_OK;
    const char *missing = c == ':' ? "a colon is missing here" : c == '=' ? "'= OPERATION' is missing here" : "a text in double quotes is missing here";
    return fail_at(r, line->at, missing, (Text){ 0 });
}

/* A text in double quotes. */
static Status read_quoted(const RuleReader *r, Line *line, const char **ret_text) {
    Status status = need(r, line, '"');
    const char *start = line->at, *end = status ? NULL : memchr(start, '"', (size_t)(line->end - start));
    if (status) return status;
    if (!end) return fail_at(r, start, "this text has no closing quote", (Text){ 0 });
    *ret_text = arena_text(r->arena, (Text){ start, (size_t)(end - start) }).ptr;
    line->at = end + 1;
    return DL_OK;
}

/* ---- kinds of lines ---- */

static Status read_words(RuleReader *r, Line *line) {
    Text class_word = next_word(line);
    int class = class_named(class_word), value;
    const char *expected;
    if (class < 0) return fail_at(r, class_word.ptr, "no class of words is named '%.*s'", class_word);
    if (class >= NUMBER && class != TEE && class != ZED)
        return fail_at(r, class_word.ptr, "the class '%.*s' is of figures and marks, and takes no words", class_word);
    Text written = next_word(line);
    if (!rule_value((TokenClass)class, written, &value, &expected)) return fail_at(r, written.ptr, "the value of these words is %.*s", text_of(expected));
    Status status = need(r, line, ':');
    if (status) return status;
    Text words = rest_of(line), list = words, one;
    if (!words.len) return fail_at(r, line->at, "words are missing here", words);
    while (text_next(&list, ' ', &one)) {
        size_t letters = 0;
        while (letters < one.len && (is_alpha(one.ptr[letters]) || (unsigned char)one.ptr[letters] >= 0x80 || (!letters && one.ptr[0] == '\''))) letters++;
        if (one.len && !letters) return fail_at(r, one.ptr, "'%.*s' does not begin with a letter", one);
        if (letters > WORD_BYTES) return fail_at(r, one.ptr, "'%.*s...' is longer than a word may be, 23 bytes", one);
    }
    *array_push(r->arena, &r->words) = (Word){ (TokenClass)class, value, arena_text(r->arena, words).ptr };
    return DL_OK;
}

/* Classes, checked: "A|B C?". Counts the ways to read them. */
static Status read_pattern(RuleReader *r, Text pattern, const char **ret_pattern) {
    size_t paths = 1, depth = 0;
    Text list = pattern, piece, name;
    while (text_next(&list, ' ', &piece)) {
        if (!piece.len) continue;
        Text names = piece;
        size_t choices = piece.ptr[piece.len - 1] == '?';
        if (choices) names.len--;
        for (Text left = names; text_next(&left, '|', &name); choices++)
            if (class_named(name) < 0) return fail_at(r, name.len ? name.ptr : piece.ptr, "no class of words is named '%.*s'", name);
        paths *= choices ? choices : 1;
        if (paths > PATHS_LIMIT) return fail_at(r, piece.ptr, "this pattern has more than 256 ways to be read; make two of it", piece);
        if (++depth > PATTERN_WORDS) return fail_at(r, piece.ptr, "a pattern has at most 20 classes", piece);
    }
    if (!depth) return fail_at(r, pattern.ptr, "a pattern is missing here", pattern);
    r->nodes += paths * depth;
    if (r->nodes > NODES_LIMIT) return fail_at(r, pattern.ptr, "the patterns of this file are too many", pattern);
    *ret_pattern = arena_text(r->arena, pattern).ptr;
    return DL_OK;
}

/* What stands before a mark of the line. */
static Text until(Line *line, char mark) {
    skip_blanks(line);
    const char *start = line->at, *end = memchr(start, mark, (size_t)(line->end - start));
    line->at = end ? end : line->end;
    return text_trim((Text){ start, (size_t)(line->at - start) });
}

static Status read_operation(const RuleReader *r, Line *line, Rule *rule) {
    Text op_word = next_word(line), guard_word = next_word(line);
    int op = op_named(op_word), guard = guard_word.len ? guard_named(guard_word) : ALWAYS;
    if (op < 0) return fail_at(r, op_word.ptr, "no operation is named '%.*s'", op_word);
    if (guard < 0) return fail_at(r, guard_word.ptr, "no guard is named '%.*s'", guard_word);
    rule->op = (Op)op;
    rule->guard = (Guard)guard;
    return need(r, line, ':');
}

static Status read_rule(RuleReader *r, Line *line) {
    Rule rule = { .op = NOTHING };
    Status status = read_pattern(r, until(line, '='), &rule.pattern);
    if (!status) status = need(r, line, '=');
    if (!status) status = read_operation(r, line, &rule);
    const char *example_at = line->at;
    if (!status) status = read_quoted(r, line, &rule.example);
    Text value = status ? (Text){ 0 } : rest_of(line);
    if (status) return status;
    if ((rule.op == NOTHING) != !value.len)
        return fail_at(r, line->at, rule.op == NOTHING ? "what is no time has no value" : "the TIMEX3 value of the example is missing here", value);
    if (value.len) rule.value = arena_text(r->arena, value).ptr;
    *array_push(r->arena, &r->rules) = rule;
    *array_push(r->arena, &r->rule_at) = (size_t)(example_at - r->bytes.ptr);
    return DL_OK;
}

static Status read_modifier(RuleReader *r, Line *line) {
    Modifier modifier = { 0 };
    Text whole = until(line, ':');
    size_t before = text_find(whole, TEXT(" before "));
    Status status = read_pattern(r, text_trim(text_slice(whole, 0, before)), &modifier.pattern);
    if (!status && before != SIZE_MAX) status = read_pattern(r, text_trim(text_slice(whole, before + 8, whole.len)), &modifier.before);
    if (!status) status = need(r, line, ':');
    if (!status) status = read_quoted(r, line, &modifier.example);
    if (!status) *array_push(r->arena, &r->modifiers) = modifier;
    return status;
}

static Status read_cue(RuleReader *r, Line *line) {
    static const struct {
        const char *name;
        CueClass class;
    } rows[] = { { "past", CUE_PAST }, { "future", CUE_FUTURE },   { "present", CUE_PRESENT }, { "be", CUE_BE },
                 { "set", CUE_SET },   { "was-set", CUE_WAS_SET }, { "none", CUE_NEUTRAL } };
    Text name = next_word(line);
    Status status = need(r, line, ':');
    if (status) return status;
    Text words = rest_of(line);
    if (!words.len) return fail_at(r, line->at, "words are missing here", words);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (text_equal(text_of(rows[i].name), name))
            return *array_push(r->arena, &r->cues) = (Cue){ rows[i].class, arena_text(r->arena, words).ptr }, DL_OK;
    return fail_at(r, name.ptr, "'%.*s' is no direction: past, future, present, be, set, was-set or none", name);
}

/* Text of no language, so long that what stands in it is no short post. */
#define WORDLESS "xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq xq. "
static const char wordless_frame[] = WORDLESS WORDLESS WORDLESS WORDLESS "Xq xq %s, xq.";

static const PluralEnding no_plurals[] = { { NULL, NULL } };

/* The language to extend, or a new one; its rows follow those of the file. */
static Status read_language(RuleReader *r, Line *line) {
    Text code = next_word(line), name = rest_of(line);
    bool good = code.len == 2 || code.len == 3;
    for (size_t i = 0; i < code.len; i++) good = good && is_lower(code.ptr[i]);
    if (!good) return fail_at(r, code.ptr, "'%.*s' is no code of a language: two or three small letters, as in ISO 639", code);
    if (r->code_given || r->words.count + r->rules.count + r->modifiers.count + r->cues.count)
        return fail_at(r, code.ptr, "the language stands once, before all else", code);
    r->code_given = true;
    const Language *known = language_of(code);
    if (known) r->language = *known;
    else r->language = (Language){ .code = arena_text(r->arena, code).ptr, .name = arena_text(r->arena, name.len ? name : code).ptr, .frame = wordless_frame,
                                   .post = "Xq %s, xq.", .plurals = no_plurals, .phrases = languages[0]->phrases };
    return DL_OK;
}

static Status read_option(RuleReader *r, Line *line) {
    Text name = next_word(line);
    if (text_equal(name, TEXT("day-first"))) r->language.day_first = true;
    else if (text_equal(name, TEXT("ordinal-dot"))) r->language.ordinal_dot = true;
    else if (text_equal(name, TEXT("capital-nouns"))) r->language.capital_nouns = true;
    else return fail_at(r, name.ptr, "no option is named '%.*s': day-first, ordinal-dot or capital-nouns", name);
    return rest_of(line).len ? fail_at(r, line->at, "nothing may follow here", (Text){ 0 }) : DL_OK;
}

static Status read_line(RuleReader *r, Text text) {
    static const struct {
        const char *name;
        Status (*read)(RuleReader *r, Line *line);
    } rows[] = { { "words", read_words }, { "rule", read_rule },         { "modifier", read_modifier },
                 { "cue", read_cue },     { "language", read_language }, { "option", read_option } };
    text = text_trim(text);
    if (!text.len || text.ptr[0] == '#') return DL_OK;
    Line line = { text.ptr, text.ptr + text.len };
    Text kind = next_word(&line);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (text_equal(text_of(rows[i].name), kind)) return rows[i].read(r, &line);
    return fail_at(r, kind.len ? kind.ptr : text.ptr, "a line begins with words, rule, modifier, cue, language or option, not with '%.*s'", kind);
}

/* ---- the whole ---- */

/* The file's rows, then the language's own, then the row that ends them. */
static void join_rows(RuleReader *r) {
    const Language own = r->language;
    for (const Word *w = own.words; w && w->words; w++) *array_push(r->arena, &r->words) = *w;
    for (const Modifier *m = own.modifiers; m && m->pattern; m++) *array_push(r->arena, &r->modifiers) = *m;
    for (const Rule *rule = own.rules; rule && rule->pattern; rule++) *array_push(r->arena, &r->rules) = *rule;
    for (const Cue *c = own.cues; c && c->words; c++) *array_push(r->arena, &r->cues) = *c;
    *array_push(r->arena, &r->words) = (Word){ .words = NULL };
    *array_push(r->arena, &r->modifiers) = (Modifier){ .pattern = NULL };
    *array_push(r->arena, &r->rules) = (Rule){ .pattern = NULL };
    *array_push(r->arena, &r->cues) = (Cue){ .words = NULL };
    r->language.words = r->words.items;
    r->language.modifiers = r->modifiers.items;
    r->language.rules = r->rules.items;
    r->language.cues = r->cues.items;
}

/* Each rule of the file does what its example says. */
static Status try_examples(const RuleReader *r, size_t count) {
    Arena *arena = arena_new(), *scratch = arena_new();
    const Tagger *tagger = tagger_of(arena, &r->language);
    Status status = DL_OK;
    for (size_t i = 0; !status && i < count; i++) {
        Text reason = { 0 };
        if (!example_holds(scratch, tagger, &r->language, &r->rules.items[i], &reason))
            status = error_at(r->err, DL_BAD_INPUT, r->file, r->bytes, r->rule_at.items[i], "this rule does not read its example so: %.*s",
                              TEXT_ARG(text_slice(reason, 0, 160)));
        arena_reset(scratch);
    }
    arena_free(scratch);
    arena_free(arena);
    return status;
}

static Status read_all(RuleReader *r) {
    size_t bad = utf8_invalid(r->bytes), zero = text_find_byte(r->bytes, 0);
    if (r->bytes.len > RULES_LIMIT) return error_set(r->err, DL_LIMIT, r->file, "is longer than %d bytes", RULES_LIMIT);
    if (bad < r->bytes.len) return fail_at(r, r->bytes.ptr + bad, "this is not UTF-8", (Text){ 0 });
    if (zero != SIZE_MAX) return fail_at(r, r->bytes.ptr + zero, "this byte has no place in a text", (Text){ 0 });
    Text rest = r->bytes, line;
    Status status = DL_OK;
    while (!status && text_next(&rest, '\n', &line)) status = read_line(r, line);
    if (status) return status;
    size_t count = r->rules.count;
    join_rows(r);
    return try_examples(r, count);
}

Status rules_read(const char *name, Text bytes, Rules **ret_rules, Error *err) {
    Arena *arena = arena_new();
    RuleReader r = { .file = name, .bytes = bytes, .err = err, .arena = arena, .language = *languages[0] };
    Status status = read_all(&r);
    if (status) {
        arena_free(arena);
        return status;
    }
    Rules *rules = ARENA_NEW(arena, Rules);
    *rules = (Rules){ arena, r.language };
    *ret_rules = rules;
    return DL_OK;
}

const Language *rules_language(const Rules *rules, Text code) {
    if (!rules) return NULL;
    return text_equal_fold(text_of(rules->language.code), code.len ? code : text_of(languages[0]->code)) ? &rules->language : NULL;
}

dl_status dl_rules_read(const char *path, dl_rules **ret_rules, dl_error *err) {
    Arena *arena = arena_new();
    Text bytes;
    Status status = file_read(arena, path, &bytes, err);
    if (!status) status = rules_read(path, bytes, ret_rules, err);
    arena_free(arena);
    return status;
}

void dl_rules_free(dl_rules *rules) {
    if (!rules) return;
    Arena *arena = rules->arena; /* the rules lie in it */
    arena_free(arena);
}

dl_text dl_rules_language(const dl_rules *rules) { return text_of(rules->language.code); }
