/* publication.c - see publication.h. */
#include "publication.h"
#include "../src/calendar.h"
#include "../src/phrase.h"
#include "../src/when.h"
#include <stdlib.h>

enum {
    NEARLY = 40,             /* per cent of the strongest pair's points that a pair needs to count */
    YEARS_AHEAD = 12,        /* that other years are looked for, from the earliest possible one */
    MANY = 64,               /* expressions of one report that are looked at */
    PAIR_POINTS = 35,        /* likeness that makes two events of a day worth pairing */
    EVENTS_COMPARED = 200,   /* dated events of a story that are compared with each other */
    LONG_AGO = 30,           /* days from an event to a report that only looks back on it */
    HALF_A_YEAR = 183,       /* days: of two ways round the year, a text takes the shorter */
    SIBLINGS_TRIED = 4
};
static const float SIBLING = 0.15F; /* cosine of two reports that tell one story */

/* A day as a text names it, as far as it does. */
typedef struct {
    int32_t report;
    int weekday;         /* 1 to 7; 0 when not named */
    int month, day;      /* 0 when not named */
    int year;            /* 0 when not named */
    Text words;
} NamedDay;
typedef Array(NamedDay) NamedDays;

/* A weekday and a day of a month that are one day. */
typedef struct {
    int weekday, month, day;
    int32_t by_weekday, by_day; /* reports */
    Text weekday_words, day_words;
    int points;
} Pair;
typedef Array(Pair) Pairs;

typedef struct {
    Timeline *timeline;
    Arena *arena;
    const Readings *readings;
    const Tagger *const *taggers;
    Signs *stories;
    Frequencies *frequencies;
    int32_t *family; /* by report: the first report of its story */
    int32_t *next;   /* by report: the next one of its story; -1 behind the last */
    NamedDay *heads; /* by report: the day of a month in its dateline; month 0 for none */
} Inference;

/* ---- reading symbolic values ------------------------------------------------------------------------ */

static bool read_number(Text value, size_t from, size_t count, int *ret) {
    int64_t number;
    if (from + count > value.len || !text_to_int(text_slice(value, from, from + count), &number)) return false;
    *ret = (int)number;
    return true;
}

/* "XXXX-WXX-4", "XXXX-09-22", "2016-09-22", "2012" with or without a clock time behind. */
static bool read_day(Text value, NamedDay *ret) {
    static const Text no_year = { "XXXX", 4 };
    *ret = (NamedDay){ 0 };
    if (text_starts(value, TEXT("XXXX-WXX-"))) return read_number(value, 9, 1, &ret->weekday);
    bool year = !text_starts(value, no_year) && read_number(value, 0, 4, &ret->year);
    if (!year && !text_starts(value, no_year)) return false;
    if (value.len == 4) return year;
    if (value.len < 10 || value.ptr[4] != '-' || value.ptr[7] != '-') return year;
    if (!read_number(value, 5, 2, &ret->month) || !read_number(value, 8, 2, &ret->day)) return year;
    if (ymd_is_valid(year ? ret->year : 2000, ret->month, ret->day)) return true;
    ret->month = ret->day = 0;
    return year;
}

/* "Thursday, 22 September" has the value of the day alone; its words one by one still tell the weekday. */
static int weekday_within(const Inference *f, int32_t report, Text words) {
    Text word;
    while (word_next(&words, &word)) {
        Expressions found = timex_tag(f->arena, f->taggers[report], word, &(Context){ 0 });
        NamedDay day;
        if (found.count == 1 && read_day(found.items[0].when.value, &day) && day.weekday) return day.weekday;
    }
    return 0;
}

/* The expression read by itself: in its text it may have been resolved against a year told in passing. */
static bool read_expression(const Inference *f, int32_t report, const Expression *x, NamedDay *ret) {
    Text words = text_slice(f->timeline->reports.items[report].text, x->start, x->end);
    if (x->when.type == DL_DURATION || x->when.type == DL_SET) return false;
    Expressions alone = timex_tag(f->arena, f->taggers[report], words, &(Context){ 0 });
    if (alone.count != 1 || !read_day(alone.items[0].when.value, ret)) return false;
    ret->report = report;
    ret->words = words;
    if (ret->month && !ret->weekday) ret->weekday = weekday_within(f, report, words);
    return true;
}

