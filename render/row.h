/* row.h - the rows of a vertical layout: an event, a year, how much later, or that dates are not known. They are made
 * in the order of time and measured here; vertical.c places and draws them. Used by vertical.c only. */
#ifndef ROW_H
#define ROW_H
#include "../src/calendar.h"
#include "page.h"
#include "tolls.h"

enum { BAR_STEP = 9, BREAK_HEIGHT = 52 };

typedef enum { ROW_EVENT, ROW_YEAR, ROW_BREAK, ROW_UNDATED } RowKind;

typedef struct {
    RowKind kind;
    const Item *item; /* of an event */
    DateContext date_context;
    Text text;        /* of the others */
    Lines title, body, date, year, time;
    TollBox tolls;
    double above, height; /* room before it, and its own */
    bool first;           /* of a column: its date is said in full */
    size_t column;        /* counted through all pages */
    double top;
} Row;
typedef Array(Row) Rows;

/* A place on the spine. */
typedef struct {
    size_t column;
    double y;
} Place;

typedef struct {
    Pen *pen;
    const Story *story;
    Rows rows;
    bool compact;
    double date_right, spine, text_left, text_width; /* x, in the first column */
    size_t per_page;   /* columns */
    double column_width;
    double first_top, next_top, bottom; /* of the content; bottom on pages that are full */
    size_t columns;    /* in all */
    double end;        /* y where the content ends in the last column */
    size_t narrow_page; /* whose columns end at narrow_bottom; SIZE_MAX for none */
    double narrow_bottom;
    size_t *row_of;    /* row of each dated item */
    Array(size_t) bars; /* items whose bars have a column */
    int *bar_column;    /* column of each dated item's bar, -1 for none */
    int bar_columns;
} Vertical;

static inline int32_t row_day(const Item *item) { return days_from_minutes(item->at); }

/* Adds a row for each event, with headings of years and breaks between. */
void rows_add(Vertical *v);
/* Sets the columns of dates, bars and texts, and the height of each row. */
void rows_measure(Vertical *v);
/* The first event of a column names its day and year, whatever stands in the column before. */
void row_set_first(Vertical *v, Row *row, bool first);
#endif
