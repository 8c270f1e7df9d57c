/* property.h - what a shape says of an object, and what is thrown about properties. Access by name and key (property.c)
 * is declared in core/object.h, because every floor needs it. */
#ifndef TSF_PROPERTY_H
#define TSF_PROPERTY_H

#include "key.h"
#include "symbol.h"

static inline bool tsf_is_shaped(const tsf_object *object) { return object->type >= TSF_TYPE_FIRST_USER; }

/* Whether absent slots of an object with a shape are still to be read, from what stands in place of its extras. */
static inline bool tsf_is_pending(tsf_object *object) {
  tsf_value extras = tsf_slots(object)[0];
  return tsf_is_object(extras) && tsf_to_object(extras)->type == TSF_TYPE_PENDING;
}

/* Reads all of them, for what looks at the object as a whole. May throw. */
static inline void tsf_object_complete(tsf_isolate *isolate, tsf_object *object) {
  if (TSF_UNLIKELY(tsf_is_shaped(object) && tsf_is_pending(object)))
    isolate->types[TSF_TYPE_PENDING]->resolve(isolate, object, 0);
}

/* Whether keys, entries and copies see it: #private names and what the compiler hides are not. */
static inline bool tsf_is_listed(const tsf_isolate *isolate, const tsf_property *property) {
  return !property->hidden || tsf_is_symbol_name(tsf_atom_name(isolate, property->name));
}
/* Whether an entry of the object's shape is a property of its own (and no class's) that is there now. */
bool tsf_is_own_property(const tsf_isolate *isolate, tsf_object *object, const tsf_property *property);
/* The object that holds a class's static members; NULL: the object is no class, or one without. */
tsf_object *tsf_statics_of(const tsf_object *object);
/* Whether integer-like keys are its elements: an array, a string, a typed array. */
bool tsf_has_elements(const tsf_object *object);
/* Of such an object. */
double tsf_elements_length(tsf_isolate *isolate, tsf_object *object);

/* As a message names it: "Object" for a literal. */
const char *tsf_class_name(const tsf_isolate *isolate, const tsf_object *object);
/* TypeError: before, the name as text, after, class_name, end. */
void tsf_throw_property(tsf_isolate *isolate, const char *before, const tsf_string *name, const char *after,
                        const char *class_name, const char *end);
/* TypeError "Cannot assign to read only property 'name' of object '#<Class>'". */
void tsf_throw_read_only(tsf_isolate *isolate, const tsf_object *object, const tsf_string *name);
/* TypeError as Node words it, "Cannot read properties of undefined (reading 'x')". */
void tsf_nullish_access(tsf_isolate *isolate, tsf_value v, const tsf_string *name);

#endif
