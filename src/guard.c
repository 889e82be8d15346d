/* guard.c - see guard.h. Looks only at the words next to a match, so its cost does not depend on the text. */
#include "guard.h"

enum { POST_MAX = 320 }; /* bytes: a text this short is a post, not a report */

static bool is_word_byte(char c) { return is_alpha(c) || is_digit(c) || (unsigned char)c >= 0x80; }

Text word_before(Text text, size_t at) {
    size_t end = at, lines = 0;
    while (end > 0 && is_space(text.ptr[end - 1])) lines += text.ptr[--end] == '\n';
    if (!end || lines > 1) return (Text){ NULL, 0 };
    size_t start = end - 1;
    while (start > 0 && is_word_byte(text.ptr[start]) && is_word_byte(text.ptr[start - 1]) && end - start < 40) start--;
    return text_slice(text, start, end);
}

Text word_after(Text text, size_t at) {
    size_t start = at, lines = 0;
    while (start < text.len && is_space(text.ptr[start])) lines += text.ptr[start++] == '\n';
    if (start >= text.len || lines > 1) return (Text){ NULL, 0 };
    size_t end = start + 1;
    while (end < text.len && is_word_byte(text.ptr[start]) && is_word_byte(text.ptr[end]) && end - start < 40) end++;
    return text_slice(text, start, end);
}

static const TokenClass prepositions[] = { OF, IN, ON, AT, TO, FROM, SINCE, UNTIL, BETWEEN, AND, OR, BY, BEFORE, AFTER, DURING, PREP };
static const TokenClass pointers[] = { THE, WHICH, NEAR, EARLY, MID, EDGE, EVERY, SOME, FISCAL };

static const TokenClass times[] = { MONTH, MON, WEEKDAY, WD, SEASON, PART, UNIT, UNITS, HOLIDAY };

static bool any_of(ClassSet set, const TokenClass *classes, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (set_has(set, classes[i])) return true;
    return false;
}
#define ANY_OF(set, classes) any_of((set), (classes), sizeof(classes) / sizeof *(classes))

static bool starts_upper(Text t) { return t.len && is_upper(t.ptr[0]); }
/* A capital in the midst of a sentence tells a name; not where every noun has one. */
static bool tells_name(const Matcher *m, Text t) { return starts_upper(t) && !matcher_language(m)->capital_nouns; }
static bool is_mark(Text t) { return t.len == 1 && !is_word_byte(t.ptr[0]); }

/* "@ 7" in a post is "at 7". */
static ClassSet classes_of(const Matcher *m, Text word) { return text_equal(word, TEXT("@")) ? set_of(AT) : matcher_classes(m, word); }

static ClassSet before(const Matcher *m, Text text, const Match *match) {
    Text word = word_before(text, match->start);
    bool hyphen = word.len == 1 && (word.ptr[0] == '-' || word.ptr[0] == '.'); /* "mid-March", "c. 1180" */
    return classes_of(m, hyphen ? word_before(text, (size_t)(word.ptr - text.ptr)) : word);
}

static ClassSet after(const Matcher *m, Text text, const Match *match) {
    return matcher_classes(m, word_after(text, match->end));
}

/* The word after the next one. */
static Text after_next(Text text, const Match *match) {
    Text next = word_after(text, match->end);
    return next.len ? word_after(text, (size_t)(next.ptr - text.ptr) + next.len) : next;
}

/* What stands behind "the day before" begins a thing's or a person's name, and is no time itself. */
static bool like_event(const Matcher *m, Text word) {
    static const TokenClass days[] = { WEEKDAY, MONTH, HOLIDAY }, openers[] = { THE, A, OPENER };
    ClassSet set = matcher_classes(m, word);
    return ANY_OF(set, openers) || (starts_upper(word) && !ANY_OF(set, days));
}

/* A counted thing: a lower-case plural, as far as an ending can tell. */
static bool like_counted(const Matcher *m, Text word) {
    char room[64];
    if (!word.len || !is_lower(word.ptr[0]) || !language_singular(matcher_language(m), word, room, sizeof room).len) return false;
    return set_empty(matcher_classes(m, word));
}

