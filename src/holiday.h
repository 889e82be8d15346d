/* holiday.h - days with names: fixed, on the nth weekday of a month, counted from Easter or from the moon.
 *
 * A language gives the names; the reckoning is here. */
#ifndef HOLIDAY_H
#define HOLIDAY_H
#include <stdbool.h>
#include <stdint.h>

#define HOLIDAYS(X)                                                                                                     \
    X(YEAR_END) X(CHRISTMAS_EVE) X(CHRISTMAS) X(BOXING_DAY) X(NEW_YEARS_EVE) X(NEW_YEARS_DAY) X(EPIPHANY) X(VALENTINES_DAY)         \
    X(ST_PATRICKS_DAY) X(APRIL_FOOLS_DAY) X(MAY_DAY) X(INDEPENDENCE_DAY) X(BASTILLE_DAY) X(HALLOWEEN) X(ALL_SAINTS_DAY) \
    X(ALL_SOULS_DAY) X(GUY_FAWKES_NIGHT) X(VETERANS_DAY) X(GROUNDHOG_DAY) X(JUNETEENTH) X(SEPTEMBER_11)                 \
    X(GERMAN_UNITY_DAY) X(ANZAC_DAY) X(AUSTRALIA_DAY) X(CANADA_DAY) X(WOMENS_DAY) X(EARTH_DAY) X(ST_NICHOLAS_DAY) X(REFORMATION_DAY) X(ASSUMPTION)                  \
    X(THANKSGIVING) X(BLACK_FRIDAY) X(LABOR_DAY) X(MEMORIAL_DAY) X(COLUMBUS_DAY) X(PRESIDENTS_DAY)                      \
    X(MARTIN_LUTHER_KING_DAY) X(MOTHERS_DAY) X(FATHERS_DAY) X(ELECTION_DAY) X(REMEMBRANCE_SUNDAY)                                             \
    X(EASTER) X(EASTER_MONDAY) X(GOOD_FRIDAY) X(HOLY_SATURDAY) X(MAUNDY_THURSDAY) X(PALM_SUNDAY) X(ASH_WEDNESDAY)       \
    X(SHROVE_TUESDAY) X(ROSE_MONDAY) X(ASCENSION) X(PENTECOST) X(WHIT_MONDAY) X(CORPUS_CHRISTI) X(ORTHODOX_EASTER)      \
    X(ADVENT_SUNDAY)                                                                                                    \
    X(RAMADAN) X(EID_AL_FITR) X(EID_AL_ADHA) X(ISLAMIC_NEW_YEAR) X(ASHURA) X(MAWLID)                                    \
    X(ROSH_HASHANAH) X(YOM_KIPPUR) X(SUKKOT) X(HANUKKAH) X(PURIM) X(PASSOVER) X(SHAVUOT)                                       \
    X(LUNAR_NEW_YEAR) X(DIWALI) X(NOWRUZ) X(VESAK)

typedef enum {
#define X(name) name,
    HOLIDAYS(X)
#undef X
    HOLIDAY_COUNT
} Holiday;

/* So many days earlier or later people may keep it: where the moon is looked for, where countries reckon each its own way. */
int holiday_doubt(Holiday holiday);
/* Days of every year that have no name here: HOLIDAY_FIXED + 100 * month + day. */
enum { HOLIDAY_FIXED = 10000, HOLIDAY_PART = 100000 };

/* First and last day of a holiday of the year: Ramadan is a month, Passover a week, most are a day. Feasts of the
 * Islamic year that begin twice in one civil year give the first. */
void holiday_days(Holiday holiday, int year, int32_t *ret_first, int32_t *ret_last);
#endif
