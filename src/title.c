/* title.c - see title.h. A title is a list of words of the sentence; whatever is no part of it is not put on the
 * list, and the list is cut between phrases when it grows too long. */
#include "title.h"
#include "phrase.h"
#include <stddef.h>
#include <string.h>

typedef struct {
    const View *view;
    unsigned count; /* of the words */
    unsigned bytes; /* of the words, with a space for each */
    Text lead; /* put in front, in place of a pronoun */
    bool cut;  /* words of a saying were left out at the end */
    bool whole; /* a saying to its end */
    uint16_t words[SENTENCE_LIMIT];
} Line;

/* One without words. */
static void begin(Line *line, const View *v, Text lead) {
    memset(line, 0, offsetof(Line, words));
    line->view = v;
    line->lead = lead;
}

static void put(Line *line, unsigned i) {
    if (line->count < SENTENCE_LIMIT) line->words[line->count++] = (uint16_t)i;
    line->bytes += (unsigned)view_word(line->view, i).len + 1;
}

static bool is_bracket(const View *v, unsigned i) { return v->words[i].tag == TAG_OPEN; }

/* Past a bracket that opens at i; i + 1 when it never closes. */
static unsigned past_bracket(const View *v, unsigned i) {
    for (unsigned k = i + 1; k < v->count && k < i + 12; k++)
        if (v->words[k].tag == TAG_CLOSE) return k + 1;
    return i + 1;
}

/* An expression with the preposition before it ("on Monday") says no more than the date beside the title. */
static bool is_dating(const View *v, unsigned i) {
    if (view_timed(v, i)) {
        unsigned limit = i;
        while (limit < v->count && v->words[limit].expression == v->words[i].expression) limit++;
        bool counted = view_in(v, limit, LIST_AFTER) || view_in(v, limit, LIST_BEFORE); /* "resigned HOURS after the vote" */
        return counted || v->expressions->items[v->words[i].expression].when.type != DL_DURATION;
    }
    bool preposition = v->words[i].tag == TAG_IN && i + 1 < v->count && view_timed(v, i + 1);
    unsigned after = i + 1;
    while (view_timed(v, after)) after++;
    const NounPhrase *p = view_noun(v, after); /* "in THE 2009 CRASH": the date is only part of the phrase */
    if (preposition && p && p->first < after) return false;
    return preposition && v->expressions->items[v->words[i + 1].expression].when.type != DL_DURATION;
}

/* "The battle for THE Aleppo": an article that no town's name has, by mistake. */
static bool is_article_astray(const View *v, unsigned i) {
    const NounPhrase *p = v->words[i].tag == TAG_DT ? view_noun(v, i) : NULL;
    if (!p || p->first != i || p->limit != i + 2u || !tag_is_name(v->words[i + 1].tag)) return false;
    const Place *place = place_find(lexicon_places(v->prose->lexicon), view_word(v, i + 1));
    return place && (place->kind == PLACE_CITY || place->kind == PLACE_CAPITAL) && text_equal_fold(place->name, view_word(v, i + 1));
}

/* Words of phrase first <= i < limit, without an article in front when it begins the title. */
static void put_words(Line *line, unsigned first, unsigned limit) {
    const View *v = line->view;
    for (unsigned i = first; i < limit;) {
        if (is_bracket(v, i)) {
            i = past_bracket(v, i);
            continue;
        }
        bool skip = is_dating(v, i) || (v->words[i].tag == TAG_POS && i && view_timed(v, i - 1));
        if (!line->count && !line->lead.len && v->words[i].tag == TAG_DT && !view_in(v, i, LIST_NEGATION)) skip = true;
        if (!skip && !is_article_astray(v, i)) put(line, i);
        i++;
    }
}

/* A new clause, a comma or an attribution ends the title. `quoted`: all of it stands in a quotation. */
static bool ends_title(const View *v, unsigned i, int clause, bool quoted) {
    if (v->words[i].clause != clause && !(v->clauses[v->words[i].clause].kind == SEGMENT_CONTENT && v->clauses[v->words[i].clause].parent == clause)) return true;
    unsigned tag = v->words[i].tag;
    if (tag == TAG_COMMA && v->words[i].quoted && !quoted) return false; /* 'called it "long, cold and useless"' */
    return tag == TAG_COMMA || tag == TAG_STOP || tag == TAG_COLON || view_is(v, i, ';') || view_begins(v, i, LIST_ACCORDING);
}