/* The digits before the hyphen at `at` are no year, month or day: "555-2016". */
static bool like_phone(Text text, size_t at) {
    size_t digits = 0;
    while (digits < at && digits < 6 && is_digit(text.ptr[at - 1 - digits])) digits++;
    return digits == 3 || digits > 4;
}

/* Where every noun has a capital, it does not tell "1943 Direktor" from "1943 Soldaten": a number that is called rough,
 * or is no year of the last century, counts what stands behind it. */
static bool like_year_before_noun(const Matcher *m, Text text, const Match *match, Text next) {
    int32_t year = match->value[0];
    if (!starts_upper(next)) return year < 2100;
    if (match->core > match->start) return false;
    return (year >= 1900 && year < 2100) || ANY_OF(before(m, text, match), prepositions) || ANY_OF(before(m, text, match), pointers);
}

/* A number behind another, or four digits before four more: a telephone's, an account's. */
static bool among_figures(Text previous, Text next) {
    return (previous.len > 1 && is_digit(previous.ptr[0])) || (next.len == 4 && is_digit(next.ptr[0]));
}

/* "1066 and 1087", not "1200 dead and 1430 hurt". */
static bool joins_year(const Matcher *m, Text text, Text previous) {
    ClassSet set = matcher_classes(m, previous);
    if (!set_has(set, AND) && !set_has(set, OR)) return true;
    Text left = word_before(text, (size_t)(previous.ptr - text.ptr));
    return left.len && (is_mark(left) || is_digit(left.ptr[0]));
}

/* "1984 Elm Street". */
static bool like_address(const Matcher *m, Text text, Text next) {
    return starts_upper(next) && set_has(matcher_classes(m, word_after(text, (size_t)(next.ptr + next.len - text.ptr))), STREET);
}

static bool like_year(const Matcher *m, Text text, const Match *match) {
    char left = match->start ? text.ptr[match->start - 1] : ' ', right = match->end < text.len ? text.ptr[match->end] : ' ';
    char far_right = match->end + 1 < text.len ? text.ptr[match->end + 1] : ' ';
    if (left == '.' || left == ',' || left == ':' || left == '+' || left == '*' || left == '=') return false;
    if ((right == '.' || right == ',' || right == ':' || right == '/') && is_digit(far_right)) return false;
    if (is_alpha(left)) return false; /* "Expo2016" */
    if (left == '/' && match->start > 1 && is_digit(text.ptr[match->start - 2])) return false; /* "45/45/2016" */
    Text next = word_after(text, match->end), previous = word_before(text, match->start);
    int32_t year = match->value[0];
    bool recent = year >= 1900 && year < 2100;
    if (left == '-' && like_phone(text, match->start - 1)) return false;
    if (set_has(matcher_classes(m, next), COUNTED) || set_has(matcher_classes(m, previous), NUMBERED)) return false;
    if (among_figures(previous, next) || like_address(m, text, next)) return false;
    if (matcher_language(m)->capital_nouns) return like_year_before_noun(m, text, match, next);
    bool counted = like_counted(m, next), spelt = is_alpha(text.ptr[match->core]) && (year >= 2000 || is_upper(text.ptr[match->core]));
    if (spelt) /* a title, or thousands */
        return !counted && !set_has(before(m, text, match), PREP) && ANY_OF(before(m, text, match), prepositions);
    if (recent && starts_upper(previous)) return true;
    bool address = next.len && (size_t)(next.ptr - text.ptr) + next.len < text.len && next.ptr[next.len] == ':'; /* "https:" */
    if (!address && counted) return false;
    if (recent || (ANY_OF(before(m, text, match), prepositions) && joins_year(m, text, previous)) || ANY_OF(before(m, text, match), pointers)) return true;
    bool alone = (!next.len || is_mark(next)) && (!previous.len || is_mark(previous));
    return alone && year < 2100; /* "(1880)" */
}

/* "In May 12 people died": a month, and how many. */
static bool like_date(const Matcher *m, Text text, const Match *match) {
    Text next = word_after(text, match->end);
    bool counted = set_has(matcher_classes(m, next), COUNTED) || like_counted(m, next);
    return !counted || !set_has(before(m, text, match), IN);
}

