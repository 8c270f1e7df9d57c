/* spread.c - copies of all properties: from slot to slot where the target is being made. Names that the shape lacks, or
 * that lie elsewhere, go the general way. */
#include "spread.h"

#include "equality.h"
#include "extras.h"
#include "own_keys.h"
#include "property.h"

static void fill(tsf_isolate *isolate, tsf_object *target, const tsf_property *property, tsf_value value) {
  tsf_value *slot = &tsf_slots(target)[property->slot];
  if (*slot == TSF_ABSENT) tsf_key_order_filled(isolate, target, property);
  tsf_store(isolate, target, slot, value);
}

void tsf_object_define_late(tsf_isolate *isolate, tsf_object *target, int32_t slot, tsf_value value) {
  fill(isolate, target, &isolate->types[target->type]->properties[slot - 1], value);
}

/* The value of an own property that is listed; TSF_ABSENT: it is none. A getter may throw. */
static tsf_value own_value(tsf_isolate *isolate, tsf_object *object, const tsf_property *property) {
  if (!tsf_is_listed(isolate, property)) return TSF_ABSENT;
  if (property->kind == TSF_PROPERTY_SLOT) return tsf_slots(object)[property->slot];
  return tsf_is_own_property(isolate, object, property) ? tsf_object_get(isolate, object, property->name) : TSF_ABSENT;
}

static bool is_taken(const tsf_array *taken, tsf_value key) {
  for (uint32_t i = 0; taken != NULL && i < taken->length; i++)
    if (tsf_strict_equal(tsf_array_get_index(taken, i), key)) return true;
  return false;
}

/* From which property on all is absent, extras included: the next keys, if they come in this order. */
static uint32_t first_open(tsf_isolate *isolate, tsf_object *target) {
  const tsf_type *type = isolate->types[target->type];
  uint32_t first = tsf_slots(target)[0] == TSF_UNDEFINED ? type->property_count : UINT32_MAX;
  while (first != 0 && first != UINT32_MAX && tsf_slots(target)[type->properties[first - 1].slot] == TSF_ABSENT) first--;
  return first;
}

static void copy_slots(tsf_isolate *isolate, tsf_object *target, tsf_object *source, const tsf_array *taken) {
  const tsf_type *from = isolate->types[source->type], *to = isolate->types[target->type];
  uint32_t open = first_open(isolate, target);
  for (uint32_t i = 0; i < from->property_count; i++) {
    const tsf_property *property = &from->properties[i];
    if (taken != NULL && is_taken(taken, tsf_key_of_name(tsf_atom_name(isolate, property->name)))) continue;
    tsf_value value = own_value(isolate, source, property);
    if (tsf_threw(isolate)) return;
    if (value == TSF_ABSENT) continue;
    bool is_same = i < to->property_count && to->properties[i].name == property->name;
    const tsf_property *own = is_same ? &to->properties[i] : tsf_object_property(isolate, target, property->name);
    if (own == NULL) {
      tsf_extra_set(isolate, target, (tsf_string *)tsf_atom_name(isolate, property->name), value);
      open = UINT32_MAX;
    } else if ((uint32_t)(own - to->properties) >= open) {
      tsf_store(isolate, target, &tsf_slots(target)[own->slot], value);
      open = (uint32_t)(own - to->properties) + 1;
    } else {
      fill(isolate, target, own, value);
    }
  }
}

static void copy_extras(tsf_isolate *isolate, tsf_object *target, tsf_object *source, const tsf_array *taken) {
  tsf_map *extras = tsf_extras_of(isolate, source);
  tsf_map_position position = {NULL, 0};
  tsf_value key, value;
  while (extras != NULL && !tsf_threw(isolate) && tsf_map_next(extras, &position, &key, &value)) {
    tsf_string *name = tsf_to_string_pointer(key);
    if (is_taken(taken, tsf_key_of_name(name))) continue;
    value = tsf_extra_get(isolate, source, name);
    if (tsf_threw(isolate)) return;
    tsf_object_set_key(isolate, tsf_from_object(target), tsf_key_of_name(name), value);
  }
}

/* By key: what has no slots, or keys in another order than theirs. */
static void copy_keys(tsf_isolate *isolate, tsf_object *target, tsf_value source, const tsf_array *taken) {
  tsf_array *keys = tsf_object_copied_keys(isolate, source);
  for (uint32_t i = 0; i < keys->length && !tsf_threw(isolate); i++) {
    tsf_value key = keys->slots[i];
    if (is_taken(taken, key)) continue;
    tsf_value value = tsf_object_get_key(isolate, source, key);
    if (!tsf_threw(isolate)) tsf_object_set_key(isolate, tsf_from_object(target), key, value);
  }
}

/* Nothing of null and undefined. */
static void copy(tsf_isolate *isolate, tsf_object *target, tsf_value source, const tsf_array *taken) {
  tsf_object *object = tsf_is_object(source) ? tsf_to_object(source) : NULL;
  if (tsf_is_nullish(source)) return;
  if (object != NULL) tsf_object_complete(isolate, object);
  if (tsf_threw(isolate)) return;
  if (object == NULL || !tsf_is_shaped(object) || tsf_has_key_order(isolate, object)) {
    copy_keys(isolate, target, source, taken);
  } else {
    copy_slots(isolate, target, object, taken);
    copy_extras(isolate, target, object, taken);
  }
}

void tsf_object_assign(tsf_isolate *isolate, tsf_object *target, tsf_value source) {
  if (!tsf_is_nullish(source)) copy_keys(isolate, target, source, NULL);
}

void tsf_object_spread(tsf_isolate *isolate, tsf_object *target, tsf_value source) {
  copy(isolate, target, source, NULL);
}

void tsf_object_rest(tsf_isolate *isolate, tsf_object *target, tsf_value source, tsf_array *taken) {
  copy(isolate, target, source, taken);
}
