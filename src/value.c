/* value.c - see value.h. */
#include "value.h"
#include "point.h"
#include "print.h"

/* What is known of a date without its anchor: "XXXX-09-22", "XXXX-WXX-4". */
Text value_symbolic(Arena *arena, const Meaning *m) {
    char out[VALUE_MAX] = "";
    int n = 0;
    if (m->origin != FROM_NOWHERE) return (Text){ NULL, 0 };
    if (meaning_has(m, F_WEEKDAY) && m->field[F_WEEKDAY] > 7) n = print(out, sizeof out, "XXXX-WXX-%s", m->field[F_WEEKDAY] > 8 ? "WD" : "WE");
    else if (meaning_has(m, F_WEEKDAY) && !meaning_has(m, F_MONTH)) n = print(out, sizeof out, "XXXX-WXX-%d", m->field[F_WEEKDAY]);
    else if (meaning_has(m, F_MONTH) && meaning_has(m, F_DAY)) n = print(out, sizeof out, "XXXX-%02d-%02d", m->field[F_MONTH], m->field[F_DAY]);
    else if (meaning_has(m, F_MONTH)) n = print(out, sizeof out, "XXXX-%02d", m->field[F_MONTH]);
    else if (meaning_has(m, F_SEASON)) n = print(out, sizeof out, "XXXX-%s", season_code(m->field[F_SEASON]));
    else if (meaning_has(m, F_QUARTER)) n = print(out, sizeof out, "XXXX-Q%d", m->field[F_QUARTER]);
    else if (meaning_has(m, F_HALF)) n = print(out, sizeof out, "XXXX-H%d", m->field[F_HALF]);
    else n = print(out, sizeof out, "XXXX-XX-XX");
    if (meaning_has(m, F_PART)) n += print(out + n, sizeof out - (size_t)n, "T%s", part_code(m->field[F_PART]));
    if (meaning_has(m, F_MINUTE)) n += print(out + n, sizeof out - (size_t)n, "T%02d:%02d", m->field[F_MINUTE] / 60, m->field[F_MINUTE] % 60);
    return arena_text(arena, (Text){ out, (size_t)n });
}

/* "P2Y6M", "PXW", "PT30M". Halves of units that have a smaller one are written in it. */
static int put_amount(char *out, Amount a, bool vague, bool *time) {
    static const char *const units[] = { [SECONDS] = "S", [MINUTES] = "M", [HOURS] = "H", [DAYS] = "D", [NIGHTS] = "D", [WEEKENDS] = "WE",
        [WEEKS] = "W", [FORTNIGHTS] = "W", [MONTHS] = "M", [QUARTERS] = "Q", [HALVES] = "H", [YEARS] = "Y", [DECADES] = "E",
        [CENTURIES] = "C", [MILLENNIA] = "L" };
    int n = 0;
    if (a.unit <= HOURS && !*time) n += print(out, 4, "T"), *time = true;
    if (vague) return n + print(out + n, 8, "X%s", units[a.unit]);
    long long whole = a.hundredths / 100, rest = a.hundredths % 100;
    if (rest == 50 && a.unit == YEARS) return n + (whole ? print(out + n, 32, "%lldY6M", whole) : print(out + n, 32, "6M"));
    if (rest && a.unit == HOURS) return n + (whole ? print(out + n, 32, "%lldH%lldM", whole, rest * 60 / 100) : print(out + n, 32, "%lldM", rest * 60 / 100));
    if (rest == 50 && a.unit == MINUTES) return n + (whole ? print(out + n, 32, "%lldM30S", whole) : print(out + n, 32, "30S"));
    if (a.unit == DECADES) return n + print(out + n, 32, "%lldY", (long long)a.hundredths / 10);
    if (a.unit == CENTURIES) return n + print(out + n, 32, "%lldY", (long long)a.hundredths);
    if (!rest) return n + print(out + n, 32, "%lld%s", whole, units[a.unit]);
    if (rest % 10 == 0) return n + print(out + n, 32, "%lld.%lld%s", whole, rest / 10, units[a.unit]);
    return n + print(out + n, 32, "%lld.%02lld%s", whole, rest, units[a.unit]);
}

Text value_of_length(Arena *arena, const Meaning *m) {
    char out[2 * VALUE_MAX] = "P";
    bool time = false;
    int n = 1 + put_amount(out + 1, m->amount, m->vague, &time);
    if (m->second.hundredths) n += put_amount(out + n, m->second, false, &time);
    return arena_text(arena, (Text){ out, (size_t)n });
}