/* The chunk at i: a noun phrase, a verb group, or one word; a preposition takes the phrase behind it along. */
static unsigned chunk_limit(const View *v, unsigned i) {
    const NounPhrase *p = view_noun(v, i);
    if (p) return p->limit;
    const VerbGroup *g = view_verb(v, i);
    if (g) return g->limit > i ? g->limit : i + 1;
    if (v->words[i].tag == TAG_IN || v->words[i].tag == TAG_TO || v->words[i].tag == TAG_CC) {
        const NounPhrase *next = i + 1 < v->count ? view_noun(v, i + 1) : NULL;
        unsigned whole = next && v->words[i].tag == TAG_IN ? role_phrase(v, i + 1).limit : 0;
        if (next) return whole > next->limit ? whole : next->limit;
        if (i + 1 < v->count && v->words[i + 1].verb >= 0) return chunk_limit(v, i + 1);
    }
    return i + 1;
}

static unsigned width_of(const View *v, unsigned first, unsigned limit) { return (unsigned)view_text(v, first, limit).len + 1; }

static bool is_the_day(const View *v, unsigned i) { return i < v->count && v->words[i - 1].tag == TAG_DT && view_in(v, i, LIST_SAME_DAY); }

/* Chunks from i on until the clause ends or the line is full. */
static void put_rest(Line *line, unsigned i, int clause) {
    const View *v = line->view;
    bool quoted = i && v->words[i - 1].quoted;
    while (i < v->count && !ends_title(v, i, clause, quoted)) {
        const VerbGroup *other = view_verb(v, i); /* the verb of the sentence around it */
        if (other && other->form <= GROUP_MODAL && v->words[i].clause == clause) break;
        if (is_bracket(v, i)) {
            i = past_bracket(v, i);
            continue;
        }
        if (is_dating(v, i)) {
            i++;
            continue;
        }
        if (is_the_day(v, i + 1) || is_the_day(v, i + 2)) break; /* "held on the day that ..." */
        unsigned limit = chunk_limit(v, i);
        const VerbGroup *then = v->words[i].tag == TAG_CC ? view_verb(v, limit) : NULL; /* "and the army SHELLED": another tale */
        if (then && then->form <= GROUP_MODAL) break;
        bool joins = limit < v->count && v->words[limit].tag == TAG_HYPH;
        if (line->count && line->bytes + width_of(v, i, limit) > TITLE_MOST) {
            line->cut = v->words[i].quoted && !quoted;
            break;
        }
        put_words(line, i, limit);
        i = limit;
        if (joins) put(line, i++);
    }
}

static bool is_dangling(const View *v, unsigned i) {
    if (i && v->words[i - 1].length > 1 && (v->words[i - 1].meaning->noun || v->words[i - 1].verb >= 0)) return false; /* the end of "dam burst", "went ON" */
    switch (v->words[i].tag) {
    case TAG_IN:
    case TAG_TO:
    case TAG_CC:
    case TAG_DT:
    case TAG_COMMA:
    case TAG_HYPH:
    case TAG_MD:
    case TAG_PRP_POSS:
    case TAG_WDT:
    case TAG_COLON:
    case TAG_RB:
    case TAG_POS:
    case TAG_LQUOTE: return true;
    default: return false;
    }
}

static bool has_vowel(Text t) {
    for (size_t i = 0; i < t.len; i++)
        if (text_find_byte(TEXT("AEIOUYaeiouy"), t.ptr[i]) != SIZE_MAX) return true;
    return false;
}

/* The title as it is written; there is room for all of it. */
typedef struct {
    char *start, *end;
} Written;

static void put_text(Written *out, Text t) {
    if (t.len) memcpy(out->end, t.ptr, t.len);
    out->end += t.len;
}

