/* png.h - what Cairo does not write into a PNG: its resolution, title and description. */
#ifndef RENDER_PNG_H
#define RENDER_PNG_H
#include "../src/buffer.h"

/* Writes the file `png` to `out` with chunks for pixels per inch, title and description (UTF-8). */
void png_describe(Text png, double per_inch, Text title, Text description, Buffer *out);
#endif
