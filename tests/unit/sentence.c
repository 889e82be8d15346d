/* sentence.c - where sentences and tokens begin and end, and what is no sentence of the report. */
#include "../../src/sentence.h"
#include "../test.h"

/* Sentences as they come out: tokens separated by spaces, sentences by " | ". */
static Text cut(Arena *arena, const Lexicon *lexicon, Text text) {
    Prose *prose = prose_read(arena, lexicon, text);
    Text out = { 0 };
    for (uint32_t s = 0; s < prose->sentence_count; s++) {
        if (s) out = arena_format(arena, "%.*s | ", TEXT_ARG(out));
        for (uint32_t i = prose->sentences[s].first; i < prose->sentences[s].limit; i++) {
            const char *space = i > prose->sentences[s].first ? " " : "";
            out = arena_format(arena, "%.*s%s%.*s", TEXT_ARG(out), space, TEXT_ARG(token_text(prose, i)));
        }
    }
    return out;
}

typedef struct {
    const char *text, *cut;
} CutRow;

static const CutRow cut_rows[] = {
    { "The dam broke. Two men drowned.", "The dam broke . | Two men drowned ." },
    { "Mr. Okoro met Gen. J. P. Vance in the U.S. on Sept. 4.", "Mr. Okoro met Gen. J. P. Vance in the U.S. on Sept. 4 ." },
    { "He left the U.S. The minister stayed.", "He left the U.S. | The minister stayed ." },
    { "Dam breaks in north\n\nTwo men drowned.", "Dam breaks in north | Two men drowned ." },
    { "They left the town.U.K. envoys stayed.", "They left the town . | U.K. envoys stayed ." },
    { "\"Nobody slept,\" she said. \"We ran.\" He wept.", "\" Nobody slept , \" she said . | \" We ran . \" | He wept ." },
    { "\"Who did it?\" asked the judge.", "\" Who did it ? \" asked the judge ." },
    { "It didn't rain; they can't and cannot swim.", "It did n't rain ; they ca n't and can not swim ." },
    { "It didn’t rain in Lagos’s port.", "It did n’t rain in Lagos ’s port ." },
    { "O'Neill sold 3.5 of 1,200 shares at 10:30 a.m. on 9/11.", "O'Neill sold 3.5 of 1,200 shares at 10:30 a.m. on 9/11 ." },
    { "Write to desk@harbour.example or see http://harbour.example/a-b.", "Write to desk@harbour.example or see http://harbour.example/a-b ." },
    { "The rebel-held port -- once rich -- fell...", "The rebel - held port -- once rich -- fell ..." },
    { "He paid $5 (about 4.50 euros).", "He paid $ 5 ( about 4.50 euros ) ." },
    { "Room No. 5 was empty. No. He said no.", "Room No. 5 was empty . | No . | He said no ." },
    { "NorthernSouthern trains met.", "Northern Southern trains met ." },
    { "McDonald and MacArthur met.", "McDonald and MacArthur met ." },
    { "São Paulo’s Łukasz said “não”.", "São Paulo ’s Łukasz said “ não ” ." },
    { "Is it over?! Yes! It is.", "Is it over ?! | Yes ! | It is ." },
    { "   \n\n \t ", "" },
};

/* A text broken at a width: breaks within paragraphs are spaces, the short headline is not joined. */
static const char wrapped[] =
    "River bursts its banks near the old mill\n"
    "The river that runs through the valley burst its banks before dawn and\n"
    "carried away a bridge, a school and eleven houses, the mayor said in a\n"
    "statement. Nobody was hurt.\n"
    "    Soldiers were sent to the valley to help, and the road to the north was\n"
    "closed to all but rescue workers until the evening, officials added.\n";

static void check_wrapped(Arena *arena, const Lexicon *lexicon) {
    Prose *prose = prose_read(arena, lexicon, text_of(wrapped));
    CHECK(prose->sentence_count == 4, "%u sentences", prose->sentence_count);
    CHECK(prose->sentences[0].headline && prose->sentences[0].paragraph == 0, "the first line is a headline");
    CHECK(prose->sentences[2].paragraph == 1 && prose->sentences[3].paragraph == 2, "an indented line begins a paragraph");
}

static void check_furniture_rows(Arena *arena, const Lexicon *lexicon) {
    for (const FurnitureRow *row = lexicon_grammar(lexicon)->furniture; row->how != MATCH_END; row++) {
        Prose *prose = prose_read(arena, lexicon, text_of(row->example));
        CHECK(prose->sentence_count && prose->sentences[0].furniture == row->furniture, "\"%s\": %u", row->example,
              prose->sentences[0].furniture);
    }
}

