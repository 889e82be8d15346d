/* html.h - the article of a web page, without the furniture around it. */
#ifndef HTML_H
#define HTML_H
#include "document.h"

/* Fills text, title, source, url and, unless given, the publication of `document`. DL_BAD_INPUT when the
 * page holds no text, DL_LIMIT when its elements nest too deep. */
Status html_read(Arena *arena, Text page, Document *document, Error *err);
#endif
