/* own_keys.c - an object's own keys, and what works on all of them: copies, freezing.
 *
 * Key order is that in which properties came to be. For most objects this is the order of the shape, then that of the
 * extras. Others have a set of names in isolate->key_orders: those that came while a slot before them was still absent
 * (an initializer or the constructor of a base set a field that is defined later, or replaced a method), or when one
 * behind them was there, and all extras. Slots that the set does not know came after its last name, in the order of the
 * shape: fields that a constructor defines. */
#include "own_keys.h"

#include <stdlib.h>

#include "extras.h"
#include "number.h"
#include "property.h"
#include "symbol.h"
#include "typed_array.h"
#include "weak.h"

/* Key order. */

/* The set of names; NULL: the shape's order, then that of the extras. */
static tsf_map *order_of(tsf_isolate *isolate, tsf_object *object) {
  if (TSF_LIKELY(isolate->key_orders == TSF_UNDEFINED) || !tsf_is_shaped(object)) return NULL;
  tsf_value order = tsf_weak_get(isolate, (tsf_weak *)tsf_to_object(isolate->key_orders), tsf_from_object(object));
  return tsf_is_object(order) ? (tsf_map *)tsf_to_object(order) : NULL;
}

bool tsf_has_key_order(tsf_isolate *isolate, tsf_object *object) { return order_of(isolate, object) != NULL; }

/* Whether one of the shape's properties from `first` up to `end` is a slot that is absent (or one that is there). */
static bool has_slot(tsf_isolate *isolate, tsf_object *object, uint32_t first, uint32_t end, bool absent) {
  const tsf_property *properties = isolate->types[object->type]->properties;
  for (uint32_t i = first; i < end; i++)
    if (properties[i].kind == TSF_PROPERTY_SLOT && (tsf_slots(object)[properties[i].slot] == TSF_ABSENT) == absent &&
        tsf_is_listed(isolate, &properties[i]))
      return true;
  return false;
}

/* Adds the slots that are there and that it does not know. */
static void add_slots(tsf_isolate *isolate, tsf_object *object, tsf_map *order) {
  const tsf_type *type = isolate->types[object->type];
  for (uint32_t i = 0; i < type->property_count; i++) {
    const tsf_property *property = &type->properties[i];
    const tsf_string *name = tsf_atom_name(isolate, property->name);
    if (tsf_is_listed(isolate, property) && tsf_is_own_property(isolate, object, property))
      tsf_set_add(isolate, order, tsf_from_string(name));
  }
}

static tsf_map *new_order(tsf_isolate *isolate, tsf_object *object) {
  if (isolate->key_orders == TSF_UNDEFINED) isolate->key_orders = tsf_from_object(tsf_weak_map_new(isolate));
  isolate->needs_collection = true;
  tsf_map *order = tsf_set_new(isolate), *extras = tsf_extras_of(isolate, object);
  tsf_weak_set(isolate, (tsf_weak *)tsf_to_object(isolate->key_orders), tsf_from_object(object), tsf_from_object(order));
  add_slots(isolate, object, order);
  tsf_map_position position = {NULL, 0};
  tsf_value key, value;
  while (extras != NULL && tsf_map_next(extras, &position, &key, &value)) tsf_set_add(isolate, order, key);
  return order;
}

static void append(tsf_isolate *isolate, tsf_object *object, tsf_map *order, const tsf_string *name) {
  if (order == NULL) order = new_order(isolate, object);
  add_slots(isolate, object, order);
  tsf_set_add(isolate, order, tsf_from_string(name));
}

void tsf_key_order_filled(tsf_isolate *isolate, tsf_object *object, const tsf_property *property) {
  const tsf_type *type = isolate->types[object->type];
  tsf_map *order = order_of(isolate, object);
  uint32_t next = (uint32_t)(property - type->properties) + 1;
  if (order != NULL || tsf_slots(object)[0] != TSF_UNDEFINED || has_slot(isolate, object, next, type->property_count, false))
    append(isolate, object, order, tsf_atom_name(isolate, property->name));
}

