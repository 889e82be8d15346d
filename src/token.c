/* token.c - see token.h. Bytes below 0x80 go by a table; everything else is a letter, except what the blocks
 * Latin-1 and General Punctuation hold besides. Invalid UTF-8 counts as letters, byte by byte. */
#include "token.h"
#include <string.h>

/* 0 space or control, 1 letter, 2 digit, 3 punctuation; the rows are 16 bytes each. */
static const unsigned char ascii_class[128] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* controls */
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* controls */
    0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, /*  !"#$%&'()*+,-./ */
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, /* 0123456789:;<=>? */
    3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, /* @ABC... */
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 1, /* PQR... underscore is a letter */
    3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, /* `abc... */
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 0  /* pqr... */
};
static const CharClass class_names[4] = { CHAR_SPACE, CHAR_LETTER, CHAR_DIGIT, CHAR_PUNCT };

static unsigned char byte_at(Text text, uint32_t at, uint32_t end) {
    return at < end ? (unsigned char)text.ptr[at] : 0;
}

CharClass char_class(Text text, uint32_t at, uint32_t end, uint32_t *ret_length) {
    unsigned char c = byte_at(text, at, end), d = byte_at(text, at + 1, end);
    *ret_length = 1;
    if (c < 0x80) return class_names[ascii_class[c]];
    if (c == 0xC2 && d >= 0x80 && d < 0xC0) { /* U+0080 to U+00BF */
        *ret_length = 2;
        return d <= 0xA0 ? CHAR_SPACE : d == 0xAA || d == 0xB5 || d == 0xBA ? CHAR_LETTER : CHAR_PUNCT;
    }
    unsigned char e = byte_at(text, at + 2, end);
    if (c == 0xE2 && d >= 0x80 && d < 0x84 && e >= 0x80) { /* U+2000 to U+20FF: punctuation, currencies */
        *ret_length = 3;
        bool space = d == 0x80 && (e <= 0x8F || e == 0xA8 || e == 0xA9 || e == 0xAF);
        return space ? CHAR_SPACE : CHAR_PUNCT;
    }
    if (c == 0xE3 && d == 0x80 && e >= 0x80) { /* U+3000 to U+303F */
        *ret_length = 3;
        return e == 0x80 ? CHAR_SPACE : CHAR_PUNCT;
    }
    return CHAR_LETTER;
}

static bool is_letter_at(Text text, uint32_t at, uint32_t end) {
    uint32_t length;
    return at < end && char_class(text, at, end, &length) == CHAR_LETTER;
}

static bool is_digit_at(Text text, uint32_t at, uint32_t end) { return at < end && is_digit(text.ptr[at]); }

/* The bytes of an apostrophe at `at`: ' or U+2019; 0 when there is none. */
static uint32_t apostrophe(Text text, uint32_t at, uint32_t end) {
    if (byte_at(text, at, end) == '\'') return 1;
    return byte_at(text, at, end) == 0xE2 && byte_at(text, at + 1, end) == 0x80 && byte_at(text, at + 2, end) == 0x99
               ? 3
               : 0;
}

/* Whether a mark between `at` - 1 and `at` + 1 belongs to the word that began at `begin`: "3.5", "1,000",
 * "10:30", "9/11", "U.S", "AT&T", "O'Brien". */
static uint32_t inner_mark(const char *initials, Text text, uint32_t begin, uint32_t at, uint32_t end) {
    unsigned char c = byte_at(text, at, end);
    bool letters = is_letter_at(text, at - 1, end) && is_letter_at(text, at + 1, end);
    if (c == '.' || c == ',' || c == ':' || c == '/') {
        if (is_digit_at(text, at - 1, end) && is_digit_at(text, at + 1, end)) return 1;
        bool initial = at - begin == 1 || byte_at(text, at - 2, end) == '.';
        return c == '.' && letters && initial && is_alpha(text.ptr[at - 1]);
    }
    if (c == '&') return letters && is_upper(text.ptr[at - 1]) && is_upper(text.ptr[at + 1]);
    uint32_t length = apostrophe(text, at, end);
    if (length && at - begin == 1 && is_letter_at(text, at + length, end) && is_letter_at(text, begin, end)) {
        return strchr(initials, text.ptr[begin]) ? length : 0; /* O'Brien, but not "I'm" */
    }
    return 0;
}

