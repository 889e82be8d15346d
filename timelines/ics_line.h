/* ics_line.h - content lines of iCalendar (RFC 5545, 3.1): escaped, folded at 75 bytes, ended by CR LF.
 *
 * Every byte that reaches the file goes through here: control characters go, invalid UTF-8 becomes U+FFFD, so
 * that no value can start a line or a property of its own. */
#ifndef ICS_LINE_H
#define ICS_LINE_H
#include "../src/buffer.h"

/* NAME:value, the value a TEXT: \ ; , and line breaks are escaped. Nothing is written for an empty value. */
void ics_text(Buffer *out, const char *name, Text value);
/* NAME:value as it stands, for dates, UUIDs and links; control characters go. */
void ics_value(Buffer *out, const char *name, Text value);
#endif
