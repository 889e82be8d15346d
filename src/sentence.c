/* sentence.c - see sentence.h. Lines make paragraphs, paragraphs are cut into tokens (token.c), tokens make sentences;
 * furniture.c then marks what is not the report's own text. */
#include "sentence.h"
#include "array.h"
#include "furniture.h"
#include "token.h"
#include "utf8.h"
#include <string.h>

typedef struct {
    Arena *arena;
    Prose *prose;
    Array(Token) tokens;
    Array(Sentence) sentences;
    uint32_t width;     /* columns at which the text is broken into lines; 0: it is not */
    uint32_t paragraph; /* number of the one being read */
} Cutter;

/* ---- lines and paragraphs ----------------------------------------------------------------------- */

enum { WIDTH_MIN = 40, WIDTH_MAX = 100, WIDTH_SLACK = 8 };

static uint32_t line_end(Text text, uint32_t at) {
    const char *stop = at < text.len ? memchr(text.ptr + at, '\n', text.len - at) : NULL;
    return stop ? (uint32_t)(stop - text.ptr) : (uint32_t)text.len;
}

static bool is_blank(Text line) { return !text_trim(line).len; }

/* The width at which a text is wrapped: that of its longest line, when nearly no line is longer than WIDTH_MAX
 * and enough lines come near it. */
static uint32_t wrap_width(Text text) {
    uint32_t lines = 0, too_long = 0, longest = 0, full = 0;
    for (uint32_t at = 0, stop; at < text.len; at = stop + 1) {
        stop = line_end(text, at);
        size_t len = text_trim(text_slice(text, at, stop)).len;
        if (!len) continue;
        lines++;
        too_long += len > WIDTH_MAX;
        full += len >= WIDTH_MIN && len <= WIDTH_MAX;
        if (len <= WIDTH_MAX && len > longest) longest = (uint32_t)len;
    }
    bool wrapped = lines >= 3 && too_long * 20 <= lines && full * 2 >= lines && longest >= WIDTH_MIN;
    return wrapped ? longest : 0;
}

static size_t indent_of(Text line) {
    size_t indent = 0;
    while (indent < line.len && is_space(line.ptr[indent])) indent++;
    return indent;
}

static size_t first_word_length(Text line) {
    size_t len = 0;
    while (len < line.len && !is_space(line.ptr[len])) len++;
    return len;
}

/* Whether the break between two lines that are not blank is only typographic. */
static bool is_soft_break(uint32_t width, Text line, Text next) {
    Text words = text_trim(next);
    if (is_lower(words.ptr[0])) return true;
    if (!width || indent_of(next) > indent_of(line) + 1) return false;
    return text_trim(line).len + 1 + first_word_length(words) + WIDTH_SLACK > width;
}

/* The end of the paragraph that begins at `at`. */
static uint32_t paragraph_end(const Cutter *cutter, uint32_t at) {
    Text text = cutter->prose->text;
    uint32_t stop = line_end(text, at);
    while (stop < text.len) {
        uint32_t next = line_end(text, stop + 1);
        Text line = text_slice(text, at, stop), following = text_slice(text, stop + 1, next);
        if (is_blank(following) || !is_soft_break(cutter->width, line, following)) break;
        at = stop + 1;
        stop = next;
    }
    return stop;
}

/* ---- sentence ends ------------------------------------------------------------------------------ */

/* What a mark can be. */
enum { MARK_STOP = 1, MARK_OPENER = 2, MARK_CLOSER = 4, MARK_DOUBLE = 8, MARK_SINGLE = 16 };

static unsigned ascii_mark(char c) {
    switch (c) {
    case '.':
    case '!':
    case '?': return MARK_STOP;
    case '"': return MARK_OPENER | MARK_CLOSER | MARK_DOUBLE;
    case '\'': return MARK_OPENER | MARK_CLOSER | MARK_SINGLE;
    case '`': return MARK_OPENER | MARK_SINGLE;
    case '(':
    case '[':
    case '{': return MARK_OPENER;
    case ')':
    case ']':
    case '}': return MARK_CLOSER;
    default: return 0;
    }
}

static unsigned wide_mark(uint32_t c) {
    switch (c) {
    case 0x2026:
    case 0x3002:
    case 0xFF01:
    case 0xFF1F: return MARK_STOP; /* ... and the marks of Chinese */
    case 0x201C:
    case 0x201E:
    case 0xAB: return MARK_OPENER | MARK_DOUBLE;
    case 0x201D:
    case 0xBB: return MARK_CLOSER | MARK_DOUBLE;
    case 0x2018: return MARK_OPENER | MARK_SINGLE;
    case 0x2019: return MARK_CLOSER | MARK_SINGLE;
    default: return 0;
    }
}

