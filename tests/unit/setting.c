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
    { "Envoys leave Geneva", "GENEVA (Gazette) - Syrian and Russian envoys left on Monday. Russia blamed Turkey for an attack on Turkish and Syrian troops.", "" },
    { "", "A man was shot at home on Monday. His brother Austin Miller called for help.", "" },
    { "", "MORNING UPDATE - A man was shot at home on Monday.", "" },
    { "", "", "" },
};

int main(void) {
    Arena *arena = arena_new();
    const Lexicon *lexicon = lexicon_new(arena, TEXT("en"));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Document document = { .title = text_of(rows[i].title), .text = text_of(rows[i].text) };
        Prose *prose = prose_read(arena, lexicon, document.text);
        pos_tag(prose);
        CHECK_TEXT(setting_find(arena, prose, name_find(arena, prose), &document), rows[i].town, "%s", rows[i].text);
    }
    arena_free(arena);
    return test_end();
}
