/* resolver.c - see resolver.h. */
#include "resolver.h"
#include "calendar.h"
#include "guard.h"

enum { NEAR_SAID = 160 }; /* bytes within which "that spring" is one of a time named in passing */

/* ---- anchors ---- */

void count_from(const Resolver *r, uint32_t anchor) { *r->anchor = anchor; }

/* The day that "today" means: the publication's, or in a history the one told of. */
bool speech_day(const Resolver *r, int32_t *ret_day) {
    if (r->published && !r->history) return *ret_day = r->today, count_from(r, DL_PUBLICATION), true;
    if (r->day_known) return *ret_day = r->day.day, count_from(r, r->day_from), true;
    if (r->story_known) return *ret_day = point_first_day(&r->story), count_from(r, r->story_from), true;
    return false;
}

bool story_point(const Resolver *r, dl_grain grain, Point *ret_point) {
    if (grain <= DL_DAY && r->day_known) return *ret_point = r->day, count_from(r, r->day_from), true;
    if (grain <= DL_DAY && r->published && !r->history) return *ret_point = point_of_day(r->today), count_from(r, DL_PUBLICATION), true;
    bool unit = grain == DL_WEEK || grain == DL_MONTH;
    bool coarse = unit && r->story_known && r->story.grain >= DL_YEAR && r->published && !r->history; /* a year named in passing has no "the month" */
    if (r->story_known && !coarse) return *ret_point = r->story, count_from(r, r->story_from), true;
    if (r->published) return *ret_point = point_of_day(r->today), count_from(r, DL_PUBLICATION), true;
    return false;
}

/* What "that", "the same" point back to: the story, or what a history named in passing just before. */
bool pointed_at(const Resolver *r, const Meaning *m, dl_grain grain, Point *ret_from) {
    bool near = r->history && !m->shift && r->said_known && r->at - r->said_at < NEAR_SAID;
    if (near && (grain > DL_DAY || r->said.grain <= DL_DAY)) return *ret_from = r->said, count_from(r, r->said_from), true;
    return story_point(r, grain, ret_from);
}

/* What is counted from: the time the story has reached, or the day of speaking. */
bool origin_of(const Resolver *r, const Meaning *m, dl_grain grain, Point *ret_from) {
    if (m->origin == FROM_STORY) return pointed_at(r, m, grain, ret_from);
    int32_t day;
    if (r->history && grain > DL_WEEK) return story_point(r, grain, ret_from); /* "this year": the one the story has reached */
    if (!speech_day(r, &day)) return false;
    *ret_from = point_of_day(day);
    return true;
}

/* ---- direction ---- */

/* At most one short word, "In", stands between the sentence's beginning and the place. */
bool at_sentence_head(Text text, size_t at) {
    size_t back = at;
    while (back > 0 && at - back < 12 && text.ptr[back - 1] != '.' && text.ptr[back - 1] != '\n') back--;
    return back == 0 || text.ptr[back - 1] == '.' || text.ptr[back - 1] == '\n';
}

Direction direction_of(const Resolver *r, const Found *f) {
    Direction d = { 0, { NULL, 0 }, false, cue_is_past(r->cues, word_after(r->text, f->end)) };
    bool until = f->lead == UNTIL && at_sentence_head(r->text, f->start); /* "Until Monday nobody knew": what follows tells */
    uint32_t start = until ? (uint32_t)(word_before(r->text, f->start).ptr - r->text.ptr) : f->start;
    bool day = (f->meaning.has & (1u << F_DAY | 1u << F_WEEKDAY | 1u << F_HOLIDAY)) != 0;
    if (day && cue_sets(r->cues, r->text, f->start, f->end, &d.word)) return d.toward = 1, d;
    CueClass c = cue_around(r->cues, r->text, start, f->end, &d.word, &d.aimed);
    d.toward = c == CUE_PAST ? -1 : c == CUE_FUTURE ? 1 : 0;
    if (f->lead == SINCE) d.toward = -1, d.word = word_before(r->text, f->start);
    if (f->lead == UNTIL && c != CUE_FUTURE && !(until && c == CUE_PAST)) d.toward = 1, d.word = word_before(r->text, f->start);
    return d;
}

/* A text as short as a post speaks of what is near. */
bool is_post(const Resolver *r) { return r->text.len < 320; }

/* ---- why ---- */

/* Why a name means the one it does: "the Monday before Friday, because 'fell' is past". */
void why_direction(Resolver *r, Text what, int32_t anchor, Direction d) {
    char day[SAY_MAX];
    Phrase side = d.toward < 0 ? PHRASE_time_before_because : d.toward ? PHRASE_time_after_because : PHRASE_time_nearest;
    because_of(&r->why, side, what, say_day(&r->why, day, anchor), d.word);
}

void why_of_day(Resolver *r, Phrase phrase, int32_t day) {
    char name[SAY_MAX];
    because_of(&r->why, phrase, say_day(&r->why, name, day), NOTHING_SAID, NOTHING_SAID);
}

void why_of_point(Resolver *r, Phrase phrase, const Point *point) {
    char name[SAY_MAX];
    because_of(&r->why, phrase, say_point(&r->why, name, point), NOTHING_SAID, NOTHING_SAID);
}

void why_of_year(Resolver *r, int year) {
    char digits[SAY_MAX];
    because_of(&r->why, PHRASE_time_in_year_told, say_number(digits, year), NOTHING_SAID, NOTHING_SAID);
}

/* Rows of the phrase table that go by unit. */
Phrase unit_phrase(Phrase first, Unit unit) { return (Phrase)((int)first + (int)unit); }

/* "3 days before Friday", "the day before Friday", "the week before that of Friday", "the week of Friday". */
void why_shifted(Resolver *r, Unit unit, int32_t shift, const Point *from) {
    char anchor[SAY_MAX], count[SAY_MAX];
    bool back = shift < 0, day = unit == DAYS && shift;
    Text to = say_point(&r->why, anchor, from), name = reason_phrase(&r->why, unit_phrase(PHRASE_unit_second, unit));
    Text days = say_count(&r->why, count, PHRASE_length_day, back ? -shift : shift);
    if (day && shift * shift > 1) because_of(&r->why, back ? PHRASE_time_length_before : PHRASE_time_length_after, days, to, NOTHING_SAID);
    else if (day) because_of(&r->why, back ? PHRASE_time_day_before : PHRASE_time_day_after, to, NOTHING_SAID, NOTHING_SAID);
    else because_of(&r->why, back ? PHRASE_time_unit_before : shift ? PHRASE_time_unit_after : PHRASE_time_unit_of, name, to, NOTHING_SAID);
}

/* ---- faults ---- */

/* Whether the calendar has it; if not, that is the fault. */
bool in_reach(Resolver *r, const Point *p) { return point_is_valid(p) || (r->fault = FAULT_REACH, false); }

bool step_point(Resolver *r, Point *p, int64_t units) { return point_step(p, units) || (r->fault = FAULT_REACH, false); }
