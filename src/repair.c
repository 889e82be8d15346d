/* repair.c - see repair.h. Each rule is about words that can be two things, by the lexicon, of which their neighbours
 * allow one; on the treebanks the rules change little, in news and headlines they save verbs. */
#include "repair.h"

static bool is_auxiliary(const Prose *prose, uint32_t i) { return token_uses(prose, i) & (USE(BE) | USE(HAVE)); }

/* The verb that a word between auxiliary and participle leads back to: "was [later] shot", "has [not] been". */
static bool follows_auxiliary(const Prose *prose, const Sentence *sentence, uint32_t i) {
    while (i > sentence->first && tag_is_adverb(prose->tokens[i - 1].tag)) i--;
    return i > sentence->first && is_auxiliary(prose, i - 1);
}

static unsigned tag_at(const Prose *prose, const Sentence *sentence, uint32_t i) {
    return i >= sentence->first && i < sentence->limit ? prose->tokens[i].tag : TAG_NONE;
}

/* A word for people, more often than not. */
static bool names_people(const Prose *prose, uint32_t i) {
    enum { PEOPLE_MOST = 4 }; /* eighths of a word's senses */
    return token_facts(prose, i).people >= PEOPLE_MOST && token_facts(prose, i).noun_kind == NOUN_PERSON;
}

/* "was shot in", "has split": a noun directly behind an auxiliary that could be a participle is one. */
static bool is_hidden_participle(const Prose *prose, const Sentence *sentence, uint32_t i, uint32_t forms) {
    const Token *token = &prose->tokens[i];
    bool counted = forms & FORM_VBD && tag_at(prose, sentence, i + 1) == TAG_CD; /* "was DISSOLVED two weeks later" */
    bool other = token->tag == TAG_JJ && (forms & FORM_NN || !(forms & FORM_JJ) || counted); /* "was SHOT just after", "were LOOTED" */
    if ((token->tag != TAG_NN && token->tag != TAG_VBD && token->tag != TAG_VB && !other) || !(forms & FORM_VBN)) return false;
    unsigned next = i + 1 < sentence->limit ? prose->tokens[i + 1].tag : TAG_STOP;
    bool compound = token->tag == TAG_NN && (tag_is_noun(next) || next == TAG_HYPH || next == TAG_POS);
    bool second = token->tag == TAG_NN && tag_at(prose, sentence, i - 1) == TAG_VBN && follows_auxiliary(prose, sentence, i - 1); /* "were found SHOT" */
    second |= token->tag == TAG_NN && next == TAG_IN && i > sentence->first && tag_is_noun(prose->tokens[i - 1].tag) && names_people(prose, i - 1); /* "a teen SHOT in the leg" */
    return !compound && !(token_uses(prose, i) & (USE(BE) | USE(HAVE))) && (second || follows_auxiliary(prose, sentence, i));
}

/* "he described": a participle behind a pronoun that is always a subject is a past tense. */
static bool has_subject_pronoun(const Prose *prose, const Sentence *sentence, uint32_t i) {
    bool subject = tag_at(prose, sentence, i - 1) == TAG_PRP && token_uses(prose, i - 1) & USE(SUBJECT);
    bool asked = subject && i >= sentence->first + 2 && is_auxiliary(prose, i - 2); /* "has he gone" */
    return subject && !asked;
}

/* "the mayor confirmed.": so is one of saying that closes its clause. */
static bool says_at_end(const Prose *prose, const Sentence *sentence, uint32_t i) {
    unsigned next = tag_at(prose, sentence, i + 1);
    bool ends = next == TAG_NONE || next == TAG_STOP || next == TAG_LQUOTE;
    return ends && tag_is_noun(tag_at(prose, sentence, i - 1)) && token_facts(prose, i).verb_kind == VERB_COMMUNICATION;
}

/* "before the talks OPENED,", "after a storm COVERED its roof": behind a conjunction and one phrase, and the clause ends there
 * or an object follows. */