void tsf_key_order_slot(tsf_isolate *isolate, tsf_object *object, const tsf_property *property) {
  const tsf_string *name = tsf_atom_name(isolate, property->name);
  if (tsf_is_pending(object) || !tsf_is_listed(isolate, property)) return;
  uint32_t index = (uint32_t)(property - isolate->types[object->type]->properties);
  if (has_slot(isolate, object, 0, index, true))
    append(isolate, object, order_of(isolate, object), name);
  else
    tsf_key_order_filled(isolate, object, property);
}

void tsf_key_order_extra(tsf_isolate *isolate, tsf_object *object, const tsf_string *name) {
  if (!tsf_is_shaped(object)) return;
  tsf_map *order = order_of(isolate, object);
  if (order == NULL && !has_slot(isolate, object, 0, isolate->types[object->type]->property_count, true)) return;
  if (!tsf_extra_has(isolate, object, name)) append(isolate, object, order, name);
}

void tsf_key_order_deleted(tsf_isolate *isolate, tsf_object *object, const tsf_string *name) {
  tsf_map *order = order_of(isolate, object);
  if (order != NULL) tsf_map_delete(isolate, order, tsf_from_string(name));
}

/* Own keys. */

typedef enum key_kind { INDICES, NAMES, SYMBOLS } key_kind;

static bool is_of_kind(const tsf_string *name, key_kind kind) {
  if (tsf_is_symbol_name(name)) return kind == SYMBOLS;
  return kind == (tsf_name_index(name) >= 0 ? INDICES : NAMES);
}

static void push_elements(tsf_isolate *isolate, tsf_object *object, tsf_array *keys) {
  const tsf_array *holes = object->type == TSF_TYPE_ARRAY ? (tsf_array *)object : NULL;
  double length = tsf_elements_length(isolate, object);
  for (double i = 0; i < length && !tsf_heap_exhausted(isolate); i++)
    if (holes == NULL || tsf_array_slot(holes, i) != TSF_ABSENT)
      tsf_array_push(isolate, keys, tsf_from_string(tsf_number_to_string(isolate, i)));
}

/* Those of the shape that `order` does not have. */
static void push_slots(tsf_isolate *isolate, tsf_object *object, tsf_array *keys, key_kind kind, tsf_map *order) {
  const tsf_type *type = isolate->types[object->type];
  for (uint32_t i = 0; i < type->property_count && !tsf_threw(isolate); i++) {
    const tsf_property *property = &type->properties[i];
    const tsf_string *name = tsf_atom_name(isolate, property->name);
    if (!tsf_is_listed(isolate, property) || !is_of_kind(name, kind)) continue;
    if (!tsf_is_own_property(isolate, object, property)) continue;
    if (order == NULL || !tsf_map_has(isolate, order, tsf_from_string(name))) tsf_array_push(isolate, keys, tsf_key_of_name(name));
  }
}

static void push_names(tsf_isolate *isolate, tsf_map *names, tsf_array *keys, key_kind kind) {
  tsf_map_position position = {NULL, 0};
  tsf_value key, value;
  while (names != NULL && !tsf_threw(isolate) && tsf_map_next(names, &position, &key, &value))
    if (is_of_kind(tsf_to_string_pointer(key), kind)) tsf_array_push(isolate, keys, tsf_key_of_name(tsf_to_string_pointer(key)));
}

static void push_own(tsf_isolate *isolate, tsf_object *object, tsf_array *keys, key_kind kind) {
  tsf_map *order = order_of(isolate, object);
  push_names(isolate, order, keys, kind);
  if (tsf_is_shaped(object)) push_slots(isolate, object, keys, kind, order);
  if (order == NULL) push_names(isolate, tsf_extras_of(isolate, object), keys, kind);
}

static int compare_indices(const void *a, const void *b) {
  double x = tsf_key_index(*(const tsf_value *)a), y = tsf_key_index(*(const tsf_value *)b);
  return (x > y) - (x < y);
}