/* In a line that is all capitals, or where every word has one: lower case for words of the word list, a capital for
 * names and unknown words. Abbreviations stay as they are. */
static void put_cased(Written *out, const View *v, unsigned i) {
    const Token *t = &v->prose->tokens[v->base + i];
    Text word = view_word(v, i);
    bool capitals = t->shape & SHAPE_CAPITALS;
    if (!v->sentence->caseless || !(t->shape & SHAPE_CAPITAL) || t->shape & (SHAPE_DIGIT | SHAPE_POINT) || (capitals && !has_vowel(word) && t->tag != TAG_POS)) {
        put_text(out, word);
        return;
    }
    const Name *name = view_name(v, i);
    unsigned forms = t->forms;
    bool common = (forms & ~(unsigned)FORM_NNP) != 0 || !tag_is_noun(t->tag);
    if (name && name->kind != NAME_OTHER) common = false;
    if (!common && !capitals) {
        put_text(out, word);
        return;
    }
    for (size_t k = 0; k < word.len; k++) *out->end++ = k || common ? to_lower(word.ptr[k]) : word.ptr[k];
}

#define CUT " \xE2\x80\xA6"  /* "...": words are missing here */
enum { MARK_MOST = 3 }; /* bytes of a quotation mark */

/* The mark that closes what this one opens. */
static Text closing_mark(Text opening) {
    static const char *const pairs[][2] = { { "\"", "\"" }, { "'", "'" }, { "``", "''" }, { "\xE2\x80\x9C", "\xE2\x80\x9D" },
                                            { "\xE2\x80\x98", "\xE2\x80\x99" }, { "\xC2\xAB", "\xC2\xBB" }, { "\xE2\x80\x9E", "\xE2\x80\x9C" } };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (text_equal(opening, text_of(pairs[i][0]))) return text_of(pairs[i][1]);
    return (Text){ 0 };
}

/* Word k of the line stands against the one before it. */
static bool is_glued(const Line *line, unsigned k) {
    const View *v = line->view;
    unsigned i = line->words[k], tag = v->words[i].tag;
    if (!k) return false;
    if (tag == TAG_COMMA && v->prose->tokens[v->base + i].flags & TOKEN_GLUED) return true;
    if (tag == TAG_RQUOTE || v->words[line->words[k - 1]].tag == TAG_LQUOTE) return true;
    return (v->prose->tokens[v->base + i].flags & TOKEN_GLUED) && line->words[k - 1] + 1u == i;
}

/* Words from the k-th of the line on that stand in the text as they are to be written, and are copied at once: neighbours
 * with nothing or a space between them. */
static unsigned run_limit(const Line *line, unsigned k) {
    const View *v = line->view;
    while (++k < line->count) {
        unsigned i = line->words[k], tag = v->words[i].tag;
        if (line->words[k - 1] + 1u != i || tag == TAG_RQUOTE || tag == TAG_LQUOTE) break;
        uint32_t end = view_end(v, i - 1), start = view_start(v, i);
        bool space = start == end + 1 && v->prose->text.ptr[end] == ' ';
        if (!space && !(v->prose->tokens[v->base + i].flags & TOKEN_GLUED)) break;
    }
    return k;
}

/* The words of the line. A quotation that lost its end gets one, a closing mark without a beginning goes. */
static void put_line(Written *out, const Line *line) {
    const View *v = line->view;
    Text open = { 0 };
    for (unsigned k = 0, limit; k < line->count; k = limit) {
        unsigned i = line->words[k], tag = v->words[i].tag;
        bool quote = tag == TAG_RQUOTE || tag == TAG_LQUOTE;
        limit = quote || v->sentence->caseless ? k + 1 : run_limit(line, k);
        if (tag == TAG_RQUOTE && !open.len) continue;
        if (out->end > out->start && !is_glued(line, k)) *out->end++ = ' ';
        if (limit > k + 1) put_text(out, view_text(v, i, line->words[limit - 1] + 1u));
        else put_cased(out, v, i);
        if (tag == TAG_LQUOTE || tag == TAG_RQUOTE) open = tag == TAG_LQUOTE ? closing_mark(view_word(v, i)) : (Text){ 0 };
    }
    if (line->cut) put_text(out, TEXT(CUT));
    put_text(out, open);
}

