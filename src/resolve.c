/* resolve.c - see resolve.h. */
#include "resolve.h"
#include "calendar.h"
#include "edtf.h"
#include "guard.h"
#include "holiday.h"
#include "phrase.h"
#include "print.h"
#include "reason.h"
#include "value.h"

enum {
    STORY_BACK = 150, /* days a history may step back */
    ASIDE_YEARS = 1,  /* years ahead that still go on with the story */
    NEAR_STORY = 600, /* bytes within which a clock time belongs to the day told of */
    NEAR_SAID = 160,  /* bytes within which "that spring" is one of a time named in passing */
    LIST_GAP = 6      /* bytes between the weekdays of a list: ", and " */
};

typedef struct {
    Arena *arena;
    const CueTable *cues;
    Text text;
    bool published;   /* there is a publication date, and the text is told from it */
    bool history;     /* the text names its own years: they are the anchor */
    int32_t today;
    bool has_time;    /* the minute of publication is known */
    int minute;
    bool story_known, day_known;
    Point story;      /* the time last told of */
    Point day;        /* the last one of a day or finer */
    uint32_t day_at;  /* where that stood */
    bool said_known;
    Point said;       /* the time last named, even in passing */
    uint32_t said_at; /* where that ended */
    uint32_t at;      /* where the expression in hand begins */
    bool weekday_last; /* it was a weekday by itself */
    bool reported_known;
    Point reported;   /* the quarter last told of, when it was over */
    bool fiscal;      /* it was one of a firm's own year: when it ended does not say which */
    bool longer;      /* figures of more than a quarter were told of since: "the nine months" */
    Fault fault;      /* of what is being resolved */
    Reason why;
} Resolver;

/* ---- anchors ---- */

/* The day that "today" means: the publication's, or in a history the one told of. */
static bool speech_day(const Resolver *r, int32_t *ret_day) {
    if (r->published && !r->history) return *ret_day = r->today, true;
    if (r->day_known) return *ret_day = r->day.day, true;
    if (r->story_known) return *ret_day = point_first_day(&r->story), true;
    return false;
}

static bool story_point(const Resolver *r, dl_grain grain, Point *ret_point) {
    if (grain <= DL_DAY && r->day_known) return *ret_point = r->day, true;
    if (grain <= DL_DAY && r->published && !r->history) return *ret_point = point_of_day(r->today), true;
    if (r->story_known) return *ret_point = r->story, true;
    if (r->published) return *ret_point = point_of_day(r->today), true;
    return false;
}

/* ---- direction ---- */

typedef struct {
    int toward; /* -1 past, 1 future, 0 not told */
    Text word;
    bool aimed; /* past, but of what was to be done */
} Direction;

/* At most one short word, "In", stands between the sentence's beginning and the place. */
static bool at_sentence_head(Text text, size_t at) {
    size_t back = at;
    while (back > 0 && at - back < 12 && text.ptr[back - 1] != '.' && text.ptr[back - 1] != '\n') back--;
    return back == 0 || text.ptr[back - 1] == '.' || text.ptr[back - 1] == '\n';
}

static Direction direction_of(const Resolver *r, const Found *f) {
    Direction d = { 0, { NULL, 0 }, false };
    bool until = f->lead == UNTIL && at_sentence_head(r->text, f->start); /* "Until Monday nobody knew": what follows tells */
    uint32_t start = until ? (uint32_t)(word_before(r->text, f->start).ptr - r->text.ptr) : f->start;
    CueClass c = cue_around(r->cues, r->text, start, f->end, &d.word, &d.aimed);
    d.toward = c == CUE_PAST ? -1 : c == CUE_FUTURE ? 1 : 0;
    if (f->lead == SINCE) d.toward = -1, d.word = word_before(r->text, f->start);
    if (f->lead == UNTIL && c != CUE_FUTURE && !(until && c == CUE_PAST)) d.toward = 1, d.word = word_before(r->text, f->start);
    return d;
}

/* Why a name means the one it does: "the Monday before Friday, because 'fell' is past". */
static void why_direction(Resolver *r, Text what, int32_t anchor, Direction d) {
    char day[SAY_MAX];
    Phrase side = d.toward < 0 ? PHRASE_time_before_because : d.toward ? PHRASE_time_after_because : PHRASE_time_nearest;
    because_of(&r->why, side, what, say_day(&r->why, day, anchor), d.word);
}

static void why_of_day(Resolver *r, Phrase phrase, int32_t day) {
    char name[SAY_MAX];
    because_of(&r->why, phrase, say_day(&r->why, name, day), NOTHING_SAID, NOTHING_SAID);
}

static void why_of_point(Resolver *r, Phrase phrase, const Point *point) {
    char name[SAY_MAX];
    because_of(&r->why, phrase, say_point(&r->why, name, point), NOTHING_SAID, NOTHING_SAID);
}

static void why_of_year(Resolver *r, int year) {
    char digits[SAY_MAX];
    because_of(&r->why, PHRASE_time_in_year_told, say_number(digits, year), NOTHING_SAID, NOTHING_SAID);
}

/* A text as short as a post speaks of what is near. */
static bool is_post(const Resolver *r) { return r->text.len < 320; }

/* It announces: a post, and not the time alone, as people write it in a list. */
static bool announces(const Resolver *r, const Found *f) {
    return is_post(r) && !r->history && r->text.len > (f->end - f->start) + 12;
}

/* "Friday, Saturday", "from Monday to Wednesday": a weekday of a list that looks ahead, or the end of a range. */
static bool goes_on(const Resolver *r, const Found *f) {
    if (!r->weekday_last || f->start < r->day_at || f->start - r->day_at > LIST_GAP || f->start == 0) return false;
    bool range = f->lead == TO || r->text.ptr[f->start - 1] == '-' || (unsigned char)r->text.ptr[f->start - 1] >= 0x80;
    return range || r->day.day > r->today;
}