static bool ends_time_clause(const Prose *prose, const Sentence *sentence, uint32_t i) {
    enum { PHRASE_MOST = 6 };
    unsigned next = tag_at(prose, sentence, i + 1);
    if ((next != TAG_COMMA && next != TAG_DT && next != TAG_PRP_POSS) || !tag_is_noun(tag_at(prose, sentence, i - 1))) return false;
    for (uint32_t k = i; k-- > sentence->first && i - k <= PHRASE_MOST;) {
        unsigned tag = prose->tokens[k].tag;
        if (tag == TAG_IN || tag == TAG_WRB) return (token_uses(prose, k) & USE(SUBORDINATOR)) != 0;
        if (!tag_is_noun(tag) && !tag_is_adjective(tag) && tag != TAG_DT && tag != TAG_CD && tag != TAG_PRP_POSS && tag != TAG_POS) return false;
    }
    return false;
}

/* "Ruiz, who was abroad for treatment, CALLED the coup a crime": the comma before it closes what tells more of the subject
 * (behind "who", whatever follows), no verb stands before that, and no comma and verb behind: "the rebel, CALLED the Fox, was shot". */
static bool closes_aside(const Prose *prose, const Sentence *sentence, uint32_t i) {
    unsigned next = tag_at(prose, sentence, i + 1);
    if (tag_at(prose, sentence, i - 1) != TAG_COMMA) return false;
    uint32_t opens = sentence->first;
    while (opens < i && prose->tokens[opens].tag != TAG_COMMA)
        if (tag_is_finite(prose->tokens[opens++].tag)) return false;
    unsigned first = tag_at(prose, sentence, opens + 1);
    bool relative = first == TAG_WP || first == TAG_WDT, object = next == TAG_DT || next == TAG_PRP_POSS;
    if (opens + 1 >= i || !(relative || (first == TAG_DT && object))) return false;
    for (uint32_t k = i + 1; k + 1 < sentence->limit && !tag_is_finite(prose->tokens[k].tag); k++)
        if (prose->tokens[k].tag == TAG_COMMA && (tag_is_finite(prose->tokens[k + 1].tag) || prose->tokens[k + 1].tag == TAG_MD)) return false;
    return true;
}

/* "a friend SHOT him", "a friend SHOT Ana Ruiz": a pronoun that is an object, or behind a word for people a name. */
static bool is_done_to_person(const Prose *prose, const Sentence *sentence, uint32_t i) {
    unsigned next = tag_at(prose, sentence, i + 1), before = tag_at(prose, sentence, i - 1);
    if (next == TAG_PRP) return !(token_uses(prose, i + 1) & USE(SUBJECT));
    return next == TAG_NNP && (before == TAG_NN || before == TAG_NNS) && names_people(prose, i - 1);
}

/* "a bomb which WOUNDED 10 people": behind a relative pronoun there is a finite verb. */
static bool follows_relative(const Prose *prose, const Sentence *sentence, uint32_t i) {
    while (i > sentence->first && tag_is_adverb(prose->tokens[i - 1].tag)) i--;
    unsigned before = tag_at(prose, sentence, i - 1);
    return before == TAG_WDT || before == TAG_WP;
}

/* "killed a guard and WOUNDED 13 others", "ALSO WOUNDED the driver": before an article or a number no adjective stands,
 * unless another article is before it. */
static bool is_past_with_object(const Prose *prose, const Sentence *sentence, uint32_t i) {
    unsigned tag = prose->tokens[i].tag, before = tag_at(prose, sentence, i - 1), next = tag_at(prose, sentence, i + 1);
    bool object = next == TAG_DT || next == TAG_PRP_POSS || next == TAG_CD;
    bool behind = before == TAG_CC || before == TAG_WDT || before == TAG_WP || tag_is_noun(before) || tag_is_adverb(before);
    return tag == TAG_JJ && object && behind && !follows_auxiliary(prose, sentence, i);
}

