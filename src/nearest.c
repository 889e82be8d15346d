/* nearest.c - see nearest.h. */
#include "nearest.h"
#include "calendar.h"
#include "field.h"
#include "guard.h"
#include "holiday.h"

enum {
    STORY_BACK = 150, /* days a history may step back */
    NEAR_MONTH = 80,  /* bytes within which a month follows one of the year told of */
    NEAR_STORY = 600, /* bytes within which a clock time belongs to the day told of */
    LIST_GAP = 6      /* bytes between the weekdays of a list: ", and " */
};

/* ---- weekdays ---- */

/* "Friday, Saturday", "from Monday to Wednesday": a weekday of a list that looks ahead, or the end of a range. */
static bool goes_on(const Resolver *r, const Found *f) {
    if (!r->weekday_last || f->start < r->day_at || f->start - r->day_at > LIST_GAP || f->start == 0) return false;
    bool range = f->lead == TO || r->text.ptr[f->start - 1] == '-' || (unsigned char)r->text.ptr[f->start - 1] >= 0x80;
    return range || r->day.day > r->today;
}

/* It announces: a post, and not the time alone, as people write it in a list. */
static bool announces(const Resolver *r, const Found *f) {
    return is_post(r) && !r->history && r->text.len > (f->end - f->start) + 12;
}

/* The next word begins with a capital, as in the name of a talk. */
static bool names_something(const Resolver *r, const Found *f) {
    Text next = word_after(r->text, f->end);
    return next.len && is_upper(next.ptr[0]);
}

/* "Morgen, Mittwoch,", "Corpus Christi (Thursday)": the name of the day just told of. */
static bool is_apposed(const Resolver *r, const Found *f, int weekday) {
    enum { BESIDE = 2 };
    return r->day_known && f->start >= r->day_at && f->start - r->day_at <= BESIDE && weekday_of(r->day.day) == weekday;
}

/* A weekday by itself: the anchor's own day, else the latest past one, unless the sentence looks ahead. */
static int32_t weekday_near(Resolver *r, const Found *f, int32_t anchor, int weekday) {
    int back = (weekday_of(anchor) - weekday + 7) % 7;
    char day[SAY_MAX];
    Text name = day_name(&r->why, anchor - back);
    if (is_apposed(r, f, weekday)) return why_of_day(r, PHRASE_time_on_day, r->day.day), count_from(r, r->day_from), r->day.day;
    if (goes_on(r, f)) {
        if (weekday_of(r->day.day) == weekday) return why_of_day(r, PHRASE_time_on_day, r->day.day), r->day.day;
        because_of(&r->why, PHRASE_time_named_after, name, say_day(&r->why, day, r->day.day), NOTHING_SAID);
        count_from(r, r->day_from);
        return r->day.day + (weekday - weekday_of(r->day.day) + 7) % 7;
    }
    if (!back) return why_of_day(r, PHRASE_time_day_of_publication, anchor), anchor;
    Direction d = direction_of(r, f);
    enum { JUST_OVER = 2 };
    if (d.over && back <= JUST_OVER) d.toward = -1; /* "the talks planned for Tuesday were called off" */
    if (d.toward) why_direction(r, name, anchor, d);
    bool ahead = d.toward > 0 || (!d.toward && announces(r, f) && !names_something(r, f));
    if (!d.toward) because_of(&r->why, ahead ? PHRASE_time_announced : PHRASE_time_named_before, name, say_day(&r->why, day, anchor), NOTHING_SAID);
    return ahead ? anchor - back + 7 : anchor - back;
}

/* "Between Tuesday and Thursday" when that Thursday is over: the Tuesday before it. */
static int32_t weekday_of_range(Resolver *r, const Found *f, int32_t anchor) {
    int till = f->meaning.till_weekday;
    int32_t end = till ? weekday_near(r, f, anchor, till) : anchor, day = weekday_near(r, f, anchor, f->meaning.field[F_WEEKDAY]);
    if (!till || end >= anchor || day <= end) return day;
    char name[SAY_MAX];
    because_of(&r->why, PHRASE_time_named_before, day_name(&r->why, day), say_day(&r->why, name, end), NOTHING_SAID);
    return day - 7;
}

