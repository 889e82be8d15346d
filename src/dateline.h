/* dateline.h - read news reports, work out what happened when and according to whom, write it down.
 *
 * This is the whole public interface. Three things can be done with it:
 *
 *   1. Find the temporal expressions of a text and resolve them: dl_tag(), dl_resolve().
 *   2. Find the events of a text: dl_events().
 *   3. Build a timeline from reports, project files and timelines written by hand, and write it as a
 *      picture, a calendar or data: dl_timeline_new(), dl_timeline_add(), dl_timeline_build(),
 *      dl_timeline_write().
 *
 * Ownership. A dl_timeline owns everything that can be reached from it; dl_timeline_free() is the only
 * free. What dl_tag() and dl_resolve() find belongs to the dl_result that the caller passes, until
 * dl_result_free(). Nothing that is passed in is kept, unless a function says so.
 *
 * Errors. A function that can fail returns a dl_status (0 is success) and, when its last argument is
 * not NULL, says where and why in it. Text never fails: any bytes have an answer. Only files, formats
 * that people write, limits and memory can fail. When memory runs out the hook of
 * dl_set_out_of_memory() is called, which must not return; without one the process aborts.
 *
 * The library never prints, never exits, and never reads the clock, the environment or the locale; the
 * same input gives the same bytes. Different timelines and results may be used by different threads.
 */
#ifndef DATELINE_H
#define DATELINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

#define DL_VERSION "0.1.0"

/* ---- text and errors ------------------------------------------------------------------------- */

/* A slice of UTF-8 text. Not NUL-terminated; {NULL, 0} is the empty text. */
typedef struct {
    const char *ptr;
    size_t len; /* bytes */
} dl_text;

typedef enum {
    DL_OK,
    DL_BAD_INPUT, /* a file holds what it must not: syntax, types, contradictions */
    DL_BAD_USAGE, /* the caller asked for what does not exist: a format, a language */
    DL_SYSTEM,    /* the system failed: a file that cannot be opened, a full disk */
    DL_LIMIT      /* a stated limit is exceeded; the message names it */
} dl_status;

/* Filled where the error is known, never allocates. */
typedef struct {
    dl_status status;
    char file[256];        /* the file or report it stands in; "" when there is none */
    uint32_t line, column; /* from 1; 0 when not known. Columns count bytes */
    char message[256];     /* one line, no full stop */
    char excerpt[160];     /* the offending line, for showing it with a caret; "" when not known */
} dl_error;

/* Sets the function called when memory runs out, for the whole process; call it before any other. */
void dl_set_out_of_memory(void (*hook)(void));

/* ---- time ------------------------------------------------------------------------------------ */

/* Granularity: the precision the source gave, from fine to coarse. */
typedef enum {
    DL_MINUTE,
    DL_HOUR,
    DL_DAYPART, /* morning, evening, night */
    DL_DAY,
    DL_WEEKEND,
    DL_WEEK,
    DL_MONTH,
    DL_SEASON,
    DL_QUARTER,
    DL_HALF_YEAR,
    DL_YEAR,
    DL_DECADE,
    DL_CENTURY,
    DL_MILLENNIUM
} dl_grain;

/* TIMEX3 type, as in TimeML 1.2.1. */
typedef enum { DL_DATE, DL_TIME, DL_DURATION, DL_SET } dl_timex_type;

/* TIMEX3 mod, as in TimeML 1.2.1. */
typedef enum {
    DL_MOD_NONE,
    DL_BEFORE,
    DL_AFTER,
    DL_ON_OR_BEFORE,
    DL_ON_OR_AFTER,
    DL_LESS_THAN,
    DL_MORE_THAN,
    DL_EQUAL_OR_LESS,
    DL_EQUAL_OR_MORE,
    DL_START,
    DL_MID,
    DL_END,
    DL_APPROX
} dl_mod;

/* A time as a source gives it: four instants and what else was said.
 *
 * Instants are minutes since 1970-01-01T00:00 in the proleptic Gregorian calendar, civil time of
 * `zone` (never converted), for the years -9999 to 9999. They are inclusive: the thing starts in a
 * minute of [earliest_start, latest_start] and its last minute lies in [earliest_end, latest_end].
 * "On 22 September" (within that day): both pairs are 00:00 to 23:59 of the day.
 * "From 12 to 19 September" (lasting): start within the 12th, end within the 19th.
 * An instant whose bit is set in `open` has no value: nothing bounds it ("since 2012": latest_end). */
typedef struct {
    int64_t earliest_start, latest_start, earliest_end, latest_end;
    unsigned open; /* bits DL_OPEN_... */
    bool known;    /* false: no instant could be found; `why` tells the reason */
    bool lasting;  /* it went on through the span; otherwise it happened at some time within it */
    bool approximate; /* "about 12 September" */
    bool uncertain;   /* "reportedly on", or inferred without certain evidence */
    dl_grain grain;
    dl_timex_type type;
    dl_mod mod;
    dl_text value;   /* TIMEX3 value: "2016-09-22", "P1W", "XXXX-WXX-4", "PAST_REF"; "" for none */
    dl_text quant, freq; /* TIMEX3 attributes of a SET: "EVERY", "2X"; mostly empty */
    dl_text zone;    /* "Asia/Damascus" or "+03:00"; empty when not known */
    dl_text wording; /* the source's own words */
    dl_text why;     /* "the Thursday before Friday 2016-09-23, because 'was killed' is past" */
} dl_when;

