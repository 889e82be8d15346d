/* zone.c - see zone.h.
 *
 * A TZif file (RFC 9636) is a header and a table of moments with the local time type that begins at each; version
 * 2 and later repeat both with 64-bit moments and end in a POSIX TZ string, the rule for all later years. We read the
 * 64-bit table and the string. A civil time is found by trying the offsets in force a day before and a day after: at most
 * one change lies between. */
#include "zone.h"
#include "calendar.h"
#include "file.h"
#include <string.h>

#define ZONE_DIRECTORY "/usr/share/zoneinfo/"

/* ---- model --------------------------------------------------------------------------------------------- */

/* When daylight saving begins or ends in a year. */
typedef struct {
    char kind; /* 'M' month.week.weekday, 'J' day 1 to 365 without 29 February, 'N' day 0 to 365 */
    int month, week, day;
    int32_t seconds; /* of local time after that day's midnight */
} YearRule;

typedef struct {
    bool present, has_summer;
    int32_t standard, summer; /* seconds east */
    YearRule start, end;
} Footer;

struct Zone {
    Text name;
    bool found;
    size_t count;
    const unsigned char *moments; /* `count` times 8 bytes, big endian, seconds of UTC */
    const unsigned char *types;   /* `count` indexes of local time types */
    const unsigned char *locals;  /* per type 6 bytes: offset in seconds, is summer, index of name */
    size_t local_count;
    Footer footer;
};

/* ---- fixed offsets --------------------------------------------------------------------------------------- */

/* UT to PDT are those of RFC 5322, 4.3; the others have a single meaning in use. IST, AST and the like have several. */
static const struct {
    char name[5];
    int16_t minutes;
} abbreviations[] = {
    { "Z", 0 },       { "UT", 0 },      { "UTC", 0 },     { "GMT", 0 },     { "EST", -300 },  { "EDT", -240 },
    { "CST", -360 },  { "CDT", -300 },  { "MST", -420 },  { "MDT", -360 },  { "PST", -480 },  { "PDT", -420 },
    { "WET", 0 },     { "WEST", 60 },   { "CET", 60 },    { "CEST", 120 },  { "EET", 120 },   { "EEST", 180 },
    { "MSK", 180 },   { "JST", 540 },   { "KST", 540 },   { "AEST", 600 },  { "AEDT", 660 },  { "NZST", 720 },
};

/* +3, +03, +0300, +03:00, at most 14 hours as anywhere on earth. */
static bool parse_signed(Text t, int32_t *ret) {
    if (t.len < 2 || (t.ptr[0] != '+' && t.ptr[0] != '-')) return false;
    int64_t hours = 0, minutes = 0;
    size_t colon = text_find_byte(t, ':');
    Text high = text_slice(t, 1, colon), low = text_slice(t, colon == SIZE_MAX ? t.len : colon + 1, t.len);
    if (colon == SIZE_MAX && high.len == 4) low = text_slice(high, 2, 4), high = text_slice(high, 0, 2);
    if (high.len > 2 || !is_digit(high.len ? high.ptr[0] : 0) || !text_to_int(high, &hours)) return false;
    if ((low.len || colon != SIZE_MAX) && (low.len != 2 || !is_digit(low.ptr[0]) || !text_to_int(low, &minutes))) return false;
    if (hours > 14 || minutes > 59) return false;
    *ret = (int32_t)(hours * 60 + minutes) * (t.ptr[0] == '-' ? -1 : 1);
    return true;
}

/* "+03:00", "+0300", "+3", "UTC+3", "GMT", "Z", "EST": a fixed offset that needs no file. */
static bool zone_parse_offset(Text name, int32_t *ret_minutes) {
    if (parse_signed(name, ret_minutes)) return true;
    if ((text_starts(name, TEXT("UTC")) || text_starts(name, TEXT("GMT"))) && parse_signed(text_slice(name, 3, name.len), ret_minutes)) return true;
    for (size_t i = 0; i < sizeof abbreviations / sizeof *abbreviations; i++)
        if (text_equal(name, text_of(abbreviations[i].name))) return *ret_minutes = abbreviations[i].minutes, true;
    return false;
}