/* The days of a month that datelines of reports give, which need a year. */
static void find_heads(Inference *f) {
    f->heads = arena_alloc(f->arena, (f->readings->count + 1) * sizeof *f->heads);
    for (size_t r = 0; r < f->readings->count; r++) {
        const Report *report = &f->timeline->reports.items[r];
        Expression e;
        f->heads[r] = (NamedDay){ 0 };
        if (report->context.has_published || !timex_dateline_words(f->arena, f->taggers[r], report->text, &e)) continue;
        if (!read_expression(f, (int32_t)r, &e, &f->heads[r])) f->heads[r] = (NamedDay){ 0 };
    }
}

/* ---- families ----------------------------------------------------------------------------------------- */

static int32_t family_of(Inference *f, int32_t report) {
    while (f->family[report] != report) report = f->family[report] = f->family[f->family[report]];
    return report;
}

/* Reports without text are only cited: there is nothing to infer their date from. */
static bool is_dated(const Inference *f, size_t report) {
    const Report *r = &f->timeline->reports.items[report];
    return r->context.has_published || !r->text.len;
}

static void find_families(Inference *f) {
    size_t count = f->readings->count;
    f->family = arena_alloc(f->arena, (count + 1) * sizeof *f->family);
    for (size_t r = 0; r < count; r++) f->family[r] = (int32_t)r;
    for (size_t a = 0; a < count; a++)
        for (size_t b = is_dated(f, a) ? count : 0; b < count; b++) {
            int32_t x = family_of(f, (int32_t)a), y = family_of(f, (int32_t)b);
            bool seen = b < a && !is_dated(f, b);
            if (seen || x == y || signs_cosine(&f->stories[a], &f->stories[b]) < SIBLING) continue;
            f->family[x > y ? x : y] = x > y ? y : x;
        }
    f->next = arena_alloc(f->arena, (count + 1) * sizeof *f->next);
    for (size_t r = 0; r < count; r++) f->next[r] = -1;
    for (size_t r = count; r-- > 0;) {
        int32_t first = family_of(f, (int32_t)r);
        if (first == (int32_t)r) continue;
        f->next[r] = f->next[first];
        f->next[first] = (int32_t)r;
    }
}

/* ---- pairs of weekday and day ---------------------------------------------------------------------------- */

/* An event of one report and the day that one of its sentences names. */
typedef struct {
    NamedDay day;
    Profile profile;
} DatedEvent;
typedef Array(DatedEvent) DatedEvents;

static bool day_of_mention(const Inference *f, int32_t report, const Mention *m, NamedDay *ret) {
    const Expressions *x = &f->readings->items[report].expressions;
    bool own = m->expression >= 0 && (size_t)m->expression < x->count && clue_is_firm(m->when_from);
    return own && read_expression(f, report, &x->items[m->expression], ret) && (ret->weekday || ret->month);
}

static bool day_of_cluster(const Inference *f, const Cluster *c, NamedDay *ret) {
    for (size_t i = 0; i < c->members.count; i++)
        if (!clue_is_running_count(c->members.items[i].mention) && day_of_mention(f, c->members.items[i].report, c->members.items[i].mention, ret))
            return true;
    return false;
}

/* The cluster that the text puts on the same day as this one; NULL for none. */
static const Cluster *same_day_cluster(const Clusters *clusters, const Cluster *c) {
    for (size_t i = 0; i < c->members.count; i++) {
        const Mention *m = c->members.items[i].mention;
        for (size_t k = 0; m->on_day_of && m->linked >= 0 && k < clusters->count; k++)
            for (size_t j = 0; j < clusters->items[k].members.count; j++)
                if (clusters->items[k].members.items[j].index == m->linked) return &clusters->items[k];
    }
    return NULL;
}

static void collect_events(const Inference *f, int32_t report, DatedEvents *all) {
    Clusters clusters = { 0 };
    cluster_report(f->arena, f->frequencies, &f->timeline->reports.items[report], &f->readings->items[report].mentions, report, &clusters);
    for (size_t i = 0; i < clusters.count && all->count < EVENTS_COMPARED; i++) {
        const Cluster *c = &clusters.items[i], *same = same_day_cluster(&clusters, c);
        NamedDay day;
        if (!day_of_cluster(f, c, &day) && !(same && day_of_cluster(f, same, &day))) continue;
        DatedEvent *d = array_push(f->arena, all);
        *d = (DatedEvent){ day, c->profile };
        d->profile.firm = d->profile.loose = when_unknown();
    }
}

