/* repair.h - tags that grammar rules out, put right after the model has tagged. Used by pos.c only. */
#ifndef REPAIR_H
#define REPAIR_H
#include "pos.h"

void tags_repair(Prose *prose, const Sentence *sentence);
#endif