Text zone_print_offset(Arena *arena, int32_t minutes) {
    int32_t size = minutes < 0 ? -minutes : minutes;
    return arena_format(arena, "%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60, size % 60);
}

/* ---- the POSIX TZ string ------------------------------------------------------------------------------------ */

static bool take_byte(Text *t, char c) {
    if (!t->len || t->ptr[0] != c) return false;
    *t = text_slice(*t, 1, t->len);
    return true;
}

static bool take_number(Text *t, int *ret) {
    size_t n = 0;
    int value = 0;
    while (n < t->len && n < 4 && is_digit(t->ptr[n])) value = value * 10 + (t->ptr[n++] - '0');
    *t = text_slice(*t, n, t->len);
    *ret = value;
    return n > 0;
}

/* "EET" or "<+03>". */
static bool take_name(Text *t) {
    size_t n = 0;
    if (take_byte(t, '<')) {
        n = text_find_byte(*t, '>');
        if (n == SIZE_MAX) return false;
        *t = text_slice(*t, n + 1, t->len);
        return true;
    }
    while (n < t->len && is_alpha(t->ptr[n])) n++;
    *t = text_slice(*t, n, t->len);
    return n >= 3;
}

/* [+-]h[h[h]][:mm[:ss]] in seconds. */
static bool take_time(Text *t, int32_t *ret) {
    int hours, minutes = 0, seconds = 0;
    bool negative = take_byte(t, '-');
    if (!negative) take_byte(t, '+');
    if (!take_number(t, &hours) || hours > 167) return false;
    if (take_byte(t, ':') && (!take_number(t, &minutes) || minutes > 59)) return false;
    if (take_byte(t, ':') && (!take_number(t, &seconds) || seconds > 59)) return false;
    int32_t size = hours * 3600 + minutes * 60 + seconds;
    *ret = negative ? -size : size;
    return true;
}

static bool take_rule(Text *t, YearRule *rule) {
    *rule = (YearRule){ .kind = 'N', .seconds = 7200 };
    if (!take_byte(t, ',')) return false;
    if (take_byte(t, 'M')) {
        rule->kind = 'M';
        if (!take_number(t, &rule->month) || !take_byte(t, '.') || !take_number(t, &rule->week) || !take_byte(t, '.')) return false;
    } else if (take_byte(t, 'J')) {
        rule->kind = 'J';
    }
    if (!take_number(t, &rule->day)) return false;
    if (rule->kind == 'M' && (rule->month < 1 || rule->month > 12 || rule->week < 1 || rule->week > 5 || rule->day > 6)) return false;
    return rule->day <= 366 && (!take_byte(t, '/') || take_time(t, &rule->seconds));
}

/* Offsets in TZ strings count westwards. */
static Footer parse_footer(Text t) {
    Footer f = { 0 };
    int32_t west;
    if (!take_name(&t) || !take_time(&t, &west)) return f;
    f.standard = -west;
    f.summer = f.standard + 3600;
    if (t.len) {
        if (!take_name(&t)) return f;
        if (t.len && t.ptr[0] != ',') {
            if (!take_time(&t, &west)) return f;
            f.summer = -west;
        }
        if (!take_rule(&t, &f.start) || !take_rule(&t, &f.end)) return f;
        f.has_summer = true;
    }
    f.present = !t.len;
    return f;
}

/* Seconds of local time since 1970 at which the rule strikes. */
static int64_t rule_moment(const YearRule *rule, int year) {
    int32_t day = days_from_ymd(year, 1, 1);
    if (rule->kind == 'M') {
        int32_t first = days_from_ymd(year, rule->month, 1);
        int from = weekday_of(first) % 7, ahead = (rule->day - from + 7) % 7; /* both count from Sunday */
        int in_month = 1 + ahead + 7 * (rule->week - 1);
        if (in_month > days_in_month(year, rule->month)) in_month -= 7;
        day = first + in_month - 1;
    } else if (rule->kind == 'J') {
        day += rule->day - 1 + (is_leap_year(year) && rule->day >= 60);
    } else {
        day += rule->day;
    }
    return (int64_t)day * 86400 + rule->seconds;
}

static int32_t footer_offset(const Footer *f, int64_t utc) {
    if (!f->has_summer) return f->standard;
    int year = ymd_from_days(days_from_minutes((utc + f->standard) / 60)).year;
    int64_t start = rule_moment(&f->start, year) - f->standard, end = rule_moment(&f->end, year) - f->summer;
    bool summer = start < end ? utc >= start && utc < end : utc >= start || utc < end;
    return summer ? f->summer : f->standard;
}

/* ---- the file ------------------------------------------------------------------------------------------------ */

static uint32_t read_32(const unsigned char *p) {
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static int64_t read_64(const unsigned char *p) { return (int64_t)((uint64_t)read_32(p) << 32 | read_32(p + 4)); }

enum { HEADER = 44, LOCAL_SIZE = 6, TYPE_LIMIT = 256, COUNT_LIMIT = 1 << 20 };

typedef struct {
    size_t uts, standards, leaps, times, types, chars;
} Counts;

static bool read_header(Text file, size_t at, Counts *ret) {
    if (file.len < at + HEADER || memcmp(file.ptr + at, "TZif", 4) != 0) return false;
    const unsigned char *p = (const unsigned char *)file.ptr + at + 20;
    uint32_t n[6];
    for (int i = 0; i < 6; i++)
        if ((n[i] = read_32(p + 4 * i)) > COUNT_LIMIT) return false;
    *ret = (Counts){ n[0], n[1], n[2], n[3], n[4], n[5] };
    return ret->types > 0 && ret->types <= TYPE_LIMIT;
}

static size_t block_size(const Counts *n, size_t time_size) {
    return n->times * (time_size + 1) + n->types * LOCAL_SIZE + n->chars + n->leaps * (time_size + 4) + n->standards + n->uts;
}

static bool types_are_sane(const Zone *zone) {
    for (size_t i = 0; i < zone->count; i++)
        if (zone->types[i] >= zone->local_count) return false;
    return true;
}

static bool read_zone(Text file, Zone *zone) {
    Counts n;
    if (!read_header(file, 0, &n) || file.ptr[4] < '2') return false;
    size_t second = HEADER + block_size(&n, 4), data = second + HEADER;
    if (!read_header(file, second, &n) || file.len < data + block_size(&n, 8)) return false;
    const unsigned char *p = (const unsigned char *)file.ptr + data;
    zone->count = n.times;
    zone->moments = p;
    zone->types = p + n.times * 8;
    zone->locals = zone->types + n.times;
    zone->local_count = n.types;
    Text footer = text_trim(text_slice(file, data + block_size(&n, 8), file.len));
    zone->footer = parse_footer(footer);
    return types_are_sane(zone);
}

/* Names of tzdata only: nothing that could lead out of its folder. */
static bool is_zone_name(Text name) {
    if (!name.len || name.len > 60 || !is_upper(name.ptr[0]) || text_find(name, TEXT("..")) != SIZE_MAX) return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (!is_alpha(c) && !is_digit(c) && c != '_' && c != '-' && c != '+' && c != '/') return false;
    }
    return true;
}

static const Zone *find_zone(Zones *zones, Text name) {
    for (size_t i = 0; i < zones->known.count; i++)
        if (text_equal(zones->known.items[i]->name, name)) return zones->known.items[i];
    Zone *zone = ARENA_NEW(zones->arena, Zone);
    zone->name = arena_text(zones->arena, name);
    Text file;
    if (is_zone_name(name)) {
        Text path = arena_format(zones->arena, ZONE_DIRECTORY "%.*s", TEXT_ARG(name));
        zone->found = file_read(zones->arena, path.ptr, &file, NULL) == DL_OK && read_zone(file, zone);
    }
    *array_push(zones->arena, &zones->known) = zone;
    return zone;
}

/* ---- answers ---------------------------------------------------------------------------------------------------- */

static int32_t local_offset(const Zone *zone, size_t type) { return (int32_t)read_32(zone->locals + type * LOCAL_SIZE); }

/* Seconds east at a moment of UTC. Before the first change type 0 holds (RFC 9636, 3.2); after the last, the footer. */
static int32_t seconds_at(const Zone *zone, int64_t utc) {
    size_t low = 0, high = zone->count; /* the first change after `utc` */
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (read_64(zone->moments + 8 * middle) <= utc) low = middle + 1;
        else high = middle;
    }
    if (low == zone->count && zone->footer.present) return footer_offset(&zone->footer, utc);
    return low ? local_offset(zone, zone->types[low - 1]) : local_offset(zone, 0);
}

