/* uuid.c - see uuid.h. SHA-1 as in FIPS 180-4, 6.1; it names things here and keeps no secret. */
#include "uuid.h"
#include "../src/buffer.h"
#include <string.h>

/* The namespace: version 5 of "urn:dateline:event" in RFC 9562's namespace of URLs, fixed for ever. */
static const unsigned char namespace_bytes[17] = "\x47\x6e\xd0\x66\x2c\x83\x55\x44\xaf\xbd\xee\x2b\x50\xea\xb7\xd4";

static uint32_t rotate(uint32_t x, int by) { return x << by | x >> (32 - by); }

static void sha1_block(uint32_t h[5], const unsigned char *p) {
    uint32_t w[80], a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];
    for (int i = 0; i < 16; i++) w[i] = (uint32_t)p[4 * i] << 24 | (uint32_t)p[4 * i + 1] << 16 | (uint32_t)p[4 * i + 2] << 8 | p[4 * i + 3];
    for (int i = 16; i < 80; i++) w[i] = rotate(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    for (int i = 0; i < 80; i++) {
        uint32_t f = i < 20 ? (b & c) | (~b & d) : i < 40 || i >= 60 ? b ^ c ^ d : (b & c) | (b & d) | (c & d);
        static const uint32_t k[4] = { 0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6 };
        uint32_t next = rotate(a, 5) + f + e + k[i / 20] + w[i];
        e = d, d = c, c = rotate(b, 30), b = a, a = next;
    }
    h[0] += a, h[1] += b, h[2] += c, h[3] += d, h[4] += e;
}

static void sha1(Text message, unsigned char out[20]) {
    uint32_t h[5] = { 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0 };
    const unsigned char *p = (const unsigned char *)message.ptr;
    size_t left = message.len;
    for (; left >= 64; left -= 64, p += 64) sha1_block(h, p);
    unsigned char tail[128] = { 0 };
    if (left) memcpy(tail, p, left);
    tail[left] = 0x80;
    size_t size = left < 56 ? 64 : 128;
    uint64_t bits = (uint64_t)message.len * 8;
    for (size_t i = 0; i < 8; i++) tail[size - 1 - i] = (unsigned char)(bits >> (8 * i));
    for (size_t i = 0; i < size; i += 64) sha1_block(h, tail + i);
    for (int i = 0; i < 20; i++) out[i] = (unsigned char)(h[i / 4] >> (24 - 8 * (i % 4)));
}

Text uuid_of_name(Arena *arena, Text name) {
    unsigned char u[20];
    Buffer message = { 0 };
    buffer_put(&message, (Text){ (const char *)namespace_bytes, 16 });
    buffer_put(&message, name);
    sha1(buffer_text(&message), u);
    buffer_free(&message);
    u[6] = (unsigned char)((u[6] & 0x0F) | 0x50);
    u[8] = (unsigned char)((u[8] & 0x3F) | 0x80);
    return arena_format(arena, "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", u[0], u[1], u[2], u[3], u[4], u[5],
                        u[6], u[7], u[8], u[9], u[10], u[11], u[12], u[13], u[14], u[15]);
}