static void pair_events(const Inference *f, const DatedEvents *all, Pairs *pairs) {
    for (size_t a = 0; a < all->count; a++)
        for (size_t b = 0; b < all->count; b++) {
            const NamedDay *x = &all->items[a].day, *y = &all->items[b].day;
            if (!x->weekday || x->month || !y->month || x->report == y->report) continue;
            double story = merge_story_degree(&f->stories[x->report], &f->stories[y->report]);
            Likeness l = clue_compare(&all->items[a].profile, &all->items[b].profile, story);
            if (l.never || l.total < PAIR_POINTS) continue;
            *array_push(f->arena, pairs) = (Pair){ x->weekday, y->month, y->day, x->report, y->report, x->words, y->words, l.total };
        }
}

static void pair_expressions(const Inference *f, int32_t report, Pairs *pairs) {
    const Expressions *expressions = &f->readings->items[report].expressions;
    for (size_t i = 0; i < expressions->count && i < MANY; i++) {
        NamedDay d;
        if (!read_expression(f, report, &expressions->items[i], &d) || !d.weekday || !d.month || d.year) continue;
        *array_push(f->arena, pairs) = (Pair){ d.weekday, d.month, d.day, report, report, d.words, d.words, 100 };
    }
}

typedef Array(int) Years;

/* What is known of the year of a story. */
typedef struct {
    int year;              /* 0 when it cannot be told */
    Years others;          /* that fit as well */
    const Pair *pair;      /* that decided; may be NULL */
    NamedDay bound, date;  /* the latest year mentioned; the latest full date */
} Found;

static bool pair_fits(const Pair *p, int year) {
    return ymd_is_valid(year, p->month, p->day) && weekday_of(days_from_ymd(year, p->month, p->day)) == p->weekday;
}

/* ---- years --------------------------------------------------------------------------------------------------- */

static bool is_past(const Reading *reading, size_t expression) {
    for (size_t i = 0; i < reading->mentions.count; i++) {
        const Mention *m = &reading->mentions.items[i];
        if (m->expression == (int32_t)expression && m->status != STATUS_happened && m->status != STATUS_claimed) return false;
    }
    return true;
}

/* The latest year that a report of the family mentions as past, and the latest full date. */
static void find_years(const Inference *f, int32_t report, NamedDay *latest_year, NamedDay *latest_date) {
    const Reading *reading = &f->readings->items[report];
    for (size_t i = 0; i < reading->expressions.count && i < MANY; i++) {
        NamedDay d;
        if (!read_expression(f, report, &reading->expressions.items[i], &d) || !d.year || !is_past(reading, i)) continue;
        if (d.year > latest_year->year) *latest_year = d;
        bool later = d.year > latest_date->year || (d.year == latest_date->year && d.month * 31 + d.day > latest_date->month * 31 + latest_date->day);
        if (d.month && later) *latest_date = d;
    }
}

/* The strongest pair that fits in a year; NULL for none. */
static const Pair *best_pair(const Pairs *pairs, int year) {
    const Pair *best = NULL;
    for (size_t i = 0; i < pairs->count; i++)
        if (pair_fits(&pairs->items[i], year) && (!best || pairs->items[i].points > best->points)) best = &pairs->items[i];
    return best;
}

static bool year_fits(const Pairs *pairs, int year, int best_points) {
    const Pair *pair = best_pair(pairs, year);
    return pair && pair->points * 100 >= best_points * NEARLY;
}

/* The first year from `from` on that fits, and the others; 0 for none. A wrong pair is as strong as a right one
 * now and then, so that strength only rules out pairs that are weak beside the strongest. */
static int choose_year(Arena *arena, const Pairs *pairs, int from, Years *others) {
    int best_points = 0, chosen = 0;
    for (size_t i = 0; i < pairs->count; i++)
        if (pairs->items[i].points > best_points) best_points = pairs->items[i].points;
    for (int year = from; year < from + YEARS_AHEAD; year++) {
        if (!year_fits(pairs, year, best_points)) continue;
        if (chosen) *array_push(arena, others) = year;
        else chosen = year;
    }
    return chosen;
}

