/* What a reader of a report would say it tells: events, their standing, who, where, how many, when, by whose word. */
#include "../../src/event.h"
#include "../../src/buffer.h"
#include "../../src/calendar.h"
#include "../../src/when.h"
#include "../test.h"

static Arena *arena;
static const Reader *reader;
static const Tagger *tagger;

static Mentions read_text(const char *text) {
    Document document = { .text = text_of(text) };
    dl_context_set_published(&document.context, TEXT("2021-06-18"), NULL); /* a Friday */
    Expressions expressions = timex_tag(arena, tagger, document.text, &document.context);
    return event_find(arena, reader, &document, &expressions);
}

/* The first mention named by the word; NULL when there is none. */
static const Mention *named(const Mentions *mentions, const char *trigger) {
    for (size_t i = 0; i < mentions->count; i++)
        if (text_equal_fold(mentions->items[i].trigger, text_of(trigger))) return &mentions->items[i];
    return NULL;
}

/* The mention of a text that is named by the word; that there is none is a failure. */
static const Mention *read_mention(const char *text, const char *trigger) {
    Mentions mentions = read_text(text);
    const Mention *m = named(&mentions, trigger);
    CHECK(m != NULL, "no %s in \"%s\"", trigger, text);
    return m;
}

static Text listed(const Texts *texts) {
    Text all = { 0 };
    for (size_t i = 0; i < texts->count; i++) all = i ? arena_format(arena, "%.*s|%.*s", TEXT_ARG(all), TEXT_ARG(texts->items[i])) : texts->items[i];
    return all;
}

/* ---- what happened, what did not -------------------------------------------------------------------- */

static void test_status(void) {
    static const struct {
        const char *text, *trigger;
        EventStatus status;
    } rows[] = {
        { "Troops attacked the village on Monday.", "attacked", STATUS_happened },
        { "Troops will attack the village on Monday.", "attack", STATUS_planned },
        { "The general vowed to attack the village.", "attack", STATUS_threatened },
        { "The army denied that it had attacked the village.", "attacked", STATUS_denied },
        { "The rebels claimed that they had attacked the village.", "attacked", STATUS_claimed },
        { "If troops attack the village, thousands will flee.", "attack", STATUS_hypothetical },
        { "Troops did not attack the village.", "attack", STATUS_denied },
        { "Troops may attack the village.", "attack", STATUS_hypothetical },
        { "Troops would have attacked the village.", "attacked", STATUS_hypothetical },
        { "Four people may have been killed.", "killed", STATUS_hypothetical },
        { "The mayor called for a truce.", "truce", STATUS_hypothetical },
        { "No agreement was reached.", "agreement", STATUS_denied },
        { "Nothing was agreed.", "agreed", STATUS_denied },
        { "The rebels called off the talks in Geneva.", "talks", STATUS_denied },
        { "She is the second editor to be murdered this year.", "murdered", STATUS_happened },
        { "The judge asked whether the raid was the work of rebels, who killed nine priests.", "killed", STATUS_happened },
        { "After shooting the driver, the gunmen fled.", "shooting", STATUS_happened },
        { "A fireman died rescuing two children.", "rescuing", STATUS_happened },
        { "The guard admitted shooting the driver.", "shooting", STATUS_happened },
        { "The guard admitted to shooting the driver.", "shooting", STATUS_happened },
        { "The guard denied shooting the driver.", "shooting", STATUS_denied },
        { "The mayor considered closing the bridge.", "closing", STATUS_hypothetical },
        { "The queen refrained from dissolving parliament.", "dissolving", STATUS_denied },
        { "The gunmen fled without shooting the driver.", "shooting", STATUS_denied },
        { "The rebels claim to have destroyed two bridges.", "destroyed", STATUS_claimed },
        { "The rebels are said to have destroyed two bridges.", "destroyed", STATUS_happened },
        { "Suspected rebels shelled the village on Monday.", "shelled", STATUS_happened },
        { "The men suspected of killing the senator were arrested.", "killing", STATUS_claimed },
        { "Experts believe that a bomb destroyed the bridge.", "destroyed", STATUS_claimed },
        { "Police reported an explosion at the harbour.", "explosion", STATUS_happened },
        { "The airline announced a strike for Sunday.", "strike", STATUS_planned },
        { "The union walked out to protest an attack on its offices.", "attack", STATUS_happened },
        { "The court will investigate the murder of six priests.", "murder", STATUS_happened },
        { "Until Monday, the army shelled the village.", "shelled", STATUS_happened },
        { "Masked men broke into a farm and set fire to the barn.", "set fire", STATUS_happened },
        { "The talks were cancelled on Monday.", "talks", STATUS_denied },
        { "The pilot said nothing happened.", "happened", STATUS_denied },
        { "At a meeting in Geneva, Norway called for a vote.", "meeting", STATUS_happened },
        { "They failed to reach an agreement.", "agreement", STATUS_denied },
        { "The envoys left without an agreement.", "agreement", STATUS_denied },
        { "The offensive would start within days, an officer said.", "offensive", STATUS_planned },
        { "Gunmen reportedly attacked the village.", "attacked", STATUS_claimed },
        { "The driver was held and is to appear in court on Monday.", "appear in court", STATUS_planned },
        { "The trial is expected to begin in September.", "trial", STATUS_planned },
        { "The strike is expected to hurt exports.", "strike", STATUS_happened },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Mentions mentions = read_text(rows[i].text);
        const Mention *m = named(&mentions, rows[i].trigger);
        CHECK(m && m->status == rows[i].status, "\"%s\": %s", rows[i].text, m ? status_name(m->status) : "no such mention");
    }
}

static void test_attempts(void) {
    static const struct {
        const char *text, *trigger;
        bool attempted;
    } rows[] = {
        { "They tried to kill the judge.", "kill", true },
        { "Troops foiled an attempt to kidnap the envoy.", "kidnap", true },
        { "They attempted an attack on the base.", "attack", true },
        { "The police defused a bomb at the embassy.", "bomb", true },
        { "A bomb was deactivated at the school.", "bomb", true },
        { "Guards thwarted an attack on the bank.", "attack", true },
        { "They failed to kidnap the envoy.", "kidnap", true },
        { "They called off the attack on the bank.", "attack", false },
        { "They did not try to kill the judge.", "kill", false },
        { "They may try to kill the judge.", "kill", false },
        { "They threatened to kill the judge.", "kill", false },
        { "They killed the judge.", "killed", false },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        CHECK(m && m->attempted == rows[i].attempted && (!m->attempted || m->status != STATUS_happened), "\"%s\"", rows[i].text);
    }
}

/* An object between the words of an expression, and who does it, tell what kind of event it is. */
static void test_kinds_around_objects(void) {
    static const struct {
        const char *text, *trigger, *object;
        EventClass class;
    } rows[] = {
        { "The gang set a small hotel on fire.", "set", "small hotel", CLASS_arson },
        { "The rebels took nine villagers hostage.", "took", "nine villagers", CLASS_kidnapping },
        { "The rebels held several teachers as hostages.", "held", "several teachers", CLASS_kidnapping },
        { "The guerrillas burned three buses.", "burned", "three buses", CLASS_arson },
        { "The fire burned the church.", "burned", "church", CLASS_fire },
        { "The church burned down on Monday.", "burned down", "", CLASS_fire },
        { "She set a cup on the table.", "set", "cup", CLASS_other },
        { "Two men held up a bank.", "held up", "bank", CLASS_robbery },
        { "Rain held up work on the bridge.", "held up", "work", CLASS_other },
        { "The evidence held up in court.", "held up", "", CLASS_other },
        { "Traffic was held up for hours.", "held up", "Traffic", CLASS_other },
        { "Troops took over the town.", "took over", "town", CLASS_capture },
        { "Novak took over as chief executive.", "took over", "", CLASS_appointment },
        { "The firm condemned the takeover of Belcor by Zandia.", "takeover", "Belcor", CLASS_economy },
        { "The guard condemned the takeover of Serat by troops.", "takeover", "Serat", CLASS_capture },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        CHECK(m && m->class == rows[i].class, "\"%s\": %s", rows[i].text, m ? class_name(m->class) : "no event");
        if (m) CHECK_TEXT(listed(&m->objects), rows[i].object, "object of \"%s\"", rows[i].text);
    }
}

