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
    arena_free(arena);
    return test_end();
}
