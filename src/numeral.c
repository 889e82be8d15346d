/* numeral.c - number words put together: see numeral_fold() in scanner.h. */
#include "scanner.h"

static ClassSet with(ClassSet set, TokenClass c, bool condition) { return condition ? set_or(set, set_of(c)) : set; }

/* "twenty-four", "one hundred and five", "nineteen ninety-six": how many tokens from `at` make one number. */
typedef struct {
    int32_t value;
    int used;
    bool year;
} Folded;

static int fold_below_hundred(const Token *t, int n, int32_t *ret_value) {
    if (n > 0 && set_has(t[0].classes, TENS)) {
        *ret_value = token_value(&t[0], TENS);
        int k = n > 2 && set_has(t[1].classes, HYPHEN) ? 2 : 1;
        if (k < n && set_has(t[k].classes, COUNT) && token_value(&t[k], COUNT) < 10) {
            *ret_value += token_value(&t[k], COUNT);
            return k + 1;
        }
        return 1;
    }
    if (n > 0 && set_has(t[0].classes, COUNT)) return *ret_value = token_value(&t[0], COUNT), 1;
    return 0;
}

/* "1.5 million": figures, a point, figures of at most three digits, a scale. */
static Folded fold_decimal(const Token *t, int n) {
    Folded f = { 0, 0, false };
    bool shape = n > 3 && set_has(t[0].classes, NUMBER) && set_has(t[1].classes, DOT) && set_has(t[2].classes, NUMBER) && set_has(t[3].classes, SCALE);
    if (!shape || t[0].number >= 1000 || t[2].end - t[2].start > 3) return f;
    int32_t scale = token_value(&t[3], SCALE), tenth = scale;
    for (uint32_t i = t[2].start; i < t[2].end; i++) tenth /= 10;
    return (Folded){ t[0].number * scale + t[2].number * tenth, 4, false };
}

static Folded fold_number(const Token *t, int n) {
    Folded f = fold_decimal(t, n);
    if (f.used) return f;
    int32_t part = 0;
    f.used = fold_below_hundred(t, n, &part);
    f.value = part;
    if (!f.used) {
        if (n < 2 || !set_has(t[1].classes, SCALE)) return f;
        if (set_has(t[0].classes, A)) f.value = 1;
        else if (set_has(t[0].classes, NUMBER)) f.value = t[0].number;
        else return f;
        f.used = 1;
    }
    int32_t tail = 0;
    int more = f.value >= 10 && f.value <= 20 ? fold_below_hundred(t + f.used, n - f.used, &tail) : 0;
    if (more && tail >= 10 && tail < 100) return (Folded){ f.value * 100 + tail, f.used + more, true };
    while (f.used < n && set_has(t[f.used].classes, SCALE) && f.value < 1000) {
        f.value *= token_value(&t[f.used++], SCALE);
        int skip = f.used < n && set_has(t[f.used].classes, AND) ? 1 : 0;
        more = fold_below_hundred(t + f.used + skip, n - f.used - skip, &tail);
        if (more) f.value += tail, f.used += skip + more;
    }
    f.year = f.used > 1 && ((f.value >= 1100 && f.value < 2000 && tail < 100) || (f.value >= 2000 && f.value < 2100)); /* "nineteen hundred and four" */
    return f;
}

static Token folded_token(const Token *t, Folded f) {
    Token out = { t[0].start, t[f.used - 1].end, set_of(NUMBER), f.value, NULL, NULL };
    out.classes = with(out.classes, YEAR, f.year);
    out.classes = with(out.classes, ANY_YEAR, f.value >= 1000 && f.value < 2200);
    out.classes = with(out.classes, HOUR, f.value >= 1 && f.value <= 12);
    return out;
}

bool token_is_number_word(const Token *t) {
    return set_has(t->classes, COUNT) || set_has(t->classes, TENS) || set_has(t->classes, SCALE);
}

ClassSet numeral_classes(void) {
    static const TokenClass classes[] = { COUNT, TENS, SCALE, NUMBER, HYPHEN, DOT, A, AND };
    ClassSet set = { 0, 0 };
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) set = set_or(set, set_of(classes[i]));
    return set;
}

int numeral_fold(Token *t, int n) {
    int out = 0;
    for (int i = 0; i < n;) {
        bool before_scale = (i + 1 < n && set_has(t[i + 1].classes, SCALE)) || (i + 3 < n && set_has(t[i + 1].classes, DOT) && set_has(t[i + 3].classes, SCALE));
        Folded f = token_is_number_word(&t[i]) || before_scale ? fold_number(t + i, n - i) : (Folded){ 0, 0, false };
        Token token = f.used ? folded_token(t + i, f) : t[i];
        t[out++] = token;
        i += f.used ? f.used : 1;
    }
    return out;
}