/* ---- saying it ------------------------------------------------------------------------------------------------- */

static Text say(const Inference *f, Phrase reason, Text a, Text b, Text c, Text d) {
    return phrase_say(f->arena, f->timeline->language, reason, (Text[PHRASE_PLACES]){ a, b, c, d });
}

static Text quoted(const Inference *f, Text words) { return say(f, PHRASE_why_quoted, words, words, words, words); }

static Text report_id(const Inference *f, int32_t report) { return f->timeline->reports.items[report].id; }

static Text iso_day(const Inference *f, int32_t days) {
    Ymd d = ymd_from_days(days);
    return arena_format(f->arena, "%04d-%02d-%02d", d.year, d.month, d.day);
}

static void add_pair_reasons(const Inference *f, const Found *found, Texts *why) {
    const Pair *p = found->pair;
    Text year = arena_format(f->arena, "%d", found->year);
    if (p->by_weekday != p->by_day)
        *array_push(f->arena, why) = say(f, PHRASE_why_published_weekday_across, quoted(f, p->weekday_words), report_id(f, p->by_weekday),
                                         quoted(f, p->day_words), report_id(f, p->by_day));
    *array_push(f->arena, why) = say(f, PHRASE_why_published_weekday, quoted(f, p->day_words), quoted(f, p->weekday_words), year, year);
    if (found->bound.year) {
        Text bound = arena_format(f->arena, "%d", found->bound.year);
        *array_push(f->arena, why) = say(f, PHRASE_why_published_bound, bound, quoted(f, found->bound.words), bound, bound);
    }
}

static void set_published(Inference *f, int32_t report, int32_t days, const Found *found, Texts *why) {
    Report *r = &f->timeline->reports.items[report];
    r->context.has_published = true;
    r->context.published_has_time = false;
    r->context.published = minutes_from_days(days);
    r->published_from = PUBLISHED_INFERRED;
    Ymd d = ymd_from_days(days);
    for (size_t i = 0; i < found->others.count; i++)
        if (ymd_is_valid(found->others.items[i], d.month, d.day))
            *array_push(f->arena, &r->published_others) = iso_day(f, days_from_ymd(found->others.items[i], d.month, d.day));
    if (r->published_others.count) {
        Text others = phrase_list(f->arena, f->timeline->language, r->published_others);
        *array_push(f->arena, why) = say(f, PHRASE_why_published_others, others, others, others, others);
    }
    for (size_t i = 0; i < why->count; i++)
        r->published_why = i ? arena_format(f->arena, "%.*s; %.*s", TEXT_ARG(r->published_why), TEXT_ARG(why->items[i])) : why->items[i];
}

/* ---- one family -------------------------------------------------------------------------------------------------- */

static int32_t day_number(const NamedDay *d, int year) { return days_from_ymd(d->year ? d->year : year, d->month, d->day); }

/* The latest day of a month that the report names for something past. */
static NamedDay latest_day(const Inference *f, int32_t report, int year) {
    const Reading *reading = &f->readings->items[report];
    NamedDay latest = { 0 };
    for (size_t i = 0; i < reading->expressions.count && i < MANY; i++) {
        NamedDay d;
        if (!read_expression(f, report, &reading->expressions.items[i], &d) || !d.month || !is_past(reading, i)) continue;
        if (d.year > year || (!d.year && !ymd_is_valid(year, d.month, d.day))) continue;
        if (!latest.month || day_number(&d, year) > day_number(&latest, year)) latest = d;
    }
    return latest;
}

static void add_year_reasons(const Inference *f, const Found *found, Texts *why) {
    Text words = quoted(f, found->date.words);
    if (found->pair) add_pair_reasons(f, found, why);
    else *array_push(f->arena, why) = say(f, PHRASE_why_published_explicit, words, words, words, words);
}

static void add_head_reason(const Inference *f, int32_t report, Texts *why) {
    Text words = quoted(f, f->heads[report].words);
    *array_push(f->arena, why) = say(f, PHRASE_why_published_head, words, words, words, words);
}

