/* spread.h - object literals with spread and the rest of a pattern, whose shape has the names that the types of what is
 * copied have: slots are absent until they are filled. */
#ifndef TSF_SPREAD_H
#define TSF_SPREAD_H

#include "array.h"

/* ...source: copies own properties of an object, an array or a string, and nothing of what else there is. May throw. */
void tsf_object_spread(tsf_isolate *isolate, tsf_object *target, tsf_value source);
/* { a, ...rest }: without the names in `taken`, which are not read. May throw. */
void tsf_object_rest(tsf_isolate *isolate, tsf_object *target, tsf_value source, tsf_array *taken);

void tsf_object_define_late(tsf_isolate *isolate, tsf_object *target, int32_t slot, tsf_value value);
/* The property in this slot, behind a spread: it may be there already, or not be the next in the order of keys. */
static inline void tsf_object_define_slot(tsf_isolate *isolate, tsf_object *target, int32_t slot, tsf_value value) {
  tsf_value *slots = tsf_slots(target);
  if (TSF_LIKELY(slots[slot] != TSF_ABSENT || (slots[0] == TSF_UNDEFINED && (uint32_t)slot == isolate->types[target->type]->slot_count)))
    tsf_store(isolate, target, &slots[slot], value);
  else
    tsf_object_define_late(isolate, target, slot, value);
}

#endif
