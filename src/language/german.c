/* german.c - German. A row here teaches a word or an expression; nothing else changes.
 *
 * Articles stay outside, since most of them have melted into a preposition ("im letzten Jahr"). */
#include "../holiday.h"
#include "language.h"
#include "phrases.h"

/* The endings of an adjective, with and without the bare stem; of a noun in the genitive. */
#define ADJECTIVE(stem) stem "e " stem "en " stem "er " stem "es " stem "em"
#define ADVERB(stem) stem " " ADJECTIVE(stem)

/* "Montagabend", "montagabends". */
#define DAY_PART(n, part, day, adverb, word) { WEEKDAY_PART, 16 * (n) + (part), day word " " adverb word "s" }
#define DAY_PARTS(n, day, adverb)                                                                         \
    { WEEKDAY_PART, 16 * (n) + MORNING, day "morgen " day "vormittag " day "früh " adverb "morgens " adverb "vormittags" }, \
    DAY_PART(n, MIDDAY, day, adverb, "mittag"), DAY_PART(n, AFTERNOON, day, adverb, "nachmittag"),           \
    DAY_PART(n, EVENING, day, adverb, "abend"), DAY_PART(n, NIGHT, day, adverb, "nacht")

/* "dreitägig", "drei-" being the number; 0 is no number: "mehrtägig". */
#define SPANS(n, number)                                                                                  \
    { SPAN, 16 * (n) + MINUTES, ADJECTIVE(number "minütig") }, { SPAN, 16 * (n) + HOURS, ADVERB(number "stündig") },  \
    { SPAN, 16 * (n) + DAYS, ADVERB(number "tägig") }, { SPAN, 16 * (n) + WEEKS, ADVERB(number "wöchig") },       \
    { SPAN, 16 * (n) + MONTHS, ADVERB(number "monatig") }, { SPAN, 16 * (n) + YEARS, ADVERB(number "jährig") }

/* "einundzwanzig" to "neunundzwanzig"; "einundzwanzigste". */
#define JOINED(tens, word)                                                                                \
    { COUNT, (tens) + 1, "einund" word }, { COUNT, (tens) + 2, "zweiund" word }, { COUNT, (tens) + 3, "dreiund" word }, \
    { COUNT, (tens) + 4, "vierund" word }, { COUNT, (tens) + 5, "fünfund" word }, { COUNT, (tens) + 6, "sechsund" word }, \
    { COUNT, (tens) + 7, "siebenund" word }, { COUNT, (tens) + 8, "achtund" word }, { COUNT, (tens) + 9, "neunund" word }
#define NTH_WORD(n, stem) { ORDINAL, n, ADJECTIVE(stem) }

/* "die zwanziger Jahre", "die Zwanziger"; "Zwanzigerjahre" needs nothing beside it. */
#define TENS_WORD(n, small, capital) \
    { TENS_OF, n, small " " capital " " capital "n" }, { DECADE, 1900 + (n), small "jahre " small "jahren" }

/* "Herr Sommer", "Frau März". */
#define CALLED(name) { NAME, 0, "Herr_" name " Herrn_" name " Frau_" name " Familie_" name " Ehepaar_" name " Dr._" name " Fall_" name }