/* The day of the dateline in the year of the story; in the next one, when the report tells of days at that year's end. */
static bool date_by_head(Inference *f, int32_t report, const Found *found) {
    const NamedDay *head = &f->heads[report];
    NamedDay latest = latest_day(f, report, found->year);
    int year = found->year;
    if (!head->month || !ymd_is_valid(year, head->month, head->day)) return false;
    if (latest.month && day_number(&latest, year) - days_from_ymd(year, head->month, head->day) > HALF_A_YEAR) year++;
    if (!ymd_is_valid(year, head->month, head->day)) return false;
    Texts why = { 0 };
    add_year_reasons(f, found, &why);
    add_head_reason(f, report, &why);
    set_published(f, report, days_from_ymd(year, head->month, head->day), found, &why);
    return true;
}

static void date_by_own_days(Inference *f, int32_t report, const Found *found) {
    NamedDay latest = latest_day(f, report, found->year);
    if (!latest.month) return;
    Texts why = { 0 };
    add_year_reasons(f, found, &why);
    Text day = iso_day(f, day_number(&latest, found->year));
    *array_push(f->arena, &why) = say(f, PHRASE_why_published_latest, day, quoted(f, latest.words), day, day);
    set_published(f, report, day_number(&latest, found->year), found, &why);
}

/* All that a report tells of, whatever the time. */
static Clusters events_of(const Inference *f, int32_t report) {
    Clusters clusters = { 0 };
    cluster_report(f->arena, f->frequencies, &f->timeline->reports.items[report], &f->readings->items[report].mentions, report, &clusters);
    return clusters;
}

static Profile timeless(const Profile *p) {
    Profile copy = *p;
    copy.firm = copy.loose = when_unknown();
    return copy;
}

/* The latest day on which the sibling puts an event that the report tells of too; INT32_MIN for none. */
static int32_t shared_day(const Inference *f, int32_t report, int32_t sibling) {
    Clusters own = events_of(f, report), others = events_of(f, sibling);
    double story = merge_story_degree(&f->stories[report], &f->stories[sibling]);
    int32_t latest = INT32_MIN;
    for (size_t k = 0; k < others.count && k < EVENTS_COMPARED; k++) {
        const When *firm = &others.items[k].profile.firm;
        if (!firm->known || firm->open || firm->lasting || firm->grain > DL_DAY || days_from_minutes(when_last(firm)) <= latest) continue;
        Profile other = timeless(&others.items[k].profile);
        for (size_t i = 0; i < own.count && i < EVENTS_COMPARED; i++) {
            Profile self = timeless(&own.items[i].profile);
            Likeness l = clue_compare(&self, &other, story);
            if (!l.never && l.total >= PAIR_POINTS) latest = days_from_minutes(when_last(firm));
        }
    }
    return latest;
}

/* What a dated report tells of when an undated one was published. */
typedef struct {
    int32_t report; /* -1 for none */
    int32_t day;    /* near which the undated one was published */
} Sibling;

/* The dated report whose story is most like this one's, those marked in `tried` left out; -1 for none. */
static int32_t nearest_dated(Inference *f, int32_t report, const bool *tried) {
    int32_t best = -1;
    float likest = SIBLING;
    for (int32_t r = family_of(f, report); r >= 0; r = f->next[r]) {
        if (r == report || tried[r] || !f->timeline->reports.items[r].context.has_published) continue;
        float cosine = signs_cosine(&f->stories[report], &f->stories[r]);
        bool better = cosine > likest || (best >= 0 && cosine >= likest && text_compare(report_id(f, r), report_id(f, best)) < 0);
        if (!better) continue;
        likest = cosine;
        best = r;
    }
    return best;
}

/* A sibling that looks back on what this report tells as news says nothing of its day; only of the year, to a dateline. */
static Sibling find_sibling(Inference *f, int32_t report) {
    Arena *scratch = arena_new();
    bool *tried = arena_alloc(scratch, (f->readings->count + 1) * sizeof *tried);
    for (size_t r = 0; r <= f->readings->count; r++) tried[r] = false;
    Sibling found = { -1, 0 };
    for (int n = 0; n < SIBLINGS_TRIED && found.report < 0; n++) {
        int32_t sibling = nearest_dated(f, report, tried);
        if (sibling < 0) break;
        tried[sibling] = true;
        int32_t published = days_from_minutes(f->timeline->reports.items[sibling].context.published), shared = shared_day(f, report, sibling);
        bool looks_back = shared != INT32_MIN && published - shared > LONG_AGO;
        if (!looks_back || f->heads[report].month) found = (Sibling){ sibling, looks_back ? shared : published };
    }
    arena_free(scratch);
    return found;
}

