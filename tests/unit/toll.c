/* The figures of a sentence: how many, of what, what became of them, where, and what is no figure. */
#include "../../src/event.h"
#include "../test.h"

static Arena *arena;
static const Reader *reader;
static const Tagger *tagger;

static Mentions read_text(const char *text) {
    Document document = { .text = text_of(text) };
    dl_context_set_published(&document.context, TEXT("2021-06-18"), NULL);
    Expressions expressions = timex_tag(arena, tagger, document.text, &document.context);
    return event_find(arena, reader, &document, &expressions);
}

/* All figures in text order: "killed 45..+ at-least people | wounded 3". */
static Text figures_of(const char *text) {
    Mentions mentions = read_text(text);
    Tolls all = { 0 };
    for (size_t i = 0; i < mentions.count; i++)
        for (size_t k = 0; k < mentions.items[i].tolls.count; k++) *array_push(arena, &all) = mentions.items[i].tolls.items[k];
    for (size_t i = 1; i < all.count; i++)
        for (size_t k = i; k && all.items[k - 1].start > all.items[k].start; k--) {
            Toll swap = all.items[k];
            all.items[k] = all.items[k - 1];
            all.items[k - 1] = swap;
        }
    Text out = { 0 };
    for (size_t i = 0; i < all.count; i++) {
        const Toll *t = &all.items[i];
        Text range = t->high == t->low ? arena_format(arena, "%lld", (long long)t->low)
                     : t->high < 0     ? arena_format(arena, "%lld+", (long long)t->low)
                                       : arena_format(arena, "%lld-%lld", (long long)t->low, (long long)t->high);
        Text what = t->what.len ? arena_format(arena, " %.*s", TEXT_ARG(t->what)) : (Text){ 0 };
        Text place = t->place.len ? arena_format(arena, " in %.*s", TEXT_ARG(t->place)) : (Text){ 0 };
        out = arena_format(arena, "%.*s%s%s %.*s%.*s%.*s", TEXT_ARG(out), i ? "; " : "", toll_kind_name(t->kind), TEXT_ARG(range), TEXT_ARG(what), TEXT_ARG(place));
    }
    return out;
}

