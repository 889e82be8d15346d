/* resolve.c - see resolve.h. */
#include "resolve.h"
#include "calendar.h"
#include "counted.h"
#include "earnings.h"
#include "edtf.h"
#include "field.h"
#include "holiday.h"
#include "nearest.h"
#include "print.h"
#include "value.h"
#include "zone.h"

enum { ASIDE_YEARS = 1 }; /* years ahead that still go on with the story */

/* ---- points: chosen by what the meaning has ---- */

static void add_clock(const Meaning *m, Point *p) {
    if (p->grain != DL_DAY) return;
    if (meaning_has(m, F_PART)) p->grain = DL_DAYPART, p->part = m->field[F_PART];
    if (!meaning_has(m, F_MINUTE)) return;
    p->minute = m->field[F_MINUTE];
    p->grain = m->hour_only ? DL_HOUR : DL_MINUTE;
}

/* From a day to the next such weekday, or to the last one when negative; 0 is none. */
static int days_to_weekday(int32_t day, int weekday) {
    if (!weekday) return 0;
    int on = ((weekday < 0 ? -weekday : weekday) - weekday_of(day) + 7) % 7;
    return weekday > 0 ? (on ? on : 7) : on - 7;
}

static bool resolve_point(Resolver *r, const Found *f, Point *p) {
    const Meaning *m = &f->meaning;
    bool found;
    r->fault = m->fault;
    if (m->fault) return false;
    if (m->reported) found = earnings_point(r, m, p);
    else if (m->same) found = story_point(r, DL_YEAR, p) && (because(&r->why, PHRASE_time_told_of), true);
    else if (m->has & (1u << F_YEAR | 1u << F_MILLENNIUM | 1u << F_CENTURY | 1u << F_DECADE)) found = point_as_written(r, m, p);
    else if (m->plain && m->unit == WEEKENDS) found = nearest_weekend(r, f, p);
    else if (m->exact) found = is_year_before_quarter(r, m) ? quarter_year_before(r, p) : point_away(r, m, p);
    else if (m->named) found = named_point(r, m, p);
    else if (m->origin != FROM_NOWHERE) found = shifted_point(r, m, p);
    else found = nearest_point(r, f, p);
    if (!found) return false;
    if (m->unit == WEEKS && p->grain == DL_DAY && meaning_has(m, F_DAY)) *p = point_around(p->day, DL_WEEK); /* the week around a day */
    if (p->grain == DL_DAY) p->day += m->beside + days_to_weekday(p->day, m->weekday_beside);
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
    if (m->recent && speech_day(r, &today) && !r->history && !m->vague && small) {
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
    if (small && !m->recent && m->amount.unit >= MONTHS && m->amount.hundredths * unit_minutes(m->amount.unit) > 100 * unit_minutes(QUARTERS))
        r->earnings.longer = true;
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

/* A clock time on a named day is not on the next: "about 11:30 p.m. Sunday". Midnight has no side. */
static When about(Span s, dl_grain grain) {
    When w = when_about(s, grain);
    Span day = span_around(s.first, DL_DAY);
    if (grain >= DL_DAYPART || s.first == day.first) return w;
    if (w.earliest_start < day.first) w.earliest_start = w.earliest_end = day.first;
    if (w.latest_end > day.last) w.latest_start = w.latest_end = day.last;
    return w;
}

/* What comes after an hour may come within it: "after 11 p.m.". */
static When happened_after(Span s, dl_grain grain) { return when_happened_after(grain < DL_DAYPART ? s.first : s.last + 1, grain); }

/* The instants that the word before, and the modifier, leave. */
static When bounded(const Point *p, dl_mod mod, TokenClass lead) {
    Span s = point_span(p, mod);
    switch (lead) {
    case SINCE: return when_since(s, p->grain);
    case UNTIL: return when_until(s, p->grain);
    case BEFORE: return when_happened_by(s.first - 1, p->grain);
    case AFTER: return happened_after(s, p->grain);
    case BY: return when_happened_by(s.last, p->grain);
    default: break;
    }
    switch (mod) {
    case DL_ON_OR_BEFORE: return when_happened_by(s.last, p->grain);
    case DL_ON_OR_AFTER: return when_happened_after(s.first, p->grain);
    default: return mod == DL_APPROX ? about(s, p->grain) : when_within(s, p->grain);
    }
}

/* ---- the story ---- */

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

static void remember(Resolver *r, const Found *f, const Point *p) {
    r->said = *p, r->said_known = true, r->said_at = f->end, r->said_from = r->index;
    if (r->history && (is_aside(r, f, p) || leaves_story(r, f, p))) return;
    if (p->grain == DL_QUARTER && f->meaning.shift && f->meaning.unit == YEARS) return; /* compared with: "the year-earlier quarter" */
    r->story = *p;
    r->story_known = true, r->story_from = r->index;
    if (p->grain == DL_QUARTER) remember_quarter(r, &f->meaning, p);
    if (p->grain > DL_DAY) return;
    bool night = p->grain <= DL_HOUR && !p->minute && r->day_known && r->day.day == p->day - 1; /* midnight ends the day told of */
    if (night) return;
    r->day = *p;
    r->day_known = true, r->day_from = r->index;
    r->weekday_last = meaning_has(&f->meaning, F_WEEKDAY) && !meaning_has(&f->meaning, F_DAY) && !meaning_has(&f->meaning, F_YEAR);
    r->day_at = f->end;
    if (p->day >= r->today) return;
    r->past = p->day;
    r->past_known = r->published;
    r->past_at = f->end, r->past_from = r->index;
}

/* ---- times ---- */

static Text zone_text(Resolver *r, int32_t minutes) {
    static const char *const names[] = { "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
                                         "Europe/London", "Europe/Moscow", "Asia/Shanghai", "Asia/Tokyo" };
    if (minutes == ZONE_LOCAL) return (Text){ NULL, 0 };
    if (minutes > ZONE_LOCAL) return text_of(names[minutes - ZONE_NEW_YORK]);
    return zone_print_offset(r->arena, minutes);
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
    char value[VALUE_MAX + 24];
    int n = point_value(&p, value);
    if (m->has_second && p.grain == DL_MINUTE) n += print(value + n, 8, ":%02d", m->second_of_minute % 100);
    if (meaning_has(m, F_ZONE)) w.zone = zone_text(r, m->field[F_ZONE]);
    bool offset = m->figures && m->field[F_ZONE];
    if (meaning_has(m, F_ZONE) && m->field[F_ZONE] == 0) value[n++] = 'Z';
    if (offset) n += print(value + n, 16, "%.*s", (int)w.zone.len, w.zone.ptr);
    w.value = arena_text(r->arena, (Text){ value, (size_t)n });
    w.type = p.grain < DL_DAY ? DL_TIME : DL_DATE;
    return w;
}

/* "In zwei Wochen" of what lies ahead: the day or week so far on. What is told of the past took so long. */
static bool lies_ahead(const Resolver *r, const Found *f) {
    return f->meaning.coming && r->published && !r->history && direction_of(r, f).toward >= 0;
}

static When resolve_ahead(Resolver *r, const Found *f) {
    Found ahead = *f;
    Meaning *m = &ahead.meaning;
    m->kind = MEANS_POINT, m->origin = FROM_SPEECH, m->shift = 1, m->exact = true;
    bool half = m->amount.unit == YEARS && m->amount.hundredths % 100;
    if (half) m->amount = (Amount){ m->amount.hundredths * 12, MONTHS };
    m->unit = m->amount.unit;
    return resolve_when(r, &ahead);
}

/* A whole day, month or year of four digits, and nothing else said: TIMEX3 and EDTF write it alike. */
static bool is_plain(const When *w) {
    bool whole = w->grain == DL_DAY || w->grain == DL_MONTH || w->grain == DL_YEAR;
    size_t len = w->grain == DL_DAY ? 10 : w->grain == DL_MONTH ? 7 : 4;
    return whole && w->known && !w->lasting && !w->open && !w->approximate && !w->uncertain && w->type == DL_DATE && w->mod == DL_MOD_NONE &&
           w->value.len == len && is_digit(w->value.ptr[0]) && span_equal((Span){ w->earliest_start, w->latest_end }, span_around(w->earliest_start, w->grain));
}

/* A point in time is counted from its anchor; a length ends or begins there. */
static void name_anchor(const Meaning *m, uint32_t anchor, Expression *e) {
    if (m->kind == MEANS_POINT || e->when.type == DL_DATE) e->anchor = anchor;
    else if (m->recent < 0) e->end_point = anchor;
    else if (m->recent > 0) e->begin = anchor;
}

static void resolve_one(Resolver *r, const Found *f, Expression *e) {
    uint32_t anchor = DL_NOTHING;
    r->anchor = &anchor;
    switch (f->meaning.kind) {
    case MEANS_POINT: e->when = resolve_when(r, f); break;
    case MEANS_LENGTH: e->when = lies_ahead(r, f) ? resolve_ahead(r, f) : resolve_length(r, &f->meaning); break;
    case MEANS_SET: e->when = resolve_set(r, &f->meaning); break;
    case MEANS_REF: e->when = resolve_ref(r, &f->meaning); break;
    }
    name_anchor(&f->meaning, anchor, e);
    e->start = f->start;
    e->end = f->end;
    e->when.mod = f->meaning.mod;
    e->when.approximate |= f->meaning.mod == DL_APPROX;
    e->when.wording = text_slice(r->text, f->start, f->end);
    e->when.why = arena_text(r->arena, (Text){ r->why.text, r->why.len });
    e->rule = text_of(f->rule->pattern);
    e->edtf = is_plain(&e->when) ? e->when.value : edtf_print(r->arena, &e->when);
}

/* ---- the text ---- */

/* Adjectives say when in histories and notes. In a report of some length "former" and "future" say who and what; in a post
 * "current" says little. */
static bool says_nothing(const Resolver *r, const Meaning *m) {
    bool present = m->kind == MEANS_REF && m->ref == PRESENT_REF, news = r->published && !r->history && r->text.len > 400;
    return m->weak && (present ? is_post(r) : news);
}

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
    Expressions out = { .items = arena_room(arena, founds->count * sizeof *out.items), .room = founds->count };
    r.published = context->has_published;
    r.today = r.published ? days_from_minutes(context->published) : 0;
    r.has_time = context->published_has_time;
    r.minute = (int)(context->published - minutes_from_days(r.today));
    r.history = is_history(founds, context);
    for (size_t i = 0; i < founds->count; i++) {
        const Found *f = &founds->items[i];
        if (f->meaning.ahead && (r.history || direction_of(&r, f).toward < 0)) continue; /* "soon" of a story is what came next */
        r.index = DL_EXPRESSION + (uint32_t)out.count;
        if (!says_nothing(&r, &f->meaning)) resolve_one(&r, f, array_push(arena, &out));
    }
    return out;
}
