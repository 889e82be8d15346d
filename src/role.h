/* role.h - who does what to whom, where: the parts that noun phrases play around an event word. */
#ifndef ROLE_H
#define ROLE_H
#include "event.h"
#include "trigger.h"

/* The noun phrase at `first` with what belongs to it: "of ..." behind it, its coordination ("A, B and C"). */
Range role_phrase(const View *view, unsigned first);
/* The head of a phrase that may be the front of a longer one: the judge of "the judge's murder". */
unsigned role_head(const View *view, Range range);
/* The next member of the list "A, B and C" from word *at on; false at its end. */
bool role_member(const View *view, Range list, unsigned *at, Range *ret_member);
/* Who or what the verb group says something of; that of the verb above when it has none of its own. Asked for often, so
 * all of a sentence are found at once, by role_subjects(). */
static inline Range role_subject(const View *view, const VerbGroup *group) { return (void)view, group->subject; }
void role_subjects(View *view);
/* A gerund right behind a noun tells more of it, not of who did the rest: "met students MARCHING on the palace". */
bool role_tells_of_noun(const View *view, const VerbGroup *group);
/* The verb group "accused" of "accused the rebels of LOOTING"; -1 for other groups. */
int role_accuser(const View *view, const VerbGroup *group);
Range role_object(const View *view, const VerbGroup *group); /* right of the verb, no preposition between */
Range role_agent(const View *view, unsigned from, int clause); /* "by ..." right of word `from` */

/* The words as a text on one line, without articles in front; copied only when white space must go. */
Text role_text(Arena *arena, const View *view, Range range);
/* A person's or body's name for "said by": the name first, its office after it. */
Text role_speaker(Arena *arena, const View *view, Range range);
/* The name without the office: up to a comma that is none of a number ("2,300 pilots"). */
Text role_name(Text speaker);

/* The place phrase that begins at word i (behind a preposition): empty when it names no place. */
Range role_place(const View *view, unsigned i);
/* A number says that the phrase counts people or things, or its noun is a person. */
bool role_is_person(const View *view, unsigned head);
#endif