/* The next word begins with a capital, as in the name of a talk. */
static bool names_something(const Resolver *r, const Found *f) {
    Text next = word_after(r->text, f->end);
    return next.len && is_upper(next.ptr[0]);
}

/* A weekday by itself: the anchor's own day, else the latest past one, unless the sentence looks ahead. */
static int32_t weekday_near(Resolver *r, const Found *f, int32_t anchor, int weekday) {
    int back = (weekday_of(anchor) - weekday + 7) % 7;
    Direction d = direction_of(r, f);
    char day[SAY_MAX];
    Text name = day_name(&r->why, anchor - back);
    if (goes_on(r, f)) {
        because_of(&r->why, PHRASE_time_named_after, name, say_day(&r->why, day, r->day.day), NOTHING_SAID);
        return r->day.day + (weekday - weekday_of(r->day.day) + 7) % 7;
    }
    if (!back) return why_of_day(r, PHRASE_time_day_of_publication, anchor), anchor;
    if (d.toward) why_direction(r, name, anchor, d);
    bool ahead = d.toward > 0 || (!d.toward && announces(r, f) && !names_something(r, f));
    if (!d.toward) because_of(&r->why, ahead ? PHRASE_time_announced : PHRASE_time_named_before, name, say_day(&r->why, day, anchor), NOTHING_SAID);
    return ahead ? anchor - back + 7 : anchor - back;
}

/* In a history time moves on: the first such month or day that is not far before the time last told of. */
static int year_told(Resolver *r, int month, int day) {
    int year = point_year(&r->story);
    if (r->story.grain < DL_YEAR) {
        int32_t told = point_first_day(&r->story), here = days_from_ymd(year, month, day ? day : 28);
        if (here < told - STORY_BACK) year++;
        else if (here > told + 365 - STORY_BACK) year--;
    }
    why_of_year(r, year);
    return year;
}

/* Which year a month, or a day of it, belongs to: the nearest one, unless the sentence clearly looks the other
 * way. A day of a month is read the other way only when both are far. */
static int year_near(Resolver *r, const Found *f, int32_t anchor, int month, int day) {
    Ymd a = ymd_from_days(anchor);
    int year = a.year;
    if (r->history) return year_told(r, month, day);
    int32_t far = days_from_ymd(year, month, day ? day : 15) - (day ? anchor : days_from_ymd(year, a.month, 15));
    if (far > 183) year--, far -= 365;
    else if (far < -183) year++, far += 365;
    Direction d = direction_of(r, f);
    enum { FAR = 120, NEXT_MONTH = 45 };
    bool loose = day || is_post(r);
    int32_t ahead = f->lead == ENDED ? 0 : loose ? FAR : d.aimed ? NEXT_MONTH : 0, back = loose ? -FAR : 0;
    if (d.toward < 0 && far > ahead) year--;
    else if (d.toward > 0 && far < back) year++;
    else if ((far < 0) != (d.toward < 0) || day) d.toward = 0;
    why_direction(r, reason_phrase(&r->why, day ? PHRASE_time_day_of_name : PHRASE_time_month_of_name), anchor, d);
    return year;
}

/* ---- points ---- */

static int astronomical(int year) { return year < 0 ? year + 1 : year; }

/* Whether the calendar has it; if not, that is the fault. */
static bool in_reach(Resolver *r, const Point *p) { return point_is_valid(p) || (r->fault = FAULT_REACH, false); }
static bool step(Resolver *r, Point *p, int64_t units) { return point_step(p, units) || (r->fault = FAULT_REACH, false); }

/* A day made of year, month and day; a day the month does not have is no day. */
static bool set_day(Point *p, int year, int month, int day) {
    if (!ymd_is_valid(year, month, day)) return false;
    *p = point_of_day(days_from_ymd(year, month, day));
    return true;
}

static bool set_holiday(Point *p, int32_t holiday, int year) {
    int32_t last;
    *p = (Point){ .grain = DL_DAY, .year = year };
    holiday_days((Holiday)holiday, year, &p->day, &last);
    p->last = last - p->day;
    p->doubt = holiday_doubt((Holiday)holiday);
    return true;
}

/* The nth such weekday of the month that the point is; the last one when negative. */
static bool set_nth_weekday(Point *p, int weekday, int nth) {
    int32_t first = point_first_day(p), last = days_from_minutes(point_span(p, DL_MOD_NONE).last);
    int32_t day = nth < 0 ? last - (weekday_of(last) - weekday + 7) % 7 : first + (weekday - weekday_of(first) + 7) % 7 + 7 * (nth - 1);
    *p = point_of_day(day);
    return day <= last;
}