/* Addresses run to the next space; "@" makes one only between letters. */
static bool is_address(Text text, uint32_t begin, uint32_t at, uint32_t end) {
    if (text.ptr[at] != ':' && text.ptr[at] != '@' && text.ptr[at] != '.') return false;
    Text rest = text_slice(text, at, end), word = text_slice(text, begin, at);
    if (text_starts(rest, TEXT("://"))) return true;
    if (text_starts(rest, TEXT("@"))) return is_letter_at(text, at + 1, end);
    return text_equal_fold(word, TEXT("www")) && text_starts(rest, TEXT(".")) && is_letter_at(text, at + 1, end);
}

static uint32_t address_end(Text text, uint32_t at, uint32_t end) {
    uint32_t length = 1;
    while (at < end && char_class(text, at, end, &length) != CHAR_SPACE) at += length;
    while (byte_at(text, at - 1, end) == '.' || byte_at(text, at - 1, end) == ',' || byte_at(text, at - 1, end) == ')')
        at--;
    return at;
}

/* An ASCII letter or digit: nearly all that words are made of. */
static bool is_plain(char c) {
    unsigned char class = (unsigned char)c < 0x80 ? ascii_class[(unsigned char)c] : 0;
    return class == 1 || class == 2;
}

/* The end of the run of letters and digits at `begin`, inner marks included. */
static uint32_t run_end(const char *initials, Text text, uint32_t begin, uint32_t end) {
    uint32_t at = begin, length = 0;
    for (; at < end; at += length) {
        while (at < end && is_plain(text.ptr[at])) at++;
        if (at >= end) break;
        CharClass class = char_class(text, at, end, &length);
        if (class == CHAR_LETTER || class == CHAR_DIGIT) continue;
        if (class == CHAR_SPACE || at == begin) break;
        length = inner_mark(initials, text, begin, at, end);
        if (!length) break;
    }
    return at;
}

/* ---- clitics ----------------------------------------------------------------------------------- */

/* The length of "'s", "'re", "n't" ... at `at`; 0 when there is none. */
static uint32_t clitic_length(Text text, uint32_t at, uint32_t end) {
    uint32_t mark = apostrophe(text, at, end);
    if (!mark || !is_letter_at(text, at + mark, end)) return 0;
    uint32_t stop = at + mark;
    while (stop < end && is_alpha(text.ptr[stop])) stop++;
    return stop - at - mark <= 2 ? stop - at : 0;
}

/* The grammar's negative clitic is "n't": a letter, an apostrophe, a letter. Where it begins in a word that stops at
 * `stop` before an apostrophe; `stop` when it does not. */
static uint32_t before_negation(const Grammar *grammar, Text text, uint32_t begin, uint32_t stop, uint32_t end) {
    uint32_t mark = apostrophe(text, stop, end);
    if (!mark || stop - begin < 2 || to_lower(text.ptr[stop - 1]) != grammar->negation[0]) return stop;
    bool last = to_lower((char)byte_at(text, stop + mark, end)) == grammar->negation[2];
    return last && !is_letter_at(text, stop + mark + 1, end) ? stop - 1 : stop;
}

/* The end of a negative clitic that begins at `begin`; 0 when none does. */
static uint32_t negation_end(const Grammar *grammar, Text text, uint32_t begin, uint32_t end) {
    uint32_t mark = to_lower(text.ptr[begin]) == grammar->negation[0] ? apostrophe(text, begin + 1, end) : 0;
    if (!mark || to_lower((char)byte_at(text, begin + 1 + mark, end)) != grammar->negation[2]) return 0;
    return is_letter_at(text, begin + mark + 2, end) ? 0 : begin + mark + 2;
}

/* "cannot" is two words by the grammar's rows: where to cut. */
static uint32_t split_at(const Grammar *grammar, Text text, uint32_t begin, uint32_t stop) {
    Text word = text_slice(text, begin, stop);
    for (const SplitRow *row = grammar->splits; row->word; row++)
        if (text_equal_fold(word, text_of(row->word))) return begin + (uint32_t)row->at;
    return stop;
}

/* ---- words ------------------------------------------------------------------------------------- */