/* "jailed three men for ROBBING": its object was left out. */
static bool is_gerund_astray(const View *v, const Line *line) {
    unsigned i = line->words[line->count - 1];
    return line->count > 2 && v->words[i].tag == TAG_VBG && v->words[i].verb >= 0 && v->words[line->words[line->count - 2]].tag == TAG_IN;
}

static Text line_text(Arena *arena, Line *line) {
    const View *v = line->view;
    while (!line->whole && line->count > 1 && (is_dangling(v, line->words[line->count - 1]) || is_gerund_astray(v, line))) line->count--;
    Written out;
    out.start = out.end = arena_room(arena, line->lead.len + line->bytes + sizeof CUT + MARK_MOST);
    put_text(&out, line->lead);
    put_line(&out, line);
    *out.end = 0;
    if (out.end > out.start) *out.start = to_upper(*out.start);
    return (Text){ out.start, (size_t)(out.end - out.start) };
}

/* "was killed" is "killed", "has announced" is "announced": headlines go without auxiliaries that only tell tense. */
static void put_group(Line *line, const VerbGroup *g) {
    const View *v = line->view;
    unsigned forms = v->prose->tokens[v->base + g->head].forms;
    bool reads_past = forms & FORM_VBD && forms & FORM_VBN; /* "has announced" is "announced", "has seen" is not "seen" */
    bool known = g->form == GROUP_INFINITIVE && g->perfect && reads_past && !g->negated; /* "are known to HAVE DIED" */
    bool keep = !known && (g->modal || g->negated || g->form == GROUP_INFINITIVE || (!g->passive && !(g->perfect && reads_past)));
    for (unsigned i = keep ? g->first : g->head; i < g->limit; i++)
        if (g->negated || !tag_is_adverb(v->words[i].tag)) put(line, i);
}

/* "a man, two women and a child": the last comma or the first is followed by a conjunction before the end. */
static bool is_list(const View *v, Range r) {
    for (unsigned i = r.limit; i-- > r.first;)
        if (v->words[i].tag == TAG_CC) return i + 1 < r.limit && view_noun(v, i + 1) && view_noun(v, i + 1)->limit == r.limit;
    return false;
}

/* "Two men ARRESTED ON MONDAY were charged": a participle and when it was, and no more. */
static bool only_dated(const View *v, unsigned i, unsigned limit) {
    const VerbGroup *g = view_verb(v, i);
    if (!g || g->first != i || g->form != GROUP_PARTICIPLE || g->limit >= limit) return false;
    for (i = g->limit; i < limit && is_dating(v, i); i++) {}
    return i == limit;
}

/* As much of a long subject as leaves room for its verb: its first phrase, at `limit`, and what of it fits up to `end`. */
static unsigned fitting_limit(const View *v, unsigned first, unsigned limit, unsigned end) {
    while (limit < end && v->words[limit].tag == TAG_IN) {
        unsigned next = chunk_limit(v, limit);
        if (next > end || width_of(v, first, next) > TITLE_MOST / 2) break;
        limit = next;
    }
    return limit;
}

/* "ITS CHIEF EXECUTIVE, Ana Ruiz, resigned": whose it is says nothing by itself, and her name follows; false without one. */
static bool put_name_behind(Line *line, Range subject) {
    const View *v = line->view;
    const NounPhrase *p = view_noun(v, subject.first);
    unsigned i = p ? p->limit : subject.limit; /* "its former head in Lima, Ana Ruiz" */
    while (i < subject.limit && v->words[i].tag != TAG_COMMA) i++;
    const NounPhrase *name = i + 1 < subject.limit ? view_noun(v, i + 1) : NULL;
    bool office = name && v->words[p->first].tag == TAG_PRP_POSS && (role_is_person(v, p->head) || role_is_person(v, name->head));
    if (!office || !tag_is_name(v->words[name->head].tag) || name->limit - name->first < 2) return false;
    put_words(line, name->first, name->limit);
    return true;
}

