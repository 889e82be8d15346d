/* english_events.c - English words of events, of saying, of modality and of number.
 *
 * To teach Dateline a word, add it to a row here or in english_event_rows.h; each example is run by the tests.
 * Everything that reads these tables is language-neutral. */
#include "event_words.h"
#include "english_event_rows.h"

#define N WORD_NOUN
#define V WORD_VERB

/* Words of saying. `content` is what becomes of the reported clause ("denied that ..."), `action` of a governed
 * infinitive ("vowed to ..."). */
static const SayingRow sayings[] = {
    { V, CLASS_statement, STATUS_happened, STATUS_planned, "say tell report add note state explain remark recall observe mention describe reveal disclose write specify point_out stress emphasize emphasise comment reply respond answer indicate recount relate testify_that insist reiterate underline acknowledge admit concede conclude quote",
      "The mayor said the bridge was closed." },
    { V, CLASS_statement, STATUS_happened, STATUS_happened, "confirm document count record verify determine establish_that find_that learn certify register",
      "The ministry confirmed two deaths." },
    { V, CLASS_announcement, STATUS_happened, STATUS_planned, "announce declare proclaim", "The bank announced a new loan." },
    { V, CLASS_statement, STATUS_claimed, STATUS_planned, "claim allege assert contend maintain argue suggest hint imply boast purport", "The group claimed that it had shot down a plane." },
    { V, CLASS_accusation, STATUS_claimed, STATUS_claimed, "accuse blame implicate", "The minister accused the rebels of looting." },
    { V, CLASS_accusation, STATUS_happened, STATUS_happened, "condemn denounce criticize criticise deplore slam decry rebuke", "The envoy condemned the raid." },
    { V, CLASS_denial, STATUS_denied, STATUS_denied, "deny disavow refute dismiss_as rebut", "The army denied that it had fired first." },
    { V, CLASS_denial, STATUS_hypothetical, STATUS_denied, "reject spurn refuse rule_out decline rebuff snub", "The party spurned the offer." },
    { V, CLASS_statement, STATUS_threatened, STATUS_threatened, "threaten warn vow swear", "The rebels vowed to fight on." },
    { V, CLASS_statement, STATUS_planned, STATUS_planned, "promise pledge predict expect forecast plan intend offer propose hope", "The premier pledged to cut taxes." },
    { V, CLASS_demand, STATUS_hypothetical, STATUS_hypothetical, "demand urge request appeal call_for call_on insist_on plead_for ask beg order instruct require recommend advise press_for exhort petition_for", "The union demanded higher wages." },
    { V, CLASS_statement, STATUS_hypothetical, STATUS_hypothetical, "fear doubt worry consider wish want wonder speculate estimate assume", "Experts fear the dam will break." },
    { V, CLASS_statement, STATUS_claimed, STATUS_claimed, "believe think suspect", "Experts believe the dam will hold." },
    { V, CLASS_statement, STATUS_happened, STATUS_happened, "welcome praise hail applaud thank congratulate apologize apologise express voice", "The chairman praised the nurses." },
    { N, CLASS_statement, STATUS_happened, STATUS_planned, "statement report remark comment communique announcement_that declaration speech address testimony_that tweet letter message", "The statement came late on Friday." },
    { N, CLASS_announcement, STATUS_happened, STATUS_planned, "announcement proclamation", "The announcement took investors by surprise." },
    { N, CLASS_accusation, STATUS_claimed, STATUS_claimed, "accusation allegation claim condemnation criticism complaint", "The allegation was made in a letter." },
    { N, CLASS_denial, STATUS_denied, STATUS_denied, "denial refusal", "The denial came within the hour." },
    { N, CLASS_statement, STATUS_planned, STATUS_planned, "promise pledge vow warning prediction proposal", "The warning was ignored." },
    { N, CLASS_demand, STATUS_hypothetical, STATUS_hypothetical, "demand request plea ultimatum appeal_for", "The ultimatum ran out at midnight." },
};