static bool is_hidden_past(const Prose *prose, const Sentence *sentence, uint32_t i, uint32_t forms) {
    if (i == sentence->first || !(forms & FORM_VBD)) return false;
    unsigned tag = prose->tokens[i].tag, next = tag_at(prose, sentence, i + 1);
    if (is_past_with_object(prose, sentence, i)) return true;
    if (tag == TAG_VB || tag == TAG_VBP)
        return !(forms & FORM_VB) && !(token_uses(prose, i) & (USE(BE) | USE(HAVE) | USE(DO))); /* "came home and shot": no infinitive */
    if (tag == TAG_VBN)
        return has_subject_pronoun(prose, sentence, i) || follows_relative(prose, sentence, i) || ends_time_clause(prose, sentence, i) || (!sentence->headline && (says_at_end(prose, sentence, i) || closes_aside(prose, sentence, i)));
    bool object = next == TAG_DT || next == TAG_PRP_POSS; /* "a man shot his neighbour" */
    unsigned before = tag_at(prose, sentence, i - 1); /* "stormed the bank and shot a guard" */
    unsigned after = tag_at(prose, sentence, i + 2);
    object |= (next == TAG_TO || next == TAG_IN) && after == TAG_CD; /* "the toll rose to 12" */
    object |= is_done_to_person(prose, sentence, i);
    return tag == TAG_NN && object && (tag_is_noun(before) || before == TAG_CC) && !(token_uses(prose, i) & USE(BE));
}

/* "They broke into a farm and SET fire to it": behind "and" a form that past and present share is as the verb before it. */
static bool is_joined_past(const Prose *prose, const Sentence *sentence, uint32_t i) {
    if (prose->tokens[i].tag != TAG_VB || tag_at(prose, sentence, i - 1) != TAG_CC) return false;
    for (uint32_t k = i - 1; k-- > sentence->first;) {
        unsigned tag = prose->tokens[k].tag;
        if (tag_is_verb(tag) || tag == TAG_TO || tag == TAG_MD) return tag == TAG_VBD;
    }
    return false;
}

/* "The judge, KIDNAPPED on Monday, was freed": behind a comma, without an object, and the main verb follows a comma too. */
static bool is_apposed_participle(const Prose *prose, const Sentence *sentence, uint32_t i, uint32_t forms) {
    if (prose->tokens[i].tag != TAG_VBD || !(forms & FORM_VBN) || i < sentence->first + 2 || prose->tokens[i - 1].tag != TAG_COMMA) return false;
    unsigned next = tag_at(prose, sentence, i + 1);
    if (!tag_is_noun(tag_at(prose, sentence, i - 2)) || (next != TAG_IN && next != TAG_CD && next != TAG_NNP && next != TAG_RB && next != TAG_DT)) return false;
    for (uint32_t k = i + 1; k + 1 < sentence->limit; k++) {
        if (tag_is_finite(prose->tokens[k].tag)) return false;
        if (prose->tokens[k].tag == TAG_COMMA) return tag_is_finite(prose->tokens[k + 1].tag) || prose->tokens[k + 1].tag == TAG_MD;
    }
    return false;
}

/* "A defeat to BROOK in Leeds": in running text a verb behind "to" has no capital. */
static bool is_name_after_to(const Prose *prose, const Sentence *sentence, uint32_t i) {
    if (sentence->headline || sentence->caseless || prose->tokens[i].tag != TAG_VB || tag_at(prose, sentence, i - 1) != TAG_TO) return false;
    char first = prose->text.ptr[prose->tokens[i].start];
    return first >= 'A' && first <= 'Z';
}

/* "let 14 women GO": what the object of such a verb does is told by an infinitive. */
static bool is_let(const Prose *prose, const Sentence *sentence, uint32_t i) {
    if (prose->tokens[i].tag != TAG_VBP) return false;
    for (uint32_t k = i; k-- > sentence->first;) {
        unsigned tag = prose->tokens[k].tag;
        if (tag_is_verb(tag)) return k + 1 < i && token_uses(prose, k) & USE(LET);
        if (!tag_is_noun(tag) && !tag_is_adjective(tag) && tag != TAG_CD && tag != TAG_DT && tag != TAG_PRP && tag != TAG_PRP_POSS) return false;
    }
    return false;
}

