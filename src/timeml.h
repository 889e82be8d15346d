/* timeml.h - TimeML reports: the characters of their TEXT element and the document creation time. */
#ifndef TIMEML_H
#define TIMEML_H
#include "document.h"

/* Fills text, title and, unless given, the publication of `document`. DL_BAD_INPUT when it is not well-formed. */
Status timeml_read(Arena *arena, Text xml, Document *document, Error *err);
#endif