static void put_subject(Line *line, const VerbGroup *g, Text speaker) {
    const View *v = line->view;
    Range subject = role_subject(v, g);
    if (range_empty(subject)) return;
    const NounPhrase *p = view_noun(v, subject.first);
    if (p && p->pronoun) {
        if (speaker.len) line->lead = role_name(speaker);
        return;
    }
    if (put_name_behind(line, subject)) return;
    unsigned limit = subject.first;
    bool headline = v->sentence->headline && g->first > subject.first && v->words[g->first - 1].tag != TAG_COMMA; /* "Minister, Envoy Meet" */
    bool list = headline || is_list(v, subject);
    while (limit < subject.limit && (list || v->words[limit].tag != TAG_COMMA)) limit++;
    if (width_of(v, subject.first, limit) > TITLE_MOST / 2 && p) limit = fitting_limit(v, subject.first, p->limit, limit);
    if (p && only_dated(v, p->limit, g->first)) limit = p->limit;
    put_words(line, subject.first, limit);
}

/* The verb that an infinitive is said of: "TRIED to flee", "REFUSED to speak"; NULL when there is none right before it. */
static const VerbGroup *governing(const View *v, const VerbGroup *g) {
    const VerbGroup *above = g->form == GROUP_INFINITIVE && g->first ? view_verb(v, g->first - 1u) : NULL;
    if (!above || above->form > GROUP_MODAL) return NULL;
    const Meaning *m = v->words[above->head].meaning;
    return (m->control && !above->passive) || m->say_verb ? above : NULL;
}

static Text verb_title(Arena *arena, const View *v, const VerbGroup *g, Text speaker) {
    Line line;
    begin(&line, v, (Text){ 0 });
    const VerbGroup *above = governing(v, g);
    put_subject(&line, above ? above : g, speaker);
    if (above) put_group(&line, above);
    put_group(&line, g);
    put_rest(&line, g->limit, v->words[g->head].clause);
    return line_text(arena, &line);
}

/* ---- what somebody says ------------------------------------------------------------------------------ */

/* The end of words first <= i < limit when only `room` bytes stay: at the last comma or clause of the second half,
 * else between chunks. */
static unsigned cut_at(const View *v, unsigned first, unsigned limit, unsigned room) {
    unsigned chunk = first, clause = first;
    for (unsigned i = first; i < limit;) {
        unsigned next = chunk_limit(v, i);
        if (next > limit) next = limit;
        if (width_of(v, first, next) > room) break;
        if (i > first && (v->words[i].tag == TAG_COMMA || v->words[i].clause != v->words[i - 1].clause)) clause = i;
        chunk = i = next;
    }
    if (chunk >= limit) return limit;
    return clause > first && width_of(v, first, clause) > room * 2 / 3 ? clause : chunk;
}

static bool closes_sentence(const View *v, unsigned i) { return v->words[i].tag == TAG_COMMA || v->words[i].tag == TAG_STOP; }

/* The words as they were said, quotation marks and dates too; when it was said is left to the date beside the title. */
static void put_said(Line *line, unsigned first, unsigned limit, int clause) {
    enum { ADDRESSEE_MOST = 4 }; /* "told the agency on Monday that" */
    const View *v = line->view;
    while (limit > first && closes_sentence(v, limit - 1)) limit--;
    unsigned used = line->bytes + (unsigned)line->lead.len, room = used < SAYING_MOST / 2 ? SAYING_MOST - used : SAYING_MOST / 2;
    unsigned end = cut_at(v, first, limit, room);
    line->cut = end < limit;
    line->whole = !line->cut;
    for (unsigned i = first; i < end;) {
        bool skip = ((v->words[i].clause == clause || i < first + ADDRESSEE_MOST) && is_dating(v, i)) ||
                    (closes_sentence(v, i) && i + 1 < v->count && v->words[i + 1].tag == TAG_RQUOTE);
        if (is_bracket(v, i)) i = past_bracket(v, i);
        else if (skip) i++;
        else put(line, i++);
    }
}

/* Where what was said begins: at once, or at its clause when much stands between ("said after the talks in New York
 * that ..."). */
