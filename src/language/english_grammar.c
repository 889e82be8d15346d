/* english_grammar.c - English: abbreviations, words with a job, page furniture. Add a word to a row, or a row. */
#include "../sentence.h"

static const UseRow uses[] = {
    /* ---- abbreviations: written here without the full stop ---- */
    { USE(ABBREVIATION) | USE(TITLE), "Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Fr Hon Gen Lt Col Sgt Cpl Pvt Capt Maj Adm Cmdr Cdr Brig "
                                      "Rep Reps Sen Sens Gov Govs Pres Supt Insp Det Pfc Amb Atty" },
    { USE(ABBREVIATION), "Jr Sr St Ste Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri" },
    { USE(ABBREVIATION) | USE(ORGANISATION), "Inc Corp Co Cos Ltd Bros LLC Plc Bhd Dept" },
    { USE(ABBREVIATION), "v vs etc al approx est dept univ assn assoc Ave Blvd Rd Hwy Rte Mt Ft ext tel" },
    { USE(NAME_ABBREVIATION), "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn "
                              "Tenn Tex Va Vt Wash Wis Wyo Ont Que" },
    { USE(NUMBER_ABBREVIATION), "No Nos p pp vol art fig sec ch para c ca pop" },
    { USE(STARTER), "The A An In On At He She It They We You But And However When While After Before For As This That These Those There "
                    "If Although Though Since Meanwhile His Her Its Their Our My Many Some Most Several Other Others All Another Both "
                    "Then Now Also Last Earlier Later By From With During Under According Despite So What Who Why How Where Not No "
                    "Police Officials Officers Authorities Witnesses Residents Investigators Prosecutors Firefighters Rescuers" },

    /* ---- persons ---- */
    { USE(TITLE), "Miss Madam Sir Lord Lady Dame King Queen Prince Princess Emperor Sultan Emir Sheikh Shaikh Sheik Pope Cardinal Archbishop "
                  "Bishop Father Sister Brother Rabbi Imam Ayatollah Mullah Maulana Saint Baron Count Duke Señor Sra" },
    { USE(TITLE) | USE(OFFICE), "President Premier Chancellor Minister Secretary Senator Representative Congressman Congresswoman Governor Mayor Ambassador "
                                "Envoy General Colonel Major Captain Lieutenant Sergeant Corporal Private Admiral Commander Marshal Brigadier "
                                "Judge Justice Attorney Prosecutor Professor Doctor Chairman Chairwoman Chairperson Chair Director Chief Commissioner "
                                "Inspector Superintendent Constable Officer Detective Sheriff Deputy Spokesman Spokeswoman Spokesperson Speaker "
                                "Leader Coach Councillor Councilman Councilwoman Coordinator Mediator Reverend Pastor Priest Editor Lawyer Dictator Warlord "
                                "Negotiator Delegate Candidate Activist Journalist Engineer Economist Analyst Banker Lawmaker Deputy MP Rector Dean Magistrate "
                                "Monsignor Msgr Archbishop Comrade Businessman Businesswoman Industrialist Rancher Reporter Cameraman Photographer "
                                "Columnist Newsman Trooper Policeman Policewoman Bodyguard Consul Unionist" },
    { USE(OFFICE), "president premier chancellor minister secretary senator congressman congresswoman governor mayor ambassador envoy general colonel "
                   "major captain lieutenant sergeant admiral commander marshal judge justice attorney prosecutor professor doctor chairman "
                   "chairwoman director chief commissioner inspector officer sheriff deputy spokesman spokeswoman spokesperson speaker leader head "
                   "coach councillor coordinator mediator pastor priest bishop editor lawyer negotiator lawmaker monarch king queen prince princess "
                   "counterpart adviser advisor aide founder owner manager boss" },
    { USE(NAME_LINK), "al el bin ibn bint abu abd de del della der den di da dos das du van von la le ben ter ul ur Al El Bin Ibn Abu Abdel" },
    { USE(FIRST_NAME), "James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew "
                       "Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin "
                       "Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Zachary "
                       "Douglas Peter Kyle Noah Ethan Jeremy Walter Christian Keith Roger Terry Austin Sean Gerald Carl Harold Dylan Arthur Lawrence Jordan "
                       "Jesse Bryan Billy Bruce Gabriel Joe Logan Alan Juan Albert Willie Elijah Wayne Randy Vincent Mason Roy Ralph Bobby Russell Bradley "
                       "Philip Eugene Bill Tom Jim Mike Dan Bob Steve Tony Ted Ben Sam Ken Ron Don Tim Greg Jeff Chris Nick Matt Andy Fred Martin Louis "
                       "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley Kimberly Emily "
                       "Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Dorothy Amy Kathleen Angela Shirley Emma Brenda "
                       "Pamela Nicole Anna Samantha Katherine Christine Debra Rachel Carolyn Janet Maria Catherine Heather Diane Olivia Julie Joyce Victoria "
                       "Ruth Virginia Lauren Kelly Christina Joan Evelyn Judith Andrea Hannah Megan Cheryl Jacqueline Martha Madison Teresa Gloria Sara "
                       "Janice Ann Kathryn Abigail Sophia Frances Jean Alice Judy Isabella Julia Grace Amber Denise Danielle Marilyn Beverly Charlotte "
                       "Natalie Theresa Diana Brittany Doris Kayla Alexis Lori Marie Jane Kate Hillary Ellen Rosa Ana Carmen Elena Irina Olga Natalia Svetlana "
                       "Mohammed Mohammad Muhammad Mohamed Muhammed Ahmed Ahmad Ali Hassan Hussein Hussain Ibrahim Mahmoud Mustafa Omar Osama Khalid Khaled "
                       "Yusuf Youssef Abdullah Abdul Abdel Hamid Hamza Tariq Tarek Bashar Bashir Saddam Saeed Said Salman Salim Samir Walid Yasser Zaid "
                       "Karim Kamal Jamal Ismail Imran Fatima Aisha Amina Leila Layla Zainab Maryam Nadia Yasmin Rania Noor Benazir Pervez Nawaz Asif "
                       "Vladimir Sergei Sergey Dmitry Dmitri Alexei Aleksei Mikhail Boris Ivan Nikolai Yuri Igor Oleg Viktor Victor Andrei Anatoly Yevgeny "
                       "Leonid Volodymyr Petro Yulia Slobodan Radovan Ratko Milan Goran Zoran Josip Franjo Lech Vaclav Jan Karel Janos Viktoria "
                       "Jean Pierre Jacques Francois François Nicolas Michel Alain Philippe Laurent Olivier Claude Marc Antoine Emmanuel Marine Segolene "
                       "Hans Klaus Helmut Gerhard Angela Wolfgang Jürgen Juergen Franz Heinz Karl Dieter Horst Günter Ursula Olaf Otto Fritz Stefan Staffan "
                       "Giovanni Giuseppe Silvio Matteo Mario Luigi Paolo Marco Antonio Francesco Roberto Carlos Luis Jorge Pedro Miguel Manuel Fernando "
                       "Francisco Javier Jesus Alberto Alejandro Alfredo Alfonso Andres Arturo Cesar Daniel Diego Eduardo Enrique Ernesto Felipe Gustavo "
                       "Guillermo Hector Hernan Hugo Humberto Ignacio Jaime Joaquin Julio Leopoldo Lorenzo Mauricio Napoleon Nelson Oscar Pablo Rafael Ramon "
                       "Raul Ricardo Rodrigo Rodolfo Ruben Salvador Santiago Sergio Tomas Vicente Dilma Evo Hugo Joao Paulo Luiz Jair "
                       "Deng Jiang Xi Hu Li Wang Zhang Liu Chen Yang Zhao Wen Zhu Kim Lee Park Moon Ban Shinzo Yoshihide Junichiro Fumio Taro Ichiro Aung "
                       "Narendra Rajiv Indira Sonia Rahul Manmohan Atal Mahinda Ranil Sheikh Khaleda Hamid Ashraf Kofi Nelson Thabo Jacob Robert Mugabe "
                       "Desmond Joseph Laurent Paul Yoweri Meles Haile Olusegun Goodluck Muhammadu Uhuru Raila Mwai Jomo Julius Kwame Jerry Ellen Charles "
                       "Ehud Benjamin Binyamin Ariel Shimon Yitzhak Avigdor Moshe Yair Golda Menachem Yasir Mahmud Ismail Recep Tayyip Abdullah Kemal" },

    /* ---- organisations and places ---- */
    { USE(ORGANISATION), "Ministry Department Agency Party Council Commission Committee Congress Parliament Senate Assembly Government Court Union "
                         "Association Federation Organisation Organization Company Corporation Group Bank University College School Institute Institution Foundation "
                         "Army Navy Guard Guards Forces Force Police Front Movement Brigade Brigades Battalion Battalions Division Regiment Corps Militia Command "
                         "Service Services Bureau Office Authority Board League Alliance Coalition Society Trust Fund Club Church Hospital Observatory "
                         "Network News Times Post Journal Tribune Herald Gazette Press Radio Television Broadcasting Airlines Airways Industries Holdings "
                         "Partners Systems Motors Energy Petroleum Oil Laboratories Pharmaceuticals Insurance Securities Exchange Cross Crescent "
                         "Nations Community Secretariat Embassy Consulate Cabinet Administration Conference Centre Center Defense Defence Helmets "
                         "Rights Watch International Tribunal Consortium Cooperative Syndicate Cartel Faction Resistance Brotherhood Jihad Front Team "
                         "Directorate Inspectorate Prosecutor's Initiative Campaign Project Programme Program Treasury" },
    { USE(ORGANISATION_LINK), "of for and & de" },
    { USE(PLACE_NOUN), "village town city district province region state county municipality governorate suburb neighborhood neighbourhood area port "
                       "island islands river lake mountain mountains valley bay gulf sea ocean desert peninsula strait airport highway road street avenue "
                       "square bridge border camp base prefecture canton department territory republic kingdom capital quarter coast township hamlet "
                       "drive lane boulevard parkway plaza hill hills forest desert glacier volcano plateau crossing checkpoint junction terminal "
                       "Ave Blvd Rd St Hwy Rte" },
    { USE(INNER_PLACE), "street road avenue drive lane boulevard highway parkway plaza square circle court terrace trail loop block "
                        "Ave Blvd Rd St Hwy Rte Dr Ln Ct Cir neighborhood neighbourhood side park mall hospital school church college "
                        "university apartments apartment complex hotel motel club bar restaurant store market station mosque temple" },
    { USE(COMPASS), "north south east west northeast northwest southeast southwest northern southern eastern western central downtown uptown greater inner outer" },
    { USE(PLACE_PREPOSITION), "in at near from to outside around throughout across toward towards into inside through off over between" },
    { USE(TOWN_OFFICE), "police firefighters paramedics authorities officials officers detectives residents mayor" },
    { USE(CALENDAR), "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec "
                     "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun "
                     "Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays GMT UTC" },

    /* ---- grammar ---- */
    { USE(NEGATION), "not n't never no neither nor without n’t" },
    { USE(BE), "be am is are was were been being 'm 're ’m ’re" },
    { USE(HAVE), "have has had having 've ’ve" },
    { USE(DO), "do does did" },
    { USE(GET), "get gets got gotten getting" },
    { USE(LET), "let lets letting make makes made making help helps helped saw watch watched hear heard" },
    { USE(FUTURE), "will shall 'll ’ll wo" },
    { USE(CONDITIONAL), "would could should may might must can ca 'd ’d" },
    { USE(SUBORDINATOR), "that because while when if although though since after before until unless as where whereas whether once who which whom whose" },
    { USE(AGENT), "by" },
    { USE(SUBJECT), "I he she we they" },
    { USE(NAMELESS), "I OK" },
    { USE(PEOPLE), "European Europeans Arab Arabs African Africans Asian Asians Western Muslim Muslims Christian Christians Jewish Jew Jews Islamic "
                   "Islamist Islamists Sunni Sunnis Shiite Shiites Shia Shi'ite Shi'ites Kurdish Kurd Kurds Hindu Hindus Sikh Sikhs Buddhist Buddhists "
                   "Catholic Catholics Protestant Protestants Orthodox Tamil Tamils Chechen Chechens Hutu Hutus Tutsi Tutsis Tibetan Tibetans Uighur "
                   "Uighurs Rohingya Pashtun Pashtuns Basque Basques Catalan Catalans Roma Latino Latinos Hispanic Hispanics" },
    { 0, NULL },
};

