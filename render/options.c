/* options.c - see options.h. */
#include "options.h"
#include "../src/edtf.h"
#include "theme.h"
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- words ------------------------------------------------------------------------------------------------- */

typedef struct {
    const char *word;
    int value;
} Word;

static const Word layouts[] = { { "auto", LAYOUT_AUTO }, { "vertical", LAYOUT_VERTICAL }, { "horizontal", LAYOUT_HORIZONTAL }, { 0 } };

static const Word lanes[] = { { "file", LANES_OF_FILE }, { "none", LANES_NONE },   { "class", LANES_CLASS }, { "place", LANES_PLACE },
                              { "actor", LANES_ACTOR },  { "source", LANES_SOURCE }, { 0 } };

static const Word locales[] = { { "uk", DATES_UK },       { "us", DATES_US },       { "economist", DATES_ECONOMIST }, { "iso", DATES_ISO },
                                { "en-GB", DATES_UK },    { "en-US", DATES_US },    { 0 } };

static bool find_word(const Word *words, const char *value, int *ret) {
    for (; words->word; words++)
        if (text_equal_fold(text_of(words->word), text_of(value))) return *ret = words->value, true;
    return false;
}

/* ---- one function for each option ------------------------------------------------------------------------------ */

static Status read_layout(PictureOptions *options, const char *value, Error *err) {
    int found;
    if (!find_word(layouts, value, &found)) return error_set(err, DL_BAD_USAGE, NULL, "unknown layout '%s': vertical, horizontal or auto", value);
    options->layout = (LayoutKind)found;
    return DL_OK;
}

static Status read_lanes(PictureOptions *options, const char *value, Error *err) {
    int found;
    if (!find_word(lanes, value, &found)) return error_set(err, DL_BAD_USAGE, NULL, "unknown lanes '%s': file, none, class, place, actor or source", value);
    options->lanes = (LaneKind)found;
    return DL_OK;
}

static Status read_locale(PictureOptions *options, const char *value, Error *err) {
    int found;
    if (!find_word(locales, value, &found)) return error_set(err, DL_BAD_USAGE, NULL, "unknown locale '%s': uk, us, economist or iso", value);
    options->dates = (DateStyle)found;
    return DL_OK;
}

static Status read_page(PictureOptions *options, const char *value, Error *err) {
    if (paper_named(text_of(value), &options->paper)) return DL_OK;
    return error_set(err, DL_BAD_USAGE, NULL, "unknown page '%s': A2, A3, A4, A5, letter, legal or tabloid, with -portrait or -landscape if wanted; or none", value);
}

static bool read_number(const char *text, double least, double most, double *ret) {
    char *end;
    errno = 0;
    double value = strtod(text, &end);
    if (end == text || *end || errno || !(value >= least && value <= most)) return false;
    *ret = value;
    return true;
}

static Status read_width(PictureOptions *options, const char *value, Error *err) {
    if (read_number(value, 320, 16000, &options->width)) return DL_OK;
    return error_set(err, DL_BAD_USAGE, NULL, "--width takes 320 to 16000 pixels, not '%s'", value);
}

static Status read_scale(PictureOptions *options, const char *value, Error *err) {
    if (read_number(value, 0.25, 8, &options->scale)) return DL_OK;
    return error_set(err, DL_BAD_USAGE, NULL, "--scale takes 0.25 to 8, not '%s'", value);
}

static Status read_theme(PictureOptions *options, const char *value, Error *err) {
    options->theme = text_of(value);
    return theme_named(options->theme) ? DL_OK : error_set(err, DL_BAD_USAGE, NULL, "there is no theme '%s': light, dark, print or contrast", value);
}

/* A year, a month or a day, as files write them. */
static Status read_date(const char *option, const char *value, When *ret, Error *err) {
    bool good = edtf_parse(text_of(value), ret) && ret->known && !ret->open && !ret->lasting;
    return good ? DL_OK : error_set(err, DL_BAD_USAGE, NULL, "--%s takes a year, a month or a day such as 2016, 2016-09 or 2016-09-22, not '%s'", option, value);
}

static Status read_from(PictureOptions *options, const char *value, Error *err) {
    When when;
    Status status = read_date("from", value, &when, err);
    if (status) return status;
    options->has_from = true;
    options->from = when.earliest_start;
    return DL_OK;
}

static Status read_to_date(PictureOptions *options, const char *value, Error *err) {
    When when;
    Status status = read_date("to-date", value, &when, err);
    if (status) return status;
    options->has_to = true;
    options->to = when.latest_end;
    return DL_OK;
}

static const struct {
    const char *name;
    Status (*read)(PictureOptions *options, const char *value, Error *err);
} rows[] = {
    { "layout", read_layout }, { "lanes", read_lanes }, { "locale", read_locale },   { "page", read_page },       { "width", read_width },
    { "scale", read_scale },   { "theme", read_theme }, { "from", read_from },       { "to-date", read_to_date },
};

Status picture_option(PictureOptions *options, const char *name, const char *value, Error *err) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (!strcmp(rows[i].name, name)) return rows[i].read(options, value, err);
    return error_set(err, DL_BAD_USAGE, NULL, "pictures know no '%s'", name);
}

Status picture_options_check(const PictureOptions *options, Error *err) {
    if (!theme_named(options->theme)) return error_set(err, DL_BAD_USAGE, NULL, "there is no theme '%.*s'", TEXT_ARG(options->theme));
    if (options->has_from && options->has_to && options->from > options->to)
        return error_set(err, DL_BAD_USAGE, NULL, "--from lies after --to-date: nothing could be drawn");
    return DL_OK;
}