/* The fields below the year, inside the given year. */
static bool within_year(const Meaning *m, int year, Point *p) {
    *p = (Point){ .grain = DL_YEAR, .year = year };
    if (meaning_has(m, F_HALF)) p->grain = DL_HALF_YEAR, p->part = m->field[F_HALF];
    if (meaning_has(m, F_QUARTER)) p->grain = DL_QUARTER, p->part = m->field[F_QUARTER];
    if (meaning_has(m, F_SEASON)) p->grain = DL_SEASON, p->part = m->field[F_SEASON];
    if (meaning_has(m, F_HOLIDAY)) return set_holiday(p, m->field[F_HOLIDAY], year);
    if (meaning_has(m, F_MONTH)) p->grain = DL_MONTH, p->part = m->field[F_MONTH];
    if (meaning_has(m, F_ISO_WEEK)) {
        *p = point_around(days_from_iso_week(year, m->field[F_ISO_WEEK], 1), DL_WEEK);
        if (meaning_has(m, F_WEEKDAY)) *p = point_of_day(p->day + m->field[F_WEEKDAY] - 1);
        return true;
    }
    if (meaning_has(m, F_NTH_WEEKDAY)) return set_nth_weekday(p, m->field[F_WEEKDAY], m->field[F_NTH_WEEKDAY]);
    if (meaning_has(m, F_NTH_WEEK)) {
        int32_t first = point_first_day(p), nth = m->field[F_NTH_WEEK];
        if (nth < 0) return *p = point_around(days_from_minutes(point_span(p, DL_MOD_NONE).last), DL_WEEK), true;
        *p = point_around(first + (8 - weekday_of(first)) % 7 + 7 * (nth - 1), DL_WEEK);
        return true;
    }
    if (meaning_has(m, F_MONTH) && meaning_has(m, F_DAY)) return set_day(p, year, m->field[F_MONTH], m->field[F_DAY]);
    return true;
}

/* The same; that the year has no such day is the fault. */
static bool inside(Resolver *r, const Meaning *m, int year, Point *p) { return within_year(m, year, p) || (r->fault = FAULT_DAY, false); }

/* "'49": not far ahead of the publication. */
static int full_year(const Resolver *r, const Meaning *m) {
    enum { YEARS_AHEAD = 20 };
    bool ahead = m->short_year && r->published && m->field[F_YEAR] > ymd_from_days(r->today).year + YEARS_AHEAD;
    return ahead ? m->field[F_YEAR] - 100 : m->field[F_YEAR];
}

static bool absolute(Resolver *r, const Meaning *m, Point *p) {
    because(&r->why, PHRASE_time_as_written);
    if (meaning_has(m, F_MILLENNIUM)) {
        int c = m->field[F_MILLENNIUM];
        return *p = (Point){ .grain = DL_MILLENNIUM, .year = c < 0 ? c * 1000 + 1 : c * 1000 }, true;
    }
    if (meaning_has(m, F_CENTURY)) {
        int c = m->field[F_CENTURY];
        *p = (Point){ .grain = DL_CENTURY, .year = c < 0 ? c * 100 + 1 : c * 100 };
        return true;
    }
    if (meaning_has(m, F_DECADE)) {
        int first = m->field[F_DECADE];
        *p = (Point){ .grain = DL_DECADE, .year = first < 0 ? first - 8 : first };
        return true;
    }
    return inside(r, m, astronomical(full_year(r, m)), p);
}

/* Rows of the phrase table that go by unit. */
static Phrase unit_phrase(Phrase first, Unit unit) { return (Phrase)((int)first + (int)unit); }

/* What "that", "the same" point back to: the story, or what a history named in passing just before. */
static bool pointed_at(const Resolver *r, const Meaning *m, dl_grain grain, Point *ret_from) {
    bool near = r->history && !m->shift && r->said_known && r->at - r->said_at < NEAR_SAID;
    if (near && (grain > DL_DAY || r->said.grain <= DL_DAY)) return *ret_from = r->said, true;
    return story_point(r, grain, ret_from);
}

/* What is counted from: the time the story has reached, or the day of speaking. */
static bool origin_of(const Resolver *r, const Meaning *m, dl_grain grain, Point *ret_from) {
    if (m->origin == FROM_STORY) return pointed_at(r, m, grain, ret_from);
    int32_t day;
    if (r->history && grain > DL_WEEK) return story_point(r, grain, ret_from); /* "this year": the one the story has reached */
    if (!speech_day(r, &day)) return false;
    *ret_from = point_of_day(day);
    return true;
}

/* "3 days before Friday", "the day before Friday", "the week before that of Friday", "the week of Friday". */
static void why_shifted(Resolver *r, Unit unit, int32_t shift, const Point *from) {
    char anchor[SAY_MAX], count[SAY_MAX];
    bool back = shift < 0, day = unit == DAYS && shift;
    Text to = say_point(&r->why, anchor, from), name = reason_phrase(&r->why, unit_phrase(PHRASE_unit_second, unit));
    Text days = say_count(&r->why, count, PHRASE_length_day, back ? -shift : shift);
    if (day && shift * shift > 1) because_of(&r->why, back ? PHRASE_time_length_before : PHRASE_time_length_after, days, to, NOTHING_SAID);
    else if (day) because_of(&r->why, back ? PHRASE_time_day_before : PHRASE_time_day_after, to, NOTHING_SAID, NOTHING_SAID);
    else because_of(&r->why, back ? PHRASE_time_unit_before : shift ? PHRASE_time_unit_after : PHRASE_time_unit_of, name, to, NOTHING_SAID);
}

/* A shift by whole units, then the finer fields inside: "last year's third quarter". */
static bool shifted(Resolver *r, const Meaning *m, Point *p) {
    dl_grain grain = grain_of_unit(m->unit);
    Point from;
    if (!origin_of(r, m, grain, &from)) return false;
    *p = point_around(point_first_day(&from), grain);
    if (!step(r, p, m->shift)) return false;
    why_shifted(r, m->unit, m->shift, &from);
    if (p->grain == DL_YEAR && m->has) return inside(r, m, p->year, p);
    if (p->grain == DL_WEEK && meaning_has(m, F_WEEKDAY)) *p = point_of_day(p->day + m->field[F_WEEKDAY] - 1);
    return true;
}

