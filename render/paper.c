/* paper.c - see paper.h. ISO 216 in whole millimetres, and the sizes of North America. */
#include "paper.h"

static const double POINTS_PER_MM = 72 / 25.4;

static const struct {
    const char *name;
    double width, height; /* mm */
} papers[] = {
    { "A2", 420, 594 },      { "A3", 297, 420 },      { "A4", 210, 297 },       { "A5", 148, 210 },
    { "letter", 215.9, 279.4 }, { "legal", 215.9, 355.6 }, { "tabloid", 279.4, 431.8 }, { "none", 0, 0 },
};

static PaperTurn turn_of(Text *name) {
    static const struct {
        Text suffix;
        PaperTurn turn;
    } rows[] = { { { "-portrait", 9 }, PAPER_PORTRAIT }, { { "-landscape", 10 }, PAPER_LANDSCAPE } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!text_ends(*name, rows[i].suffix)) continue;
        name->len -= rows[i].suffix.len;
        return rows[i].turn;
    }
    return PAPER_UNTURNED;
}

bool paper_named(Text name, Paper *ret) {
    PaperTurn turn = turn_of(&name);
    for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
        if (!text_equal_fold(text_of(papers[i].name), name)) continue;
        *ret = (Paper){ papers[i].name, papers[i].width * POINTS_PER_MM, papers[i].height * POINTS_PER_MM, turn };
        return true;
    }
    return false;
}

bool paper_is_sheet(const Paper *paper) { return paper->width > 0; }
