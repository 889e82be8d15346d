/* tag.c - the public calls for temporal expressions: dl_tag(), dl_resolve() and their results. */
#include "error.h"
#include "language/language.h"
#include "published.h"
#include "timex.h"

struct dl_result {
    Arena *arena;
    Expressions expressions;
};

void dl_result_free(dl_result *result) {
    if (!result) return;
    Arena *arena = result->arena; /* the result lies in it */
    arena_free(arena);
}

size_t dl_result_count(const dl_result *result) { return result->expressions.count; }

const dl_expression *dl_result_at(const dl_result *result, size_t i) {
    return i < result->expressions.count ? &result->expressions.items[i] : NULL;
}

/* published_read() knows more forms; -d takes one: `YYYY-MM-DD[Thh:mm[zone]]`. */
dl_status dl_context_set_published(dl_context *context, dl_text date, dl_error *err) {
    bool iso = date.len >= 10 && date.ptr[4] == '-' && date.ptr[7] == '-' && (date.len == 10 || date.ptr[10] == 'T');
    if (iso && published_read(date, context)) return DL_OK;
    return error_set(err, DL_BAD_INPUT, "", "not a date as YYYY-MM-DD[Thh:mm[zone]]: '%.*s'", (int)(date.len < 60 ? date.len : 60),
                     date.ptr ? date.ptr : "");
}

/* Without a language, the one that the text's words are of. */
static Context with_language(const Context *context, Text text) {
    Context c = *context;
    const Language *told = c.language.len || c.rules ? NULL : language_told(text);
    if (told) c.language = text_of(told->code);
    return c;
}

dl_status dl_tag(dl_text text, const dl_context *context, dl_result **ret_result, dl_error *err) {
    static const dl_context nowhere = { 0 };
    if (!context) context = &nowhere;
    if (text.len > DL_TEXT_LIMIT) return error_set(err, DL_LIMIT, "", "the text is longer than %u bytes", DL_TEXT_LIMIT);
    Arena *arena = arena_new();
    Context c = with_language(context, text);
    const Tagger *tagger = tagger_in(arena, &c);
    if (!tagger) {
        arena_free(arena);
        return error_set(err, DL_BAD_USAGE, "", "no language '%.*s'", TEXT_ARG(context->language));
    }
    dl_result *result = ARENA_NEW(arena, dl_result);
    result->arena = arena;
    result->expressions = timex_tag(arena, tagger, text, &c);
    *ret_result = result;
    return DL_OK;
}

/* The same in any other language, when none was asked for. */
static Expressions resolve_elsewhere(Arena *arena, Text expression, const Context *context) {
    Context c = *context;
    Expressions found = { 0 };
    for (size_t i = 1; languages[i] && !found.count && !context->language.len && !context->rules; i++) {
        c.language = text_of(languages[i]->code);
        found = timex_list(arena, tagger_of(arena, languages[i]), expression, &c);
    }
    return found;
}

/* What people write as a time: one expression with its preposition, two that make a range, or a list. */
dl_status dl_resolve(dl_text expression, const dl_context *context, dl_result **ret_result, dl_error *err) {
    static const dl_context nowhere = { 0 };
    if (!context) context = &nowhere;
    Arena *arena = arena_new();
    const Tagger *tagger = tagger_in(arena, context);
    Expressions found = { 0 };
    if (tagger) found = timex_list(arena, tagger, expression, context);
    if (tagger && !found.count) found = resolve_elsewhere(arena, expression, context);
    if (!found.count) {
        arena_free(arena);
        int len = (int)(expression.len < 100 ? expression.len : 100);
        return tagger ? error_set(err, DL_BAD_INPUT, "", "not one temporal expression: '%.*s'", len, expression.ptr ? expression.ptr : "")
                      : error_set(err, DL_BAD_USAGE, "", "no language '%.*s'", TEXT_ARG(context->language));
    }
    dl_result *result = ARENA_NEW(arena, dl_result);
    result->arena = arena;
    result->expressions = found;
    *ret_result = result;
    return DL_OK;
}
