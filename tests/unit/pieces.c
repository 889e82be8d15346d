/* A text of any length is read in pieces of bounded size, and what is found in them has its place in the whole. */
#include "../../src/buffer.h"
#include "../../src/event.h"
#include "../test.h"

static void repeat(Buffer *out, const char *words, size_t size) {
    while (out->len < size) buffer_string(out, words);
}

/* Pieces follow each other without a gap, are bounded, and end where a reader would pause. */
static void check_cuts(void) {
    static const struct {
        const char *words, *end; /* of every piece but the last */
    } rows[] = {
        { "A bomb went off on Monday.\nNobody was hurt.\n\nThe search goes on. ", ".\n" },
        { "Line after line.\n", ".\n" },
        { "It rained. It snowed. ", "." },
        { "word ", "d " },
        { "x", "x" },
        { "\xE2\x82\xAC", "\xE2\x82\xAC" }, /* no character is cut */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Buffer text = { 0 };
        repeat(&text, rows[i].words, 5 * (size_t)PIECE_SIZE + 1000);
        Text whole = buffer_text(&text), piece;
        size_t at = 0, seen = 0, count = 0;
        bool joined = true, bounded = true, paused = true;
        while (document_next_piece(whole, &at, &piece)) {
            joined &= piece.ptr == whole.ptr + seen;
            bounded &= piece.len && piece.len <= 2 * (size_t)PIECE_SIZE;
            seen += piece.len;
            count++;
            paused &= seen == whole.len || text_ends(piece, text_of(rows[i].end));
        }
        CHECK(joined && seen == whole.len, "\"%s\": %zu of %zu bytes", rows[i].words, seen, whole.len);
        CHECK(bounded && count > 1, "\"%s\": %zu pieces", rows[i].words, count);
        CHECK(paused, "\"%s\": ends elsewhere", rows[i].words);
        buffer_free(&text);
    }
}

static void check_short(void) {
    static const char *const texts[] = { "", "One line." };
    for (size_t i = 0; i < 2; i++) {
        size_t at = 0;
        Text piece;
        bool first = document_next_piece(text_of(texts[i]), &at, &piece) && text_equal(piece, text_of(texts[i]));
        CHECK(first && !document_next_piece(text_of(texts[i]), &at, &piece), "\"%s\": one piece", texts[i]);
    }
}

/* Offsets are those in the whole text, mentions and sentences are counted through, links lead to the same piece. */
static void check_events(void) {
    static const char words[] = "Two ships collided off the coast on Tuesday, the coast guard said. Nine sailors were killed.\n\n";
    Arena *arena = arena_new(), *found = arena_new();
    const Reader *reader = reader_new(arena, TEXT("en"));
    const Tagger *tagger = tagger_new(arena, TEXT("en"));
    Buffer text = { 0 };
    repeat(&text, words, 3 * (size_t)PIECE_SIZE);
    Document piece = { 0 };
    PiecePlace place = { 0 };
    size_t wrong = 0, astray = 0, pieces = 0;
    for (size_t at = 0; document_next_piece(buffer_text(&text), &at, &piece.text); arena_reset(found), pieces++) {
        Expressions expressions = timex_tag(found, tagger, piece.text, &piece.context);
        uint32_t before = place.mentions, sentences = place.sentences;
        Mentions mentions = event_find_piece(found, reader, &piece, &expressions, &place);
        for (size_t i = 0; i < mentions.count; i++) {
            const Mention *m = &mentions.items[i];
            wrong += !text_equal(text_slice(buffer_text(&text), m->start, m->end), m->trigger) || m->sentence < sentences;
            astray += m->parent >= 0 && ((uint32_t)m->parent < before || (uint32_t)m->parent >= before + mentions.count);
        }
        CHECK(mentions.count > 1000, "%zu mentions", mentions.count);
    }
    CHECK(pieces > 1 && !wrong && !astray, "%zu pieces, %zu wrong offsets, %zu links astray", pieces, wrong, astray);
    CHECK(place.bytes == text.len && place.sentences == 2 * (text.len / (sizeof words - 1)), "%u bytes, %u sentences", place.bytes, place.sentences);
    buffer_free(&text);
    arena_free(found);
    arena_free(arena);
}

int main(void) {
    check_cuts();
    check_short();
    check_events();
    return test_end();
}