static unsigned marks_of(const Prose *prose, const Token *token) {
    if (token->shape) return 0;
    char c = prose->text.ptr[token->start];
    if ((unsigned char)c >= 0x80) {
        size_t length;
        return wide_mark(utf8_decode(text_slice(prose->text, token->start, token->end), &length));
    }
    bool doubled = token->end - token->start == 2 && (c == '`' || c == '\'');
    return doubled ? MARK_DOUBLE | (c == '`' ? MARK_OPENER : MARK_CLOSER) : ascii_mark(c);
}

static bool is_closer(const Prose *prose, const Token *token) { return marks_of(prose, token) & MARK_CLOSER; }
static bool is_opener(const Prose *prose, const Token *token) { return marks_of(prose, token) & MARK_OPENER; }
static bool is_stop(const Prose *prose, const Token *token) { return marks_of(prose, token) & MARK_STOP; }

/* Whether what follows `token`, a full stop or the like with its closers, can begin a sentence. */
static bool can_begin(const Cutter *cutter, const Token *token, uint32_t end) {
    Text text = cutter->prose->text;
    uint32_t at = token->end, length = 1;
    bool spaced = false;
    for (; at < end && char_class(text, at, end, &length) == CHAR_SPACE; at += length) spaced = true;
    if (at >= end) return true;
    uint32_t stop = cutter->tokens.items[cutter->tokens.count - 1].start;
    char c = text.ptr[at], before = stop ? text.ptr[stop - 1] : ' ';
    if (spaced) return !is_lower(c);
    return is_upper(c) && (is_lower(before) || is_closer(cutter->prose, token)); /* "the city.The" */
}

/* An abbreviation ends a sentence when a word follows that mostly begins one. */
static bool abbreviation_ends(const Cutter *cutter, const Token *token, uint32_t end) {
    Text text = cutter->prose->text;
    uint32_t at = token->end, length = 1;
    while (at < end && char_class(text, at, end, &length) == CHAR_SPACE) at += length;
    if (at == token->end || at >= end || !is_upper(text.ptr[at])) return false;
    const Lexicon *lexicon = cutter->prose->lexicon;
    Text word = text_slice(text, token->start, token->end - 1);
    if (lexicon_uses(lexicon, word_hash(word)) & USE(TITLE)) return false;
    Token next = token_cut(cutter->prose->words, text, at, end);
    return lexicon_uses(lexicon, next.hash) & USE(STARTER);
}

/* ---- cutting ------------------------------------------------------------------------------------ */

static void end_sentence(Cutter *cutter, uint32_t first) {
    uint32_t limit = (uint32_t)cutter->tokens.count;
    if (first == limit) return;
    Sentence *sentence = array_push(cutter->arena, &cutter->sentences);
    *sentence = (Sentence){ .start = cutter->tokens.items[first].start,
                            .end = cutter->tokens.items[limit - 1].end,
                            .first = first,
                            .limit = limit,
                            .paragraph = cutter->paragraph };
}

enum { CLOSERS_MAX = 8 };

/* Takes the closing quotes and brackets that stand directly behind a full stop. */
static uint32_t take_closers(Cutter *cutter, uint32_t at, uint32_t end) {
    Prose *prose = cutter->prose;
    uint32_t length, taken = 0;
    while (at < end && taken++ < CLOSERS_MAX && char_class(prose->text, at, end, &length) == CHAR_PUNCT) {
        Token token = token_cut(prose->words, prose->text, at, end);
        if (!is_closer(prose, &token)) break;
        token.flags |= TOKEN_GLUED;
        *array_push(cutter->arena, &cutter->tokens) = token;
        at = token.end;
    }
    return at;
}

static void cut_paragraph(Cutter *cutter, uint32_t at, uint32_t end) {
    Text text = cutter->prose->text;
    uint32_t first = (uint32_t)cutter->tokens.count, length = 1;
    bool glued = false;
    while (at < end) {
        if (char_class(text, at, end, &length) == CHAR_SPACE) {
            at += length;
            glued = false;
            continue;
        }
        Token *token = array_push(cutter->arena, &cutter->tokens);
        *token = token_cut(cutter->prose->words, text, at, end);
        if (glued) token->flags |= TOKEN_GLUED;
        at = token->end;
        glued = true;
        bool ends = is_stop(cutter->prose, token);
        if (ends) {
            at = take_closers(cutter, at, end);
            ends = can_begin(cutter, &cutter->tokens.items[cutter->tokens.count - 1], end);
        } else if (token->flags & TOKEN_ABBREVIATION) {
            ends = abbreviation_ends(cutter, token, end);
        }
        if (ends || cutter->tokens.count - first >= SENTENCE_LIMIT) {
            end_sentence(cutter, first);
            first = (uint32_t)cutter->tokens.count;
        }
    }
    end_sentence(cutter, first);
}

