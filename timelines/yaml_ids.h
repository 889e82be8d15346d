/* yaml_ids.h - the ids of the events of a file: made where people gave none, and unlike each other. */
#ifndef YAML_IDS_H
#define YAML_IDS_H
#include "yaml_value.h"

/* Of its title and its time as it is written: `when` is that node, NULL for none. */
Text id_by_hand(Reading *r, const Event *event, const Node *when);
/* Ids that were made and are the same by chance become longer; two of people that are the same, and two events that
 * are, are an error. `events`: the list that the events of the draft were read from. */
Status ids_settle(Reading *r, const Node *events);
#endif