static unsigned said_first(const View *v, const Saying *s, int clause) {
    enum { BETWEEN_MOST = 3 };
    unsigned first = s->from;
    while (first < s->to && (v->words[first].tag == TAG_COMMA || v->words[first].tag == TAG_COLON)) first++;
    for (unsigned i = first; i < s->to; i++) {
        const Segment *k = &v->clauses[v->words[i].clause];
        if (k->kind == SEGMENT_CONTENT && k->first == i && k->parent == clause) return i - first > BETWEEN_MOST ? i : first;
    }
    return first;
}

/* "Novak: "We will not wait"", "Novak said that talks go on"; empty when nobody is named or nothing was said. */
static Text speech_title(Arena *arena, const View *v, const VerbGroup *g, const Saying *s, Text speaker) {
    Text name = role_name(s->speaker.len ? s->speaker : speaker);
    Line line;
    begin(&line, v, (Text){ 0 });
    bool before = s->to <= s->word;
    unsigned first = before ? s->from : said_first(v, s, v->words[g->head].clause);
    bool quote = before || (first < s->to && v->words[first].tag == TAG_LQUOTE);
    if (!name.len || first >= s->to) return (Text){ 0 };
    line.lead = quote ? arena_join(arena, (Text[]){ name, TEXT(":") }, 2) : name;
    if (!quote) put_group(&line, g);
    put_said(&line, first, s->to, v->words[g->head].clause);
    return line.count > 1 ? line_text(arena, &line) : (Text){ 0 };
}

/* "Novak accused the rebels of looting", "Novak urged both sides to talk": by name; empty when nobody is named. */
static Text act_title(Arena *arena, const View *v, const VerbGroup *g, const Saying *s) {
    Line line;
    begin(&line, v, role_name(s->speaker));
    if (!line.lead.len || g->passive || g->form > GROUP_MODAL) return (Text){ 0 };
    put_group(&line, g);
    put_rest(&line, g->limit, v->words[g->head].clause);
    return line.count > 1 ? line_text(arena, &line) : (Text){ 0 };
}

/* `unnamed`: whom the event was with is left out, with all that belongs to it. */
static Text noun_title(Arena *arena, const View *v, const Trigger *t, bool unnamed) {
    Line line;
    begin(&line, v, (Text){ 0 });
    const NounPhrase *p = view_noun(v, t->word);
    unsigned unit = t->word + v->words[t->word].length, i = p && p->limit > unit ? p->limit : unit; /* "the old dam burst" has its last word past the phrase */
    put_words(&line, p ? p->first : t->word, i);
    int clause = v->words[t->word].clause;
    while (i < v->count && !ends_title(v, i, clause, true) && v->words[i].verb < 0) {
        if (v->words[i].clause != clause && !t->saying) break; /* "said at a conference THAT the road was open" */
        if (is_dating(v, i)) {
            i++;
            continue;
        }
        unsigned limit = chunk_limit(v, i);
        if ((v->words[i].tag != TAG_IN && v->words[i].tag != TAG_TO && !is_bracket(v, i)) || view_verb(v, i + 1) ||
            line.bytes + width_of(v, i, limit) > TITLE_MOST)
            break;
        if (limit < v->count && v->words[limit].verb >= 0 && v->words[i].tag != TAG_IN) break;
        if (!unnamed || !view_in(v, i, LIST_WITH)) put_words(&line, i, limit);
        i = limit;
    }
    const VerbGroup *asked = view_verb(v, i); /* "a plea TO HALT flights" */
    if (asked && asked->first == i && asked->form == GROUP_INFINITIVE && t->saying && v->words[i].clause == clause) {
        for (unsigned k = i; k < asked->limit; k++) put(&line, k);
        put_rest(&line, asked->limit, clause);
    }
    return line_text(arena, &line);
}

