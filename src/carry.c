/* carry.c - see carry.h. A report goes on at the time that it told last until it says that it is another; what it dates by
 * nothing was on the day of its news, or before. */
#include "carry.h"
#include "calendar.h"
#include "when.h"

enum { NARRATIVE_REACH = 2 }; /* sentences through which a time is carried on */

/* Whether a text that has told of `last` goes on with mention i at the same time: an event of the same lane, or what its
 * next sentence tells plainly after what this one told so. */
static bool goes_on_from(const Narrative *s, const Mentions *all, int last, size_t i) {
    const Mention *m = &all->items[i], *l = &all->items[last];
    const Note *n = &s->notes.items[i], *o = &s->notes.items[last];
    if (n->headline || n->paragraph - o->paragraph > 1) return false;
    if (narrative_is_weighty(l, o) && class_lane(m->class) == class_lane(l->class) && m->sentence - l->sentence <= NARRATIVE_REACH) return true;
    return o->told && o->past && n->told && n->paragraph == o->paragraph && m->sentence - l->sentence <= 1;
}

/* What is told next was on the same day, at whatever minute. */
static void carry(Mention *m, const Mention *from) {
    narrative_inherit(m, from, WHEN_NARRATIVE);
    if (m->when.grain < DL_DAYPART && when_is_within_day(&m->when)) m->when = when_day(&m->when);
}

void carry_on(const Narrative *s, Mentions *all) {
    int last = -1, weighty = -1;
    for (size_t i = 0; i < all->count; i++) {
        Mention *m = &all->items[i];
        const Note *n = &s->notes.items[i];
        bool own = (m->when_from == WHEN_OWN || m->when_from == WHEN_PARENT) && status_is_real(m->status) && !n->saying;
        if (own && n->told && n->past && m->when.known && m->when.grain > DL_WEEK) last = weighty = -1; /* the story has moved on */
        if (own && narrative_is_shareable(&m->when) && !m->when.open && m->when.grain <= DL_WEEK && !n->former) {
            if (narrative_is_weighty(m, n)) weighty = (int)i;
            if (n->told && n->past) last = (int)i;
        }
        if (m->when.known || !n->past || !status_is_real(m->status) || n->saying) continue;
        if (weighty >= 0 && goes_on_from(s, all, weighty, i)) carry(m, &all->items[weighty]);
        else if (last >= 0 && goes_on_from(s, all, last, i)) carry(m, &all->items[last]);
        if (m->when_from == WHEN_NARRATIVE && n->told) last = (int)i;
    }
}

/* Who is quoted next to words spoken at a meeting spoke there too. */
void carry_occasion_on(const Narrative *s, Mentions *all) {
    int last = -1;
    for (size_t i = 0; i < all->count; i++) {
        Mention *m = &all->items[i];
        if (m->class == CLASS_announcement) last = -1; /* somebody speaks elsewhere */
        if (!s->notes.items[i].saying || m->class == CLASS_announcement) continue;
        bool near = last >= 0 && m->sentence - all->items[last].sentence <= 1;
        const Mention *at = m->parent >= 0 ? &all->items[m->parent] : NULL;
        if (at && (at->class == CLASS_meeting || at->class == CLASS_talks) && m->when.known) last = (int)i;
        else if (!near || m->when.known || m->parent >= 0 || !s->notes.items[i].past || s->notes.items[i].headline) continue;
        else {
            m->parent = all->items[last].parent;
            narrative_inherit(m, &all->items[last], WHEN_NARRATIVE);
            last = (int)i;
        }
    }
}

static When report_time(const Context *c) {
    if (!c->has_published) return when_unknown();
    return when_within(span_around(c->published, DL_DAY), DL_DAY);
}

/* Most of what is dated was years before the report came out: it tells of the past, and not of its own days. */
static bool is_history(const Mentions *all, const When *day) {
    enum { LONG = 3 * 366 * MINUTES_PER_DAY };
    size_t dated = 0, past = 0;
    for (size_t i = 0; i < all->count; i++) {
        const Mention *m = &all->items[i];
        if (m->when_from != WHEN_OWN || !narrative_is_shareable(&m->when) || m->when.open) continue;
        dated++;
        past += when_last(&m->when) < day->earliest_start - LONG;
    }
    return day->known && dated > 2 && past * 4 > dated * 3;
}

