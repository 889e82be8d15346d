/* webpage_head.h - the head of a web page: what a browser may do with it, its style sheet and its script. */
#ifndef WEBPAGE_HEAD_H
#define WEBPAGE_HEAD_H
#include "theme.h"
#include "webpage_text.h"

/* From the doctype to the end of the head. DL_BAD_USAGE for a theme that does not exist. */
Status head_put(const Webpage *page, Text theme, bool picture_first, Error *err);
#endif
