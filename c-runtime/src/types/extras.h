/* extras.h - the properties that an object has beyond its shape: a hash table in slot 0 of an object with a shape, and for
 * functions, arrays and maps in the isolate's table of them. An accessor that an object literal defines behind a spread or
 * under a computed name is among them, too. */
#ifndef TSF_EXTRAS_H
#define TSF_EXTRAS_H

#include "map.h"

/* NULL: none. */
tsf_map *tsf_extras_of(tsf_isolate *isolate, tsf_object *object);
bool tsf_extra_has(tsf_isolate *isolate, tsf_object *object, const tsf_string *name);
/* undefined when absent; calls a getter. May throw. */
tsf_value tsf_extra_get(tsf_isolate *isolate, tsf_object *object, const tsf_string *name);
/* Calls a setter. TypeError for frozen and getter-only. Allocates. */
void tsf_extra_set(tsf_isolate *isolate, tsf_object *object, tsf_string *name, tsf_value value);
/* Takes the place of what is there of that name, be it an accessor; false: there is no accessor, nothing was done. */
bool tsf_extra_replace_accessor(tsf_isolate *isolate, tsf_object *object, const tsf_string *name, tsf_value value);
/* 0 no accessor, 1 a getter, 2 a setter, 3 both. */
int tsf_extra_accessor(tsf_isolate *isolate, tsf_object *object, const tsf_string *name);

#endif