/* Where the clause that tells who said all that is before it begins: "..., officials SAID on Tuesday."; the end of the
 * sentence when there is none. */
static uint32_t before_speaker(const Prose *prose, const Sentence *sentence) {
    for (uint32_t i = sentence->limit, said = 0; i-- > sentence->first;) {
        unsigned tag = prose->tokens[i].tag;
        if (tag == TAG_COMMA && said) return i;
        if (tag_is_finite(tag) && said) break;
        if (tag_is_finite(tag) && token_facts(prose, i).verb_kind != VERB_COMMUNICATION) break;
        if (tag_is_finite(tag)) said = i;
    }
    return sentence->limit;
}

/* What could be a past tense behind what could be its subject: "the men SHOT", "Doctors TREATED nine people". */
static bool could_be_finite(const Prose *prose, const Sentence *sentence, uint32_t i) {
    unsigned tag = prose->tokens[i].tag, before = tag_at(prose, sentence, i - 1), next = tag_at(prose, sentence, i + 1);
    bool treats = tag == TAG_JJ && (next == TAG_DT || next == TAG_CD || (before == TAG_NNS && tag_is_noun(next)));
    if ((tag != TAG_VBN && !treats) || !(prose->tokens[i].forms & FORM_VBD) || follows_auxiliary(prose, sentence, i)) return false;
    if (before == TAG_RB && tag_is_noun(tag_at(prose, sentence, i - 2))) before = TAG_NN; /* "the volcano last ERUPTED" */
    bool people = before == TAG_JJ && tag_at(prose, sentence, i - 2) == TAG_DT; /* "the dead" */
    return tag_is_noun(before) || before == TAG_PRP || people;
}

/* "A bomb, planted by rebels, EXPLODED": behind the second comma. */
static bool follows_aside(const Prose *prose, const Sentence *sentence, uint32_t i) {
    if (prose->tokens[i].tag != TAG_VBN || !(prose->tokens[i].forms & FORM_VBD) || tag_at(prose, sentence, i - 1) != TAG_COMMA) return false;
    for (uint32_t k = sentence->first + 1; k + 2 < i; k++)
        if (prose->tokens[k].tag == TAG_COMMA) return prose->tokens[k + 1].tag == TAG_VBN && tag_is_noun(prose->tokens[k - 1].tag);
    return false;
}

static bool has_agent(const Prose *prose, const Sentence *sentence, uint32_t i) { return i + 1 < sentence->limit && token_uses(prose, i + 1) & USE(AGENT); }

/* "The man posted on a wall.", "A boat overturned, police said.": a sentence has a finite verb, beside those of the clauses
 * within ("when his car STOPPED"), so without one the first participle behind a noun is it; the next, when that one's doer
 * follows: "a bomb planted BY rebels exploded". */
static void repair_finite(Prose *prose, const Sentence *sentence) {
    uint32_t none = sentence->limit, found = none, limit = before_speaker(prose, sentence);
    int open = 0; /* clauses within whose verb is to come */
    for (uint32_t i = sentence->first; i < limit; i++) {
        unsigned tag = prose->tokens[i].tag, before = tag_at(prose, sentence, i - 1);
        if (tag == TAG_VBD && before == TAG_CC && found != none) prose->tokens[found].tag = TAG_VBD; /* "Relatives of the dead GATHERED and called for peace." */
        bool finite = tag_is_finite(tag) || tag == TAG_MD || (tag == TAG_VB && before != TAG_TO);
        if (finite && open-- <= 0) return;
        if (i > sentence->first && (tag == TAG_WRB || tag == TAG_WDT || tag == TAG_WP)) open++;
        bool better = found == none || (found < none && has_agent(prose, sentence, found));
        if (better && (could_be_finite(prose, sentence, i) || follows_aside(prose, sentence, i))) found = i;
    }
    if (found != none && prose->tokens[sentence->limit - 1].tag == TAG_STOP) prose->tokens[found].tag = TAG_VBD;
}

