/* property.h - what reading a property of null or undefined throws. The rest of property.c and call.c is declared in
 * core/object.h, because every floor needs it. */
#ifndef TSF_PROPERTY_H
#define TSF_PROPERTY_H

#include "../core/memory.h"

/* TypeError as Node words it, "Cannot read properties of undefined (reading 'x')". */
void tsf_nullish_access(tsf_isolate *isolate, tsf_value v, const tsf_string *name);
/* Of a property beyond the shape: 0 no accessor, 1 a getter, 2 a setter, 3 both. */
int tsf_extra_accessor(tsf_isolate *isolate, tsf_object *object, const tsf_string *name);

#endif