/* "The weekend": the one just over, unless it is the weekend or the sentence looks ahead. */
static bool plain_weekend(Resolver *r, const Found *f, Point *p) {
    int32_t day;
    if (!speech_day(r, &day)) return false;
    *p = point_around(day, DL_WEEKEND);
    Direction d = direction_of(r, f);
    bool ahead = d.toward > 0 || weekday_of(day) >= 6 || (is_post(r) && weekday_of(day) > 1);
    why_of_day(r, ahead ? PHRASE_time_weekend_ahead : PHRASE_time_weekend_before, day);
    return step(r, p, ahead ? 0 : -1);
}

/* "The quarter ended July 31": that of its middle month. An end without a year is the nearest one. */
static bool quarter_ended(Resolver *r, const Meaning *m, Point *p) {
    int32_t today = 0;
    bool dated = m->end_year != 0;
    if (!dated && !speech_day(r, &today)) return false;
    int year = dated ? m->end_year : ymd_from_days(today).year;
    int32_t end = days_from_ymd(year, m->end_month, m->end_day);
    enum { HALF_YEAR = 183, MONTH_AND_HALF = 45 };
    if (!dated && end > today + HALF_YEAR) end = days_from_ymd(year - 1, m->end_month, m->end_day);
    if (!dated && end < today - HALF_YEAR) end = days_from_ymd(year + 1, m->end_month, m->end_day);
    *p = point_around(end - MONTH_AND_HALF, DL_QUARTER);
    return why_of_day(r, PHRASE_time_quarter_ended, end), true;
}

/* The quarter a report is about: the one told of, else the last one that was over. */
static bool reported_quarter(Resolver *r, Point *p) {
    int32_t day;
    if (r->reported_known) return *p = r->reported, why_of_point(r, PHRASE_time_quarter_told, p), true;
    if (!speech_day(r, &day)) return false;
    *p = point_around(day, DL_QUARTER);
    why_of_day(r, PHRASE_time_last_quarter, day);
    return step(r, p, -1);
}

/* "The quarter", "the latest year", "year-earlier" of an earnings report. */
static bool reported(Resolver *r, const Meaning *m, Point *p) {
    int32_t day;
    bool year = meaning_has(m, F_YEAR);
    if (m->end_month && !(r->reported_known && r->fiscal)) return quarter_ended(r, m, p);
    if (year && !r->reported_known) return *p = (Point){ .grain = DL_YEAR, .year = m->field[F_YEAR] }, because(&r->why, PHRASE_time_as_written), true;
    if (year) return *p = r->reported, p->year = m->field[F_YEAR], because(&r->why, PHRASE_time_quarter_of_year), true;
    if (m->unit == QUARTERS || (m->unit == YEARS && m->shift && r->reported_known && !r->longer)) {
        return reported_quarter(r, p) && step(r, p, m->unit == YEARS ? 4 * m->shift : m->shift);
    }
    if (!speech_day(r, &day)) return false;
    Point from = point_of_day(day);
    int32_t shift = m->shift ? m->shift : m->latest ? -1 : 0;
    *p = point_around(day, grain_of_unit(m->unit));
    why_shifted(r, m->unit, shift, &from);
    return step(r, p, shift);
}

/* Decades and longer are counted in years. */
static int year_per(Unit unit) { return unit == DECADES ? 10 : unit == CENTURIES ? 100 : unit == MILLENNIA ? 1000 : 1; }

/* A length away: the grain is the unit's. */
static bool away(Resolver *r, const Meaning *m, Point *p) {
    char anchor[SAY_MAX], count[SAY_MAX];
    if (r->reported_known && !r->longer && m->unit == YEARS && m->amount.hundredths == 100 && m->shift < 0) {
        *p = r->reported;
        why_of_point(r, PHRASE_time_quarter_year_before, p);
        return step(r, p, -4);
    }
    dl_grain grain = grain_of_unit(m->unit);
    int64_t units = m->amount.hundredths * year_per(m->unit) / 100;
    if (grain > DL_YEAR) grain = DL_YEAR;
    Point from;
    if (!origin_of(r, m, grain, &from)) return false;
    if (m->origin != FROM_STORY && grain < DL_DAY && r->has_time) from.minute = r->minute, from.grain = DL_MINUTE;
    Text to = say_point(&r->why, anchor, &from);
    if (grain < DL_DAY && from.grain > DL_HOUR) return *p = from, why_of_point(r, PHRASE_time_some_time, &from), true;
    *p = point_around(point_first_day(&from), grain);
    if (from.grain <= DL_HOUR) p->minute = from.minute;
    Text length = say_count(&r->why, count, unit_phrase(PHRASE_length_second, m->unit > YEARS ? YEARS : m->unit), units % 1000000000);
    because_of(&r->why, m->shift < 0 ? PHRASE_time_length_before : PHRASE_time_length_after, length, to, NOTHING_SAID);
    return step(r, p, m->shift * units);
}

/* The last, this or next one of a name. */
static bool named(Resolver *r, const Meaning *m, Point *p) {
    int32_t anchor;
    Point from;
    if (m->origin == FROM_STORY) {
        bool day = meaning_has(m, F_WEEKDAY) || meaning_has(m, F_PART);
        if (!pointed_at(r, m, day ? DL_DAY : DL_MONTH, &from)) return false;
        anchor = point_first_day(&from);
    } else if (!speech_day(r, &anchor)) {
        return false;
    }
    why_of_day(r, m->shift < 0 ? PHRASE_time_last_before : m->shift ? PHRASE_time_next_after : PHRASE_time_same_span, anchor);
    if (meaning_has(m, F_WEEKDAY)) {
        int back = (weekday_of(anchor) - m->field[F_WEEKDAY] + 7) % 7;
        int32_t d = m->shift < 0 ? anchor - (back ? back : 7) : m->shift ? anchor - back + 7 : anchor - weekday_of(anchor) + m->field[F_WEEKDAY];
        *p = point_of_day(d + m->days_on);
        return true;
    }
    Ymd a = ymd_from_days(anchor);
    for (int year = m->shift < 0 ? a.year : a.year - 1; year >= a.year - 2 && year <= a.year + 2; year += m->shift < 0 ? -1 : 1) {
        if (!within_year(m, m->shift ? year : a.year, p)) continue;
        Span s = point_span(p, DL_MOD_NONE);
        int64_t at = minutes_from_days(anchor);
        if (!m->shift || (m->shift < 0 ? s.last < at : s.first > at)) return true;
    }
    return false;
}

