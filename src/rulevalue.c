/* rulevalue.c - see rulevalue.h. Every value is bounded here, since tables are read by it further on. */
#include "rulevalue.h"
#include "calendar.h"
#include "holiday.h"

static int name_index(const Text *names, int count, Text name) {
    for (int i = 0; i < count; i++)
        if (names[i].len == name.len && names[i].ptr[0] == name.ptr[0] && text_equal(names[i], name)) return i; /* asked for often when a language is compiled */
    return -1;
}

#define X(name) { #name, sizeof #name - 1 },
int class_named(Text name) {
    static const Text names[TOKEN_CLASS_COUNT] = { TOKEN_CLASSES(X) };
    return name_index(names, TOKEN_CLASS_COUNT, name);
}

int op_named(Text name) {
    static const Text names[OP_COUNT] = { OPS(X) };
    return name_index(names, OP_COUNT, name);
}

int guard_named(Text name) {
    static const Text names[GUARD_COUNT] = { GUARDS(X) };
    return name_index(names, GUARD_COUNT, name);
}
#undef X

/* ---- names ---- */

#define UNIT_NAMES "second minute hour day night weekend week fortnight month quarter half year decade century millennium"
#define PART_NAMES "morning midday afternoon evening night daytime"
#define REF_NAMES "past present future"
#define MOD_NAMES "before after on_or_before on_or_after less_than more_than equal_or_less equal_or_more start mid end approx"

/* The place of a name in a list of names, counted from `first`. */
static bool named(const char *names, int first, Text name, int *ret_value) {
    if (!name.len) return false;
    Text list = text_of(names), one;
    for (int i = first; text_next(&list, ' ', &one); i++)
        if (text_equal_fold(one, name)) return *ret_value = i, true;
    return false;
}

static bool in_range(Text written, int least, int most, int *ret_value) {
    int64_t value;
    if (!text_to_int(written, &value) || value < least || value > most) return false;
    *ret_value = (int)value;
    return true;
}

/* "WORD.WORD": both sides. */
static bool halves(Text written, Text *ret_left, Text *ret_right) {
    size_t dot = text_find_byte(written, '.');
    if (dot == SIZE_MAX) return false;
    *ret_left = text_slice(written, 0, dot);
    *ret_right = text_slice(written, dot + 1, written.len);
    return true;
}

/* "05-23", a day of every year, or the name of a holiday that is reckoned. */
static bool holiday(Text written, int *ret_value) {
#define X(name) #name " "
    static const char names[] = HOLIDAYS(X);
#undef X
    int month, day;
    if (named(names, 0, written, ret_value)) return true;
    bool dashed = written.len == 5 && written.ptr[2] == '-';
    if (!dashed || !in_range(text_slice(written, 0, 2), 1, 12, &month) || !in_range(text_slice(written, 3, 5), 1, 31, &day)) return false;
    *ret_value = HOLIDAY_FIXED + 100 * month + day;
    return ymd_is_valid(2000, month, day);
}

/* "+05:30", "-08:00", "local". */
static bool zone(Text written, int *ret_value) {
    int hours, minutes;
    if (text_equal(written, TEXT("local"))) return *ret_value = ZONE_LOCAL, true;
    bool formed = written.len == 6 && (written.ptr[0] == '+' || written.ptr[0] == '-') && written.ptr[3] == ':';
    if (!formed || !in_range(text_slice(written, 1, 3), 0, 14, &hours) || !in_range(text_slice(written, 4, 6), 0, 59, &minutes)) return false;
    *ret_value = (hours * 60 + minutes) * (written.ptr[0] == '-' ? -1 : 1);
    return true;
}

/* "3.day", "2.evening", "-1.year", "year.end". */
static bool pair(TokenClass class, Text written, int *ret_value) {
    Text left, right;
    int a, b;
    if (!halves(written, &left, &right)) return false;
    switch (class) {
    case WEEKDAY_PART:
        if (!in_range(left, 1, 7, &a) || !named(PART_NAMES, MORNING, right, &b)) return false;
        break;
    case SPAN:
        if (!in_range(left, 0, 10000, &a) || !named(UNIT_NAMES, SECONDS, right, &b)) return false;
        break;
    case NEAR_UNIT:
        if (!in_range(left, -1, 1, &a) || !named(UNIT_NAMES, SECONDS, right, &b)) return false;
        a++;
        break;
    default:
        if (!named(UNIT_NAMES, SECONDS, left, &a) || !named(MOD_NAMES, DL_BEFORE, right, &b)) return false;
    }
    *ret_value = 16 * a + b;
    return true;
}

/* ---- the table ---- */