/* "FrenchForeign": two words whose space was lost. Both must be words, of four letters or more. */
static uint32_t lost_space(const Lexicon *lexicon, Text text, uint32_t begin, uint32_t stop) {
    for (uint32_t at = begin + 4; at + 4 <= stop; at++) {
        if (!is_lower(text.ptr[at - 1]) || !is_upper(text.ptr[at])) continue;
        bool known = lexicon_entry(lexicon, word_hash(text_slice(text, begin, at))) &&
                     lexicon_entry(lexicon, word_hash(text_slice(text, at, stop)));
        return known ? at : stop;
    }
    return stop;
}

/* One step past a full stop that belongs to the abbreviation before it. */
static uint32_t abbreviation_end(uint64_t uses, Text text, uint32_t begin, uint32_t stop, uint32_t end) {
    if (byte_at(text, stop, end) != '.' || !is_alpha(text.ptr[begin]) || stop - begin > 10) return stop;
    if (byte_at(text, stop + 1, end) == '.') return stop; /* an ellipsis */
    if (stop - begin == 1) return is_upper(text.ptr[begin]) ? stop + 1 : stop;
    if (text_find_byte(text_slice(text, begin, stop), '.') != SIZE_MAX) return stop + 1;
    if (uses & USE(ABBREVIATION) || (uses & USE(NAME_ABBREVIATION) && is_upper(text.ptr[begin]))) return is_lower(byte_at(text, stop + 1, end) & 0x7F) ? stop : stop + 1;
    bool number = is_digit_at(text, stop + 1, end) || is_digit_at(text, stop + 2, end);
    return uses & USE(NUMBER_ABBREVIATION) && number ? stop + 1 : stop;
}

/* The end of the word at `begin`; its hash too, where that was needed to find the end. */
static uint32_t word_end(const Lexicon *lexicon, Text text, uint32_t begin, uint32_t end, uint32_t *ret_hash) {
    const Grammar *grammar = lexicon_grammar(lexicon);
    uint32_t stop = run_end(grammar->initials, text, begin, end);
    if (stop < end && is_address(text, begin, stop, end)) return address_end(text, stop, end);
    uint32_t clitic = negation_end(grammar, text, begin, end);
    if (clitic) return clitic;
    stop = before_negation(grammar, text, begin, stop, end);
    if (stop - begin >= 8) stop = lost_space(lexicon, text, begin, stop);
    uint32_t hash = word_hash((Text){ text.ptr + begin, stop - begin });
    uint64_t uses = lexicon_uses(lexicon, hash);
    uint32_t whole = stop;
    if (uses & USE(SPLIT)) stop = split_at(grammar, text, begin, stop);
    if (byte_at(text, stop, end) == '.') stop = abbreviation_end(uses, text, begin, stop, end);
    if (stop == whole) *ret_hash = hash;
    return stop;
}

/* ---- punctuation ------------------------------------------------------------------------------- */

enum { RUN_MAX = 255 }; /* bytes of "......" or "!?!?" in one token */

static bool is_exclamation(char c) { return c == '!' || c == '?'; }

static uint32_t mark_end(Text text, uint32_t begin, uint32_t end) {
    uint32_t length;
    char_class(text, begin, end, &length);
    char c = text.ptr[begin];
    uint32_t stop = begin + length, limit = end - begin < RUN_MAX ? end : begin + RUN_MAX;
    if (is_exclamation(c))
        while (stop < limit && is_exclamation(text.ptr[stop])) stop++;
    bool repeats = c == '.' || c == '-' || c == '`' || c == '\'' || c == '*' || c == '=' || c == '_';
    while (repeats && stop < limit && text.ptr[stop] == c) stop++;
    return stop;
}

static uint8_t shape_of(Text word) {
    unsigned upper = 0, letters = 0, shape = 0;
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        upper += is_upper(c);
        letters += is_alpha(c);
        if (is_digit(c)) shape |= SHAPE_DIGIT;
        if (c == '.') shape |= SHAPE_POINT;
        if ((unsigned char)c >= 0x80) shape |= SHAPE_FOREIGN;
    }
    unsigned char first = (unsigned char)word.ptr[0], second = word.len > 1 ? (unsigned char)word.ptr[1] : 0;
    bool latin = first == 0xC3 && second >= 0x80 && second <= 0x9E;    /* À to Þ */
    bool greek = (first == 0xCE && second >= 0x91 && second <= 0xA9);  /* Α to Ω */
    bool cyrillic = first == 0xD0 && second >= 0x80 && second <= 0xAF; /* Ѐ to Я */
    if (is_upper(word.ptr[0]) || latin || greek || cyrillic) shape |= SHAPE_CAPITAL;
    if (upper > 1 && upper == letters) shape |= SHAPE_CAPITALS;
    if (letters || (shape & SHAPE_FOREIGN)) shape |= SHAPE_LETTER;
    return (uint8_t)shape;
}