/* "On 2016-267": the day of the year has three figures. */
static bool like_ordinal_date(const Matcher *m, Text text, const Match *match) {
    Text digits = word_before(text, match->end);
    return digits.len == 3 && match->value[2] >= 1 && match->value[2] <= 366 && ANY_OF(before(m, text, match), prepositions);
}

bool guard_small_follows(const Matcher *m, Text text, size_t at) {
    Text next = word_after(text, at);
    ClassSet set = matcher_classes(m, next);
    bool hyphen = at < text.len && text.ptr[at] == '-';
    return !hyphen &&
           (!next.len || is_mark(next) || ANY_OF(set, prepositions) || ANY_OF(set, pointers) || set_has(set, A) || set_has(set, OPENER) || ANY_OF(set, times));
}

/* Four figures, or an article, an adjective between them or not: "the late 70s", not "in her late 70s". */
static bool like_decade(const Matcher *m, Text text, const Match *match) {
    if (match->path[0] == THE || match->value[0] >= 1000) return true;
    Text word = word_before(text, match->start);
    bool hyphen = word.len == 1 && word.ptr[0] == '-';
    if (hyphen) word = word_before(text, (size_t)(word.ptr - text.ptr));
    ClassSet set = matcher_classes(m, word);
    if (!set_has(set, EARLY) && !set_has(set, MID)) return false;
    return set_has(matcher_classes(m, word_before(text, (size_t)(word.ptr - text.ptr))), THE);
}

static bool before_hyphen(Text text, const Match *match) {
    return match->end + 1 < text.len && text.ptr[match->end] == '-' && is_alpha(text.ptr[match->end + 1]);
}

/* "Mai-Heft", "Freitag-Redaktion": the first part of a noun, where every noun has a capital. */
static bool in_compound(const Matcher *m, Text text, const Match *match) {
    if (!matcher_language(m)->capital_nouns || !before_hyphen(text, match)) return false;
    return is_upper(text.ptr[match->end + 1]) && !ANY_OF(matcher_classes(m, word_after(text, match->end + 1)), times);
}

static bool like_month(const Matcher *m, Text text, const Match *match) {
    ClassSet set = before(m, text, match);
    ClassSet own = matcher_classes(m, text_slice(text, match->core, match->end));
    if (in_compound(m, text, match)) return false;
    bool vouched = match->core > match->start || ANY_OF(set, prepositions) || ANY_OF(set, pointers);
    if (set_has(own, HOMONYM) && !vouched) return false;
    Text after = word_after(text, match->end);
    return !tells_name(m, after) || ANY_OF(set, prepositions);
}

/* Capitals beside a capital: "Mark Weekly", "High Noon", "the Spring Valley". Posts write capitals as they like. */
static bool like_name(const Matcher *m, Text text, const Match *match) {
    Text own = word_before(text, match->end), next = word_after(text, match->end);
    if (!tells_name(m, own) || text.len < POST_MAX) return false;
    return starts_upper(word_before(text, match->start)) || (starts_upper(next) && set_empty(matcher_classes(m, next)));
}

/* "Friday Night Lights": capitals all through, and one more behind. Posts write capitals as they like. */
static bool like_title(const Matcher *m, Text text, const Match *match) {
    Text next = word_after(text, match->end);
    return text.len >= POST_MAX && starts_upper(word_before(text, match->end)) && starts_upper(next) && set_empty(matcher_classes(m, next));
}

/* No "fall of the city"; where the name is also a verb, a preposition, article or capital must vouch for it. */
static bool like_season(const Matcher *m, Text text, const Match *match) {
    if (in_compound(m, text, match) || set_has(after(m, text, match), OF) || like_name(m, text, match)) return false;
    Text own = text_slice(text, match->core, match->end);
    if (!set_has(matcher_classes(m, own), HOMONYM)) return true;
    if (set_has(before(m, text, match), TO)) return false; /* "to fall" */
    return tells_name(m, own) || ANY_OF(before(m, text, match), prepositions) || ANY_OF(before(m, text, match), pointers);
}