/* "The weekend": the one just over, unless it is the weekend or the sentence looks ahead. */
bool nearest_weekend(Resolver *r, const Found *f, Point *p) {
    int32_t day;
    if (!speech_day(r, &day)) return false;
    *p = point_around(day, DL_WEEKEND);
    Direction d = direction_of(r, f);
    bool ahead = d.toward > 0 || weekday_of(day) >= 6 || (is_post(r) && weekday_of(day) > 1);
    why_of_day(r, ahead ? PHRASE_time_weekend_ahead : PHRASE_time_weekend_before, day);
    return step_point(r, p, ahead ? 0 : -1);
}

/* ---- months, and days of them ---- */

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

/* "Was ARRESTED ON July 13": with only a preposition between, the verb leaves no doubt. */
static bool follows_past(const Resolver *r, const Found *f, Direction d) {
    enum { GAP = 4 }; /* bytes: " on " */
    if (d.toward >= 0 || d.aimed || !d.word.len || f->lead != THE) return false; /* "EXTENDED TO November 16" may be ahead */
    const char *end = d.word.ptr + d.word.len, *start = r->text.ptr + f->start;
    return end < start && start - end <= GAP;
}

/* Which year a month, or a day of it, belongs to: the nearest one, unless the sentence clearly looks the other
 * way. A day of a month is read the other way only when both are far. */
static int year_by_itself(Resolver *r, const Found *f, int32_t anchor, int month, int day) {
    Ymd a = ymd_from_days(anchor);
    int year = a.year;
    if (r->history) return year_told(r, month, day);
    int32_t far = days_from_ymd(year, month, day ? day : 15) - (day ? anchor : days_from_ymd(year, a.month, 15));
    if (far > 183) year--, far -= 365;
    else if (far < -183) year++, far += 365;
    Direction d = direction_of(r, f);
    enum { FAR = 120, NEXT_MONTH = 45, SLIP = 14 };
    bool loose = day || is_post(r);
    int32_t against = day && !is_post(r) && follows_past(r, f, d) ? SLIP : FAR;
    int32_t ahead = f->lead == ENDED ? 0 : loose ? against : d.aimed ? NEXT_MONTH : 0, back = loose ? -FAR : 0;
    if (d.toward < 0 && far > ahead) year--;
    else if (d.toward > 0 && far < back) year++;
    else if ((far < 0) != (d.toward < 0) || day) d.toward = 0;
    why_direction(r, reason_phrase(&r->why, day ? PHRASE_time_day_of_name : PHRASE_time_month_of_name), anchor, d);
    return year;
}

/* A day that is some months off is of the year in which it was that weekday; nearer, the weekday is rather a slip. */
static int year_of_weekday(const Meaning *m, int32_t anchor, int year) {
    enum { SLIP = 60, YEARS_OFF = 5 };
    if (!meaning_has(m, F_WEEKDAY) || !meaning_has(m, F_DAY) || !meaning_has(m, F_MONTH)) return year;
    for (int i = 0; i <= 2 * YEARS_OFF; i++) {
        int other = i % 2 ? year - (i + 1) / 2 : year + i / 2;
        if (!ymd_is_valid(other, m->field[F_MONTH], m->field[F_DAY])) continue;
        int32_t day = days_from_ymd(other, m->field[F_MONTH], m->field[F_DAY]);
        if (weekday_of(day) == m->field[F_WEEKDAY]) return other;
        if (!i && day > anchor - SLIP && day < anchor + SLIP) return year;
    }
    return year;
}

/* A story of long ago goes on: "On 3 February 2013 ... was charged on 8 February ... in April". */
static bool year_of_story(const Resolver *r, const Found *f, int32_t anchor, int month, int day, int *ret_year) {
    enum { LONG_AGO = 120, DAYS_ON = 60, MONTHS_ON = 150, DAYS_BACK = 7 };
    bool days = day && r->story.grain <= DL_DAY, months = !day && r->story.grain == DL_MONTH;
    bool known = r->story_known && r->said_known && ((days && f->start - r->said_at < NEAR_STORY) || (months && f->start - r->said_at < NEAR_MONTH));
    if (!known || r->history || !r->published || f->lead == SINCE || direction_of(r, f).toward > 0) return false;
    int32_t told = point_first_day(&r->story), here;
    int year = point_year(&r->story);
    if (told > anchor - LONG_AGO || !ymd_is_valid(year, month, day ? day : 28)) return false;
    here = days_from_ymd(year, month, day ? day : 28);
    if (here < told - DAYS_BACK) here = days_from_ymd(++year, month, day ? day : 28);
    return *ret_year = year, here - told >= -DAYS_BACK && here - told <= (day ? DAYS_ON : MONTHS_ON);
}