static const Word words[] = {
    { MONTH, 1, "Januar Januars Jänner Jan." }, { MONTH, 2, "Februar Februars Feber Feb." }, { MONTH, 3, "März Mär. Mrz." },
    { MONTH, 4, "April Apr." },                 { MONTH, 5, "Mai" },                         { MONTH, 6, "Juni Jun." },
    { MONTH, 7, "Juli Jul." },                  { MONTH, 8, "August Aug." },                 { MONTH, 9, "September Sept. Sep." },
    { MONTH, 10, "Oktober Okt." },              { MONTH, 11, "November Nov." },              { MONTH, 12, "Dezember Dez." },

    { WEEKDAY, 1, "Montag des_Montags" },     { WD, 1, "Mo." }, { WEEKDAYS, 1, "montags" },
    { WEEKDAY, 2, "Dienstag des_Dienstags" }, { WD, 2, "Di." }, { WEEKDAYS, 2, "dienstags" },
    { WEEKDAY, 3, "Mittwoch des_Mittwochs" }, { WD, 3, "Mi." }, { WEEKDAYS, 3, "mittwochs" },
    { WEEKDAY, 4, "Donnerstag des_Donnerstags" }, { WD, 4, "Do." }, { WEEKDAYS, 4, "donnerstags" },
    { WEEKDAY, 5, "Freitag des_Freitags" },   { WD, 5, "Fr." }, { WEEKDAYS, 5, "freitags" },
    { WEEKDAY, 6, "Samstag des_Samstags Sonnabend des_Sonnabends" }, { WD, 6, "Sa." }, { WEEKDAYS, 6, "samstags sonnabends" },
    { WEEKDAY, 7, "Sonntag des_Sonntags" },   { WD, 7, "So." }, { WEEKDAYS, 7, "sonntags" },
    DAY_PARTS(1, "Montag", "montag"), DAY_PARTS(2, "Dienstag", "dienstag"), DAY_PARTS(3, "Mittwoch", "mittwoch"),
    DAY_PARTS(4, "Donnerstag", "donnerstag"), DAY_PARTS(5, "Freitag", "freitag"), DAY_PARTS(6, "Samstag", "samstag"),
    DAY_PARTS(6, "Sonnabend", "sonnabend"), DAY_PARTS(7, "Sonntag", "sonntag"),

    { SEASON, SPRING, "Frühling Frühlings Frühjahr Frühjahrs" },
    { SEASON, SUMMER, "Sommer Sommers Sommermonaten" }, { SEASON, SUMMER + 16 * DL_START, "Frühsommer Frühsommers" },
    { SEASON, SUMMER + 16 * DL_MID, "Hochsommer Hochsommers" }, { SEASON, SUMMER + 16 * DL_END, "Spätsommer Spätsommers" },
    { SEASON, AUTUMN, "Herbst Herbsts Herbstes Herbstmonaten" }, { SEASON, AUTUMN + 16 * DL_START, "Frühherbst Frühherbsts" },
    { SEASON, AUTUMN + 16 * DL_END, "Spätherbst Spätherbsts" },
    { SEASON, WINTER, "Winter Winters Wintermonaten" }, { SEASON, WINTER + 16 * DL_END, "Spätwinter Spätwinters" },
    { SEASON, SPRING + 16 * DL_START, "Vorfrühling Vorfrühlings" },

    { PART, MORNING, "Morgen Morgens Vormittag Vormittags Morgenstunden Vormittagsstunden Morgengrauen Morgendämmerung Tagesanbruch Sonnenaufgang Frühe früh Früh morgens vormittags" },
    { PART, MIDDAY, "Mittag Mittags Mittagszeit Mittagsstunden mittags" },
    { PART, AFTERNOON, "Nachmittag Nachmittags Nachmittagsstunden nachmittags nachmittag" },
    { PART, EVENING, "Abend Abends Abendstunden Abenddämmerung Sonnenuntergang abends abend" }, { PART, NIGHT, "Nacht Nachtstunden nachts" },
    { PART, MORNING, "vormittag" }, { PART, MIDDAY, "mittag" }, { LONE_PART, MORNING, "morgen" }, { LONE_PART, NIGHT, "nacht" }, { CLOCK, 0, "Mitternacht" },

    { DEICTIC, -3, "vorvorgestern" }, { DEICTIC, -2, "vorgestern" }, { DEICTIC, -1, "gestern " ADJECTIVE("gestrig") }, { DEICTIC, 0, "heute heutigen_Tag heutigen_Tage heutigen_Tages" },
    { DEICTIC, 1, "morgen " ADJECTIVE("morgig") },         { DEICTIC, 2, "übermorgen Übermorgen" },

    { UNIT, SECONDS, "Sekunde" },     { UNITS, SECONDS, "Sekunden" },
    { UNIT, MINUTES, "Minute" },      { UNITS, MINUTES, "Minuten" },
    { UNIT, HOURS, "Stunde" },        { UNITS, HOURS, "Stunden" },
    { UNIT, DAYS, "Tag Tages Tags tags" }, { UNITS, DAYS, "Tage Tagen" },          { DAY_WORD, 0, "Tag Tage Tages" },
    { UNIT, NIGHTS, "Nacht" },        { UNITS, NIGHTS, "Nächte Nächten" },
    { UNIT, WEEKENDS, "Wochenende Wochenendes" }, { UNITS, WEEKENDS, "Wochenenden" },
    { UNIT, WEEKS, "Woche" },         { UNITS, WEEKS, "Wochen" },
    { UNIT, MONTHS, "Monat Monats Monates" }, { UNITS, MONTHS, "Monate Monaten" },
    { UNIT, QUARTERS, "Quartal Quartals" },   { UNITS, QUARTERS, "Quartale Quartalen" },
    { UNIT, HALVES, "Halbjahr Halbjahres Hälfte Jahreshälfte" },
    { UNIT_MARK, QUARTERS, "Q" }, { UNIT_MARK, HALVES, "H" }, { FISCAL, 0, "Geschäftsjahr Geschäftsjahres Wirtschaftsjahr Wirtschaftsjahres Haushaltsjahr Haushaltsjahres Schuljahr Schuljahres" },
    { UNIT, YEARS, "Jahr Jahrs Jahres Geschäftsjahr Geschäftsjahres Kalenderjahr Kalenderjahres Schuljahr Schuljahres Haushaltsjahr" },     { UNITS, YEARS, "Jahre Jahren" }, { YEAR_WORD, 0, "Jahr Jahre Jahren Jahres Anno anno" },
    { UNIT, DECADES, "Jahrzehnt Jahrzehnts Jahrzehntes Dekade" }, { UNITS, DECADES, "Jahrzehnte Jahrzehnten Dekaden" },
    { UNIT, CENTURIES, "Jahrhundert Jahrhunderts Jh. Jhd." },     { UNITS, CENTURIES, "Jahrhunderte Jahrhunderten" },
    { UNIT, MILLENNIA, "Jahrtausend Jahrtausends" },              { UNITS, MILLENNIA, "Jahrtausende Jahrtausenden" },

    { UNIT_EDGE, 16 * YEARS + DL_START, "Jahresbeginn Jahresanfang" },  { UNIT_EDGE, 16 * YEARS + DL_MID, "Jahresmitte" },
    { UNIT_EDGE, 16 * YEARS + DL_END, "Jahresende Jahresschluss" },
    { UNIT_EDGE, 16 * MONTHS + DL_START, "Monatsbeginn Monatsanfang" }, { UNIT_EDGE, 16 * MONTHS + DL_END, "Monatsende" },
    { UNIT_EDGE, 16 * WEEKS + DL_START, "Wochenbeginn Wochenanfang" },  { UNIT_EDGE, 16 * WEEKS + DL_MID, "Wochenmitte" },
    { NEAR_UNIT, DAYS, "Vortag Vortages Vortags" },   { NEAR_UNIT, 32 + DAYS, "Folgetag Folgetages" },
    { NEAR_UNIT, WEEKS, "Vorwoche" },                 { NEAR_UNIT, 32 + WEEKS, "Folgewoche" },
    { NEAR_UNIT, MONTHS, "Vormonat Vormonats" },      { NEAR_UNIT, 32 + MONTHS, "Folgemonat" },
    { NEAR_UNIT, QUARTERS, "Vorquartal" },
    { NEAR_UNIT, YEARS, ADJECTIVE("vorjährig") " " ADJECTIVE("letztjährig") }, { NEAR_UNIT, 16 + YEARS, "heuer " ADJECTIVE("heurig") " " ADJECTIVE("diesjährig") },
    { NEAR_UNIT, 32 + YEARS, ADJECTIVE("nächstjährig") }, { NEAR_UNIT, WEEKS, ADJECTIVE("vorwöchig") },
    { NEAR_UNIT, YEARS, "Vorjahr Vorjahres Vorjahrs" }, { NEAR_UNIT, 32 + YEARS, "Folgejahr Folgejahres" },
    { NEAR_UNIT, 16 + WEEKENDS, "Wochenende" },

    { SPAN, MINUTES, "minutenlang" }, { SPAN, HOURS, ADVERB("stundenlang") }, { SPAN, DAYS, ADVERB("tagelang") }, { SPAN, WEEKS, ADVERB("wochenlang") },
    { SPAN, MONTHS, ADVERB("monatelang") }, { SPAN, YEARS, ADVERB("jahrelang") " " ADJECTIVE("langjährig") },
    { SPAN, DECADES, ADVERB("jahrzehntelang") }, { SPAN, CENTURIES, ADVERB("jahrhundertelang") },
    { SPAN, 16 * 18 + MONTHS, ADJECTIVE("eineinhalbjährig") " " ADJECTIVE("anderthalbjährig") }, { SPAN, 16 * 30 + MONTHS, ADJECTIVE("zweieinhalbjährig") },
    { SPAN, 16 * 3 + MONTHS, "Vierteljahr" }, { SPAN, 16 * 25 + YEARS, "Vierteljahrhundert" }, { SPAN, 16 * 50 + YEARS, "halbes_Jahrhundert" },
    { SPAN, 16 + MINUTES, ADJECTIVE("minütig") }, { SPAN, 16 + HOURS, ADJECTIVE("stündig") }, { SPAN, 16 + DAYS, ADJECTIVE("tägig") },
    { SPAN, 16 + WEEKS, ADJECTIVE("wöchig") }, { SPAN, 16 + MONTHS, ADJECTIVE("monatig") }, { SPAN, 16 + YEARS, ADJECTIVE("jährig") },
    { SPAN, 16 + DAYS, "ganztägig" }, { SPAN, 16 * 6 + MONTHS, ADJECTIVE("halbjährig") },
    SPANS(0, "mehr"), SPANS(1, "ein"), SPANS(2, "zwei"), SPANS(3, "drei"), SPANS(4, "vier"), SPANS(5, "fünf"), SPANS(6, "sechs"),
    SPANS(7, "sieben"), SPANS(8, "acht"), SPANS(9, "neun"), SPANS(10, "zehn"), SPANS(12, "zwölf"), SPANS(14, "vierzehn"),
    SPANS(15, "fünfzehn"), SPANS(20, "zwanzig"), SPANS(30, "dreißig"),

    TENS_WORD(20, "zwanziger", "Zwanziger"), TENS_WORD(30, "dreißiger", "Dreißiger"), TENS_WORD(40, "vierziger", "Vierziger"),
    TENS_WORD(50, "fünfziger", "Fünfziger"), TENS_WORD(60, "sechziger", "Sechziger"), TENS_WORD(70, "siebziger", "Siebziger"),
    TENS_WORD(80, "achtziger", "Achtziger"), TENS_WORD(90, "neunziger", "Neunziger"),
    { ERA, ERA_BC, "v._Chr. v.Chr. vor_Chr. vor_Christus vor_Christi_Geburt v._u._Z." }, { ERA, ERA_AD, "n._Chr. n.Chr. nach_Christus" },

    { OCLOCK, 0, "Uhr" }, { ZONE, 0, "GMT UTC WEZ" }, { ZONE, 60, "MEZ" }, { ZONE, 120, "MESZ" }, { ZONE, ZONE_LOCAL, "Ortszeit" },

    { COUNT, 2, "zwei zwo beide beiden" }, { COUNT, 3, "drei" }, { COUNT, 4, "vier" }, { COUNT, 5, "fünf" }, { COUNT, 6, "sechs" },
    { COUNT, 7, "sieben" }, { COUNT, 8, "acht" }, { COUNT, 9, "neun" }, { COUNT, 10, "zehn" }, { COUNT, 11, "elf" },
    { COUNT, 12, "zwölf Dutzend ein_Dutzend" }, { COUNT, 13, "dreizehn" }, { COUNT, 14, "vierzehn" }, { COUNT, 15, "fünfzehn" }, { COUNT, 16, "sechzehn" },
    { COUNT, 17, "siebzehn" }, { COUNT, 18, "achtzehn" }, { COUNT, 19, "neunzehn" }, { COUNT, 1, "eins" },
    { TENS, 20, "zwanzig" }, { TENS, 30, "dreißig dreissig" }, { TENS, 40, "vierzig" }, { TENS, 50, "fünfzig" },
    { TENS, 60, "sechzig" }, { TENS, 70, "siebzig" }, { TENS, 80, "achtzig" }, { TENS, 90, "neunzig" },
    JOINED(20, "zwanzig"), JOINED(30, "dreißig"), JOINED(40, "vierzig"), JOINED(50, "fünfzig"), JOINED(60, "sechzig"),
    JOINED(70, "siebzig"), JOINED(80, "achtzig"), JOINED(90, "neunzig"),
    { SCALE, 100, "hundert" }, { COUNT, 200, "zweihundert" }, { COUNT, 300, "dreihundert" }, { COUNT, 400, "vierhundert" }, { COUNT, 500, "fünfhundert" },
    { SCALE, 1000, "tausend" }, { COUNT, 1000, "eintausend" }, { COUNT, 2000, "zweitausend" },
    { A, 1, "ein eine einem einen einer eines" }, { AND_HALF, 1, "anderthalb eineinhalb einundeinhalb" }, { AND_HALF, 2, "zweieinhalb" }, { AND_HALF, 3, "dreieinhalb" },
    { AND_HALF, 4, "viereinhalb" }, { AND_HALF, 5, "fünfeinhalb" }, { AND_HALF, 6, "sechseinhalb" },
    { HALF, 0, ADJECTIVE("halb") }, { HALF, -30, "halb" }, { HALF, 15, "Viertel_nach viertel_nach" }, { HALF, -15, "Viertel_vor viertel_vor drei_viertel dreiviertel" },
    { VAGUE, 0, ADJECTIVE("einig") " " ADJECTIVE("mehrer") " " ADJECTIVE("etlich") " " ADJECTIVE("zahlreich") " wenige wenigen weniger viele vielen paar ein_paar den_paar" },
    { MORE, 0, ADJECTIVE("ganz") " " ADJECTIVE("weiter") " " ADJECTIVE("voll") " aufeinanderfolgende aufeinanderfolgenden" },
    NTH_WORD(1, "erst"), NTH_WORD(2, "zweit"), NTH_WORD(3, "dritt"), NTH_WORD(4, "viert"), NTH_WORD(5, "fünft"), NTH_WORD(6, "sechst"),
    NTH_WORD(7, "siebt"), NTH_WORD(7, "siebent"), NTH_WORD(8, "acht"), NTH_WORD(9, "neunt"), NTH_WORD(10, "zehnt"), NTH_WORD(11, "elft"),
    NTH_WORD(12, "zwölft"), NTH_WORD(13, "dreizehnt"), NTH_WORD(14, "vierzehnt"), NTH_WORD(15, "fünfzehnt"), NTH_WORD(16, "sechzehnt"),
    NTH_WORD(17, "siebzehnt"), NTH_WORD(18, "achtzehnt"), NTH_WORD(19, "neunzehnt"), NTH_WORD(20, "zwanzigst"), NTH_WORD(21, "einundzwanzigst"),
    NTH_WORD(22, "zweiundzwanzigst"), NTH_WORD(23, "dreiundzwanzigst"), NTH_WORD(24, "vierundzwanzigst"), NTH_WORD(25, "fünfundzwanzigst"),
    NTH_WORD(30, "dreißigst"), NTH_WORD(31, "einunddreißigst"),

    { WHICH, -1, ADJECTIVE("letzt") " " ADJECTIVE("vergangen") " " ADJECTIVE("vorig") " " ADJECTIVE("abgelaufen") },
    { WHICH, 0, ADJECTIVE("dies") " " ADJECTIVE("laufend") " heurigen" },
    { WHICH, 1, ADJECTIVE("nächst") " " ADJECTIVE("kommend") " " ADJECTIVE("bevorstehend") },
    { NEAR, -1, ADJECTIVE("vorangegangen") " " ADJECTIVE("vorherig") " " ADJECTIVE("vorhergehend") " vorigen" },
    { NEAR, 0, ADJECTIVE("selb") " " ADJECTIVE("gleich") " " ADJECTIVE("jen") " derselben demselben desselben denselben dasselbe dieselbe diesem diesen dieser dieses" },
    { NEAR, 1, ADJECTIVE("folgend") " " ADJECTIVE("darauffolgend") " " ADJECTIVE("nachfolgend") " " ADJECTIVE("anschließend") " nächste nächsten nächstes nächster" },
    { AGO, -1, "vor vor_bald vor_nun vor_nunmehr" }, { EARLIER, -1, "zuvor früher vorher davor" }, { EARLIER, 1, "später danach darauf nachher darauffolgend" },
    { REF, PRESENT_REF, "jetzt derzeit zurzeit gegenwärtig nun heutzutage momentan" },
    { REF, PAST_REF, "früher kürzlich neulich jüngst unlängst damals vor_kurzem vor_Kurzem vor_langer_Zeit in_letzter_Zeit in_jüngster_Zeit" },
    { SOON, FUTURE_REF, "bald demnächst" }, { REF, FUTURE_REF, "künftig zukünftig" },
    { REFNOUN, PAST_REF, "Vergangenheit" }, { REFNOUN, PRESENT_REF, "Gegenwart" }, { REFNOUN, FUTURE_REF, "Zukunft" },
    { REFADJ, PRESENT_REF, ADJECTIVE("aktuell") " " ADJECTIVE("derzeitig") " " ADJECTIVE("heutig") " " ADJECTIVE("jetzig") },
    { REFADJ, PAST_REF, ADJECTIVE("ehemalig") " " ADJECTIVE("damalig") " ehemals einstigen einstige" }, { REFADJ, FUTURE_REF, ADJECTIVE("künftig") " " ADJECTIVE("zukünftig") },

    { EARLY, DL_START, "Anfang anfangs frühe frühen frühem frühes beginnenden" }, { EARLY, DL_MID, "Mitte" }, { EARLY, DL_END, "Ende späte späten spätem spätes ausgehenden ausgehende" },
    { EDGE, DL_START, "Beginn Anfang" }, { EDGE, DL_END, "Ende Ausgang" },
    { SOME, DL_APPROX, "um" }, { QUAL, DL_MOD_NONE, "genau exakt" },
    { QUAL, DL_APPROX, "etwa rund ungefähr circa ca. zirka schätzungsweise" }, { QUAL, DL_MORE_THAN, "mehr_als über gut" }, { QUAL, DL_EQUAL_OR_MORE, "mindestens wenigstens" },
    { QUAL, DL_LESS_THAN, "fast knapp beinahe nahezu weniger_als unter" }, { QUAL, DL_EQUAL_OR_LESS, "höchstens maximal bis_zu" },

    { EVERY, EVERY_ONE, "jeden jede jedes jedem jeder alle aller" }, { EVERY, EVERY_OTHER, "jeden_zweiten jede_zweite jedes_zweite" },
    { FREQ, DAYS, ADVERB("täglich") " tagtäglich" }, { FREQ, WEEKS, ADVERB("wöchentlich") }, { FREQ, MONTHS, ADVERB("monatlich") },
    { FREQ, YEARS, ADVERB("jährlich") " " ADVERB("alljährlich") }, { FREQ, HOURS, ADVERB("stündlich") }, { FREQ, QUARTERS, ADVERB("vierteljährlich") },
    { FREQ, HALVES, ADVERB("halbjährlich") }, { FREQ, NIGHTS, "allnächtlich" },
    { TIMES, 1, "einmal" }, { TIMES, 2, "zweimal" }, { TIMES, 3, "dreimal" }, { TIMES, 4, "viermal" }, { TIMES, 5, "fünfmal" }, { TIMES, 6, "sechsmal" },
    { TIMES, 7, "siebenmal" }, { TIMES, 8, "achtmal" }, { TIMES, 10, "zehnmal" }, { TIME, 0, "Mal mal" }, { PER, 0, "pro je" },

    { THE, 0, "der die das dem den des" }, { OF, 0, "von" }, { IN, 0, "in im" }, { ON, 0, "am an" }, { AT, 0, "um gegen" }, { FROM, 0, "vom von" },
    { TO, 0, "bis zum auf" }, { SINCE, 0, "seit" }, { UNTIL, 0, "bis" }, { BY, 0, "bis" }, { BETWEEN, 0, "zwischen" }, { AND, 0, "und" }, { OR, 0, "oder" },
    { AFTER, 0, "nach" }, { BEFORE, 0, "vor" }, { DURING, 0, "während" }, { PREP, 0, "für binnen innerhalb zum zu zur ab bei beim auf über Über" },

    { HOLIDAY, CHRISTMAS_EVE, "Heiligabend Heiliger_Abend Heiligen_Abend" }, { HOLIDAY, CHRISTMAS, "Weihnachten Weihnachtstag Weihnachtsfeiertag ersten_Weihnachtstag ersten_Weihnachtsfeiertag" },
    { HOLIDAY, BOXING_DAY, "zweiten_Weihnachtstag zweiten_Weihnachtsfeiertag Stephanstag" }, { HOLIDAY, NEW_YEARS_EVE, "Silvester Silvestertag" }, { HOLIDAY, NEW_YEARS_EVE + HOLIDAY_PART * EVENING, "Silvesterabend" },
    { HOLIDAY, NEW_YEARS_EVE + HOLIDAY_PART * NIGHT, "Silvesternacht Neujahrsnacht" }, { HOLIDAY, CHRISTMAS_EVE + HOLIDAY_PART * NIGHT, "Christnacht Weihnachtsnacht" },
    { HOLIDAY, EASTER + HOLIDAY_PART * NIGHT, "Osternacht" }, { HOLIDAY, HOLIDAY_FIXED + 430 + HOLIDAY_PART * NIGHT, "Walpurgisnacht" },
    { HOLIDAY, NEW_YEARS_DAY, "Neujahr Neujahrstag" }, { HOLIDAY, EPIPHANY, "Dreikönigstag Heilige_Drei_Könige" }, { HOLIDAY, VALENTINES_DAY, "Valentinstag" },
    { HOLIDAY, WOMENS_DAY, "Weltfrauentag Frauentag" }, { HOLIDAY, MAY_DAY, "Tag_der_Arbeit Maifeiertag" }, { HOLIDAY, MOTHERS_DAY, "Muttertag" },
    { HOLIDAY, ST_NICHOLAS_DAY, "Nikolaustag" }, { HOLIDAY, REFORMATION_DAY, "Reformationstag" }, { HOLIDAY, ALL_SAINTS_DAY, "Allerheiligen" },
    { HOLIDAY, ALL_SOULS_DAY, "Allerseelen" }, { HOLIDAY, ASSUMPTION, "Mariä_Himmelfahrt" }, { HOLIDAY, HALLOWEEN, "Halloween" }, { HOLIDAY, BLACK_FRIDAY, "Black_Friday" },
    { HOLIDAY, EASTER, "Ostern Ostersonntag" }, { HOLIDAY, EASTER_MONDAY, "Ostermontag" }, { HOLIDAY, GOOD_FRIDAY, "Karfreitag" },
    { HOLIDAY, HOLY_SATURDAY, "Karsamstag" }, { HOLIDAY, MAUNDY_THURSDAY, "Gründonnerstag" }, { HOLIDAY, PALM_SUNDAY, "Palmsonntag" },
    { HOLIDAY, ASH_WEDNESDAY, "Aschermittwoch" }, { HOLIDAY, SHROVE_TUESDAY, "Faschingsdienstag Fastnachtsdienstag" }, { HOLIDAY, ROSE_MONDAY, "Rosenmontag" },
    { HOLIDAY, ASCENSION, "Christi_Himmelfahrt Himmelfahrt Himmelfahrtstag" }, { HOLIDAY, PENTECOST, "Pfingsten Pfingstsonntag" },
    { HOLIDAY, WHIT_MONDAY, "Pfingstmontag" }, { HOLIDAY, CORPUS_CHRISTI, "Fronleichnam Fronleichnamstag Fronleichnamsfest" }, { HOLIDAY, GERMAN_UNITY_DAY, "Tag_der_Deutschen_Einheit" },
    { HOLIDAY, RAMADAN, "Ramadan" },

    { COUNTED, 0, "Menschen Personen Leute Mann Frauen Männer Kinder Soldaten Einwohner Einwohnern Tote Toten Verletzte Verletzten Opfer Opfern Gefangene Gefangenen "
                  "Kämpfer Kämpfern Rebellen Polizisten Demonstranten Arbeiter Mitarbeiter Mitarbeitern Beschäftigte Beschäftigten Flüchtlinge Flüchtlingen Zivilisten "
                  "Teilnehmer Teilnehmern Besucher Besuchern Zuschauer Zuschauern Mitglieder Mitgliedern Euro Dollar Mark Reichsmark Franken Pfund Prozent Meter Metern "
                  "Kilometer Kilometern Meilen Quadratmeter Quadratkilometer Hektar Liter Tonnen Kilogramm Panzer Panzern Flugzeuge Flugzeugen Schiffe Schiffen Häuser "
                  "Häusern Wohnungen Reiter Reitern Pferde Pferden Geschütze Geschützen Bomben Stück Jahre Jahren Grad Seiten Bücher Exemplare Stimmen Arbeitsplätze Stellen "
                  "Familien Schüler Schülern Studenten Patienten Fälle Fällen" },
    { NUMBERED, 0, "Zimmer Flug Raum Nr. Nummer Seite Kapitel Paragraf Artikel Resolution Airbus Boeing Halle Kanal Formel Agenda Bus Linie Modell Typ Tor Apollo Windows" },
    { AGED, 0, "Krieg Krieges Bürgerkrieg Bürgerkriegs Herrschaft Haft Haftstrafe Gefängnisstrafe Freiheitsstrafe Amtszeit Regierungszeit Bestehen Geschichte Jubiläum Vertrag "
               "Vertrages Ausbildung Belagerung Besatzung Besetzung Frist Verhandlungen Planung Bauzeit Pause Arbeit Tradition Streit Konflikt Konflikts Frieden Waffenstillstand "
               "Exil Aufstand Aufstandes Aufstands Dürre Flaute Rezession Krise Boykott Boykotts Blockade Sperre Suche Reise Flucht Odyssee Forschung Forschungen Bemühungen Kampf Kampfes Gefecht Feldzug Feldzugs Feldzuges Erfahrung Zusammenarbeit Partnerschaft Kooperation Projekt Projekts Projektes Programm Programms Studie Studium Lehre Praxis Tätigkeit Dienstzeit "
               "Legislaturperiode Periode Phase Zeitraum Zeit Dauer Umbau Umbaus Aufenthalt Aufenthalts Aufenthaltes Regentschaft Fehde Feindschaft Freundschaft Stille Abwesenheit Wartezeit Gründungsjubiläum Vereinsbestehen Jahrestag Übergangsfrist Übergangszeit Kündigungsfrist Sperrfrist Garantie Lebensdauer Serie Pacht Miete Sanierung Renovierung Vorbereitung Vorbereitungen "
               "Prozess Prozesses Rechtsstreit Rechtsstreits Verfahren Verfahrens Ermittlungen Ermittlung Vorherrschaft Fremdherrschaft Bauphase Exil Laufzeit Bewährung Bewährungszeit Mandat Gefangenschaft Ehe Karriere Diktatur Verbot Embargo" },
    { PERSON, 0, "Junge Jungen Mädchen Mann Mannes Frau Sohn Sohnes Tochter Kind Kindes Schüler Schülerin Student Studentin Vater Mutter Bruder Schwester Jugendliche Jugendlichen" },
    { HOMONYM, 0, "April August Mai Sommer Winter Herbst" },
    { NAME, 0, "früher_als früher_oder_später viel_früher noch_früher etwas_früher Welt_am_Sonntag Bild_am_Sonntag Prager_Frühling Prager_Frühlings Arabischer_Frühling Arabischen_Frühling Arabische_Frühling Deutscher_Herbst eines_Tages "
               "Schwarzer_Freitag Schwarzen_Freitag Schwarzer_Donnerstag Blutsonntag bald_darauf bald_nach bald_danach guten_Morgen Guten_Morgen guten_Abend Guten_Abend "
               "guten_Tag Guten_Tag Tag_für_Tag Tag_und_Nacht von_heute_auf_morgen" },
    CALLED("Sommer"), CALLED("Winter"), CALLED("Herbst"), CALLED("März"), CALLED("Mai"), CALLED("April"), CALLED("August"),
    CALLED("Freitag"), CALLED("Sonntag"), CALLED("Montag"), CALLED("Morgen"), CALLED("Abend"),
    { DECADE_MARK, 0, "er ern" }, { TEE, 0, "T" }, { ZED, 0, "Z" },
    { 0, 0, NULL }
};