/* "$2 a year", "four flights a week": how often, not how long, nor when: "10 Euro im Jahr 1998". */
static bool like_rate(const Matcher *m, Text text, const Match *match) {
    Text next = word_after(text, match->end);
    if ((next.len && is_digit(next.ptr[0])) || set_has(matcher_classes(m, next), MONTH)) return false;
    Text left = word_before(text, match->start);
    ClassSet set = matcher_classes(m, left);
    return left.len && (is_digit(left.ptr[0]) || like_counted(m, left) || set_has(set, COUNTED) || set_has(set, SCALE) || set_has(set, UNITS));
}

static bool like_count(const Matcher *m, Text text, const Match *match) {
    int32_t unit = -1;
    bool article = match->path[0] == A;
    if (article && (before_hyphen(text, match) || like_rate(m, text, match))) return false; /* "a week-long truce" */
    if (match_has(match, UNIT, &unit) && article && (unit == SECONDS || unit == HALVES)) return false;
    if (unit == QUARTERS && article && like_season(m, text, match) == false) return false;
    Text left = word_before(text, match->start);
    if (set_has(matcher_classes(m, left), NUMBERED)) return false; /* "aged 12 years" */
    return !(left.len == 1 && (left.ptr[0] == '.' || left.ptr[0] == ',') && match->start && is_digit(text.ptr[match->start]) &&
             text.ptr[match->start - 1] == left.ptr[0]);
}

/* "A six-year-old war" is a time. "A six-year-old boy", "six-year-old Anna", "a six-year-old school teacher", "the
 * six-year-old was": people; and so is what has no word here, for most that are given an age are. */
static bool like_age(const Matcher *m, Text text, const Match *match) {
    int32_t span;
    bool aged = false, nouns = matcher_language(m)->capital_nouns, years = true;
    if (match_has(match, SPAN, &span)) years = span % 16 == YEARS && span >= 16;
    if (!years) return true; /* "drei Tage", "jahrelang": no age */
    Text left = word_before(text, match->start);
    if (nouns && starts_upper(text_slice(text, match->core, match->end)) && left.len && !is_mark(left)) return false; /* a war's name */
    size_t at = match->end;
    for (int i = 0; i < 3; i++) {
        Text word = word_after(text, at);
        ClassSet set = matcher_classes(m, word);
        if (!word.len || is_mark(word) || (!nouns && !is_lower(word.ptr[0])) || ANY_OF(set, prepositions)) break;
        if (set_has(set, PERSON)) return false;
        aged |= set_has(set, AGED);
        at = (size_t)(word.ptr + word.len - text.ptr);
    }
    return aged;
}

/* "In the last year", "over the next decade": a length that ends or begins today, and no year or decade of the calendar. */
static bool like_span(const Matcher *m, Text text, const Match *match) {
    Unit unit = (Unit)match->value[match->len - 1];
    bool unnumbered = unit == QUARTERS || unit == HALVES || unit == WEEKENDS || unit >= CENTURIES;
    ClassSet left = before(m, text, match);
    bool through = set_has(left, PREP) || set_has(left, DURING);
    bool spans = match->value[1] < 0 ? match->path[1] == WHICH && ANY_OF(left, prepositions) : match->value[1] > 0 && through;
    return spans && !unnumbered && !set_has(after(m, text, match), OF);
}

/* "In the past"; not "the past three summers", "key to the future", "the future of the town". */
static bool like_era(const Matcher *m, Text text, const Match *match) {
    Text next = word_after(text, match->end);
    ClassSet left = before(m, text, match), right = matcher_classes(m, next);
    bool counted = set_has(right, COUNT) || set_has(right, VAGUE) || like_counted(m, next) || (next.len && is_digit(next.ptr[0]));
    return ANY_OF(left, prepositions) && !set_has(left, TO) && !set_has(right, OF) && !counted;
}

/* "On the 13th", "from the 20th": no noun behind. */
static bool like_day_of_month(const Matcher *m, Text text, const Match *match) {
    static const TokenClass leads[] = { ON, FROM, SINCE, UNTIL, BY };
    return ANY_OF(before(m, text, match), leads) && guard_small_follows(m, text, match->end);
}