/* Who says what it is starting is told as starting it: "Army starting a new operation". */
Text title_of_own_act(Arena *arena, const View *v, const Trigger *said, Text speaker) {
    const VerbGroup *g = &v->verbs[said->verb];
    int content = said->verb + 1 < (int)v->verb_count ? said->verb + 1 : -1;
    if (content < 0 || v->clauses[v->words[v->verbs[content].head].clause].kind != SEGMENT_CONTENT) return (Text){ 0 };
    const VerbGroup *act = &v->verbs[content];
    Line line;
    begin(&line, v, (Text){ 0 });
    put_subject(&line, g, speaker);
    for (unsigned i = act->modal ? act->first : act->head; i < act->limit; i++) put(&line, i);
    put_rest(&line, act->limit, v->words[act->head].clause);
    return line_text(arena, &line);
}

/* "A walkout PARALYSED the ports": the verb tells what the event did, and names none of its own. */
static bool is_deed_of(const View *v, const Trigger *t, const VerbGroup *g) {
    const Meaning *m = v->words[g->head].meaning;
    const NounPhrase *p = view_noun(v, t->word);
    bool own = m->verb || m->say_verb || m->control || view_uses(v, g->head, USE(BE) | USE(HAVE) | USE(DO));
    Range subject = role_subject(v, g);
    bool ahead = t->status == STATUS_planned && (m->control || m->say_verb); /* "a hearing IS SET for Monday" */
    if ((!own || ahead) && g->passive && p && t->direct && (!t->saying || t->status == STATUS_planned) && !range_empty(subject) && subject.first == p->first) return true; /* "the hearing WAS ADJOURNED" */
    return !own && !g->passive && t->status == STATUS_happened && p && p->limit == g->first && !range_empty(role_object(v, g));
}

/* "LOST contact with the ship", "won a contract": what was done to it tells more than its name. */
static bool is_done_to(const View *v, const Trigger *t, const VerbGroup *g) {
    const NounPhrase *p = view_noun(v, t->word);
    const Meaning *m = v->words[g->head].meaning;
    bool plain = !m->say_verb && !m->control && !trigger_answers(v, g) && !view_uses(v, g->head, USE(BE) | USE(HAVE) | USE(DO));
    return plain && p && !p->definite && t->direct && !t->saying && t->status == STATUS_happened && g->form == GROUP_PAST && !g->passive && !g->negated &&
           g->head < p->first && role_object(v, g).first == p->first;
}

/* The verb whose clause tells the story of a noun: a support verb, or one that says it failed. */
static const VerbGroup *telling_verb(const View *v, const Trigger *t) {
    if (t->part != WORD_NOUN) return NULL;
    if (t->support >= 0 && !t->failed && v->verbs[t->support].form <= GROUP_MODAL) return &v->verbs[t->support];
    if (t->verb < 0) return NULL;
    const VerbGroup *g = &v->verbs[t->verb];
    const Meaning *m = v->words[g->head].meaning;
    if (v->words[g->head].clause != v->words[t->word].clause) return NULL;
    if (t->failed) {
        for (int k = t->verb; k >= 0; k--) {
            const Meaning *above = v->words[v->verbs[k].head].meaning;
            if (above->control && above->control->kind == CONTROL_FAIL) return &v->verbs[k];
        }
    }
    bool one = m->verb && m->verb->class == t->class && !g->passive && t->status == STATUS_happened; /* "WON the election" */
    bool ahead = t->direct && t->status == STATUS_planned && m->aspect && g->form == GROUP_INFINITIVE && g->first > t->word; /* "the search is TO RESUME" */
    if (ahead) return g;
    if (g->form > GROUP_MODAL || (t->support < 0 && !((m->aspect || one || is_deed_of(v, t, g) || is_done_to(v, t, g)) && t->direct))) return NULL;
    return g;
}

/* "BEGAN to withhold the rent": what is begun is told by its beginning. */
static const VerbGroup *begun_by(const View *v, const VerbGroup *g) {
    const VerbGroup *above = g->form == GROUP_INFINITIVE && g->first ? view_verb(v, g->first - 1u) : NULL;
    return above && v->words[above->head].meaning->aspect && above->form <= GROUP_MODAL ? above : g;
}

