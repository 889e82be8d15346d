/* png.c - see png.h. Chunks as in the PNG specification (third edition). Ours rather than Cairo's because Cairo
 * writes neither resolution nor text, and tries five filters on every row: on pages that are mostly flat the
 * difference to the row above packs as well in a third of the time. */
#include "png.h"
#include "../src/arena.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { LEVEL = 1, PIECE = 64 << 10, FILTER_UP = 2, COLOUR_RGB = 2, DEPTH = 8 };

static void put_number32(Buffer *out, uint32_t n) {
    for (int shift = 24; shift >= 0; shift -= 8) buffer_char(out, (char)(n >> shift & 255));
}

static void put_chunk(Buffer *out, const char name[4], Text data) {
    put_number32(out, (uint32_t)data.len);
    size_t start = out->len;
    buffer_put(out, (Text){ name, 4 });
    buffer_put(out, data);
    put_number32(out, (uint32_t)crc32(crc32(0, NULL, 0), (const Bytef *)out->bytes + start, (uInt)(out->len - start)));
}

static void put_header(Buffer *out, const Pixels *pixels) {
    Buffer data = { 0 };
    put_number32(&data, (uint32_t)pixels->width);
    put_number32(&data, (uint32_t)pixels->height);
    buffer_put(&data, (Text){ (const char[]){ DEPTH, COLOUR_RGB, 0, 0, 0 }, 5 });
    buffer_put(out, (Text){ "\x89PNG\r\n\x1A\n", 8 });
    put_chunk(out, "IHDR", buffer_text(&data));
    buffer_free(&data);
}

static void put_resolution(Buffer *out, double per_inch) {
    Buffer data = { 0 };
    uint32_t per_metre = (uint32_t)llround(per_inch / 0.0254);
    put_number32(&data, per_metre);
    put_number32(&data, per_metre);
    buffer_char(&data, 1);
    put_chunk(out, "pHYs", buffer_text(&data));
    buffer_free(&data);
}

/* iTXt: keyword, not compressed, no language, no translated keyword, UTF-8. */
static void put_text(Buffer *out, const char *keyword, Text text) {
    if (!text.len) return;
    Buffer data = { 0 };
    buffer_string(&data, keyword);
    buffer_put(&data, (Text){ "\0\0\0\0\0", 5 });
    buffer_put(&data, text);
    put_chunk(out, "iTXt", buffer_text(&data));
    buffer_free(&data);
}

/* ---- image data -------------------------------------------------------------------------------------------- */

/* The row as bytes R, G, B. */
static void unpack_row(const Pixels *pixels, int y, unsigned char *row) {
    const unsigned char *from = pixels->rows + (ptrdiff_t)y * pixels->stride;
    for (int x = 0; x < pixels->width; x++) {
        uint32_t rgb;
        memcpy(&rgb, from + (size_t)x * 4, 4);
        *row++ = (unsigned char)(rgb >> 16);
        *row++ = (unsigned char)(rgb >> 8);
        *row++ = (unsigned char)rgb;
    }
}

static void pack(z_stream *z, Buffer *out, unsigned char *piece, int flush) {
    do {
        z->next_out = piece;
        z->avail_out = PIECE;
        deflate(z, flush); /* cannot fail: its state is whole and there is room */
        if (z->avail_out < PIECE) put_chunk(out, "IDAT", (Text){ (char *)piece, PIECE - z->avail_out });
    } while (!z->avail_out);
}

static void *allocate(void *unused, uInt items, uInt size) {
    (void)unused;
    return memory_resize(NULL, (size_t)items * size);
}

static void release(void *unused, void *memory) {
    (void)unused;
    free(memory);
}

static void put_rows(Buffer *out, const Pixels *pixels) {
    size_t len = (size_t)pixels->width * 3;
    unsigned char *memory = memory_resize(NULL, 3 * len + 1 + PIECE), *above = memory, *row = above + len, *filtered = row + len, *piece = filtered + len + 1;
    z_stream z = { .zalloc = allocate, .zfree = release };
    deflateInit2(&z, LEVEL, Z_DEFLATED, 15, 9, Z_DEFAULT_STRATEGY);
    memset(above, 0, len);
    for (int y = 0; y < pixels->height; y++) {
        unpack_row(pixels, y, row);
        filtered[0] = FILTER_UP;
        for (size_t i = 0; i < len; i++) filtered[i + 1] = (unsigned char)(row[i] - above[i]);
        z.next_in = filtered;
        z.avail_in = (uInt)(len + 1);
        while (z.avail_in) pack(&z, out, piece, Z_NO_FLUSH);
        memcpy(above, row, len);
    }
    pack(&z, out, piece, Z_FINISH);
    deflateEnd(&z);
    free(memory);
}

void png_write(const Pixels *pixels, Buffer *out) {
    put_header(out, pixels);
    put_resolution(out, pixels->per_inch);
    put_text(out, "Title", pixels->title);
    put_text(out, "Description", pixels->description);
    put_text(out, "Software", TEXT("Dateline " DL_VERSION));
    put_rows(out, pixels);
    put_chunk(out, "IEND", (Text){ 0 });
}
