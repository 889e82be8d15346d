/* phrase.c - see phrase.h. */
#include "phrase.h"
#include "buffer.h"
#include "calendar.h"
#include "language/language.h"

/* "de" of "de-AT"; English where nothing is said in the language. */
static Text reader_language(Text language) {
    Text code = text_slice(language, 0, 2);
    return code.len && language_phrases(code) ? code : text_of(languages[0]->code);
}

const Phrasebook *phrasebook_of(Text language) { return language_phrases(reader_language(language)); }

Text phrase_language(Text language) { return reader_language(language); }

static bool has_capital_nouns(Text language) {
    const Language *l = language_of(reader_language(language));
    return l && l->capital_nouns;
}

Text phrase_in(const Phrasebook *book, Phrase id) {
    return text_of(book->phrases[id] ? book->phrases[id] : languages[0]->phrases->phrases[id]);
}

Text phrase(Text language, Phrase id) {
    return phrase_in(phrasebook_of(language), id);
}

/* ---- filling ----------------------------------------------------------------------------------------- */

static Text slot_text(const Slot *slots, char letter) {
    for (; slots->letter; slots++)
        if (slots->letter == letter) return slots->text;
    return (Text){ 0 };
}

static bool has_empty_slot(Text group, const Slot *slots) {
    for (size_t i = 0; i + 1 < group.len; i++)
        if (group.ptr[i] == '%' && !slot_text(slots, group.ptr[i + 1]).len) return true;
    return false;
}

static void fill_into(Buffer *out, Text pattern, const Slot *slots) {
    for (size_t i = 0; i < pattern.len; i++) {
        char c = pattern.ptr[i];
        if (c == '%' && i + 1 < pattern.len) {
            buffer_put(out, slot_text(slots, pattern.ptr[++i]));
        } else if (c == '[') {
            size_t length = text_find_byte(text_slice(pattern, i, pattern.len), ']');
            Text group = text_slice(pattern, i + 1, length == SIZE_MAX ? pattern.len : i + length);
            if (!has_empty_slot(group, slots)) fill_into(out, group, slots);
            i += group.len + 1;
        } else {
            buffer_char(out, c);
        }
    }
}

Text phrase_fill(Arena *arena, Text pattern, const Slot *slots) {
    Buffer out = { 0 };
    fill_into(&out, pattern, slots);
    Text filled = arena_text(arena, buffer_text(&out));
    buffer_free(&out);
    return filled;
}

Text phrase_with(Arena *arena, Text language, Phrase id, Text first, Text second) {
    return phrase_fill(arena, phrase(language, id), (const Slot[]){ { '1', first }, { '2', second }, { 0 } });
}

Text phrase_say(Arena *arena, Text language, Phrase id, const Text fill[PHRASE_PLACES]) {
    const Slot slots[] = { { '1', fill[0] }, { '2', fill[1] }, { '3', fill[2] }, { '4', fill[3] }, { 0 } };
    return phrase_fill(arena, phrase(language, id), slots);
}

/* ---- numbers and lists --------------------------------------------------------------------------------- */

Text phrase_number(Arena *arena, Text language, int64_t number) {
    Text digits = arena_format(arena, "%lld", (long long)number);
    size_t sign = number < 0;
    if (digits.len - sign <= 4) return digits; /* as newspapers set them: 1500, but 12,000 */
    Buffer out = { 0 };
    for (size_t i = 0; i < digits.len; i++) {
        if (i > sign && (digits.len - i) % 3 == 0) buffer_string(&out, phrasebook_of(language)->thousands);
        buffer_char(&out, digits.ptr[i]);
    }
    Text set = arena_text(arena, buffer_text(&out));
    buffer_free(&out);
    return set;
}

Text phrase_ordinal(Arena *arena, Text language, int64_t number) {
    int64_t last = number % 10, tens = number % 100 / 10;
    size_t form = tens != 1 && last >= 1 && last <= 3 ? (size_t)last - 1 : 3;
    return arena_format(arena, "%lld%s", (long long)number, phrasebook_of(language)->ordinals[form]);
}

/* Which of the forms the number takes: of one, of "one|many", or of "one|two|few|many". */
static size_t form_of(Text forms, int64_t number) {
    size_t count = 1;
    for (size_t i = 0; i < forms.len; i++) count += forms.ptr[i] == '|';
    if (count < 4) return number != 1 && count > 1;
    if (number == 1 || number == 2) return (size_t)number - 1;
    return number % 100 >= 3 && number % 100 <= 10 ? 2 : 3;
}

Text phrase_count(Arena *arena, Text language, Phrase id, int64_t number) {
    Text forms = phrase(language, id), form = { 0 };
    for (size_t n = form_of(forms, number) + 1; n; n--) text_next(&forms, '|', &form);
    return phrase_fill(arena, form, (const Slot[]){ { '1', phrase_number(arena, language, number) }, { 0 } });
}

