/* layout.c - see layout.h. Chooses between the layouts, and how large their pages are. */
#include "layout.h"
#include "horizontal.h"
#include "vertical.h"
#include <math.h>

/* Points of paper for a CSS px: what makes an A4 page 880 px wide, its headlines 11.5 and its sources 8 points
 * high. A horizontal picture is read at arm's length, on a table or a wall, and set smaller. */
static const double POINTS_PER_PX = 0.6764, POINTS_PER_PX_ACROSS = 0.6;
static const double POINTS_LEAST = 0.535; /* 12 px are 6.4 points: a picture a little larger than its page is set smaller down to this */
static const double FIT = 1.2;              /* but by no more than this */

typedef struct {
    Arena *arena;
    Metrics *metrics;
    const Story *story;
    const PictureOptions *options;
    Medium medium;
} Task;

static Scenes lay_out(const Task *task, bool horizontal, Sheet sheet) {
    if (horizontal) return horizontal_layout(task->arena, task->metrics, task->story, sheet);
    return vertical_layout(task->arena, task->metrics, task->story, sheet);
}

/* ---- screens ------------------------------------------------------------------------------------------------ */

static Sheet screen_of(const Task *task, bool horizontal) {
    Sheet sheet = { .width = task->options->width > 0 ? task->options->width : horizontal ? HORIZONTAL_WIDTH : VERTICAL_WIDTH };
    bool many = task->story->items.count >= PAGES_FROM && task->medium == MEDIUM_SCREEN && !task->options->paper.name;
    if (!many || horizontal) return sheet;
    sheet.height = ceil(sheet.width * sqrt(2));
    sheet.trimmed = true;
    return sheet;
}

/* ---- paper ---------------------------------------------------------------------------------------------------- */

static Paper paper_of(const Task *task) {
    Paper paper = task->options->paper;
    if (!paper.name) paper_named(TEXT("A4"), &paper);
    return paper;
}

/* The page in px: the paper, turned as it must be or as the layout likes it; `wider` than usual sets everything
 * smaller. */
static Sheet sheet_of(const Task *task, bool horizontal, double wider) {
    Paper paper = paper_of(task);
    bool turned = paper.turn == PAPER_LANDSCAPE || (paper.turn == PAPER_UNTURNED && horizontal);
    double width = turned ? paper.height : paper.width, height = turned ? paper.width : paper.height;
    double px = task->options->width > 0 ? task->options->width : width / (horizontal ? POINTS_PER_PX_ACROSS : POINTS_PER_PX);
    Sheet sheet = { .width = ceil(fmin(px * wider, width / POINTS_LEAST)), .points = width };
    sheet.height = sheet.width * height / width;
    return sheet;
}

/* Whether all of it stands on one page of the paper, if need be set a little smaller. */
static bool fits_page(const Task *task, bool horizontal, Scenes *ret) {
    double most = (horizontal ? POINTS_PER_PX_ACROSS : POINTS_PER_PX) / POINTS_LEAST;
    for (double wider = 1; wider < fmin(most, FIT); wider += 0.06) {
        Sheet sheet = sheet_of(task, horizontal, wider);
        *ret = lay_out(task, horizontal, sheet);
        if (ret->count == 1 && ret->items[0].height <= sheet.height + 0.5) return true;
        if (ret->count > 2 || task->options->width > 0) return false;
    }
    return false;
}

/* One page rather than two with little on the second; across the paper only what fits on one. */
static Scenes lay_out_on_paper(const Task *task, bool horizontal) {
    Scenes pages;
    if (fits_page(task, horizontal, &pages)) return pages;
    pages = lay_out(task, false, sheet_of(task, false, 1));
    pages.upright = horizontal && task->options->layout == LAYOUT_HORIZONTAL;
    return pages;
}

/* Paper that is as long as the picture, for those who asked for no pages. */
static Scenes lay_out_on_roll(const Task *task, bool horizontal) {
    Scenes pages = lay_out(task, horizontal, screen_of(task, horizontal));
    pages.items[0].points = pages.items[0].width * (horizontal ? POINTS_PER_PX_ACROSS : POINTS_PER_PX);
    return pages;
}

/* ---- choosing --------------------------------------------------------------------------------------------------- */

static bool is_horizontal(const Task *task) {
    if (task->options->layout == LAYOUT_VERTICAL || !task->story->dated || task->story->dated > HORIZONTAL_MAX) return false;
    if (task->options->layout == LAYOUT_HORIZONTAL) return true;
    bool upright = task->options->paper.turn == PAPER_PORTRAIT && task->medium != MEDIUM_SHEET;
    return !upright && horizontal_suits(task->arena, task->story);
}

Scenes layout_picture(Arena *arena, Metrics *metrics, const Timeline *timeline, const PictureOptions *options, Medium medium) {
    Story *story = ARENA_NEW(arena, Story);
    *story = story_of(arena, timeline, options);
    Task task = { arena, metrics, story, options, medium };
    bool horizontal = is_horizontal(&task), asked = options->paper.name, sheets = asked && paper_is_sheet(&options->paper);
    bool screen = medium == MEDIUM_SHEET || (medium == MEDIUM_SCREEN && !sheets);
    Scenes pages = screen            ? lay_out(&task, horizontal, screen_of(&task, horizontal))
                 : sheets || !asked ? lay_out_on_paper(&task, horizontal)
                                    : lay_out_on_roll(&task, horizontal);
    pages.upright |= !horizontal && options->layout == LAYOUT_HORIZONTAL && story->dated;
    return pages;
}