/* "For weeks", "it took weeks". */
static bool like_plural(const Matcher *m, Text text, const Match *match) {
    ClassSet left = before(m, text, match);
    return (!match->start || text.ptr[match->start - 1] != '-') && (ANY_OF(left, prepositions) || set_has(left, TAKING));
}

/* "Over the years", and not "in the years 1955". */
static bool like_stretch(const Matcher *m, Text text, const Match *match) {
    Text next = word_after(text, match->end);
    return text.len >= POST_MAX && ANY_OF(before(m, text, match), prepositions) && !(next.len && is_digit(next.ptr[0]));
}

/* "The year ended in March", "the year to March". */
static bool is_before_end(const Matcher *m, Text text, const Match *match) {
    ClassSet next = after(m, text, match);
    return set_has(next, ENDED) || (set_has(next, TO) && set_has(matcher_classes(m, after_next(text, match)), MONTH));
}

/* The half or quarter of a match is none of a year; a century of something is one. */
static bool is_dated_part(const Match *match) {
    int32_t unit = match->value[match->len - 1];
    return match->path[match->len - 1] != UNIT || (unit != HALVES && unit != QUARTERS);
}

/* "Of the match", "of trading". */
static bool is_of_thing(const Matcher *m, Text text, const Match *match) {
    Text thing = after_next(text, match);
    return set_has(after(m, text, match), OF) && thing.len && is_alpha(thing.ptr[0]);
}

/* "The current plan": a noun may stand behind, and no mark or small word. "In future" takes none. */
static bool is_followed(const Matcher *m, Text text, const Match *match) {
    Text next = word_after(text, match->end);
    return match->value[0] != PRESENT_REF || (next.len && !is_mark(next) && !ANY_OF(matcher_classes(m, next), prepositions));
}

/* "To last days", "it could last days": no preposition tells that the days were the last. */
static bool is_verb_last(const Matcher *m, Text text, const Match *match) {
    ClassSet own = matcher_classes(m, word_after(text, match->core)), left = before(m, text, match);
    return set_has(own, TAKING) && (set_has(left, TO) || !ANY_OF(left, prepositions));
}

/* The eleventh of September, and the attacks of 2001 behind it. */
static bool like_famous(const Matcher *m, Text text, const Match *match) {
    return match->value[0] == 9 && match->value[match->len - 1] == 11 &&
           (set_has(after(m, text, match), ATTACK) || (match->path[1] == SLASH && set_has(before(m, text, match), SINCE) && !set_has(after(m, text, match), IN)));
}

/* "In the year", and not "the year that" or "the year of the flood". "The weekend" is one that all know. */
static bool like_pointer(const Matcher *m, Text text, const Match *match) {
    ClassSet next = after(m, text, match);
    bool weekend = match->path[match->len - 1] == UNIT && match->value[match->len - 1] == WEEKENDS;
    return (weekend || ANY_OF(before(m, text, match), prepositions)) && !set_has(next, RELATIVE) && !set_has(next, OF) && !before_hyphen(text, match);
}

/* "#Friday" is a label, "@monday_club" a name, "/2013/11/14/" part of an address; "the year 99999999999" is no year, nor "the year" alone
 * one. */
static bool is_spoilt(Text text, const Match *match) {
    char left = match->start ? text.ptr[match->start - 1] : ' ', right = match->end < text.len ? text.ptr[match->end] : ' ';
    bool figure = is_digit(text.ptr[match->start]);
    if (left == '#' || left == '_' || right == '_' || (left == '@' && !figure) || (is_alpha(left) && figure) || (left == '/' && right == '/')) return true;
    uint8_t last = match->path[match->len - 1];
    if (last != UNIT && last != YEAR_WORD) return false;
    Text next = word_after(text, match->end);
    return match->value[match->len - 1] != DAYS && match->path[0] == THE && next.len > 8 && is_digit(next.ptr[0]);
}