/* What has a beginning and an end to tell apart: no clock time, "Beginn 20 Uhr". */
#define LONGER "MONTH SEASON YEAR YEAR_WORD DECADE TENS_OF NTH ORDINAL UNIT NEAR_UNIT WHICH NEAR WEEKDAY WEEKDAY_PART PART HOLIDAY FISCAL UNIT_MARK DEICTIC"

static const Modifier modifiers[] = {
    { "EARLY THE?", LONGER, "Mitte der 1990er Jahre" },
    { "EDGE THE?", LONGER, "Beginn des Jahres 1990" },
    { "QUAL", "NUMBER A HALF YEAR ANY_YEAR HOUR AND_HALF DECADE CLOCK UNIT_EDGE MONTH NTH EARLY SPAN", "etwa zwei Wochen" },
    { "SOME", "YEAR", "um 1900" },
    { "SOME THE", "YEAR_WORD", "um das Jahr 1900" },
    { NULL, NULL, NULL }
};

static const Rule rules[] = {
    /* ---- days, months, years ---- */
    { "YEAR HYPHEN MM HYPHEN DD", POINT, ALWAYS, "2021-03-05", "2021-03-05" },
    { "YEAR HYPHEN MM HYPHEN DD TEE HOUR COLON MINUTE ZED?", POINT, ALWAYS, "2021-03-05T14:30Z", "2021-03-05T14:30Z" },
    { "DAY DOT DAY DOT YEAR|TWO", NUMERIC, ALWAYS, "5.3.2021", "2021-03-05" },
    { "NTH NTH YEAR", NUMERIC, ALWAYS, "5. 3. 2021", "2021-03-05" },
    { "NTH NTH", NUMERIC, AFTER_PREP, "am [8. 3.] in", "2024-03-08" },
    { "DAY DOT NTH", NUMERIC, ALWAYS, "[8.3.] in", "2024-03-08" },
    { "WEEKDAY|WD COMMA? THE? DAY DOT NTH", NUMERIC, ALWAYS, "[Fr., 8.3.] in", "2024-03-08" },
    { "WEEKDAY|WD COMMA? THE? NTH NTH YEAR?", NUMERIC, ALWAYS, "Freitag, 8. 3. 2024", "2024-03-08" },
    { "NTH THE UNIT", SHIFT, ALWAYS, "15. des Monats", "2024-03-15" },
    { "NTH THE? WHICH|NEAR UNIT", SHIFT, ALWAYS, "15. vergangenen Monats", "2024-02-15" },
    { "NTH|ORDINAL MONTH YEAR", POINT, ALWAYS, "5. März 2021", "2021-03-05" },
    { "NTH|ORDINAL MONTH", POINT, ALWAYS, "8. März", "2024-03-08" },
    { "NTH|ORDINAL MONTH THE? NEAR|WHICH YEAR_WORD", SHIFT, ALWAYS, "8. März vergangenen Jahres", "2023-03-08" },
    { "NTH|ORDINAL MONTH THE YEAR_WORD YEAR", POINT, ALWAYS, "8. März des Jahres 2021", "2021-03-08" },
    { "WEEKDAY|WD COMMA? THE? NTH|ORDINAL MONTH YEAR?", POINT, ALWAYS, "Freitag, dem 8. März", "2024-03-08" },
    { "WEEKDAY|WD COMMA? THE? DAY DOT DAY DOT YEAR", NUMERIC, ALWAYS, "Freitag, 8.3.2024", "2024-03-08" },
    { "WEEKDAY COMMA? THE NTH", POINT, ALWAYS, "[Mittwoch, den 13.] in", "2024-03-13" },
    { "MONTH YEAR", POINT, ALWAYS, "März 2021", "2021-03" },
    { "MONTH SLASH TWO", NOTHING, ALWAYS, "März/21", NULL },
    { "MONTH", POINT, LIKE_MONTH, "Oktober", "2023-10" },
    { "MONTH|SEASON THE YEAR_WORD YEAR", POINT, ALWAYS, "Herbst des Jahres 2021", "2021-FA" },
    { "MONTH|SEASON THE? NEAR|WHICH YEAR_WORD", SHIFT, ALWAYS, "Mai vergangenen Jahres", "2023-05" },
    { "UNIT MONTH YEAR?", POINT, ALWAYS, "Monat Mai 2021", "2021-05" },
    { "SEASON", POINT, LIKE_SEASON, "Sommer", "2023-SU" },
    { "SEASON YEAR", POINT, ALWAYS, "Sommer 2021", "2021-SU" },
    { "SEASON YEAR SLASH|HYPHEN|DASH YEAR|TWO", POINT, ALWAYS, "Winter 2021/22", "2021-WI" },
    { "WEEKDAY", POINT, LIKE_DAY, "Dienstag", "2024-03-12" },
    { "REFADJ|DEICTIC WEEKDAY", POINT, ALWAYS, "gestrigen Donnerstag", "2024-03-14" },
    { "WEEKDAY PART", POINT, LIKE_DAY, "Montag früh", "2024-03-11TMO" },
    { "WEEKDAY_PART", POINT, ALWAYS, "Donnerstagabend", "2024-03-14TEV" },
    { "YEAR", POINT, LIKE_YEAR, "2021", "2021" },
    { "FISCAL|YEAR_WORD YEAR HYPHEN|DASH|SLASH YEAR|TWO", RANGE, ALWAYS, "[Schuljahr 2021]/22", "2021" },
    { "FISCAL YEAR", POINT, ALWAYS, "Geschäftsjahr 2021", "2021" },
    { "MORE YEAR_WORD ANY_YEAR", POINT, ALWAYS, "ganze Jahr 2021", "2021" },
    { "YEAR_WORD ANY_YEAR ERA?", POINT, ALWAYS, "Jahr 2021", "2021" },
    { "YEAR_WORD ANY_YEAR HYPHEN|DASH|TO|AND|OR ANY_YEAR ERA?", RANGE, ALWAYS, "[Jahren 2019] und 2020", "2019" },
    { "MONTH|SEASON ANY_YEAR ERA", POINT, ALWAYS, "Herbst 480 v. Chr.", "BC0480-FA" },
    { "SOME ANY_YEAR ERA", POINT, ALWAYS, "um 480 v. Chr.", "BC0480" },
    { "ANY_YEAR ERA", POINT, ALWAYS, "480 v. Chr.", "BC0480" },
    { "DECADE HYPHEN? UNITS", POINT, ALWAYS, "1990er Jahre", "199" },
    { "DECADE", POINT, AFTER_POINTER, "in den [1990er]", "199" },
    { "TENS_OF HYPHEN? UNITS", POINT, ALWAYS, "zwanziger Jahre", "192" },
    { "TENS_OF", POINT, AFTER_POINTER, "in den [Zwanzigern]", "192" },

    /* ---- parts of longer times ---- */
    { "NTH UNIT ERA?", NTH_UNIT, ALWAYS, "19. Jahrhundert", "18" },
    { "ORDINAL UNIT ERA", NTH_UNIT, ALWAYS, "fünften Jahrhundert v. Chr.", "BC04" },
    { "ORDINAL|NTH UNIT YEAR?", NTH_UNIT, ALWAYS, "dritten Quartal 2021", "2021-Q3" },
    { "ORDINAL|NTH UNIT THE YEAR_WORD YEAR", NTH_UNIT, ALWAYS, "zweiten Hälfte des Jahres 2021", "2021-H2" },
    { "ORDINAL|NTH UNIT THE? WHICH|NEAR YEAR_WORD", NTH_UNIT, ALWAYS, "ersten Quartal vergangenen Jahres", "2023-Q1" },
    { "ORDINAL UNIT THE NTH|ORDINAL UNIT ERA?", NTH_UNIT, ALWAYS, "ersten Hälfte des 19. Jahrhunderts", "18" },
    { "UNIT_MARK NUMBER", NTH_UNIT, ALWAYS, "Q4", "2023-Q4" },
    { "UNIT_MARK NUMBER YEAR", NTH_UNIT, ALWAYS, "Q3 2021", "2021-Q3" },
    { "NTH|ORDINAL HYPHEN|DASH|SLASH|TO|AND|OR TO? THE? NTH|ORDINAL UNIT ERA?", RANGE, ALWAYS, "[14.] und 15. Jahrhundert", "13" },
    { "ORDINAL UNIT THE? DECADE HYPHEN? UNITS?", NTH_UNIT, ALWAYS, "zweiten Hälfte der 1980er Jahre", "198" },
    { "ORDINAL UNIT THE? TENS_OF HYPHEN? UNITS?", NTH_UNIT, ALWAYS, "ersten Hälfte der zwanziger Jahre", "192" },
    { "EARLY|EDGE THE UNIT", SHIFT, ALWAYS, "Ende des Monats", "2024-03" },
    { "EARLY|EDGE THE UNIT MONTH YEAR?", POINT, ALWAYS, "Ende des Monats Mai 2021", "2021-05" },
    { "UNIT_EDGE YEAR?", SHIFT, ALWAYS, "Jahresende", "2024" },
    { "NEAR_UNIT", SHIFT, ALWAYS, "Vorjahr", "2023" },
    { "EARLY PART", POINT, AFTER_POINTER, "am [späten Abend]", "2024-03-15TEV" },
    { "PART", POINT, AFTER_POINTER, "am [Abend]", "2024-03-15TEV" },
    { "PART THE? NTH|ORDINAL MONTH YEAR?", POINT, ALWAYS, "Abend des 8. März", "2024-03-08TEV" },
    { "PART FROM NTH TO THE? NTH MONTH YEAR?", POINT, ALWAYS, "Nacht vom 8. auf den 9. März", "2024-03-08TNI" },
    { "PART FROM THE? NTH MONTH TO THE? NTH MONTH YEAR?", POINT, ALWAYS, "Nacht vom 7. März auf den 8. März", "2024-03-07TNI" },
    { "PART FROM WEEKDAY TO THE? WEEKDAY", POINT, ALWAYS, "Nacht von Dienstag auf Mittwoch", "2024-03-12TNI" },
    { "PART TO DEICTIC", POINT, ALWAYS, "Nacht auf gestern", "2024-03-13TNI" },
    { "PART TO THE? REFADJ|DEICTIC WEEKDAY", POINT, ALWAYS, "Nacht zum gestrigen Donnerstag", "2024-03-13TNI" },
    { "PART TO THE? WEEKDAY", POINT, ALWAYS, "Nacht zum Mittwoch", "2024-03-12TNI" },
    { "PART TO THE? NTH MONTH YEAR?", POINT, ALWAYS, "Nacht zum 9. März", "2024-03-08TNI" },
    { "PART WEEKDAY", POINT, ALWAYS, "Abend des Dienstags", "2024-03-12TEV" },

    /* ---- pointing ---- */
    { "DEICTIC", POINT, ALWAYS, "vorgestern", "2024-03-13" },
    { "DEICTIC|WEEKDAY LONE_PART", POINT, ALWAYS, "gestern morgen", "2024-03-14TMO" }, /* as it was written until 1996 */
    { "DEICTIC PART", POINT, ALWAYS, "gestern Abend", "2024-03-14TEV" },
    { "NEAR DAY_WORD", SHIFT, ALWAYS, "nächsten Tag", "2024-03-16" },
    { "PART THE? NEAR DAY_WORD", SHIFT, ALWAYS, "Abend des folgenden Tages", "2024-03-16TEV" },
    { "NEAR PART", NAMED, ALWAYS, "folgenden Abend", "2024-03-16TEV" },
    { "WHICH PART", NAMED, ALWAYS, "letzte Nacht", "2024-03-14TNI" },
    { "WHICH UNIT", SHIFT, ALWAYS, "letzte Woche", "2024-W10" },
    { "NEAR UNIT", SHIFT, ALWAYS, "folgenden Woche", "2024-W12" },
    { "WHICH|NEAR WEEKDAY", NAMED, ALWAYS, "nächsten Dienstag", "2024-03-19" },
    { "WHICH WEEKDAY PART", NAMED, ALWAYS, "vergangenen Dienstag früh", "2024-03-12TMO" },
    { "WHICH WEEKDAY_PART", NAMED, ALWAYS, "vergangenen Dienstagabend", "2024-03-12TEV" },
    { "WHICH|NEAR MONTH|SEASON", NAMED, ALWAYS, "letzten November", "2023-11" },
    { "WEEKDAY AGO NUMBER|A UNIT|UNITS", NAMED, ALWAYS, "Dienstag vor einer Woche", "2024-03-05" },
    { "WEEKDAY IN NUMBER|A UNIT|UNITS", NAMED, ALWAYS, "Dienstag in einer Woche", "2024-03-26" },
    { "DEICTIC AGO QUAL? NUMBER|A UNIT|UNITS", AWAY, ALWAYS, "heute vor einem Jahr", "2023-03-15" },
    { "DEICTIC IN NUMBER|A UNIT|UNITS", AWAY, ALWAYS, "morgen in zwei Wochen", "2024-03-30" },
    { "WEEKDAY|DEICTIC IN THE PART", POINT, ALWAYS, "Dienstag in der Früh", "2024-03-12TMO" },
    { "WEEKDAY THE? WHICH UNIT", SHIFT, ALWAYS, "Dienstag vergangener Woche", "2024-03-05" },
    { "AGO QUAL? NUMBER|A|AND_HALF MORE? UNIT|UNITS", AWAY, ALWAYS, "vor drei Tagen", "2024-03-12" },
    { "AGO QUAL? A? HALF UNIT", AWAY, ALWAYS, "vor einem halben Jahr", "2023-09" },
    { "AGO VAGUE? MORE? UNITS", AWAY, ALWAYS, "vor einigen Jahren", "PAST_REF" },
    { "NUMBER|A|AND_HALF MORE? UNIT|UNITS EARLIER", AWAY, ALWAYS, "zwei Tage später", "2024-03-17" },
    { "UNIT EARLIER", AWAY, ALWAYS, "Tag darauf", "2024-03-16" },
    { "VAGUE? UNITS EARLIER", AWAY, ALWAYS, "einige Tage später", "FUTURE_REF" },

    /* ---- lengths ---- */
    { "NUMBER|A|AND_HALF MORE? UNIT|UNITS", COMING, AFTER_IN, "er will in [zwei Wochen] gehen", "2024-W13" },
    { "A? HALF UNIT", COMING, AFTER_IN, "er will in [einem halben Jahr] gehen", "2024-09" },
    { "ORDINAL NUMBER UNITS", LENGTH, ALWAYS, "ersten neun Monaten", "P9M" },
    { "NUMBER|A|AND_HALF MORE? UNIT|UNITS", LENGTH, LIKE_COUNT, "zwei Wochen", "P2W" },
    { "NUMBER|A UNIT|UNITS AND NUMBER|A UNIT|UNITS", LENGTH, ALWAYS, "ein Jahr und zwei Monate", "P1Y2M" },
    { "A? HALF UNIT", LENGTH, ALWAYS, "halbes Jahr", "P6M" },
    { "MORE UNIT", LENGTH, AFTER_POINTER, "das [ganze Jahr]", "P1Y" },
    { "SPAN", LENGTH, LIKE_AGE, "[dreitägigen] Treffen", "P3D" },
    { "NUMBER HYPHEN SPAN", LENGTH, LIKE_AGE, "[18-monatigen] Haft", "P18M" },
    { "VAGUE MORE? UNITS", LENGTH, ALWAYS, "mehrere Wochen", "PXW" },
    { "UNITS", LENGTH, LIKE_PLURAL, "Monaten", "PXM" },
    { "WHICH|NEAR MORE? NUMBER|VAGUE|AND_HALF MORE? UNITS", LATELY, ALWAYS, "letzten zwei Jahren", "P2Y" },
    { "NUMBER WHICH UNITS", LATELY, ALWAYS, "beiden letzten Jahren", "P2Y" },
    { "WHICH|NEAR UNITS", LATELY, ALWAYS, "vergangenen Monaten", "PXM" },

    /* ---- clock times ---- */
    { "HOUR OCLOCK PART? ZONE?", POINT, ALWAYS, "14 Uhr", "2024-03-15T14:00" },
    { "HOUR OCLOCK MINUTE PART?", POINT, ALWAYS, "14 Uhr 30", "2024-03-15T14:30" },
    { "HOUR DOT|COLON MINUTE OCLOCK PART? ZONE?", POINT, ALWAYS, "14.30 Uhr", "2024-03-15T14:30" },
    { "HOUR COLON MINUTE", POINT, AFTER_AT, "um [14:30]", "2024-03-15T14:30" },
    { "HALF HOUR OCLOCK? PART?", POINT, AFTER_AT, "um [halb acht]", "2024-03-15T07:30" },
    { "CLOCK", POINT, ALWAYS, "Mitternacht", "2024-03-15T00:00" },

    /* ---- repetition ---- */
    { "WEEKDAYS", HABIT, ALWAYS, "montags", "XXXX-WXX-1" },
    { "EVERY UNIT", HABIT, ALWAYS, "jeden Tag", "P1D" },
    { "EVERY NUMBER|VAGUE UNITS", HABIT, ALWAYS, "alle zwei Wochen", "P2W" },
    { "EVERY WEEKDAY", HABIT, ALWAYS, "jeden Montag", "XXXX-WXX-1" },
    { "EVERY WEEKDAY PART", HABIT, ALWAYS, "jeden Montag früh", "XXXX-WXX-1TMO" },
    { "EVERY MONTH", HABIT, ALWAYS, "jeden März", "XXXX-03" },
    { "EVERY SEASON", HABIT, ALWAYS, "jeden Sommer", "XXXX-SU" },
    { "EVERY PART", HABIT, ALWAYS, "jeden Abend", "XXXX-XX-XXTEV" },
    { "NTH EVERY UNIT", HABIT, ALWAYS, "15. jeden Monats", "P1M" },
    { "EVERY ORDINAL|NTH WEEKDAY", HABIT, ALWAYS, "jeden ersten Sonntag", "XXXX-WXX-7" },
    { "EVERY ORDINAL|NTH WEEKDAY IN|THE UNIT", HABIT, ALWAYS, "jeden ersten Sonntag im Monat", "P1M" },
    { "IN UNIT", HABIT, LIKE_RATE, "10 Euro [im Monat]", "P1M" },
    { "FREQ", HABIT, ALWAYS, "täglich", "P1D" },
    { "TIMES FREQ", HABIT, ALWAYS, "zweimal täglich", "P1D" },
    { "TIMES THE UNIT", HABIT, ALWAYS, "dreimal die Woche", "P1W" },
    { "TIMES PER|IN|ON THE? UNIT", HABIT, ALWAYS, "zweimal pro Woche", "P1W" },
    { "NUMBER TIME PER|IN|ON THE? UNIT", HABIT, ALWAYS, "fünf Mal am Tag", "P1D" },
    { "PER UNIT", HABIT, ALWAYS, "pro Woche", "P1W" },

    /* ---- ranges: two expressions each; the example is checked against the first ---- */
    { "NTH|DAY HYPHEN|DASH|SLASH|TO|AND|OR TO? THE? NTH MONTH YEAR?", RANGE, ALWAYS, "[4.] bis 8. März 2021", "2021-03-04" },
    { "NTH COMMA NTH TO|AND NTH MONTH YEAR?", RANGE, ALWAYS, "[4.], 5. und 6. März 2021", "2021-03-04" },
    { "NTH MONTH HYPHEN|DASH|SLASH|TO|AND|OR TO? THE? NTH MONTH YEAR", RANGE, ALWAYS, "[4. März] bis 8. Mai 2021", "2021-03-04" },
    { "MONTH HYPHEN|DASH|SLASH|TO|AND MONTH YEAR", RANGE, ALWAYS, "[Mai] bis August 2021", "2021-05" },
    { "NTH HYPHEN|DASH|TO|AND TO? THE? DAY DOT DAY DOT YEAR", RANGE, ALWAYS, "[4.]-8.3.2021", "2021-03-04" },
    { "DAY DOT NTH HYPHEN|DASH|TO|AND TO? THE? DAY DOT DAY DOT YEAR", RANGE, ALWAYS, "[4.3.]-8.5.2021", "2021-03-04" },
    { "NTH HYPHEN|DASH|TO|AND TO? THE? DAY DOT NTH", RANGE, ALWAYS, "[4.]-8.3.", "2024-03-04" },
    { "YEAR HYPHEN|DASH|SLASH YEAR|TWO", RANGE, LIKE_YEAR, "[2007]/08", "2007" },
    { "ANY_YEAR HYPHEN|DASH|TO|AND ANY_YEAR ERA", RANGE, ALWAYS, "[499] bis 493 v. Chr.", "BC0499" },
    { "NUMBER HYPHEN|DASH|TO|OR NUMBER UNITS", RANGE, ALWAYS, "[zwei] bis drei Wochen", "P2W" },
    { "HOUR HYPHEN|DASH|TO|AND HOUR OCLOCK", RANGE, ALWAYS, "[14] bis 16 Uhr", "2024-03-15T14:00" },
    { "HOUR HYPHEN|DASH|TO|AND HOUR DOT|COLON MINUTE OCLOCK", RANGE, ALWAYS, "[14] bis 16.30 Uhr", "2024-03-15T14:00" },
    { "HOUR DOT|COLON MINUTE HYPHEN|DASH|TO|AND HOUR OCLOCK", RANGE, ALWAYS, "[14.30] bis 16 Uhr", "2024-03-15T14:30" },
    { "HOUR DOT|COLON MINUTE HYPHEN|DASH|TO|AND HOUR DOT|COLON MINUTE OCLOCK", RANGE, ALWAYS, "[14.30] bis 16.45 Uhr", "2024-03-15T14:30" },

    /* ---- days with names, and no time of their own ---- */
    { "HOLIDAY YEAR?", POINT, ALWAYS, "Heiligabend 2020", "2020-12-24" },
    { "WHICH|NEAR HOLIDAY", NAMED, ALWAYS, "vergangenen Heiligabend", "2023-12-24" },
    { "REF", REFER, ALWAYS, "kürzlich", "PAST_REF" },
    { "SOON", REFER, ALWAYS, "es soll [bald] regnen", "FUTURE_REF" },
    { "REFADJ", REFER, ALWAYS, "derzeitigen", "PRESENT_REF" },
    { "REFNOUN", REFER, AFTER_POINTER, "in der [Vergangenheit]", "PAST_REF" },
    { NULL, POINT, ALWAYS, NULL, NULL }
};

