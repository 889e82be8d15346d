/* pos.c - tags and lemmas of sentences of our own, in plain text, headlines and capitals. */
#include "../../src/pos.h"
#include "../test.h"

typedef struct {
    const char *text, *word, *tag, *lemma;
} TagRow;

/* One word of each text is checked: the first that equals `word`. */
static const TagRow tag_rows[] = {
    { "The river flooded three villages on Sunday.", "flooded", "VBD", "flood" },
    { "The river flooded three villages on Sunday.", "villages", "NNS", "village" },
    { "Two men were found dead in the cellar.", "found", "VBN", "find" },
    { "The army has shelled the port since dawn.", "shelled", "VBN", "shell" },
    { "Shells hit the port as soldiers fled.", "Shells", "NNS", "shell" },
    { "A barge loaded with timber sank near the weir, and two men drowned.", "sank", "VBD", "sink" },
    { "The crew lost the signal after a cloud covered its mast, a clerk said.", "covered", "VBD", "cover" },
    { "The clerk, who admitted taking coins from the till, agreed last week to help.", "agreed", "VBD", "agree" },
    { "The council was dissolved two weeks later.", "dissolved", "VBN", "dissolve" },
    { "Ministers meeting in Oslo pledged a loan.", "meeting", "VBG", "meet" },
    { "Workers there went home.", "there", "RB", "there" },
    { "The party could no longer defend cuts.", "defend", "VB", "defend" },
    { "The council began an in-depth study.", "in", "JJ", "in" },
    { "Soldiers fled when the wall fell.", "fled", "VBD", "flee" },
    { "The judges will strike down the law.", "strike", "VB", "strike" },
    { "The strike ended after nine days.", "strike", "NN", "strike" },
    { "Women and children left the city.", "left", "VBD", "leave" },
    { "It was the worst storm in years.", "worst", "JJS", "bad" },
    { "They did not say who had won.", "say", "VB", "say" },
    { "An airstrike killed two gunmen.", "airstrike", "NN", "airstrike" },
    { "An airstrike killed two gunmen.", "gunmen", "NNS", "gunman" },
    { "He worked in a mine.", "worked", "VBD", "work" },
    /* headlines: capitals do not make names */
    { "Police Kill Four In Harbour Raid", "Kill", "VBP", "kill" },
    { "Dozens Killed As Bridge Collapses In Storm", "Killed", "VBN", "kill" },
    { "Army Shells Rebel Positions, Killing 12", "Shells", "VBZ", "shell" },
    { "Two Dead After Train Derails", "Derails", "VBZ", "derail" },
    { "Court Jails Former Minister For Fraud", "Jails", "VBZ", "jail" },
    { "Opposition Leader Freed From Jail", "Freed", "VBN", "free" },
    { "Rebels Seize Town Near Border", "Seize", "VBP", "seize" },
    { "Talks Fail As Army Shells Port", "Fail", "VBP", "fail" },
    { "Talks Fail As Army Shells Port", "Talks", "NNS", "talks" },
    { "Gunmen Kill Seven In Market Attack", "Kill", "VBP", "kill" },
    { "Dozens Killed As Bridge Collapses In Storm", "Collapses", "VBZ", "collapse" },
    { "Peace Talks In Geneva", "Talks", "NNS", "talks" },
    /* what neighbours rule out */
    { "The boy was shot in the park.", "shot", "VBN", "shoot" },
    { "The man came home and shot his neighbour.", "shot", "VBD", "shoot" },
    { "On Monday gunmen stormed the mill and shot a guard.", "shot", "VBD", "shoot" },
    { "The party has split over the vote.", "split", "VBN", "split" },
    { "The storm did much damage to nearby shops.", "nearby", "JJ", "nearby" },
    /* capitals only */
    { "THE GUNMEN FIRED ON THE JUDGE WHEN HIS CAR STOPPED.", "FIRED", "VBD", "fire" },
    { "A BOMB, PLANTED BY REBELS, EXPLODED.", "EXPLODED", "VBD", "explode" },
    { "A BOMB PLANTED BY REBELS EXPLODED.", "PLANTED", "VBN", "plant" },
    { "THE BLAST, WHICH WOUNDED NINE CLERKS, WAS LOUD.", "WOUNDED", "VBD", "wound" },
    { "THE REBELS KIDNAPPED TWO ENGINEERS NEAR THE BORDER.", "KIDNAPPED", "VBD", "kidnap" },
    { "THE REBELS KIDNAPPED TWO ENGINEERS NEAR THE BORDER.", "ENGINEERS", "NNS", "engineer" },
};

static bool same_verb(Tag got, Tag wanted) { /* VB or VBP: headlines leave that open */
    bool base = wanted == TAG_VBP && got == TAG_VB;
    return got == wanted || base;
}

static void check_row(Arena *arena, const Lexicon *lexicon, const TagRow *row) {
    Prose *prose = prose_read(arena, lexicon, text_of(row->text));
    pos_tag(arena, prose);
    char room[LEMMA_ROOM];
    for (uint32_t i = 0; i < prose->token_count; i++) {
        if (!text_equal(token_text(prose, i), text_of(row->word))) continue;
        CHECK(same_verb((Tag)prose->tokens[i].tag, tag_of(text_of(row->tag))), "\"%s\" of \"%s\" is %s, got %s", row->word, row->text, row->tag,
              tag_name((Tag)prose->tokens[i].tag));
        CHECK_TEXT(token_lemma(prose, i, room), row->lemma, "lemma of \"%s\"", row->word);
        return;
    }
    CHECK(false, "\"%s\" is not in \"%s\"", row->word, row->text);
}

static void check_facts(const Lexicon *lexicon) {
    WordFacts soldier = lexicon_facts(lexicon, lexicon_entry(lexicon, word_hash(TEXT("Soldiers"))));
    WordFacts attack = lexicon_facts(lexicon, lexicon_entry(lexicon, word_hash(TEXT("explosions"))));
    WordFacts say = lexicon_facts(lexicon, lexicon_entry(lexicon, word_hash(TEXT("announced"))));
    CHECK(soldier.noun_kind == NOUN_PERSON && soldier.people > 5 && !soldier.happening, "a soldier is a person");
    CHECK(attack.happening > 4 && !attack.people, "an explosion happens");
    CHECK(say.verb_kind == VERB_COMMUNICATION && say.forms & FORM_VBD, "to announce is to communicate");
    CHECK(!lexicon_entry(lexicon, word_hash(TEXT("qzxv"))), "no word");
}

int main(void) {
    Arena *arena = arena_new();
    Lexicon *lexicon = lexicon_new(arena, TEXT(""));
    for (size_t i = 0; i < sizeof tag_rows / sizeof *tag_rows; i++) check_row(arena, lexicon, &tag_rows[i]);
    check_facts(lexicon);
    for (unsigned tag = 1; tag < TAG_COUNT; tag++) CHECK(tag_of(text_of(tag_name((Tag)tag))) == tag, "%s names one tag", tag_name((Tag)tag));
    arena_free(arena);
    return test_end();
}