/* "At ten to eight", and not "at five to seven degrees". */
static bool like_spoken(const Matcher *m, Text text, const Match *match) {
    Text next = word_after(text, match->end);
    bool minutes = match->value[0] % 5 == 0 && match->value[0] < 30 && is_alpha(text.ptr[match->core]);
    return minutes && set_has(before(m, text, match), AT) && !set_has(matcher_classes(m, next), COUNTED) && !like_counted(m, next);
}

/* "Tomorrow at 7"; not "on Monday at 7 percent", "Monday at 10 Downing Street", "tomorrow at 7 in the evening". */
static bool like_hour(const Matcher *m, Text text, const Match *match) {
    static const TokenClass on[] = { IN, WHICH, AMPM, OCLOCK, CLOCK, COUNTED, NUMBER, COUNT, TO, TENS, SCALE };
    Text next = word_after(text, match->end);
    ClassSet set = matcher_classes(m, next);
    bool glued = next.len && next.ptr == text.ptr + match->end && (next.ptr[0] == '%' || next.ptr[0] == ':' || next.ptr[0] == '/' || next.ptr[0] == '-');
    bool dotted = next.len == 1 && is_alpha(next.ptr[0]) && next.ptr + 1 < text.ptr + text.len && next.ptr[1] == '.'; /* "8 p.m." */
    bool name = starts_upper(next) && text.len >= POST_MAX;
    return !glued && !dotted && !name && !(next.len && is_digit(next.ptr[0])) && !ANY_OF(set, on) && !ANY_OF(set, times) && !like_counted(m, next);
}

/* "C u @ 7", "open till 3". */
static bool like_post_hour(const Matcher *m, Text text, const Match *match) {
    ClassSet left = before(m, text, match);
    bool hour = text.len < POST_MAX && is_digit(text.ptr[match->core]) && match->value[0] >= 1 && match->value[0] <= 12;
    return hour && (set_has(left, AT) || set_has(left, UNTIL)) && guard_small_follows(m, text, match->end) && like_hour(m, text, match);
}

/* "The day of the vote", "the night of her death"; the day of a date is told by the date. */
static bool like_day_of_event(const Matcher *m, Text text, const Match *match) {
    static const TokenClass leads[] = { ON, SINCE, UNTIL, BY, FROM, BEFORE, AFTER }, openers[] = { THE, A, OPENER };
    bool part = match->path[match->len - 1] == PART;
    ClassSet left = before(m, text, match);
    Text opener = after_next(text, match);
    if (!ANY_OF(left, leads) && !(part && ANY_OF(left, prepositions))) return false;
    if (!ANY_OF(matcher_classes(m, opener), openers)) return false;
    Text thing = word_after(text, (size_t)(opener.ptr + opener.len - text.ptr));
    return thing.len && is_alpha(thing.ptr[0]) && set_empty(matcher_classes(m, thing));
}

/* What an event dates: "the day before the vote", "the night of the raid"; not "later in the day". */
static bool near_event(const Matcher *m, Text text, const Match *match) {
    ClassSet next = after(m, text, match);
    int32_t unit = DAYS;
    if (match_has(match, UNIT, &unit) && unit == DAYS && set_has(before(m, text, match), IN)) return false;
    if (set_has(next, OF)) return unit == DAYS && like_day_of_event(m, text, match);
    return (set_has(next, BEFORE) || set_has(next, AFTER)) && like_event(m, after_next(text, match));
}

bool guard_modifier(const Matcher *matcher, Text text, const Match *match) {
    static const TokenClass lengths[] = { OF, RELATIVE, BEFORE, AFTER, TAKING };
    ClassSet own = matcher_classes(matcher, text_trim(text_slice(text, match->start, match->core)));
    if (match->mod != DL_MORE_THAN || !set_has(own, QUAL) || !set_has(own, PREP)) return true;
    if (match->rule->op == AWAY) return true; /* "over a year ago" */
    if (match->rule->op != LENGTH) return false; /* "over Christmas" */
    ClassSet left = before(matcher, text, match);
    return ANY_OF(left, prepositions) || ANY_OF(left, lengths) || set_has(left, MORE) || set_has(after(matcher, text, match), OF);
}