/* A clock time or part of a day without its day: of the day told of close by, else of the day of speaking. */
static bool bare_clock(Resolver *r, const Found *f, Point *p) {
    int32_t day;
    if (r->day_known && f->start - r->day_at < NEAR_STORY) day = r->day.day;
    else if (!r->day_known && (!r->published || r->history)) return false; /* a year told of has no first afternoon */
    else if (!speech_day(r, &day)) return false;
    bool here = r->published && !r->history && day == r->today;
    int toward = here ? direction_of(r, f).toward : 0;
    bool ahead = toward > 0, evening = r->has_time && r->minute >= 18 * 60;
    bool night = toward < 0 && meaning_has(&f->meaning, F_PART) && f->meaning.field[F_PART] == NIGHT && !meaning_has(&f->meaning, F_MINUTE);
    bool midnight = meaning_has(&f->meaning, F_MINUTE) && !f->meaning.field[F_MINUTE] && !f->meaning.hour_only;
    if (ahead && midnight) day++; /* "will begin at midnight" */
    if (here && !ahead && f->meaning.overnight && !is_post(r)) day--;
    else if (night && !evening && !is_post(r)) day--; /* "the river rose during the night": the one that was over */
    *p = point_of_day(day);
    why_of_day(r, PHRASE_time_on_day, day);
    return true;
}

/* A season: of the anchor's year, unless the sentence looks the other way. */
static bool season_near(Resolver *r, const Found *f, int32_t anchor, Point *p) {
    Direction d = direction_of(r, f);
    int64_t at = minutes_from_days(anchor);
    if (r->history) {
        p->year = point_year(&r->story);
        if (r->story_known && r->story.grain < DL_YEAR && point_first_day(p) < point_first_day(&r->story) - STORY_BACK) p->year++;
        return why_of_year(r, p->year), true;
    }
    why_of_day(r, PHRASE_time_season_of, anchor);
    Span s = point_span(p, DL_MOD_NONE);
    if (d.toward < 0 && !d.aimed && s.first > at && !is_post(r)) p->year--;
    else if (d.toward > 0 && s.last < at) p->year++;
    else return true;
    return why_of_day(r, d.toward < 0 ? PHRASE_time_season_before : PHRASE_time_season_after, anchor), true;
}

/* A quarter or half by its number: the last that has begun, unless the sentence looks ahead. */
static bool nearest_part(Resolver *r, const Found *f, int32_t anchor, Point *p) {
    Point here = point_around(anchor, p->grain);
    Direction d = direction_of(r, f);
    why_of_day(r, d.toward > 0 ? PHRASE_time_part_next : PHRASE_time_part_last, anchor);
    if (d.toward > 0) p->year += p->part < here.part && 2 * (here.part - p->part) > (p->grain == DL_QUARTER ? 4 : 2);
    else p->year -= p->part > here.part;
    return true;
}

/* "On the 13th": of this month, or of the one beside it that the sentence looks to. */
static bool day_of_month(Resolver *r, const Found *f, int32_t anchor, Point *p) {
    Point month = point_around(anchor, DL_MONTH);
    Direction d = direction_of(r, f);
    int day = f->meaning.field[F_DAY], today = ymd_from_days(anchor).day;
    int32_t by = d.toward > 0 ? day < today : day > today ? -1 : 0;
    if (!step(r, &month, by)) return false;
    Text name = reason_phrase(&r->why, PHRASE_time_day_of_name);
    why_direction(r, name, anchor, d);
    return set_day(p, month.year, month.part, day) || (r->fault = FAULT_DAY, false);
}

/* Fields without a year. */
static bool incomplete(Resolver *r, const Found *f, Point *p) {
    const Meaning *m = &f->meaning;
    int32_t anchor;
    if (!(m->has & ~(1u << F_PART | 1u << F_MINUTE | 1u << F_ZONE))) return bare_clock(r, f, p);
    if (!speech_day(r, &anchor)) return false;
    if (!r->published && !r->history && !r->day_known) return false; /* a year told in passing dates nothing else */
    if (!r->published && !r->day_known && meaning_has(m, F_WEEKDAY) && !meaning_has(m, F_MONTH)) return false; /* nor a year a weekday */
    if (r->history && r->story_known) anchor = point_first_day(&r->story);
    if (meaning_has(m, F_MONTH)) {
        int year = year_near(r, f, anchor, m->field[F_MONTH], meaning_has(m, F_DAY) ? m->field[F_DAY] : 0);
        return inside(r, m, year, p);
    }
    if (meaning_has(m, F_DAY) && !meaning_has(m, F_WEEKDAY)) return day_of_month(r, f, anchor, p);
    if (meaning_has(m, F_WEEKDAY)) {
        if (meaning_has(m, F_DAY)) { /* "Friday the 13th": the nearest such day */
            for (int i = 0; i < 900; i++) {
                int32_t d = anchor + (i % 2 ? i / 2 + 1 : -i / 2);
                if (ymd_from_days(d).day == m->field[F_DAY] && weekday_of(d) == m->field[F_WEEKDAY]) return because(&r->why, PHRASE_time_nearest_such_day), *p = point_of_day(d), true;
            }
            return false;
        }
        *p = point_of_day(weekday_near(r, f, anchor, m->field[F_WEEKDAY]));
        return true;
    }
    if (!(m->has & (1u << F_SEASON | 1u << F_QUARTER | 1u << F_HALF | 1u << F_HOLIDAY))) return false;
    int year = ymd_from_days(anchor).year;
    if (!within_year(m, year, p)) return false;
    if (meaning_has(m, F_QUARTER) || meaning_has(m, F_HALF)) return nearest_part(r, f, anchor, p);
    if (meaning_has(m, F_SEASON)) return season_near(r, f, anchor, p);
    int end = m->field[F_HOLIDAY] == YEAR_END ? 31 : 0; /* a year's end is looked forward to, and back on soon after */
    year = year_near(r, f, anchor, ymd_from_days(point_first_day(p)).month, end);
    return within_year(m, year, p);
}