/* ---- what is quoted, what is a headline ---------------------------------------------------------- */

/* Whether a quotation mark that looks the same on both sides opens: space before it, none behind. */
static bool opens(const Prose *prose, uint32_t i, uint32_t limit) {
    bool glued_after = i + 1 < limit && prose->tokens[i + 1].flags & TOKEN_GLUED;
    return glued_after && (!(prose->tokens[i].flags & TOKEN_GLUED) || is_opener(prose, &prose->tokens[i - 1]));
}

/* Marks the tokens between quotation marks of one paragraph; single ones only where they open like quotes. */
static void mark_quotes(Prose *prose, uint32_t first, uint32_t limit) {
    bool in_double = false, in_single = false;
    for (uint32_t i = first; i < limit; i++) {
        Token *token = &prose->tokens[i];
        unsigned marks = marks_of(prose, token);
        if (marks & MARK_DOUBLE)
            in_double = !in_double;
        else if (marks & MARK_SINGLE)
            in_single = !in_single && opens(prose, i, limit);
        else if (in_double || in_single)
            token->flags |= TOKEN_QUOTED;
    }
}

/* Counts of a sentence's words that capitals are judged by. */
typedef struct {
    uint32_t words, capital, capitals, common_capital;
} CaseCount;

static CaseCount count_case(const Prose *prose, const Sentence *sentence) {
    CaseCount count = { 0 };
    for (uint32_t i = sentence->first; i < sentence->limit; i++) {
        const Token *token = &prose->tokens[i];
        uint32_t length = token->end - token->start;
        if (!(token->shape & SHAPE_LETTER) || length < 4) continue;
        count.words++;
        if (!(token->shape & SHAPE_CAPITAL)) continue;
        uint32_t forms = token->forms;
        count.capital++;
        count.capitals += (token->shape & SHAPE_CAPITALS) != 0;
        count.common_capital += i > sentence->first && forms && !(forms & FORM_NNP);
    }
    return count;
}

/* Capitals say nothing when all words of four letters and more have them and some of those are no names. */
static bool is_caseless(const Prose *prose, const Sentence *sentence) {
    CaseCount count = count_case(prose, sentence);
    if (count.words >= 2 && count.capitals * 10 >= count.words * 9) return true;
    bool title = sentence->headline && count.capital * 10 >= count.words * 8;
    return count.words >= 3 && count.common_capital && title;
}

static void mark_paragraph(Prose *prose, uint32_t first, uint32_t limit) {
    Sentence *sentences = prose->sentences;
    mark_quotes(prose, sentences[first].first, sentences[limit - 1].limit);
    uint32_t last = sentences[limit - 1].limit - 1;
    while (last > sentences[first].first && is_closer(prose, &prose->tokens[last])) last--;
    sentences[first].headline = limit - first == 1 && !is_stop(prose, &prose->tokens[last]);
    for (uint32_t i = first; i < limit; i++) sentences[i].caseless = is_caseless(prose, &sentences[i]);
}

static void mark_paragraphs(Prose *prose) {
    for (uint32_t first = 0, limit; first < prose->sentence_count; first = limit) {
        limit = first + 1;
        while (limit < prose->sentence_count && prose->sentences[limit].paragraph == prose->sentences[first].paragraph)
            limit++;
        mark_paragraph(prose, first, limit);
        furniture_mark(prose, first, limit);
    }
}

enum { BYTES_PER_TOKEN = 5 }; /* in running English */

Prose *prose_read(Arena *arena, const Lexicon *lexicon, Text text) {
    Prose *prose = ARENA_NEW(arena, Prose);
    *prose = (Prose){ .text = text_slice(text, 0, DL_TEXT_LIMIT), .lexicon = lexicon, .use_sets = lexicon_use_sets(lexicon) };
    prose->words = words_new(arena, lexicon, prose->text.len);
    Cutter cutter = { .arena = arena, .prose = prose, .width = wrap_width(prose->text) };
    cutter.tokens.room = prose->text.len / BYTES_PER_TOKEN + 16;
    cutter.tokens.items = arena_room(arena, cutter.tokens.room * sizeof *cutter.tokens.items);
    for (uint32_t at = 0, stop; at < prose->text.len; at = stop + 1) {
        size_t before = cutter.sentences.count;
        stop = paragraph_end(&cutter, at);
        cut_paragraph(&cutter, at, stop);
        cutter.paragraph += cutter.sentences.count > before;
    }
    prose->tokens = cutter.tokens.items;
    prose->token_count = (uint32_t)cutter.tokens.count;
    prose->sentences = cutter.sentences.items;
    prose->sentence_count = (uint32_t)cutter.sentences.count;
    mark_paragraphs(prose);
    return prose;
}
