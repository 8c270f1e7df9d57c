/* inspect_properties.c - which properties of an object console.log shows, and what it asks of them.
 * Invariant: nothing here runs the author's code. */
#include "inspector.h"

#include "../types/extras.h"

static const tsf_property *property_of(tsf_isolate *isolate, const tsf_object *object, const tsf_string *name) {
  if (object->type < TSF_TYPE_FIRST_USER) return NULL;
  tsf_atom atom = tsf_atom_find(isolate, name);
  return atom == TSF_NO_ATOM ? NULL : tsf_object_property(isolate, object, atom);
}

int tsf_inspected_accessor(tsf_isolate *isolate, tsf_object *object, tsf_string *key) {
  const tsf_property *property = property_of(isolate, object, key);
  if (property == NULL) return tsf_extra_accessor(isolate, object, key);
  if (property->kind != TSF_PROPERTY_ACCESSOR) return 0;
  if (isolate->types[object->type]->is_namespace) return 0;
  return (property->get != NULL ? 1 : 0) + (property->set != NULL ? 2 : 0);
}

bool tsf_inspected_hides(tsf_isolate *isolate, const tsf_object *object, const tsf_string *key) {
  const tsf_property *property = property_of(isolate, object, key);
  return property != NULL && property->hidden && property->kind == TSF_PROPERTY_SLOT && !tsf_is_symbol_name(key);
}

bool tsf_inspected_has_method(tsf_isolate *isolate, tsf_object *object, tsf_string *name) {
  const tsf_property *property = property_of(isolate, object, name);
  if (property == NULL) return false;
  if (property->kind == TSF_PROPERTY_SLOT) {
    tsf_value value = tsf_slots(object)[property->slot];
    return tsf_is_object(value) && tsf_to_object(value)->type == TSF_TYPE_CLOSURE;
  }
  if (property->kind != TSF_PROPERTY_METHOD) return false;
  if (tsf_value_kind(isolate, tsf_from_object(object)) != TSF_KIND_ERROR) return true;
  const tsf_type *base = isolate->types[isolate->program->error_types[TSF_ERROR]];
  for (uint32_t i = 0; i < base->property_count; i++)
    if (base->properties[i].name == property->name) return base->properties[i].get != property->get;
  return true;
}