typedef struct {
    TokenClass class;
    int least, most; /* of a number; of a name, `least` is the first one's */
    const char *names;
    bool (*read)(Text written, int *ret_value);
    const char *expected;
} ValueRow;

static const ValueRow rows[] = {
    { MONTH, 1, 12, NULL, NULL, "1 to 12" },        { MON, 1, 12, NULL, NULL, "1 to 12" },
    { WEEKDAY, 1, 7, NULL, NULL, "1 to 7, the first day of the week being 1" }, { WD, 1, 7, NULL, NULL, "1 to 7, the first day of the week being 1" },
    { WEEKDAYS, 1, 8, NULL, NULL, "1 to 7, or 8 for the two days at the end of a week" },
    { SEASON, SPRING, 0, "spring summer autumn winter", NULL, "one of spring, summer, autumn, winter" },
    { PART, MORNING, 0, PART_NAMES, NULL, "one of " PART_NAMES },     { PARTS, MORNING, 0, PART_NAMES, NULL, "one of " PART_NAMES },
    { TONIGHT, MORNING, 0, PART_NAMES, NULL, "one of " PART_NAMES },  { CLOCK, 0, 1439, NULL, NULL, "minutes of the day, 0 to 1439" },
    { HOLIDAY, 0, 0, NULL, holiday, "a day such as 05-23, or the name of a feast such as easter" },
    { DEICTIC, -1000, 1000, NULL, NULL, "days, -1000 to 1000" },
    { UNIT, SECONDS, 0, UNIT_NAMES, NULL, "one of " UNIT_NAMES },     { UNITS, SECONDS, 0, UNIT_NAMES, NULL, "one of " UNIT_NAMES },
    { FREQ, SECONDS, 0, UNIT_NAMES, NULL, "one of " UNIT_NAMES },     { TENS_OF, 0, 90, NULL, NULL, "0 to 90" },
    { AND_HALF, 0, 1000, NULL, NULL, "0 to 1000" },                   { ERA, -1, 1, NULL, NULL, "-1 (before Christ) or 1" },
    { AMPM, 0, 12, NULL, NULL, "0 or 12" },                           { ZONE, 0, 0, NULL, zone, "an offset such as +01:00, or local" },
    { COUNT, 1, 999999, NULL, NULL, "1 to 999999" },                  { TENS, 20, 90, NULL, NULL, "20 to 90" },
    { SCALE, 100, 1000000, NULL, NULL, "100 to 1000000" },            { A, 1, 1, NULL, NULL, "1" },
    { ORDINAL, 1, 99, NULL, NULL, "1 to 99" },                        { HALF, -59, 59, NULL, NULL, "-59 to 59" },
    { SOME, DL_BEFORE, 0, MOD_NAMES, NULL, "one of " MOD_NAMES },     { EDGE, DL_BEFORE, 0, MOD_NAMES, NULL, "one of " MOD_NAMES },
    { EARLY, DL_BEFORE, 0, MOD_NAMES, NULL, "one of " MOD_NAMES },    { MID, DL_BEFORE, 0, MOD_NAMES, NULL, "one of " MOD_NAMES },
    { QUAL, DL_BEFORE, 0, MOD_NAMES, NULL, "one of " MOD_NAMES },     { TIMES, 1, 1000, NULL, NULL, "1 to 1000" },
    { REF, PAST_REF, 0, REF_NAMES, NULL, "one of " REF_NAMES },       { SOON, PAST_REF, 0, REF_NAMES, NULL, "one of " REF_NAMES },
    { REFNOUN, PAST_REF, 0, REF_NAMES, NULL, "one of " REF_NAMES },   { REFADJ, PAST_REF, 0, REF_NAMES, NULL, "one of " REF_NAMES },
    { EVERY, EVERY_ONE, 0, "one other each", NULL, "one of one, other, each" },
};

static const ValueRow other = { NUMBER, -1, 1, NULL, NULL, "-1, 0 or 1" };

static const ValueRow *row_of(TokenClass class) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].class == class) return &rows[i];
    return &other;
}

bool rule_value(TokenClass class, Text written, int *ret_value, const char **ret_expected) {
    const ValueRow *row = row_of(class);
    bool of_two = class == WEEKDAY_PART || class == SPAN || class == NEAR_UNIT || class == UNIT_EDGE;
    *ret_value = 0;
    *ret_expected = of_two ? "two parts such as 3.day, 2.evening, -1.year or year.end" : row->expected;
    if (!written.len) return !of_two && !row->names && !row->read && row->least <= 0;
    if (of_two) return pair(class, written, ret_value);
    if (row->read) return row->read(written, ret_value);
    return row->names ? named(row->names, row->least, written, ret_value) : in_range(written, row->least, row->most, ret_value);
}