enum {
    DL_OPEN_EARLIEST_START = 1,
    DL_OPEN_LATEST_START = 2,
    DL_OPEN_EARLIEST_END = 4,
    DL_OPEN_LATEST_END = 8
};

/* Words and rules that the caller adds to a language, or a language of the caller's own, from a file
 * (src/language/RULES.md describes it). Checked when it is read: DL_BAD_INPUT says where and why. */
typedef struct dl_rules dl_rules;
dl_status dl_rules_read(const char *path, dl_rules **ret_rules, dl_error *err);
void dl_rules_free(dl_rules *rules);                /* NULL does nothing */
dl_text dl_rules_language(const dl_rules *rules);   /* the code of the language that they are for */

/* What expressions are resolved against: the publication context of a text. */
typedef struct {
    bool has_published;
    int64_t published;       /* minutes since 1970, civil time of `zone` */
    bool published_has_time; /* false: a day; `published` is its 00:00 */
    dl_text zone, place;     /* empty when not known */
    dl_text language;        /* ISO 639 code; empty is the one the text's words are of, "en" where they do not tell */
    const dl_rules *rules;   /* go before the language's own when the codes agree; NULL for none; must outlive the context */
} dl_context;

/* Reads `YYYY-MM-DD[Thh:mm[zone]]` as -d takes it into has_published, published, published_has_time
 * and zone (a slice of `date`). DL_BAD_INPUT for anything else, also for days that do not exist. */
dl_status dl_context_set_published(dl_context *context, dl_text date, dl_error *err);

/* ---- 1. temporal expressions ------------------------------------------------------------------ */

typedef struct {
    uint32_t start, end; /* byte offsets in the text, half open */
    dl_when when;        /* `wording` is the text of the span */
    dl_text edtf;        /* EDTF (ISO 8601-2) level 1, with level 2's [a..b]; empty where it can say nothing */
    dl_text rule;        /* the rule row that matched, as it stands in the language's table */
    /* What `when` was counted from, and where a duration begins or ends: DL_NOTHING, DL_PUBLICATION, or DL_EXPRESSION +
     * the index of an expression of the same text. TIMEX3's anchorTimeID, beginPoint and endPoint. */
    uint32_t anchor, begin, end_point;
} dl_expression;

enum { DL_NOTHING, DL_PUBLICATION, DL_EXPRESSION };

typedef struct dl_result dl_result;
void dl_result_free(dl_result *result); /* NULL does nothing */

/* Finds and resolves every temporal expression of `text`, in order, disjoint. `text` may hold any
 * bytes and at most DL_TEXT_LIMIT of them. The expressions' slices of text point into `text`, which
 * must outlive the result. Fails only with DL_LIMIT and DL_BAD_USAGE (an unknown language). */
#define DL_TEXT_LIMIT (UINT32_C(1) << 30)
dl_status dl_tag(dl_text text, const dl_context *context, dl_result **ret_result, dl_error *err);
size_t dl_result_count(const dl_result *result);
const dl_expression *dl_result_at(const dl_result *result, size_t i);

/* As dl_tag() for one expression that is the whole text ("late September 22"), or for a list of them ("April 4, 5 and 6"),
 * which gives several. What is counted from an event ("two weeks after the truce") is not known and says why. DL_BAD_INPUT
 * when anything else stands in the text. */
dl_status dl_resolve(dl_text expression, const dl_context *context, dl_result **ret_result, dl_error *err);

/* ---- 2. events --------------------------------------------------------------------------------- */

/* Writes the event mentions of `text` as JSON Lines (FORMAT.md, "Mentions") under the name `doc`. */
dl_status dl_events(dl_text doc, dl_text text, const dl_context *context, FILE *out, dl_error *err);

/* ---- 3. timelines ------------------------------------------------------------------------------ */

typedef struct dl_timeline dl_timeline;
dl_timeline *dl_timeline_new(void);
void dl_timeline_free(dl_timeline *timeline); /* NULL does nothing */

/* Adds a file: a report (text, HTML, JSON Lines), a project file or a timeline file, told apart by
 * content. `context` (may be NULL) goes before what reports say themselves, and after what a
 * project file says of each. */
dl_status dl_timeline_add(dl_timeline *timeline, const char *path, const dl_context *context, dl_error *err);

/* Finds the events of all reports, merges them, reasons about their times and replays the edits. */
dl_status dl_timeline_build(dl_timeline *timeline, dl_error *err);

/* Writes the timeline in a format of dl_formats() to `out`. */
dl_status dl_timeline_write(const dl_timeline *timeline, const char *format, FILE *out, dl_error *err);

/* The table of formats: name (also the file suffix) and help, NULL after the last. */
typedef struct {
    const char *name, *help;
} dl_format;
const dl_format *dl_formats(void);

#ifdef __cplusplus
}
#endif
#endif