static void add_clock(const Meaning *m, Point *p) {
    if (p->grain != DL_DAY) return;
    if (meaning_has(m, F_PART)) p->grain = DL_DAYPART, p->part = m->field[F_PART];
    if (!meaning_has(m, F_MINUTE)) return;
    p->minute = m->field[F_MINUTE];
    p->grain = m->hour_only ? DL_HOUR : DL_MINUTE;
}

static bool resolve_point(Resolver *r, const Found *f, Point *p) {
    const Meaning *m = &f->meaning;
    bool found;
    r->fault = m->fault;
    if (m->fault) return false;
    if (m->reported) found = reported(r, m, p);
    else if (m->same) found = story_point(r, DL_YEAR, p) && (because(&r->why, PHRASE_time_told_of), true);
    else if (m->has & (1u << F_YEAR | 1u << F_MILLENNIUM | 1u << F_CENTURY | 1u << F_DECADE)) found = absolute(r, m, p);
    else if (m->plain && m->unit == WEEKENDS) found = plain_weekend(r, f, p);
    else if (m->exact) found = away(r, m, p);
    else if (m->named) found = named(r, m, p);
    else if (m->origin != FROM_NOWHERE) found = shifted(r, m, p);
    else found = incomplete(r, f, p);
    if (!found) return false;
    if (m->unit == WEEKS && p->grain == DL_DAY && meaning_has(m, F_DAY)) *p = point_around(p->day, DL_WEEK); /* the week around a day */
    if (p->grain == DL_DAY) p->day += m->beside;
    add_clock(m, p);
    p->halves = m->halves;
    return in_reach(r, p);
}

/* ---- values ---- */

/* Why there is no date. */
static void why_not(Resolver *r, Fault fault) {
    static const Phrase reasons[] = { PHRASE_time_no_anchor, PHRASE_time_no_such_day, PHRASE_time_no_such_clock, PHRASE_time_out_of_reach };
    because(&r->why, reasons[fault]);
}

static When resolve_length(Resolver *r, const Meaning *m) {
    When w = when_unknown();
    int32_t today;
    because(&r->why, PHRASE_time_length);
    bool small = m->amount.hundredths < 1000000000;
    if (m->recent && !m->vague && small && speech_day(r, &today) && !r->history) {
        int64_t length = m->amount.hundredths * unit_minutes(m->amount.unit) / 100;
        Point from = point_of_day(today);
        dl_grain grain = grain_of_unit(m->amount.unit);
        Point other = point_around(today, grain < DL_DAY ? DL_DAY : grain);
        int64_t units = grain < DL_DAY ? 0 : m->amount.hundredths / 100 * m->recent;
        if (m->amount.unit == MONTHS) other = point_of_day(days_add_months(today, (int)(units % 100000)));
        else if (m->amount.unit >= YEARS) other = point_of_day(days_add_months(today, (int)(units * 12 * year_per(m->amount.unit) % 100000)));
        else if (grain >= DL_DAY) other = point_of_day((int32_t)(today + m->recent * length / MINUTES_PER_DAY % 3000000));
        if (point_is_valid(&other)) {
            Span here = point_span(&from, DL_MOD_NONE), there = point_span(&other, DL_MOD_NONE);
            w = m->recent < 0 ? when_lasting(there, here, DL_DAY) : when_lasting(here, there, DL_DAY);
            why_of_day(r, m->recent < 0 ? PHRASE_time_length_up_to : PHRASE_time_length_from, today);
        }
    }
    if (small && !m->recent && m->amount.unit >= MONTHS && m->amount.hundredths * unit_minutes(m->amount.unit) > 100 * unit_minutes(QUARTERS)) r->longer = true;
    w.type = DL_DURATION;
    if (m->fault) why_not(r, m->fault);
    else w.value = value_of_length(r->arena, m);
    return w;
}

/* "Every Christmas": on its day of the month; a feast that moves is only said to be yearly. */
static Text value_of_feast(Resolver *r, const Meaning *m) {
    Meaning day = *m;
    int32_t here, next, last;
    holiday_days((Holiday)m->field[F_HOLIDAY], 2001, &here, &last);
    holiday_days((Holiday)m->field[F_HOLIDAY], 2002, &next, &last);
    day.amount = (Amount){ 100, YEARS };
    if (next - here != 365) return value_of_length(r->arena, &day);
    Ymd d = ymd_from_days(here);
    day.has |= 1u << F_MONTH | 1u << F_DAY;
    day.field[F_MONTH] = d.month, day.field[F_DAY] = d.day;
    return value_symbolic(r->arena, &day);
}