Text phrase_list(Arena *arena, Text language, Texts items) {
    if (!items.count) return (Text){ 0 };
    Buffer out = { 0 };
    Text comma = phrase_with(arena, language, PHRASE_comma_list, (Text){ 0 }, (Text){ 0 });
    Text and = phrase_with(arena, language, PHRASE_and_list, (Text){ 0 }, (Text){ 0 });
    for (size_t i = 0; i < items.count; i++) {
        if (i) buffer_put(&out, i + 1 == items.count ? and : comma);
        buffer_put(&out, items.items[i]);
    }
    Text list = arena_text(arena, buffer_text(&out));
    buffer_free(&out);
    return list;
}

Text phrase_gap(Arena *arena, Text language, int64_t minutes) {
    static const struct { Phrase id; int64_t unit, from; } rows[] = { /* from how many minutes on the unit is used */
        { PHRASE_years_later, 525949, 525949 * 2 - 60 * 1440 }, { PHRASE_months_later, 43829, 43829 * 2 },
        { PHRASE_weeks_later, 10080, 10080 * 3 },   { PHRASE_days_later, 1440, 1440 }, { PHRASE_hours_later, 60, 60 },
        { PHRASE_minutes_later, 1, 0 },
    };
    size_t i = 0;
    while (minutes < rows[i].from && i + 1 < sizeof rows / sizeof *rows) i++;
    return phrase_count(arena, language, rows[i].id, (minutes + rows[i].unit / 2) / rows[i].unit);
}

/* ---- tolls ------------------------------------------------------------------------------------------------ */

/* Words from the start of a sentence, "Dozens", as they stand within one. */
static Text within_sentence(Arena *arena, Text language, Text words) {
    bool capital = words.len > 1 && is_upper(words.ptr[0]) && is_lower(words.ptr[1]);
    if (!capital || has_capital_nouns(language)) return words;
    return arena_format(arena, "%c%.*s", to_lower(words.ptr[0]), TEXT_ARG(text_slice(words, 1, words.len)));
}

Text phrase_figure(Arena *arena, Text language, const Toll *toll) {
    bool open = toll->high < 0, range = !open && toll->high != toll->low;
    bool own_words = (toll->bound == BOUND_VAGUE && toll->figure.len) || toll->low < 0 || (!toll->low && toll->figure.len && open);
    if (own_words) return within_sentence(arena, language, toll->figure);
    Text low = phrase_number(arena, language, toll->low);
    if (range && (toll->bound == BOUND_EXACT || toll->bound == BOUND_ABOUT))
        return phrase_with(arena, language, PHRASE_bound_range, low, phrase_number(arena, language, toll->high));
    if (toll->bound == BOUND_UP_TO && !open) low = phrase_number(arena, language, toll->high);
    return phrase_with(arena, language, (Phrase)(PHRASE_bound_exact + (int)toll->bound), low, (Text){ 0 });
}

/* What is counted, unless it is what the kind says anyway ("dozens of wounded" are not "dozens wounded wounded"). */
static Text counted_of(Arena *arena, Text language, const Toll *toll) {
    Text kind = text_trim(phrase_with(arena, language, (Phrase)(PHRASE_toll_killed + (int)toll->kind), (Text){ 0 }, (Text){ 0 }));
    return text_equal_fold(kind, toll->what) ? (Text){ 0 } : toll->what;
}

/* "Dozens" and what is more are nouns and want a joint before what is counted; "several" and "many" are none. */
static bool is_measure(const Toll *toll) { return toll->bound == BOUND_VAGUE && toll->low >= 20; }

Text phrase_counted(Arena *arena, Text language, const Toll *toll, Text figure) {
    if (!toll->what.len) return figure;
    return phrase_with(arena, language, is_measure(toll) ? PHRASE_toll_measured : PHRASE_toll_other, figure, toll->what);
}

Text phrase_toll(Arena *arena, Text language, const Toll *toll) {
    Text figure = phrase_figure(arena, language, toll), what = counted_of(arena, language, toll);
    if (what.len && is_measure(toll)) figure = phrase_counted(arena, language, toll, figure), what = (Text){ 0 };
    Text said = phrase_with(arena, language, (Phrase)(PHRASE_toll_killed + (int)toll->kind), figure, what);
    if (!toll->place.len) return said;
    bool adverb = text_starts(toll->place, phrase(language, PHRASE_elsewhere));
    return phrase_with(arena, language, adverb ? PHRASE_toll_elsewhere : PHRASE_toll_in, said, toll->place);
}

/* ---- names -------------------------------------------------------------------------------------------------- */

Text phrase_status(Text language, EventStatus status) { return phrase(language, (Phrase)(PHRASE_status_happened + (int)status)); }
Text phrase_when_from(Text language, WhenFrom from) { return phrase(language, (Phrase)(PHRASE_when_own + (int)from)); }

Text phrase_published_from(Text language, PublishedFrom from) {
    return phrase(language, (Phrase)(PHRASE_published_unknown + (int)from));
}

Text phrase_lane(Text language, Text name) {
    for (int i = 0; i < LANE_COUNT; i++)
        if (text_equal(text_of(lane_name((Lane)i)), name)) return phrase(language, (Phrase)(PHRASE_lane_military + i));
    return name;
}
