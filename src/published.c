/* published.c - see published.h. A cursor walks over the date; each reader takes what it knows off its front. */
#include "published.h"
#include "calendar.h"
#include <string.h>

/* Takes exactly `digits` digits off the front. */
static bool take_number(Text *rest, size_t digits, int *ret_value) {
    int value = 0;
    if (rest->len < digits) return false;
    for (size_t i = 0; i < digits; i++) {
        if (!is_digit(rest->ptr[i])) return false;
        value = value * 10 + (rest->ptr[i] - '0');
    }
    *rest = text_slice(*rest, digits, rest->len);
    *ret_value = value;
    return true;
}

static bool take_char(Text *rest, char c) {
    if (!rest->len || rest->ptr[0] != c) return false;
    *rest = text_slice(*rest, 1, rest->len);
    return true;
}

static void skip_spaces(Text *rest) {
    while (take_char(rest, ' ')) {}
}

static bool take_iso_day(Text *rest, int32_t *ret_days) {
    int year, month, day;
    if (!take_number(rest, 4, &year)) return false;
    bool extended = take_char(rest, '-');
    if (!take_number(rest, 2, &month) || (extended && !take_char(rest, '-')) || !take_number(rest, 2, &day)) return false;
    if (!ymd_is_valid(year, month, day)) return false;
    *ret_days = days_from_ymd(year, month, day);
    return true;
}

/* The month names of RFC 5322, section 3.3; a format, not a language. */
static int take_rfc_month(Text *rest) {
    static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    Text name = text_slice(*rest, 0, 3);
    *rest = text_slice(*rest, 3, rest->len);
    for (int month = 1; month <= 12; month++)
        if (text_equal_fold(name, (Text){ names + 3 * (month - 1), 3 })) return month;
    return 0;
}

static bool take_rfc_day(Text *rest, int32_t *ret_days) {
    size_t comma = text_find_byte(*rest, ',');
    if (comma <= 9) *rest = text_slice(*rest, comma + 1, rest->len);
    skip_spaces(rest);
    int year, day;
    if (!take_number(rest, 2, &day) && !take_number(rest, 1, &day)) return false;
    skip_spaces(rest);
    int month = take_rfc_month(rest);
    skip_spaces(rest);
    if (!month || !take_number(rest, 4, &year) || !ymd_is_valid(year, month, day)) return false;
    *ret_days = days_from_ymd(year, month, day);
    return true;
}

/* "14:05", "14:05:09.25", "1405"; true and *ret_minutes -1 when there is no clock time. */
static bool take_clock(Text *rest, int *ret_minutes) {
    int hour, minute, second = 0;
    *ret_minutes = -1;
    if (!take_char(rest, 'T') && !take_char(rest, 't') && !take_char(rest, ' ')) return true;
    if (!take_number(rest, 2, &hour)) return false;
    bool extended = take_char(rest, ':');
    if (!take_number(rest, 2, &minute) || hour > 23 || minute > 59) return false;
    if ((!extended || take_char(rest, ':')) && take_number(rest, 2, &second) && second > 60) return false;
    if (take_char(rest, '.') || take_char(rest, ','))
        while (rest->len && is_digit(rest->ptr[0])) *rest = text_slice(*rest, 1, rest->len);
    *ret_minutes = hour * 60 + minute;
    return true;
}

/* "Z", "+03:00", "+0300", "+03", "GMT", "Asia/Damascus" or nothing, as the whole rest. */
static bool is_zone(Text zone) {
    if (!zone.len || text_equal_fold(zone, TEXT("Z"))) return true;
    bool numeric = zone.ptr[0] == '+' || zone.ptr[0] == '-';
    for (size_t i = numeric; i < zone.len; i++) {
        char c = zone.ptr[i];
        if (numeric ? !is_digit(c) && c != ':' : !is_alpha(c) && c != '/' && c != '_' && c != '-' && c != '+' && !is_digit(c))
            return false;
    }
    return numeric ? zone.len == 3 || zone.len == 5 || zone.len == 6 : is_alpha(zone.ptr[0]) && zone.len > 1;
}

bool published_read(Text date, dl_context *ret_context) {
    Text rest = text_trim(date);
    int32_t days;
    int minutes;
    if (!(rest.len && is_digit(rest.ptr[0]) && take_iso_day(&rest, &days))) {
        rest = text_trim(date);
        if (!take_rfc_day(&rest, &days)) return false;
    }
    if (!take_clock(&rest, &minutes) || !is_zone(text_trim(rest))) return false;
    ret_context->has_published = true;
    ret_context->published_has_time = minutes >= 0;
    ret_context->published = minutes_from_days(days) + (minutes >= 0 ? minutes : 0);
    ret_context->zone = text_trim(rest);
    return true;
}