/* "ATTEMPT to kill the mayor": what was tried is told by the noun that says so; empty when none does. */
static Text attempt_title(Arena *arena, const View *v, const VerbGroup *g) {
    const NounPhrase *p = g->form == GROUP_INFINITIVE && g->first ? view_noun(v, g->first - 1u) : NULL;
    const ControlRow *control = p ? v->words[p->head].meaning->control : NULL;
    if (!control || control->kind != CONTROL_TRY) return (Text){ 0 };
    Line line = { .view = v };
    put_words(&line, p->first, p->limit);
    for (unsigned i = g->first; i < g->limit; i++) put(&line, i);
    put_rest(&line, g->limit, v->words[g->head].clause);
    return line_text(arena, &line);
}

/* "Meeting held" says no more than "Meeting"; "Walkout began" does. */
static bool is_bare(Text title) {
    size_t spaces = 0;
    for (size_t i = 0; i < title.len; i++) spaces += title.ptr[i] == ' ';
    return spaces < 2;
}

Text title_make(Arena *arena, const View *v, const Trigger *t, const Saying *said, Text speaker) {
    if (said && t->part == WORD_VERB) {
        bool speech = t->class == CLASS_statement || said->to <= said->word; /* what was said stands before it */
        Text title = speech ? speech_title(arena, v, &v->verbs[t->verb], said, speaker) : act_title(arena, v, &v->verbs[t->verb], said);
        if (title.len) return title;
    }
    const VerbGroup *telling = telling_verb(v, t);
    Text title = telling ? verb_title(arena, v, telling, speaker) : (Text){ 0 };
    bool occurs = telling && !telling->passive && view_in(v, telling->head, LIST_OCCUR) && !view_in(v, telling->head, LIST_HAPPEN); /* "Trial OPENED" */
    if (telling && (!is_bare(title) || t->support < 0 || occurs || v->words[telling->head].meaning->aspect)) return title;
    if (t->tried && t->part == WORD_VERB) {
        Text attempt = attempt_title(arena, v, &v->verbs[t->verb]);
        if (attempt.len) return attempt;
    }
    if (t->part != WORD_NOUN && t->verb >= 0) return verb_title(arena, v, begun_by(v, &v->verbs[t->verb]), speaker);
    return noun_title(arena, v, t, false);
}

/* ---- who met whom -------------------------------------------------------------------------------------- */

/* "Sergei Lavrov", "the U.S.": its last word is a name. */
static bool is_named(Text party) {
    size_t last = party.len;
    while (last && party.ptr[last - 1] != ' ') last--;
    return last < party.len && (is_upper(party.ptr[last]) || party.ptr[last] < 0);
}

/* Adds those that are not there yet; false when one is no name. */
static bool add_parties(Arena *arena, Texts *parties, const Texts *more) {
    for (size_t i = 0; i < more->count; i++) {
        bool known = false;
        if (!is_named(more->items[i])) return false;
        for (size_t k = 0; k < parties->count; k++) known |= text_find(parties->items[k], more->items[i]) != SIZE_MAX;
        if (!known) *array_push(arena, parties) = more->items[i];
    }
    return true;
}

Text title_of_parties(Arena *arena, const View *v, const Trigger *t, const Mention *m, Text language) {
    enum { PARTIES_MOST = 4 };
    bool meets = (t->class == CLASS_talks || t->class == CLASS_meeting) && t->part == WORD_NOUN;
    Texts parties = { 0 };
    if (!meets || telling_verb(v, t) || !add_parties(arena, &parties, &m->actors) || !add_parties(arena, &parties, &m->participants)) return (Text){ 0 };
    if (parties.count < 2 || parties.count > PARTIES_MOST) return (Text){ 0 };
    Text whole = noun_title(arena, v, t, false), what = noun_title(arena, v, t, true);
    bool missing = false;
    for (size_t i = 0; i < parties.count; i++) missing |= text_find(whole, parties.items[i]) == SIZE_MAX;
    if (!missing || text_equal(whole, what)) return (Text){ 0 };
    Text between = phrase_with(arena, language, PHRASE_between_these, phrase_list(arena, language, parties), (Text){ 0 });
    return what.len + between.len < TITLE_MOST ? arena_join(arena, (Text[]){ what, TEXT(" "), between }, 3) : (Text){ 0 };
}