/* "A boat packed with migrants CAPSIZED off Samos, and 17 died": of two participles behind nouns, the first with a preposition,
 * the second is the verb, when none stands before the next comma or conjunction. */
static void repair_second(Prose *prose, const Sentence *sentence) {
    uint32_t first = sentence->limit, second = sentence->limit;
    for (uint32_t i = sentence->first + 1; i < sentence->limit; i++) {
        unsigned tag = prose->tokens[i].tag;
        if (first < sentence->limit && (tag == TAG_COMMA || tag == TAG_CC || tag == TAG_STOP)) break; /* no comma of a dateline */
        if (tag == TAG_VBN && tag_is_noun(prose->tokens[i - 1].tag) && prose->tokens[i].forms & FORM_VBD) {
            if (first == sentence->limit) first = i;
            else if (second == sentence->limit) second = i;
            else return;
        } else if (tag_is_verb(tag) || tag == TAG_MD || tag == TAG_TO || tag == TAG_WDT || tag == TAG_WP) {
            return;
        }
    }
    if (second < sentence->limit && tag_at(prose, sentence, first + 1) == TAG_IN) prose->tokens[second].tag = TAG_VBD;
}

/* "It began when two men FIRED at a car.": what follows "when" has a finite verb too. */
static void repair_question(Prose *prose, const Sentence *sentence) {
    uint32_t found = sentence->limit;
    bool open = false;
    for (uint32_t i = sentence->first; i < sentence->limit; i++) {
        unsigned tag = prose->tokens[i].tag;
        if (tag == TAG_WRB) {
            open = true;
            found = sentence->limit;
        } else if (open && (tag_is_finite(tag) || tag == TAG_MD || tag == TAG_TO)) {
            open = false;
        } else if (open && found == sentence->limit && tag == TAG_VBN && prose->tokens[i].forms & FORM_VBD && tag_is_noun(tag_at(prose, sentence, i - 1))) {
            found = i;
        }
    }
    if (open && found < sentence->limit) prose->tokens[found].tag = TAG_VBD;
}

/* A mark that looks the same on both sides opens where the words behind it are quoted. */
static unsigned quotation_tag(const Prose *prose, uint32_t i) {
    return i + 1 < prose->token_count && prose->tokens[i + 1].flags & TOKEN_QUOTED ? TAG_LQUOTE : TAG_RQUOTE;
}

/* "the Marlow MINE": behind a name or what else belongs to a noun a word that is also noun and verb is no pronoun. */
static bool is_hidden_noun(const Prose *prose, const Sentence *sentence, uint32_t i) {
    unsigned before = tag_at(prose, sentence, i - 1);
    if (before == TAG_IN && tag_is_noun(tag_at(prose, sentence, i + 1))) before = TAG_DT; /* "in MINE blast" */
    unsigned forms = prose->tokens[i].forms;
    return prose->tokens[i].tag == TAG_PRP && forms & FORM_NN && forms & FORM_VERB &&
           (tag_is_noun(before) || tag_is_adjective(before) || before == TAG_DT || before == TAG_POS);
}

/* "TALKS with the union broke down": no running text opens with a verb in the third person. */
static bool is_hidden_plural(const Prose *prose, const Sentence *sentence, uint32_t i) {
    bool opens = i == sentence->first || tag_at(prose, sentence, i - 1) == TAG_COLON;
    return opens && !sentence->headline && prose->tokens[i].tag == TAG_VBZ && prose->tokens[i].forms & FORM_NNS && tag_at(prose, sentence, i + 1) == TAG_IN;
}

/* "an IN-depth study": a preposition that a hyphen ties to a noun. */
static bool is_hyphenated(const Prose *prose, const Sentence *sentence, uint32_t i) {
    if (prose->tokens[i].tag != TAG_IN || i + 2 >= sentence->limit || prose->tokens[i + 1].tag != TAG_HYPH) return false;
    return prose->tokens[i + 1].flags & TOKEN_GLUED && prose->tokens[i + 2].flags & TOKEN_GLUED && tag_is_noun(prose->tokens[i + 2].tag);
}

