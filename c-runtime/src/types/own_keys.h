/* own_keys.h - what keeps the order of an object's keys, told by all who add and delete properties by name. The keys
 * themselves are asked for in core/object.h. */
#ifndef TSF_OWN_KEYS_H
#define TSF_OWN_KEYS_H

#include "map.h"

/* Before a slot of the shape that is absent is set, where the program does not define it. Allocates. */
void tsf_key_order_slot(tsf_isolate *isolate, tsf_object *object, const tsf_property *property);
/* The same of a literal that is being made, where nothing is defined without telling. */
void tsf_key_order_filled(tsf_isolate *isolate, tsf_object *object, const tsf_property *property);
/* Before an extra is set. Allocates if it is a new one and the order is not that of the shape. */
void tsf_key_order_extra(tsf_isolate *isolate, tsf_object *object, const tsf_string *name);
/* After a property is gone. */
void tsf_key_order_deleted(tsf_isolate *isolate, tsf_object *object, const tsf_string *name);
/* The order is not that of the shape, then that of the extras. */
bool tsf_has_key_order(tsf_isolate *isolate, tsf_object *object);

#endif