/* The same, and what else is said of it: its weekday, where the range that it begins has its end. */
static int year_near(Resolver *r, const Found *f, int32_t anchor, int month, int day) {
    const Meaning *m = &f->meaning;
    int year;
    if (!meaning_has(m, F_WEEKDAY) && year_of_story(r, f, anchor, month, day, &year)) return why_of_year(r, year), year;
    if (!m->till_month || r->history) return year_of_weekday(m, anchor, year_by_itself(r, f, anchor, month, day));
    int end = year_by_itself(r, f, anchor, m->till_month, m->till_day);
    return end - (month > m->till_month || (month == m->till_month && day > m->till_day && m->till_day));
}

/* "On the 13th": of this month, or of the one beside it that the sentence looks to. */
static bool day_of_month(Resolver *r, const Found *f, int32_t anchor, Point *p) {
    enum { HALF_MONTH = 15 };
    Direction d = direction_of(r, f);
    bool told = r->day_known && f->start - r->day_at < NEAR_STORY / 2 && d.toward <= 0 && r->day.day < anchor - 31; /* a story of then */
    if (told) anchor = r->day.day;
    Point month = point_around(anchor, DL_MONTH);
    int day = f->meaning.field[F_DAY], today = ymd_from_days(anchor).day;
    bool story = told || r->history || !r->published; /* which moves on */
    int32_t by = story || d.toward > 0 ? day < today : d.toward < 0 ? -(day > today) : day > today + HALF_MONTH ? -1 : day + HALF_MONTH < today;
    if (!step_point(r, &month, by)) return false;
    Text name = reason_phrase(&r->why, PHRASE_time_day_of_name);
    why_direction(r, name, anchor, d);
    return set_day(p, month.year, month.part, day) || (r->fault = FAULT_DAY, false);
}

/* "Friday the 13th": the nearest such day. */
static bool weekday_and_day(Resolver *r, const Meaning *m, int32_t anchor, Point *p) {
    for (int i = 0; i < 900; i++) {
        int32_t day = anchor + (i % 2 ? i / 2 + 1 : -i / 2);
        if (ymd_from_days(day).day != m->field[F_DAY] || weekday_of(day) != m->field[F_WEEKDAY]) continue;
        because(&r->why, PHRASE_time_nearest_such_day);
        return *p = point_of_day(day), true;
    }
    return false;
}

/* ---- seasons, quarters, halves ---- */

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

/* ---- times of a day ---- */

/* The day of publication is mostly that of saying so, or of an arrest: "on Thursday a man was shot, police said on
 * Friday; he was found at 5 p.m." is of Thursday. Not where its own hour was told: "sank at 3 a.m. on Friday". */
static bool is_told_back(const Resolver *r, const Found *f) {
    if (r->day.grain < DL_DAYPART) return false;
    if (r->history || is_post(r) || !r->past_known || r->day.day != r->today || f->start - r->past_at > NEAR_STORY) return false;
    return direction_of(r, f).toward <= 0;
}

/* A full stop and a space, or a new line, stand between the two places. */
static bool is_past_sentence(Text text, size_t from, size_t to) {
    for (size_t i = from; i + 1 < to; i++)
        if (text.ptr[i] == '\n' || (text.ptr[i] == '.' && text.ptr[i + 1] == ' ')) return true;
    return false;
}

/* What is told of began in a night, and this is the morning after it. */
static bool is_after_night(const Resolver *r, const Found *f) {
    enum { DAWN = 6 * 60, LATE = 20 * 60 }; /* minutes of the day */
    const Meaning *m = &f->meaning;
    bool early = meaning_has(m, F_MINUTE) ? m->field[F_MINUTE] > 0 && m->field[F_MINUTE] < DAWN : meaning_has(m, F_PART) && m->field[F_PART] == MORNING;
    bool late = r->day.grain < DL_DAYPART && r->day.minute >= LATE && !is_past_sentence(r->text, r->day_at, f->start); /* "at 10 p.m. and lifted at dawn" */
    return early && (late || (r->day.grain == DL_DAYPART && r->day.part == NIGHT));
}