/* The dateline's day in the year that brings it nearest to `near`; `near` itself without a dateline. */
static int32_t head_near(const Inference *f, int32_t report, int32_t near) {
    const NamedDay *head = &f->heads[report];
    int32_t best = near, year = ymd_from_days(near).year;
    bool any = false;
    for (int y = year - 1; head->month && y <= year + 1; y++) {
        if (!ymd_is_valid(y, head->month, head->day)) continue;
        int32_t day = days_from_ymd(y, head->month, head->day);
        if (any && labs((long)day - near) >= labs((long)best - near)) continue;
        best = day;
        any = true;
    }
    return best;
}

static void date_by_sibling(Inference *f, int32_t report, Sibling sibling, const Found *found) {
    Texts why = { 0 };
    const Report *other = &f->timeline->reports.items[sibling.report];
    bool inferred = other->published_from == PUBLISHED_INFERRED;
    if (inferred && found->pair) add_pair_reasons(f, found, &why);
    Text day = iso_day(f, days_from_minutes(other->context.published));
    *array_push(f->arena, &why) = say(f, PHRASE_why_published_sibling, report_id(f, sibling.report), day, day, day);
    if (f->heads[report].month) add_head_reason(f, report, &why);
    set_published(f, report, head_near(f, report, sibling.day), inferred ? found : &(Found){ 0 }, &why);
}

static Found find_year(Inference *f, int32_t family) {
    Found found = { 0 };
    Pairs *pairs = ARENA_NEW(f->arena, Pairs);
    DatedEvents events = { 0 };
    for (int32_t r = family; r >= 0; r = f->next[r]) {
        if (is_dated(f, (size_t)r)) continue;
        find_years(f, r, &found.bound, &found.date);
        pair_expressions(f, r, pairs);
        collect_events(f, r, &events);
    }
    pair_events(f, &events, pairs);
    if (found.date.year) {
        found.year = found.date.year;
        return found;
    }
    found.year = found.bound.year ? choose_year(f->arena, pairs, found.bound.year, &found.others) : 0;
    if (found.year) found.pair = best_pair(pairs, found.year);
    return found;
}

/* First those that name days of their own, then the others after their siblings, of which none is dated meanwhile. */
static void date_family(Inference *f, int32_t family) {
    typedef Array(Sibling) Siblings;
    Found found = find_year(f, family);
    for (int32_t r = family; found.year && r >= 0; r = f->next[r])
        if (!is_dated(f, (size_t)r) && !date_by_head(f, r, &found)) date_by_own_days(f, r, &found);
    Siblings siblings = { 0 };
    for (int32_t r = family; r >= 0; r = f->next[r])
        *array_push(f->arena, &siblings) = is_dated(f, (size_t)r) ? (Sibling){ -1, 0 } : find_sibling(f, r);
    size_t n = 0;
    for (int32_t r = family; r >= 0; r = f->next[r], n++)
        if (siblings.items[n].report >= 0) date_by_sibling(f, r, siblings.items[n], &found);
}

void publication_infer(Timeline *timeline, const Readings *readings, const Tagger *const *taggers) {
    Inference f = { .timeline = timeline, .arena = timeline->arena, .readings = readings, .taggers = taggers };
    bool any = false;
    for (size_t r = 0; r < readings->count; r++) any |= !is_dated(&f, r);
    if (!any) return;
    f.frequencies = merge_frequencies(f.arena, timeline);
    f.stories = merge_stories(f.arena, timeline);
    find_heads(&f);
    find_families(&f);
    for (size_t r = 0; r < readings->count; r++)
        if (family_of(&f, (int32_t)r) == (int32_t)r) date_family(&f, (int32_t)r);
    for (size_t r = 0; r < readings->count; r++) {
        if (is_dated(&f, r)) continue;
        Text id = report_id(&f, (int32_t)r);
        *array_push(f.arena, &timeline->warnings) = say(&f, PHRASE_why_published_unknown, id, id, id, id);
    }
}