static const FurnitureRow furniture[] = {
    /* how             what                  words                         example */
    { MATCH_STARTS,   FURNITURE_CREDIT,    "photo:",                     "Photo: A. Rossi" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "photos:",                    "Photos: Rossi/Weber" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "photo by",                   "Photo by Anna Rossi" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "photograph:",                "Photograph: Anna Rossi" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "photograph by",              "Photograph by Anna Rossi" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "photo credit",               "Photo credit: Anna Rossi" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "picture:",                   "Picture: Harbour News" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "image:",                     "Image: Harbour News" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "image credit",               "Image credit: Harbour News" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "image caption",              "Image caption" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "image copyright",            "Image copyright Harbour News" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "credit:",                    "Credit: Harbour News" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "credits:",                   "Credits: Harbour News" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "source:",                    "Source: Harbour News" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "illustration:",              "Illustration: Anna Rossi" },
    { MATCH_STARTS,   FURNITURE_CREDIT,    "file photo",                 "File photo" },
    { MATCH_CONTAINS, FURNITURE_CREDIT,    "Getty Images",               "Anna Rossi/Getty Images" },
    { MATCH_WHOLE,    FURNITURE_CREDIT,    "media playback is unsupported on your device", "Media playback is unsupported on your device" },

    { MATCH_LINE,     FURNITURE_BYLINE,    "by",                         "By Anna Rossi, Harbour News" },
    { MATCH_LINE,     FURNITURE_BYLINE,    "written by",                 "Written by Anna Rossi" },
    { MATCH_LINE,     FURNITURE_BYLINE,    "posted by",                  "Posted by Anna Rossi" },
    { MATCH_LINE,     FURNITURE_BYLINE,    "published by",               "Published by Anna Rossi" },

    { MATCH_STARTS,   FURNITURE_AGENCIES,  "with reporting by",          "With reporting by the Harbour News Agency" },
    { MATCH_STARTS,   FURNITURE_AGENCIES,  "with reporting from",        "With reporting from Anna Rossi" },
    { MATCH_STARTS,   FURNITURE_AGENCIES,  "with files from",            "With files from Anna Rossi" },
    { MATCH_STARTS,   FURNITURE_AGENCIES,  "with additional reporting",  "With additional reporting by Anna Rossi" },
    { MATCH_STARTS,   FURNITURE_AGENCIES,  "additional reporting by",    "Additional reporting by Anna Rossi" },
    { MATCH_STARTS,   FURNITURE_AGENCIES,  "reporting by",               "Reporting by Anna Rossi; Editing by Jan Weber" },
    { MATCH_STARTS,   FURNITURE_AGENCIES,  "editing by",                 "Editing by Jan Weber" },
    { MATCH_STARTS,   FURNITURE_AGENCIES,  "writing by",                 "Writing by Jan Weber" },
    { MATCH_STARTS,   FURNITURE_AGENCIES,  "based on reporting by",      "Based on reporting by the Harbour News Agency" },
    { MATCH_STARTS,   FURNITURE_AGENCIES,  "compiled by",                "Compiled by Jan Weber" },
    { MATCH_CONTAINS, FURNITURE_AGENCIES,  "contributed to this report", "Anna Rossi in Genoa contributed to this report." },
    { MATCH_CONTAINS, FURNITURE_AGENCIES,  "contributed to this story",  "Jan Weber contributed to this story." },
    { MATCH_CONTAINS, FURNITURE_AGENCIES,  "contributed reporting",      "Anna Rossi contributed reporting from Genoa." },

    { MATCH_STARTS,   FURNITURE_LINK,      "read more",                  "Read more: How the dam broke" },
    { MATCH_STARTS,   FURNITURE_LINK,      "read also",                  "Read also: How the dam broke" },
    { MATCH_STARTS,   FURNITURE_LINK,      "read the full",              "Read the full story" },
    { MATCH_STARTS,   FURNITURE_LINK,      "also read",                  "Also read: How the dam broke" },
    { MATCH_STARTS,   FURNITURE_LINK,      "see also",                   "See also: How the dam broke" },
    { MATCH_STARTS,   FURNITURE_LINK,      "READ:",                      "READ: How the dam broke" },
    { MATCH_STARTS,   FURNITURE_LINK,      "WATCH:",                     "WATCH: Mayor visits the dam" },
    { MATCH_STARTS,   FURNITURE_LINK,      "LISTEN:",                    "LISTEN: Mayor visits the dam" },
    { MATCH_STARTS,   FURNITURE_LINK,      "Watch:",                     "Watch: Mayor visits the dam" },
    { MATCH_STARTS,   FURNITURE_LINK,      "watch the video",            "Watch the video below" },
    { MATCH_STARTS,   FURNITURE_LINK,      "video:",                     "Video: Mayor visits the dam" },
    { MATCH_STARTS,   FURNITURE_LINK,      "related:",                   "Related: How the dam broke" },
    { MATCH_STARTS,   FURNITURE_LINK,      "related articles",           "Related articles" },
    { MATCH_STARTS,   FURNITURE_LINK,      "related stories",            "Related stories" },
    { MATCH_STARTS,   FURNITURE_LINK,      "related topics",             "Related topics" },
    { MATCH_STARTS,   FURNITURE_LINK,      "more on this story",         "More on this story" },
    { MATCH_STARTS,   FURNITURE_LINK,      "click here",                 "Click here for the map." },
    { MATCH_STARTS,   FURNITURE_LINK,      "follow us",                  "Follow us on our channels" },
    { MATCH_WHOLE,    FURNITURE_LINK,      "share",                      "Share" },
    { MATCH_WHOLE,    FURNITURE_LINK,      "tweet",                      "Tweet" },
    { MATCH_WHOLE,    FURNITURE_LINK,      "print",                      "Print" },
    { MATCH_WHOLE,    FURNITURE_LINK,      "comments",                   "Comments" },
    { MATCH_STARTS,   FURNITURE_LINK,      "share this",                 "Share this article" },
    { MATCH_STARTS,   FURNITURE_LINK,      "share on",                   "Share on the net" },
    { MATCH_WHOLE,    FURNITURE_LINK,      "advertisement",              "Advertisement" },
    { MATCH_STARTS,   FURNITURE_LINK,      "story continues below",      "Story continues below" },

    { MATCH_CONTAINS, FURNITURE_NOTICE,    "your browser does not support", "Sorry, your browser does not support this player." },
    { MATCH_CONTAINS, FURNITURE_NOTICE,    "your browser doesn't support",  "Your browser doesn't support this player" },
    { MATCH_CONTAINS, FURNITURE_NOTICE,    "your browser doesn’t support",  "Your browser doesn’t support this player" },
    { MATCH_CONTAINS, FURNITURE_NOTICE,    "enable javascript",          "Please enable JavaScript to view the page." },
    { MATCH_CONTAINS, FURNITURE_NOTICE,    "site uses cookies",          "This site uses cookies." },
    { MATCH_STARTS,   FURNITURE_NOTICE,    "we use cookies",             "We use cookies to improve the page." },
    { MATCH_STARTS,   FURNITURE_NOTICE,    "accept cookies",             "Accept cookies" },
    { MATCH_STARTS,   FURNITURE_NOTICE,    "sign up for",                "Sign up for the morning letter" },
    { MATCH_STARTS,   FURNITURE_NOTICE,    "subscribe to",               "Subscribe to the morning letter" },
    { MATCH_STARTS,   FURNITURE_NOTICE,    "subscribe now",              "Subscribe now" },
    { MATCH_STARTS,   FURNITURE_NOTICE,    "download our app",           "Download our app" },
    { MATCH_STARTS,   FURNITURE_NOTICE,    "this story has been updated", "This story has been updated." },
    { MATCH_STARTS,   FURNITURE_NOTICE,    "this article was amended",   "This article was amended in May." },
    { MATCH_STARTS,   FURNITURE_NOTICE,    "this is a developing story", "This is a developing story." },
    { MATCH_STARTS,   FURNITURE_NOTICE,    "last updated",               "Last updated 10:15" },
    { MATCH_STARTS,   FURNITURE_NOTICE,    "first published",            "First published 3 May" },
    { MATCH_STARTS,   FURNITURE_NOTICE,    "the views expressed",        "The views expressed are those of the author." },

    { MATCH_CONTAINS, FURNITURE_COPYRIGHT, "rights reserved",            "Harbour News, all rights reserved" },
    { MATCH_STARTS,   FURNITURE_COPYRIGHT, "copyright",                  "Copyright 2019 Harbour News" },
    { MATCH_CONTAINS, FURNITURE_COPYRIGHT, "published, broadcast",       "This text may not be published, broadcast or sold." },
    { MATCH_STARTS,   FURNITURE_COPYRIGHT, "©",                          "© 2019 Harbour News" },
    { MATCH_STARTS,   FURNITURE_COPYRIGHT, "(c)",                        "(c) 2019 Harbour News" },
    { MATCH_END,      FURNITURE_NONE,      NULL,                         NULL },
};

static const SplitRow splits[] = { { "cannot", 3 }, { "gonna", 3 }, { "wanna", 3 }, { "gotta", 3 }, { NULL, 0 } };

const Grammar grammar_english = {
    .negation = "n't",
    .initials = "ODLdl",
    .splits = splits,
    .uses = uses,
    .furniture = furniture,
    .countries = english_countries,
    .aliases = english_aliases,
    .regions = english_regions,
};