static void test_figures(void) {
    static const struct {
        const char *text, *figures;
    } rows[] = {
        /* exact, bounded, vague */
        { "Three farmers were killed.", "killed 3 farmers" },
        { "The death toll rose to 12 on Friday.", "killed 12" },
        { "The number of people killed when the bus left the road on Sunday has risen to 41.", "killed 41" },
        { "Five of the seven gunmen were killed.", "killed 5 gunmen" },
        { "One hostage, a clerk, was killed.", "killed 1 hostage" },
        { "At least 45 people were killed in the raid.", "killed 45+" },
        { "More than 2,500 people fled the town.", "displaced 2500+" },
        { "As many as 40 houses were destroyed.", "destroyed 40 houses" },
        { "Dozens of people were wounded.", "wounded 24-99" },
        { "The raid killed twenty-one soldiers.", "killed 21 soldiers" },
        { "About two hundred miners are trapped.", "trapped 200 miners" },
        { "Some 1.2 million people were displaced.", "displaced 1200000" },
        { "Two dozen protesters were arrested.", "arrested 24 protesters" },
        { "Between 10 and 15 soldiers died.", "killed 10-15 soldiers" },
        { "The blast killed 16 - a priest among them.", "killed 16" },
        { "A soldier was wounded.", "wounded 1 soldier" },
        /* running counts */
        { "The hospital puts the number of injured at 19.", "wounded 19" },
        { "The number of people killed climbed to 14.", "killed 14" },
        { "The death toll rises to six.", "killed 6" },
        { "A number of people were killed.", "killed 2+" },
        /* people counted by how many they are together */
        { "A Marlow couple and their two sons were found dead.", "killed 2; killed 2 sons" },
        { "Police are looking into a double homicide.", "killed 2" },
        { "Three people were shot, one fatally.", "casualties 3; killed 1" },
        { "Five people were shot, two of them fatally.", "casualties 5; killed 2" },
        /* ages */
        { "Ann Hale, 16, and Jo Hale, 4, were killed.", "killed 1; killed 1" },
        { "Kay Hale, 9 (front), was wounded.", "" },
        /* nouns that count */
        { "The toll from the ferry sinking reached 88.", "killed 88" },
        { "The death toll from the storm is now 34.", "killed 34" },
        { "The storm toll climbed to 47.", "killed 47" },
        { "The union put the toll at between 220 and 250.", "killed 220-250" },
        { "The clinic put the number of deaths at 90 or more.", "killed 90+" },
        { "The true number of homeless was closer to 90,000.", "displaced 90000" },
        { "The army put its dead at 32.", "killed 32" },
        { "Cholera deaths pass 150.", "killed 150" },
        { "The number of dead, first given as low, rose to 40 and reached 44.", "killed 40; killed 44" },
        { "Twelve people died. The union says the real figure is nearer 30.", "killed 12; killed 30" },
        { "The number of guests rose to 300. The real figure is nearer 400.", "" },
        { "The toll road to the port closed at 17 places.", "" },
        { "It put the number of destroyed houses at 2,300.", "destroyed 2300" },
        /* one more, another, a further */
        { "Another 14 people were missing.", "missing 14" },
        { "A further 21 patients were treated for burns.", "wounded 21 patients" },
        { "A dozen sailors drowned.", "killed 12 sailors" },
        { "Two farmers died in Ombu and a third in Serat.", "killed 2 farmers; killed 1 in Serat" },
        /* nobody */
        { "No one was hurt.", "" },
        { "There were no casualties.", "" },
        /* lives and bodies */
        { "The flood cost 144 lives.", "killed 144" },
        { "The fever claimed 12 lives in the valley.", "killed 12" },
        { "Divers recovered 36 bodies.", "killed 36" },
        { "Rescuers dug 12 more bodies out of the mud.", "killed 12" },
        { "The clinic had received 11 bodies.", "killed 11" },
        /* shares of what is told already */
        { "Forty-seven people, 29 of them civilians, died in the raid.", "killed 47" },
        { "Six people were hurt. One of them died.", "wounded 6; killed 1" },
        /* people and things of several kinds */
        { "Fifty people were unaccounted for.", "missing 50" },
        { "The fire killed 58 people and injured more than 130.", "killed 58; wounded 130+" },
        { "The captain was arrested together with three crewmen.", "arrested 1; arrested 3 crewmen" },
        { "The quake left 3,000 people without a roof.", "displaced 3000" },
        { "Power was cut in three provinces and barns were flattened.", "" },
        /* at another place than the one told of */
        { "Dozens were killed in other parts of the province.", "killed 24-99 in other parts of the province" },
        { "Nine others were killed elsewhere in the country.", "killed 9 in elsewhere in the country" },
        { "Twelve people died in nearby villages, the mayor said.", "killed 12 in nearby villages" },
        { "Twelve people died in the house on the hill.", "killed 12" },
        /* the ways of saying it */
        { "The blast left four people dead.", "killed 4" },
        { "The flood left 19 dead and 40 injured.", "killed 19; wounded 40" },
        { "Police put the number of dead at 17.", "killed 17" },
        { "Gunmen attacked the mill, killing ten guards and wounding three others.", "killed 10 guards; wounded 3" },
        { "The raid left dozens dead and wounded.", "killed 24-99; wounded 24-99" },
        { "The county counted 54 deaths.", "killed 54" },
        { "The killing of six farmers shocked the valley.", "killed 6 farmers" },
        { "Four sailors are missing.", "missing 4 sailors" },
        { "Police arrested nine suspects.", "arrested 9 suspects" },
        { "Rebels kidnapped two engineers.", "kidnapped 2 engineers" },
        { "At least 30 air strikes hit the port.", "other 30+ air strikes" },
        { "Six people, including two children, were killed.", "killed 6" },
        { "The gunman shot his wife and two guards.", "casualties 1; casualties 2 guards" },
        { "Six people were shot.", "casualties 6" },
        { "A teen was fatally shot.", "killed 1 teen" },
        { "Mara Poole killed her father and daughter.", "killed 1; killed 1" },
        { "The man killed himself.", "killed 1" },
        { "A father killed his two sons.", "killed 2 sons" },
        { "A family of four was found dead.", "killed 4" },
        { "Police found 8-year-old Ana Ruiz dead.", "" },
        { "A boy, 8, was killed.", "killed 1 boy" },
        { "A man, two women and a child were killed.", "killed 1 man; killed 2 women; killed 1 child" },
        { "A mother killed her 30-year-old daughter and two grandchildren before turning the gun on herself.", "killed 1; killed 1; killed 2 grandchildren" },
        { "A man shot his two sons before taking his own life.", "killed 1; casualties 2 sons" },
        { "A clerk shot two people before he committed suicide.", "casualties 2; killed 1" },
        { "The man shot and killed his two sons and himself.", "killed 2 sons; killed 1" },
        { "A pilot died along with his brother.", "killed 1 pilot; killed 1" },
        { "Police found the bodies of two girls and their mother.", "killed 2 girls; killed 1" },
        { "The bodies of Ana Ruiz and her two sons were found on Friday.", "killed 1; killed 2 sons" },
        { "A boy who shot himself in the yard has died.", "killed 1 boy; casualties 1" },
        { "A clerk and her son were found shot to death in a barn.", "killed 1 clerk; killed 1" },
        { "Two boys are dead along with their father.", "killed 2 boys; killed 1" },
        { "Ana Ruiz and her sister were found dead.", "killed 1; killed 1" },
        { "Four men were found shot to death.", "killed 4 men" },
        { "The mayor and his wife were happy.", "" },
        { "Two bodies were found in the house.", "killed 2" },
        { "The two bodies that govern the port agree.", "" },
        { "Three men, ages 17, 19 and 20, were wounded.", "wounded 3 men" },
        /* lists by place */
        { "Scores of farmers were killed in raids, including at least 15 in the village of Bushrat, three in Kaff, and 11 in Dabra.",
          "killed 40-199 farmers; killed 15+ in village of Bushrat; killed 3 in Kaff; killed 11 in Dabra" },
        /* no figures */
        { "The town is home to 250,000 people.", "" },
        { "A 25-year-old man was arrested by two officers.", "arrested 1 man" },
        { "Jan Novak, 24, was arrested.", "" },
        { "The raid lasted three hours.", "" },
        { "The damage is put at $40 million.", "" },
        { "The 2024 elections were held in May.", "" },
        { "Prices rose 12 percent.", "" },
        { "No people were killed.", "" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) CHECK_TEXT(figures_of(rows[i].text), rows[i].figures, "\"%s\"", rows[i].text);
}

static const Toll *first_toll(const Mentions *mentions) {
    for (size_t i = 0; i < mentions->count; i++)
        if (mentions->items[i].tolls.count) return &mentions->items[i].tolls.items[0];
    return NULL;
}

static void test_who_says_so(void) {
    Mentions mentions = read_text("Ana Ruiz, head of a clinic, said that 91 people had been killed.");
    const Toll *toll = first_toll(&mentions);
    CHECK(toll != NULL, "there is a figure");
    if (!toll) return;
    CHECK_TEXT(toll->said_by, "Ana Ruiz, head of a clinic", "and she gives it");
    CHECK_TEXT(toll->figure, "91", "in these words");
}

/* The day that a figure has, and who gives it, each in a report of some sentences. */
static void test_of_which_event(void) {
    static const struct {
        const char *text, *figure, *day, *said_by;
    } rows[] = {
        /* a count of today is that of what it counts */
        { "MARLOW, June 18 (Gazette) - The death toll from Monday's flood rose to 47 on Friday, the county said.", "47", "2021-06-14", "county" },
        { "MARLOW, June 18 (Gazette) - The flood hit the valley on Monday and killed nine people.\n\nThe Red Cross put the number of dead at 53.", "53", "2021-06-14", "Red Cross" },
        { "MARLOW, June 18 (Gazette) - An earthquake shook the hills on Monday, killing 24 people.\n\nThe mayor said the true figure was closer to 40.", "closer to 40", "2021-06-14", "mayor" },
        /* what the story is measured by has its own dead, and no others */
        { "MARLOW, June 18 (Gazette) - A storm killed 31 people on Thursday.\n\nIt put 62 people in hospital before it left.\n\nWhen the last big storm hit the valley in 2008, "
          "more than 100 people were killed.",
          "31", "2021-06-17", "" },
        { "MARLOW, June 18 (Gazette) - A ferry sank in the lake on Thursday, killing 36 people.\n\nIn 1996 a ferry went down in the same waters, killing 800 people.\n\n"
          "The number of injured was put at 19 by the clinic.",
          "19", "2021-06-17", "" },
        /* a harm of its own day, told in another paragraph */
        { "MARLOW, June 18 (Gazette) - Floods killed 22 people in the valley last week.\n\nFour soldiers died on Monday when their helicopter hit a cliff.", "Four", "2021-06-14", "" },
        { "MARLOW, June 18 (Gazette) - An earthquake on Monday left 41 people dead.\n\nAn aftershock on Wednesday injured two firemen.\n\n"
          "The government had at first spoken of 24 dead.",
          "24", "2021-06-14", "" },
        /* strikes that kill, and why they were flown */
        { "MARLOW, June 18 (Gazette) - Warplanes struck the hills on Wednesday in retaliation for the killing of two guards last month.\n\n"
          "Villagers said the strikes killed nine farmers.",
          "nine", "2021-06-16", "Villagers" },
        /* two outcomes with one time, a time that only compares */
        { "MARLOW, June 18 (Gazette) - The fire killed 58 people and injured more than 130 on Tuesday.", "58", "2021-06-15", "" },
        { "MARLOW, June 18 (Gazette) - Floods on Tuesday drove 9,000 people from their homes and killed 12 farmers, more than in the whole of last year.", "12", "2021-06-15", "" },
        /* the hour of the report's own day is that of the deed */
        { "MARLOW, June 18 (Gazette) - A ferry which had left Ombu on Thursday sank in the lake at 3 a.m. on Friday.\n\nDivers recovered 36 bodies by nightfall.", "36", "2021-06-18", "" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Mentions mentions = read_text(rows[i].text);
        const Mention *of = NULL;
        const Toll *toll = NULL;
        for (size_t m = 0; m < mentions.count; m++)
            for (size_t k = 0; k < mentions.items[m].tolls.count; k++)
                if (text_equal(mentions.items[m].tolls.items[k].figure, text_of(rows[i].figure))) of = &mentions.items[m], toll = &of->tolls.items[k];
        CHECK(of != NULL, "\"%s\" has the figure %s", rows[i].text, rows[i].figure);
        if (!of) continue;
        CHECK_TEXT(text_slice(of->when.value, 0, sizeof "YYYY-MM-DD" - 1), rows[i].day, "\"%s\"", rows[i].text);
        CHECK_TEXT(toll->said_by, rows[i].said_by, "\"%s\"", rows[i].text);
    }
}

static void test_since(void) {
    Mentions mentions = read_text("The clinic has documented 54 deaths since late on June 17.");
    const Toll *toll = first_toll(&mentions);
    CHECK(toll && toll->since.known, "the count began at a time");
}

int main(void) {
    arena = arena_new();
    reader = reader_new(arena, TEXT("en"));
    tagger = tagger_new(arena, TEXT("en"));
    test_figures();
    test_who_says_so();
    test_since();
    test_of_which_event();
    arena_free(arena);
    return test_end();
}
