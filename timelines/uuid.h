/* uuid.h - UUIDs made from names (RFC 9562, version 5): the same name gives the same UUID, always. */
#ifndef UUID_H
#define UUID_H
#include "../src/arena.h"

/* "68537474-1651-5a39-80b0-4406dd5ab24b", in the namespace of Dateline's events. */
Text uuid_of_name(Arena *arena, Text name);
#endif
