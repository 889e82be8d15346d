/* listing.h - temporal expressions written out: for people, as JSON Lines and as TimeML. */
#ifndef LISTING_H
#define LISTING_H
#include "buffer.h"
#include "document.h"
#include "timex.h"

/* How far a listing has got in a document; { .line = 1 } at its beginning. */
typedef struct {
    size_t at, line, line_start;
} ListingPlace;

typedef struct {
    const char *name, *help; /* `tag --to NAME` */
    bool whole; /* holds the text too: all expressions must be there at once */
    void (*write)(const Document *document, const Expressions *expressions, ListingPlace *place, Buffer *out);
} Listing;
extern const Listing listings[]; /* a row without a name ends it; the first is the default */
const Listing *listing_named(Text name); /* NULL when there is none */

/* One expression as the JSON object of DESIGN's `tag --to jsonl`, without `doc` when that is empty. */
void listing_json(Text doc, const Expression *expression, Buffer *out);
/* One expression in lines for people: its value, instants and why. */
void listing_explain(const Expression *expression, Buffer *out);

/* TIMEX3 names: "DATE", "END"; "" for DL_MOD_NONE. */
const char *timex_type_name(dl_timex_type type);
const char *timex_mod_name(dl_mod mod);
#endif
