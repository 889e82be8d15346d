/* moon.c - see moon.h.
 *
 * New moons after Meeus, "Astronomical Algorithms" (1998), chapter 49, with its larger terms; the places of sun and moon
 * after the low-precision formulas of the "Astronomical Almanac", pages C5 and D22. Times are days and fractions. */
#include "moon.h"
#include "calendar.h"
#include <math.h>

#define DEGREE (3.14159265358979323846 / 180)
static double sine(double degrees) { return sin(fmod(degrees, 360) * DEGREE); }
static double cosine(double degrees) { return cos(fmod(degrees, 360) * DEGREE); }
static double turn(double degrees) { return degrees - 360 * floor(degrees / 360); }

enum { J2000 = 10957 }; /* 2000-01-01, in days from 1970; its noon is the epoch of the formulas */

/* How far the earth's rotation is behind uniform time, in days: Morrison and Stephenson's parabola. */
static double clock_error(double centuries) {
    double u = centuries + 1.8;
    return (32 * u * u - 20) / 86400;
}

/* New moon number k, the one of 2000-01-06 being number 0, in UTC days from 1970. */
static double new_moon(int k) {
    double T = k / 1236.85, E = 1 - 0.002516 * T, sun = 2.5534 + 29.10535670 * k, node = 124.7746 - 1.56375588 * k;
    double moon = 201.5643 + 385.81693528 * k + 0.0107582 * T * T, latitude = 160.7108 + 390.67050284 * k - 0.0016118 * T * T;
    double mean = 2451550.09766 - 2440587.5 + 29.530588861 * k + 0.00015437 * T * T;
    double terms = -0.40720 * sine(moon) + 0.17241 * E * sine(sun) + 0.01608 * sine(2 * moon) + 0.01039 * sine(2 * latitude) +
                   0.00739 * E * sine(moon - sun) - 0.00514 * E * sine(moon + sun) + 0.00208 * E * E * sine(2 * sun) -
                   0.00111 * sine(moon - 2 * latitude) - 0.00057 * sine(moon + 2 * latitude) + 0.00056 * E * sine(2 * moon + sun) -
                   0.00042 * sine(3 * moon) + 0.00042 * E * sine(sun + 2 * latitude) + 0.00038 * E * sine(sun - 2 * latitude) -
                   0.00024 * E * sine(2 * moon - sun) - 0.00017 * sine(node);
    return mean + terms - clock_error(T);
}

/* The number of the last new moon before a moment. */
static int moon_before(double at) {
    int k = (int)floor((at - J2000) / 29.530588861) + 1;
    while (new_moon(k) > at) k--;
    return k;
}

static double sun_longitude(double at) {
    double n = at - J2000 - 0.5, g = 357.528 + 0.9856003 * n;
    return turn(280.460 + 0.9856474 * n + 1.915 * sine(g) + 0.020 * sine(2 * g));
}

typedef struct { /* along and across the ecliptic, in degrees */
    double longitude, latitude;
} Place;

static Place moon_place(double at) {
    double T = (at - J2000 - 0.5) / 36525;
    double along = 218.32 + 481267.881 * T + 6.29 * sine(135.0 + 477198.87 * T) - 1.27 * sine(259.3 - 413335.36 * T) +
                   0.66 * sine(235.7 + 890534.22 * T) + 0.21 * sine(269.9 + 954397.74 * T) - 0.19 * sine(357.5 + 35999.05 * T) -
                   0.11 * sine(186.5 + 966404.03 * T);
    double across = 5.13 * sine(93.3 + 483202.02 * T) + 0.28 * sine(228.2 + 960400.89 * T) - 0.28 * sine(318.3 + 6003.15 * T) -
                    0.17 * sine(217.6 - 407332.21 * T);
    return (Place){ along, across };
}

/* How high it stands over Mecca, in degrees from the earth's middle. */
static double height_in_mecca(double at, Place p) {
    const double tilt = 23.44, north = 21.4225, east = 39.8262;
    double x = cosine(p.latitude) * cosine(p.longitude);
    double y = cosine(tilt) * cosine(p.latitude) * sine(p.longitude) - sine(tilt) * sine(p.latitude);
    double z = sine(tilt) * cosine(p.latitude) * sine(p.longitude) + cosine(tilt) * sine(p.latitude);
    double meridian = 280.46062 + 360.98564737 * (at - J2000 - 0.5) + east;
    return asin(sine(north) * z + cosine(north) * (cosine(meridian) * x + sine(meridian) * y)) / DEGREE;
}

static double sunset_in_mecca(int32_t day) {
    double early = day + 14.0 / 24, late = day + 17.5 / 24;
    for (int i = 0; i < 20; i++) {
        double middle = (early + late) / 2;
        if (height_in_mecca(middle, (Place){ sun_longitude(middle), 0 }) > -0.833) early = middle;
        else late = middle;
    }
    return early;
}

int32_t islamic_month_near(int32_t near) {
    const double moonset = 0.125; /* upper limb, refraction and parallax taken together */
    double conjunction = new_moon(moon_before(near + 3));
    int32_t day = (int32_t)floor(conjunction);
    for (int i = 0; i < 3; i++, day++) {
        double sunset = sunset_in_mecca(day);
        if (conjunction < sunset && height_in_mecca(sunset, moon_place(sunset)) > moonset) break;
    }
    return day + 1;
}

/* ---- by the sun and the moon ------------------------------------------------------------------------- */

static const double beijing = 8.0 / 24;

static int32_t moon_day(int k) { return (int32_t)floor(new_moon(k) + beijing); }

/* The last new moon on or before the day of the winter solstice of a year. */
static int solstice_moon(int year) {
    int32_t day = days_from_ymd(year, 12, 18);
    while (sun_longitude(day + 1 - beijing) < 270) day++;
    return moon_before(day + 1 - beijing);
}

/* Whether the sun enters a sign in that month of the moon. */
static int enters_sign(int k) {
    int from = (int)(sun_longitude(moon_day(k) - beijing) / 30), to = (int)(sun_longitude(moon_day(k + 1) - beijing) / 30);
    return from != to;
}

int32_t chinese_new_year_of(int year) {
    int first = solstice_moon(year - 1), leap = solstice_moon(year) - first == 13;
    int late = leap && (!enters_sign(first + 1) || !enters_sign(first + 2));
    return moon_day(first + 2 + late);
}

int32_t diwali_of(int year) {
    const double sunset = 12.65 / 24; /* a ghatika behind sunset in the middle of India in autumn, in UTC */
    /* The sidereal signs have drifted from the equinox by about 24 degrees: a degree in 71.6 years. */
    double drift = 23.85 + (year - 2000) / 71.6;
    int k = moon_before(days_from_ymd(year, 10, 1));
    while (turn(sun_longitude(new_moon(k)) - drift) < 180 || turn(sun_longitude(new_moon(k)) - drift) >= 210) k++;
    return (int32_t)floor(new_moon(k) - sunset);
}

int32_t nowruz_of(int year) {
    const double noon = (12 - 3.5) / 24; /* of Tehran, in UTC */
    int32_t day = days_from_ymd(year, 3, 17);
    while (sun_longitude(day + noon) > 180) day++;
    return day;
}

int32_t vesak_of(int year) {
    const int to_full_moon = 14;
    int32_t day = days_from_ymd(year, 5, 17);
    while (sun_longitude(day + 1 - beijing) < 60) day++;
    return moon_day(moon_before(day + 1 - beijing)) + to_full_moon;
}