/* What a gun does by itself somebody did with it; a patient and a plan do no such thing. */
static void test_guns_go_off(void) {
    static const struct {
        const char *text, *trigger;
        EventClass class;
    } rows[] = {
        { "The rifle went off on Sunday while he was cleaning it.", "went off", CLASS_shooting },
        { "A hunter was hurt on Sunday when his shotgun discharged.", "discharged", CLASS_shooting },
        { "The patient was discharged on Sunday.", "discharged", CLASS_other },
        { "The guard discharged a patient on Sunday.", "discharged", CLASS_other },
        { "The lights went off on Sunday.", "went off", CLASS_other },
        { "A friend shot Ana Ruiz in the leg on Sunday.", "shot", CLASS_shooting },
        { "Police say a friend shot him in the leg.", "shot", CLASS_shooting },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        CHECK(m && m->class == rows[i].class, "\"%s\": %s", rows[i].text, m ? class_name(m->class) : "none");
    }
}

static void test_failed_talks_took_place(void) {
    Mentions mentions = read_text("Ruritania and Zembla failed in talks to end the strike.");
    const Mention *m = named(&mentions, "talks");
    CHECK(m && m->status == STATUS_happened && m->class == CLASS_talks, "talks that fail are talks");
    if (!m) return;
    CHECK_TEXT(m->title, "Ruritania and Zembla failed in talks to end the strike", "the title says that they failed");
    CHECK_TEXT(listed(&m->actors), "Ruritania|Zembla", "both took part");
}

static void test_what_is_no_event(void) {
    static const char *const texts[] = {
        "Photo: Jan Novak",
        "The minister called the deal \"long and painful\".",
        "It was the heaviest bombardment in months.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Mentions mentions = read_text(texts[i]);
        for (size_t k = 0; k < mentions.count; k++) {
            const Mention *m = &mentions.items[k];
            CHECK(m->when_from != WHEN_OWN, "\"%.*s\" has no date of its own in \"%s\"", TEXT_ARG(m->trigger), texts[i]);
            CHECK(m->class != CLASS_other || m->salience < 50, "\"%.*s\" is no story in \"%s\"", TEXT_ARG(m->trigger), texts[i]);
        }
    }
}

/* ---- who and where ---------------------------------------------------------------------------------------- */