/* The day told of close by. */
static int32_t told_day(const Resolver *r, const Found *f) {
    bool ahead = r->published && !r->history && r->day.day > r->today && is_past_sentence(r->text, r->day_at, f->start);
    if (ahead && direction_of(r, f).toward < 0 && !is_post(r)) { /* "will report on Friday. A curfew was imposed at 10 p.m." */
        bool known = r->past_known && f->start - r->past_at < NEAR_STORY;
        count_from(r, known ? r->past_from : DL_PUBLICATION);
        return known ? r->past : r->today;
    }
    bool back = is_told_back(r, f);
    count_from(r, back ? r->past_from : r->day_from);
    return back ? r->past : r->day.day + is_after_night(r, f);
}

/* A clock time or part of a day without its day: of the day told of close by, else of the day of speaking. */
static bool bare_clock(Resolver *r, const Found *f, Point *p) {
    int32_t day;
    if (r->day_known && f->start - r->day_at < NEAR_STORY) day = told_day(r, f);
    else if (!r->day_known && (!r->published || r->history)) return false; /* a year told of has no first afternoon */
    else if (!speech_day(r, &day)) return false;
    bool here = r->published && !r->history && day == r->today;
    int toward = here ? direction_of(r, f).toward : 0;
    bool ahead = toward > 0, evening = r->has_time && r->minute >= 18 * 60;
    bool night = toward < 0 && meaning_has(&f->meaning, F_PART) && f->meaning.field[F_PART] == NIGHT && !meaning_has(&f->meaning, F_MINUTE);
    bool midnight = meaning_has(&f->meaning, F_MINUTE) && !f->meaning.field[F_MINUTE] && !f->meaning.hour_only;
    bool later = r->day_known && day == r->day.day && r->day.grain < DL_DAY && (r->day.grain == DL_DAYPART ? r->day.part > MORNING : r->day.minute > 0);
    if ((ahead || later) && midnight) day++; /* "will begin at midnight", "that evening, shortly before midnight" */
    if (here && !ahead && f->meaning.overnight && !is_post(r)) day--;
    else if (night && !evening && !is_post(r)) day--; /* "the river rose during the night": the one that was over */
    *p = point_of_day(day);
    why_of_day(r, PHRASE_time_on_day, day);
    return true;
}

/* ---- all ---- */

/* Fields without a year. */
bool nearest_point(Resolver *r, const Found *f, Point *p) {
    const Meaning *m = &f->meaning;
    int32_t anchor;
    if (!(m->has & ~(1u << F_PART | 1u << F_MINUTE | 1u << F_ZONE))) return bare_clock(r, f, p);
    if (!speech_day(r, &anchor)) return false;
    if (!r->published && !r->history && !r->day_known) return false; /* a year told in passing dates nothing else */
    if (!r->published && !r->day_known && meaning_has(m, F_WEEKDAY) && !meaning_has(m, F_MONTH)) return false; /* nor a year a weekday */
    if (r->history && r->story_known) anchor = point_first_day(&r->story);
    if (meaning_has(m, F_MONTH)) {
        int year = year_near(r, f, anchor, m->field[F_MONTH], meaning_has(m, F_DAY) ? m->field[F_DAY] : 0);
        return point_inside(r, m, year, p);
    }
    if (meaning_has(m, F_DAY) && !meaning_has(m, F_WEEKDAY)) return day_of_month(r, f, anchor, p);
    if (meaning_has(m, F_WEEKDAY)) {
        if (meaning_has(m, F_DAY)) return weekday_and_day(r, m, anchor, p);
        *p = point_of_day(weekday_of_range(r, f, anchor));
        return true;
    }
    if (!(m->has & (1u << F_SEASON | 1u << F_QUARTER | 1u << F_HALF | 1u << F_HOLIDAY))) return false;
    int year, here = ymd_from_days(anchor).year;
    if (!point_within_year(m, here, p)) return false;
    if (meaning_has(m, F_QUARTER) || meaning_has(m, F_HALF)) return nearest_part(r, f, anchor, p);
    if (meaning_has(m, F_SEASON)) return season_near(r, f, anchor, p);
    int end = m->field[F_HOLIDAY] == YEAR_END ? 31 : 0; /* a year's end is looked forward to, and back on soon after */
    year = year_near(r, f, anchor, ymd_from_days(point_first_day(p)).month, end);
    return year == here || point_within_year(m, year, p);
}