/* Verbs and nouns that say how an action stands: only begun, only tried, only planned. */
static const ControlRow controls[] = {
    { CONTROL_STATUS, STATUS_planned, "plan intend prepare expect schedule aim due set hope agree decide pledge promise plan_for ready poise slate" },
    { CONTROL_STATUS, STATUS_happened, "know" }, /* "are known to have died" */
    { CONTROL_STATUS, STATUS_threatened, "threaten vow threat vow_of" },
    { CONTROL_TRY, STATUS_hypothetical, "try attempt attempt_at attempt_on" },
    { CONTROL_STATUS, STATUS_hypothetical, "seek want need call plea urge ask design intend_for help mean require proposal effort bid press push demand request appeal ability chance allow enable permit order tell encourage invite persuade force plan_of risk fear possibility likelihood danger consider avoid avert prevent stop halt restoration revive able unable likely possible" },
    { CONTROL_STATUS, STATUS_denied, "call_off cancel scrap" },
    { CONTROL_FAIL, STATUS_denied, "fail failure refuse decline neglect stop_short" },
    { CONTROL_ASPECT, STATUS_happened, "begin start continue resume keep proceed go_on launch" },
    { CONTROL_END, STATUS_happened, "end finish cease complete" },
    { CONTROL_LIGHT, STATUS_happened, "hold reach make conduct stage launch carry_out take give mount commit perpetrate deliver undertake sign strike unleash sustain suffer suffer_from see experience witness have do receive stage open wage convene place plant throw hurl lob set_off detonate defuse" },
};

static const ModalRow modals[] = {
    { STATUS_planned, STATUS_planned, "will shall 'll wo ll" },
    { STATUS_planned, STATUS_hypothetical, "would 'd" },
    { STATUS_hypothetical, STATUS_hypothetical, "may might could can should must ought ca need" },
};

static const NumberRow numbers[] = {
    { 0, 0, false, "no zero none" },
    { 1, 1, false, "one a an another" },
    { 2, 2, false, "two both couple pair double" },
    { 3, 3, false, "three triple" },
    { 4, 4, false, "four quadruple" },
    { 5, 5, false, "five quintuple" },
    { 6, 6, false, "six" },
    { 7, 7, false, "seven" },
    { 8, 8, false, "eight" },
    { 9, 9, false, "nine" },
    { 10, 10, false, "ten" },
    { 11, 11, false, "eleven" },
    { 12, 12, false, "twelve" },
    { 13, 13, false, "thirteen" },
    { 14, 14, false, "fourteen" },
    { 15, 15, false, "fifteen" },
    { 16, 16, false, "sixteen" },
    { 17, 17, false, "seventeen" },
    { 18, 18, false, "eighteen" },
    { 19, 19, false, "nineteen" },
    { 20, 20, false, "twenty" },
    { 30, 30, false, "thirty" },
    { 40, 40, false, "forty" },
    { 50, 50, false, "fifty" },
    { 60, 60, false, "sixty" },
    { 70, 70, false, "seventy" },
    { 80, 80, false, "eighty" },
    { 90, 90, false, "ninety" },
    { 12, 12, true, "dozen" },
    { 20, 20, true, "score" },
    { 100, 100, true, "hundred" },
    { 1000, 1000, true, "thousand" },
    { 1000000, 1000000, true, "million mln" },
    { 1000000000, 1000000000, true, "billion bn" },
    { 24, 99, false, "dozens" },
    { 40, 199, false, "scores" },
    { 200, 999, false, "hundreds" },
    { 2000, 9999, false, "thousands" },
    { 20000, 99999, false, "tens_of_thousands" },
    { 200000, 999999, false, "hundreds_of_thousands" },
    { 2000000, -1, false, "millions" },
    { 3, 9, false, "several handful few" },
    { 5, -1, false, "many numerous countless" },
    { 2, -1, false, "some number" },
};

