/* png.c - see png.h. The chunks come right after the header, as the PNG specification (third edition) wants
 * pHYs before the image data. */
#include "png.h"
#include <math.h>

enum { SIGNATURE = 8, HEADER_END = SIGNATURE + 25 }; /* IHDR: length, name, 13 bytes, checksum */

/* CRC-32 of PNG, Annex D, bit by bit: the chunks are short. */
static uint32_t checksum(Text t) {
    uint32_t crc = 0xFFFFFFFF;
    for (size_t i = 0; i < t.len; i++) {
        crc ^= (unsigned char)t.ptr[i];
        for (int bit = 0; bit < 8; bit++) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    return ~crc;
}

static void put_number32(Buffer *out, uint32_t n) {
    for (int shift = 24; shift >= 0; shift -= 8) buffer_char(out, (char)(n >> shift & 255));
}

static void put_chunk(Buffer *out, const char name[4], Text data) {
    put_number32(out, (uint32_t)data.len);
    size_t start = out->len;
    buffer_put(out, (Text){ name, 4 });
    buffer_put(out, data);
    put_number32(out, checksum((Text){ out->bytes + start, out->len - start }));
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

void png_describe(Text png, double per_inch, Text title, Text description, Buffer *out) {
    buffer_put(out, text_slice(png, 0, HEADER_END));
    put_resolution(out, per_inch);
    put_text(out, "Title", title);
    put_text(out, "Description", description);
    put_text(out, "Software", TEXT("Dateline " DL_VERSION));
    buffer_put(out, text_slice(png, HEADER_END, png.len));
}