/* In a history what has no time came after what was told before it; at the beginning it has none. */
static void follow_on(Mentions *all) {
    const Mention *last = NULL;
    for (size_t i = 0; i < all->count; i++) {
        Mention *m = &all->items[i];
        bool own = (m->when_from == WHEN_OWN || m->when_from == WHEN_PARENT) && narrative_is_shareable(&m->when) && !m->when.open && status_is_real(m->status);
        if (own) last = m;
        if (m->when.known || m->when.value.len || !last || !status_is_real(m->status) || m->sentence - last->sentence > NARRATIVE_REACH) continue;
        m->when = when_happened_after(when_first(&last->when), last->when.grain);
        m->when_from = WHEN_NARRATIVE;
    }
}

/* Told of the last days, on one of them: what the report tells as news. */
static bool is_news(const Mention *m, const Note *n, const When *day) {
    enum { RECENT = 8 * MINUTES_PER_DAY };
    bool dated = m->when_from == WHEN_OWN || m->when_from == WHEN_PARENT || m->when_from == WHEN_NARRATIVE || m->when_from == WHEN_LINKED;
    bool told = dated && n->past && !n->over && status_is_real(m->status);
    return told && narrative_is_shareable(&m->when) && !m->when.open && when_is_within_day(&m->when) && when_last(&m->when) <= day->latest_end &&
           when_first(&m->when) > day->earliest_start - RECENT;
}

static bool is_looking_back(const Mention *m, const Note *n, const When *day) {
    return m->when_from == WHEN_OWN && n->told && n->past && status_is_real(m->status) && when_before(&m->when, day);
}

/* Where a report stands in its telling. */
typedef struct {
    const When *day;     /* of the report */
    const Mention *news; /* told last; NULL for none yet */
    const Mention *said; /* the act of saying told last that is dated; NULL for none yet */
    int64_t back;        /* the paragraph that looks back; -1 for none */
} Telling;

static void move_on(Telling *telling, const Mention *m, const Note *n) {
    if (!telling->day->known) return;
    if (is_news(m, n, telling->day)) {
        telling->news = m;
        if (n->saying) telling->said = m;
        telling->back = -1;
    } else if (is_looking_back(m, n, telling->day)) {
        telling->back = n->paragraph;
    }
}

/* What no words date happened on the day of the news told before it, else of the report. (Of 595 links of such events in
 * TimeBank and AQUAINT to an earlier day, or to an event of one, six in ten say the same time, a quarter a later one.) What is
 * told as known already, or where the report looks back, was no later than the report. */
static When guess_time(const Mention *m, const Note *n, const Telling *telling) {
    if (!telling->day->known || !status_is_real(m->status)) return *telling->day;
    if (n->over || (n->past && telling->back == n->paragraph)) {
        When by = when_happened_by(telling->day->latest_end, DL_DAY);
        by.mod = DL_ON_OR_BEFORE;
        return by;
    }
    const Mention *news = n->saying ? telling->said : telling->news; /* a deed may be told days after it */
    return news && n->past ? when_within(span_around(when_first(&news->when), DL_DAY), DL_DAY) : *telling->day;
}

/* "An inquiry into the crash next week" dates no crash that happened. */
static bool is_ahead(const Mention *m, const When *day) {
    bool begun = day->known && m->when.known && !m->when.lasting && !when_is_open(&m->when, DL_OPEN_EARLIEST_START);
    return status_is_real(m->status) && begun && when_first(&m->when) > day->latest_end;
}

void carry_report_day(const Narrative *s, Mentions *all, const Context *context) {
    When day = report_time(context);
    Telling telling = { &day, NULL, NULL, -1 };
    if (is_history(all, &day)) {
        follow_on(all);
        return;
    }
    for (size_t i = 0; i < all->count; i++) {
        Mention *m = &all->items[i];
        const Note *n = &s->notes.items[i];
        move_on(&telling, m, n);
        if (!is_ahead(m, &day) && (m->when.known || m->when.value.len)) continue;
        m->when = guess_time(m, n, &telling);
        m->when_from = day.known ? WHEN_REPORT : WHEN_NONE;
    }
}