static void check_not_furniture(Arena *arena, const Lexicon *lexicon) {
    static const char *const rows[] = { "Photos of the dam were shared by thousands of people.", "The mayor asked people to share food.",
                                        "Credit was given to the rescue workers.", "Copyrighted songs were played, the court heard.",
                                        "Reportingby is no word.", "By Monday the water had gone", "By train to the coast" };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Prose *prose = prose_read(arena, lexicon, text_of(rows[i]));
        CHECK(prose->sentences[0].furniture == FURNITURE_NONE, "\"%s\" is the report's own", rows[i]);
    }
}

static void check_caption(Arena *arena, const Lexicon *lexicon) {
    Prose *prose = prose_read(arena, lexicon, TEXT("Men carry a boat up the hill. Credit: Harbour News\n\nThe water rose."));
    CHECK(prose->sentence_count == 3, "%u sentences", prose->sentence_count);
    CHECK(prose->sentences[0].caption && !prose->sentences[0].furniture, "the caption is text, but marked");
    CHECK(prose->sentences[1].furniture == FURNITURE_CREDIT, "the credit is furniture");
    CHECK(!prose->sentences[2].caption, "the next paragraph is no caption");
    prose = prose_read(arena, lexicon,
                       TEXT("Photo: Anna Rossi, Harbour News Image 2 of 6 Two men carry a boat up the hill behind the old school in the "
                            "valley on Monday, hours after the dam above the village broke and the water carried away a bridge, a mill and "
                            "eleven houses."));
    CHECK(prose->sentence_count == 1 && prose->sentences[0].caption && !prose->sentences[0].furniture, "a credit that runs on is a caption");
}

static void check_case_and_quotes(Arena *arena, const Lexicon *lexicon) {
    Prose *prose = prose_read(arena, lexicon, TEXT("Two Ministers Resign After Vote Fails\n\nMinister Lena Ortiz resigned on Monday.\n\nTHE ARMY HAS "
                                                   "TAKEN THE PORT.\n\nHe called it 'long and sad' but \"not over\" yet."));
    CHECK(prose->sentences[0].caseless && prose->sentences[0].headline, "Title Case");
    CHECK(!prose->sentences[1].caseless && !prose->sentences[1].headline, "a plain sentence");
    CHECK(prose->sentences[2].caseless, "capitals");
    Text quoted = { 0 };
    for (uint32_t i = prose->sentences[3].first; i < prose->sentences[3].limit; i++)
        if (prose->tokens[i].flags & TOKEN_QUOTED) quoted = arena_format(arena, "%.*s%.*s ", TEXT_ARG(quoted), TEXT_ARG(token_text(prose, i)));
    CHECK_TEXT(quoted, "long and sad not over ", "what stands in quotation marks");
}

/* Any bytes: spans stay in order and inside. */
static void check_any_bytes(Arena *arena, const Lexicon *lexicon) {
    char bytes[4096];
    uint32_t state = 1;
    for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = (char)((state = state * 1664525u + 1013904223u) >> 24);
    Prose *prose = prose_read(arena, lexicon, (Text){ bytes, sizeof bytes });
    uint32_t end = 0, wrong = 0;
    for (uint32_t i = 0; i < prose->token_count; i++) {
        wrong += prose->tokens[i].start < end || prose->tokens[i].end <= prose->tokens[i].start;
        end = prose->tokens[i].end;
    }
    CHECK(prose->token_count > 100 && end <= sizeof bytes && !wrong, "%u tokens, %u out of order", prose->token_count, wrong);
    CHECK(prose_read(arena, lexicon, TEXT(""))->sentence_count == 0, "an empty text has no sentences");
}

int main(void) {
    Arena *arena = arena_new();
    Lexicon *lexicon = lexicon_new(arena, TEXT("en"));
    for (size_t i = 0; i < sizeof cut_rows / sizeof *cut_rows; i++)
        CHECK_TEXT(cut(arena, lexicon, text_of(cut_rows[i].text)), cut_rows[i].cut, "row %zu", i);
    check_wrapped(arena, lexicon);
    check_furniture_rows(arena, lexicon);
    check_not_furniture(arena, lexicon);
    check_caption(arena, lexicon);
    check_case_and_quotes(arena, lexicon);
    check_any_bytes(arena, lexicon);
    CHECK(!lexicon_new(arena, TEXT("xx")), "a language that is not known");
    arena_free(arena);
    return test_end();
}
