/* yaml_style.h - a text as YAML: in the most readable style that every YAML reader reads back as the same text. */
#ifndef YAML_STYLE_H
#define YAML_STYLE_H
#include "../src/buffer.h"

/* Writes the text as the value of a key whose block is indented by `indent`; `column` is where it starts. Ends without
 * a line break. Plain ("Air strike on Aleppo") where that is safe, folded (>-) when it is long, literal (|-) when it has
 * lines, else in quotes. A byte that is not UTF-8 becomes U+FFFD. */
void style_text(Buffer *out, Text t, size_t indent, size_t column);
/* Whether the text can stand unquoted in a list in brackets. */
bool style_is_plain_in_flow(Text t);
void style_plain(Buffer *out, Text t); /* unquoted, a byte that is not UTF-8 as U+FFFD */
#endif