/* Mostly they are in order already. The array is of this call, so moving its elements needs no barrier. */
static void sort_indices(const tsf_array *keys) {
  for (uint32_t i = 1; i < keys->length; i++)
    if (compare_indices(&keys->slots[i - 1], &keys->slots[i]) > 0) {
      qsort(keys->slots, keys->length, sizeof(tsf_value), compare_indices);
      return;
    }
}

/* The object whose properties are those of `object`: for a class its static members. */
static tsf_object *holder_of(tsf_object *object) {
  tsf_object *statics = tsf_statics_of(object);
  return statics != NULL ? statics : object;
}

tsf_array *tsf_object_keys(tsf_isolate *isolate, tsf_value v) {
  tsf_array *keys = tsf_array_new(isolate, 0);
  if (tsf_is_nullish(v)) tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot convert undefined or null to object");
  if (!tsf_is_object(v) && !tsf_is_string(v)) return keys;
  tsf_object *object = holder_of(tsf_to_object(v));
  tsf_object_complete(isolate, object);
  if (tsf_threw(isolate)) return keys;
  if (isolate->types[object->type]->keys != NULL) {
    isolate->types[object->type]->keys(isolate, object, keys);
    return keys;
  }
  if (tsf_has_elements(object)) push_elements(isolate, object, keys);
  if (tsf_is_shaped(object)) {
    push_own(isolate, object, keys, INDICES);
    sort_indices(keys);
  }
  push_own(isolate, object, keys, NAMES);
  return keys;
}

tsf_array *tsf_object_symbols(tsf_isolate *isolate, tsf_value v) {
  tsf_array *symbols = tsf_array_new(isolate, 0);
  if (tsf_is_object(v)) push_own(isolate, holder_of(tsf_to_object(v)), symbols, SYMBOLS);
  return symbols;
}

tsf_array *tsf_object_copied_keys(tsf_isolate *isolate, tsf_value v) {
  tsf_array *keys = tsf_object_keys(isolate, v), *symbols = tsf_object_symbols(isolate, v);
  for (uint32_t i = 0; i < symbols->length && !tsf_threw(isolate); i++) tsf_array_push(isolate, keys, symbols->slots[i]);
  return keys;
}

tsf_array *tsf_object_extra_keys(tsf_isolate *isolate, tsf_object *object) {
  tsf_array *keys = tsf_array_new(isolate, 0);
  push_names(isolate, tsf_extras_of(isolate, object), keys, NAMES);
  return keys;
}

void tsf_object_define_key(tsf_isolate *isolate, tsf_object *object, tsf_value key, tsf_value value) {
  if (!tsf_extra_replace_accessor(isolate, object, tsf_key_text(isolate, key), value))
    tsf_object_set_key(isolate, tsf_from_object(object), key, value);
}

void tsf_object_define_all(tsf_isolate *isolate, tsf_object *target, tsf_value source) {
  if (tsf_is_nullish(source)) return;
  tsf_array *keys = tsf_object_copied_keys(isolate, source);
  for (uint32_t i = 0; i < keys->length && !tsf_threw(isolate); i++) {
    tsf_value value = tsf_object_get_key(isolate, source, keys->slots[i]);
    if (!tsf_threw(isolate)) tsf_object_define_key(isolate, target, keys->slots[i], value);
  }
}

void tsf_object_freeze(tsf_isolate *isolate, tsf_value v) {
  if (!tsf_is_object(v) || (tsf_to_object(v)->flags & TSF_FLAG_STATIC)) return;
  const tsf_object *object = tsf_to_object(v);
  if (tsf_is_typed_array(object) && ((const tsf_bytes *)object)->length != 0)
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot freeze array buffer views with elements");
  else
    tsf_to_object(v)->flags |= TSF_FLAG_FROZEN;
}

bool tsf_object_is_frozen(tsf_isolate *isolate, tsf_value v) {
  (void)isolate;
  return !tsf_is_object(v) || (tsf_to_object(v)->flags & TSF_FLAG_FROZEN) != 0;
}
