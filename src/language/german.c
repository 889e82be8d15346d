/* german.c - German. A row here teaches a word or an expression; nothing else changes. */
#include "../holiday.h"
#include "language.h"

static const Word words[] = {
    { MONTH, 1, "Januar Jänner Jan." }, { MONTH, 2, "Februar Feb." },  { MONTH, 3, "März" },     { MONTH, 4, "April Apr." },
    { MONTH, 5, "Mai" },                { MONTH, 6, "Juni Jun." },     { MONTH, 7, "Juli Jul." },{ MONTH, 8, "August Aug." },
    { MONTH, 9, "September Sept. Sep." },{ MONTH, 10, "Oktober Okt." },{ MONTH, 11, "November Nov." }, { MONTH, 12, "Dezember Dez." },
    { WEEKDAY, 1, "Montag" },           { WEEKDAY, 2, "Dienstag" },    { WEEKDAY, 3, "Mittwoch" },{ WEEKDAY, 4, "Donnerstag" },
    { WEEKDAY, 5, "Freitag" },          { WEEKDAY, 6, "Samstag Sonnabend" }, { WEEKDAY, 7, "Sonntag" },
    { SEASON, SPRING, "Frühling Frühjahr" }, { SEASON, SUMMER, "Sommer" }, { SEASON, AUTUMN, "Herbst" }, { SEASON, WINTER, "Winter" },
    { PART, MORNING, "Morgen Vormittag Früh" }, { PART, MIDDAY, "Mittag" }, { PART, AFTERNOON, "Nachmittag" },
    { PART, EVENING, "Abend" },         { PART, NIGHT, "Nacht" },      { PART, MORNING, "früh vormittag" },
    { PART, AFTERNOON, "nachmittag" },  { PART, EVENING, "abend" },    { CLOCK, 0, "Mitternacht" },
    { DEICTIC, -2, "vorgestern" },      { DEICTIC, -1, "gestern" },    { DEICTIC, 0, "heute" }, { DEICTIC, 1, "morgen" }, { DEICTIC, 2, "übermorgen" },
    { UNIT, SECONDS, "Sekunde" },       { UNITS, SECONDS, "Sekunden" },{ UNIT, MINUTES, "Minute" }, { UNITS, MINUTES, "Minuten" },
    { UNIT, HOURS, "Stunde" },          { UNITS, HOURS, "Stunden" },   { UNIT, DAYS, "Tag" },    { UNITS, DAYS, "Tage Tagen" },
    { UNIT, WEEKS, "Woche" },           { UNITS, WEEKS, "Wochen" },    { UNIT, MONTHS, "Monat" },{ UNITS, MONTHS, "Monate Monaten" },
    { UNIT, YEARS, "Jahr" },            { UNITS, YEARS, "Jahre Jahren" }, { UNIT, DECADES, "Jahrzehnt" }, { UNITS, DECADES, "Jahrzehnte Jahrzehnten" },
    { UNIT, CENTURIES, "Jahrhundert" }, { UNITS, CENTURIES, "Jahrhunderte Jahrhunderten" }, { UNIT, WEEKENDS, "Wochenende" },
    { YEAR_WORD, 0, "Jahr" },           { DAY_WORD, 0, "Tag" },
    { COUNT, 2, "zwei" },               { COUNT, 3, "drei" },          { COUNT, 4, "vier" },     { COUNT, 5, "fünf" },
    { COUNT, 6, "sechs" },              { COUNT, 7, "sieben" },        { COUNT, 8, "acht" },     { COUNT, 9, "neun" },
    { COUNT, 10, "zehn" },              { COUNT, 11, "elf" },          { COUNT, 12, "zwölf" },   { TENS, 20, "zwanzig" }, { TENS, 30, "dreißig" },
    { A, 1, "ein eine einem einen einer eines" }, { VAGUE, 0, "einige einigen mehrere mehreren wenige wenigen paar" },
    { ORDINAL, 1, "erste ersten erster erstes" }, { ORDINAL, 2, "zweite zweiten zweites" }, { ORDINAL, 3, "dritte dritten drittes" }, { ORDINAL, 4, "vierte vierten viertes" },
    { WHICH, -1, "letzte letzten letzter letztes vergangene vergangenen vorige vorigen" },
    { WHICH, 0, "diese diesen dieser dieses" }, { WHICH, 1, "nächste nächsten nächster nächstes kommende kommenden" },
    { NEAR, 0, "selben gleichen" },     { NEAR, 1, "folgenden darauffolgenden" },
    { AGO, -1, "vor" },                 { EARLIER, -1, "zuvor früher" }, { EARLIER, 1, "später danach" },
    { REF, PRESENT_REF, "jetzt derzeit zurzeit gegenwärtig" }, { REF, PAST_REF, "kürzlich neulich" }, { REF, FUTURE_REF, "bald demnächst" },
    { EARLY, DL_START, "Anfang" },      { EARLY, DL_MID, "Mitte" },    { EARLY, DL_END, "Ende" },
    { QUAL, DL_APPROX, "etwa rund ungefähr" }, { QUAL, DL_MORE_THAN, "mehr_als über" }, { QUAL, DL_EQUAL_OR_MORE, "mindestens" }, { QUAL, DL_LESS_THAN, "fast knapp weniger_als" },
    { EVERY, 1, "jeden jede jedes" },   { FREQ, DAYS, "täglich" },     { FREQ, WEEKS, "wöchentlich" }, { FREQ, YEARS, "jährlich" },
    { OCLOCK, 0, "Uhr" },               { THE, 0, "der die das dem den des" }, { OF, 0, "von" }, { IN, 0, "in im" }, { ON, 0, "am an" },
    { AT, 0, "um gegen" },              { SINCE, 0, "seit" },          { UNTIL, 0, "bis" },      { AFTER, 0, "nach" }, { BEFORE, 0, "vor" },
    { DURING, 0, "während" },           { AND, 0, "und" },             { PREP, 0, "für binnen innerhalb zum zu ab" },
    { HOLIDAY, CHRISTMAS_EVE, "Heiligabend" }, { HOLIDAY, CHRISTMAS, "Weihnachten" }, { HOLIDAY, NEW_YEARS_EVE, "Silvester" },
    { HOLIDAY, NEW_YEARS_DAY, "Neujahr" }, { HOLIDAY, EASTER, "Ostern Ostersonntag" }, { HOLIDAY, EASTER_MONDAY, "Ostermontag" },
    { HOLIDAY, GOOD_FRIDAY, "Karfreitag" }, { HOLIDAY, PENTECOST, "Pfingsten Pfingstsonntag" }, { HOLIDAY, ASCENSION, "Christi_Himmelfahrt" },
    { HOLIDAY, GERMAN_UNITY_DAY, "Tag_der_Deutschen_Einheit" }, { HOLIDAY, ROSE_MONDAY, "Rosenmontag" },
    { NTH_MARK, 0, "ten" },             { DECADE_MARK, 0, "er" },
    { 0, 0, NULL }
};