static When resolve_set(Resolver *r, const Meaning *m) {
    When w = when_unknown();
    w.type = DL_SET;
    if (m->amount.hundredths) w.value = value_of_length(r->arena, m);
    else w.value = meaning_has(m, F_HOLIDAY) ? value_of_feast(r, m) : value_symbolic(r->arena, m);
    if (m->every) w.quant = m->every == EVERY_EACH ? TEXT("EACH") : m->every == EVERY_OTHER && !m->amount.hundredths ? TEXT("EVERY OTHER") : TEXT("EVERY");
    if (m->times) w.freq = arena_format(r->arena, "%dX", m->times);
    because(&r->why, PHRASE_time_repeated);
    return w;
}

static When resolve_ref(Resolver *r, const Meaning *m) {
    When w = when_unknown();
    w.type = DL_DATE;
    w.value = m->ref == PAST_REF ? TEXT("PAST_REF") : m->ref == FUTURE_REF ? TEXT("FUTURE_REF") : TEXT("PRESENT_REF");
    because(&r->why, PHRASE_time_no_particular);
    return w;
}

/* The instants that the word before, and the modifier, leave. */
static When bounded(const Point *p, dl_mod mod, TokenClass lead) {
    Span s = point_span(p, mod);
    switch (lead) {
    case SINCE: return when_since(s, p->grain);
    case UNTIL: return when_until(s, p->grain);
    case BEFORE: return when_happened_by(s.first - 1, p->grain);
    case AFTER: return when_happened_after(s.last + 1, p->grain);
    case BY: return when_happened_by(s.last, p->grain);
    default: break;
    }
    switch (mod) {
    case DL_ON_OR_BEFORE: return when_happened_by(s.last, p->grain);
    case DL_ON_OR_AFTER: return when_happened_after(s.first, p->grain);
    default: return mod == DL_APPROX ? when_about(s, p->grain) : when_within(s, p->grain);
    }
}

/* A year far from the story's, named in passing: "(as in 1871)". It opens a new stretch only at the head of a sentence. */
static bool is_aside(const Resolver *r, const Found *f, const Point *p) {
    if (!r->story_known || p->grain < DL_YEAR || r->story.grain >= DL_DECADE) return false;
    int away = p->year - point_year(&r->story);
    bool planned = p->grain == DL_YEAR && r->story.grain < DL_YEAR && direction_of(r, f).toward > 0; /* "a campaign planned for 1976" */
    int ahead = planned ? 0 : ASIDE_YEARS;
    bool far = away < -1 || away > ahead || (f->meaning.mod != DL_MOD_NONE && away);
    return far && f->start > 8 && !at_sentence_head(r->text, f->start);
}

/* What only looks back leaves the story where it is, "the previous year"; and so does the story's own year, named once
 * more within a sentence. */
static bool leaves_story(const Resolver *r, const Found *f, const Point *p) {
    if (!r->story_known) return false;
    if (f->meaning.origin == FROM_STORY && f->meaning.shift < 0) return true;
    bool later = meaning_has(&f->meaning, F_YEAR) && p->year > point_year(&r->story) && !at_sentence_head(r->text, f->start);
    if (later && f->lead != UNTIL && direction_of(r, f).toward > 0) return true; /* "until the fall of the town in May 1871" */
    return p->grain == DL_YEAR && r->story.grain < DL_YEAR && p->year == point_year(&r->story) && !at_sentence_head(r->text, f->start);
}

/* What is still to come, or under way, is forecast and not reported. */
static bool is_over(const Resolver *r, const Point *p) {
    return !r->published || point_span(p, DL_MOD_NONE).last < minutes_from_days(r->today + 1);
}

static void remember(Resolver *r, const Found *f, const Point *p) {
    r->said = *p, r->said_known = true, r->said_at = f->end;
    if (r->history && (is_aside(r, f, p) || leaves_story(r, f, p))) return;
    if (p->grain == DL_QUARTER && f->meaning.shift && f->meaning.unit == YEARS) return; /* compared with: "the year-earlier quarter" */
    r->story = *p;
    r->story_known = true;
    bool compared = r->reported_known && meaning_has(&f->meaning, F_YEAR) && p->year < r->reported.year; /* "the 1988 quarter" */
    if (p->grain == DL_QUARTER && !f->meaning.shift && !compared && is_over(r, p)) r->reported = *p, r->reported_known = true;
    if (p->grain == DL_QUARTER) r->longer = false, r->fiscal |= f->meaning.fiscal;
    if (p->grain > DL_DAY) return;
    r->day = *p;
    r->day_known = true;
    r->weekday_last = meaning_has(&f->meaning, F_WEEKDAY) && !meaning_has(&f->meaning, F_DAY) && !meaning_has(&f->meaning, F_YEAR);
    r->day_at = f->end;
}

static Text zone_text(Resolver *r, int32_t minutes) {
    static const char *const names[] = { "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
                                         "Europe/London", "Europe/Moscow", "Asia/Shanghai", "Asia/Tokyo" };
    if (minutes == ZONE_LOCAL) return (Text){ NULL, 0 };
    if (minutes > ZONE_LOCAL) return text_of(names[minutes - ZONE_NEW_YORK]);
    int32_t a = minutes < 0 ? -minutes : minutes;
    return arena_format(r->arena, "%c%02d:%02d", minutes < 0 ? '-' : '+', a / 60, a % 60);
}