/* Only looked at around an expression whose direction is open. */
static const Cue cues[] = {
    /* The present beside a day tells what is to come: "tagt am Montag". Not where the participle is alike: "besucht". */
    { CUE_FUTURE, "wird werden werde würden soll sollen solle will wollen wolle möchte möchten muss müssen müsse kann können könne darf dürfen könnte könnten dürfte dürften "
                  "plant planen voraussichtlich spätestens bevorstehenden kommenden "
                  "beginnt beginnen startet starten endet enden findet finden entscheidet entscheiden tagt tagen tritt treten trifft treffen reist reisen kommt kommen "
                  "läuft laufen geht gehen fährt fahren fliegt fliegen kehrt kehren zieht ziehen gilt gelten gibt geben spielt spielen liest lesen singt singen spricht sprechen "
                  "lädt laden veranstaltet veranstalten präsentiert präsentieren stellt stellen zeigt zeigen bietet bieten öffnet öffnen schließt schließen eröffnen feiert feiern "
                  "wählt wählen stimmt stimmen berät beraten verhandelt verhandeln übernimmt übernehmen bleibt bleiben erscheint erscheinen folgt folgen steigt steigen steht stehen "
                  "nimmt nehmen hält halten fällt fallen bekommt bekommen erhält kostet kosten gastiert gastieren" },
    { CUE_PAST, "war waren hat habe hatte hatten wurde wurden worden sei seien ist sind gewesen kam kamen ging gingen starb starben fiel fielen begann begannen gab gaben "
                "nahm nahmen fand fanden traf trafen griff griffen schlug schlugen stieg stiegen sank sanken zog zogen brach brachen ließ ließen hielt hielten lief liefen schrieb "
                "schrieben sprach sprachen sah sahen stand standen blieb blieben fuhr fuhren flog flogen erhielt erhielten erschien erschienen verließ verließen gewann gewannen "
                "verlor verloren gelang gelangen entstand entstanden bat baten betonte hieß hießen bekam bekamen bot boten drang drangen empfing erfuhr ergab ergaben erhob erhoben "
                "erlag erlitt erlitten ertrank ertranken erwarb erwies floh flohen geriet gerieten geschah geschahen gestand half halfen hing hingen lag lagen litt litten lud luden "
                "rief riefen riss rissen saß saßen schien schienen schloss schlossen schnitt schob schoss schossen schwieg schwiegen sprang sprangen stieß stießen stahl stahlen stritt "
                "stritten trat traten trieb trieben trug trugen überfiel überfielen übernahm übernahmen überschlug unterlag unterlagen unterschrieb unterschrieben verbot verband verlief "
                "verlieh verschwand verschwanden versprach verstarb vertrat vertrieb vertrieben verwies warf warfen wies wiesen wuchs wuchsen zerbrach zwang zwangen beschloss beschlossen "
                "betrat betraf bestand bestritt beriet berieten bewarb entschied entschieden entschloss erschoss erschossen erschlug erstach entkam entkamen angriff eintraf eintrafen ankam "
                "ankamen abbrach ausbrach stattfand stattfanden festnahm teilnahm bekanntgab abstürzte einstürzte umkam" },
    { CUE_DONE, "haben" }, { CUE_PLAN, "geplant vorgesehen angesetzt anberaumt erwartet bevorsteht bevor" },
    { CUE_PAST, "-te -ten" }, { CUE_LIKELY, "-t" },
    { CUE_PAST, "trat bat riet hielt galt verbot schritt litt ritt bot enthielt verhielt behielt verriet bestritt erbat vertrat betrat überschritt" },
    { CUE_NEUTRAL, "nicht mit damit womit somit seit jetzt dort fast erst laut bereit oft selbst sonst zuletzt zunächst insgesamt gut weit samt statt gesamt bekannt überhaupt meist "
                   "derart längst jüngst hart tot ernst echt direkt exakt komplett gerecht schlecht leicht dicht acht recht höchst möglichst mindest weltweit soweit vielleicht unbekannt "
                   "verletzt geplant verheiratet geehrt anstatt lebt heißt weiß liegt stammt gehört sagt teilt meint glaubt berichtet meldet schreibt betont erklärt "
                   "bestätigt zählt besteht umfasst existiert fehlt wohnt arbeitet leidet sitzt sucht ermittelt vermutet" },
    { CUE_NEUTRAL, "als_erwartet wie_erwartet als_geplant wie_geplant" },
    { CUE_NEUTRAL, "nächste nächsten letzte erste zweite dritte vierte gesamte gesamten gute alte alten rote weite breite harte kalte kalten bekannte bekannten heute guten letzten zweiten ersten dritten vierten fünften späten bitte sollte müsste sollten unten hinten mitten selten weiten roten" },
    { CUE_NEUTRAL, NULL }
};

/* Nouns have a capital, so none is told from its ending. */
static const PluralEnding plurals[] = { { NULL, NULL } };

const Language language_german = {
    .code = "de",
    .name = "German",
    .words = words,
    .modifiers = modifiers,
    .rules = rules,
    .cues = cues,
    .day_first = true,
    .ordinal_dot = true,
    .verb_last = true,
    .capital_nouns = true,
    .plurals = plurals,
    .phrases = &german_phrases,
    .tells = "der die das den dem des und ist nicht mit ein eine einen einem einer auf für von zu zum zur sich auch als bei nach aus wird wurde haben sie ich wir dass oder wie nur "
             "noch sind um über vor durch",
    .frame = "Das Ministerium, die Armee und beide Parteien gaben verschieden wieder, was an der Brücke geschehen war, und nichts davon ließ "
    "sich prüfen. Der Fluss hatte die Straße überschwemmt, die Telefone waren tot, und der Gouverneur wollte niemanden sehen, der ihn danach "
    "fragte. Ein Sprecher der Klinik sagte, sie sei voll. Die Gespräche, so hieß es, waren in %s, wie berichtet.",
    .post = "Treffen %s, alle.",
};
