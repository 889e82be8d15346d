/* chronicle.h - a timeline as numbered rows for readers: what the tables of csv, md and html share.
 *
 * Rows are the events of the main line in order of time, those without a date last; minor events follow in a list
 * of their own. Sources are numbered as citation_numbers() has them. */
#ifndef CHRONICLE_H
#define CHRONICLE_H
#include "citation.h"
#include "family.h"

typedef struct {
    const Event *event;
    size_t number;      /* from 1, through both lists */
    bool main_line;
    Text date, title;   /* on one line each; the title says when it did not happen */
    Text place, voice;  /* "Orla"; "according to her office, said 24 May 2019" */
    Texts figures;      /* one sentence each */
    Texts remarks;      /* note, whence the date, disagreements, the larger event */
    Texts references;   /* "[1], bytes 120–254": where in which report; sources by hand as they are */
} ChronicleRow;

typedef struct {
    Array(ChronicleRow) rows;
    size_t main_rows; /* the first ones */
    Citations citations;
    Texts sources;    /* number by number: "River Wire, “Dam fails”, 23 May 2019 (inferred)" */
    Text head;        /* "10 events from 2 reports" */
} Chronicle;

Chronicle chronicle_of(Arena *arena, const Timeline *timeline);
#endif