/* What an event dates stays open here: the reader of events may know when that was. */
static When resolve_by_event(Resolver *r, const Meaning *m) {
    static const char *const values[] = { [DAYS] = "XXXX-XX-XX", [WEEKS] = "XXXX-WXX", [MONTHS] = "XXXX-XX", [YEARS] = "XXXX" };
    bool part = meaning_has(m, F_PART);
    const char *value = m->unit == WEEKS || m->unit == MONTHS || m->unit == YEARS ? values[m->unit] : values[DAYS];
    When w = when_unknown();
    w.type = part ? DL_TIME : DL_DATE;
    w.value = arena_format(r->arena, "%s%s%s", value, part ? "T" : "", part ? part_code(m->field[F_PART]) : "");
    because(&r->why, PHRASE_time_of_event);
    return w;
}

static When resolve_when(Resolver *r, const Found *f) {
    const Meaning *m = &f->meaning;
    r->at = f->start;
    if (m->by_event) return resolve_by_event(r, m);
    Point p;
    bool today = m->origin == FROM_SPEECH && m->unit == DAYS && !m->shift && !m->has && !m->exact;
    if (today && r->history) return resolve_ref(r, &(Meaning){ .kind = MEANS_REF, .ref = PRESENT_REF }); /* the reader's, not the story's */
    if (!resolve_point(r, f, &p)) {
        When w = when_unknown();
        w.type = meaning_has(m, F_MINUTE) || meaning_has(m, F_PART) ? DL_TIME : DL_DATE;
        if (!r->fault) w.value = value_symbolic(r->arena, m);
        why_not(r, r->fault);
        return w;
    }
    remember(r, f, &p);
    When w = bounded(&p, m->mod, f->lead);
    if (p.doubt) w.approximate = !p.last, because(&r->why, PHRASE_time_by_moon);
    char value[VALUE_MAX + 8];
    int n = point_value(&p, value);
    if (m->has_second && p.grain == DL_MINUTE) n += print(value + n, 8, ":%02d", m->second_of_minute % 100);
    if (meaning_has(m, F_ZONE)) w.zone = zone_text(r, m->field[F_ZONE]);
    bool offset = m->figures && m->field[F_ZONE];
    if (meaning_has(m, F_ZONE) && m->field[F_ZONE] == 0) value[n++] = 'Z';
    w.value = arena_format(r->arena, "%.*s%.*s", n, value, offset ? (int)w.zone.len : 0, offset ? w.zone.ptr : "");
    w.type = p.grain < DL_DAY ? DL_TIME : DL_DATE;
    return w;
}

/* A whole day, month or year of four digits, and nothing else said: TIMEX3 and EDTF write it alike. */
static bool is_plain(const When *w) {
    bool whole = w->grain == DL_DAY || w->grain == DL_MONTH || w->grain == DL_YEAR;
    size_t len = w->grain == DL_DAY ? 10 : w->grain == DL_MONTH ? 7 : 4;
    return whole && w->known && !w->lasting && !w->open && !w->approximate && !w->uncertain && w->type == DL_DATE && w->mod == DL_MOD_NONE &&
           w->value.len == len && is_digit(w->value.ptr[0]) && span_equal((Span){ w->earliest_start, w->latest_end }, span_around(w->earliest_start, w->grain));
}

static void resolve_one(Resolver *r, const Found *f, Expression *e) {
    switch (f->meaning.kind) {
    case MEANS_POINT: e->when = resolve_when(r, f); break;
    case MEANS_LENGTH: e->when = resolve_length(r, &f->meaning); break;
    case MEANS_SET: e->when = resolve_set(r, &f->meaning); break;
    case MEANS_REF: e->when = resolve_ref(r, &f->meaning); break;
    }
    e->start = f->start;
    e->end = f->end;
    e->when.mod = f->meaning.mod;
    e->when.approximate |= f->meaning.mod == DL_APPROX;
    e->when.wording = text_slice(r->text, f->start, f->end);
    e->when.why = arena_text(r->arena, (Text){ r->why.text, r->why.len });
    e->rule = text_of(f->rule->pattern);
    e->edtf = is_plain(&e->when) ? e->when.value : edtf_print(r->arena, &e->when);
}

/* A report of some length: there "former" and "future" say who and what, not when. */
static bool is_news(const Resolver *r) { return r->published && !r->history && r->text.len > 400; }

/* A text told from its own years: several are written out, and most lie well before its publication. */
static bool is_history(const Founds *founds, const Context *context) {
    int year = context->has_published ? ymd_from_days(days_from_minutes(context->published)).year : 0;
    size_t far = 0, deictic = 0;
    for (size_t i = 0; i < founds->count; i++) {
        const Meaning *m = &founds->items[i].meaning;
        if (m->kind != MEANS_POINT) continue;
        if (meaning_has(m, F_YEAR)) far += !context->has_published || m->field[F_YEAR] < year - 1;
        else if (m->origin == FROM_SPEECH || (meaning_has(m, F_WEEKDAY) && !meaning_has(m, F_DAY))) deictic++;
    }
    return far >= 6 && far > 3 * deictic && far * 4 > founds->count;
}

Expressions resolve(Arena *arena, const CueTable *cues, Text text, const Founds *founds, const Context *context) {
    Resolver r = { .arena = arena, .cues = cues, .text = text };
    r.why.book = phrasebook_of(context->language);
    Expressions out = { 0 };
    r.published = context->has_published;
    r.today = r.published ? days_from_minutes(context->published) : 0;
    r.has_time = context->published_has_time;
    r.minute = (int)(context->published - minutes_from_days(r.today));
    r.history = is_history(founds, context);
    for (size_t i = 0; i < founds->count; i++) {
        const Found *f = &founds->items[i];
        bool present = f->meaning.kind == MEANS_REF && f->meaning.ref == PRESENT_REF;
        if (f->meaning.ahead && r.history) continue; /* "soon" of a story is what came next */
        if (!f->meaning.weak || present || !is_news(&r)) resolve_one(&r, f, array_push(arena, &out));
    }
    return out;
}