static const BoundRow bounds[] = {
    { BOUND_AT_LEAST, "at_least no_fewer_than no_less_than not_less_than not_fewer_than minimum_of" },
    { BOUND_MORE_THAN, "more_than over upwards_of in_excess_of above well_over greater_than" },
    { BOUND_UP_TO, "up_to as_many_as at_most no_more_than as_much_as fewer_than less_than under not_more_than" },
    { BOUND_ABOUT, "about around some roughly approximately nearly almost an_estimated estimated close_to circa" },
};

static const char *const lists[LIST_COUNT] = {
    [LIST_NEGATION] = "not no nothing nobody never n't n’t none nor neither without little",
    [LIST_CONDITION] = "if unless whether until should provided",
    [LIST_COMPLEMENTER] = "that whether if",
    [LIST_RELATIVE] = "who which that whose whom where",
    [LIST_SUBORDINATOR] = "as when while after before because since although though whereas once until if unless so despite amid but",
    [LIST_BY] = "by",
    [LIST_TARGET] = "on against at upon",
    [LIST_PLACE] = "in at near outside inside around off from across throughout over on along between",
    [LIST_WITH] = "with",
    [LIST_OF] = "of",
    [LIST_BETWEEN] = "between among",
    [LIST_CAUSE] = "by in during after from when as",
    [LIST_INCLUDING] = "including among_them of_whom of_them",
    [LIST_OTHERS] = "other others more another additional further else",
    /* Nouns that count people, so that a number before them may be a toll. */
    [LIST_PERSONS] = "people person man men woman women child civilian soldier policeman officer officer police rebel militant insurgent guerrilla terrorist fighter victim resident villager worker peasant student passenger protester demonstrator troop gunman girl boy baby infant teenager teen adult member employee patient doctor nurse journalist prisoner hostage inmate sailor miner pilot crew passer-by bystander pedestrian driver tourist refugee farmer peasant leader individual citizen national trooper marine guard agent suspect attacker bomber extremist subversive official priest jesuit judge lawyer teacher local family couple brother sister son daughter father mother wife husband friend neighbor neighbour relative youth youngster toddler pupil schoolchild body corpse casualty soul foreigner american israeli palestinian syrian iraqi russian briton german frenchman dead wounded injured survivor detainee migrant customer shopper worshiper worshipper pilgrim firefighter rescuer paramedic deputy cop combatant serviceman airman paratrooper supporter",
    [LIST_PEOPLE] = "people person persons",
    /* Units: a number before them counts no people. */
    [LIST_NOT_COUNTED] = "year month week day hour minute second mile kilometer kilometre meter metre foot percent per_cent dollar pound euro ton tonne acre hectare degree point cent barrel gallon inch yard kg km time copy share",
    [LIST_AGE] = "old aged age",
    [LIST_CORPSES] = "body corpse",
    [LIST_PLACE_NOUNS] = "village town city district province suburb neighborhood neighbourhood area region state county municipality department hamlet canton camp port island quarter capital jurisdiction valley outskirt border",
    /* Nouns that speak though they are no persons. */
    [LIST_SOURCES] = "official spokesman spokeswoman spokesperson source police army military government ministry authority agency media report statement communique command observer analyst witness group organization organisation monitor office department court prosecutor doctor medic hospital television radio newspaper communique headquarters leader minister president diplomat",
    [LIST_ACCORDING] = "according_to accord_to",
    [LIST_SAME_DAY] = "day same_day",
    /* Before a crime's name they make it a matter of law, not a report of the deed. */
    [LIST_LEGAL] = "charge count guilty convict accuse plead sentence degree suspicion indict conviction verdict trial acquit case",
    [LIST_AFTER] = "after following since",
    [LIST_BEFORE] = "before prior_to ahead_of",
    [LIST_SINCE] = "since",
    [LIST_ORDINALS] = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth latest last only",
    [LIST_EVE] = "eve",
    [LIST_UNTIL] = "until till",
    [LIST_FOR] = "for",
    [LIST_DETERMINERS] = "a an the this that these those its his her their our my your some any another each every all both no",
    [LIST_DEFINITE] = "the this that these those its his her their",
    [LIST_HABIT] = "usually often always regularly normally frequently generally typically annually daily",
    [LIST_OCCUR] = "go_off ring_out strike hit occur happen take_place come erupt break_out begin start end follow continue last erupt open resume go_on unfold",
    [LIST_UNDERGO] = "suffer see experience sustain witness undergo receive survive face",
    [LIST_HE] = "he she",
    [LIST_IT] = "it they",
    [LIST_FATALLY] = "fatally mortally",
    [LIST_SELF] = "himself herself themselves itself themself",
    [LIST_INSTRUMENTS] = "bomb car_bomb device explosive dynamite grenade mortar rocket missile shell bullet mine charge shrapnel warhead torpedo projectile fire shot gunfire knife gun rifle weapon",
    [LIST_TROOPS] = "troop soldier peacekeeper paratrooper marine brigade battalion regiment platoon army reinforcement warship armored_vehicle armoured_vehicle tank special_force",
    [LIST_ELSEWHERE] = "elsewhere",
    [LIST_OTHER_PLACE] = "other another nearby neighbouring neighboring surrounding adjacent",
    [LIST_BODIES] = "army military government police navy air_force armed_force security_force national_guard militia junta regime cartel mafia coast_guard",
    [LIST_HAPPEN] = "happen occur take_place unfold",
    [LIST_HELPERS] = "police officer deputy trooper firefighter paramedic medic ambulance crew responder authority department office unit detective sheriff",
    [LIST_COME_TO] = "respond dispatch call summon find discover come_upon arrive",
    [LIST_MULTIPLE] = "double triple quadruple quintuple",
    [LIST_FOUND] = "find discover",
    [LIST_WHEN] = "when",
    [LIST_OWING] = "because_of due_to owing_to as_a_result_of in_the_wake_of in_response_to in_retaliation_for",
    [LIST_CAUSING] = "cause trigger spark provoke prompt lead_to result_in set_off bring_about precede ignite",
    [LIST_FOLLOWING] = "follow result_from stem_from",
    [LIST_ALONG] = "along_with together_with",
    [LIST_RESPONSIBLE] = "responsibility credit authorship responsible guilty culpable",
    [LIST_BLAME] = "accuse blame implicate suspect charge indict convict",
    [LIST_ATTRIBUTED] = "attribute ascribe impute trace",
    [LIST_WORK] = "work handiwork",
    [LIST_INVOLVED] = "involve participate take_part carry_out perpetrate commit mastermind orchestrate",
    [LIST_DEFUSED] = "find discover defuse deactivate seize confiscate capture disarm dismantle uncover recover disable hear have carry contain possess sell buy explode use know receive",
    [LIST_STRUCK] = "home residence post outpost pipeline property installation market institute school church company newspaper store power_line line field ministry consulate",
    [LIST_DOERS] = "attacker assailant kidnapper murderer assassin killer gunman hijacker robber bomber abductor perpetrator arsonist sniper hitman looter terrorist captor aggressor",
    [LIST_BANDS] = "group gang band squad cell column commando unit mob",
    [LIST_AIMED_AT] = "target victim object",
    [LIST_ESCAPE] = "escape survive elude",
    [LIST_SHAKE] = "shake rock jolt rip_through tear_through destroy damage wreck shatter level gut hit strike",
    [LIST_FROM] = "from like as after before since despite than",
    [LIST_HEDGES] = "reportedly allegedly apparently presumably purportedly supposedly",
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

const EventLanguage english_events = {
    .events = rows,
    .sayings = sayings,
    .controls = controls,
    .modals = modals,
    .numbers = numbers,
    .bounds = bounds,
    .lists = lists,
    .event_count = COUNT(rows),
    .saying_count = COUNT(sayings),
    .control_count = COUNT(controls),
    .modal_count = COUNT(modals),
    .number_count = COUNT(numbers),
    .bound_count = COUNT(bounds),
};