static bool looks_like_address(Text word) {
    return text_find_byte(word, '@') != SIZE_MAX || text_find(word, TEXT("://")) != SIZE_MAX ||
           text_starts(word, TEXT("www."));
}

static void set_word(Token *token, const WordForm *word) {
    token->word = word->number;
    token->entry = word->entry;
    token->forms = word->forms;
    token->use = word->use;
}

static Token make(Words *words, Text text, uint32_t begin, uint32_t end, uint32_t hash) {
    Text word = { text.ptr + begin, end - begin };
    Token token = { .start = begin, .end = end, .hash = hash, .shape = shape_of(word) };
    uint32_t length;
    bool plain = char_class(text, begin, end, &length) == CHAR_LETTER;
    if (plain && word.len > 4 && looks_like_address(word)) token.shape |= SHAPE_ADDRESS;
    if (plain && word.len > 1 && text.ptr[end - 1] == '.') token.flags |= TOKEN_ABBREVIATION;
    set_word(&token, words_find(words, hash, token.shape & SHAPE_LETTER));
    uint16_t use = 0; /* the rows of words have "Gen" for "Gen." */
    if (token.flags & TOKEN_ABBREVIATION) use = lexicon_use_number(words->lexicon, word_hash((Text){ word.ptr, word.len - 1 }));
    if (use) token.use = use;
    if (length == word.len && !plain && !is_digit(word.ptr[0])) token.shape = 0; /* a mark that is not ASCII */
    return token;
}

/* A byte behind letters with which the word may go on, or tell what it is. */
static bool goes_on(char c) {
    return (unsigned char)c >= 0x80 || is_digit(c) || c == '.' || c == ':' || c == '&' || c == '\'' || c == '@' || c == '_';
}

/* The token at `begin` where it is ASCII letters and ends with them, as most are: one walk finds all about it. False for others. */
static bool cut_letters(Words *words, Text text, uint32_t begin, uint32_t end, Token *ret) {
    uint32_t at = begin, hash = HASH_START, upper = 0;
    for (; at < end && is_alpha(text.ptr[at]); at++) {
        hash = hash_add(hash, text.ptr[at]);
        upper += is_upper(text.ptr[at]);
    }
    uint32_t length = at - begin, first = is_upper(text.ptr[begin]);
    if (!length || (at < end && goes_on(text.ptr[at]))) return false;
    if (length >= 8 && upper > first) return false; /* perhaps two words */
    *ret = (Token){ .start = begin, .end = at, .hash = hash_end(hash), .shape = SHAPE_LETTER };
    if (first) ret->shape |= SHAPE_CAPITAL;
    if (upper > 1 && upper == length) ret->shape |= SHAPE_CAPITALS;
    set_word(ret, words_find(words, ret->hash, true));
    return !(words->use_sets[ret->use] & USE(SPLIT));
}

Token token_make(Words *words, Text text, uint32_t begin, uint32_t end) {
    return make(words, text, begin, end, word_hash(text_slice(text, begin, end)));
}

Token token_cut(Words *words, Text text, uint32_t begin, uint32_t end) {
    Token token;
    if (cut_letters(words, text, begin, end, &token)) return token;
    uint32_t length, stop, hash = 0;
    CharClass class = char_class(text, begin, end, &length);
    uint32_t clitic =
        class == CHAR_PUNCT && begin && is_letter_at(text, begin - 1, end) ? clitic_length(text, begin, end) : 0;
    bool decimal = text.ptr[begin] == '.' && is_digit_at(text, begin + 1, end);
    if (clitic)
        stop = begin + clitic;
    else if (class == CHAR_PUNCT && !decimal)
        stop = mark_end(text, begin, end);
    else
        stop = decimal ? run_end("", text, begin + 1, end) : word_end(words->lexicon, text, begin, end, &hash);
    return make(words, text, begin, stop, hash ? hash : word_hash((Text){ text.ptr + begin, stop - begin }));
}