static void test_roles(void) {
    static const struct {
        const char *text, *trigger, *actors, *objects, *places;
    } rows[] = {
        { "Gunmen attacked a police post in Nairobi.", "attacked", "Gunmen", "police post", "Nairobi" },
        { "A police post was attacked by gunmen in Nairobi.", "attacked", "gunmen", "police post", "Nairobi" },
        { "The village was hit by an attack on a mosque by gunmen.", "attack", "gunmen", "mosque", "" },
        { "Rebels launched an attack on the port.", "attack", "Rebels", "port", "" },
        { "The night was long, with shelling by gunboats.", "shelling", "gunboats", "", "" },
        { "Russia and the United States bombed the port.", "bombed", "Russia|United States", "port", "" },
        { "The town suffered an attack.", "attack", "", "town", "" },
        { "An explosion in Nairobi of unknown cause was heard at noon.", "explosion", "", "", "Nairobi" },
        { "Officers held him on Monday, a day after he shot two guards, officials said.", "shot", "", "two guards", "" },
        { "Jan Novak said he had shot two guards.", "shot", "Jan Novak", "two guards", "" },
        { "Two thousand families are caught up in the battle.", "caught up", "", "Two thousand families", "" },
        { "The strike ended. The state named a panel in May, and in June it passed a law.", "passed", "state", "law", "" },
        { "The gunmen seized the mill on Monday. On Tuesday they wounded a guard.", "wounded", "gunmen", "guard", "" },
        { "SERAT, June 14, 2021 (Wire) - A court in Marlow on Monday freed Jan Novak.", "freed", "court", "Jan Novak", "Marlow" },
        { "A court in Marlow on Monday released Jan Novak, the former head of Grell prison, on bail of 20,000 crowns.", "released", "court", "Jan Novak", "Marlow" },
        { "A ferry carrying about 90 people rammed a pier at dawn, police said.", "rammed", "ferry", "pier", "" },
        { "Rebels stormed the hill and shelled the market.", "shelled", "Rebels", "market", "" },
        { "Mr Mora, who was in Serat for medical treatment, attacked the port.", "attacked", "Mora", "port", "" },
        { "Mr Mora, who was abroad for a rest, accused the army.", "accused", "Mora", "army", "" },
        { "Soldiers loyal to Colonel Mora seized the port.", "seized", "Soldiers", "port", "" },
        { "The rebel, called the Fox, was shot on Monday.", "shot", "", "rebel", "" },
        { "The Ports and Harbours Authority closed the mole.", "closed", "Ports and Harbours Authority", "mole", "" },
        { "The Crown Office and the Harbours Authority closed the mole.", "closed", "Crown Office|Harbours Authority", "mole", "" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        if (!m) continue;
        CHECK_TEXT(listed(&m->actors), rows[i].actors, "actors of \"%s\"", rows[i].text);
        CHECK_TEXT(listed(&m->objects), rows[i].objects, "objects of \"%s\"", rows[i].text);
        CHECK_TEXT(listed(&m->places), rows[i].places, "places of \"%s\"", rows[i].text);
    }
}

static void test_talks_have_partners(void) {
    static const char *const rows[][2] = {
        { "The minister reported progress after talks in Vienna with the envoy.", "minister|envoy" },
        { "The minister met the envoy for talks with the rebels.", "minister|rebels" },
        { "Talks with the envoy ended on Tuesday.", "envoy" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Mentions mentions = read_text(rows[i][0]);
        const Mention *m = named(&mentions, "talks");
        CHECK(m != NULL, "no talks in \"%s\"", rows[i][0]);
        if (m) CHECK_TEXT(listed(&m->participants), rows[i][1], "\"%s\"", rows[i][0]);
    }
}

static void test_attribution(void) {
    static const struct {
        const char *text, *trigger, *said_by;
    } rows[] = {
        { "The mayor said that gunmen had attacked the port.", "attacked", "mayor" },
        { "Gunmen attacked the port, the mayor said.", "attacked", "mayor" },
        { "Gunmen attacked the port, said the mayor.", "attacked", "mayor" },
        { "A bomb exploded in the market, killing two people, police said.", "exploded", "police" },
        { "A truck hit a bus, injuring 12 passengers, the mayor said.", "hit", "mayor" },
        { "According to state radio, gunmen attacked the port.", "attacked", "state radio" },
        { "Gunmen attacked the port, the mayor said on Monday, the third time this year.", "attacked", "mayor" },
        { "Gunmen attacked the port.", "attacked", "" },
        { "Maria Lopez, head of a clinic, said gunmen had attacked the port.", "attacked", "Maria Lopez, head of a clinic" },
        { "The mayor said the port was calm and said gunmen had attacked the mill.", "attacked", "mayor" },
        { "The mayor arrived at noon. She said gunmen had attacked the mill.", "attacked", "" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        if (m) CHECK_TEXT(m->said_by, rows[i].said_by, "\"%s\"", rows[i].text);
    }
}

/* ---- when ---------------------------------------------------------------------------------------------------- */

/* What falls by itself is an accident, what talks do is none; where troops come they are deployed. */
static void test_kinds_by_whom(void) {
    static const struct {
        const char *text, *trigger;
        EventClass class;
    } rows[] = {
        { "The old dam in Marlow collapsed on Saturday.", "collapsed", CLASS_accident },
        { "The dam collapse left many without homes.", "collapse", CLASS_accident },
        { "The collapse of the bridge came without warning.", "collapse", CLASS_accident },
        { "The currency collapsed on Monday.", "collapsed", CLASS_damage },
        { "Gunmen killed a guard and set fire to the farm.", "set fire", CLASS_arson },
        { "Burglars broke into a villa on Monday.", "broke into", CLASS_other },
        { "A man threatened three clerks with death.", "threatened", CLASS_threat },
        { "The drought threatens the harvest.", "threatens", CLASS_statement },
        { "The editor received death threats.", "death threats", CLASS_threat },
        { "Explosive devices were thrown at a bank.", "Explosive devices", CLASS_bombing },
        { "A rescue helicopter went down near the lighthouse on Monday.", "went down", CLASS_accident },
        { "The price of bread went down on Monday.", "went down", CLASS_economy },
        { "The cook fell ill on Monday.", "fell ill", CLASS_disease },
        { "The cook fell ill.", "fell ill", CLASS_disease },
        { "A cyclone hit the coast on Monday.", "hit", CLASS_other },
        { "Gunmen hit a convoy on Monday.", "hit", CLASS_attack },
        { "It was her third defeat to Carver in Leeds.", "defeat", CLASS_vote },
        { "The death toll rises to six.", "rises", CLASS_other },
        { "The number of people killed climbed to 14.", "climbed", CLASS_other },
        { "Prices rose on Monday.", "rose", CLASS_economy },
        { "The club suspended its captain.", "suspended", CLASS_resignation },
        { "The state suspended sales of the drug.", "suspended", CLASS_closure },
        { "Ruiz took over the company in 2012.", "took over", CLASS_appointment },
        { "Rebels took over the barracks.", "took over", CLASS_capture },
        { "He had ruled since 2003.", "ruled", CLASS_other },
        { "The minister withdrew the bill.", "withdrew", CLASS_closure },
        { "The army withdrew its tanks.", "withdrew", CLASS_withdrawal },
        { "The tenant won damages.", "damages", CLASS_verdict },
        { "The court ruled for the tenant.", "ruled", CLASS_verdict },
        { "The town was mourning its mayor on Monday.", "mourning", CLASS_other },
        { "A ferry carrying about 90 people capsized off the island on Monday, officials said.", "capsized", CLASS_accident },
        { "The truce collapsed on Friday.", "collapsed", CLASS_breach },
        { "The peace talks in Vienna collapsed on Friday.", "collapsed", CLASS_failure },
        { "Aster took office on Tuesday.", "took office", CLASS_appointment },
        { "The appeal was dismissed in October.", "dismissed", CLASS_verdict },
        { "The board dismissed the director in October.", "dismissed", CLASS_resignation },
        { "The guard tried to leave through a window.", "tried", CLASS_other },
        { "A verdict is expected next week.", "expected", CLASS_other },
        { "The mayor expected a verdict.", "expected", CLASS_statement },
        { "They let nine women go on Tuesday.", "let", CLASS_release },
        { "The driver was charged with murder on Friday.", "murder", CLASS_trial },
        { "A jury found her guilty of the murder of a nurse.", "murder", CLASS_killing },
        { "Soldiers arrived in Marlow on Monday to clear the mud.", "arrived", CLASS_deployment },
        { "The president arrived in Geneva on Monday.", "arrived", CLASS_visit },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Mentions mentions = read_text(rows[i].text);
        const Mention *m = named(&mentions, rows[i].trigger);
        CHECK(m && m->class == rows[i].class, "\"%s\": %s", rows[i].text, m ? class_name(m->class) : "no event");
    }
}

/* A date that says which event is meant dates no other. */
static void test_times_of_events_within(void) {
    static const struct {
        const char *text, *inner, *outer; /* the one dated 2021-05-02, and the one that is not */
    } rows[] = {
        { "An inquiry over the dam collapse of May 2 opened in Marlow.", "collapse", "inquiry" },
        { "An inquiry into the flood that hit the town on May 2 opened.", "flood", "inquiry" },
        { "Police arrested a man wanted for the robbery of May 2.", "robbery", "arrested" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Mentions mentions = read_text(rows[i].text);
        const Mention *inner = named(&mentions, rows[i].inner), *outer = named(&mentions, rows[i].outer);
        CHECK(inner && outer, "both events of \"%s\"", rows[i].text);
        if (!inner || !outer) continue;
        CHECK_TEXT(inner->when.value, "2021-05-02", "%s of \"%s\"", rows[i].inner, rows[i].text);
        CHECK(!text_equal(outer->when.value, TEXT("2021-05-02")), "%s of \"%s\"", rows[i].outer, rows[i].text);
    }
}

static void test_times(void) {
    static const struct {
        const char *text, *trigger, *value; /* an empty value: the day of the report */
        WhenFrom from;
    } rows[] = {
        { "Gunmen attacked the port on Monday.", "attacked", "2021-06-14", WHEN_OWN },
        { "Police stormed the mill before dawn on Tuesday and freed nine hostages.", "stormed", "2021-06-15TMO", WHEN_OWN },
        { "The truce was broken on Monday by a raid on two ferries.", "raid", "2021-06-14", WHEN_PARENT },
        { "The mayor said on Wednesday that gunmen attacked the port on Monday.", "attacked", "2021-06-14", WHEN_OWN },
        { "The mayor said on Wednesday that gunmen attacked the port on Monday.", "said", "2021-06-16", WHEN_OWN },
        { "Rebels launched an attack on Monday.", "attack", "2021-06-14", WHEN_OWN },
        { "On Monday, gunmen attacked the port.", "attacked", "2021-06-14", WHEN_OWN },
        { "The judge refused to free him on Monday.", "refused", "2021-06-14", WHEN_OWN },
        { "Gunmen attacked the port on Monday, killing three guards.", "killing", "2021-06-14", WHEN_PARENT },
        { "Gunmen attacked the port on Monday. Three guards were killed.", "killed", "2021-06-14", WHEN_PARENT },
        { "The summit ended on Monday. The meeting was held on the day that gunmen attacked the port. The attack on Tuesday killed three.", "attack", "2021-06-15", WHEN_OWN },
        { "Gunmen attacked the port.", "attacked", "", WHEN_REPORT },
        { "Four people were killed in a blast on Monday.", "killed", "2021-06-14", WHEN_PARENT },
        { "The truce began on 12 May. The prisoners were freed two weeks after the truce.", "freed", "2021-W21", WHEN_COUNTED },
        { "The bridge was closed the day before the raid. The raid on the mill was on June 10.", "closed", "2021-06-09", WHEN_COUNTED },
        { "The morning after the raid, troops searched the mill. The raid took place on Tuesday night.", "searched", "2021-06-16TMO", WHEN_COUNTED },
        { "Parliament voted on June 3. On the eve of the vote, students marched to the square.", "marched", "2021-06-02", WHEN_COUNTED },
        { "Police arrested the banker on 4 March 2014. A year after his arrest he was released.", "released", "2015", WHEN_COUNTED },
        { "Three days after the dam collapsed, nine people were arrested. The dam collapsed on June 3.", "arrested", "2021-06-06", WHEN_COUNTED },
        { "An earthquake hit the port on May 24. Hours after the quake a fire broke out.", "fire", "2021-05-24", WHEN_PARENT },
        { "A guard was shot outside the mill. It happened on Tuesday evening in the yard.", "shot", "2021-06-15TEV", WHEN_LINKED },
        { "A guard was shot outside the mill. Officers responded to the mill on Tuesday evening.", "shot", "2021-06-15", WHEN_LINKED },
        { "A guard was shot outside the mill. The ambulance was called at 7 p.m. on Tuesday.", "shot", "2021-06-15", WHEN_LINKED },
        { "A guard was shot outside the mill on Monday. Officers responded to the mill on Tuesday.", "shot", "2021-06-14", WHEN_OWN },
        { "A guard was shot outside the mill. The mayor responded to critics on Tuesday.", "shot", "", WHEN_REPORT },
        { "A guard was shot outside the mill, police said on Thursday. Officers had been called to the mill on Tuesday.", "shot", "2021-06-15", WHEN_LINKED },
        { "A guard was shot in a raid this week. It happened on Tuesday evening in the yard.", "shot", "2021-06-15TEV", WHEN_LINKED },
        { "A guard was killed at the mill. He was walking home on Tuesday night when he heard a noise.", "killed", "2021-06-15", WHEN_NARRATIVE },
        { "A guard was shot outside the mill, police said on Thursday. His son called 911 at 7 a.m. on Tuesday.", "shot", "2021-06-15", WHEN_LINKED },
        { "A guard was shot outside the mill, police said on Thursday. His son called a cousin at 7 a.m. on Tuesday.", "shot", "2021-06-17", WHEN_SAYING },
        { "Officers were called to the mill on Tuesday. They found that a guard had been shot.", "shot", "2021-06-15", WHEN_NARRATIVE },
        { "A guard was shot in the mill. Two teachers were at the mill on Tuesday to comfort the miller.", "shot", "", WHEN_REPORT },
        { "A guard was shot in the mill. Two teachers were at the mill on Tuesday when they heard a noise.", "shot", "2021-06-15", WHEN_NARRATIVE },
        { "A guard was shot in the mill. Two teachers were walking past on Tuesday with a friend.", "shot", "2021-06-15", WHEN_NARRATIVE },
        { "A guard was shot in the mill. Officers were walking past on Tuesday with a friend.", "shot", "", WHEN_REPORT },
        { "A guard was shot in the mill. The miller was closing the mill on Tuesday at 8 p.m.", "shot", "2021-06-15", WHEN_NARRATIVE },
        { "A guard shot another guard. It happened on Tuesday.", "shot", "2021-06-15", WHEN_LINKED },
        { "A miller was arrested on Tuesday after police say he shot a guard.", "shot", "2021-06-15", WHEN_NARRATIVE },
        { "A guard was shot in the mill on Monday. A miller was arrested on Tuesday.", "shot", "2021-06-14", WHEN_OWN },
        { "A guard was shot in the mill. In another case, a miller was arrested on Tuesday.", "shot", "", WHEN_REPORT },
        { "Friends met on Tuesday to remember a guard who was shot in the mill.", "shot", "", WHEN_REPORT },
        { "Friends remembered a guard who was shot as he slept on Tuesday.", "shot", "2021-06-15", WHEN_PARENT },
        { "A miller was in good health on Tuesday after a guard shot him.", "shot", "", WHEN_REPORT },
        { "A mill was closed on Tuesday after a lorry hit it.", "hit", "2021-06-15", WHEN_PARENT },
        { "A guard was shot in the mill. The miller was in court on Tuesday.", "shot", "", WHEN_REPORT },
        { "A guard was shot after he found a rifle on Tuesday in the mill.", "shot", "2021-06-15", WHEN_PARENT },
        { "A guard was shot after he went to a barn and found a rifle on Tuesday.", "shot", "2021-06-15", WHEN_PARENT },
        { "A miller accused of shooting a guard was back in court on Tuesday.", "shooting", "", WHEN_REPORT },
        { "A miller was jailed on Tuesday for accidentally shooting a guard.", "shooting", "", WHEN_REPORT },
        { "A miller was jailed on Tuesday for shooting and killing a guard on June 3.", "shooting", "2021-06-03", WHEN_PARENT },
        { "A miller was jailed on Tuesday for shooting and killing a guard on June 3.", "jailed", "2021-06-15", WHEN_OWN },
        { "A guard died on Tuesday of a wound suffered on June 3.", "wound", "2021-06-03", WHEN_OWN },
        { "A guard died on Tuesday of a wound suffered on June 3.", "died", "2021-06-15", WHEN_OWN },
        { "A guard died nearly four months ago, on March 1, in the mill.", "died", "2021-03-01", WHEN_OWN },
        { "A service is tonight in Marlow for a guard who was shot in the mill.", "shot", "", WHEN_REPORT },
        { "The sheriff described the shooting of a guard at a press conference on Tuesday.", "shooting", "2021-06-15", WHEN_SAYING },
        { "A guard died of his wounds, a Tuesday memo from the mill said.", "died", "2021-06-15", WHEN_SAYING },
        { "The June 3 Movement said on Tuesday that a guard had died.", "said", "2021-06-15", WHEN_OWN },
        { "A miller shot a guard, wounded a clerk and killed himself on Tuesday.", "shot", "2021-06-15", WHEN_PARENT },
        { "A miller robbed a bank and was killed on Tuesday.", "robbed", "2021-06-15", WHEN_PARENT },
        { "A miller moved to Marlow and was arrested on Tuesday.", "moved", "", WHEN_REPORT },
        { "A guard was killed at the mill. It was 10 p.m. on Tuesday.", "killed", "2021-06-15", WHEN_NARRATIVE },
        { "A guard was killed at the mill on Monday. His mother was at the mill on Tuesday.", "killed", "2021-06-14", WHEN_OWN },
        { "A guard was killed at the mill. The funeral was on Tuesday.", "killed", "", WHEN_REPORT },
        { "Two guards were killed in a shooting, police said on Tuesday.", "killed", "2021-06-15", WHEN_SAYING },
        { "On Monday gunmen stormed the mill and shot a guard.", "shot", "2021-06-14", WHEN_PARENT },
        { "A miller came home on Tuesday and shot his dog.", "shot", "2021-06-15", WHEN_PARENT },
        { "The skipper sailed to Serat on Tuesday. The boat was turned back.", "turned", "2021-06-15", WHEN_NARRATIVE },
        { "The skipper sailed to Serat on Tuesday. Four sailors were reported missing.", "missing", "2021-06-15", WHEN_NARRATIVE },
        { "The skipper sailed to Serat on Tuesday. He has apologised.", "apologised", "", WHEN_REPORT },
        { "Three weeks after the flood, the bridge was bombed.", "bombed", "XXXX-XX-XX", WHEN_NONE },
        { "The mayor resigned on Saturday, two days after a fire at the mill killed six people.", "fire", "2021-06-10", WHEN_COUNTED },
        { "The mayor resigned on Saturday, two days after a fire at the mill killed six people.", "killed", "2021-06-10", WHEN_PARENT },
        { "The talks resumed on Monday, three days after the truce collapsed.", "collapsed", "2021-06-11", WHEN_COUNTED },
        { "On Monday, a day after the vote, police arrested the candidate.", "vote", "2021-06-13", WHEN_COUNTED },
        { "It was the worst fire since 1998, when 31 people died in Marlow.", "died", "1998", WHEN_OWN },
        { "A miller accidentally shot his friend in the mill on June 2, Marlow police reported.", "shot", "2021-06-02", WHEN_OWN },
        { "A guard hurt in a fire last month died of his injuries on Monday.", "died", "2021-06-14", WHEN_OWN },
        { "A guard hurt in a fire died of his injuries on Monday.", "fire", "", WHEN_REPORT },
        { "A guard died on Monday of a gunshot wound in a raid.", "raid", "2021-06-14", WHEN_PARENT },
        { "In May the state set up a panel, and on June 3 it passed a law.", "passed", "2021-06-03", WHEN_OWN },
        { "The mill burned on 8 November 1911. The owner was tried in April 1912 and was acquitted on 4 May 1912. One man was killed in riots.", "killed", "", WHEN_NARRATIVE },
        { "It was the worst fire since 1998, when 31 people died in Marlow.", "fire", "", WHEN_REPORT },
        { "The union had called for an inquiry on Monday.", "called for", "2021-06-14", WHEN_OWN },
        { "The trial is expected to begin in September.", "trial", "2021-09", WHEN_OWN },
        { "The talks are due to resume on Friday.", "talks", "2021-06-18", WHEN_OWN },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        if (!m) continue;
        CHECK(m->when_from == rows[i].from, "\"%s\": %s from %s", rows[i].text, rows[i].trigger, when_from_name(m->when_from));
        if (rows[i].value[0]) CHECK_TEXT(m->when.value, rows[i].value, "\"%s\": %s", rows[i].text, rows[i].trigger);
    }
}

static void test_on_the_day_that(void) {
    Mentions mentions = read_text("The meeting was held on the day that gunmen attacked the port.");
    const Mention *meeting = named(&mentions, "meeting");
    CHECK(meeting && meeting->on_day_of && meeting->linked >= 0, "the meeting is tied to the attack");
    if (meeting && meeting->linked >= 0) CHECK_TEXT(mentions.items[meeting->linked].trigger, "attacked", "tied to it");
}

static void test_truce_of_a_week(void) {
    Mentions mentions = read_text("A week-long truce, violated on Monday by a raid on two ferries, had raised hopes.");
    const Mention *truce = named(&mentions, "truce");
    CHECK(truce != NULL, "the truce is an event");
    if (!truce) return;
    CHECK_TEXT(truce->length->value, "P1W", "it has a length");
    int32_t end = days_from_minutes(truce->when.latest_end), start = days_from_minutes(truce->when.latest_start);
    CHECK(truce->when.known && truce->when.lasting && end == days_from_ymd(2021, 6, 14), "it ended on the Monday");
    CHECK(start <= days_from_ymd(2021, 6, 8) && start >= days_from_ymd(2021, 6, 6), "and began about a week before");
}

/* What a sentence dates and tells plainly stands on the line, whatever its verb, as happened or as planned; what is only
 * said, what a speaker mentions and what has no day of its own does not. */
static void test_dated_deeds(void) {
    static const char news[] = "HARN, March 12, 2019 (Gazette) - A council voted on Monday to close the pool.\n\n"
                               "The owner, who moved to Harn on 3 March 2018, painted the gate. On 5 May 2018 water entered the cellar. "
                               "Members rejected the budget on Monday by 46 votes to 41. A boat of sand is expected on Friday. "
                               "The first case was confirmed on Monday. Schools reopen on Friday. The firm will pay two crowns a share, a third over Friday's close. "
                               "The mayor will hand in her resignation on Friday. A report will be presented to the council on Friday. A firm was sued for breach of contract in 2018. A clerk refused to comment on Monday. The clerk denied the charges on Monday. "
                               "A bank pledged two boats on Monday. The tenant will appear before a judge on Friday. "
                               "\"They cut the wires on Monday,\" said a neighbour. On 1 July 2018 the tenant left and, on 3 July, began to withhold the rent.";
    static const struct {
        const char *word;
        bool on_line;
    } rows[] = { { "moved", true }, { "painted", false }, { "entered", true }, { "comment", false }, { "denied", false },
                 { "pledged", true }, { "rejected", true }, { "expected", true }, { "reopen", true }, { "pay", false }, { "resignation", true }, { "report", true }, { "confirmed", true }, { "sued", true }, { "appear before a judge", true }, { "cut", false }, { "left", true }, { "began", true } };
    Mentions mentions = read_text(news);
    CHECK(!named(&mentions, "votes"), "votes that are counted are no vote of their own");
    CHECK(!named(&mentions, "breach"), "what somebody is sued for is told by that");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = named(&mentions, rows[i].word);
        CHECK(m && (m->salience >= 42) == rows[i].on_line, "\"%s\" %s: %d", rows[i].word, rows[i].on_line ? "on the line" : "an aside", m ? m->salience : -1);
    }
}

/* What the first sentence tells is why there is a report, even without a day; a governor is not who died. */
static void test_lead(void) {
    Mentions mentions = read_text("HARN, March 12, 2019 (Gazette) - Divers have found two old anchors in a cave near Harn. The council owns the cave.\n\n"
                                  "The pilot, a pastor from Olmo, landed on Sunday. He died on Monday, the governor said. Diggers informed the clerks in Geneva, who sealed the cave on Sunday.");
    const Mention *lead = named(&mentions, "found"), *later = named(&mentions, "owns"), *died = named(&mentions, "died"), *sealed = named(&mentions, "sealed");
    CHECK(lead && lead->salience >= 42, "the lead: %d", lead ? lead->salience : -1);
    CHECK(!later || later->salience < 42, "no other undated sentence");
    CHECK(died && died->actors.count && text_find(died->actors.items[0], TEXT("governor")) == SIZE_MAX, "he who died does not say so");
    CHECK(sealed && sealed->actors.count && text_find(sealed->actors.items[0], TEXT("clerks")) != SIZE_MAX, "people seal a cave, and no town");
}

static void test_verb_of_a_noun(void) {
    Mentions mentions = read_text("A cyclone hit the coast on Monday.");
    const Mention *hit = named(&mentions, "hit"), *cyclone = named(&mentions, "cyclone");
    CHECK(hit && cyclone && cyclone->salience >= 42 && hit->salience < 42, "the noun tells it, and not its verb");
}

static void test_siege_that_was_ended(void) {
    Mentions mentions = read_text("Commandos stormed the mill on Monday, ending a three-day siege.");
    const Mention *siege = named(&mentions, "siege");
    CHECK(siege && siege->when.known && siege->when.lasting, "the siege lasted");
    if (!siege) return;
    CHECK(days_from_minutes(siege->when.latest_end) == days_from_ymd(2021, 6, 14), "until the Monday");
    CHECK(days_from_minutes(siege->when.earliest_start) >= days_from_ymd(2021, 6, 10), "from three days before");
}

static void test_said_is_not_happened(void) {
    Mentions mentions = read_text("The army said late on June 17 it was starting a new operation in the valley.");
    const Mention *said = named(&mentions, "said");
    CHECK(said && said->class == CLASS_announcement, "to say what one is starting is to announce it");
    CHECK(said && said->when_from == WHEN_OWN, "the time is that of the saying");
    const Mention *operation = named(&mentions, "operation");
    CHECK(operation && operation->when_from == WHEN_SAYING, "the operation has it only from the saying");
    if (operation) CHECK_TEXT(operation->said_by, "army", "the army speaks");
}

static void test_retold(void) {
    Mentions mentions = read_text("Gunmen attacked the port of Serat on Monday.\n\nWitnesses described the attack on the port of Serat.");
    const Mention *again = named(&mentions, "attack");
    CHECK(again && again->same >= 0, "the attack is the one told of before");
    if (again) CHECK_TEXT(again->when.value, "2021-06-14", "and has its day");
    mentions = read_text("Nine people were wounded in a shooting in Serat on Monday.\n\nA clerk shot nine people in Serat before guards in Serat shot him.");
    size_t joined = 0;
    for (size_t i = 0; i < mentions.count; i++) joined += text_equal(mentions.items[i].lemma, TEXT("shoot")) && mentions.items[i].same >= 0;
    CHECK(joined == 1, "one of two shots is the shooting told of before: %zu", joined);
}

/* "The incident" is the harm told last, and is as much where and when that was; one that says whom it hit is its own. */
static void test_deeds_meant(void) {
    static const struct {
        const char *text, *trigger;
        bool back;
    } rows[] = {
        { "Gunmen killed a judge on Monday. The incident occurred at noon.", "incident", true },
        { "A teacher was shot dead. Her car was stopped first. The attack occurred near the harbour.", "attack", true },
        { "Nine people died. The crash happened at dawn.", "crash", true },
        { "Gunmen killed a judge on Monday. Another incident took place in Marlow.", "incident", false },
        { "Gunmen killed a judge on Monday. The attack on a bank in Marlow took an hour.", "attack", false },
        { "The mayor opened a school. The incident took place in Marlow.", "incident", false },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        CHECK(m && (m->same >= 0) == rows[i].back, "\"%s\"", rows[i].text);
    }
}

/* ---- whom and what it struck -------------------------------------------------------------------------------------- */

static void check_texts(const Texts *texts, const char *expected, const char *what, const char *text) {
    Buffer out = { 0 };
    for (size_t i = 0; i < texts->count; i++) {
        if (i) buffer_string(&out, "; ");
        buffer_put(&out, texts->items[i]);
    }
    CHECK_TEXT(buffer_text(&out), expected, "%s of \"%s\"", what, text);
    buffer_free(&out);
}

static void check_victims(const Victims *victims, const char *expected, const char *text) {
    Buffer out = { 0 };
    for (size_t i = 0; i < victims->count; i++)
        buffer_format(&out, "%s%.*s (%lld)", i ? "; " : "", TEXT_ARG(victims->items[i].who), (long long)victims->items[i].low);
    CHECK_TEXT(buffer_text(&out), expected, "victims of \"%s\"", text);
    buffer_free(&out);
}

static void test_targets(void) {
    static const struct {
        const char *text, *trigger, *victims, *targets, *organisations;
    } rows[] = {
        { "Fighters of the Red River Liberation Front killed two judges on Monday.", "killed", "two judges (2)", "", "Red River Liberation Front" },
        { "A bomb exploded in front of the bank on Monday.", "exploded", "", "bank", "" },
        { "TWO BOMBS EXPLODED THIS MORNING AT THE HOUSE OF JUDGE PEDRO BRAVO AND AT THE OFFICES OF A NEWSPAPER.", "EXPLODED", "", "HOUSE OF JUDGE PEDRO BRAVO; OFFICES OF A NEWSPAPER", "" },
        { "The industrialist Pedro Bravo, kidnapped eleven days ago in Serat, was rescued on Monday.", "kidnapped", "Pedro Bravo (1)", "", "" },
        { "A bomb was placed behind the post office.", "bomb", "", "post office", "" },
        { "Troops of the PKRB blew up the bridge.", "blew up", "", "bridge", "PKRB" },
        { "The mayor and his guards were shot dead by six men.", "shot dead", "mayor (1); his guards (0)", "", "" },
        { "Ana Vega, 45, and Luis Soto, a member of the council, were kidnapped.", "kidnapped", "Ana Vega (1); Luis Soto (1)", "", "" },
        { "Also injured were two nurses.", "injured", "two nurses (2)", "", "" },
        { "Five people, including a nurse, were wounded.", "wounded", "Five people (5); nurse (1)", "", "" },
        { "The judge was killed along with two guards.", "killed", "judge (1); two guards (2)", "", "" },
        { "The judge's murder shocked the city.", "murder", "judge (1)", "", "" },
        { "They condemned the murder of the judge and of two guards.", "murder", "judge (1); two guards (2)", "", "" },
        { "Nobody was wounded.", "wounded", "", "", "" },
        { "Two men robbed a shop on a country road.", "robbed", "", "shop", "" },
        { "The judge was murdered at the airport.", "murdered", "judge (1)", "", "" },
        { "Rebels attacked the command post.", "attacked", "", "command post", "" },
        { "The minister praised the bank.", "praised", "", "", "" },
        { "The mayor of Serat, Ana Vega, was murdered on Monday.", "murdered", "Ana Vega (1)", "", "" },
        { "Gunmen murdered the mayor, another judge, and two guards.", "murdered", "mayor (1); judge (1); two guards (2)", "", "" },
        { "Gunmen kidnapped the 70-year-old farmer Luis Soto.", "kidnapped", "70-year-old farmer Luis Soto (1)", "", "" },
        { "Thieves attacked and looted two bakeries.", "attacked", "", "two bakeries", "" },
        { "The union's office was the target of a bomb attack on Monday.", "bomb attack", "", "union's office", "" },
        { "The mayor escaped unhurt from an attack.", "attack", "mayor (1)", "", "" },
        { "An explosion shook the consulate of Peru.", "explosion", "", "consulate of Peru", "" },
        { "The depot was wrecked by a bomb.", "bomb", "", "depot", "" },
        { "They condemned the murder in Serat of two judges.", "murder", "two judges (2)", "", "" },
        { "Ana Vega left her office at noon. An hour later she was murdered.", "murdered", "Ana Vega (1)", "", "" },
        { "The bomb damaged the offices of the newspaper El Norte.", "damaged", "", "offices of the newspaper El Norte", "" },
        { "THE KILLING OF SIX MONKS, INCLUDING HARBOUR UNIVERSITY RECTOR MARIO VELA, WAS CONDEMNED.", "KILLING", "SIX MONKS (6); MARIO VELA (1)", "", "" },
        { "ENGINEER PEDRO LUNA WAS KIDNAPPED ON MONDAY.", "KIDNAPPED", "PEDRO LUNA (1)", "", "" },
        { "Because of the loud blast 20 clerks were injured.", "injured", "20 clerks (20)", "", "" },
        { "Senator Pedro Luna, one of the most feared men of the party, was kidnapped.", "kidnapped", "Pedro Luna (1)", "", "" },
        { "Pedro Luna and Ana Sosa, who were kidnapped in May, are free.", "kidnapped", "Pedro Luna (1); Ana Sosa (1)", "", "" },
        { "The battle began when three men fired at a bus.", "fired at", "", "bus", "" },
        { "Gunmen opened fire on two nurses.", "opened fire", "two nurses (2)", "", "" },
        { "GUNMEN MACHINEGUNNED THE HOUSE OF THE MAYOR.", "MACHINEGUNNED", "", "HOUSE OF THE MAYOR", "" },
        { "Rebels attacked the newspaper El Norte.", "attacked", "", "newspaper El Norte", "" },
        /* who is meant by an office, and what only says more of somebody */
        { "Minister Ana Vega left on Monday. Rebels abducted the minister and two clerks.", "abducted", "Ana Vega (1); two clerks (2)", "", "" },
        { "A teacher was shot dead in Serat. The man, a baker said, ran. Teacher Luis Soto was murdered at noon.", "shot dead", "Luis Soto (1)", "", "" },
        { "A teacher was shot dead in Serat. Teacher Luis Soto was not there.", "shot dead", "teacher (1)", "", "" },
        { "Teachers Ana Vega and Luis Soto left. Rebels abducted a teacher.", "abducted", "teacher (1)", "", "" },
        { "GUNMEN KILLED LUIS SOTO, A PRIEST, TEACHER, AND A POET.", "KILLED", "LUIS SOTO (1)", "", "" },
        { "Ana Vega, a judge and poet, was abducted.", "abducted", "Ana Vega (1)", "", "" },
        { "Ana Vega, a judge and two clerks were abducted.", "abducted", "Ana Vega (1); judge (1); two clerks (2)", "", "" },
        { "Gunmen killed senator and candidate Luis Soto.", "killed", "Luis Soto (1)", "", "" },
        { "The murder of the judge and his companion, Ana Vega, was condemned.", "murder", "judge (1); Ana Vega (1)", "", "" },
        { "The murder of Ana Vega and Luis Soto was condemned.", "murder", "Ana Vega (1); Luis Soto (1)", "", "" },
        { "Two Bolivians and a Dane were abducted.", "abducted", "Two Bolivians (2)", "", "" },
        { "They condemned the murders of Luis Soto, Ana Vega, and of Judge Pedro Luna.", "murders", "Luis Soto (1); Ana Vega (1); Pedro Luna (1)", "", "" },
        { "The blast killed Luis Soto, 42; Ana Vega, 19; and a guard.", "killed", "Luis Soto (1); Ana Vega (1); guard (1)", "", "" },
        { "The injured were Luis Soto, Ana Vega, and two clerks.", "injured", "Luis Soto (1); Ana Vega (1); two clerks (2)", "", "" },
        { "The dead are a nurse and a guard.", "dead", "nurse (1); guard (1)", "", "" },
        { "The raids claimed the lives of two clerks and a nurse.", "claimed", "two clerks (2); nurse (1)", "", "" },
        { "Ana Vega was unharmed following a terrorist attack.", "terrorist attack", "Ana Vega (1)", "", "" },
        { "A bomb exploded in Serat. The mayor was unhurt.", "exploded", "mayor (1)", "", "" },
        { "The mayor was unhurt, but two guards were killed.", "killed", "two guards (2)", "", "" },
        { "On Monday Luis Soto, Ana Vega, and a guard were killed.", "killed", "Luis Soto (1); Ana Vega (1); guard (1)", "", "" },
        { "The blast wounded six passersby.", "wounded", "six passersby (6)", "", "" },
        /* things by their own noun, by that of which they are a part, and behind prepositions */
        { "The flames destroyed thousands of homes and a section of the pipeline.", "destroyed", "", "thousands of homes; section of the pipeline", "" },
        { "The storm destroyed one of them.", "destroyed", "", "", "" },
        { "The bomb caused severe damage to nearby shops and several homes.", "damage", "", "nearby shops; several homes", "" },
        { "Shots were fired at a lorry on the bridge.", "fired at", "", "lorry", "" },
        { "Grenades exploded at the town hall and an office.", "exploded", "", "town hall; office", "" },
        { "The blast destroyed a house as well as two cars.", "destroyed", "", "house; two cars", "" },
        { "The bomb exploded at approximately 1100 in Serat.", "exploded", "", "", "" },
        /* a past tense that looks like a participle */
        { "A MAN IN A GRAY COAT KILLED ONE GUARD AND WOUNDED 13 CLERKS.", "WOUNDED", "13 CLERKS (13)", "", "" },
        { "THE BLAST, WHICH WOUNDED AT LEAST TEN CLERKS, WAS LOUD.", "WOUNDED", "AT LEAST TEN CLERKS (10)", "", "" },
        { "THE BOMB HURT NOBODY BUT DESTROYED AT LEAST SIX HUTS.", "DESTROYED", "", "AT LEAST SIX HUTS", "" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        if (!m) continue;
        check_victims(&m->victims, rows[i].victims, rows[i].text);
        check_texts(&m->targets, rows[i].targets, "targets", rows[i].text);
        check_texts(&m->organisations, rows[i].organisations, "organisations", rows[i].text);
    }
}

static void test_country(void) {
    Mentions mentions = read_text("Gunmen shot a mayor in Aleppo on Monday.\n\nA ferry sank near Marseille on Tuesday.");
    const Mention *shot = named(&mentions, "shot"), *sank = named(&mentions, "sank");
    CHECK(shot && text_equal(shot->country, TEXT("Syria")), "Aleppo is in Syria");
    CHECK(sank && text_equal(sank->country, TEXT("France")), "Marseille is in France");
}

/* Where a report was written tells its country, unless it names another more often. */
static void test_country_of_report(void) {
    static const struct {
        const char *text, *place, *country;
    } rows[] = {
        { "Gunmen killed a mayor on Monday.", "Lima", "Peru" },
        { "Colombian gunmen killed a mayor on Monday.", "Lima", "Peru" },
        { "Colombian gunmen killed a mayor on Monday. The government of Colombia asked all Colombians, in Bogota and in Colombia's towns, to stay at home. "
          "Colombian police are looking for them.",
          "Lima", "Colombia" },
        { "Gunmen from Colombia killed a mayor on Monday.", "", "Colombia" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Document document = { .text = text_of(rows[i].text) };
        dl_context_set_published(&document.context, TEXT("2021-06-18"), NULL);
        document.context.place = text_of(rows[i].place);
        Expressions expressions = timex_tag(arena, tagger, document.text, &document.context);
        Mentions mentions = event_find(arena, reader, &document, &expressions);
        const Mention *m = named(&mentions, "killed");
        CHECK(m && text_equal(m->country, text_of(rows[i].country)), "\"%s\" written in %s: %.*s", rows[i].text, rows[i].place, m ? (int)m->country.len : 0,
              m ? m->country.ptr : "");
    }
}

/* ---- titles ------------------------------------------------------------------------------------------------------- */

static void test_titles(void) {
    static const struct {
        const char *text, *trigger, *title;
    } rows[] = {
        { "The old dam burst late on Saturday, police said.", "dam burst", "Old dam burst" },
        { "The Greens won Sunday's local election in Marlow.", "election", "Greens won local election in Marlow" },
        { "The walkout began on Monday.", "walkout", "Walkout began" },
        { "A first attempt to kill the mayor failed on Monday.", "kill", "First attempt to kill the mayor" },
        { "He wrote on 2 October and, on 20 October, began a strike.", "wrote", "Wrote" },
        { "The tenant began to withhold the rent on Monday.", "withhold", "Tenant began to withhold the rent" },
        { "Deaths have risen to 17, the ministry said, eight more than in May.", "said", "Ministry: Deaths have risen to 17" },
        { "Lawyers filed a lawsuit in Serat on Monday.", "lawsuit", "Lawyers filed a lawsuit in Serat" },
        { "The Greens won 61 seats, the commission announced on Monday.", "announced", "Commission: The Greens won 61 seats" },
        { "A ten-day truce was broken on Monday by a raid on two ferries.", "broken", "Ten-day truce broken by a raid on two ferries" },
        { "The attack on a convoy of trucks on Monday stunned the town.", "attack", "Attack on a convoy of trucks" },
        { "Rebels shelled the market on Friday, wounding several people.", "shelled", "Rebels shelled the market" },
        { "At least 45 people were killed in Serat by an air strike on Thursday.", "killed", "At least 45 people killed in Serat by an air strike" },
        { "The Union of Dockers (UD) has also announced the start of a strike.", "announced", "Union of Dockers announced the start of a strike" },
        { "A man, two women and a child were killed on Sunday.", "killed", "Man, two women and a child killed" },
        { "GUNMEN KILLED THREE FARMERS IN THE VALLEY YESTERDAY.", "KILLED", "Gunmen killed three farmers in the valley" },
        { "\"The offer was not serious,\" the minister, Jan Novak, said, while his colleague left the room.", "said", "Jan Novak: \"The offer was not serious\"" },
        { "Jan Novak, the mayor, told the radio on Monday that the bridge would stay shut.", "told", "Jan Novak told the radio that the bridge would stay shut" },
        { "The mayor called the talks \"long, cold and useless.\"", "called", "Mayor called the talks \"long, cold and useless\"" },
        { "Milan Dorek, a rescue worker with the Relief Corps, also known as the Blue Vests, said \"we were too late\".", "said", "Milan Dorek: \"we were too late\"" },
        { "The army said it was starting a search of the valley.", "starting", "Army was starting a search of the valley" },
        { "The minister, Jan Novak, accused the rebels of breaking the truce.", "accused", "Jan Novak accused the rebels of breaking the truce" },
        { "The minister, Jan Novak, accused the rebels of breaking the truce.", "breaking", "Rebels breaking the truce" },
        { "Anna Berg said at a press conference on Monday that the road was open.", "press conference", "Press conference" },
        { "Thousands fled in the battle for the Aleppo.", "battle", "Battle for Aleppo" },
        { "Judges began a trial in the Hague on Monday.", "trial", "Judges began a trial in the Hague" },
        { "A missile struck the bridge on Monday.", "struck", "Missile struck the bridge" },
        { "Friends of the dead gathered outside the bank and called for peace.", "gathered", "Friends of the dead gathered outside the bank" },
        { "Friends of the dead gathered outside the bank on Friday night.", "gathered", "Friends of the dead gathered outside the bank" },
        { "A union plea to shorten shifts was ignored.", "plea", "Union plea to shorten shifts" },
        { "A union plea to shorten shifts was rejected.", "rejected", "Union plea to shorten shifts rejected" },
        { "After the talks, Jan Novak promised that the ferry would sail again.", "promised", "Jan Novak promised that the ferry would sail again" },
        { "Anna Berg reported progress after talks in Geneva with her counterpart Pavel Lind.", "talks", "Talks in Geneva between Anna Berg and Pavel Lind" },
        { "The mayor reported progress after talks in Geneva with the dockers.", "talks", "Talks in Geneva with the dockers" },
        { "Talks between Anna Berg and Pavel Lind in Geneva went on.", "talks", "Talks between Anna Berg and Pavel Lind went on" },
        { "On Monday rebels shelled the market.", "shelled", "Rebels shelled the market" },
        { "The mayor declared three days of mourning.", "declared", "Mayor declared three days of mourning" },
        { "Six people are now known to have died in the fire.", "died", "Six people died in the fire" },
        { "Units guarding the bridge shelled the market.", "shelled", "Units guarding the bridge shelled the market" },
        { "A barge loaded with migrants capsized near Olmo, and two men were hurt.", "capsized", "Barge loaded with migrants capsized near Olmo" },
        { "The crew lost contact with the barge on Monday.", "contact", "Crew lost contact with the barge" },
        { "The mayor handed in her resignation on Monday.", "resignation", "Mayor handed in her resignation" },
        { "A hearing has been set for Monday.", "hearing", "Hearing set" },
        { "Its former head in Bern, Anna Berg, resigned on Monday.", "resigned", "Anna Berg resigned" },
        { "A hearing in Bern was adjourned.", "hearing", "Hearing in Bern adjourned" },
        { "Its chief executive, Anna Berg, resigned hours after the vote.", "resigned", "Anna Berg resigned after the vote" },
        { "In a tweet, party leader Anna Berg, who had served as mayor, said the road was open.", "said", "Anna Berg said the road was open" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        if (m) CHECK_TEXT(m->title, rows[i].title, "\"%s\"", rows[i].text);
    }
}

/* ---- any input ------------------------------------------------------------------------------------------------------ */

static void test_any_input(void) {
    static const char *const texts[] = { "", " ", "\xFF\xFE\xC3", "killed killed killed", "\"\"\"\"", "(((((", "on on on Monday", "said said said that that" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Mentions mentions = read_text(texts[i]);
        for (size_t k = 0; k < mentions.count; k++)
            CHECK(mentions.items[k].start < mentions.items[k].end, "a mention has its word in \"%s\"", texts[i]);
    }
    CHECK(reader_new(arena, TEXT("xx")) == NULL, "a language that nobody taught");
}

/* A deed has no date of the charge, arrest or inquiry that names it; it keeps one of its own. */
static void test_deeds_before_the_law(void) {
    static const struct {
        const char *text, *trigger;
        bool dated; /* by the text */
    } rows[] = {
        { "A man was charged on Tuesday with the shooting of his neighbor.", "shooting", false },
        { "Detectives on Tuesday investigated the shooting.", "shooting", false },
        { "Police arrested a man on Tuesday after the stabbing.", "stabbing", false },
        { "A man was charged with the shooting of his neighbor on Tuesday.", "shooting", true },
        { "Two men died on Tuesday in a shooting.", "shooting", true },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Mentions mentions = read_text(rows[i].text);
        const Mention *m = named(&mentions, rows[i].trigger);
        bool dated = m && (m->when_from == WHEN_OWN || m->when_from == WHEN_PARENT);
        CHECK(m && dated == rows[i].dated, "\"%s\": %s", rows[i].text, m ? when_from_name(m->when_from) : "no such mention");
    }
}

/* Which came first, whatever their days: by the words, else by what follows from what. */
static void test_order(void) {
    static const struct {
        const char *text, *later, *earlier;
    } rows[] = {
        { "The roof fell in after an explosion.", "fell", "explosion" },
        { "After the explosion, the owner fled.", "fled", "explosion" },
        { "The guards ran away before the gunmen robbed the bank.", "robbed", "ran" },
        { "The mayor resigned because of the riot.", "resigned", "riot" },
        { "The quake caused a landslide.", "landslide", "quake" },
        { "The landslide was caused by the quake.", "landslide", "quake" },
        { "A riot followed the verdict.", "riot", "verdict" },
        { "The verdict was followed by a riot.", "riot", "verdict" },
        { "Divers found a ferry that had sunk.", "found", "sunk" },
        { "The coroner confirmed the deaths.", "confirmed", "deaths" },
        { "Police are investigating the fire.", "investigating", "fire" },
        { "The owner said the mill burned.", "said", "burned" },
        { "The council sent guards to protect the dam.", "protect", "sent" },
        { "The mayor vowed to resign.", "resign", "vowed" },
        { "The mayor said she would resign.", "resign", "said" },
        { "The army made a plan to attack the port.", "attack", "plan" },
        { "Two men robbed a bank and fled.", "fled", "robbed" },
        { "Gunmen attacked the convoy, killing six soldiers.", "killing", "attacked" },
        { "Gunmen robbed a bank on Tuesday. Police arrested two men on Tuesday.", "arrested", "robbed" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Mentions mentions = read_text(rows[i].text);
        const Mention *later = named(&mentions, rows[i].later), *earlier = named(&mentions, rows[i].earlier);
        CHECK(later && earlier && later->after == (int32_t)(earlier - mentions.items), "\"%s\": after %d", rows[i].text, later ? (int)later->after : -2);
        CHECK(earlier && later && earlier->after != (int32_t)(later - mentions.items), "\"%s\": not in a circle", rows[i].text);
    }
    Mentions mentions = read_text("The bank closed in March. The mill opened in June.");
    for (size_t i = 0; i < mentions.count; i++) CHECK(mentions.items[i].after < 0, "%.*s is after nothing", TEXT_ARG(mentions.items[i].trigger));
}

/* What is said at a meeting was said on its day, also by those quoted next; what is announced meanwhile was not. */
static void test_words_at_a_meeting(void) {
    Mentions mentions = read_text("Little was agreed at the meeting, where Norway demanded a vote and Sweden said the raid was wrong. "
                                  "The Danish minister, Lars Holm, described it as a mistake. The army announced a new raid and urged families to leave. "
                                  "The meeting was held in Geneva on Thursday last week.");
    static const struct {
        const char *trigger;
        bool at_meeting;
    } rows[] = { { "demanded", true }, { "said", true }, { "described", true }, { "announced", false }, { "urged", false } };
    const Mention *meeting = named(&mentions, "meeting");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = named(&mentions, rows[i].trigger);
        CHECK(m && meeting && meeting->when.known && when_is_same(&m->when, &meeting->when) == rows[i].at_meeting, "%s: %s", rows[i].trigger, m ? when_from_name(m->when_from) : "none");
    }
}

/* What a day is explained by, and what hangs below a deed of the night, have their day. */
static void test_days_shared(void) {
    static const struct {
        const char *text, *trigger;
        int month, day;
    } rows[] = {
        { "The ceasefire agreed in May broke down on June 10, when the army retook the town of Sobotka.", "retook", 6, 10 },
        { "Police stormed the bank before dawn on Tuesday.", "stormed", 6, 15 },
        { "Police stormed the bank shortly after 11 p.m. on Tuesday.", "stormed", 6, 15 },
        { "Police stormed the bank about 11:50 p.m. on June 10.", "stormed", 6, 10 },
        { "Police stormed the bank before dawn on Tuesday, killing three gunmen and freeing 16 hostages.", "freeing", 6, 15 },
        { "The board rejected a first offer on June 3 and a better offer on June 10.", "rejected", 6, 3 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        Span day = span_of_day(days_from_ymd(2021, rows[i].month, rows[i].day));
        CHECK(m && m->when.known && m->when.latest_end <= day.last && m->when.earliest_start >= day.first && !m->when.open, "\"%s\": %s", rows[i].text, m ? when_from_name(m->when_from) : "none");
    }
}

/* A place behind the subject is not it, and what falls off a coast is not the coast. */
static void test_places_are_no_parties(void) {
    static const struct {
        const char *text, *trigger, *actor, *place;
    } rows[] = {
        { "The dam near Marlow collapsed on Tuesday.", "collapsed", "dam", "Marlow" },
        { "A ferry sank off Lesbos on Monday.", "sank", "ferry", "Lesbos" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        if (!m) continue;
        CHECK_TEXT(listed(&m->actors), rows[i].actor, "%s", rows[i].text);
        CHECK_TEXT(listed(&m->places), rows[i].place, "%s", rows[i].text);
        CHECK(!m->objects.count, "%s", rows[i].text);
    }
}

/* The stamp of a running report dates what has no time of its own; who said all of it closes no clause. */
static void test_stamps(void) {
    Mentions mentions = read_text("17:52 A second explosion was heard at the mill.\n\n17:30 A fire broke out at the mill at about 17:20 after a blast, the ministry says.\n");
    const Mention *heard = named(&mentions, "explosion"), *fire = named(&mentions, "fire"), *blast = named(&mentions, "blast");
    CHECK(heard && fire && blast, "all are found");
    if (!heard || !fire || !blast) return;
    CHECK_TEXT(heard->when.value, "2021-06-18T17:52", "the stamp");
    CHECK_TEXT(fire->when.value, "2021-06-18T17:20", "a time of its own");
    CHECK(blast->status == STATUS_happened, "what came before the fire is not ahead");
}

/* Two times that make a range are one time: what went on from the one to the other, or was at some time between them. */
static void test_ranges(void) {
    static const struct {
        const char *text, *trigger;
        bool lasting;
        int first_month, last_month;
    } rows[] = {
        { "From March to May 2020 the army shelled the town of Sobotka.", "shelled", true, 3, 5 },
        { "The army shelled the town of Sobotka from March 2020 until May 2020.", "shelled", true, 3, 5 },
        { "A bridge collapsed in Sobotka between March and May 2020.", "collapsed", false, 3, 5 },
        { "The judge postponed the trial from March to May 2020.", "postponed", false, 0, 0 },
        { "Gunmen killed nine people and wounded twenty between March and May 2020.", "killed", false, 3, 5 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        if (!m) continue;
        Span first = span_of_month(2020, rows[i].first_month), last = span_of_month(2020, rows[i].last_month);
        bool range = m->when.known && m->when.earliest_start == first.first && m->when.latest_end == last.last;
        CHECK(range == (rows[i].first_month > 0), "%s", rows[i].text);
        if (range) CHECK(m->when.lasting == rows[i].lasting, "%s", rows[i].text);
    }
}

/* A verb's subject stands before all that only tells more about it, and its tellers say nothing of it. */
static void test_subject_behind_infinitive(void) {
    static const struct {
        const char *text, *trigger, *title;
    } rows[] = {
        { "A notice ordering the firm to replace the pipes was rejected on Monday.", "rejected", "Notice rejected" },
        { "The decision to arrest the mayor sparked protests on Monday.", "sparked", "Decision to arrest the mayor sparked protests" },
        { "The council handed out bottled water on Monday.", "handed", "Council handed out bottled water" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Mention *m = read_mention(rows[i].text, rows[i].trigger);
        if (m) CHECK_TEXT(m->title, rows[i].title, "%s", rows[i].text);
    }
    const Mention *dismissed = read_mention("The company appealed, and the appeal was dismissed on Monday.", "dismissed");
    if (dismissed) CHECK(!dismissed->said_by.len, "the company does not say that it lost");
}

/* A headline that begins with a word for a deed commands nobody; who agrees to do a thing makes an agreement. */
static void test_first_words(void) {
    Mentions mentions = read_text("Live: raid on market in Marlow\n\nMARLOW, June 16 (Gazette) - Two men were held on Tuesday after a raid on a market in Marlow, officers said. Harlow agreed to buy the market.\n");
    const Mention *raid = named(&mentions, "raid"), *agreed = named(&mentions, "agreed");
    CHECK(raid && raid->status == STATUS_happened && raid->class == CLASS_attack, "a raid that happened");
    CHECK(agreed && agreed->class == CLASS_agreement && agreed->status == STATUS_happened, "an agreement");
}

static void test_clock_bounds(void) {
    Mentions mentions = read_text("A guard was shot just after 5 p.m. on Tuesday.");
    const Mention *m = named(&mentions, "shot");
    Span day = span_of_day(days_from_ymd(2021, 6, 15));
    CHECK(m && m->when.known && !m->when.open && m->when.earliest_start > day.first && m->when.latest_end == day.last, "still that Tuesday");
}

/* Thousands of short reports are read into one arena: each leaves behind what it tells, not the room it was read in. */
static void test_short_reports_take_little_room(void) {
    size_t before = arena_used(arena);
    read_text("Rain fell.");
    CHECK(arena_used(arena) - before < 16 << 10, "a report of ten bytes keeps %zu bytes", arena_used(arena) - before);
}

int main(void) {
    arena = arena_new();
    reader = reader_new(arena, TEXT("en"));
    tagger = tagger_new(arena, TEXT("en"));
    test_status();
    test_attempts();
    test_deeds_meant();
    test_kinds_around_objects();
    test_guns_go_off();
    test_failed_talks_took_place();
    test_what_is_no_event();
    test_roles();
    test_talks_have_partners();
    test_attribution();
    test_times();
    test_on_the_day_that();
    test_truce_of_a_week();
    test_siege_that_was_ended();
    test_dated_deeds();
    test_lead();
    test_verb_of_a_noun();
    test_said_is_not_happened();
    test_retold();
    test_deeds_before_the_law();
    test_order();
    test_words_at_a_meeting();
    test_days_shared();
    test_places_are_no_parties();
    test_clock_bounds();
    test_stamps();
    test_first_words();
    test_ranges();
    test_subject_behind_infinitive();
    test_targets();
    test_country();
    test_country_of_report();
    test_kinds_by_whom();
    test_times_of_events_within();
    test_titles();
    test_any_input();
    test_short_reports_take_little_room();
    arena_free(arena);
    return test_end();
}