bool guard_allows(Guard guard, const Matcher *matcher, Text text, const Match *match) {
    if (is_spoilt(text, match)) return false;
    switch (guard) {
    case ALWAYS: return true;
    case LIKE_YEAR: return like_year(matcher, text, match);
    case LIKE_MONTH: return like_month(matcher, text, match);
    case LIKE_ADVERB: return guard_small_follows(matcher, text, match->end);
    case LIKE_WEEK_ON: return match->value[1] == WEEKS && !before_hyphen(text, match);
    case LIKE_AGES: return match->value[match->len - 1] == CENTURIES || match->value[match->len - 1] == MILLENNIA;
    case LIKE_DAY_OF_MONTH: return like_day_of_month(matcher, text, match);
    case LIKE_WEEK: return match->value[0] == WEEKS;
    case LIKE_ORDINAL_DATE: return like_ordinal_date(matcher, text, match);
    case LIKE_DATE: return like_date(matcher, text, match);
    case LIKE_SEASON: return like_season(matcher, text, match);
    case LIKE_DAY: return !in_compound(matcher, text, match) && (match->len < 2 || !like_title(matcher, text, match));
    case LIKE_AGE: return like_age(matcher, text, match);
    case LIKE_DECADE: return like_decade(matcher, text, match);
    case NO_HYPHEN: return !before_hyphen(text, match);
    case BEFORE_ENDED: return is_before_end(matcher, text, match);
    case BEFORE_EVENT:
        return set_has(after(matcher, text, match), BEFORE) || set_has(after(matcher, text, match), AFTER) || set_has(after(matcher, text, match), SINCE);
    case BEFORE_SINCE: return set_has(after(matcher, text, match), SINCE);
    case LIKE_FAMOUS: return like_famous(matcher, text, match);
    case LIKE_WORD: return !like_name(matcher, text, match);
    case LIKE_SPAN: return like_span(matcher, text, match);
    case LIKE_ERA: return like_era(matcher, text, match);
    case CLOCK_AT: return text.len < POST_MAX && set_has(before(matcher, text, match), AT);
    case LIKE_RATE: return like_rate(matcher, text, match);
    case AFTER_IN: return set_has(before(matcher, text, match), IN) && like_count(matcher, text, match);
    case AFTER_AT: return set_has(before(matcher, text, match), AT);
    case IN_POST: return text.len < POST_MAX && !set_has(matcher_classes(matcher, text_slice(text, match->core, match->end)), HOMONYM);
    case BY_ITSELF: return !ANY_OF(after(matcher, text, match), times);
    case LIKE_SOON:
        return !ANY_OF(before(matcher, text, match), prepositions) && !ANY_OF(after(matcher, text, match), prepositions);
    case NEAR_EVENT: return near_event(matcher, text, match);
    case LIKE_SPOKEN: return like_spoken(matcher, text, match);
    case LIKE_HOUR: return like_hour(matcher, text, match);
    case LIKE_POST_HOUR: return like_post_hour(matcher, text, match);
    case LIKE_CLOCK: return !set_has(before(matcher, text, match), NUMBERED);
    case LIKE_NTH: return is_dated_part(match) || !is_of_thing(matcher, text, match);
    case LIKE_PART: return ANY_OF(before(matcher, text, match), prepositions) && !like_title(matcher, text, match);
    case LIKE_ADJECTIVE: return is_followed(matcher, text, match);
    case LIKE_OF_MONTH: return match->value[match->len - 1] == MONTHS;
    case LIKE_STRETCH: return like_stretch(matcher, text, match);
    case LIKE_RECENT: return match->path[0] == RECENT || !is_verb_last(matcher, text, match);
    case BEFORE_STOP: return is_mark(word_after(text, match->end)) || !word_after(text, match->end).len;
    case LIKE_POINTER: return like_pointer(matcher, text, match);
    case LIKE_PLURAL: return like_plural(matcher, text, match);
    case AFTER_PREP: return ANY_OF(before(matcher, text, match), prepositions);
    case AFTER_POINTER: return ANY_OF(before(matcher, text, match), prepositions) || ANY_OF(before(matcher, text, match), pointers);
    case LIKE_COUNT: return like_count(matcher, text, match);
    default: return !is_mark(word_before(text, match->start));
    }
}
