/* png.h - pixels as a PNG file that says its resolution, title and description. Alone knows zlib. */
#ifndef RENDER_PNG_H
#define RENDER_PNG_H
#include "../src/buffer.h"

/* Rows of 32-bit pixels 0x00RRGGBB in the machine's byte order, `stride` bytes apart. */
typedef struct {
    const unsigned char *rows;
    int width, height, stride;
    double per_inch; /* pixels */
    Text title, description; /* UTF-8 */
} Pixels;

void png_write(const Pixels *pixels, Buffer *out);
#endif