static int32_t to_minutes(int32_t seconds) { return (seconds + (seconds < 0 ? -30 : 30)) / 60; }

static ZoneOffset offset_of(const Zone *zone, int64_t civil) {
    int64_t local = civil * 60;
    int32_t before = seconds_at(zone, local - 86400), after = seconds_at(zone, local + 86400);
    bool before_fits = seconds_at(zone, local - before) == before, after_fits = seconds_at(zone, local - after) == after;
    if (before_fits && after_fits && before != after) return (ZoneOffset){ ZONE_TWO, to_minutes(before), to_minutes(after) };
    int32_t offset = to_minutes(after_fits && !before_fits ? after : before);
    return (ZoneOffset){ before_fits || after_fits ? ZONE_ONE : ZONE_SKIPPED, offset, offset };
}

ZoneOffset zone_offset(Zones *zones, Text name, int64_t civil) {
    int32_t fixed;
    if (zone_parse_offset(name, &fixed)) return (ZoneOffset){ ZONE_ONE, fixed, fixed };
    const Zone *zone = find_zone(zones, name);
    return zone->found ? offset_of(zone, civil) : (ZoneOffset){ 0 };
}

bool zone_is_known(Zones *zones, Text name) { return zone_offset(zones, name, 0).answer != ZONE_UNKNOWN; }