/* "Workers THERE went on strike": behind a noun and before another verb than "to be" it is the place. */
static bool is_there_the_place(const Prose *prose, const Sentence *sentence, uint32_t i) {
    if (prose->tokens[i].tag != TAG_EX || !tag_is_noun(tag_at(prose, sentence, i - 1)) || i + 1 >= sentence->limit) return false;
    return !(token_uses(prose, i + 1) & USE(BE)) && prose->tokens[i + 1].tag != TAG_MD;
}

/* "Ministers MEETING in Oslo agreed": what people do, before a preposition, and no kind of meeting. */
static bool is_people_doing(const Prose *prose, const Sentence *sentence, uint32_t i, uint32_t forms) {
    enum { PEOPLE_MOST = 4 }; /* eighths of a word's senses */
    if (prose->tokens[i].tag != TAG_NN || !(forms & FORM_VBG) || tag_at(prose, sentence, i - 1) != TAG_NNS || tag_at(prose, sentence, i + 1) != TAG_IN) return false;
    WordFacts before = token_facts(prose, i - 1);
    return before.people >= PEOPLE_MOST && before.noun_kind == NOUN_PERSON;
}

/* "could no longer DEFEND cuts": behind such a verb and its adverbs what can be an infinitive is one, before its object. */
static bool follows_modal(const Prose *prose, const Sentence *sentence, uint32_t i, uint32_t forms) {
    uint32_t k = i;
    while (k > sentence->first && tag_is_adverb(prose->tokens[k - 1].tag)) k--;
    unsigned next = tag_at(prose, sentence, i + 1);
    bool object = tag_is_noun(next) || next == TAG_DT || next == TAG_PRP_POSS;
    return prose->tokens[i].tag == TAG_JJ && forms & FORM_VB && object && tag_at(prose, sentence, k - 1) == TAG_MD;
}

/* "STRIKE on hospital in Marlow", "Live: BLAST at depot": what opens a headline before a preposition commands nobody. */
static bool is_headline_noun(const Prose *prose, const Sentence *sentence, uint32_t i) {
    const Token *token = &prose->tokens[i];
    if (!sentence->headline || (token->tag != TAG_VB && token->tag != TAG_VBP) || !(token->forms & FORM_NN)) return false;
    bool opens = i == sentence->first || tag_at(prose, sentence, i - 1) == TAG_COLON;
    return opens && tag_at(prose, sentence, i + 1) == TAG_IN;
}

/* "pleaded GUILTY": what ends a clause behind its verb and is never an adverb; "to NEARBY shops": what stands between a
 * preposition and a noun in the plural. */
static bool is_hidden_adjective(const Prose *prose, const Sentence *sentence, uint32_t i) {
    if (prose->tokens[i].tag != TAG_RB || !(prose->tokens[i].forms & FORM_JJ)) return false;
    bool between = tag_at(prose, sentence, i - 1) == TAG_IN && tag_at(prose, sentence, i + 1) == TAG_NNS;
    return between || !(prose->tokens[i].forms & FORM_RB);
}

/* "offered to MEDIATE talks": behind a finite verb and "to" an adjective that can be a verb is one. */
static bool is_hidden_infinitive(const Prose *prose, const Sentence *sentence, uint32_t i) {
    bool said = prose->tokens[i].tag == TAG_JJ && prose->tokens[i].forms & FORM_VB && tag_at(prose, sentence, i - 1) == TAG_TO && i >= sentence->first + 2;
    return said && tag_is_finite(prose->tokens[i - 2].tag) && tag_is_noun(tag_at(prose, sentence, i + 1));
}

