/* webpage_head.c - see webpage_head.h.
 *
 * The content security policy names the style sheet and the script by their SHA-256, so that a browser applies and runs
 * these and nothing else, whatever else should have come into the page; and it allows no loading at all. */
#include "webpage_head.h"
#include "../timelines/sha256.h"
#include "asset.h"

static void put_inks(Buffer *out, const Theme *theme) {
    for (Ink ink = 0; ink < INK_COUNT; ink++) buffer_format(out, "--%s:#%06X;", ink_name(ink), theme->inks[ink]);
}

/* The colours of the themes go before the style sheet, which knows them by name. On paper it is the light ones. */
static void put_style(Buffer *out, const Theme *light) {
    const Theme *dark = theme_named(TEXT("dark"));
    buffer_string(out, ":root{color-scheme:light;"), put_inks(out, light);
    buffer_string(out, "}\n@media screen{\n@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;"), put_inks(out, dark);
    buffer_string(out, "}}\n:root[data-theme=dark]{color-scheme:dark;"), put_inks(out, dark);
    buffer_string(out, "}\n}\n");
    buffer_put(out, asset_style());
}

static int digit_value(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

/* RFC 4648, of a hash of 32 bytes in hexadecimal digits. */
static Text base64_of_hex(Arena *arena, Text hex) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char *out = arena_alloc(arena, 4 * (hex.len / 6 + 1) + 1), *to = out;
    for (size_t i = 0; i < hex.len; i += 6) {
        size_t bytes = hex.len - i >= 6 ? 3 : (hex.len - i) / 2;
        uint32_t three = 0;
        for (size_t k = 0; k < 6; k++) three = three << 4 | (k < 2 * bytes ? (uint32_t)digit_value(hex.ptr[i + k]) : 0);
        for (size_t k = 0; k < 4; k++) *to++ = k <= bytes ? digits[three >> (18 - 6 * k) & 63] : '=';
    }
    return (Text){ out, (size_t)(to - out) };
}

static void put_hash(const Webpage *page, const char *directive, Text content) {
    Text hash = base64_of_hex(page->arena, sha256_hex(page->arena, content));
    buffer_format(page->out, "; %s 'sha256-%.*s'", directive, TEXT_ARG(hash));
}

static void put_policy(const Webpage *page, Text style) {
    web_put(page, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'");
    put_hash(page, "script-src", asset_script());
    put_hash(page, "style-src", style);
    web_put(page, "; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types dateline\">\n");
}

/* A theme asked for stands from the start; else the browser's wish decides between light and dark. */
static void put_root(const Webpage *page, Text theme, bool picture_first) {
    web_put(page, "<!DOCTYPE html>\n<html");
    web_attribute(page, "lang", page->said_in);
    if (page->story->rtl) web_put(page, " dir=\"rtl\"");
    buffer_format(page->out, " data-view=\"%s\"", picture_first ? "picture" : "table");
    if (theme.len) buffer_format(page->out, " data-theme=\"%s\"", text_equal(theme, TEXT("dark")) ? "dark" : "light");
    web_put(page, ">\n<head>\n<meta charset=\"utf-8\">\n");
}

Status head_put(const Webpage *page, Text theme, bool picture_first, Error *err) {
    bool dark = text_equal(theme, TEXT("dark"));
    const Theme *light = theme_named(dark ? (Text){ 0 } : theme);
    if (!light) return error_set(err, DL_BAD_USAGE, NULL, "there is no theme '%.*s'", TEXT_ARG(theme));
    Buffer style = { 0 };
    put_style(&style, light);
    put_root(page, theme, picture_first);
    put_policy(page, buffer_text(&style));
    web_put(page, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"Dateline " DL_VERSION "\">\n"
                  "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    web_text(page, page->timeline->title.len ? page->timeline->title : phrase(page->timeline->language, PHRASE_untitled));
    web_put(page, "</title>\n<style>");
    buffer_put(page->out, buffer_text(&style));
    web_put(page, "</style>\n<script>");
    buffer_put(page->out, asset_script());
    web_put(page, "</script>\n</head>\n");
    buffer_free(&style);
    return DL_OK;
}