static const Modifier modifiers[] = {
    { "EARLY", NULL, "Anfang März" },
    { "QUAL", "NUMBER A YEAR HOUR", "etwa zwei Wochen" },
    { NULL, NULL, NULL }
};

static const Rule rules[] = {
    { "NTH MONTH YEAR", POINT, ALWAYS, "5. März 2021", "2021-03-05" },
    { "WEEKDAY COMMA? THE? NTH MONTH YEAR?", POINT, ALWAYS, "Freitag, dem 8. März", "2024-03-08" },
    { "NTH MONTH", POINT, ALWAYS, "8. März", "2024-03-08" },
    { "DAY DOT DAY DOT YEAR", NUMERIC, ALWAYS, "5.3.2021", "2021-03-05" },
    { "YEAR HYPHEN MM HYPHEN DD", POINT, ALWAYS, "2021-03-05", "2021-03-05" },
    { "MONTH YEAR", POINT, ALWAYS, "März 2021", "2021-03" },
    { "MONTH", POINT, LIKE_MONTH, "Oktober", "2023-10" },
    { "WEEKDAY", POINT, LIKE_DAY, "Dienstag", "2024-03-12" },
    { "WEEKDAY PART", POINT, LIKE_DAY, "Montag früh", "2024-03-11TMO" },
    { "YEAR", POINT, LIKE_YEAR, "2021", "2021" },
    { "YEAR_WORD YEAR", POINT, ALWAYS, "Jahr 2021", "2021" },
    { "THE? DECADE UNITS", POINT, ALWAYS, "die 1990er Jahre", "199" },
    { "SEASON YEAR", POINT, ALWAYS, "Sommer 2021", "2021-SU" },
    { "DEICTIC", POINT, ALWAYS, "vorgestern", "2024-03-13" },
    { "DEICTIC PART", POINT, ALWAYS, "gestern Abend", "2024-03-14TEV" },
    { "WHICH UNIT", SHIFT, ALWAYS, "letzte Woche", "2024-W10" },
    { "THE? NEAR UNIT", SHIFT, ALWAYS, "dem folgenden Tag", "2024-03-16" },
    { "WHICH WEEKDAY", NAMED, ALWAYS, "nächsten Dienstag", "2024-03-19" },
    { "WHICH MONTH|SEASON", NAMED, ALWAYS, "letzten November", "2023-11" },
    { "AGO NUMBER|A UNIT|UNITS", AWAY, ALWAYS, "vor drei Tagen", "2024-03-12" },
    { "NUMBER|A UNIT|UNITS EARLIER", AWAY, ALWAYS, "zwei Tage später", "2024-03-17" },
    { "NUMBER|A UNIT|UNITS", LENGTH, LIKE_COUNT, "zwei Wochen", "P2W" },
    { "VAGUE UNITS", LENGTH, ALWAYS, "mehrere Wochen", "PXW" },
    { "UNITS", LENGTH, LIKE_PLURAL, "Monaten", "PXM" },
    { "EVERY UNIT", HABIT, ALWAYS, "jeden Tag", "P1D" },
    { "EVERY WEEKDAY", HABIT, ALWAYS, "jeden Montag", "XXXX-WXX-1" },
    { "FREQ", HABIT, ALWAYS, "täglich", "P1D" },
    { "HOUR OCLOCK", POINT, ALWAYS, "14 Uhr", "2024-03-15T14:00" },
    { "HOUR DOT MINUTE OCLOCK", POINT, ALWAYS, "14.30 Uhr", "2024-03-15T14:30" },
    { "HOLIDAY YEAR?", POINT, ALWAYS, "Heiligabend 2020", "2020-12-24" },
    { "REF", REFER, ALWAYS, "kürzlich", "PAST_REF" },
    { NULL, POINT, ALWAYS, NULL, NULL }
};

static const Cue cues[] = {
    { CUE_FUTURE, "wird werden soll sollen will wollen geplant" },
    { CUE_PAST, "war waren hat hatte hatten wurde wurden sagte sagten erklärte kam -te -ten ging starb begann endete" },
    { CUE_NEUTRAL, NULL }
};

const Language language_german = {
    "de", "German", words, modifiers, rules, cues, true, true, "Das Ministerium, die Armee und beide Parteien gaben verschieden wieder, was an der Brücke geschehen war, und nichts davon ließ "
    "sich prüfen. Der Fluss hatte die Straße überschwemmt, die Telefone waren tot, und der Gouverneur wollte niemanden sehen, der ihn danach "
    "fragte. Ein Sprecher der Klinik sagte, sie sei voll. Die Gespräche, so hieß es, waren in %s, wie berichtet.",
    "Treffen %s, alle.",
};
