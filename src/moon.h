/* moon.h - when the moon is new, and the feasts that are reckoned from it. Days are counted from 1970 (calendar.h).
 *
 * Good to a few minutes for the years -1000 to 3000, which tells the day in all but rare cases. Where people look for
 * the moon, or where countries reckon from other places, a feast may be a day off. */
#ifndef MOON_H
#define MOON_H
#include <stdint.h>

/* The first day of an Islamic month by the rule of Umm al-Qura: the day after the first sunset in Mecca that finds the
 * moon new and above the horizon. `near` is the month's first day by the tabular calendar. */
int32_t islamic_month_near(int32_t near);

/* The first day of the Chinese year that begins in the civil year: the second new moon day after that of the winter
 * solstice (the third when a leap month comes first), in the time of Beijing. */
int32_t chinese_new_year_of(int year);

/* Lakshmi Puja: the last Indian evening before the new moon that finds the sun in Libra, the sidereal sign. */
int32_t diwali_of(int year);

/* The full moon of the fourth Chinese month, which is the one that sees the sun enter Gemini: the day of the Buddha where
 * the south-east of Asia keeps it. Sri Lanka takes that of May, Japan 8 April. */
int32_t vesak_of(int year);

/* The day of the spring equinox in Tehran; the next one when it comes after noon. */
int32_t nowruz_of(int year);
#endif
