/* Where the story of a report is set, by what the report says of its town. */
#include "../../src/setting.h"
#include "../test.h"

static const struct {
    const char *title, *text, *town;
} rows[] = {
    { "", "SHELBY, Ohio (Gazette) - A barn burned down on Mill Road. Nobody was hurt.", "Shelby" },
    { "", "OTTERBROOK - A barn burned down on Mill Road. Nobody was hurt.", "Otterbrook" },
    { "Tulsa woman shot at home", "A woman was shot in her kitchen on Monday. Tulsa police are looking for her husband.", "Tulsa" },
    { "Teen shot", "A teen was shot in Otterbrook, Pa., on Monday. The boy lived on Elm Street.", "Otterbrook" },
    { "", "Police in Tulsa arrested a man. The Tulsa Police Department said he had fired at cars on a road to Dallas.", "Tulsa" },
    { "", "Officers found two men dead in a north Tulsa home. Tulsa firefighters had been called by a neighbor.", "Tulsa" },
    { "Otterbrook barn burns", "A barn burned down on Monday. Otterbrook police asked for patience.", "Otterbrook" },
    { "", "Residents of a home in Otterbrook heard shots. The man had moved to Otterbrook in May, and Smith was seen in Otterbrook with him.", "Otterbrook" },
    { "Teen hurt in St. Paul", "A teen was hurt on Monday at a home in St. Paul.", "St. Paul" },
    { "Envoys leave Geneva", "GENEVA (Gazette) - Syrian and Russian envoys left on Monday. Russia blamed Turkey for an attack on Turkish and Syrian troops.", "" },
    { "", "A man was shot at home on Monday. His brother Austin Miller called for help.", "" },
    { "", "Envoys met for an hour. Anna Novak, US ambassador, spoke first. Anna Novak, UN envoy until May, was silent.", "" },
    { "", "MORNING UPDATE - A man was shot at home on Monday.", "" },
    { "", "", "" },
};

static const struct {
    const char *place, *town;
    bool inner;
} inner_rows[] = {
    { "Elm Street", "Tulsa", true },     { "North Tulsa", "Tulsa", true },  { "the Tulsa home", "Tulsa", true },
    { "Otterbrook Home", "Otterbrook", true }, { "Dallas", "Tulsa", false }, { "Otterbrook", "Tulsa", false },
    { "Fort Worth", "Worth", false },    /* a town of its own */
};

int main(void) {
    Arena *arena = arena_new();
    const Lexicon *lexicon = lexicon_new(arena, TEXT("en"));
    for (size_t i = 0; i < sizeof inner_rows / sizeof *inner_rows; i++)
        CHECK(setting_is_inner(lexicon, text_of(inner_rows[i].place), text_of(inner_rows[i].town)) == inner_rows[i].inner, "%s in %s", inner_rows[i].place,
              inner_rows[i].town);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Document document = { .title = text_of(rows[i].title), .text = text_of(rows[i].text) };
        Prose *prose = prose_read(arena, lexicon, document.text);
        pos_tag(arena, prose);
        CHECK_TEXT(setting_find(arena, prose, name_find(arena, prose), &document), rows[i].town, "%s", rows[i].text);
    }
    arena_free(arena);
    return test_end();
}