/* "ENGINEER Ana Ruiz": what could be a verb's base too stands before the name of the person that it tells of. */
static bool is_hidden_office(const Prose *prose, const Sentence *sentence, uint32_t i, uint32_t forms) {
    unsigned tag = prose->tokens[i].tag, before = tag_at(prose, sentence, i - 1);
    if ((tag != TAG_VB && tag != TAG_VBP) || !(forms & FORM_NN) || !tag_is_name(tag_at(prose, sentence, i + 1))) return false;
    if (before == TAG_TO || before == TAG_MD || before == TAG_PRP) return false;
    return names_people(prose, i);
}

/* "The TEEN accused of theft": by its ending a number, and none. */
static bool is_hidden_person(const Prose *prose, uint32_t i) { return prose->tokens[i].tag == TAG_CD && prose->tokens[i].forms & FORM_NN && names_people(prose, i); }

/* "For accidentally SHOOTING a guard", "for SHOOTING and killing a guard": behind a preposition, with an adverb or another gerund. */
static bool is_hidden_gerund(const Prose *prose, const Sentence *sentence, uint32_t i) {
    if (prose->tokens[i].tag != TAG_NN || !(prose->tokens[i].forms & FORM_VBG)) return false;
    unsigned before = tag_at(prose, sentence, i - 1);
    if (before == TAG_RB) return tag_at(prose, sentence, i - 2) == TAG_IN;
    return before == TAG_IN && tag_at(prose, sentence, i + 1) == TAG_CC && tag_at(prose, sentence, i + 2) == TAG_VBG;
}

/* "handed out BOTTLED water": right behind a verb and its particle, before a noun, no other verb begins. */
static bool follows_particle(const Prose *prose, const Sentence *sentence, uint32_t i) {
    bool particle = tag_at(prose, sentence, i - 1) == TAG_RP && tag_is_verb(tag_at(prose, sentence, i - 2));
    unsigned tag = prose->tokens[i].tag;
    return particle && (tag == TAG_VBD || tag == TAG_VBN) && prose->tokens[i].forms & FORM_VBN && tag_is_noun(tag_at(prose, sentence, i + 1));
}

/* "The volcano LAST erupted in May": between a noun and its verb an adjective that can be an adverb is one. */
static bool is_hidden_adverb(const Prose *prose, const Sentence *sentence, uint32_t i) {
    bool between = prose->tokens[i].tag == TAG_JJ && tag_is_noun(tag_at(prose, sentence, i - 1));
    unsigned next = tag_at(prose, sentence, i + 1);
    return between && prose->tokens[i].forms & FORM_RB && (next == TAG_VBD || next == TAG_VBN) && prose->tokens[i + 1].forms & FORM_VBD;
}

/* "killed 16 - a priest among them": what joins no two words is a dash. */
static bool is_dash(const Prose *prose, const Sentence *sentence, uint32_t i) {
    const Token *t = &prose->tokens[i];
    return t->tag == TAG_HYPH && i > sentence->first && i + 1 < sentence->limit && t[-1].end < t->start && t->end < t[1].start;
}

static void repair_tags(Prose *prose, const Sentence *sentence) {
    for (uint32_t i = sentence->first; i < sentence->limit; i++) {
        Token *token = &prose->tokens[i];
        if (is_dash(prose, sentence, i)) token->tag = TAG_COLON;
        if (token->tag == TAG_LQUOTE || token->tag == TAG_RQUOTE) token->tag = (uint8_t)quotation_tag(prose, i);
        if (is_hidden_noun(prose, sentence, i) || is_headline_noun(prose, sentence, i)) token->tag = TAG_NN;
        if (is_hidden_plural(prose, sentence, i)) token->tag = TAG_NNS;
        if (is_hidden_adjective(prose, sentence, i) || is_hyphenated(prose, sentence, i) || follows_particle(prose, sentence, i)) token->tag = TAG_JJ;
        if (is_hidden_adverb(prose, sentence, i) || is_there_the_place(prose, sentence, i)) token->tag = TAG_RB;
        if (is_hidden_person(prose, i)) token->tag = TAG_NN;
        if (is_hidden_gerund(prose, sentence, i)) token->tag = TAG_VBG;
        if (token->tag != TAG_NN && token->tag != TAG_JJ && !tag_is_verb(token->tag)) continue;
        uint32_t forms = token->forms;
        if (is_hidden_participle(prose, sentence, i, forms) || is_apposed_participle(prose, sentence, i, forms))
            token->tag = TAG_VBN;
        else if (is_hidden_past(prose, sentence, i, forms) || is_joined_past(prose, sentence, i))
            token->tag = TAG_VBD;
        else if (is_people_doing(prose, sentence, i, forms))
            token->tag = TAG_VBG;
        else if (is_let(prose, sentence, i) || is_hidden_infinitive(prose, sentence, i) || follows_modal(prose, sentence, i, forms))
            token->tag = TAG_VB;
        else if (is_name_after_to(prose, sentence, i))
            token->tag = TAG_NNP;
        else if (is_hidden_office(prose, sentence, i, forms))
            token->tag = TAG_NN;
    }
    if (!sentence->headline) repair_second(prose, sentence);
    repair_finite(prose, sentence);
    repair_question(prose, sentence);
}

