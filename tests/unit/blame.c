/* Who is held to have done a deed, and which sentence of a report says so. */
#include "../../src/event.h"
#include "../test.h"

/* The culprits of all mentions in order, each "how who [body] sentence". */
static const struct {
    const char *text, *culprits;
} rows[] = {
    { "Rebels shot the mayor of Serat on Monday.", "told Rebels 0; " },
    { "The mayor of Serat was shot by alleged members of the Shining Path.", "told alleged members of the Shining Path [Shining Path] 0; " },
    { "Two nurses were abducted by heavily armed men near Serat.", "told heavily armed men 0; " },
    { "A judge was murdered in Serat. The minister blamed the rebels for the crime.", "blamed rebels 1; " },
    { "The murder of the judge was attributed to drug traffickers.", "blamed drug traffickers 0; " },
    { "The Shining Path claimed responsibility for the bombing of the mill.", "claimed [Shining Path] 0; " },
    { "A bridge was bombed near Serat. The Tamil Tigers claimed responsibility on Tuesday.", "claimed [Tamil Tigers] 1; " },
    { "The Tamil Tigers denied responsibility for the bombing of the mill.", "denied [Tamil Tigers] 0; " },
    { "The bomb was planted by two students near the mill.", "told two students 0; " },
    { "Soldiers found a bomb near the mill.", "" },
    { "The massacre was the work of soldiers.", "blamed soldiers 0; " },
    { "Three students have been charged with the murder of the priest.", "blamed Three students 0; " },
    { "An engineer was kidnapped in Serat. The kidnappers fled in a lorry.", "named kidnappers 1; " },
    { "The soldiers involved in the killing of the priest were punished.", "told soldiers 0; " },
    { "Rebel attacks on Serat killed nobody.", "told Rebel 0; " },
    { "The mayor opened a school in Serat.", "" },
    { "A group of armed men shot a teacher.", "told group of armed men 0; " },
    { "The murder of two men shocked the judge killed in Serat.", "" },
    { "The talks with the Shining Path failed. A mayor was shot in Serat.", "story [Shining Path] 0; " },
    { "A flood hit Serat. The mayor blamed the council for it.", "blamed council 1; " },
    { "An engineer was kidnapped by a rebel group.", "told rebel group 0; " },
    { "THE PANEL CONDEMNED THE MURDER PERPETRATED ON 12 JANUARY IN SERAT BY ARMED MEN.", "told ARMED MEN 0; " },
    { "The rebels blamed the police and the armed forces for the murder of ten clerks.", "blamed [police] 0; blamed [armed forces] 0; " },
    { "Four armed men, who posed as agents, kidnapped a clerk from his home.", "told Four armed men 0; " },
    { "It ended when, according to clerks, three men fired at a bus.", "told three men 0; " },
    { "No rebel group claimed responsibility for the bombing of the mill.", "" },
    { "The massacre was apparently the work of soldiers.", "blamed soldiers 0; " },
    { "The killing of the judge was ordered by Colonel Soto.", "blamed Soto 0; " },
    { "Colonel Soto is behind the murder of the judge.", "blamed Soto 0; " },
    { "Pedro Luna was the killer in the murder of the judge.", "blamed Pedro Luna 0; " },
    { "The men were executed by order of Judge Soto.", "" },
    { "The panel investigates the murder committed by soldiers.", "told soldiers 0; " },
    { "Police seek Pedro Luna, the man who shot the judge.", "told Pedro Luna 0; " },
    { "Two clerks were shot by a group of 30 to 40 men.", "told group of 30 to 40 men 0; " },
    { "A BOMB, PLANTED BY STUDENTS, EXPLODED NEAR THE MILL.", "told STUDENTS 0; " },
    { "", "" },
};

static Text listed(Arena *arena, const Mentions *all) {
    Text out = TEXT("");
    for (size_t i = 0; i < all->count; i++)
        for (size_t k = 0; k < all->items[i].culprits.count; k++) {
            const Culprit *c = &all->items[i].culprits.items[k];
            Text body = c->body.len ? arena_format(arena, "%s[%.*s]", c->who.len ? " " : "", TEXT_ARG(c->body)) : TEXT("");
            out = arena_format(arena, "%.*s%s %.*s%.*s %u; ", TEXT_ARG(out), blame_how_name(c->how), TEXT_ARG(c->who), TEXT_ARG(body), c->sentence);
        }
    return out;
}

int main(void) {
    Arena *arena = arena_new();
    const Reader *reader = reader_new(arena, TEXT("en"));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Document document = { .text = text_of(rows[i].text) };
        Expressions none = { 0 };
        Mentions all = event_find(arena, reader, &document, &none);
        CHECK_TEXT(listed(arena, &all), rows[i].culprits, "%s", rows[i].text);
    }
    arena_free(arena);
    return test_end();
}
