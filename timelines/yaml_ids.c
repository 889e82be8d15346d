/* yaml_ids.c - see yaml_ids.h. */
#include "yaml_ids.h"
#include "../src/when.h"
#include <stdlib.h>

Text id_by_hand(Reading *r, const Event *event, const Node *when) {
    Text words = when && when->kind == NODE_SCALAR ? when->text : event->when.wording;
    Text key = arena_format(r->scratch, "%.*s\n%.*s", TEXT_ARG(event->title), TEXT_ARG(words));
    return timeline_id(r->arena, event->title, key);
}

/* An event of the file, and whether people chose its id. */
typedef struct {
    Event *event;
    const Node *node;
    bool given;
} Listed;

static int compare_listed(const void *a, const void *b) {
    const Event *x = ((const Listed *)a)->event, *y = ((const Listed *)b)->event;
    int order = text_compare(x->id, y->id);
    return order ? order : (x > y) - (x < y);
}

static bool gives_id(const Node *event) {
    for (const Node *key = event->first; key; key = key->next->next)
        if (text_equal(key->text, TEXT("id"))) return key->next->text.len > 0;
    return false;
}

static Listed *list_events(Reading *r, const Node *events) {
    size_t count = r->draft->timeline.events.count;
    Listed *listed = arena_alloc(r->scratch, (count + 1) * sizeof *listed);
    const Node *node = events->first;
    for (size_t i = 0; i < count; i++, node = node->next) listed[i] = (Listed){ &r->draft->timeline.events.items[i], node, gives_id(node) };
    if (count) qsort(listed, count, sizeof *listed, compare_listed);
    return listed;
}

/* Among thousands of events some ids made of six digits are the same by chance: all of these get a longer one, so that
 * it does not depend on which comes first. Ids that people chose stay. */
static void lengthen_ids(Reading *r, Listed *listed, size_t count) {
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && text_equal(listed[end].event->id, listed[i].event->id);) end++;
        for (size_t k = i; k < end && end > i + 1; k++) {
            Event *event = listed[k].event;
            const When *w = &event->when;
            if (listed[k].given) continue;
            Text key = arena_format(r->scratch, "%.*s\n%.*s\n%lld %lld %lld %lld %u", TEXT_ARG(event->title), TEXT_ARG(w->wording), (long long)w->earliest_start,
                                    (long long)w->latest_start, (long long)w->earliest_end, (long long)w->latest_end, (unsigned)w->open);
            event->id = timeline_long_id(r->arena, event->title, key);
        }
    }
}

static Status fail_same_id(Reading *r, const Listed *before, const Listed *item) {
    const Event *x = before->event, *y = item->event;
    if (text_equal(x->title, y->title) && when_is_same(&x->when, &y->when))
        return value_error(r, item->node, "the event on line %u is the same, with the same time", x->line);
    return value_error(r, item->node, "the event on line %u has the same id, '%.*s'", x->line, TEXT_ARG(text_slice(y->id, 0, 80)));
}

Status ids_settle(Reading *r, const Node *events) {
    size_t count = r->draft->timeline.events.count;
    Listed *listed = list_events(r, events);
    lengthen_ids(r, listed, count);
    if (count) qsort(listed, count, sizeof *listed, compare_listed);
    for (size_t i = 1; i < count; i++)
        if (text_equal(listed[i].event->id, listed[i - 1].event->id)) return fail_same_id(r, &listed[i - 1], &listed[i]);
    return DL_OK;
}