/* ---- headlines ------------------------------------------------------------------------------------ */

/* Where a part of a headline ends that has a verb of its own: a comma, a colon, "as", "after". */
static bool parts(const Prose *prose, uint32_t i) {
    unsigned tag = prose->tokens[i].tag;
    return tag == TAG_COMMA || tag == TAG_COLON || (tag == TAG_IN && token_uses(prose, i) & USE(SUBORDINATOR));
}

/* How surely a word that was taken for a noun is the verb of its part; 0 when not. */
static int verb_likeness(const Prose *prose, const Sentence *sentence, uint32_t i, bool subordinate) {
    unsigned tag = prose->tokens[i].tag, before = tag_at(prose, sentence, i - 1);
    uint32_t forms = prose->tokens[i].forms;
    if (i == sentence->first || !tag_is_noun(tag) || !(tag_is_noun(before) || before == TAG_VBZ)) return 0;
    if (!(forms & (FORM_VB | FORM_VBZ)) || (forms & FORM_NNP)) return 0;
    if (tag_is_name(tag) && !(forms & FORM_NOUN)) return 3;                 /* "Russia Fail On": no noun at all */
    if (tag_is_name(tag) && forms & FORM_VB && before == TAG_NNS) return 2; /* "Gunmen Kill Seven" */
    return subordinate && forms & FORM_VBZ ? 1 : 0; /* "As Bridge Collapses": what follows "as" has a verb */
}

static void repair_part(Prose *prose, const Sentence *sentence, uint32_t first, uint32_t limit) {
    bool subordinate = first > sentence->first && prose->tokens[first - 1].tag == TAG_IN;
    uint32_t found = limit;
    int best = 0;
    for (uint32_t i = first; i < limit; i++) {
        int likeness = verb_likeness(prose, sentence, i, subordinate);
        bool lone = prose->tokens[i].tag == TAG_VBZ && tag_is_name(tag_at(prose, sentence, i + 1)); /* "Talks Fail" */
        if (tag_is_verb(prose->tokens[i].tag) && !lone) return;
        if (likeness > best) {
            best = likeness;
            found = i;
        }
    }
    if (found == limit) return;
    bool third = prose->tokens[found].forms & FORM_VBZ;
    prose->tokens[found].tag = third ? TAG_VBZ : TAG_VBP;
    Token *before = &prose->tokens[found - 1];
    if (before->tag == TAG_VBZ && before->forms & FORM_NNS) before->tag = TAG_NNS;
}

static void repair_headline(Prose *prose, const Sentence *sentence) {
    for (uint32_t first = sentence->first, i = first; i <= sentence->limit; i++) {
        if (i < sentence->limit && !parts(prose, i)) continue;
        repair_part(prose, sentence, first, i);
        first = i + 1;
    }
}

void tags_repair(Prose *prose, const Sentence *sentence) {
    repair_tags(prose, sentence);
    if (sentence->caseless && sentence->headline) repair_headline(prose, sentence);
}
